package path

import "github.com/ramaworkshop/ramaworkshop/engine/value"

func buildNth(a at, n *Nav, next *chain) (*chain, error) {
	for i := len(n.Args) - 1; i >= 0; i-- {
		next = nthChain(a, argOf(n.Args[i]), next)
	}
	return next, nil
}

// nthChain visits an element that has to be there.
func nthChain(a at, index arg, next *chain) *chain {
	ch := &chain{
		sel: func(e *Env, v any) error {
			c, err := nth(a, v, index.of(e))
			if err != nil {
				return err
			}
			return next.sel(e, c)
		},
		xf: func(e *Env, v any) (any, bool, error) {
			k := index.of(e)
			if v == nil {
				return nil, false, a.errf("nil has no element %s to change", value.String(k))
			}
			c, err := nth(a, v, k)
			if err != nil {
				return nil, false, err
			}
			nc, hit, err := next.xf(e, c)
			if err != nil || !hit || same(c, nc) {
				return v, hit, err
			}
			nv, err := putChild(a, v, k, true, nc)
			return nv, true, err
		},
	}
	if next.get != nil {
		ch.get = func(e *Env, v any) (any, error) {
			c, err := nth(a, v, index.of(e))
			if err != nil {
				return nil, err
			}
			return next.get(e, c)
		}
	}
	return ch
}

func nth(a at, v, k any) (any, error) {
	size := 0
	switch c := v.(type) {
	case nil:
		return nil, nil
	case *value.List:
		size = c.Len()
	case Struct:
		if c.Shape() != ShapeList {
			return nil, a.misfit(v, "a List")
		}
		var err error
		if size, err = c.Len(); err != nil {
			return nil, a.err(err)
		}
	default:
		return nil, a.misfit(v, "a List")
	}
	i, ok := k.(int64)
	if !ok {
		return nil, a.errf("an index is a Long, not %s", value.Describe(k))
	}
	if i < 0 || i >= int64(size) {
		return nil, a.errf("index %d is out of range: the List has %d elements", i, size)
	}
	c, _, err := child(a, v, k)
	return c, err
}

// buildEnd makes First and Last.
func buildEnd(last bool) func(a at, n *Nav, next *chain) (*chain, error) {
	return func(a at, _ *Nav, next *chain) (*chain, error) {
		return &chain{
			sel: func(e *Env, v any) error {
				c, _, ok, err := endOf(a, v, last)
				if err != nil || !ok {
					return err
				}
				return next.sel(e, c)
			},
			xf: func(e *Env, v any) (any, bool, error) {
				c, k, ok, err := endOf(a, v, last)
				if err != nil || !ok {
					return v, false, err
				}
				if k == nil {
					return nil, false, a.misfit(v, "a List when it changes something")
				}
				nc, hit, err := next.xf(e, c)
				if err != nil || !hit || same(c, nc) {
					return v, hit, err
				}
				nv, err := putChild(a, v, k, true, nc)
				return nv, true, err
			},
		}, nil
	}
}

// endOf returns the first or last element, and its index when it is a list's.
func endOf(a at, v any, last bool) (elem, index any, ok bool, err error) {
	switch c := v.(type) {
	case nil:
		return nil, nil, false, nil
	case *value.List:
		if c.Len() == 0 {
			return nil, nil, false, nil
		}
		i := 0
		if last {
			i = c.Len() - 1
		}
		return c.At(i), int64(i), true, nil
	}
	list := isList(v)
	err = each(a, v, last, "a List, Set, Map or nil", func(k, x any) (bool, error) {
		switch {
		case list:
			index, elem = k, x
		case isMap(v):
			elem, err = pair(k, x)
		default:
			elem = k
		}
		ok = true
		return false, err
	})
	return elem, index, ok, err
}

func isMap(v any) bool {
	switch c := v.(type) {
	case *value.Map, *value.Record:
		return true
	case Struct:
		return c.Shape() == ShapeMap || c.Shape() == ShapeFields
	}
	return false
}

func isList(v any) bool {
	s, ok := v.(Struct)
	return ok && s.Shape() == ShapeList
}

func pair(k, v any) (any, error) {
	v, err := plainOf(v)
	return value.NewList(k, v), err
}

// each visits the elements of any collection: key and value of maps and records, element and
// nil of sets, index and element of lists.
func each(
	a at, v any, backward bool, wants string, visit func(k, v any) (more bool, err error),
) (err error) {
	more := true
	step := func(k, x any) bool {
		more, err = visit(k, x)
		return more && err == nil
	}
	switch c := v.(type) {
	case nil:
	case *value.List:
		i := 0
		for x := range c.All() {
			if !step(int64(i), x) {
				break
			}
			i++
		}
	case *value.Set:
		if backward {
			c.Backward()(func(x any) bool { return step(x, nil) })
		} else {
			c.All()(func(x any) bool { return step(x, nil) })
		}
	case *value.Map:
		if backward {
			c.Backward()(step)
		} else {
			c.All()(step)
		}
	case *value.Record:
		for i, f := range c.Type().Fields {
			if !step(f, c.At(i)) {
				break
			}
		}
	case Struct:
		scanErr := c.Scan(Bounds{}, backward, func(k, x any) (bool, error) { return step(k, x), nil })
		if err == nil {
			err = a.wrap(scanErr)
		}
	default:
		return a.misfit(v, wants)
	}
	return err
}

const anyColl = "a List, Set, Map, record or nil"

