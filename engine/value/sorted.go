package value

import (
	"cmp"
	"slices"
	"sort"

	"github.com/benbjohnson/immutable"
)

// Entry is a key and its value; in a set the value is nil.
type Entry struct{ K, V any }

// flatMax is up to how many entries a changed collection stays one sorted array. An array of
// 16 entries is copied faster than a path of tree nodes (see BenchmarkMapSet).
const flatMax = 16

// sorted is an immutable sorted map, the body of Map and Set. A collection that was just
// built or decoded is one array whatever its size; the first change of a large one turns it
// into a tree, so that this and further changes share structure.
type sorted struct {
	flat []Entry
	tree *immutable.SortedMap[any, any] // nil: flat holds the entries
}

type byValue struct{}

// Compare is our Compare as the tree needs it: exactly -1, 0 or 1.
func (byValue) Compare(a, b any) int { return cmp.Compare(Compare(a, b), 0) }

func (s *sorted) len() int {
	if s.tree != nil {
		return s.tree.Len()
	}
	return len(s.flat)
}

// find returns where k is, or would be, in the array.
func find(es []Entry, k any) (int, bool) {
	lo, hi := 0, len(es)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		c := Compare(es[mid].K, k)
		if c == 0 {
			return mid, true
		}
		if c < 0 {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo, false
}

func (s *sorted) get(k any) (any, bool) {
	if s.tree != nil {
		return s.tree.Get(k)
	}
	if i, ok := find(s.flat, k); ok {
		return s.flat[i].V, true
	}
	return nil, false
}

func (s *sorted) set(k, v any) sorted {
	if s.tree != nil {
		return sorted{tree: s.tree.Set(k, v)}
	}
	i, ok := find(s.flat, k)
	if len(s.flat) > flatMax {
		return sorted{tree: s.grown().Set(k, v)}
	}
	if ok {
		es := slices.Clone(s.flat)
		es[i] = Entry{es[i].K, v}
		return sorted{flat: es}
	}
	es := make([]Entry, len(s.flat)+1)
	copy(es, s.flat[:i])
	es[i] = Entry{k, v}
	copy(es[i+1:], s.flat[i:])
	return sorted{flat: es}
}

// grown returns the array's entries as a tree.
func (s *sorted) grown() *immutable.SortedMap[any, any] {
	b := immutable.NewSortedMapBuilder[any, any](byValue{})
	for _, e := range s.flat {
		b.Set(e.K, e.V)
	}
	return b.Map()
}

// delete returns s without k; same is true when k was not there.
func (s *sorted) delete(k any) (out sorted, same bool) {
	if s.tree != nil {
		if _, ok := s.tree.Get(k); !ok {
			return *s, true
		}
		if s.tree.Len() <= flatMax/2 {
			flat := sorted{flat: s.entries()}
			return flat.delete(k)
		}
		return sorted{tree: s.tree.Delete(k)}, false
	}
	i, ok := find(s.flat, k)
	if !ok {
		return *s, true
	}
	if len(s.flat) > flatMax {
		return sorted{tree: s.grown().Delete(k)}, false
	}
	es := make([]Entry, 0, len(s.flat)-1)
	es = append(append(es, s.flat[:i]...), s.flat[i+1:]...)
	return sorted{flat: es}, false
}

// entries returns all entries in order; the slice may be the collection's own and must not
// be written to.
func (s *sorted) entries() []Entry {
	if s.tree == nil {
		return s.flat
	}
	es := make([]Entry, 0, s.tree.Len())
	for it := s.tree.Iterator(); !it.Done(); {
		k, v, _ := it.Next()
		es = append(es, Entry{k, v})
	}
	return es
}

// each visits all entries in order until yield says no.
func (s *sorted) each(yield func(k, v any) bool) {
	if s.tree == nil {
		for _, e := range s.flat {
			if !yield(e.K, e.V) {
				return
			}
		}
		return
	}
	for it := s.tree.Iterator(); !it.Done(); {
		if k, v, _ := it.Next(); !yield(k, v) {
			return
		}
	}
}

// ascend visits the entries with keys at or above from, in order.
func (s *sorted) ascend(from any, yield func(k, v any) bool) {
	if s.tree == nil {
		i, _ := find(s.flat, from)
		for _, e := range s.flat[i:] {
			if !yield(e.K, e.V) {
				return
			}
		}
		return
	}
	it := s.tree.Iterator()
	for it.Seek(from); !it.Done(); {
		if k, v, _ := it.Next(); !yield(k, v) {
			return
		}
	}
}

// backward visits all entries from the last to the first.
func (s *sorted) backward(yield func(k, v any) bool) {
	if s.tree == nil {
		for _, e := range slices.Backward(s.flat) {
			if !yield(e.K, e.V) {
				return
			}
		}
		return
	}
	it := s.tree.Iterator()
	for it.Last(); !it.Done(); {
		if k, v, _ := it.Prev(); !yield(k, v) {
			return
		}
	}
}

// at returns the i-th entry in order.
func (s *sorted) at(i int) Entry {
	if s.tree == nil {
		return s.flat[i]
	}
	var e Entry
	n := 0
	s.each(func(k, v any) bool {
		e = Entry{k, v}
		n++
		return n <= i
	})
	return e
}

// sortEntries puts es in order of keys; of equal keys the last stays.
func sortEntries(es []Entry) []Entry {
	ordered := true
	for i := 1; i < len(es) && ordered; i++ {
		ordered = Compare(es[i-1].K, es[i].K) < 0
	}
	if ordered {
		return es
	}
	sort.SliceStable(es, func(i, j int) bool { return Compare(es[i].K, es[j].K) < 0 })
	out := es[:0]
	for _, e := range es {
		if n := len(out); n > 0 && Compare(out[n-1].K, e.K) == 0 {
			out[n-1] = e
			continue
		}
		out = append(out, e)
	}
	return out
}
