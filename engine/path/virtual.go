package path

import "github.com/ramaworkshop/ramaworkshop/engine/value"

// The virtual navigators select nothing; in a transform they visit a place that is not there
// yet, and what the rest of the path puts there is added.

func nothing(*Env, any) error { return nil }

// virtual makes such a navigator: add returns v with the new element.
func virtual(next *chain, add func(e *Env, v, elem any) (any, error)) *chain {
	return &chain{
		sel: nothing,
		xf: func(e *Env, v any) (any, bool, error) {
			saved := e.void
			e.void = true
			elem, hit, err := next.xf(e, nil)
			e.void = saved
			if err != nil || !hit || elem == none {
				return v, hit, err
			}
			nv, err := add(e, v, elem)
			return nv, true, err
		},
	}
}

func buildAfterElem(a at, _ *Nav, next *chain) (*chain, error) {
	return virtual(next, func(_ *Env, v, elem any) (any, error) {
		switch c := v.(type) {
		case nil:
			return value.NewList(elem), nil
		case *value.List:
			return c.Append(elem), nil
		case Struct:
			if c.Shape() == ShapeList {
				n, err := c.Len()
				if err == nil {
					err = c.Put(int64(n), elem)
				}
				return c, a.wrap(err)
			}
		}
		return nil, a.misfit(v, "a List or nil")
	}), nil
}

func buildBeforeElem(a at, _ *Nav, next *chain) (*chain, error) {
	return virtual(next, func(_ *Env, v, elem any) (any, error) {
		return insert(a, v, 0, elem)
	}), nil
}

func buildBeforeIndex(a at, n *Nav, next *chain) (*chain, error) {
	index := argOf(n.Args[0])
	return virtual(next, func(e *Env, v, elem any) (any, error) {
		i, ok := index.of(e).(int64)
		if !ok {
			return nil, a.errf("an index is a Long, not %s", value.Describe(index.of(e)))
		}
		return insert(a, v, i, elem)
	}), nil
}

func insert(a at, v any, i int64, elem any) (any, error) {
	var l *value.List
	switch c := v.(type) {
	case nil:
	case *value.List:
		l = c
	case Struct:
		if c.Shape() == ShapeList {
			return c, insertStored(a, c, i, elem)
		}
		return nil, a.misfit(v, "a List or nil")
	default:
		return nil, a.misfit(v, "a List or nil")
	}
	if i < 0 || i > int64(l.Len()) {
		return nil, a.errf("index %d is out of range: the List has %d elements", i, l.Len())
	}
	if i == 0 {
		return l.Prepend(elem), nil
	}
	return l.Splice(int(i), int(i), elem), nil
}

// insertStored moves the elements from i on one further.
func insertStored(a at, s Struct, i int64, elem any) error {
	n, err := s.Len()
	if err != nil {
		return a.err(err)
	}
	if i < 0 || i > int64(n) {
		return a.errf("index %d is out of range: the List has %d elements", i, n)
	}
	for j := int64(n); j > i; j-- {
		v, _, err := s.Get(j - 1)
		if err == nil {
			err = s.Put(j, v)
		}
		if err != nil {
			return a.err(err)
		}
	}
	return a.wrap(s.Put(i, elem))
}

func buildNoneElem(a at, _ *Nav, next *chain) (*chain, error) {
	return virtual(next, func(_ *Env, v, elem any) (any, error) {
		switch c := v.(type) {
		case nil:
			return value.NewSet(elem), nil
		case *value.Set:
			return c.Add(elem), nil
		case Struct:
			if c.Shape() == ShapeSet {
				return c, a.wrap(c.Put(elem, nil))
			}
		}
		return nil, a.misfit(v, "a Set or nil")
	}), nil
}
