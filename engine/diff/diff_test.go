package diff_test

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/diff"
	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

type (
	nav = path.Nav
	M   = map[any]any
	L   = []any
	S   = value.SetLit
)

type item struct{ A, B any }

// val converts what a test writes.
func val(v any) any {
	out, err := value.From(v)
	if err != nil {
		panic(err)
	}
	return out
}

// n writes a navigator: its arguments, function and inner paths in any order.
func n(name string, args ...any) nav {
	out := nav{Name: name}
	for _, a := range args {
		switch a := a.(type) {
		case *path.Func:
			out.Fn = a
		case []nav:
			out.Paths = append(out.Paths, a)
		default:
			out.Args = append(out.Args, val(a))
		}
	}
	return out
}

func p(ns ...nav) []nav { return ns }

func fn(name string, f func(v any) any) *path.Func {
	return &path.Func{Name: name, Call: func(_ *path.Env, vs []any) (any, error) { return f(vs[0]), nil }}
}

var (
	inc   = fn("inc", func(v any) any { i, _ := v.(int64); return i + 1 })
	even  = fn("even", func(v any) any { i, ok := v.(int64); return ok && i%2 == 0 })
	isNil = fn("isNil", func(v any) any { return v == nil })
	str   = fn("str", func(v any) any { return value.String(v) })
	pairs = fn("pairs", func(v any) any { return value.NewList(v, v) })
	nop   = fn("same", func(v any) any { return v })
)

func transformed(t testing.TB, nav []nav, old any) any {
	t.Helper()
	c, err := path.Compile(nav)
	if err != nil {
		t.Fatal(err)
	}
	v, err := c.Transform(&path.Env{}, old)
	if err != nil {
		t.Fatalf("%s of %s: %v", path.String(nav), value.String(old), err)
	}
	return v
}

// tell returns a diff as a test writes it, after it was seen to be right.
func tell(t testing.TB, old, new any, d diff.Diff, changed bool) string {
	t.Helper()
	if changed == value.Equal(old, new) {
		t.Errorf("%s to %s: changed is %v", value.String(old), value.String(new), changed)
	}
	got, err := diff.Apply(old, d)
	if err != nil || !value.Equal(got, new) {
		t.Errorf("%s to %s: %s makes %s, %v", value.String(old), value.String(new), d, value.String(got), err)
	}
	if !changed {
		return ""
	}
	return d.String()
}

