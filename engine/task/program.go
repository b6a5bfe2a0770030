package task

import (
	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/depot"
	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
)

// Program is a compiled module, ready to run on its tasks. It never changes while it runs.
type Program struct {
	Name    string
	ID      uint32 // in the key space
	Tasks   int
	Threads int
	Depots  []Depot
	PStates []PState
	Streams []Stream
	Globals []TaskGlobal
}

// Depot is a depot of a module. Object is its number in the key space. With Mirror it stands for a
// depot of another module.
type Depot struct {
	*depot.Definition
	Object  int
	Mirror  *Mirror
	Options DepotOptions
}

// PState is a PState of a module; Owner is the stream topology that writes it. With Mirror it stands
// for a PState of another module.
type PState struct {
	*pstate.Definition
	Object int
	Owner  int
	Mirror *Mirror
}

// Stream is a stream topology.
type Stream struct {
	Name    string
	Object  int
	Unit    *dataflow.Unit
	Sources []Source
	Options StreamOptions
}

// ThreadOf returns the thread that runs a task: task i is in group i modulo threads.
func (p *Program) ThreadOf(task int) int { return task % p.Threads }

// Partitions returns how many partitions an object has.
func (p *Program) Partitions(global bool) int {
	if global {
		return 1
	}
	return p.Tasks
}
