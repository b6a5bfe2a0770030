package lower

import (
	"go/ast"
	"go/token"
	"go/types"
)

// lvalue is something that can be assigned to, with its operands evaluated.
type lvalue struct {
	text  string // empty for the blank identifier
	local *local // set for a variable that is not boxed
	typ   types.Type
}

func (f *fun) assignStmt(s *ast.AssignStmt) {
	switch s.Tok {
	case token.DEFINE:
		f.define(s.Lhs, s.Rhs)
	case token.ASSIGN:
		f.assign(s)
	default:
		f.compound(s.Lhs[0], assignOps[s.Tok], s.Rhs[0])
	}
}

var assignOps = map[token.Token]token.Token{
	token.ADD_ASSIGN: token.ADD, token.SUB_ASSIGN: token.SUB, token.MUL_ASSIGN: token.MUL,
	token.QUO_ASSIGN: token.QUO, token.REM_ASSIGN: token.REM, token.AND_ASSIGN: token.AND,
	token.OR_ASSIGN: token.OR, token.XOR_ASSIGN: token.XOR, token.SHL_ASSIGN: token.SHL,
	token.SHR_ASSIGN: token.SHR, token.AND_NOT_ASSIGN: token.AND_NOT,
}

// define is := and var with values; some of the names on the left may exist already.
func (f *fun) define(lhs, rhs []ast.Expr) {
	if len(lhs) > 1 && len(rhs) == 1 {
		vals, ts := f.multi(rhs[0])
		for i, l := range lhs {
			f.defineOne(l.(*ast.Ident), val{s: vals[i]}, ts[i])
		}
		return
	}
	if len(lhs) == 1 {
		id := lhs[0].(*ast.Ident)
		t := f.definedType(id, rhs[0])
		f.defineOne(id, f.to(rhs[0], t), t)
		return
	}
	vals := make([]val, len(lhs))
	ts := make([]types.Type, len(lhs))
	for i, e := range rhs {
		ts[i] = f.definedType(lhs[i].(*ast.Ident), e)
		vals[i] = val{s: f.fixed(f.to(e, ts[i]))}
	}
	for i, l := range lhs {
		f.defineOne(l.(*ast.Ident), vals[i], ts[i])
	}
}

// definedType is the type of the variable that id declares or names; for the blank identifier
// it is that of the value.
func (f *fun) definedType(id *ast.Ident, e ast.Expr) types.Type {
	if o := f.info.ObjectOf(id); o != nil && o.Type() != nil {
		return f.env.subst(o.Type())
	}
	return types.Default(f.typ(e))
}

func (f *fun) defineOne(id *ast.Ident, v val, from types.Type) {
	if id.Name == "_" {
		f.atom(v)
		return
	}
	if o, ok := f.info.Defs[id].(*types.Var); ok {
		t := f.env.subst(o.Type())
		f.bind(o, f.convert(v, from, t, id).s)
		return
	}
	lv := f.lvalue(id, false)
	f.store1(lv, f.convert(v, from, lv.typ, id))
}

func (f *fun) assign(s *ast.AssignStmt) {
	if len(s.Lhs) > 1 && len(s.Rhs) == 1 {
		f.assignMulti(s)
		return
	}
	if len(s.Lhs) == 1 {
		lv := f.lvalue(s.Lhs[0], false)
		t := lv.typ
		if t == nil {
			t = types.Default(f.typ(s.Rhs[0]))
		}
		f.store1(lv, f.to(s.Rhs[0], t))
		return
	}
	lvs := make([]lvalue, len(s.Lhs))
	for i, l := range s.Lhs {
		lvs[i] = f.lvalue(l, true)
	}
	vals := make([]string, len(s.Rhs))
	for i, e := range s.Rhs {
		t := lvs[i].typ
		if t == nil {
			t = types.Default(f.typ(e))
		}
		vals[i] = f.fixed(f.to(e, t))
	}
	for i, lv := range lvs {
		f.store1(lv, val{s: vals[i]})
	}
}

func (f *fun) assignMulti(s *ast.AssignStmt) {
	lvs := make([]lvalue, len(s.Lhs))
	for i, l := range s.Lhs {
		lvs[i] = f.lvalue(l, true)
	}
	vals, ts := f.multi(s.Rhs[0])
	for i, lv := range lvs {
		if lv.text == "" {
			continue
		}
		f.store1(lv, f.convert(val{s: vals[i]}, ts[i], lv.typ, s))
	}
}

// store1 writes one assignment. Only a variable of the function itself may get anything but an
// identifier or a constant: elsewhere the interpreter would write to the wrong place.
func (f *fun) store1(lv lvalue, v val) {
	switch {
	case lv.text == "":
		f.atom(v)
	case lv.local != nil:
		f.p("%s = %s", lv.text, v.s)
	default:
		a := f.atom(v)
		f.risk()
		f.p("%s = %s", lv.text, a)
	}
}

// lvalue is the place e. With fix, its operands are evaluated now; otherwise only their calls
// are, and the rest is read when the assignment happens.
func (f *fun) lvalue(e ast.Expr, fix bool) lvalue {
	e = ast.Unparen(e)
	switch e := e.(type) {
	case *ast.Ident:
		return f.identLvalue(e)
	case *ast.StarExpr:
		p := f.kept(f.expr(e.X), fix)
		f.risk()
		return lvalue{text: "*" + p, typ: f.typ(e)}
	case *ast.IndexExpr:
		if m, ok := f.typ(e.X).Underlying().(*types.Map); ok {
			x := f.kept(f.inner(e.X), fix)
			k := f.to(e.Index, m.Key())
			key := f.atom(k)
			if fix {
				key = f.fixed(k)
			}
			f.risk()
			return lvalue{text: x + "[" + f.key(key) + "]", typ: m.Elem()}
		}
		return lvalue{text: f.placeOf(e, fix), typ: f.typ(e)}
	case *ast.SelectorExpr:
		if _, ok := f.qualifiedVar(e); ok {
			f.refuseCompiled(e)
			return lvalue{}
		}
		return lvalue{text: f.placeOf(e, fix), typ: f.typ(e)}
	}
	f.unknown(e)
	return lvalue{}
}

