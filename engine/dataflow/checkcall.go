package dataflow

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
)

// call checks a call that is a statement.
func (c *checker) call(a *Call) {
	if len(a.Outs) > 0 && isStatement(a.Op) {
		c.failf(a.At, "%s has no value that could be bound: take its Out away", calleeName(a.Op))
	}
	if len(a.Streams) > 0 && !hasStreams(a.Op) {
		c.failf(a.At, "%s has no named streams: only a RamaFn, a RamaOp or a GoOp emits on them", calleeName(a.Op))
	}
	switch o := a.Op.(type) {
	case YieldOp:
		c.yield(a)
		return
	case EmitOp:
		c.emit(a)
		return
	case ContinueOp:
		c.continueLoop(a)
		return
	case ThrowOp:
		c.add(&nThrow{a.At, c.expr(a.At, a.Args[0])})
		c.out.ends = true
		return
	case AssertOp:
		xs := c.exprs(a.At, a.Args)
		c.add(&nAssert{a.At, xs[0], xs[1]})
		return
	case FilterOp:
		c.add(&nFilter{a.At, c.expr(a.At, a.Args[0])})
		return
	case ClearOp:
		if on, ok := c.written(a.At, o.PState); ok {
			c.add(&nClear{a.At, on})
		}
		return
	case TransformOp:
		on, ok := c.written(a.At, o.PState)
		p, args := c.path(a.At, o.Path)
		if ok && p != nil {
			c.add(&nTransform{a.At, on, p, args})
		}
		return
	case AckReturnOp:
		if !c.names.Acks() {
			c.failf(a.At, "AckReturn answers the appender of a record: only a stream topology has one. A function or "+
				"operation emits the value, and its caller answers")
		}
		c.add(&nAckReturn{a.At, c.expr(a.At, a.Args[0])})
		return
	}
	// Outputs are bound after the arguments are resolved, so that a variable can be rebound
	// from its old value.
	c.callInto(a, nil)
}

// hasStreams reports whether a call may emit on named streams.
func hasStreams(o Callee) bool {
	switch o.(type) {
	case *Def, *GoOp, Frag, Self:
		return true
	}
	return false
}

// noTasks says why nothing can leave the task here.
func (c *checker) noTasks() string {
	for o := c; o != nil; o = o.outer {
		if o.self != nil && o.self.fn {
			fn, op := o.self.def.kinds()
			return "a " + fn + " emits in its own event: make it a " + op
		}
	}
	return "Run has no module around it: write this in a topology"
}

// yield checks a place where other events may run.
func (c *checker) yield(a *Call) {
	if !c.names.Tasks() {
		c.failf(a.At, "YieldIfOvertime may end the event, and %s", c.noTasks())
		return
	}
	c.prog.async = true
	c.add(&nYield{a.At, c.prog.newPoint(a.At, nil)})
}

// async checks the call of a Go function away from the task's thread.
func (c *checker) async(a *Call, o AsyncOp, into []binder) {
	if err := o.Fn.CheckArity(len(a.Args) + 1); err != nil {
		c.failf(a.At, "%v", arityError("the function of Async, after its context,", len(o.Fn.in)-1, len(a.Args)))
		return
	}
	if !c.names.Tasks() {
		c.failf(a.At, "Async ends the event, and %s", c.noTasks())
		return
	}
	args := c.goExprs(a.At, a.Args)
	outs := c.outs(a, into)
	switch {
	case len(outs) > 1:
		c.failf(a.At, "Async emits one value, but here are %d outputs", len(outs))
		return
	case len(outs) == 0:
		outs = []binder{{slot: -1}}
	}
	c.prog.async = true
	c.add(&nAsync{a.At, o.Fn, args, c.prog.newPoint(a.At, outs)})
	c.traceOuts(a)
}

