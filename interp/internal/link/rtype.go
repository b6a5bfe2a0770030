// Package link gives a lowered program its run time: the reflect types of what it declares, the
// values it names, and the host around it.
package link

import (
	"fmt"
	"go/types"
	"reflect"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/ramaworkshop/ramaworkshop/interp/internal/lower"
	"github.com/ramaworkshop/ramaworkshop/interp/internal/stock"
	"github.com/ramaworkshop/ramaworkshop/interp/internal/symbols"
)

// builder makes reflect types of a program's types.
type builder struct {
	shape   *lower.Shape
	done    typeutil.Map // core type -> reflect.Type
	open    map[*types.Named]bool
	patches []patch
	taken   map[types.BasicKind]int
	err     error
}

// patch is a field whose type could not be made yet, as it mentions a struct under construction.
type patch struct {
	strct reflect.Type
	field int
	typ   types.Type
}

func newBuilder(s *lower.Shape) *builder {
	return &builder{shape: s, open: map[*types.Named]bool{}, taken: map[types.BasicKind]int{}}
}

// rtype is the reflect type of t as the program runs.
func (b *builder) rtype(t types.Type) reflect.Type {
	r := b.make(b.shape.Core(t))
	for len(b.open) == 0 && len(b.patches) > 0 {
		p := b.patches[0]
		b.patches = b.patches[1:]
		setFieldType(p.strct, p.field, b.make(b.shape.Core(p.typ)))
	}
	return r
}

var anyRtype = reflect.TypeFor[any]()

func (b *builder) make(t types.Type) reflect.Type {
	if r := b.done.At(t); r != nil {
		return r.(reflect.Type)
	}
	r := b.build(t)
	b.done.Set(t, r)
	return r
}

func (b *builder) build(t types.Type) reflect.Type {
	switch t := t.(type) {
	case *types.Basic:
		return basics[t.Kind()]
	case *types.Named:
		return b.named(t)
	case *types.Pointer:
		return reflect.PointerTo(b.make(t.Elem()))
	case *types.Slice:
		return reflect.SliceOf(b.make(t.Elem()))
	case *types.Array:
		return reflect.ArrayOf(int(t.Len()), b.make(t.Elem()))
	case *types.Map:
		return reflect.MapOf(b.make(t.Key()), b.make(t.Elem()))
	case *types.Chan:
		dir := []reflect.ChanDir{reflect.BothDir, reflect.SendDir, reflect.RecvDir}[t.Dir()]
		return reflect.ChanOf(dir, b.make(t.Elem()))
	case *types.Signature:
		return reflect.FuncOf(b.tuple(t.Params()), b.tuple(t.Results()), t.Variadic())
	case *types.Interface:
		return anyRtype
	case *types.Struct:
		return b.structType(t, "")
	}
	b.fail("no run-time type for %s", t)
	return anyRtype
}

func (b *builder) fail(format string, args ...any) {
	if b.err == nil {
		b.err = fmt.Errorf(format, args...)
	}
}

func (b *builder) tuple(t *types.Tuple) []reflect.Type {
	var out []reflect.Type
	for v := range t.Variables() {
		out = append(out, b.make(v.Type()))
	}
	return out
}

func (b *builder) named(n *types.Named) reflect.Type {
	if n.Obj().Pkg() == nil {
		if n.Obj().Name() == "error" {
			return reflect.TypeFor[error]()
		}
		return anyRtype
	}
	if !b.shape.Source(n) {
		return b.compiled(n)
	}
	switch u := n.Underlying().(type) {
	case *types.Basic:
		return b.stocked(u)
	case *types.Struct:
		b.open[n] = true
		r := b.structType(u, b.shape.Tag(n))
		delete(b.open, n)
		return r
	}
	b.fail("no run-time type for %s", n)
	return anyRtype
}

func (b *builder) stocked(t *types.Basic) reflect.Type {
	i := b.taken[t.Kind()]
	if i >= len(stock.Types(t.Kind())) {
		b.fail("too many named types made of %s", t)
		return basics[t.Kind()]
	}
	b.taken[t.Kind()]++
	return stock.Types(t.Kind())[i]
}

// structType makes a struct type, with a mark on its first field when it has a name.
func (b *builder) structType(t *types.Struct, mark string) reflect.Type {
	if t.NumFields() == 0 && mark != "" {
		return reflect.StructOf([]reflect.StructField{{Name: Marker, Type: reflect.TypeFor[struct{}](),
			Tag: reflect.StructTag(mark)}})
	}
	var fields []reflect.StructField
	var later []int
	for i := range t.NumFields() {
		v := t.Field(i)
		core := b.shape.Core(v.Type())
		ft := b.placeholder(core)
		if ft != nil {
			later = append(later, i)
		} else {
			ft = b.make(core)
		}
		f := reflect.StructField{Name: lower.Field(t, i), Type: ft, Tag: b.tag(t, i, mark)}
		f.Anonymous = v.Embedded() && b.bare(v.Type())
		fields = append(fields, f)
	}
	r := reflect.StructOf(fields)
	for _, i := range later {
		b.patches = append(b.patches, patch{r, i, t.Field(i).Type()})
	}
	return r
}

