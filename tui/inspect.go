package tui

import (
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

// The texts of what lies over a screen.

// notesOverlay tells what the learner should know about the folder.
func notesOverlay(notes []string) *overlay {
	return &overlay{kind: onNotes, title: "Before you go on", text: func(w int) []string {
		var out []string
		for i, n := range notes {
			if i > 0 {
				out = append(out, "")
			}
			out = append(out, wrap(clean(n), w)...)
		}
		return out
	}}
}

// hintsOverlay shows the first n hints, the latest last.
func hintsOverlay(e *exercises.Exercise, n int, md *markdown) *overlay {
	o := &overlay{kind: onHints, title: fmt.Sprintf("Hint %d of %d", n, len(e.Hints))}
	o.text = func(w int) []string {
		var out []string
		for i, h := range e.Hints[:n] {
			if n > 1 {
				out = append(out, look.quiet.Render("hint "+itoa(i+1)), "")
			}
			out = append(append(out, md.Render(h, w)...), "")
		}
		if n < len(e.Hints) {
			return append(out, look.quiet.Render("h gives one more."))
		}
		return append(out, look.quiet.Render("That was the last hint. s shows the solution."))
	}
	return o
}

// solutionOverlay shows how the learner's file becomes the solution.
func solutionOverlay(e *exercises.Exercise, text []byte) *overlay {
	o := &overlay{kind: onSolution, title: "Solution of " + e.Title}
	if string(text) == string(e.Solution) {
		o.text = func(w int) []string { return wrap("Your file is the solution, to the letter.", w) }
		return o
	}
	lines := diffLines(workshop.Diff(splitLines(string(text)), splitLines(string(e.Solution))))
	o.text = func(w int) []string {
		head := wrap("What the solution changes in your file: - goes, + comes. There may be other right answers.", w)
		return append(append(head, ""), lines...)
	}
	return o
}

// helpOverlay lists the keys of a scope, and what the signs mean.
func helpOverlay(m *model, s scope) *overlay {
	return &overlay{kind: onHelp, title: "Keys", text: func(w int) []string {
		return helpLines(m.keys, s, w)
	}}
}

func helpLines(k keymap, s scope, w int) []string {
	var out []string
	section := ""
	for _, a := range k.in(s) {
		if a.section != section {
			if section != "" {
				out = append(out, "")
			}
			section = a.section
			out = append(out, look.title.Render(section))
		}
		out = append(out, helpLine(a, w)...)
	}
	out = append(out, "")
	out = append(out, look.title.Render("Signs"))
	for _, st := range statusOrder {
		sg := statusSign(st)
		out = append(out, cut("  "+sg.style.Render(fit(sg.glyph, 12))+sg.word, w))
	}
	for _, sg := range legend {
		out = append(out, cut("  "+sg.style.Render(fit(sg.glyph, 12))+sg.word, w))
	}
	return append(out, "", look.quiet.Render("With the mouse: click, wheel. Shift and drag selects text."))
}

const helpKeys = 16 // cells for the keys in the help

func helpLine(a *action, w int) []string {
	lead := "  " + look.key.Render(pad(a.labels(), helpKeys-2)) + "  "
	return indent(wrap(a.long, w-width(lead)), lead)
}
