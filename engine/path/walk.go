package path

import "github.com/ramaworkshop/ramaworkshop/engine/value"

// buildWalker visits the outermost values inside of a value, itself included, for which a
// function is true. Inside of a map are its entries, as pairs.
func buildWalker(a at, n *Nav, next *chain) (*chain, error) {
	call := caller(a, n)
	w := &walk{a: a, next: next, stop: func(e *Env, v any) (bool, error) {
		r, err := call(e, v)
		return value.Truthy(r), err
	}}
	return &chain{
		sel: func(e *Env, v any) error {
			v, err := plainOf(v)
			if err != nil {
				return a.err(err)
			}
			return w.sel(e, v)
		},
		xf: func(e *Env, v any) (any, bool, error) {
			plain, err := plainOf(v)
			if err != nil {
				return nil, false, a.err(err)
			}
			nv, hit, err := w.xf(e, plain)
			if err != nil || !hit {
				return v, hit, err
			}
			return replaceAll(a, v, nv)
		},
	}, nil
}

// replaceAll makes nv the content of v when v is stored.
func replaceAll(a at, v, nv any) (any, bool, error) {
	s, ok := v.(Struct)
	if !ok || nv == none {
		return nv, true, nil
	}
	if err := s.Clear(); err != nil {
		return nil, false, a.err(err)
	}
	set := s.Shape() == ShapeSet
	err := each(a, nv, false, anyColl, func(k, x any) (bool, error) {
		if set {
			x = nil
		}
		return true, s.Put(k, x)
	})
	return v, true, a.wrap(err)
}

type walk struct {
	a    at
	next *chain
	stop func(e *Env, v any) (bool, error)
}

func (w *walk) sel(e *Env, v any) error {
	ok, err := w.stop(e, v)
	if err != nil {
		return err
	}
	if ok {
		return w.next.sel(e, v)
	}
	for _, x := range inside(v) {
		if err := w.sel(e, x); err != nil {
			return err
		}
	}
	return nil
}

func (w *walk) xf(e *Env, v any) (any, bool, error) {
	ok, err := w.stop(e, v)
	if err != nil {
		return nil, false, err
	}
	if ok {
		return w.next.xf(e, v)
	}
	if len(inside(v)) == 0 {
		return v, false, nil
	}
	c, err := buildAll(w.a, nil, &chain{xf: w.xf})
	if err != nil {
		return nil, false, err
	}
	return c.xf(e, v)
}

// inside returns the elements of a collection; of maps and records pairs.
func inside(v any) []any {
	var out []any
	switch c := v.(type) {
	case *value.List:
		return c.Elems()
	case *value.Set:
		for x := range c.All() {
			out = append(out, x)
		}
	case *value.Map:
		for k, x := range c.All() {
			out = append(out, value.NewList(k, x))
		}
	case *value.Record:
		for i, f := range c.Type().Fields {
			out = append(out, value.NewList(f, c.At(i)))
		}
	}
	return out
}

// buildTransformed visits the value as a path with terminals leaves it.
func buildTransformed(a at, n *Nav, next *chain) (*chain, error) {
	inner, err := compile(n.Paths[0])
	if err != nil {
		return nil, err
	}
	change := func(e *Env, v any) (any, error) {
		v, err := plainOf(v)
		if err != nil {
			return nil, a.err(err)
		}
		nv, hit := any(nil), false
		err = e.fresh(func() (err error) {
			nv, hit, err = inner.xf(e, v)
			return err
		})
		switch {
		case err != nil:
			return nil, err
		case !hit:
			return v, nil
		case nv == none:
			return nil, a.errf("None has nothing to remove from: the path inside visits the top")
		}
		return nv, nil
	}
	return &chain{
		sel: func(e *Env, v any) error {
			v, err := change(e, v)
			if err != nil {
				return err
			}
			return next.sel(e, v)
		},
		xf: func(e *Env, v any) (any, bool, error) {
			nv, err := change(e, v)
			if err != nil {
				return nil, false, err
			}
			return next.xf(e, nv)
		},
	}, nil
}
