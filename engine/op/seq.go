package op

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

func init() {
	add(
		looking(fn2("Nth", nth)),
		looking(fn1("First", func(a any) (any, error) {
			if s, ok := a.(path.Struct); ok {
				v, _, err := storedEnd("First", s, false)
				return v, err
			}
			v, _, err := elemAt("First", a, 0)
			return v, err
		})),
		fn1("Second", func(a any) (any, error) {
			v, _, err := elemAt("Second", a, 1)
			return v, err
		}),
		looking(fn1("Last", last)),
		fn1("Next", func(a any) (any, error) { return tail("Next", a, true) }),
		fn1("Rest", func(a any) (any, error) { return tail("Rest", a, false) }),
		fn1("Seq", func(a any) (any, error) {
			es, err := Elems("Seq", a)
			if err != nil || len(es) == 0 {
				return nil, err
			}
			return value.NewList(es...), nil
		}),
		fnN("Concat", 0, -1, concat),
		fn1("Reverse", func(a any) (any, error) {
			es, err := Elems("Reverse", a)
			out := slices.Clone(es)
			slices.Reverse(out)
			return value.NewList(out...), err
		}),
		fn2("Take", func(a, n any) (any, error) {
			return part("Take", a, n, func(n, size int) (int, int) { return 0, min(n, size) })
		}),
		fn2("TakeLast", func(a, n any) (any, error) {
			return part("TakeLast", a, n, func(n, size int) (int, int) { return size - min(n, size), size })
		}),
		fn2("Drop", func(a, n any) (any, error) {
			return part("Drop", a, n, func(n, size int) (int, int) { return min(n, size), size })
		}),
		fn2("DropLast", func(a, n any) (any, error) {
			return part("DropLast", a, n, func(n, size int) (int, int) { return 0, size - min(n, size) })
		}),
		fnN("Slice", 2, 3, slice),
		fn2("IndexOf", indexOf),
	)
}

// all iterates over the elements of a collection, as Elems lists them.
func all(name string, a any) (iter.Seq[any], error) {
	switch c := a.(type) {
	case nil:
		return func(func(any) bool) {}, nil
	case *value.List:
		return c.All(), nil
	case *value.Set:
		return c.All(), nil
	case *value.Map:
		return func(yield func(any) bool) {
			for k, v := range c.All() {
				if !yield(value.NewList(k, v)) {
					return
				}
			}
		}, nil
	case *value.Record:
		return func(yield func(any) bool) {
			for i, f := range c.Type().Fields {
				if !yield(value.NewList(f, c.At(i))) {
					return
				}
			}
		}, nil
	case string:
		return func(yield func(any) bool) {
			for _, r := range c {
				if !yield(string(r)) {
					return
				}
			}
		}, nil
	}
	return nil, misfit(name, anyColl, a)
}

// Elems returns the elements of a collection in order: of a map or record pairs [key value],
// of a string its characters, of nil none. The slice must not be written to.
func Elems(name string, a any) ([]any, error) {
	if l, ok := a.(*value.List); ok {
		return l.Elems(), nil
	}
	seq, err := all(name, a)
	if err != nil || a == nil {
		return nil, err
	}
	n, _ := count(name, a)
	return slices.AppendSeq(make([]any, 0, n), seq), nil
}

// listOrSet returns the elements of a List or Set.
func listOrSet(name string, a any) ([]any, error) {
	switch a.(type) {
	case nil, *value.List, *value.Set:
		return Elems(name, a)
	}
	return nil, misfit(name, "a List or Set, or nil", a)
}

// elemAt returns element i, which is not negative; ok is false when there is none.
func elemAt(name string, a any, i int) (v any, ok bool, err error) {
	if l, isList := a.(*value.List); isList {
		if i >= l.Len() {
			return nil, false, nil
		}
		return l.At(i), true, nil
	}
	return walkTo(name, a, i)
}

// walkTo is elemAt for what has to be gone through. It stands alone because what its loop changes
// lives on the heap.
func walkTo(name string, a any, i int) (v any, ok bool, err error) {
	seq, err := all(name, a)
	if err != nil {
		return nil, false, err
	}
	for e := range seq {
		if i == 0 {
			return e, true, nil
		}
		i--
	}
	return nil, false, nil
}

