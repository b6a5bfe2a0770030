package lower

import (
	"fmt"
	"go/ast"
	"go/types"
)

// convert gives a value of type from the type to, as an assignment does. The node is where the
// program does it.
func (f *fun) convert(v val, from, to types.Type, at ast.Node) val {
	if isNil(from) {
		return val{s: f.zero(to), k: atom}
	}
	if types.IsInterface(to) {
		return f.toInterface(v, from, to, at)
	}
	if f.l.shape.Boxed(from) != f.l.shape.Boxed(to) {
		return f.boxed(f.unboxed(v, from), to)
	}
	cf, ct := f.l.shape.Core(from), f.l.shape.Core(to)
	if types.Identical(cf, ct) {
		return v
	}
	if _, ok := ct.Underlying().(*types.Chan); ok {
		return val{s: f.typed(f.atom(v), ct), k: atom}
	}
	return val{s: f.l.spell(ct) + "(" + f.atom(v) + ")", k: cast}
}

func (f *fun) toInterface(v val, from, to types.Type, at ast.Node) val {
	if f.l.coreAny(to) {
		return f.toAny(v, from, to, at)
	}
	if types.IsInterface(from) {
		if f.l.coreAny(from) {
			return val{s: fmt.Sprintf("W%d(%s)", f.l.iface(to), f.atom(v)), k: call}
		}
		if types.Identical(f.l.shape.Core(from), f.l.shape.Core(to)) {
			return v
		}
		return val{s: f.typed(f.flat(v).s, to), k: atom}
	}
	if f.l.native(from) {
		if v.k == op || v.k == cast {
			return val{s: f.atom(v), k: atom}
		}
		return v
	}
	f.l.ifaces.adapt(from, to, f, at)
	if n := f.l.shape.Erased(from); n != nil {
		return val{s: fmt.Sprintf("B%d(%s, %d)", f.l.iface(to), f.atom(v), f.l.table(from)), k: call}
	}
	return val{s: fmt.Sprintf("W%d(%s)", f.l.iface(to), f.atom(v)), k: call}
}

func (f *fun) toAny(v val, from, to types.Type, at ast.Node) val {
	if types.IsInterface(from) {
		if f.l.coreAny(from) {
			return v
		}
		return val{s: fmt.Sprintf("Open(%s)", f.atom(v)), k: call}
	}
	v = f.unboxed(v, from)
	f.enters(from, at)
	if f.late && v.k != call && !bulky(from) {
		return v
	}
	return val{s: f.atom(v), k: atom}
}

// bulky values are copied when they become an interface; of others the compiler reads the
// variable when the call happens, after the calls in later arguments.
func bulky(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Struct, *types.Array:
		return true
	case *types.Basic:
		return u.Info()&types.IsComplex != 0
	}
	return false
}

// coreAny reports whether an interface is an any at run time.
func (l *lowerer) coreAny(t types.Type) bool {
	i, ok := l.shape.Core(t).Underlying().(*types.Interface)
	return ok && i.Empty()
}

// native reports whether compiled code sees t's methods by itself.
func (l *lowerer) native(t types.Type) bool {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	n, ok := t.(*types.Named)
	return ok && !l.shape.Source(n)
}

// textual reports a conversion between a string and a slice whose elements have a name of their
// own, which reflection does not make.
func textual(from, to types.Type) bool {
	return namedElems(from) && isString(to) || isString(from) && namedElems(to)
}

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

func namedElems(t types.Type) bool {
	s, ok := t.Underlying().(*types.Slice)
	if !ok {
		return false
	}
	_, named := types.Unalias(s.Elem()).(*types.Named)
	return named
}