// goOp checks the call of an operation written in Go.
func (c *checker) goOp(a *Call, o *GoOp, into []binder) {
	if err := o.CheckArity(len(a.Args)); err != nil {
		c.failf(a.At, "%v", err)
		return
	}
	args, vars := c.goExprs(a.At, a.Args), c.vars.clone()
	site := c.prog.newPoint(a.At, c.outs(a, into))
	c.add(&nGoOp{a.At, o, args, site})
	c.streams(a, site, vars)
	c.traceOuts(a)
}

// isStatement reports whether a call has no value.
func isStatement(o Callee) bool {
	switch o.(type) {
	case EmitOp, ContinueOp, ThrowOp, AssertOp, FilterOp, ClearOp, TransformOp, AckReturnOp, PartitionOp,
		YieldOp:
		return true
	}
	return false
}

// callInto checks a call and binds what it emits: to into, or to the outputs it declares.
func (c *checker) callInto(a *Call, into []binder) {
	if into != nil && isStatement(a.Op) {
		c.failf(a.At, "%s has no value: it is a statement of its own", calleeName(a.Op))
		return
	}
	switch o := a.Op.(type) {
	case PartitionOp:
		c.hop(a, o)
		return
	case Builtin:
		if o.Emits() {
			c.emitter(a, o, into)
			return
		}
	case Frag:
		if !strings.HasPrefix(o.Var, "%") {
			c.failf(a.At, "Invoke calls what a fragment variable holds, and its name begins with %%: bind the function "+
				"to %q", "%"+strings.TrimLeft(o.Var, "*$"))
			return
		}
		slot, args := c.slot(a.At, o.Var), c.exprs(a.At, a.Args)
		c.prog.async = true // it may hold an operation that leaves the task
		vars := c.vars.clone()
		site := c.prog.newPoint(a.At, c.outs(a, into))
		c.add(&nFrag{a.At, slot, args, site})
		c.streams(a, site, vars)
		c.traceOuts(a)
		return
	case AsyncOp:
		c.async(a, o, into)
		return
	case AppendOp:
		c.appendTo(a, o, into)
		return
	case *GoOp:
		c.goOp(a, o, into)
		return
	case Self:
		if c.self == nil {
			c.failf(a.At, "Self calls the function or operation around it, and there is none here")
			return
		}
		if !c.self.fn || len(a.Streams) > 0 {
			c.checkSelf(a)
			c.opCall(a, c.self, into)
			return
		}
	case *Def:
		if !o.Fn || len(a.Streams) > 0 {
			if p := c.defProg(a.At, o, len(a.Args)); p != nil {
				c.opCall(a, p, into)
			}
			return
		}
	case SelectOp:
		if o.Hop {
			defer c.hopSelect(a, &o)()
		}
		if m, ok := c.mirror(o.PState); ok {
			c.mirrorSelect(a, o, m, into)
			return
		}
		if x, ok := c.asExpr(&Call{a.At, SelectOp{o.PState, o.Path, false, o.Yield}, a.Args, nil, nil}); ok {
			c.evalInto(a, x, into)
			return
		}
		c.selectMany(a, o, into)
		return
	}
	if len(a.Outs) > 1 && into == nil {
		c.multi(a)
		return
	}
	if x, ok := c.asExpr(a); ok {
		c.evalInto(a, x, into)
	}
}

// outs returns where the values of a call go.
func (c *checker) outs(a *Call, into []binder) []binder {
	if into != nil {
		return into
	}
	return c.bindAll(a.At, a.Outs)
}

func (c *checker) evalInto(a *Call, x expr, into []binder) {
	outs := c.outs(a, into)
	out := binder{slot: -1}
	if len(outs) > 0 {
		out = outs[0]
	}
	if len(outs) > 1 {
		c.failf(a.At, "%s emits one value, but here are %d outputs", calleeName(a.Op), len(outs))
	}
	c.add(&nEval{a.At, x, out})
	c.traceOuts(a)
}

