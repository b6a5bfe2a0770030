package task

import (
	"maps"
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
)

// Page is an event with the next values of a yielding select. It never leaves its task.
type Page struct {
	Task   int
	Root   Root
	ID     uint64
	Frames *dataflow.Message
	Vals   []any
	// Read is where the task keeps the rest of the select; 0 after the last page.
	Read  uint64
	Cause int64 // the entry in the journal

	done Done
}

// Dest implements Message.
func (m *Page) Dest() int { return m.Task }

// morePages goes on with a client's select, in a later turn.
type morePages struct {
	m    *Select
	read *pstate.Paged
	out  []any
	n    int // among those of its thread
}

// Dest implements Message.
func (m *morePages) Dest() int { return m.m.Task }

// reads are the selects of a thread that have pages left.
type reads struct {
	pager  pstate.Pager
	events map[uint64]*pstate.Paged
	// clients are those whose client still waits, by number.
	clients map[int]*morePages
	last    int
}

func newReads() reads {
	return reads{events: map[uint64]*pstate.Paged{}, clients: map[int]*morePages{}}
}

// take returns what Page.Read names, and forgets it; nil when there is none.
func (r *reads) take(id uint64) *pstate.Paged {
	p := r.events[id]
	delete(r.events, id)
	return p
}

// drop gives up the select of a page that nobody will take.
func (r *reads) drop(id uint64) {
	if p := r.take(id); p != nil {
		p.Close()
	}
}

// abandon ends all of them.
func (r *reads) abandon(why error) {
	for id := range r.events {
		r.drop(id)
	}
	for _, n := range slices.Sorted(maps.Keys(r.clients)) {
		more := r.clients[n]
		more.read.Close()
		refuse(more.m, why)
	}
	clear(r.clients)
	r.pager.Close()
}

// SelectPaged implements dataflow.Host.
func (h *host) SelectPaged(
	at dataflow.Pos, ref dataflow.Ref, c *path.Compiled, e *path.Env, m *dataflow.Message,
) error {
	p, v, err := h.pstate(ref)
	if err != nil {
		return err
	}
	return h.nextPage(at, p.SelectPaged(&h.th.reads.pager, v, c, e), m)
}

// nextPage reads a page and sends it to this task, to the statements that follow the select.
func (h *host) nextPage(at dataflow.Pos, read *pstate.Paged, m *dataflow.Message) error {
	vs, last, err := read.Page()
	if err != nil || last && len(vs) == 0 {
		return err
	}
	id := h.th.newID()
	h.xor ^= id
	page := &Page{Task: h.t.ID, Root: h.root, ID: id, Frames: m, Vals: vs}
	if !last {
		page.Read = id
		h.th.reads.events[id] = read
	}
	if h.th.env.Journal != nil {
		names, vals := m.Vars()
		page.Cause = h.t.journal(journal.Entry{
			Kind: journal.Hop, Event: h.entry, Topology: h.s.prog.Name, At: string(at),
			Why: "AllowYield", To: h.t.ID, Names: names, Vals: vals,
		})
	}
	h.s.hops = append(h.s.hops, page)
	return nil
}

// page runs the statements after a yielding select for the values of a page.
func (s *stream) page(m *Page) {
	at := m.Frames.At()
	s.run(m.Root, m.ID, &m.done, m.Cause, at, func(x *dataflow.Exec, h dataflow.Host) error {
		if err := x.ResumeEach(h, m.Frames, m.Vals); err != nil {
			return err
		}
		if read := s.t.th.reads.take(m.Read); read != nil {
			return x.Within(h, at, func() error { return s.t.th.host.nextPage(at, read, m.Frames) })
		}
		return nil
	})
	s.t.th.reads.drop(m.Read) // where the event failed
}

// selectFor answers a client's select: at once, or in several turns where it visits much.
func (t *Task) selectFor(m *Select) {
	p := t.pstates[m.PState]
	if p == nil {
		t.th.answer(m.Reply, nil, errNoPartition)
		return
	}
	if m.Path.Scans() {
		read := p.SelectPaged(&t.th.reads.pager, pstate.Committed, m.Path, t.th.pathEnv(t))
		t.th.reads.last++
		t.selectOn(&morePages{m: m, read: read, out: []any{}, n: t.th.reads.last})
		return
	}
	out := []any{}
	err := t.th.guard(func() error {
		return p.Select(pstate.Committed, m.Path, t.th.pathEnv(t), func(v any) error {
			out = append(out, v)
			return nil
		})
	})
	t.selected(m, out, err)
}

func (t *Task) selectOn(more *morePages) {
	th := t.th
	var last bool
	err := th.guard(func() error {
		th.pathHost(t)
		vs, l, err := more.read.Page()
		more.out, last = append(more.out, vs...), l
		return err
	})
	if err == nil && !last {
		th.reads.clients[more.n] = more
		th.timers.add(th.now, more)
		return
	}
	more.read.Close()
	delete(th.reads.clients, more.n)
	t.selected(more.m, more.out, err)
}

func (t *Task) selected(m *Select, out []any, err error) {
	if err != nil {
		out, err = nil, failureOf("", err)
	}
	t.journal(journal.Entry{
		Kind: journal.Select, Object: t.pstates[m.PState].Definition().Name, Text: pathString(m.Path), Vals: out,
	})
	t.th.answer(m.Reply, out, err)
}
