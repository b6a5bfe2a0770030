package lower

import (
	"go/ast"
	"go/types"
)

// jsonMethods are those by which a type takes part in encoding/json. Compiled code sees them only
// where a value stands by itself.
var jsonMethods = []string{"MarshalJSON", "UnmarshalJSON", "MarshalText", "UnmarshalText"}

// jsonArg passes a value to encoding/json so that its own methods are found, or refuses what
// contains others.
func (f *fun) jsonArg(a ast.Expr) (val, bool) {
	t := f.typ(a)
	if types.IsInterface(t) {
		if !f.l.coreAny(t) { // an adapter has the methods
			return val{s: f.flat(f.expr(a)).s, k: place}, true
		}
		return val{}, false
	}
	if m := jsonMethod(t); m != "" && !f.l.native(t) {
		iface := map[string]string{"MarshalJSON": "Marshaler", "UnmarshalJSON": "Unmarshaler"}[m]
		if to := f.importedType("encoding/json", iface); to != nil {
			return f.convert(f.expr(a), t, to, a), true
		}
	}
	if n := f.l.jsonInside(t, map[types.Type]bool{}); n != nil {
		f.refuse(a.Pos(), "%s has a %s method, which encoding/json cannot find in the interpreter; give it "+
			"plain fields, or convert it before", n.Obj().Name(), jsonMethod(types.NewPointer(n)))
	}
	return val{}, false
}

// jsonMethod is the method by which values of type t take part, or empty.
func jsonMethod(t types.Type) string {
	set := types.NewMethodSet(t)
	for _, m := range jsonMethods {
		if set.Lookup(nil, m) != nil {
			return m
		}
	}
	return ""
}

// jsonInside finds a type of the program in t that has such a method.
func (l *lowerer) jsonInside(t types.Type, seen map[types.Type]bool) *types.Named {
	if seen[t] {
		return nil
	}
	seen[t] = true
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		if !l.shape.Source(t) {
			return nil
		}
		if jsonMethod(types.NewPointer(t)) != "" {
			return t
		}
		return l.jsonInside(t.Underlying(), seen)
	case *types.Pointer:
		return l.jsonInside(t.Elem(), seen)
	case *types.Slice:
		return l.jsonInside(t.Elem(), seen)
	case *types.Array:
		return l.jsonInside(t.Elem(), seen)
	case *types.Map:
		if n := l.jsonInside(t.Key(), seen); n != nil {
			return n
		}
		return l.jsonInside(t.Elem(), seen)
	case *types.Struct:
		for f := range t.Fields() {
			if n := l.jsonInside(f.Type(), seen); n != nil {
				return n
			}
		}
	}
	return nil
}

// importedType is a type of a package that the program imports.
func (f *fun) importedType(path, name string) types.Type {
	for _, p := range f.l.main.Types.Imports() {
		if p.Path() == path {
			if o := p.Scope().Lookup(name); o != nil {
				return o.Type()
			}
		}
	}
	return nil
}
