package dataflow

import (
	"errors"
	"fmt"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/internal/near"
)

// expr resolves an argument. A nested call that may emit another number of times than once is
// put before the statement, with a slot for its value.
func (c *checker) expr(at Pos, a any) expr {
	switch a := a.(type) {
	case Const:
		return xConst{a.V}
	case Var:
		if _, bound := c.lookup(string(a)); !bound && strings.HasPrefix(string(a), "$$") {
			ref, writable, _ := c.pstate(at, string(a))
			return xConst{PState{ref, string(a), writable}}
		}
		if _, bound := c.lookup(string(a)); !bound && c.notAValue(at, string(a)) {
			return xConst{nil}
		}
		return xSlot{c.slot(at, string(a))}
	case *Call:
		if a.At == "" {
			a.At = at
		}
		if len(a.Outs) > 0 || len(a.Streams) > 0 {
			c.failf(a.At, "a nested call gives its value to the call around it: take its Out or OutStream away")
		}
		return c.nested(a)
	case *Template:
		return xTemplate{a.Kind, c.exprs(at, a.Items)}
	case globalArg:
		return xGlobal{a.o}
	case Invalid:
		c.failf(at, "%s", a.Reason)
		return xConst{nil}
	}
	c.failf(at, "%T is no argument", a)
	return xConst{nil}
}

// exprs resolves arguments from left to right. When a later one has to run before the
// statement, the earlier ones do too, so that they keep their order.
func (c *checker) exprs(at Pos, as []any) []expr {
	out := make([]expr, len(as))
	for i, a := range as {
		before := len(c.out.nodes)
		out[i] = c.expr(at, a)
		if len(c.out.nodes) == before {
			continue
		}
		hoisted := append([]node{}, c.out.nodes[before:]...)
		c.out.nodes = c.out.nodes[:before]
		for j := range i {
			out[j] = c.once(at, out[j])
		}
		c.out.nodes = append(c.out.nodes, hoisted...)
	}
	return out
}

// once returns an expression that can be read several times: what has to be worked out is
// worked out here.
func (c *checker) once(at Pos, x expr) expr {
	switch x.(type) {
	case xConst, xSlot, xGlobal:
		return x
	}
	s := c.prog.newSlot("")
	c.add(&nEval{at, x, binder{slot: s}})
	return xSlot{s}
}

// nested resolves a call inside an expression.
func (c *checker) nested(a *Call) expr {
	if x, ok := c.asExpr(a); ok {
		return x
	}
	if c.out.ends {
		return xConst{nil}
	}
	s := c.prog.newSlot("")
	c.callInto(a, []binder{{slot: s}})
	return xSlot{s}
}

// asExpr resolves a call that emits exactly once and stays in its event; ok is false for
// every other.
func (c *checker) asExpr(a *Call) (x expr, ok bool) {
	switch o := a.Op.(type) {
	case InvalidOp:
		c.failf(a.At, "%s", o.Reason)
		return xConst{nil}, true
	case Builtin:
		if o.Emits() {
			return nil, false
		}
		if err := o.CheckArity(len(a.Args)); err != nil {
			c.failf(a.At, "%v", err)
			return xConst{nil}, true
		}
		return xOp{a.At, o.Op, c.exprs(a.At, a.Args)}, true
	case *GoFunc:
		if err := o.CheckArity(len(a.Args)); err != nil {
			c.failf(a.At, "%v", err)
			return xConst{nil}, true
		}
		return xGo{o, c.goExprs(a.At, a.Args)}, true
	case *Def:
		if !o.Fn || len(a.Streams) > 0 {
			return nil, false
		}
		p := c.defProg(a.At, o, len(a.Args))
		args := c.exprs(a.At, a.Args)
		if p == nil {
			return xConst{nil}, true
		}
		c.checkWrites(a.At, p, args)
		return xFn{p, args, nil}, true
	case Self:
		if c.self == nil || !c.self.fn || len(a.Streams) > 0 {
			return nil, false
		}
		c.checkSelf(a)
		return xFn{c.self, c.exprs(a.At, a.Args), c.ownCaptured(c.self)}, true
	case AndOp:
		return c.lazy(a, func(xs []expr) expr { return xAnd{xs} })
	case OrOp:
		return c.lazy(a, func(xs []expr) expr { return xOr{xs} })
	case IfOp:
		return c.lazy(a, func(xs []expr) expr { return xIf{xs[0], xs[1], xs[2]} })
	case MakeOp:
		return xMake{o, c.exprs(a.At, a.Args)}, true
	case SelectOp:
		if _, mirrored := c.mirror(o.PState); mirrored || o.Hop || o.Yield {
			return nil, false
		}
		p, args := c.compilePath(a.At, o.Path)
		if p == nil {
			return xConst{nil}, true
		}
		if !p.One() {
			return nil, false
		}
		on, val, ok := c.readable(a.At, o.PState)
		if !ok {
			return xConst{nil}, true
		}
		return xSelect{on, val, p, c.exprs(a.At, args)}, true
	}
	return nil, false
}

// lazy resolves arguments of which only some may be evaluated: none may be taken out of the
// expression.
func (c *checker) lazy(a *Call, make func(xs []expr) expr) (expr, bool) {
	before := len(c.out.nodes)
	xs := c.exprs(a.At, a.Args)
	if len(c.out.nodes) > before {
		c.failf(a.At, "inside And, Or and IfExpr only what emits exactly once can stand: use If, or "+
			"bind the value with Out before")
	}
	return make(xs), true
}