// How each navigator's transform is told.
func TestAlong(t *testing.T) {
	big := M{}
	for i := range 20 {
		big[i] = i
	}
	for _, c := range []struct {
		path []nav
		old  any
		want string
	}{
		// What Term and TermVal replace is one new value, named by the collection around it.
		{p(n("TermVal", M{"a": 2})), M{"a": 1}, `value = {"a": 2}`},
		{p(n("TermVal", M{"a": 1})), M{"a": 1}, ``},
		{p(n("Key", "a"), n("TermVal", L{1, 2})), M{"a": L{1}}, `key ["a"] = [1 2]`},
		{p(n("Key", "a"), n("Term", nop)), M{"a": L{1}}, ``},
		{p(n("Key", "a", "b"), n("TermVal", 3)), M{"a": M{"b": 1, "c": 1}}, `key ["a" "b"] = 3`},
		{p(n("Key", "a", "b"), n("TermVal", 3)), M{}, `key ["a"] = {"b": 3}`},
		{p(n("Key", "a", "b"), n("TermVal", 3)), nil, `value = {"a": {"b": 3}}`},
		{p(n("Key", "a"), n("Key", "b"), n("Term", inc)), M{"a": item{1, 2}}, `key ["a" "b"] = 3`},
		{p(n("Key", "b"), n("None")), item{1, 2}, `value = {"a": 1}`},
		{p(n("Key", "a"), n("None")), M{"a": nil}, `keyRemove ["a"]`},
		{p(n("Key", "a"), n("TermVal", nil)), M{"b": 1}, `key ["a"] = nil`},
		{p(n("Key", "a"), n("None")), M{"b": 1}, ``},
		{p(n("Must", "a"), n("Term", inc)), M{"a": 1}, `key ["a"] = 2`},
		{p(n("Must", "a"), n("Term", inc)), M{}, ``},
		{p(n("Key", "l", 1), n("TermVal", 9)), M{"l": L{1, 2}}, `indexChange ["l" 1] = 9`},
		{p(n("Key", 2), n("TermVal", 9)), L{1, 2}, `insert [2] = 9`},
		{p(n("Key", 0), n("None")), L{1, 2}, `indexRemove [0]`},

		// Each value, each key, each entry.
		{p(n("MapVals"), n("Term", inc)), M{"a": 1, "b": 2}, `multi(key ["a"] = 2; key ["b"] = 3)`},
		{p(n("MapVals"), n("Pred", even), n("None")), M{"a": 1, "b": 2}, `keyRemove ["b"]`},
		{p(n("MapVals"), n("AfterElem"), n("TermVal", 1)), M{"a": L{1}, "b": nil},
			`multi(insert ["a" 1] = 1; key ["b"] = [1])`},
		{p(n("MapKey", "a"), n("TermVal", "b")), M{"a": 1, "c": 2}, `keyRename ["a"] -> "b"`},
		{p(n("MapKey", "a"), n("TermVal", "c")), M{"a": 1, "c": 2}, `keyRename ["a"] -> "c"`},
		{p(n("MapKey", "a"), n("None")), M{"a": 1, "c": 2}, `keyRemove ["a"]`},
		{p(n("Key", "m"), n("MapKey", "a"), n("Term", str)), M{"m": M{"a": L{1}}}, `keyRename ["m" "a"] -> "\"a\""`},
		{p(n("MapKeys"), n("Term", str)), M{1: "a", 2: "b"}, `multi(keyRename [1] -> "1"; keyRename [2] -> "2")`},
		{p(n("MapKeys"), n("Term", inc)), M{1: "a", 2: "b"}, `multi(keyRename [2] -> 3; keyRename [1] -> 2)`},
		{p(n("MapKeys"), n("TermVal", "x")), M{1: "a", 2: "b"}, `multi(keyRename [2] -> "x"; keyRemove [1])`},
		{p(n("MapKeys"), n("Pred", even), n("None")), M{1: "a", 2: "b"}, `keyRemove [2]`},
		{p(n("All"), n("Nth", 1), n("Term", inc)), M{"a": 1}, `key ["a"] = 2`},
		{p(n("All"), n("First"), n("TermVal", "b")), M{"a": 1}, `keyRename ["a"] -> "b"`},
		{p(n("All"), n("Nth", 1), n("PredEq", 1), n("None")), M{"a": 1, "b": 2}, `keyRemove ["a"]`},
		{p(n("All"), n("Term", pairs)), M{"a": 1}, `multi(keyRemove ["a"]; key [["a" 1]] = ["a" 1])`},
		{p(n("All"), n("Term", inc)), L{1, 2}, `multi(indexChange [0] = 2; indexChange [1] = 3)`},
		{p(n("All"), n("Key", "n"), n("Term", inc)), L{M{"n": 1}, M{"n": 2}}, `multi(key [0 "n"] = 2; key [1 "n"] = 3)`},
		{p(n("All"), n("Pred", even), n("None")), L{1, 2, 3, 4, 5}, `multi(indexRemove [3]; indexRemove [1])`},
		{p(n("All"), n("Term", inc)), S{1, 2}, `multi(setRemove [1]; setAdd [3])`},
		{p(n("All"), n("Nth", 1), n("TermVal", 5)), item{1, 2}, `multi(key ["a"] = 5; key ["b"] = 5)`},
		{p(n("MapVals"), n("TermVal", 0)), big, "19 leaves"},

		// Sets.
		{p(n("NoneElem"), n("TermVal", 7)), S{1}, `setAdd [7]`},
		{p(n("NoneElem"), n("TermVal", 1)), S{1}, ``},
		{p(n("Key", "s"), n("NoneElem"), n("TermVal", 7)), M{}, `key ["s"] = #{7}`},
		{p(n("SetElem", 2), n("None")), S{1, 2}, `setRemove [2]`},
		{p(n("SetElem", 2), n("TermVal", 0)), S{1, 2}, `multi(setRemove [2]; setAdd [0])`},
		{p(n("Key", "s"), n("SetElem", 2), n("None")), M{"s": S{1, 2}}, `setRemove ["s" 2]`},

		// Elements of lists. Where equal elements lie side by side, the path says which one it was.
		{p(n("Nth", 1), n("Term", inc)), L{1, 2}, `indexChange [1] = 3`},
		{p(n("Nth", 0, 1), n("Term", inc)), L{L{1, 2}}, `indexChange [0 1] = 3`},
		{p(n("Nth", 1), n("None")), L{1, 1, 1}, `indexRemove [1]`},
		{p(n("First"), n("TermVal", 0)), L{1, 2}, `indexChange [0] = 0`},
		{p(n("Last"), n("TermVal", 0)), L{1, 2}, `indexChange [1] = 0`},
		{p(n("First"), n("None")), L{1, 1}, `indexRemove [0]`},
		{p(n("Last"), n("None")), L{1, 1}, `indexRemove [1]`},
		{p(n("AfterElem"), n("TermVal", 1)), L{1, 1}, `insert [2] = 1`},
		{p(n("BeforeElem"), n("TermVal", 1)), L{1, 1}, `insert [0] = 1`},
		{p(n("BeforeIndex", 1), n("TermVal", 1)), L{1, 1}, `insert [1] = 1`},
		{p(n("BeforeIndex", 2), n("TermVal", 1)), L{1, 1}, `insert [2] = 1`},
		{p(n("AfterElem"), n("TermVal", 1)), nil, `value = [1]`},
		{p(n("Beginning"), n("TermVal", L{1, 2})), L{1, 2}, `multi(insert [0] = 1; insert [1] = 2)`},
		{p(n("End"), n("TermVal", L{1, 2})), L{1, 2}, `multi(insert [2] = 1; insert [3] = 2)`},
		{p(n("End"), n("TermVal", "b")), "a", `value = "ab"`},
		{p(n("IndexNav", 0), n("TermVal", 2)), L{"a", "b", "c", "d"}, `reorder [0] -> 2`},
		{p(n("IndexNav", 2), n("TermVal", 0)), L{"a", "b", "c", "d"}, `reorder [2] -> 0`},
		{p(n("IndexNav", 0), n("Term", inc)), L{"a", "b", "c"}, `reorder [0] -> 1`},
		{p(n("IndexNav", 1), n("TermVal", 0)), L{"a", "b", "c"}, `reorder [1] -> 0`},
		{p(n("IndexNav", 0), n("TermVal", 9)), L{"a", "a", "c"}, `reorder [0] -> 2`},
		{p(n("IndexedVals"), n("PredEq", L{0, "a"}), n("Nth", 0), n("TermVal", 2)), L{"a", "b", "c", "d"},
			`reorder [0] -> 2`},
		{p(n("IndexedVals"), n("Nth", 0), n("TermVal", 0)), L{"a", "b", "c"}, `multi(reorder [2] -> 0; reorder [1] -> 2)`},
		{p(n("IndexedVals"), n("Nth", 1), n("Term", str)), L{1, 2}, `multi(indexChange [0] = "1"; indexChange [1] = "2")`},

		// Navigators that stay where they are are passed; of a fork, each way may have been gone.
		{p(n("Stay"), n("Key", "a"), n("Pred", isNil), n("TermVal", M{"b": 1})), M{}, `key ["a"] = {"b": 1}`},
		{p(n("Selected", p(n("Must", "a"))), n("Key", "a"), n("PredGt", 0), n("TermVal", 5)), M{"a": 1}, `key ["a"] = 5`},
		{p(n("NotSelected", p(n("Must", "z"))), n("Val"), n("PutVal", 1), n("MapVals"), n("TermVal", M{"q": 2})),
			M{"a": M{"q": 1}}, `key ["a"] = {"q": 2}`},
		{p(n("Key", "l"), n("NilToList"), n("AfterElem"), n("TermVal", 1)), M{"l": L{1}}, `insert ["l" 1] = 1`},
		{p(n("Key", "n"), n("NilToVal", 0), n("Term", inc)), M{}, `key ["n"] = 1`},
		{p(n("IfPath", p(n("Must", "a")), p(n("Key", "a")), p(n("Key", "b"))), n("TermVal", M{"q": 2})),
			M{"a": M{"q": 1}}, `key ["a"] = {"q": 2}`},
		{p(n("CondPath", p(n("Stop")), p(n("Key", "b")), p(n("Stay")), p(n("MapKey", "a"))), n("TermVal", "z")),
			M{"a": 1}, `keyRename ["a"] -> "z"`},
		{p(n("MultiPath", p(n("Key", "a"), n("BeforeElem")), p(n("Key", "s"), n("NoneElem"))), n("TermVal", 1)),
			M{"a": L{1}, "s": S{2}}, `multi(insert ["a" 0] = 1; setAdd ["s" 1])`},
		{p(n("ContinueThenStay", p(n("Key", "a"))), n("Term", nop)), M{"a": 1}, ``},
		{p(n("WithFreshCollected", p(n("Key", "a"))), n("TermVal", L{1, 2})), M{"a": L{1}}, `key ["a"] = [1 2]`},
		{p(n("Stop"), n("TermVal", 1)), M{"a": 1}, ``},

		// Everything else is told by what differs.
		{p(n("Key", "m"), n("Submap", "a", "b"), n("TermVal", M{"b": 3})), M{"m": M{"a": 1, "b": 2, "c": 3}},
			`multi(keyRemove ["m" "a"]; key ["m" "b"] = 3)`},
		{p(n("Subset", 1), n("TermVal", S{4})), S{1, 2}, `multi(setRemove [1]; setAdd [4])`},
		{p(n("SRange", 1, 2), n("TermVal", L{8, 9})), L{1, 2, 3}, `value = [1 8 9 3]`},
		{p(n("SRange", 1, 3), n("TermVal", L{})), L{1, 2, 3}, `multi(indexRemove [2]; indexRemove [1])`},
		{p(n("SortedMapRangeFrom", 2), n("TermVal", nil)), M{1: 1, 2: 2, 3: 3}, `multi(keyRemove [2]; keyRemove [3])`},
		{p(n("Filtered", p(n("Pred", even))), n("TermVal", L{0})), L{1, 2, 3}, `indexChange [1] = 0`},
		{p(n("Subselect", p(n("MapVals"))), n("TermVal", L{5, 6})), M{"a": 1, "b": 2},
			`multi(key ["a"] = 5; key ["b"] = 6)`},
		{p(n("View", str), n("TermVal", "x")), M{"a": 1}, `value = "x"`},
		{p(n("Walker", isNil), n("TermVal", 0)), M{"a": L{nil, M{"b": nil}}},
			`multi(indexChange ["a" 0] = 0; key ["a" 1 "b"] = 0)`},
		{p(path.Recursive(func(self nav) []nav {
			return p(n("IfPath", p(n("Must", "kid")), p(n("Key", "kid"), self), p(n("Key", "n"))))
		}), n("Term", inc)), M{"kid": M{"n": 1}}, `key ["kid" "n"] = 2`},
	} {
		old := val(c.old)
		new := transformed(t, c.path, old)
		d, changed := diff.Along(c.path, old, new)
		got := tell(t, old, new, d, changed)
		if n := len(d.Leaves()); n > 5 {
			got = fmt.Sprint(n, " leaves")
		}
		if got != c.want {
			t.Errorf("%s of %s: got %s, want %s", path.String(c.path), value.String(old), got, c.want)
		}
	}
}

