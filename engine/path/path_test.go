package path_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

type nav = path.Nav

func n(name string, args ...any) nav {
	out := nav{Name: name}
	for _, a := range args {
		switch a := a.(type) {
		case *path.Func:
			out.Fn = a
		case []nav:
			out.Paths = append(out.Paths, a)
		case nav:
			if len(out.Paths) == 0 {
				out.Paths = [][]nav{nil}
			}
			out.Paths[0] = append(out.Paths[0], a)
		case path.RangeOptions:
			out.Range = a
		default:
			v, err := value.From(a)
			if err != nil {
				panic(err)
			}
			out.Args = append(out.Args, v)
		}
	}
	return out
}

func p(ns ...nav) []nav { return ns }

func fn(name string, f func(v any) any) *path.Func {
	return &path.Func{Name: name, Call1: func(_ *path.Env, v any) (any, error) { return f(v), nil },
		Call: func(_ *path.Env, vs []any) (any, error) {
			return f(value.NewList(vs...)), nil
		}}
}

var (
	inc   = fn("ops.Inc", func(v any) any { i, _ := v.(int64); return i + 1 })
	even  = fn("ops.IsEven", func(v any) any { i, ok := v.(int64); return ok && i%2 == 0 })
	count = fn("ops.Count", func(v any) any {
		switch v := v.(type) {
		case *value.List:
			return int64(v.Len())
		case *value.Map:
			return int64(v.Len())
		}
		return int64(0)
	})
)

type M = map[any]any
type L = []any
type S = value.SetLit

type item struct{ A, B any }