// multi checks a call of a Go function or RamaFn with several outputs.
func (c *checker) multi(a *Call) {
	n := &nMulti{at: a.At}
	switch o := a.Op.(type) {
	case *GoFunc:
		if len(a.Outs) > o.results {
			c.failf(a.At, "%s has %d results, but here are %d outputs", o.Name, o.results, len(a.Outs))
		}
		if err := o.CheckArity(len(a.Args)); err != nil {
			c.failf(a.At, "%v", err)
		}
		n.fn = o
	case *Def:
		n.prog = c.defProg(a.At, o, len(a.Args))
	case Self:
		c.checkSelf(a)
		n.prog, n.captured = c.self, c.ownCaptured(c.self)
	default:
		c.failf(a.At, "%s emits one value, but here are %d outputs", calleeName(a.Op), len(a.Outs))
		return
	}
	if n.fn != nil {
		n.args = c.goExprs(a.At, a.Args)
	} else {
		n.args = c.exprs(a.At, a.Args)
	}
	if n.prog != nil {
		c.checkWrites(a.At, n.prog, n.args)
		c.checkEmits(a, n.prog)
	}
	n.outs = c.bindAll(a.At, a.Outs)
	if n.fn == nil && n.prog == nil {
		return
	}
	c.add(n)
	c.traceOuts(a)
}

func (c *checker) opCall(a *Call, p *prog, into []binder) {
	args := c.exprs(a.At, a.Args)
	c.checkWrites(a.At, p, args)
	// An operation that calls itself is not yet known to be synchronous.
	c.prog.async = c.prog.async || p.async && !p.fn
	vars := c.vars.clone()
	site := c.prog.newPoint(a.At, c.outs(a, into))
	c.checkEmits(a, p)
	c.add(&nOpCall{a.At, p, args, c.ownCaptured(p), site})
	c.streams(a, site, vars)
	c.traceOuts(a)
}

func (c *checker) emitter(a *Call, o Builtin, into []binder) {
	if err := o.CheckArity(len(a.Args)); err != nil {
		c.failf(a.At, "%v", err)
		return
	}
	args := c.exprs(a.At, a.Args)
	outs := c.outs(a, into)
	most := 1
	switch {
	case o.Emit2 != nil:
		most = 2
	case o.EmitN != nil:
		most = len(outs)
	}
	if len(outs) > most {
		c.failf(a.At, "ops.%s emits %s at a time, but here are %d outputs", o.Name, plural(most, "value"), len(outs))
		return
	}
	c.add(&nEmitter{a.At, o.Op, args, outs})
	c.traceOuts(a)
}

func (c *checker) selectMany(a *Call, o SelectOp, into []binder) {
	on, val, ok := c.readable(a.At, o.PState)
	p, args := c.path(a.At, o.Path)
	outs := c.outs(a, into)
	if !ok || p == nil {
		return
	}
	out := binder{slot: -1}
	switch len(outs) {
	case 0:
		p = p.Places()
	case 1:
		out = outs[0]
	default:
		c.failf(a.At, "a select emits one value at a time, but here are %d outputs", len(outs))
	}
	if o.Yield {
		c.paged(&nPaged{a.At, on, p, args, nil}, val, out)
	} else {
		c.add(&nSelect{a.At, on, val, p, args, out})
	}
	c.traceOuts(a)
}

func (c *checker) paged(n *nPaged, val expr, out binder) {
	switch {
	case val != nil:
		c.failf(n.at, "AllowYield is for the select of a PState: a variable's value is there already")
	case !c.names.Tasks():
		c.failf(n.at, "a select that may yield ends the event, and %s, or take AllowYield away", c.noTasks())
	default:
		c.prog.async = true
		n.site = c.prog.newPoint(n.at, []binder{out})
		c.add(n)
	}
}

// readable resolves what a select reads: a PState, or the value of a variable.
func (c *checker) readable(at Pos, name string) (on target, val expr, ok bool) {
	if isVar(name) && !strings.HasPrefix(name, "$$") {
		return target{slot: -1}, xSlot{c.slot(at, name)}, true
	}
	on, ok = c.state(at, name)
	return on, nil, ok
}

