package host

import (
	"reflect"
	"strconv"
	"strings"
)

// Type is a type of the program as its reader knows it, where reflection would show another.
type Type struct {
	Name       string          // as Go prints it
	Fields     []Field         // of a struct
	Elem, Key  *Type           // nil where reflection knows best
	Marker     bool            // a struct without fields, which has one all the same
	Nil        string          // how a nil one is printed, of a type whose values are kept in an any
	Table      int             // of methods that compiled code may call, or -1
	Methods    map[string]bool // all of them
	PtrMethods map[string]bool
}

// Field is a field of a struct.
type Field struct {
	Name     string
	Exported bool
	Type     *Type
}

// Typed is a value together with what the program calls its type.
type typed struct {
	v any
	t *Type
}

// Typed passes a value to a printing function with the type that the program knows.
func (h *Host) Typed(v any, static int) any { return typed{v, h.static[static]} }

// info is the program's own type behind t, or nil.
func (h *Host) info(t reflect.Type) *Type { return h.infos[t] }

// TypeName is the type of a value as Go prints it.
func (h *Host) TypeName(x any) string {
	switch x := x.(type) {
	case nil:
		return "<nil>"
	case typed:
		return x.t.Name
	case adapter:
		return x.boundValue().M.Type.Name
	}
	return h.typeString(reflect.TypeOf(x))
}

func (h *Host) typeString(t reflect.Type) string {
	if i := h.info(t); i != nil {
		return i.Name
	}
	if t.Name() != "" {
		return t.String()
	}
	switch t.Kind() {
	case reflect.Pointer:
		return "*" + h.typeString(t.Elem())
	case reflect.Slice:
		return "[]" + h.typeString(t.Elem())
	case reflect.Array:
		return "[" + strconv.Itoa(t.Len()) + "]" + h.typeString(t.Elem())
	case reflect.Map:
		return "map[" + h.typeString(t.Key()) + "]" + h.typeString(t.Elem())
	case reflect.Chan:
		return t.ChanDir().String() + " " + h.typeString(t.Elem())
	case reflect.Func:
		return h.funcString(t)
	case reflect.Struct:
		return h.structString(t)
	}
	return t.String()
}

func (h *Host) funcString(t reflect.Type) string {
	var in, out []string
	for i := range t.NumIn() {
		if t.IsVariadic() && i == t.NumIn()-1 {
			in = append(in, "..."+h.typeString(t.In(i).Elem()))
			continue
		}
		in = append(in, h.typeString(t.In(i)))
	}
	for i := range t.NumOut() {
		out = append(out, h.typeString(t.Out(i)))
	}
	s := "func(" + strings.Join(in, ", ") + ")"
	switch len(out) {
	case 0:
		return s
	case 1:
		return s + " " + out[0]
	}
	return s + " (" + strings.Join(out, ", ") + ")"
}

func (h *Host) structString(t reflect.Type) string {
	if t.NumField() == 0 {
		return "struct {}"
	}
	var fs []string
	for i := range t.NumField() {
		f := t.Field(i)
		s := f.Name + " " + h.typeString(f.Type)
		if f.Tag != "" {
			s += " " + strconv.Quote(string(f.Tag))
		}
		fs = append(fs, s)
	}
	return "struct { " + strings.Join(fs, "; ") + " }"
}

// isPlain reports whether the fmt package prints values of type t as Go would, without help.
func (h *Host) isPlain(t reflect.Type) bool {
	if p, ok := h.plain.Load(t); ok {
		return p.(bool)
	}
	p := h.plainType(t, map[reflect.Type]bool{})
	h.plain.Store(t, p)
	return p
}

func (h *Host) plainType(t reflect.Type, seen map[reflect.Type]bool) bool {
	if seen[t] {
		return true
	}
	seen[t] = true
	if h.info(t) != nil {
		return false
	}
	if t.Name() != "" && t.Kind() != reflect.Interface && (t.PkgPath() == "" || printsItself(t)) {
		return true
	}
	switch t.Kind() {
	case reflect.Interface:
		return false
	case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Chan:
		return h.plainType(t.Elem(), seen)
	case reflect.Map:
		return h.plainType(t.Key(), seen) && h.plainType(t.Elem(), seen)
	case reflect.Struct:
		for i := range t.NumField() {
			if !h.plainType(t.Field(i).Type, seen) || t.Field(i).Tag.Get("ramatype") != "" {
				return false
			}
		}
		return t.PkgPath() != "" || t.Name() != "" || t.NumField() == 0 || !renamed(t)
	case reflect.Func:
		return false
	}
	return true
}

// renamed reports whether fields of a struct without a name may be called otherwise in the
// program.
func renamed(t reflect.Type) bool {
	for i := range t.NumField() {
		if strings.HasPrefix(t.Field(i).Name, "X") {
			return true
		}
	}
	return false
}

func printsItself(t reflect.Type) bool {
	for _, n := range []string{"String", "Error", "Format", "GoString"} {
		if _, ok := t.MethodByName(n); ok {
			return true
		}
		if _, ok := reflect.PointerTo(t).MethodByName(n); ok {
			return true
		}
	}
	return false
}
