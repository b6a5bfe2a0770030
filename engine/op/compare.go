package op

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

func init() {
	add(
		fn2("Eq", func(a, b any) (any, error) { return equal("Eq", a, b, true) }),
		fn2("NotEq", func(a, b any) (any, error) { return equal("NotEq", a, b, false) }),
		fn2("Compare", func(a, b any) (any, error) {
			if err := comparableValues("Compare", a, b); err != nil {
				return nil, err
			}
			return int64(cmp.Compare(value.Compare(a, b), 0)), nil
		}),
		// Two Longs are compared at once: that is most of what these four do.
		fn2("Lt", func(a, b any) (any, error) {
			if x, y, ok := twoLongs(a, b); ok {
				return x < y, nil
			}
			c, err := order("Lt", a, b)
			return c < 0, err
		}),
		fn2("Le", func(a, b any) (any, error) {
			if x, y, ok := twoLongs(a, b); ok {
				return x <= y, nil
			}
			c, err := order("Le", a, b)
			return c <= 0, err
		}),
		fn2("Gt", func(a, b any) (any, error) {
			if x, y, ok := twoLongs(a, b); ok {
				return x > y, nil
			}
			c, err := order("Gt", a, b)
			return c > 0, err
		}),
		fn2("Ge", func(a, b any) (any, error) {
			if x, y, ok := twoLongs(a, b); ok {
				return x >= y, nil
			}
			c, err := order("Ge", a, b)
			return c >= 0, err
		}),
		looking(pred("Not", func(a any) bool { return !value.Truthy(a) })),
	)
}

func twoLongs(a, b any) (x, y int64, ok bool) {
	x, ok = a.(int64)
	if ok {
		y, ok = b.(int64)
	}
	return x, y, ok
}

func equal(name string, a, b any, want bool) (any, error) {
	is := value.Equal(a, b)
	if is && value.KindOf(a) == value.KindNone {
		return nil, comparableValues(name, a, b)
	}
	return is == want, nil
}

// comparableValues refuses functions, which no order and no equality is defined for.
func comparableValues(name string, vs ...any) error {
	for _, v := range vs {
		if value.KindOf(v) == value.KindNone {
			return fmt.Errorf("ops.%s compares values, and %s is none", name, shown(v))
		}
	}
	return nil
}

const comparables = "two numbers or two strings"

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
	return 0, misfit(name, comparables, bad)
}
