package dataflow

import (
	"errors"
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/op"
	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

func buildOpCall(n *nOpCall, k step) step {
	args, p, site, captured := buildAll(n.args), n.prog, n.site, len(n.captured)
	site.k = k
	return func(f *frame) error {
		nf := f.x.frame(p)
		nf.parent, nf.site = f, site
		copy(nf.s, f.s[:captured])
		for i, b := range p.in {
			v, err := args[i](f)
			if err == nil {
				err = nf.bind(b, v)
			}
			if err != nil {
				return failAt(n.at, err)
			}
		}
		if err := f.x.start(nf); err != nil {
			return failAt(n.at, err)
		}
		if p.fn { // called so for its named streams
			return failAt(n.at, f.returned(nf, site))
		}
		f.x.release(nf)
		return nil
	}
}

// returned binds what a function has emitted, and runs what follows in its caller f.
func (f *frame) returned(nf *frame, site *point) error {
	if nf.emits == 0 {
		return noEmit(nf.prog)
	}
	out := append([]any{nf.ret}, nf.rets...)
	f.x.release(nf)
	return f.emitted(site, "", out)
}

// buildFrag calls what a fragment variable holds: a closure, or a definition handed on.
func buildFrag(n *nFrag, k step) step {
	args, site := buildAll(n.args), n.site
	site.k = k
	return func(f *frame) error {
		vs, err := evalAll(f, args)
		if err == nil {
			err = f.invoke(f.s[n.slot], vs, site)
		}
		return failAt(n.at, err)
	}
}

func (f *frame) invoke(fragment any, vs []any, site *point) error {
	if o, ok := fragment.(Builtin); ok {
		return f.invokeBuiltin(o.Op, vs, site)
	}
	if o, ok := fragment.(*GoOp); ok {
		if err := o.CheckArity(len(vs)); err != nil {
			return err
		}
		return o.call(vs, func(stream string, out []any) error { return f.emitted(site, stream, out) })
	}
	p, captured, err := progOf(fragment)
	if err != nil {
		return err
	}
	if g, ok := fragment.(*GoFunc); ok {
		if err := g.CheckArity(len(vs)); err != nil {
			return err
		}
		if g.results == 1 {
			v, err := g.call1(vs)
			if err != nil {
				return err
			}
			return f.emitted(site, "", []any{v})
		}
		out, err := g.call(vs)
		if err != nil {
			return err
		}
		return f.emitted(site, "", out)
	}
	if len(p.in) != len(vs) {
		return arityError(p.name, len(p.in), len(vs))
	}
	nf := f.x.frame(p)
	nf.parent, nf.site = f, site
	copy(nf.s, captured)
	for i, b := range p.in {
		if err := nf.bind(b, vs[i]); err != nil {
			return err
		}
	}
	if err := f.x.start(nf); err != nil {
		return err
	}
	if p.fn {
		return f.returned(nf, site)
	}
	f.x.release(nf)
	return nil
}

// invokeBuiltin calls an operation of ops that a fragment variable holds.
func (f *frame) invokeBuiltin(o *op.Op, vs []any, site *point) error {
	if err := o.CheckArity(len(vs)); err != nil {
		return err
	}
	switch {
	case o.Emit1 != nil:
		return o.Emit1(vs, func(v any) error { return f.emitted(site, "", []any{v}) })
	case o.Emit2 != nil:
		return o.Emit2(vs, func(v, w any) error { return f.emitted(site, "", []any{v, w}) })
	case o.EmitN != nil:
		return o.EmitN(vs, func(out []any) error { return f.emitted(site, "", out) })
	}
	var v any
	var err error
	if o.Here != nil {
		v, err = o.Here(f.x.context(site.at), vs)
	} else {
		v, err = o.Call(vs)
	}
	if err != nil {
		return err
	}
	return f.emitted(site, "", []any{v})
}

// progOf returns the program of a fragment's value; a Go function has none.
func progOf(fragment any) (p *prog, captured []any, err error) {
	switch c := fragment.(type) {
	case *Closure:
		return c.prog, c.captured, nil
	case *Def:
		p, err = compileDef(c, false)
		return p, nil, err
	case *GoFunc:
		return nil, nil, nil
	}
	return nil, nil, fmt.Errorf("what is called here has to be a function or an operation, but is %s: %s",
		value.Describe(fragment), value.String(fragment))
}

func buildEmitter(n *nEmitter, k step) step {
	args := buildAll(n.args)
	one := func(i int) binder {
		if i < len(n.outs) {
			return n.outs[i]
		}
		return binder{slot: -1}
	}
	a, b := one(0), one(1)
	return func(f *frame) error {
		vs, err := evalAll(f, args)
		if err != nil {
			return failAt(n.at, err)
		}
		next := func() error {
			if k == nil {
				return nil
			}
			return k(f)
		}
		switch o := n.op; {
		case o.Emit1 != nil:
			err = o.Emit1(vs, func(v any) error {
				if err := f.bind(a, v); err != nil {
					return failAt(n.at, err)
				}
				return next()
			})
		case o.Emit2 != nil:
			err = o.Emit2(vs, func(v, w any) error {
				if err := f.bind(a, v); err != nil {
					return failAt(n.at, err)
				}
				if err := f.bind(b, w); err != nil {
					return failAt(n.at, err)
				}
				return next()
			})
		default:
			err = emitN(n.op, vs, n.outs, f, next)
		}
		return failAt(n.at, err)
	}
}

func emitN(o *op.Op, vs []any, outs []binder, f *frame, next func() error) error {
	return o.EmitN(vs, func(out []any) error {
		if len(out) != len(outs) {
			return fmt.Errorf("ops.%s emits %d values here, but %d outputs are bound",
				o.Name, len(out), len(outs))
		}
		if err := f.bindAll(outs, out); err != nil {
			return err
		}
		return next()
	})
}

// buildSelect reads everything that a path visits and then emits each value: what follows may
// write what was read.
func buildSelect(n *nSelect, k step) step {
	args := buildAll(n.args)
	read := func(f *frame, e *path.Env, visit func(v any) error) error {
		return f.selectAll(n.on, n.path, e, visit)
	}
	if n.val != nil {
		val := build(n.val)
		read = func(f *frame, e *path.Env, visit func(v any) error) error {
			v, err := val(f)
			if err != nil {
				return err
			}
			return n.path.Select(e, v, visit)
		}
	}
	return func(f *frame) error {
		e := f.x.env(len(args))
		for i, a := range args {
			v, err := a(f)
			if err != nil {
				return failAt(n.at, err)
			}
			e.Args[i] = v
		}
		var found []any
		err := read(f, e, func(v any) error {
			found = append(found, v)
			return nil
		})
		f.x.drop(e)
		if err != nil {
			return failAt(n.at, err)
		}
		for _, v := range found {
			if err := f.bind(n.out, v); err != nil {
				return failAt(n.at, err)
			}
			if k == nil {
				continue
			}
			if err := k(f); err != nil {
				return err
			}
		}
		return nil
	}
}

// buildPaged hands the path to the host: what follows runs in events of their own.
func buildPaged(n *nPaged, k step) step {
	args := buildAll(n.args)
	n.site.k = k
	return func(f *frame) error {
		vs, err := evalAll(f, args)
		var m *Message
		if err == nil {
			m, err = f.capture(n.site)
		}
		if err == nil {
			err = f.paged(n, &path.Env{Host: f.x, Args: vs}, m)
		}
		return failAt(n.at, err)
	}
}

func (f *frame) paged(n *nPaged, e *path.Env, m *Message) error {
	ref, s, err := f.at(n.on)
	switch {
	case err != nil:
		return err
	case s != nil:
		return errors.New("a PState of no module cannot be read in several events: take AllowYield away")
	}
	return f.x.host.SelectPaged(n.at, ref, n.path, e, m)
}

var errFnHop = errors.New("a partitioner ran inside a RamaFn, which emits in its own event: make it " +
	"a RamaOp")

func buildHop(n *nHop, k step) step {
	n.point.k = k
	var arg, fn eval
	if n.arg != nil {
		arg = build(n.arg)
	}
	if n.fn != nil {
		fn = build(n.fn)
	}
	return func(f *frame) error {
		var key any
		var err error
		if arg != nil {
			key, err = arg(f)
		}
		if fn != nil {
			tasks := f.x.host.NumTasks()
			if n.of != nil {
				tasks, err = f.partitions(n)
			}
			if f.s[n.n] = int64(tasks); err == nil {
				key, err = fn(f)
			}
		}
		if err == nil {
			err = f.hop(n, key)
		}
		return failAt(n.at, err)
	}
}

// hop sends the frame on to the tasks that the partitioner names.
func (f *frame) hop(n *nHop, key any) error {
	if n.of != nil {
		return f.hopOf(n, key)
	}
	h := f.x.host
	why := Why{n.kind, key}
	if n.kind == PartAll {
		for t := range h.NumTasks() {
			if err := f.send(n, t, why); err != nil {
				return err
			}
		}
		return nil
	}
	task := 0
	switch n.kind {
	case PartHash:
		if value.KindOf(key) == value.KindNone {
			return fmt.Errorf("a function has no hash to partition by")
		}
		task = value.TaskOf(key, h.NumTasks())
	case PartShuffle:
		task = h.Shuffle()
	case PartPath, PartSelect:
		var err error
		if task, err = f.taskOf(n.on, key); err != nil {
			return err
		}
	case PartDirect, PartCustom:
		i, ok := key.(int64)
		if !ok || i < 0 || i >= int64(h.NumTasks()) {
			return fmt.Errorf("%s goes to a task from 0 to %d, but got %s",
				n.kind, h.NumTasks()-1, value.String(key))
		}
		task = int(i)
	}
	return f.send(n, task, why)
}

func (f *frame) send(n *nHop, task int, why Why) error {
	m, err := f.capture(n.point)
	if err != nil {
		return err
	}
	return f.x.host.Hop(n.at, task, why, m)
}
