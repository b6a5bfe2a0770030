package host

import (
	"fmt"
	"io"
	"reflect"
	"strings"
)

// formatter prints one value in the way of the fmt package: the same verb and flags go to every
// part of it.
type formatter struct {
	h     *Host
	st    fmt.State
	verb  rune
	whole string // the directive as it was written
	sharp bool   // %#v
	plus  bool   // %+v
}

func (h *Host) format(st fmt.State, verb rune, v reflect.Value, t *Type) {
	f := &formatter{h: h, st: st, verb: verb, whole: fmt.FormatString(st, verb)}
	f.sharp = verb == 'v' && st.Flag('#')
	f.plus = verb == 'v' && st.Flag('+')
	f.value(v, t, 0, false)
}

// formatBound prints a value whose methods are at hand.
func (h *Host) formatBound(st fmt.State, verb rune, b Bound) {
	h.format(st, verb, reflect.ValueOf(b.V), b.M.Type)
}

// leaf prints a value that fmt knows how to print.
func (f *formatter) leaf(x any) { fmt.Fprintf(f.st, f.whole, x) }

func (f *formatter) text(s string) { io.WriteString(f.st, s) }

// value prints v. Inside unexported fields, hidden, methods are not called.
func (f *formatter) value(v reflect.Value, t *Type, depth int, hidden bool) {
	if !v.IsValid() {
		f.text("<nil>")
		return
	}
	if t == nil {
		t = f.h.info(v.Type())
	}
	if t != nil && t.Nil != "" && v.Kind() == reflect.Interface {
		f.boxedValue(v, t, depth, hidden)
		return
	}
	if !hidden && f.methods(v, t) {
		return
	}
	switch v.Kind() {
	case reflect.Map:
		f.mapValue(v, t, depth, hidden)
	case reflect.Struct:
		f.structValue(v, t, depth, hidden)
	case reflect.Interface:
		f.interfaceValue(v, t, depth, hidden)
	case reflect.Array, reflect.Slice:
		f.listValue(v, t, depth, hidden)
	case reflect.Pointer:
		f.pointerValue(v, t, depth, hidden)
	case reflect.Chan, reflect.Func, reflect.UnsafePointer:
		f.address(v, t)
	default:
		f.basic(v, t)
	}
}

// methods lets a value print itself, if its type says how.
func (f *formatter) methods(v reflect.Value, t *Type) bool {
	if m := f.h.methodsOf(v, t); m != nil {
		return f.ownMethods(v, m)
	}
	if t != nil || !v.CanInterface() || v.Kind() == reflect.Interface {
		return false
	}
	switch x := v.Interface().(type) {
	case fmt.Formatter:
	case fmt.GoStringer:
		if !f.sharp {
			return f.compiledString(x)
		}
	default:
		return f.compiledString(x)
	}
	f.leaf(v.Interface())
	return true
}

func (f *formatter) compiledString(x any) bool {
	switch x.(type) {
	case error, fmt.Stringer:
		if f.sharp || !strings.ContainsRune("vsxXq", f.verb) {
			return false
		}
		f.leaf(x)
		return true
	}
	return false
}

// methodsOf are the methods of the program that belong to v.
func (h *Host) methodsOf(v reflect.Value, t *Type) *Methods {
	if t != nil {
		if t.Table >= 0 {
			return h.byNo[t.Table]
		}
		return nil
	}
	return h.tables[v.Type()]
}

func (f *formatter) ownMethods(v reflect.Value, m *Methods) bool {
	b := Bound{v.Interface(), m}
	switch {
	case m.has("Format"):
		f.guard(v, "Format", func() { m.fns["Format"].(func(any, fmt.State, rune))(b.V, f.st, f.verb) })
		return true
	case f.sharp:
		if s, ok := m.fns["GoString"].(func(any) string); ok {
			f.guard(v, "GoString", func() { f.text(s(b.V)) })
			return true
		}
		return false
	case !strings.ContainsRune("vsxXq", f.verb):
		return false
	}
	for _, name := range []string{"Error", "String"} {
		if s, ok := m.fns[name].(func(any) string); ok {
			f.guard(v, name, func() { fmt.Fprintf(f.st, f.stringDirective(), s(b.V)) })
			return true
		}
	}
	return false
}

