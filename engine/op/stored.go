package op

import (
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// The operations that Look get a structure that is stored element by element as it is. They read
// a row or two of it, never all.

// storedEnd returns the first or last element, of a map its entry as a pair; ok is false when
// there is none.
func storedEnd(name string, s path.Struct, last bool) (v any, ok bool, err error) {
	err = s.Scan(path.Bounds{}, last, func(k, e any) (bool, error) {
		ok = true
		switch s.Shape() {
		case path.ShapeList:
			v = e
			return false, nil
		case path.ShapeSet:
			v = k
			return false, nil
		}
		if _, deep := e.(path.Struct); deep {
			return false, fmt.Errorf("ops.%s of this Map is the entry at %s, which holds a stored structure: "+
				"go there with Key in the path", name, value.String(k))
		}
		v = value.NewList(k, e)
		return false, nil
	})
	return v, ok, err
}

// storedGet returns what is at a key; of a set the element itself.
func storedGet(s path.Struct, k any) (v any, ok bool, err error) {
	if value.KindOf(k) == value.KindNone {
		return nil, false, nil
	}
	if s.Shape() == path.ShapeSet {
		ok, err := s.Has(k)
		return k, ok, err
	}
	v, ok, err = s.Get(k)
	if inner, isStruct := v.(path.Struct); isStruct && err == nil {
		ok, err = inner.Present()
	}
	return v, ok, err
}

// storedHas asks for a key of a map, or an element of a set or list.
func storedHas(s path.Struct, v any) (bool, error) {
	if value.KindOf(v) == value.KindNone {
		return false, nil
	}
	if s.Shape() != path.ShapeList {
		return s.Has(v)
	}
	found := false
	err := s.Scan(path.Bounds{}, false, func(_, e any) (bool, error) {
		found = value.Equal(e, v)
		return !found, nil
	})
	return found, err
}
