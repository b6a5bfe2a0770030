package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/program"
)

func TestMain(m *testing.M) {
	program.ServeIfChild()
	testscript.Main(m, map[string]func(){"ramaworkshop": main})
}

// The scripts in testdata are the command line as learners use it. A script's home is a folder of
// its own. Besides the commands of the library there are
//
//	solve EXERCISE [FILE]   write the solution, or that wrong answer, into the learner's file
//	edit FILE OLD NEW       replace text in a file
//	shows FILE              the last output is that file, but for times
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(e *testscript.Env) error {
			e.Setenv("HOME", e.WorkDir)
			e.Setenv("NO_COLOR", "1")
			// The compiler of run --native needs its caches.
			for _, name := range []string{"GOCACHE", "GOMODCACHE", "GOPATH", "GOFLAGS", "GOPROXY"} {
				e.Setenv(name, os.Getenv(name))
			}
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"solve": solve, "edit": edit, "shows": shows,
		},
		UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != "",
	})
}

func solve(ts *testscript.TestScript, _ bool, args []string) {
	e := exercises.All().Find(args[0])
	if e == nil {
		ts.Fatalf("no exercise %s", args[0])
	}
	text := e.Solution
	if len(args) > 1 {
		text = nil
		for _, w := range e.Wrong {
			if w.Name == args[1] {
				text = w.Text
			}
		}
	}
	if text == nil {
		ts.Fatalf("%s has no wrong answer %s", args[0], args[1])
	}
	ts.Check(os.WriteFile(file(ts, args[0]), text, 0o644))
}

// file is where a learner's file is, in the folder that is made by default.
func file(ts *testscript.TestScript, id string) string {
	for _, e := range exercises.All().Exercises {
		if e.ID == id {
			path := "ramaworkshop/*-" + e.Chapter + "/" + id + "/main.go"
			if found, err := filepath.Glob(ts.MkAbs(path)); err == nil && len(found) == 1 {
				return found[0]
			}
		}
	}
	ts.Fatalf("no file of %s", id)
	return ""
}

func edit(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(args[0])
	b, err := os.ReadFile(path)
	ts.Check(err)
	if !strings.Contains(string(b), args[1]) {
		ts.Fatalf("%s does not contain %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(path, []byte(strings.ReplaceAll(string(b), args[1], args[2])), 0o644))
}

var took = regexp.MustCompile(`\(\d+ ms\)`)

func shows(ts *testscript.TestScript, neg bool, args []string) {
	got := took.ReplaceAllString(ts.ReadFile("stdout"), "(N ms)")
	got = strings.ReplaceAll(got, ts.Getenv("WORK"), "HOME")
	if want := ts.ReadFile(args[0]); (got == want) == neg {
		ts.Fatalf("the output is\n%s\nand %s is\n%s", got, args[0], want)
	}
}
