package lower

import (
	"go/ast"
	"go/token"
	"go/types"
)

// use is what a function does with one of its variables.
type use struct {
	home     ast.Node // the function, literal or loop body that declares it
	captured bool     // used by a function inside home
	assigned bool     // given a value after its declaration
	pointed  bool     // its address is taken
}

// boxed variables live on the heap behind a pointer, so that all who share them see the same
// value. A variable that never changes is copied into the functions that use it instead.
func (u *use) boxed() bool { return u.pointed || u.captured && u.assigned }

// escapes finds out how a function uses its variables. What counts as a function of its own:
// a literal, the body of a range over a function, and the body of a function that defers.
type escapes struct {
	info *types.Info
	env  *env
	uses map[*types.Var]*use
	at   ast.Node
}

func findEscapes(info *types.Info, e *env, fn ast.Node) map[*types.Var]*use {
	s := &escapes{info: info, env: e, uses: map[*types.Var]*use{}, at: fn}
	switch fn := fn.(type) {
	case *ast.FuncDecl:
		s.function(fn.Recv, fn.Type, fn.Body)
	case *ast.FuncLit:
		s.function(nil, fn.Type, fn.Body)
	default:
		s.walk(fn)
	}
	return s.uses
}

func (s *escapes) function(recv *ast.FieldList, t *ast.FuncType, body *ast.BlockStmt) {
	for _, l := range []*ast.FieldList{recv, t.Params} {
		if l != nil {
			s.walk(l)
		}
	}
	if t.Results != nil {
		s.walk(t.Results)
		for _, f := range t.Results.List {
			for _, id := range f.Names {
				s.assign(id)
			}
		}
	}
	if body == nil {
		return
	}
	if deferring(body) {
		s.inside(body, func() { s.walk(body) })
		return
	}
	s.walk(body)
}

func (s *escapes) inside(n ast.Node, f func()) {
	old := s.at
	s.at = n
	f()
	s.at = old
}

func (s *escapes) walk(n ast.Node) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			s.inside(n, func() { s.function(nil, n.Type, n.Body) })
			return false
		case *ast.RangeStmt:
			return s.rangeStmt(n)
		case *ast.Ident:
			s.ident(n)
		case *ast.AssignStmt:
			for _, l := range n.Lhs {
				if id, ok := l.(*ast.Ident); ok && n.Tok == token.DEFINE && s.info.Defs[id] != nil {
					continue
				}
				s.assign(l)
			}
		case *ast.IncDecStmt:
			s.assign(n.X)
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				s.point(n.X)
			}
		case *ast.SliceExpr:
			if isArray(s.typ(n.X)) {
				s.point(n.X)
			}
		case *ast.SelectorExpr:
			s.selector(n)
		case *ast.CaseClause:
			if v, ok := s.info.Implicits[n].(*types.Var); ok {
				s.uses[v] = &use{home: s.at}
			}
		}
		return true
	})
}

func (s *escapes) rangeStmt(n *ast.RangeStmt) bool {
	if n.Tok == token.ASSIGN {
		for _, e := range []ast.Expr{n.Key, n.Value} {
			if e != nil {
				s.assign(e)
			}
		}
	}
	if _, ok := s.typ(n.X).Underlying().(*types.Signature); !ok {
		return true
	}
	s.walk(n.X)
	s.inside(n, func() {
		for _, e := range []ast.Expr{n.Key, n.Value} {
			if e != nil {
				s.walk(e)
			}
		}
		s.walk(n.Body)
	})
	return false
}

func (s *escapes) ident(id *ast.Ident) {
	if v, ok := s.info.Defs[id].(*types.Var); ok && !v.IsField() {
		if s.uses[v] == nil {
			s.uses[v] = &use{home: s.at}
		}
		return
	}
	if v, ok := s.info.Uses[id].(*types.Var); ok {
		if u := s.uses[v]; u != nil && u.home != s.at {
			u.captured = true
		}
	}
}

func (s *escapes) assign(e ast.Expr) {
	if u := s.root(e); u != nil {
		u.assigned = true
	}
}

func (s *escapes) point(e ast.Expr) {
	if u := s.root(e); u != nil {
		u.pointed = true
	}
}

// selector marks x in x.M where M wants a pointer to x or to a part of it.
func (s *escapes) selector(n *ast.SelectorExpr) {
	sel := s.info.Selections[n]
	if sel == nil || sel.Kind() != types.MethodVal {
		return
	}
	m := sel.Obj().(*types.Func)
	if _, ok := m.Signature().Recv().Type().Underlying().(*types.Pointer); !ok {
		return
	}
	if isPointer(s.env.subst(sel.Recv())) {
		return
	}
	t := s.env.subst(sel.Recv())
	for _, i := range sel.Index()[:len(sel.Index())-1] {
		t = fieldAt(t, i).Type()
		if isPointer(t) {
			return
		}
	}
	s.point(n.X)
}

// root is the variable that e is a part of, when no pointer lies between.
func (s *escapes) root(e ast.Expr) *use {
	switch e := e.(type) {
	case *ast.ParenExpr:
		return s.root(e.X)
	case *ast.Ident:
		o := s.info.Uses[e]
		if o == nil {
			o = s.info.Defs[e]
		}
		v, _ := o.(*types.Var)
		return s.uses[v]
	case *ast.SelectorExpr:
		if sel := s.info.Selections[e]; sel != nil && sel.Kind() == types.FieldVal && !s.indirect(sel) {
			return s.root(e.X)
		}
	case *ast.IndexExpr:
		if isArray(s.typ(e.X)) {
			return s.root(e.X)
		}
	}
	return nil
}

func (s *escapes) indirect(sel *types.Selection) bool {
	t := s.env.subst(sel.Recv())
	for _, i := range sel.Index() {
		if isPointer(t) {
			return true
		}
		t = fieldAt(t, i).Type()
	}
	return false
}

func (s *escapes) typ(e ast.Expr) types.Type {
	t := s.env.subst(s.info.TypeOf(e))
	if t == nil {
		return types.Typ[types.Invalid]
	}
	return t
}

// deferring reports whether a function body has defer statements of its own.
func deferring(body *ast.BlockStmt) bool {
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.DeferStmt:
			found = true
		}
		return !found
	})
	return found
}

func isPointer(t types.Type) bool {
	_, ok := t.Underlying().(*types.Pointer)
	return ok
}

func isArray(t types.Type) bool {
	_, ok := t.Underlying().(*types.Array)
	return ok
}

// fieldAt is field i of t, a struct or a pointer to one.
func fieldAt(t types.Type, i int) *types.Var {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	return t.Underlying().(*types.Struct).Field(i)
}
