package task

import (
	"cmp"
	"maps"
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/topology"
)

// Estate is what the threads of a module leave to those that follow them after an update: whom they
// still owe an answer. A record that is in a depot is not part of it: like after a restart, the new
// threads find what is not processed by themselves.
type Estate struct {
	env     *Env
	watches []Message
	// messages are those of clients and other modules that nobody has run, in order.
	messages []Message
	owed     []*owed
}

// owed is an append that waits until its record is processed. It is a message only to be refused.
type owed struct {
	depot string
	w     *waiting
}

// Dest implements Message.
func (o *owed) Dest() int { return o.w.task.ID }

// add takes a message that will not be run. Events of topologies are run again with their records,
// and with them the appends that such an event waits for.
func (e *Estate) add(m Message) {
	switch m := m.(type) {
	case *Append:
		if e.own(m.Reply) {
			return
		}
	case *Unwatch:
	default:
		if replyOf(m) == nil {
			return
		}
	}
	e.messages = append(e.messages, m)
}

// own reports whether an answer is for an event of the module itself.
func (e *Estate) own(r Reply) bool {
	b, ok := r.(*back)
	return ok && b.env == e.env
}

func (e *Estate) owe(w *waiting) {
	if w == nil || w.reply == nil || e.own(w.reply) ||
		slices.ContainsFunc(e.owed, func(o *owed) bool { return o.w == w }) {
		return
	}
	e.owed = append(e.owed, &owed{e.env.Program.Depots[w.depot].Name, w})
}

// rest returns everybody who waits, in order, and forgets them.
func (e *Estate) rest() []Message {
	var out []Message
	for _, o := range e.owed {
		if o.w.reply != nil {
			out = append(out, o)
		}
	}
	out = append(append(out, e.watches...), e.messages...)
	*e = Estate{env: e.env}
	return out
}

// bequeath adds what a thread leaves.
func (th *Thread) bequeath(e *Estate) {
	slices.SortFunc(th.timers.h, func(a, b timer) int { return cmp.Compare(a.n, b.n) })
	for _, t := range th.timers.h {
		if more, ok := t.m.(*morePages); ok {
			more.read.Close()
			e.add(more.m)
		}
	}
	clear(th.reads.clients)
	th.reads.abandon(nil)
	for _, t := range th.tasks {
		if t == nil {
			continue
		}
		for _, d := range t.depots {
			for _, m := range th.followers[d] {
				e.add(m)
			}
		}
		for _, g := range t.watches {
			e.watches = append(e.watches, g.m)
		}
		for _, s := range t.streams {
			s.bequeath(e)
		}
	}
}

// bequeath leaves the appends that wait for a topology. A record that runs at most once is not
// processed again: what became of it is not known.
func (s *stream) bequeath(e *Estate) {
	trees := s.books.Open()
	slices.SortFunc(trees, func(a, b *topology.Tree) int {
		return cmp.Or(cmp.Compare(a.Key.Source, b.Key.Source), cmp.Compare(a.Key.Offset, b.Key.Offset))
	})
	for _, tree := range trees {
		w, _ := tree.Owner.(*waiting)
		if w == nil || w.reply == nil || s.sources[tree.Key.Source].Retry != NoRetry {
			e.owe(w)
			continue
		}
		w.reply.Answer(nil, &Failure{Topology: s.prog.Name, Text: "an update of the module ended what was being done " +
			"for the record, and its source has the retry mode NoRetry"})
		w.reply, w.closed = nil, true
	}
	for i := range s.sources {
		owners := s.sources[i].owners
		for _, o := range slices.Sorted(maps.Keys(owners)) {
			e.owe(owners[o])
		}
	}
}

// inherit takes over the appends whose records this task processes again. It may be undone by another
// start.
func (t *Task) inherit() {
	e := t.th.env.Estate
	if e == nil {
		return
	}
	for _, o := range e.owed {
		if o.w.task.ID == t.ID {
			o.w.task, o.w.depot, o.w.left = t, t.th.env.Program.depotNamed(o.depot), 0
		}
	}
}

// inherit lets the appends wait whose records a source has not processed.
func (s *stream) inherit(src *source) {
	e := s.t.th.env.Estate
	if e == nil {
		return
	}
	for _, o := range e.owed {
		w := o.w
		if w.task == s.t && w.depot == src.Depot && w.reply != nil && !s.books.Done(src.index, w.offset) {
			w.left++
			src.own(w.offset, w)
		}
	}
}

// settle answers the appends for whose records no topology has anything left to do; the others have
// become the threads' own.
func (e *Estate) settle() {
	if e == nil {
		return
	}
	for _, o := range e.owed {
		w := o.w
		if w.left > 0 || w.reply == nil {
			continue
		}
		if w.depot >= 0 {
			w.journalAck("", nil)
		}
		w.reply.Answer(w.acks, nil)
		w.reply, w.closed = nil, true
	}
	e.owed = nil
}
