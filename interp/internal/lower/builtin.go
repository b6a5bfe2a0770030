package lower

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

func builtinName(e *ast.CallExpr) string {
	switch fn := ast.Unparen(e.Fun).(type) {
	case *ast.Ident:
		return fn.Name
	case *ast.SelectorExpr:
		return fn.Sel.Name
	}
	return ""
}

// builtin is a call of a predeclared function, for its value.
func (f *fun) builtin(e *ast.CallExpr) val {
	e = f.unfolded(e)
	name := builtinName(e)
	switch name {
	case "append":
		return f.boxed(val{s: f.temp(f.appendText(e)), k: atom}, f.typ(e))
	case "len", "cap":
		return f.length(e, name)
	case "make":
		return f.makeValue(e)
	case "new":
		return f.newValue(e)
	case "copy":
		return val{s: f.temp(f.copyText(e)), k: atom}
	case "min", "max":
		return f.extreme(e, name)
	case "recover":
		return f.recoverValue()
	case "complex", "real", "imag":
		return f.complexPart(e, name)
	}
	f.unknown(e)
	return val{s: "0"}
}

// builtinStmt is a call of a predeclared function, for its effect.
func (f *fun) builtinStmt(e *ast.CallExpr) {
	e = f.unfolded(e)
	switch builtinName(e) {
	case "panic":
		v := f.atomTo(e.Args[0], anyType)
		f.risk()
		f.p("Panic(%s)", v)
	case "print", "println":
		f.printCall(e)
	case "delete":
		m := f.atom(f.inner(e.Args[0]))
		k := f.atomTo(e.Args[1], f.typ(e.Args[0]).Underlying().(*types.Map).Key())
		f.risk()
		f.p("delete(%s, %s)", m, f.key(k))
	case "close":
		ch := f.channel(e.Args[0])
		f.risk()
		f.p("close(%s)", ch)
	case "clear":
		f.p("Clear(%s)", f.atom(f.inner(e.Args[0])))
	case "copy":
		s := f.copyText(e)
		f.risk()
		f.p("%s", s)
	default:
		f.atom(f.builtin(e))
	}
}

// unfolded replaces a single argument that is a call with several results by these.
func (f *fun) unfolded(e *ast.CallExpr) *ast.CallExpr {
	if len(e.Args) != 1 {
		return e
	}
	if _, ok := f.typ(e.Args[0]).(*types.Tuple); !ok {
		return e
	}
	names, ts := f.multi(e.Args[0])
	c := *e
	c.Args = nil
	for i, n := range names {
		v := types.NewVar(e.Pos(), f.pkg.Types, n, ts[i])
		id := &ast.Ident{NamePos: e.Args[0].Pos(), Name: n}
		f.l.madeVars[id], f.l.madeTypes[id] = v, ts[i]
		f.vars[v] = &local{name: n, typ: ts[i]}
		c.Args = append(c.Args, id)
	}
	f.l.madeTypes[&c] = f.typ(e)
	return &c
}

func (f *fun) printCall(e *ast.CallExpr) {
	args := []string{f.l.boolean(builtinName(e) == "println")}
	for _, a := range e.Args {
		t := f.typ(a)
		if b, ok := t.(*types.Basic); ok && b.Info()&types.IsUntyped != 0 && !isNil(t) {
			t = types.Default(t)
		}
		args = append(args, f.atomTo(a, t))
	}
	f.p("PrintBuiltin(%s)", joined(args))
}

// appendText is append(...), not yet in a variable.
func (f *fun) appendText(e *ast.CallExpr) string {
	t := f.typ(e)
	s := f.unboxed(f.to(e.Args[0], t), t).s
	if len(e.Args) == 1 {
		return s
	}
	if e.Ellipsis.IsValid() {
		return fmt.Sprintf("append(%s, %s...)", s, f.appended(e.Args[1], t))
	}
	el := t.Underlying().(*types.Slice).Elem()
	args := []string{s}
	for _, a := range e.Args[1:] {
		v := f.fixed(f.to(a, el))
		if types.IsInterface(el) {
			v = f.typed(v, el)
		}
		args = append(args, v)
	}
	return "append(" + strings.Join(args, ", ") + ")"
}

// appended is the slice that is spread behind another one of type t.
func (f *fun) appended(e ast.Expr, t types.Type) string {
	from := f.typ(e)
	if isNil(from) {
		return f.zero(f.l.shape.Inside(t))
	}
	v := f.inner(e)
	if types.Identical(f.l.shape.Inside(from), f.l.shape.Inside(t)) {
		return f.atom(v)
	}
	return f.temp(f.l.spell(f.l.shape.Inside(t)) + "(" + f.atom(v) + ")")
}

func (f *fun) length(e *ast.CallExpr, name string) val {
	t := f.typ(e.Args[0])
	if p, ok := t.Underlying().(*types.Pointer); ok {
		f.atom(f.expr(e.Args[0]))
		n := p.Elem().Underlying().(*types.Array).Len()
		return val{s: fmt.Sprint(n), k: atom}
	}
	v := f.flat(f.inner(e.Args[0]))
	if v.k == op || v.k == cast {
		v = val{s: f.atom(v), k: atom}
	}
	return val{s: name + "(" + v.s + ")", k: op}
}

