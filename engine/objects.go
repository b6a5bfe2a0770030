package engine

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/depot"
	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
)

// peers finds the program of a running module.
type peers func(module string) (*task.Program, error)

func (c *compiler) globals() {
	for _, g := range c.m.Globals {
		c.name(g.At, "task global", "*", g.Name, c.seen)
		if g.Make == nil {
			c.failf(g.At, "the task global %s needs a function that makes it: func(task int) any", g.Name)
		}
		if g.Tick != nil && g.Every <= 0 {
			c.failf(g.At, "OnTick of %s needs a period longer than %v", g.Name, g.Every)
		}
		c.prog.Globals = append(c.prog.Globals, g.TaskGlobal)
	}
}

func (c *compiler) mirrors() {
	pstates := map[string]bool{}
	for _, p := range c.prog.PStates {
		pstates[p.Name] = true
	}
	for _, m := range c.m.Mirrors {
		if m.Module == c.m.Name {
			c.failf(m.At, "%s mirrors the module's own %s: use that", m.Name, m.Object)
			continue
		}
		of := &task.Mirror{Module: m.Module, Object: m.Object}
		if strings.HasPrefix(m.Name, "$$") {
			c.name(m.At, "PState", "$$", m.Name, pstates)
			def := c.mirroredPState(m)
			c.prog.PStates = append(c.prog.PStates, task.PState{Definition: &def, Owner: -1, Mirror: of})
			continue
		}
		c.name(m.At, "mirror", "*", m.Name, c.seen)
		def := c.mirroredDepot(m)
		c.prog.Depots = append(c.prog.Depots, task.Depot{Definition: &def, Mirror: of})
	}
}

// mirroredFrom finds the module of a mirror; nil when it is not known, which is told unless there is no
// cluster to look into.
func (c *compiler) mirroredFrom(m Mirror) *task.Program {
	if c.peer == nil {
		c.unknown[m.Module] = true
		return nil
	}
	p, err := c.peer(m.Module)
	if err != nil {
		c.unknown[m.Module] = true
		c.errs = append(c.errs, fmt.Errorf("%s%s is a mirror of %s: %w", place(m.At), m.Name, m.Object, err))
		return nil
	}
	return p
}

func place(at dataflow.Pos) string {
	if at == "" {
		return ""
	}
	return string(at) + ": "
}

func (c *compiler) mirroredPState(m Mirror) pstate.Definition {
	out := pstate.Definition{Name: m.Name}
	p := c.mirroredFrom(m)
	if p == nil {
		return out
	}
	var names []string
	for _, d := range p.PStates {
		if d.Mirror != nil {
			continue
		}
		if names = append(names, d.Name); d.Name == m.Object {
			if d.Private {
				c.errs = append(c.errs, fmt.Errorf("%s%s mirrors %s of module %s: %w: only topologies of its module may "+
					"read it", place(m.At), m.Name, m.Object, m.Module, ErrPrivate))
			}
			out = *d.Definition
			out.Name = m.Name
			return out
		}
	}
	c.errs = append(c.errs, fmt.Errorf("%s%w", place(m.At), notFound(m.Module, "PState", m.Object, names)))
	return out
}

func (c *compiler) mirroredDepot(m Mirror) depot.Definition {
	out := depot.Definition{Name: m.Name, By: m.Object + " of module " + m.Module}
	p := c.mirroredFrom(m)
	if p == nil {
		return out
	}
	var names []string
	for _, d := range p.Depots {
		if d.Mirror != nil {
			continue
		}
		if names = append(names, d.Name); d.Name == m.Object {
			if d.Every > 0 {
				c.failf(m.At, "%s of module %s is a tick depot, which has no records to mirror: declare one here",
					m.Object, m.Module)
			}
			out.Global = d.Global
			return out
		}
	}
	c.errs = append(c.errs, fmt.Errorf("%s%w", place(m.At), notFound(m.Module, "depot", m.Object, names)))
	return out
}

// mirrored names the launch of the module that a mirrored depot belongs to: offsets of a depot of the
// same name that was destroyed mean nothing.
func (c *compiler) mirrored(depot int) string {
	if c.peer == nil {
		return ""
	}
	p, err := c.peer(c.prog.Depots[depot].Mirror.Module)
	if err != nil {
		return ""
	}
	return fmt.Sprintf(" of module %d", p.ID)
}

