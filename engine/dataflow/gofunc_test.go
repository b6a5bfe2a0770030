package dataflow

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

var errEven = errors.New("it is even")

func half(i int) (int, error) {
	if i%2 != 0 {
		return 0, errEven
	}
	return i / 2, nil
}

// Functions of the usual signatures are called without reflection, and give what reflection gives.
func TestGoFunctions(t *testing.T) {
	list, m := []any{1, "a"}, map[any]any{"k": 1}
	for _, c := range []struct {
		fn   any
		args []any
		want string
		fast bool
	}{
		{strings.ToUpper, []any{"a"}, `"A"`, true},
		{func(s string) int { return len(s) }, []any{"abc"}, "3", true},
		{func(s string) any { return []string{s} }, []any{"abc"}, `["abc"]`, true},
		{func(s string) (float64, error) { return 1.5, nil }, []any{""}, "1.5", true},
		{half, []any{4}, "2", true},
		{half, []any{3}, "it is even", true},
		{half, []any{"x"}, "argument 1 of dataflow.half: a String does not fit a Go int", true},
		{func(i int64) bool { return i > 1 }, []any{2}, "true", true},
		{func(x float64) float64 { return x / 2 }, []any{3}, "1.5", true},
		{func(b bool) bool { return !b }, []any{true}, "false", true},
		{func(b bool) bool { return !b }, []any{nil}, "nil does not fit a Go bool", true},
		{func(v any) any { return v }, []any{list}, `[1 "a"]`, true},
		{func(v any) string { return fmt.Sprintf("%T", v) }, []any{m}, `"map[interface {}]interface {}"`, true},
		{func(v any) any { return make(chan int) }, []any{1}, "result 1 of the Go function: a chan cannot be a value", true},
		{func(vs []any) int { return len(vs) }, []any{list}, "2", true},
		{func(vs []any) int { return len(vs) }, []any{value.SetLit{1, 2, 3}}, "3", true},
		{func(vs []any) []any { return append(vs, 2) }, []any{nil}, "[2]", true},
		{func(m map[any]any) any { m["z"] = 1; return m }, []any{m}, `{"k": 1, "z": 1}`, true},
		{func(m map[any]any) int { return len(m) }, []any{[]any{}}, "a List does not fit a Go map", true},
		{strings.HasPrefix, []any{"abc", "a"}, "true", true},
		{strings.Repeat, []any{"ab", 2}, `"abab"`, true},
		{func(a, b int) int { return a - b }, []any{5, 3}, "2", true},
		{func(a, b int64) (int64, error) { return 0, errEven }, []any{5, 3}, "it is even", true},
		{func(a, b float64) float64 { return a * b }, []any{1.5, 2}, "3.0", true},
		{func(a, b any) bool { return a == b }, []any{"a", "a"}, "true", true},
		{func(a any, b string) any { return a }, []any{1, 2}, "argument 2 of the Go function: a Long does not fit a Go string", true},
		{func(m map[any]any, k any) any { return m[k] }, []any{m, "k"}, "1", true},
		{func(a, b, c int) int { return a + b + c }, []any{1, 2, 3}, "6", false},
		{func(i int8) int8 { return i }, []any{5}, "5", false},
		{func(i int8) int8 { return i }, []any{500}, "a Long does not fit a Go int8", false},
		{fmt.Sprint, []any{1, "a"}, `"1a"`, false},
		{fmt.Sprintf, []any{"%02d %s", 7, "x"}, `"07 x"`, false},
		{func(string) error { return errEven }, []any{""}, "it is even", false},
		{func(string) {}, []any{""}, "nil", false},
		{func() any { return 1 }, nil, "1", false},
	} {
		args := make([]any, len(c.args))
		for i, a := range c.args {
			args[i], _ = value.From(a)
		}
		show := func(v any, err error) string {
			if err != nil {
				return err.Error()
			}
			return value.String(v)
		}
		g, err := NewGoFunc(c.fn)
		if err != nil {
			t.Fatal(err)
		}
		name := reflect.TypeOf(c.fn).String()
		if fast := g.fast1 != nil || g.fast2 != nil; fast != c.fast {
			t.Errorf("%s: a fast path: %v, want %v", name, fast, c.fast)
		}
		got := show(g.call1(args))
		if got != c.want && !strings.Contains(got, c.want) {
			t.Errorf("%s%v: got %s, want %s", name, c.args, got, c.want)
		}
		g.fast1, g.fast2 = nil, nil
		if slow := show(g.call1(args)); slow != got {
			t.Errorf("%s%v: with reflection %s, without %s", name, c.args, slow, got)
		}
	}
}

// What a Go function does to what it gets stays its own.
func TestGoFunctionsGetCopies(t *testing.T) {
	g, err := NewGoFunc(func(vs []any) any { vs[0] = "changed"; return nil })
	if err != nil {
		t.Fatal(err)
	}
	l := value.NewList("kept")
	if _, err := g.call1([]any{l}); err != nil || l.At(0) != "kept" {
		t.Errorf("got %v, %v", l, err)
	}
}

// BenchmarkGoFunc is the cost of a call of a Go function, without and with reflection.
func BenchmarkGoFunc(b *testing.B) {
	for _, fast := range []bool{true, false} {
		b.Run(fmt.Sprintf("fast=%v", fast), func(b *testing.B) {
			g, err := NewGoFunc(half)
			if err != nil {
				b.Fatal(err)
			}
			if !fast {
				g.fast1 = nil
			}
			args := []any{int64(8)}
			b.ReportAllocs()
			for b.Loop() {
				if _, err := g.call1(args); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
