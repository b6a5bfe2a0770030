package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/ramaworkshop/ramaworkshop/lessons"
)

// lessonView shows the text of a lesson.
type lessonView struct {
	scroll
	md     markdown
	item   int
	lesson *lessons.Lesson

	// paged says that the last page may have empty lines at its end, so that what is new on it
	// begins at the top.
	paged    bool
	total, h int // lines of the text and of the screen, as drawn last
}

// lines are the text, for w cells. The title is at the head of the screen.
func (v *lessonView) lines(w int) []string { return v.md.Render(untitled(v.lesson.Text), w) }

// Render draws the text.
func (v *lessonView) Render(w, h int) []string {
	lines := v.lines(w)
	v.total, v.h = len(lines), h
	if v.paged && v.top < len(lines) {
		lines = append(lines[:len(lines):len(lines)], make([]string, max(0, v.top+h-len(lines)))...)
	}
	return v.view(lines, w, h)
}

// by scrolls d lines.
func (v *lessonView) by(d int) {
	if d > 0 && v.paged && !v.more() {
		return
	}
	v.paged = v.paged && d < 0
	v.scroll.by(d)
}

// more reports whether there is more of the text below.
func (v *lessonView) more() bool { return v.top+v.h < v.total }

// turn turns the page: what was not seen as a whole comes to the top.
func (v *lessonView) turn(w int) {
	if v.more() {
		v.top, v.paged = nextPage(v.lines(w), v.top, v.h), true
	}
}

// nextPage is where the page after the one at top begins: at the first line that was not seen, or
// at the beginning of the paragraph or picture that it is in, when that leaves half a page.
func nextPage(lines []string, top, h int) int {
	end := top + h
	whole := end >= len(lines) || blank(lines[end])
	for at := end; !whole && at > top+h/2; at-- {
		if blank(lines[at-1]) {
			end = at
			break
		}
	}
	for end < len(lines)-1 && blank(lines[end]) {
		end++
	}
	// A heading goes with what it is of.
	last := end - 1
	for last > top && blank(lines[last]) {
		last--
	}
	if last > top+h/2 && heading(lines[last]) {
		return last
	}
	return end
}

// heading reports whether a rendered line is a heading inside of a text.
func heading(l string) bool { return strings.HasPrefix(strings.TrimSpace(ansi.Strip(l)), "## ") }

// widest is how far the text can be scrolled sideways.
func (v *lessonView) widest(w int) int {
	most := 0
	for _, l := range v.lines(w) {
		most = max(most, width(l)-w)
	}
	return most
}
