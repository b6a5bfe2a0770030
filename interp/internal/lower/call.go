package lower

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/types"
	"slices"
	"strings"
)

// call is a call with one result, or a conversion.
func (f *fun) call(e *ast.CallExpr) val {
	tv := f.info.Types[e.Fun]
	switch {
	case tv.IsType():
		return f.conversion(e)
	case tv.IsBuiltin():
		return f.builtin(e)
	}
	if v, ok := f.special(e); ok {
		return v
	}
	c, args := f.prepare(e)
	s := c.text(args, e.Ellipsis.IsValid())
	f.risk()
	if c.compiled && !c.callsBack() {
		return val{s: s, k: call}
	}
	t := f.temp(s)
	f.dirty = true
	return val{s: t, k: atom}
}

// effect is a call whose results nobody wants.
func (f *fun) effect(e *ast.CallExpr) {
	tv := f.info.Types[e.Fun]
	switch {
	case tv.IsType():
		f.atom(f.conversion(e))
		return
	case tv.IsBuiltin():
		f.builtinStmt(e)
		return
	}
	if v, ok := f.special(e); ok {
		f.atom(v)
		return
	}
	c, args := f.prepare(e)
	f.risk()
	f.p("%s", c.text(args, e.Ellipsis.IsValid()))
	f.dirty = true
}

// multi is a call with several results: the identifiers that hold them, and their types.
func (f *fun) multi(e ast.Expr) ([]string, []types.Type) {
	e = ast.Unparen(e)
	ce, ok := e.(*ast.CallExpr)
	if !ok {
		return f.pairResult(e)
	}
	tuple := f.typ(ce).(*types.Tuple)
	var names []string
	var ts []types.Type
	for v := range tuple.Variables() {
		names = append(names, f.name("t"))
		ts = append(ts, v.Type())
	}
	c, args := f.prepare(ce)
	f.risk()
	f.p("%s := %s", joined(names), c.text(args, ce.Ellipsis.IsValid()))
	f.dirty = true
	return names, ts
}

// prepare evaluates what is called, and then the arguments.
func (f *fun) prepare(e *ast.CallExpr) (callee, []string) {
	sig := f.typ(e.Fun).Underlying().(*types.Signature)
	if c, recv, ok := f.chained(ast.Unparen(e.Fun)); ok {
		args := f.args(e, sig, c, recv)
		c.recv = args[0]
		return c, args[1:]
	}
	c := f.callee(ast.Unparen(e.Fun))
	return c, f.args(e, sig, c)
}

// chained is a method of compiled code that is called on the result of another call: the two
// stay one expression.
func (f *fun) chained(fn ast.Expr) (callee, val, bool) {
	se, ok := fn.(*ast.SelectorExpr)
	if !ok {
		return callee{}, val{}, false
	}
	if x, ok := ast.Unparen(se.X).(*ast.CallExpr); !ok || f.info.Types[x.Fun].IsType() {
		return callee{}, val{}, false
	}
	t := f.typ(se.X)
	to := f.find(t, se.Sel.Name)
	m, ok := to.obj.(*types.Func)
	if !ok || len(to.path) != 1 || f.l.coreAny(t) && types.IsInterface(t) || !isPointer(t) && !types.IsInterface(t) {
		return callee{}, val{}, false
	}
	if !types.IsInterface(t) && (!f.l.native(t) || !isPointer(m.Signature().Recv().Type())) {
		return callee{}, val{}, false
	}
	c := f.methodCallee("", t, m)
	if !c.compiled {
		return callee{}, val{}, false
	}
	return c, f.expr(se.X), true
}

func (f *fun) callee(fn ast.Expr) callee {
	if c, ok := f.static(fn); ok {
		return c
	}
	if se, ok := fn.(*ast.SelectorExpr); ok && !f.info.Types[se.X].IsType() {
		to := f.find(f.typ(se.X), se.Sel.Name)
		if m, ok := to.obj.(*types.Func); ok {
			recv, t := f.receiver(se.X, m, to)
			return f.methodCallee(recv, t, m)
		}
	}
	return callee{name: f.atom(f.inner(fn)), fn: f.l.shape.Inside(f.typ(fn)), variadic: true}
}

