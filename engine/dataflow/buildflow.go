package dataflow

import (
	"errors"
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// control builds a node that decides whether, how often or where k runs.
func (p *prog) control(n node, k step) step {
	switch n := n.(type) {
	case *nIf:
		return p.buildIf(n, k)
	case *nCond:
		return p.buildCond(n, k)
	case *nTypes:
		return p.buildTypes(n, k)
	case *nFilter:
		cond := build(n.cond)
		return func(f *frame) error {
			v, err := cond(f)
			if err != nil || !value.Truthy(v) || k == nil {
				return failAt(n.at, err)
			}
			return k(f)
		}
	case *nThrow:
		message := build(n.message)
		return func(f *frame) error {
			v, err := message(f)
			if err == nil {
				err = thrown{value.Text(v)}
			}
			return failAt(n.at, err)
		}
	case *nLoop:
		return p.buildLoop(n, k)
	case *nContinue:
		return buildContinue(n)
	case *nEmit:
		return buildEmit(n, k)
	case *nOpCall:
		p.buildStreams(n.site)
		return buildOpCall(n, k)
	case *nGoOp:
		p.buildStreams(n.site)
		return buildGoOp(n, k)
	case *nAsync:
		return buildAsync(n, k)
	case *nAppend:
		return buildAppend(n, k)
	case *nMirror:
		return buildMirror(n, k)
	case *nYield:
		return buildYield(n, k)
	case *nAtomic:
		return p.buildAtomic(n, k)
	case *nFork:
		return p.buildFork(n)
	case *nGoto:
		return n.join.step
	case *nFrag:
		p.buildStreams(n.site)
		return buildFrag(n, k)
	case *nEmitter:
		return buildEmitter(n, k)
	case *nSelect:
		return buildSelect(n, k)
	case *nPaged:
		return buildPaged(n, k)
	case *nHop:
		return buildHop(n, k)
	}
	panic(fmt.Sprintf("dataflow: %T is no statement", n))
}

// branchStep builds a branch that goes on with k; a branch without nodes is k itself.
func (p *prog) branchStep(b *block, k step) step {
	s := p.block(b, k)
	if s == nil {
		return func(*frame) error { return nil }
	}
	return s
}

func (p *prog) buildIf(n *nIf, k step) step {
	cond, then, els := build(n.cond), p.branchStep(n.then, k), p.branchStep(n.els, k)
	return func(f *frame) error {
		v, err := cond(f)
		if err != nil {
			return failAt(n.at, err)
		}
		if value.Truthy(v) {
			return then(f)
		}
		return els(f)
	}
}

func (p *prog) buildCond(n *nCond, k step) step {
	conds := buildAll(n.conds)
	bodies := make([]step, len(n.bodies))
	for i, b := range n.bodies {
		bodies[i] = p.branchStep(b, k)
	}
	var def step
	if n.def != nil {
		def = p.branchStep(n.def, k)
	}
	return func(f *frame) error {
		for i, c := range conds {
			v, err := c(f)
			if err != nil {
				return failAt(n.at, err)
			}
			if value.Truthy(v) {
				return bodies[i](f)
			}
		}
		if def == nil {
			return nil
		}
		return def(f)
	}
}

func (p *prog) buildTypes(n *nTypes, k step) step {
	val := build(n.val)
	bodies := map[string]step{}
	for i, b := range n.bodies {
		bind, body := n.binds[i], p.branchStep(b, k)
		if _, ok := bodies[n.types[i]]; ok {
			continue
		}
		bodies[n.types[i]] = func(f *frame) error {
			v, err := val(f)
			if err == nil {
				err = f.bind(bind, v)
			}
			if err != nil {
				return failAt(n.at, err)
			}
			return body(f)
		}
	}
	var def step
	if n.def != nil {
		def = p.branchStep(n.def, k)
	}
	return func(f *frame) error {
		v, err := val(f)
		if err != nil {
			return failAt(n.at, err)
		}
		if r, ok := v.(*value.Record); ok {
			if body, ok := bodies[r.Type().Name]; ok {
				return body(f)
			}
		}
		if def == nil {
			return nil
		}
		return def(f)
	}
}

// buildLoop runs the turns of a loop in a row, so that the stack does not grow with them. In a
// frame that was resumed inside the loop nobody runs its turns: then Continue does.
func (p *prog) buildLoop(n *nLoop, k step) step {
	n.k = k
	if n.k == nil {
		n.k = func(*frame) error { return nil }
	}
	inits := buildAll(n.inits)
	n.run = func(f *frame) error {
		fl := &f.loops[n.id]
		fl.active = true
		body := n.bodyStep
		for {
			fl.again = false
			err := body(f)
			if err != nil || !fl.again {
				fl.active = false
				return err
			}
			for i, s := range n.next {
				f.s[n.vars[i]] = f.s[s]
			}
			if f.x.turns++; f.x.turns > maxTurns {
				return failAt(n.at, ErrEndless)
			}
		}
	}
	n.bodyStep = p.branchStep(n.body, nil)
	return func(f *frame) error {
		for i, x := range inits {
			v, err := x(f)
			if err != nil {
				return failAt(n.at, err)
			}
			f.s[n.next[i]] = v
		}
		for i, s := range n.next {
			f.s[n.vars[i]] = f.s[s]
		}
		return n.run(f)
	}
}

var errTwice = errors.New("Continue ran twice in one turn of the loop; only after a partitioner may " +
	"a turn have several next ones")

func buildContinue(n *nContinue) step {
	args, l := buildAll(n.args), n.loop
	return func(f *frame) error {
		fl := &f.loops[l.id]
		if fl.active && fl.again {
			return failAt(n.at, errTwice)
		}
		for i, a := range args {
			v, err := a(f)
			if err != nil {
				return failAt(n.at, err)
			}
			f.s[l.next[i]] = v
		}
		if fl.active {
			fl.again = true
			return nil
		}
		// What is left of this turn may need its variables: the next one has its own.
		nf := f.x.frame(f.prog)
		copy(nf.s, f.s)
		nf.parent, nf.site = f.parent, f.site
		for i, s := range l.next {
			nf.s[l.vars[i]] = nf.s[s]
		}
		if err := l.run(nf); err != nil {
			return err
		}
		f.x.release(nf)
		return nil
	}
}

func buildEmit(n *nEmit, k step) step {
	args := buildAll(n.args)
	var emit step
	switch {
	case n.loop != nil:
		emit = emitFromLoop(n, args)
	case n.fn && n.stream == "":
		emit = emitFromFn(n, args)
	default:
		emit = emitFromOp(n, args)
	}
	if k == nil {
		return emit
	}
	return func(f *frame) error {
		if err := emit(f); err != nil {
			return err
		}
		return k(f)
	}
}

func emitFromLoop(n *nEmit, args []eval) step {
	l := n.loop
	return func(f *frame) error {
		for i, a := range args {
			v, err := a(f)
			if err == nil && i < len(l.outs) {
				err = f.bind(l.outs[i], v)
			}
			if err != nil {
				return failAt(n.at, err)
			}
		}
		return l.k(f)
	}
}

func emitFromFn(n *nEmit, args []eval) step {
	return func(f *frame) error {
		if f.emits++; f.emits > 1 {
			return failAt(n.at, fmt.Errorf("%s emits a second time, and a RamaFn emits exactly once: "+
				"make it a RamaOp", f.prog.name))
		}
		for i, a := range args {
			v, err := a(f)
			if err != nil {
				return failAt(n.at, err)
			}
			if i == 0 {
				f.ret = v
			} else {
				f.rets = append(f.rets, v)
			}
		}
		return nil
	}
}

func emitFromOp(n *nEmit, args []eval) step {
	if n.stream != "" {
		return emitToStream(n, args)
	}
	return func(f *frame) error {
		caller, site := f.parent, f.site
		if len(site.outs) > len(args) {
			return failAt(n.at, fmt.Errorf("this emit of %s carries %s, but its caller binds %d (%s)",
				f.prog.name, plural(len(args), "value"), len(site.outs), site.at))
		}
		for i, a := range args {
			v, err := a(f)
			if err == nil && i < len(site.outs) {
				err = caller.bind(site.outs[i], v)
			}
			if err != nil {
				return failAt(n.at, err)
			}
		}
		if site.k == nil {
			return nil
		}
		return site.k(caller)
	}
}
