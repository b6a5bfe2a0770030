package tui

import "github.com/ramaworkshop/ramaworkshop/lessons"

// lessonView shows the text of a lesson.
type lessonView struct {
	scroll
	md     markdown
	item   int
	lesson *lessons.Lesson
}

// lines are the text, for w cells.
func (v *lessonView) lines(w int) []string { return v.md.Render(v.lesson.Text, w) }

// Render draws the text.
func (v *lessonView) Render(w, h int) []string {
	return v.view(v.lines(w), w, h)
}

// widest is how far the text can be scrolled sideways.
func (v *lessonView) widest(w int) int {
	most := 0
	for _, l := range v.lines(w) {
		most = max(most, width(l)-w)
	}
	return most
}
