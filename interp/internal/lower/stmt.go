package lower

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
)

func (f *fun) stmts(list []ast.Stmt) {
	for _, s := range list {
		f.step(s.Pos(), func() { f.stmt(s) })
	}
}

func (f *fun) stmt(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.ExprStmt:
		f.exprStmt(s.X)
	case *ast.AssignStmt:
		f.assignStmt(s)
	case *ast.IncDecStmt:
		f.incDec(s)
	case *ast.DeclStmt:
		f.declStmt(s.Decl.(*ast.GenDecl))
	case *ast.ReturnStmt:
		f.returnStmt(s)
	case *ast.BlockStmt:
		f.block(s)
	case *ast.IfStmt:
		f.ifStmt(s)
	case *ast.ForStmt:
		f.forStmt(s, "")
	case *ast.RangeStmt:
		f.rangeStmt(s, "")
	case *ast.SwitchStmt:
		f.switchStmt(s, "")
	case *ast.TypeSwitchStmt:
		f.typeSwitch(s, "")
	case *ast.SelectStmt:
		f.selectStmt(s, "")
	case *ast.LabeledStmt:
		f.labeled(s)
	case *ast.BranchStmt:
		f.branch(s)
	case *ast.SendStmt:
		f.send(s)
	case *ast.GoStmt:
		f.goStmt(s)
	case *ast.DeferStmt:
		f.deferStmt(s)
	case *ast.EmptyStmt:
	default:
		f.unknown(s)
	}
}

func (f *fun) exprStmt(e ast.Expr) {
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		f.effect(e)
	case *ast.UnaryExpr:
		f.receive(e)
	default:
		f.atom(f.expr(e))
	}
}

func (f *fun) block(b *ast.BlockStmt) {
	f.open("{")
	f.stmts(b.List)
	f.shut()
}

func (f *fun) declStmt(d *ast.GenDecl) {
	if d.Tok != token.VAR {
		return
	}
	for _, s := range d.Specs {
		s := s.(*ast.ValueSpec)
		f.step(s.Pos(), func() { f.varSpec(s) })
	}
}

func (f *fun) varSpec(s *ast.ValueSpec) {
	var lhs []ast.Expr
	for _, id := range s.Names {
		lhs = append(lhs, id)
	}
	if len(s.Values) > 0 {
		f.define(lhs, s.Values)
		return
	}
	for _, id := range s.Names {
		if v, ok := f.info.Defs[id].(*types.Var); ok && id.Name != "_" {
			f.zeroVar(v)
		}
	}
}

func (f *fun) ifStmt(s *ast.IfStmt) {
	if s.Init != nil {
		f.open("{")
		defer f.shut()
		f.step(s.Init.Pos(), func() { f.stmt(s.Init) })
	}
	c := f.condition(s.Cond, f.typ(s.Cond))
	f.open("if %s {", c.s)
	f.stmts(s.Body.List)
	f.depth--
	switch e := s.Else.(type) {
	case nil:
		f.p("}")
	case *ast.BlockStmt:
		f.open("} else {")
		f.stmts(e.List)
		f.shut()
	default:
		f.open("} else {")
		f.step(e.Pos(), func() { f.stmt(e) })
		f.shut()
	}
}

func (f *fun) returnStmt(s *ast.ReturnStmt) {
	results := f.sig.Results()
	var vals []string
	switch {
	case len(s.Results) == 0:
		for _, v := range f.named {
			vals = append(vals, f.atom(f.vars[v].read()))
		}
	case len(s.Results) == 1 && results.Len() > 1:
		got, ts := f.multi(s.Results[0])
		for i, g := range got {
			vals = append(vals, f.atom(f.convert(val{s: g}, ts[i], results.At(i).Type(), s)))
		}
	default:
		var list inline
		for i, e := range s.Results {
			list.add(f, func() val { return f.flat(f.to(e, results.At(i).Type())) })
		}
		for _, v := range list.vals {
			vals = append(vals, f.atom(v))
		}
	}
	f.leave(vals)
}

