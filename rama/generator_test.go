package rama_test

import (
	"maps"

	"pgregory.net/rapid"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// The generator draws programs that are right: every variable that a statement uses is bound there, every
// function emits exactly once. A variable's name says what it holds: *a to *d numbers, *l and *m lists of
// numbers, *p and *q maps with the keys a and b, *x and *y anything; %f a function of a number, %o such
// an operation.
var (
	numNames  = []string{"*a", "*b", "*c", "*d"}
	listNames = []string{"*l", "*m"}
	mapNames  = []string{"*p", "*q"}
	anyNames  = []string{"*x", "*y"}
)

type kind uint8

const (
	aNum kind = iota
	aList
	aMap
	aFn
)

// gen draws one program.
type gen struct {
	t        *rapid.T
	module   bool
	shuffles bool // events go to any task, so that nobody may look which it is
	defs     []*def
	version  int
}

// scope is what is bound at a place of a program.
type scope struct {
	vars  map[string]int  // with a number for each time that one is bound
	bound map[string]bool // since the branch began
	// open are variables whose value is left open: bound again on some of the ways to a Unify only.
	open map[string]bool
	ends bool
	// trail is what was bound at the places before, in this row.
	trail []map[string]int
}

func (s *scope) clone() *scope {
	return &scope{
		maps.Clone(s.vars), maps.Clone(s.bound), maps.Clone(s.open), s.ends,
		append([]map[string]int{}, s.trail...),
	}
}

// inner is the scope of a row inside: what is bound in it is bound since it began.
func (s *scope) inner() *scope {
	vars := map[string]int{}
	maps.Copy(vars, s.vars)
	return &scope{vars, map[string]bool{}, map[string]bool{}, false, []map[string]int{maps.Clone(vars)}}
}

func (g *gen) bind(s *scope, names ...string) {
	for _, name := range names {
		g.version++
		s.vars[name] = g.version
		s.bound[name] = true
		delete(s.open, name)
	}
}

// passes notes a place on the way.
func (s *scope) passes() { s.trail = append(s.trail, maps.Clone(s.vars)) }

func (s *scope) some(names []string) []string {
	var out []string
	for _, n := range names {
		if _, ok := s.vars[n]; ok {
			out = append(out, n)
		}
	}
	return out
}

// inside is what surrounds a statement.
type inside struct {
	def   *def  // the function or operation
	fn    bool  // it is a function, or in one: nothing leaves the task
	once  bool  // what follows has to run exactly once
	mute  bool  // nothing may be emitted from the loop or function around
	one   bool  // an argument has to emit exactly once, without a statement of its own
	deep  bool  // Self may be called
	turns *loop // the loop
	home  bool  // the PStates of the module are known
	state string
	depth int
	spots map[string]*scope
}

func (in inside) tasks(g *gen) bool { return g.module && !in.fn }

// says reports whether there is something to say to.
func (in inside) says(g *gen) bool { return !g.module || in.state != "" }

func (in inside) deeper() inside {
	in.depth--
	return in
}

// mayLeave notes that the definition around may leave the task.
func (in inside) mayLeave() {
	if in.def != nil {
		in.def.async = true
	}
}

// below draws a number below n, each about as likely, and 0 when the program shrinks.
func (g *gen) below(n int) int {
	spread := rapid.Uint64().Draw(g.t, "n") * 0x9e3779b97f4a7c15 // rapid draws small numbers more often
	return int(spread >> 32 * uint64(n) >> 32)
}

func (g *gen) coin() bool { return g.below(2) == 1 }

func (g *gen) among(names []string) string { return names[g.below(len(names))] }

// option is one of several things to draw, and how often.
type option[T any] struct {
	often int
	can   bool
	draw  func() T
}

func draw[T any](g *gen, options ...option[T]) T {
	sum := 0
	for _, o := range options {
		if o.can {
			sum += o.often
		}
	}
	n := g.below(sum)
	for _, o := range options {
		if !o.can {
			continue
		}
		if n -= o.often; n < 0 {
			return o.draw()
		}
	}
	panic("nothing to draw")
}

// num draws a number.
func (g *gen) num(in inside, s *scope) arg {
	nums, more := s.some(append([]string{"*i", "*depth", "*r", "*side"}, numNames...)), in.depth > 0
	sub := in.deeper()
	num := func() arg { return g.num(sub, s) }
	return draw(g,
		option[arg]{3, true, func() arg { return lit{g.below(10)} }},
		option[arg]{7, len(nums) > 0, func() arg { return ref(g.among(nums)) }},
		option[arg]{4, more, func() arg {
			return on(builtin(g.among([]string{"Plus", "Minus", "Min", "Max", "Times"})), num(), num())
		}},
		option[arg]{2, more, func() arg { return on(builtin(g.among([]string{"Inc", "Dec", "Abs"})), num()) }},
		option[arg]{1, more, func() arg { return on(builtin(g.among([]string{"First", "Count", "Last"})), g.list(sub, s)) }},
		option[arg]{1, more, func() arg { return on(builtin("Get"), g.maps(sub, s), lit{"b"}) }},
		option[arg]{1, len(s.some(mapNames)) > 0, func() arg {
			return on(pick{g.among(s.some(mapNames)), lit{"a"}})
		}},
		option[arg]{1, more, func() arg {
			lazily := sub
			lazily.one = true
			return on(lazy("IfExpr"), g.cond(lazily, s), g.num(lazily, s), g.num(lazily, s))
		}},
		option[arg]{1, more, func() arg { return on(goFn("mix"), num(), num()) }},
		option[arg]{1, more && !g.module, func() arg { return on(goFn("picky"), num()) }},
		option[arg]{2, in.tasks(g) && !g.shuffles, func() arg { return on(builtin("CurrentTaskID")) }},
		option[arg]{3, more && len(g.callable(in, true)) > 0, func() arg { return g.callOf(in, s, g.callable(in, true)) }},
		option[arg]{3, more && in.deep && in.def.fn, func() arg { return g.callSelf(in, s) }},
		option[arg]{2, more && !in.one && !in.once, func() arg { return g.many(in, s) }},
		option[arg]{2, more && !in.one && len(s.some([]string{"%f"})) > 0, func() arg {
			in.mayLeave()
			return on(frag("%f"), num())
		}},
	)
}

func on(op callee, args ...arg) *call { return &call{op: op, args: args} }

// many draws a call that emits any number of numbers.
func (g *gen) many(in inside, s *scope) *call {
	sub := in.deeper()
	lists := s.some(listNames)
	return draw(g,
		option[*call]{3, true, func() *call { return on(builtin("Range"), lit{0}, lit{g.below(4)}) }},
		option[*call]{2, true, func() *call { return on(builtin("Explode"), g.list(sub, s)) }},
		option[*call]{2, len(lists) > 0, func() *call { return on(pick{g.among(lists), nil}) }},
		option[*call]{2, true, func() *call { return on(goOp("halves"), g.num(sub, s)) }},
		option[*call]{4, len(g.callable(in, false)) > 0, func() *call {
			return g.callOf(in, s, g.callable(in, false))
		}},
		option[*call]{4, in.deep && !in.def.fn, func() *call { return g.callSelf(in, s) }},
		option[*call]{3, len(s.some([]string{"%o"})) > 0 && !(in.fn && g.module), func() *call {
			in.mayLeave()
			return on(frag("%o"), g.num(sub, s))
		}},
		option[*call]{3, in.tasks(g) && in.home, func() *call {
			in.mayLeave()
			c := on(read{hop: g.shuffles || g.coin(), most: 1 + g.below(3)}, lit{g.among([]string{"few", "many"})})
			c.yields = g.coin()
			return c
		}},
	)
}

// callable are the definitions that can be called here: functions, or operations.
func (g *gen) callable(in inside, fns bool) []*def {
	var out []*def
	for _, d := range g.defs {
		if d.fn == fns && !(d.async && in.fn && !fns) && !(d.state && in.state == "") {
			out = append(out, d)
		}
	}
	return out
}

func (g *gen) callOf(in inside, s *scope, ds []*def) *call {
	d := ds[g.below(len(ds))]
	if d.async && !d.fn {
		in.mayLeave()
	}
	return on(d, g.argsFor(d, in, s, lit{g.below(3)})...)
}

// callSelf calls the definition around, less deep.
func (g *gen) callSelf(in inside, s *scope) *call {
	return on(self{}, g.argsFor(in.def, in, s, on(builtin("Dec"), ref("*depth")))...)
}

func (g *gen) argsFor(d *def, in inside, s *scope, depth arg) []arg {
	var args []arg
	sub := in.deeper()
	if d.state {
		args = append(args, ref(in.state))
	}
	if d.deep {
		args = append(args, depth)
	}
	for _, k := range d.kinds {
		switch k {
		case aNum:
			args = append(args, g.num(sub, s))
		case aList:
			args = append(args, g.list(sub, s))
		case aMap:
			args = append(args, g.maps(sub, s))
		default:
			args = append(args, g.fn(s))
		}
	}
	return args
}

// fn draws a function of one number.
func (g *gen) fn(s *scope) arg {
	var fit []*def
	for _, d := range g.defs {
		if d.fn && !d.state && !d.deep && d.outs == 1 && len(d.kinds) == 1 && d.kinds[0] == aNum {
			fit = append(fit, d)
		}
	}
	return draw(g,
		option[arg]{3, len(s.some([]string{"%f"})) > 0, func() arg { return ref("%f") }},
		option[arg]{3, len(fit) > 0, func() arg { return fit[g.below(len(fit))] }},
		option[arg]{1, !g.module, func() arg { return goFn("picky") }},
		option[arg]{1, g.module, func() arg { return identity }},
	)
}

// identity is a function for when there is no other.
var identity = &def{name: "same", fn: true, outs: 1, kinds: []kind{aNum},
	in: []pat{{name: "*n"}}, body: []stm{emit{args: []arg{ref("*n")}}}}

func (g *gen) list(in inside, s *scope) arg {
	lists, sub := s.some(listNames), in.deeper()
	return draw(g,
		option[arg]{2, true, func() arg {
			c := coll{kind: value.KindList, items: []arg{g.num(sub, s), g.num(sub, s)}}
			if g.coin() {
				c.items = append(c.items, lit{g.below(10)})
			}
			return c
		}},
		option[arg]{3, len(lists) > 0, func() arg { return ref(g.among(lists)) }},
		option[arg]{1, in.depth > 0, func() arg { return on(builtin("Tuple"), g.num(sub, s), g.num(sub, s)) }},
	)
}

func (g *gen) maps(in inside, s *scope) arg {
	all, sub := s.some(mapNames), in.deeper()
	return draw(g,
		option[arg]{1, true, func() arg {
			return coll{value.KindMap, []arg{lit{"a"}, g.num(sub, s), lit{"b"}, g.num(sub, s)}}
		}},
		option[arg]{3, len(all) > 0, func() arg { return ref(g.among(all)) }},
	)
}

// cond draws something to decide by.
func (g *gen) cond(in inside, s *scope) arg {
	sub := in.deeper()
	lazily := sub
	lazily.one = true
	more := in.depth > 0
	return draw(g,
		option[arg]{1, true, func() arg { return lit{true} }},
		option[arg]{1, true, func() arg { return lit{false} }},
		option[arg]{6, true, func() arg {
			return on(builtin(g.among([]string{"Lt", "Eq", "Gt"})), g.num(sub, s), g.num(sub, s))
		}},
		option[arg]{3, true, func() arg { return on(builtin("IsEven"), g.num(sub, s)) }},
		option[arg]{1, more, func() arg { return on(builtin("Not"), g.cond(sub, s)) }},
		option[arg]{1, more, func() arg { return on(lazy("And"), g.cond(lazily, s), g.cond(lazily, s)) }},
		option[arg]{1, more, func() arg { return on(lazy("Or"), g.anything(lazily, s), g.cond(lazily, s)) }},
		option[arg]{1, len(s.some(anyNames)) > 0, func() arg { return ref(g.among(s.some(anyNames))) }},
	)
}

func (g *gen) anything(in inside, s *scope) arg {
	all := s.some(anyNames)
	return draw(g,
		option[arg]{4, true, func() arg { return g.num(in, s) }},
		option[arg]{2, len(all) > 0, func() arg { return ref(g.among(all)) }},
		option[arg]{1, true, func() arg { return lit{[]any{nil, true, "s", 2.5, Circle{2}, Square{3}}[g.below(6)]} }},
		option[arg]{1, true, func() arg { return g.list(in, s) }},
		option[arg]{1, true, func() arg { return g.maps(in, s) }},
		option[arg]{1, in.depth > 0, func() arg { return coll{value.KindSet, []arg{g.num(in.deeper(), s)}} }},
		option[arg]{1, in.depth > 0, func() arg { return g.cond(in, s) }},
	)
}
