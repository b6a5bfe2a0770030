package lower

import (
	"go/ast"
	"go/types"
	"strings"
)

// found is what x.name means: a field or a method, and the embedded fields on the way.
type found struct {
	obj  types.Object
	path []int
	recv types.Type
}

func (f *fun) find(t types.Type, name string) found {
	obj, path, _ := types.LookupFieldOrMethod(t, true, f.pkg.Types, name)
	return found{obj, path, t}
}

func (f *fun) selector(e *ast.SelectorExpr) val {
	if v, ok := f.qualified(e); ok {
		return v
	}
	if tv := f.info.Types[e.X]; tv.IsType() {
		return f.methodExpression(e)
	}
	to := f.find(f.typ(e.X), e.Sel.Name)
	if m, ok := to.obj.(*types.Func); ok {
		return f.methodValue(e, m, to)
	}
	return f.field(f.base(e.X), to)
}

// qualified is pkg.Name.
func (f *fun) qualified(e *ast.SelectorExpr) (val, bool) {
	id, ok := e.X.(*ast.Ident)
	if !ok {
		return val{}, false
	}
	if _, ok := f.info.Uses[id].(*types.PkgName); !ok {
		return val{}, false
	}
	switch o := f.info.Uses[e.Sel].(type) {
	case *types.Var:
		return f.variable(o, e), true
	case *types.Func:
		return f.functionValue(e), true
	}
	f.unknown(e)
	return val{s: "0"}, true
}

// field goes from a base along embedded fields to the field meant.
func (f *fun) field(base string, to found) val {
	s, t := base, to.recv
	for _, i := range to.path {
		if isPointer(t) {
			f.risk()
		}
		s, t = f.step1(s, t, i)
	}
	return val{s: s, k: place}
}

// step1 is field i of s, a struct or a pointer to one.
func (f *fun) step1(s string, t types.Type, i int) (string, types.Type) {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	st := t.Underlying().(*types.Struct)
	return s + "." + f.l.fieldName(t, st, i), f.env.subst(st.Field(i).Type())
}

func (l *lowerer) fieldName(t types.Type, st *types.Struct, i int) string {
	if n, ok := types.Unalias(t).(*types.Named); ok && !l.shape.Source(n) {
		return st.Field(i).Name()
	}
	return Field(st, i)
}

// receiver is what method m of to is called on: x, or the embedded part that has the method,
// or a pointer to that.
func (f *fun) receiver(x ast.Expr, m *types.Func, to found) (string, types.Type) {
	wantPtr := false
	if r := m.Signature().Recv(); r != nil {
		wantPtr = isPointer(r.Type())
	}
	hops := to.path[:len(to.path)-1]
	t := to.recv
	if len(hops) == 0 {
		switch {
		case wantPtr && !isPointer(t):
			return f.address(x), types.NewPointer(t)
		case !wantPtr && isPointer(t) && !types.IsInterface(t):
			return f.temp(f.deref(f.atom(f.expr(x))).s), elem(t)
		}
		return f.atom(f.expr(x)), t
	}
	v := f.field(f.base(x), found{path: hops, recv: t})
	for _, i := range hops {
		t = f.env.subst(fieldAt(t, i).Type())
	}
	return f.adjust(v, t, wantPtr)
}

// adjust turns a place of type t into what a method wants.
func (f *fun) adjust(v val, t types.Type, wantPtr bool) (string, types.Type) {
	switch {
	case wantPtr && !isPointer(t):
		if v.ptr != "" {
			return v.ptr, types.NewPointer(t)
		}
		return f.temp("&" + v.s), types.NewPointer(t)
	case !wantPtr && isPointer(t):
		return f.temp(f.deref(f.atom(v)).s), elem(t)
	}
	return f.atom(v), t
}

func elem(t types.Type) types.Type { return t.Underlying().(*types.Pointer).Elem() }

// methodValue is x.M without a call: a function that remembers x.
func (f *fun) methodValue(e *ast.SelectorExpr, m *types.Func, to found) val {
	recv, t := f.receiver(e.X, m, to)
	if types.IsInterface(t) {
		f.notNil(recv)
	}
	bound := &local{name: f.name("r"), typ: t}
	f.p("var %s %s = %s", bound.name, f.l.spell(t), recv)
	sig := f.typ(e).Underlying().(*types.Signature)
	return val{s: f.temp(f.wrapper(sig, []*local{bound}, func(g *fun, args []string) {
		g.take()
		g.callMethod(bound.name, t, m, args, sig)
	})), k: atom}
}

// notNil stops the program when an interface whose method is meant holds nothing, or when there is
// nothing where a pointer points.
func (f *fun) notNil(x string) {
	f.risk()
	f.open("if %s == nil {", x)
	f.p("NilMethod()")
	f.shut()
}

// methodExpression is T.M: a function whose first parameter is the receiver.
func (f *fun) methodExpression(e *ast.SelectorExpr) val {
	t := f.typ(e.X)
	to := f.find(t, e.Sel.Name)
	m := to.obj.(*types.Func)
	sig := f.typ(e).Underlying().(*types.Signature)
	return val{s: f.temp(f.wrapper(sig, nil, func(g *fun, args []string) {
		g.take()
		recv, rt := g.promoted(args[0], t, m, to.path)
		g.callMethod(recv, rt, m, args[1:], dropFirst(sig))
	})), k: atom}
}

