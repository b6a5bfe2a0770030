package program_test

import (
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
	"github.com/ramaworkshop/ramaworkshop/program"
)

func grader(t *testing.T) *program.Grader {
	t.Helper()
	g := program.NewGrader()
	t.Cleanup(func() {
		if err := g.Close(); err != nil {
			t.Error(err)
		}
	})
	return g
}

func exercise(t *testing.T, id string) *exercises.Exercise {
	t.Helper()
	e := exercises.All().Find(id)
	if e == nil {
		t.Fatalf("no exercise %s", id)
	}
	return e
}

// The exercises are as their authors say: solutions pass with many seeds, start files do not, and
// every wrong answer gets its own finding.
func TestCatalog(t *testing.T) {
	p := exercises.Proof{Solutions: true, Starts: true, Wrong: true, Report: func(r exercises.ProofResult) {
		if r.Problem != "" {
			t.Errorf("%s, %s: %s", r.Exercise, r.File, r.Problem)
		}
	}}
	for seed := range uint64(20) {
		p.Options.Seeds = append(p.Options.Seeds, seed+1)
	}
	if _, err := p.Check(t.Context(), grader(t), exercises.All()); err != nil {
		t.Fatal(err)
	}
}

// A verdict comes with what happened: every entry is there, and no id is left out.
func TestJournal(t *testing.T) {
	e := exercise(t, "mend-the-counts")
	v, err := grader(t).Grade(t.Context(), e, e.Solution, exercises.Options{})
	if err != nil || v.Status != grade.Passed {
		t.Fatal(err, v)
	}
	kinds := map[journal.Kind]bool{}
	for i, en := range v.Journal {
		if en.ID != int64(i)+1 {
			t.Fatalf("entry %d has the id %d", i+1, en.ID)
		}
		kinds[en.Kind] = true
		if en.Kind == journal.Hop && !strings.HasPrefix(en.At, "main.go:") {
			t.Errorf("a hop at %q", en.At)
		}
	}
	for _, k := range []journal.Kind{journal.Launch, journal.Append, journal.Event, journal.Hop, journal.Write,
		journal.AckReturn, journal.Ack, journal.Select} {
		if !kinds[k] {
			t.Errorf("the journal has no %v", k)
		}
	}
}

// Where prints are predicted, the verdict does not tell them: only the journal does.
func TestQuiet(t *testing.T) {
	e := exercise(t, "predict-the-prints")
	v, err := grader(t).Grade(t.Context(), e, e.Start, exercises.Options{})
	if err != nil || v.Status != grade.NotYet || v.Output != "" {
		t.Error(err, v)
	}
	printed := slices.ContainsFunc(v.Journal, func(en *journal.Entry) bool { return en.Kind == journal.Print })
	if !printed {
		t.Error("the journal has no prints")
	}
}

// The same seed is the same run, to the letter.
func TestSeeds(t *testing.T) {
	e, g := exercise(t, "mend-the-counts"), grader(t)
	run := func(seed uint64) string {
		v, err := g.Grade(t.Context(), e, e.Start, exercises.Options{Seeds: []uint64{seed}})
		if err != nil {
			t.Fatal(err)
		}
		var b []byte
		for _, en := range v.Journal {
			b = journal.Encode(b, en)
		}
		return string(b)
	}
	if run(7) != run(7) {
		t.Error("two runs with one seed differ")
	}
	if run(7) == run(8) {
		t.Error("runs with different seeds are the same")
	}
}

// A newer save calls the grading of an older one off.
func TestCancelled(t *testing.T) {
	e, g := exercise(t, "mend-the-counts"), grader(t)
	endless := strings.Replace(string(e.Start), `setup.DeclareDepot("*depot", Random)`, "for {\n}", 1)
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error)
	go func() {
		_, err := g.Grade(ctx, e, []byte(endless), exercises.Options{})
		done <- err
	}()
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if v, err := g.Grade(t.Context(), e, e.Solution, exercises.Options{}); err != nil || v.Status != grade.Passed {
		t.Error("after it: ", v, err)
	}
}

// An endless loop ends at the deadline, with its place.
func TestDeadline(t *testing.T) {
	e := exercise(t, "mend-the-counts")
	endless := strings.Replace(string(e.Start), `setup.DeclareDepot("*depot", Random)`, "for {\n}", 1)
	v, err := grader(t).Grade(t.Context(), e, []byte(endless), exercises.Options{Timeout: 300 * 1e6})
	if err != nil {
		t.Fatal(err)
	}
	c := v.Checks[0]
	if v.Status != grade.NotYet || c.Code != "deadline" || !strings.HasPrefix(c.At, "main.go:14:") {
		t.Errorf("%+v", v.Result)
	}
}

