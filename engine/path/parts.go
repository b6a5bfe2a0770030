package path

import "github.com/ramaworkshop/ramaworkshop/engine/value"

const listPart = "a part of a List"

// partElems reads what takes the place of what: no elements when that is removed.
func partElems(a at, what string, part any) ([]any, error) {
	if l, ok := part.(*value.List); ok {
		return l.Elems(), nil
	}
	if part == nil || part == none {
		return nil, nil
	}
	return nil, a.errf("what replaces %s is a List, not %s", what, value.Describe(part))
}

func plainElems(vs []any) ([]any, error) {
	out := make([]any, len(vs))
	for i, v := range vs {
		var err error
		if out[i], err = plainOf(v); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// buildSRange visits the elements from one index up to another as one list.
func buildSRange(a at, n *Nav, next *chain) (*chain, error) {
	from, to := argOf(n.Args[0]), argOf(n.Args[1])
	return srange(a, next, func(e *Env, _ []any) (any, any, error) { return from.of(e), to.of(e), nil }), nil
}

// buildSRangeDynamic is buildSRange with functions: the first gets the list, the second the list
// and where the part begins.
func buildSRangeDynamic(a at, n *Nav, next *chain) (*chain, error) {
	if n.Fn2 == nil {
		return nil, a.errf("SRangeDynamic needs two functions")
	}
	return srange(a, next, func(e *Env, vs []any) (from, to any, err error) {
		l := value.NewList(vs...)
		if from, err = n.Fn.Call(e, []any{l}); err == nil {
			to, err = n.Fn2.Call(e, []any{l, from})
		}
		return from, to, a.wrap(err)
	}), nil
}

func srange(a at, next *chain, bounds func(e *Env, vs []any) (from, to any, err error)) *chain {
	find := func(e *Env, v any) (vs []any, from, to int, err error) {
		if vs, err = listOf(a, v); err != nil {
			return nil, 0, 0, err
		}
		if vs, err = plainElems(vs); err != nil {
			return nil, 0, 0, a.err(err)
		}
		lo, hi, err := bounds(e, vs)
		if err != nil {
			return nil, 0, 0, err
		}
		i, ok := lo.(int64)
		j, ok2 := hi.(int64)
		switch {
		case !ok || !ok2:
			return nil, 0, 0, a.errf("an index is a Long, but the bounds are %s and %s", value.Describe(lo),
				value.Describe(hi))
		case i < 0 || j < i || j > int64(len(vs)):
			return nil, 0, 0, a.errf("the part from %d to %d is out of range: the List has %d elements", i, j, len(vs))
		}
		return vs, int(i), int(j), nil
	}
	return &chain{
		sel: func(e *Env, v any) error {
			vs, i, j, err := find(e, v)
			if err != nil {
				return err
			}
			return next.sel(e, value.NewList(vs[i:j:j]...))
		},
		xf: func(e *Env, v any) (any, bool, error) {
			vs, i, j, err := find(e, v)
			if err != nil {
				return nil, false, err
			}
			old := value.NewList(vs[i:j:j]...)
			part, hit, err := next.xf(e, old)
			if err != nil || !hit || same(old, part) {
				return v, hit, err
			}
			mid, err := partElems(a, listPart, part)
			if err != nil {
				return nil, false, err
			}
			nvs := append(append(append(make([]any, 0, len(vs)), vs[:i]...), mid...), vs[j:]...)
			out, err := putList(a, v, vs, nvs)
			return out, true, err
		},
	}
}

// buildEdge makes Beginning and End: in a transform they visit an empty list, and splice in what
// comes of it.
func buildEdge(end bool) func(a at, n *Nav, next *chain) (*chain, error) {
	return func(a at, _ *Nav, next *chain) (*chain, error) {
		return &chain{
			sel: func(e *Env, v any) error { return next.sel(e, emptyLike(v)) },
			xf: func(e *Env, v any) (any, bool, error) {
				part, hit, err := next.xf(e, emptyLike(v))
				if err != nil || !hit || part == none {
					return v, hit, err
				}
				if s, ok := v.(string); ok {
					more, ok := part.(string)
					switch {
					case !ok:
						return nil, false, a.errf("what is added to a String is a String, not %s", value.Describe(part))
					case end:
						return s + more, true, nil
					}
					return more + s, true, nil
				}
				vs, err := listOf(a, v)
				if err != nil {
					return nil, false, err
				}
				more, err := partElems(a, listPart, part)
				if err != nil || len(more) == 0 {
					return v, true, err
				}
				nvs := append(vs[:len(vs):len(vs)], more...)
				if !end {
					nvs = append(more[:len(more):len(more)], vs...)
				}
				out, err := putList(a, v, vs, nvs)
				return out, true, err
			},
		}, nil
	}
}

func emptyLike(v any) any {
	if _, ok := v.(string); ok {
		return ""
	}
	return value.EmptyList
}

// buildFiltered visits one list of the elements for which a path visits anything. What comes of
// it is dealt back to their places; where it runs out, they are removed.
func buildFiltered(a at, n *Nav, next *chain) (*chain, error) {
	passes, err := visitsAny(n.Paths[0])
	if err != nil {
		return nil, err
	}
	find := func(e *Env, v any) (vs []any, places []int, part *value.List, err error) {
		if vs, err = listOf(a, v); err != nil {
			return nil, nil, nil, err
		}
		var picked []any
		for i, x := range vs {
			ok, err := passes(e, x)
			if err == nil && ok {
				x, err = plainOf(x)
				places, picked = append(places, i), append(picked, x)
			}
			if err != nil {
				return nil, nil, nil, err
			}
		}
		return vs, places, value.NewList(picked...), nil
	}
	return &chain{
		sel: func(e *Env, v any) error {
			_, _, part, err := find(e, v)
			if err != nil {
				return err
			}
			return next.sel(e, part)
		},
		xf: func(e *Env, v any) (any, bool, error) {
			vs, places, old, err := find(e, v)
			if err != nil {
				return nil, false, err
			}
			part, hit, err := next.xf(e, old)
			if err != nil || !hit || same(old, part) {
				return v, hit, err
			}
			deal, err := partElems(a, listPart, part)
			if err != nil {
				return nil, false, err
			}
			out, err := putList(a, v, vs, dealt(vs, places, deal))
			return out, true, err
		},
	}, nil
}

// dealt returns vs with new elements at some places, and without those for which there is none.
func dealt(vs []any, places []int, deal []any) []any {
	out := make([]any, 0, len(vs))
	next := 0
	for i, x := range vs {
		if next < len(places) && places[next] == i {
			if next < len(deal) {
				out = append(out, deal[next])
			}
			next++
			continue
		}
		out = append(out, x)
	}
	return out
}

// buildContinuousSubseqs visits, as lists, the longest runs of elements for which a function is
// true. What comes of each takes its place.
func buildContinuousSubseqs(a at, n *Nav, next *chain) (*chain, error) {
	call := caller(a, n)
	// runs returns the elements, and the bounds of the runs.
	runs := func(e *Env, v any) (vs []any, bounds [][2]int, err error) {
		if vs, err = listOf(a, v); err == nil {
			vs, err = plainElems(vs)
		}
		if err != nil {
			return nil, nil, a.err(err)
		}
		in := false
		for i, x := range vs {
			r, err := call(e, x)
			if err != nil {
				return nil, nil, err
			}
			switch ok := value.Truthy(r); {
			case ok && in:
				bounds[len(bounds)-1][1] = i + 1
			case ok:
				bounds = append(bounds, [2]int{i, i + 1})
			}
			in = value.Truthy(r)
		}
		return vs, bounds, nil
	}
	return &chain{
		sel: func(e *Env, v any) error {
			vs, bounds, err := runs(e, v)
			for _, b := range bounds {
				if err == nil {
					err = next.sel(e, value.NewList(vs[b[0]:b[1]:b[1]]...))
				}
			}
			return err
		},
		xf: func(e *Env, v any) (any, bool, error) {
			vs, bounds, err := runs(e, v)
			if err != nil {
				return nil, false, err
			}
			var out []any
			done, hits := 0, false
			for _, b := range bounds {
				part, hit, err := next.xf(e, value.NewList(vs[b[0]:b[1]:b[1]]...))
				if err != nil {
					return nil, false, err
				}
				if !hit {
					continue
				}
				mid, err := partElems(a, listPart, part)
				if err != nil {
					return nil, false, err
				}
				out = append(append(out, vs[done:b[0]]...), mid...)
				done, hits = b[1], true
			}
			if !hits {
				return v, false, nil
			}
			nv, err := putList(a, v, vs, append(out, vs[done:]...))
			return nv, true, err
		},
	}, nil
}
