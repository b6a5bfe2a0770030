package task

import (
	"encoding/binary"
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/depot"
	"github.com/ramaworkshop/ramaworkshop/engine/topology"
	"github.com/ramaworkshop/ramaworkshop/storage"
)

// Follow asks a depot's partition for the records from an offset on. The answer is a Followed; it
// waits until there is a record.
type Follow struct {
	Task, Depot int
	From        int64
	Reply       Reply
}

// Followed are records of a partition, and the offset behind them.
type Followed struct {
	Next    int64
	Records []depot.Record
}

// Pulled is what a Follow brought to the task that asked, or why it failed.
type Pulled struct {
	Task, Stream, Slot int
	Followed
	Fail *Failure
}

// pull is the timer that asks for more.
type pull struct{ task, stream, slot int }

// Dest implements Message.
func (m *Follow) Dest() int { return m.Task }

// Dest implements Message.
func (m *Pulled) Dest() int { return m.Task }

// Dest implements Message.
func (m *pull) Dest() int { return m.task }

// followRecords is how many records one answer has at most.
const followRecords = 100

// follow answers who follows a depot, at once or when there is something.
func (t *Task) follow(m *Follow) {
	d := t.depots[m.Depot]
	switch {
	case d == nil:
		t.th.answer(m.Reply, nil, errNoPartition)
	case m.From == d.End():
		t.th.followers[d] = append(t.th.followers[d], m)
	default:
		t.th.answerFollow(d, m)
	}
}

func (th *Thread) answerFollow(d *depot.Partition, m *Follow) {
	rs, err := d.Read(m.From, max(m.From, min(d.End(), m.From+followRecords)))
	if err != nil {
		th.answer(m.Reply, nil, err)
		return
	}
	th.answer(m.Reply, Followed{m.From + int64(len(rs)), rs}, nil)
}

// feed answers those who wait for the records that have just become durable.
func (th *Thread) feed() {
	if len(th.followers) == 0 {
		return
	}
	for _, d := range th.depots {
		fs := th.followers[d]
		delete(th.followers, d)
		for _, m := range fs {
			if m.From < d.End() {
				th.answerFollow(d, m)
			} else {
				th.followers[d] = append(th.followers[d], m)
			}
		}
	}
}

// slot is one of the logs that a stream topology reads on a task: the task's partition of a source's
// depot, or one of the partitions of a mirror that the task hosts.
type slot struct {
	source, partition int
	// away is set for a partition of a mirror.
	away *away
}

// away is how far a partition of a mirror has come here.
type away struct {
	next int64           // the offset to ask for
	skip []topology.Span // what was processed behind next before a restart
}

// openSlots finds what the topology reads. The first slots are those of the sources, in order; a task
// hosts the partitions of a mirror whose number modulo the tasks is its own.
func (s *stream) openSlots() error {
	p := s.t.th.env.Program
	var more []slot
	for i, src := range s.prog.Sources {
		sl := slot{i, s.t.ID, nil}
		if m := p.Depots[src.Depot].Mirror; m != nil {
			sl.partition = -1
			peer, _, err := s.t.th.env.peer(m.Module)
			if err != nil {
				return err
			}
			for n := s.t.ID; n < peer.Partitions(p.Depots[src.Depot].Global); n += p.Tasks {
				if sl.away == nil {
					sl.partition, sl.away = n, &away{}
				} else {
					more = append(more, slot{i, n, &away{}})
				}
			}
		}
		s.slots = append(s.slots, sl)
	}
	s.slots = append(s.slots, more...)
	return nil
}

// source returns the source that reads a slot.
func (s *stream) source(slot int) *Source { return &s.prog.Sources[s.slots[slot].source] }

// progressKey is where the progress of a slot is stored.
func (s *stream) progressKey(slot int) []byte {
	p := s.t.th.env.Program
	key := storage.ObjectPrefix(p.ID, s.t.ID, storage.SpaceProgress, s.prog.Object)
	key = binary.BigEndian.AppendUint16(key, uint16(s.source(slot).Object))
	if sl := s.slots[slot]; sl.away != nil {
		key = binary.BigEndian.AppendUint16(key, uint16(sl.partition))
	}
	return key
}

// openAway finds how far a partition of a mirror had come, and begins to follow it from there; from
// where it was at the launch when it is new.
func (s *stream) openAway(n int) error {
	sl, src := &s.slots[n], s.source(n)
	v, ok, err := s.t.th.env.DB.Get(nil, s.keys[n])
	if err != nil {
		return err
	}
	var next int64
	var done []topology.Span
	launch := s.t.th.env.Offsets[src.Depot]
	switch {
	case ok:
		if next, done, err = readProgress(v); err != nil {
			return err
		}
	case sl.partition >= len(launch):
		return fmt.Errorf("nobody asked where %s was at the launch", s.t.th.env.Program.Depots[src.Depot].Name)
	case src.FromBeginning:
		next = launch[sl.partition].Start
	default:
		next = launch[sl.partition].End
	}
	sl.away.next, sl.away.skip = next, append([]topology.Span{}, done...)
	s.books.Start(n, next, done...)
	s.t.th.timers.add(0, &pull{s.t.ID, s.index, n})
	return nil
}

// A topology with so many records under way asks a mirror for more after so many milliseconds, and
// again as long after a failure.
const (
	pullPending = 1000
	pullMillis  = 50
)

// pull asks the other module for the next records.
func (s *stream) pull(n int) {
	th := s.t.th
	if s.books.Pending() >= pullPending {
		th.timers.add(th.now+pullMillis, &pull{s.t.ID, s.index, n})
		return
	}
	m := th.env.Program.Depots[s.source(n).Depot].Mirror
	th.sends = append(th.sends, &Away{m.Module, m.Object, s.t.ID, &Follow{
		Task: s.slots[n].partition, From: s.slots[n].away.next,
		Reply: &pullReply{th.env, s.t.ID, s.index, n},
	}})
}

// pulled starts the records that a mirror gave.
func (s *stream) pulled(m *Pulled) {
	if m.Fail != nil {
		s.t.th.timers.add(s.t.th.now+pullMillis, &pull{m.Task, m.Stream, m.Slot})
		return
	}
	w := s.slots[m.Slot].away
	for _, r := range m.Records {
		for len(w.skip) > 0 && r.Offset >= w.skip[0].To {
			w.skip = w.skip[1:]
		}
		if len(w.skip) == 0 || r.Offset < w.skip[0].From {
			s.begin(m.Slot, 0, r, nil, 0)
		}
	}
	w.next = m.Next
	s.pull(m.Slot)
}

// pullReply brings the answer of a Follow to the task that asked.
type pullReply struct {
	env                *Env
	task, stream, slot int
}

// Answer implements Reply.
func (r *pullReply) Answer(v any, err error) {
	m := &Pulled{Task: r.task, Stream: r.stream, Slot: r.slot}
	if err != nil {
		m.Fail = failureOf("", err)
	} else {
		m.Followed, _ = v.(Followed)
	}
	r.env.post(m)
}
