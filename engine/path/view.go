package path

import "github.com/ramaworkshop/ramaworkshop/engine/value"

// buildView visits what a function makes of the value. In a transform the result takes the
// value's place.
func buildView(a at, n *Nav, next *chain) (*chain, error) {
	call := caller(a, n)
	ch := &chain{
		sel: func(e *Env, v any) error {
			v, err := call(e, v)
			if err != nil {
				return err
			}
			return next.sel(e, v)
		},
		xf: func(e *Env, v any) (any, bool, error) {
			v, err := call(e, v)
			if err != nil {
				return nil, false, err
			}
			return next.xf(e, v)
		},
	}
	if next.get != nil {
		ch.get = func(e *Env, v any) (any, error) {
			v, err := call(e, v)
			if err != nil {
				return nil, err
			}
			return next.get(e, v)
		}
	}
	return ch, nil
}

func buildNilToVal(_ at, n *Nav, next *chain) (*chain, error) {
	return nilTo(argOf(n.Args[0]), next), nil
}

func buildNilToList(_ at, _ *Nav, next *chain) (*chain, error) {
	return nilTo(argOf(value.EmptyList), next), nil
}

func buildNilToSet(_ at, _ *Nav, next *chain) (*chain, error) {
	return nilTo(argOf(value.EmptySet), next), nil
}

// buildNoneToVal visits v in the place of an element that a virtual navigator is about to add.
func buildNoneToVal(_ at, n *Nav, next *chain) (*chain, error) {
	instead := argOf(n.Args[0])
	return &chain{
		sel: next.sel,
		get: next.get,
		xf: func(e *Env, v any) (any, bool, error) {
			if v == nil && e.void {
				v = instead.of(e)
			}
			return next.xf(e, v)
		},
	}, nil
}

// nilTo visits a value in the place of nil.
func nilTo(instead arg, next *chain) *chain {
	or := func(e *Env, v any) (any, error) {
		if s, ok := v.(Struct); ok {
			if there, err := s.Present(); err != nil || there {
				return v, err
			}
			v = nil
		}
		if v == nil {
			v = instead.of(e)
		}
		return v, nil
	}
	ch := &chain{
		sel: func(e *Env, v any) error {
			v, err := or(e, v)
			if err != nil {
				return err
			}
			return next.sel(e, v)
		},
		xf: func(e *Env, v any) (any, bool, error) {
			// A stored structure is created by what is put into it.
			if _, ok := v.(Struct); ok {
				return next.xf(e, v)
			}
			v, err := or(e, v)
			if err != nil {
				return nil, false, err
			}
			return next.xf(e, v)
		},
	}
	if next.get != nil {
		ch.get = func(e *Env, v any) (any, error) {
			v, err := or(e, v)
			if err != nil {
				return nil, err
			}
			return next.get(e, v)
		}
	}
	return ch
}
