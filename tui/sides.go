package tui

import (
	"slices"

	"charm.land/lipgloss/v2"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// sides draws two values as trees beside each other, with a sign where they differ.
type sides struct {
	w int // cells of one tree
	// fold says that what is the same is left out, except beside a difference.
	fold bool
	rows []sideRow
}

// sideRow is a row of both trees.
type sideRow struct {
	text    [2]string
	differs bool
}

const (
	differGlyph = "≠"
	// sidesGap is the cells between the trees, with the sign in the middle.
	sidesGap = 3
	// leastSides is the cells below which there is no room for two trees.
	leastSides = 54
	// mostSides keeps trees on wide screens so near to each other that the eye finds across.
	mostSides = 110
)

// From so many rows on what is the same is folded; and so many are the most.
const (
	foldedRows = 12
	mostRows   = 16
	aloneRows  = 8 // of what is on one side only
)

// besideEachOther draws two values as trees in w cells.
func besideEachOther(want, got any, w int) []string {
	w = min(w, mostSides)
	s := &sides{w: (w - sidesGap) / 2}
	if s.root(want, got); len(s.rows) > foldedRows {
		s = &sides{w: s.w, fold: true}
		s.root(want, got)
	}
	head := fit(look.quiet.Render("want"), s.w+sidesGap) + look.quiet.Render("got")
	return append([]string{head}, s.lines()...)
}

// lines are the rows. When there are too many, those at the end are left out, but not the first
// difference.
func (s *sides) lines() []string {
	shown := len(s.rows)
	if shown > mostRows {
		first := slices.IndexFunc(s.rows, func(r sideRow) bool { return r.differs })
		shown = max(mostRows-1, first+1)
	}
	var out []string
	for _, r := range s.rows[:shown] {
		sign := spaces(sidesGap)
		if r.differs {
			sign = " " + look.changed.Render(differGlyph) + " "
		}
		out = append(out, trimRight(fit(r.text[wantSide], s.w)+sign+cut(r.text[gotSide], s.w)))
	}
	if more := len(s.rows) - shown; more > 0 {
		n := 0
		for _, r := range s.rows[shown:] {
			if r.differs {
				n++
			}
		}
		say := "… " + plural(more, "more row") + ", and " + plural(n, "difference") + " in them"
		if n == 0 {
			say = "… " + plural(more, "more row")
		}
		out = append(out, look.quiet.Render(say))
	}
	return out
}

// sideStyle is how a value that differs looks on a side.
func sideStyle(side int) lipgloss.Style {
	if side == wantSide {
		return look.good
	}
	return look.wanting
}

func (s *sides) add(differs bool, want, got string) {
	s.rows = append(s.rows, sideRow{[2]string{want, got}, differs})
}

// root draws two values as a whole.
func (s *sides) root(want, got any) {
	if ofAKind(want, got) {
		under := [2]stem{}
		if r, ok := want.(*value.Record); ok {
			s.add(false, clean(r.TypeName()), clean(r.TypeName()))
			under = [2]stem{{inner: true}, {inner: true}}
		}
		s.elements(pairs(want, got), under)
		return
	}
	var of [2][]string
	for side, v := range []any{want, got} {
		of[side] = s.whole(v, "", "", stem{inner: true}, sideStyle(side))
	}
	s.together(of)
}

// folded is pairs that are drawn, or a number of others in whose place one row stands.
type folded struct {
	pair
	n int
}

// has reports whether there is a row on a side.
func (f folded) has(side int) bool { return f.n > 0 || f.of[side] != nil }

// folding leaves out what is the same, if it is to be left out and is not beside a difference.
func (s *sides) folding(ps []pair) []folded {
	near := func(i int) bool {
		return !s.fold || slices.ContainsFunc(ps[max(0, i-1):min(len(ps), i+2)], func(p pair) bool { return !p.same })
	}
	var out []folded
	for i := 0; i < len(ps); i++ {
		n := 0
		for i+n < len(ps) && !near(i+n) {
			n++
		}
		if n < 2 {
			out = append(out, folded{pair: ps[i]})
			continue
		}
		out = append(out, folded{n: n})
		i += n - 1
	}
	return out
}

// elements draws the elements of two collections below their stems.
func (s *sides) elements(ps []pair, stems [2]stem) {
	fs := s.folding(ps)
	labels := 0
	last := [2]int{}
	for i, f := range fs {
		for side, e := range f.of {
			if e != nil {
				labels = max(labels, min(width(e.label), mostLabel, s.w/3))
			}
			if f.has(side) {
				last[side] = i
			}
		}
	}
	for i, f := range fs {
		var at [2]string
		var under [2]stem
		for side := range at {
			at[side], under[side] = stems[side].row(i >= last[side])
		}
		switch {
		case f.n > 0:
			say := look.quiet.Render("… " + itoa(f.n) + " more the same")
			s.add(false, at[wantSide]+say, at[gotSide]+say)
		case !f.both():
			s.oneSided(f.pair, at, under, labels)
		default:
			s.pair(f.pair, at, under, labels)
		}
	}
}

// oneSided draws what is in one of the values only, with words in the gap on the other side.
func (s *sides) oneSided(p pair, at [2]string, under [2]stem, labels int) {
	side, other, say := wantSide, gotSide, look.trouble.Render("missing")
	if p.of[wantSide] == nil {
		side, other, say = gotSide, wantSide, look.quiet.Render("not wanted")
	}
	var of [2][]string
	of[side] = s.alone(*p.of[side], at[side], under[side], labels, sideStyle(side))
	for range of[side] {
		of[other] = append(of[other], under[other].lines)
	}
	of[other][0] += say
	s.together(of)
}

// together adds rows that begin with a difference.
func (s *sides) together(of [2][]string) {
	for i := range max(len(of[wantSide]), len(of[gotSide])) {
		var text [2]string
		for side := range text {
			if i < len(of[side]) {
				text[side] = of[side][i]
			}
		}
		s.add(i == 0, text[wantSide], text[gotSide])
	}
}

// alone draws an element without another beside it.
func (s *sides) alone(e element, at string, under stem, labels int, style lipgloss.Style) []string {
	line := e.line(labels)
	if width(at+line) <= s.w || !s.opens(e.v, under) {
		return []string{at + style.Render(cut(line, s.w-width(at)))}
	}
	return append([]string{at + style.Render(e.head())}, s.below(e.v, under)...)
}

// whole draws a value behind its name. When it does not fit in a row, its kind stands there.
func (s *sides) whole(v any, at, name string, under stem, style lipgloss.Style) []string {
	if line := at + name + style.Render(show(v)); width(line) <= s.w {
		return []string{line}
	}
	at += s.short(name, at)
	if !s.opens(v, under) {
		return []string{cut(at+style.Render(show(v)), s.w)}
	}
	return append([]string{at + style.Render(value.Describe(v))}, s.below(v, under)...)
}

// short cuts a name, so that there is room for something behind it.
func (s *sides) short(name, at string) string { return cut(name, max(4, (s.w-width(at))/2)) }

// opens reports whether a value that does not fit in a row gets one for each element. Of a list of
// simple values the beginning says enough.
func (s *sides) opens(v any, under stem) bool {
	return !hollow(v) && (keyed(v) || nested(v)) && !s.deep(under)
}

// below draws the elements of a value, as many as have room.
func (s *sides) below(v any, under stem) []string {
	t := tree{w: s.w, at: -1}
	if t.collection(v, nil, false, under); len(t.rows) > aloneRows {
		more := len(t.rows) - aloneRows + 1
		t.rows = append(t.rows[:aloneRows-1], under.lines+look.quiet.Render("… "+plural(more, "more row")))
	}
	return t.rows
}

// deep reports whether a stem leaves too little room for further elements.
func (s *sides) deep(under stem) bool { return width(under.lines) > s.w/2 }

// pair draws what is in both values.
func (s *sides) pair(p pair, at [2]string, under [2]stem, labels int) {
	want, got := *p.of[wantSide], *p.of[gotSide]
	deep := s.deep(under[wantSide])
	open := func() {
		s.add(false, at[wantSide]+want.head(), at[gotSide]+got.head())
		s.elements(pairs(want.v, got.v), under)
	}
	fits := width(at[wantSide]+want.line(labels)) <= s.w && width(at[gotSide]+got.line(labels)) <= s.w
	switch {
	case p.same && !s.fold && !deep && keyed(want.v) && nested(want.v):
		open()
	case p.same:
		s.add(false, at[wantSide]+want.line(labels), at[gotSide]+got.line(labels))
	case !deep && ofAKind(want.v, got.v) && (keyed(want.v) || !fits):
		open()
	case fits:
		s.add(true, at[wantSide]+want.name(labels)+look.good.Render(show(want.v)),
			at[gotSide]+got.name(labels)+look.wanting.Render(show(got.v)))
	case !deep && (!leaf(want.v) || !leaf(got.v)):
		s.together([2][]string{
			s.whole(want.v, at[wantSide], want.name(labels), under[wantSide], look.good),
			s.whole(got.v, at[gotSide], got.name(labels), under[gotSide], look.wanting),
		})
	default:
		s.shortened(p, at, under, labels)
	}
}

// shortened draws two values that do not fit around their first difference, which is marked below.
func (s *sides) shortened(p pair, at [2]string, under [2]stem, labels int) {
	names := [2]string{}
	room := s.w
	for side, e := range p.of {
		names[side] = at[side] + s.short(e.name(labels), at[side])
		room = min(room, s.w-width(names[side]))
	}
	room = max(1, room)
	want, got := show(p.of[wantSide].v), show(p.of[gotSide].v)
	first := differ(want, got)
	from := startOf(first, room)
	s.add(true, names[wantSide]+look.good.Render(slide(want, from, room)),
		names[gotSide]+look.wanting.Render(slide(got, from, room)))
	var marks [2]string
	for side := range marks {
		marks[side] = pad(under[side].lines, width(names[side])+first-from) + look.quiet.Render("^")
	}
	s.add(false, marks[wantSide], marks[gotSide])
}
