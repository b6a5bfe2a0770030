package rama_test

import (
	"maps"
	"slices"
)

func (g *gen) ifElse(in inside, s *scope) stm {
	st := ifElse{cond: g.cond(in, s), hasElse: g.coin()}
	var then, els *scope
	st.then, then = g.branch(in, s, 3)
	els = s.inner()
	if st.hasElse {
		st.els, els = g.branch(in, s, 3)
	}
	g.merge(s, then, els)
	return st
}

// cases draws a Cond or a Switch.
func (g *gen) cases(in inside, s *scope) stm {
	st := cases{hasDef: in.once || g.below(4) > 0}
	lazily := in.deeper()
	lazily.one = true
	sw := g.coin()
	if sw {
		st.on = g.num(in, s)
	}
	var ends []*scope
	for range 1 + g.below(2) {
		c := aCase{}
		if sw {
			c.when = g.num(lazily, s)
		} else {
			c.when = g.cond(lazily, s)
		}
		var end *scope
		c.body, end = g.branch(in, s, 2)
		st.cases, ends = append(st.cases, c), append(ends, end)
	}
	if st.hasDef {
		var end *scope
		st.def, end = g.branch(in, s, 2)
		ends = append(ends, end)
	}
	g.merge(s, ends...)
	return st
}

// types draws a SubSource.
func (g *gen) types(in inside, s *scope) stm {
	st := types{hasDef: in.once || g.below(4) > 0}
	st.on = g.anything(in, s)
	if g.coin() {
		st.on = lit{[]any{Circle{g.below(9)}, Square{g.below(9)}}[g.below(2)]}
	}
	row := func(name string) ([]stm, *scope) {
		sub := s.inner()
		if name != "" {
			g.bind(sub, name)
		}
		return g.row(in.deeper(), sub, g.below(3)), sub
	}
	var ends [3]*scope
	st.circle, ends[0] = row("*r")
	st.square, ends[1] = row("*side")
	all := ends[:2]
	if st.hasDef {
		st.def, ends[2] = row("")
		all = ends[:]
	}
	g.merge(s, all...)
	return st
}

// loop draws a loop that counts with *i, and may have a second variable.
func (g *gen) loop(in inside, s *scope) stm {
	l := loop{vars: []string{"*i"}, inits: []arg{lit{g.below(2)}}}
	if g.coin() {
		l.vars, l.inits = append(l.vars, g.among(numNames)), append(l.inits, g.num(in, s))
	}
	for _, name := range numNames[:g.below(3)] {
		l.outs = append(l.outs, pat{name: name})
	}
	sub := in.deeper()
	sub.turns, sub.mute = &l, false
	body := s.inner()
	g.bind(body, l.vars...)
	sub.spots = map[string]*scope{}
	l.body = g.stms(sub, body, g.below(3))
	if body.ends {
		l.body = append([]stm{g.emit(sub, g.loopScope(s, l))}, l.body...)
	} else {
		l.body = append(l.body, g.tail(sub, body)...)
	}
	for _, p := range l.outs {
		g.bind(s, p.name)
	}
	return l
}

// loopScope is what is bound where a loop's body begins.
func (g *gen) loopScope(s *scope, l loop) *scope {
	body := s.inner()
	g.bind(body, l.vars...)
	return body
}

// tail draws the end of a loop's body: it goes on, or emits, or both.
func (g *gen) tail(in inside, s *scope) []stm {
	more := on(builtin("Lt"), ref("*i"), lit{1 + g.below(3)})
	turn := func() []stm {
		sub := s.inner()
		body := g.row(in.deeper(), sub, g.below(2))
		if !sub.ends {
			body = append(body, g.next(in, sub))
		}
		return body
	}
	last := func() []stm {
		sub := s.inner()
		body := g.row(in.deeper(), sub, g.below(2))
		if !sub.ends {
			body = append(body, g.emit(in, sub))
		}
		return body
	}
	return draw(g,
		option[[]stm]{3, true, func() []stm { return []stm{ifElse{more, turn(), last(), true}} }},
		option[[]stm]{1, true, func() []stm {
			return []stm{cases{cases: []aCase{{more, turn()}}, def: last(), hasDef: true}}
		}},
		option[[]stm]{3, !in.once, func() []stm {
			return []stm{g.emit(in, s), ifElse{cond: more, then: turn()}}
		}},
	)
}

// anew draws what goes on from another place than the statement before.
func (g *gen) anew(in inside, s *scope) stm {
	names := slices.Sorted(maps.Keys(in.spots))
	return draw(g,
		option[stm]{2, true, func() stm {
			name := g.among(names)
			*s = *in.spots[name].clone()
			return hook(name)
		}},
		option[stm]{2, true, func() stm {
			name := g.among(names)
			sub := in.deeper()
			return branch{name, g.stms(sub, in.spots[name].clone(), g.below(3))}
		}},
		option[stm]{2, true, func() stm {
			n := g.below(len(names))
			some := append([]string{names[n]}, names[min(n+1, len(names)):]...)
			if len(some) > 2 {
				some = some[:2+g.below(len(some)-1)]
			}
			*s = *g.unified(in.spots, some)
			return unify(some)
		}},
	)
}

// ways draws several ways on from one place, and where they meet again.
func (g *gen) ways(in inside, s *scope) []stm {
	root := string(g.anchor(in, s).(anchor))
	out := []stm{anchor(root)}
	var ends unify
	for i := range 2 + g.below(2) {
		if i > 0 {
			*s = *in.spots[root].clone()
			out = append(out, hook(root))
		}
		out = append(out, g.stms(in.deeper(), s, 1+g.below(3))...)
		if !s.ends {
			end := g.anchor(in, s).(anchor)
			out, ends = append(out, end), append(ends, string(end))
		}
	}
	if len(ends) > 0 {
		*s = *g.unified(in.spots, ends)
		out = append(out, ends)
	}
	return out
}

