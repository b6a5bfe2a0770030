package op

import (
	"fmt"
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// What makes lists of elements, and puts them in another order.
func init() {
	add(
		fn1("Sort", func(a any) (any, error) {
			es, err := Elems("Sort", a)
			out := slices.Clone(es)
			slices.SortStableFunc(out, value.Compare)
			return value.NewList(out...), err
		}),
		fn2("SortBy", sortBy),
		fn1("Distinct", distinct),
		fn1("Flatten", func(a any) (any, error) {
			es, err := listOrSet("Flatten", a)
			if err != nil {
				return nil, err
			}
			out, err := flatten(nil, es, 0)
			return value.NewList(out...), err
		}),
		fn2("Chunks", chunks),
		fn2("Zip", func(a, b any) (any, error) {
			xs, err := Elems("Zip", a)
			if err != nil {
				return nil, err
			}
			ys, err := Elems("Zip", b)
			if err != nil {
				return nil, err
			}
			out := make([]any, min(len(xs), len(ys)))
			for i := range out {
				out[i] = value.NewList(xs[i], ys[i])
			}
			return value.NewList(out...), nil
		}),
		fn2("Prepend", func(c, x any) (any, error) {
			l, err := listOrNil("Prepend", c)
			if err == nil {
				err = element("Prepend", x)
			}
			if err != nil {
				return nil, err
			}
			return l.Prepend(x), nil
		}),
		fnN("InsertAt", 3, 3, func(as []any) (any, error) {
			l, i, err := listAt("InsertAt", as[0], as[1], 1)
			if err == nil {
				err = element("InsertAt", as[2])
			}
			if err != nil {
				return nil, err
			}
			return l.Splice(i, i, as[2]), nil
		}),
		fn2("RemoveAt", func(c, at any) (any, error) {
			l, i, err := listAt("RemoveAt", c, at, 0)
			if err != nil {
				return nil, err
			}
			return l.Splice(i, i+1), nil
		}),
		fn2("Repeat", func(x, times any) (any, error) {
			n, err := amount("Repeat", times)
			if err == nil {
				err = element("Repeat", x)
			}
			if err == nil && n > mostMade {
				err = tooMany("Repeat", n, "")
			}
			if err != nil {
				return nil, err
			}
			return value.NewList(slices.Repeat([]any{x}, int(n))...), nil
		}),
		fn2("RangeList", func(a, b any) (any, error) {
			from, to, err := rangeBounds("RangeList", a, b)
			if err != nil || to <= from {
				return value.EmptyList, err
			}
			n := uint64(to) - uint64(from)
			if n > mostMade {
				return nil, tooMany("RangeList", n, ": ops.Range emits them one by one")
			}
			out := make([]any, n)
			for i := range out {
				out[i] = from + int64(i)
			}
			return value.NewList(out...), nil
		}),
	)
}

func tooMany[N int64 | uint64](name string, n N, instead string) error {
	return fmt.Errorf("ops.%s would make a List of %d elements, and makes at most %d%s", name, n, mostMade, instead)
}

// sortBy sorts by what each element holds at a key.
func sortBy(a, key any) (any, error) {
	es, err := Elems("SortBy", a)
	if err != nil {
		return nil, err
	}
	type keyed struct{ k, e any }
	ks := make([]keyed, len(es))
	for i, e := range es {
		k, _, err := find("SortBy", e, key)
		if err != nil {
			return nil, fmt.Errorf("%w (the element with index %d)", err, i)
		}
		ks[i] = keyed{k, e}
	}
	slices.SortStableFunc(ks, func(x, y keyed) int { return value.Compare(x.k, y.k) })
	out := make([]any, len(ks))
	for i, k := range ks {
		out[i] = k.e
	}
	return value.NewList(out...), nil
}

// distinct keeps of equal elements the first.
func distinct(a any) (any, error) {
	es, err := Elems("Distinct", a)
	if err != nil {
		return nil, err
	}
	at := make([]int, len(es)) // the elements' places, in the order of elements
	for i := range at {
		at[i] = i
	}
	slices.SortStableFunc(at, func(i, j int) int { return value.Compare(es[i], es[j]) })
	again := make([]bool, len(es))
	n := len(es)
	for i := 1; i < len(at); i++ {
		if value.Equal(es[at[i-1]], es[at[i]]) {
			again[at[i]] = true
			n--
		}
	}
	out := make([]any, 0, n)
	for i, e := range es {
		if !again[i] {
			out = append(out, e)
		}
	}
	return value.NewList(out...), nil
}

func flatten(out, es []any, depth int) ([]any, error) {
	if depth > value.MaxDepth {
		return nil, fmt.Errorf("ops.Flatten takes Lists that nest at most %d levels deep", value.MaxDepth)
	}
	for _, e := range es {
		l, ok := e.(*value.List)
		if !ok {
			out = append(out, e)
			continue
		}
		var err error
		if out, err = flatten(out, l.Elems(), depth+1); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func chunks(a, size any) (any, error) {
	es, err := Elems("Chunks", a)
	if err != nil {
		return nil, err
	}
	n, err := long("Chunks", "a Long from 1 on as size", size)
	if err == nil && n < 1 {
		err = misfit("Chunks", "a Long from 1 on as size", size)
	}
	if err != nil {
		return nil, err
	}
	var out []any
	for c := range slices.Chunk(es, int(min(n, int64(len(es))+1))) {
		out = append(out, value.NewList(c...))
	}
	return value.NewList(out...), nil
}

func listOrNil(name string, a any) (*value.List, error) {
	switch l := a.(type) {
	case nil:
		return value.EmptyList, nil
	case *value.List:
		return l, nil
	}
	return nil, misfit(name, "a List or nil", a)
}

// listAt returns a list and an index in it, or up to so many behind its last element.
func listAt(name string, a, index any, behind int) (*value.List, int, error) {
	l, err := listOrNil(name, a)
	if err != nil {
		return nil, 0, err
	}
	i, err := long(name, "a Long as index", index)
	if err == nil && (i < 0 || i >= int64(l.Len()+behind)) {
		err = outOfRange(name, index, l.Len())
	}
	return l, int(i), err
}
