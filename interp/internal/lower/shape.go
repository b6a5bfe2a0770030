package lower

import (
	"fmt"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/ramaworkshop/ramaworkshop/interp/internal/stock"
)

// Shape decides what the program's types are when it runs. The interpreter has no named
// types: structs keep their name in a tag, named numbers, strings and booleans become one of a
// stock of compiled types, interfaces become any, and every other named type becomes the type
// that it is made of; one that is made of itself, as in type F func() F, becomes any as well.
type Shape struct {
	source map[*types.Package]bool // packages whose declarations are interpreted
	cores  typeutil.Map
	busy   []*types.Named
	inside typeutil.Map              // what a type that is made of itself is inside its any
	nth    map[string][]*types.Named // structs of one name, told apart by a number
	taken  map[types.BasicKind]int   // of the stock
	refuse func(n *types.Named, why string)

	// overlay gives the interpreted type that stands for a generic type of a compiled package.
	overlay func(*types.Named) *types.Named
}

func newShape(refuse func(*types.Named, string), overlay func(*types.Named) *types.Named) *Shape {
	return &Shape{overlay: overlay, source: map[*types.Package]bool{},
		nth: map[string][]*types.Named{}, taken: map[types.BasicKind]int{}, refuse: refuse}
}

// Source reports whether n is declared by interpreted code.
func (s *Shape) Source(n *types.Named) bool { return s.source[n.Obj().Pkg()] }

// Kept reports whether values of n can be told from those of any other type when they are
// inside an interface.
func (s *Shape) Kept(n *types.Named) bool {
	switch n.Underlying().(type) {
	case *types.Struct, *types.Basic:
		return true
	}
	return !s.Source(n)
}

// Erased is the program's own named type behind t that is lost inside an interface, or nil.
func (s *Shape) Erased(t types.Type) *types.Named {
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || s.Kept(n) || types.IsInterface(n) {
		return nil
	}
	return n
}

// Core is the type of a value of type t when the program runs.
func (s *Shape) Core(t types.Type) types.Type {
	switch t := t.(type) {
	case *types.Basic:
		if t.Info()&types.IsUntyped != 0 {
			return types.Default(t)
		}
		return types.Typ[t.Kind()]
	case *types.Alias:
		return s.Core(types.Unalias(t))
	}
	if c := s.cores.At(t); c != nil {
		return c.(types.Type)
	}
	c := s.core(t)
	s.cores.Set(t, c)
	return c
}

func (s *Shape) core(t types.Type) types.Type {
	switch t := t.(type) {
	case *types.Named:
		return s.named(t)
	case *types.Pointer:
		return types.NewPointer(s.Core(t.Elem()))
	case *types.Slice:
		return types.NewSlice(s.Core(t.Elem()))
	case *types.Array:
		return types.NewArray(s.Core(t.Elem()), t.Len())
	case *types.Map:
		return types.NewMap(s.Core(t.Key()), s.Core(t.Elem()))
	case *types.Chan:
		return types.NewChan(t.Dir(), s.Core(t.Elem()))
	case *types.Signature:
		return types.NewSignatureType(nil, nil, nil, s.tuple(t.Params()), s.tuple(t.Results()), t.Variadic())
	case *types.Struct:
		return s.structure(t)
	case *types.Interface:
		return anyType
	}
	return t
}

var (
	anyType   = types.Universe.Lookup("any").Type().Underlying()
	errorType = types.Universe.Lookup("error").Type()
)

func (s *Shape) named(t *types.Named) types.Type {
	if t.Obj().Pkg() == nil { // error, comparable
		return t
	}
	if !s.Source(t) {
		if i, ok := t.Underlying().(*types.Interface); ok && i.Empty() && t.TypeArgs().Len() == 0 {
			return t
		}
		if t.TypeArgs().Len() == 0 {
			return t
		}
		if _, ok := t.Underlying().(*types.Signature); ok {
			return s.Core(t.Underlying()) // iter.Seq[T]
		}
		if o := s.overlay(t); o != nil {
			return s.Core(o)
		}
		return t
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		s.number(t)
		return t
	case *types.Basic:
		if s.taken[u.Kind()]++; s.taken[u.Kind()] == len(stock.Types(u.Kind()))+1 {
			s.refuse(t, fmt.Sprintf("there are more types made of %s than the interpreter can tell apart, which "+
				"are %d", u, len(stock.Types(u.Kind()))))
		}
		return t
	case *types.Interface:
		return anyType
	default:
		return s.composed(t, u)
	}
}

// composed is a named list, map, function, array, pointer or channel.
func (s *Shape) composed(t *types.Named, u types.Type) types.Type {
	for _, b := range s.busy {
		if types.Identical(b, t) {
			s.inside.Set(t, anyType)
			return anyType
		}
	}
	s.busy = append(s.busy, t)
	core := s.Core(u)
	s.busy = s.busy[:len(s.busy)-1]
	if s.inside.At(t) == nil {
		return core
	}
	switch u.(type) {
	case *types.Slice, *types.Map, *types.Signature:
	default:
		s.refuse(t, fmt.Sprintf("type %s is made of itself, which the interpreter runs only for lists, maps "+
			"and functions; put it in a field of a struct", t.Obj().Name()))
	}
	s.inside.Set(t, core)
	return anyType
}

// Boxed reports whether values of type t, which is no interface, are kept in an any.
func (s *Shape) Boxed(t types.Type) bool {
	s.Core(t)
	return s.inside.At(types.Unalias(t)) != nil
}

