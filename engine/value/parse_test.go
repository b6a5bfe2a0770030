package value_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/engine/value/valuetest"
)

// unqualified is a value whose records have types without packages.
func unqualified(v any) any {
	in := func(vs []any) []any {
		out := make([]any, len(vs))
		for i, e := range vs {
			out[i] = unqualified(e)
		}
		return out
	}
	switch v := v.(type) {
	case *value.List:
		return value.NewList(in(v.Elems())...)
	case *value.Set:
		var es []any
		for e := range v.All() {
			es = append(es, unqualified(e))
		}
		return value.NewSet(es...)
	case *value.Map:
		var kvs []any
		for k, e := range v.All() {
			kvs = append(kvs, unqualified(k), unqualified(e))
		}
		return value.MapOf(kvs...)
	case *value.Record:
		vals := make([]any, len(v.Type().Fields))
		for i := range vals {
			vals[i] = unqualified(v.At(i))
		}
		return value.NewRecord(value.RecordTypeOf(v.TypeName(), v.Type().Fields...), vals...)
	}
	return v
}

// What is printed can be read again.
func TestParseProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		// Types of one name in two packages print alike, and elements of sets may become equal by that.
		v := unqualified(valuetest.Any(4).Draw(t, "v"))
		got, err := value.Parse(value.String(v))
		if err != nil || !value.Equal(got, v) {
			t.Errorf("got %s, %v, want %s", value.String(got), err, value.String(v))
		}
	})
}

func TestParse(t *testing.T) {
	pair := value.RecordTypeOf("Pair[map[string]int,Item]", "a", "b")
	for _, v := range []any{
		nil, true, int64(-7), 2.0, 1e30, "", "a \"b\" \n\x00\xff ☃", []byte{}, []byte{1, 0xab}, uuid.UUID{1},
		value.NewList(), value.NewSet(), value.NewMap(), value.NewRecord(value.RecordTypeOf("struct")),
		value.NewList(int64(1), value.NewList(nil, "x"), value.NewSet(2.5, uuid.UUID{})),
		value.MapOf("a0", value.MapOf("a1", value.NewList(int64(9))), value.NewList(), value.NewSet()),
		value.NewRecord(pair, value.NewRecord(value.RecordTypeOf("Item", "k1"), "a: b, c"), int64(1)),
	} {
		s := value.String(v)
		if got, err := value.Parse(s); err != nil || !value.Equal(got, v) {
			t.Errorf("%s: got %s, %v", s, value.String(got), err)
		}
	}
	for _, s := range []string{
		"", " 1", "1 ", "01", "1_0", "inf", "0xAB", "[1  2]", "[1, 2]", "[1", "{1 2}", "{2: 1, 1: 1}", "#{2 1}",
		"{1: 1, 1: 2}", "'a'", "`a`",
		"\"\\x61\"", "Item{a 1}", "Item[{a: 1}", "<a Go chan int>", "a Go value: no", "nothing", "1 2",
		strings.Repeat("[", 5000), strings.Repeat("[", 5000) + strings.Repeat("]", 5000),
	} {
		if v, err := value.Parse(s); !errors.Is(err, value.ErrParse) {
			t.Errorf("%.20q: got %s, %v", s, value.String(v), err)
		}
	}
}

// Whatever text comes, it is refused or it is how the value prints.
func FuzzParse(f *testing.F) {
	f.Add(`{"a": [1 2.0 nil], #{0x01}: P[int]{x: true}}`)
	f.Add(`[1 {`)
	f.Fuzz(func(t *testing.T, s string) {
		if v, err := value.Parse(s); err == nil && value.String(v) != s {
			t.Errorf("%q prints as %s", s, value.String(v))
		}
	})
}
