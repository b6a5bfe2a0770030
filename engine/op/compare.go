package op

import (
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

func init() {
	add(
		fn2("Eq", func(a, b any) (any, error) { return value.Equal(a, b), nil }),
		fn2("NotEq", func(a, b any) (any, error) { return !value.Equal(a, b), nil }),
		fn2("Lt", func(a, b any) (any, error) {
			if x, ok := a.(int64); ok {
				if y, ok := b.(int64); ok {
					return x < y, nil
				}
			}
			c, err := order("Lt", a, b)
			return c < 0, err
		}),
		fn2("Le", func(a, b any) (any, error) { c, err := order("Le", a, b); return c <= 0, err }),
		fn2("Gt", func(a, b any) (any, error) { c, err := order("Gt", a, b); return c > 0, err }),
		fn2("Ge", func(a, b any) (any, error) { c, err := order("Ge", a, b); return c >= 0, err }),
		looking(pred("Not", func(a any) bool { return !value.Truthy(a) })),
		looking(pred("IsNil", func(a any) bool { return a == nil })),
		looking(pred("NotNil", func(a any) bool { return a != nil })),
	)
}

// order compares two numbers, by number, or two strings.
func order(name string, a, b any) (int, error) {
	if c, ok := value.CompareNumbers(a, b); ok {
		return c, nil
	}
	x, ok := a.(string)
	y, ok2 := b.(string)
	if ok && ok2 {
		return strings.Compare(x, y), nil
	}
	bad := a
	if k := value.KindOf(a); k == value.KindLong || k == value.KindDouble || ok {
		bad = b
	}
	return 0, misfit(name, "two numbers or two strings", bad)
}
