package engine

import (
	"errors"
	"fmt"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/internal/near"
)

// compile checks a module and makes it ready to run. All mistakes are reported together. peer finds the
// modules that are mirrored; without it mirrors are taken on trust.
func compile(m *Module, l Launch, num *numbers, peer peers, trace bool) (*task.Program, error) {
	c := &compiler{m: m, trace: trace, num: num, peer: peer, unknown: map[string]bool{}, prog: &task.Program{
		Name: m.Name, ID: num.id, Tasks: l.Tasks, Threads: l.Threads,
	}}
	c.errs = append(c.errs, m.Errs...)
	c.depots()
	c.pstates()
	c.globals()
	c.mirrors()
	c.streams()
	c.options()
	if len(c.errs) > 0 {
		return nil, fmt.Errorf("module %s: %w", m.Name, errors.Join(c.errs...))
	}
	return c.prog, nil
}

type compiler struct {
	m     *Module
	num   *numbers
	peer  peers
	trace bool
	prog  *task.Program
	seen  map[string]bool // the names that begin with *
	// unknown are the modules that are mirrored and could not be looked into.
	unknown map[string]bool
	errs    []error
}

func (c *compiler) failf(at dataflow.Pos, format string, args ...any) {
	c.errs = append(c.errs, &dataflow.DefinitionError{At: string(at), Reason: fmt.Sprintf(format, args...)})
}

// name checks the name of an object.
func (c *compiler) name(at dataflow.Pos, what, sigil, name string, seen map[string]bool) {
	switch {
	case !strings.HasPrefix(name, sigil) || name == sigil:
		c.failf(at, "the name of a %s begins with %s: write %q", what, sigil, sigil+strings.TrimLeft(name, "*$%"))
	case seen[name]:
		c.failf(at, "%s is declared twice", name)
	}
	seen[name] = true
}

func (c *compiler) depots() {
	c.seen = map[string]bool{}
	for i := range c.m.Depots {
		d := &c.m.Depots[i]
		c.name(d.At, "depot", "*", d.Name, c.seen)
		if m := d.Migration; m != nil && m.Err != nil {
			c.failf(d.At, "the migration of %s: %v", d.Name, m.Err)
		}
		c.prog.Depots = append(c.prog.Depots, task.Depot{
			Definition: &d.Definition, Object: c.num.object(d.Name),
		})
	}
}

func (c *compiler) pstates() {
	seen := map[string]bool{}
	for i, s := range c.m.Streams {
		for _, p := range s.PStates {
			c.name(p.At, "PState", "$$", p.Name, seen)
			if err := p.Prepare(); err != nil {
				c.failf(p.At, "%v", err)
			}
			c.prog.PStates = append(c.prog.PStates, task.PState{
				Definition: &p.Definition, Object: c.num.object(p.Name), Owner: i,
			})
		}
	}
}

func (c *compiler) streams() {
	seen := map[string]bool{}
	for i, s := range c.m.Streams {
		switch {
		case s.Name == "":
			c.failf(s.At, "a topology needs a name")
		case seen[s.Name]:
			c.failf(s.At, "a topology needs a name of its own, but there is %q already", s.Name)
		}
		seen[s.Name] = true
		out := task.Stream{Name: s.Name, Object: c.num.object("topology " + s.Name), Unit: dataflow.NewUnit()}
		for _, src := range s.Sources {
			c.source(&out, i, src)
		}
		c.prog.Streams = append(c.prog.Streams, out)
	}
}

