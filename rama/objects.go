package rama

import (
	"fmt"
	"time"

	"github.com/ramaworkshop/ramaworkshop/engine"
	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
)

type closeOption struct{ fn func(v any) }

type tickOption struct {
	every time.Duration
	fn    func(v any)
}

// String names the option in errors.
func (closeOption) String() string { return "OnClose" }
func (tickOption) String() string  { return "OnTick" }

// OnClose is called for each task's instance of a task global when its module stops. It must not wait
// for the cluster.
func OnClose(fn func(v any)) Option { return closeOption{fn} }

// OnTick is called for each task's instance of a task global so often, by the task's own thread, in
// between its events. It must not wait for the cluster.
func OnTick(every time.Duration, fn func(v any)) Option { return tickOption{every, fn} }

// DeclareTickDepot declares a depot that gives nil to the topologies that listen, on task 0 and so
// often by the cluster's clock. Nothing is stored in it, and nothing can be appended to it.
func (s *Setup) DeclareTickDepot(name string, every time.Duration) {
	d := engine.Depot{At: placeOf(name)}
	d.Name, d.Global, d.Disallow, d.By, d.Every = name, true, true, "Tick", every
	if every < time.Millisecond {
		s.failf(d.At, "the period of the tick depot %s has to be a millisecond at least, and is %v", name, every)
	}
	s.m.Depots = append(s.m.Depots, d)
}

// DeclareTaskGlobal declares a Go value of which every task has an instance of its own, made at launch
// by make, which gets the task's number. In dataflow the name is the current task's instance, as an
// argument of a Go function: Call(fn, "*name"). It never travels: after a partitioner it is the other
// task's. Options: OnClose, OnTick.
func (s *Setup) DeclareTaskGlobal(name string, make func(task int) any, opts ...Option) {
	g := engine.TaskGlobal{At: placeOf(name), TaskGlobal: task.TaskGlobal{Name: name, Make: make}}
	for _, o := range opts {
		switch o := o.(type) {
		case closeOption:
			g.Close = o.fn
		case tickOption:
			g.Every, g.Tick = o.every, o.fn
		default:
			s.failf(g.At, "%v is no option of a task global", o)
		}
	}
	s.m.Globals = append(s.m.Globals, g)
}

// MirrorDepot names a depot of another module, which has to run already. It can be the depot of a
// Source, which begins with what is appended after the launch, and goes on where it was when the
// module is launched again; and topologies can append to it, after HashPartitionOf and kin.
func (s *Setup) MirrorDepot(name, module, depot string) { s.mirror(name, module, depot, "*", "depot") }

// MirrorPState names a PState of another module, which has to run already. It is read as committed,
// with Select, or with LocalSelect after HashPartitionOf and kin; each read ends the event and goes on
// when the answer is there. It can never be written.
func (s *Setup) MirrorPState(name, module, pstate string) {
	s.mirror(name, module, pstate, "$$", "PState")
}

func (s *Setup) mirror(name, module, object, sigil, what string) {
	m := engine.Mirror{Name: name, Module: module, Object: object, At: placeOf(name)}
	if len(name) <= len(sigil) || name[:len(sigil)] != sigil {
		s.failf(m.At, "the name of a mirrored %s begins with %s, and is more than that: %q", what, sigil, name)
		return
	}
	s.m.Mirrors = append(s.m.Mirrors, m)
}

// DepotAppend appends to the current task's partition of a depot, whatever the depot's partitioner
// says: go to the task first. Options: AppendAck (the default here) ends the event and goes on when the
// record is durable; FullAck, when the stream topologies of the depot's module have processed it;
// NoAck goes on at once. It emits what those topologies returned with AckReturn, a map.
func DepotAppend(depot string, v any, opts ...Option) *Expr {
	level := dataflow.AppendAck
	for _, o := range opts {
		l, ok := o.(ackLevel)
		if !ok {
			return newExpr(dataflow.InvalidOp{Reason: fmt.Sprintf("%v is no option of DepotAppend", o)}, v)
		}
		level = dataflow.AckLevel(l)
	}
	return newExpr(dataflow.AppendOp{Depot: depot, Level: level}, v)
}

func partitionOf(object string, kind dataflow.Partitioner, vs ...any) *Expr {
	return newExpr(dataflow.PartitionOp{Kind: kind, Of: object}, vs...)
}

// HashPartitionOf goes on at the partition of an object that v hashes to. Of a depot or PState of this
// module that is the task of that number; of a mirror it is a task that stands for the partition, on
// which LocalSelect and DepotAppend of that module's mirrors mean it.
func HashPartitionOf(object string, v any) *Expr { return partitionOf(object, dataflow.PartHash, v) }

// GlobalPartitionOf goes on at partition 0 of an object.
func GlobalPartitionOf(object string) *Expr { return partitionOf(object, dataflow.PartGlobal) }

// AllPartitionOf goes on at every partition of an object.
func AllPartitionOf(object string) *Expr { return partitionOf(object, dataflow.PartAll) }

// DirectPartitionOf goes on at the partition of an object of that number.
func DirectPartitionOf(object string, partition any) *Expr {
	return partitionOf(object, dataflow.PartDirect, partition)
}

// CustomPartitionOf goes on at the partition that fn returns: fn gets the object's number of partitions,
// then args.
func CustomPartitionOf(object string, fn any, args ...any) *Expr {
	c, err := callee(fn)
	if err != nil {
		c = dataflow.InvalidOp{Reason: err.Error()}
	}
	return newExpr(dataflow.PartitionOp{Kind: dataflow.PartCustom, Of: object, Fn: c}, args...)
}
