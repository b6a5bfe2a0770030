package pstate_test

import (
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
)

// What each path asks of storage, on a partition that has nothing in its cache: how many single
// rows, how many scans, and how many rows those visit. The PState maps keys 0 to 99 to a number, a
// list, and a subindexed map and set of 1,000 elements each.
func TestReads(t *testing.T) {
	fields := fixed(map[string]*schema{
		"n": long, "list": listOf(long), "map": sub(mapOf(long, long)), "set": sub(setOf(long)),
		"bare": unsized(setOf(long)),
	})
	s := open(t, mapOf(long, fields))
	write := func(ns ...nav) {
		t.Helper()
		c, err := path.Compile(ns)
		if err == nil {
			err = s.p.Transform(c, &path.Env{})
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for k := range 100 {
		write(n("Key", k, "n"), n("TermVal", k))
	}
	write(n("Key", 7, "list"), n("TermVal", []any{1, 2, 3}))
	for i := range 1000 {
		write(n("Key", 7, "map", i), n("TermVal", i))
		write(n("Key", 7, "set"), n("NoneElem"), n("TermVal", i))
		write(n("Key", 7, "bare"), n("NoneElem"), n("TermVal", i))
	}
	s.commit()

	most := path.RangeOptions{Max: int64(10)}
	for _, c := range []struct {
		name string
		path []nav
		want pstate.Reads
	}{
		// One row.
		{"a value at a key", p(n("Key", 7, "n")), pstate.Reads{Gets: 1}},
		{"a value that is not there", p(n("Key", 700, "n")), pstate.Reads{Gets: 1}},
		{"the element of a list", p(n("Key", 7, "list"), n("Nth", 1)), pstate.Reads{Gets: 1}},
		{"a subindexed value", p(n("Key", 7, "map", 500)), pstate.Reads{Gets: 1}},
		{"a subindexed element", p(n("Key", 7, "set"), n("SetElem", 500)), pstate.Reads{Gets: 1}},
		{"add to a set without a size", p(n("Key", 7, "bare"), n("NoneElem"), n("TermVal", 5000)), pstate.Reads{Gets: 1}},
		{"a size", p(n("Key", 7, "map"), n("View", count)), pstate.Reads{Gets: 1}},
		{"change a number", p(n("Key", 7, "n"), n("Term", inc)), pstate.Reads{Gets: 1}},
		{"change a subindexed number", p(n("Key", 7, "map", 500), n("Term", inc)), pstate.Reads{Gets: 1}},
		// One seek, and no more rows than are asked for.
		{"the first ten", p(n("Key", 7, "map"), n("SortedMapRangeFromStart", most)), pstate.Reads{Scans: 1, Rows: 10}},
		{"the last ten", p(n("Key", 7, "set"), n("SortedSetRangeToEnd", most)), pstate.Reads{Scans: 1, Rows: 10}},
		{"ten from a key on", p(n("Key", 7, "map"), n("SortedMapRangeFrom", 300, most)), pstate.Reads{Scans: 1, Rows: 10}},
		{"ten before a key", p(n("Key", 7, "set"), n("SortedSetRangeTo", 300, most)), pstate.Reads{Scans: 1, Rows: 10}},
		{"a range", p(n("Key", 7, "map"), n("SortedMapRange", 100, 200)), pstate.Reads{Scans: 1, Rows: 100}},
		{"the first element", p(n("Key", 7, "set"), n("First")), pstate.Reads{Scans: 1, Rows: 1}},
		{"the last element", p(n("Key", 7, "set"), n("Last")), pstate.Reads{Scans: 1, Rows: 1}},
	} {
		cold := pstate.Open(s.db, 1, 0, 0, s.p.Definition())
		compiled, err := path.Compile(c.path)
		if err != nil {
			t.Fatal(err)
		}
		last := c.path[len(c.path)-1].Name
		if last == "Term" || last == "TermVal" {
			err = cold.Transform(compiled, &path.Env{})
		} else {
			err = cold.Select(pstate.Committed, compiled, &path.Env{}, func(any) error { return nil })
		}
		if got := cold.Reads(); err != nil || got != c.want {
			t.Errorf("%s: %+v, want %+v (%v)", c.name, got, c.want, err)
		}
	}
}

// A value is written at a key without a look at what is there.
func TestWriteWithoutRead(t *testing.T) {
	s := open(t, mapOf(str, long))
	for _, terminal := range []nav{n("TermVal", 1), n("None")} {
		c, err := path.Compile(p(n("Key", "a"), terminal))
		if err == nil {
			err = s.p.Transform(c, &path.Env{})
		}
		if got := s.p.Reads(); err != nil || got != (pstate.Reads{}) {
			t.Errorf("%s: %+v, %v", terminal, got, err)
		}
		s.commit()
	}
}
