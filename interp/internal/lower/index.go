package lower

import (
	"go/ast"
	"go/constant"
	"go/types"
)

var constantOne = constant.MakeInt64(1)

func (f *fun) index(e *ast.IndexExpr) val {
	if tv := f.info.Types[e.X]; !tv.IsValue() || isGenericFunc(f.info, e.X) {
		return f.functionValue(e)
	}
	t := f.typ(e.X)
	if m, ok := t.Underlying().(*types.Map); ok {
		x := f.atom(f.inner(e.X))
		k := f.atomTo(e.Index, m.Key())
		f.risk()
		return val{s: x + "[" + f.key(k) + "]", k: op}
	}
	base := f.indexBase(e.X)
	i := f.atom(f.indexValue(e.Index))
	f.bounds(e, i, base)
	return val{s: base + "[" + i + "]", k: place}
}

func isGenericFunc(info *types.Info, e ast.Expr) bool {
	_, ok := info.TypeOf(e).(*types.Signature)
	return ok
}

// indexBase is what stands before the bracket; an array behind a pointer is named as such.
func (f *fun) indexBase(e ast.Expr) string {
	t := f.typ(e)
	if p, ok := t.Underlying().(*types.Pointer); ok && isArray(p.Elem()) {
		return f.deref(f.atom(f.expr(e))).s
	}
	v := f.inner(e)
	if v.k == place {
		return v.s
	}
	return f.atom(v)
}

// indexValue is an index or a bound of a slice, as an int.
func (f *fun) indexValue(e ast.Expr) val {
	if tv := f.info.Types[e]; tv.Value != nil {
		return val{s: f.l.constant(constant.ToInt(tv.Value), types.Typ[types.Int]), k: atom}
	}
	v := f.expr(e)
	if !types.Identical(f.l.shape.Core(f.typ(e)), types.Typ[types.Int]) {
		return val{s: f.temp("int(" + f.atom(v) + ")"), k: atom}
	}
	return v
}

// bounds stops the program as Go does when an index is out of range; the interpreter would
// stop it as well, but could not say which index it was and how long the list is.
func (f *fun) bounds(e *ast.IndexExpr, i, base string) {
	if f.info.Types[e.Index].Value != nil && !isSliceOrString(f.typ(e.X)) {
		f.risk()
		return
	}
	place := base + "[" + i + "]"
	f.checks = append(f.checks, check{place, func() {
		f.risk()
		f.open("if %s >= len(%s) {", i, base)
		f.p("OutOfRange(%s, len(%s))", i, base)
		f.shut()
		if f.info.Types[e.Index].Value == nil && f.l.recovering {
			f.open("if %s < 0 {", i)
			f.p("OutOfRange(%s, len(%s))", i, base)
			f.shut()
		}
	}})
}

func isSliceOrString(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Slice, *types.Basic:
		return true
	}
	return false
}

// key is a map key as it may stand in brackets: a literal becomes a constant with a type.
func (f *fun) key(k string) string {
	if k[0] == '"' || k[0] >= '0' && k[0] <= '9' {
		return f.temp(k)
	}
	return k
}

func (f *fun) slice(e *ast.SliceExpr) val {
	t := f.typ(e.X)
	var base string
	switch {
	case isArray(t):
		base = f.deref(f.address(e.X)).s
	case isPointer(t):
		base = f.deref(f.atom(f.expr(e.X))).s
	default:
		base = f.atom(f.inner(e.X))
	}
	var b [3]string
	for i, x := range []ast.Expr{e.Low, e.High, e.Max} {
		if x != nil {
			b[i] = f.atom(f.indexValue(x))
		}
	}
	f.risk()
	if f.l.recovering {
		f.sliceBounds(base, b)
	}
	s := base + "[" + b[0] + ":" + b[1]
	if e.Slice3 {
		s += ":" + b[2]
	}
	return f.boxed(val{s: f.temp(s + "]"), k: atom}, f.typ(e))
}

// sliceBounds lets the host check the bounds, for the sake of a message that the program can
// see when it recovers.
func (f *fun) sliceBounds(base string, b [3]string) {
	if b == [3]string{} {
		return
	}
	for i, x := range b {
		if x == "" {
			b[i] = "Absent"
		}
	}
	f.p("CheckSlice(%s, %s, %s, %s)", base, b[0], b[1], b[2])
}
