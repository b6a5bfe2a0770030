package interp_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/ramaworkshop/ramaworkshop/interp"
)

// TestScripts runs the files of testdata/script, which say what a learner is told. Each has
// cases with lines of ==== between them. A case is a sentence, the files of a program as in a
// txtar archive, and after a line of ---- what becomes of it:
//
//	refused         when Check has problems, and the problems
//	output          what the program prints
//	ended           when the program ends with an error or a panic, and what it says
//	in              the functions that were running at a panic, the innermost first
//
// A file grader.go is a grader: what it misses in the others is reported as missing there. In
// dataflow.txt, where the sentences are the engine's, only the places in them count.
// With -rewrite the second half of each case is written anew.
func TestScripts(t *testing.T) {
	names, err := filepath.Glob("testdata/script/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("no scripts (%v)", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txt"), func(t *testing.T) {
			var out []string
			for c := range strings.SplitSeq(string(readFile(t, name)), "\n====\n") {
				program, _, _ := strings.Cut(c, "\n----")
				became := strings.TrimSuffix(runScript(program), "\n")
				if filepath.Base(name) == "dataflow.txt" {
					became = places(became)
				}
				out = append(out, program+"\n----\n"+became)
			}
			golden(t, name, strings.Join(out, "\n====\n")+"\n")
		})
	}
}

// places are the places in each line of a text.
func places(text string) string {
	at := regexp.MustCompile(`main\.go:\d+:\d+|<nil>|true|false`)
	var out []string
	for l := range strings.Lines(text) {
		out = append(out, strings.Join(at.FindAllString(l, -1), " "))
	}
	return strings.Join(out, "\n")
}

const graderFile = "grader.go"

// runScript is what becomes of one program.
func runScript(text string) string {
	var files []interp.File
	o := interp.CheckOptions{}
	for _, f := range txtar.Parse([]byte(text + "\n")).Files {
		files = append(files, interp.File{Name: f.Name, Text: f.Data})
		if f.Name == graderFile {
			o.Required = []string{graderFile}
			o.Extra = map[string][]string{graderFile: {"github.com/ramaworkshop/ramaworkshop/exercises/grade"}}
		}
	}
	checked, problems := interp.Check(files, o)
	if len(problems) > 0 {
		var b strings.Builder
		for _, p := range problems {
			fmt.Fprintf(&b, "refused, %s: %s\n", p.Kind, p.Error())
		}
		return b.String()
	}
	return runChecked(checked)
}

func runChecked(c *interp.Checked) string {
	var out lockedBuffer
	crash := make(chan *interp.Panic)
	ended := make(chan string, 1)
	go func() {
		ended <- runLoaded(c, interp.LoadOptions{Stdout: &out, Stderr: &out, Crash: func(p *interp.Panic) {
			crash <- p
			select {} // it must not return
		}})
	}()
	end := ""
	select {
	case end = <-ended:
	case p := <-crash:
		end = "in a goroutine, " + ending(p)
	}
	if s := out.String(); s != "" {
		return "output: " + strings.ReplaceAll(strings.TrimSuffix(s, "\n"), "\n", "\n        ") + "\n" + end
	}
	return end
}

func runLoaded(c *interp.Checked, o interp.LoadOptions) (end string) {
	p, err := c.Load(o)
	if err != nil {
		return "while loading, " + ending(err)
	}
	main, err := p.Main()
	if err != nil {
		return ending(err)
	}
	defer func() {
		if r := recover(); r != nil {
			end = ending(p.Explain(r))
		}
	}()
	return ending(main(context.Background()))
}

func ending(err error) string {
	if err == nil {
		return ""
	}
	s := "ended: " + err.Error() + "\n"
	var p *interp.Panic
	if errors.As(err, &p) && len(p.Stack) > 0 {
		s += "in: " + strings.Join(p.Stack, ", ") + "\n"
	}
	return s
}

// lockedBuffer is a buffer that several goroutines of a program may print to.
type lockedBuffer struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.String()
}
