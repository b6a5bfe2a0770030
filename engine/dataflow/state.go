package dataflow

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// PState is a PState of the module as a value: what a parameter $$p holds.
type PState struct {
	Ref      Ref
	Name     string
	Writable bool // by the topology that handed it on
}

// String is its name.
func (p PState) String() string { return p.Name }

// State is a PState of no module, which a parameter may hold, too.
type State interface {
	Select(p *path.Compiled, e *path.Env, visit func(v any) error) error
	SelectOne(p *path.Compiled, e *path.Env) (any, error)
	Transform(p *path.Compiled, e *path.Env) error
	Clear(e *path.Env) error
}

// target is the PState of a statement: a number, or with slot >= 0 what that parameter holds.
type target struct {
	ref  Ref
	slot int
	name string
}

// parts is what the target reads, as an expression.
func (t target) parts() []expr {
	if t.slot < 0 {
		return nil
	}
	return []expr{xSlot{t.slot}}
}

// state resolves the PState of a statement: a parameter, or a name of the module.
func (c *checker) state(at Pos, name string) (t target, ok bool) {
	if slot, ok := c.lookup(name); ok && strings.HasPrefix(name, "$$") {
		return target{0, slot, name}, true
	}
	ref, _, ok := c.pstate(at, name)
	return target{ref, -1, name}, ok
}

// written resolves a PState that is written.
func (c *checker) written(at Pos, name string) (t target, ok bool) {
	if slot, ok := c.lookup(name); ok && strings.HasPrefix(name, "$$") {
		c.prog.writes = append(c.prog.writes, slot)
		return target{0, slot, name}, true
	}
	ref, writable, ok := c.pstate(at, name)
	if ok && !writable {
		c.failf(at, "%s", onlyOwner(name))
		return target{}, false
	}
	return target{ref, -1, name}, ok
}

func onlyOwner(name string) string {
	return fmt.Sprintf("only the topology that declares %s may write it; here it can be read", name)
}

// checkWrites finds PStates among the arguments of a call that the callee writes and this topology
// may not; a parameter that is handed on is written here, too.
func (c *checker) checkWrites(at Pos, p *prog, args []expr) {
	for i, a := range args {
		if i >= len(p.in) || !slices.Contains(p.writes, p.in[i].slot) {
			continue
		}
		switch a := a.(type) {
		case xConst:
			if s, ok := a.v.(PState); ok && !s.Writable {
				c.failf(at, "%s writes %s, and %s", p.name, s.Name, onlyOwner(s.Name))
			}
		case xSlot:
			c.prog.writes = append(c.prog.writes, a.n)
		}
	}
}

var errNoTasks = errors.New("this PState is of no module: it has no tasks to go to")

// at finds the PState of a target: a number, or a State.
func (f *frame) at(t target) (Ref, State, error) {
	if t.slot < 0 {
		return t.ref, nil, nil
	}
	switch s := f.s[t.slot].(type) {
	case PState:
		return s.Ref, nil, nil
	case State:
		return 0, s, nil
	}
	return 0, nil, fmt.Errorf("%s has to be a PState, but is %s: %s", f.prog.names[t.slot],
		value.Describe(f.s[t.slot]), value.String(f.s[t.slot]))
}

// toWrite is at for a target that is written.
func (f *frame) toWrite(t target) (Ref, State, error) {
	ref, s, err := f.at(t)
	if t.slot >= 0 && err == nil && s == nil {
		if p := f.s[t.slot].(PState); !p.Writable {
			err = errors.New(onlyOwner(p.Name))
		}
	}
	return ref, s, err
}

func (f *frame) selectAll(t target, p *path.Compiled, e *path.Env, visit func(v any) error) error {
	ref, s, err := f.at(t)
	switch {
	case err != nil:
		return err
	case s != nil:
		return s.Select(p, e, visit)
	}
	return f.x.host.Select(ref, p, e, visit)
}

func (f *frame) selectOne(t target, p *path.Compiled, e *path.Env) (any, error) {
	ref, s, err := f.at(t)
	switch {
	case err != nil:
		return nil, err
	case s != nil:
		return s.SelectOne(p, e)
	}
	return f.x.host.SelectOne(ref, p, e)
}

func (f *frame) transform(at Pos, t target, p *path.Compiled, e *path.Env) error {
	ref, s, err := f.toWrite(t)
	switch {
	case err != nil:
		return err
	case s != nil:
		return s.Transform(p, e)
	}
	return f.x.host.Transform(at, ref, p, e)
}

func (f *frame) clear(at Pos, t target) error {
	ref, s, err := f.toWrite(t)
	switch {
	case err != nil:
		return err
	case s != nil:
		return s.Clear(&path.Env{Host: f.x})
	}
	return f.x.host.Clear(at, ref)
}

// taskOf returns the task whose partition of the target holds a key.
func (f *frame) taskOf(t target, key any) (int, error) {
	ref, s, err := f.at(t)
	switch {
	case err != nil:
		return 0, err
	case s != nil:
		return 0, errNoTasks
	}
	return f.x.host.TaskOf(ref, key)
}