func (f *fun) makeValue(e *ast.CallExpr) val {
	t := f.typ(e)
	args := []string{f.l.spell(f.l.shape.Inside(t))}
	if c, ok := t.Underlying().(*types.Chan); ok {
		args[0] = f.l.spell(types.NewChan(types.SendRecv, c.Elem()))
	}
	for _, a := range e.Args[1:] {
		args = append(args, f.atom(f.indexValue(a)))
		f.risk()
	}
	v := f.temp("make(" + joined(args) + ")")
	if c, ok := t.Underlying().(*types.Chan); ok && c.Dir() != types.SendRecv {
		v = f.typed(v, c)
	}
	return f.boxed(val{s: v, k: atom}, t)
}

func (f *fun) newValue(e *ast.CallExpr) val {
	if f.info.Types[e.Args[0]].IsType() {
		return val{s: f.temp("new(" + f.l.spell(f.typ(e.Args[0])) + ")"), k: atom}
	}
	t := elem(f.typ(e))
	v := f.atomTo(e.Args[0], t)
	p := f.temp("new(" + f.l.spell(t) + ")")
	f.p("*%s = %s", p, v)
	return val{s: p, k: atom}
}

func (f *fun) copyText(e *ast.CallExpr) string {
	return fmt.Sprintf("copy(%s, %s)", f.atom(f.inner(e.Args[0])), f.atom(f.inner(e.Args[1])))
}

// extreme is min or max of values that are not all constant.
func (f *fun) extreme(e *ast.CallExpr, name string) val {
	t := f.typ(e)
	var vs []string
	for _, a := range e.Args {
		vs = append(vs, f.fixed(f.to(a, t)))
	}
	if b := t.Underlying().(*types.Basic); b.Info()&types.IsFloat != 0 {
		host := "Min"
		if name == "max" {
			host = "Max"
		}
		var list []string
		for _, v := range vs {
			list = append(list, f.temp("float64("+v+")"))
		}
		r := f.temp(host + "(" + joined(list) + ")")
		return val{s: f.temp(f.l.spell(t) + "(" + r + ")"), k: atom}
	}
	o := token.LSS
	if name == "max" {
		o = token.GTR
	}
	r := f.name("t")
	f.p("var %s %s = %s", r, f.l.spell(t), vs[0])
	for _, v := range vs[1:] {
		f.open("if %s %s %s {", v, o, r)
		f.p("%s = %s", r, v)
		f.shut()
	}
	return val{s: r, k: atom}
}

func (f *fun) recoverValue() val {
	if f.recover != nil {
		return val{s: f.temp("Recover(" + f.recover.name + ")"), k: atom}
	}
	return val{s: f.zero(anyType), k: atom}
}

// complexPart leaves complex numbers to the host.
func (f *fun) complexPart(e *ast.CallExpr, name string) val {
	t := f.typ(e)
	wide := types.Typ[types.Float64]
	if name != "complex" {
		x := f.atom(f.expr(e.Args[0]))
		c := f.temp("complex128(" + x + ")")
		r := f.temp(strings.ToUpper(name[:1]) + name[1:] + "(" + c + ")")
		return val{s: f.temp(f.l.spell(t) + "(" + r + ")"), k: atom}
	}
	part := f.partType(t)
	x := f.atom(f.to(e.Args[0], part))
	y := f.atom(f.to(e.Args[1], part))
	if !types.Identical(part, wide) {
		x, y = f.temp("float64("+x+")"), f.temp("float64("+y+")")
	}
	r := f.temp("Complex(" + x + ", " + y + ")")
	return val{s: f.temp(f.l.spell(t) + "(" + r + ")"), k: atom}
}

func (f *fun) partType(t types.Type) types.Type {
	if t.Underlying().(*types.Basic).Kind() == types.Complex64 {
		return types.Typ[types.Float32]
	}
	return types.Typ[types.Float64]
}

// builtinThunk is a deferred or concurrent call of a predeclared function.
func (f *fun) builtinThunk(e *ast.CallExpr) string {
	name := builtinName(e)
	var captured []*local
	hold := func(i int, t types.Type) string {
		lo := &local{name: f.name("a"), typ: t}
		f.p("var %s %s = %s", lo.name, f.l.spell(t), f.to(e.Args[i], t).s)
		captured = append(captured, lo)
		return lo.name
	}
	var line string
	switch name {
	case "close":
		t := f.typ(e.Args[0]).Underlying()
		line = "close(" + hold(0, t) + ")"
	case "panic":
		line = "Panic(" + hold(0, anyType) + ")"
	case "delete":
		m := f.typ(e.Args[0])
		line = "delete(" + hold(0, m) + ", " + hold(1, m.Underlying().(*types.Map).Key()) + ")"
	case "print", "println":
		args := []string{f.l.boolean(name == "println")}
		for i := range e.Args {
			args = append(args, hold(i, types.Default(f.typ(e.Args[i]))))
		}
		line = "PrintBuiltin(" + joined(args) + ")"
	case "recover":
	case "clear":
		line = "Clear(" + hold(0, f.typ(e.Args[0])) + ")"
	case "copy":
		line = "copy(" + hold(0, f.typ(e.Args[0])) + ", " + hold(1, f.typ(e.Args[1])) + ")"
	default:
		f.unknown(e)
	}
	pos := f.pos
	return f.temp(f.wrapper(plainFunc, captured, func(g *fun, _ []string) {
		g.mark(pos)
		if line != "" {
			g.p("%s", line)
		}
	}))
}
