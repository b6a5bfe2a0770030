package tui

import (
	"strings"

	"charm.land/glamour/v2"
	gansi "charm.land/glamour/v2/ansi"
)

// proseWidth is as wide as lines of text get: longer ones are hard to read.
const proseWidth = 78

// markdown renders texts. Glamour does paragraphs, headings, tables and what is inside of them.
// Two things are taken out before: what is between fences, code and pictures, keeps its lines as
// they are, also where they are wider than the screen; and lists are indented as a whole.
type markdown struct {
	// marks says that code in text keeps its backticks, because there is no colour to tell it.
	marks bool

	prose map[int]*glamour.TermRenderer // by width
	cache map[rendered][]string
}

type rendered struct {
	text  string
	width int
}

// Render returns the lines of a text, for w cells.
func (m *markdown) Render(text string, w int) []string {
	key := rendered{text, max(10, min(w, proseWidth))}
	lines, ok := m.cache[key]
	if !ok {
		lines = trimBlank(m.lines(text, key.width))
		if m.cache == nil {
			m.cache = map[rendered][]string{}
		}
		m.cache[key] = lines
	}
	return lines
}

// setMarks says whether there are colours to tell code from text.
func (m *markdown) setMarks(on bool) {
	if m.marks != on {
		*m = markdown{marks: on}
	}
}

// untitled is a text without its title, for where that is at the head of the screen.
func untitled(text string) string {
	if first, rest, _ := strings.Cut(text, "\n"); strings.HasPrefix(first, "# ") {
		return strings.TrimSpace(rest)
	}
	return text
}

func (m *markdown) lines(text string, w int) []string {
	var out []string
	for _, p := range takeApart(text) {
		switch {
		case p.fenced:
			out = append(out, fenced(p)...)
		case p.marker != "":
			item := trimBlank(m.lines(p.text, max(10, w-len(p.marker)-1)))
			out = append(out, indent(item, p.marker+" ")...)
			if p.tight {
				continue
			}
		default:
			out = append(out, m.paragraphs(p.text, w)...)
		}
		out = append(out, "")
	}
	return out
}

func (m *markdown) paragraphs(text string, w int) []string {
	r := m.prose[w]
	if r == nil {
		var err error
		r, err = glamour.NewTermRenderer(glamour.WithWordWrap(w), glamour.WithStyles(markdownStyle(m.marks)))
		if err != nil {
			return wrap(text, w)
		}
		if m.prose == nil {
			m.prose = map[int]*glamour.TermRenderer{}
		}
		m.prose[w] = r
	}
	s, err := r.Render(text)
	if err != nil {
		return wrap(text, w)
	}
	lines := trimBlank(strings.Split(s, "\n"))
	for i, l := range lines {
		lines[i] = trimRight(l)
	}
	return lines
}

func fenced(p part) []string {
	lines := strings.Split(clean(p.text), "\n")
	if p.lang == "go" {
		lines = highlightGo(p.text)
	}
	for i, l := range lines {
		lines[i] = "  " + l
	}
	return lines
}

func trimBlank(lines []string) []string {
	for len(lines) > 0 && blank(lines[0]) {
		lines = lines[1:]
	}
	for len(lines) > 0 && blank(lines[len(lines)-1]) {
		lines = lines[:len(lines)-1]
	}
	return lines
}

func markdownStyle(marks bool) gansi.StyleConfig {
	yes, margin := true, uint(1)
	cyan, quote := "6", "│ "
	inline := gansi.StylePrimitive{Color: &cyan}
	if marks {
		inline = gansi.StylePrimitive{Prefix: "`", Suffix: "`"}
	}
	return gansi.StyleConfig{
		Heading:    gansi.StyleBlock{StylePrimitive: gansi.StylePrimitive{Bold: &yes, BlockSuffix: "\n"}},
		H1:         gansi.StyleBlock{StylePrimitive: gansi.StylePrimitive{Color: &cyan, Prefix: "# "}},
		H2:         gansi.StyleBlock{StylePrimitive: gansi.StylePrimitive{Prefix: "## "}},
		H3:         gansi.StyleBlock{StylePrimitive: gansi.StylePrimitive{Prefix: "### "}},
		Emph:       gansi.StylePrimitive{Italic: &yes},
		Strong:     gansi.StylePrimitive{Bold: &yes},
		Code:       gansi.StyleBlock{StylePrimitive: inline},
		BlockQuote: gansi.StyleBlock{Indent: &margin, IndentToken: &quote},
		Link:       gansi.StylePrimitive{Underline: &yes},
		LinkText:   gansi.StylePrimitive{Bold: &yes},
	}
}
