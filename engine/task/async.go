package task

import (
	"context"
	"fmt"
	"time"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/journal"
)

// Async is a Go function that a scheduler calls away from the thread of the task. What it gives goes on
// as a Page; its error fails the record. It never travels.
type Async struct {
	page *Page
	call func(ctx context.Context) (any, error)
	from *Thread
}

// Dest implements Message.
func (m *Async) Dest() int { return m.page.Task }

// asyncLimit is how long such a function may take.
const asyncLimit = 30 * time.Second

// Run calls the function and returns the message that tells the task.
func (m *Async) Run(ctx context.Context) Message {
	ctx, cancel := context.WithTimeout(ctx, asyncLimit)
	defer cancel()
	v, err := m.call(ctx)
	if ctx.Err() == context.DeadlineExceeded {
		err = fmt.Errorf("the function of Async took longer than %v", asyncLimit)
	}
	if err != nil {
		p := m.page
		f := failureOf(m.from.env.Program.Streams[p.Root.Stream].Name, &dataflow.RunError{At: p.Frames.At(), Reason: err})
		return &Done{Root: p.Root, From: p.Task, Fail: f}
	}
	m.page.Vals = []any{v}
	return m.page
}

// Async implements dataflow.Host: the function is called when the batch is durable.
func (h *host) Async(
	at dataflow.Pos, f func(ctx context.Context) (any, error), m *dataflow.Message,
) error {
	id := h.th.newID()
	h.xor ^= id
	page := &Page{Task: h.t.ID, Root: h.root, ID: id, Frames: m}
	if h.th.env.Journal != nil {
		names, vals := m.Vars()
		page.Cause = h.t.journal(journal.Entry{
			Kind: journal.Hop, Event: h.entry, Topology: h.s.prog.Name, At: string(at),
			Why: "Async", To: h.t.ID, Names: names, Vals: vals,
		})
	}
	h.s.hops = append(h.s.hops, &Async{page, f, h.th})
	return nil
}

// overtimeNanos is how long an event may take before YieldIfOvertime ends it.
const overtimeNanos = 5_000_000

// Overtime implements dataflow.Host.
func (h *host) Overtime() bool {
	if h.th.env.Overtime != nil {
		return h.th.env.Overtime()
	}
	return h.th.env.Nanos != nil && h.th.env.Nanos()-h.th.turnBegan > overtimeNanos
}
