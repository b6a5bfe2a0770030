package path

import "errors"

// errStop ends a select that only asks whether something is visited.
var errStop = errors.New("stop")

// compileUntil compiles a path whose select ends with errStop at the first visited place.
func compileUntil(p []Nav) (*chain, error) {
	return compileTo(p, &chain{
		sel: func(*Env, any) error { return errStop },
		xf:  func(_ *Env, v any) (any, bool, error) { return v, false, nil },
	})
}

func buildStay(_ at, _ *Nav, next *chain) (*chain, error) { return next, nil }

func buildStop(_ at, _ *Nav, _ *chain) (*chain, error) {
	return &chain{sel: nothing, xf: func(_ *Env, v any) (any, bool, error) { return v, false, nil }}, nil
}

// buildMultiPath makes a path that forks: each inner path goes on with the rest.
func buildMultiPath(_ at, n *Nav, next *chain) (*chain, error) {
	forks, err := compileEach(n.Paths, next)
	if err != nil {
		return nil, err
	}
	return &chain{
		sel: func(e *Env, v any) error {
			for _, f := range forks {
				if err := f.sel(e, v); err != nil {
					return err
				}
			}
			return nil
		},
		xf: func(e *Env, v any) (any, bool, error) {
			hits := false
			for _, f := range forks {
				nv, hit, err := f.xf(e, v)
				if err != nil {
					return nil, false, err
				}
				if hit {
					v, hits = nv, true
				}
				if v == none {
					break
				}
			}
			return v, hits, nil
		},
	}, nil
}

func compileEach(paths [][]Nav, next *chain) ([]*chain, error) {
	out := make([]*chain, len(paths))
	for i, p := range paths {
		var err error
		if out[i], err = compileTo(p, next); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func buildIfPath(a at, n *Nav, next *chain) (*chain, error) {
	if l := len(n.Paths); l != 2 && l != 3 {
		return nil, a.errf("IfPath takes a condition, a path, and perhaps another, not %d paths", l)
	}
	paths := n.Paths
	if len(paths) == 2 {
		paths = append(paths[:2:2], []Nav{{Name: "Stop"}})
	}
	return condChain([][]Nav{paths[0], paths[1], nil, paths[2]}, next)
}

func buildCondPath(a at, n *Nav, next *chain) (*chain, error) {
	if len(n.Paths)%2 != 0 {
		return nil, a.errf("CondPath takes conditions and paths in turn, but here are %d paths",
			len(n.Paths))
	}
	return condChain(n.Paths, next)
}

// condChain goes the path after the first condition that visits any place; conditions and
// paths alternate.
func condChain(pairs [][]Nav, next *chain) (*chain, error) {
	conds := make([]func(*Env, any) (bool, error), len(pairs)/2)
	ways := make([]*chain, len(pairs)/2)
	for i := range conds {
		var err error
		if conds[i], err = visitsAny(pairs[2*i]); err != nil {
			return nil, err
		}
		if ways[i], err = compileTo(pairs[2*i+1], next); err != nil {
			return nil, err
		}
	}
	pick := func(e *Env, v any) (*chain, error) {
		for i, c := range conds {
			ok, err := c(e, v)
			if err != nil {
				return nil, err
			}
			if ok {
				return ways[i], nil
			}
		}
		return nil, nil
	}
	return &chain{
		sel: func(e *Env, v any) error {
			way, err := pick(e, v)
			if err != nil || way == nil {
				return err
			}
			return way.sel(e, v)
		},
		xf: func(e *Env, v any) (any, bool, error) {
			way, err := pick(e, v)
			if err != nil || way == nil {
				return v, false, err
			}
			return way.xf(e, v)
		},
	}, nil
}
