package lower

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
)

// rangeStmt writes a range loop, in the way that its operand asks for.
func (f *fun) rangeStmt(s *ast.RangeStmt, label string) {
	x := f.typ(s.X)
	switch u := x.Underlying().(type) {
	case *types.Basic:
		if u.Info()&types.IsString != 0 {
			f.rangeString(s, label)
		} else {
			f.rangeInt(s, label, f.rangeIntType(s), f.operand)
		}
	case *types.Slice:
		f.rangeList(s, label, f.atom(f.inner(s.X)), u.Elem())
	case *types.Array:
		if (s.Value == nil || isBlank(s.Value)) && !f.calls(s.X) {
			n := f.l.constant(constant.MakeInt64(u.Len()), types.Typ[types.Int])
			f.rangeInt(s, label, types.Typ[types.Int], func(ast.Expr) string { return n })
			return
		}
		f.rangeList(s, label, f.atom(f.expr(s.X)), u.Elem())
	case *types.Pointer:
		f.rangeArrayPointer(s, label, u.Elem().Underlying().(*types.Array))
	case *types.Map:
		f.rangeMap(s, label, u)
	case *types.Chan:
		f.rangeChan(s, label, u)
	case *types.Signature:
		f.rangeFunc(s, label, u)
	default:
		f.unknown(s)
	}
}

// calls reports whether evaluating e calls a function or receives from a channel.
func (f *fun) calls(e ast.Expr) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.CallExpr:
			found = found || !f.info.Types[n.Fun].IsType()
		case *ast.UnaryExpr:
			found = found || n.Op == token.ARROW
		}
		return !found
	})
	return found
}

// loopVar is one of the two variables of a range loop.
type loopVar struct {
	expr   ast.Expr // nil or blank when there is none
	v      *types.Var
	direct bool // the hidden variable can serve as the program's own
	name   string
	typ    types.Type // of the hidden variable
}

// loopVars prepares the variables of a range loop. A variable that the body changes or shares
// is declared anew in each turn; any other is the hidden one itself.
func (f *fun) loopVar(s *ast.RangeStmt, e ast.Expr, t types.Type) loopVar {
	lv := loopVar{expr: e, typ: t}
	if id, ok := e.(*ast.Ident); ok && id.Name == "_" {
		lv.expr = nil
	}
	if lv.expr == nil {
		return lv
	}
	lv.name = f.name("e")
	if s.Tok != token.DEFINE {
		return lv
	}
	lv.v, _ = f.info.Defs[e.(*ast.Ident)].(*types.Var)
	if lv.v == nil {
		return lv
	}
	u := f.uses[lv.v]
	lv.direct = (u == nil || !u.assigned && !u.boxed()) &&
		types.Identical(f.l.shape.Core(f.env.subst(lv.v.Type())), f.l.shape.Core(t))
	return lv
}

// header is how the variable stands in the loop's head.
func (v *loopVar) header() string {
	if v.expr == nil {
		return "_"
	}
	return v.name
}

// begin makes the variables what the program takes them for, at the start of a turn. The hidden
// ones are given in the order of key and value.
func (f *fun) begin(s *ast.RangeStmt, k, e *loopVar, hiddenKey, hiddenElem string) {
	if s.Tok == token.DEFINE {
		f.beginOne(s, k, hiddenKey)
		f.beginOne(s, e, hiddenElem)
		return
	}
	var lk, le lvalue
	if k.expr != nil {
		lk = f.lvalue(k.expr, true)
	}
	if e.expr != nil {
		le = f.lvalue(e.expr, true)
	}
	if lk.text != "" {
		f.store1(lk, f.convert(val{s: hiddenKey}, k.typ, lk.typ, s))
	}
	if le.text != "" {
		f.store1(le, f.convert(val{s: hiddenElem}, e.typ, le.typ, s))
	}
}

func (f *fun) beginOne(s *ast.RangeStmt, v *loopVar, hidden string) {
	switch {
	case v.expr == nil:
	case v.direct:
		f.vars[v.v] = &local{name: hidden, typ: f.env.subst(v.v.Type())}
	default:
		t := f.env.subst(v.v.Type())
		f.bind(v.v, f.atom(f.convert(val{s: hidden}, v.typ, t, s)))
	}
}

var noVar loopVar

// inLoop writes a native loop of the text with the body of a range statement.
func (f *fun) inLoop(s *ast.RangeStmt, label, head string, first func()) {
	t := f.push(&target{label: label, loop: true, native: true, brk: f.name("Z"), cont: f.name("Z")})
	f.open("%s {", head)
	f.loopBody(s.For, func() {
		first()
		f.stmts(s.Body.List)
	})
	if t.usedCont {
		f.landing(t.cont)
	}
	f.shut()
	f.pop()
	if t.usedBrk {
		f.landing(t.brk)
	}
}

func (f *fun) rangeList(s *ast.RangeStmt, label, x string, elem types.Type) {
	k := f.loopVar(s, s.Key, types.Typ[types.Int])
	e := f.loopVar(s, s.Value, elem)
	if e.expr != nil && f.isChan(elem) {
		f.rangeIndexed(s, label, f.temp(x), &k, &e)
		return
	}
	head := fmt.Sprintf("for %s, %s := range %s", k.header(), e.header(), x)
	switch {
	case e.expr == nil && k.expr == nil:
		head = "for range " + x
	case e.expr == nil:
		head = fmt.Sprintf("for %s := range %s", k.header(), x)
	}
	f.inLoop(s, label, head, func() {
		f.begin(s, &k, &e, k.name, e.name)
	})
}

