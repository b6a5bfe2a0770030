package rama_test

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// program draws definitions and statements that may call them.
func (g *gen) program() []stm {
	for range g.below(4) {
		g.defs = append(g.defs, g.def(fmt.Sprint("f", len(g.defs))))
	}
	in := inside{depth: 3, spots: map[string]*scope{}}
	s := (&scope{}).inner()
	if g.module {
		in.state, in.home = "$$n", true
		g.bind(s, "*a", "*l")
	}
	body := g.stms(in, s, 1+g.below(10))
	if !s.ends {
		body = append(body, g.look(in, s))
	}
	return body
}

// look says everything that is bound.
func (g *gen) look(in inside, s *scope) stm {
	l := say{in.state, []arg{lit{"end"}}}
	for _, names := range [][]string{numNames, listNames, mapNames, anyNames} {
		for _, name := range s.some(names) {
			l.args = append(l.args, ref(name))
		}
	}
	return l
}

// row draws statements in a row of its own.
func (g *gen) row(in inside, s *scope, n int) []stm {
	in.spots = map[string]*scope{}
	return g.stms(in, s, n)
}

func (g *gen) stms(in inside, s *scope, n int) []stm {
	var out []stm
	for range n {
		if s.ends {
			if in.once || len(in.spots) == 0 {
				break
			}
			out = append(out, g.anew(in, s))
			continue
		}
		out = append(out, g.stm(in, s)...)
	}
	return out
}

// branch draws a row that runs only sometimes.
func (g *gen) branch(in inside, s *scope, n int) ([]stm, *scope) {
	sub := s.inner()
	return g.row(in.deeper(), sub, g.below(n+1)), sub
}

// merge makes the variables visible that every branch binds which gets to its end.
func (g *gen) merge(s *scope, ends ...*scope) {
	var reach []*scope
	for _, e := range ends {
		if !e.ends {
			reach = append(reach, e)
		}
	}
	if s.ends = len(reach) == 0; s.ends {
		return
	}
	for name := range reach[0].bound {
		if !slices.ContainsFunc(reach, func(e *scope) bool { _, ok := e.vars[name]; return !ok || !e.bound[name] }) {
			g.bind(s, name)
		}
	}
	for _, e := range reach {
		for name := range e.open {
			delete(s.vars, name)
			s.open[name] = true
		}
	}
}

// stm draws a statement, or two that belong together.
func (g *gen) stm(in inside, s *scope) []stm {
	free, more, hops := !in.once, in.depth > 0, in.tasks(g)
	one := func(f func() stm) func() []stm { return func() []stm { return []stm{f()} } }
	return draw(g,
		option[[]stm]{6, in.says(g), one(func() stm { return g.say(in, s) })},
		option[[]stm]{6, true, one(func() stm { return g.let(in, s) })},
		option[[]stm]{2, in.says(g), one(func() stm { return g.look(in, s) })},
		option[[]stm]{2, len(g.defs) > 0, one(func() stm { return g.statement(in, s) })},
		option[[]stm]{3, free, one(func() stm { return g.emitter(in, s) })},
		option[[]stm]{1, true, one(func() stm {
			c := on(goFn("parts"), g.num(in, s))
			c.outs = g.numOuts(s, 2)
			return c
		})},
		option[[]stm]{4, more, one(func() stm { return g.ifElse(in, s) })},
		option[[]stm]{2, more, one(func() stm { return g.cases(in, s) })},
		option[[]stm]{1, more, one(func() stm { return g.types(in, s) })},
		option[[]stm]{3, more, one(func() stm { return g.loop(in, s) })},
		option[[]stm]{1, len(s.some(numNames)) > 0, one(func() stm { return g.shadow(in, s) })},
		option[[]stm]{1, free, one(func() stm { return filter{g.cond(in, s)} })},
		option[[]stm]{1, !g.module && free, one(func() stm {
			return assert{on(builtin("Lt"), g.num(in, s), lit{40}), lit{"too much"}}
		})},
		option[[]stm]{1, more, one(func() stm { return do{g.stms(in.deeper(), s, 1+g.below(2))} })},
		option[[]stm]{2, more, one(func() stm { return g.atomic(in, s) })},
		option[[]stm]{2, true, one(func() stm { return g.anchor(in, s) })},
		option[[]stm]{2, free && more, func() []stm { return g.ways(in, s) }},
		option[[]stm]{4, in.deep && (free || in.def.fn), one(func() stm { return g.again(in, s) })},
		option[[]stm]{8, free && len(in.spots) > 0, one(func() stm { return g.anew(in, s) })},
		option[[]stm]{3, more, one(func() stm { return g.local(in, s) })},
		option[[]stm]{5, len(g.held(in, s)) > 0, one(func() stm { return g.invoke(in, s) })},
		option[[]stm]{3, free && !in.mute && (in.turns != nil || in.def != nil && !in.def.fn), one(func() stm {
			return g.emit(in, s)
		})},
		option[[]stm]{2, in.def != nil && in.def.odd, one(func() stm {
			return emit{"odd", []arg{g.num(in, s)}}
		})},
		option[[]stm]{1, free && !in.mute && in.turns != nil && more, one(func() stm {
			body, sub := g.branch(in, s, 1)
			if !sub.ends {
				body = append(body, g.next(in, sub))
			}
			return ifElse{cond: on(builtin("Lt"), ref("*i"), lit{2}), then: body}
		})},
		option[[]stm]{1, free && !g.module, one(func() stm {
			return ifElse{cond: on(builtin("Gt"), g.num(in, s), lit{20}), then: []stm{throw{g.num(in, s)}}}
		})},
		option[[]stm]{1, g.module && in.def == nil, one(func() stm { return ack{g.num(in, s)} })},
		option[[]stm]{3, in.once && len(in.streams()) > 0, one(func() stm {
			name, sub := g.among(in.streams()), in.deeper()
			sub.once, sub.mute = false, true
			return branch{name, g.stms(sub, in.spots[name].clone(), g.below(3))}
		})},
		option[[]stm]{6, hops, one(func() stm { return g.hop(in, s) })},
		option[[]stm]{2, hops, one(func() stm {
			in.mayLeave()
			return overtime{}
		})},
		option[[]stm]{2, hops, one(func() stm {
			in.mayLeave()
			c := on(away("later"), g.num(in, s))
			c.outs = g.numOuts(s, g.below(2))
			return c
		})},
	)
}

