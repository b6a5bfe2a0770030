package tui

import (
	"iter"
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// tree draws a value, one element in a row where it does not fit in one as a whole.
type tree struct {
	w int
	// gutter stands before each row: it has room for the mark of the row that was written.
	gutter string
	write  *journal.Entry // what was written just now, nil for nothing here
	all    bool
	howAll string // how all elements of a long collection are shown, "" for not at all

	rows []string
	at   int // the row that was written, -1 for none
	to   int // the last of the rows that tell of it, where there are more of them
}

// stem is the lines of a tree that stand before the rows of some elements. Those at the top have
// none.
type stem struct {
	lines string
	inner bool
}

// row is what stands before the row of an element, and before those of its own elements.
func (s stem) row(last bool) (at string, under stem) {
	switch {
	case !s.inner:
		return "", stem{inner: true}
	case last:
		return s.lines + look.quiet.Render("└─ "), stem{s.lines + "   ", true}
	}
	return s.lines + look.quiet.Render("├─ "), stem{s.lines + look.quiet.Render("│") + "  ", true}
}

// element is a part of a collection: what stands before it, and itself.
type element struct {
	key   any
	label string
	v     any
	bare  bool // an element of a set: it has no value beside itself
}

// name is an element up to its value; names that are padded alike have their values below each
// other.
func (e element) name(labels int) string {
	if e.bare {
		return e.label
	}
	return pad(e.label+":", labels+1) + " "
}

// line is an element in one row.
func (e element) line(labels int) string {
	if e.bare {
		return e.label
	}
	return e.name(labels) + show(e.v)
}

// head is the row above those of an element's own elements.
func (e element) head() string {
	if r, ok := e.v.(*value.Record); ok {
		return e.label + ": " + clean(r.TypeName())
	}
	return e.label
}

// mostLabel is up to which width labels are padded.
const mostLabel = 24

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
				if !yield(element{key: f, label: clean(f), v: v.At(i)}) {
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
	switch {
	case t.write != nil && len(path) == 0 && t.long(""):
		t.changed("all of it", stem{inner: true})
	case t.write != nil && len(path) == 0:
		t.written("", t.write)
	case leaf(v):
		t.row(false, cut(show(v), t.w-width(t.gutter)))
	default:
		t.collection(v, path, t.write != nil, stem{})
	}
}

// row adds a row, marked when it is the one that was written.
func (t *tree) row(lit bool, text string) {
	gutter := t.gutter
	if lit {
		gutter = look.current.Render(hereGlyph) + " "
		t.at = len(t.rows)
	}
	t.rows = append(t.rows, gutter+text)
}

// collection draws the elements of v. path leads on to what was written, when lit.
func (t *tree) collection(v any, path []any, lit bool, s stem) {
	es := slices.Collect(elements(v))
	labels := 0
	for _, e := range es {
		labels = max(labels, min(width(e.label), mostLabel))
	}
	if lit && len(path) == 1 && t.write.Removed {
		at, _ := s.row(len(es) == 0)
		t.gone(path[0], at)
	}
	more := len(es) - shownFirst - shownLast
	on := -1
	if lit && len(path) > 0 {
		on = slices.IndexFunc(es, func(e element) bool { return value.Equal(e.key, path[0]) })
		if on >= shownFirst && on < len(es)-shownLast {
			more--
		}
	}
	said := false
	for i, e := range es {
		switch at, under := s.row(i == len(es)-1); {
		case i == on || !t.skips(i, len(es)):
			t.element(e, path, i == on, at, under, labels)
		case !said:
			said = true
			t.row(false, at+look.quiet.Render("… "+itoa(more)+" more"+t.howAll))
		}
	}
}

// skips reports whether an element of a long collection is left out.
func (t *tree) skips(i, n int) bool {
	return !t.all && n > longCollection && i >= shownFirst && i < n-shownLast
}

func (t *tree) element(e element, path []any, lit bool, at string, under stem, labels int) {
	room := t.w - width(t.gutter)
	switch line := at + e.line(labels); {
	case lit && len(path) == 1 && t.long(at+e.name(labels)):
		t.changed(at+e.head(), under)
	case lit && len(path) == 1:
		t.written(at+e.name(labels), t.write)
	case e.bare:
		t.row(false, line)
	case !lit && (leaf(e.v) || hollow(e.v) || width(line) <= room):
		t.row(false, cut(line, room))
	default:
		t.row(false, at+e.head())
		var rest []any
		if lit {
			rest = path[1:]
		}
		t.collection(e.v, rest, lit, under)
	}
}

// written draws the row of what was written, behind its name, with what was there before.
func (t *tree) written(name string, e *journal.Entry) {
	switch {
	case e.Removed:
		name += "removed, was " + look.removed.Render(show(e.Old))
	case e.Container == journal.InSet:
		name += look.added.Render("  + new")
	case e.Old == nil:
		name += look.quiet.Render("nil "+changeGlyph+" ") + look.added.Render(show(e.New))
	default:
		name += show(e.Old) + look.quiet.Render(" "+changeGlyph+" ") + look.changed.Render(show(e.New))
	}
	t.row(true, name)
}

// gone draws the row of what was removed and is in the collection no more.
func (t *tree) gone(key any, at string) {
	if t.write.Container == journal.InSet {
		t.row(true, at+look.removed.Render(show(key))+"  removed")
		return
	}
	t.written(at+element{label: show(key)}.name(0), t.write)
}
