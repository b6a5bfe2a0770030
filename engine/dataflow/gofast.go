package dataflow

import (
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// call1 and call2 call a Go function of a common signature without reflection.
type (
	call1 func(a any) (any, error)
	call2 func(a, b any) (any, error)
)

// fastPaths returns the call of a function with one or two parameters and one result of the types
// that most functions have, with or without an error; nil for every other function.
func fastPaths(name string, fn any) (call1, call2) {
	for _, try := range []func(name string, fn any) call1{
		ones[any], ones[string], ones[int], ones[int64], ones[float64], ones[bool],
		ones[[]any], ones[map[any]any],
	} {
		if c := try(name, fn); c != nil {
			return c, nil
		}
	}
	for _, try := range []func(name string, fn any) call2{
		twos[any, any], twos[string, string], twos[int, int], twos[int64, int64], twos[float64, float64],
		twos[string, any], twos[string, int], twos[string, int64],
		twos[any, string], twos[any, int], twos[any, int64],
		twos[[]any, any], twos[map[any]any, any],
	} {
		if c := try(name, fn); c != nil {
			return nil, c
		}
	}
	return nil, nil
}

func ones[A any](name string, fn any) call1 {
	for _, try := range []func(name string, fn any) call1{
		one[A, any], one[A, string], one[A, int], one[A, int64], one[A, float64], one[A, bool],
		one[A, []any], one[A, map[any]any],
	} {
		if c := try(name, fn); c != nil {
			return c
		}
	}
	return nil
}

func twos[A, B any](name string, fn any) call2 {
	for _, try := range []func(name string, fn any) call2{
		two[A, B, any], two[A, B, string], two[A, B, int], two[A, B, int64], two[A, B, float64], two[A, B, bool],
	} {
		if c := try(name, fn); c != nil {
			return c
		}
	}
	return nil
}

func one[A, R any](name string, fn any) call1 {
	switch f := fn.(type) {
	case func(A) R:
		in, out := param[A](name, 1), result[R](name)
		exact := isValue[A]() && isValue[R]()
		return func(a any) (any, error) {
			if exact {
				if x, ok := a.(A); ok {
					return f(x), nil
				}
			}
			x, err := in(a)
			if err != nil {
				return nil, err
			}
			return out(f(x))
		}
	case func(A) (R, error):
		in, out := param[A](name, 1), result[R](name)
		return func(a any) (any, error) {
			x, err := in(a)
			if err != nil {
				return nil, err
			}
			r, err := f(x)
			if err != nil {
				return nil, err
			}
			return out(r)
		}
	}
	return nil
}

func two[A, B, R any](name string, fn any) call2 {
	switch f := fn.(type) {
	case func(A, B) R:
		in, in2, out := param[A](name, 1), param[B](name, 2), result[R](name)
		exact := isValue[A]() && isValue[B]() && isValue[R]()
		return func(a, b any) (any, error) {
			if exact {
				x, ok := a.(A)
				y, ok2 := b.(B)
				if ok && ok2 {
					return f(x, y), nil
				}
			}
			x, err := in(a)
			if err != nil {
				return nil, err
			}
			y, err := in2(b)
			if err != nil {
				return nil, err
			}
			return out(f(x, y))
		}
	case func(A, B) (R, error):
		in, in2, out := param[A](name, 1), param[B](name, 2), result[R](name)
		return func(a, b any) (any, error) {
			x, err := in(a)
			if err != nil {
				return nil, err
			}
			y, err := in2(b)
			if err != nil {
				return nil, err
			}
			r, err := f(x, y)
			if err != nil {
				return nil, err
			}
			return out(r)
		}
	}
	return nil
}

// isValue says that a type's values are values as they are.
func isValue[A any]() bool {
	switch any((*A)(nil)).(type) {
	case *string, *int64, *float64, *bool:
		return true
	}
	return false
}

// param returns what makes a parameter of a value: where that is more than to look at its type,
// as reflection does it.
func param[A any](name string, i int) func(v any) (A, error) {
	var fits any
	switch any((*A)(nil)).(type) {
	case *any:
		fits = func(v any) (any, bool) { return value.ToGo(v), true }
	case *int:
		fits = func(v any) (int, bool) {
			n, ok := v.(int64)
			return int(n), ok && int64(int(n)) == n
		}
	case *[]any:
		fits = func(v any) ([]any, bool) {
			if l, ok := v.(*value.List); ok {
				return value.ToGo(l).([]any), true
			}
			return nil, false
		}
	case *map[any]any:
		fits = func(v any) (map[any]any, bool) {
			if m, ok := v.(*value.Map); ok {
				g, ok := value.ToGo(m).(map[any]any)
				return g, ok
			}
			return nil, false
		}
	default:
		fits = func(v any) (A, bool) {
			x, ok := v.(A)
			return x, ok
		}
	}
	quick := fits.(func(v any) (A, bool))
	return func(v any) (A, error) {
		x, ok := quick(v)
		if ok {
			return x, nil
		}
		var converted A // of its own: Into moves it to the heap
		if err := value.Into(v, &converted); err != nil {
			return x, fmt.Errorf("argument %d of %s: %w", i, name, err)
		}
		return converted, nil
	}
}

// result returns what makes a value of a result.
func result[R any](name string) func(r R) (any, error) {
	if isValue[R]() {
		return func(r R) (any, error) { return r, nil }
	}
	var made any
	switch any((*R)(nil)).(type) {
	case *int:
		made = func(r int) (any, error) { return int64(r), nil }
	default:
		made = func(r R) (any, error) {
			v, err := value.From(r)
			if err != nil {
				return nil, fmt.Errorf("result 1 of %s: %w", name, err)
			}
			return v, nil
		}
	}
	return made.(func(r R) (any, error))
}
