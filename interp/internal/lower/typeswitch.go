package lower

import (
	"fmt"
	"go/ast"
	"go/types"
)

// dynamic is an interface value as an any that the interpreter knows as one; what compiled code
// wrapped is taken out.
func (f *fun) dynamic(e ast.Expr) string {
	v, t := f.expr(e), f.typ(e)
	s := f.flat(v).s
	if !f.l.coreAny(t) {
		s = f.temp("Open(" + s + ")")
	}
	n := f.name("t")
	f.p("var %s any = %s", n, s)
	return n
}

// typeTest asks whether the any x holds a value of type t. It gives the answer, and a function
// that writes how to get the value once the answer is yes.
func (f *fun) typeTest(x string, from, t types.Type, at ast.Node) (string, func() string) {
	f.risk()
	if types.IsInterface(t) {
		return f.interfaceTest(x, t)
	}
	f.l.erased.tested(from, t, f.posIn(at.Pos()))
	if in := f.l.shape.Inside(t); loose(in) {
		ok := f.temp(fmt.Sprintf("Is(%s, %d)", x, f.l.typeIndex(in)))
		return ok, func() string { return f.unpacked(x, t) }
	}
	v, ok := f.name("t"), f.name("t")
	f.p("%s, %s := %s.(%s)", v, ok, x, f.l.spell(t))
	return ok, func() string { return v }
}

// loose types are those to which the interpreter also counts others that could be assigned.
func loose(core types.Type) bool {
	switch core.(type) {
	case *types.Slice, *types.Map, *types.Signature, *types.Chan, *types.Array, *types.Struct:
		return true
	case *types.Named:
		switch core.Underlying().(type) {
		case *types.Slice, *types.Map, *types.Signature, *types.Chan, *types.Array:
			return true
		}
	}
	return false
}

func (f *fun) interfaceTest(x string, t types.Type) (string, func() string) {
	if i := t.Underlying().(*types.Interface); i.Empty() {
		return f.temp(fmt.Sprintf("(%s != nil)", x)), func() string { return x }
	}
	if f.l.coreAny(t) {
		return f.temp(fmt.Sprintf("%s(%s)", f.l.ifaces.tester(t), x)), func() string { return x }
	}
	f.l.ifaces.target(t)
	v, ok := f.name("t"), f.name("t")
	f.p("%s, %s := A%d(%s)", v, ok, f.l.iface(t), x)
	return ok, func() string { return v }
}

// assertion is x.(T) that must hold.
func (f *fun) assertion(e *ast.TypeAssertExpr) val {
	x := f.dynamic(e.X)
	from, t := f.typ(e.X), f.typ(e.Type)
	ok, get := f.typeTest(x, from, t, e)
	f.open("if !%s {", ok)
	f.p("AssertFailed(%s, %s, %s, %s)", x, quote(TypeString(from)), quote(TypeString(t)), quote(f.missing(from, t)))
	f.shut()
	return val{s: get(), k: atom}
}

// missing lists the methods of an interface, for the message of a failed assertion.
func (f *fun) missing(from, t types.Type) string {
	i, ok := t.Underlying().(*types.Interface)
	if !ok {
		return ""
	}
	s := ""
	for m := range i.Methods() {
		s += m.Name() + " "
	}
	return s
}

// pairResult is an expression with the extra result that says whether it went well.
func (f *fun) pairResult(e ast.Expr) ([]string, []types.Type) {
	switch e := ast.Unparen(e).(type) {
	case *ast.TypeAssertExpr:
		t := f.typ(e.Type)
		x := f.dynamic(e.X)
		ok, get := f.typeTest(x, f.typ(e.X), t, e)
		r := f.name("t")
		f.p("var %s %s", r, f.l.spell(t))
		f.open("if %s {", ok)
		f.p("%s = %s", r, get())
		f.shut()
		return []string{r, ok}, []types.Type{t, types.Typ[types.Bool]}
	case *ast.IndexExpr:
		m := f.typ(e.X).Underlying().(*types.Map)
		x := f.atom(f.inner(e.X))
		k := f.key(f.atomTo(e.Index, m.Key()))
		f.risk()
		r := f.temp(x + "[" + k + "]")
		ok := f.name("t")
		f.p("_, %s := %s[%s]", ok, x, k)
		return []string{r, ok}, []types.Type{m.Elem(), types.Typ[types.Bool]}
	case *ast.UnaryExpr:
		ch := f.channel(e.X)
		c := f.typ(e.X).Underlying().(*types.Chan)
		f.risk()
		v, ok := f.name("t"), f.name("t")
		f.p("%s, %s := <-%s", v, ok, ch)
		f.dirty = true
		return []string{f.temp(v), f.temp(ok)}, []types.Type{c.Elem(), types.Typ[types.Bool]}
	}
	f.unknown(e)
	return []string{"0", "false"}, []types.Type{types.Typ[types.Int], types.Typ[types.Bool]}
}

