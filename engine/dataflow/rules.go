package dataflow

import "strings"

// checkFn checks what makes a function of a body: that it emits exactly once, as the last
// thing it does, in its own event.
func (c *checker) checkFn(d *Def, p *prog) {
	fn, op := d.kinds()
	switch {
	case !mayEmit(p.body):
		c.failf(d.At, "%s never emits, and a %s emits exactly once: end it with Emit, or make it a %s", d.Name, fn, op)
	default:
		c.checkLast(d, p.body)
	}
	for _, n := range blocksOf(p.body) {
		if call, ok := n.(*nOpCall); ok && call.prog.async && !call.prog.fn {
			c.failf(call.at, "%s may leave the task, and %s is a %s, which emits in its own event: make it a %s",
				call.prog.name, d.Name, fn, op)
		}
	}
}

// kinds says what the definition is if it is a function, and what else it could be.
func (d *Def) kinds() (fn, op string) {
	if strings.HasPrefix(d.Name, "%") {
		return "LocalFn", "LocalOp"
	}
	return "RamaFn", "RamaOp"
}

// mayEmit reports whether a function may emit in a block.
func mayEmit(b *block) bool {
	for _, n := range blocksOf(b) {
		if isResult(n) {
			return true
		}
	}
	return false
}

// checkLast finds work after an emit.
func (c *checker) checkLast(d *Def, b *block) {
	for i, n := range b.nodes {
		inner := inside(n)
		emits := isResult(n)
		for _, x := range inner {
			emits = emits || mayEmit(x)
		}
		if !emits {
			continue
		}
		for _, x := range inner {
			c.checkLast(d, x)
		}
		rest := b.nodes[i+1:]
		if fork, ok := n.(*nFork); ok {
			rest = afterEmit(fork)
		}
		for _, after := range rest {
			switch after.(type) {
			case *nMove, *nGoto:
				continue
			}
			what, fix := "does something after its emit", "put this before the Emit"
			if isResult(after) {
				what, fix = "emits twice on one way", "take one Emit away"
			}
			fn, op := d.kinds()
			c.failf(nodePos(after), "%s %s, and a %s emits exactly once, as the last thing it does: %s, or make it a %s",
				d.Name, what, fn, fix, op)
			return
		}
	}
	for _, j := range b.joins {
		c.checkLast(d, j.body)
	}
}

// isResult reports whether a node is the emit of a function.
func isResult(n node) bool {
	e, ok := n.(*nEmit)
	return ok && e.loop == nil && e.stream == ""
}

// afterEmit returns what a fork does in the branches behind the first that emits.
func afterEmit(n *nFork) []node {
	for i, b := range n.children {
		if mayEmit(b) {
			var rest []node
			for _, later := range n.children[i+1:] {
				rest = append(rest, later.nodes...)
			}
			return rest
		}
	}
	return nil
}

// inside returns the blocks inside a node.
func inside(n node) []*block {
	var bs []*block
	switch n := n.(type) {
	case *nIf:
		bs = []*block{n.then, n.els}
	case *nCond:
		bs = append(append(bs, n.bodies...), n.def)
	case *nTypes:
		bs = append(append(bs, n.bodies...), n.def)
	case *nLoop:
		bs = []*block{n.body}
	case *nAtomic:
		bs = []*block{n.body}
	case *nFork:
		bs = n.children
	case *nOpCall:
		bs = bodies(n.site.streams)
	case *nFrag:
		bs = bodies(n.site.streams)
	case *nGoOp:
		bs = bodies(n.site.streams)
	}
	if k := len(bs); k > 0 && bs[k-1] == nil {
		bs = bs[:k-1]
	}
	return bs
}

func bodies(ss []*stream) []*block {
	var bs []*block
	for _, s := range ss {
		bs = append(bs, s.body)
	}
	return bs
}

// blocksOf returns all nodes of a block and of the blocks inside it.
func blocksOf(b *block) []node {
	var out []node
	for _, n := range b.nodes {
		out = append(out, n)
		for _, x := range inside(n) {
			out = append(out, blocksOf(x)...)
		}
	}
	for _, j := range b.joins {
		out = append(out, blocksOf(j.body)...)
	}
	return out
}