// stringDirective is the directive for what a String method returned.
func (f *formatter) stringDirective() string {
	if f.verb == 'v' {
		return strings.ReplaceAll(f.whole[:len(f.whole)-1], "+", "") + "s"
	}
	return f.whole
}

// guard turns a panic in a method into text, as fmt does.
func (f *formatter) guard(v reflect.Value, method string, call func()) {
	defer func() {
		r := recover()
		if r == nil {
			return
		}
		if v.Kind() == reflect.Pointer && v.IsNil() {
			f.text("<nil>")
			return
		}
		fmt.Fprintf(f.st, "%%!%c(PANIC=%s method: %v)", f.verb, method, f.h.present(f.h.catch(r).Value))
	}()
	call()
}

func (f *formatter) typeName(v reflect.Value, t *Type) string {
	if t != nil {
		return t.Name
	}
	return f.h.typeString(v.Type())
}

func (f *formatter) mapValue(v reflect.Value, t *Type, depth int, hidden bool) {
	var key, elem *Type
	if t != nil {
		key, elem = t.Key, t.Elem
	}
	if f.sharp {
		f.text(f.typeName(v, t))
		if v.IsNil() {
			f.text("(nil)")
			return
		}
		f.text("{")
	} else {
		f.text("map[")
	}
	for i, k := range sortedKeys(v) {
		if i > 0 {
			f.text(map[bool]string{true: ", ", false: " "}[f.sharp])
		}
		f.value(k, key, depth+1, hidden)
		f.text(":")
		f.value(v.MapIndex(k), elem, depth+1, hidden)
	}
	f.text(map[bool]string{true: "}", false: "]"}[f.sharp])
}

func (f *formatter) structValue(v reflect.Value, t *Type, depth int, hidden bool) {
	if f.sharp {
		f.text(f.typeName(v, t))
	}
	f.text("{")
	n := v.NumField()
	if t != nil && t.Marker {
		n = 0
	}
	for i := range n {
		field := Field{Name: v.Type().Field(i).Name, Exported: v.Type().Field(i).IsExported()}
		if t != nil && i < len(t.Fields) {
			field = t.Fields[i]
		}
		if i > 0 {
			f.text(map[bool]string{true: ", ", false: " "}[f.sharp])
		}
		if f.plus || f.sharp {
			f.text(field.Name + ":")
		}
		x := v.Field(i)
		if x.Kind() == reflect.Interface && !x.IsNil() && (field.Type == nil || field.Type.Nil == "") {
			x, field.Type = x.Elem(), nil
			x, field.Type = opened(x, hidden)
		}
		f.value(x, field.Type, depth+1, hidden || !field.Exported)
	}
	f.text("}")
}

// opened takes a value out of its adapter.
func opened(x reflect.Value, hidden bool) (reflect.Value, *Type) {
	if !hidden && x.CanInterface() {
		if a, ok := x.Interface().(adapter); ok {
			return reflect.ValueOf(a.boundValue().V), a.boundValue().M.Type
		}
	}
	return x, nil
}

func (f *formatter) interfaceValue(v reflect.Value, t *Type, depth int, hidden bool) {
	if v.IsNil() {
		if f.sharp {
			f.text(f.typeName(v, t) + "(nil)")
		} else {
			f.text("<nil>")
		}
		return
	}
	x, xt := opened(v.Elem(), hidden)
	f.value(x, xt, depth+1, hidden)
}