func (f *fun) send(s *ast.SendStmt) {
	ch := f.channel(s.Chan)
	t := f.typ(s.Chan).Underlying().(*types.Chan).Elem()
	v := f.atomTo(s.Value, t)
	f.risk()
	f.p("%s <- %s", ch, v)
	f.dirty = true
}

// target is a statement that break, continue or goto can leave for.
type target struct {
	label    string // of the program
	loop     bool
	native   bool // continue and break do what they should in the text
	brk      string
	cont     string
	usedBrk  bool
	usedCont bool
	yields   *exits // the loop is a range over a function, and this its body
}

func (f *fun) push(t *target) *target {
	f.targets = append(f.targets, t)
	return t
}

func (f *fun) pop() { f.targets = f.targets[:len(f.targets)-1] }

// landing writes the place where a jump out of a statement lands.
func (f *fun) landing(name string) {
	f.p("%s:", name)
	f.p("{")
	f.p("}")
}

func (f *fun) branch(s *ast.BranchStmt) {
	label := ""
	if s.Label != nil {
		label = s.Label.Name
	}
	switch s.Tok {
	case token.GOTO:
		f.jumpTo(label, f.info.Uses[s.Label].Pos())
	case token.BREAK, token.CONTINUE:
		f.leaveLoop(s, label)
	case token.FALLTHROUGH:
		// The switch statement has arranged for it.
	}
}

// jumpTo goes to a label, which stands at pos.
func (f *fun) jumpTo(label string, pos token.Pos) {
	if x := f.exits; x != nil && (pos < x.body.Pos() || pos > x.body.End()) {
		x.leave(f, way{token.GOTO, label, pos})
		return
	}
	f.p("goto U_%s", ident(label))
}

func (f *fun) leaveLoop(s *ast.BranchStmt, label string) {
	isLoop := s.Tok == token.CONTINUE
	nearest := true // no loop of the text in between
	for i := len(f.targets) - 1; i >= 0; i-- {
		t := f.targets[i]
		if t.matches(label, isLoop) {
			f.jump(t, isLoop, nearest)
			return
		}
		if t.loop && t.yields == nil {
			nearest = false
		}
	}
	if f.exits != nil {
		f.exits.leave(f, way{tok: s.Tok, label: label})
		return
	}
	f.unknown(s)
}

func (t *target) matches(label string, loop bool) bool {
	if label != "" {
		return t.label == label
	}
	return t.loop || !loop
}

func (f *fun) jump(t *target, cont, nearest bool) {
	switch {
	case t.yields != nil && cont:
		f.p("return %s", f.l.boolean(true))
	case t.yields != nil:
		f.p("%s", t.yields.state.set(fmt.Sprint(brokeOut)))
		f.p("return %s", f.l.boolean(false))
	case t.loop && t.native && nearest && cont:
		f.p("continue")
	case t.loop && t.native && nearest:
		f.p("break")
	case cont:
		t.usedCont = true
		f.p("goto %s", t.cont)
	default:
		t.usedBrk = true
		f.p("goto %s", t.brk)
	}
}

func (f *fun) labeled(s *ast.LabeledStmt) {
	label := s.Label.Name
	if f.pkg.gotos[f.info.Defs[s.Label]] {
		f.landing("U_" + ident(label))
	}
	switch st := s.Stmt.(type) {
	case *ast.ForStmt:
		f.forStmt(st, label)
	case *ast.RangeStmt:
		f.rangeStmt(st, label)
	case *ast.SwitchStmt:
		f.switchStmt(st, label)
	case *ast.TypeSwitchStmt:
		f.typeSwitch(st, label)
	case *ast.SelectStmt:
		f.selectStmt(st, label)
	default:
		f.stmt(s.Stmt)
	}
}
