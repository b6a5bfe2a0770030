package lower

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// erasure watches the named lists, maps and functions of a program. At run time they are the
// same as what they are made of, which does not matter as long as the program never asks an
// interface for the name. Where it does, and the answer could be wrong, it is refused.
type erasure struct {
	l        *lowerer
	entering entering // what becomes of values that become interfaces
	entries  []entry
	tests    []typeTest
	names    token.Pos // where the program prints the names of types, or 0
}

// entering is what becomes of a value that has become an interface.
type entering int

const (
	kept    entering = iota // the program may ask for its type, or print it
	printed                 // it is printed, and the program does not meet it again
	unseen                  // it goes to compiled code that does not print it
)

type entry struct {
	typ  types.Type
	pos  token.Pos
	then entering
}

type typeTest struct {
	from, typ types.Type
	pos       token.Pos
}

func newErasure(l *lowerer) *erasure { return &erasure{l: l} }

// enters notes that a value of type t becomes an interface. What standard packages do so in their
// source, they neither print nor test.
func (f *fun) enters(t types.Type, at ast.Node) {
	x := f.l.erased
	if b, ok := t.(*types.Basic); ok && b.Info()&types.IsUntyped != 0 {
		t = types.Default(t)
	}
	x.l.ifaces.enter(t)
	if f.pkg.main && x.entering != unseen {
		x.entries = append(x.entries, entry{t, at.Pos(), x.entering})
	}
}

// tested notes that the program asks an interface for type t.
func (x *erasure) tested(from, t types.Type, pos token.Pos) {
	x.tests = append(x.tests, typeTest{from, t, pos})
}

// judge refuses what cannot be told apart.
func (x *erasure) judge() {
	for _, t := range x.tests {
		x.judgeTest(t)
	}
	for _, e := range x.entries {
		n := x.printable(e.typ, map[types.Type]bool{})
		switch {
		case n != nil:
			x.l.refuse(e.pos, "%s is no struct, so the interpreter forgets its String or Error method when "+
				"the value is put into an interface; print it directly, or make it a struct with one field", n.Obj().Name())
		case x.names.IsValid() && x.nameless(e.typ):
			x.l.refuse(e.pos, "the interpreter forgets the name of %s when the value is put into an interface, "+
				"and %%T or %%#v would print another; pass the value to the printing function itself, or use a struct",
				TypeString(e.typ))
		}
	}
	x.judgeDispatch()
}

func (x *erasure) judgeTest(t typeTest) {
	if !x.composite(t.typ) {
		return
	}
	core := x.l.shape.Inside(t.typ)
	for _, e := range x.entries {
		if e.then == printed || types.Identical(e.typ, t.typ) || !types.Identical(x.l.shape.Inside(e.typ), core) {
			continue
		}
		if i := t.from.Underlying().(*types.Interface); !i.Empty() && !types.Implements(e.typ, i) {
			continue
		}
		x.confused(t.pos, t.typ, e.typ)
		return
	}
	if n := x.l.shape.Erased(t.typ); n != nil && t.from.Underlying().(*types.Interface).Empty() && x.fromOutside(core) {
		x.confused(t.pos, t.typ, n.Underlying())
	}
}

func (x *erasure) confused(pos token.Pos, a, b types.Type) {
	x.l.refuse(pos, "inside an interface the interpreter cannot tell %s from %s, as both are %s "+
		"underneath; make one of them a struct with one field", TypeString(a), TypeString(b),
		TypeString(x.l.shape.Inside(a)))
}

// composite reports whether t is, at run time, a type that several named ones can share.
func (x *erasure) composite(t types.Type) bool {
	switch x.l.shape.Inside(t).(type) {
	case *types.Basic, *types.Named, *types.Interface:
		return false
	}
	return true
}

// fromOutside reports whether compiled packages of the program hand out such values as any.
func (x *erasure) fromOutside(core types.Type) bool {
	switch TypeString(core) {
	case "[]interface {}", "map[string]interface {}", "map[interface {}]interface {}":
	default:
		return false
	}
	for _, p := range x.l.main.Types.Imports() {
		if p.Path() == "encoding/json" || p.Path() == x.l.cfg.DSL {
			return true
		}
	}
	return false
}

// judgeDispatch refuses two types that share what they are made of and implement one interface
// whose methods are called.
func (x *erasure) judgeDispatch() {
	for _, d := range x.l.ifaces.dispatchers {
		var had []types.Type
		for _, t := range x.l.ifaces.entered {
			if !x.composite(t) || x.l.ifaces.method(t, d.method) == nil {
				continue
			}
			for _, o := range had {
				if types.Identical(x.l.shape.Inside(o), x.l.shape.Inside(t)) {
					x.confused(x.entryOf(t), o, t)
				}
			}
			had = append(had, t)
		}
	}
}

// entryOf is where the program first puts a t into an interface.
func (x *erasure) entryOf(t types.Type) token.Pos {
	for _, e := range x.entries {
		if types.Identical(e.typ, t) {
			return e.pos
		}
	}
	return token.NoPos
}

// printable finds a named type in t that is erased and that printing would treat in a way of
// its own.
func (x *erasure) printable(t types.Type, seen map[types.Type]bool) *types.Named {
	if seen[t] {
		return nil
	}
	seen[t] = true
	if n := x.l.shape.Erased(t); n != nil {
		set := types.NewMethodSet(n)
		for _, m := range []string{"Error", "String", "GoString", "Format"} {
			if set.Lookup(n.Obj().Pkg(), m) != nil {
				return n
			}
		}
	}
	if n, ok := types.Unalias(t).(*types.Named); ok && x.l.shape.Kept(n) {
		return nil // the host knows its fields
	}
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		return x.printable(u.Elem(), seen)
	case *types.Slice:
		return x.printable(u.Elem(), seen)
	case *types.Array:
		return x.printable(u.Elem(), seen)
	case *types.Map:
		if n := x.printable(u.Key(), seen); n != nil {
			return n
		}
		return x.printable(u.Elem(), seen)
	}
	return nil
}

// nameless reports whether reflection would print another name for t than Go does: somewhere
// in it is an interface or an erased type of the program.
func (x *erasure) nameless(t types.Type) bool {
	switch u := types.Unalias(t).(type) {
	case *types.Named:
		if !x.l.shape.Source(u) {
			return false
		}
		return x.l.shape.Erased(u) != nil || types.IsInterface(u)
	case *types.Pointer:
		return x.nameless(u.Elem())
	case *types.Slice:
		return x.nameless(u.Elem())
	case *types.Array:
		return x.nameless(u.Elem())
	case *types.Map:
		return x.nameless(u.Key()) || x.nameless(u.Elem())
	case *types.Chan:
		return x.nameless(u.Elem())
	case *types.Interface:
		return !u.Empty()
	case *types.Signature:
		for v := range u.Params().Variables() {
			if x.nameless(v.Type()) {
				return true
			}
		}
		for v := range u.Results().Variables() {
			if x.nameless(v.Type()) {
				return true
			}
		}
	}
	return false
}

// typeVerb reports whether a format prints the name of a type.
func typeVerb(format string) bool {
	return strings.Contains(format, "%T") || strings.Contains(format, "%#v") ||
		strings.Contains(format, "%+#v")
}
