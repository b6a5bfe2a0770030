package lower

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
)

func (f *fun) binary(e *ast.BinaryExpr) val {
	switch e.Op {
	case token.LAND, token.LOR:
		return f.logical(e)
	case token.EQL, token.NEQ:
		return f.truth(e, f.equality(e))
	case token.LSS, token.LEQ, token.GTR, token.GEQ:
		t := f.operandType(e)
		x, y := f.pair(e.X, e.Y, t, t)
		return f.truth(e, val{s: fmt.Sprintf("(%s %s %s)", x, e.Op, y), k: op})
	case token.SHL, token.SHR:
		return f.shift(f.typ(e), e.Op, e.X, e.Y)
	}
	t := f.typ(e)
	x, y := f.pair(e.X, e.Y, t, t)
	return f.arithmetic(e.Op, x, y, t)
}

// operandType is the type in which a comparison compares.
func (f *fun) operandType(e *ast.BinaryExpr) types.Type {
	t := f.typ(e.X)
	if b, ok := t.(*types.Basic); ok && b.Info()&types.IsUntyped != 0 {
		return f.typ(e.Y)
	}
	return comparedType(t, f.typ(e.Y))
}

// comparedType is the one of two types that values of the other can be assigned to.
func comparedType(x, y types.Type) types.Type {
	if !types.Identical(x, y) && !types.AssignableTo(y, x) && types.AssignableTo(x, y) {
		return y
	}
	return x
}

// pair evaluates two operands in order; a call in the second comes after one in the first.
func (f *fun) pair(x, y ast.Expr, tx, ty types.Type) (string, string) {
	a := f.flat(f.to(x, tx))
	b := f.flat(f.to(y, ty))
	return a.s, b.s
}

func (f *fun) arithmetic(o token.Token, x, y string, t types.Type) val {
	if o == token.QUO || o == token.REM {
		f.risk()
	}
	return val{s: fmt.Sprintf("(%s %s %s)", x, o, y), k: op}
}

// truth is a comparison in the type that it has, which can be a named one.
func (f *fun) truth(e ast.Expr, v val) val {
	t := f.l.shape.Core(f.typ(e))
	if types.Identical(t, types.Typ[types.Bool]) {
		return v
	}
	return val{s: f.temp(f.l.spell(t) + "(" + f.atom(v) + ")"), k: atom}
}

func (f *fun) shift(t types.Type, o token.Token, x, y ast.Expr) val {
	a := f.flat(f.to(x, t)).s
	return shifted(o, a, f.shiftCount(y))
}

func shifted(o token.Token, x, n string) val {
	return val{s: fmt.Sprintf("(%s %s %s)", x, o, n), k: op}
}

// shiftCount is by how much to shift. The interpreter would take a negative count for a large
// one.
func (f *fun) shiftCount(y ast.Expr) string {
	if tv := f.info.Types[y]; tv.Value != nil {
		return f.l.constNamed(Const{types.Typ[types.Uint], constant.ToInt(tv.Value)}, tv.Value.ExactString())
	}
	n := f.atom(f.expr(y))
	if b, ok := f.typ(y).Underlying().(*types.Basic); ok && b.Info()&types.IsUnsigned == 0 {
		f.risk()
		zero := f.l.constNamed(Const{f.l.shape.Core(f.typ(y)), constant.MakeInt64(0)}, "0")
		f.open("if %s < %s {", n, zero)
		f.p("NegativeShift()")
		f.shut()
	}
	return n
}

// logical is && or ||. The right side may need lines of its own, which must not run when the
// left side decides.
func (f *fun) logical(e *ast.BinaryExpr) val {
	t := f.typ(e)
	x := f.condition(e.X, t)
	var y val
	lines := f.aside(func() { y = f.alone(func() val { return f.condition(e.Y, t) }) })
	if len(lines) == 0 {
		return val{s: fmt.Sprintf("(%s %s %s)", x.s, e.Op, y.s), k: op}
	}
	r := f.name("t")
	f.p("var %s %s = %s", r, f.l.spell(t), f.atom(x))
	if e.Op == token.LAND {
		f.open("if %s {", r)
	} else {
		f.open("if !%s {", r)
	}
	f.lines = append(f.lines, lines...)
	f.p("%s = %s", r, f.atom(y))
	f.shut()
	return val{s: r, k: atom}
}

// condition is a truth value that the interpreter branches on as it should. What a pointer
// points to is none: the interpreter remembers only that it was true.
func (f *fun) condition(e ast.Expr, t types.Type) val {
	v := f.to(e, t)
	if v.k == op || v.k == place && v.ptr == "" {
		return v
	}
	return val{s: f.atom(v), k: atom}
}

// aside writes lines without putting them in their place yet.
func (f *fun) aside(write func()) []string {
	old := f.lines
	f.lines = nil
	write()
	lines := f.lines
	f.lines = old
	return lines
}

// equality is == or !=.
func (f *fun) equality(e *ast.BinaryExpr) val {
	tx, ty := f.typ(e.X), f.typ(e.Y)
	if isNil(ty) {
		return f.nilTest(e.X, e.Op)
	}
	if isNil(tx) {
		return f.nilTest(e.Y, e.Op)
	}
	t := f.operandType(e)
	if types.IsInterface(tx) != types.IsInterface(ty) || types.IsInterface(tx) {
		x, y := f.pair(e.X, e.Y, anyType, anyType)
		return f.equal(e.Op, x, y)
	}
	x, y := f.pair(e.X, e.Y, t, t)
	return f.compare(e.Op, x, y, t)
}

// compare is == or != of two values of a type that is no interface.
func (f *fun) compare(o token.Token, x, y string, t types.Type) val {
	switch t.Underlying().(type) {
	case *types.Basic:
		return val{s: fmt.Sprintf("(%s %s %s)", x, o, y), k: op}
	case *types.Pointer, *types.Chan:
		return val{s: fmt.Sprintf("(%s %s %s)", x, o, y), k: op}
	}
	return f.equal(o, x, y)
}

// equal compares through the host, which compares as Go does.
func (f *fun) equal(o token.Token, x, y string) val {
	f.risk()
	t := f.temp(fmt.Sprintf("Equal(%s, %s)", x, y))
	if o == token.NEQ {
		return val{s: "(!" + t + ")", k: op}
	}
	return val{s: t, k: atom}
}

func (f *fun) nilTest(e ast.Expr, o token.Token) val {
	x := f.asInterface(e, f.atom(f.expr(e)))
	return val{s: fmt.Sprintf("(%s %s nil)", x, o), k: op}
}

// asInterface is x as the interface that the program has converted e to; the text leaves most
// conversions to the place where the value ends up.
func (f *fun) asInterface(e ast.Expr, x string) string {
	ce, ok := ast.Unparen(e).(*ast.CallExpr)
	if ok && f.info.Types[ce.Fun].IsType() && types.IsInterface(f.typ(e)) {
		return f.typed(x, f.typ(e))
	}
	return x
}

func isNil(t types.Type) bool {
	b, ok := t.(*types.Basic)
	return ok && b.Kind() == types.UntypedNil
}
