package op

import (
	"cmp"
	"fmt"
	"math"
)

func init() {
	add(
		fn1("Inc", func(a any) (any, error) {
			i, ok := a.(int64)
			switch {
			case !ok:
				return plus("Inc", a, int64(1))
			case i == math.MaxInt64:
				return nil, overflow("Inc", a)
			}
			return i + 1, nil
		}),
		fn1("Dec", func(a any) (any, error) {
			i, ok := a.(int64)
			switch {
			case !ok:
				return minus("Dec", a, int64(1))
			case i == math.MinInt64:
				return nil, overflow("Dec", a)
			}
			return i - 1, nil
		}),
		fold("Plus", number("Plus"), func(a, b any) (any, error) { return plus("Plus", a, b) }),
		fold("Minus", func(a any) (any, error) { return negative("Minus", a) },
			func(a, b any) (any, error) { return minus("Minus", a, b) }),
		fold("Times", number("Times"), func(a, b any) (any, error) { return times("Times", a, b) }),
		fn2("Div", div),
		fn2("Quot", quot),
		fn2("Rem", rem),
		fn2("Mod", mod),
		fn2("FloorDiv", floorDiv),
		fold("Min", func(a any) (any, error) { return smaller("Min", a, a) },
			func(a, b any) (any, error) { return smaller("Min", a, b) }),
		fold("Max", func(a any) (any, error) { return larger("Max", a, a) },
			func(a, b any) (any, error) { return larger("Max", a, b) }),
		fn1("Sum", func(a any) (any, error) {
			return over("Sum", a, int64(0), func(acc, e any) (any, error) { return plus("Sum", acc, e) })
		}),
		fn1("Avg", avg),
		fn1("MinOf", func(a any) (any, error) {
			return over("MinOf", a, nil, func(acc, e any) (any, error) { return smaller("MinOf", acc, e) })
		}),
		fn1("MaxOf", func(a any) (any, error) {
			return over("MaxOf", a, nil, func(acc, e any) (any, error) { return larger("MaxOf", acc, e) })
		}),
		fn1("IsEven", func(a any) (any, error) { return parity("IsEven", a, 0) }),
		fn1("IsOdd", func(a any) (any, error) { return parity("IsOdd", a, 1) }),
		fn1("IsZero", func(a any) (any, error) { c, err := sign("IsZero", a); return c == 0, err }),
		fn1("IsPos", func(a any) (any, error) { c, err := sign("IsPos", a); return c > 0, err }),
		fn1("IsNeg", func(a any) (any, error) { c, err := sign("IsNeg", a); return c < 0, err }),
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
	if x, err = double(name, "numbers", a); err == nil {
		y, err = double(name, "numbers", b)
	}
	return x, y, err
}

func double(name, wants string, a any) (float64, error) {
	switch v := a.(type) {
	case float64:
		return v, nil
	case int64:
		return float64(v), nil
	}
	return 0, misfit(name, wants, a)
}

func overflow(name string, a any, more ...any) error {
	of := fmt.Sprint(a)
	for _, b := range more {
		of += fmt.Sprint(" and ", b)
	}
	return fmt.Errorf("ops.%s of %s: %w", name, of, ErrOverflow)
}

func byZero(name string, a, b any) error {
	return fmt.Errorf("ops.%s of %v and %v: %w; ops.IsZero asks before", name, a, b, ErrDivByZero)
}

// negative is 0 less a number.
func negative(name string, a any) (any, error) {
	if a == any(int64(math.MinInt64)) {
		return nil, overflow(name, a)
	}
	return minus(name, int64(0), a)
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
				return nil, byZero("Div", a, b)
			case x == math.MinInt64 && y == -1:
				return nil, overflow("Div", a, b)
			case x%y == 0:
				return x / y, nil
			}
		}
	}
	x, y, err := doubles("Div", a, b)
	if err == nil && y == 0 {
		err = byZero("Div", a, b)
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
		return 0, 0, byZero(name, a, b)
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

// floorDiv is quot rounded down, so that mod is what it leaves.
func floorDiv(a, b any) (any, error) {
	x, y, err := longs("FloorDiv", a, b)
	if err != nil {
		return nil, err
	}
	q := x / y
	if x%y != 0 && (x < 0) != (y < 0) {
		q--
	}
	return q, nil
}

func parity(name string, a any, want int64) (any, error) {
	i, ok := a.(int64)
	if !ok {
		return nil, misfit(name, "a Long", a)
	}
	return i&1 == want, nil
}

// sign compares a number with zero.
func sign(name string, a any) (int, error) {
	switch x := a.(type) {
	case int64:
		return cmp.Compare(x, 0), nil
	case float64:
		return cmp.Compare(x, 0), nil
	}
	return 0, misfit(name, "a number", a)
}

func smaller(name string, a, b any) (any, error) {
	c, err := order(name, a, b)
	if c > 0 {
		a = b
	}
	return a, err
}

func larger(name string, a, b any) (any, error) {
	c, err := order(name, a, b)
	if c < 0 {
		a = b
	}
	return a, err
}

// over folds a List or Set into one value. start is what it begins with; nil when that is the
// first element.
func over(name string, a, start any, f func(acc, e any) (any, error)) (any, error) {
	es, err := listOrSet(name, a)
	if err != nil {
		return nil, err
	}
	acc := start
	for i, e := range es {
		if i == 0 && start == nil {
			acc = e // and f says whether it fits
		}
		if acc, err = f(acc, e); err != nil {
			return nil, err
		}
	}
	return acc, nil
}

// avg adds as Doubles, so that it cannot overflow.
func avg(a any) (any, error) {
	sum, err := over("Avg", a, 0.0, func(acc, e any) (any, error) {
		x, err := double("Avg", "numbers", e)
		return acc.(float64) + x, err
	})
	if err != nil {
		return nil, err
	}
	n, err := count("Avg", a)
	if n == 0 {
		return nil, err
	}
	return sum.(float64) / float64(n), err
}
