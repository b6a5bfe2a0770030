package value

import "iter"

// Set is an immutable set; it iterates in order. The nil *Set is an empty set to read from.
type Set struct{ s sorted }

// EmptySet is the set without elements.
var EmptySet = &Set{}

// SetLit is how a Go program writes a set, Set{1, 2}; From turns it into a *Set and ToGo a
// *Set into it.
type SetLit []any

// NewSet makes a set of elements.
func NewSet(elems ...any) *Set {
	es := make([]Entry, len(elems))
	for i, e := range elems {
		es[i].K = e
	}
	return &Set{sorted{flat: sortEntries(es)}}
}

// Len returns the number of elements.
func (s *Set) Len() int {
	if s == nil {
		return 0
	}
	return s.s.len()
}

// Has reports whether e is an element.
func (s *Set) Has(e any) bool {
	if s == nil {
		return false
	}
	_, ok := s.s.get(e)
	return ok
}

// Add returns the set with e.
func (s *Set) Add(e any) *Set {
	if s == nil {
		s = EmptySet
	}
	if s.Has(e) {
		return s
	}
	return &Set{s.s.set(e, nil)}
}

// Delete returns the set without e.
func (s *Set) Delete(e any) *Set {
	if s == nil {
		return EmptySet
	}
	out, same := s.s.delete(e)
	if same {
		return s
	}
	return &Set{out}
}

// At returns the i-th element in order; it is O(1) only for sets that were just built.
func (s *Set) At(i int) any { return s.s.at(i).K }

// All iterates in order.
func (s *Set) All() iter.Seq[any] { return keysOf(s, (*sorted).each) }

// Backward iterates from the last element to the first.
func (s *Set) Backward() iter.Seq[any] { return keysOf(s, (*sorted).backward) }

// From iterates in order from the first element at or above e.
func (s *Set) From(e any) iter.Seq[any] {
	return keysOf(s, func(s *sorted, yield func(k, v any) bool) { s.ascend(e, yield) })
}

func keysOf(s *Set, each func(*sorted, func(k, v any) bool)) iter.Seq[any] {
	return func(yield func(any) bool) {
		if s != nil {
			each(&s.s, func(k, _ any) bool { return yield(k) })
		}
	}
}

func (s *Set) elems() []Entry {
	if s == nil {
		return nil
	}
	return s.s.entries()
}

// String prints the set in order.
func (s *Set) String() string { return String(s) }