func nth(a, i any) (any, error) {
	n, err := long("Nth", "a Long as index", i)
	if err != nil || a == nil {
		return nil, err
	}
	size, err := count("Nth", a)
	if err != nil {
		return nil, misfit("Nth", anyColl, a)
	}
	if n < 0 || n >= size {
		return nil, outOfRange("Nth", i, int(size))
	}
	if s, ok := a.(path.Struct); ok {
		if s.Shape() != path.ShapeList {
			return nil, fmt.Errorf("ops.Nth looks at a stored List, and this is another structure: " +
				"go to its elements with All or a range in the path")
		}
		v, _, err := storedGet(s, n)
		return v, err
	}
	v, _, err := elemAt("Nth", a, int(n))
	return v, err
}

func last(a any) (any, error) {
	switch c := a.(type) {
	case path.Struct:
		v, _, err := storedEnd("Last", c, true)
		return v, err
	case *value.List:
		if c.Len() > 0 {
			return c.At(c.Len() - 1), nil
		}
		return nil, nil
	case *value.Set:
		for e := range c.Backward() {
			return e, nil
		}
		return nil, nil
	case *value.Map:
		for k, v := range c.Backward() {
			return value.NewList(k, v), nil
		}
		return nil, nil
	}
	es, err := Elems("Last", a)
	if err != nil || len(es) == 0 {
		return nil, err
	}
	return es[len(es)-1], nil
}

// tail returns all but the first element; empty, it is nil or an empty list.
func tail(name string, a any, nilWhenEmpty bool) (any, error) {
	l, ok := a.(*value.List)
	if !ok {
		es, err := Elems(name, a)
		if err != nil {
			return nil, err
		}
		l = value.NewList(es...)
	}
	switch {
	case l.Len() > 1:
		return l.Slice(1, l.Len()), nil
	case nilWhenEmpty:
		return nil, nil
	}
	return value.EmptyList, nil
}

func concat(as []any) (any, error) {
	var out []any
	for _, a := range as {
		es, err := Elems("Concat", a)
		if err != nil {
			return nil, err
		}
		out = append(out, es...)
	}
	return value.NewList(out...), nil
}

// part returns the elements between two bounds that follow from a number and the size.
func part(name string, a, n any, bounds func(n, size int) (from, to int)) (any, error) {
	want, err := amount(name, n)
	if err != nil {
		return nil, err
	}
	size, err := sizeOf(name, a)
	if err != nil {
		return nil, err
	}
	from, to := bounds(int(min(want, int64(size))), size)
	return between(name, a, from, to)
}

// sizeOf is the number of elements that between counts.
func sizeOf(name string, a any) (int, error) {
	if _, isBytes := a.([]byte); isBytes {
		return 0, misfit(name, anyColl, a)
	}
	n, err := count(name, a)
	if err != nil {
		return 0, misfit(name, anyColl, a)
	}
	return int(n), nil
}

// between returns the elements from ≤ i < to, which are there: of a string a string, else a list.
func between(name string, a any, from, to int) (any, error) {
	switch c := a.(type) {
	case *value.List:
		return c.Slice(from, to), nil
	case string:
		head := byteIndex(c, from)
		return c[head : head+byteIndex(c[head:], to-from)], nil
	}
	seq, err := all(name, a)
	if err != nil {
		return nil, err
	}
	out := make([]any, 0, to-from)
	i := 0
	for e := range seq {
		if i >= to {
			break
		}
		if i >= from {
			out = append(out, e)
		}
		i++
	}
	return value.NewList(out...), nil
}

// byteIndex returns where in s the n-th character begins.
func byteIndex(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}

func slice(as []any) (any, error) {
	size, err := sizeOf("Slice", as[0])
	if err != nil {
		return nil, err
	}
	from, err := long("Slice", "Longs as bounds", as[1])
	to := int64(size)
	if err == nil && len(as) == 3 {
		to, err = long("Slice", "Longs as bounds", as[2])
	}
	switch {
	case err != nil:
		return nil, err
	case from < 0 || to < from || to > int64(size):
		return nil, fmt.Errorf("ops.Slice: the part from %d to %d is out of range: %s", from, to,
			thereAre(size))
	}
	return between("Slice", as[0], int(from), int(to))
}

// indexOf returns where an element, or a part of a string, is first; nil when it is nowhere.
func indexOf(a, v any) (any, error) {
	switch c := a.(type) {
	case nil:
		return nil, nil
	case *value.List:
		i := int64(0)
		for e := range c.All() {
			if value.Equal(e, v) {
				return i, nil
			}
			i++
		}
		return nil, nil
	case string:
		s, ok := v.(string)
		if !ok {
			return nil, misfit("IndexOf", "a String as a part of a String", v)
		}
		i := strings.Index(c, s)
		if i < 0 {
			return nil, nil
		}
		return int64(utf8.RuneCountInString(c[:i])), nil
	}
	return nil, misfit("IndexOf", "a List, String or nil", a)
}