// Each line: a value, a path, and what selecting gives or transforming makes of it.
var table = []struct {
	v      any
	path   []nav
	sel    string // "" when there is nothing to say
	xf     string
	errHas string
}{
	{v: M{"a": 1}, path: p(n("Key", "a")), sel: "[1]"},
	{v: M{"a": 1}, path: p(n("Key", "b")), sel: "[nil]"},
	{v: nil, path: p(n("Key", "b", "c")), sel: "[nil]"},
	{v: M{"a": M{"b": 2}}, path: p(n("Key", "a", "b"), n("Term", inc)), xf: `{"a": {"b": 3}}`},
	{v: nil, path: p(n("Key", "a", "b"), n("TermVal", 1)), xf: `{"a": {"b": 1}}`},
	{v: M{"a": 1}, path: p(n("Key", "b"), n("TermVal", nil)), xf: `{"a": 1, "b": nil}`},
	{v: M{"a": 1}, path: p(n("Key", "a"), n("None")), xf: "{}"},
	{v: M{"a": 1}, path: p(n("Key", "b"), n("None")), xf: `{"a": 1}`},
	{v: L{1, 2}, path: p(n("Key", 1)), sel: "[2]"},
	{v: L{1, 2}, path: p(n("Key", 2)), sel: "[nil]"},
	{v: L{1, 2}, path: p(n("Key", 2), n("TermVal", 3)), xf: "[1 2 3]"},
	{v: L{1, 2}, path: p(n("Key", 0), n("None")), xf: "[2]"},
	{v: L{1, 2}, path: p(n("Key", 3), n("TermVal", 3)), xf: "-", errHas: "out of range: the List has 2"},
	{v: "s", path: p(n("Key", 3)), errHas: "path Key(3): Key navigates a Map, a List by index"},
	{v: item{1, 2}, path: p(n("Key", "a")), sel: "[1]"},
	{v: item{1, 2}, path: p(n("Key", "z")), sel: "[nil]"},
	{v: item{1, 2}, path: p(n("Key", "b"), n("Term", inc)), xf: "item{a: 1, b: 3}"},
	{v: item{1, 2}, path: p(n("Key", "z"), n("TermVal", 1)), xf: "-", errHas: `item has no field "z"`},
	{v: item{1, 2}, path: p(n("Key", "b"), n("None")), xf: `{"a": 1}`},
	{v: M{"a": nil}, path: p(n("Must", "a")), sel: "[nil]"},
	{v: M{"a": nil}, path: p(n("Must", "b")), sel: "[]"},
	{v: M{"a": 1}, path: p(n("Must", "b"), n("TermVal", 1)), xf: `{"a": 1}`},
	{v: M{"a": 1}, path: p(n("Must", "a"), n("TermVal", 2)), xf: `{"a": 2}`},
	{v: M{"a": 1, "c": 2}, path: p(n("MapKey", "a")), sel: `["a"]`},
	{v: M{"a": 1}, path: p(n("MapKey", "a"), n("TermVal", "b")), xf: `{"b": 1}`},
	{v: M{"a": 1}, path: p(n("MapKey", "a"), n("None")), xf: `{}`},
	{v: L{7, 8}, path: p(n("Nth", 1), n("TermVal", 9)), xf: `[7 9]`},
	{v: L{7, 8}, path: p(n("Nth", 2)), errHas: "path Nth(2): index 2 is out of range: the List has 2"},
	{v: nil, path: p(n("Nth", 2)), sel: "[nil]"},
	{v: L{7, 8}, path: p(n("First")), sel: "[7]"},
	{v: L{}, path: p(n("Last")), sel: "[]"},
	{v: L{7, 8}, path: p(n("Last"), n("Term", inc)), xf: "[7 9]"},
	{v: M{"a": 1, "b": 2}, path: p(n("Last")), sel: `[["b" 2]]`},
	{v: S{3, 1}, path: p(n("First")), sel: "[1]"},
	{v: M{"b": 1, "a": 2}, path: p(n("All")), sel: `[["a" 2] ["b" 1]]`},
	{v: M{"b": 1, "a": 2}, path: p(n("All"), n("Nth", 1), n("Term", inc)), xf: `{"a": 3, "b": 2}`},
	{v: L{1, 2, 3}, path: p(n("All"), n("Pred", even)), sel: "[2]"},
	{v: L{1, 2, 3}, path: p(n("All"), n("Pred", even), n("None")), xf: "[1 3]"},
	{v: S{1, 2, 3}, path: p(n("All"), n("Term", inc)), xf: "#{2 3 4}"},
	{v: item{1, 2}, path: p(n("All")), sel: `[["a" 1] ["b" 2]]`},
	{v: 5, path: p(n("All")), errHas: "All navigates a List, Set, Map, record or nil, but here is a Long"},
	{v: M{"b": 1, "a": 2}, path: p(n("MapVals"), n("Term", inc)), xf: `{"a": 3, "b": 2}`},
	{v: M{"b": 1, "a": 2}, path: p(n("MapVals"), n("PredEq", 1), n("None")), xf: `{"a": 2}`},
	{v: M{"b": 1, "a": 2}, path: p(n("MapKeys")), sel: `["a" "b"]`},
	{v: M{"b": 1, "a": 2}, path: p(n("MapKeys"), n("TermVal", "x")), xf: `{"x": 1}`},
	{v: L{1}, path: p(n("MapVals")), errHas: "MapVals navigates a Map, a record or nil"},
	{v: S{1, 2}, path: p(n("SetElem", 2)), sel: "[2]"},
	{v: S{1, 2}, path: p(n("SetElem", 2), n("TermVal", 9)), xf: "#{1 9}"},
	{v: S{1, 2}, path: p(n("SetElem", 2), n("None")), xf: "#{1}"},
	{v: S{1, 2}, path: p(n("SetElem", 5)), sel: "[]"},
	{v: L{1}, path: p(n("AfterElem"), n("TermVal", 2)), xf: "[1 2]", sel: ""},
	{v: nil, path: p(n("AfterElem"), n("TermVal", 2)), xf: "[2]"},
	{v: L{1}, path: p(n("AfterElem")), sel: "[]"},
	{v: L{1}, path: p(n("BeforeElem"), n("TermVal", 2)), xf: "[2 1]"},
	{v: L{1, 2}, path: p(n("BeforeIndex", 1), n("TermVal", 9)), xf: "[1 9 2]"},
	{v: L{1, 2}, path: p(n("BeforeIndex", 3), n("TermVal", 9)), xf: "-", errHas: "out of range"},
	{v: nil, path: p(n("NoneElem"), n("TermVal", 2)), xf: "#{2}"},
	{v: L{1, 3, 2}, path: p(n("All"), n("PredGt", 1.5)), sel: "[3 2]"},
	{v: L{"a"}, path: p(n("All"), n("PredGt", 1)), errHas: "PredGt compares two numbers or two strings"},
	{v: M{"a": L{1, 2, 3}, "b": L{1}},
		path: p(n("MapVals"), n("Selected", n("View", count), n("PredGt", 2))), sel: "[[1 2 3]]"},
	{v: M{"a": L{1}}, path: p(n("Selected", n("Key", "absent"))), sel: `[{"a": [1]}]`},
	{v: M{"a": L{1}}, path: p(n("NotSelected", n("Must", "absent")), n("Key", "z"), n("TermVal", 1)),
		xf: `{"a": [1], "z": 1}`},
	{v: M{"a": 1}, path: p(n("Key", "z"), n("NilToVal", 0), n("Term", inc)), xf: `{"a": 1, "z": 1}`},
	{v: M{}, path: p(n("Key", "z"), n("NilToList"), n("AfterElem"), n("TermVal", 1)), xf: `{"z": [1]}`},
	{v: M{}, path: p(n("Key", "z"), n("NilToSet")), sel: `[#{}]`},
	{v: L{1, 2}, path: p(n("View", count)), sel: "[2]"},
	{v: L{L{1, 2}, L{3}}, path: p(n("Subselect", n("All"), n("All"))), sel: "[[1 2 3]]"},
	{v: L{L{1, 2}, L{3}}, path: p(n("Subselect", n("All"), n("All")), n("TermVal", L{7, 8})), xf: "[[7 8] []]"},
	{v: M{"a": 1, "b": 2}, path: p(n("Submap", "a", "z")), sel: `[{"a": 1}]`},
	{v: M{"a": 1, "b": 2}, path: p(n("Submap", "a", "z"), n("TermVal", M{"q": 9})), xf: `{"b": 2, "q": 9}`},
	{v: nil, path: p(n("SubmapOf", L{"a"})), sel: `[{}]`},
	{v: S{1, 2, 3}, path: p(n("Subset", 2, 9)), sel: `[#{2}]`},
	{v: S{1, 2, 3}, path: p(n("SubsetOf", S{2, 3}), n("TermVal", S{5})), xf: `#{1 5}`},
	{v: M{"a": 1, "b": 2}, path: p(n("MultiPath", p(n("Key", "b")), p(n("Key", "a")))), sel: "[2 1]"},
	{v: M{"a": 1, "b": 2}, path: p(n("MultiPath",
		p(n("Key", "a"), n("Term", inc)), p(n("Key", "b"), n("TermVal", 9)))), xf: `{"a": 2, "b": 9}`},
	{v: M{"a": 1}, path: p(n("IfPath", p(n("Must", "a")), p(n("Key", "a")), p(n("Stay")))), sel: "[1]"},
	{v: M{"b": 1}, path: p(n("IfPath", p(n("Must", "a")), p(n("Key", "a")))), sel: "[]"},
	{v: 4, path: p(n("CondPath", p(n("PredLt", 3)), p(n("Stay")), p(n("Stay")), p(n("View", inc)))), sel: "[5]"},
	{v: M{1: "a", 2: "b", 3: "c"}, path: p(n("SortedMapRange", 1, 3)), sel: `[{1: "a", 2: "b"}]`},
	{v: M{1: "a", 2: "b", 3: "c"}, path: p(n("SortedMapRangeFrom", 2)), sel: `[{2: "b", 3: "c"}]`},
	{v: M{1: "a", 2: "b", 3: "c"}, path: p(n("SortedMapRangeTo", 3, path.RangeOptions{Max: int64(1)})), sel: `[{2: "b"}]`},
	{v: M{1: "a", 2: "b", 3: "c"}, path: p(n("SortedMapRange", 1, 3, path.RangeOptions{ExcludeStart: true, IncludeEnd: true})), sel: `[{2: "b", 3: "c"}]`},
	{v: M{1: "a", 2: "b", 3: "c"}, path: p(n("SortedMapRange", 1, 3), n("TermVal", nil)), xf: `{3: "c"}`},
	{v: S{1, 2, 3, 4}, path: p(n("SortedSetRangeToEnd", path.RangeOptions{Max: int64(2)})), sel: `[#{3 4}]`},
	{v: S{1, 2, 3, 4}, path: p(n("SortedSetRangeFromStart", path.RangeOptions{Max: int64(2)}), n("None")), xf: `#{3 4}`},
	{v: nil, path: p(n("SortedSetRange", 1, 2)), sel: `[#{}]`},
	{v: M{"a": 1}, path: p(n("Key", "a"), n("Stop"), n("TermVal", 1)), xf: `{"a": 1}`},
	{v: M{"a": 1}, path: p(n("Key", "a")), xf: "-", errHas: "without a terminal"},
	{v: M{"a": 1}, path: p(n("Key", "a"), n("TermVal", 1)), sel: "-", errHas: "a select only reads"},
	{v: M{"a": 1}, path: p(n("None")), xf: "-", errHas: "nothing to remove from"},
}