func nodePos(n node) Pos {
	switch n := n.(type) {
	case *nEval:
		return n.at
	case *nMulti:
		return n.at
	case *nTransform:
		return n.at
	case *nClear:
		return n.at
	case *nAckReturn:
		return n.at
	case *nThrow:
		return n.at
	case *nAssert:
		return n.at
	case *nIf:
		return n.at
	case *nCond:
		return n.at
	case *nTypes:
		return n.at
	case *nFilter:
		return n.at
	case *nLoop:
		return n.at
	case *nEmit:
		return n.at
	case *nContinue:
		return n.at
	case *nOpCall:
		return n.at
	case *nFrag:
		return n.at
	case *nEmitter:
		return n.at
	case *nSelect:
		return n.at
	case *nPaged:
		return n.at
	case *nGoOp:
		return n.at
	case *nAsync:
		return n.at
	case *nYield:
		return n.at
	case *nAppend:
		return n.at
	case *nMirror:
		return n.at
	case *nAtomic:
		return n.at
	case *nFork:
		return n.at
	case *nHop:
		return n.at
	case *nTrace:
		return n.at
	}
	return ""
}

// freeNames lists the variables that a body mentions, in order of first mention.
func freeNames(d *Def) []string {
	var names []string
	seen := map[string]bool{}
	var arg func(a any)
	var stmts func(ss []Stmt)
	mention := func(name string) {
		if !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	callee := func(o Callee) {
		switch o := o.(type) {
		case Frag:
			mention(o.Var)
		case SelectOp:
			mention(o.PState)
			eachPathArg(o.Path, arg)
		case TransformOp:
			mention(o.PState)
			eachPathArg(o.Path, arg)
		case ClearOp:
			mention(o.PState)
		case PartitionOp:
			mention(o.PState)
			mention(o.Of)
			eachPathArg(o.Path, arg)
		}
	}
	arg = func(a any) {
		switch a := a.(type) {
		case Var:
			mention(string(a))
		case *Call:
			callee(a.Op)
			for _, x := range a.Args {
				arg(x)
			}
		case *Template:
			for _, x := range a.Items {
				arg(x)
			}
		}
	}
	stmts = func(ss []Stmt) {
		for _, s := range ss {
			switch s := s.(type) {
			case *Do:
				stmts(s.Body)
			case *Atomic:
				stmts(s.Body)
			case *Branch:
				stmts(s.Body)
			case *Call:
				arg(s)
			case *If:
				arg(s.Cond)
				stmts(s.Then)
				stmts(s.Else)
			case *Cond:
				for _, k := range s.Cases {
					arg(k.Cond)
					stmts(k.Body)
				}
				stmts(s.Default)
			case *SubSource:
				arg(s.Val)
				for _, k := range s.Cases {
					stmts(k.Body)
				}
				stmts(s.Default)
			case *Loop:
				for _, x := range s.Inits {
					arg(x)
				}
				stmts(s.Body)
			case *ShadowIf:
				mention(s.Var)
				callee(s.Pred)
				arg(s.Val)
			case *Local:
				for _, n := range freeNames(s.Def) {
					mention(n)
				}
			}
		}
	}
	stmts(d.Body)
	return names
}

// checkEmits compares the outputs of a call with what the operation is known to emit.
func (c *checker) checkEmits(a *Call, p *prog) {
	if p.body == nil {
		return // it is being checked itself
	}
	outs := map[string]int{"": len(a.Outs)}
	for _, s := range a.Streams {
		outs[s.Label] = len(s.Outs)
	}
	for _, n := range blocksOf(p.body) {
		e, ok := n.(*nEmit)
		if ok && e.loop == nil && outs[e.stream] > len(e.args) {
			c.failf(a.At, "here are %s, but the emit of %s at %s carries %d", plural(outs[e.stream], "output"), p.name,
				e.at, len(e.args))
			return
		}
	}
}
