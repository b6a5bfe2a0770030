package op_test

import (
	"errors"
	"math"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"github.com/ramaworkshop/ramaworkshop/engine/op"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/engine/value/valuetest"
)

// What each operation gives, and how it fails, is specified in rama/ops/testdata.

// task is where operations run in these tests.
type task struct{ printed string }

func (*task) TaskID() int          { return 1 }
func (*task) NumTasks() int        { return 4 }
func (*task) NowMillis() int64     { return 5 }
func (*task) NewUUID() any         { return uuid.Must(uuid.NewV7()) }
func (*task) TopologyKind() string { return "stream" }
func (t *task) Print(text string)  { t.printed += text }

var errEnough = errors.New("enough")

// run applies an operation, and returns the first hundred values that it emits.
func run(o *op.Op, args []any) (out []any, err error) {
	take := func(vs ...any) error {
		if out = append(out, vs...); len(out) >= 100 {
			return errEnough
		}
		return nil
	}
	switch {
	case o.Emit1 != nil:
		err = o.Emit1(args, func(v any) error { return take(v) })
	case o.Emit2 != nil:
		err = o.Emit2(args, func(a, b any) error { return take(a, b) })
	case o.EmitN != nil:
		err = o.EmitN(args, func(vs []any) error { return take(vs...) })
	case o.Here != nil:
		var v any
		v, err = o.Here(&task{}, args)
		out = []any{v}
	default:
		var v any
		v, err = o.Call(args)
		out = []any{v}
	}
	if errors.Is(err, errEnough) {
		err = nil
	}
	return out, err
}

// Whatever an operation gets, it gives values, or an error that begins with its name; it never
// panics, and what it got stays as it was.
func TestAnyArguments(t *testing.T) {
	names := op.Names()
	rapid.Check(t, func(t *rapid.T) {
		o := op.Get(rapid.SampledFrom(names).Draw(t, "name"))
		most := o.Max
		if most < 0 {
			most = o.Min + 2
		}
		args := rapid.SliceOfN(valuetest.Any(3), o.Min, most).Draw(t, "args")
		before := value.String(value.NewList(args...))
		out, err := run(o, args)
		if err != nil && !strings.HasPrefix(strings.Replace(err.Error(), ":", " ", 1), "ops."+o.Name+" ") {
			t.Fatalf("%s of %s: %v", o.Name, before, err)
		}
		for _, v := range out {
			if err == nil && value.KindOf(v) == value.KindNone {
				t.Fatalf("%s of %s: got a %T", o.Name, before, v)
			}
		}
		if after := value.String(value.NewList(args...)); after != before {
			t.Fatalf("%s changed %s to %s", o.Name, before, after)
		}
	})
}

// call applies an operation that has to succeed.
func call(t *rapid.T, name string, args ...any) any {
	v, err := op.Get(name).Call(args)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return v
}

// The parts of a sequence make up the whole, whatever its kind and however it is kept.
func TestParts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := value.NewList(rapid.SliceOfN(rapid.Custom(func(t *rapid.T) any {
			return rapid.Int64Range(0, 9).Draw(t, "e")
		}), 0, 70).Draw(t, "list")...)
		n := rapid.Int64Range(0, 80).Draw(t, "n")
		big := l
		for i := range l.Len() {
			big = big.Set(i, l.At(i)) // more than 32: a tree
		}
		text := value.Text(call(t, "Join", l, ""))
		for _, c := range []any{l, big, text, value.NewSet(l.Elems()...)} {
			whole := call(t, "ToList", c)
			same := func(what string, a, b any) {
				if !value.Equal(call(t, "Concat", a, b), whole) {
					t.Fatalf("%s %d of %s: %s and %s", what, n, value.String(c), value.String(a), value.String(b))
				}
			}
			same("Take", call(t, "Take", c, n), call(t, "Drop", c, n))
			same("TakeLast", call(t, "DropLast", c, n), call(t, "TakeLast", c, n))
			if size := call(t, "Count", c).(int64); n <= size {
				same("Slice", call(t, "Slice", c, int64(0), n), call(t, "Slice", c, n))
			}
			if n > 0 {
				if flat := call(t, "Flatten", call(t, "Chunks", c, n)); !value.Equal(flat, whole) {
					t.Fatalf("Chunks %d of %s: %s", n, value.String(c), value.String(flat))
				}
			}
			if back := call(t, "Reverse", call(t, "Reverse", c)); !value.Equal(back, whole) {
				t.Fatalf("Reverse of %s: %s", value.String(c), value.String(back))
			}
			if v := call(t, "Last", call(t, "Reverse", c)); !value.Equal(v, call(t, "First", c)) {
				t.Fatalf("Last of the reverse of %s: %s", value.String(c), value.String(v))
			}
		}
	})
}

