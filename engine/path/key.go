package path

import "github.com/ramaworkshop/ramaworkshop/engine/value"

func buildKey(a at, n *Nav, next *chain) (*chain, error) {
	for i := len(n.Args) - 1; i >= 0; i-- {
		next = keyChain(a, argOf(n.Args[i]), next)
	}
	return next, nil
}

// keyChain visits the value at a key, nil when there is none.
func keyChain(a at, key arg, next *chain) *chain {
	ch := &chain{
		sel: func(e *Env, v any) error {
			c, _, err := child(a, v, key.of(e))
			if err != nil {
				return err
			}
			return next.sel(e, c)
		},
		xf: func(e *Env, v any) (any, bool, error) {
			k := key.of(e)
			if s, ok := v.(Struct); ok && next.put != nil {
				return s, true, putIn(a, s, k, next.put(e))
			}
			c, ok, err := child(a, v, k)
			if err != nil {
				return nil, false, err
			}
			nc, hit, err := next.xf(e, c)
			if err != nil || !hit {
				return v, hit, err
			}
			if ok && same(c, nc) {
				return v, true, nil
			}
			nv, err := putChild(a, v, k, ok, nc)
			return nv, true, err
		},
	}
	if next.get != nil {
		ch.get = func(e *Env, v any) (any, error) {
			c, _, err := child(a, v, key.of(e))
			if err != nil {
				return nil, err
			}
			return next.get(e, c)
		}
	}
	return ch
}

func buildMust(a at, n *Nav, next *chain) (*chain, error) {
	for i := len(n.Args) - 1; i >= 0; i-- {
		next = mustChain(a, argOf(n.Args[i]), next)
	}
	return next, nil
}

// mustChain visits the value at a key when the key is there.
func mustChain(a at, key arg, next *chain) *chain {
	return &chain{
		sel: func(e *Env, v any) error {
			c, ok, err := there(child(a, v, key.of(e)))
			if err != nil || !ok {
				return err
			}
			return next.sel(e, c)
		},
		xf: func(e *Env, v any) (any, bool, error) {
			k := key.of(e)
			c, ok, err := there(child(a, v, k))
			if err != nil || !ok {
				return v, false, err
			}
			nc, hit, err := next.xf(e, c)
			if err != nil || !hit || same(c, nc) {
				return v, hit, err
			}
			nv, err := putChild(a, v, k, true, nc)
			return nv, true, err
		},
	}
}

const keyed = "a Map, a List by index, a record or nil"

// child returns what is at k in v, and whether it is there.
func child(a at, v, k any) (any, bool, error) {
	switch c := v.(type) {
	case nil:
		return nil, false, nil
	case *value.Map:
		e, ok := c.Get(k)
		return e, ok, nil
	case *value.List:
		i, ok := k.(int64)
		if !ok || i < 0 || i >= int64(c.Len()) {
			return nil, false, nil
		}
		return c.At(int(i)), true, nil
	case *value.Record:
		if f, ok := k.(string); ok {
			e, ok := c.Field(f)
			return e, ok, nil
		}
		return nil, false, nil
	case Struct:
		if c.Shape() != ShapeSet {
			e, ok, err := c.Get(k)
			return e, ok, a.wrap(err)
		}
	}
	return nil, false, a.misfit(v, keyed)
}

func (a at) wrap(err error) error {
	if err == nil || err == errStop {
		return err
	}
	return a.err(err)
}

// putChild returns v with nc at k, or without k when nc is none; had says whether k was there.
func putChild(a at, v, k any, had bool, nc any) (any, error) {
	switch c := v.(type) {
	case nil:
		if nc == none {
			return nil, nil
		}
		return value.MapOf(k, nc), nil
	case *value.Map:
		if nc == none {
			return c.Delete(k), nil
		}
		return c.Set(k, nc), nil
	case *value.List:
		return putElem(a, c, k, had, nc)
	case *value.Record:
		return putField(a, c, k, nc)
	case Struct:
		return c, putIn(a, c, k, nc)
	}
	return nil, a.misfit(v, keyed)
}

