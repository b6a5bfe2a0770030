package dataflow

// checkFn checks what makes a function of a body: that it emits exactly once, as the last
// thing it does, in its own event.
func (c *checker) checkFn(d *Def, p *prog) {
	switch {
	case !mayEmit(p.body):
		c.failf(d.At, "%s never emits, and a RamaFn emits exactly once: end it with Emit, or make "+
			"it a RamaOp", d.Name)
	default:
		c.checkLast(d, p.body)
	}
	for _, n := range blocksOf(p.body) {
		if call, ok := n.(*nOpCall); ok && call.prog.async {
			c.failf(call.at, "%s may leave the task, and %s is a RamaFn, which emits in its own event: "+
				"make it a RamaOp", call.prog.name, d.Name)
		}
	}
}

// mayEmit reports whether a function may emit in a block.
func mayEmit(b *block) bool {
	for _, n := range blocksOf(b) {
		if e, ok := n.(*nEmit); ok && e.loop == nil {
			return true
		}
	}
	return false
}

// checkLast finds work after an emit.
func (c *checker) checkLast(d *Def, b *block) {
	for i, n := range b.nodes {
		inner := inside(n)
		emits := false
		if e, ok := n.(*nEmit); ok && e.loop == nil {
			emits = true
		}
		for _, x := range inner {
			emits = emits || mayEmit(x)
		}
		if !emits {
			continue
		}
		for _, x := range inner {
			c.checkLast(d, x)
		}
		for _, after := range b.nodes[i+1:] {
			if _, ok := after.(*nMove); ok {
				continue
			}
			what := "does something after its emit"
			if e, ok := after.(*nEmit); ok && e.loop == nil {
				what = "emits twice on one way"
			}
			c.failf(nodePos(after), "%s %s, and a RamaFn emits exactly once, as the last thing it does: "+
				"put this before the Emit, or make it a RamaOp", d.Name, what)
			return
		}
	}
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
	}
	if k := len(bs); k > 0 && bs[k-1] == nil {
		bs = bs[:k-1]
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
			eachPathArg(o.Path, arg)
		case PartitionOp:
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