// How two values are compared that nothing is known about.
func TestBetween(t *testing.T) {
	count := func(from, to int) (l L, m M, s S) {
		m = M{}
		for i := from; i < to; i++ {
			l, m[i], s = append(l, i), i, append(s, i)
		}
		return l, m, s
	}
	l9, m9, s9 := count(0, 9)
	l8, m8, s8 := count(1, 9)
	for _, c := range []struct {
		old, new any
		want     string
	}{
		{1, 1, ``},
		{1, 1.0, `value = 1.0`},
		{math.NaN(), math.NaN(), ``},
		{0.0, math.Copysign(0, -1), ``},
		{[]byte{1}, []byte{1}, ``},
		{[]byte{1}, []byte{2}, `value = 0x02`},
		{nil, M{}, `value = {}`},
		{L{}, nil, `value = nil`},
		{L{}, S{}, `value = #{}`},
		{item{1, 2}, M{"a": 1, "b": 2}, `value = {"a": 1, "b": 2}`},

		{M{"a": 1, "b": 2}, M{"b": 3, "c": 4}, `multi(keyRemove ["a"]; key ["b"] = 3; key ["c"] = 4)`},
		{M{"a": nil}, M{}, `keyRemove ["a"]`},
		{M{}, M{"a": nil}, `key ["a"] = nil`},
		{M{"a": nil}, M{"a": M{}}, `key ["a"] = {}`},
		{M{1: "a"}, M{1.0: "a"}, `multi(keyRemove [1]; key [1.0] = "a")`},
		{M{"a": M{"b": M{"c": 1}}}, M{"a": M{"b": M{"c": 2}}}, `key ["a" "b" "c"] = 2`},
		{M{"a": item{1, 2}}, M{"a": item{1, 3}}, `key ["a" "b"] = 3`},
		{S{1, 2}, S{0, 2}, `multi(setRemove [1]; setAdd [0])`},
		{M{"s": S{L{1}}}, M{"s": S{L{2}}}, `multi(setRemove ["s" [1]]; setAdd ["s" [2]])`},

		{L{1, 2, 3}, L{1, 9, 3}, `indexChange [1] = 9`},
		{L{1, 2, 3}, L{1, 8, 9, 2, 3}, `multi(insert [1] = 8; insert [2] = 9)`},
		{L{1, 2, 3, 4}, L{1, 4}, `multi(indexRemove [2]; indexRemove [1])`},
		{L{1, 2, 3}, L{4, 5}, `value = [4 5]`},
		{M{"l": L{1, 2}}, M{"l": L{3}}, `key ["l"] = [3]`},
		{L{L{1, 2}}, L{L{3}}, `indexChange [0] = [3]`},
		{L{nil}, L{}, `indexRemove [0]`},
		{L{}, L{nil}, `insert [0] = nil`},
		{L{nil, 1}, L{1, nil}, `reorder [0] -> 1`},
		{L{1, 2, 3, 4}, L{2, 3, 4, 1}, `reorder [0] -> 3`},
		{L{1, 2, 3, 4}, L{4, 1, 2, 3}, `reorder [3] -> 0`},
		{L{1, 2, 3, 4}, L{4, 3, 2, 1},
			`multi(indexChange [0] = 4; indexChange [1] = 3; indexChange [2] = 2; indexChange [3] = 1)`},
		{L{M{"a": 1}, 2}, L{M{"a": 3}, 4}, `multi(key [0 "a"] = 3; indexChange [1] = 4)`},

		// More than a few changes that are more than half of a collection are told as the whole of it.
		{m9, M{}, `value = {}`},
		{m8, M{}, "8 leaves"},
		{M{"m": m9}, M{"m": M{}}, `key ["m"] = {}`},
		{L{m9}, L{M{}}, `indexChange [0] = {}`},
		{s9, S{}, `value = #{}`},
		{s8, S{}, "8 leaves"},
		{l9, L{}, `value = []`},
		{l8, L{}, "8 leaves"},
	} {
		old, new := val(c.old), val(c.new)
		d, changed := diff.Between(old, new)
		got := tell(t, old, new, d, changed)
		if n := len(d.Leaves()); n > 5 {
			got = fmt.Sprint(n, " leaves")
		}
		if got != c.want {
			t.Errorf("%s to %s: got %s, want %s", value.String(old), value.String(new), got, c.want)
		}
	}
}

