package path

import "github.com/ramaworkshop/ramaworkshop/engine/value"

const listLike = "a List or nil"

// listOf returns the elements of a list; nil is an empty one.
func listOf(a at, v any) ([]any, error) {
	if v == nil {
		return nil, nil
	}
	if l, ok := v.(*value.List); ok {
		return l.Elems(), nil
	}
	if !isList(v) {
		return nil, a.misfit(v, listLike)
	}
	kvs, err := collect(a, v.(Struct))
	out := make([]any, len(kvs))
	for i, kv := range kvs {
		out[i] = kv.V
	}
	return out, err
}

// putList makes vs the elements of a list that had the elements old.
func putList(a at, v any, old, vs []any) (any, error) {
	s, ok := v.(Struct)
	if !ok {
		return value.NewList(vs...), nil
	}
	for i := len(old) - 1; i >= len(vs); i-- {
		if err := s.Delete(int64(i)); err != nil {
			return nil, a.err(err)
		}
	}
	for i, x := range vs {
		if i < len(old) && same(old[i], x) {
			continue
		}
		x, err := plainOf(x)
		if err == nil {
			err = s.Put(int64(i), x)
		}
		if err != nil {
			return nil, a.err(err)
		}
	}
	return v, nil
}

// moved returns vs with the element at from taken out and put in at to, which is brought into
// range.
func moved(vs []any, from, to int) []any {
	to = max(0, min(to, len(vs)-1))
	x := vs[from]
	out := append(append(make([]any, 0, len(vs)), vs[:from]...), vs[from+1:]...)
	out = append(out, nil)
	copy(out[to+1:], out[to:])
	out[to] = x
	return out
}

// buildIndexNav visits an index; another one in its place moves the element.
func buildIndexNav(a at, n *Nav, next *chain) (*chain, error) {
	arg := argOf(n.Args[0])
	find := func(e *Env, v any) ([]any, int, bool, error) {
		i, ok := arg.of(e).(int64)
		if !ok {
			return nil, 0, false, a.errf("an index is a Long, not %s", value.Describe(arg.of(e)))
		}
		vs, err := listOf(a, v)
		return vs, int(i), i >= 0 && i < int64(len(vs)), err
	}
	return &chain{
		sel: func(e *Env, v any) error {
			_, i, ok, err := find(e, v)
			if err != nil || !ok {
				return err
			}
			return next.sel(e, int64(i))
		},
		xf: func(e *Env, v any) (any, bool, error) {
			vs, i, ok, err := find(e, v)
			if err != nil || !ok {
				return v, false, err
			}
			nv, hit, err := next.xf(e, int64(i))
			if err != nil || !hit {
				return v, hit, err
			}
			to, ok := nv.(int64)
			if !ok {
				return nil, false, a.errf("an index is replaced by a Long, not by %s", describe(nv))
			}
			if int(to) == i {
				return v, true, nil
			}
			out, err := putList(a, v, vs, moved(vs, i, int(to)))
			return out, true, err
		},
	}, nil
}

func describe(v any) string {
	if v == none {
		return "None"
	}
	return value.Describe(v)
}

func buildIndexedVals(a at, n *Nav, next *chain) (*chain, error) {
	start := arg{int64(0), -1}
	if len(n.Args) == 1 {
		start = argOf(n.Args[0])
	}
	first := func(e *Env) (int, error) {
		i, ok := start.of(e).(int64)
		if !ok {
			return 0, a.errf("an index is a Long, not %s", value.Describe(start.of(e)))
		}
		return int(i), nil
	}
	return &chain{
		sel: func(e *Env, v any) error {
			from, err := first(e)
			if err != nil {
				return err
			}
			vs, err := listOf(a, v)
			if err != nil {
				return err
			}
			for i, x := range vs {
				if x, err = pair(int64(from+i), x); err == nil {
					err = next.sel(e, x)
				}
				if err != nil {
					return err
				}
			}
			return nil
		},
		xf: func(e *Env, v any) (any, bool, error) {
			from, err := first(e)
			if err != nil {
				return nil, false, err
			}
			old, err := listOf(a, v)
			if err != nil {
				return nil, false, err
			}
			vs, hits, err := reindexed(a, e, old, from, next)
			if err != nil || !hits {
				return v, hits, err
			}
			out, err := putList(a, v, old, vs)
			return out, true, err
		},
	}, nil
}

// reindexed runs pairs of index and element through the rest of the path, each element in turn.
// The index that an element has counts the moves of those before it.
func reindexed(a at, e *Env, vs []any, from int, next *chain) (out []any, hits bool, err error) {
	out = append(out, vs...)
	at := make([]int, len(vs)) // where the elements are now
	for i := range at {
		at[i] = i
	}
	for i, x := range vs {
		cur := at[i]
		p, err := pair(int64(from+cur), x)
		if err != nil {
			return nil, false, a.err(err)
		}
		np, hit, err := next.xf(e, p)
		if err != nil {
			return nil, false, err
		}
		if !hit {
			continue
		}
		hits = true
		to := len(out) // beyond the rest: the element is taken out
		if np == none {
			out = append(out[:cur:cur], out[cur+1:]...)
		} else {
			l, ok := np.(*value.List)
			if !ok || l.Len() != 2 || value.KindOf(l.At(0)) != value.KindLong {
				return nil, false, a.errf("%s makes a pair [index element] of each, but here is %s",
					a.path[a.i].Name, describe(np))
			}
			out[cur] = l.At(1)
			to = max(0, min(int(l.At(0).(int64))-from, len(out)-1))
			out = moved(out, cur, to)
		}
		for j := i + 1; j < len(at); j++ {
			switch {
			case at[j] > cur && at[j] <= to:
				at[j]--
			case at[j] < cur && at[j] >= to:
				at[j]++
			}
		}
	}
	return out, hits, nil
}