// isChan reports whether values of type t are channels at run time. The interpreter takes a loop
// whose second variable is a channel for one that receives from it.
func (f *fun) isChan(t types.Type) bool {
	_, ok := f.l.shape.Core(t).Underlying().(*types.Chan)
	return ok
}

// rangeIndexed goes over keys only, and looks up what the loop wants besides.
func (f *fun) rangeIndexed(s *ast.RangeStmt, label, x string, k, e *loopVar) {
	key := k.name
	if key == "" {
		key = f.name("e")
	}
	f.inLoop(s, label, fmt.Sprintf("for %s := range %s", key, x), func() {
		f.p("%s := %s[%s]", e.name, x, key)
		f.begin(s, k, e, key, e.name)
	})
}

func (f *fun) rangeArrayPointer(s *ast.RangeStmt, label string, a *types.Array) {
	if s.Value == nil || isBlank(s.Value) {
		f.atom(f.expr(s.X))
		n := f.l.constant(constant.MakeInt64(a.Len()), types.Typ[types.Int])
		f.rangeInt(s, label, types.Typ[types.Int], func(ast.Expr) string { return n })
		return
	}
	p := f.deref(f.atom(f.expr(s.X)))
	f.rangeList(s, label, f.temp(p.s+"[:]"), a.Elem())
}

func isBlank(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "_"
}

func (f *fun) rangeMap(s *ast.RangeStmt, label string, m *types.Map) {
	x := f.atom(f.inner(s.X))
	k := f.loopVar(s, s.Key, m.Key())
	e := f.loopVar(s, s.Value, m.Elem())
	if e.expr != nil && f.isChan(m.Elem()) {
		f.rangeIndexed(s, label, f.temp(x), &k, &e)
		return
	}
	head := fmt.Sprintf("for %s, %s := range %s", k.header(), e.header(), x)
	switch {
	case e.expr == nil && k.expr == nil:
		head = fmt.Sprintf("for %s := range %s", f.name("e"), x)
	case e.expr == nil:
		head = fmt.Sprintf("for %s := range %s", k.header(), x)
	case k.expr == nil:
		head = fmt.Sprintf("for %s, %s := range %s", f.name("e"), e.header(), x)
	}
	f.inLoop(s, label, head, func() {
		f.begin(s, &k, &e, k.name, e.name)
	})
}

// rangeString goes over what the host has taken apart, as the interpreter counts characters
// where Go counts bytes.
func (f *fun) rangeString(s *ast.RangeStmt, label string) {
	x := f.atom(f.expr(s.X))
	if !types.Identical(f.l.shape.Core(f.typ(s.X)), types.Typ[types.String]) {
		x = f.temp("string(" + x + ")")
	}
	at, rs := f.name("t"), f.name("t")
	f.p("%s, %s := Runes(%s)", at, rs, x)
	k := f.loopVar(s, s.Key, types.Typ[types.Int])
	e := f.loopVar(s, s.Value, types.Typ[types.Rune])
	n := f.name("e")
	f.inLoop(s, label, fmt.Sprintf("for %s := range %s", n, at), func() {
		if k.expr != nil {
			f.p("%s := %s[%s]", k.name, at, n)
		}
		if e.expr != nil {
			f.p("%s := %s[%s]", e.name, rs, n)
		}
		f.begin(s, &k, &e, k.name, e.name)
	})
}

// rangeIntType is the type in which a range over an integer counts.
func (f *fun) rangeIntType(s *ast.RangeStmt) types.Type {
	t := f.typ(s.X)
	if b, ok := t.(*types.Basic); ok && b.Info()&types.IsUntyped != 0 {
		if s.Key != nil && !isBlank(s.Key) {
			return f.typ(s.Key)
		}
		return types.Typ[types.Int]
	}
	return t
}

func (f *fun) rangeInt(s *ast.RangeStmt, label string, t types.Type, limit func(ast.Expr) string) {
	n := limit(s.X)
	if tv := f.info.Types[s.X]; tv.Value != nil {
		n = f.l.constant(tv.Value, t)
	}
	if !isConstant(n) {
		n = f.temp(n)
	}
	k := f.loopVar(s, s.Key, t)
	if k.name == "" {
		k.name = f.name("e")
	}
	zero := f.l.constNamed(Const{f.l.shape.Core(t), constant.MakeInt64(0)}, "0")
	f.open("{")
	f.p("var %s %s = %s", k.name, f.l.spell(t), zero)
	f.inLoop(s, label, fmt.Sprintf("for ; %s < %s; %s++", k.name, n, k.name), func() {
		f.begin(s, &k, &noVar, k.name, "")
	})
	f.shut()
}

func (f *fun) rangeChan(s *ast.RangeStmt, label string, c *types.Chan) {
	ch := f.typed(f.operand(s.X), c)
	e := f.loopVar(s, s.Key, c.Elem())
	v, ok := f.name("t"), f.name("t")
	f.inLoop(s, label, "for", func() {
		f.mark(s.For)
		f.p("%s, %s := <-%s", v, ok, ch)
		f.p("if %s {", ok)
		f.p("} else {")
		f.p("\tbreak")
		f.p("}")
		if e.expr != nil {
			f.p("%s := %s", e.name, v)
			f.begin(s, &e, &noVar, e.name, "")
		}
	})
}