// A path that has nothing to do with the change does no harm.
func TestAlongAnotherPath(t *testing.T) {
	for _, c := range []struct {
		path     []nav
		old, new any
		want     string
	}{
		{p(n("Key", "a"), n("TermVal", 1)), M{"a": 1, "b": 2}, M{"a": 1, "b": 3}, `key ["b"] = 3`},
		{p(n("Key", "a"), n("None")), M{"a": L{1}}, M{"a": L{1, 2}}, `insert ["a" 1] = 2`},
		{p(n("MapKeys"), n("Term", inc)), M{"a": 1, "b": 2}, M{"a": 2, "b": 1},
			`multi(keyRename ["a"] -> "b"; key ["a"] = 2)`},
		{p(n("MapKey", "a"), n("Term", inc)), M{"a": 1}, M{"b": 2}, `multi(keyRemove ["a"]; key ["b"] = 2)`},
		{p(n("IndexNav", 1), n("TermVal", 7)), L{1, 2, 3}, L{4, 2, 3}, `indexChange [0] = 4`},
		{p(n("IndexNav", 1), n("TermVal", 2)), L{1, 2, 3}, L{4, 3, 2},
			`multi(indexChange [0] = 4; indexChange [1] = 3; indexChange [2] = 2)`},
		{p(n("IndexedVals"), n("Term", nop)), L{1, 2, 3}, L{3, 3, 3}, `multi(indexChange [0] = 3; indexChange [1] = 3)`},
		{p(n("BeforeIndex", 99), n("TermVal", 7)), L{1}, L{1, 2}, `insert [1] = 2`},
		{p(n("BeforeElem"), n("TermVal", 7)), L{1, 2}, L{3, 2, 1}, `value = [3 2 1]`},
		{p(n("Nth", 5), n("None")), L{1, 2}, L{2}, `indexRemove [0]`},
		{p(n("All"), n("None")), L{1, 2}, L{3}, `value = [3]`},
		{p(nav{Name: "Key", Args: []any{path.Hole{N: 0}}}, n("TermVal", 1)), M{"a": 1}, M{"a": 2}, `key ["a"] = 2`},
		// Compile would refuse these.
		{p(n("Key"), n("Nth"), n("IndexNav"), n("MapKey")), M{"a": 1}, M{"a": 2}, `key ["a"] = 2`},
		{p(n("IfPath"), n("CondPath"), n("MultiPath")), M{"a": 1}, M{"a": 2}, `key ["a"] = 2`},
		{p(n("Nowhere")), L{1}, L{2}, `indexChange [0] = 2`},
		{nil, L{1}, L{2}, `indexChange [0] = 2`},
	} {
		old, new := val(c.old), val(c.new)
		d, changed := diff.Along(c.path, old, new)
		if got := tell(t, old, new, d, changed); got != c.want {
			t.Errorf("%s, %s to %s: got %s, want %s", path.String(c.path), value.String(old), value.String(new), got, c.want)
		}
	}
}

