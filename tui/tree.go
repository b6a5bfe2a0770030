package tui

import (
	"iter"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// tree draws a value of a PState, one element in a row where it does not fit in one as a whole.
type tree struct {
	w     int
	write *journal.Entry // what was written just now, nil for nothing here
	all   bool

	rows []string
	at   int // the row that was written, -1 for none
}

// element is a part of a collection: what stands before it, and itself.
type element struct {
	key   any
	label string
	v     any
	bare  bool // an element of a set: it has no value beside itself
}

// Long collections show their beginning, their end and what was written.
const (
	longCollection = 24
	shownFirst     = 12
	shownLast      = 4
)

// hollow reports whether a value is a collection without elements.
func hollow(v any) bool {
	for range elements(v) {
		return false
	}
	return !leaf(v)
}

func leaf(v any) bool {
	switch v.(type) {
	case *value.Map, *value.Set, *value.List, *value.Record:
		return false
	}
	return true
}

// elements are the parts of a collection, in order.
func elements(v any) iter.Seq[element] {
	return func(yield func(element) bool) {
		switch v := v.(type) {
		case *value.Map:
			for k, e := range v.All() {
				if !yield(element{key: k, label: show(k), v: e}) {
					return
				}
			}
		case *value.Set:
			for e := range v.All() {
				if !yield(element{key: e, label: show(e), bare: true}) {
					return
				}
			}
		case *value.List:
			i := int64(0)
			for e := range v.All() {
				if !yield(element{key: i, label: itoa(int(i)), v: e}) {
					return
				}
				i++
			}
		case *value.Record:
			for i, f := range v.Type().Fields {
				if !yield(element{key: f, label: f, v: v.At(i)}) {
					return
				}
			}
		}
	}
}

// root draws what a task holds.
func (t *tree) root(v any) {
	var path []any
	if t.write != nil {
		path = t.write.Path
	}
	if t.write != nil && len(path) == 0 {
		t.written("", t.write)
		return
	}
	if leaf(v) {
		t.rows = append(t.rows, "  "+cut(show(v), t.w-2))
		return
	}
	t.collection(v, path, t.write != nil, "  ")
}

// collection draws the elements of v. path leads on to what was written, when lit.
func (t *tree) collection(v any, path []any, lit bool, lead string) {
	es := make([]element, 0, 16)
	labels := 0
	for e := range elements(v) {
		es = append(es, e)
		labels = max(labels, min(width(e.label), 24))
	}
	if lit && len(path) == 1 && t.write.Removed {
		t.gone(path[0], lead)
	}
	for i, e := range es {
		on := lit && len(path) > 0 && value.Equal(e.key, path[0])
		if !on && t.skips(i, len(es)) {
			if i == shownFirst {
				more := itoa(len(es)-shownFirst-shownLast) + " more, f shows them"
				t.rows = append(t.rows, lead+look.quiet.Render("… "+more))
			}
			continue
		}
		t.element(e, path, on, lead, labels)
	}
}

// skips reports whether an element of a long collection is left out.
func (t *tree) skips(i, n int) bool {
	return !t.all && n > longCollection && i >= shownFirst && i < n-shownLast
}

func (t *tree) element(e element, path []any, lit bool, lead string, labels int) {
	label := pad(e.label, labels)
	switch {
	case lit && len(path) == 1:
		t.written(lead[:len(lead)-2]+look.current.Render(hereGlyph)+" "+label, t.write)
	case e.bare:
		t.rows = append(t.rows, lead+e.label)
	case !lit && (leaf(e.v) || hollow(e.v) || width(lead+label)+2+width(show(e.v)) <= t.w):
		t.rows = append(t.rows, cut(lead+label+"  "+show(e.v), t.w))
	default:
		t.rows = append(t.rows, lead+e.label)
		var rest []any
		if lit {
			rest = path[1:]
		}
		t.collection(e.v, rest, lit, lead+"  ")
	}
}

// written draws the row of what was written, with what was there before.
func (t *tree) written(label string, e *journal.Entry) {
	t.at = len(t.rows)
	if label != "" {
		label += "  "
	} else {
		label = look.current.Render(hereGlyph) + " "
	}
	switch {
	case e.Removed:
		label += "removed, was " + look.removed.Render(show(e.Old))
	case e.Container == journal.InSet:
		label += look.added.Render("+ new")
	case e.Old == nil:
		label += look.quiet.Render("nil "+changeGlyph+" ") + look.added.Render(show(e.New))
	default:
		label += show(e.Old) + look.quiet.Render(" "+changeGlyph+" ") + look.changed.Render(show(e.New))
	}
	t.rows = append(t.rows, label)
}

// gone draws the row of what was removed and is in the collection no more.
func (t *tree) gone(key any, lead string) {
	label := lead[:len(lead)-2] + look.current.Render(hereGlyph) + " "
	if t.write.Container == journal.InSet {
		t.at = len(t.rows)
		t.rows = append(t.rows, label+look.removed.Render(show(key))+"  removed")
		return
	}
	t.written(label+show(key), t.write)
}