func TestNavigators(t *testing.T) {
	for _, c := range table {
		v, err := value.From(c.v)
		if err != nil {
			t.Fatal(err)
		}
		name := value.String(v) + " " + path.String(c.path)
		before := value.String(v)
		cp, err := path.Compile(c.path)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var got any
		want := c.sel
		if c.xf != "" {
			want = c.xf
			got, err = cp.Transform(&path.Env{}, v)
		} else {
			var vs []any
			vs, err = cp.SelectAll(&path.Env{}, v)
			got = value.NewList(vs...)
		}
		switch {
		case c.errHas != "":
			if err == nil || !strings.Contains(err.Error(), c.errHas) {
				t.Errorf("%s: got %v, want an error with %q", name, err, c.errHas)
			}
		case err != nil:
			t.Errorf("%s: %v", name, err)
		case value.String(got) != want:
			t.Errorf("%s: got %s, want %s", name, value.String(got), want)
		}
		if value.String(v) != before {
			t.Errorf("%s: the value itself changed to %s", name, value.String(v))
		}
	}
}

func TestHoles(t *testing.T) {
	cp, err := path.Compile([]nav{{Name: "Key", Args: []any{path.Hole{N: 1, Name: "*k"}}}, n("PredGt", 0)})
	if err != nil {
		t.Fatal(err)
	}
	vs, err := cp.SelectAll(&path.Env{Args: []any{"x", "a"}}, value.MapOf("a", int64(3)))
	if err != nil || value.String(value.NewList(vs...)) != "[3]" {
		t.Errorf("got %v, %v", vs, err)
	}
	if got, want := path.String(cp.Nav()), "Key(*k), PredGt(0)"; got != want {
		t.Errorf("prints as %s, want %s", got, want)
	}
}