// say draws what makes a difference.
func (g *gen) say(in inside, s *scope) stm {
	g.version++
	args := []arg{lit{fmt.Sprint("s", g.version)}}
	for range g.below(3) {
		args = append(args, g.anything(in, s))
	}
	return say{in.state, args}
}

func (g *gen) numOuts(s *scope, n int) []pat {
	var out []pat
	for range n {
		name := g.among(numNames)
		if slices.ContainsFunc(out, func(p pat) bool { return p.name == name }) {
			name = ""
		} else {
			g.bind(s, name)
		}
		out = append(out, pat{name: name})
	}
	return out
}

// let draws a value that is bound, as it is or taken apart.
func (g *gen) let(in inside, s *scope) stm {
	c := on(builtin("Identity"))
	set := func(v arg, p pat, names ...string) stm {
		c.args, c.outs = []arg{v}, []pat{p}
		g.bind(s, names...)
		return c
	}
	return draw(g,
		option[stm]{4, true, func() stm {
			v, name := g.num(in, s), g.among(numNames)
			return set(v, pat{name: name}, name)
		}},
		option[stm]{2, true, func() stm {
			v, name := g.list(in, s), g.among(listNames)
			return set(v, pat{name: name}, name)
		}},
		option[stm]{2, true, func() stm {
			v, name := g.maps(in, s), g.among(mapNames)
			return set(v, pat{name: name}, name)
		}},
		option[stm]{2, true, func() stm {
			v, name := g.anything(in, s), g.among(anyNames)
			return set(v, pat{name: name}, name)
		}},
		option[stm]{2, true, func() stm {
			return set(g.list(in, s), pat{elems: []pat{{name: "*c"}, {name: "*a"}, {name: "*x"}}}, "*c", "*a", "*x")
		}},
		option[stm]{1, true, func() stm {
			return set(g.maps(in, s), pat{name: "*q", keys: []string{"b", "a"}}, "*q", "*a", "*b")
		}},
		option[stm]{1, !in.one, func() stm { return set(g.fn(s), pat{name: "%f"}, "%f") }},
	)
}

// emitter draws a call that emits any number of times.
func (g *gen) emitter(in inside, s *scope) stm {
	return draw(g,
		option[stm]{4, true, func() stm {
			c := g.many(in, s)
			if _, ok := c.op.(goOp); ok && g.below(4) > 0 {
				g.listen(in, s, c)
			}
			n := 1
			if o, ok := c.op.(*def); ok {
				n = o.outs
			}
			c.outs = g.numOuts(s, g.below(n+1))
			return c
		}},
		option[stm]{1, true, func() stm {
			c := on(builtin("ExplodeIndexed"), g.list(in, s))
			c.outs = g.numOuts(s, 2)
			return c
		}},
		option[stm]{1, true, func() stm {
			c := on(builtin("Expand"), coll{value.KindList, []arg{g.num(in, s), g.num(in, s)}})
			c.outs = g.numOuts(s, 2)
			return c
		}},
		option[stm]{1, true, func() stm {
			c := on(builtin("ExplodeMap"), g.maps(in, s))
			g.bind(s, "*x", "*b")
			c.outs = []pat{{name: "*x"}, {name: "*b"}}
			return c
		}},
	)
}

