package tui

import (
	"strings"
	"unicode/utf8"
)

// compare shows what was wanted and what came: beside each other when both are short, else one
// above the other, with the first difference in the middle and marked.
func compare(want, got string, w int) []string {
	if want == "" && got == "" {
		return nil
	}
	want, got = oneLine(want), oneLine(got)
	if half := (w - 3) / 2; width(want)+5 <= half && width(got)+4 <= half {
		return []string{fit(look.quiet.Render("want ")+look.good.Render(want), half) + "   " +
			look.quiet.Render("got ") + look.wanting.Render(got)}
	}
	room := max(1, w-5)
	at := differ(want, got)
	from := 0
	if at >= room*3/4 {
		from = at - room/2
	}
	lines := []string{
		look.quiet.Render("want ") + look.good.Render(slide(want, from, room)),
		look.quiet.Render("got  ") + look.wanting.Render(slide(got, from, room)),
	}
	if at > 0 {
		lines = append(lines, spaces(5+at-from)+look.quiet.Render(differLabel(w-5-(at-from))))
	}
	return lines
}

// differLabel says that the texts differ from here on, in w cells.
func differLabel(w int) string {
	if long := "^ they differ from here on"; len(long) <= w {
		return long
	}
	return "^"
}

// differ is how many cells two texts have in common at their beginning.
func differ(a, b string) int {
	n := 0
	for a != "" && b != "" {
		x, i := utf8.DecodeRuneInString(a)
		y, j := utf8.DecodeRuneInString(b)
		if x != y {
			break
		}
		n += width(a[:i])
		a, b = a[i:], b[j:]
	}
	return n
}

// slide takes w cells of a text from a cell on, with a sign at each end where it goes on.
func slide(s string, from, w int) string {
	if from > 0 {
		if from >= width(s) {
			return "…"
		}
		s = "…" + cutLeft(s, from+1)
	}
	return cut(strings.TrimRight(s, " "), w)
}
