package lower

import (
	"go/ast"
	"go/types"
)

// Compiled packages have no values for what is generic in them. Those that programs want are
// served as source, in packages of the same name that are interpreted with the program.

// overlaid is the source behind a compiled package, or nil.
func (l *lowerer) overlaid(path string) *source {
	if s, ok := l.overlay[path]; ok {
		return s
	}
	l.overlay[path] = nil
	if l.cfg.Overlay == nil {
		return nil
	}
	p, err := l.cfg.Overlay(path)
	if err != nil || p == nil {
		return nil
	}
	s := l.add(p)
	l.overlay[path] = s
	return s
}

// overlayFunc is the source of a generic function of a compiled package, or nil.
func (l *lowerer) overlayFunc(o *types.Func) *types.Func {
	if o.Pkg() == nil || o.Signature().TypeParams().Len() == 0 {
		return nil
	}
	s := l.overlaid(o.Pkg().Path())
	if s == nil {
		return nil
	}
	fn, _ := s.Types.Scope().Lookup(o.Name()).(*types.Func)
	return fn
}

// overlayType is the source of a generic type of a compiled package, instantiated like n.
func (l *lowerer) overlayType(n *types.Named) *types.Named {
	if n.TypeArgs().Len() == 0 || n.Obj().Pkg() == nil {
		return nil
	}
	s := l.overlaid(n.Obj().Pkg().Path())
	if s == nil {
		return nil
	}
	tn, ok := s.Types.Scope().Lookup(n.Obj().Name()).(*types.TypeName)
	if !ok {
		return nil
	}
	var args []types.Type
	for a := range n.TypeArgs().Types() {
		args = append(args, a)
	}
	t, err := types.Instantiate(l.ctx, tn.Type(), args, false)
	if err != nil {
		return nil
	}
	return t.(*types.Named)
}

// overlayMethod is the source of a method of such a type.
func (l *lowerer) overlayMethod(m *types.Func, t types.Type) *types.Func {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	n, ok := t.(*types.Named)
	if !ok {
		return nil
	}
	o := l.overlayType(n)
	if o == nil {
		return nil
	}
	for i := range o.NumMethods() {
		if o.Method(i).Name() == m.Name() {
			return o.Method(i).Origin()
		}
	}
	return nil
}

// special is a call that needs the program's own types at run time: errors.As.
func (f *fun) special(e *ast.CallExpr) (val, bool) {
	o, _ := f.funcObject(ast.Unparen(e.Fun))
	if o == nil || pkgPath(o) != "errors" || o.Name() != "As" || len(e.Args) != 2 {
		return val{}, false
	}
	p, ok := f.typ(e.Args[1]).Underlying().(*types.Pointer)
	if !ok {
		f.refuse(e.Args[1].Pos(), "the second argument of errors.As must be the address of a variable here")
		return val{s: "false"}, true
	}
	t := p.Elem()
	if !types.IsInterface(t) && f.l.native(t) || types.Identical(t, errorType) {
		return val{}, false
	}
	errv := f.atomTo(e.Args[0], errorType)
	target := &local{name: f.name("a"), typ: f.typ(e.Args[1])}
	f.p("%s := %s", target.name, f.atom(f.expr(e.Args[1])))
	sig := types.NewSignatureType(nil, nil, nil, types.NewTuple(types.NewParam(0, nil, "", anyType)),
		types.NewTuple(types.NewParam(0, nil, "", types.Typ[types.Bool])), false)
	match := f.temp(f.wrapper(sig, []*local{target}, func(g *fun, args []string) {
		x := g.name("t")
		g.p("var %s any = %s", x, args[0])
		ok, get := g.typeTest(x, errorType, t, e)
		g.open("if %s {", ok)
		g.p("*%s = %s", target.name, get())
		g.shut()
		g.p("return %s", ok)
	}))
	f.risk()
	r := f.temp("ErrorAs(" + errv + ", " + match + ", " + target.name + ")")
	f.dirty = true
	return val{s: r, k: atom}, true
}
