package path

import "errors"

// errTermInSelect is a select that reached a terminal.
var errTermInSelect = errors.New("a terminal changes what is there, and a select only reads")

func terminal(a at, xf func(e *Env, v any) (any, bool, error)) *chain {
	return &chain{
		sel: func(*Env, any) error { return a.err(errTermInSelect) },
		xf:  xf,
	}
}

func buildTerm(a at, n *Nav, _ *chain) (*chain, error) {
	call := caller(a, n)
	return terminal(a, func(e *Env, v any) (any, bool, error) {
		if s, ok := v.(Struct); ok {
			var err error
			if v, err = s.Value(); err != nil {
				return nil, false, a.err(err)
			}
		}
		if len(e.collected) > 0 {
			nv, err := callCollected(e, n, v)
			return nv, true, a.wrap(err)
		}
		nv, err := call(e, v)
		return nv, true, err
	}), nil
}

// callCollected calls a terminal's function with what was collected, the value, and its own
// arguments.
func callCollected(e *Env, n *Nav, v any) (any, error) {
	return n.Fn.Call(e, append(e.with(v), evalAll(e, argsOf(n.Args))...))
}

func buildTermVal(a at, n *Nav, _ *chain) (*chain, error) {
	val := argOf(n.Args[0])
	ch := terminal(a, func(e *Env, _ any) (any, bool, error) { return val.of(e), true, nil })
	ch.put = val.of
	return ch, nil
}

func buildNone(a at, _ *Nav, _ *chain) (*chain, error) {
	ch := terminal(a, func(*Env, any) (any, bool, error) { return none, true, nil })
	ch.put = func(*Env) any { return none }
	return ch, nil
}
