package value

import "iter"

// Map is an immutable map; any value is a key. It iterates in key order. The nil *Map is an
// empty map to read from.
type Map struct{ s sorted }

// EmptyMap is the map without entries.
var EmptyMap = &Map{}

// NewMap makes a map of entries, which it takes over; of equal keys the last wins.
func NewMap(es ...Entry) *Map { return &Map{sorted{flat: sortEntries(es)}} }

// MapOf makes a map from keys and values in turn.
func MapOf(kvs ...any) *Map {
	es := make([]Entry, 0, len(kvs)/2)
	for i := 0; i+1 < len(kvs); i += 2 {
		es = append(es, Entry{kvs[i], kvs[i+1]})
	}
	return NewMap(es...)
}

// Len returns the number of entries.
func (m *Map) Len() int {
	if m == nil {
		return 0
	}
	return m.s.len()
}

// Get returns the value at k, and whether k is there.
func (m *Map) Get(k any) (any, bool) {
	if m == nil {
		return nil, false
	}
	return m.s.get(k)
}

// Has reports whether k is a key.
func (m *Map) Has(k any) bool {
	_, ok := m.Get(k)
	return ok
}

// Set returns the map with v at k.
func (m *Map) Set(k, v any) *Map {
	if m == nil {
		m = EmptyMap
	}
	return &Map{m.s.set(k, v)}
}

// Delete returns the map without k.
func (m *Map) Delete(k any) *Map {
	if m == nil {
		return EmptyMap
	}
	s, same := m.s.delete(k)
	if same {
		return m
	}
	return &Map{s}
}

// At returns the i-th entry in key order; it is O(1) only for maps that were just built.
func (m *Map) At(i int) Entry { return m.s.at(i) }

// All iterates in key order.
func (m *Map) All() iter.Seq2[any, any] {
	return func(yield func(k, v any) bool) {
		if m != nil {
			m.s.each(yield)
		}
	}
}

// From iterates in key order from the first key at or above k.
func (m *Map) From(k any) iter.Seq2[any, any] {
	return func(yield func(k, v any) bool) {
		if m != nil {
			m.s.ascend(k, yield)
		}
	}
}

// Backward iterates from the last key to the first.
func (m *Map) Backward() iter.Seq2[any, any] {
	return func(yield func(k, v any) bool) {
		if m != nil {
			m.s.backward(yield)
		}
	}
}

func (m *Map) entries() []Entry {
	if m == nil {
		return nil
	}
	return m.s.entries()
}

// String prints the map in key order.
func (m *Map) String() string { return String(m) }
