package task

import (
	"fmt"
	"time"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/depot"
	"github.com/ramaworkshop/ramaworkshop/engine/journal"
)

// Source is what a topology does with the records of one depot. Object is its number in the
// key space, which stays when sources are reordered.
type Source struct {
	Depot   int
	Object  int
	ID      string // among the sources of one depot, "" for the first
	At      dataflow.Pos
	Program *dataflow.Source
	Start   Start
	Retry   Retry
	// AckAgg makes one value of those returned for a record, in order of arrival; nil means the last.
	AckAgg func(vs []any) (any, error)
}

// Retry says what happens after a failure.
type Retry uint8

// The modes: the failed record runs again; it and all that follow it in its partition do, in order;
// none does, also not after a crash.
const (
	Individual Retry = iota
	AllAfter
	NoRetry
)

// Start is where a source begins with a depot partition that it has not seen.
type Start struct {
	From StartFrom
	// N is so many records, milliseconds, or the time in milliseconds.
	N int64
}

// StartFrom is what Start counts from.
type StartFrom uint8

// The places: the first record that is appended later; the first that is there; the last N; those of
// the last N milliseconds; those after a time.
const (
	FromEnd StartFrom = iota
	FromBeginning
	FromRecordsAgo
	FromMillisAgo
	FromAfter
)

// resolve finds the offset to start with.
func (f Start) resolve(d *depot.Partition, o *DepotOptions, now int64) (int64, error) {
	switch f.From {
	case FromBeginning:
		if o.MaxEntries > 0 {
			return max(d.Start(), d.End()-o.MaxEntries), nil
		}
		return d.Start(), nil
	case FromRecordsAgo:
		return max(d.Start(), d.End()-f.N), nil
	case FromMillisAgo:
		return d.After(now - f.N)
	case FromAfter:
		return d.After(f.N)
	}
	return d.End(), nil
}

// source is how far a topology has come with one partition of a depot.
type source struct {
	*Source
	index int
	depot *depot.Partition // nil where the depot has no partition on this task
	away  *away            // set for a partition of a mirror
	key   []byte           // where the progress is stored
	next  int64            // the first record that has not begun
	epoch int              // the attempt of records that begin in order, so that those of before do not count
	// blocked says that no record begins in order: one that failed waits until retryAt, or, when that
	// is 0, runs alone or has been given up.
	blocked bool
	retryAt int64
	// wakeAt is when the timer that looks for records to begin is due, 0 without one.
	wakeAt int64
	// owners are the appends whose record's next attempt has not begun, by offset.
	owners map[int64]*waiting
	// failing are the records that are tried again, by offset; with AllAfter there is one at most.
	failing map[int64]*failing
}

// own keeps the append of a record until its next attempt begins.
func (src *source) own(offset int64, w *waiting) {
	if w == nil {
		return
	}
	if src.owners == nil {
		src.owners = map[int64]*waiting{}
	}
	src.owners[offset] = w
}

// disown returns the append that waits for a record, nil without one.
func (src *source) disown(offset int64) *waiting {
	w := src.owners[offset]
	if w != nil {
		delete(src.owners, offset)
	}
	return w
}

// wakeUp lets a source begin the records that have waited.
type wakeUp struct {
	task, stream, source int
	at                   int64
}

// Dest implements Message.
func (m *wakeUp) Dest() int { return m.task }

// deadline looks for records that take too long.
type deadline struct{ task, stream int }

// Dest implements Message.
func (m *deadline) Dest() int { return m.task }

// offer gives a source the record that was just appended.
func (s *stream) offer(i int, r depot.Record, w *waiting, cause int64) {
	src := &s.sources[i]
	late := s.t.th.retiring && w.reply == nil
	if src.next == r.Offset && !src.blocked && s.books.Pending() < s.opt.MaxExecuting && !late {
		src.next++
		s.begin(i, src.epoch, r, w, cause)
		return
	}
	s.holdBack(src, r, w)
}

// holdBack leaves a record in the depot for later. An append that waits for it is refused where the
// topology was full before this turn; a burst within one turn waits.
func (s *stream) holdBack(src *source, r depot.Record, w *waiting) {
	s.touch()
	full := s.carried >= s.opt.MaxExecuting
	switch {
	case full && src.Retry == NoRetry && src.next == r.Offset:
		src.next++
		s.books.Complete(src.index, r.Offset)
		w.refused(s.prog.Name, s.throttled("skipped: its source has the retry mode NoRetry"))
		return
	case full:
		w.refused(s.prog.Name, s.throttled("processed later"))
	case w.reply != nil && len(src.owners) >= s.t.options[src.Depot].MaxPending:
		w.refused(s.prog.Name, s.throttled("processed later"))
	case w.reply == nil:
		w.left--
	default:
		src.own(r.Offset, w)
	}
	s.more(src)
}

