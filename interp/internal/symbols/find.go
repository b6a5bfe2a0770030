package symbols

import (
	"reflect"
	"sync"
)

var found struct {
	sync.Mutex
	types map[string]reflect.Type
	from  map[string]bool
}

// FindType looks for a type that no package offers by name, but that something offered has as a
// parameter, result or field.
func FindType(path, name string) reflect.Type {
	found.Lock()
	defer found.Unlock()
	if found.types == nil {
		found.types, found.from = map[string]reflect.Type{}, map[string]bool{}
	}
	key := path + "." + name
	for _, p := range Paths() {
		if found.types[key] != nil {
			break
		}
		if !found.from[p] {
			found.from[p] = true
			for _, v := range Lookup(p).Values() {
				collect(v.Type(), map[reflect.Type]bool{})
			}
		}
	}
	return found.types[key]
}

func collect(t reflect.Type, seen map[reflect.Type]bool) {
	if seen[t] {
		return
	}
	seen[t] = true
	if t.Name() != "" && t.PkgPath() != "" {
		key := t.PkgPath() + "." + t.Name()
		if found.types[key] != nil {
			return
		}
		found.types[key] = t
	}
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Chan:
		collect(t.Elem(), seen)
	case reflect.Map:
		collect(t.Key(), seen)
		collect(t.Elem(), seen)
	case reflect.Func:
		for i := range t.NumIn() {
			collect(t.In(i), seen)
		}
		for i := range t.NumOut() {
			collect(t.Out(i), seen)
		}
	case reflect.Struct:
		for i := range t.NumField() {
			collect(t.Field(i).Type, seen)
		}
	}
	for i := range t.NumMethod() {
		collect(t.Method(i).Type, seen)
	}
}
