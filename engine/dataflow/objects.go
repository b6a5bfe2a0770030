package dataflow

import (
	"fmt"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/internal/near"
)

// ObjectKind is what a name of a module stands for.
type ObjectKind uint8

// The kinds of objects.
const (
	DepotObject ObjectKind = iota
	PStateObject
	TaskGlobalObject
)

// Object is what a name of a module stands for.
type Object struct {
	Kind ObjectKind
	Ref  Ref // among those of its kind
	Name string
	// Mirror is the module that a mirrored object belongs to, "" for an object of this one.
	Mirror string
	// Global objects have one partition. Of an Unknown mirror that is not known.
	Global, Unknown bool
	// Tick depots make their records themselves; a Consumed one has a source in the topology that
	// asks.
	Tick, Consumed bool
}

// AckLevel is what a DepotAppend waits for.
type AckLevel uint8

// The levels: until the topologies that listen have processed the record; until the depot has it;
// not at all.
const (
	FullAck AckLevel = iota
	AppendAck
	NoAck
)

// AppendOp appends its argument to the current task's partition of a depot.
type AppendOp struct {
	Depot string
	Level AckLevel
}

func (AppendOp) callee() {}

// inPartition is the hidden variable that says on which partition of a module's mirrored objects
// the dataflow is.
func inPartition(module string) string { return "@" + module }

// object resolves the name of a depot or PState of the module, for what is about to be done with it.
func (c *checker) object(at Pos, name string) (Object, bool) {
	o, ok := c.names.Object(name)
	switch {
	case ok && o.Kind != TaskGlobalObject:
		return o, true
	case ok:
		c.failf(at, "%s is a task global: every task has one, and it has no partitions", name)
	case c.self != nil && c.outer == nil:
		c.failf(at, "a function or operation of its own knows no depots and no PStates, so not %s: write a Go "+
			"function that returns the statements with Do", name)
	default:
		s := fmt.Sprintf("there is no depot or PState %s", name)
		if like := near.Name(name, c.names.Objects()); like != "" {
			s += fmt.Sprintf("; did you mean %s?", like)
		} else {
			s += ": declare it, or mirror it from another module"
		}
		c.failf(at, "%s", s)
	}
	return Object{}, false
}

// mirror returns the mirror of a PState that a name stands for.
func (c *checker) mirror(name string) (Object, bool) {
	if _, bound := c.lookup(name); bound {
		return Object{}, false
	}
	o, ok := c.names.Object(name)
	return o, ok && o.Kind == PStateObject && o.Mirror != ""
}

// partitionOf returns the slot that says which partition of a mirror is meant: -1 for an object of this
// module, and for one that has a single partition.
func (c *checker) partitionOf(at Pos, o Object) (slot int, ok bool) {
	if o.Mirror == "" || o.Global {
		return -1, true
	}
	slot, ok = c.vars[inPartition(o.Mirror)]
	switch {
	case !ok && o.Unknown:
		return -1, true
	case !ok:
		c.failf(at, "%s is a mirror, and which of its partitions in module %s is meant is not said: go to one "+
			"first, with HashPartitionOf(%q, key)", o.Name, o.Mirror, o.Name)
	}
	return slot, ok
}

// hopOf is the object whose partitions a partitioner goes to.
type hopOf struct {
	object Object
	part   int // the slot that gets the partition of a mirror, -1 for other objects
}

// goTo makes a partitioner go to the partitions of an object.
func (c *checker) goTo(o Object) *hopOf {
	h := &hopOf{o, -1}
	if o.Mirror != "" {
		name := inPartition(o.Mirror)
		h.part = c.prog.newSlot(name)
		c.vars[name] = h.part
	}
	return h
}

// hopTarget resolves the object of a partitioner; a parameter $$p gives the target of n.
func (c *checker) hopTarget(n *nHop, name string) (o Object, ok bool) {
	if slot, bound := c.lookup(name); bound && strings.HasPrefix(name, "$$") {
		n.on = target{0, slot, name}
		return Object{Kind: PStateObject, Name: name}, true
	}
	return c.object(n.at, name)
}

