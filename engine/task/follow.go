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

// Pulled is what a Follow brought to the task that asked, or why it failed. Start is that of the thread
// that asked: it is not for one that has started again.
type Pulled struct {
	Task, Stream, Slot int
	Start              uint64
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
	from := max(m.From, d.Start()) // what is trimmed is passed over
	to := max(from, min(d.End(), from+followRecords))
	rs, err := d.Read(from, to)
	if err != nil {
		th.answer(m.Reply, nil, err)
		return
	}
	th.answer(m.Reply, Followed{to, rs}, nil)
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

// away is a partition of a mirror as a source reads it.
type away struct {
	partition int
	next      int64           // the offset to ask for
	skip      []topology.Span // what was processed behind next before a restart
	// kept are the records that are being processed, by offset: a failed one runs again.
	kept map[int64]depot.Record
}

// openSources finds what the topology reads. The first are the program's sources, in order. A task
// hosts the partitions of a mirror whose number modulo the tasks is its own; beyond the first of them
// each is a source more.
func (s *stream) openSources() error {
	p := s.t.th.env.Program
	var more []source
	for i := range s.prog.Sources {
		src := &s.prog.Sources[i]
		first := source{Source: src, depot: s.t.depots[src.Depot]}
		if m := p.Depots[src.Depot].Mirror; m != nil {
			peer, _, err := s.t.th.env.peer(m.Module)
			if err != nil {
				return err
			}
			for n := s.t.ID; n < peer.Partitions(p.Depots[src.Depot].Global); n += p.Tasks {
				w := &away{partition: n, kept: map[int64]depot.Record{}}
				if first.away == nil {
					first.away = w
				} else {
					more = append(more, source{Source: src, away: w})
				}
			}
		}
		s.sources = append(s.sources, first)
	}
	s.sources = append(s.sources, more...)
	for i := range s.sources {
		s.sources[i].index = i
		s.sources[i].key = s.progressKey(&s.sources[i])
	}
	return nil
}

// partition is the partition of the depot that a source reads.
func (s *stream) partition(src *source) int {
	if src.away != nil {
		return src.away.partition
	}
	return s.t.ID
}

// progressKey is where the progress of a source is stored.
func (s *stream) progressKey(src *source) []byte {
	key := ProgressKey(s.t.th.env.Program.ID, s.t.ID, s.prog.Object, src.Object)
	if src.away != nil {
		key = binary.BigEndian.AppendUint16(key, uint16(src.away.partition))
	}
	return key
}

// ProgressKey is where a task keeps how far a source of a topology has come; of a source on a mirror it
// is what the keys of the partitions begin with.
func ProgressKey(module uint32, task, topology, source int) []byte {
	key := storage.ObjectPrefix(module, task, storage.SpaceProgress, topology)
	return binary.BigEndian.AppendUint16(key, uint16(source))
}

// openAway finds how far a partition of a mirror had come, and begins to follow it from there; where
// its source says when it is new.
func (s *stream) openAway(src *source) error {
	v, ok, err := s.t.th.env.DB.Get(nil, src.key)
	if err != nil {
		return err
	}
	w := src.away
	launch := s.t.th.env.Offsets[src.Depot]
	switch {
	case ok:
		if w.next, w.skip, err = readProgress(v); err != nil {
			return err
		}
	case w.partition >= len(launch):
		return fmt.Errorf("nobody asked where %s was at the launch", s.t.th.env.Program.Depots[src.Depot].Name)
	case src.Start.From == FromBeginning:
		w.next = launch[w.partition].Start
	case src.Start.From == FromRecordsAgo:
		w.next = max(launch[w.partition].Start, launch[w.partition].End-src.Start.N)
	default:
		w.next = launch[w.partition].End
	}
	w.skip = append([]topology.Span{}, w.skip...)
	s.books.Start(src.index, w.next, w.skip...)
	s.t.th.timers.add(0, &pull{s.t.ID, s.index, src.index})
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
	if s.books.Pending() >= pullPending || th.retiring {
		th.timers.add(th.now+pullMillis, &pull{s.t.ID, s.index, n})
		return
	}
	src := &s.sources[n]
	m := th.env.Program.Depots[src.Depot].Mirror
	th.sends = append(th.sends, &Away{m.Module, m.Object, s.t.ID, &Follow{
		Task: src.away.partition, From: src.away.next,
		Reply: &pullReply{th.env, s.t.ID, s.index, n, th.start},
	}})
}

// pulled starts the records that a mirror gave.
func (s *stream) pulled(m *Pulled) {
	if m.Start != s.t.th.start {
		return
	}
	if m.Fail != nil || s.t.th.retiring {
		s.t.th.timers.add(s.t.th.now+pullMillis, &pull{m.Task, m.Stream, m.Slot})
		return
	}
	w := s.sources[m.Slot].away
	for _, r := range m.Records {
		s.dropped(m.Slot, w.next, r.Offset)
		w.next = r.Offset + 1
		for len(w.skip) > 0 && r.Offset >= w.skip[0].To {
			w.skip = w.skip[1:]
		}
		if len(w.skip) == 0 || r.Offset < w.skip[0].From {
			s.begin(m.Slot, 0, r, nil, 0)
		}
	}
	s.dropped(m.Slot, w.next, m.Next)
	w.next = m.Next
	s.pull(m.Slot)
}

// pullReply brings the answer of a Follow to the task that asked.
type pullReply struct {
	env                *Env
	task, stream, slot int
	start              uint64
}

// Answer implements Reply.
func (r *pullReply) Answer(v any, err error) {
	m := &Pulled{Task: r.task, Stream: r.stream, Slot: r.slot, Start: r.start}
	if err != nil {
		m.Fail = failureOf("", err)
	} else {
		m.Followed, _ = v.(Followed)
	}
	r.env.post(m)
}
