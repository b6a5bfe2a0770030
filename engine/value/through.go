package value

import "reflect"

// FieldTypes returns the Go types of the fields of the record that structs of type t become.
func FieldTypes(t reflect.Type) []reflect.Type {
	p := planOf(t)
	out := make([]reflect.Type, len(p.index))
	for i, f := range p.index {
		out[i] = t.Field(f).Type
	}
	return out
}

// Through returns what a value becomes when a Go variable of type t holds it in between: a Long in a
// float64 is a Double, and what does not fit is an error.
func Through(t reflect.Type) func(v any) (any, error) {
	slow := func(v any) (any, error) {
		g, err := ToType(v, t)
		if err != nil {
			return nil, err
		}
		return From(g.Interface())
	}
	switch t.Kind() {
	case reflect.Interface:
		return slow
	case reflect.String:
		return exactly[string](slow)
	case reflect.Int64, reflect.Int:
		return exactly[int64](slow)
	case reflect.Float64:
		return exactly[float64](slow)
	case reflect.Bool:
		return exactly[bool](slow)
	}
	return slow
}

// exactly keeps values of one type as they are.
func exactly[T any](other func(v any) (any, error)) func(v any) (any, error) {
	return func(v any) (any, error) {
		if _, ok := v.(T); ok {
			return v, nil
		}
		return other(v)
	}
}