// promoted walks from a receiver value along embedded fields to the one that has the method.
func (f *fun) promoted(x string, t types.Type, m *types.Func, path []int) (string, types.Type) {
	wantPtr := m.Signature().Recv() != nil && isPointer(m.Signature().Recv().Type())
	hops := path[:len(path)-1]
	v := val{s: x, k: atom}
	if len(hops) > 0 {
		v = f.field(x, found{path: hops, recv: t})
		for _, i := range hops {
			t = f.env.subst(fieldAt(t, i).Type())
		}
	} else if wantPtr && !isPointer(t) {
		// A value whose method wants a pointer, where Go has an address: the caller's copy.
		p := f.box("t", t)
		f.p("*%s = %s", p.name, x)
		return p.name, types.NewPointer(t)
	}
	if !wantPtr && isPointer(t) && len(hops) == 0 {
		f.open("if %s == nil {", v.s)
		f.p("NilReceiver(%s, %s)", quote(valueMethod(t, m)), quote(receiverName(t)))
		f.shut()
	}
	return f.adjust(v, t, wantPtr)
}

// valueMethod is how Go names a method with a value receiver that is called on a nil pointer.
func valueMethod(ptr types.Type, m *types.Func) string {
	return TypeString(elem(ptr)) + "." + m.Name()
}

func dropFirst(sig *types.Signature) *types.Signature {
	var in []*types.Var
	for i := 1; i < sig.Params().Len(); i++ {
		in = append(in, sig.Params().At(i))
	}
	return types.NewSignatureType(nil, nil, nil, types.NewTuple(in...), sig.Results(), sig.Variadic())
}

// callMethod writes a call of m on a receiver that is already what m wants, and returns from
// the function being written with its results.
func (f *fun) callMethod(recv string, t types.Type, m *types.Func, args []string, sig *types.Signature) {
	results := f.invoke(recv, t, m, args, sig)
	f.p("return %s", joined(results))
}

// invoke calls method m and gives its results, each an identifier.
func (f *fun) invoke(recv string, t types.Type, m *types.Func, args []string, sig *types.Signature) []string {
	c := f.methodCallee(recv, t, m)
	f.passFrame(&c)
	s := c.text(args, sig.Variadic())
	f.risk()
	n := sig.Results().Len()
	if n == 0 {
		f.p("%s", s)
		f.dirty = true
		return nil
	}
	var rs []string
	for range n {
		rs = append(rs, f.name("t"))
	}
	f.p("%s := %s", joined(rs), s)
	f.dirty = true
	return rs
}

func joined(s []string) string {
	out := ""
	for i, x := range s {
		if i > 0 {
			out += ", "
		}
		out += x
	}
	return out
}

// callee is what a call calls in the text.
type callee struct {
	name     string
	fn       types.Type // of a function value
	recv     string     // of a method
	recvType types.Type
	variadic bool // takes a variable number of arguments in the text as well
	compiled bool
	path     string      // of the compiled package
	obj      *types.Func // when it is known
	targs    []types.Type
	frame    *local // that recover in the function stops a panic of
}

// text is the call. The last of the arguments is a slice to be spread when dots is set.
func (c *callee) text(args []string, dots bool) string {
	name := c.name
	if c.recv != "" {
		if c.compiled {
			name = c.recv + "." + c.name
		} else {
			args = append([]string{c.recv}, args...)
		}
	}
	if c.frame != nil {
		args = append([]string{c.frame.name}, args...)
	}
	s := name + "(" + joined(args)
	if dots && c.variadic {
		s += "..."
	}
	return s + ")"
}

// callsBack reports whether the compiled function gets functions of the program to call.
func (c *callee) callsBack() bool {
	if c.obj == nil {
		return false
	}
	for v := range c.obj.Signature().Params().Variables() {
		if _, ok := v.Type().Underlying().(*types.Signature); ok {
			return true
		}
	}
	return false
}

// prints reports whether the compiled function prints its arguments and keeps none of them.
func (c *callee) prints() bool {
	if c.path != "fmt" || c.obj == nil || c.obj.Name() == "Errorf" {
		return false
	}
	return c.obj.Signature().Variadic() && !strings.Contains(c.obj.Name(), "can")
}

func (f *fun) methodCallee(recv string, t types.Type, m *types.Func) callee {
	c := callee{recv: recv, recvType: t, path: pkgPath(m), obj: m}
	switch {
	case types.IsInterface(t) && f.l.coreAny(t):
		c.name = f.l.ifaces.dispatch(t, m, f.pkg)
	case !types.IsInterface(t) && f.l.sources[m.Pkg()] != nil:
		c.targs = receiverArgs(t)
		c.name = f.l.function(m, c.targs)
	default:
		if o := f.l.overlayMethod(m, t); o != nil {
			c.name = f.l.function(o, receiverArgs(t))
			break
		}
		c.name, c.variadic, c.compiled = m.Name(), true, true
		if c.path == "encoding/json" && m.Name() == "Decode" {
			c.name, c.compiled = "JSONDecode", false
		}
	}
	return c
}

func pkgPath(o types.Object) string {
	if o.Pkg() == nil {
		return ""
	}
	return o.Pkg().Path()
}

// receiverArgs are the type arguments of a receiver's type.
func receiverArgs(t types.Type) []types.Type {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	n, ok := t.(*types.Named)
	if !ok {
		return nil
	}
	var out []types.Type
	for a := range n.TypeArgs().Types() {
		out = append(out, a)
	}
	return out
}
