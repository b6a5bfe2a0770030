package task

import (
	"encoding/binary"
	"errors"
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
	slots []slot
	books *topology.Books
	owned []*pstate.Partition
	keys  [][]byte // where the progress of a slot is stored

	buf []byte

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

// waiting is an append that waits for the topologies that process its record.
type waiting struct {
	reply  Reply
	acks   Acks
	left   int
	closed bool
	task   *Task
	depot  int
	offset int64
}

func openStream(t *Task, index int) (*stream, error) {
	p := t.th.env.Program
	s := &stream{t: t, index: index, prog: &p.Streams[index]}
	if err := s.openSlots(); err != nil {
		return nil, err
	}
	s.books = topology.NewBooks(len(s.slots))
	for i, ps := range p.PStates {
		if ps.Owner == index && t.pstates[i] != nil {
			s.owned = append(s.owned, t.pstates[i])
		}
	}
	for i, sl := range s.slots {
		s.keys = append(s.keys, s.progressKey(i))
		var err error
		if d := t.depots[s.source(i).Depot]; d != nil {
			err = s.recover(i, d)
		} else if sl.away != nil {
			err = s.openAway(i)
		}
		if err != nil {
			return nil, err
		}
	}
	return s, nil
}

// recover finds how far a source had come and takes up the records behind that.
func (s *stream) recover(source int, d *depot.Partition) error {
	v, ok, err := s.t.th.env.DB.Get(nil, s.keys[source])
	if err != nil {
		return err
	}
	from := d.End()
	var done []topology.Span
	switch {
	case ok:
		if from, done, err = readProgress(v); err != nil {
			return err
		}
	case s.prog.Sources[source].FromBeginning:
		from = d.Start()
	}
	s.books.Start(source, from, done...)
	rs, err := d.Read(from, d.End())
	if err != nil {
		return err
	}
	for _, r := range rs {
		if len(done) > 0 && r.Offset >= done[0].To {
			done = done[1:]
		}
		if len(done) > 0 && r.Offset >= done[0].From {
			continue
		}
		key := topology.Key{Source: source, Offset: r.Offset}
		s.t.th.timers.add(0, &Replay{s.t.ID, s.index, key, r})
	}
	return nil
}

// saveProgress writes the progress of the sources where it changed.
func (s *stream) saveProgress(b *storage.Batch) {
	for i, sl := range s.slots {
		if sl.away == nil && s.t.depots[s.source(i).Depot] == nil || !s.books.Changed(i) {
			continue
		}
		s.buf = appendProgress(s.buf[:0], s.books, i)
		b.Set(s.keys[i], s.buf)
		s.books.Saved(i)
	}
}

// appendProgress writes the offset before which everything is processed, and the bounds of
// what is processed behind it.
func appendProgress(b []byte, books *topology.Books, source int) []byte {
	next, done := books.Progress(source)
	b = binary.BigEndian.AppendUint64(b, uint64(next))
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

// begin starts the tree of a record with its first event.
func (s *stream) begin(source, attempt int, r depot.Record, owner *waiting, cause int64) {
	root := Root{s.t.ID, s.index, topology.Key{Source: source, Offset: r.Offset, Attempt: attempt}}
	id := s.t.th.newID()
	s.books.Begin(root.Key, id, r, owner)
	src := s.source(source)
	s.run(root, id, nil, cause, src.At, func(x *dataflow.Exec, h dataflow.Host) error {
		return src.Program.Run(x, h, r.Value)
	})
}

func (s *stream) replay(m *Replay) {
	s.begin(m.Key.Source, m.Key.Attempt, m.Record, nil, 0)
}

func (s *stream) resume(m *Hop) {
	s.run(m.Root, m.ID, &m.done, m.Cause, m.Frames.At(), func(x *dataflow.Exec, h dataflow.Host) error {
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
		for _, p := range s.owned {
			p.Flush(b)
		}
		for _, e := range s.events {
			if e.root.Task == s.t.ID {
				s.report(e.root.Key, e.xor, e.acks, nil)
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
	if s.t.th.env.Journal != nil && len(events) > 0 {
		s.journalBatch(failed)
	}
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
			s.report(e.root.Key, e.xor, e.acks, failed)
		}
	}
	for _, tree := range s.ended {
		if storageErr != nil {
			tree.Fail = failed
		}
		s.end(tree)
	}
	clear(s.events)
	clear(s.hops)
	clear(s.ended)
	s.events, s.hops, s.ended = s.events[:0], s.hops[:0], s.ended[:0]
	s.active, s.failed = false, nil
}

// report takes what an event of a tree reports. A tree that is complete makes progress, which
// the batch of this turn carries.
func (s *stream) report(k topology.Key, xor uint64, acks []any, fail *Failure) {
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
	if tree.Fail != nil {
		s.retry(tree)
	}
	k := tree.Key
	if owner, _ := tree.Owner.(*waiting); owner != nil {
		owner.done(s.prog.Name, tree.Acks, tree.Fail)
	} else if tree.Fail == nil {
		(&waiting{task: s.t, depot: s.source(k.Source).Depot, offset: k.Offset}).journalAck(nil)
	}
	s.books.Recycle(tree)
}

// Retries wait longer each time.
const (
	firstRetryMillis = 100
	lastRetryMillis  = 60_000
)

// retry processes a failed record again, later. The first time all records of a batch come again
// together and in order. From then on they spread, up to half as early or late, so that a record
// that always fails does not fail the others for ever.
func (s *stream) retry(tree *topology.Tree) {
	wait := int64(lastRetryMillis)
	if tree.Key.Attempt < 10 {
		wait = min(wait, firstRetryMillis<<tree.Key.Attempt)
	}
	if tree.Key.Attempt > 0 {
		wait = wait/2 + s.t.th.rng.Int64N(wait)
	}
	key := tree.Key
	key.Attempt++
	s.t.th.timers.add(s.t.th.now+wait, &Replay{s.t.ID, s.index, key, tree.Value.(depot.Record)})
}

// done takes the result of one topology; the first failure, or the last success, is the
// answer. Of several values returned the last one counts; nil is left out.
func (w *waiting) done(topology string, acks []any, fail error) {
	w.left--
	if w.closed {
		return
	}
	if fail == nil && len(acks) > 0 && acks[len(acks)-1] != nil {
		if w.acks == nil {
			w.acks = Acks{}
		}
		w.acks[topology] = acks[len(acks)-1]
	}
	switch {
	case fail != nil:
		w.answer(nil, fail)
	case w.left == 0:
		w.answer(w.acks, nil)
	}
}

func (w *waiting) answer(acks Acks, err error) {
	w.closed = true
	w.journalAck(err)
	if w.reply != nil {
		w.task.th.answer(w.reply, acks, err)
		w.reply = nil
	}
}

func (w *waiting) journalAck(err error) {
	if w.task.th.env.Journal == nil {
		return
	}
	e := journal.Entry{
		Kind: journal.Ack, Object: w.task.th.env.Program.Depots[w.depot].Name,
		Partition: w.task.ID, Offset: w.offset,
	}
	var f *Failure
	if errors.As(err, &f) {
		e.Text = f.Error()
	}
	for _, s := range w.task.th.env.Program.Streams {
		if v, ok := w.acks[s.Name]; ok {
			e.Names, e.Vals = append(e.Names, s.Name), append(e.Vals, v)
		}
	}
	w.task.journal(e)
}
