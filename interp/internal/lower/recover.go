package lower

import (
	"go/ast"
	"go/types"
)

// A function that calls recover gets the frame whose panic that stops: where it is deferred by its
// name, or as a literal, as one more argument. Where a program makes values of such functions, the
// frame is left for whatever function value is called next, and each takes it when it begins.

// recoversIndirectly reports whether a function that calls recover may be called as a value, or
// through an interface.
func (l *lowerer) recoversIndirectly() bool {
	direct := map[*ast.FuncLit]bool{}
	called := map[*ast.Ident]bool{}
	found := false
	for _, file := range l.main.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.DeferStmt:
				if lit, ok := ast.Unparen(n.Call.Fun).(*ast.FuncLit); ok {
					direct[lit] = true
				}
			case *ast.CallExpr:
				if id := calledName(n.Fun); id != nil {
					called[id] = true
				}
			case *ast.FuncLit:
				found = found || !direct[n] && recovers(n.Body)
			}
			return !found
		})
	}
	for id, o := range l.main.Info.Uses {
		if fn, ok := o.(*types.Func); ok && !found && !called[id] {
			d := l.declOf(fn)
			found = d != nil && recovers(d.Body)
		}
	}
	for _, d := range l.main.funcs {
		found = found || d.Recv != nil && recovers(d.Body)
	}
	return found
}

// calledName is the name by which an expression calls a function.
func calledName(fn ast.Expr) *ast.Ident {
	switch fn := ast.Unparen(fn).(type) {
	case *ast.Ident:
		return fn
	case *ast.IndexExpr:
		return calledName(fn.X)
	case *ast.IndexListExpr:
		return calledName(fn.X)
	}
	return nil
}

// recovers reports whether the body of a function calls recover itself.
func recovers(body *ast.BlockStmt) bool {
	found := false
	if body == nil {
		return false
	}
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.CallExpr:
			if id, ok := ast.Unparen(n.Fun).(*ast.Ident); ok && id.Name == "recover" && len(n.Args) == 0 {
				found = true
			}
		}
		return !found
	})
	return found
}

// declRecovers is recovers for a declared function.
func (l *lowerer) declRecovers(o *types.Func) bool {
	d := l.declOf(o)
	return d != nil && recovers(d.Body)
}

func (l *lowerer) declOf(o *types.Func) *ast.FuncDecl {
	if s := l.sources[o.Pkg()]; s != nil {
		return s.funcs[o.Origin()]
	}
	return nil
}

// take begins a function value.
func (f *fun) take() {
	if f.l.indirect {
		f.recover = &local{name: f.temp("Taken()"), raw: "*Frame"}
	}
}

// passFrame gives the frame that a function value has taken to what it stands for.
func (f *fun) passFrame(c *callee) {
	if f.recover == nil || c.obj == nil {
		return
	}
	switch {
	case c.recvType != nil && types.IsInterface(c.recvType):
		f.p("Deferred(%s)", f.recover.name)
	case f.l.declRecovers(c.obj):
		c.name, c.frame = f.l.stopping(c.obj, c.targs), f.recover
	}
}

// leavesFrame reports whether a deferred call has to leave the frame for what it calls.
func (f *fun) leavesFrame(e *ast.CallExpr, c callee) bool {
	if _, ok := ast.Unparen(e.Fun).(*ast.FuncLit); ok || !f.l.indirect || c.compiled {
		return false
	}
	return c.fn != nil || c.recvType != nil && types.IsInterface(c.recvType)
}
