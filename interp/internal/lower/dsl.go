package lower

import (
	"fmt"
	"go/ast"
	"go/types"
	"strings"
)

// Statements and expressions of the DSL carry the position at which the program makes them:
// each call whose result is one is wrapped in a call that notes it.

func (l *lowerer) isDSL(path string) bool {
	return l.cfg.DSL != "" && (path == l.cfg.DSL || strings.HasPrefix(path, l.cfg.DSL+"/"))
}

// dslType reports whether t is the DSL's type of that name, or a pointer to it.
func (l *lowerer) dslType(t types.Type, name string, pointer bool) bool {
	t = types.Unalias(t)
	if pointer {
		p, ok := t.(*types.Pointer)
		if !ok {
			return false
		}
		t = types.Unalias(p.Elem())
	}
	n, ok := t.(*types.Named)
	return ok && n.Obj().Name() == name && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == l.cfg.DSL
}

// located adds the position to a call that makes a statement or an expression of the DSL.
func (f *fun) located(v val, e ast.Expr, to types.Type) val {
	ce, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || f.l.cfg.DSL == "" || !f.pkg.main || f.info.Types[ce.Fun].IsType() {
		return v
	}
	switch {
	case f.l.dslType(to, "Stmt", false):
		return f.at("AtStmt", v, ce)
	case f.l.dslType(f.typ(ce), "Expr", true) && (f.l.dslType(to, "Expr", true) || types.IsInterface(to)):
		return f.at("AtExpr", v, ce)
	}
	return v
}

func (f *fun) at(fn string, v val, e *ast.CallExpr) val {
	if !f.l.cfg.Compiled(f.l.cfg.DSL, fn) {
		return v
	}
	return val{s: fmt.Sprintf("%s(%s, %s)", f.l.sym(f.l.cfg.DSL, fn), quote(f.l.where(e)), v.s), k: call}
}

// namedAt adds the position to a name that is the first argument of a call of the DSL.
func (f *fun) namedAt(v val, a ast.Expr, t types.Type, c callee) val {
	b, ok := t.(*types.Basic)
	if !ok || b.Kind() != types.String || !c.compiled || !f.l.isDSL(c.path) {
		return v
	}
	return f.atName(v, a)
}

// fieldAt adds the position to the name of a depot in the options of a source.
func (f *fun) fieldAt(v val, x ast.Expr, t types.Type, field string) val {
	if field != "Depot" || f.l.cfg.DSL == "" || !f.l.dslType(t, "SourceOptions", false) {
		return v
	}
	return f.atName(v, x)
}

func (f *fun) atName(v val, a ast.Expr) val {
	if !f.pkg.main || !f.l.cfg.Compiled(f.l.cfg.DSL, "AtName") {
		return v
	}
	return val{s: fmt.Sprintf("%s(%s, %s)", f.l.sym(f.l.cfg.DSL, "AtName"), quote(f.l.where(a)), f.flat(v).s), k: call}
}

// where is the position of a node as the program's reader sees it. A chain of calls over
// several lines is where its last call begins.
func (l *lowerer) where(n ast.Node) string {
	pos := l.main.Fset.Position(n.Pos())
	return fmt.Sprintf("%s:%d:%d", pos.Filename, pos.Line, pos.Column)
}
