package task

import (
	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/topology"
)

// Message is what a task gets. Messages between two tasks arrive in the order in which they
// were sent.
type Message interface {
	// Dest is the task that it is for.
	Dest() int
}

// AckLevel is what an append waits for.
type AckLevel uint8

// The levels: until every stream topology of the module has processed the record; until the
// depot has it; not at all.
const (
	FullAck AckLevel = iota
	AppendAck
	NoAck
)

// Reply takes the answer to a client's message: exactly once, but for the Feed of a Watch. It must
// not wait for anything.
type Reply interface{ Answer(v any, err error) }

// Append appends a record to the partition of a depot. The answer is an Acks.
type Append struct {
	Task, Depot int
	Value       any
	Key         any // what the partitioner hashed, for the journal
	Level       AckLevel
	Reply       Reply
	// By is set for an append of a topology; Cause is then its event in the journal.
	By    string
	Cause int64

	wait waiting // of the task that runs it
}

// Acks is what the topologies returned to an appender; of two of one topology the last one counts.
type Acks []Ack

// Ack is what a topology returned.
type Ack struct {
	Topology string
	V        any
}

func (as Acks) of(topology string) (v any, ok bool) {
	for _, a := range as {
		if a.Topology == topology {
			v, ok = a.V, true
		}
	}
	return v, ok
}

// Hop is an event that goes on on another task. Of its Done it has Root and From, the task that sent it,
// until it is processed; what is reported then needs no memory of its own.
type Hop struct {
	Task int
	Done
	ID     uint64
	Frames *dataflow.Message
	Cause  int64 // the entry in the journal
}

// Root is the record whose tree of events an event belongs to. Start is that of the thread that began
// the tree: what is reported to a thread that has started again counts for nothing.
type Root struct {
	Task, Stream int
	Key          topology.Key
	Start        uint64
}

// Done reports that an event is processed, to the task of its root.
type Done struct {
	Root Root
	From int
	Xor  uint64
	Acks []any
	Fail *Failure
}

// Select reads a PState's partition. The answer is the []any that the path visits.
type Select struct {
	Task, PState int
	Path         *path.Compiled
	Reply        Reply
}

// Read reads records of a depot's partition. The answer is a []depot.Record.
type Read struct {
	Task, Depot int
	From, To    int64
	Reply       Reply
}

// Info asks for the offsets of a depot's partition. The answer is an Offsets.
type Info struct {
	Task, Depot int
	Reply       Reply
}

// Offsets are the first offset of a partition, and the one behind the last.
type Offsets struct{ Start, End int64 }

// Replay processes a record again, after a failure.
type Replay struct {
	Task, Stream int
	Key          topology.Key
}

// Dest implements Message.
func (m *Append) Dest() int { return m.Task }

// Dest implements Message.
func (m *Hop) Dest() int { return m.Task }

// Dest implements Message.
func (m *Done) Dest() int { return m.Root.Task }

// Dest implements Message.
func (m *Select) Dest() int { return m.Task }

// Dest implements Message.
func (m *Read) Dest() int { return m.Task }

// Dest implements Message.
func (m *Info) Dest() int { return m.Task }

// Dest implements Message.
func (m *Replay) Dest() int { return m.Task }
