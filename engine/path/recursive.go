package path

// A recursive path is its body, in which Self(n) stands for the path itself, or for the n-th
// one around it. What follows Self in the body goes on where the inner run ended, so each run
// knows what follows it.

// run is one run of a recursive path's body.
type run struct {
	body *chain
	next *chain // what follows
	up   *run   // the run of the recursive path around this one
	back *run   // the run in which next belongs
}

// enter runs a body; f is its sel or xf.
func (e *Env) enter(r *run, f func()) {
	saved := e.run
	e.run = r
	f()
	e.run = saved
}

func buildRecursive(_ at, n *Nav, next *chain) (*chain, error) {
	body, err := compileTo(n.Paths[0], &chain{
		sel: func(e *Env, v any) (err error) {
			r := e.run
			e.enter(r.back, func() { err = r.next.sel(e, v) })
			return err
		},
		xf: func(e *Env, v any) (nv any, hit bool, err error) {
			r := e.run
			e.enter(r.back, func() { nv, hit, err = r.next.xf(e, v) })
			return nv, hit, err
		},
	})
	if err != nil {
		return nil, err
	}
	return &chain{
		sel: func(e *Env, v any) (err error) {
			e.enter(&run{body, next, e.run, e.run}, func() { err = body.sel(e, v) })
			return err
		},
		xf: func(e *Env, v any) (nv any, hit bool, err error) {
			e.enter(&run{body, next, e.run, e.run}, func() { nv, hit, err = body.xf(e, v) })
			return nv, hit, err
		},
	}, nil
}

func buildSelf(_ at, n *Nav, next *chain) (*chain, error) {
	again := func(e *Env, f func(body *chain)) {
		r := e.run
		for range n.Up {
			r = r.up
		}
		e.enter(&run{r.body, next, r.up, e.run}, func() { f(r.body) })
	}
	return &chain{
		sel: func(e *Env, v any) (err error) {
			again(e, func(body *chain) { err = body.sel(e, v) })
			return err
		},
		xf: func(e *Env, v any) (nv any, hit bool, err error) {
			again(e, func(body *chain) { nv, hit, err = body.xf(e, v) })
			return nv, hit, err
		},
	}, nil
}

// checkSelf refuses what stands for a recursive path outside of it.
func checkSelf(p []Nav, depth int) error {
	for i := range p {
		if p[i].Name == "Self" && (p[i].mark != nil || p[i].Up >= depth) {
			return at{p, i}.errf("what stands for a RecursivePath is used outside of it")
		}
		inner := depth
		if p[i].Name == "RecursivePath" {
			inner++
		}
		for _, q := range p[i].Paths {
			if err := checkSelf(q, inner); err != nil {
				return err
			}
		}
	}
	return nil
}

// Recursive makes the navigator of a recursive path: define gets the navigator that stands for
// it. Where that is used outside of the path, compiling the path fails.
func Recursive(define func(self Nav) []Nav) Nav {
	mark := new(selfMark)
	return Nav{Name: "RecursivePath", Paths: [][]Nav{tied(define(Nav{Name: "Self", mark: mark}), mark, 0)}}
}

// selfMark stands for a recursive path while it is being defined.
type selfMark struct{ _ byte }

// tied replaces a mark by the number of recursive paths between it and its own.
func tied(p []Nav, mark *selfMark, depth int) []Nav {
	out := make([]Nav, len(p))
	for i, n := range p {
		if n.mark == mark {
			n.mark, n.Up = nil, depth
		}
		inner := depth
		if n.Name == "RecursivePath" {
			inner++
		}
		paths := make([][]Nav, len(n.Paths))
		for j, q := range n.Paths {
			paths[j] = tied(q, mark, inner)
		}
		n.Paths = paths
		out[i] = n
	}
	return out
}

// buildBoth makes ContinueThenStay and StayThenContinue: what the path visits, and the place
// itself.
func buildBoth(stayFirst bool) func(a at, n *Nav, next *chain) (*chain, error) {
	return func(a at, n *Nav, next *chain) (*chain, error) {
		both := &Nav{Name: n.Name, Paths: [][]Nav{n.Paths[0], nil}}
		if stayFirst {
			both.Paths[0], both.Paths[1] = both.Paths[1], both.Paths[0]
		}
		return buildMultiPath(a, both, next)
	}
}
