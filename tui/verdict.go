package tui

import (
	"bytes"
	"errors"
	"io/fs"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// verdictView shows the checks of a verdict. One of them is selected.
type verdictView struct {
	scroll
	cursor int
	// compared are the comparisons that were drawn, as every frame needs them.
	compared map[comparison]compared
}

// comparison is what compare makes lines of.
type comparison struct {
	want, got string
	w         int
}

// compared is what came of it; cramped says that it would be trees if there were more room.
type compared struct {
	lines   []string
	cramped bool
}

// compare is the function, done once.
func (v *verdictView) compare(want, got string, w int) compared {
	key := comparison{want, got, w}
	c, ok := v.compared[key]
	if !ok {
		if len(v.compared) == 0 || len(v.compared) > 1000 {
			v.compared = map[comparison]compared{}
		}
		c.lines = compare(want, got, w)
		if w < leastSides {
			_, _, c.cramped = asTrees(want, got, leastSides)
		}
		v.compared[key] = c
	}
	return c
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

// Render draws the verdict. goOn says how to go on from a pass.
func (v *verdictView) Render(w, h int, a *attempt, goOn string) []string {
	lines, from, to := v.lines(w, a, goOn)
	if now := [2]int{v.cursor + 1, h}; now != v.followed && to > from {
		v.followed = now
		v.show(to-1, h)
		v.show(from, h)
		if v.cursor == 0 {
			v.top = 0 // what is above the first check
		}
	}
	return v.view(lines, w, h)
}

// lines are all lines, and which of them are the selected check.
func (v *verdictView) lines(w int, a *attempt, goOn string) (lines []string, from, to int) {
	switch {
	case a == nil || a.status() == "" && !a.grading:
		return wrap("Nothing is graded yet. Save the file, or press c.", w), 0, 0
	case a.status() == "":
		return []string{look.quiet.Render(a.working())}, 0, 0
	}
	if lines = headline(a, w, goOn); len(lines) > 0 {
		lines = append(lines, "")
	}
	hinted := false
	for i, c := range a.checks() {
		mark := "  "
		if i == v.cursor {
			from, mark = len(lines), look.current.Render(hereGlyph)+" "
		}
		lines = append(lines, v.checkLines(c, mark, w, a, &hinted)...)
		if i == v.cursor {
			to = len(lines)
		}
	}
	return lines, from, to
}

// headline is what there is to say about the verdict as a whole. The outcome itself is at the head
// of the screen.
func headline(a *attempt, w int, goOn string) []string {
	var out []string
	if a.grading {
		out = append(out, wrap(look.quiet.Render(patience(a)), w)...)
	}
	if say := outcome(a, goOn); say != "" {
		out = append(out, wrap(say, w)...)
	}
	return out
}

// patience says that what is shown is an older verdict.
func patience(a *attempt) string {
	s := workGlyph + " Grading the latest save; below is the verdict before it."
	if a.seconds > 1 {
		s += " A program that does not end is stopped after " + exercises.DefaultTimeout.String() + "."
	}
	return s
}

// outcome says what a verdict means, where the checks do not.
func outcome(a *attempt, goOn string) string {
	switch {
	case errors.Is(a.unread, fs.ErrNotExist):
		return "The file is gone. R puts the start file back; or save yours in its place again."
	case a.unread != nil:
		return "The file could not be read: " + clean(a.unread.Error())
	case a.untouched:
		return "This is what the start file does, before you change it."
	case a.status() == grade.Passed:
		return goOn + " Or stay and try things: nothing that you save takes the pass away."
	case a.status() == grade.CouldNotJudge:
		say := "Your file could not be judged. That is our fault and is not counted against you.\n"
		if a.err != nil {
			return say + clean(a.err.Error())
		}
		return say + clean(a.verdict.Reason)
	case len(bytes.TrimSpace(a.done)) == 0:
		return "The file is empty. R puts the start file back."
	case a.broken():
		return "The file does not compile, so nothing else was checked. Begin with the first place."
	}
	return ""
}

// checkLines draws one check: its status and name, and when it does not hold what was wanted,
// what came, and what that means. hinted is whether it was said that zooming draws trees.
func (v *verdictView) checkLines(c checks, mark string, w int, a *attempt, hinted *bool) []string {
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
	shown := v.compare(c.Want, c.Got, w-len(lead))
	for _, l := range shown.lines {
		lines = append(lines, lead+l)
	}
	if shown.cramped && !*hinted {
		*hinted = true
		say := look.key.Render("z") + look.quiet.Render(" shows the two as trees.")
		lines = append(lines, indent(wrap(say, w-len(lead)), lead)...)
	}
	switch {
	case c.again:
		lines = append(lines, lead+look.quiet.Render("For the same reason as above."))
	case c.Finding != "":
		lines = append(lines, indent(wrap(clean(c.Finding), w-len(lead)), lead)...)
	}
	if !c.again {
		for _, l := range whereFrom(c, a, w-len(lead)) {
			lines = append(lines, lead+l)
		}
	}
	return append(lines, "")
}

// whereFrom says where a check's state comes from: the statement, and the entry.
func whereFrom(c checks, a *attempt, w int) []string {
	var out []string
	if c.At != "" {
		at := look.code.Render(c.At)
		if s := a.source.at(c.At); s != "" {
			at += "  " + s
		}
		out = append(out, cut(at, w))
	}
	if e := a.story().entry(a.event(c)); e != nil {
		at := look.quiet.Render(wroteBy(e)) + "  " + look.key.Render("enter") + look.quiet.Render(" goes there")
		out = append(out, wrap(at, w)...)
	}
	return out
}

func wroteBy(e *journal.Entry) string {
	verb := "entry " + itoa(int(e.ID))
	if e.Kind == journal.Write {
		verb = "written by " + verb
	}
	return verb + " on task " + itoa(e.Task)
}
