package rama_test

import (
	"context"
	"errors"
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// A random program is data of the tests' own. Three things are made of it: statements of the DSL (here),
// its text (programtext_test.go), and what it does, by running it as it stands (reference_test.go).

// An argument is a lit, a ref, a coll or a *call.
type (
	arg  any
	lit  struct{ v any }
	ref  string
	coll struct {
		kind  value.Kind
		items []arg // of a map keys and values in turn
	}
	call struct {
		op      callee
		args    []arg
		outs    []pat
		streams []listen
		yields  bool // AllowYield
	}
	// pat is an output or a parameter: a variable, and what is taken out of its value.
	pat struct {
		name  string // "" for none
		keys  []string
		elems []pat
	}
	// listen binds what a call emits on a stream; place is the name of what follows.
	listen struct {
		label, place string
		outs         []pat
	}
)

// callee is what a call calls: a builtin, lazy, *def, self, frag, goFn, goOp, pick, read or away.
type callee interface {
	expr(b *builder, vs []any) *Expr
	text(vs []string) string
}

type (
	builtin string // of ops
	lazy    string // And, Or or IfExpr
	self    struct{}
	frag    string // a fragment variable
	goFn    string // of goFns
	goOp    string // of goOps
	// pick reads the values in a variable's value: all of them, or the one at a key.
	pick struct {
		name string
		key  arg // nil for all
	}
	// read reads the numbers under a key, the argument, of $$data: those below most, each by itself.
	read struct {
		hop  bool
		most int
	}
	away string // of goFns, by Async
	// def is a function or an operation of the program. What it emits are outs numbers, and one
	// number on the stream "odd".
	def struct {
		name  string
		fn    bool
		state bool // its first parameter is $$p
		deep  bool // the next is *depth, which bounds how often it calls itself
		async bool // it may leave the task
		odd   bool // it emits on the stream
		outs  int
		in    []pat
		kinds []kind // of in
		body  []stm
	}
)

// stm is a statement.
type stm interface{}

type (
	// say prints its arguments; in a module it counts them in a PState.
	say struct {
		state string
		args  []arg
	}
	ifElse struct {
		cond      arg
		then, els []stm
		hasElse   bool
	}
	// cases is a Cond, with on a Switch.
	cases struct {
		on     arg
		cases  []aCase
		def    []stm
		hasDef bool
	}
	aCase struct {
		when arg
		body []stm
	}
	// types is a SubSource over a circle and a square.
	types struct {
		on             arg
		circle, square []stm
		def            []stm
		hasDef         bool
	}
	loop struct {
		vars  []string
		inits []arg
		body  []stm
		outs  []pat
	}
	shadow struct {
		name, pred string
		val        arg
	}
	filter    struct{ cond arg }
	assert    struct{ cond, message arg }
	throw     struct{ message arg }
	ack       struct{ v arg }
	do        struct{ body []stm }
	atomicRow struct{ body []stm }
	branch    struct {
		place string
		body  []stm
	}
	anchor string
	hook   string
	unify  []string
	local  struct {
		name string
		def  *def
	}
	emit struct {
		stream string
		args   []arg
	}
	again struct{ args []arg }
	hop   struct {
		kind string
		args []arg
	}
	overtime struct{}
)

type (
	Circle struct{ R int }
	Square struct{ Side int }
)

// goFns are Go functions that random programs call.
var goFns = map[string]any{
	"mix":   func(a, b int) int { return (a + 2*b) % 1000 },
	"parts": func(a int) (int, int) { return a / 10, a % 10 },
	"picky": func(a int) (int, error) {
		if a == 7 {
			return 0, errors.New("seven")
		}
		return a + 1, nil
	},
	"later": func(_ context.Context, a int) int { return a - 1 },
	"place": func(n, v int) int { return (v%n + n) % n },
}

// goOps are operations in Go that random programs call.
var goOps = map[string]func(emit Emitter, v int) error{
	"halves": func(emit Emitter, v int) error {
		for i := range 3 {
			if (v+i)%2 == 0 {
				emit("", v+i)
			} else {
				emit("odd", v+i)
			}
		}
		if v == 13 {
			return errors.New("thirteen")
		}
		return nil
	},
}

// builder makes the DSL's statements of a program.
type builder struct {
	module bool
	fns    map[*def]*Fn
	ops    map[*def]*OpDef
}

func newBuilder(module bool) *builder {
	return &builder{module, map[*def]*Fn{}, map[*def]*OpDef{}}
}

// define makes the definition of d, once.
func (b *builder) define(d *def) {
	if b.fns[d] != nil || b.ops[d] != nil {
		return
	}
	in, body := d.params(), b.row(d.body)
	if d.fn {
		b.fns[d] = RamaFn(d.name, in, body...)
	} else {
		b.ops[d] = RamaOp(d.name, in, body...)
	}
}

func (d *def) params() []any {
	var in []any
	if d.state {
		in = append(in, "$$p")
	}
	if d.deep {
		in = append(in, "*depth")
	}
	return append(in, binds(d.in)...)
}

// allIn are the parameters as patterns.
func (d *def) allIn() []pat {
	var in []pat
	if d.state {
		in = append(in, pat{name: "$$p"})
	}
	if d.deep {
		in = append(in, pat{name: "*depth"})
	}
	return append(in, d.in...)
}

func (b *builder) arg(a arg) any {
	switch a := a.(type) {
	case lit:
		return a.v
	case ref:
		return string(a)
	case coll:
		vs := b.args(a.items)
		switch a.kind {
		case value.KindSet:
			return Set(vs)
		case value.KindMap:
			m := M{}
			for i := 0; i < len(vs); i += 2 {
				m[vs[i]] = vs[i+1]
			}
			return m
		}
		return L(vs)
	case *def:
		b.define(a)
		if a.fn {
			return b.fns[a]
		}
		return b.ops[a]
	case goFn:
		return goFns[string(a)]
	case *call:
		return b.call(a)
	}
	panic("no argument")
}

func (b *builder) args(as []arg) []any {
	vs := make([]any, len(as))
	for i, a := range as {
		vs[i] = b.arg(a)
	}
	return vs
}

func (b *builder) call(c *call) *Expr {
	e := c.op.expr(b, b.args(c.args))
	for _, s := range c.streams {
		e.OutStream(s.label, s.place, binds(s.outs)...)
	}
	if c.yields {
		e.AllowYield()
	}
	if len(c.outs) > 0 {
		e.Out(binds(c.outs)...)
	}
	return e
}

func (o builtin) expr(_ *builder, vs []any) *Expr { return NewExpr(string(o), vs...) }
func (o self) expr(_ *builder, vs []any) *Expr    { return Self(vs...) }
func (o frag) expr(_ *builder, vs []any) *Expr    { return Invoke(string(o), vs...) }
func (o goFn) expr(_ *builder, vs []any) *Expr    { return Call(goFns[string(o)], vs...) }
func (o away) expr(_ *builder, vs []any) *Expr    { return Async(goFns[string(o)], vs...) }
func (o goOp) expr(_ *builder, vs []any) *Expr {
	return GoOp(string(o), goOps[string(o)]).Call(vs...)
}

func (o lazy) expr(_ *builder, vs []any) *Expr {
	switch o {
	case "And":
		return And(vs...)
	case "Or":
		return Or(vs...)
	}
	return IfExpr(vs[0], vs[1], vs[2])
}

func (o *def) expr(b *builder, vs []any) *Expr {
	b.define(o)
	if o.fn {
		return b.fns[o].Call(vs...)
	}
	return b.ops[o].Call(vs...)
}

func (o pick) expr(b *builder, _ []any) *Expr {
	if o.key != nil {
		return LocalSelect(o.name, Key(b.arg(o.key)))
	}
	return LocalSelect(o.name, All)
}

func (o read) expr(_ *builder, vs []any) *Expr {
	path := Path(Key(vs[0]), All, Pred(ops.Lt, o.most))
	if o.hop {
		return Select("$$data", path...)
	}
	return LocalSelect("$$data", path...)
}

func binds(ps []pat) []any {
	out := make([]any, len(ps))
	for i, p := range ps {
		out[i] = p.bind()
	}
	return out
}

func (p pat) bind() any {
	var b Binding
	switch {
	case p.keys != nil:
		vars := make([]string, len(p.keys))
		for i, k := range p.keys {
			vars[i] = "*" + k
		}
		b = Keys(vars...)
	case p.elems != nil:
		b = Elems(binds(p.elems)...)
	case p.name == "":
		return "_"
	default:
		return p.name
	}
	if p.name != "" {
		b = b.As(p.name)
	}
	return b
}

func (b *builder) row(ss []stm) []Stmt {
	out := make([]Stmt, len(ss))
	for i, s := range ss {
		out[i] = b.stm(s)
	}
	return out
}

func (b *builder) stm(s stm) Stmt {
	switch s := s.(type) {
	case *call:
		return b.call(s)
	case say:
		if s.state == "" {
			return ops.Println(b.args(s.args)...)
		}
		return LocalTransform(s.state, Key(L(b.args(s.args))), NilToVal(0), Term(ops.Inc))
	case ifElse:
		st := If(b.arg(s.cond), b.row(s.then)...)
		if s.hasElse {
			st.Else(b.row(s.els)...)
		}
		return st
	case cases:
		return b.cases(s)
	case types:
		cs := []Clause{On(Circle{}, Keys("*r"), b.row(s.circle)...), On(Square{}, Keys("*side"), b.row(s.square)...)}
		if s.hasDef {
			cs = append(cs, Default(b.row(s.def)...))
		}
		return SubSource(b.arg(s.on), cs...)
	case loop:
		var in []any
		for i, v := range s.vars {
			in = append(in, v, b.arg(s.inits[i]))
		}
		l := Loop(in, b.row(s.body)...)
		if len(s.outs) > 0 {
			l.Out(binds(s.outs)...)
		}
		return l
	case shadow:
		return ShadowIf(s.name, predicates[s.pred], b.arg(s.val))
	case filter:
		return Filter(b.arg(s.cond))
	case assert:
		return Assert(b.arg(s.cond), b.arg(s.message))
	case ack:
		return AckReturn(b.arg(s.v))
	case throw:
		return Throw(b.arg(s.message))
	case local:
		if s.def.fn {
			return LocalFn(s.name, s.def.params(), b.row(s.def.body)...)
		}
		return LocalOp(s.name, s.def.params(), b.row(s.def.body)...)
	case emit:
		if s.stream != "" {
			return EmitTo(s.stream, b.args(s.args)...)
		}
		return Emit(b.args(s.args)...)
	case again:
		return Continue(b.args(s.args)...)
	case hop:
		return b.hop(s)
	}
	return b.place(s)
}

// predicates are those of ShadowIf.
var predicates = map[string]any{"IsEven": ops.IsEven, "IsNil": ops.IsNil}

func (b *builder) cases(s cases) Stmt {
	var cs []Clause
	for _, c := range s.cases {
		cs = append(cs, Case(b.arg(c.when), b.row(c.body)...))
	}
	if s.hasDef {
		cs = append(cs, Default(b.row(s.def)...))
	}
	if s.on != nil {
		return Switch(b.arg(s.on), cs...)
	}
	return Cond(cs...)
}

func (b *builder) place(s stm) Stmt {
	switch s := s.(type) {
	case do:
		return Do(b.row(s.body)...)
	case atomicRow:
		return Atomic(b.row(s.body)...)
	case branch:
		return Branch(s.place, b.row(s.body)...)
	case anchor:
		return Anchor(string(s))
	case hook:
		return Hook(string(s))
	case unify:
		return Unify(slices.Clone(s)...)
	case overtime:
		return YieldIfOvertime()
	}
	panic("no statement")
}

func (b *builder) hop(s hop) Stmt {
	vs := b.args(s.args)
	switch s.kind {
	case "Hash":
		return HashPartition(vs[0])
	case "Direct":
		return DirectPartition(vs[0])
	case "Path":
		return PathPartition("$$data", Key(vs[0]))
	case "Custom":
		return CustomPartition(goFns["place"], vs...)
	case "All":
		return AllPartition()
	case "Shuffle":
		return ShufflePartition()
	}
	return GlobalPartition()
}