// static is a function that is named where it is called.
func (f *fun) static(fn ast.Expr) (callee, bool) {
	o, args := f.funcObject(fn)
	if o == nil || o.Signature().Recv() != nil {
		return callee{}, false
	}
	if f.l.sources[o.Pkg()] != nil {
		return callee{name: f.l.function(o, args), obj: o, targs: args}, true
	}
	if src := f.l.overlayFunc(o); src != nil {
		return callee{name: f.l.function(src, args), obj: src, targs: args}, true
	}
	if o.Signature().TypeParams().Len() > 0 || !f.l.cfg.Compiled(pkgPath(o), o.Name()) {
		f.refuse(fn.Pos(), "%s.%s is not offered by the interpreter", o.Pkg().Name(), o.Name())
		return callee{name: "Missing", variadic: true}, true
	}
	return callee{name: f.l.sym(pkgPath(o), o.Name()), variadic: true, compiled: true, path: pkgPath(o), obj: o}, true
}

// funcObject is the declared function that an expression names, with its type arguments.
func (f *fun) funcObject(fn ast.Expr) (*types.Func, []types.Type) {
	var id *ast.Ident
	switch x := fn.(type) {
	case *ast.Ident:
		id = x
	case *ast.SelectorExpr:
		id = x.Sel
	case *ast.IndexExpr:
		return f.funcObject(ast.Unparen(x.X))
	case *ast.IndexListExpr:
		return f.funcObject(ast.Unparen(x.X))
	default:
		return nil, nil
	}
	o, _ := f.info.Uses[id].(*types.Func)
	var args []types.Type
	if in, ok := f.info.Instances[id]; ok {
		for a := range in.TypeArgs.Types() {
			args = append(args, f.env.subst(a))
		}
	}
	return o, args
}

// args evaluates the arguments of a call. A call of compiled code among them stays where it is
// as long as nothing after it needs a line of its own.
func (f *fun) args(e *ast.CallExpr, sig *types.Signature, c callee, recv ...val) []string {
	if len(e.Args) == 1 && (sig.Params().Len() > 1 || sig.Variadic()) {
		if _, ok := f.typ(e.Args[0]).(*types.Tuple); ok {
			var first []string
			for _, r := range recv {
				first = append(first, f.atom(r))
			}
			return append(first, f.spread(e.Args[0], sig, c)...)
		}
	}
	n := sig.Params().Len()
	fixed := n
	if sig.Variadic() && !e.Ellipsis.IsValid() {
		fixed--
	}
	list := inline{vals: recv}
	for i, a := range e.Args {
		var t types.Type
		if i < fixed {
			t = sig.Params().At(i).Type()
		} else {
			t = sig.Params().At(n - 1).Type().(*types.Slice).Elem()
		}
		list.add(f, func() val { return f.argument(a, t, c, i) })
	}
	if !sig.Variadic() || e.Ellipsis.IsValid() || c.variadic {
		return list.strings()
	}
	rest := f.atoms(list.vals[fixed:])
	out := list.strings()
	return append(out[:fixed:fixed], f.slicedArgs(rest, sig.Params().At(n-1).Type()))
}

// slicedArgs gathers the last arguments for a function that takes them as a slice.
func (f *fun) slicedArgs(args []string, t types.Type) string {
	if len(args) == 0 {
		return f.zero(t)
	}
	return f.temp(f.l.token(f.l.shape.Core(t)) + "{" + strings.Join(args, ", ") + "}")
}

func (f *fun) spread(arg ast.Expr, sig *types.Signature, c callee) []string {
	vals, ts := f.multi(arg)
	n := sig.Params().Len()
	fixed := n
	if sig.Variadic() {
		fixed--
	}
	var out []string
	for i, v := range vals {
		var t types.Type
		if i < fixed {
			t = sig.Params().At(i).Type()
		} else {
			t = sig.Params().At(n - 1).Type().(*types.Slice).Elem()
		}
		out = append(out, f.atom(f.convert(val{s: v, k: atom}, ts[i], t, arg)))
	}
	if !sig.Variadic() || c.variadic {
		return out
	}
	return append(out[:fixed:fixed], f.slicedArgs(out[fixed:], sig.Params().At(n-1).Type()))
}