// Inside is Core, but for a type whose values are kept in an any it is the type in there.
func (s *Shape) Inside(t types.Type) types.Type {
	core := s.Core(t)
	if c := s.inside.At(types.Unalias(t)); c != nil {
		return c.(types.Type)
	}
	return core
}

func (s *Shape) tuple(t *types.Tuple) *types.Tuple {
	vars := make([]*types.Var, t.Len())
	for i := range vars {
		vars[i] = types.NewParam(0, nil, "", s.Core(t.At(i).Type()))
	}
	return types.NewTuple(vars...)
}

func (s *Shape) structure(t *types.Struct) types.Type {
	fields := make([]*types.Var, t.NumFields())
	tags := make([]string, t.NumFields())
	for i := range fields {
		v := t.Field(i)
		fields[i] = types.NewField(0, v.Pkg(), v.Name(), s.Core(v.Type()), v.Embedded())
		tags[i] = t.Tag(i)
	}
	return types.NewStruct(fields, tags)
}

// Field is the run-time name of field i: the interpreter reaches only exported ones.
func Field(t *types.Struct, i int) string {
	name := t.Field(i).Name()
	switch {
	case t.Field(i).Exported():
		return name
	case name == "_":
		return fmt.Sprintf("X%d_", i)
	}
	name = "X" + name
	for j := range t.NumFields() {
		if t.Field(j).Name() == name {
			return fmt.Sprintf("X%d%s", i, name)
		}
	}
	return name
}

// number keeps types of the same printed name apart, as functions may each declare their own.
func (s *Shape) number(n *types.Named) int {
	name := s.Name(n)
	for i, o := range s.nth[name] {
		if types.Identical(o, n) {
			return i
		}
	}
	s.nth[name] = append(s.nth[name], n)
	return len(s.nth[name]) - 1
}

// Name is a named type as Go prints it: main.CreateUser, main.Pair[string,int].
func (s *Shape) Name(n *types.Named) string { return TypeString(n) }

// Tag is what marks the first field of n's struct: its name, and a number when several types
// of the program have that name.
func (s *Shape) Tag(n *types.Named) string {
	tag := fmt.Sprintf("ramatype:%q", s.Name(n))
	if i := s.number(n); i > 0 {
		tag += fmt.Sprintf(" ramatypeno:%q", fmt.Sprint(i))
	}
	return tag
}

// TypeString prints a type the way reflection prints it in a compiled program.
func TypeString(t types.Type) string {
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		name := t.Obj().Name()
		if p := t.Obj().Pkg(); p != nil {
			name = p.Name() + "." + name
		}
		if t.TypeArgs().Len() == 0 {
			return name
		}
		var args []string
		for a := range t.TypeArgs().Types() {
			args = append(args, typeArg(a))
		}
		return name + "[" + strings.Join(args, ",") + "]"
	case *types.Basic:
		return types.Typ[t.Kind()].Name()
	case *types.Pointer:
		return "*" + TypeString(t.Elem())
	case *types.Slice:
		return "[]" + TypeString(t.Elem())
	case *types.Array:
		return fmt.Sprintf("[%d]%s", t.Len(), TypeString(t.Elem()))
	case *types.Map:
		return "map[" + TypeString(t.Key()) + "]" + TypeString(t.Elem())
	case *types.Chan:
		return []string{"chan ", "chan<- ", "<-chan "}[t.Dir()] + TypeString(t.Elem())
	case *types.Signature:
		return "func" + signatureString(t)
	case *types.Interface:
		return interfaceString(t)
	case *types.Struct:
		return structString(t)
	}
	return t.String()
}

// typeArg prints a type argument, with the path of its package.
func typeArg(t types.Type) string {
	n, ok := types.Unalias(t).(*types.Named)
	if !ok {
		return TypeString(t)
	}
	s := TypeString(n)
	if p := n.Obj().Pkg(); p != nil {
		s = p.Path() + strings.TrimPrefix(s, p.Name())
	}
	return s
}

func signatureString(t *types.Signature) string {
	var in, out []string
	for i := range t.Params().Len() {
		p := t.Params().At(i).Type()
		if t.Variadic() && i == t.Params().Len()-1 {
			in = append(in, "..."+TypeString(p.(*types.Slice).Elem()))
			continue
		}
		in = append(in, TypeString(p))
	}
	for v := range t.Results().Variables() {
		out = append(out, TypeString(v.Type()))
	}
	s := "(" + strings.Join(in, ", ") + ")"
	switch len(out) {
	case 0:
		return s
	case 1:
		return s + " " + out[0]
	}
	return s + " (" + strings.Join(out, ", ") + ")"
}

func interfaceString(t *types.Interface) string {
	if t.NumMethods() == 0 {
		return "interface {}"
	}
	var ms []string
	for m := range t.Methods() {
		name := m.Name()
		if !m.Exported() {
			name = m.Pkg().Name() + "." + name
		}
		ms = append(ms, name+signatureString(m.Signature()))
	}
	return "interface { " + strings.Join(ms, "; ") + " }"
}

func structString(t *types.Struct) string {
	if t.NumFields() == 0 {
		return "struct {}"
	}
	var fs []string
	for i := range t.NumFields() {
		f := t.Field(i)
		s := f.Name() + " " + TypeString(f.Type())
		if f.Embedded() {
			s = TypeString(f.Type())
		}
		if t.Tag(i) != "" {
			s += fmt.Sprintf(" %q", t.Tag(i))
		}
		fs = append(fs, s)
	}
	return "struct { " + strings.Join(fs, "; ") + " }"
}
