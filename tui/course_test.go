package tui

import (
	"strings"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/lessons"
)

// courseTexts calls f with every text of the course.
func courseTexts(f func(name, text string)) {
	for _, ch := range lessons.All() {
		f(ch.ID, ch.Intro)
		for _, l := range ch.Lessons {
			f(l.ID, l.Text)
		}
	}
	for _, e := range exercises.All().Exercises {
		f(e.ID, e.Task)
		for _, h := range e.Hints {
			f(e.ID, h)
		}
	}
}

// Every line of code and of pictures of the course is shown as it is written, and as a whole on a
// screen of 80 cells.
func TestCourseTexts(t *testing.T) {
	courseTexts(func(name, text string) {
		m := markdown{}
		lines := m.Render(text, 78)
		shown := plainLines(lines)
		for _, p := range takeApart(text) {
			if !p.fenced {
				continue
			}
			for _, l := range strings.Split(clean(p.text), "\n") {
				if !strings.Contains(shown, strings.TrimRight("  "+l, " ")) {
					t.Errorf("%s: %q is not shown", name, l)
				}
			}
		}
		for _, l := range lines {
			if width(l) > 78 {
				t.Errorf("%s: %q is wider than the screen", name, plainLines([]string{l}))
			}
		}
	})
}

// No page of a lesson begins or ends inside of a picture that would fit on it as a whole.
func TestLessonPages(t *testing.T) {
	const h = 19
	for _, ch := range lessons.All() {
		for _, l := range ch.Lessons {
			m := markdown{}
			lines := m.Render(untitled(l.Text), 78)
			for top := 0; top+h < len(lines); {
				next := nextPage(lines, top, h)
				if next <= top || next > top+h+2 {
					t.Fatalf("%s: the page after %d begins at %d", l.ID, top, next)
				}
				first := plainLines(lines[next : next+1])
				if in, ok := strings.CutPrefix(first, "   "); ok && strings.IndexAny(in, "│└") == 0 {
					t.Errorf("%s: a page begins with %q", l.ID, first)
				}
				for _, skipped := range lines[min(top+h, next):next] {
					if !blank(skipped) {
						t.Errorf("%s: %q is on no page", l.ID, skipped)
					}
				}
				top = next
			}
		}
	}
}

// A heading that would be the last line of a page begins the next one.
func TestPagesKeepHeadings(t *testing.T) {
	lines := strings.Split("a b c d e f g h", " ")
	lines = append(lines, "", " ## Heading", "", "text", "more")
	if next := nextPage(lines, 0, 11); next != 9 {
		t.Errorf("the next page begins with line %d", next)
	}
	if next := nextPage(lines, 0, 8); next != 9 {
		t.Errorf("the next page begins with line %d", next)
	}
}