// typeSwitch writes a type switch as a row of tests.
func (f *fun) typeSwitch(s *ast.TypeSwitchStmt, label string) {
	t := f.push(&target{label: label, brk: f.name("Z")})
	f.open("{")
	f.open("{")
	if s.Init != nil {
		f.step(s.Init.Pos(), func() { f.stmt(s.Init) })
	}
	x := guard(s)
	from := f.typ(x)
	whole := f.fixed(val{s: f.flat(f.expr(x)).s, k: place})
	dyn := f.name("t")
	if f.l.coreAny(from) {
		f.p("var %s any = %s", dyn, whole)
	} else {
		f.p("var %s any = %s", dyn, f.temp("Open("+whole+")"))
	}
	var last *ast.CaseClause
	for i, c := range s.Body.List {
		c := c.(*ast.CaseClause)
		if c.List == nil {
			last = c
			continue
		}
		f.step(c.Pos(), func() { f.typeCase(c, dyn, whole, from) })
		f.stmts(c.Body)
		if i < len(s.Body.List)-1 || last != nil {
			t.usedBrk = true
			f.p("goto %s", t.brk)
		}
		f.shut()
	}
	if last != nil {
		f.bindGuard(last, whole, from)
		f.stmts(last.Body)
	}
	f.shut()
	f.pop()
	if t.usedBrk {
		f.landing(t.brk)
	}
	f.shut()
}

// guard is the expression whose type a type switch is about.
func guard(s *ast.TypeSwitchStmt) ast.Expr {
	var e ast.Expr
	switch a := s.Assign.(type) {
	case *ast.AssignStmt:
		e = a.Rhs[0]
	case *ast.ExprStmt:
		e = a.X
	}
	return ast.Unparen(e).(*ast.TypeAssertExpr).X
}

// typeCase opens the block of a clause and declares its variable.
func (f *fun) typeCase(c *ast.CaseClause, dyn, whole string, from types.Type) {
	if len(c.List) == 1 {
		t := f.typ(c.List[0])
		if isNil(t) {
			f.open("if %s == nil {", dyn)
			f.bindGuard(c, whole, from)
			return
		}
		ok, get := f.typeTest(dyn, from, t, c.List[0])
		f.open("if %s {", ok)
		if f.wantsGuard(c) {
			f.bindGuard(c, get(), t)
		}
		return
	}
	r := f.name("t")
	f.p("var %s bool", r)
	for i, e := range c.List {
		if i > 0 {
			f.open("if !%s {", r)
		}
		if t := f.typ(e); isNil(t) {
			f.p("%s = %s", r, f.temp(fmt.Sprintf("(%s == nil)", dyn)))
		} else {
			ok, _ := f.typeTest(dyn, from, t, e)
			f.p("%s = %s", r, ok)
		}
		if i > 0 {
			f.shut()
		}
	}
	f.open("if %s {", r)
	f.bindGuard(c, whole, from)
}

// wantsGuard reports whether a clause uses the variable of its type switch.
func (f *fun) wantsGuard(c *ast.CaseClause) bool {
	v, ok := f.info.Implicits[c].(*types.Var)
	if !ok {
		return false
	}
	found := false
	for _, s := range c.Body {
		ast.Inspect(s, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && f.info.Uses[id] == v {
				found = true
			}
			return !found
		})
	}
	return found
}

func (f *fun) bindGuard(c *ast.CaseClause, s string, t types.Type) {
	if f.wantsGuard(c) {
		f.bind(f.info.Implicits[c].(*types.Var), s)
	}
}
