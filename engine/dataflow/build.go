package dataflow

import (
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// build is the last pass: it turns nodes into closures, from the end to the beginning. A nil
// step is the end of the flow.
func (p *prog) build() {
	for _, l := range p.locals {
		l.build()
	}
	p.stack = stackCost(p.body)
	p.run = p.block(p.body, nil)
	if p.run == nil {
		p.run = func(*frame) error { return nil }
	}
}

// stackCost estimates, from above, the bytes of stack that a call takes when each statement
// that runs what follows inside of itself does so.
func stackCost(b *block) int {
	const call, statement, nested = 800, 500, 300
	cost, deepest := call, 0
	for _, n := range blocksOf(b) {
		switch n.(type) {
		case *nEval, *nMulti, *nMove, *nTransform, *nClear, *nAckReturn, *nAssert, *nLocal, *nTrace:
		default:
			cost += statement
		}
		deepest = max(deepest, nesting(exprsOf(n)))
	}
	return cost + nested*deepest
}

// nesting is how deeply expressions are nested.
func nesting(xs []expr) int {
	deepest := 0
	for _, x := range xs {
		deepest = max(deepest, 1+nesting(partsOf(x)))
	}
	return deepest
}

// block builds the nodes of a block, going on with k. Nodes that run on without a
// continuation are put in a row.
func (p *prog) block(b *block, k step) step {
	if b.ends {
		k = nil
	}
	for i := len(b.joins) - 1; i >= 0; i-- {
		j, end := b.joins[i], step(nil)
		if j == b.exit {
			end = k
		}
		j.step = p.branchStep(j.body, end)
	}
	if b.exit != nil {
		k = nil // only the exit goes on
	}
	for i := len(b.nodes); i > 0; {
		var row []step
		for ; i > 0; i-- {
			s := p.simple(b.nodes[i-1])
			if s == nil {
				break
			}
			row = append(row, s)
		}
		if len(row) > 0 {
			k = inRow(row, k)
			continue
		}
		i--
		k = p.control(b.nodes[i], k)
	}
	return k
}

// inRow runs steps, which are given from the last to the first, and then k.
func inRow(rev []step, k step) step {
	for i, j := 0, len(rev)-1; i < j; i, j = i+1, j-1 {
		rev[i], rev[j] = rev[j], rev[i]
	}
	switch {
	case len(rev) == 1 && k == nil:
		return rev[0]
	case len(rev) == 1:
		s := rev[0]
		return func(f *frame) error {
			if err := s(f); err != nil {
				return err
			}
			return k(f)
		}
	case k == nil:
		return func(f *frame) error {
			for _, s := range rev {
				if err := s(f); err != nil {
					return err
				}
			}
			return nil
		}
	}
	return func(f *frame) error {
		for _, s := range rev {
			if err := s(f); err != nil {
				return err
			}
		}
		return k(f)
	}
}

// simple builds a node that emits exactly once and stays in its event, nil for another.
func (p *prog) simple(n node) step {
	switch n := n.(type) {
	case *nEval:
		return buildEval(n)
	case *nMulti:
		return buildMulti(n)
	case *nMove:
		return func(f *frame) error {
			f.s[n.dst] = f.s[n.src]
			return nil
		}
	case *nTransform:
		return buildTransform(n)
	case *nAppend:
		if n.site == nil {
			return buildAppend(n, nil)
		}
	case *nClear:
		return func(f *frame) error { return failAt(n.at, f.clear(n.at, n.on)) }
	case *nAckReturn:
		x := build(n.x)
		return func(f *frame) error {
			v, err := x(f)
			if err == nil {
				err = f.x.host.AckReturn(n.at, v)
			}
			return failAt(n.at, err)
		}
	case *nAssert:
		return buildAssert(n)
	case *nLocal:
		return func(f *frame) error {
			c := &Closure{prog: n.prog, captured: make([]any, len(n.captured))}
			for i, s := range n.captured {
				c.captured[i] = f.s[s]
			}
			f.s[n.slot] = c
			return nil
		}
	case *nTrace:
		return func(f *frame) error {
			vals := make([]any, len(n.slots))
			for i, s := range n.slots {
				vals[i] = f.s[s]
			}
			f.x.host.Bound(n.at, n.names, vals)
			return nil
		}
	case *nIf:
		if p.simpleBlock(n.then) && p.simpleBlock(n.els) {
			return p.buildIf(n, nil)
		}
	}
	return nil
}

// simpleBlock reports whether a block always reaches its end, once, in its event.
func (p *prog) simpleBlock(b *block) bool {
	if b.ends {
		return false
	}
	for _, n := range b.nodes {
		switch n := n.(type) {
		case *nEval, *nMulti, *nMove, *nTransform, *nClear, *nAckReturn, *nAssert, *nLocal, *nTrace:
		case *nIf:
			if !p.simpleBlock(n.then) || !p.simpleBlock(n.els) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

func buildAssert(n *nAssert) step {
	cond, message := build(n.cond), build(n.message)
	return func(f *frame) error {
		v, err := cond(f)
		if err == nil && !value.Truthy(v) {
			var m any
			if m, err = message(f); err == nil {
				err = thrown{value.Text(m)}
			}
		}
		return failAt(n.at, err)
	}
}

func buildTransform(n *nTransform) step {
	args := buildAll(n.args)
	return func(f *frame) error {
		e := f.x.env(len(args))
		for i, a := range args {
			v, err := a(f)
			if err != nil {
				return failAt(n.at, err)
			}
			e.Args[i] = v
		}
		err := f.transform(n.at, n.on, n.path, e)
		f.x.drop(e)
		return failAt(n.at, err)
	}
}

func buildEval(n *nEval) step {
	x := build(n.x)
	slot := n.out.slot
	if len(n.out.keys) == 0 && len(n.out.elems) == 0 {
		if slot >= 0 {
			if s := buildCall(n, slot); s != nil {
				return s
			}
		}
		if slot < 0 {
			return func(f *frame) error {
				if _, err := x(f); err != nil {
					return failAt(n.at, err)
				}
				return nil
			}
		}
		return func(f *frame) error {
			v, err := x(f)
			if err != nil {
				return failAt(n.at, err)
			}
			f.s[slot] = v
			return nil
		}
	}
	return func(f *frame) error {
		v, err := x(f)
		if err == nil {
			err = f.bind(n.out, v)
		}
		return failAt(n.at, err)
	}
}

// buildCall builds the call of one function with variables that binds its result as one step; nil for
// what is more than that.
func buildCall(n *nEval, slot int) step {
	fn1, fn2, args := directCall(n.x)
	switch {
	case fn1 != nil:
		if a, ok := args[0].(xSlot); ok {
			return func(f *frame) error {
				v, err := fn1(f.s[a.n])
				if err != nil {
					return failAt(n.at, err)
				}
				f.s[slot] = v
				return nil
			}
		}
	case fn2 != nil:
		a, isVar := args[0].(xSlot)
		if !isVar {
			return nil
		}
		switch b := args[1].(type) {
		case xConst:
			return func(f *frame) error {
				v, err := fn2(f.s[a.n], b.v)
				if err != nil {
					return failAt(n.at, err)
				}
				f.s[slot] = v
				return nil
			}
		case xSlot:
			return func(f *frame) error {
				v, err := fn2(f.s[a.n], f.s[b.n])
				if err != nil {
					return failAt(n.at, err)
				}
				f.s[slot] = v
				return nil
			}
		}
	}
	return nil
}

// directCall is what an expression calls if that is an operation or a Go function of one or two arguments.
func directCall(x expr) (call1, call2, []expr) {
	switch x := x.(type) {
	case xOp:
		switch {
		case x.op.Here != nil:
		case len(x.args) == 1:
			return x.op.Fn1, nil, x.args
		case len(x.args) == 2:
			return nil, x.op.Fn2, x.args
		}
	case xGo:
		switch len(x.args) {
		case 1:
			return x.fn.fast1, nil, x.args
		case 2:
			return nil, x.fn.fast2, x.args
		}
	}
	return nil, nil, nil
}

func buildMulti(n *nMulti) step {
	args := buildAll(n.args)
	return func(f *frame) error {
		vs, err := evalAll(f, args)
		if err == nil && n.fn != nil {
			vs, err = n.fn.call(vs)
		} else if err == nil {
			var ret *frame
			if ret, err = f.x.callFn(n.prog, vs, f.s[:len(n.captured)]); err == nil {
				vs = append([]any{ret.ret}, ret.rets...)
				f.x.release(ret)
			}
		}
		if err == nil {
			err = f.bindAll(n.outs, vs)
		}
		return failAt(n.at, err)
	}
}

// bindAll binds values to outputs; there may be more values than outputs.
func (f *frame) bindAll(outs []binder, vs []any) error {
	if len(outs) > len(vs) {
		return fmt.Errorf("here are %s, but the emit carries %s", plural(len(outs), "output"), plural(len(vs), "value"))
	}
	for i, b := range outs {
		if err := f.bind(b, vs[i]); err != nil {
			return err
		}
	}
	return nil
}

func evalAll(f *frame, args []eval) ([]any, error) {
	vs := make([]any, len(args))
	for i, a := range args {
		var err error
		if vs[i], err = a(f); err != nil {
			return nil, err
		}
	}
	return vs, nil
}
