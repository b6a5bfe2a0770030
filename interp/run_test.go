package interp_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ramaworkshop/ramaworkshop/interp"
)

// result is what became of a program.
type result struct {
	Out      string
	Problems []interp.Problem // it was refused
	Err      error            // it was loaded, and failed
}

// run checks, loads and runs a program of one file. A panic that the program does not recover
// is explained; one of ours ends up in Err as well, and says so.
func run(name string, text []byte) (r result) {
	var out bytes.Buffer
	defer func() { r.Out = out.String() }()
	c, ps := interp.Check([]interp.File{{Name: name, Text: text}}, interp.CheckOptions{})
	if len(ps) > 0 {
		r.Problems = ps
		return r
	}
	p, err := c.Load(interp.LoadOptions{Stdout: &out})
	if err != nil {
		r.Err = err
		return r
	}
	main, err := p.Main()
	if err != nil {
		r.Err = err
		return r
	}
	defer func() {
		if e := recover(); e != nil {
			r.Err = p.Explain(e)
		}
	}()
	r.Err = main(context.Background())
	return r
}

// runWithin is run for programs that may not come to an end.
func runWithin(limit time.Duration, name string, text []byte) result {
	done := make(chan result, 1)
	go func() {
		defer func() {
			if e := recover(); e != nil {
				done <- result{Err: fmt.Errorf("the interpreter panics: %v", e)}
			}
		}()
		done <- run(name, text)
	}()
	select {
	case r := <-done:
		return r
	case <-time.After(limit):
		return result{Err: errors.New("no end within " + limit.String())}
	}
}

// mustLoad loads a program of one file that is right.
func mustLoad(t testing.TB, text string, o interp.LoadOptions) *interp.Program {
	t.Helper()
	p, err := mustCheck(t, text).Load(o)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func mustCheck(t testing.TB, text string) *interp.Checked {
	t.Helper()
	c, ps := interp.Check([]interp.File{{Name: "main.go", Text: []byte(text)}}, interp.CheckOptions{})
	for _, p := range ps {
		t.Error(p)
	}
	if len(ps) > 0 {
		t.FailNow()
	}
	return c
}

func readFile(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// programs are the Go files of a folder.
func programs(t testing.TB, dir string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no programs in %s (%v)", dir, err)
	}
	return names
}

// difference is the first line in which two outputs differ.
func difference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		a, b := line(g, i), line(w, i)
		if a != b {
			return fmt.Sprintf("line %d:\n got  %s\n want %s", i+1, a, b)
		}
	}
	return ""
}

func line(lines []string, i int) string {
	if i >= len(lines) {
		return "(the end)"
	}
	return fmt.Sprintf("%.300q", lines[i])
}
