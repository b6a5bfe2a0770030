package task

import (
	"fmt"
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// Mirror is the object of another module that an object stands for.
type Mirror struct{ Module, Object string }

// peer returns another module as it runs now.
func (e *Env) peer(module string) (*Program, Group, error) {
	if e.Peer != nil {
		if p, g := e.Peer(module); g != nil {
			return p, g, nil
		}
	}
	return nil, nil, fmt.Errorf("module %q, whose objects are mirrored here, is not running now", module)
}

// depotNamed returns the number of a depot of the module itself, -1 for none.
func (p *Program) depotNamed(name string) int {
	for i, d := range p.Depots {
		if d.Name == name && d.Mirror == nil {
			return i
		}
	}
	return -1
}

// pstateNamed returns the number of a PState of the module itself, -1 for none.
func (p *Program) pstateNamed(name string) int {
	for i, d := range p.PStates {
		if d.Name == name && d.Mirror == nil {
			return i
		}
	}
	return -1
}

// Mirrored returns the names of another module's objects that the module mirrors.
func (p *Program) Mirrored(module string) []string {
	var out []string
	add := func(m *Mirror) {
		if m != nil && m.Module == module && !slices.Contains(out, m.Object) {
			out = append(out, m.Object)
		}
	}
	for _, d := range p.Depots {
		add(d.Mirror)
	}
	for _, s := range p.PStates {
		add(s.Mirror)
	}
	return out
}

// Offers returns why another module cannot mirror an object, "" when it can.
func (p *Program) Offers(object string) string {
	if i := p.pstateNamed(object); i >= 0 {
		if p.PStates[i].Private {
			return "private"
		}
		return ""
	}
	if p.depotNamed(object) >= 0 {
		return ""
	}
	return "gone"
}

// Partitions implements dataflow.Host.
func (h *host) Partitions(o dataflow.Object) (int, error) {
	p := h.th.env.Program
	switch {
	case o.Mirror != "":
		var err error
		if p, _, err = h.th.env.peer(o.Mirror); err != nil {
			return 0, err
		}
	case o.Kind == dataflow.PStateObject:
		o.Global = p.PStates[o.Ref].Global
	}
	return p.Partitions(o.Global), nil
}

// PartitionOf implements dataflow.Host: it is for mirrors, as TaskOf is for the module's own.
func (h *host) PartitionOf(o dataflow.Object, key any) (int, error) {
	p, _, err := h.th.env.peer(o.Mirror)
	if err != nil {
		return 0, err
	}
	i := p.pstateNamed(h.th.env.Program.PStates[o.Ref].Mirror.Object)
	if i < 0 {
		return 0, goneError(o.Name, o.Mirror)
	}
	return p.PStates[i].TaskOf(p.Partitions(p.PStates[i].Global), key)
}

func goneError(name, module string) error {
	return fmt.Errorf("%s is in module %s no more", name, module)
}

// TaskGlobal implements dataflow.Host.
func (h *host) TaskGlobal(o dataflow.Object) any { return h.t.globals[o.Ref] }

// DepotAppend implements dataflow.Host: the append leaves when the batch is durable.
func (h *host) DepotAppend(
	at dataflow.Pos, o dataflow.Object, partition int, v any, level dataflow.AckLevel, m *dataflow.Message,
) error {
	if value.KindOf(v) == value.KindNone {
		return fmt.Errorf("a function cannot be appended to a depot")
	}
	if value.TooDeep(v) {
		return fmt.Errorf("the record for %s is nested deeper than %d levels", o.Name, value.MaxDepth)
	}
	d := h.th.env.Program.Depots[o.Ref]
	if o.Mirror == "" && h.t.depots[o.Ref] == nil {
		return fmt.Errorf("%s is global: its only partition is on task 0, and this is task %d; go there with "+
			"GlobalPartition() first", o.Name, h.t.ID)
	}
	a := &Append{
		Task: h.t.ID, Depot: int(o.Ref), Value: v, Level: AckLevel(level), By: "DepotAppend", Cause: h.entry,
	}
	if m != nil {
		a.Reply = h.later(at, "DepotAppend", m)
	}
	if d.Mirror == nil {
		h.s.hops = append(h.s.hops, a)
		return nil
	}
	a.Task = partition
	h.s.hops = append(h.s.hops, &Away{d.Mirror.Module, d.Mirror.Object, h.t.ID, a})
	return nil
}

// SelectMirror implements dataflow.Host.
func (h *host) SelectMirror(
	at dataflow.Pos, o dataflow.Object, partition int, p *path.Compiled, m *dataflow.Message,
) error {
	s := &Select{Task: partition, Path: p, Reply: h.later(at, "the mirror "+o.Name, m)}
	of := h.th.env.Program.PStates[o.Ref].Mirror
	h.s.hops = append(h.s.hops, &Away{of.Module, of.Object, h.t.ID, s})
	return nil
}

// back takes the answer that an event waits for, and goes on with it.
type back struct {
	env  *Env
	page *Page
}

// later makes m an event that goes on with an answer.
func (h *host) later(at dataflow.Pos, why string, m *dataflow.Message) *back {
	id := h.th.newID()
	h.xor ^= id
	page := &Page{Task: h.t.ID, Root: h.root, ID: id, Frames: m}
	if h.th.env.Journal != nil {
		names, vals := m.Vars()
		page.Cause = h.t.journal(journal.Entry{
			Kind: journal.Hop, Event: h.entry, Topology: h.s.prog.Name, At: string(at),
			Why: why, To: h.t.ID, Names: names, Vals: vals,
		})
	}
	return &back{h.th.env, page}
}

// Answer implements Reply.
func (b *back) Answer(v any, err error) {
	p := b.page
	if err != nil {
		f := failureOf(b.env.Program.Streams[p.Root.Stream].Name, &dataflow.RunError{At: p.Frames.At(), Reason: err})
		b.env.post(&Done{Root: p.Root, From: p.Task, Fail: f})
		return
	}
	switch v := v.(type) {
	case Acks:
		m := value.EmptyMap
		for _, a := range v {
			m = m.Set(a.Topology, a.V)
		}
		p.Vals = []any{m}
	case []any:
		p.Vals = v
	}
	b.env.post(p)
}

// Away is a message to a partition of another module's object.
type Away struct {
	Module, Object string
	From           int // the task
	Message        Message
}

// Dest implements Message: the task of the other module.
func (m *Away) Dest() int { return m.Message.Dest() }

// aim finds the object in the module as it runs now.
func (m *Away) aim(p *Program) error {
	i := -1
	switch to := m.Message.(type) {
	case *Append:
		i = p.depotNamed(m.Object)
		to.Depot = i
	case *Follow:
		i = p.depotNamed(m.Object)
		to.Depot = i
	case *Select:
		i = p.pstateNamed(m.Object)
		to.PState = i
	}
	if i < 0 || m.Dest() >= p.Tasks {
		return goneError(m.Object, m.Module)
	}
	return nil
}

// deliver hands the message to the group that runs the module now; what cannot be delivered is
// answered with the reason.
func (m *Away) deliver(env *Env, send func(g Group, msg Message)) {
	p, g, err := env.peer(m.Module)
	if err == nil {
		err = m.aim(p)
	}
	if err != nil {
		refuse(m.Message, err)
		return
	}
	send(g, m.Message)
}
