package tui

import (
	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// verdictView shows the checks of a verdict. One of them is selected.
type verdictView struct {
	scroll
	cursor int
}

// reset selects the first check that does not hold.
func (v *verdictView) reset(a *attempt) {
	*v = verdictView{}
	for i, c := range a.checks() {
		if c.Status != grade.Passed {
			v.cursor = i
			return
		}
	}
}

// move selects another check.
func (v *verdictView) move(d int, a *attempt) {
	v.cursor = max(0, min(v.cursor+d, len(a.checks())-1))
}

// selected is the selected check, nil when there is none.
func (v *verdictView) selected(a *attempt) *checks {
	if cs := a.checks(); v.cursor >= 0 && v.cursor < len(cs) {
		return &cs[v.cursor]
	}
	return nil
}

// Render draws the verdict.
func (v *verdictView) Render(w, h int, a *attempt, s story) []string {
	lines, from, to := v.lines(w, a, s)
	if now := [2]int{v.cursor + 1, h}; now != v.followed && to > from {
		v.followed = now
		v.show(to-1, h)
		v.show(from, h)
	}
	return v.view(lines, w, h)
}

// lines are all lines, and which of them are the selected check.
func (v *verdictView) lines(w int, a *attempt, s story) (lines []string, from, to int) {
	switch {
	case a == nil || a.status() == "" && !a.grading:
		return wrap("Nothing is graded yet. Save the file, or press c.", w), 0, 0
	case a.status() == "":
		return []string{look.quiet.Render(workGlyph + " grading")}, 0, 0
	}
	lines = append(lines, headline(a, w)...)
	lines = append(lines, "")
	for i, c := range a.checks() {
		mark := "  "
		if i == v.cursor {
			from, mark = len(lines), look.current.Render(hereGlyph)+" "
		}
		lines = append(lines, checkLines(c, mark, w, s)...)
		if i == v.cursor {
			to = len(lines)
		}
	}
	return lines, from, to
}

// headline is the verdict as a whole, in sentences.
func headline(a *attempt, w int) []string {
	first := a.summary()
	if a.grading {
		first = look.quiet.Render(workGlyph+" grading the latest save; before:") + " " + first
	}
	lines := []string{cut(first, w)}
	if a.untouched {
		lines = append(lines, wrap("This is what the start file does, before you change it.", w)...)
	}
	switch a.status() {
	case grade.Passed:
		lines = append(lines, wrap("n goes on. Or stay and try things: nothing that you save takes the pass away.", w)...)
	case grade.CouldNotJudge:
		lines = append(lines, wrap("Your file could not be judged. That is our fault and is not counted against you.", w)...)
		if a.err != nil {
			lines = append(lines, wrap(clean(a.err.Error()), w)...)
		} else {
			lines = append(lines, wrap(clean(a.verdict.Reason), w)...)
		}
	}
	return lines
}

// checkLines draws one check: its status and name, and when it does not hold what was wanted,
// what came, and what that means.
func checkLines(c checks, mark string, w int, s story) []string {
	sg := statusSign(c.Status)
	head := mark + sg.style.Render(sg.glyph+" "+fit(sg.word, len("not yet"))) + "  "
	name := clean(c.Name)
	if c.times > 1 {
		name += look.quiet.Render(" ×" + itoa(c.times))
	}
	lines := indent(wrap(name, w-width(head)), head)
	if c.Status == grade.Passed {
		return lines
	}
	const lead = "    "
	for _, l := range compare(c.Want, c.Got, w-len(lead)) {
		lines = append(lines, lead+l)
	}
	switch {
	case c.again:
		lines = append(lines, lead+look.quiet.Render("For the same reason as above."))
	case c.Finding != "":
		lines = append(lines, indent(wrap(clean(c.Finding), w-len(lead)), lead)...)
	}
	if where := whereFrom(c, s); where != "" && !c.again {
		lines = append(lines, indent(wrap(where, w-len(lead)), lead)...)
	}
	return append(lines, "")
}

// whereFrom says where a check's state comes from: the statement, and the entry.
func whereFrom(c checks, s story) string {
	out := ""
	if c.At != "" {
		out = look.code.Render(c.At)
	}
	e := s.entry(c.Event)
	if e == nil {
		return out
	}
	if out != "" {
		out += look.quiet.Render(" · ")
	}
	return out + look.quiet.Render(wroteBy(e)) + "  " + look.key.Render("enter") + look.quiet.Render(" goes there")
}

func wroteBy(e *journal.Entry) string {
	verb := "entry " + itoa(int(e.ID))
	if e.Kind == journal.Write {
		verb = "written by " + verb
	}
	return verb + " on task " + itoa(e.Task)
}
