package value

import (
	"iter"
	"slices"

	"github.com/benbjohnson/immutable"
)

// List is an immutable list. The nil *List is an empty list to read from.
//
// A list that was just built is one array; the first change of a large one turns it into a
// tree. Replacing and appending share structure; inserting and deleting inside copy.
type List struct {
	flat []any
	tree *immutable.List[any] // nil: flat holds the elements
}

// EmptyList is the list without elements.
var EmptyList = &List{}

// listFlatMax is up to how many elements a changed list stays one array.
const listFlatMax = 32

// NewList makes a list of elements, which it takes over.
func NewList(elems ...any) *List { return &List{flat: elems} }

// Len returns the number of elements.
func (l *List) Len() int {
	switch {
	case l == nil:
		return 0
	case l.tree != nil:
		return l.tree.Len()
	}
	return len(l.flat)
}

// At returns element i, which must be in range.
func (l *List) At(i int) any {
	if l.tree != nil {
		return l.tree.Get(i)
	}
	return l.flat[i]
}

// Set returns the list with v as element i, which must be in range.
func (l *List) Set(i int, v any) *List {
	if t := l.large(); t != nil {
		return &List{tree: t.Set(i, v)}
	}
	es := slices.Clone(l.flat)
	es[i] = v
	return &List{flat: es}
}

// Append returns the list with vs at its end.
func (l *List) Append(vs ...any) *List {
	if l == nil || l.Len() == 0 {
		return NewList(slices.Clone(vs)...)
	}
	if t := l.large(); t != nil {
		for _, v := range vs {
			t = t.Append(v)
		}
		return &List{tree: t}
	}
	return &List{flat: slices.Concat(l.flat, vs)}
}

// Prepend returns the list with v as its first element.
func (l *List) Prepend(v any) *List {
	if t := l.large(); t != nil {
		return &List{tree: t.Prepend(v)}
	}
	return l.Splice(0, 0, v)
}

// Splice returns the list with the elements from ≤ i < to replaced by vs. It copies.
func (l *List) Splice(from, to int, vs ...any) *List {
	es := l.Elems()
	out := make([]any, 0, len(es)-(to-from)+len(vs))
	out = append(append(append(out, es[:from]...), vs...), es[to:]...)
	return &List{flat: out}
}

// Slice returns the elements from ≤ i < to as a list.
func (l *List) Slice(from, to int) *List {
	if l.Len() == 0 {
		return EmptyList
	}
	if l.tree != nil {
		return &List{tree: l.tree.Slice(from, to)}
	}
	return &List{flat: l.flat[from:to:to]}
}

// large returns the list as a tree when a change should share structure.
func (l *List) large() *immutable.List[any] {
	switch {
	case l == nil:
		return nil
	case l.tree != nil:
		return l.tree
	case len(l.flat) <= listFlatMax:
		return nil
	}
	return immutable.NewList(l.flat...)
}

// Elems returns all elements; the slice may be the list's own and must not be written to.
func (l *List) Elems() []any {
	switch {
	case l == nil:
		return nil
	case l.tree == nil:
		return l.flat
	}
	es := make([]any, 0, l.tree.Len())
	for it := l.tree.Iterator(); !it.Done(); {
		_, v := it.Next()
		es = append(es, v)
	}
	return es
}

// All iterates over the elements.
func (l *List) All() iter.Seq[any] {
	return func(yield func(any) bool) {
		if l == nil {
			return
		}
		if l.tree == nil {
			for _, v := range l.flat {
				if !yield(v) {
					return
				}
			}
			return
		}
		for it := l.tree.Iterator(); !it.Done(); {
			if _, v := it.Next(); !yield(v) {
				return
			}
		}
	}
}

// String prints the list.
func (l *List) String() string { return String(l) }
