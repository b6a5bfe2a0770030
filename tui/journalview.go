package tui

import (
	"slices"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
)

// journalView lists the entries. The position of the stepper is its selection.
type journalView struct {
	scroll
	filter string
	// output says that what the program printed is shown instead.
	output bool

	listed []int  // the entries that the filter lets through, as positions
	of     string // the filter that listed is of
	from   story  // and its journal
}

// list returns the positions, from 1, of the entries that the filter lets through.
func (v *journalView) list(s story) []int {
	if v.listed != nil && v.of == v.filter && len(v.from) == len(s) && (len(s) == 0 || v.from[0] == s[0]) {
		return v.listed
	}
	v.of, v.from, v.listed = v.filter, s, make([]int, 0, len(s))
	want := strings.ToLower(v.filter)
	for i, e := range s {
		if want == "" || strings.Contains(strings.ToLower(listText(s, e)), want) {
			v.listed = append(v.listed, i+1)
		}
	}
	return v.listed
}

func listText(s story, e *journal.Entry) string {
	text := e.Kind.String() + " " + s.describe(e)
	if hasTask(e) {
		text = "task " + itoa(e.Task) + " " + text
	}
	return text
}

// step is the position d listed entries away from n.
func (v *journalView) step(s story, n, d int) int {
	list := v.list(s)
	if len(list) == 0 {
		return n
	}
	i, found := slices.BinarySearch(list, n)
	if !found && d > 0 {
		i-- // n is between two that are listed
	}
	return list[max(0, min(i+d, len(list)-1))]
}

// Render draws the list.
func (v *journalView) Render(w, h int, t *travel, p printed) []string {
	if v.output {
		return v.renderOutput(w, h, p)
	}
	head := "entries · o shows what was printed"
	switch {
	case t.covered:
		head = "entries so far"
	case v.filter != "":
		head = "entries with “" + v.filter + "” · esc shows all"
	}
	list := v.list(t.story)
	body := max(1, h-1)
	at, _ := slices.BinarySearch(list, t.n)
	v.follow(t.n, min(at, len(list)-1), len(list), body)
	lines := []string{look.quiet.Render(cut(head, w))}
	switch {
	case t.empty():
		return append(lines, "", "Nothing was recorded.")
	case t.covered && v.filter == "" && len(list) == 0:
		return append(lines, "", "Nothing has happened yet.")
	case len(list) == 0:
		return append(lines, "", "There is no such entry.")
	}
	digits := len(itoa(len(t.whole)))
	for _, n := range list[v.top:min(v.top+body, len(list))] {
		lines = append(lines, window(journalRow(t, n, digits, w), v.left, w))
	}
	return lines
}

func journalRow(t *travel, n, digits, w int) string {
	e := t.story[n-1]
	task := ""
	if hasTask(e) {
		task = "task " + itoa(e.Task)
	}
	if w < 60 {
		task = strings.Replace(task, "task ", "t", 1)
	}
	taskWidth, kindWidth := 7, 10
	if w < 60 {
		taskWidth, kindWidth = 3, 7
	}
	row := right(itoa(n), digits) + " " + fit(task, taskWidth) + " " + pad(e.Kind.String(), kindWidth) + " "
	switch {
	case n == t.n:
		return look.current.Render(hereGlyph+" "+row) + t.story.describe(e)
	case n > t.n:
		return look.quiet.Render("  " + row + t.story.describe(e)) // it has not happened yet
	}
	return "  " + row + t.story.describe(e)
}

// printed is what a program printed, and what there is to say when that is nothing.
type printed struct{ who, text, none string }

func (v *journalView) renderOutput(w, h int, p printed) []string {
	lines := []string{look.quiet.Render(cut("what "+p.who+" printed · o shows the entries", w))}
	if strings.TrimSpace(p.text) == "" {
		return append(append(lines, ""), wrap(p.none, w)...)
	}
	var out []string
	for _, l := range splitLines(clean(p.text)) {
		out = append(out, wrap(l, w)...)
	}
	return append(lines, v.view(out, w, max(1, h-1))...)
}

// printed is what the program printed up to here, as the journal tells.
func (t *travel) printed() string {
	var b strings.Builder
	for _, e := range t.story[:t.n] {
		if e.Kind == journal.Print {
			b.WriteString(e.Text)
		}
	}
	return b.String()
}
