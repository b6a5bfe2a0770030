package interp_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
)

// nativeDir is where the compiler finds the cases' programs: they are laid over this folder, which is not
// there, so that they may import what is internal here.
const nativeDir = "github.com/ramaworkshop/ramaworkshop/interp/internal/language"

// nativeMain runs the cases one after the other, and writes what came of each.
const nativeMain = `package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"

%[1]s)

type result struct {
	Out, End string
	Journal  []byte
}

func main() {
	real := os.Stdout
	var results []result
	for _, f := range []func(context.Context) error{
%[2]s	} {
		results = append(results, run(f))
	}
	json.NewEncoder(real).Encode(results)
}

func run(f func(context.Context) error) (r result) {
	out, err := os.CreateTemp("", "language")
	if err != nil {
		panic(err)
	}
	defer os.Remove(out.Name())
	os.Stdout = out
	j := journal.NewRecorder(0, nil)
	runenv.Set(runenv.Settings{Stdout: out, Seed: 1, Journal: j, Scheduler: func(seed uint64) task.Scheduler {
		s := task.NewSim(seed)
		s.Ordered = true
		return s
	}})
	defer func() {
		if e := recover(); e != nil {
			r.End = fmt.Sprint(e)
		}
		text, _ := os.ReadFile(out.Name())
		r.Out = string(text)
		for _, e := range j.Entries() {
			r.Journal = journal.Encode(r.Journal, e)
		}
	}()
	if err := f(context.Background()); err != nil {
		r.End = err.Error()
	}
	return r
}
`

type nativeResult struct {
	Out, End string
	Journal  []byte
}

// TestLanguageNative compiles the programs of the scripts and compares what they print, and the journals,
// with what the scripts say. A compiled statement knows its line and no column, a compiled function its
// name.
func TestLanguageNative(t *testing.T) {
	if !*native {
		t.Skip("it needs the go command and a minute: -native")
	}
	var cases []*scripted
	for _, dir := range scriptDirs {
		cases = append(cases, scripts(t, dir)...)
	}
	results := nativeResults(t, cases)
	for i, c := range cases {
		got := c.tell(results[i].Out, results[i].End, entries(t, results[i].Journal))
		if d := difference(compiled(got.out), compiled(c.out)); d != "" {
			t.Errorf("%s: %s%s\n%s", c.file, c.head, c.program, d)
		}
		if d := difference(compiled(got.journal), compiled(c.journal)); c.told && d != "" {
			t.Errorf("%s: %s%s\njournal, %s", c.file, c.head, c.program, d)
		}
	}
	t.Logf("%d programs", len(cases))
}

var (
	column     = regexp.MustCompile(`(main\.go:\d+):\d+`)
	ownName    = regexp.MustCompile(`\bc\d+\.[a-z]\w*`)
	goFunction = "the Go function"
)

// compiled makes a text that an interpreted and a compiled program have in common.
func compiled(text string) string {
	return ownName.ReplaceAllString(column.ReplaceAllString(text, "$1"), goFunction)
}

func entries(t *testing.T, b []byte) []*journal.Entry {
	t.Helper()
	var out []*journal.Entry
	for len(b) > 0 {
		e, rest, err := journal.Decode(b)
		if err != nil {
			t.Fatal(err)
		}
		out, b = append(out, e), rest
	}
	return out
}

// nativeResults compiles all cases into one program, and runs it.
func nativeResults(t *testing.T, cases []*scripted) []nativeResult {
	t.Helper()
	dir := t.TempDir()
	virtual, err := filepath.Abs("internal/language")
	if err != nil {
		t.Fatal(err)
	}
	overlay := map[string]string{}
	put := func(name, text string) {
		file := filepath.Join(dir, strings.ReplaceAll(name, "/", "_"))
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		overlay[filepath.Join(virtual, name)] = file
	}
	var imports, calls strings.Builder
	for i, c := range cases {
		name := fmt.Sprint("c", i)
		own := "package " + name + "\n"
		put(name+"/main.go", strings.Replace(c.source(), "package language\n", own, 1))
		put(name+"/prelude.go", strings.Replace(string(c.prelude(t)), "package language\n", own, 1))
		fmt.Fprintf(&imports, "\t%q\n", nativeDir+"/"+name)
		fmt.Fprintf(&calls, "\t\t%s.Main,\n", name)
	}
	put("main.go", fmt.Sprintf(nativeMain, &imports, &calls))
	text, err := json.Marshal(map[string]any{"Replace": overlay})
	if err != nil {
		t.Fatal(err)
	}
	laid, exe := filepath.Join(dir, "overlay.json"), filepath.Join(dir, "all")
	if err := os.WriteFile(laid, text, 0o644); err != nil {
		t.Fatal(err)
	}
	if text, err := exec.Command("go", "build", "-overlay", laid, "-o", exe, nativeDir).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	cmd := exec.Command(exe)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, &errs)
	}
	var results []nativeResult
	if err := json.Unmarshal(out, &results); err != nil || len(results) != len(cases) {
		t.Fatalf("%d results for %d cases, %v", len(results), len(cases), err)
	}
	return results
}
