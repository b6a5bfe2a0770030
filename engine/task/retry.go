package task

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/depot"
	"github.com/ramaworkshop/ramaworkshop/engine/topology"
)

// failing is a record that failed and has not been processed since.
type failing struct {
	offset   int64
	attempts int
	next     int64 // when it is tried again, 0 while it runs or when it is given up
	givenUp  bool
	why      *Failure // of the last attempt
}

// FailingRecord is a record that failed and is tried again, for people and programs to see.
type FailingRecord struct {
	Topology, Depot string
	// Source is the id of the topology's source, "" for the only one of its depot.
	Source    string
	Partition int
	Offset    int64
	// Attempts is how many have failed.
	Attempts int
	// NextMillis is when the next one begins; 0 while one runs, and when GivenUp.
	NextMillis int64
	// GivenUp says that it was tried as often as topology.max.retries allows: it waits to be skipped.
	GivenUp bool
	// Why is the last failure, with its statement.
	Why *Failure
}

// Failing asks for the records that fail in a topology on a task. The answer is a []FailingRecord.
type Failing struct {
	Task, Stream int
	Reply        Reply
}

// Skip counts a failing record as processed. The answer is nil.
type Skip struct {
	Task, Stream, Source, Partition int
	Offset                          int64
	Reply                           Reply
}

// Dest implements Message.
func (m *Failing) Dest() int { return m.Task }

// Dest implements Message.
func (m *Skip) Dest() int { return m.Task }

// ErrNotFailing is the answer to who skips a record that does not fail.
var ErrNotFailing = errors.New("only a record that fails can be skipped")

// fails takes the failure of an attempt, as the source's retry mode says. It reports whether the
// append that waits for the record waits on.
func (s *stream) fails(src *source, tree *topology.Tree, why *Failure) (waits bool) {
	k := tree.Key
	waits = !s.t.options[src.Depot].AckFailure
	switch src.Retry {
	case NoRetry:
		return false
	case Individual:
		f := s.failedAgain(src, k.Offset, why)
		if f.givenUp {
			return false
		}
		s.t.th.timers.add(f.next, &Replay{s.t.ID, s.index, topology.Key{
			Source: k.Source, Offset: k.Offset, Attempt: f.attempts,
		}})
	case AllAfter:
		// A record behind one that failed in the same turn is not begun any more.
		if k.Offset < src.next {
			waits = s.fallBack(src, k.Offset, why, waits)
		}
	}
	return waits
}

// failedAgain notes a failure and says when the next attempt is. The first time all records of a
// batch come again together and in order. From then on they spread, up to half as early or late, so
// that a record that always fails does not fail the others for ever.
func (s *stream) failedAgain(src *source, offset int64, why *Failure) *failing {
	f := src.failing[offset]
	if f == nil {
		if src.failing == nil {
			src.failing = map[int64]*failing{}
		}
		f = &failing{offset: offset}
		src.failing[offset] = f
	}
	f.attempts++
	f.why = why
	defer s.tellFailed(src, f)
	if s.opt.MaxRetries >= 0 && f.attempts > s.opt.MaxRetries {
		f.next, f.givenUp = 0, true
		return f
	}
	wait := int64(lastRetryMillis)
	if f.attempts <= 10 {
		wait = min(wait, firstRetryMillis<<(f.attempts-1))
	}
	if f.attempts > 1 {
		wait = wait/2 + s.t.th.rng.Int64N(wait)
	}
	f.next = s.t.th.now + wait
	return f
}

// fallBack makes a source begin again with a record that failed. What was begun behind it counts no
// more, and runs again in order: the record first, alone, and the others when it is processed. It
// reports whether appends wait on.
func (s *stream) fallBack(src *source, offset int64, why *Failure, waits bool) bool {
	f := s.failedAgain(src, offset, why)
	src.next, src.blocked, src.retryAt = offset, true, f.next
	src.epoch++
	maps.DeleteFunc(src.failing, func(o int64, _ *failing) bool { return o > offset })
	if f.givenUp {
		waits = false
	} else {
		s.wake(src.index, f.next)
	}
	lost := s.books.Rewind(src.index, offset)
	if waits {
		for _, t := range lost {
			w, _ := t.Owner.(*waiting)
			src.own(t.Key.Offset, w)
		}
		return true
	}
	also := s.earlier(offset, why)
	for _, t := range lost {
		if w, _ := t.Owner.(*waiting); w != nil {
			w.done(s.prog.Name, nil, also)
		}
	}
	for _, o := range slices.Sorted(maps.Keys(src.owners)) {
		src.disown(o).done(s.prog.Name, nil, also)
	}
	return false
}