// Object implements dataflow.Names.
func (n moduleNames) Object(name string) (o dataflow.Object, ok bool) {
	p := n.c.prog
	for i, d := range p.Depots {
		if d.Name == name {
			o = dataflow.Object{Kind: dataflow.DepotObject, Ref: dataflow.Ref(i), Name: name, Global: d.Global,
				Tick: d.Every > 0, Consumed: n.consumes(name)}
			if d.Mirror != nil { // whose appends do not wait for the topologies of other modules
				o.Mirror, o.Consumed, o.Unknown = d.Mirror.Module, false, n.c.unknown[d.Mirror.Module]
			}
			return o, true
		}
	}
	for i, d := range p.PStates {
		if d.Name == name {
			o = dataflow.Object{Kind: dataflow.PStateObject, Ref: dataflow.Ref(i), Name: name, Global: d.Global}
			if d.Mirror != nil {
				o.Mirror, o.Unknown = d.Mirror.Module, n.c.unknown[d.Mirror.Module]
			}
			return o, true
		}
	}
	for i, g := range p.Globals {
		if g.Name == name {
			return dataflow.Object{Kind: dataflow.TaskGlobalObject, Ref: dataflow.Ref(i), Name: name}, true
		}
	}
	return o, false
}

func (n moduleNames) consumes(depot string) bool {
	return slices.ContainsFunc(n.c.m.Streams[n.owner].Sources, func(s Source) bool { return s.Depot == depot })
}

// Objects implements dataflow.Names.
func (n moduleNames) Objects() []string {
	out := n.PStates()
	for _, d := range n.c.prog.Depots {
		out = append(out, d.Name)
	}
	return out
}

// program returns the program of a running module.
func (c *Cluster) program(module string) (*task.Program, error) {
	r, err := c.module(module)
	if err != nil {
		return nil, err
	}
	return r.prog, nil
}

// peer is task.Env's.
func (c *Cluster) peer(module string) (*task.Program, task.Group) {
	if r := (*c.modules.Load())[module]; r != nil {
		return r.prog, r.group
	}
	return nil, nil
}

// env is what the threads of a module are started with.
func (c *Cluster) env(ctx context.Context, p *task.Program) (*task.Env, error) {
	offsets, err := c.offsets(ctx, p)
	return &task.Env{
		Program: p, DB: c.db, Journal: c.cfg.Journal, Print: c.cfg.Print, Seed: c.cfg.Seed,
		Peer: c.peer, Offsets: offsets, Fail: c.cfg.Fail, Skip: c.cfg.Skip,
		Set: func() (out []task.Configure, err error) {
			opts, err := loadOptions(c.db, p.Name)
			for _, o := range opts {
				out = append(out, task.Configure{Target: o.Target, Name: o.Name, Value: o.Value})
			}
			return out, err
		},
	}, err
}

// offsets asks where the depots are that a module mirrors.
func (c *Cluster) offsets(ctx context.Context, p *task.Program) (map[int][]task.Offsets, error) {
	out := map[int][]task.Offsets{}
	for i, d := range p.Depots {
		if d.Mirror == nil {
			continue
		}
		n, err := c.DepotInfo(ctx, d.Mirror.Module, d.Mirror.Object)
		if err != nil {
			return nil, err
		}
		for part := range n {
			o, err := c.PartitionInfo(ctx, d.Mirror.Module, d.Mirror.Object, part)
			if err != nil {
				return nil, err
			}
			out[i] = append(out[i], o)
		}
	}
	return out, nil
}

// unused returns ErrInUse when running modules mirror objects of a module.
func (c *Cluster) unused(module string) error {
	var by []string
	for _, name := range c.names() {
		if (*c.modules.Load())[name].prog.Mirrored(module) != nil {
			by = append(by, name)
		}
	}
	if len(by) == 0 {
		return nil
	}
	return fmt.Errorf("destroy %s: %w: %s; destroy that first", module, ErrInUse, strings.Join(by, ", "))
}
