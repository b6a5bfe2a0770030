package diff

import (
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// Between says how old became new; changed is false when they are equal.
//
// What differs is told where it differs: keys, fields, elements. A collection in which more than a few such changes
// are also more than half of it is told as a whole, and so is a list unless its change is one of: elements inserted in
// one place, elements removed in one place, elements changed where they are, one element moved.
func Between(old, new any) (d Diff, changed bool) { return Along(nil, old, new) }

// Along is Between for a change that a transform along nav made. Where the path leads, it is told as the path has it:
// what Term and TermVal replaced, as one new value; keys that MapKey and MapKeys changed, as renamed; elements that
// AfterElem, BeforeElem, BeforeIndex, Beginning and End added, as inserted there; those that IndexNav and IndexedVals
// moved, as moved; and no collection is told as a whole because much of it changed.
//
// The path is a hint: what does not look like its doing is told as Between does. Holes lead nowhere (path.MapArgs
// fills them).
func Along(nav []path.Nav, old, new any) (d Diff, changed bool) {
	var w walker
	w.place(KindValue, old, new, []hint{{nav: nav}})
	return Join(w.leaves...), len(w.leaves) > 0
}

// few is up to how many changes of a collection are told one by one even when they are most of it.
const few = 8

// walker goes through two versions of a value and collects what differs.
type walker struct {
	path   []any // to where it is
	leaves []Diff
}

// place compares what is at one place before and after. replaced is what to tell when it is another value altogether:
// the kind of change in the collection around the place.
func (w *walker) place(replaced Kind, old, new any, hs []hint) {
	if same(old, new) {
		return
	}
	hs = expanded(hs)
	if !replaces(hs) && w.inside(replaced, old, new, hs) {
		return
	}
	if !equal(old, new) {
		w.tell(replaced, new)
	}
}

// inside compares two collections of one kind; ok is false when the values are something else.
func (w *walker) inside(replaced Kind, old, new any, hs []hint) (ok bool) {
	mark := len(w.leaves)
	coarse := false
	switch x := old.(type) {
	case *value.Map:
		var y *value.Map
		if y, ok = new.(*value.Map); ok {
			coarse = w.maps(mapGuide(hs), x, y)
		}
	case *value.Record:
		var y *value.Record
		if y, ok = new.(*value.Record); ok && x.Type() == y.Type() {
			coarse = w.entries(mapGuide(hs), fields(x, y), len(x.Type().Fields))
		} else {
			ok = false
		}
	case *value.Set:
		var y *value.Set
		if y, ok = new.(*value.Set); ok {
			coarse = w.sets(x, y) && !leadsIntoSet(hs)
		}
	case *value.List:
		var y *value.List
		if y, ok = new.(*value.List); ok {
			coarse = w.lists(listGuide(hs, x.Len()), x, y)
		}
	}
	if coarse {
		w.leaves = w.leaves[:mark]
		w.tell(replaced, new)
	}
	return ok
}

// most reports whether n changes are too many to be told one by one, of a collection of that size.
func most(n, size int) bool { return n > few && 2*n > size }

// tell tells a change at the place where the walker is.
func (w *walker) tell(k Kind, v any) {
	w.leaves = append(w.leaves, Diff{Kind: k, Path: slices.Clone(w.path), Value: v})
}

// tellAt tells a change one step further.
func (w *walker) tellAt(step any, k Kind, v any) {
	w.leaves = append(w.leaves, Diff{Kind: k, Path: append(slices.Clone(w.path), step), Value: v})
}

// under compares what is one step further. whole says that it is told as a whole.
func (w *walker) under(step any, replaced Kind, old, new any, hs []hint) (whole bool) {
	n := len(w.leaves)
	w.path = append(w.path, step)
	w.place(replaced, old, new, hs)
	depth := len(w.path)
	w.path = w.path[:depth-1]
	return len(w.leaves) == n+1 && len(w.leaves[n].Path) == depth && w.leaves[n].Kind == replaced
}

// maps tells the changes of a map. coarse says of this, and of the others, that the collection is better told as a
// whole.
func (w *walker) maps(g guide, x, y *value.Map) (coarse bool) {
	var cs []change
	differing(entries(x), entries(y), func(c change) bool {
		cs = append(cs, c)
		return true
	})
	return w.entries(g, w.renames(g, cs), max(x.Len(), y.Len()))
}

// fields returns the changes of a record.
func fields(x, y *value.Record) []change {
	var cs []change
	for i, f := range x.Type().Fields {
		if !same(x.At(i), y.At(i)) {
			cs = append(cs, change{f, x.At(i), y.At(i), true, true})
		}
	}
	return cs
}

// entries tells the changes of a map or a record. Those below a key do not make it coarse, nor do those that a hint
// leads to.
func (w *walker) entries(g guide, cs []change, size int) (coarse bool) {
	n := 0
	for _, c := range cs {
		hs := g.child(c.key)
		whole := c.had != c.has
		switch {
		case c.had && c.has:
			whole = w.under(c.key, KindKey, c.old, c.new, hs)
		case c.had:
			w.tellAt(c.key, KindKeyRemove, nil)
		case c.has:
			w.tellAt(c.key, KindKey, c.new)
		}
		if whole && len(hs) == 0 && !g.anyKey {
			n++
		}
	}
	return most(n, size)
}

// sets tells the changes of a set: first what was removed.
func (w *walker) sets(x, y *value.Set) (coarse bool) {
	var added []any
	n := len(w.leaves)
	differing(elements(x), elements(y), func(c change) bool {
		if c.had {
			w.tellAt(c.key, KindSetRemove, nil)
		} else {
			added = append(added, c.key)
		}
		return true
	})
	for _, e := range added {
		w.tellAt(e, KindSetAdd, e)
	}
	return most(len(w.leaves)-n, max(x.Len(), y.Len()))
}
