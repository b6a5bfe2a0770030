package rama_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
	"github.com/ramaworkshop/ramaworkshop/storage"
)

// states is a PState to write and read in the form of sentences.
type states struct {
	t *testing.T
	p *TestPState
}

func newStates(t *testing.T, s Schema) states {
	p := NewTestPState(s)
	t.Cleanup(func() { p.Close() })
	return states{t, p}
}

func (s states) set(path ...Nav) {
	s.t.Helper()
	if err := s.p.Transform(path...); err != nil {
		s.t.Errorf("transform: %v", err)
	}
}

// fails expects a transform to be refused with such a text, and to leave no trace.
func (s states) fails(text string, path ...Nav) {
	s.t.Helper()
	if err := s.p.Transform(path...); err == nil || !strings.Contains(err.Error(), text) {
		s.t.Errorf("got %v, want ...%s...", err, text)
	}
}

func (s states) get(want any, path ...Nav) {
	s.t.Helper()
	vs, err := s.p.Select(path...)
	if err != nil || !Equal(vs, want) {
		s.t.Errorf("got %v, %v, want %v", vs, err, want)
	}
}

var user = MapSchema(String, FixedKeys{
	"name":  String,
	"lists": SetSchema(Long).Subindexed(),
	"log":   ListSchema(Object).Subindexed(),
	"deep": MapSchema(Long,
		MapSchema(Long, SetSchema(Long).Subindexed()).Subindexed().WithoutSize()).Subindexed(),
})

// A subindexed structure of 100,000 elements is written at once and read element by element.
func TestLargeSubindexed(t *testing.T) {
	s := newStates(t, MapSchema(String, MapSchema(Long, Long).Subindexed()))
	big := M{}
	for i := range 100_000 {
		big[i] = 2 * i
	}
	s.set(Key("a"), TermVal(big))
	s.get(L{100_000}, Key("a"), View(ops.Count))
	s.get(L{M{99_990: 199_980, 99_991: 199_982}}, Key("a"), SortedMapRangeFrom(99_990, RangeOptions{Max: 2}))
	s.get(L{M{99_998: 199_996, 99_999: 199_998}}, Key("a"), SortedMapRangeToEnd(2))
	s.set(Key("a", 500), None)
	s.set(Key("a", -1), TermVal(7))
	s.set(Key("a"), SortedMapRange(10, 90_000), TermVal(nil))
	s.get(L{10_011}, Key("a"), View(ops.Count))
	s.get(L{M{-1: 7, 0: 0, 1: 2}}, Key("a"), SortedMapRangeFromStart(3))
	s.set(Key("a"), None)
	s.get(L{}, MapKeys)
	s.get(L{nil}, Key("a", 3))
}

// Whatever takes a subindexed structure away takes its elements, too: they do not come back.
func TestSubindexedLeavesNothing(t *testing.T) {
	each := func(n Nav) []Nav {
		return Path(Key("u"), MultiPath(Path(Key("lists"), n), Path(Key("log"), n), Path(Key("deep"), n)))
	}
	full := M{"name": "A", "lists": Set{1, 2}, "log": L{"x"}, "deep": M{1: M{2: Set{3}}}}
	for name, take := range map[string][]Nav{
		"None":               Path(Key("u"), None),
		"nil":                Path(Key("u"), TermVal(nil)),
		"another value":      Path(Key("u"), TermVal(M{"name": "B"})),
		"None for all":       Path(MapVals, None),
		"None for each part": each(None),
		"nil for each part":  each(TermVal(nil)),
		"the whole top":      Path(TermVal(M{"u": M{"name": "B"}})),
	} {
		t.Run(name, func(t *testing.T) {
			rows := map[string]bool{}
			old := runenv.Set(runenv.Settings{Tap: tapRows(rows)})
			defer runenv.Set(old)
			c := NewCluster(Seed(1))
			defer c.Close()
			launch(t, c, 1, Random, func(s *StreamTopology) { s.DeclarePState("$$u", user) }, "*what",
				If(ops.Eq("*what", "write"), LocalTransform("$$u", Key("u"), TermVal(full))).
					Else(LocalTransform("$$u", take...)))
			append1(t, c, "write")
			if n := len(rows); n < 8 {
				t.Fatalf("%d rows were written", n)
			}
			append1(t, c, "take")
			if n := len(rows); n > 1 { // at most u itself
				t.Errorf("%d rows are left", n)
			}

			s := newStates(t, user)
			s.set(Key("u"), TermVal(full))
			s.set(take...)
			s.set(Key("u"), MultiPath(
				Path(Key("lists"), NoneElem, TermVal(9)), Path(Key("log"), AfterElem, TermVal("y")),
				Path(Key("deep", 1, 2), NoneElem, TermVal(9)), Path(Key("deep", 7, 7), NoneElem, TermVal(8))))
			s.get(L{9}, Key("u", "lists"), All)
			s.get(L{"y"}, Key("u", "log"), All)
			s.get(L{9, 8}, Key("u", "deep"), MapVals, MapVals, All)
		})
	}
}