// What each kind does to a value, or that it does not fit.
func TestApply(t *testing.T) {
	type D = diff.Diff
	at := func(steps ...any) []any { return val(steps).(*value.List).Elems() }
	for _, c := range []struct {
		v    any
		d    D
		want string // "-": it does not fit
	}{
		{1, D{Kind: "resync", Value: "x"}, `"x"`},
		{1, D{Kind: "value", Value: nil}, `nil`},
		{1, D{Kind: "value", Path: at("a"), Value: nil}, `-`},
		{1, D{Kind: "destroyed"}, `1`},
		{1, D{Kind: "unknown", Value: int64(2)}, `2`},
		{1, D{Kind: "multi"}, `1`},
		{1, D{}, `-`},
		{M{"a": L{1}}, D{Kind: "unknown", Path: at("a", 0), Value: "x"}, `{"a": ["x"]}`},
		{M{"a": 1}, D{Kind: "unknown", Path: at("b"), Value: "x"}, `{"a": 1, "b": "x"}`},
		{M{"a": 1}, D{Kind: "key", Path: at("b"), Value: nil}, `{"a": 1, "b": nil}`},
		{M{"a": 1}, D{Kind: "key", Path: at("a", "b")}, `-`},
		{M{"a": 1}, D{Kind: "key", Path: at("b", "b")}, `-`},
		{M{"a": 1}, D{Kind: "insert", Path: at(0)}, `-`},
		{item{1, 2}, D{Kind: "key", Path: at("b"), Value: nil}, `item{a: 1, b: nil}`},
		{item{1, 2}, D{Kind: "key", Path: at("c"), Value: nil}, `-`},
		{item{1, 2}, D{Kind: "keyRemove", Path: at("b")}, `-`},
		{M{"a": 1}, D{Kind: "keyRemove", Path: at("a")}, `{}`},
		{M{"a": 1}, D{Kind: "keyRemove", Path: at("b")}, `-`},
		{M{"a": 1, "b": 2}, D{Kind: "keyRename", Path: at("a"), Value: "b"}, `{"b": 1}`},
		{M{"a": 1}, D{Kind: "keyRename", Path: at("b"), Value: "a"}, `-`},
		{L{1, 2}, D{Kind: "insert", Path: at(2), Value: nil}, `[1 2 nil]`},
		{L{1, 2}, D{Kind: "insert", Path: at(0), Value: nil}, `[nil 1 2]`},
		{L{1, 2}, D{Kind: "insert", Path: at(3)}, `-`},
		{L{1, 2}, D{Kind: "insert", Path: at(-1)}, `-`},
		{L{1, 2}, D{Kind: "insert", Path: at("a")}, `-`},
		{L{1, 2}, D{Kind: "indexChange", Path: at(1), Value: nil}, `[1 nil]`},
		{L{1, 2}, D{Kind: "indexChange", Path: at(2)}, `-`},
		{L{1, 2}, D{Kind: "key", Path: at(1)}, `-`},
		{L{1, 2}, D{Kind: "indexRemove", Path: at(0)}, `[2]`},
		{L{1, 2}, D{Kind: "indexRemove", Path: at(2)}, `-`},
		{L{1, 2, 3}, D{Kind: "reorder", Path: at(0), Value: int64(2)}, `[2 3 1]`},
		{L{1, 2, 3}, D{Kind: "reorder", Path: at(2), Value: int64(0)}, `[3 1 2]`},
		{L{1, 2, 3}, D{Kind: "reorder", Path: at(0), Value: int64(3)}, `-`},
		{S{1}, D{Kind: "setAdd", Path: at(2), Value: int64(2)}, `#{1 2}`},
		{S{1}, D{Kind: "setAdd", Path: at(2), Value: int64(3)}, `-`},
		{S{1}, D{Kind: "setAdd", Path: at(1), Value: int64(1)}, `-`},
		{S{1}, D{Kind: "setRemove", Path: at(1)}, `#{}`},
		{S{1}, D{Kind: "setRemove", Path: at(2)}, `-`},
		{nil, D{Kind: "key", Path: at("a"), Value: nil}, `-`},
		{L{1}, diff.Join(D{Kind: "insert", Path: at(0), Value: "a"}, D{Kind: "insert", Path: at(1), Value: "b"},
			D{Kind: "indexRemove", Path: at(2)}), `["a" "b"]`},
		{L{1, 2, 3, 4}, diff.Join(D{Kind: "indexRemove", Path: at(2)}, D{Kind: "indexRemove", Path: at(1)},
			D{Kind: "indexRemove", Path: at(1)}), `[1]`},
		{L{1}, diff.Join(D{Kind: "insert", Path: at(2), Value: 0}, D{Kind: "insert", Path: at(3), Value: 0}), `-`},
		{L{1}, diff.Join(D{Kind: "indexRemove", Path: at(0)}, D{Kind: "indexRemove", Path: at(0)}), `-`},
	} {
		v := val(c.v)
		got, err := diff.Apply(v, c.d)
		switch {
		case c.want == "-" && errors.Is(err, diff.ErrMisfit):
		case c.want == "-" || err != nil:
			t.Errorf("%s on %s: got %s, %v", c.d, value.String(v), value.String(got), err)
		case value.String(got) != c.want:
			t.Errorf("%s on %s: got %s, want %s", c.d, value.String(v), value.String(got), c.want)
		}
	}
	_, err := diff.Apply(val(M{"a": L{1}}), D{Kind: "key", Path: at("a", "b", "c")})
	want := `the diff does not fit the value: key ["a" "b" "c"]: a List at ["a"] has no element "b"`
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestJoinAndLeaves(t *testing.T) {
	leaf := func(v any) diff.Diff { return diff.Diff{Kind: diff.KindValue, Value: val(v)} }
	one, two, three := leaf(1), leaf(2), leaf(3)
	for want, d := range map[string]diff.Diff{
		"multi()":   diff.Join(),
		"value = 1": diff.Join(one, diff.Join()),
		"multi(value = 1; value = 2; value = 3)": diff.Join(diff.Diff{Kind: diff.KindMulti,
			Parts: []diff.Diff{one, diff.Join(two, diff.Join())}}, three),
		"destroyed":  {Kind: diff.KindDestroyed},
		"resync = 1": {Kind: diff.KindResync, Value: int64(1)},
	} {
		if got := d.String(); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
		for _, l := range d.Leaves() {
			if l.Kind == diff.KindMulti {
				t.Errorf("%s has the leaf %s", d, l)
			}
		}
	}
	if got := len(diff.Join().Leaves()); got != 0 {
		t.Errorf("nothing has %d leaves", got)
	}
}
