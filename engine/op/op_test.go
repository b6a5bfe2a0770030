package op_test

import (
	"errors"
	"math"
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/ramaworkshop/ramaworkshop/engine/op"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

func call(t testing.TB, name string, args ...any) (any, error) {
	o := op.Get(name)
	if o == nil {
		t.Fatalf("no operation %s", name)
	}
	for i, a := range args {
		v, err := value.From(a)
		if err != nil {
			t.Fatal(err)
		}
		args[i] = v
	}
	return o.Call(args)
}

type L = []any
type M = map[any]any
type S = value.SetLit

// Each line: an operation, its arguments, and how the result, or the error, prints.
func TestOperations(t *testing.T) {
	for _, c := range []struct {
		name string
		args []any
		want string
	}{
		{"Inc", L{1}, "2"}, {"Inc", L{1.5}, "2.5"}, {"Inc", L{"x"}, "ops.Inc takes numbers, but got a String"},
		{"Inc", L{int64(math.MaxInt64)}, "does not fit a Long"}, {"Dec", L{0}, "-1"},
		{"Plus", L{1, 2, 3.0}, "6.0"}, {"Plus", L{5}, "5"}, {"Plus", L{nil, 1}, "numbers, but got nil"},
		{"Minus", L{5}, "-5"}, {"Minus", L{10, 1, 2}, "7"}, {"Times", L{2, 3, 4}, "24"},
		{"Div", L{6, 3}, "2"}, {"Div", L{7, 2}, "3.5"}, {"Div", L{1, 0}, "division by zero"},
		{"Quot", L{-7, 2}, "-3"}, {"Rem", L{-7, 2}, "-1"}, {"Mod", L{-7, 2}, "1"}, {"Mod", L{7, 0}, "division by zero"},
		{"Quot", L{int64(math.MinInt64), -1}, "does not fit a Long"}, {"Quot", L{1.5, 1}, "takes Longs"},
		{"Min", L{3, 1, 2}, "1"}, {"Max", L{1, 2.5}, "2.5"}, {"Sum", L{L{1, 2, 3}}, "6"}, {"Sum", L{nil}, "0"},
		{"Eq", L{1, 1.0}, "false"}, {"Eq", L{L{1}, L{1}}, "true"}, {"NotEq", L{1, 2}, "true"},
		{"Lt", L{1, 1.5}, "true"}, {"Le", L{"a", "a"}, "true"}, {"Gt", L{"a", 1}, "two numbers or two strings, but got a Long"},
		{"Ge", L{2, 1}, "true"}, {"Not", L{nil}, "true"}, {"IsNil", L{false}, "false"}, {"NotNil", L{0}, "true"},
		{"IsEven", L{4}, "true"}, {"IsOdd", L{-3}, "true"}, {"IsEven", L{"s"}, "takes a Long, but got a String"},
		{"IsZero", L{0.0}, "true"}, {"IsPos", L{-1}, "false"}, {"IsNeg", L{-1}, "true"},
		{"Count", L{nil}, "0"}, {"Count", L{"äö"}, "2"}, {"Count", L{M{1: 2}}, "1"}, {"IsEmpty", L{L{}}, "true"},
		{"Get", L{M{"a": 1}, "a"}, "1"}, {"Get", L{M{}, "a", 7}, "7"}, {"Get", L{L{5}, 0}, "5"}, {"Get", L{S{3}, 3}, "3"},
		{"Assoc", L{nil, "a", 1}, `{"a": 1}`}, {"Assoc", L{L{1}, 1, 2}, "[1 2]"}, {"Assoc", L{L{1}, 5, 2}, "out of range"},
		{"Dissoc", L{M{"a": 1}, "a"}, "{}"}, {"Conj", L{L{1}, 2, 3}, "[1 2 3]"}, {"Conj", L{S{1}, 1}, "#{1}"},
		{"Conj", L{M{}, L{"k", 1}}, `{"k": 1}`}, {"Disj", L{S{1, 2, 3}, 2, 3}, "#{1}"}, {"Nth", L{L{1}, 1}, "out of range"},
		{"First", L{L{}}, "nil"}, {"First", L{M{"b": 1, "a": 2}}, `["a" 2]`}, {"Second", L{L{1, 2}}, "2"}, {"Last", L{L{1, 2}}, "2"},
		{"Next", L{L{1}}, "nil"}, {"Next", L{L{1, 2}}, "[2]"}, {"Rest", L{L{1}}, "[]"}, {"Seq", L{M{}}, "nil"},
		{"Seq", L{"ab"}, `["a" "b"]`}, {"MapKeys", L{M{2: 1, 1: 2}}, "[1 2]"}, {"MapVals", L{M{2: 1, 1: 2}}, "[2 1]"},
		{"Merge", L{M{1: 1}, nil, M{1: 2}}, "{1: 2}"}, {"Concat", L{L{1}, nil, S{2}}, "[1 2]"},
		{"Reverse", L{L{1, 2}}, "[2 1]"}, {"Sort", L{L{2, "a", nil, 1}}, `[nil 1 2 "a"]`},
		{"Contains", L{S{1}, 1}, "true"}, {"Contains", L{M{1: 2}, 2}, "false"}, {"Contains", L{L{1}, 1}, "true"},
		{"Contains", L{5, 1}, "but got a Long"}, {"Str", L{"a", 1, nil, 2.0}, `"a12.0"`}, {"TypeName", L{1}, `"Long"`},
		{"Tuple", L{1, 2}, "[1 2]"}, {"Identity", L{nil}, "nil"},
	} {
		v, err := call(t, c.name, c.args...)
		got := value.String(v)
		if err != nil {
			got = err.Error()
		}
		if got != c.want && (err == nil || !strings.Contains(got, c.want)) {
			t.Errorf("%s%v: got %s, want %s", c.name, c.args, got, c.want)
		}
	}
}

func TestEmitters(t *testing.T) {
	f := func(name string, arg any, want string) {
		t.Helper()
		o := op.Get(name)
		v, _ := value.From(arg)
		args := []any{v}
		if name == "Range" {
			args = v.(*value.List).Elems()
		}
		var out []any
		var err error
		switch {
		case o.Emit1 != nil:
			err = o.Emit1(args, func(v any) error { out = append(out, v); return nil })
		case o.Emit2 != nil:
			err = o.Emit2(args, func(a, b any) error { out = append(out, value.NewList(a, b)); return nil })
		default:
			err = o.EmitN(args, func(vs []any) error { out = append(out, value.NewList(vs...)); return nil })
		}
		got := value.String(value.NewList(out...))
		if err != nil {
			got = err.Error()
		}
		if got != want && (err == nil || !strings.Contains(got, want)) {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
	f("Range", L{1, 4}, "[1 2 3]")
	f("Range", L{4, 1}, "[]")
	f("Range", L{"a", 1}, "takes two Longs")
	f("Explode", L{1, 2}, "[1 2]")
	f("Explode", nil, "[]")
	f("ExplodeIndexed", L{"a", "b"}, `[[0 "a"] [1 "b"]]`)
	f("ExplodeMap", M{"b": 2, "a": 1}, `[["a" 1] ["b" 2]]`)
	f("ExplodeMap", L{1}, "takes a Map")
	f("Expand", L{1, 2}, "[[1 2]]")
}

// Arithmetic on Longs is exact, or an overflow.
func TestArithmeticIsExact(t *testing.T) {
	edge := rapid.SampledFrom([]int64{0, 1, -1, math.MaxInt64, math.MinInt64, math.MinInt64 + 1, 1 << 32, -1 << 31})
	long := rapid.OneOf(rapid.Int64(), edge)
	rapid.Check(t, func(t *rapid.T) {
		a, b := long.Draw(t, "a"), long.Draw(t, "b")
		x, y := big.NewInt(a), big.NewInt(b)
		for name, want := range map[string]*big.Int{
			"Plus": new(big.Int).Add(x, y), "Minus": new(big.Int).Sub(x, y), "Times": new(big.Int).Mul(x, y),
		} {
			v, err := op.Get(name).Call([]any{a, b})
			switch {
			case want.IsInt64() && (err != nil || v != want.Int64()):
				t.Fatalf("%s of %d and %d: got %v, %v, want %v", name, a, b, v, err, want)
			case !want.IsInt64() && !errors.Is(err, op.ErrOverflow):
				t.Fatalf("%s of %d and %d: got %v, %v, want an overflow", name, a, b, v, err)
			}
		}
	})
}
