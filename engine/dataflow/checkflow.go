package dataflow

import (
	"maps"
	"slices"
)

// branch checks statements as a branch of its own and returns it with the scope at its end.
func (c *checker) branch(ss []Stmt, before func()) (*block, scope) {
	vars, out := c.vars, c.out
	c.vars, c.out = vars.clone(), &block{}
	if before != nil {
		before()
	}
	b := c.body(c.out, ss)
	end := c.vars
	c.vars, c.out = vars, out
	return b, end
}

// unify makes the variables that every branch binds, and only those, visible after it: each
// gets one slot that all branches fill at their ends. A branch that never ends does not count.
func (c *checker) unify(bs []*block, ends []scope) {
	var reach []int
	for i, b := range bs {
		if !b.ends {
			reach = append(reach, i)
		}
	}
	if len(reach) == 0 {
		c.out.ends = true
		return
	}
	for _, name := range slices.Sorted(maps.Keys(ends[reach[0]])) {
		bound := true
		for _, i := range reach {
			s, ok := ends[i][name]
			was, before := c.vars[name]
			bound = bound && ok && (!before || s != was)
		}
		if !bound {
			c.lose(name, "not every branch before it binds it; bind it in all of them, or before they part")
			continue
		}
		slot := c.prog.newSlot(name)
		for _, i := range reach {
			end := bs[i].end()
			end.nodes = append(end.nodes, &nMove{slot, ends[i][name]})
		}
		c.vars[name] = slot
	}
}

func (c *checker) ifStmt(s *If) {
	n := &nIf{at: s.At, cond: c.expr(s.At, s.Cond)}
	then, thenEnd := c.branch(s.Then, nil)
	els, elsEnd := c.branch(s.Else, nil)
	n.then, n.els = then, els
	c.add(n)
	c.unify([]*block{then, els}, []scope{thenEnd, elsEnd})
}

func (c *checker) condStmt(s *Cond) {
	n := &nCond{at: s.At}
	var ends []scope
	for _, k := range s.Cases {
		at := k.At
		if call, ok := k.Cond.(*Call); ok && at == "" {
			at = call.At
		}
		if at == "" {
			at = s.At
		}
		before := len(c.out.nodes)
		n.conds = append(n.conds, c.expr(at, k.Cond))
		if len(c.out.nodes) > before {
			c.failf(at, "a case's condition has to emit exactly once: bind it with Out before")
		}
		b, end := c.branch(k.Body, nil)
		n.bodies, ends = append(n.bodies, b), append(ends, end)
	}
	all := n.bodies
	if s.HasDefault {
		b, end := c.branch(s.Default, nil)
		n.def, ends = b, append(ends, end)
		all = append(slices.Clone(all), b)
	}
	if len(all) == 0 {
		c.failf(s.At, "Cond without a Case does nothing: what follows never runs")
		return
	}
	c.add(n)
	c.unify(all, ends)
}

func (c *checker) subSource(s *SubSource) {
	n := &nTypes{at: s.At, val: c.once(s.At, c.expr(s.At, s.Val))}
	var ends []scope
	for _, k := range s.Cases {
		if slices.Contains(n.types, k.Type) {
			at := k.At
			if at == "" {
				at = s.At
			}
			c.failf(at, "there are two branches for %s: the first is always taken", shortType(k.Type))
		}
		n.types = append(n.types, k.Type)
		b, end := c.branch(k.Body, func() {
			n.binds = append(n.binds, c.bind(k.At, k.Bind))
			c.traced(k.At, []Bind{k.Bind})
		})
		n.bodies, ends = append(n.bodies, b), append(ends, end)
	}
	all := n.bodies
	if s.HasDefault {
		b, end := c.branch(s.Default, nil)
		n.def, ends = b, append(ends, end)
		all = append(slices.Clone(all), b)
	}
	if len(all) == 0 {
		c.failf(s.At, "SubSource without On does nothing: what follows never runs")
		return
	}
	c.add(n)
	c.unify(all, ends)
}

