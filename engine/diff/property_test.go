package diff_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/ramaworkshop/ramaworkshop/engine/diff"
	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/engine/value/valuetest"
)

// drawer draws values and paths. Few different keys and elements make paths that arrive somewhere, and values that are
// there several times.
type drawer struct{ t *rapid.T }

func (d drawer) n(most int) int { return rapid.IntRange(0, most).Draw(d.t, "n") }
func (d drawer) key() any       { return []any{"a", "b", int64(0), int64(1), int64(2), nil, 1.0}[d.n(6)] }

func (d drawer) value(depth int) any {
	if depth == 0 || d.n(2) == 0 {
		return []any{int64(0), int64(1), int64(2), "a", "b", nil, 2.5, []byte{1}}[d.n(7)]
	}
	return d.coll(depth)
}

var pair = value.RecordTypeOf("main.Pair", "a", "b")

func (d drawer) coll(depth int) any {
	vs := make([]any, d.n(5))
	for i := range vs {
		vs[i] = d.value(depth - 1)
	}
	switch d.n(6) {
	case 0, 1:
		return value.NewList(vs...)
	case 2:
		for i := range vs {
			vs[i] = d.key()
		}
		return value.NewSet(vs...)
	case 3:
		return value.NewRecord(pair, d.value(depth-1), d.value(depth-1))
	}
	m := value.EmptyMap
	for _, v := range vs {
		m = m.Set(d.key(), v)
	}
	return m
}

// nav draws a navigator; some have paths inside.
func (d drawer) nav(depth int) nav {
	plain := []func() nav{
		func() nav { return n("Key", d.key()) },
		func() nav { return n("Key", d.key(), d.key()) },
		func() nav { return n("Must", d.key()) },
		func() nav { return n("MapKey", d.key()) },
		func() nav { return n("Nth", d.n(3)) },
		func() nav { return n("Nth", d.n(1), d.n(1)) },
		func() nav { return n("IndexNav", d.n(4)) },
		func() nav { return n("IndexedVals", d.n(1)) },
		func() nav { return n("SetElem", d.key()) },
		func() nav { return n("BeforeIndex", d.n(4)) },
		func() nav { return n("Submap", d.key(), d.key()) },
		func() nav { return n("Subset", d.key(), d.key()) },
		func() nav { return n("SRange", d.n(1), 1+d.n(2)) },
		func() nav { return n("SortedMapRangeFrom", d.key()) },
		func() nav { return n("NilToVal", d.value(1)) },
		func() nav { return n("NoneToVal", 7) },
		func() nav { return n("PredEq", d.value(0)) },
		func() nav { return n("PutVal", 1) },
		func() nav { return n("Pred", []*path.Func{even, isNil}[d.n(1)]) },
		func() nav { return n("View", []*path.Func{str, pairs, nop}[d.n(2)]) },
		func() nav { return n("Walker", isNil) },
		func() nav { return n("ContinuousSubseqs", isNil) },
	}
	fixed := []string{"All", "All", "MapVals", "MapVals", "MapKeys", "First", "Last", "Stay", "Stop", "AfterElem",
		"BeforeElem", "NoneElem", "Beginning", "End", "IndexedVals", "NilToList", "NilToSet", "Val", "Dispense"}
	inner := []struct {
		name  string
		paths int
	}{
		{"Selected", 1}, {"NotSelected", 1}, {"Subselect", 1}, {"Filtered", 1}, {"Collect", 1}, {"CollectOne", 1},
		{"WithFreshCollected", 1}, {"StayThenContinue", 1}, {"ContinueThenStay", 1},
		{"MultiPath", 2}, {"IfPath", 3}, {"CondPath", 4},
	}
	i := d.n(len(plain) + len(fixed) + len(inner) - 1)
	switch {
	case i < len(plain):
		return plain[i]()
	case i < len(plain)+len(fixed):
		return n(fixed[i-len(plain)])
	case depth == 0:
		return n("All")
	}
	in := inner[i-len(plain)-len(fixed)]
	out := nav{Name: in.name}
	for range in.paths {
		out.Paths = append(out.Paths, d.navs(depth-1))
	}
	return out
}

func (d drawer) navs(depth int) []nav {
	out := make([]nav, d.n(2))
	for i := range out {
		out[i] = d.nav(depth)
	}
	return out
}

func (d drawer) path() []nav {
	out := append(d.navs(2), d.navs(1)...)
	return append(out, []nav{n("TermVal", d.value(1)), n("None"), n("Term", str), n("Term", inc), n("Term", pairs),
		n("TermVal", L{1, 2}), n("TermVal", d.n(4))}[d.n(6)])
}

