package tui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
	"github.com/ramaworkshop/ramaworkshop/program"
)

// wrongAnswer is a wrong answer of an exercise.
func (d *driver) wrongAnswer(id, name string) string {
	d.t.Helper()
	for _, w := range d.exercise(id).Wrong {
		if w.Name == name {
			return string(w.Text)
		}
	}
	d.t.Fatalf("%s has no wrong answer %s", id, name)
	return ""
}

// What comes of wrong answers in the chapter on PStates, as the real grader tells it.
func TestTreeScreens(t *testing.T) {
	g := program.NewGrader()
	defer g.Close()
	for _, c := range []struct{ id, wrong string }{{"build-the-value", "twice-a0"}, {"four-edits", "b1-nil"}} {
		for _, size := range [][2]int{{80, 24}, {120, 36}} {
			d := start(t, size[0], size[1], func(o *Options) { o.Grader = g }).open(c.id)
			name := fmt.Sprintf("tree-%s-%dx%d", c.wrong, size[0], size[1])
			d.save(c.id, d.wrongAnswer(c.id, c.wrong)).sees("not yet · ")
			if size[0] >= columnsWidth {
				d.sees("z shows the two as trees.").golden(name).press("z")
				name += "-zoom"
			}
			d.sees(" " + differGlyph + " ").golden(name)
		}
	}
}

// What wrong answers of the to-do app have written, at the entry that the finding names, and a step
// before it.
func TestTodoScreens(t *testing.T) {
	g := program.NewGrader()
	defer g.Close()
	for _, c := range []struct{ id, wrong string }{{"create-list", "over-again"}, {"move-todo", "no-bound"}} {
		for _, size := range [][2]int{{80, 24}, {120, 36}} {
			d := start(t, size[0], size[1], func(o *Options) { o.Grader = g }).open(c.id)
			name := fmt.Sprintf("todo-%s-%dx%d", c.wrong, size[0], size[1])
			d.save(c.id, d.wrongAnswer(c.id, c.wrong)).sees("not yet · ").golden(name)
			d.press("enter").sees("This is where it comes from.", "  changed").golden(name + "-there")
		}
	}
}

// treesVerdict has values of every shape to compare.
func treesVerdict() *exercises.Verdict {
	v := &exercises.Verdict{ID: countsID}
	v.Status = grade.NotYet
	for _, c := range [][2]string{
		{`{"a": {"b": [1 2 3], "漢字": 1}, "c": {}}`, `{"a": {"b": [1 3]}, "c": {"d": User{name: "漢字", ids: #{1 2}}}}`},
		{numbers(200), numbers(200, 7, 70, 170)},
		{`{"k": ["` + strings.Repeat("漢字", 80) + `a"]}`, `{"k": ["` + strings.Repeat("漢字", 80) + `b"]}`},
	} {
		v.Checks = append(v.Checks, grade.Check{Name: c[0], Status: grade.NotYet, Want: c[0], Got: c[1]})
	}
	return v
}

// Where no module was launched, the panes of the run say so, and nothing else does.
func TestNoRun(t *testing.T) {
	h := newHarness(t, 80, 24).open(countsID)
	v := &exercises.Verdict{ID: countsID}
	v.Status, v.Checks = grade.NotYet, []grade.Check{{Name: "a", Status: grade.NotYet, Finding: "Because."}}
	h.attempt(h.bench.exercise).finish(v, nil)
	h.take(h.bench.exercise, h.try())
	const say = "The run launched no module, so there is nothing to step through."
	for key, want := range map[string]bool{"1": false, "2": false, "3": true, "4": true, "5": true, "6": false} {
		if h.press(key); strings.Contains(h.text(), say) != want {
			t.Errorf("pane %s:\n%s", key, h.text())
		}
		h.fits()
	}
	h.press("5").has("o shows what was printed").press("o")
	if strings.Contains(h.text(), say) {
		t.Errorf("what was printed is not shown in\n%s", h.text())
	}
	for _, key := range []string{"left", "}", "r"} {
		h.press(key).has(say)
	}
	h.bench.ofMain = true
	h.press("3").has("Main launched no module, so there is nothing to step through.")
	h.attempt(h.bench.exercise).grading = true
	h.bench.ofMain = false
	h.press("4").has("◌ grading")
}