func (f *fun) refuseCompiled(e ast.Expr) {
	f.refuse(e.Pos(), "variable %s belongs to a package that is already compiled and cannot be assigned to; "+
		"keep the value in a variable of your own", types.ExprString(e))
}

// kept is a value inside a place: as it is now with fix, or to be read later.
func (f *fun) kept(v val, fix bool) string {
	if fix {
		return f.fixed(v)
	}
	if v.k == place {
		return v.s
	}
	return f.atom(v)
}

// placeOf writes the place e: a variable, a field, an element.
func (f *fun) placeOf(e ast.Expr, fix bool) string {
	e = ast.Unparen(e)
	switch e := e.(type) {
	case *ast.StarExpr:
		f.risk()
		return "(*" + f.kept(f.expr(e.X), fix) + ")"
	case *ast.SelectorExpr:
		if _, ok := f.qualifiedVar(e); !ok {
			return f.fieldPlace(e, fix)
		}
	case *ast.IndexExpr:
		return f.elementPlace(e, fix)
	}
	if v := f.expr(e); v.k == place {
		return v.s
	} else {
		return f.atom(v)
	}
}

func (f *fun) fieldPlace(e *ast.SelectorExpr, fix bool) string {
	to := f.find(f.typ(e.X), e.Sel.Name)
	t := to.recv
	s := ""
	if isPointer(t) {
		v := f.expr(e.X)
		s = f.kept(v, fix)
	} else {
		s = f.placeOf(e.X, fix)
	}
	for n, i := range to.path {
		if isPointer(t) {
			if fix && n > 0 {
				s = f.fixed(val{s: s, k: place})
			}
			f.risk()
		}
		s, t = f.step1(s, t, i)
	}
	return s
}

func (f *fun) elementPlace(e *ast.IndexExpr, fix bool) string {
	t := f.typ(e.X)
	base := ""
	switch {
	case isArray(t):
		base = f.placeOf(e.X, fix)
	case isPointer(t):
		f.risk()
		base = "(*" + f.kept(f.expr(e.X), fix) + ")"
	default:
		base = f.kept(f.inner(e.X), fix)
	}
	i := f.indexValue(e.Index)
	idx := f.atom(i)
	if fix {
		idx = f.fixed(i)
	}
	f.bounds(e, idx, base)
	return base + "[" + idx + "]"
}

func (f *fun) qualifiedVar(e *ast.SelectorExpr) (*types.Var, bool) {
	id, ok := e.X.(*ast.Ident)
	if !ok {
		return nil, false
	}
	if _, ok := f.info.Uses[id].(*types.PkgName); !ok {
		return nil, false
	}
	v, ok := f.info.Uses[e.Sel].(*types.Var)
	return v, ok
}

func (f *fun) identLvalue(id *ast.Ident) lvalue {
	if id.Name == "_" {
		return lvalue{}
	}
	v := f.info.ObjectOf(id).(*types.Var)
	t := f.env.subst(v.Type())
	lo := f.vars[v]
	if lo == nil {
		if f.l.sources[v.Pkg()] == nil {
			f.refuseCompiled(id)
			return lvalue{}
		}
		x := f.variable(v, id)
		return lvalue{text: "*" + x.ptr, typ: t}
	}
	if lo.boxed {
		return lvalue{text: "*" + lo.name, typ: t}
	}
	return lvalue{text: lo.name, local: lo, typ: t}
}

// compound is x op= y; ++ and -- are, too.
func (f *fun) compound(x ast.Expr, o token.Token, y ast.Expr) {
	lv := f.lvalue(x, false)
	if lv.text == "" {
		return
	}
	if o == token.SHL || o == token.SHR {
		n := f.shiftCount(y)
		f.store1(lv, f.settle(lv, shifted(o, f.current(lv), n)))
		return
	}
	b := f.flat(f.to(y, lv.typ)).s
	f.store1(lv, f.settle(lv, f.arithmetic(o, f.current(lv), b, lv.typ)))
}

// current is what a place holds, as an operand.
func (f *fun) current(lv lvalue) string {
	if lv.local != nil {
		return lv.text
	}
	if lv.text[0] == '*' {
		return "(" + lv.text + ")"
	}
	return lv.text
}

func (f *fun) settle(lv lvalue, v val) val {
	if lv.local != nil {
		return v
	}
	return val{s: f.atom(v)}
}

func (f *fun) incDec(s *ast.IncDecStmt) {
	lv := f.lvalue(s.X, false)
	if lv.text == "" {
		return
	}
	if b, ok := lv.typ.Underlying().(*types.Basic); ok && lv.local != nil && b.Info()&types.IsInteger != 0 {
		f.p("%s%s", lv.text, s.Tok)
		return
	}
	o := token.ADD
	if s.Tok == token.DEC {
		o = token.SUB
	}
	one := f.l.constant(constantOne, lv.typ)
	f.store1(lv, f.settle(lv, f.arithmetic(o, f.current(lv), one, lv.typ)))
}
