package pstate_test

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/storage"
)

type (
	nav    = path.Nav
	schema = pstate.Schema
)

func class(k value.Kind) *schema         { return &schema{Class: k} }
func mapOf(k, v *schema) *schema         { return &schema{Kind: pstate.MapSchema, Key: k, Elem: v} }
func setOf(e *schema) *schema            { return &schema{Kind: pstate.SetSchema, Elem: e} }
func listOf(e *schema) *schema           { return &schema{Kind: pstate.ListSchema, Elem: e} }
func sub(s *schema) *schema              { s.Subindexed = true; return s }
func unsized(s *schema) *schema          { s.Subindexed, s.NoSize = true, true; return s }
func fixed(f map[string]*schema) *schema { return pstate.Fixed(f) }

var (
	str  = class(value.KindString)
	long = class(value.KindLong)
	any_ = class(value.KindNone)
)

func p(ns ...nav) []nav { return ns }

func n(name string, args ...any) nav {
	out := nav{Name: name}
	for _, a := range args {
		switch a := a.(type) {
		case *path.Func:
			out.Fn = a
		case path.RangeOptions:
			out.Range = a
		case []nav:
			out.Paths = append(out.Paths, a)
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

var (
	inc   = &path.Func{Name: "inc", Call1: func(_ *path.Env, v any) (any, error) { return v.(int64) + 1, nil }}
	count = &path.Func{Name: "count", Stored: true, Call1: func(_ *path.Env, v any) (any, error) {
		switch c := v.(type) {
		case nil:
			return int64(0), nil
		case interface{ Len() (int, error) }:
			n, err := c.Len()
			return int64(n), err
		}
		return nil, errors.New("no collection")
	}}
)

type state struct {
	t  testing.TB
	db *storage.DB
	p  *pstate.Partition
}

func open(t testing.TB, s *schema) *state {
	t.Helper()
	d := &pstate.Definition{Name: "$$p", Schema: s}
	if err := d.Prepare(); err != nil {
		t.Fatal(err)
	}
	db, err := storage.Open(storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return &state{t, db, pstate.Open(db, 1, 0, 0, d)}
}

// commit flushes what waits.
func (s *state) commit() {
	s.t.Helper()
	b := s.db.NewBatch()
	defer b.Close()
	s.p.Flush(b)
	if err := s.db.Apply(b); err != nil {
		s.t.Fatal(err)
	}
	s.p.Settle()
}

func (s *state) transform(ns ...nav) error {
	c, err := path.Compile(ns)
	if err != nil {
		s.t.Fatal(err)
	}
	return s.p.Transform(c, &path.Env{})
}

func (s *state) must(ns ...nav) {
	s.t.Helper()
	if err := s.transform(ns...); err != nil {
		s.t.Fatal(err)
	}
}

// sel returns what a path selects, printed.
func (s *state) sel(v pstate.View, ns ...nav) string {
	s.t.Helper()
	c, err := path.Compile(ns)
	if err != nil {
		s.t.Fatal(err)
	}
	var out []any
	if err := s.p.Select(v, c, &path.Env{}, func(x any) error { out = append(out, x); return nil }); err != nil {
		return "error: " + err.Error()
	}
	return value.String(value.NewList(out...))
}

func (s *state) want(want string, ns ...nav) {
	s.t.Helper()
	if got := s.sel(pstate.Pending, ns...); got != want {
		s.t.Errorf("%s: got %s, want %s", path.String(ns), got, want)
	}
}

func (s *state) keys() int {
	k, err := s.db.Count(nil, nil)
	if err != nil {
		s.t.Fatal(err)
	}
	return k
}

func TestTopMap(t *testing.T) {
	s := open(t, mapOf(str, long))
	s.want("[{}]", n("Stay"))
	s.must(n("Key", "b"), n("TermVal", 2))
	s.must(n("Key", "a"), n("TermVal", 1))
	s.must(n("Key", "a"), n("Term", inc))
	s.want("[2]", n("Key", "a"))
	s.want(`["a" "b"]`, n("MapKeys"))
	s.want(`[{"a": 2, "b": 2}]`, n("Stay"))
	s.want(`[{"b": 2}]`, n("SortedMapRangeFrom", "aa"))
	err := s.transform(n("Key", "b"), n("TermVal", "v"))
	var se *pstate.SchemaError
	if !errors.As(err, &se) || err.Error() != `path Key("b"): the schema wants Long at "b", but got a String: "v"` {
		t.Errorf("got %v", err)
	}
	if err := s.transform(n("Key", nil), n("TermVal", 1)); err == nil {
		t.Error("nil is a key")
	}
	s.must(n("Key", "a"), n("None"))
	s.want(`[{"b": 2}]`, n("Stay"))
}

// The owner sees what it wrote, everyone else what was committed.
func TestViews(t *testing.T) {
	s := open(t, mapOf(str, long))
	s.must(n("Key", "a"), n("TermVal", 1))
	if got := s.sel(pstate.Committed, n("Key", "a")); got != "[nil]" {
		t.Errorf("uncommitted and visible: %s", got)
	}
	s.commit()
	s.must(n("Key", "a"), n("TermVal", 2))
	s.must(n("Key", "b"), n("TermVal", 3))
	if got := s.sel(pstate.Committed, n("Stay")); got != `[{"a": 1}]` {
		t.Errorf("committed: %s", got)
	}
	if got := s.sel(pstate.Committed, n("Key", "b")); got != `[nil]` {
		t.Errorf("committed b: %s", got)
	}
	s.want(`[{"a": 2, "b": 3}]`, n("Stay"))
	s.p.Abort()
	s.want(`[{"a": 1}]`, n("Stay"))
}

func profiles() *schema {
	return mapOf(str, fixed(map[string]*schema{
		"name": str, "lists": sub(setOf(long)), "log": sub(listOf(any_)), "more": fixed(map[string]*schema{
			"age": long, "seen": unsized(mapOf(long, str)),
		}),
	}))
}

func TestSubindexed(t *testing.T) {
	s := open(t, profiles())
	s.want("[nil]", n("Key", "alice", "lists"))
	s.want("[0]", n("Key", "alice", "lists"), n("View", count))
	s.want("[]", n("Must", "alice"))
	s.must(n("Key", "alice", "lists"), n("NoneElem"), n("TermVal", 7))
	s.must(n("Key", "alice", "lists"), n("NoneElem"), n("TermVal", 3))
	s.must(n("Key", "alice", "lists"), n("NoneElem"), n("TermVal", 3))
	s.must(n("Key", "alice", "name"), n("TermVal", "Alice"))
	s.must(n("Key", "alice", "more", "seen", 5), n("TermVal", "x"))
	s.must(n("Key", "alice", "more", "age"), n("TermVal", 30))
	s.must(n("Key", "alice", "log"), n("AfterElem"), n("TermVal", "a"))
	s.must(n("Key", "alice", "log"), n("AfterElem"), n("TermVal", "b"))
	check := func() {
		t.Helper()
		s.want("[3 7]", n("Key", "alice", "lists"), n("All"))
		s.want("[2]", n("Key", "alice", "lists"), n("View", count))
		s.want("[7]", n("Key", "alice", "lists"), n("SetElem", 7))
		s.want("[]", n("Key", "alice", "lists"), n("SetElem", 8))
		s.want(`["a" "b"]`, n("Key", "alice", "log"), n("All"))
		s.want(`["b"]`, n("Key", "alice", "log"), n("Nth", 1))
		s.want(`[{"name": "Alice"}]`, n("Key", "alice"), n("Submap", "name", "nope"))
		s.want(`["alice"]`, n("MapKeys"))
		s.want(`["x"]`, n("Key", "alice", "more", "seen"), n("MapVals"))
		s.want(`[30]`, n("Key", "alice", "more", "age"))
		s.want(`[1]`, n("Key", "alice", "more", "seen"), n("View", count))
	}
	check()
	s.commit()
	check()
	if got := s.sel(pstate.Pending, n("Key", "alice", "lists")); !strings.Contains(got, "subindexed set is not one value") {
		t.Errorf("the handle left: %s", got)
	}
	if got := s.sel(pstate.Pending, n("Key", "alice")); !strings.Contains(got, "holds something subindexed") {
		t.Errorf("the record left: %s", got)
	}
	s.must(n("Key", "alice", "log"), n("First"), n("None"))
	s.want(`["b"]`, n("Key", "alice", "log"), n("All"))
	s.must(n("Key", "alice", "lists"), n("SetElem", 3), n("None"))
	s.want("[1]", n("Key", "alice", "lists"), n("View", count))
	if err := s.transform(n("Key", "alice", "color"), n("TermVal", 1)); err == nil ||
		!strings.Contains(err.Error(), `one of the keys "lists", "log", "more", "name"`) {
		t.Errorf("unknown fixed key: %v", err)
	}
	s.commit()
	// A whole value with a plain set fills the subindexed one, and nothing old remains.
	s.must(n("Key", "alice"), n("TermVal", map[string]any{"name": "A", "lists": value.SetLit{9}}))
	s.want("[9]", n("Key", "alice", "lists"), n("All"))
	s.want("[]", n("Key", "alice", "log"), n("All"))
	s.want("[]", n("Key", "alice", "more", "seen"), n("All"))
	s.commit()
	s.must(n("Key", "alice"), n("None"))
	s.commit()
	if k := s.keys(); k != 0 {
		t.Errorf("%d rows are left behind", k)
	}
	s.must(n("Key", "alice", "lists"), n("NoneElem"), n("TermVal", 1))
	s.want("[1]", n("Key", "alice", "lists"), n("All"))
}

func TestCell(t *testing.T) {
	d := &pstate.Definition{Name: "$$n", Schema: long, Initial: int64(5)}
	if err := d.Prepare(); err != nil {
		t.Fatal(err)
	}
	s := open(t, mapOf(str, long))
	s.p = pstate.Open(s.db, 1, 0, 1, d)
	s.must(n("Term", inc))
	s.want("[6]", n("Stay"))
	s.commit()
	if err := s.transform(n("TermVal", "x")); err == nil {
		t.Error("a String in a Long")
	}
	if err := s.p.Clear(&path.Env{}); err != nil {
		t.Fatal(err)
	}
	s.want("[5]", n("Stay"))
}

func TestDefinitionMistakes(t *testing.T) {
	for want, s := range map[string]*schema{
		"put it under a key":       setOf(long),
		"take Subindexed off":      sub(mapOf(str, long)),
		"is not subindexed itself": mapOf(str, mapOf(str, sub(mapOf(str, long)))),
		"have a class":             mapOf(mapOf(str, long), long),
	} {
		d := &pstate.Definition{Name: "$$p", Schema: s}
		if err := d.Prepare(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", s, err, want)
		}
	}
}

// Random transforms on a subindexed map of maps and on a plain value of the same shape: every
// select gives the same, with what waits, after commits and after aborts.
func TestSameAsPlain(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := open(t, mapOf(str, sub(mapOf(long, sub(setOf(long))))))
		var plain any = value.EmptyMap
		committed := plain
		key := rapid.SampledFrom([]string{"a", "b"})
		small := rapid.Int64Range(0, 4)
		for range rapid.IntRange(1, 30).Draw(rt, "steps") {
			k, i, e := key.Draw(rt, "k"), small.Draw(rt, "i"), small.Draw(rt, "e")
			var ns []nav
			switch rapid.IntRange(0, 9).Draw(rt, "op") {
			case 0, 1, 2:
				ns = p(n("Key", k, i), n("NoneElem"), n("TermVal", e))
			case 3:
				ns = p(n("Key", k, i), n("SetElem", e), n("None"))
			case 4:
				ns = p(n("Must", k), n("Must", i), n("None"))
			case 5:
				ns = p(n("Must", k), n("None"))
			case 6:
				ns = p(n("Key", k), n("TermVal", map[int64]any{i: value.SetLit{e, e + 1}}))
			case 7:
				ns = p(n("MapVals"), n("MapVals"), n("All"), n("PredEq", e), n("None"))
			case 8:
				s.commit()
				committed = plain
				continue
			case 9:
				s.p.Abort()
				plain = committed
				continue
			}
			c, err := path.Compile(ns)
			if err != nil {
				rt.Fatal(err)
			}
			if err := s.p.Transform(c, &path.Env{}); err != nil {
				rt.Fatal(err)
			}
			if plain, err = c.Transform(&path.Env{}, plain); err != nil {
				rt.Fatal(err)
			}
			for _, q := range [][]nav{
				p(n("MapKeys")), p(n("MapVals"), n("MapKeys")), p(n("MapVals"), n("MapVals"), n("All")),
				p(n("Must", k), n("Must", i), n("SortedSetRangeTo", 3, path.RangeOptions{Max: int64(1)})),
			} {
				cq, _ := path.Compile(q)
				want, err := cq.SelectAll(&path.Env{}, plain)
				if err != nil {
					rt.Fatal(err)
				}
				got := s.sel(pstate.Pending, q...)
				if w := value.String(value.NewList(want...)); got != w {
					rt.Fatalf("%s: got %s, want %s", path.String(q), got, w)
				}
			}
		}
		if err := s.p.Clear(&path.Env{}); err != nil {
			rt.Fatal(err)
		}
		s.commit()
		if k := s.keys(); k != 0 {
			rt.Fatalf("%d rows are left behind", k)
		}
		s.db.Close()
	})
}

func BenchmarkCounter(b *testing.B) {
	s := open(b, mapOf(str, long))
	zero := n("NilToVal", 0)
	c, _ := path.Compile(p(nav{Name: "Key", Args: []any{path.Hole{N: 0}}}, zero, n("Term", inc)))
	e := &path.Env{Args: []any{"key"}}
	batch := s.db.NewBatch()
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		if err := s.p.Transform(c, e); err != nil {
			b.Fatal(err)
		}
		if i++; i%64 == 0 {
			s.p.Flush(batch)
			s.db.Apply(batch)
			s.p.Settle()
		}
	}
}
