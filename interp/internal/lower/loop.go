package lower

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// forStmt writes a for loop with up to three clauses. A variable of the loop that functions
// share is copied before each next step, as every iteration has a variable of its own.
func (f *fun) forStmt(s *ast.ForStmt, label string) {
	f.open("{")
	defer f.shut()
	if s.Init != nil {
		f.step(s.Init.Pos(), func() { f.stmt(s.Init) })
	}
	shared := f.sharedLoopVars(s)
	var cond val
	condLines, condRisky := f.apart(func() {
		if s.Cond != nil {
			cond = f.alone(func() val { return f.condition(s.Cond, f.typ(s.Cond)) })
		}
	})
	var postLines []string
	if s.Post != nil {
		postLines, _ = f.apart(func() { f.step(s.Post.Pos(), func() { f.stmt(s.Post) }) })
	}
	t := f.push(&target{label: label, loop: true, brk: f.name("Z"), cont: f.name("Z")})
	if len(condLines) == 0 && !condRisky && len(postLines) <= 1 && len(shared) == 0 {
		f.shortFor(s, t, cond, postLines)
	} else {
		f.longFor(s, t, cond, condLines, postLines, shared)
	}
	f.pop()
	if t.usedBrk {
		f.landing(t.brk)
	}
}

// apart writes lines aside and tells whether they can fail.
func (f *fun) apart(write func()) ([]string, bool) {
	old, dirty := f.risky, f.dirty
	f.risky, f.dirty = false, false
	f.depth++
	lines := f.aside(write)
	f.depth--
	risky := f.risky
	f.risky, f.dirty = old || risky, dirty
	return lines, risky
}

func (f *fun) shortFor(s *ast.ForStmt, t *target, cond val, post []string) {
	t.native = true
	head := "for "
	switch {
	case len(post) > 0:
		head += "; " + cond.s + "; " + strings.TrimSpace(post[0]) + " "
	case s.Cond != nil:
		head += cond.s + " "
	}
	f.open("%s{", head)
	f.loopBody(s.For, func() {
		f.stmts(s.Body.List)
		if t.usedCont {
			f.landing(t.cont)
		}
	})
	f.shut()
}

func (f *fun) longFor(s *ast.ForStmt, t *target, cond val, condLines, post []string, shared []*local) {
	f.open("for {")
	f.loopBody(s.For, func() {
		if s.Cond != nil {
			f.mark(s.Cond.Pos())
			f.lines = append(f.lines, condLines...)
			f.p("if %s {", cond.s)
			f.p("} else {")
			f.p("\tbreak")
			f.p("}")
		}
		f.open("{")
		f.stmts(s.Body.List)
		f.shut()
		if t.usedCont {
			f.landing(t.cont)
		}
		for _, lo := range shared {
			n := f.name("t")
			f.p("%s := new(%s)", n, f.l.spell(lo.typ))
			old := f.temp("*" + lo.name)
			f.p("*%s = %s", n, old)
			f.p("%s = %s", lo.name, n)
		}
		f.lines = append(f.lines, post...)
	})
	f.shut()
}

// loopBody writes the body of a loop. Somewhere in each turn the mark must be set, or a loop
// that never ends would not be found.
func (f *fun) loopBody(pos token.Pos, write func()) {
	at := len(f.lines)
	write()
	for _, line := range f.lines[at:] {
		if strings.HasPrefix(strings.TrimLeft(line, "\t"), "Pos = ") {
			return
		}
	}
	if f.pkg.main {
		f.lines = slices.Insert(f.lines, at, strings.Repeat("\t", f.depth)+f.l.mark(pos))
	}
}

// sharedLoopVars are the variables that a for loop declares and functions share.
func (f *fun) sharedLoopVars(s *ast.ForStmt) []*local {
	as, ok := s.Init.(*ast.AssignStmt)
	if !ok || as.Tok != token.DEFINE {
		return nil
	}
	var out []*local
	for _, l := range as.Lhs {
		v, ok := f.info.Defs[l.(*ast.Ident)].(*types.Var)
		if ok && f.vars[v] != nil && f.vars[v].boxed {
			out = append(out, f.vars[v])
		}
	}
	return out
}
