package host

import (
	"fmt"
	"reflect"
)

// Impl is an interface of the program, as its methods look at run time.
type Impl struct {
	Methods []ImplMethod
}

// ImplMethod is one method; its type is a function without the receiver.
type ImplMethod struct {
	Name string
	Type reflect.Type
}

// Adapt makes a value of compiled interface type it out of v: v itself when it has the methods,
// an adapter when the program knows them.
func (h *Host) Adapt(v any, it reflect.Type) (any, bool) {
	v0 := v
	v = Open(v)
	if v == nil {
		return nil, false
	}
	t := reflect.TypeOf(v)
	if t.Implements(it) {
		return v, true
	}
	m := h.tables[t]
	if m == nil {
		if a, ok := v0.(adapter); ok {
			return h.bind(a.boundValue(), it)
		}
		return nil, false
	}
	return h.bind(Bound{v, m}, it)
}

// AdaptErased is Adapt for a value whose type the value does not show.
func (h *Host) AdaptErased(v any, table int, it reflect.Type) any {
	a, ok := h.bind(Bound{v, h.byNo[table]}, it)
	if !ok {
		panic(fmt.Errorf("interp: no adapter of %v for %v", h.byNo[table].Type, it))
	}
	return a
}

var errorIface = reflect.TypeFor[error]()

func (h *Host) bind(b Bound, it reflect.Type) (any, bool) {
	for i := range it.NumMethod() {
		fn := b.Method(it.Method(i).Name)
		if fn == nil || !sameMethod(reflect.TypeOf(fn), it.Method(i).Type, 1) {
			return nil, false
		}
	}
	if it == errorIface {
		return newError(b), true
	}
	if mk := h.adapts[it]; mk != nil {
		return mk(b), true
	}
	return nil, false
}

// sameMethod reports whether a function has the parameters, after the first skip, and results
// of another one.
func sameMethod(fn, want reflect.Type, skip int) bool {
	if fn.NumIn()-skip != want.NumIn() || fn.NumOut() != want.NumOut() {
		return false
	}
	for i := range want.NumIn() {
		if fn.In(i+skip) != want.In(i) {
			return false
		}
	}
	for i := range want.NumOut() {
		if fn.Out(i) != want.Out(i) {
			return false
		}
	}
	return true
}

// Implements reports whether a value of compiled code has the methods of an interface of the
// program.
func (h *Host) Implements(x any, impl int) bool {
	if x == nil {
		return false
	}
	t := reflect.TypeOf(x)
	for _, m := range h.impls[impl].Methods {
		got, ok := t.MethodByName(m.Name)
		if !ok || !sameMethod(got.Type, m.Type, 1) {
			return false
		}
	}
	return len(h.impls[impl].Methods) > 0
}

// Invoke calls a method of a compiled value that the program holds in an interface of its own.
func (h *Host) Invoke(x any, name string, args ...any) []any {
	if x == nil {
		h.fail(nilPointer)
	}
	v := reflect.ValueOf(x)
	m := v.MethodByName(name)
	if !m.IsValid() {
		panic(fmt.Errorf("interp: %T has no method %s", x, name))
	}
	in := make([]reflect.Value, len(args))
	for i, a := range args {
		in[i] = reflect.ValueOf(a)
		if a == nil {
			in[i] = reflect.Zero(m.Type().In(i))
		}
	}
	var out []reflect.Value
	if m.Type().IsVariadic() {
		out = m.CallSlice(in)
	} else {
		out = m.Call(in)
	}
	rs := make([]any, len(out))
	for i, o := range out {
		rs[i] = o.Interface()
	}
	return rs
}

// hasMethod reports whether a type of the program has a method, or a compiled one.
func (h *Host) hasMethod(t reflect.Type, name string) bool {
	if _, ok := t.MethodByName(name); ok {
		return true
	}
	i := h.info(t)
	if i == nil && t.Kind() == reflect.Pointer {
		if i = h.info(t.Elem()); i != nil {
			return i.PtrMethods[name]
		}
	}
	return i != nil && i.Methods[name]
}
