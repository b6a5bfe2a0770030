package path

import "github.com/ramaworkshop/ramaworkshop/engine/value"

// Shape says how a Struct is navigated.
type Shape uint8

// The shapes.
const (
	ShapeMap    Shape = iota // keys to values
	ShapeSet                 // elements, which are their own keys
	ShapeList                // elements by index
	ShapeFields              // fixed keys to values
)

// Struct is a structure that is stored element by element: a PState's top, a subindexed map,
// set or list, or the fixed keys around one. Keys come in order of values. A Struct may be
// absent; it then reads as nil, and the first Put creates it and all that is above it.
//
// An element that is itself such a structure is a Struct.
type Struct interface {
	Shape() Shape
	// Present reports whether the structure exists; an empty one does.
	Present() (bool, error)
	// Value returns the structure as a plain value, or an error when it may not be read as a
	// whole. An absent one is nil.
	Value() (any, error)
	// Get returns the element at k, nil when there is none. An element that would be a
	// structure is returned as a Struct, which may be absent, and ok says nothing then: to
	// know would cost a read that most paths do not need.
	Get(k any) (v any, ok bool, err error)
	Has(k any) (bool, error)
	// Put stores an element, of a set k itself.
	Put(k, v any) error
	Delete(k any) error
	Len() (int, error)
	// Scan visits the elements within b in order, or from the last to the first.
	Scan(b Bounds, backward bool, visit func(k, v any) (more bool, err error)) error
	// Clear removes all elements.
	Clear() error
}

// Bounds limit a scan; the zero value is everything.
type Bounds struct {
	Lo, Hi         any
	HasLo, HasHi   bool
	LoOpen, HiOpen bool // the bound itself is left out
}

// In reports whether k is within the bounds.
func (b Bounds) In(k any) bool { return b.aboveLo(k) && b.belowHi(k) }

func (b Bounds) aboveLo(k any) bool {
	if !b.HasLo {
		return true
	}
	c := value.Compare(k, b.Lo)
	return c > 0 || c == 0 && !b.LoOpen
}

func (b Bounds) belowHi(k any) bool {
	if !b.HasHi {
		return true
	}
	c := value.Compare(k, b.Hi)
	return c < 0 || c == 0 && !b.HiOpen
}

// plainOf returns what functions and comparisons see of a visited value.
func plainOf(v any) (any, error) {
	switch v := v.(type) {
	case nil, int64, string, float64, bool, *value.Map, *value.List, *value.Set, *value.Record:
		return v, nil // they are most, and cheaper to tell than an interface
	case Struct:
		return v.Value()
	}
	return v, nil
}

// there completes what Get says about an element.
func there(v any, ok bool, err error) (any, bool, error) {
	if s, isStruct := v.(Struct); isStruct && err == nil {
		ok, err = s.Present()
	}
	return v, ok, err
}

// viewed is plainOf for functions that can look at a Struct itself (its size, its keys): an
// absent one is nil.
func viewed(v any) (any, error) {
	s, ok := v.(Struct)
	if !ok {
		return v, nil
	}
	if ok, err := s.Present(); err != nil || !ok {
		return nil, err
	}
	return s, nil
}

// same reports, without looking inside collections, whether two values are surely the same.
func same(a, b any) bool {
	switch x := a.(type) {
	case []byte:
		return false
	case Struct:
		y, ok := b.(Struct)
		return ok && x == y
	}
	if _, ok := b.([]byte); ok {
		return false
	}
	return a == b
}
