package lower

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"
)

// interfaces writes what the program's interfaces need: functions that call a method on
// whatever an any holds, functions that ask whether it has all methods of an interface, and
// tables of methods for compiled code. All of them list the types that can be meant, so they
// are written when every function of the program has been.
type interfaces struct {
	l           *lowerer
	dispatchers []*dispatcher
	byMethod    map[string]*dispatcher
	testers     typeutil.Map
	tested      []types.Type
	entered     []types.Type // types that the program puts into interfaces
	enteredNo   typeutil.Map
}

type dispatcher struct {
	name   string
	method *types.Func
	pkg    *source
}

func newInterfaces(l *lowerer) *interfaces {
	return &interfaces{l: l, byMethod: map[string]*dispatcher{}}
}

// enter notes that values of t get into interfaces.
func (x *interfaces) enter(t types.Type) {
	if x.enteredNo.At(t) == nil {
		x.enteredNo.Set(t, true)
		x.entered = append(x.entered, t)
	}
}

// dispatch is the function that calls a method on an any.
func (x *interfaces) dispatch(t types.Type, m *types.Func, pkg *source) string {
	key := fmt.Sprintf("%s %d", m.Id(), x.l.fullIndex(m.Signature()))
	d := x.byMethod[key]
	if d == nil {
		x.l.serial++
		d = &dispatcher{name: fmt.Sprintf("D_%s_%d", ident(m.Name()), x.l.serial), method: m, pkg: pkg}
		x.byMethod[key] = d
		x.dispatchers = append(x.dispatchers, d)
	}
	return d.name
}

// tester is the function that asks whether an any has the methods of t.
func (x *interfaces) tester(t types.Type) string {
	if n := x.testers.At(t); n != nil {
		return n.(string)
	}
	n := fmt.Sprintf("I_%d", len(x.tested))
	x.testers.Set(t, n)
	x.tested = append(x.tested, t)
	return n
}

// target notes a compiled interface that values are asserted to.
func (x *interfaces) target(t types.Type) { x.l.iface(t) }

// adapt notes that a type of the program becomes a compiled interface.
func (x *interfaces) adapt(from, to types.Type, f *fun, at ast.Node) {
	x.enter(from)
	x.l.iface(to)
	n, ok := types.Unalias(to).(*types.Named)
	if !ok || types.Identical(to, errorType) {
		return
	}
	if !x.l.cfg.Adaptable(pkgPath(n.Obj()), n.Obj().Name()) {
		f.refuse(at.Pos(), "a type of your own cannot stand in for %s here", TypeString(to))
	}
}

// table is the number of the method table of t.
func (l *lowerer) table(t types.Type) int {
	if i := l.tableNo.At(t); i != nil {
		return i.(int)
	}
	i := len(l.unit.Tables)
	l.tableNo.Set(t, i)
	l.unit.Tables = append(l.unit.Tables, t)
	return i
}

// write produces the text of all of it. Writing one function can ask for another, so it goes
// on until nothing new turns up.
func (x *interfaces) write() string {
	for {
		x.l.drain()
		before := x.size()
		text := x.text()
		if len(x.l.jobs) == 0 && x.size() == before {
			return text
		}
	}
}

func (x *interfaces) size() string {
	return fmt.Sprint(len(x.dispatchers), len(x.tested), len(x.entered), len(x.l.unit.Tables),
		len(x.l.unit.Named), len(x.l.unit.Ifaces))
}

func (x *interfaces) text() string {
	// Makers of literals go straight to the body of the text; what an earlier round wrote of
	// them is taken back.
	kept := x.l.body.String()
	x.l.body.Reset()
	cands := x.candidates()
	var b strings.Builder
	for _, d := range x.dispatchers {
		b.WriteString(x.dispatchText(d, cands))
	}
	for i, t := range x.tested {
		b.WriteString(x.testerText(i, t, cands))
	}
	b.WriteString(x.tablesText(cands))
	makers := x.l.body.String()
	x.l.body.Reset()
	x.l.body.WriteString(kept)
	return b.String() + makers
}

// candidates are the types that an any can hold and that have methods of the program.
func (x *interfaces) candidates() []types.Type {
	var out []types.Type
	var seen typeutil.Map
	add := func(t types.Type) {
		if seen.At(t) == nil && x.ours(t) {
			seen.Set(t, true)
			out = append(out, t)
		}
	}
	for _, t := range x.entered {
		add(t)
	}
	for _, n := range x.l.unit.Named {
		if x.l.shape.Kept(n) {
			add(n)
			add(types.NewPointer(n))
		}
	}
	return out
}

// ours reports whether t has methods that compiled code does not see by itself.
func (x *interfaces) ours(t types.Type) bool {
	if types.IsInterface(t) || x.l.native(t) {
		return false
	}
	return types.NewMethodSet(t).Len() > 0
}

// method finds m in the method set of t.
func (x *interfaces) method(t types.Type, m *types.Func) *types.Selection {
	sel := types.NewMethodSet(t).Lookup(m.Pkg(), m.Name())
	if sel == nil || !types.Identical(sel.Type(), m.Type()) {
		return nil
	}
	return sel
}