// So does an endless loop of dataflow, which the interpreter does not see: only the grader's line that
// waits for it.
func TestDeadlineInDataflow(t *testing.T) {
	e := exercise(t, "explode-map")
	endless := strings.Replace(string(e.Solution), ").Out(\"*key\", \"*value\"),\n	Emit(\"*key\", \"*value\"),", ").Out(\"*k\", \"*v\"),", 1)
	endless = strings.Replace(endless, "ops.Next(", "ops.Identity(", 1)
	g := grader(t)
	var c grade.Check
	for try := 0; try < 5 && c.At == ""; try++ { // a busy machine may leave the child no time to tell
		v, err := g.Grade(t.Context(), e, []byte(endless), exercises.Options{Timeout: 1000 * 1e6})
		if err != nil {
			t.Fatal(err)
		}
		c = v.Checks[0]
	}
	if c.Code != "deadline" || !strings.HasPrefix(c.At, "main.go:2") || strings.Contains(c.Finding, "grader.go") {
		t.Errorf("%+v", c)
	}
}

// What fails in the grader is our fault.
func TestBrokenGrader(t *testing.T) {
	e := *exercise(t, "mend-the-counts")
	g := grader(t)
	for name, text := range map[string]string{
		"syntax":  "package main\n\nfunc Grade(",
		"panic":   strings.Replace(string(e.Grader), "func Grade(t *grade.T) {", "func Grade(t *grade.T) {\npanic(\"oh\")", 1),
		"nothing": "package main\n\nimport \"github.com/ramaworkshop/ramaworkshop/exercises/grade\"\n\nfunc Grade(t *grade.T) {}\n",
	} {
		e.Grader = []byte(text)
		v, err := g.Grade(t.Context(), &e, e.Solution, exercises.Options{})
		if err != nil || v.Status != grade.CouldNotJudge || v.Reason == "" {
			t.Errorf("%s: %+v, %v", name, v, err)
		}
	}
}

func TestManyAtOnce(t *testing.T) {
	g := grader(t)
	if err := g.Warm(); err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for _, e := range exercises.All().Exercises {
		wg.Go(func() {
			v, err := g.Grade(t.Context(), e, e.Solution, exercises.Options{})
			if err != nil || v.Status != grade.Passed {
				t.Error(e.ID, v, err)
			}
		})
	}
	wg.Wait()
}

// The compiler comes to the same verdicts. RAMAWORKSHOP_LONG=1 compiles every file there is.
func TestNative(t *testing.T) {
	g := grader(t)
	for _, e := range exercises.All().Exercises {
		texts := map[string][]byte{"start": e.Start, "solution": e.Solution}
		if os.Getenv("RAMAWORKSHOP_LONG") != "" {
			for _, w := range e.Wrong {
				texts[w.Name] = w.Text
			}
		} else if e.ID != "mend-the-counts" {
			continue
		}
		for name, text := range texts {
			sameVerdict(t, g, e, name, text)
		}
	}
	e := exercise(t, "mend-the-counts")
	v, err := g.Grade(t.Context(), e, []byte("package main\n\nvar x int = \"\"\n"), exercises.Options{Native: true})
	if err != nil || v.Checks[0].Code != "compile" || !strings.Contains(v.Checks[0].Finding, "main.go:3:13") {
		t.Error(v, err)
	}
}

func sameVerdict(t *testing.T, g *program.Grader, e *exercises.Exercise, name string, text []byte) {
	t.Helper()
	want, err := g.Grade(t.Context(), e, text, exercises.Options{})
	if err != nil {
		t.Fatal(err)
	}
	got, err := g.Grade(t.Context(), e, text, exercises.Options{Native: true})
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Checks) != len(want.Checks) || got.Status != want.Status {
		t.Errorf("%s, %s: compiled %+v, interpreted %+v", e.ID, name, got.Result, want.Result)
		return
	}
	for i, c := range got.Checks {
		w := want.Checks[i]
		if c.Name != w.Name || c.Status != w.Status || c.Code != w.Code || c.Want != w.Want || c.Got != w.Got {
			t.Errorf("%s, %s: compiled %+v, interpreted %+v", e.ID, name, c, w)
		}
	}
}
