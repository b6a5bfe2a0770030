package dataflow

import "math/bits"

// bitset is a set of slots.
type bitset []uint64

func (b bitset) has(i int) bool { return b[i/64]>>(i%64)&1 == 1 }
func (b bitset) set(i int)      { b[i/64] |= 1 << (i % 64) }
func (b bitset) del(i int)      { b[i/64] &^= 1 << (i % 64) }
func (b bitset) clone() bitset  { return append(bitset{}, b...) }

func (b bitset) or(o bitset) (grew bool) {
	for i := range b {
		n := b[i] | o[i]
		grew = grew || n != b[i]
		b[i] = n
	}
	return grew
}

func (b bitset) list() []int {
	var out []int
	for i, w := range b {
		for ; w != 0; w &= w - 1 {
			out = append(out, i*64+bits.TrailingZeros64(w))
		}
	}
	return out
}

// plan finds, from the end to the beginning, which slots each place still needs.
func (p *prog) plan() {
	for _, l := range p.locals {
		l.plan()
	}
	none := make(bitset, len(p.names)/64+1)
	liveBlock(p.body, none)
}

// liveBlock returns what is live before a block, given what is live after it.
func liveBlock(b *block, after bitset) bitset {
	none := make(bitset, len(after))
	for i := len(b.joins) - 1; i >= 0; i-- {
		j := b.joins[i]
		end := none
		if j == b.exit {
			end = after
		}
		j.live = liveBlock(j.body, end)
	}
	live := after.clone()
	if b.ends || b.exit != nil {
		clear(live)
	}
	for i := len(b.nodes) - 1; i >= 0; i-- {
		live = liveNode(b.nodes[i], live)
	}
	return live
}

func liveNode(n node, live bitset) bitset {
	switch n := n.(type) {
	case *nEval:
		kill(live, n.out)
		use(live, n.x)
	case *nMulti:
		kill(live, n.outs...)
		use(live, exprsOf(n)...)
	case *nMove:
		if live.has(n.dst) {
			live.del(n.dst)
			live.set(n.src)
		}
	case *nTransform, *nClear:
		use(live, exprsOf(n)...)
	case *nAckReturn:
		use(live, n.x)
	case *nThrow:
		clear(live)
		use(live, n.message)
	case *nAssert:
		use(live, n.cond, n.message)
	case *nLocal:
		live.del(n.slot)
		for _, s := range n.captured {
			live.set(s)
		}
	case *nTrace:
		for _, s := range n.slots {
			live.set(s)
		}
	case *nFilter:
		use(live, n.cond)
	case *nEmit:
		if n.loop != nil {
			live.or(n.loop.after)
		}
		use(live, n.args...)
	case *nGoto:
		return n.join.live.clone()
	case *nYield:
		n.point.live = live.list()
	case *nAsync:
		liveCall(live, n.site, n.args)
	case *nAppend:
		if n.site == nil {
			use(live, exprsOf(n)...)
		} else {
			liveCall(live, n.site, exprsOf(n))
		}
	case *nMirror:
		liveCall(live, n.site, exprsOf(n))
	case *nGoOp:
		liveCall(live, n.site, n.args)
	case *nContinue:
		copy(live, n.loop.head)
		use(live, n.args...)
	case *nEmitter:
		kill(live, n.outs...)
		use(live, n.args...)
	case *nSelect:
		kill(live, n.out)
		use(live, exprsOf(n)...)
	case *nPaged:
		liveCall(live, n.site, exprsOf(n))
	case *nOpCall:
		liveCall(live, n.site, exprsOf(n))
	case *nFrag:
		liveCall(live, n.site, n.args)
		live.set(n.slot)
	case *nHop:
		n.point.live = live.list()
		if n.of != nil && n.of.part >= 0 {
			live.del(n.of.part)
		}
		use(live, exprsOf(n)...)
		if n.fn != nil {
			live.del(n.n)
		}
	default:
		return liveBranches(n, live)
	}
	return live
}

func liveCall(live bitset, site *point, args []expr) {
	kill(live, site.outs...)
	for _, s := range site.streams {
		in := liveBlock(s.body, make(bitset, len(live)))
		kill(in, s.outs...)
		live.or(in)
	}
	site.live = live.list()
	use(live, args...)
}

func liveBranches(n node, live bitset) bitset {
	in := make(bitset, len(live))
	join := func(b *block, binds ...binder) {
		if b == nil {
			return
		}
		l := liveBlock(b, live)
		kill(l, binds...)
		in.or(l)
	}
	switch n := n.(type) {
	case *nIf:
		join(n.then)
		join(n.els)
		use(in, n.cond)
	case *nCond:
		for _, b := range n.bodies {
			join(b)
		}
		join(n.def)
		use(in, n.conds...)
	case *nTypes:
		for i, b := range n.bodies {
			join(b, n.binds[i])
		}
		join(n.def)
		use(in, n.val)
	case *nLoop:
		return liveLoop(n, live)
	case *nAtomic:
		in = liveBlock(n.body, make(bitset, len(live)))
		in.or(live)
	case *nFork:
		for _, b := range n.children {
			in.or(liveBlock(b, make(bitset, len(live))))
		}
	}
	return in
}

// liveLoop repeats until what the head of the loop needs no longer grows: what a turn needs,
// the turn before it has to keep.
func liveLoop(n *nLoop, live bitset) bitset {
	n.after = live.clone()
	kill(n.after, n.outs...)
	n.head = make(bitset, len(live))
	none := make(bitset, len(live))
	for {
		h := liveBlock(n.body, none)
		for _, v := range n.vars {
			h.del(v)
		}
		if !n.head.or(h) {
			break
		}
	}
	in := n.head.clone()
	use(in, n.inits...)
	return in
}

// kill takes what binders bind out of the set.
func kill(live bitset, bs ...binder) {
	for _, b := range bs {
		if b.slot >= 0 {
			live.del(b.slot)
		}
		for _, k := range b.keys {
			kill(live, k.bind)
		}
		kill(live, b.elems...)
	}
}

// use adds what expressions read.
func use(live bitset, xs ...expr) {
	for _, x := range xs {
		if s, ok := x.(xSlot); ok {
			live.set(s.n)
		}
		use(live, partsOf(x)...)
	}
}
