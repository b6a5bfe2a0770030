package path

// Custom is a navigator that a program defines.
type Custom struct {
	// Select calls next for each place that it visits.
	Select func(e *Env, v any, args []any, next func(v any) error) error
	// Transform returns v rebuilt from what next makes of each visited place: the value to
	// store there, or removed.
	Transform func(e *Env, v any, args []any, next func(v any) (nv any, removed bool, err error)) (any, error)
}

func buildCustom(a at, n *Nav, next *chain) (*chain, error) {
	if n.Fn.Custom == nil {
		return nil, a.errf("%s is no navigator", n.Fn.Name)
	}
	c, args := n.Fn.Custom, argsOf(n.Args)
	return &chain{
		sel: func(e *Env, v any) error {
			v, err := plainOf(v)
			if err == nil {
				err = c.Select(e, v, evalAll(e, args), func(x any) error { return next.sel(e, x) })
			}
			return a.wrap(err)
		},
		xf: func(e *Env, v any) (any, bool, error) {
			plain, err := plainOf(v)
			if err != nil {
				return nil, false, a.err(err)
			}
			hits := false
			nv, err := c.Transform(e, plain, evalAll(e, args), func(x any) (any, bool, error) {
				nx, hit, err := next.xf(e, x)
				if err != nil || !hit {
					return x, false, err
				}
				hits = true
				if nx == none {
					return nil, true, nil
				}
				return nx, false, nil
			})
			if err != nil || !hits {
				return v, false, a.wrap(err)
			}
			return replaceAll(a, v, nv)
		},
	}, nil
}
