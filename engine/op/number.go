package op

import (
	"errors"
	"fmt"
	"math"
)

// Overflow and division by zero are errors, never a wrong number.
var (
	ErrOverflow  = errors.New("the result does not fit a Long (64 bits)")
	ErrDivByZero = errors.New("division by zero")
)

func init() {
	add(
		fn1("Inc", func(a any) (any, error) {
			if i, ok := a.(int64); ok && i != math.MaxInt64 {
				return i + 1, nil
			}
			return plus("Inc", a, int64(1))
		}),
		fn1("Dec", func(a any) (any, error) {
			if i, ok := a.(int64); ok && i != math.MinInt64 {
				return i - 1, nil
			}
			return minus("Dec", a, int64(1))
		}),
		fold("Plus", number("Plus"), func(a, b any) (any, error) { return plus("Plus", a, b) }),
		fold("Minus", func(a any) (any, error) { return minus("Minus", int64(0), a) },
			func(a, b any) (any, error) { return minus("Minus", a, b) }),
		fold("Times", number("Times"), func(a, b any) (any, error) { return times("Times", a, b) }),
		fn2("Div", div),
		fn2("Quot", quot),
		fn2("Rem", rem),
		fn2("Mod", mod),
		fold("Min", number("Min"), func(a, b any) (any, error) {
			c, err := order("Min", a, b)
			if c > 0 {
				a = b
			}
			return a, err
		}),
		fold("Max", number("Max"), func(a, b any) (any, error) {
			c, err := order("Max", a, b)
			if c < 0 {
				a = b
			}
			return a, err
		}),
		fn1("Sum", func(a any) (any, error) {
			var acc any = int64(0)
			es, err := Elems("Sum", a)
			for _, e := range es {
				if err == nil {
					acc, err = plus("Sum", acc, e)
				}
			}
			return acc, err
		}),
		fn1("IsEven", func(a any) (any, error) { return parity("IsEven", a, 0) }),
		fn1("IsOdd", func(a any) (any, error) { return parity("IsOdd", a, 1) }),
		fn1("IsZero", func(a any) (any, error) { c, err := order("IsZero", a, int64(0)); return c == 0, err }),
		fn1("IsPos", func(a any) (any, error) { c, err := order("IsPos", a, int64(0)); return c > 0, err }),
		fn1("IsNeg", func(a any) (any, error) { c, err := order("IsNeg", a, int64(0)); return c < 0, err }),
	)
}

// number declares what an arithmetic operation makes of a single argument.
func number(name string) func(a any) (any, error) {
	return func(a any) (any, error) {
		switch a.(type) {
		case int64, float64:
			return a, nil
		}
		return nil, misfit(name, "numbers", a)
	}
}

// doubles returns both numbers as doubles.
func doubles(name string, a, b any) (x, y float64, err error) {
	if x, err = double(name, a); err == nil {
		y, err = double(name, b)
	}
	return x, y, err
}

func double(name string, a any) (float64, error) {
	switch v := a.(type) {
	case float64:
		return v, nil
	case int64:
		return float64(v), nil
	}
	return 0, misfit(name, "numbers", a)
}

func overflow(name string, a, b any) error {
	return fmt.Errorf("ops.%s of %v and %v: %w", name, a, b, ErrOverflow)
}

func plus(name string, a, b any) (any, error) {
	if x, ok := a.(int64); ok {
		if y, ok := b.(int64); ok {
			s := x + y
			if (s > x) != (y > 0) {
				return nil, overflow(name, a, b)
			}
			return s, nil
		}
	}
	x, y, err := doubles(name, a, b)
	return x + y, err
}

func minus(name string, a, b any) (any, error) {
	if x, ok := a.(int64); ok {
		if y, ok := b.(int64); ok {
			s := x - y
			if (s < x) != (y > 0) {
				return nil, overflow(name, a, b)
			}
			return s, nil
		}
	}
	x, y, err := doubles(name, a, b)
	return x - y, err
}

func times(name string, a, b any) (any, error) {
	if x, ok := a.(int64); ok {
		if y, ok := b.(int64); ok {
			p := x * y
			if x != 0 && (p/x != y || x == -1 && y == math.MinInt64) {
				return nil, overflow(name, a, b)
			}
			return p, nil
		}
	}
	x, y, err := doubles(name, a, b)
	return x * y, err
}

// div is exact where it can be: two Longs give a Long when the one divides the other, else a
// Double.
func div(a, b any) (any, error) {
	if x, ok := a.(int64); ok {
		if y, ok := b.(int64); ok {
			switch {
			case y == 0:
				return nil, fmt.Errorf("ops.Div of %v: %w", a, ErrDivByZero)
			case x == math.MinInt64 && y == -1:
				return nil, overflow("Div", a, b)
			case x%y == 0:
				return x / y, nil
			}
		}
	}
	x, y, err := doubles("Div", a, b)
	if err == nil && y == 0 {
		err = fmt.Errorf("ops.Div of %v: %w", a, ErrDivByZero)
	}
	return x / y, err
}

// longs returns both Longs, the second not zero.
func longs(name string, a, b any) (x, y int64, err error) {
	x, ok := a.(int64)
	if !ok {
		return 0, 0, misfit(name, "Longs", a)
	}
	y, ok = b.(int64)
	switch {
	case !ok:
		return 0, 0, misfit(name, "Longs", b)
	case y == 0:
		return 0, 0, fmt.Errorf("ops.%s of %v: %w", name, a, ErrDivByZero)
	case y == -1 && x == math.MinInt64:
		return 0, 0, overflow(name, a, b)
	}
	return x, y, nil
}

func quot(a, b any) (any, error) {
	x, y, err := longs("Quot", a, b)
	if err != nil {
		return nil, err
	}
	return x / y, nil
}

// rem has the sign of a.
func rem(a, b any) (any, error) {
	x, y, err := longs("Rem", a, b)
	if err != nil {
		return nil, err
	}
	return x % y, nil
}

// mod has the sign of b.
func mod(a, b any) (any, error) {
	x, y, err := longs("Mod", a, b)
	if err != nil {
		return nil, err
	}
	m := x % y
	if m != 0 && (m < 0) != (y < 0) {
		m += y
	}
	return m, nil
}

func parity(name string, a any, want int64) (any, error) {
	i, ok := a.(int64)
	if !ok {
		return nil, misfit(name, "a Long", a)
	}
	return i&1 == want, nil
}
