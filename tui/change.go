package tui

import (
	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// A write whose values have no room beside each other is drawn element by element: what was there
// before, and what is there now.

// long reports whether what was written has no room behind its name.
func (t *tree) long(name string) bool {
	e := t.write
	return !e.Removed && e.Container != journal.InSet && !t.fits(name, e.Old, e.New)
}

// fits reports whether two values have room behind a name.
func (t *tree) fits(name string, old, now any) bool {
	return width(name+show(old)+show(now))+3 <= t.w-width(t.gutter)
}

// changed draws the parts of what was written below its head.
func (t *tree) changed(head string, under stem) {
	old, now := t.write.Old, t.write.New
	switch {
	case value.Equal(old, now):
		t.headed(true, head, look.quiet.Render("  written, the same as before"))
	case ofAKind(old, now):
		t.headed(true, head, look.changed.Render("  changed"))
		t.pairs(pairs(old, now), under)
	case leaf(now) || hollow(now):
		t.headed(true, head, "")
		t.below(old, now, under)
	default:
		was := look.quiet.Render("  was ") + cut(show(old), t.w/3) + look.quiet.Render(" "+changeGlyph)
		t.headed(true, head, was)
		t.collection(now, nil, false, under)
	}
	t.to = len(t.rows) - 1
}

// headed draws the row above what is drawn in parts: there is room for what is said behind its name.
func (t *tree) headed(lit bool, head, say string) {
	t.row(lit, cut(head, t.w-width(t.gutter)-width(say))+say)
}

// below draws two values that have no room beside each other, the later below the one before.
func (t *tree) below(old, now any, under stem) {
	room := t.w - width(t.gutter) - width(under.lines) - 2
	t.row(false, under.lines+"  "+cut(show(old), room))
	t.row(false, under.lines+look.quiet.Render(changeGlyph)+" "+look.changed.Render(cut(show(now), room)))
}

// pairs draws the elements of a collection as they were and are. What is the same is left out, except
// beside what is not.
func (t *tree) pairs(ps []pair, s stem) {
	fs := (&sides{fold: true}).folding(ps)
	labels := 0
	for _, f := range fs {
		for _, e := range f.of {
			if e != nil {
				labels = max(labels, min(width(e.label), mostLabel))
			}
		}
	}
	for i, f := range fs {
		at, under := s.row(i == len(fs)-1)
		if f.n > 0 {
			t.row(false, at+look.quiet.Render("… "+itoa(f.n)+" more the same"))
			continue
		}
		t.pair(f.pair, at, under, labels)
	}
}

// pair draws an element that was there, is there, or both.
func (t *tree) pair(p pair, at string, under stem, labels int) {
	old, now := p.of[wantSide], p.of[gotSide]
	switch {
	case p.same:
		t.row(false, cut(at+now.line(labels), t.w-width(t.gutter)))
	case old == nil:
		t.alone(*now, at, under, labels, look.added.Render("  + new"))
	case now == nil:
		t.alone(*old, at, under, labels, look.removed.Render("  removed"))
	case t.fits(at+now.name(labels), old.v, now.v):
		arrow := look.quiet.Render(" " + changeGlyph + " ")
		t.row(false, at+now.name(labels)+show(old.v)+arrow+look.changed.Render(show(now.v)))
	case ofAKind(old.v, now.v):
		t.headed(false, at+now.head(), "")
		t.pairs(pairs(old.v, now.v), under)
	default:
		t.headed(false, at+now.head(), "")
		t.below(old.v, now.v, under)
	}
}

// alone draws an element that came or went, with the word for it.
func (t *tree) alone(e element, at string, under stem, labels int, say string) {
	line := at + e.line(labels)
	if width(line+say) <= t.w-width(t.gutter) || e.bare || leaf(e.v) {
		t.headed(false, line, say)
		return
	}
	t.headed(false, at+e.head(), say)
	t.collection(e.v, nil, false, under)
}
