package tui

import (
	"strings"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

// attemptAt is an attempt whose verdict has some checks.
func attemptAt(text string, entries []*journal.Entry, cs ...grade.Check) *attempt {
	v := &exercises.Verdict{Journal: entries}
	v.Status, v.Checks = grade.NotYet, cs
	a := &attempt{text: []byte(text)}
	a.finish(v, nil)
	return a
}

// What does not hold comes first, with the text of its line.
func TestVerdictOrder(t *testing.T) {
	a := attemptAt("package main\n\n\tfunc wrong() {\n", nil,
		grade.Check{Name: "first", Status: grade.Passed},
		grade.Check{Name: "second", Status: grade.NotYet, Finding: "Because.", At: "main.go:3:2"},
		grade.Check{Name: "third", Status: grade.NotYet, Finding: "Because.", At: "main.go:3:2"})
	var v verdictView
	want := `▸ • not yet  second
    Because.
    main.go:3:2  func wrong() {

  • not yet  third
    For the same reason as above.

  ✓ passed   first`
	if got := plainLines(v.Render(60, 10, a, "")); got != want {
		t.Errorf("got\n%s", got)
	}
	if a.summary(); !strings.Contains(plainLines([]string{a.summary()}), "1 of 3 checks hold") {
		t.Errorf("got %q", a.summary())
	}
	one := attemptAt("", nil, grade.Check{Name: "first", Status: grade.NotYet, Code: "x"})
	if got := plainLines([]string{one.summary()}); got != "• not yet · 0 of 1 check holds" {
		t.Errorf("got %q", got)
	}
}

// A check without an entry is about the error that was raised at its place.
func TestCheckOfAnError(t *testing.T) {
	r := journal.NewRecorder(0, nil)
	r.Add(journal.Entry{Kind: journal.Launch, Module: "M", To: 1, Partition: 1})
	r.Add(journal.Entry{Kind: journal.Error, Module: "M", At: "main.go:1:1", Text: "no"})
	a := attemptAt("x", r.Entries(), grade.Check{Name: "a", Status: grade.NotYet, At: "main.go:1:1"},
		grade.Check{Name: "b", Status: grade.NotYet, At: "main.go:2:1"})
	for i, want := range []int64{2, 0} {
		if got := a.event(a.checks()[i]); got != want {
			t.Errorf("check %d is about entry %d, want %d", i, got, want)
		}
	}
}

// enter leads to the line when there is no entry, and says so when there is neither.
func TestCheckLeadsToTheLine(t *testing.T) {
	h := newHarness(t, 80, 24).open(countsID)
	text := strings.Repeat("// a line\n", 30) + "// grader: broken\n"
	h.save(countsID, text).press("2").has("does not compile", "main.go:12:3  // a line")
	h.press("3").has("Nothing was recorded: the file").press("2")
	h.press("enter").has("▸6 Source", "▸ 12  // a line", "This is the line.")
	if n := h.bench.line(h.try()); n != 12 {
		t.Errorf("e would open line %d", n)
	}
	h.press("2").save(countsID, solution(h)).press("enter").has("This check is about the run as a whole.")
}

// The same verdict again is told: otherwise nothing would move.
func TestSameVerdict(t *testing.T) {
	h := newHarness(t, 80, 24).open(countsID)
	e := h.bench.exercise
	save := func(text string) *harness {
		h.run(h.saved(e, []byte(text)))
		h.draw()
		return h
	}
	save("// one\n").has("Graded again: the verdict is the same as before.")
	h.press("c").has("Graded again: the verdict is the same as before.")
	save(solution(h)).has("✓ passed. n goes on.")
	save("").has("The file is empty. R puts the start file back.")
}

// A grading that takes long says for how long, and when it will be stopped.
func TestLongGrading(t *testing.T) {
	h := newHarness(t, 80, 24).open(countsID).press("2")
	e := h.bench.exercise
	h.grade(e, []byte("// grader: wait\n"))
	seq := h.attempt(e).seq
	h.send(secondMsg{e, seq - 1}, secondMsg{e, seq})
	h.has("◌ grading · 1 s")
	h.send(secondMsg{e, seq})
	h.has("◌ grading · 2 s", "is stopped after 10s")
	h.send(gradedMsg{exercise: e, seq: seq, verdict: startVerdict()}, secondMsg{e, seq})
	if h.attempt(e).seconds != 0 {
		t.Error("it goes on counting")
	}
}

// After the last exercise there is nothing to go on to.
func TestTheEnd(t *testing.T) {
	h := newHarness(t, 80, 24)
	all := h.shop.f.Catalog.Exercises
	for _, e := range all {
		if err := h.shop.f.Skip(e); err != nil {
			t.Fatal(err)
		}
	}
	p, err := h.shop.read()
	if err != nil {
		t.Fatal(err)
	}
	h.update(p)
	last := all[len(all)-1]
	h.open(last.ID).save(last.ID, solution(h)).has("✓ passed. This was the last exercise: esc goes back")
	h.press("esc").has("You are through").press("n").has("Every exercise is passed or skipped.")
	if strings.Contains(h.text(), "← next") {
		t.Errorf("something is next in\n%s", h.text())
	}
	if h.progress.status[last.ID] != workshop.Passed {
		t.Error("the last is not passed")
	}
}

// The ends of a pane say that there is more.
func TestMoreAboveAndBelow(t *testing.T) {
	h := newHarness(t, 80, 24).open(countsID).press("6")
	at := func(line int) string {
		r := []rune(strings.Split(h.text(), "\n")[line])
		return string(r[len(r)-1])
	}
	if at(3) != " " || at(19) != belowGlyph {
		t.Errorf("at the top: %q, %q", at(3), at(19))
	}
	if h.press("j"); at(3) != aboveGlyph || at(19) != belowGlyph {
		t.Errorf("in the middle: %q, %q", at(3), at(19))
	}
	if h.press("G"); at(3) != aboveGlyph || at(19) != " " {
		t.Errorf("at the end: %q, %q", at(3), at(19))
	}
}
