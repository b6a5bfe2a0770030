package tui

import (
	"path/filepath"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
)

// source is the text of the program that a journal is of.
type source struct {
	name  string
	lines []string // coloured
	plain []string
	raw   []string // as in the file, for columns
}

func newSource(name, text string) *source {
	s := &source{name: filepath.Base(name), lines: highlightGo(text)}
	s.plain, s.raw = splitLines(clean(text)), splitLines(text)
	return s
}

// line returns the number of the line, from 1, that an entry's statement begins on, 0 when it is
// not in this file.
func (s *source) line(e *journal.Entry) int {
	if s == nil || e == nil {
		return 0
	}
	return s.lineAt(e.At)
}

// lineAt returns the number of the line of a place such as main.go:12:3, 0 when it is not in this
// file.
func (s *source) lineAt(at string) int {
	p, ok := parsePlace(at)
	if s == nil || !ok || p.file != s.name || p.line > len(s.plain) {
		return 0
	}
	return p.line
}

// lacks reports whether a place is in another file.
func (s *source) lacks(at string) bool {
	p, ok := parsePlace(at)
	return s != nil && ok && p.file != s.name
}

// at is the text of the line of a place.
func (s *source) at(at string) string {
	if n := s.lineAt(at); n > 0 {
		return oneLine(s.plain[n-1])
	}
	return ""
}

// statement is the text of the line of an entry's statement.
func (s *source) statement(e *journal.Entry) string {
	if e == nil {
		return ""
	}
	return s.at(e.At)
}

// body is the index of the first line after the imports, 0 where there are none.
func (s *source) body() int {
	for i, l := range s.plain {
		if l == ")" {
			return min(i+2, len(s.plain)-1)
		}
		if strings.HasPrefix(l, "func ") {
			break
		}
	}
	return 0
}

// sourceView shows the program, with the statement of the entry marked.
type sourceView struct {
	scroll
	mark int // the line to look at instead, 0 for none
}

// Render draws the program.
func (v *sourceView) Render(w, h int, s *source, e *journal.Entry) []string {
	if s == nil {
		return wrap("The file was not graded yet, so there is no program to show.", w)
	}
	at := s.line(e)
	if v.mark > 0 {
		at = v.mark
	}
	digits := len(itoa(len(s.lines)))
	v.follow(at, at-1, len(s.lines), h)
	var out []string
	for i := v.top; i < min(v.top+h, len(s.lines)); i++ {
		number := look.quiet.Render(right(itoa(i+1), digits))
		mark, text := "  ", s.lines[i]
		if i+1 == at {
			mark, text = look.current.Render(hereGlyph)+" ", look.chosen.Render(s.plain[i])
		}
		out = append(out, mark+number+"  "+window(text, v.left, w-digits-4))
	}
	return out
}
