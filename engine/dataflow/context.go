package dataflow

import "github.com/ramaworkshop/ramaworkshop/engine/op"

// An Exec is the context of the operations that it runs: its host, and the statement that they
// stand in.
var _ op.Context = (*Exec)(nil)

// context is what an operation of a statement is given.
func (x *Exec) context(at Pos) op.Context {
	x.at = at
	return x
}

// TaskID implements op.Context.
func (x *Exec) TaskID() int { return x.host.TaskID() }

// NumTasks implements op.Context.
func (x *Exec) NumTasks() int { return x.host.NumTasks() }

// NowMillis implements op.Context.
func (x *Exec) NowMillis() int64 { return x.host.NowMillis() }

// NewUUID implements op.Context.
func (x *Exec) NewUUID() any { return x.host.NewUUID() }

// TopologyKind implements op.Context.
func (x *Exec) TopologyKind() string { return x.host.TopologyKind() }

// Print implements op.Context.
func (x *Exec) Print(text string) { x.host.Print(x.at, text) }