// argument is one argument. Compiled code gets what it can print and name.
func (f *fun) argument(a ast.Expr, t types.Type, c callee, i int) val {
	if c.path == "fmt" && f.l.coreAny(t) {
		if v, ok := f.printedArg(a); ok {
			return v
		}
	}
	if c.path == "encoding/json" && f.l.coreAny(t) {
		if v, ok := f.jsonArg(a); ok {
			return v
		}
	}
	if c.path == "fmt" && c.obj != nil && i <= 1 {
		f.noteFormat(a)
	}
	entering := f.l.erased.entering
	f.l.erased.entering = kept
	if c.compiled && f.l.isDSL(c.path) {
		f.l.erased.entering = unseen
	}
	x := f.expr(a)
	if c.prints() {
		f.l.erased.entering = printed
	}
	f.late = true
	v := f.located(f.convert(x, f.typ(a), t, a), a, t)
	f.late = false
	f.l.erased.entering = entering
	if i == 0 {
		v = f.namedAt(v, a, t, c)
	}
	return v
}

// printedArg passes a value whose type loses its name at run time together with that name.
func (f *fun) printedArg(a ast.Expr) (val, bool) {
	t := f.typ(a)
	if types.IsInterface(t) || isNil(t) || !f.l.erased.nameless(t) {
		return val{}, false
	}
	f.l.ifaces.enter(t)
	return val{s: fmt.Sprintf("Typed(%s, %d)", f.atom(f.inner(a)), f.l.static(t)), k: call}, true
}

// noteFormat looks for verbs that print the names of types.
func (f *fun) noteFormat(a ast.Expr) {
	tv := f.info.Types[a]
	if tv.Value != nil && tv.Value.Kind() == constant.String && typeVerb(constant.StringVal(tv.Value)) {
		f.l.erased.names = a.Pos()
	}
}

// inline is a list of values whose calls may stay in place, one inside the other.
type inline struct{ vals []val }

func (l *inline) add(f *fun, eval func() val) {
	at := len(f.lines)
	v := eval()
	if len(f.lines) > at {
		for i, w := range l.vals {
			if w.k != call {
				continue
			}
			t := f.name("t")
			spilled := f.aside(func() { f.p("%s := %s", t, w.s) })
			f.lines = slices.Insert(f.lines, at, spilled...)
			at += len(spilled)
			l.vals[i] = val{s: t, k: atom}
		}
	}
	l.vals = append(l.vals, v)
}

func (l *inline) strings() []string {
	var out []string
	for _, v := range l.vals {
		out = append(out, v.s)
	}
	return out
}

// functionValue is a declared function that is used as a value.
func (f *fun) functionValue(e ast.Expr) val {
	o, args := f.funcObject(ast.Unparen(e))
	if o == nil {
		f.unknown(e)
		return val{s: "nil"}
	}
	if f.l.sources[o.Pkg()] == nil && o.Signature().TypeParams().Len() == 0 && f.l.overlayFunc(o) == nil {
		c, _ := f.static(ast.Unparen(e))
		return val{s: c.name, k: atom}
	}
	c, _ := f.static(ast.Unparen(e))
	sig := f.env.subst(o.Type()).(*types.Signature)
	if len(args) > 0 {
		sig = f.l.instantiated(o, args)
	}
	return val{s: f.temp(f.wrapper(sig, nil, func(g *fun, params []string) {
		g.take()
		g.passFrame(&c)
		rs := g.results(sig)
		line := c.text(params, false)
		if len(rs) == 0 {
			g.p("%s", line)
			return
		}
		g.p("%s := %s", joined(rs), line)
		g.p("return %s", joined(rs))
	})), k: atom}
}

func (f *fun) results(sig *types.Signature) []string {
	var rs []string
	for range sig.Results().Len() {
		rs = append(rs, f.name("t"))
	}
	return rs
}

func (l *lowerer) instantiated(o *types.Func, args []types.Type) *types.Signature {
	t, err := types.Instantiate(l.ctx, o.Type(), args, false)
	if err != nil {
		return o.Signature()
	}
	return t.(*types.Signature)
}