// mirrorSelect checks a select of another module's PState.
func (c *checker) mirrorSelect(a *Call, o SelectOp, obj Object, into []binder) {
	n := &nMirror{at: a.At, object: obj}
	var ok bool
	n.path, n.args = c.path(a.At, o.Path)
	n.part, ok = c.partitionOf(a.At, obj)
	outs := c.outs(a, into)
	switch {
	case n.path == nil || !ok:
		return
	case len(outs) > 1:
		c.failf(a.At, "a select emits one value at a time, but here are %d outputs", len(outs))
		return
	case !c.names.Tasks():
		c.failf(a.At, "%s is a mirror: reading it ends the event, and %s", obj.Name, c.noTasks())
		return
	}
	c.prog.async = true
	n.site = c.prog.newPoint(a.At, atLeastOne(outs))
	c.add(n)
	c.traceOuts(a)
}

func atLeastOne(outs []binder) []binder {
	if len(outs) == 0 {
		return []binder{{slot: -1}}
	}
	return outs
}

// appendTo checks an append to a depot.
func (c *checker) appendTo(a *Call, o AppendOp, into []binder) {
	x := c.expr(a.At, a.Args[0])
	obj, ok := c.object(a.At, o.Depot)
	part := -1
	if ok {
		part, ok = c.partitionOf(a.At, obj)
	}
	outs := c.outs(a, into)
	switch {
	case !ok:
		return
	case obj.Kind != DepotObject:
		c.failf(a.At, "%s is a PState: DepotAppend appends to a depot", obj.Name)
		return
	case obj.Tick:
		c.failf(a.At, "%s is a tick depot: its records are the ticks, and nothing can be appended to it", obj.Name)
		return
	case o.Level == FullAck && obj.Consumed:
		c.failf(a.At, "this would wait for itself: with FullAck the append to %s ends when this topology has "+
			"processed the record, while it waits for the append; use AppendAck, or append to a depot that "+
			"only other topologies listen to", obj.Name)
		return
	case len(outs) > 1:
		c.failf(a.At, "DepotAppend emits one value, but here are %d outputs", len(outs))
		return
	case o.Level == NoAck:
		c.add(&nAppend{a.At, obj, part, x, o.Level, nil})
		if len(outs) > 0 {
			c.add(&nEval{a.At, xConst{value.EmptyMap}, outs[0]})
		}
	case !c.names.Tasks():
		c.failf(a.At, "an append that waits for its acknowledgement ends the event, and %s, or use NoAck", c.noTasks())
		return
	default:
		c.prog.async = true
		c.add(&nAppend{a.At, obj, part, x, o.Level, c.prog.newPoint(a.At, atLeastOne(outs))})
	}
	c.traceOuts(a)
}

// globalArg is an argument that is a task global.
type globalArg struct{ o Object }

// goExprs resolves the arguments of a Go function, which may be task globals.
func (c *checker) goExprs(at Pos, as []any) []expr {
	out := make([]any, len(as))
	for i, a := range as {
		out[i] = a
		if v, ok := a.(Var); ok {
			if _, bound := c.lookup(string(v)); bound {
				continue
			}
			if o, ok := c.names.Object(string(v)); ok && o.Kind == TaskGlobalObject {
				out[i] = globalArg{o}
			}
		}
	}
	return c.exprs(at, out)
}

// notAValue says why the name of an object cannot be an argument; false when it is none.
func (c *checker) notAValue(at Pos, name string) bool {
	o, ok := c.names.Object(name)
	if !ok {
		return false
	}
	switch o.Kind {
	case TaskGlobalObject:
		c.failf(at, "%s is a task global, which stays on its task: only a Go function can take it, as an argument "+
			"of its call: Call(fn, %q)", name, name)
	default:
		c.failf(at, "%s is a depot, not a variable: records come from it with Source, and go to it with DepotAppend",
			name)
	}
	return true
}

