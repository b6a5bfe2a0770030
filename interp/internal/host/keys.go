package host

import (
	"cmp"
	"reflect"
	"slices"
)

// sortedKeys are the keys of a map in the order in which fmt prints them.
func sortedKeys(m reflect.Value) []reflect.Value {
	keys := m.MapKeys()
	slices.SortStableFunc(keys, compareKeys)
	return keys
}

func compareKeys(a, b reflect.Value) int {
	if a.Type() != b.Type() {
		return -1
	}
	switch a.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return cmp.Compare(a.Int(), b.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return cmp.Compare(a.Uint(), b.Uint())
	case reflect.String:
		return cmp.Compare(a.String(), b.String())
	case reflect.Float32, reflect.Float64:
		return cmp.Compare(a.Float(), b.Float())
	case reflect.Complex64, reflect.Complex128:
		x, y := a.Complex(), b.Complex()
		return cmp.Or(cmp.Compare(real(x), real(y)), cmp.Compare(imag(x), imag(y)))
	case reflect.Bool:
		return boolRank(a) - boolRank(b)
	case reflect.Pointer, reflect.UnsafePointer, reflect.Chan:
		return cmp.Compare(a.Pointer(), b.Pointer())
	case reflect.Struct:
		for i := range a.NumField() {
			if c := compareKeys(a.Field(i), b.Field(i)); c != 0 {
				return c
			}
		}
		return 0
	case reflect.Array:
		for i := range a.Len() {
			if c := compareKeys(a.Index(i), b.Index(i)); c != 0 {
				return c
			}
		}
		return 0
	case reflect.Interface:
		return compareInterfaces(a, b)
	}
	return 0
}

func boolRank(v reflect.Value) int {
	if v.Bool() {
		return 1
	}
	return 0
}

// compareInterfaces puts nil first and then goes by kind of type, as fmt does by the type's
// place in memory, which no program can rely on.
func compareInterfaces(a, b reflect.Value) int {
	switch {
	case a.IsNil() || b.IsNil():
		return boolRank(reflect.ValueOf(!a.IsNil())) - boolRank(reflect.ValueOf(!b.IsNil()))
	case a.Elem().Type() != b.Elem().Type():
		return cmp.Compare(a.Elem().Type().String(), b.Elem().Type().String())
	}
	return compareKeys(a.Elem(), b.Elem())
}