// replay begins another attempt of a record that failed by itself.
func (s *stream) replay(m *Replay) {
	src := &s.sources[m.Key.Source]
	f := src.failing[m.Key.Offset]
	if f == nil || f.attempts != m.Key.Attempt || f.next == 0 { // it was skipped
		return
	}
	if s.books.Pending() >= s.opt.MaxExecuting {
		f.next = s.t.th.now + firstRetryMillis
		s.t.th.timers.add(f.next, m)
		return
	}
	var rs []depot.Record
	var err error
	if src.away != nil {
		rs = []depot.Record{src.away.kept[f.offset]}
	} else {
		rs, err = src.depot.Records(f.offset, f.offset+1)
	}
	switch {
	case errors.Is(err, depot.ErrOffset): // trimmed
		s.forget(src, f.offset)
	case err != nil:
		f.next = s.t.th.now + lastRetryMillis
		s.t.th.timers.add(f.next, m)
	case len(rs) == 0:
		s.forget(src, f.offset)
	default:
		f.next = 0
		s.begin(src.index, m.Key.Attempt, rs[0], src.disown(f.offset), 0)
	}
}

// forget counts a failing record as processed.
func (s *stream) forget(src *source, offset int64) {
	s.touch()
	delete(src.failing, offset)
	src.release(offset)
	s.books.Complete(src.index, offset)
	if w := src.disown(offset); w != nil {
		w.done(s.prog.Name, nil, &Failure{Topology: s.prog.Name, Text: "the record was skipped"})
	}
}

// release forgets the record of a mirror that is not needed any more.
func (src *source) release(offset int64) {
	if src.away != nil {
		delete(src.away.kept, offset)
	}
}

// mended takes a record that is processed off the list, and lets go on what waited for it.
func (s *stream) mended(src *source, offset int64) {
	if src.failing[offset] == nil {
		return
	}
	delete(src.failing, offset)
	s.unblock(src, offset+1)
}

// unblock lets a source go on when the record before next was what it waited for.
func (s *stream) unblock(src *source, next int64) {
	if src.Retry == AllAfter && src.blocked && src.next == next {
		src.blocked, src.retryAt = false, 0
		s.more(src)
	}
}

// failing answers with the records that fail, in order.
func (t *Task) failing(m *Failing) {
	s := t.streams[m.Stream]
	out := []FailingRecord{}
	for i := range s.sources {
		src := &s.sources[i]
		for _, o := range slices.Sorted(maps.Keys(src.failing)) {
			f := src.failing[o]
			out = append(out, FailingRecord{
				Topology: s.prog.Name, Depot: t.th.env.Program.Depots[src.Depot].Name, Source: src.ID, Partition: s.partition(src),
				Offset: o, Attempts: f.attempts, NextMillis: f.next, GivenUp: f.givenUp, Why: f.why,
			})
		}
	}
	t.th.answer(m.Reply, out, nil)
}

// skip counts a failing record as processed, also while an attempt runs.
func (t *Task) skip(m *Skip) {
	s := t.streams[m.Stream]
	src := &s.sources[m.Source]
	for i := range s.sources {
		if o := &s.sources[i]; o.Source == src.Source && s.partition(o) == m.Partition {
			src = o
		}
	}
	if src.failing[m.Offset] == nil {
		t.th.answer(m.Reply, nil, fmt.Errorf("skip the record at offset %d of partition %d: %w",
			m.Offset, m.Partition, ErrNotFailing))
		return
	}
	attempt := src.epoch
	if src.Retry == Individual {
		attempt = src.failing[m.Offset].attempts
	}
	if tree := s.books.Close(topology.Key{Source: src.index, Offset: m.Offset, Attempt: attempt}); tree != nil {
		w, _ := tree.Owner.(*waiting)
		src.own(m.Offset, w)
	}
	s.tellSkipped(src, m.Offset)
	s.forget(src, m.Offset)
	if src.next == m.Offset { // it waited at the head of its partition
		src.next++
	}
	s.unblock(src, m.Offset+1)
	s.freed()
	t.th.answer(m.Reply, nil, nil)
}

// waiters are the appends that wait for a topology.
func (s *stream) waiters() []*waiting {
	var out []*waiting
	for _, tree := range s.books.Open() {
		if w, _ := tree.Owner.(*waiting); w != nil {
			out = append(out, w)
		}
	}
	for i := range s.sources {
		src := &s.sources[i]
		for _, o := range slices.Sorted(maps.Keys(src.owners)) {
			out = append(out, src.owners[o])
		}
	}
	return out
}