func putIn(a at, s Struct, k, nc any) error {
	if s.Shape() == ShapeSet {
		return a.misfit(s, keyed)
	}
	if nc == none {
		return a.wrap(s.Delete(k))
	}
	return a.wrap(s.Put(k, nc))
}

// putElem writes element k of a list: in range it replaces or removes, at the length it
// appends.
func putElem(a at, l *value.List, k any, had bool, nc any) (any, error) {
	i, ok := k.(int64)
	if !ok {
		return nil, a.errf("a List is written at an index, not at %s", value.String(k))
	}
	switch {
	case had && nc == none:
		return l.Splice(int(i), int(i)+1), nil
	case had:
		return l.Set(int(i), nc), nil
	case nc == none:
		return l, nil
	case i == int64(l.Len()):
		return l.Append(nc), nil
	}
	return nil, a.errf("index %d is out of range: the List has %d elements", i, l.Len())
}

func putField(a at, r *value.Record, k, nc any) (any, error) {
	f, _ := k.(string)
	i := r.Type().Index(f)
	if i < 0 {
		return nil, a.errf("%s has no field %s", r.TypeName(), value.String(k))
	}
	if nc == none {
		return r.Map().Delete(f), nil
	}
	return r.SetAt(i, nc), nil
}

func buildMapKey(a at, n *Nav, next *chain) (*chain, error) {
	key := argOf(n.Args[0])
	return &chain{
		sel: func(e *Env, v any) error {
			k := key.of(e)
			_, ok, err := there(child(a, v, k))
			if err != nil || !ok {
				return err
			}
			return next.sel(e, k)
		},
		xf: func(e *Env, v any) (any, bool, error) {
			k := key.of(e)
			c, ok, err := there(child(a, v, k))
			if err != nil || !ok {
				return v, false, err
			}
			nk, hit, err := next.xf(e, k)
			if err != nil || !hit || same(k, nk) {
				return v, hit, err
			}
			if c, err = plainOf(c); err != nil {
				return v, false, a.err(err)
			}
			if v, err = putChild(a, v, k, true, none); err != nil || nk == none {
				return v, true, err
			}
			_, had, err := there(child(a, v, nk))
			if err == nil {
				v, err = putChild(a, v, nk, had, c)
			}
			return v, true, err
		},
	}, nil
}

func buildSetElem(a at, n *Nav, next *chain) (*chain, error) {
	elem := argOf(n.Args[0])
	return &chain{
		sel: func(e *Env, v any) error {
			el := elem.of(e)
			ok, err := hasElem(a, v, el)
			if err != nil || !ok {
				return err
			}
			return next.sel(e, el)
		},
		xf: func(e *Env, v any) (any, bool, error) {
			el := elem.of(e)
			if s, ok := v.(Struct); ok && s.Shape() == ShapeSet && next.put != nil &&
				next.put(e) == none {
				return s, true, a.wrap(s.Delete(el))
			}
			ok, err := hasElem(a, v, el)
			if err != nil || !ok {
				return v, false, err
			}
			ne, hit, err := next.xf(e, el)
			if err != nil || !hit || same(el, ne) {
				return v, hit, err
			}
			if s, ok := v.(Struct); ok {
				if err := s.Delete(el); err != nil || ne == none {
					return s, true, a.wrap(err)
				}
				return s, true, a.wrap(s.Put(ne, nil))
			}
			s := v.(*value.Set).Delete(el)
			if ne != none {
				s = s.Add(ne)
			}
			return s, true, nil
		},
	}, nil
}

func hasElem(a at, v, el any) (bool, error) {
	switch c := v.(type) {
	case nil:
		return false, nil
	case *value.Set:
		return c.Has(el), nil
	case Struct:
		if c.Shape() == ShapeSet {
			ok, err := c.Has(el)
			return ok, a.wrap(err)
		}
	}
	return false, a.misfit(v, "a Set or nil")
}