func (x *interfaces) fun() *fun {
	f := x.l.newFun(x.l.main, nil, &ast.BlockStmt{})
	f.pos = token.NoPos
	return f
}

func (x *interfaces) dispatchText(d *dispatcher, cands []types.Type) string {
	f := x.fun()
	sig := d.method.Signature()
	params := []param{{typ: anyType, name: "x"}}
	var args []string
	for v := range sig.Params().Variables() {
		params = append(params, param{typ: v.Type(), name: f.name("p")})
		args = append(args, params[len(params)-1].name)
	}
	f.open("func %s(%s)%s {", d.name, f.header(params), x.l.results(sig))
	f.take()
	f.unwrap(params)
	for _, t := range cands {
		sel := x.method(t, d.method)
		if sel == nil {
			continue
		}
		ok, get := x.holds(f, t)
		f.open("if %s {", ok)
		m := sel.Obj().(*types.Func)
		recv, rt := f.promoted(get(), t, m, sel.Index())
		f.callMethod(recv, rt, m, args, dispatched(sig))
		f.shut()
	}
	x.invokeCompiled(f, d, sig, args)
	f.shut()
	return strings.Join(f.lines, "\n") + "\n\n"
}

// dispatched is a method's signature for a call that already has its last arguments in a slice.
func dispatched(sig *types.Signature) *types.Signature {
	return types.NewSignatureType(nil, nil, nil, sig.Params(), sig.Results(), sig.Variadic())
}

// holds asks whether the x of a dispatcher is a t.
func (x *interfaces) holds(f *fun, t types.Type) (string, func() string) {
	in := x.l.shape.Inside(t)
	if loose(in) {
		ok := f.temp(fmt.Sprintf("Is(x, %d)", x.l.typeIndex(in)))
		return ok, func() string { return f.unpacked("x", t) }
	}
	v, ok := f.name("t"), f.name("t")
	f.p("%s, %s := x.(%s)", v, ok, x.l.spell(t))
	return ok, func() string { return v }
}

// invokeCompiled calls a method of a compiled type, which the host finds by its name.
func (x *interfaces) invokeCompiled(f *fun, d *dispatcher, sig *types.Signature, args []string) {
	all := append([]string{"x", quote(d.method.Name())}, args...)
	if sig.Results().Len() == 0 {
		f.p("Invoke(%s)", joined(all))
		return
	}
	rs := f.temp("Invoke(" + joined(all) + ")")
	var out []string
	for i := range sig.Results().Len() {
		out = append(out, f.fromAny(fmt.Sprintf("%s[%d]", rs, i), sig.Results().At(i).Type()))
	}
	f.p("return %s", joined(out))
}

func (x *interfaces) testerText(i int, t types.Type, cands []types.Type) string {
	f := x.fun()
	f.open("func I_%d(x any) bool {", i)
	iface := t.Underlying().(*types.Interface)
	for _, c := range cands {
		if !types.Implements(c, iface) {
			continue
		}
		ok, _ := x.holds(f, c)
		f.open("if %s {", ok)
		f.p("return %s", x.l.boolean(true))
		f.shut()
	}
	f.p("return %s", f.temp(fmt.Sprintf("Implements(x, %d)", x.l.impl(t))))
	f.shut()
	return strings.Join(f.lines, "\n") + "\n\n"
}

// wellKnown are the methods that printing and errors look for.
var wellKnown = []string{"Error", "String", "GoString", "Format", "Unwrap", "Is", "As"}

// tablesText writes the function that gives the host the methods that compiled code may call.
func (x *interfaces) tablesText(cands []types.Type) string {
	wanted := map[string]bool{}
	for _, n := range wellKnown {
		wanted[n] = true
	}
	for _, t := range x.l.unit.Ifaces {
		for m := range t.Underlying().(*types.Interface).Methods() {
			wanted[m.Name()] = true
		}
	}
	f := x.fun()
	f.open("func Tables() {")
	for _, t := range cands {
		set := types.NewMethodSet(t)
		for i := range set.Len() {
			m := set.At(i).Obj().(*types.Func)
			if wanted[m.Name()] && m.Exported() {
				f.p("Method(%d, %s, %s)", x.l.table(t), quote(m.Name()), x.tableMethod(f, t, set.At(i)))
			}
		}
	}
	f.shut()
	return strings.Join(f.lines, "\n") + "\n\n"
}

// tableMethod is a method as a function whose first parameter is the receiver in an any.
func (x *interfaces) tableMethod(f *fun, t types.Type, sel *types.Selection) string {
	sig := sel.Type().(*types.Signature)
	vars := []*types.Var{types.NewParam(0, nil, "", anyType)}
	for v := range sig.Params().Variables() {
		vars = append(vars, v)
	}
	lit := types.NewSignatureType(nil, nil, nil, types.NewTuple(vars...), sig.Results(), false)
	return f.temp(f.wrapper(lit, nil, func(g *fun, args []string) {
		a := g.name("t")
		g.p("var %s any = %s", a, args[0])
		v := g.unpacked(a, t)
		m := sel.Obj().(*types.Func)
		recv, rt := g.promoted(v, t, m, sel.Index())
		g.callMethod(recv, rt, m, args[1:], dispatched(sig))
	}))
}