// Marker is the field of a struct that has none.
const Marker = "Rama__"

func (b *builder) tag(t *types.Struct, i int, mark string) reflect.StructTag {
	tag := t.Tag(i)
	if !t.Field(i).Exported() {
		tag = fmt.Sprintf("json:\"-\" rama:\"-\" ramahidden:%q", t.Field(i).Name())
	}
	if i == 0 && mark != "" {
		if tag != "" {
			mark += " "
		}
		tag = mark + tag
	}
	return reflect.StructTag(tag)
}

// bare reports whether an embedded type is one of the program's structs: reflection accepts no
// methods on what it embeds.
func (b *builder) bare(t types.Type) bool {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || !b.shape.Source(n) {
		return false
	}
	_, ok = n.Underlying().(*types.Struct)
	return ok
}

// placeholder is a type laid out like t, when t mentions a struct under construction.
func (b *builder) placeholder(t types.Type) reflect.Type {
	if len(b.open) == 0 || !b.mentionsOpen(t, map[types.Type]bool{}) {
		return nil
	}
	switch t := t.Underlying().(type) {
	case *types.Pointer:
		return reflect.TypeFor[*byte]()
	case *types.Slice:
		return reflect.TypeFor[[]*byte]()
	case *types.Map:
		return reflect.TypeFor[map[int]int]()
	case *types.Chan:
		return reflect.TypeFor[chan int]()
	case *types.Signature:
		return reflect.TypeFor[func()]()
	case *types.Array:
		if el := b.placeholder(b.shape.Core(t.Elem())); el != nil {
			return reflect.ArrayOf(int(t.Len()), el)
		}
	}
	return nil
}

// mentionsOpen looks for a struct under construction in t, without entering other named types
// that are complete by themselves.
func (b *builder) mentionsOpen(t types.Type, seen map[types.Type]bool) bool {
	if seen[t] {
		return false
	}
	seen[t] = true
	switch t := t.(type) {
	case *types.Named:
		return b.open[t]
	case *types.Pointer:
		return b.mentionsOpen(t.Elem(), seen)
	case *types.Slice:
		return b.mentionsOpen(t.Elem(), seen)
	case *types.Array:
		return b.mentionsOpen(t.Elem(), seen)
	case *types.Chan:
		return b.mentionsOpen(t.Elem(), seen)
	case *types.Map:
		return b.mentionsOpen(t.Key(), seen) || b.mentionsOpen(t.Elem(), seen)
	case *types.Signature:
		for v := range t.Params().Variables() {
			if b.mentionsOpen(v.Type(), seen) {
				return true
			}
		}
		for v := range t.Results().Variables() {
			if b.mentionsOpen(v.Type(), seen) {
				return true
			}
		}
	case *types.Struct:
		for f := range t.Fields() {
			if b.mentionsOpen(f.Type(), seen) {
				return true
			}
		}
	}
	return false
}

var basics = map[types.BasicKind]reflect.Type{
	types.Bool: reflect.TypeFor[bool](), types.Int: reflect.TypeFor[int](), types.Int8: reflect.TypeFor[int8](),
	types.Int16: reflect.TypeFor[int16](), types.Int32: reflect.TypeFor[int32](), types.Int64: reflect.TypeFor[int64](),
	types.Uint: reflect.TypeFor[uint](), types.Uint8: reflect.TypeFor[uint8](), types.Uint16: reflect.TypeFor[uint16](),
	types.Uint32: reflect.TypeFor[uint32](), types.Uint64: reflect.TypeFor[uint64](),
	types.Uintptr: reflect.TypeFor[uintptr](), types.Float32: reflect.TypeFor[float32](),
	types.Float64: reflect.TypeFor[float64](), types.Complex64: reflect.TypeFor[complex64](),
	types.Complex128: reflect.TypeFor[complex128](), types.String: reflect.TypeFor[string](),
}

// compiled is the reflect type of a type that a compiled package declares.
func (b *builder) compiled(n *types.Named) reflect.Type {
	path, name := n.Obj().Pkg().Path(), n.Obj().Name()
	if p := symbols.Lookup(path); p != nil && n.TypeArgs().Len() == 0 {
		if v := p.Value(name); v.IsValid() && v.Kind() == reflect.Pointer && v.IsNil() {
			return v.Type().Elem()
		}
	}
	if r := symbols.FindType(path, name); r != nil && n.TypeArgs().Len() == 0 {
		return r
	}
	b.fail("type %s is not offered by the interpreter", lower.TypeString(n))
	return anyRtype
}
