package lower

import (
	"go/ast"
	"go/types"
)

// Values of a list, map or function type that is made of itself are kept in an any: see Shape.
// A nil one is an any that is nil.

// inner is the value of e as what its type is made of.
func (f *fun) inner(e ast.Expr) val { return f.unboxed(f.expr(e), f.typ(e)) }

func (f *fun) unboxed(v val, t types.Type) val {
	if !f.l.shape.Boxed(t) {
		return v
	}
	x, r := f.atom(v), f.name("t")
	f.p("var %s %s", r, f.l.spell(f.l.shape.Inside(t)))
	f.open("if %s != nil {", x)
	f.p("%s = %s.(%s)", r, x, f.l.spell(f.l.shape.Inside(t)))
	f.shut()
	return val{s: r, k: atom}
}

// boxed is the opposite of unboxed.
func (f *fun) boxed(v val, t types.Type) val {
	if !f.l.shape.Boxed(t) {
		return v
	}
	x, r := f.atom(v), f.name("t")
	f.p("var %s any", r)
	f.open("if %s != nil {", x)
	f.p("%s = %s", r, x)
	f.shut()
	return val{s: r, k: atom}
}

// unpacked is what the any x holds, which is known to be a t.
func (f *fun) unpacked(x string, t types.Type) string {
	in := f.l.shape.Inside(t)
	return f.atom(f.boxed(val{s: f.temp(x + ".(" + f.l.spell(in) + ")"), k: atom}, t))
}