// checkDiff checks that a diff makes new of old, prints, and travels.
func checkDiff(t *rapid.T, how string, old, new any, d diff.Diff, changed bool) {
	t.Helper()
	if changed == value.Equal(old, new) {
		t.Fatalf("%s: changed is %v", how, changed)
	}
	got, err := diff.Apply(old, d)
	if err != nil || !value.Equal(got, new) {
		t.Fatalf("%s: %s to %s: %s makes %s, %v", how, value.String(old), value.String(new), d, value.String(got), err)
	}
	v, err := value.Decode(value.Encode(nil, diff.Encode(d)))
	if err != nil {
		t.Fatal(err)
	}
	back, err := diff.Decode(v)
	if err != nil || !value.Equal(diff.Encode(back), v) || len(back.Leaves()) != len(d.Leaves()) {
		t.Fatalf("%s came back as %s, %v", d, back, err)
	}
	if got, err := diff.Apply(old, back); err != nil || !value.Equal(got, new) {
		t.Fatalf("%s: what came back of %s makes %s, %v", how, d, value.String(got), err)
	}
}

func checkPair(t *rapid.T, old, new any, nav []nav) {
	d, changed := diff.Between(old, new)
	checkDiff(t, "between", old, new, d, changed)
	d, changed = diff.Along(nav, old, new)
	checkDiff(t, path.String(nav), old, new, d, changed)
}

// Whatever the values and whatever the path, the diff makes the one of the other.
func checkAnything(t *rapid.T) {
	d := drawer{t}
	checkPair(t, d.value(3), d.value(3), d.path())
	checkPair(t, valuetest.Any(3).Draw(t, "old"), valuetest.Any(3).Draw(t, "new"), d.path())
}

// So it does when one value came from the other: along the path that was gone, and along any other.
func checkTransform(t *rapid.T) {
	d := drawer{t}
	v, p, q := d.value(3), d.path(), d.path()
	run := func(p []nav, v any) any {
		c, err := path.Compile(p)
		if err != nil {
			t.Fatal(err)
		}
		new, err := c.Transform(&path.Env{}, v)
		if err != nil {
			return v // the path does not fit the value
		}
		return new
	}
	new := run(p, v)
	checkPair(t, v, new, p)
	checkPair(t, new, v, p)
	checkPair(t, v, new, q)
	newer := run(q, new)
	checkPair(t, v, newer, p)
	checkPair(t, v, newer, q)
}

// Lists and maps of few different elements, and paths that insert, remove, move or rename: what a path says may well
// be nearly what happened.
func checkNearly(t *rapid.T) {
	d := drawer{t}
	elems := func() []any {
		out := make([]any, d.n(6))
		for i := range out {
			out[i] = int64(d.n(2))
		}
		return out
	}
	entries := func() *value.Map {
		m := value.EmptyMap
		for _, x := range elems() {
			m = m.Set(int64(d.n(5)), x)
		}
		return m
	}
	end := []nav{n("None"), n("Term", inc), n("TermVal", d.n(3))}[d.n(2)]
	list := []nav{n("IndexNav", d.n(5)), n("IndexedVals"), n("BeforeIndex", d.n(5)), n("AfterElem"), n("BeforeElem"),
		n("Nth", d.n(5)), n("All"), n("Last")}[d.n(7)]
	checkPair(t, value.NewList(elems()...), value.NewList(elems()...), p(list, end))
	checkPair(t, entries(), entries(), p([]nav{n("MapKeys"), n("MapKey", d.n(5)), n("Key", d.n(5))}[d.n(2)], end))
}

func TestAnything(t *testing.T)  { rapid.Check(t, checkAnything) }
func TestTransform(t *testing.T) { rapid.Check(t, checkTransform) }
func TestNearly(t *testing.T)    { rapid.Check(t, checkNearly) }

func FuzzDiffs(f *testing.F) {
	f.Fuzz(rapid.MakeFuzz(func(t *rapid.T) {
		checkAnything(t)
		checkTransform(t)
		checkNearly(t)
	}))
}

