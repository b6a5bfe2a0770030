package dataflow

import (
	"errors"
	"fmt"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/internal/near"
)

// errUnknown is what Names.PState returns for a name that nothing declares.
var errUnknown = errors.New("unknown")

// ErrUnknownObject is what a Names returns for a name that nothing declares.
func ErrUnknownObject() error { return errUnknown }

// checker is the first pass: it turns statements into nodes over slots.
type checker struct {
	names Names
	trace bool
	prog  *prog
	vars  scope
	out   *block
	graph *graph // the anchors of the row of statements
	emits emitTarget
	errs  []error
	lost  map[string]string // variables that are bound no more, and why

	// outer is the checker of the body around a LocalFn; a variable of it is captured.
	outer *checker
	// self is what Self calls.
	self *prog
}

// emitTarget is what an Emit emits from.
type emitTarget struct {
	loop *nLoop
	prog *prog // a function or operation; nil in a topology
}

func (c *checker) fail(err error) { c.errs = append(c.errs, err) }

func (c *checker) failf(at Pos, format string, args ...any) {
	c.fail(&DefinitionError{string(at), fmt.Sprintf(format, args...)})
}

func (c *checker) add(n node) { c.out.nodes = append(c.out.nodes, n) }

// compileDef compiles a function or operation, once for each way of running it.
func compileDef(d *Def, trace bool) (*prog, error) {
	i := 0
	if trace {
		i = 1
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.progs[i] != nil {
		return d.progs[i], nil
	}
	var names Names = noNames{}
	if !d.Fn {
		names = anyTasks{}
	}
	c := &checker{names: names, trace: trace}
	p := c.def(d)
	if len(c.errs) > 0 {
		return nil, errors.Join(c.errs...)
	}
	p.plan()
	p.build()
	d.progs[i] = p
	return p, nil
}

// Check compiles a definition on its own and returns what is wrong with it.
func (d *Def) Check() error {
	_, err := compileDef(d, false)
	return err
}

// def checks the body of a function or operation with c's surroundings.
func (c *checker) def(d *Def) *prog {
	p := &prog{name: d.Name, at: d.At, fn: d.Fn, def: d}
	in := &checker{
		names: c.names, trace: c.trace, prog: p, vars: scope{}, out: &block{},
		emits: emitTarget{prog: p}, outer: c.outer, self: p,
	}
	for _, b := range d.In {
		p.in = append(p.in, in.bind(d.At, b))
	}
	in.traced(d.At, d.In)
	p.body = in.body(in.out, d.Body)
	if d.Fn && len(in.errs) == 0 {
		in.checkFn(d, p)
	}
	c.errs = append(c.errs, in.errs...)
	return p
}

// local checks the body of a LocalFn or LocalOp; the variables that it uses of those around it
// become the first slots of its frame.
func (c *checker) local(s *Local) {
	p := &prog{name: s.Var, at: s.At, fn: s.Def.Fn, def: s.Def}
	in := &checker{
		names: c.names, trace: c.trace, prog: p, vars: scope{}, out: &block{},
		emits: emitTarget{prog: p}, outer: c, self: p,
	}
	if s.Def.Fn {
		in.names = inFn{c.names}
	}
	// What is captured has to come before the parameters: it is found by a first look at the
	// body's names.
	for _, name := range freeNames(s.Def) {
		if slot, ok := c.lookup(name); ok {
			in.vars[name] = p.newSlot(name)
			p.captured = append(p.captured, slot)
		}
	}
	for _, name := range c.vars.names() {
		if strings.HasPrefix(name, inPartition("")) {
			in.vars[name] = p.newSlot(name)
			p.captured = append(p.captured, c.vars[name])
		}
	}
	for _, b := range s.Def.In {
		p.in = append(p.in, in.bind(s.At, b))
	}
	in.traced(s.At, s.Def.In)
	p.body = in.body(in.out, s.Def.Body)
	if s.Def.Fn && len(in.errs) == 0 {
		in.checkFn(s.Def, p)
	}
	c.errs = append(c.errs, in.errs...)
	c.prog.locals = append(c.prog.locals, p)
	if !strings.HasPrefix(s.Var, "%") {
		c.failf(s.At, "LocalFn and LocalOp bind a fragment variable, which begins with %%: write %q instead of %q",
			"%"+strings.TrimLeft(s.Var, "*$"), s.Var)
		return
	}
	slot := c.prog.newSlot(s.Var)
	c.vars[s.Var] = slot
	c.add(&nLocal{slot, p, p.captured})
}

// lookup finds a variable of this body.
func (c *checker) lookup(name string) (int, bool) {
	slot, ok := c.vars[name]
	return slot, ok
}

// slot returns a variable's slot; an unbound one is a mistake.
func (c *checker) slot(at Pos, name string) int {
	if s, ok := c.lookup(name); ok {
		return s
	}
	c.fail(&UnboundVarError{name, near.Name(name, c.vars.names()), string(at), c.lost[name]})
	return c.prog.newSlot(name)
}

// bind makes new slots for an output or parameter.
func (c *checker) bind(at Pos, b Bind) binder {
	out := binder{slot: -1}
	if b.Bad != "" {
		c.failf(at, "%s", b.Bad)
		return out
	}
	if b.Var != "" && b.Var != "_" {
		if !isVar(b.Var) {
			c.failf(at, "what is bound is a variable, which begins with *, %% or $$: write %q instead of %q",
				"*"+b.Var, b.Var)
			return out
		}
		out.slot = c.prog.newSlot(b.Var)
		c.vars[b.Var] = out.slot
	}
	for _, k := range b.Keys {
		out.keys = append(out.keys, keyBinder{k.Key, c.bind(at, k.Bind)})
	}
	for _, e := range b.Elems {
		out.elems = append(out.elems, c.bind(at, e))
	}
	return out
}

func (c *checker) bindAll(at Pos, bs []Bind) []binder {
	out := make([]binder, len(bs))
	for i, b := range bs {
		out[i] = c.bind(at, b)
	}
	return out
}

// isVar reports whether s names a variable.
func isVar(s string) bool {
	for _, sigil := range []string{"$$", "*", "%"} {
		if rest, ok := strings.CutPrefix(s, sigil); ok {
			return rest != ""
		}
	}
	return false
}

// IsVar reports whether a string is a variable where an argument is expected: whether it
// begins with a sigil and goes on.
func IsVar(s string) bool { return isVar(s) }

func (c *checker) stmts(ss []Stmt) {
	for _, s := range ss {
		c.stmt(s)
	}
}

func (c *checker) stmt(s Stmt) {
	if c.out.ends && !startsAnew(s) {
		c.failf(PosOf(s), "this never runs: before it stands a Continue, a Throw, a Loop without an Emit, or branches "+
			"that all end so; put it before that, or take it away")
		c.out.ends = false
	}
	switch s := s.(type) {
	case *Do:
		c.stmts(s.Body)
	case *Call:
		c.call(s)
	case *If:
		c.ifStmt(s)
	case *Cond:
		c.condStmt(s)
	case *SubSource:
		c.subSource(s)
	case *Loop:
		c.loop(s)
	case *ShadowIf:
		c.shadowIf(s)
	case *Local:
		c.local(s)
	case *Atomic:
		c.atomic(s)
	case *Anchor:
		c.anchor(s)
	case *Hook:
		c.hook(s)
	case *Branch:
		c.branchAt(s)
	case *Unify:
		c.unifyAnchors(s)
	default:
		c.failf("", "a statement is nil; was a call of the DSL left out?")
	}
}

// PosOf returns where a statement stands.
func PosOf(s Stmt) Pos {
	switch s := s.(type) {
	case *Call:
		return s.At
	case *If:
		return s.At
	case *Cond:
		return s.At
	case *SubSource:
		return s.At
	case *Loop:
		return s.At
	case *ShadowIf:
		return s.At
	case *Local:
		return s.At
	case *Atomic:
		return s.At
	case *Anchor:
		return s.At
	case *Hook:
		return s.At
	case *Branch:
		return s.At
	case *Unify:
		return s.At
	case *Do:
		if len(s.Body) > 0 {
			return PosOf(s.Body[0])
		}
	}
	return ""
}
