package tui

import "github.com/ramaworkshop/ramaworkshop/engine/value"

// A write whose values have no room beside each other is drawn element by element: what was there
// before, and what is there now.

// long reports whether what was written has no room behind its name, and can be drawn in parts.
func (t *tree) long(name string) bool {
	if t.write.Removed || leaf(t.write.New) || hollow(t.write.New) {
		return false
	}
	line := name + show(t.write.Old) + " " + changeGlyph + " " + show(t.write.New)
	return width(line) > t.w-width(t.gutter)
}

// changed draws the parts of what was written below its head.
func (t *tree) changed(head string, under stem) {
	old, now := t.write.Old, t.write.New
	switch {
	case value.Equal(old, now):
		t.row(true, head+look.quiet.Render("  written, the same as before"))
	case ofAKind(old, now):
		t.row(true, head+look.changed.Render("  changed"))
		t.pairs(pairs(old, now), under)
	default:
		was := head + look.quiet.Render("  was ") + show(old)
		t.row(true, cut(was+look.quiet.Render(" "+changeGlyph), t.w-width(t.gutter)))
		t.collection(now, nil, false, under)
	}
	t.to = len(t.rows) - 1
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
	room := t.w - width(t.gutter)
	switch {
	case p.same:
		t.row(false, cut(at+now.line(labels), room))
	case old == nil:
		t.alone(*now, at, under, labels, look.added.Render("  + new"))
	case now == nil:
		t.alone(*old, at, under, labels, look.removed.Render("  removed"))
	case ofAKind(old.v, now.v) && width(at+now.name(labels)+show(old.v)+show(now.v))+3 > room:
		t.row(false, at+now.head())
		t.pairs(pairs(old.v, now.v), under)
	default:
		arrow := look.quiet.Render(" " + changeGlyph + " ")
		t.row(false, cut(at+now.name(labels)+show(old.v)+arrow+look.changed.Render(show(now.v)), room))
	}
}

// alone draws an element that came or went, with the word for it.
func (t *tree) alone(e element, at string, under stem, labels int, say string) {
	room := t.w - width(t.gutter) - width(say)
	if line := at + e.line(labels); width(line) <= room || e.bare || leaf(e.v) {
		t.row(false, cut(line, room)+say)
		return
	}
	t.row(false, cut(at+e.head(), room)+say)
	t.collection(e.v, nil, false, under)
}