func (s *stream) throttled(then string) *Failure {
	return &Failure{Topology: s.prog.Name, Cause: CauseThrottled, Text: fmt.Sprintf(
		"%v: task %d has %d records to process already; the depot has the record, and it is %s",
		ErrThrottled, s.t.ID, s.books.Pending(), then)}
}

// wake looks at a time for records of a source to begin.
func (s *stream) wake(i int, at int64) {
	src := &s.sources[i]
	at = max(at, 1)
	if src.depot == nil || src.wakeAt != 0 && src.wakeAt <= at {
		return
	}
	src.wakeAt = at
	s.t.th.timers.add(at, &wakeUp{s.t.ID, s.index, i, at})
}

// room is how many records that have waited may begin now.
func (s *stream) room() int {
	if s.t.th.retiring {
		return 0
	}
	return min(max(1, s.opt.MaxExecuting/2)-s.books.Pending(), catchUpRecords)
}

// catchUp begins records that have waited, in order, as many as there is room for.
func (s *stream) catchUp(m *wakeUp) {
	i, now := m.source, s.t.th.now
	src := &s.sources[i]
	if src.wakeAt != m.at { // another time has been set
		return
	}
	src.wakeAt = 0
	if src.blocked {
		if src.retryAt == 0 {
			return
		}
		if src.retryAt > now {
			s.wake(i, src.retryAt)
			return
		}
		src.blocked, src.retryAt = false, 0
	}
	if first := src.depot.Start(); src.next < first { // trimmed
		src.next = first
		s.books.Jump(i, first)
		s.touch()
	}
	to := min(src.next+int64(s.room()), src.depot.End())
	if to > src.next {
		rs, err := src.depot.Records(src.next, to)
		if err != nil {
			s.t.journal(journal.Entry{Kind: journal.Error, Topology: s.prog.Name, Text: err.Error()})
			s.wake(i, now+lastRetryMillis)
			return
		}
		for _, r := range rs {
			s.dropped(i, src.next, r.Offset)
			if s.books.Done(i, r.Offset) {
				continue
			}
			f := src.failing[r.Offset]
			if f != nil && s.holds(src, f) {
				return
			}
			src.next = r.Offset + 1
			s.begin(i, src.epoch, r, src.disown(r.Offset), 0)
			if f != nil {
				src.blocked = true
				return
			}
		}
		s.dropped(i, src.next, to)
		src.next = to
	}
	s.more(src)
}

// dropped counts the offsets from one up to, and without, another as processed: a migration of the depot
// has dropped their records.
func (s *stream) dropped(i int, from, to int64) {
	for ; from < to; from++ {
		if !s.books.Done(i, from) {
			s.touch()
			s.books.Complete(i, from)
		}
	}
}

// more looks again in the next turn where records wait and there is room.
func (s *stream) more(src *source) {
	if src.depot != nil && !src.blocked && src.next < src.depot.Next() && s.room() > 0 {
		s.wake(src.index, s.t.th.now)
	}
}

// holds reports whether a record that failed before, and that those behind it wait for, has to wait
// itself.
func (s *stream) holds(src *source, f *failing) bool {
	if !f.givenUp && f.next <= s.t.th.now {
		f.next = 0
		return false
	}
	src.next, src.blocked, src.retryAt = f.offset, true, f.next
	if f.next != 0 {
		s.wake(src.index, f.next)
	}
	return true
}

// freed begins records that wait for room.
func (s *stream) freed() {
	for i := range s.sources {
		s.more(&s.sources[i])
	}
}

// expire fails the records that take too long.
func (s *stream) expire() {
	s.touch()
	s.deadline = 0
	for t := s.books.Oldest(); t != nil && t.Began+s.opt.TimeoutMillis <= s.t.th.now; t = s.books.Oldest() {
		s.books.Close(t.Key)
		t.Fail = &Failure{
			Topology: s.prog.Name, At: string(s.sources[t.Key.Source].At), Cause: CauseTimeout,
			Text: fmt.Sprintf("%v: its events did not end within %v", ErrTimeout,
				time.Duration(s.opt.TimeoutMillis)*time.Millisecond),
		}
		s.ended = append(s.ended, t)
	}
}

// expect sees to it that the oldest record is looked at when its time is over.
func (s *stream) expect() {
	t := s.books.Oldest()
	if t == nil {
		return
	}
	at := t.Began + s.opt.TimeoutMillis
	if s.deadline == 0 || at < s.deadline {
		s.deadline = at
		s.t.th.timers.add(at, &deadline{s.t.ID, s.index})
	}
}

// earlier is why a record fails with another one, which stands before it in its partition.
func (s *stream) earlier(offset int64, f *Failure) *Failure {
	return &Failure{Topology: s.prog.Name, At: f.At, Text: fmt.Sprintf("the record at offset %d of the partition "+
		"failed, and those behind it are processed again with it (retry mode AllAfter): %s", offset, f.Text)}
}
