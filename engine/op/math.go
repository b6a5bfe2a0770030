package op

import (
	"fmt"
	"math"
)

func init() {
	add(
		fn1("Abs", func(a any) (any, error) {
			switch x := a.(type) {
			case int64:
				if x < 0 {
					return negative("Abs", a)
				}
				return a, nil
			case float64:
				return math.Abs(x), nil
			}
			return nil, misfit("Abs", "a number", a)
		}),
		fn1("Sign", func(a any) (any, error) {
			if x, ok := a.(float64); ok && math.IsNaN(x) {
				return nil, misfit("Sign", "a number", a)
			}
			c, err := sign("Sign", a)
			return int64(c), err
		}),
		fn2("Pow", pow),
		fn1("Sqrt", func(a any) (any, error) {
			x, err := double("Sqrt", "a number", a)
			if err == nil && x < 0 {
				err = fmt.Errorf("ops.Sqrt of %v: no number has a negative square", a)
			}
			return math.Sqrt(x), err
		}),
		rounding("Floor", math.Floor),
		rounding("Ceil", math.Ceil),
		rounding("Round", math.Round),
		rounding("ToLong", math.Trunc),
		fn1("ToDouble", func(a any) (any, error) { return anyErr(double("ToDouble", "a number", a)) }),
		bits("BitAnd", func(x, y int64) int64 { return x & y }),
		bits("BitOr", func(x, y int64) int64 { return x | y }),
		bits("BitXor", func(x, y int64) int64 { return x ^ y }),
		fn1("BitNot", func(a any) (any, error) {
			x, err := long("BitNot", "a Long", a)
			return ^x, err
		}),
		fn2("ShiftLeft", func(a, b any) (any, error) {
			x, n, err := shift("ShiftLeft", a, b)
			if err == nil && x<<n>>n != x {
				err = overflow("ShiftLeft", a, b)
			}
			return x << n, err
		}),
		fn2("ShiftRight", func(a, b any) (any, error) {
			x, n, err := shift("ShiftRight", a, b)
			return x >> n, err
		}),
	)
}

// rounding declares what makes a Long of a number.
func rounding(name string, f func(x float64) float64) *Op {
	return fn1(name, func(a any) (any, error) {
		switch x := a.(type) {
		case int64:
			return a, nil
		case float64:
			whole := f(x)
			if !(whole >= -(1<<63) && whole < 1<<63) {
				return nil, overflow(name, a)
			}
			return int64(whole), nil
		}
		return nil, misfit(name, "a number", a)
	})
}

// pow is exact for Longs, else a Double.
func pow(a, b any) (any, error) {
	x, isLong := a.(int64)
	n, isLong2 := b.(int64)
	if isLong && isLong2 && n >= 0 {
		return powLong(x, n)
	}
	f, g, err := doubles("Pow", a, b)
	if err != nil {
		return nil, err
	}
	switch p := math.Pow(f, g); {
	case f == 0 && g < 0:
		return nil, byZero("Pow", a, b)
	case math.IsNaN(p) && !math.IsNaN(f) && !math.IsNaN(g):
		return nil, fmt.Errorf("ops.Pow of %v and %v: the result is no real number", a, b)
	default:
		return p, nil
	}
}

func powLong(x, n int64) (any, error) {
	var p, sq any = int64(1), x
	for left := n; ; {
		var err error
		if left&1 == 1 {
			p, err = times("Pow", p, sq)
		}
		if left >>= 1; left > 0 && err == nil {
			sq, err = times("Pow", sq, sq)
		}
		switch {
		case err != nil:
			return nil, overflow("Pow", x, n)
		case left == 0:
			return p, nil
		}
	}
}

func bits(name string, f func(x, y int64) int64) *Op {
	one := func(a any) (any, error) { return anyErr(long(name, "Longs", a)) }
	return fold(name, one, func(a, b any) (any, error) {
		x, err := long(name, "Longs", a)
		if err != nil {
			return nil, err
		}
		y, err := long(name, "Longs", b)
		return f(x, y), err
	})
}

func shift(name string, a, b any) (x, n int64, err error) {
	if x, err = long(name, "a Long to shift", a); err == nil {
		n, err = long(name, "a Long from 0 to 63 as distance", b)
	}
	if err == nil && (n < 0 || n > 63) {
		err = misfit(name, "a Long from 0 to 63 as distance", b)
	}
	if err != nil {
		return 0, 0, err
	}
	return x, n, nil
}