// hop checks a partitioner.
func (c *checker) hop(a *Call, o PartitionOp) {
	n := &nHop{at: a.At, kind: o.Kind, on: target{slot: -1}}
	var to Object
	mirror, ok := c.mirror(o.PState)
	switch {
	case o.Of != "":
		if to, ok = c.hopTarget(n, o.Of); !ok {
			return
		}
	case ok:
		to = mirror
	}
	switch o.Kind {
	case PartHash, PartDirect:
		n.arg = c.expr(a.At, a.Args[0])
	case PartPath:
		if !ok {
			if n.on, ok = c.state(a.At, o.PState); !ok {
				return
			}
		}
		if n.arg = c.leadingKey(a.At, o.Kind, o.Path); n.arg == nil {
			return
		}
	case PartCustom:
		n.n = c.prog.newSlot("")
		name := "*tasks (of the module)"
		c.vars[name] = n.n
		n.fn = c.expr(a.At, &Call{At: a.At, Op: o.Fn, Args: append([]any{Var(name)}, a.Args...)})
		delete(c.vars, name)
	}
	if to.Name != "" {
		n.of = c.goTo(to)
	}
	c.addHop(n)
}

func (c *checker) addHop(n *nHop) {
	if !c.names.Tasks() {
		c.failf(n.at, "%s leaves the task, and %s", n.kind, c.noTasks())
		return
	}
	c.prog.async = true
	n.point = c.prog.newPoint(n.at, nil)
	c.add(n)
}

// hopSelect checks the implicit partitioner of a Select. The key is worked out before the hop
// and travels: o's path gets a variable for it, which is known until done is called.
func (c *checker) hopSelect(a *Call, o *SelectOp) (done func()) {
	done = func() {}
	mirror, mirrored := c.mirror(o.PState)
	on := target{slot: -1}
	if !mirrored {
		var ok bool
		if on, ok = c.state(a.At, o.PState); !ok {
			return done
		}
	}
	key := c.leadingKey(a.At, PartSelect, o.Path)
	if key == nil {
		return done
	}
	switch key.(type) {
	case xConst, xSlot:
	default:
		key = c.once(a.At, key)
		name := fmt.Sprintf("*key (in %d)", key.(xSlot).n)
		c.vars[name] = key.(xSlot).n
		done = func() { delete(c.vars, name) }
		o.Path = slices.Clone(o.Path)
		o.Path[0].Args = slices.Clone(o.Path[0].Args)
		o.Path[0].Args[0] = Var(name)
	}
	n := &nHop{at: a.At, kind: PartSelect, on: on, arg: key}
	if mirrored {
		n.of = c.goTo(mirror)
	}
	c.addHop(n)
	return done
}

// leadingKey returns the key that says on which task a path has to be followed.
func (c *checker) leadingKey(at Pos, kind Partitioner, nav []path.Nav) expr {
	if len(nav) == 0 || nav[0].Name != "Key" || len(nav[0].Args) == 0 {
		c.failf(at, "%s goes to the task of the path's leading key: begin the path with Key", kind)
		return nil
	}
	k := nav[0].Args[0]
	switch k.(type) {
	case Const, Var, *Call, *Template:
	default:
		k = Const{k}
	}
	return c.expr(at, k)
}

// traceOuts lets the journal see what a statement bound.
func (c *checker) traceOuts(a *Call) {
	c.traced(a.At, a.Outs)
}

func (c *checker) traced(at Pos, bs []Bind) {
	if !c.trace {
		return
	}
	n := &nTrace{at: at}
	if c.traceBinds(n, bs); len(n.slots) > 0 {
		c.add(n)
	}
}

func (c *checker) traceBinds(n *nTrace, bs []Bind) {
	for _, b := range bs {
		if s, ok := c.vars[b.Var]; ok && !strings.Contains(b.Var, "__") { // GenVar's are nobody's business
			n.names, n.slots = append(n.names, b.Var), append(n.slots, s)
		}
		for _, k := range b.Keys {
			c.traceBinds(n, []Bind{k.Bind})
		}
		c.traceBinds(n, b.Elems)
	}
}
