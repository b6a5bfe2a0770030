package interp_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	"github.com/ramaworkshop/ramaworkshop/interp"
)

const languageDir = "testdata/language"

// scriptDirs are the folders of scripts: what the language is, what a mistake is told, and random programs,
// which have a prelude of their own.
var scriptDirs = []string{languageDir, filepath.Join(languageDir, "mistakes"), filepath.Join(languageDir, "random")}

// prelude is the Go file beside a script, or above it.
func (c *scripted) prelude(t *testing.T) []byte {
	t.Helper()
	name := filepath.Join(filepath.Dir(c.file), "prelude.go")
	if _, err := os.Stat(name); err != nil {
		name = filepath.Join(languageDir, "prelude.go")
	}
	return readFile(t, name)
}

// TestLanguage runs the scripts that say what the dataflow language is, and those that say what a mistake
// is told. With -rewrite what the programs print is written anew; -native holds it against the compiler.
func TestLanguage(t *testing.T) {
	for _, dir := range scriptDirs {
		cases := scripts(t, dir)
		for _, c := range cases {
			got := runCase(c, c.prelude(t))
			if *write {
				c.out, c.journal = got.out, got.journal
				continue
			}
			if d := difference(got.out, c.out); d != "" {
				t.Errorf("%s: %s\n%s\n%s", c.file, c.head, c.program, d)
			}
			if d := difference(got.journal, c.journal); c.told && d != "" {
				t.Errorf("%s: %s\n%s\njournal, %s", c.file, c.head, c.program, d)
			}
		}
		if *write {
			rewriteScripts(t, cases)
		}
	}
}

// rewriteScripts writes the files of cases anew.
func rewriteScripts(t *testing.T, cases []*scripted) {
	t.Helper()
	texts := map[string][]string{}
	for _, c := range cases {
		texts[c.file] = append(texts[c.file], c.text())
	}
	for name, cs := range texts {
		if err := os.WriteFile(name, []byte(strings.Join(cs, caseLine)+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// told is what came of a program.
type told struct{ out, journal string }

// runCase interprets a case, on a simulated cluster with one event at a time in the order of causes.
func runCase(c *scripted, prelude []byte) told {
	var out lockedBuffer
	j := journal.NewRecorder(0, nil)
	old := runenv.Set(runenv.Settings{Stdout: &out, Seed: 1, Journal: j, Scheduler: inOrder})
	defer runenv.Set(old)
	end := func() string {
		files := []interp.File{{Name: "main.go", Text: []byte(c.source())}, {Name: "prelude.go", Text: prelude}}
		checked, problems := interp.Check(files, interp.CheckOptions{})
		if len(problems) > 0 {
			return fmt.Sprint("refused: ", problems)
		}
		return ends(checked, interp.LoadOptions{Stdout: &out, Stderr: &out})
	}()
	return c.tell(out.String(), end, j.Entries())
}

func inOrder(seed uint64) task.Scheduler {
	s := task.NewSim(seed)
	s.Ordered = true
	return s
}

// ends runs a program and says what error or panic ended it, if one did.
func ends(c *interp.Checked, o interp.LoadOptions) (end string) {
	p, err := c.Load(o)
	if inner := errors.Unwrap(err); inner != nil {
		err = inner // what a definition at the top panicked with
	}
	if err != nil {
		return err.Error()
	}
	defer func() {
		if r := recover(); r != nil {
			e := p.Explain(r)
			if end = e.Message; e.Unwrap() != nil {
				end = e.Unwrap().Error()
			}
		}
	}()
	main, err := p.Main()
	if err == nil {
		err = main(context.Background())
	}
	if err != nil {
		return err.Error()
	}
	return ""
}

// tell puts together what a program printed, what ended it, and the journal.
func (c *scripted) tell(out, end string, es []*journal.Entry) told {
	if end != "" {
		out += "error: " + end
	}
	return told{c.places(strings.TrimRight(out, "\n")), c.places(journalText(es))}
}
