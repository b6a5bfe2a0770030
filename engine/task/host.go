package task

import (
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// host is where the running event's dataflow runs. A thread has one, which each event resets.
type host struct {
	th    *Thread
	t     *Task
	s     *stream
	root  Root
	xor   uint64 // the event's id and those of the events it caused
	acks  []any
	entry int64 // of the event, in the journal
}

var _ dataflow.Host = (*host)(nil)

func (h *host) begin(t *Task, s *stream, root Root, id uint64) {
	h.t, h.s, h.root, h.xor, h.acks, h.entry = t, s, root, id, nil, 0
}

func (h *host) end() { h.t, h.s, h.acks = nil, nil, nil }

// TaskID implements op.Context.
func (h *host) TaskID() int { return h.t.ID }

// NumTasks implements op.Context.
func (h *host) NumTasks() int { return h.th.env.Program.Tasks }

// NowMillis implements op.Context.
func (h *host) NowMillis() int64 { return h.th.now }

// NewUUID implements op.Context.
func (h *host) NewUUID() any { return h.th.uuids.next(h.th.now, h.th.rng) }

// TopologyKind implements op.Context.
func (h *host) TopologyKind() string {
	if h.s == nil {
		return ""
	}
	return "stream"
}

// Print implements dataflow.Host.
func (h *host) Print(at dataflow.Pos, text string) {
	e := journal.Entry{Kind: journal.Print, Event: h.entry, At: string(at), Text: text}
	if h.s != nil { // else it is a function in a client's path
		e.Topology = h.s.prog.Name
	}
	h.t.journal(e)
	h.th.env.Print(text)
}

// pstate returns the partition of a PState on this task, and what the topology sees of it.
func (h *host) pstate(ref dataflow.Ref) (*pstate.Partition, pstate.View, error) {
	p := h.t.pstates[ref]
	def := h.th.env.Program.PStates[ref]
	if p == nil {
		return nil, false, fmt.Errorf("%s is global: its only partition is on task 0, and this is task "+
			"%d; go there with GlobalPartition() first", def.Name, h.t.ID)
	}
	return p, pstate.View(def.Owner == h.s.index), nil
}

// Select implements dataflow.Host.
func (h *host) Select(
	ref dataflow.Ref, c *path.Compiled, e *path.Env, visit func(v any) error,
) error {
	p, v, err := h.pstate(ref)
	if err != nil {
		return err
	}
	return p.Select(v, c, e, visit)
}

// SelectOne implements dataflow.Host.
func (h *host) SelectOne(ref dataflow.Ref, c *path.Compiled, e *path.Env) (any, error) {
	p, v, err := h.pstate(ref)
	if err != nil {
		return nil, err
	}
	return p.SelectOne(v, c, e)
}

// Transform implements dataflow.Host.
func (h *host) Transform(at dataflow.Pos, ref dataflow.Ref, c *path.Compiled, e *path.Env) error {
	p, _, err := h.pstate(ref)
	if err != nil {
		return err
	}
	h.t.writing(at, h.entry)
	return p.Transform(c, e)
}

// Clear implements dataflow.Host.
func (h *host) Clear(at dataflow.Pos, ref dataflow.Ref) error {
	p, _, err := h.pstate(ref)
	if err != nil {
		return err
	}
	h.t.writing(at, h.entry)
	return p.Clear(&path.Env{Host: h.th.exec})
}

// TaskOf implements dataflow.Host.
func (h *host) TaskOf(ref dataflow.Ref, key any) (int, error) {
	return h.th.env.Program.PStates[ref].TaskOf(h.NumTasks(), key)
}

// Shuffle implements dataflow.Host.
func (h *host) Shuffle() int { return h.th.rng.IntN(h.NumTasks()) }

// Hop implements dataflow.Host: the message leaves when the batch is durable.
func (h *host) Hop(at dataflow.Pos, task int, why dataflow.Why, m *dataflow.Message) error {
	id := h.th.newID()
	h.xor ^= id
	hop := &Hop{Task: task, Done: Done{Root: h.root, From: h.t.ID}, ID: id, Frames: m}
	if h.th.env.Journal != nil {
		names, vals := m.Vars()
		hop.Cause = h.t.journal(journal.Entry{
			Kind: journal.Hop, Event: h.entry, Topology: h.s.prog.Name, At: string(at),
			Why: why.Kind.String(), Key: why.Key, To: task, Names: names, Vals: vals,
		})
	}
	h.s.hops = append(h.s.hops, hop)
	return nil
}

// AckReturn implements dataflow.Host.
func (h *host) AckReturn(at dataflow.Pos, v any) error {
	if value.KindOf(v) == value.KindNone {
		return fmt.Errorf("a function cannot be returned to the appender")
	}
	if value.TooDeep(v) {
		return fmt.Errorf("the value for the appender is nested deeper than %d levels", value.MaxDepth)
	}
	h.acks = append(h.acks, v)
	h.t.journal(journal.Entry{
		Kind: journal.AckReturn, Event: h.entry, Topology: h.s.prog.Name, At: string(at), New: v,
	})
	return nil
}

// Bound implements dataflow.Host.
func (h *host) Bound(at dataflow.Pos, names []string, vals []any) {
	h.t.journal(journal.Entry{
		Kind: journal.Bind, Event: h.entry, Topology: h.s.prog.Name, At: string(at),
		Names: names, Vals: vals,
	})
}

// guard turns a panic in a client's function into an error.
func (th *Thread) guard(f func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = dataflow.PanicError(r)
		}
	}()
	return f()
}

// pathEnv is what the functions in a client's path run in.
func (th *Thread) pathEnv(t *Task) *path.Env { return &path.Env{Host: th.pathHost(t)} }

func (th *Thread) pathHost(t *Task) *dataflow.Exec {
	return th.exec.For(&th.host, func() { th.host.begin(t, nil, Root{}, 0) })
}