func (c *compiler) source(out *task.Stream, owner int, src Source) {
	depot := -1
	var names []string
	for i, d := range c.prog.Depots {
		names = append(names, d.Name)
		if d.Name == src.Depot {
			depot = i
		}
	}
	if depot < 0 {
		c.errs = append(c.errs, unknown(src.Depot, names, src.At, "depot", "DeclareDepot"))
	}
	object := "topology " + out.Name + " source " + src.Depot
	if src.ID != "" {
		object += " id " + src.ID
	}
	for _, o := range out.Sources {
		switch {
		case o.Depot != depot:
		case o.ID == src.ID && src.ID == "":
			c.failf(src.At, "topology %s has a source of %s already: give this one an ID, with SourceWith",
				out.Name, src.Depot)
		case o.ID == src.ID:
			c.failf(src.At, "topology %s has a source of %s with the ID %q already", out.Name, src.Depot, src.ID)
		case o.Retry == task.NoRetry || src.Retry == task.NoRetry:
			c.failf(src.At, "a depot with several sources in one topology has none with NoRetry: what one of "+
				"them skips, another would process")
		}
	}
	if depot >= 0 && c.prog.Depots[depot].Mirror != nil {
		object += c.prog.Depots[depot].Mirror.Object + c.mirrored(depot)
		switch {
		case src.Retry == task.AllAfter:
			c.failf(src.At, "a source on the mirror %s cannot have the retry mode AllAfter: take Individual or NoRetry",
				src.Depot)
		case src.Start.From == task.FromMillisAgo || src.Start.From == task.FromAfter:
			c.failf(src.At, "a source on the mirror %s cannot start at a time: take Beginning, End or so many records ago",
				src.Depot)
		}
	}
	p, err := out.Unit.Source(
		out.Name, src.At, moduleNames{c, owner}, src.In, src.Body, c.trace)
	if err != nil {
		c.errs = append(c.errs, err)
	}
	out.Sources = append(out.Sources, task.Source{
		Depot: depot, Object: c.num.object(object), At: src.At, Program: p,
		ID: src.ID, Start: src.Start, Retry: src.Retry, AckAgg: src.AckAgg,
	})
}

// moduleNames is what a topology's dataflow can refer to.
type moduleNames struct {
	c     *compiler
	owner int
}

// PState implements dataflow.Names.
func (n moduleNames) PState(name string) (dataflow.Ref, bool, error) {
	for i, p := range n.c.prog.PStates {
		if p.Name == name && p.Mirror != nil {
			return 0, false, fmt.Errorf("%s is a mirror of a PState of module %s: here it can only be read, by its "+
				"name, with Select or LocalSelect", name, p.Mirror.Module)
		}
		if p.Name == name {
			return dataflow.Ref(i), p.Owner == n.owner, nil
		}
	}
	return 0, false, dataflow.ErrUnknownObject()
}

// PStates implements dataflow.Names.
func (n moduleNames) PStates() []string {
	var out []string
	for _, p := range n.c.prog.PStates {
		out = append(out, p.Name)
	}
	return out
}

// Tasks implements dataflow.Names.
func (moduleNames) Tasks() bool { return true }

// Acks implements dataflow.Names.
func (moduleNames) Acks() bool { return true }

// unknown is the mistake of a name that nothing declares.
func unknown(name string, names []string, at dataflow.Pos, what, declare string) error {
	s := fmt.Sprintf("there is no %s %s", what, name)
	if like := near.Name(name, names); like != "" {
		s += fmt.Sprintf("; did you mean %s?", like)
	} else {
		s += ": declare it with " + declare
	}
	return &dataflow.DefinitionError{At: string(at), Reason: s}
}

// check returns what is wrong with a launch, with its zero fields filled in.
func (l *Launch) check() error {
	if l.Threads == 0 {
		l.Threads = 1
	}
	if l.Workers == 0 {
		l.Workers = 1
	}
	const most = 1 << 12
	switch {
	case l.Tasks < 1 || l.Tasks&(l.Tasks-1) != 0 || l.Tasks > most:
		return fmt.Errorf("%w: the number of tasks is a power of two from 1 to %d, not %d",
			ErrParallelism, most, l.Tasks)
	case l.Threads < 1 || l.Threads > l.Tasks:
		return fmt.Errorf("%w: %d threads for %d tasks; each thread runs at least one task",
			ErrParallelism, l.Threads, l.Tasks)
	case l.Workers < 1 || l.Workers > l.Threads:
		return fmt.Errorf("%w: %d workers for %d threads; each worker holds at least one thread",
			ErrParallelism, l.Workers, l.Threads)
	}
	return nil
}