// unified is what is bound after a Unify. What a variable is that only some of the ways bind again is
// left open: it is not used.
func (g *gen) unified(spots map[string]*scope, names []string) *scope {
	first := spots[names[0]]
	out := &scope{map[string]int{}, map[string]bool{}, map[string]bool{}, false, nil}
	fork := len(first.trail)
	for _, name := range names[1:] {
		n := 0
		for n < min(fork, len(spots[name].trail)) && maps.Equal(first.trail[n], spots[name].trail[n]) {
			n++
		}
		fork = min(fork, n)
	}
	before := first.trail[fork-1]
	out.trail = append(out.trail, first.trail[:fork]...)
	for name, v := range first.vars {
		everywhere, same, again, bound, open := true, true, true, true, false
		for _, n := range names {
			w, ok := spots[n].vars[name]
			everywhere = everywhere && ok
			same = same && w == v
			again = again && w != before[name]
			bound = bound && spots[n].bound[name]
			open = open || spots[n].open[name]
		}
		switch {
		case !everywhere:
		case same:
			out.vars[name] = v
		case again:
			g.version++
			out.vars[name] = g.version
		default:
			open = true
		}
		if bound {
			out.bound[name] = true
		}
		if open {
			out.open[name] = true
			delete(out.vars, name)
		}
	}
	for _, n := range names {
		for name := range spots[n].open {
			if _, ok := out.vars[name]; !ok {
				out.open[name] = true
			}
		}
	}
	out.passes()
	return out
}

// local draws a function or operation among statements; it is called where %f or %o is.
func (g *gen) local(in inside, s *scope) stm {
	name := "%f"
	if !in.fn && g.coin() {
		name = "%o"
	}
	d := &def{name: name, fn: name == "%f", outs: 1, odd: g.coin(), kinds: []kind{aNum}}
	d.in = []pat{{name: g.among(numNames)}}
	sub := in.deeper()
	sub.def, sub.deep, sub.turns, sub.mute, sub.once, sub.fn = d, false, nil, false, d.fn, d.fn
	g.body(d, sub, s.inner())
	g.bind(s, name)
	return local{name, d}
}

// def draws a definition.
func (g *gen) def(name string) *def {
	d := &def{name: name, fn: g.coin(), outs: 1 + g.below(2), odd: g.coin(), deep: g.below(3) > 0}
	d.state = g.module && g.coin()
	in := inside{def: d, fn: d.fn, once: d.fn, depth: 2}
	if d.state {
		in.state = "$$p"
	}
	for i := range 1 + g.below(2) {
		d.param(g, i)
	}
	s := (&scope{}).inner()
	g.body(d, in, s)
	return d
}

func (d *def) param(g *gen, i int) {
	p, k := pat{}, kind(g.below(4))
	switch {
	case k == aList && g.coin():
		p.elems = []pat{{name: numNames[i]}, {name: numNames[i+2]}}
	case k == aList:
		p.name = listNames[i]
	case k == aMap && i == 0:
		p = pat{name: "*p", keys: []string{"a", "b"}}
	case k == aFn && i == 0:
		p.name = "%f"
	default:
		p.name, k = numNames[i], aNum
	}
	if k == aList && i == 1 && len(d.in[0].keys) > 0 && p.elems != nil {
		p, k = pat{name: "*l"}, aList
	}
	d.in, d.kinds = append(d.in, p), append(d.kinds, k)
}

// body draws the body of a definition.
func (g *gen) body(d *def, in inside, s *scope) {
	for _, p := range d.allIn() {
		b := &flow{bound: map[string]bool{}}
		b.bind(p)
		for _, name := range slices.Sorted(maps.Keys(b.bound)) {
			g.bind(s, name)
		}
	}
	if d.state {
		delete(s.vars, "$$p")
	}
	in.spots = map[string]*scope{}
	d.body = g.stms(in, s, g.below(4))
	switch {
	case s.ends:
	case d.deep:
		deep := in.deeper()
		deep.deep = true
		then := s.inner()
		st := ifElse{cond: on(builtin("Gt"), ref("*depth"), lit{0}), hasElse: true}
		st.then = g.row(deep, then, 1+g.below(2))
		st.then = append(st.then, g.ending(deep, then)...)
		els := s.inner()
		st.els = append(g.row(in.deeper(), els, g.below(2)), g.ending(in, els)...)
		d.body = append(d.body, st)
	default:
		d.body = append(d.body, g.ending(in, s)...)
	}
}

// ending draws what a body ends with: an Emit, or ways that do.
func (g *gen) ending(in inside, s *scope) []stm {
	if s.ends {
		return nil
	}
	way := func() []stm {
		sub := s.inner()
		body := g.row(in.deeper(), sub, g.below(2))
		return append(body, g.ending(in.deeper(), sub)...)
	}
	return draw(g,
		option[[]stm]{4, true, func() []stm { return []stm{g.emit(in, s)} }},
		option[[]stm]{1, in.depth > 0, func() []stm {
			return []stm{ifElse{g.cond(in, s), way(), way(), true}}
		}},
		option[[]stm]{1, in.depth > 0, func() []stm {
			lazily := in
			lazily.one = true
			c := cases{cases: []aCase{{g.cond(lazily, s), way()}}, def: way(), hasDef: true}
			return []stm{c}
		}},
	)
}