// tapRows keeps the keys of all rows and sizes of PStates that are in storage.
func tapRows(rows map[string]bool) func(b *storage.Batch) {
	return func(b *storage.Batch) {
		b.Each(func(key, val []byte, ranged bool) {
			if space := storage.Space(key[min(7, len(key)-1)]); key[0] != 2 ||
				space != storage.SpaceRows && space != storage.SpaceSizes {
				return
			}
			switch {
			case ranged:
				for k := range rows {
					if k >= string(key) && k < string(val) {
						delete(rows, k)
					}
				}
			case val == nil:
				delete(rows, string(key))
			default:
				rows[string(key)] = true
			}
		})
	}
}

// Elements of a list that hold structures of their own: added, read, taken from the end. They
// cannot be moved, because their parts would have to move with them.
func TestStructuresInLists(t *testing.T) {
	elem := FixedKeys{"n": Long, "s": SetSchema(Long).Subindexed()}
	s := newStates(t, MapSchema(String, ListSchema(elem).Subindexed()))
	s.set(Key("a"), AfterElem, TermVal(M{"n": 1, "s": Set{1, 2}}))
	s.set(Key("a"), AfterElem, TermVal(M{"n": 2, "s": Set{3}}))
	s.get(L{1, 2, 3}, Key("a"), All, Key("s"), All)
	s.fails("cannot be moved", Key("a"), First, None)
	s.fails("cannot be moved", Key("a"), BeforeElem, TermVal(M{"n": 3}))
	s.get(L{1, 2}, Key("a"), All, Key("n"))
	s.set(Key("a"), Last, None)
	s.get(L{}, Key("a", 1, "s"), All)
	s.set(Key("a"), AfterElem, TermVal(M{"n": 3}))
	s.get(L{1, 2}, Key("a"), All, Key("s"), All)
}

// What does not fit the schema is refused with the place, what it wants and what it got; nothing
// is written.
func TestSchemaMistakes(t *testing.T) {
	s := newStates(t, user)
	s.set(Key("u"), TermVal(M{"name": "A", "lists": Set{1}}))
	for _, f := range []struct {
		path           []Nav
		at             L
		wantText, kind string
	}{
		{Path(Key(1), TermVal(nil)), L{}, "a key of class String", "a Long: 1"},
		{Path(Key("u"), TermVal("x")), L{"u"}, "FixedKeys", "a String"},
		{Path(Key("u", "nme"), TermVal("x")), L{"u"}, `one of the keys "deep", "lists", "log", "name"`, `the key "nme"`},
		{Path(Key("u", "name"), TermVal(1)), L{"u", "name"}, "String", "a Long: 1"},
		{Path(Key("u", "lists"), TermVal(L{1})), L{"u", "lists"}, "SetSchema(Long)", "a List"},
		{Path(Key("u", "lists"), NoneElem, TermVal(1.0)), L{"u", "lists"}, "a key of class Long", "a Double"},
		{Path(Key("u", "lists"), NoneElem, TermVal(nil)), L{"u", "lists"}, "a key of class Long", "nil"},
		{Path(Key("v", "deep", 1, 2), TermVal(Set{"x"})), L{"v", "deep", 1, 2}, "a key of class Long", "a String"},
		{Path(Key("v"), TermVal(M{"deep": M{1: M{2: 3}}})), L{"v", "deep", 1, 2}, "SetSchema(Long)", "a Long: 3"},
	} {
		var se *SchemaError
		err := s.p.Transform(f.path...)
		if !errors.As(err, &se) || !Equal(se.Path, f.at) || !strings.HasPrefix(se.Want, f.wantText) ||
			!strings.HasPrefix(se.Got, f.kind) {
			t.Errorf("%v: got %v", f.path, err)
		}
	}
	s.get(L{M{"name": "A"}}, MapVals, Submap("name", "absent"))
	s.get(L{1}, Key("u", "lists"), All)
	s.get(L{"u"}, MapKeys)

	for text, schema := range map[string]Schema{
		"a schema is nil":                  nil,
		"nil: name a class":                MapSchema(String, FixedKeys{"a": ListSchema(nil)}),
		"put it under a key":               ListSchema(Long),
		"take Subindexed off":              MapSchema(Long, Long).Subindexed(),
		"add Subindexed() to it too":       MapSchema(Long, MapSchema(Long, SetSchema(Long).Subindexed())),
		"the keys of a map have a class":   MapSchema(ListSchema(Long), Long),
		"the elements of a set have a":     MapSchema(Long, SetSchema(ListSchema(Long))),
		"WithoutSize is for subindexed st": MapSchema(Long, SetSchema(Long).WithoutSize()),
	} {
		p := NewTestPState(schema)
		if _, err := p.Select(Stay); err == nil || !strings.Contains(err.Error(), text) {
			t.Errorf("got %v, want ...%s...", err, text)
		}
		p.Close()
	}
}
