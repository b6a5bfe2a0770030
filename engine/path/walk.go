package path

import "github.com/ramaworkshop/ramaworkshop/engine/value"

// buildWalker visits the outermost values inside of a value, itself included, for which a
// function is true. Inside of a map are its entries, as pairs.
func buildWalker(a at, n *Nav, next *chain) (*chain, error) {
	call := caller(a, n)
	w := &walk{next: next, stop: func(e *Env, v any) (bool, error) {
		r, err := call(e, v)
		return value.Truthy(r), err
	}}
	var err error
	if w.inside, err = buildAll(a, nil, &chain{sel: w.sel, xf: w.xf}); err != nil {
		return nil, err
	}
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
	next   *chain
	inside *chain // All, going on with the walk
	stop   func(e *Env, v any) (bool, error)
}

func (w *walk) sel(e *Env, v any) error {
	ok, err := w.stop(e, v)
	switch {
	case err != nil:
		return err
	case ok:
		return w.next.sel(e, v)
	case !isColl(v):
		return nil
	}
	return w.inside.sel(e, v)
}

func (w *walk) xf(e *Env, v any) (any, bool, error) {
	ok, err := w.stop(e, v)
	switch {
	case err != nil:
		return nil, false, err
	case ok:
		return w.next.xf(e, v)
	case !isColl(v):
		return v, false, nil
	}
	return w.inside.xf(e, v)
}

func isColl(v any) bool {
	switch v.(type) {
	case *value.List, *value.Set, *value.Map, *value.Record:
		return true
	}
	return false
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
