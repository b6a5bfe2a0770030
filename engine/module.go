package engine

import (
	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/depot"
	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
)

// Module is what a program defines: depots, and topologies with their PStates.
type Module struct {
	Name    string
	At      dataflow.Pos
	Depots  []Depot
	Streams []*Stream
	Globals []TaskGlobal
	Mirrors []Mirror
	Options []Option
	// Errs are mistakes that were met while the module was built.
	Errs []error
}

// Depot is a depot, and where it is declared.
type Depot struct {
	depot.Definition
	At dataflow.Pos
}

// TaskGlobal is a task global, and where it is declared.
type TaskGlobal struct {
	task.TaskGlobal
	At dataflow.Pos
}

// Mirror is the name that an object of another module has in this one; a PState's begins with $$, a
// depot's with *.
type Mirror struct {
	Name, Module, Object string
	At                   dataflow.Pos
}

// PState is a PState, and where it is declared.
type PState struct {
	pstate.Definition
	At dataflow.Pos
}

// Stream is a stream topology.
type Stream struct {
	Name    string
	At      dataflow.Pos
	PStates []*PState
	Sources []Source
}

// Source is what a topology does with the records of a depot.
type Source struct {
	Depot string
	At    dataflow.Pos
	In    dataflow.Bind
	Body  []dataflow.Stmt
	// ID tells several sources of one depot apart.
	ID     string
	Start  task.Start
	Retry  task.Retry
	AckAgg func(vs []any) (any, error)
}

// Launch says how a module runs.
type Launch struct {
	// Tasks is the number of partitions of everything: a power of two, fixed for good.
	Tasks int
	// Threads run the tasks; 0 means 1. Workers are the processes around the threads; 0
	// means 1, and a cluster in this process only counts them.
	Threads, Workers int
}
