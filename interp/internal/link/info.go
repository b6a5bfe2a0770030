package link

import (
	"go/types"
	"reflect"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/ramaworkshop/ramaworkshop/interp/internal/host"
	"github.com/ramaworkshop/ramaworkshop/interp/internal/lower"
)

// typeInfos describes the program's types to the host, for printing.
type typeInfos struct {
	l    *linker
	made *typeutil.Map
}

func newTypeInfos(l *linker) typeInfos { return typeInfos{l, new(typeutil.Map)} }

// named describes the types that a value remembers by itself.
func (x typeInfos) named() map[reflect.Type]*host.Type {
	out := map[reflect.Type]*host.Type{}
	for _, n := range x.l.unit.Named {
		if x.l.unit.Shape.Kept(n) {
			out[x.l.rtype(n)] = x.of(n)
		}
	}
	return out
}

func (x typeInfos) of(t types.Type) *host.Type {
	if i := x.made.At(t); i != nil {
		return i.(*host.Type)
	}
	h := &host.Type{Name: lower.TypeString(t), Table: -1}
	x.made.Set(t, h)
	h.Table = x.table(t)
	h.Methods, h.PtrMethods = methodNames(t), methodNames(types.NewPointer(t))
	if x.l.unit.Shape.Boxed(t) {
		h.Nil = nilText(t)
	}
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		h.Elem = x.part(u.Elem())
	case *types.Slice:
		h.Elem = x.part(u.Elem())
	case *types.Array:
		h.Elem = x.part(u.Elem())
	case *types.Map:
		h.Key, h.Elem = x.part(u.Key()), x.part(u.Elem())
	case *types.Struct:
		h.Marker = u.NumFields() == 0
		for i := range u.NumFields() {
			f := u.Field(i)
			h.Fields = append(h.Fields, host.Field{Name: f.Name(), Exported: f.Exported(), Type: x.part(f.Type())})
		}
	}
	return h
}

func nilText(t types.Type) string {
	switch t.Underlying().(type) {
	case *types.Slice:
		return "[]"
	case *types.Map:
		return "map[]"
	}
	return "<nil>"
}

func methodNames(t types.Type) map[string]bool {
	out := map[string]bool{}
	set := types.NewMethodSet(t)
	for i := range set.Len() {
		out[set.At(i).Obj().Name()] = true
	}
	return out
}

func (x typeInfos) table(t types.Type) int {
	for i, o := range x.l.unit.Tables {
		if types.Identical(o, t) {
			return i
		}
	}
	return -1
}

// part describes a type inside another one, or is nil when reflection knows it as well.
func (x typeInfos) part(t types.Type) *host.Type {
	if types.IsInterface(t) || !x.own(t, map[types.Type]bool{}) {
		return nil
	}
	return x.of(t)
}

// own reports whether a type of the program occurs in t.
func (x typeInfos) own(t types.Type, seen map[types.Type]bool) bool {
	if seen[t] {
		return false
	}
	seen[t] = true
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		return x.l.unit.Shape.Source(t)
	case *types.Pointer:
		return x.own(t.Elem(), seen)
	case *types.Slice:
		return x.own(t.Elem(), seen)
	case *types.Array:
		return x.own(t.Elem(), seen)
	case *types.Map:
		return x.own(t.Key(), seen) || x.own(t.Elem(), seen)
	case *types.Chan:
		return x.own(t.Elem(), seen)
	case *types.Signature:
		return true
	case *types.Struct:
		return true
	}
	return false
}
