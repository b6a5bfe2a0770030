package lower

import (
	"go/ast"
	"go/constant"
	"go/types"
	"strings"
)

// composite is a literal of a struct, list or map.
func (f *fun) composite(e *ast.CompositeLit) val {
	t := f.typ(e)
	if p, ok := t.Underlying().(*types.Pointer); ok {
		return f.compositePointer(e, p.Elem())
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		return f.structLiteral(e, t, u)
	case *types.Slice:
		return f.boxed(f.listLiteral(e, f.l.shape.Inside(t), u.Elem(), -1), t)
	case *types.Array:
		return f.listLiteral(e, t, u.Elem(), u.Len())
	case *types.Map:
		return f.boxed(f.mapLiteral(e, f.l.shape.Inside(t), u), t)
	}
	f.unknown(e)
	return val{s: f.zero(t)}
}

// compositePointer is an element {...} of a list of pointers.
func (f *fun) compositePointer(e *ast.CompositeLit, t types.Type) val {
	var v val
	switch u := t.Underlying().(type) {
	case *types.Struct:
		v = f.structLiteral(e, t, u)
	case *types.Slice:
		v = f.boxed(f.listLiteral(e, f.l.shape.Inside(t), u.Elem(), -1), t)
	case *types.Array:
		v = f.listLiteral(e, t, u.Elem(), u.Len())
	case *types.Map:
		v = f.boxed(f.mapLiteral(e, f.l.shape.Inside(t), u), t)
	}
	a := f.atom(v)
	p := f.temp("new(" + f.l.spell(t) + ")")
	f.p("*%s = %s", p, a)
	return val{s: p, k: atom}
}

func (f *fun) structLiteral(e *ast.CompositeLit, t types.Type, st *types.Struct) val {
	if len(e.Elts) == 0 {
		return val{s: f.zero(t), k: atom}
	}
	var list inline
	var names []string
	for i, el := range e.Elts {
		x := el
		if kv, ok := el.(*ast.KeyValueExpr); ok {
			x = kv.Value
			i = fieldNamed(st, kv.Key.(*ast.Ident).Name)
		}
		ft := f.env.subst(st.Field(i).Type())
		if st.Field(i).Name() == "_" {
			f.atomTo(x, ft)
			continue
		}
		names = append(names, f.l.fieldName(t, st, i))
		list.add(f, func() val { return f.fieldAt(f.element(x, ft), x, t, st.Field(i).Name()) })
	}
	r := f.name("t")
	f.p("var %s %s", r, f.l.spell(t))
	for i, v := range list.vals {
		f.p("%s.%s = %s", r, names[i], f.atom(v))
	}
	return val{s: r, k: atom}
}

func fieldNamed(st *types.Struct, name string) int {
	for i := range st.NumFields() {
		if st.Field(i).Name() == name {
			return i
		}
	}
	return -1
}

// element is a value inside a literal, which may leave out its own type.
func (f *fun) element(e ast.Expr, t types.Type) val {
	v := f.flat(f.to(e, t))
	if v.k == op || v.k == cast {
		return val{s: f.atom(v), k: atom}
	}
	return v
}

func (f *fun) listLiteral(e *ast.CompositeLit, t, el types.Type, length int64) val {
	if len(e.Elts) == 0 {
		if length >= 0 {
			return val{s: f.zero(t), k: atom}
		}
		return val{s: f.temp(f.l.token(t) + "{}"), k: atom}
	}
	var list inline
	var at []int64
	next, size, plain := int64(0), int64(0), true
	for _, x := range e.Elts {
		if kv, ok := x.(*ast.KeyValueExpr); ok {
			next, _ = constant.Int64Val(constant.ToInt(f.info.Types[kv.Key].Value))
			x = kv.Value
		}
		plain = plain && next == int64(len(at))
		at = append(at, next)
		next++
		size = max(size, next)
		list.add(f, func() val { return f.element(x, el) })
	}
	if plain {
		return val{s: f.temp(f.l.token(t) + "{" + strings.Join(f.atoms(list.vals), ", ") + "}"), k: atom}
	}
	vals := f.atoms(list.vals)
	r := f.name("t")
	if length >= 0 {
		f.p("var %s %s", r, f.l.spell(t))
	} else {
		f.p("%s := make(%s, %d)", r, f.l.spell(t), size)
	}
	for i, v := range vals {
		f.p("%s[%d] = %s", r, at[i], v)
	}
	return val{s: r, k: atom}
}

func (f *fun) atoms(vs []val) []string {
	var out []string
	for _, v := range vs {
		out = append(out, f.atom(v))
	}
	return out
}

func (f *fun) mapLiteral(e *ast.CompositeLit, t types.Type, m *types.Map) val {
	var list inline
	for _, x := range e.Elts {
		kv := x.(*ast.KeyValueExpr)
		list.add(f, func() val { return f.element(kv.Key, m.Key()) })
		list.add(f, func() val { return f.element(kv.Value, m.Elem()) })
	}
	vals := f.atoms(list.vals)
	f.risk()
	if !f.plainKeys(e) {
		r := f.temp("make(" + f.l.spell(t) + ")")
		for i := 0; i < len(vals); i += 2 {
			f.p("%s[%s] = %s", r, f.key(vals[i]), vals[i+1])
		}
		return val{s: r, k: atom}
	}
	var pairs []string
	for i := 0; i < len(vals); i += 2 {
		pairs = append(pairs, vals[i]+": "+vals[i+1])
	}
	return val{s: f.temp(f.l.token(t) + "{" + strings.Join(pairs, ", ") + "}"), k: atom}
}

// plainKeys reports whether the keys of a literal are strings, all of them different: the
// interpreter refuses others that it takes for equal.
func (f *fun) plainKeys(e *ast.CompositeLit) bool {
	for _, x := range e.Elts {
		v := f.info.Types[x.(*ast.KeyValueExpr).Key].Value
		if v == nil || v.Kind() != constant.String {
			return false
		}
	}
	return true
}