// Large collections are trees, which share structure with what became of them.
func checkLarge(t *rapid.T) {
	start := rapid.IntRange(0, 5000).Draw(t, "start")
	m, s, l := value.EmptyMap, value.EmptySet, value.EmptyList
	for i := range int64(start) {
		m, s, l = m.Set(i, nil), s.Add(i), l.Append(i%3)
	}
	if rapid.Bool().Draw(t, "flat") {
		l = value.NewList(l.Elems()...)
	}
	om, os, ol := m, s, l
	for i := range rapid.Int64Range(1, 6).Draw(t, "changes") {
		k := rapid.Int64Range(0, int64(start+40)).Draw(t, "k")
		from := int(k) % (l.Len() + 1)
		to := min(l.Len(), from+rapid.IntRange(0, 40).Draw(t, "to"))
		switch rapid.IntRange(0, 5).Draw(t, "op") {
		case 0:
			m, s, l = m.Set(k, i), s.Add(k), l.Append(i, i)
		case 1:
			m, s, l = m.Set(float64(k)+0.5, i), s.Add(float64(k)+0.5), l.Prepend(i)
		case 2:
			n := rapid.Int64Range(0, 200).Draw(t, "gone")
			for j := k; j < k+n; j++ {
				m, s = m.Delete(j), s.Delete(j)
			}
			l = l.Splice(from, to)
		case 3:
			l = l.Splice(from, from, i, i)
		case 4:
			if from < l.Len() {
				l = l.Set(from, "x")
			}
		case 5:
			if to > from && rapid.IntRange(0, 3).Draw(t, "slice") == 0 {
				l = l.Slice(from, to)
			}
		}
	}
	along := p(n("MapKeys"), n("Term", inc))
	checkPair(t, om, m, along)
	checkPair(t, m, om, along)
	checkPair(t, os, s, along)
	checkPair(t, ol, l, p(n("BeforeElem"), n("TermVal", 1)))
	checkPair(t, l, ol, p(n("Nth", 3), n("None")))
}

func TestLarge(t *testing.T) { rapid.Check(t, checkLarge) }

// A change of a large collection is told as small as it is.
func TestLargeCollections(t *testing.T) {
	const size = 100_000
	m, s, l := value.EmptyMap, value.EmptySet, value.EmptyList
	for i := range int64(size) {
		m, s, l = m.Set(i, i), s.Add(i), l.Append(i)
	}
	for _, c := range []struct {
		old, new any
		want     string
	}{
		{m, m.Set(int64(500), "x"), `key [500] = "x"`},
		{m, m.Delete(int64(99_999)), `keyRemove [99999]`},
		{m, m.Set(0.5, nil), `key [0.5] = nil`},
		{s, s.Add("x"), `setAdd ["x"]`},
		{s, s.Delete(int64(5)), `setRemove [5]`},
		{l, l.Set(7, nil), `indexChange [7] = nil`},
		{l, l.Append("x", "y"), `multi(insert [100000] = "x"; insert [100001] = "y")`},
		{l, l.Prepend("x"), `insert [0] = "x"`},
		{value.NewList(m, s), value.NewList(m, s.Add("x")), `setAdd [1 "x"]`},
	} {
		d, _ := diff.Between(c.old, c.new)
		if got := d.String(); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

// Whatever comes over the wire is a diff that applies, or an error.
func FuzzDecodeApply(f *testing.F) {
	for _, c := range []struct{ old, new any }{
		{M{"a": L{1, 2}}, M{"a": L{1, 2, 3}, "b": nil}},
		{L{1, S{2}}, L{1, S{3}}},
		{item{1, 2}, item{1, L{3}}},
		{L{1, 2, 3, 4}, L{4, 1, 2, 3}},
	} {
		d, _ := diff.Between(val(c.old), val(c.new))
		f.Add(value.Encode(nil, diff.Encode(d)), value.Encode(nil, val(c.old)))
	}
	f.Fuzz(func(t *testing.T, diffBytes, valueBytes []byte) {
		dv, err := value.Decode(diffBytes)
		if err != nil {
			return
		}
		d, err := diff.Decode(dv)
		if err != nil {
			return
		}
		if !value.Equal(diff.Encode(d), dv) {
			t.Errorf("%s came back as %s", value.String(dv), value.String(diff.Encode(d)))
		}
		v, err := value.Decode(valueBytes)
		if err != nil {
			return
		}
		_ = d.String()
		_ = d.Leaves()
		if new, err := diff.Apply(v, d); err == nil {
			if back, changed := diff.Between(v, new); changed == value.Equal(v, new) {
				t.Errorf("%s: changed is %v", back, changed)
			}
		}
	})
}

// What Decode refuses.
func TestDecodeErrors(t *testing.T) {
	for _, v := range []any{
		nil, 1, L{}, L{"key"}, L{"key", L{"a"}}, L{"key", L{}, 1}, L{"key", "a", 1}, L{7, L{}, 1}, L{"nothing", L{}, 1},
		L{"value", L{"a"}, 1}, L{"keyRemove", L{"a"}, 1}, L{"insert", L{"a"}, 1}, L{"insert", L{-1}, 1},
		L{"reorder", L{1}, "a"}, L{"reorder", L{1}, -1}, L{"setAdd", L{1}, 2}, L{"destroyed", L{}, 1},
		L{"multi", L{}, nil}, L{"multi", L{1}}, L{"multi", nil}, L{"value", L{}, 1, 2},
	} {
		if d, err := diff.Decode(val(v)); err == nil {
			t.Errorf("%s is read as %s", value.String(val(v)), d)
		}
	}
}
