package tui

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Texts are styled strings of one line; widths are in cells of the terminal.

func width(s string) int { return ansi.StringWidth(s) }

// cut shortens a line to w cells; the sign at the end says that there is more.
func cut(s string, w int) string {
	switch {
	case w <= 0:
		return ""
	case width(s) <= w:
		return s
	}
	return ansi.Truncate(s, w, "…")
}

// fit makes a line exactly w cells wide.
func fit(s string, w int) string {
	s = cut(s, w)
	return s + spaces(w-width(s))
}

// right puts a text at the right end of w cells.
func right(s string, w int) string {
	s = cut(s, w)
	return spaces(w-width(s)) + s
}

// ends puts one text at the left and one at the right end of a line. When there is no room for
// both, the left one is cut.
func ends(l, r string, w int) string {
	r = cut(r, w)
	return fit(l, w-width(r)) + r
}

func spaces(n int) string { return strings.Repeat(" ", max(0, n)) }

func rule(w int) string { return strings.Repeat("─", max(0, w)) }

// whole stands for hyphens while a text is wrapped, so that paths are not broken at them.
const whole = "\ue000"

// wrap breaks a text into lines of at most w cells, at spaces where there are any. Line breaks
// in the text stay.
func wrap(s string, w int) []string {
	w = max(1, w)
	var out []string
	for _, l := range strings.Split(s, "\n") {
		l = ansi.Wrap(strings.ReplaceAll(l, "-", whole), w, "")
		for _, part := range strings.Split(strings.ReplaceAll(l, whole, "-"), "\n") {
			out = append(out, strings.TrimRight(part, " "))
		}
	}
	return out
}

// indent puts a text before the first line and as much space before the others.
func indent(lines []string, first string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		if i > 0 {
			first = spaces(width(first))
		}
		out[i] = first + l
	}
	return out
}

// box makes exactly h lines of exactly w cells.
func box(lines []string, w, h int) []string {
	out := make([]string, max(0, h))
	for i := range out {
		if i < len(lines) {
			out[i] = fit(lines[i], w)
		} else {
			out[i] = spaces(w)
		}
	}
	return out
}

// clean makes text that was not written by us harmless to a terminal: tabs become spaces, what
// would move the cursor goes.
func clean(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r != '\n' && !unicode.IsPrint(r) }) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\t':
			b.WriteString("    ")
		case r == '\n' || unicode.IsPrint(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// oneLine is clean without line breaks.
func oneLine(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(clean(s), "\n", " ")), " ")
}

// plural is a number with its noun.
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return itoa(n) + " " + noun + "s"
}

func blank(s string) bool { return strings.TrimSpace(ansi.Strip(s)) == "" }

// trimRight drops the spaces at the end of a styled line.
func trimRight(s string) string {
	n := width(strings.TrimRight(ansi.Strip(s), " "))
	if n == width(s) {
		return s
	}
	return ansi.Truncate(s, n, "")
}

func itoa(n int) string { return strconv.Itoa(n) }

// window takes w cells of a line from cell x on; a sign at the end says that it goes on.
func window(s string, x, w int) string {
	n := width(s)
	if x == 0 && n <= w {
		return s
	}
	if n-x <= w {
		return ansi.Cut(s, x, n)
	}
	return ansi.Cut(s, x, x+w-1) + look.quiet.Render(moreGlyph)
}

// cutLeft drops the first n cells of a line.
func cutLeft(s string, n int) string { return ansi.Cut(s, n, max(n, width(s))) }

func repeat(s string, n int) string { return strings.Repeat(s, max(0, n)) }

// pad makes a text at least w cells wide.
func pad(s string, w int) string { return s + spaces(w-width(s)) }

func splitLines(s string) []string { return strings.Split(strings.TrimRight(s, "\n"), "\n") }

// capital makes a sentence begin with a capital letter.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}
