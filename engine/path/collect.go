package path

import "github.com/ramaworkshop/ramaworkshop/engine/value"

// Collected values travel beside the navigation, each branch with its own: a select visits the
// list [collected... value] where anything was collected, and Term gets them before the value.
// What is collected inside of another path, a condition or a Subselect, stays there.

// fresh runs f with nothing collected.
func (e *Env) fresh(f func() error) error {
	saved := e.collected
	e.collected = nil
	err := f()
	e.collected = saved
	return err
}

// visited is what a select visits at v.
func (e *Env) visited(v any) any {
	if len(e.collected) == 0 {
		return v
	}
	return value.NewList(append(e.collected[:len(e.collected):len(e.collected)], v)...)
}

// collecting makes a navigator that stays where it is and changes what is collected.
func collecting(next *chain, change func(e *Env, v any) ([]any, error)) *chain {
	return &chain{
		sel: func(e *Env, v any) error {
			cs, err := change(e, v)
			if err != nil {
				return err
			}
			saved := e.collected
			e.collected = cs
			err = next.sel(e, v)
			e.collected = saved
			return err
		},
		xf: func(e *Env, v any) (any, bool, error) {
			cs, err := change(e, v)
			if err != nil {
				return nil, false, err
			}
			saved := e.collected
			e.collected = cs
			nv, hit, err := next.xf(e, v)
			e.collected = saved
			return nv, hit, err
		},
	}
}

// with returns what is collected and v.
func (e *Env) with(v any) []any { return append(e.collected[:len(e.collected):len(e.collected)], v) }

func buildVal(a at, _ *Nav, next *chain) (*chain, error) {
	return collecting(next, func(e *Env, v any) ([]any, error) {
		v, err := plainOf(v)
		return e.with(v), a.wrap(err)
	}), nil
}

func buildPutVal(_ at, n *Nav, next *chain) (*chain, error) {
	val := argOf(n.Args[0])
	return collecting(next, func(e *Env, _ any) ([]any, error) { return e.with(val.of(e)), nil }), nil
}

func buildDispense(_ at, _ *Nav, next *chain) (*chain, error) {
	return collecting(next, func(*Env, any) ([]any, error) { return nil, nil }), nil
}

func buildCollect(_ at, n *Nav, next *chain) (*chain, error) {
	inner, err := compile(n.Paths[0])
	if err != nil {
		return nil, err
	}
	return collecting(next, func(e *Env, v any) ([]any, error) {
		vs, err := inner.all(e, v)
		return e.with(value.NewList(vs...)), err
	}), nil
}

func buildCollectOne(a at, n *Nav, next *chain) (*chain, error) {
	inner, err := compile(n.Paths[0])
	if err != nil {
		return nil, err
	}
	return collecting(next, func(e *Env, v any) ([]any, error) {
		vs, err := inner.all(e, v)
		if err != nil {
			return nil, err
		}
		if len(vs) != 1 {
			return nil, a.errf("CollectOne collects exactly one value, but its path visits %d", len(vs))
		}
		return e.with(vs[0]), nil
	}), nil
}

// all returns everything that a path inside of another visits.
func (c *chain) all(e *Env, v any) ([]any, error) {
	out := []any{}
	err := c.selectInto(e, v, func(x any) error {
		out = append(out, x)
		return nil
	})
	return out, err
}

// buildFreshCollected goes a path with nothing collected; what follows has what was collected
// before.
func buildFreshCollected(_ at, n *Nav, next *chain) (*chain, error) {
	// leave runs what follows the inner path, with the collected values of before it.
	leave := func(e *Env, f func()) {
		inner, scope := e.collected, e.scope
		e.collected, e.scope = scope.collected, scope.up
		f()
		e.collected, e.scope = inner, scope
	}
	inner, err := compileTo(n.Paths[0], &chain{
		sel: func(e *Env, v any) (err error) {
			leave(e, func() { err = next.sel(e, v) })
			return err
		},
		xf: func(e *Env, v any) (nv any, hit bool, err error) {
			leave(e, func() { nv, hit, err = next.xf(e, v) })
			return nv, hit, err
		},
	})
	if err != nil {
		return nil, err
	}
	enter := func(e *Env, f func()) {
		saved := e.scope
		e.scope = &scope{e.collected, saved}
		e.collected = nil
		f()
		e.collected, e.scope = e.scope.collected, saved
	}
	return &chain{
		sel: func(e *Env, v any) (err error) {
			enter(e, func() { err = inner.sel(e, v) })
			return err
		},
		xf: func(e *Env, v any) (nv any, hit bool, err error) {
			enter(e, func() { nv, hit, err = inner.xf(e, v) })
			return nv, hit, err
		},
	}, nil
}

// scope is what was collected outside of a WithFreshCollected.
type scope struct {
	collected []any
	up        *scope
}
