package lower

import (
	"go/types"
)

// env says what the type parameters of an instantiated function stand for.
type env struct {
	params map[*types.TypeParam]types.Type
	ctx    *types.Context
	key    string                           // identifies the instance, for types declared inside it
	locals map[*types.TypeName]*types.Named // types declared inside the instance
}

func (e *env) subst(t types.Type) types.Type {
	if e == nil || t == nil {
		return t
	}
	return e.apply(t)
}

func (e *env) apply(t types.Type) types.Type {
	switch t := t.(type) {
	case *types.Alias:
		return e.apply(types.Unalias(t))
	case *types.TypeParam:
		if r, ok := e.params[t]; ok {
			return r
		}
		return t
	case *types.Named:
		return e.named(t)
	case *types.Pointer:
		return types.NewPointer(e.apply(t.Elem()))
	case *types.Slice:
		return types.NewSlice(e.apply(t.Elem()))
	case *types.Array:
		return types.NewArray(e.apply(t.Elem()), t.Len())
	case *types.Map:
		return types.NewMap(e.apply(t.Key()), e.apply(t.Elem()))
	case *types.Chan:
		return types.NewChan(t.Dir(), e.apply(t.Elem()))
	case *types.Signature:
		return types.NewSignatureType(nil, nil, nil, e.tuple(t.Params()), e.tuple(t.Results()), t.Variadic())
	case *types.Tuple:
		return e.tuple(t)
	case *types.Struct:
		return e.structure(t)
	case *types.Interface:
		return e.iface(t)
	}
	return t
}

func (e *env) tuple(t *types.Tuple) *types.Tuple {
	if t == nil {
		return nil
	}
	vars := make([]*types.Var, t.Len())
	for i := range vars {
		v := t.At(i)
		vars[i] = types.NewParam(v.Pos(), v.Pkg(), v.Name(), e.apply(v.Type()))
	}
	return types.NewTuple(vars...)
}

func (e *env) structure(t *types.Struct) types.Type {
	fields := make([]*types.Var, t.NumFields())
	tags := make([]string, t.NumFields())
	for i := range fields {
		v := t.Field(i)
		fields[i] = types.NewField(v.Pos(), v.Pkg(), v.Name(), e.apply(v.Type()), v.Embedded())
		tags[i] = t.Tag(i)
	}
	return types.NewStruct(fields, tags)
}

func (e *env) iface(t *types.Interface) types.Type {
	if t.NumMethods() == 0 {
		return t
	}
	var ms []*types.Func
	for m := range t.Methods() {
		ms = append(ms, types.NewFunc(m.Pos(), m.Pkg(), m.Name(), e.apply(m.Type()).(*types.Signature)))
	}
	return types.NewInterfaceType(ms, nil).Complete()
}

func (e *env) named(t *types.Named) types.Type {
	args := t.TypeArgs()
	if args.Len() == 0 {
		return e.local(t)
	}
	list := make([]types.Type, args.Len())
	for i := range list {
		list[i] = e.apply(args.At(i))
	}
	r, err := types.Instantiate(e.ctx, t.Origin(), list, false)
	if err != nil {
		return t
	}
	return r
}

// local is the instance's own copy of a type that is declared inside a generic function, when
// the type depends on the parameters.
func (e *env) local(t *types.Named) types.Type {
	obj := t.Obj()
	if obj.Pkg() == nil || obj.Parent() == nil || obj.Parent() == obj.Pkg().Scope() {
		return t
	}
	if n := e.locals[obj]; n != nil {
		return n
	}
	if !mentions(t.Underlying(), map[types.Type]bool{}) {
		return t
	}
	n := types.NewNamed(types.NewTypeName(obj.Pos(), obj.Pkg(), obj.Name(), nil), nil, nil)
	e.locals[obj] = n
	n.SetUnderlying(e.apply(t.Underlying()).Underlying())
	return n
}

// mentions reports whether a type parameter occurs in t.
func mentions(t types.Type, seen map[types.Type]bool) bool {
	if seen[t] {
		return false
	}
	seen[t] = true
	switch t := t.(type) {
	case *types.Alias:
		return mentions(types.Unalias(t), seen)
	case *types.TypeParam:
		return true
	case *types.Named:
		for a := range t.TypeArgs().Types() {
			if mentions(a, seen) {
				return true
			}
		}
		return t.Obj().Parent() != nil && t.Obj().Pkg() != nil &&
			t.Obj().Parent() != t.Obj().Pkg().Scope() && mentions(t.Underlying(), seen)
	case *types.Pointer:
		return mentions(t.Elem(), seen)
	case *types.Slice:
		return mentions(t.Elem(), seen)
	case *types.Array:
		return mentions(t.Elem(), seen)
	case *types.Map:
		return mentions(t.Key(), seen) || mentions(t.Elem(), seen)
	case *types.Chan:
		return mentions(t.Elem(), seen)
	case *types.Signature:
		return mentions(t.Params(), seen) || mentions(t.Results(), seen)
	case *types.Tuple:
		for v := range t.Variables() {
			if mentions(v.Type(), seen) {
				return true
			}
		}
	case *types.Struct:
		for f := range t.Fields() {
			if mentions(f.Type(), seen) {
				return true
			}
		}
	case *types.Interface:
		for m := range t.Methods() {
			if mentions(m.Type(), seen) {
				return true
			}
		}
	}
	return false
}
