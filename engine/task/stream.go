package task

import (
	"encoding/binary"
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/depot"
	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
	"github.com/ramaworkshop/ramaworkshop/engine/topology"
	"github.com/ramaworkshop/ramaworkshop/storage"
)

func mix(x uint64) uint64 { return topology.Mix(x) }

// stream is a stream topology on one task: the books of the records that started here, and
// the streaming batch of the running turn.
type stream struct {
	t     *Task
	index int
	prog  *Stream
	opt   StreamOptions
	books *topology.Books
	owned []*pstate.Partition
	// sources are those of the program, on this task.
	sources []source
	// carried is how many records were being processed when the last turn ended.
	carried int
	// deadline is when the next look at what takes too long is due, 0 without one.
	deadline int64

	buf       []byte
	migrating migrating

	// The streaming batch.
	active bool
	failed *Failure
	events []event
	hops   []Message
	ended  []*topology.Tree // complete or failed: told when the batch is durable
}

// event is what an event of the batch reports when the batch is durable.
type event struct {
	root Root
	xor  uint64
	acks []any
	done *Done // of the message that brought it here, nil for the first event of a record
}

func openStream(t *Task, index int) (*stream, error) {
	p := t.th.env.Program
	s := &stream{t: t, index: index, prog: &p.Streams[index]}
	s.opt = s.prog.Options
	if err := s.openSources(); err != nil {
		return nil, err
	}
	s.books = topology.NewBooks(len(s.sources))
	for i, ps := range p.PStates {
		if ps.Owner == index && t.pstates[i] != nil {
			s.owned = append(s.owned, t.pstates[i])
		}
	}
	for i := range s.sources {
		src := &s.sources[i]
		var err error
		if src.depot != nil {
			err = s.recover(src)
		} else if src.away != nil {
			err = s.openAway(src)
		}
		if err != nil {
			return nil, err
		}
	}
	s.startMigrating()
	return s, nil
}

// recover finds how far a source had come; the records behind that are processed as soon as the
// thread runs, for whoever still waits for them.
func (s *stream) recover(src *source) error {
	v, ok, err := s.t.th.env.DB.Get(nil, src.key)
	if err != nil {
		return err
	}
	var from int64
	var done []topology.Span
	if ok {
		if from, done, err = readProgress(v); err != nil {
			return err
		}
		if src.Retry == AllAfter { // in order again from the first that is not processed
			done = nil
		}
	} else if from, err = src.Start.resolve(src.depot, &s.t.options[src.Depot], s.t.th.now); err != nil {
		return err
	}
	s.books.Start(src.index, from, done...)
	s.books.Jump(src.index, src.depot.Start())
	src.next, _ = s.books.Progress(src.index)
	s.inherit(src)
	s.more(src)
	return nil
}

// saveProgress writes the progress of the sources where it changed.
func (s *stream) saveProgress(b *storage.Batch) {
	for i := range s.sources {
		src := &s.sources[i]
		if src.depot == nil && src.away == nil || !s.books.Changed(i) {
			continue
		}
		s.buf = appendProgress(s.buf[:0], s.books, i, src.Retry)
		b.Set(src.key, s.buf)
		s.books.Saved(i)
	}
}

// appendProgress writes the offset before which everything is processed, and the bounds of
// what is processed behind it.
func appendProgress(b []byte, books *topology.Books, source int, mode Retry) []byte {
	next, done := books.Progress(source)
	b = binary.BigEndian.AppendUint64(b, uint64(next))
	if mode == AllAfter { // what is behind a record that is not processed runs again with it
		return b
	}
	for _, d := range done {
		b = binary.BigEndian.AppendUint64(b, uint64(d.From))
		b = binary.BigEndian.AppendUint64(b, uint64(d.To))
	}
	return b
}

func readProgress(b []byte) (next int64, done []topology.Span, err error) {
	if len(b)%16 != 8 {
		return 0, nil, fmt.Errorf("the stored progress of a topology cannot be read: %x", b)
	}
	long := func(i int) int64 { return int64(binary.BigEndian.Uint64(b[i:])) }
	for i := 8; i < len(b); i += 16 {
		done = append(done, topology.Span{From: long(i), To: long(i + 8)})
	}
	return long(0), done, nil
}

// touch makes the stream part of the turn.
func (s *stream) touch() {
	if !s.active {
		s.active = true
		s.t.th.streams = append(s.t.th.streams, s)
	}
}

// begin starts the tree of a record with its first event. A record that runs at most once counts as
// processed with the batch of that event.
func (s *stream) begin(i, attempt int, r depot.Record, owner *waiting, cause int64) {
	root := Root{s.t.ID, s.index, topology.Key{Source: i, Offset: r.Offset, Attempt: attempt}, s.t.th.start}
	id := s.t.th.newID()
	s.books.Begin(root.Key, id, s.t.th.now, owner)
	src := &s.sources[i]
	if src.away != nil {
		src.away.kept[r.Offset] = r
	}
	if src.Retry == NoRetry {
		s.books.Complete(i, r.Offset)
	}
	s.run(root, id, nil, cause, src.At, func(x *dataflow.Exec, h dataflow.Host) error {
		if r.Err != nil {
			return r.Err
		}
		return src.Program.Run(x, h, r.Value)
	})
}

func (s *stream) resume(m *Hop) {
	s.run(m.Root, m.ID, &m.Done, m.Cause, m.Frames.At(), func(x *dataflow.Exec, h dataflow.Host) error {
		return x.Resume(h, m.Frames)
	})
}