// conversion is T(x) written out in the program.
func (f *fun) conversion(e *ast.CallExpr) val {
	to := f.typ(e)
	x := e.Args[0]
	from := f.typ(x)
	if isNil(from) || types.IsInterface(to) {
		return f.to(x, to)
	}
	if tv := f.info.Types[x]; tv.Value != nil {
		return f.constantConversion(e, x, to)
	}
	cf, ct := f.l.shape.Core(from), f.l.shape.Core(to)
	v := f.expr(x)
	if f.l.shape.Boxed(from) != f.l.shape.Boxed(to) {
		return f.boxed(f.unboxed(v, from), to)
	}
	if types.Identical(cf, ct) {
		if v.k == place { // a conversion is a value: it has no address
			return val{s: f.atom(v), k: atom}
		}
		return v
	}
	if f.recursiveConversion(cf, ct) {
		f.refuse(e.Pos(), "converting between two recursive struct types cannot be run; copy the fields one by one")
		return val{s: f.zero(to)}
	}
	if textual(from, to) {
		r := f.temp(fmt.Sprintf("Text(%s, %d)", f.atom(v), f.l.typeIndex(to)))
		return val{s: f.fromAny(r, to), k: atom}
	}
	if _, ok := ct.Underlying().(*types.Array); ok {
		f.risk()
	}
	if p, ok := ct.Underlying().(*types.Pointer); ok && isArray(p.Elem()) {
		f.risk()
	}
	if _, ok := ct.Underlying().(*types.Chan); ok {
		return val{s: f.typed(f.atom(v), ct), k: atom}
	}
	return val{s: f.l.spell(ct) + "(" + f.atom(v) + ")", k: cast}
}

// constantConversion converts a constant to a type that has no constants, as in []byte("x"),
// or to what a type parameter stands for.
func (f *fun) constantConversion(e *ast.CallExpr, x ast.Expr, to types.Type) val {
	tv := f.info.Types[x]
	if b, ok := to.Underlying().(*types.Basic); ok {
		src, _ := f.typ(x).Underlying().(*types.Basic)
		if b.Info()&types.IsString == 0 || src != nil && src.Info()&types.IsString != 0 {
			return val{s: f.l.constant(tv.Value, to), k: atom}
		}
	}
	v := f.temp(f.l.constant(tv.Value, f.typ(x)))
	if textual(f.typ(x), to) {
		r := f.temp(fmt.Sprintf("Text(%s, %d)", v, f.l.typeIndex(to)))
		return val{s: f.fromAny(r, to), k: atom}
	}
	return val{s: f.temp(f.l.spell(to) + "(" + v + ")"), k: atom}
}

// recursiveConversion reports a conversion between different structs that contain pointers to
// themselves: reflection would not come to an end comparing them.
func (f *fun) recursiveConversion(from, to types.Type) bool {
	return f.l.structInside(from) && f.l.structInside(to) && selfReferring(from) && selfReferring(to)
}

func (l *lowerer) structInside(t types.Type) bool {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	_, ok := t.Underlying().(*types.Struct)
	return ok
}

func selfReferring(t types.Type) bool {
	seen := map[*types.Named]bool{}
	var visit func(t types.Type, path map[*types.Named]bool) bool
	visit = func(t types.Type, path map[*types.Named]bool) bool {
		switch t := types.Unalias(t).(type) {
		case *types.Named:
			if path[t] {
				return true
			}
			if seen[t] {
				return false
			}
			seen[t], path[t] = true, true
			defer delete(path, t)
			return visit(t.Underlying(), path)
		case *types.Pointer:
			return visit(t.Elem(), path)
		case *types.Slice:
			return visit(t.Elem(), path)
		case *types.Array:
			return visit(t.Elem(), path)
		case *types.Map:
			return visit(t.Key(), path) || visit(t.Elem(), path)
		case *types.Chan:
			return visit(t.Elem(), path)
		case *types.Struct:
			for f := range t.Fields() {
				if visit(f.Type(), path) {
					return true
				}
			}
		case *types.Signature:
			for v := range t.Params().Variables() {
				if visit(v.Type(), path) {
					return true
				}
			}
			for v := range t.Results().Variables() {
				if visit(v.Type(), path) {
					return true
				}
			}
		}
		return false
	}
	return visit(t, map[*types.Named]bool{})
}
