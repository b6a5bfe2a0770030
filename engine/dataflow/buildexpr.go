package dataflow

import (
	"fmt"
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// eval is a compiled expression.
type eval func(f *frame) (any, error)

func buildAll(xs []expr) []eval {
	out := make([]eval, len(xs))
	for i, x := range xs {
		out[i] = build(x)
	}
	return out
}

func build(x expr) eval {
	switch x := x.(type) {
	case xConst:
		v := x.v
		return func(*frame) (any, error) { return v, nil }
	case xSlot:
		n := x.n
		return func(f *frame) (any, error) { return f.s[n], nil }
	case xGlobal:
		return func(f *frame) (any, error) { return f.x.host.TaskGlobal(x.o), nil }
	case xOp:
		return buildOp(x)
	case xGo:
		return buildGo(x)
	case xFn:
		return buildFn(x)
	case xAnd:
		return buildShort(x.args, func(v any) bool { return !value.Truthy(v) }, true)
	case xOr:
		return buildShort(x.args, value.Truthy, nil)
	case xIf:
		cond, then, els := build(x.cond), build(x.then), build(x.els)
		return func(f *frame) (any, error) {
			v, err := cond(f)
			if err != nil {
				return nil, err
			}
			if value.Truthy(v) {
				return then(f)
			}
			return els(f)
		}
	case xTemplate:
		items := buildAll(x.items)
		return func(f *frame) (any, error) {
			vs, err := evalAll(f, items)
			if err != nil {
				return nil, err
			}
			return makeTemplate(x.kind, vs), nil
		}
	case xMake:
		return buildMake(x)
	case xSelect:
		args := buildAll(x.args)
		one := func(f *frame, e *path.Env) (any, error) { return f.selectOne(x.on, x.path, e) }
		if x.val != nil {
			val := build(x.val)
			one = func(f *frame, e *path.Env) (any, error) {
				v, err := val(f)
				if err != nil {
					return nil, err
				}
				return x.path.Get(e, v)
			}
		}
		return func(f *frame) (any, error) {
			e := f.x.env(len(args))
			for i, a := range args {
				v, err := a(f)
				if err != nil {
					return nil, err
				}
				e.Args[i] = v
			}
			v, err := one(f, e)
			f.x.drop(e)
			return v, err
		}
	}
	panic("dataflow: unknown expression")
}

func buildMake(x xMake) eval {
	args := buildAll(x.args)
	return func(f *frame) (any, error) {
		vals := slices.Clone(x.Rest)
		for i, a := range args {
			v, err := a(f)
			if err != nil {
				return nil, err
			}
			at := x.Fields[i]
			if vals[at], err = x.Into[i](v); err != nil {
				return nil, fmt.Errorf("%s of a %s: %w", x.Type.Fields[at], x.Type.Short(), err)
			}
		}
		return value.NewRecord(x.Type, vals...), nil
	}
}

// buildShort evaluates arguments until one stops it, and gives the last it evaluated.
func buildShort(xs []expr, stop func(v any) bool, none any) eval {
	args := buildAll(xs)
	return func(f *frame) (any, error) {
		v := none
		for _, a := range args {
			var err error
			if v, err = a(f); err != nil || stop(v) {
				return v, err
			}
		}
		return v, nil
	}
}

// buildOp calls a built-in operation; the usual shapes of arguments have closures of their
// own, so that nothing is called to fetch a variable or a constant.
func buildOp(x xOp) eval {
	o, xs := x.op, x.args
	switch {
	case o.Here != nil:
		args, at := buildAll(xs), x.at
		return func(f *frame) (any, error) {
			vs, err := evalAll(f, args)
			if err != nil {
				return nil, err
			}
			return o.Here(f.x.context(at), vs)
		}
	case len(xs) == 1 && o.Fn1 != nil:
		return buildOp1(o.Fn1, xs[0])
	case len(xs) == 2 && o.Fn2 != nil:
		return buildOp2(o.Fn2, xs[0], xs[1])
	case len(xs) > 2 && o.Fold:
		acc := buildOp2(o.Fn2, xs[0], xs[1])
		for _, x := range xs[2:] {
			left, right := acc, build(x)
			acc = func(f *frame) (any, error) {
				a, err := left(f)
				if err != nil {
					return nil, err
				}
				b, err := right(f)
				if err != nil {
					return nil, err
				}
				return o.Fn2(a, b)
			}
		}
		return acc
	}
	args := buildAll(xs)
	return func(f *frame) (any, error) {
		vs, err := evalAll(f, args)
		if err != nil {
			return nil, err
		}
		return o.Call(vs)
	}
}

func buildOp1(fn func(a any) (any, error), x expr) eval {
	if s, ok := x.(xSlot); ok {
		n := s.n
		return func(f *frame) (any, error) { return fn(f.s[n]) }
	}
	arg := build(x)
	return func(f *frame) (any, error) {
		v, err := arg(f)
		if err != nil {
			return nil, err
		}
		return fn(v)
	}
}

func buildOp2(fn func(a, b any) (any, error), x, y expr) eval {
	xs, xIsSlot := x.(xSlot)
	ys, yIsSlot := y.(xSlot)
	yc, yIsConst := y.(xConst)
	switch {
	case xIsSlot && yIsSlot:
		return func(f *frame) (any, error) { return fn(f.s[xs.n], f.s[ys.n]) }
	case xIsSlot && yIsConst:
		return func(f *frame) (any, error) { return fn(f.s[xs.n], yc.v) }
	}
	a, b := build(x), build(y)
	return func(f *frame) (any, error) {
		v, err := a(f)
		if err != nil {
			return nil, err
		}
		w, err := b(f)
		if err != nil {
			return nil, err
		}
		return fn(v, w)
	}
}

func buildGo(x xGo) eval {
	switch {
	case len(x.args) == 1 && x.fn.fast1 != nil:
		return buildOp1(x.fn.fast1, x.args[0])
	case len(x.args) == 2 && x.fn.fast2 != nil:
		return buildOp2(x.fn.fast2, x.args[0], x.args[1])
	}
	args := buildAll(x.args)
	return func(f *frame) (any, error) {
		vs, err := evalAll(f, args)
		if err != nil {
			return nil, err
		}
		return x.fn.call1(vs)
	}
}

func buildFn(x xFn) eval {
	args, p, captured := buildAll(x.args), x.prog, len(x.captured)
	return func(f *frame) (any, error) {
		nf := f.x.frame(p)
		copy(nf.s, f.s[:captured])
		// A recursive program may not have its parameters yet when this is built.
		for i, b := range p.in {
			v, err := args[i](f)
			if err == nil {
				err = nf.bind(b, v)
			}
			if err != nil {
				return nil, err
			}
		}
		if err := f.x.start(nf); err != nil {
			return nil, err
		}
		if nf.emits == 0 {
			return nil, noEmit(p)
		}
		v := nf.ret
		f.x.release(nf)
		return v, nil
	}
}
