package lower

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
)

// kind says how an expression of the text may be used.
type kind int

const (
	atom  kind = iota // an identifier or a constant: may be repeated, read at any time
	place             // a variable, or a part of one: reads what is there when it is used
	op                // arithmetic, a comparison, a map lookup: no effects
	cast              // a conversion: no effects, but no condition
	call              // a call of compiled code that has not happened yet
)

// val is an expression of the text.
type val struct {
	s   string
	k   kind
	ptr string // for a place that is what a pointer points to: the pointer
}

// atom is v as an identifier or a constant.
func (f *fun) atom(v val) string {
	if v.k == atom {
		return v.s
	}
	return f.temp(v.s)
}

// flat is v without a call that is still to happen.
func (f *fun) flat(v val) val {
	if v.k == call {
		return val{s: f.temp(v.s), k: atom}
	}
	return v
}

// operand is e's value, as part of a larger expression.
func (f *fun) operand(e ast.Expr) string { return f.flat(f.expr(e)).s }

// to is e's value converted to t, as assignment does it.
func (f *fun) to(e ast.Expr, t types.Type) val {
	v := f.convert(f.expr(e), f.typ(e), t, e)
	return f.located(v, e, t)
}

func (f *fun) atomTo(e ast.Expr, t types.Type) string { return f.atom(f.to(e, t)) }

// expr is the value of e, in e's own type. Calls that it makes happen before the next line.
func (f *fun) expr(e ast.Expr) val {
	e = ast.Unparen(e)
	if tv, ok := f.info.Types[e]; ok && tv.Value != nil {
		return val{s: f.l.constant(tv.Value, f.typ(e)), k: atom}
	}
	switch e := e.(type) {
	case *ast.Ident:
		return f.ident(e)
	case *ast.SelectorExpr:
		return f.selector(e)
	case *ast.StarExpr:
		return f.deref(f.atom(f.expr(e.X)))
	case *ast.IndexExpr:
		return f.index(e)
	case *ast.IndexListExpr:
		return f.functionValue(e)
	case *ast.SliceExpr:
		return f.slice(e)
	case *ast.UnaryExpr:
		return f.unary(e)
	case *ast.BinaryExpr:
		return f.binary(e)
	case *ast.CallExpr:
		return f.call(e)
	case *ast.CompositeLit:
		return f.composite(e)
	case *ast.FuncLit:
		return val{s: f.temp(f.literal(e)), k: atom}
	case *ast.TypeAssertExpr:
		return f.assertion(e)
	}
	f.unknown(e)
	return val{s: "0"}
}

func (f *fun) deref(ptr string) val {
	f.risk()
	return val{s: "(*" + ptr + ")", k: place, ptr: ptr}
}

func (f *fun) ident(id *ast.Ident) val {
	if v := f.l.madeVars[id]; v != nil {
		return f.variable(v, id)
	}
	switch o := f.info.ObjectOf(id).(type) {
	case *types.Var:
		return f.variable(o, id)
	case *types.Func:
		return f.functionValue(id)
	case *types.Nil:
		return val{s: "nil", k: atom}
	}
	f.unknown(id)
	return val{s: "0"}
}

func (f *fun) variable(v *types.Var, at ast.Node) val {
	if lo := f.vars[v]; lo != nil {
		return lo.read()
	}
	if v.Pkg() != nil && v.Parent() == v.Pkg().Scope() {
		if f.l.sources[v.Pkg()] != nil {
			g := fmt.Sprintf("G%d", f.l.global(v))
			return val{s: "(*" + g + ")", k: place, ptr: g}
		}
		return f.compiledVar(v)
	}
	f.unknown(at)
	return val{s: "0"}
}

// compiledVar is a variable of a compiled package. The interpreter takes it for a constant where
// it is a number, a string or a truth value, so of those it gets a copy.
func (f *fun) compiledVar(v *types.Var) val {
	s := f.l.sym(v.Pkg().Path(), v.Name())
	switch v.Type().Underlying().(type) {
	case *types.Basic:
		return val{s: f.temp(s), k: atom}
	case *types.Struct, *types.Array:
		return val{s: s, k: place}
	}
	return val{s: s, k: atom}
}

func (lo *local) read() val {
	if lo.boxed {
		return val{s: "(*" + lo.name + ")", k: place, ptr: lo.name}
	}
	return val{s: lo.name, k: atom}
}

// base is what stands before the dot or the bracket when a part of e is meant: a pointer, or a
// place. An unboxed variable is a place of its own.
func (f *fun) base(e ast.Expr) string {
	v := f.expr(e)
	if isPointer(f.typ(e)) {
		return f.atom(v)
	}
	if v.ptr != "" {
		return v.ptr
	}
	if v.k == place {
		return v.s
	}
	return f.atom(v)
}

// address is a pointer to the place e.
func (f *fun) address(e ast.Expr) string {
	e = ast.Unparen(e)
	if lit, ok := e.(*ast.CompositeLit); ok {
		p := f.name("t")
		v := f.atom(f.composite(lit))
		f.p("%s := new(%s)", p, f.l.spell(f.typ(e)))
		f.p("*%s = %s", p, v)
		return p
	}
	if star, ok := e.(*ast.StarExpr); ok {
		p := f.atom(f.expr(star.X))
		f.notNil(p)
		return p
	}
	v := f.expr(e)
	if v.ptr != "" {
		return v.ptr
	}
	if v.k == place {
		return f.temp("&" + v.s)
	}
	// A value that has no place: Go allows this for new(x) and for methods of map entries'
	// pointers only through a copy.
	p := f.name("t")
	a := f.atom(v)
	f.p("%s := new(%s)", p, f.l.spell(f.typ(e)))
	f.p("*%s = %s", p, a)
	return p
}

func (f *fun) unary(e *ast.UnaryExpr) val {
	switch e.Op {
	case token.AND:
		return val{s: f.address(e.X), k: atom}
	case token.ADD:
		return f.expr(e.X)
	case token.ARROW:
		return val{s: f.receive(e), k: atom}
	}
	x := f.atom(f.expr(e.X))
	return val{s: "(" + e.Op.String() + x + ")", k: op}
}

// receive is one value from a channel.
func (f *fun) receive(e *ast.UnaryExpr) string {
	ch := f.channel(e.X)
	f.risk()
	t := f.temp("<-" + ch)
	f.dirty = true
	return f.temp(t)
}

// channel is e in a variable that the interpreter knows as a channel.
func (f *fun) channel(e ast.Expr) string {
	t := f.typ(e)
	if u, ok := t.Underlying().(*types.Chan); ok {
		return f.typed(f.operand(e), u)
	}
	return f.operand(e)
}