// defProg returns the compiled definition that a call calls, nil when something is wrong.
func (c *checker) defProg(at Pos, d *Def, args int) *prog {
	if len(d.In) != args {
		c.failf(at, "%v", arityError(d.Name, len(d.In), args))
		return nil
	}
	p, err := compileDef(d, c.trace)
	if err != nil {
		c.fail(err)
		return nil
	}
	return p
}

func (c *checker) checkSelf(a *Call) {
	if n := len(c.self.in); n != len(a.Args) {
		c.failf(a.At, "Self calls %v", arityError(c.self.name+", which", n, len(a.Args)))
	}
}

// pstate resolves the name of a PState.
func (c *checker) pstate(at Pos, name string) (ref Ref, writable, ok bool) {
	if !strings.HasPrefix(name, "$$") {
		c.failf(at, "the name of a PState begins with $$: write %q", "$$"+strings.TrimLeft(name, "$*%"))
		return 0, false, false
	}
	ref, writable, err := c.names.PState(name)
	if err == errUnknown {
		c.fail(&UnboundVarError{name, near.Name(name, c.names.PStates()), string(at), c.noPState()})
		return 0, false, false
	}
	if err != nil {
		c.fail(&DefinitionError{string(at), err.Error()})
		return 0, false, false
	}
	return ref, writable, true
}

// ownCaptured returns the slots of what the body around a call of itself captured.
func (c *checker) ownCaptured(p *prog) []expr {
	if p != c.prog {
		return nil
	}
	out := make([]expr, len(p.captured))
	for i := range out {
		out[i] = xSlot{i}
	}
	return out
}

// noPState says why no PState is known here at all, "" when that is not so.
func (c *checker) noPState() string {
	for c.outer != nil {
		c = c.outer
	}
	switch {
	case c.self != nil:
		return "a function or operation of its own knows no PStates: make it a parameter, and hand the PState on"
	case c.names == noNames{}:
		return "Run has no module around it, and so no PStates: write this in a topology"
	}
	return ""
}

// compilePath compiles a path with holes for what is not constant, and returns what fills
// them; nil when something is wrong.
func (c *checker) compilePath(at Pos, nav []path.Nav) (*path.Compiled, []any) {
	var args []any
	nav, err := path.MapArgs(nav, func(a any) (any, error) {
		switch a := a.(type) {
		case Const:
			return a.V, nil
		case Var, *Call, *Template:
			args = append(args, a)
			return path.Hole{N: len(args) - 1, Name: argString(a)}, nil
		case Invalid:
			return nil, errors.New(a.Reason)
		}
		return a, nil
	})
	if err == nil {
		var p *path.Compiled
		if p, err = path.Compile(nav); err == nil {
			return p, args
		}
	}
	c.fail(&DefinitionError{string(at), err.Error()})
	return nil, nil
}

// path compiles a path and resolves its arguments.
func (c *checker) path(at Pos, nav []path.Nav) (*path.Compiled, []expr) {
	p, args := c.compilePath(at, nav)
	return p, c.exprs(at, args)
}

// makeTemplate builds a template's collection.
func makeTemplate(kind value.Kind, items []any) any {
	switch kind {
	case value.KindSet:
		return value.NewSet(items...)
	case value.KindMap:
		return value.MapOf(items...)
	}
	return value.NewList(items...)
}

// argString prints an argument as a program writes it.
func argString(a any) string {
	switch a := a.(type) {
	case Const:
		return value.String(a.V)
	case Var:
		return string(a)
	case *Call:
		return calleeName(a.Op) + "(...)"
	case *Template:
		return "{...}"
	}
	return fmt.Sprint(a)
}

// PathArg prints a constant inside a path.
func (k Const) PathArg() string { return argString(k) }

// PathArg prints a variable inside a path.
func (v Var) PathArg() string { return string(v) }

// PathArg prints a nested call inside a path.
func (a *Call) PathArg() string { return argString(a) }

// PathArg prints a template inside a path.
func (t *Template) PathArg() string { return argString(t) }

// calleeName names what a call calls, as a program writes it.
func calleeName(o Callee) string {
	switch o := o.(type) {
	case Builtin:
		return "ops." + o.Name
	case *GoFunc:
		return o.Name
	case *Def:
		return o.Name
	case Frag:
		return o.Var
	case PartitionOp:
		if o.Of != "" {
			return o.Kind.String() + "Of"
		}
		return o.Kind.String()
	case AppendOp:
		return "DepotAppend"
	case TransformOp:
		return "LocalTransform"
	case ClearOp:
		return "LocalClear"
	case *GoOp:
		return o.Name
	case IfOp:
		return "IfExpr"
	case YieldOp:
		return "YieldIfOvertime"
	case SelectOp:
		if !o.Hop {
			return "LocalSelect"
		}
	}
	name := fmt.Sprintf("%T", o)
	return strings.TrimSuffix(name[strings.LastIndexByte(name, '.')+1:], "Op")
}

// eachPathArg calls f for every argument in a path.
func eachPathArg(nav []path.Nav, f func(a any)) {
	path.MapArgs(nav, func(a any) (any, error) {
		f(a)
		return a, nil
	})
}
