package dataflow

import (
	"fmt"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// planOf explains a node.
func (p *prog) planOf(n node) Plan {
	out := Plan{At: nodePos(n)}
	switch n := n.(type) {
	case *nEval:
		out.Text = p.bound([]binder{n.out}, p.expr(n.x))
	case *nMulti:
		name := ""
		if n.fn != nil {
			name = n.fn.Name
		} else {
			name = n.prog.name
		}
		out.Text = p.bound(n.outs, call(name, p.exprs(n.args)))
	case *nMove:
		out.Text = fmt.Sprintf("%s goes on, from slot %d to slot %d", p.name1(n.dst), n.src, n.dst)
	case *nTransform:
		out.Text = call("LocalTransform", append([]string{p.target(n.on)}, p.path(n.path, n.args)...))
	case *nClear:
		out.Text = call("LocalClear", []string{p.target(n.on)})
	case *nAckReturn:
		out.Text = call("AckReturn", []string{p.expr(n.x)})
	case *nThrow:
		out.Text = call("Throw", []string{p.expr(n.message)})
	case *nAssert:
		out.Text = call("Assert", p.exprs([]expr{n.cond, n.message}))
	case *nLocal:
		out.Text = p.name1(n.slot) + " ← " + n.prog.name
	case *nTrace:
		out.Text = "to the journal"
	case *nFilter:
		out.Text = call("Filter", []string{p.expr(n.cond)})
	case *nIf:
		out.Text = "If " + p.expr(n.cond)
		out.Kids = p.branches(out.Kids, []string{"then", "else"}, []*block{n.then, n.els})
	case *nCond:
		out.Text = "Cond"
		for i, b := range n.bodies {
			out.Kids = append(out.Kids, Plan{Text: "Case " + p.expr(n.conds[i]), Kids: p.plans(b)})
		}
		out.Kids = p.branches(out.Kids, []string{"Default"}, []*block{n.def})
	case *nTypes:
		out.Text = "SubSource " + p.expr(n.val)
		for i, b := range n.bodies {
			short := n.types[i][strings.LastIndexByte(n.types[i], '.')+1:]
			out.Kids = append(out.Kids, Plan{Text: "On " + short + " " + p.binder(n.binds[i]), Kids: p.plans(b)})
		}
		out.Kids = p.branches(out.Kids, []string{"Default"}, []*block{n.def})
	case *nLoop:
		var vars []string
		for i, v := range n.vars {
			vars = append(vars, p.name1(v)+" from "+p.expr(n.inits[i]))
		}
		out.Text = p.bound(n.outs, "Loop "+strings.Join(vars, ", "))
		out.Kids = p.plans(n.body)
	case *nEmit:
		name := "Emit"
		args := p.exprs(n.args)
		if n.stream != "" {
			name, args = "EmitTo", append([]string{n.stream}, args...)
		}
		out.Text = call(name, args)
	case *nContinue:
		out.Text = call("Continue", p.exprs(n.args))
	case *nOpCall:
		p.planCall(&out, n.prog.name, n.args, n.site)
	case *nFrag:
		p.planCall(&out, "Invoke "+p.name1(n.slot), n.args, n.site)
	case *nGoOp:
		p.planCall(&out, n.op.Name, n.args, n.site)
	case *nEmitter:
		out.Text = p.bound(n.outs, call("ops."+n.op.Name, p.exprs(n.args)))
		out.Note = "what follows runs for each emit"
	case *nSelect:
		on := p.target(n.on)
		if n.val != nil {
			on = p.expr(n.val)
		}
		out.Text = p.bound([]binder{n.out}, call("LocalSelect", append([]string{on}, p.path(n.path, n.args)...)))
		out.Note = "what follows runs for each value"
	case *nPaged:
		out.Text = p.bound(n.site.outs, call("LocalSelect", append([]string{p.target(n.on)}, p.path(n.path, n.args)...)))
		out.Note = "ends the event; what follows runs page by page, with " + p.named(n.site.live)
	case *nAsync:
		out.Text = p.bound(n.site.outs, call("Async "+n.fn.Name, p.exprs(n.args)))
		out.Note = "ends the event; what follows needs " + p.named(n.site.live)
	case *nAppend:
		out.Text = call("DepotAppend", []string{n.object.Name, p.expr(n.x)})
		if n.site != nil {
			out.Text = p.bound(n.site.outs, out.Text)
			out.Note = "ends the event; what follows needs " + p.named(n.site.live)
		}
	case *nMirror:
		out.Text = p.bound(n.site.outs, call("LocalSelect", append([]string{n.object.Name}, p.path(n.path, n.args)...)))
		out.Note = "asks module " + n.object.Mirror + ", and ends the event; what follows needs " + p.named(n.site.live)
	case *nYield:
		out.Text = "YieldIfOvertime()"
		out.Note = "may end the event; what follows needs " + p.named(n.point.live)
	case *nAtomic:
		out.Text = "Atomic"
		out.Kids = p.plans(n.body)
	case *nFork:
		out.Text = "from here on"
		for i, b := range n.children {
			out.Kids = append(out.Kids, Plan{Text: fmt.Sprintf("way %d", i+1), Kids: p.plans(b)})
		}
	case *nGoto:
		out.Text = fmt.Sprintf("goes on with unified %d", n.join.n)
	case *nHop:
		out.Text = p.hopText(n)
		out.Note = "ends the event; carries " + p.named(n.point.live)
	}
	return out
}

func (p *prog) hopText(n *nHop) string {
	var args []string
	name := n.kind.String()
	if n.of != nil {
		args = append(args, n.of.object.Name)
		if n.kind != PartPath {
			name += "Of"
		}
	} else if n.kind == PartPath || n.kind == PartSelect {
		args = append(args, p.target(n.on))
	}
	for _, x := range []expr{n.arg, n.fn} {
		if x != nil {
			args = append(args, p.expr(x))
		}
	}
	if n.kind == PartSelect {
		name = "to the task of"
	}
	return call(name, args)
}

// planCall explains the call of an operation, and what follows its named streams.
func (p *prog) planCall(out *Plan, name string, args []expr, site *point) {
	out.Text = p.bound(site.outs, call(name, p.exprs(args)))
	out.Note = "what follows runs for each emit; where it comes from another task, it needs " + p.named(site.live)
	for _, s := range site.streams {
		out.Kids = append(out.Kids, Plan{Text: p.bound(s.outs, "stream "+s.label), Kids: p.plans(s.body)})
	}
}

// branches adds those of the blocks that are there.
func (p *prog) branches(kids []Plan, names []string, bs []*block) []Plan {
	for i, b := range bs {
		if b != nil && len(b.nodes) > 0 {
			kids = append(kids, Plan{Text: names[i], Kids: p.plans(b)})
		}
	}
	return kids
}

func call(name string, args []string) string { return name + "(" + strings.Join(args, ", ") + ")" }

// bound is a text with the variables that its value is bound to.
func (p *prog) bound(outs []binder, text string) string {
	var names []string
	for _, b := range outs {
		if s := p.binder(b); s != "_" {
			names = append(names, s)
		}
	}
	if len(names) == 0 {
		return text
	}
	return strings.Join(names, " ") + " ← " + text
}

// binder is the variables that a binder binds.
func (p *prog) binder(b binder) string {
	var parts []string
	if b.slot >= 0 {
		parts = append(parts, p.name1(b.slot))
	}
	for _, k := range b.keys {
		parts = append(parts, p.binder(k.bind))
	}
	for _, e := range b.elems {
		parts = append(parts, p.binder(e))
	}
	if len(parts) == 0 {
		return "_"
	}
	return strings.Join(parts, " ")
}

func (p *prog) target(t target) string {
	if t.slot >= 0 {
		return p.name1(t.slot)
	}
	return t.name
}

// path is a path with what fills its holes.
func (p *prog) path(c *path.Compiled, args []expr) []string {
	nav, err := path.MapArgs(c.Nav(), func(a any) (any, error) {
		if h, ok := a.(path.Hole); ok && h.N < len(args) {
			return path.Hole{N: h.N, Name: p.expr(args[h.N])}, nil
		}
		return a, nil
	})
	if err != nil {
		nav = c.Nav()
	}
	return []string{path.String(nav)}
}

func (p *prog) exprs(xs []expr) []string {
	out := make([]string, len(xs))
	for i, x := range xs {
		out[i] = p.expr(x)
	}
	return out
}

func (p *prog) expr(x expr) string {
	switch x := x.(type) {
	case xConst:
		switch v := x.v.(type) {
		case *Def:
			return v.Name
		case *GoFunc:
			return v.Name
		case *GoOp:
			return v.Name
		case Builtin:
			return "ops." + v.Name
		case fmt.Stringer:
			if value.KindOf(x.v) == value.KindNone {
				return v.String()
			}
		}
		return value.String(x.v)
	case xSlot:
		return p.name1(x.n)
	case xGlobal:
		return x.o.Name
	case xOp:
		return call("ops."+x.op.Name, p.exprs(x.args))
	case xGo:
		return call(x.fn.Name, p.exprs(x.args))
	case xFn:
		return call(x.prog.name, p.exprs(x.args))
	case xAnd:
		return call("And", p.exprs(x.args))
	case xOr:
		return call("Or", p.exprs(x.args))
	case xIf:
		return call("IfExpr", p.exprs([]expr{x.cond, x.then, x.els}))
	case xTemplate:
		open := map[value.Kind]string{value.KindMap: "M", value.KindSet: "Set"}[x.kind]
		if open == "" {
			open = "L"
		}
		return open + "{" + strings.Join(p.exprs(x.items), ", ") + "}"
	case xMake:
		return call("Make "+x.Type.Short(), p.exprs(x.args))
	case xSelect:
		on := p.target(x.on)
		if x.val != nil {
			on = p.expr(x.val)
		}
		return call("LocalSelect", append([]string{on}, p.path(x.path, x.args)...))
	}
	return "?"
}
