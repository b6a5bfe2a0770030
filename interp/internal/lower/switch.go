package lower

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
)

// switchStmt writes a switch as a row of conditions, each with a jump behind the row.
func (f *fun) switchStmt(s *ast.SwitchStmt, label string) {
	t := f.push(&target{label: label, brk: f.name("Z")})
	f.open("{")
	f.open("{")
	if s.Init != nil {
		f.step(s.Init.Pos(), func() { f.stmt(s.Init) })
	}
	tag := f.switchTag(s)
	var clauses []*ast.CaseClause
	for _, c := range s.Body.List {
		clauses = append(clauses, c.(*ast.CaseClause))
	}
	if hasFallthrough(clauses) {
		f.selectedCases(clauses, tag, t)
	} else {
		f.cases(clauses, tag, t)
	}
	f.shut()
	f.pop()
	if t.usedBrk {
		f.landing(t.brk)
	}
	f.shut()
}

// tag is the value that a switch compares, or none.
type tag struct {
	s   string
	typ types.Type
	val constant.Value
}

func (f *fun) switchTag(s *ast.SwitchStmt) *tag {
	if s.Tag == nil {
		return nil
	}
	t := f.typ(s.Tag)
	if b, ok := t.(*types.Basic); ok && b.Info()&types.IsUntyped != 0 {
		t = types.Default(t)
	}
	return &tag{f.asInterface(s.Tag, f.fixed(f.to(s.Tag, t))), t, f.info.Types[s.Tag].Value}
}

func hasFallthrough(clauses []*ast.CaseClause) bool {
	for _, c := range clauses {
		if falls(c) {
			return true
		}
	}
	return false
}

func falls(c *ast.CaseClause) bool {
	if len(c.Body) == 0 {
		return false
	}
	b, ok := c.Body[len(c.Body)-1].(*ast.BranchStmt)
	return ok && b.Tok == token.FALLTHROUGH
}

func (f *fun) cases(clauses []*ast.CaseClause, tag *tag, t *target) {
	var last *ast.CaseClause
	for i, c := range clauses {
		if c.List == nil {
			last = c
			continue
		}
		f.step(c.Pos(), func() { f.open("if %s {", f.anyCase(c, tag)) })
		f.stmts(c.Body)
		if i < len(clauses)-1 || last != nil {
			t.usedBrk = true
			f.p("goto %s", t.brk)
		}
		f.shut()
	}
	if last != nil {
		f.stmts(last.Body)
	}
}

// selectedCases first finds the clause and then runs the bodies in order, so that one can go on
// into the next.
func (f *fun) selectedCases(clauses []*ast.CaseClause, tag *tag, t *target) {
	n := f.name("t")
	chosen := f.name("Z")
	start := len(clauses)
	for i, c := range clauses {
		if c.List == nil {
			start = i
		}
	}
	f.p("var %s int = %d", n, start)
	f.open("{")
	for i, c := range clauses {
		if c.List == nil {
			continue
		}
		f.step(c.Pos(), func() { f.open("if %s {", f.anyCase(c, tag)) })
		f.p("%s = %d", n, i)
		f.p("goto %s", chosen)
		f.shut()
	}
	f.shut()
	f.landing(chosen)
	for i, c := range clauses {
		f.open("if %s == %d {", n, i)
		f.stmts(c.Body)
		if falls(c) {
			f.p("%s = %d", n, i+1)
		} else {
			t.usedBrk = true
			f.p("goto %s", t.brk)
		}
		f.shut()
	}
}

// anyCase is the condition of a clause.
func (f *fun) anyCase(c *ast.CaseClause, tag *tag) string {
	first := f.caseCond(c.List[0], tag)
	if len(c.List) == 1 {
		return first
	}
	r := f.name("t")
	f.p("var %s bool = %s", r, first)
	for _, e := range c.List[1:] {
		f.open("if !%s {", r)
		f.p("%s = %s", r, f.caseCond(e, tag))
		f.shut()
	}
	return r
}

// caseCond is the condition of one expression in a clause, as a bool.
func (f *fun) caseCond(e ast.Expr, tag *tag) string {
	if tag == nil {
		v := f.condition(e, f.typ(e))
		return f.plainBool(v, f.typ(e))
	}
	te := f.typ(e)
	if isNil(te) {
		return fmt.Sprintf("(%s == nil)", tag.s)
	}
	if types.IsInterface(tag.typ) || types.IsInterface(te) {
		a := f.atom(f.convert(val{s: tag.s}, tag.typ, anyType, e))
		return f.equal(token.EQL, a, f.atomTo(e, anyType)).s
	}
	if v := f.info.Types[e].Value; v != nil && tag.val != nil {
		equal := constant.Compare(constant.ToFloat(v), token.EQL, constant.ToFloat(tag.val))
		if v.Kind() == constant.String || v.Kind() == constant.Bool {
			equal = constant.Compare(v, token.EQL, tag.val)
		}
		return f.l.constant(constant.MakeBool(equal), types.Typ[types.Bool])
	}
	t := comparedType(tag.typ, te)
	a := f.flat(f.convert(val{s: tag.s}, tag.typ, t, e)).s
	return f.compare(token.EQL, a, f.flat(f.to(e, t)).s, t).s
}

func (f *fun) plainBool(v val, t types.Type) string {
	if types.Identical(f.l.shape.Core(t), types.Typ[types.Bool]) {
		return v.s
	}
	return f.temp("bool(" + f.atom(v) + ")")
}