func (c *checker) loop(s *Loop) {
	if s.Bad != "" {
		c.failf(s.At, "%s", s.Bad)
	}
	n := &nLoop{at: s.At, id: c.prog.loops, inits: c.exprs(s.At, s.Inits)}
	c.prog.loops++
	emits := c.emits
	var inner scope
	n.body, inner = c.branch(s.Body, func() {
		vars := make([]Bind, len(s.Vars))
		for i, v := range s.Vars {
			vars[i] = Bind{Var: v}
			n.next = append(n.next, c.prog.newSlot(""))
		}
		for _, b := range c.bindAll(s.At, vars) {
			n.vars = append(n.vars, b.slot)
		}
		c.traced(s.At, vars)
		c.emits = emitTarget{loop: n, prog: emits.prog}
		n.outs = make([]binder, len(s.Outs))
	})
	c.emits = emits
	c.leave(inner, "it belongs to the body of a Loop; emit its value, and bind it with the loop's Out")
	loopEmits := slices.ContainsFunc(blocksOf(n.body), func(x node) bool {
		e, ok := x.(*nEmit)
		return ok && e.loop == n
	})
	if !loopEmits && len(s.Outs) > 0 {
		c.failf(s.At, "the loop never emits, so nothing is ever bound to its Out: add an Emit to its body")
	}
	copy(n.outs, c.bindAll(s.At, s.Outs))
	c.checkLoopEmits(n, len(s.Outs))
	c.add(n)
	c.traced(s.At, s.Outs)
	c.out.ends = !loopEmits // what follows a loop runs for each of its emits
}

// checkLoopEmits compares the outputs of a loop with what its emits carry.
func (c *checker) checkLoopEmits(l *nLoop, outs int) {
	for _, x := range blocksOf(l.body) {
		if e, ok := x.(*nEmit); ok && e.loop == l && outs > len(e.args) {
			c.failf(e.at, "the loop's Out names %s, but this Emit carries %d", plural(outs, "variable"), len(e.args))
		}
	}
}

func (c *checker) emit(a *Call) {
	n := &nEmit{at: a.At, args: c.exprs(a.At, a.Args), loop: c.emits.loop, stream: a.Op.(EmitOp).Stream}
	if n.stream != "" {
		n.loop = nil // a loop has no named streams: it is the operation around it that emits
	}
	if n.loop == nil {
		if c.emits.prog == nil {
			c.failf(a.At, "Emit belongs to a Loop, a RamaFn or a RamaOp, and there is none around it")
			return
		}
		n.fn = c.emits.prog.fn
	}
	c.add(n)
}

func (c *checker) continueLoop(a *Call) {
	l := c.emits.loop
	if l == nil {
		c.failf(a.At, "Continue starts the next turn of a Loop, and there is none around it")
		return
	}
	if len(a.Args) != len(l.vars) {
		c.failf(a.At, "the loop has %s, but Continue gives %s", plural(len(l.vars), "variable"), plural(len(a.Args), "value"))
		return
	}
	c.add(&nContinue{a.At, l, c.exprs(a.At, a.Args)})
	c.out.ends = true
}

// shadowIf rebinds a variable: to the value when the predicate holds, else to what it is.
func (c *checker) shadowIf(s *ShadowIf) {
	cond := c.expr(s.At, &Call{At: s.At, Op: s.Pred, Args: []any{Var(s.Var)}})
	old := c.slot(s.At, s.Var)
	before := len(c.out.nodes)
	val := c.expr(s.At, s.Val)
	if len(c.out.nodes) > before {
		c.failf(s.At, "the value of ShadowIf has to emit exactly once: bind it with Out before")
	}
	slot := c.prog.newSlot(s.Var)
	c.vars[s.Var] = slot
	c.add(&nEval{s.At, xIf{cond, val, xSlot{old}}, binder{slot: slot}})
	c.traced(s.At, []Bind{{Var: s.Var}})
}
