package lower

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// selectStmt lets the host select: the interpreter's own statement keeps its cases in a place
// that all goroutines share.
func (f *fun) selectStmt(s *ast.SelectStmt, label string) {
	t := f.push(&target{label: label, brk: f.name("Z")})
	f.open("{")
	f.open("{")
	var kinds strings.Builder
	args := []string{}
	hasDefault := false
	for _, c := range s.Body.List {
		switch comm := c.(*ast.CommClause).Comm.(type) {
		case nil:
			hasDefault = true
		case *ast.SendStmt:
			kinds.WriteByte('s')
			ch := f.fixed(f.expr(comm.Chan))
			el := f.typ(comm.Chan).Underlying().(*types.Chan).Elem()
			args = append(args, ch, f.fixed(f.to(comm.Value, el)))
		default:
			kinds.WriteByte('r')
			args = append(args, f.fixed(f.expr(received(comm).X)))
		}
	}
	n, v, ok := f.name("t"), f.name("t"), f.name("t")
	f.risk()
	head := []string{f.l.boolean(hasDefault), quote(kinds.String())}
	f.p("%s, %s, %s := Select(%s)", n, v, ok, joined(append(head, args...)))
	f.dirty = true
	i := 0
	for _, c := range s.Body.List {
		c := c.(*ast.CommClause)
		if c.Comm == nil {
			f.open("if %s < 0 {", n)
		} else {
			f.open("if %s == %d {", n, i)
			i++
			f.step(c.Pos(), func() { f.selected(c.Comm, v, ok) })
		}
		f.stmts(c.Body)
		t.usedBrk = true
		f.p("goto %s", t.brk)
		f.shut()
	}
	f.shut()
	f.pop()
	if t.usedBrk {
		f.landing(t.brk)
	}
	f.shut()
}

// received is the receive expression of a clause.
func received(s ast.Stmt) *ast.UnaryExpr {
	var e ast.Expr
	switch s := s.(type) {
	case *ast.ExprStmt:
		e = s.X
	case *ast.AssignStmt:
		e = s.Rhs[0]
	}
	return ast.Unparen(e).(*ast.UnaryExpr)
}

// selected gives the variables of a clause what was received.
func (f *fun) selected(comm ast.Stmt, v, ok string) {
	as, isAssign := comm.(*ast.AssignStmt)
	if !isAssign {
		return
	}
	el := f.typ(received(comm).X).Underlying().(*types.Chan).Elem()
	vals := []val{{s: v}, {s: ok}}
	ts := []types.Type{el, types.Typ[types.Bool]}
	if !isBlank(as.Lhs[0]) {
		vals[0] = val{s: f.fromAny(v, el)}
	}
	for i, l := range as.Lhs {
		if as.Tok == token.DEFINE {
			f.defineOne(l.(*ast.Ident), vals[i], ts[i])
			continue
		}
		lv := f.lvalue(l, false)
		if lv.text != "" {
			f.store1(lv, f.convert(vals[i], ts[i], lv.typ, comm))
		}
	}
}

// fromAny takes a value of a type that is known out of an any of compiled code.
func (f *fun) fromAny(s string, t types.Type) string {
	a := f.name("t")
	f.p("var %s any = %s", a, s)
	if types.IsInterface(t) {
		if f.l.coreAny(t) {
			return a
		}
		v := f.name("t")
		f.p("%s, _ := A%d(%s)", v, f.l.iface(t), a)
		return v
	}
	return f.temp(a + ".(" + f.l.spell(t) + ")")
}
