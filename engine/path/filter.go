package path

import (
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// filter makes a navigator that goes on, or not, from where it is.
func filter(next *chain, pass func(e *Env, v any) (bool, error)) *chain {
	return &chain{
		sel: func(e *Env, v any) error {
			ok, err := pass(e, v)
			if err != nil || !ok {
				return err
			}
			return next.sel(e, v)
		},
		xf: func(e *Env, v any) (any, bool, error) {
			ok, err := pass(e, v)
			if err != nil || !ok {
				return v, false, err
			}
			return next.xf(e, v)
		},
	}
}

// call calls the navigator's function with v and then the navigator's arguments.
func caller(a at, n *Nav) func(e *Env, v any) (any, error) {
	fn, args := n.Fn, argsOf(n.Args)
	shown := plainOf
	if fn.Stored {
		shown = viewed
	}
	if len(args) == 0 && fn.Call1 != nil {
		return func(e *Env, v any) (any, error) {
			v, err := shown(v)
			if err == nil {
				v, err = fn.Call1(e, v)
			}
			return v, a.wrap(err)
		}
	}
	return func(e *Env, v any) (any, error) {
		v, err := shown(v)
		if err != nil {
			return nil, a.err(err)
		}
		vs := make([]any, 1, 1+len(args))
		vs[0] = v
		for _, x := range args {
			vs = append(vs, x.of(e))
		}
		v, err = fn.Call(e, vs)
		return v, a.wrap(err)
	}
}

func buildPred(a at, n *Nav, next *chain) (*chain, error) {
	call := caller(a, n)
	return filter(next, func(e *Env, v any) (bool, error) {
		r, err := call(e, v)
		return value.Truthy(r), err
	}), nil
}

func buildPredEq(a at, n *Nav, next *chain) (*chain, error) {
	want := argOf(n.Args[0])
	return filter(next, func(e *Env, v any) (bool, error) {
		v, err := plainOf(v)
		return err == nil && value.Equal(v, want.of(e)), a.wrap(err)
	}), nil
}

func lt(c int) bool { return c < 0 }
func le(c int) bool { return c <= 0 }
func gt(c int) bool { return c > 0 }
func ge(c int) bool { return c >= 0 }

func buildOrder(name string, holds func(int) bool) func(a at, n *Nav, next *chain) (*chain, error) {
	return func(a at, n *Nav, next *chain) (*chain, error) {
		than := argOf(n.Args[0])
		return filter(next, func(e *Env, v any) (bool, error) {
			w := than.of(e)
			if c, ok := value.CompareNumbers(v, w); ok {
				return holds(c), nil
			}
			x, ok := v.(string)
			y, ok2 := w.(string)
			if ok && ok2 {
				return holds(strings.Compare(x, y)), nil
			}
			return false, a.errf("%s compares two numbers or two strings, but here are %s and %s",
				name, value.Describe(v), value.Describe(w))
		}), nil
	}
}

func buildSelected(want bool) func(a at, n *Nav, next *chain) (*chain, error) {
	return func(_ at, n *Nav, next *chain) (*chain, error) {
		visits, err := visitsAny(n.Paths[0])
		if err != nil {
			return nil, err
		}
		return filter(next, func(e *Env, v any) (bool, error) {
			ok, err := visits(e, v)
			return ok == want, err
		}), nil
	}
}

// visitsAny compiles a path into the question whether it visits any place.
func visitsAny(p []Nav) (func(e *Env, v any) (bool, error), error) {
	inner, err := compileUntil(p)
	if err != nil {
		return nil, err
	}
	return func(e *Env, v any) (bool, error) {
		err := e.fresh(func() error { return inner.sel(e, v) })
		if err == errStop {
			return true, nil
		}
		return false, err
	}, nil
}