// boxedValue prints a value of a type whose values are kept in an any.
func (f *formatter) boxedValue(v reflect.Value, t *Type, depth int, hidden bool) {
	switch {
	case !v.IsNil():
		f.value(v.Elem(), t, depth, hidden)
	case f.sharp:
		f.text(t.Name + "(nil)")
	default:
		f.text(t.Nil)
	}
}

func (f *formatter) listValue(v reflect.Value, t *Type, depth int, hidden bool) {
	if strings.ContainsRune("sqxX", f.verb) && v.Type().Elem().Kind() == reflect.Uint8 {
		f.leaf(bytesOf(v))
		return
	}
	var elem *Type
	if t != nil {
		elem = t.Elem
	}
	if f.sharp {
		f.text(f.typeName(v, t))
		if v.Kind() == reflect.Slice && v.IsNil() {
			f.text("(nil)")
			return
		}
		f.text("{")
	} else {
		f.text("[")
	}
	for i := range v.Len() {
		if i > 0 {
			f.text(map[bool]string{true: ", ", false: " "}[f.sharp])
		}
		f.value(v.Index(i), elem, depth+1, hidden)
	}
	f.text(map[bool]string{true: "}", false: "]"}[f.sharp])
}

func bytesOf(v reflect.Value) []byte {
	b := make([]byte, v.Len())
	for i := range b {
		b[i] = byte(v.Index(i).Uint())
	}
	return b
}

func (f *formatter) pointerValue(v reflect.Value, t *Type, depth int, hidden bool) {
	if depth == 0 && !v.IsNil() {
		switch v.Elem().Kind() {
		case reflect.Array, reflect.Slice, reflect.Struct, reflect.Map:
			var elem *Type
			if t != nil {
				elem = t.Elem
			}
			f.text("&")
			f.value(v.Elem(), elem, depth+1, hidden)
			return
		}
	}
	f.address(v, t)
}

func (f *formatter) address(v reflect.Value, t *Type) {
	if f.sharp {
		f.text("(" + f.typeName(v, t) + ")(")
		if v.IsNil() {
			f.text("nil)")
			return
		}
		fmt.Fprintf(f.st, "%#x)", v.Pointer())
		return
	}
	if v.IsNil() && f.verb == 'v' {
		f.leaf((*int)(nil))
		return
	}
	f.leaf(v.UnsafePointer())
}

func (f *formatter) basic(v reflect.Value, t *Type) {
	x := basicValue(v)
	if t == nil && v.Type().Name() == reflect.TypeOf(x).Name() || t == nil {
		f.leaf(x)
		return
	}
	s := fmt.Sprintf(f.whole, x)
	bad := fmt.Sprintf("%%!%c(%s=", f.verb, reflect.TypeOf(x).Name())
	if rest, ok := strings.CutPrefix(s, bad); ok {
		s = fmt.Sprintf("%%!%c(%s=%s", f.verb, t.Name, rest)
	}
	f.text(s)
}

// basicValue is a number, string or truth value without the name of its type.
func basicValue(v reflect.Value) any {
	switch v.Kind() {
	case reflect.Bool:
		return v.Bool()
	case reflect.String:
		return v.String()
	case reflect.Float32:
		return float32(v.Float())
	case reflect.Float64:
		return v.Float()
	case reflect.Complex64:
		return complex64(v.Complex())
	case reflect.Complex128:
		return v.Complex()
	case reflect.Int:
		return int(v.Int())
	case reflect.Int8:
		return int8(v.Int())
	case reflect.Int16:
		return int16(v.Int())
	case reflect.Int32:
		return int32(v.Int())
	case reflect.Int64:
		return v.Int()
	case reflect.Uint:
		return uint(v.Uint())
	case reflect.Uint8:
		return uint8(v.Uint())
	case reflect.Uint16:
		return uint16(v.Uint())
	case reflect.Uint32:
		return uint32(v.Uint())
	case reflect.Uint64:
		return v.Uint()
	}
	return uintptr(v.Uint())
}
