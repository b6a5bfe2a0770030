package tui

import (
	"strings"
	"unicode/utf8"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// compare shows what was wanted and what came: as trees when both are nested and there is room for
// that, else beside each other when both are short, else one above the other, with the first
// difference in the middle and marked.
func compare(want, got string, w int) []string {
	if want == "" && got == "" {
		return nil
	}
	if w >= leastSides {
		if a, b, ok := asTrees(want, got, w); ok {
			return besideEachOther(a, b, w)
		}
	}
	want, got = flat(want), flat(got)
	if half := (w - 3) / 2; width(want)+5 <= half && width(got)+4 <= half {
		return []string{fit(look.quiet.Render("want ")+look.good.Render(want), half) + "   " +
			look.quiet.Render("got ") + look.wanting.Render(got)}
	}
	room := max(1, w-5)
	at := differ(want, got)
	from := startOf(at, room)
	lines := []string{
		look.quiet.Render("want ") + look.good.Render(slide(want, from, room)),
		look.quiet.Render("got  ") + look.wanting.Render(slide(got, from, room)),
	}
	if at > 0 {
		lines = append(lines, spaces(5+at-from)+look.quiet.Render(differLabel(w-5-(at-from))))
	}
	return lines
}

// asTrees returns two printed values that are clearer as trees than as two lines of w cells.
func asTrees(want, got string, w int) (a, b any, ok bool) {
	a, err := value.Parse(want)
	b, err2 := value.Parse(got)
	if err != nil || err2 != nil || want == got || leaf(a) || leaf(b) {
		return nil, nil, false
	}
	long := max(width(want), width(got)) > w-5
	switch an, bn, like := nested(a), nested(b), ofAKind(a, b); {
	case an && bn:
		ok = like || long
	case like && keyed(a):
		ok = an || bn || long
	case like:
		ok = !an && !bn && long
	}
	return a, b, ok
}

// flat is a text without line breaks and what would move the cursor.
func flat(s string) string { return strings.ReplaceAll(clean(s), "\n", " ") }

// startOf is from which cell on a text is shown in w cells, so that a cell of it is well seen.
func startOf(cell, w int) int {
	if cell >= w*3/4 {
		return cell - w/2
	}
	return 0
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
	for n < len(a) && n < len(b) {
		_, size := utf8.DecodeRuneInString(a[n:])
		if !strings.HasPrefix(b[n:], a[n:n+size]) {
			break
		}
		n += size
	}
	return width(a[:n])
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