// statement draws the call of a definition, with its stream.
func (g *gen) statement(in inside, s *scope) stm {
	ds := g.callable(in, true)
	if !in.once {
		ds = append(ds, g.callable(in, false)...)
	}
	if len(ds) == 0 {
		return g.let(in, s)
	}
	c := g.callOf(in, s, ds)
	d := c.op.(*def)
	if d.odd && g.below(4) > 0 {
		g.listen(in, s, c)
	}
	c.outs = g.numOuts(s, g.below(d.outs+1))
	return c
}

// again draws a call of the definition around, with its stream.
func (g *gen) again(in inside, s *scope) stm {
	c := g.callSelf(in, s)
	if in.def.odd && !in.def.fn && g.coin() {
		g.listen(in, s, c)
	}
	c.outs = g.numOuts(s, g.below(in.def.outs+1))
	return c
}

// held are the fragment variables that can be called here.
func (g *gen) held(in inside, s *scope) []string {
	if in.once || in.fn && g.module {
		return s.some([]string{"%f"})
	}
	return s.some([]string{"%f", "%o"})
}

// invoke draws the call of what a fragment variable holds.
func (g *gen) invoke(in inside, s *scope) stm {
	in.mayLeave()
	c := on(frag(g.among(g.held(in, s))), g.num(in, s))
	if g.coin() {
		g.listen(in, s, c)
	}
	c.outs = g.numOuts(s, g.below(2))
	return c
}

// listen binds the stream "odd" of a call; what follows it has a place.
func (g *gen) listen(in inside, s *scope, c *call) {
	s.passes()
	behind := s.clone()
	l := listen{label: "odd", place: g.spot("stream")}
	l.outs = g.numOuts(behind, g.below(2))
	behind.passes()
	c.streams = []listen{l}
	in.spots[l.place] = behind
}

func (g *gen) spot(what string) string {
	g.version++
	return fmt.Sprintf("<%s%d>", what, g.version)
}

// streams are the places behind streams.
func (in inside) streams() []string {
	var out []string
	for name := range in.spots {
		if strings.HasPrefix(name, "<stream") {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

func (g *gen) anchor(in inside, s *scope) stm {
	name := g.spot("at")
	s.passes()
	in.spots[name] = s.clone()
	return anchor(name)
}

func (g *gen) emit(in inside, s *scope) stm {
	n := 0
	if in.turns != nil {
		n = max(1, len(in.turns.outs))
	} else {
		n = in.def.outs
	}
	e := emit{}
	for range n {
		e.args = append(e.args, g.num(in, s))
	}
	return e
}

// next draws the Continue of a loop.
func (g *gen) next(in inside, s *scope) stm {
	c := again{[]arg{on(builtin("Inc"), ref("*i"))}}
	for range in.turns.vars[1:] {
		c.args = append(c.args, g.num(in, s))
	}
	s.ends = true
	return c
}

func (g *gen) shadow(in inside, s *scope) stm {
	name := g.among(s.some(numNames))
	in.one = true
	v := g.num(in, s)
	g.bind(s, name)
	return shadow{name, "IsEven", v}
}

func (g *gen) atomic(in inside, s *scope) stm {
	sub := in.deeper()
	if in.once {
		sub.once, sub.mute = false, true
	}
	body, _ := g.branch(sub, s, 3)
	return atomicRow{body}
}

func (g *gen) hop(in inside, s *scope) stm {
	in.mayLeave()
	return draw(g,
		option[stm]{4, true, func() stm { return hop{"Hash", []arg{g.num(in, s)}} }},
		option[stm]{2, true, func() stm { return hop{"Global", nil} }},
		option[stm]{1, true, func() stm { return hop{"Direct", []arg{lit{g.below(2)}}} }},
		option[stm]{1, in.home, func() stm { return hop{"Path", []arg{g.num(in, s)}} }},
		option[stm]{1, true, func() stm { return hop{"Custom", []arg{g.num(in, s)}} }},
		option[stm]{1, true, func() stm { return hop{"All", nil} }},
		option[stm]{1, g.shuffles, func() stm { return hop{"Shuffle", nil} }},
	)
}