// Sets, counts and orders agree with what a loop finds.
func TestElements(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		some := rapid.SliceOfN(valuetest.Any(1), 0, 20)
		xs, ys := some.Draw(t, "xs"), some.Draw(t, "ys")
		has := func(es []any, v any) bool {
			return slices.ContainsFunc(es, func(e any) bool { return value.Equal(e, v) })
		}
		var distinct, both, first []any
		for _, x := range xs {
			if has(distinct, x) {
				continue
			}
			distinct = append(distinct, x)
			if has(ys, x) {
				both = append(both, x)
			} else {
				first = append(first, x)
			}
		}
		l, m := value.NewList(xs...), value.NewList(ys...)
		a, b := call(t, "ToSet", l), call(t, "ToSet", m)
		for what, pair := range map[string][2]any{
			"Distinct":     {call(t, "Distinct", l), value.NewList(distinct...)},
			"ToSet":        {a, value.NewSet(distinct...)},
			"Union":        {call(t, "Union", a, b), value.NewSet(slices.Concat(xs, ys)...)},
			"Intersection": {call(t, "Intersection", a, b), value.NewSet(both...)},
			"Difference":   {call(t, "Difference", a, b), value.NewSet(first...)},
			"IsSubset":     {call(t, "IsSubset", a, b), len(first) == 0},
			"Frequencies":  {call(t, "MapKeys", call(t, "Frequencies", l)), call(t, "ToList", a)},
			"counts":       {call(t, "Sum", call(t, "MapVals", call(t, "Frequencies", l))), int64(len(xs))},
			"Sort":         {call(t, "Distinct", call(t, "Sort", l)), call(t, "ToList", a)},
		} {
			if !value.Equal(pair[0], pair[1]) {
				t.Fatalf("%s of %s and %s: got %s, want %s", what, value.String(l), value.String(m),
					value.String(pair[0]), value.String(pair[1]))
			}
		}
	})
}

// Arithmetic on Longs is exact, or an overflow.
func TestArithmeticIsExact(t *testing.T) {
	edge := rapid.SampledFrom([]int64{0, 1, -1, math.MaxInt64, math.MinInt64, math.MinInt64 + 1, 1 << 32, -1 << 31})
	long := rapid.OneOf(rapid.Int64(), edge)
	rapid.Check(t, func(t *rapid.T) {
		a, b := long.Draw(t, "a"), long.Draw(t, "b")
		n := rapid.Int64Range(0, 70).Draw(t, "n")
		x, y, z := big.NewInt(a), big.NewInt(b), big.NewInt(n)
		f := func(name string, a, b int64, want *big.Int) {
			v, err := op.Get(name).Call([]any{a, b})
			switch {
			case want.IsInt64() && (err != nil || v != want.Int64()):
				t.Fatalf("%s of %d and %d: got %v, %v, want %v", name, a, b, v, err, want)
			case !want.IsInt64() && !errors.Is(err, op.ErrOverflow):
				t.Fatalf("%s of %d and %d: got %v, %v, want an overflow", name, a, b, v, err)
			}
		}
		f("Plus", a, b, new(big.Int).Add(x, y))
		f("Minus", a, b, new(big.Int).Sub(x, y))
		f("Times", a, b, new(big.Int).Mul(x, y))
		f("Pow", a, n, new(big.Int).Exp(x, z, nil))
		if n < 64 {
			f("ShiftLeft", a, n, new(big.Int).Lsh(x, uint(n)))
			f("ShiftRight", a, n, new(big.Int).Rsh(x, uint(n)))
		}
		if b != 0 && (a != math.MinInt64 || b != -1) {
			f("Quot", a, b, new(big.Int).Quo(x, y))
			f("Rem", a, b, new(big.Int).Rem(x, y))
			q, m := new(big.Int).DivMod(x, y, new(big.Int)) // m is not negative
			if b < 0 && m.Sign() > 0 {
				q, m = q.Sub(q, big.NewInt(1)), m.Add(m, y)
			}
			f("FloorDiv", a, b, q)
			f("Mod", a, b, m)
		}
	})
}

// BenchmarkCall is the cost of operations that programs call for every record.
func BenchmarkCall(b *testing.B) {
	m := value.MapOf("a", int64(1), "b", int64(2))
	l := value.NewList(int64(1), int64(2), int64(3))
	for _, c := range []struct {
		name string
		args []any
	}{
		{"Plus", []any{int64(1), int64(2)}}, {"Lt", []any{int64(1), int64(2)}}, {"Eq", []any{"a", "a"}},
		{"Get", []any{m, "b"}}, {"Assoc", []any{m, "b", int64(3)}}, {"Conj", []any{l, int64(4)}},
		{"Nth", []any{l, int64(1)}}, {"First", []any{l}}, {"Take", []any{l, int64(2)}},
		{"IsA", []any{op.Class("Long"), int64(1)}}, {"Upper", []any{"abc"}},
	} {
		b.Run(c.name, func(b *testing.B) {
			o := op.Get(c.name)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := o.Call(c.args); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
