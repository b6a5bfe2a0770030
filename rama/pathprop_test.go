package rama_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// drawer draws values and paths. Few different keys make paths that arrive somewhere.
type drawer struct{ t *rapid.T }

func (d drawer) n(most int) int          { return rapid.IntRange(0, most).Draw(d.t, "n") }
func (d drawer) key() any                { return []any{"a", "b", 0, 1, 2, nil, 1.0}[d.n(4)] }
func (d drawer) of(vs ...func() any) any { return vs[d.n(len(vs)-1)]() }

func (d drawer) value(depth int) any {
	if depth == 0 {
		return []any{0, 1, 2, "a", "b", nil, 2.5, true}[d.n(7)]
	}
	return d.of(
		func() any { return d.value(0) },
		func() any { return d.coll(depth) },
		func() any { return d.coll(depth) },
	)
}

func (d drawer) coll(depth int) any {
	n := d.n(4)
	vs := make([]any, n)
	for i := range vs {
		vs[i] = d.value(depth - 1)
	}
	return d.of(
		func() any { return L(vs) },
		func() any {
			s := Set{}
			for range vs {
				s = append(s, d.key())
			}
			return s
		},
		func() any {
			m := M{}
			for _, v := range vs {
				m[d.key()] = v
			}
			return m
		},
	)
}

// nav draws a navigator; some have paths inside.
func (d drawer) nav(depth int) Nav {
	inner := func() []Nav { return d.navs(1, max(0, depth-1)) }
	plain := []func() Nav{
		func() Nav { return Key(d.key()) },
		func() Nav { return Key(d.key(), d.key()) },
		func() Nav { return Must(d.key()) },
		func() Nav { return MapKey(d.key()) },
		func() Nav { return Nth(d.n(2)) },
		func() Nav { return IndexNav(d.n(2)) },
		func() Nav { return SetElem(d.key()) },
		func() Nav { return BeforeIndex(d.n(2)) },
		func() Nav { return Submap(d.key(), d.key()) },
		func() Nav { return Subset(d.key(), d.key()) },
		func() Nav { return SRange(d.n(1), d.n(2)) },
		func() Nav { return SortedMapRange(d.key(), d.key()) },
		func() Nav { return SortedMapRangeTo(d.key(), RangeOptions{Max: d.n(2), IncludeEnd: d.n(1) == 0}) },
		func() Nav { return SortedSetRangeFrom(d.key(), RangeOptions{Max: d.n(2), ExcludeStart: d.n(1) == 0}) },
		func() Nav { return SortedSetRangeToEnd(d.n(2)) },
		func() Nav { return SortedMapRangeFromStart(d.n(2)) },
		func() Nav { return NilToVal(d.value(1)) },
		func() Nav { return NoneToVal(7) },
		func() Nav { return PredEq(d.value(0)) },
		func() Nav { return PutVal(d.n(2)) },
		func() Nav { return View(ops.TypeName) },
		func() Nav { return Pred(ops.NotNil) },
		func() Nav { return ContinuousSubseqs(ops.NotNil) },
		func() Nav { return Walker(ops.IsNil) },
		func() Nav { return IndexedValsFrom(d.n(2)) },
	}
	fixed := []Nav{All, All, MapVals, MapVals, MapKeys, First, Last, Stay, Stop, AfterElem, BeforeElem, NoneElem,
		Beginning, End, IndexedVals, NilToList, NilToSet, Val, Dispense}
	deep := []func() Nav{
		func() Nav { return Selected(inner()...) },
		func() Nav { return NotSelected(inner()...) },
		func() Nav { return Subselect(inner()...) },
		func() Nav { return Filtered(inner()...) },
		func() Nav { return Collect(inner()...) },
		func() Nav { return CollectOne(inner()...) },
		func() Nav { return WithFreshCollected(inner()...) },
		func() Nav { return StayThenContinue(inner()...) },
		func() Nav { return ContinueThenStay(inner()...) },
		func() Nav { return Transformed(append(inner(), d.terminal())...) },
		func() Nav { return MultiPath(inner(), inner()) },
		func() Nav { return IfPath(inner(), inner(), inner()) },
		func() Nav { return CondPath(inner(), inner(), inner(), inner()) },
	}
	i := d.n(len(plain) + len(fixed) + len(deep) - 1)
	switch {
	case i < len(plain):
		return plain[i]()
	case i < len(plain)+len(fixed):
		return fixed[i-len(plain)]
	case depth == 0:
		return All
	}
	return deep[i-len(plain)-len(fixed)]()
}

func (d drawer) navs(most, depth int) []Nav {
	out := make([]Nav, d.n(most))
	for i := range out {
		out[i] = d.nav(depth)
	}
	return out
}

func (d drawer) terminal() Nav {
	return []Nav{TermVal(d.value(1)), None, Term(ops.Str), Term(ops.Tuple, 1), TermVal(L{1, 2}), Term(ops.IsNil)}[d.n(5)]
}

// A path gives the same on a plain value, and on PStates that hold the value at the top, below a
// key, and subindexed.
func TestPathsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := drawer{t}
		v := d.coll(3)
		nav, cmd := d.navs(4, 2), "select"
		if d.n(1) == 0 {
			nav, cmd = append(nav, d.terminal()), "transform"
		}
		want := onValue(cmd, v, nav)
		for _, at := range placesOf(v) {
			got := onPState(cmd, at, v, nav)
			// A stored structure is no value, and nil is no key there; what fails may fail elsewhere.
			if strings.Contains(got, "is not one value") || strings.Contains(got, "the schema wants a key") || strings.HasPrefix(got, "error") && strings.HasPrefix(want, "error") {
				continue
			}
			if got != want && !replacesRoot(want, v) {
				t.Errorf("%s %v of %s\non %s: %s\non the value: %s", cmd, nav, show(v), at.schema.Name(), got, want)
			}
		}
	})
}

// replacesRoot reports whether a transform made something else of the whole value, which a PState's
// schema may refuse.
func replacesRoot(result string, v any) bool {
	x, _ := value.From(v)
	open := map[value.Kind]string{value.KindList: "[", value.KindSet: "#", value.KindMap: "{"}[value.KindOf(x)]
	return !strings.HasPrefix(result, open)
}