// run runs one event of the streaming batch. After a failure the batch is lost, and its other
// events are not run: their records fail too.
func (s *stream) run(
	root Root, id uint64, done *Done, cause int64, at dataflow.Pos,
	f func(*dataflow.Exec, dataflow.Host) error,
) {
	s.touch()
	th := s.t.th
	h := &th.host
	h.begin(s.t, s, root, id)
	h.entry = s.t.journal(journal.Entry{
		Kind: journal.Event, Topology: s.prog.Name, Cause: cause, At: string(at),
		Partition: root.Task, Offset: root.Key.Offset,
	})
	if s.failed == nil {
		err := s.interrupted(root)
		if err == nil {
			err = f(th.exec, h)
		}
		if err != nil {
			s.failed = failureOf(s.prog.Name, err)
			s.t.journal(journal.Entry{
				Kind: journal.Error, Topology: s.prog.Name, Event: h.entry, At: s.failed.At,
				Text: s.failed.Text,
			})
		}
	}
	s.events = append(s.events, event{root, h.xor, h.acks, done})
	h.end()
}

// interrupted fails an event that is to fail before it begins.
func (s *stream) interrupted(root Root) error {
	if fail := s.t.th.env.Fail; fail != nil {
		return fail(s.prog.Name, root.Key.Attempt)
	}
	return nil
}

// flush ends the streaming batch: its writes go into the turn's, with the progress that they
// make, or are dropped.
func (s *stream) flush(b *storage.Batch) {
	if s.failed == nil {
		s.migrate()
		for _, p := range s.owned {
			p.Flush(b)
		}
		for _, e := range s.events {
			if e.root.Task == s.t.ID {
				s.report(e.root, e.xor, e.acks, nil)
			}
		}
	}
	s.saveProgress(b)
}

// settle ends the turn for the stream: what waited for the writes goes on.
func (s *stream) settle(storageErr error) {
	if storageErr != nil && s.failed == nil {
		s.failed = failureOf(s.prog.Name, storageErr)
	}
	failed, events := s.failed, s.events
	if s.t.th.env.Journal != nil && (len(events) > 0 || s.migrating.did) {
		s.journalBatch(failed)
	}
	s.migrating.did = false
	for _, p := range s.owned {
		if failed == nil {
			p.Settle()
		} else {
			p.Abort()
		}
	}
	if failed == nil {
		s.t.th.sends = append(s.t.th.sends, s.hops...)
	} else {
		for _, m := range s.hops {
			if page, ok := m.(*Page); ok {
				s.t.th.reads.drop(page.Read)
			}
		}
	}
	for _, e := range events {
		switch {
		case e.root.Task != s.t.ID:
			*e.done = Done{e.root, s.t.ID, e.xor, e.acks, failed}
			s.t.th.sends = append(s.t.th.sends, e.done)
		case failed != nil:
			s.report(e.root, e.xor, e.acks, failed)
		}
	}
	for _, tree := range s.ended {
		if storageErr != nil {
			tree.Fail = failed
		}
		s.end(tree)
	}
	if len(s.ended) > 0 {
		s.freed()
	}
	s.expect()
	s.carried = s.books.Pending()
	clear(s.events)
	clear(s.hops)
	clear(s.ended)
	s.events, s.hops, s.ended = s.events[:0], s.hops[:0], s.ended[:0]
	s.active, s.failed = false, nil
}

// report takes what an event of a tree reports. A tree that is complete makes progress, which
// the batch of this turn carries.
func (s *stream) report(r Root, xor uint64, acks []any, fail *Failure) {
	if r.Start != s.t.th.start {
		return
	}
	k := r.Key
	var err error
	if fail != nil {
		err = fail
	}
	tree := s.books.Report(k, xor, acks, err)
	if tree == nil {
		return
	}
	if tree.Fail == nil {
		s.books.Complete(k.Source, k.Offset)
	}
	s.ended = append(s.ended, tree)
}

// end tells who waits for a tree what became of it.
func (s *stream) end(tree *topology.Tree) {
	k := tree.Key
	src := &s.sources[k.Source]
	owner, _ := tree.Owner.(*waiting)
	var v any
	switch fail := tree.Fail; {
	case fail != nil:
		if s.fails(src, tree, failureOf(s.prog.Name, fail)) {
			src.own(k.Offset, owner)
			s.books.Recycle(tree)
			return
		}
	default:
		if len(src.failing) > 0 {
			s.mended(src, k.Offset)
		}
		v, tree.Fail = s.ackOf(src, tree.Acks)
	}
	if tree.Fail == nil || src.Retry == NoRetry {
		src.release(k.Offset)
	}
	if owner != nil {
		owner.done(s.prog.Name, v, tree.Fail)
	} else if tree.Fail == nil {
		(&waiting{task: s.t, depot: src.Depot, offset: k.Offset}).journalAck(s.prog.Name, nil)
	}
	s.books.Recycle(tree)
}

// ackOf makes one value for the appender of those that the events of a record returned.
func (s *stream) ackOf(src *source, acks []any) (any, error) {
	switch {
	case len(acks) == 0:
		return nil, nil
	case src.AckAgg == nil:
		return acks[len(acks)-1], nil
	}
	v, err := src.AckAgg(acks)
	if err != nil {
		return nil, &Failure{Topology: s.prog.Name, At: string(src.At), Text: fmt.Sprintf(
			"the record is processed, but the values for the appender cannot be aggregated: %v", err)}
	}
	return v, nil
}