func TestMistakes(t *testing.T) {
	for want, bad := range map[string][]nav{
		`unknown navigator "Foo"`:                p(n("Foo")),
		"path TermVal(1): TermVal is a terminal": p(n("TermVal", 1), n("Stay")),
		"Key has 0 arguments":                    p(n("Key")),
		"Pred needs a function":                  p(n("Pred", 1)),
	} {
		if _, err := path.Compile(bad); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
	cp, _ := path.Compile(p(n("Key", "a"), n("All"), n("Key", "b")))
	_, err := cp.SelectAll(&path.Env{}, value.MapOf("a", value.NewList(int64(1))))
	var pe *path.Error
	if !errors.As(err, &pe) || pe.Path != `Key("a"), All, Key("b")` || pe.Nav != "Key" {
		t.Errorf("got %#v", err)
	}
}

var sink any

func BenchmarkNestedTransform(b *testing.B) {
	v := value.EmptyMap
	for i := range 10 {
		m := value.EmptyMap
		for j := range 10 {
			l := value.EmptyMap
			for k := range 10 {
				l = l.Set(int64(k), int64(0))
			}
			m = m.Set(int64(j), l)
		}
		v = v.Set(int64(i), m)
	}
	cp, _ := path.Compile(p(n("Key", 5, 6, 7), n("Term", inc)))
	e := &path.Env{}
	b.ReportAllocs()
	for b.Loop() {
		sink, _ = cp.Transform(e, v)
	}
}