func buildAll(a at, _ *Nav, next *chain) (*chain, error) {
	return &chain{
		sel: func(e *Env, v any) error {
			if l, ok := v.(*value.List); ok {
				for x := range l.All() {
					if err := next.sel(e, x); err != nil {
						return err
					}
				}
				return nil
			}
			kv, list := isMap(v), isList(v)
			return each(a, v, false, anyColl, func(k, x any) (bool, error) {
				var err error
				switch {
				case kv:
					if x, err = pair(k, x); err != nil {
						return false, a.err(err)
					}
				case !list:
					x = k
				}
				return true, next.sel(e, x)
			})
		},
		xf: func(e *Env, v any) (any, bool, error) {
			switch c := v.(type) {
			case nil:
				return nil, false, nil
			case *value.List:
				return allList(e, c, next)
			case *value.Set:
				return allSet(e, c, next)
			case *value.Map:
				return allMap(a, e, c, next)
			case *value.Record:
				return allRecord(a, e, c, next)
			case Struct:
				return allStruct(a, e, c, next)
			}
			return nil, false, a.misfit(v, anyColl)
		},
	}, nil
}

func allList(e *Env, l *value.List, next *chain) (any, bool, error) {
	out, hits, changed := make([]any, 0, l.Len()), false, false
	for x := range l.All() {
		nx, hit, err := next.xf(e, x)
		if err != nil {
			return nil, false, err
		}
		if !hit {
			nx = x
		}
		hits, changed = hits || hit, changed || hit && !same(x, nx)
		if nx != none {
			out = append(out, nx)
		}
	}
	if !changed {
		return l, hits, nil
	}
	return value.NewList(out...), true, nil
}

func allSet(e *Env, s *value.Set, next *chain) (any, bool, error) {
	out, hits := make([]any, 0, s.Len()), false
	for x := range s.All() {
		nx, hit, err := next.xf(e, x)
		if err != nil {
			return nil, false, err
		}
		if !hit {
			nx = x
		}
		hits = hits || hit
		if nx != none {
			out = append(out, nx)
		}
	}
	if !hits {
		return s, false, nil
	}
	return value.NewSet(out...), true, nil
}

// entryOf reads what All made of a map's entry: a new entry, or keep false to drop it.
func entryOf(a at, v any) (k, x any, keep bool, err error) {
	if v == none {
		return nil, nil, false, nil
	}
	l, ok := v.(*value.List)
	if !ok || l.Len() > 2 {
		return nil, nil, false, a.errf(
			"All on a Map makes a pair [key value] of each entry, but here is %s", value.Describe(v))
	}
	if l.Len() < 2 {
		return nil, nil, false, nil
	}
	return l.At(0), l.At(1), true, nil
}

func allMap(a at, e *Env, m *value.Map, next *chain) (any, bool, error) {
	out, hits := make([]value.Entry, 0, m.Len()), false
	for k, x := range m.All() {
		np, hit, err := next.xf(e, value.NewList(k, x))
		if err != nil {
			return nil, false, err
		}
		hits = hits || hit
		keep := true
		if hit {
			if k, x, keep, err = entryOf(a, np); err != nil {
				return nil, false, err
			}
		}
		if keep {
			out = append(out, value.Entry{K: k, V: x})
		}
	}
	if !hits {
		return m, false, nil
	}
	return value.NewMap(out...), true, nil
}

func allRecord(a at, e *Env, r *value.Record, next *chain) (any, bool, error) {
	var out any = r
	hits := false
	for i, f := range r.Type().Fields {
		np, hit, err := next.xf(e, value.NewList(f, r.At(i)))
		if err != nil {
			return nil, false, err
		}
		if !hit {
			continue
		}
		hits = true
		k, x, keep, err := entryOf(a, np)
		if err != nil {
			return nil, false, err
		}
		if !keep || !value.Equal(k, f) {
			if out, err = putChild(a, out, f, true, none); err != nil {
				return nil, false, err
			}
		}
		if keep {
			if out, err = putChild(a, out, k, true, x); err != nil {
				return nil, false, err
			}
		}
	}
	return out, hits, nil
}

// allStruct changes a stored structure: what is visited is read first, then written.
func allStruct(a at, e *Env, s Struct, next *chain) (any, bool, error) {
	kvs, err := collect(a, s)
	if err != nil {
		return nil, false, err
	}
	hits, shift := false, int64(0)
	for _, kv := range kvs {
		x, isPair := kv.V, s.Shape() == ShapeMap || s.Shape() == ShapeFields
		switch {
		case isPair:
			if x, err = pair(kv.K, kv.V); err != nil {
				return nil, false, a.err(err)
			}
		case s.Shape() == ShapeSet:
			x = kv.K
		}
		nx, hit, err := next.xf(e, x)
		if err != nil {
			return nil, false, err
		}
		if !hit || same(x, nx) {
			hits = hits || hit
			continue
		}
		hits = true
		if s.Shape() == ShapeList {
			at := kv.K.(int64) + shift
			if nx == none {
				err, shift = s.Delete(at), shift-1
			} else {
				err = s.Put(at, nx)
			}
		} else {
			err = replaceEntry(a, s, kv.K, x, nx, isPair)
		}
		if err != nil {
			return nil, false, a.err(err)
		}
	}
	return s, hits, nil
}

func replaceEntry(a at, s Struct, k, x, nx any, isPair bool) error {
	nk, nv, keep := nx, any(nil), nx != none
	if isPair {
		var err error
		if nk, nv, keep, err = entryOf(a, nx); err != nil {
			return err
		}
	}
	if !keep || !value.Equal(k, nk) {
		if err := s.Delete(k); err != nil || !keep {
			return err
		}
	}
	return s.Put(nk, nv)
}

func collect(a at, s Struct) ([]value.Entry, error) {
	var kvs []value.Entry
	err := s.Scan(Bounds{}, false, func(k, v any) (bool, error) {
		kvs = append(kvs, value.Entry{K: k, V: v})
		return true, nil
	})
	return kvs, a.wrap(err)
}