type (
	// xGlobal is the current task's instance of a task global.
	xGlobal struct{ o Object }
	// nAppend appends to a depot; with a site what follows runs when that is acknowledged.
	nAppend struct {
		at     Pos
		object Object
		part   int // as in partitionOf
		x      expr
		level  AckLevel
		site   *point
	}
	// nMirror reads a partition of another module's PState; what follows runs when the answer is here.
	nMirror struct {
		at     Pos
		object Object
		part   int // as in partitionOf
		path   *path.Compiled
		args   []expr
		site   *point
	}
)

// partExprs is the slot of a mirror's partition as an expression.
func partExprs(part int, xs ...expr) []expr {
	if part < 0 {
		return xs
	}
	return append([]expr{xSlot{part}}, xs...)
}

func (f *frame) partition(slot int) int {
	if slot < 0 {
		return 0
	}
	n, _ := f.s[slot].(int64)
	return int(n)
}

// buildAppend builds an append: a step of a row when it waits for nothing.
func buildAppend(n *nAppend, k step) step {
	x := build(n.x)
	if n.site != nil {
		n.site.k = k
	}
	return func(f *frame) error {
		v, err := x(f)
		var m *Message
		if err == nil && n.site != nil {
			m, err = f.capture(n.site)
		}
		if err == nil {
			err = f.x.host.DepotAppend(n.at, n.object, f.partition(n.part), v, n.level, m)
		}
		return failAt(n.at, err)
	}
}

func buildMirror(n *nMirror, k step) step {
	args := buildAll(n.args)
	n.site.k = k
	return func(f *frame) error {
		vs, err := evalAll(f, args)
		var m *Message
		p := n.path
		if err == nil && len(vs) > 0 {
			p, err = filled(p, vs)
		}
		if err == nil {
			m, err = f.capture(n.site)
		}
		if err == nil {
			err = f.x.host.SelectMirror(n.at, n.object, f.partition(n.part), p, m)
		}
		return failAt(n.at, err)
	}
}

// filled returns a path with values in its holes: it leaves the module.
func filled(p *path.Compiled, vs []any) (*path.Compiled, error) {
	nav, err := path.MapArgs(p.Nav(), func(a any) (any, error) {
		if h, ok := a.(path.Hole); ok {
			return vs[h.N], nil
		}
		return a, nil
	})
	if err != nil {
		return nil, err
	}
	return path.Compile(nav)
}

// hopOf sends the frame on to partitions of an object.
func (f *frame) hopOf(n *nHop, key any) error {
	h, o := f.x.host, n.of.object
	parts, err := f.partitions(n)
	if err != nil {
		return err
	}
	send := func(p int) error {
		if n.of.part >= 0 {
			f.s[n.of.part] = int64(p)
		}
		return f.send(n, p%h.NumTasks(), Why{n.kind, key})
	}
	switch n.kind {
	case PartAll:
		for p := range parts {
			if err := send(p); err != nil {
				return err
			}
		}
		return nil
	case PartHash:
		if value.KindOf(key) == value.KindNone {
			return fmt.Errorf("a function has no hash to partition by")
		}
		return send(value.TaskOf(key, parts))
	case PartPath, PartSelect:
		p, err := h.PartitionOf(o, key)
		if err != nil {
			return err
		}
		return send(p)
	case PartDirect, PartCustom:
		i, ok := key.(int64)
		if !ok || i < 0 || i >= int64(parts) {
			return fmt.Errorf("%sOf goes to a partition of %s from 0 to %d, but got %s",
				n.kind, o.Name, parts-1, value.String(key))
		}
		return send(int(i))
	}
	return send(0)
}

// partitions counts the partitions of what a partitioner goes to.
func (f *frame) partitions(n *nHop) (int, error) {
	o := n.of.object
	if n.on.slot >= 0 {
		ref, s, err := f.at(n.on)
		if err != nil {
			return 0, err
		}
		if s != nil {
			return 0, errNoTasks
		}
		o.Ref = ref
	}
	return f.x.host.Partitions(o)
}
