package main

import (
	"fmt"
	"go/types"
	"strings"
)

// adapters writes, for each interface that an interpreted type can implement, a struct whose
// methods call the interpreted ones.
func (w *writer) adapters() string {
	var b strings.Builder
	exported(w.pkg, func(o types.Object) {
		tn, ok := o.(*types.TypeName)
		if !ok || !plainType(tn) || tn.IsAlias() {
			return
		}
		i, ok := tn.Type().Underlying().(*types.Interface)
		if !ok || i.NumMethods() == 0 || !w.expressible(i) {
			return
		}
		w.names = append(w.names, tn.Name())
		fmt.Fprintf(&b, "\ntype %s struct{ host.Bound }\n\n", w.adapter(tn.Name()))
		for m := range i.Methods() {
			w.method(&b, w.adapter(tn.Name()), m)
		}
	})
	return b.String()
}

func (w *writer) method(b *strings.Builder, adapter string, m *types.Func) {
	sig := m.Signature()
	var params, args, in, out []string
	for p := range sig.Params().Variables() {
		n := fmt.Sprintf("p%d", len(params))
		t := w.typ(p.Type())
		in = append(in, t)
		args = append(args, n)
		if sig.Variadic() && len(params) == sig.Params().Len()-1 {
			t = "..." + w.typ(p.Type().(*types.Slice).Elem())
		}
		params = append(params, n+" "+t)
	}
	for r := range sig.Results().Variables() {
		out = append(out, w.typ(r.Type()))
	}
	result := strings.Join(out, ", ")
	if len(out) > 1 {
		result = "(" + result + ")"
	}
	ret := ""
	if len(out) > 0 {
		ret = "return "
	}
	fmt.Fprintf(b, "func (a %s) %s(%s) %s { %sa.Method(%q).(func(%s) %s)(%s) }\n",
		adapter, m.Name(), strings.Join(params, ", "), result, ret, m.Name(),
		strings.Join(append([]string{"any"}, in...), ", "), result,
		strings.Join(append([]string{"a.V"}, args...), ", "))
}

func (w *writer) adapterTable() string {
	var b strings.Builder
	for _, n := range w.names {
		fmt.Fprintf(&b, "%q: func(b host.Bound) any { return %s{b} },\n", n, w.adapter(n))
	}
	return b.String()
}

// adapter is the Go name of the adapter of interface name: asMathRandV2Source.
func (w *writer) adapter(name string) string {
	s := "as"
	for _, part := range strings.Split(strings.TrimPrefix(fileBase(w.pkg.Path()), "pkg_"), "_") {
		s += strings.ToUpper(part[:1]) + part[1:]
	}
	return s + name
}

func (w *writer) typ(t types.Type) string {
	return types.TypeString(t, func(p *types.Package) string { return w.name(p) })
}

// expressible reports whether every method and every type in its signature can be written
// outside the package.
func (w *writer) expressible(i *types.Interface) bool {
	for m := range i.Methods() {
		if !m.Exported() || !nameable(m.Type(), map[types.Type]bool{}) {
			return false
		}
	}
	return true
}

func nameable(t types.Type, seen map[types.Type]bool) bool {
	if seen[t] {
		return true
	}
	seen[t] = true
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		p := t.Obj().Pkg()
		return p == nil || t.Obj().Exported() && t.TypeArgs().Len() == 0 &&
			!strings.Contains(p.Path(), "internal/")
	case *types.Pointer:
		return nameable(t.Elem(), seen)
	case *types.Slice:
		return nameable(t.Elem(), seen)
	case *types.Array:
		return nameable(t.Elem(), seen)
	case *types.Map:
		return nameable(t.Key(), seen) && nameable(t.Elem(), seen)
	case *types.Chan:
		return nameable(t.Elem(), seen)
	case *types.Signature:
		for v := range t.Params().Variables() {
			if !nameable(v.Type(), seen) {
				return false
			}
		}
		for v := range t.Results().Variables() {
			if !nameable(v.Type(), seen) {
				return false
			}
		}
	}
	return true
}
