package task

import (
	"errors"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
)

// waiting is an append that waits for the topologies that process its record.
type waiting struct {
	reply  Reply
	acks   Acks
	left   int // how many sources have not told what became of the record
	closed bool
	task   *Task
	depot  int
	offset int64
}

// done takes what a source of a topology made of the record: v is the value for the appender, nil
// without one. The answer is the first failure, or what all together have after the last.
func (w *waiting) done(topology string, v any, fail error) {
	w.left--
	if w.closed {
		return
	}
	if fail == nil && v != nil {
		w.acks = append(w.acks, Ack{topology, v})
	}
	switch {
	case fail != nil:
		w.answer(nil, fail)
	case w.left == 0:
		w.answer(w.acks, nil)
	}
}

// refused is done for a record that has not begun; it is no failure for who does not wait.
func (w *waiting) refused(topology string, why *Failure) {
	if w.reply == nil {
		w.left--
		return
	}
	w.done(topology, nil, why)
}

func (w *waiting) answer(acks Acks, err error) {
	w.closed = true
	w.journalAck("", err)
	if w.reply != nil {
		w.task.th.answer(w.reply, acks, err)
		w.reply = nil
	}
}

// journalAck records what became of the record; with topology, that this one has processed it later.
func (w *waiting) journalAck(topology string, err error) {
	if w.task.th.env.Journal == nil {
		return
	}
	e := journal.Entry{
		Kind: journal.Ack, Topology: topology, Object: w.task.th.env.Program.Depots[w.depot].Name,
		Partition: w.task.ID, Offset: w.offset,
	}
	var f *Failure
	if errors.As(err, &f) {
		e.Text = f.Error()
	}
	for _, s := range w.task.th.env.Program.Streams {
		if v, ok := w.acks.of(s.Name); ok {
			e.Names, e.Vals = append(e.Names, s.Name), append(e.Vals, v)
		}
	}
	w.task.journal(e)
}
