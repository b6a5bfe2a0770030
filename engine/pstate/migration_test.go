package pstate_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/storage"
)

func migrated(s *schema, id string, fn func(v any) (any, error)) *schema {
	s.Migration = &pstate.Migration{ID: id, Fn: fn, Subindexed: s.Subindexed}
	return s
}

// evolve opens the data of a PState with another schema; finished as the cluster finds it.
func (s *state) evolve(to *schema) error {
	was := s.p.Definition()
	finished := true
	if gen, _, on := was.Migrates(); on {
		m, err := pstate.ReadMoving(s.db, 1, 0, 0, gen)
		if err != nil {
			return err
		}
		finished = m.Done
	}
	d := &pstate.Definition{Name: "$$p", Schema: to, Initial: was.Initial}
	if to.Kind != pstate.ClassSchema {
		d.Initial = nil
	}
	if err := d.Prepare(); err != nil {
		return err
	}
	stored, err := value.Decode(value.Encode(nil, was.Shape()))
	if err != nil {
		return err
	}
	e, err := d.Evolve(stored.(*value.Map), finished)
	if err != nil {
		return err
	}
	b := s.db.NewBatch()
	defer b.Close()
	pstate.DeleteNodes(b, 1, 0, 0, e.Gone)
	if err := s.db.Apply(b); err != nil {
		return err
	}
	s.p = pstate.Open(s.db, 1, 0, 0, d)
	return nil
}

func toText(v any) (any, error) {
	if n, ok := v.(int64); ok {
		return fmt.Sprint("n", n), nil
	}
	return v, nil
}

// mapped applies fn at a depth of nested maps.
func mapped(v any, depth int, fn func(v any) (any, error)) any {
	if depth == 0 {
		out, err := fn(v)
		if err != nil {
			panic(err)
		}
		return out
	}
	m, _ := v.(*value.Map)
	for k, e := range m.All() {
		m = m.Set(k, mapped(e, depth-1, fn))
	}
	return m
}

// Whatever is read, written, committed, aborted and opened again while a PState migrates, it is at
// every moment what the function makes of all its values; at the end nothing but that is stored.
func TestMigratedIsMapped(t *testing.T) {
	double := func(v any) (any, error) {
		m, _ := v.(*value.Map)
		for k, e := range m.All() {
			if n, ok := e.(int64); ok {
				m = m.Set(k, fmt.Sprint("n", n))
			}
		}
		return m, nil
	}
	for _, c := range []struct {
		name  string
		old   func() *schema
		now   func() *schema
		depth int // of the migrated values
		fn    func(v any) (any, error)
	}{
		{"values", func() *schema { return mapOf(str, mapOf(long, long)) },
			func() *schema { return mapOf(str, migrated(mapOf(long, class(value.KindString)), "m", double)) }, 1, double},
		{"elements", func() *schema { return mapOf(str, sub(mapOf(long, long))) },
			func() *schema { return mapOf(str, sub(mapOf(long, migrated(class(value.KindString), "m", toText)))) }, 2, toText},
		{"to subindexed", func() *schema { return mapOf(str, mapOf(long, long)) },
			func() *schema { return mapOf(str, migrated(sub(mapOf(long, class(value.KindString))), "m", double)) }, 1, double},
		{"to unsized", func() *schema { return mapOf(str, mapOf(long, long)) },
			func() *schema {
				return mapOf(str, migrated(unsized(mapOf(long, class(value.KindString))), "m", double))
			}, 1, double},
		{"nested", func() *schema { return mapOf(str, mapOf(long, long)) }, func() *schema {
			return mapOf(str, migrated(sub(mapOf(long, migrated(class(value.KindString), "in", toText))), "out",
				func(v any) (any, error) { return v, nil }))
		}, 1, double},
	} {
		t.Run(c.name, func(t *testing.T) {
			rapid.Check(t, func(rt *rapid.T) { migratedIsMapped(rt, t, c.old(), c.now, c.depth, c.fn) })
		})
	}
}

func migratedIsMapped(rt *rapid.T, t *testing.T, old *schema, now func() *schema, depth int,
	fn func(v any) (any, error)) {
	s := open(t, old)
	defer s.db.Close()
	key := rapid.StringMatching("[ab]{1,2}")
	small := rapid.Int64Range(0, 4)
	var plain any = value.EmptyMap
	do := func(ns []nav) {
		c, err := path.Compile(ns)
		if err != nil {
			rt.Fatal(err)
		}
		if err := s.p.Transform(c, &path.Env{}); err != nil {
			rt.Fatalf("%s: %v", path.String(ns), err)
		}
		if plain, err = c.Transform(&path.Env{}, plain); err != nil {
			rt.Fatal(err)
		}
	}
	for range rapid.IntRange(0, 20).Draw(rt, "before") {
		do(p(n("Key", key.Draw(rt, "k"), small.Draw(rt, "i")), n("TermVal", small.Draw(rt, "v"))))
	}
	s.commit()
	if err := s.evolve(now()); err != nil {
		rt.Fatal(err)
	}
	plain = mapped(plain, depth, fn)
	committed := plain
	check := func() {
		for _, q := range [][]nav{
			p(n("MapKeys")), p(n("MapVals"), n("MapKeys")), p(n("MapVals"), n("MapVals")), p(n("MapVals"), n("All")),
			p(n("MapVals"), n("View", count)), p(n("Key", "a", 1)), p(n("Must", "b"), n("Must", 2)),
			p(n("MapVals"), n("SortedMapRange", 1, 3), n("All")),
		} {
			cq, err := path.Compile(q)
			if err != nil {
				rt.Fatal(err)
			}
			want, err := cq.SelectAll(&path.Env{}, plain)
			if err != nil {
				continue // count of a plain map
			}
			if got, w := s.sel(pstate.Pending, q...), value.String(value.NewList(want...)); got != w {
				rt.Fatalf("%s: got %s, want %s", path.String(q), got, w)
			}
		}
	}
	check()
	for range rapid.IntRange(0, 20).Draw(rt, "steps") {
		k, i, e := key.Draw(rt, "k"), small.Draw(rt, "i"), fmt.Sprint("v", small.Draw(rt, "e"))
		switch rapid.IntRange(0, 9).Draw(rt, "op") {
		case 0, 1:
			do(p(n("Key", k, i), n("TermVal", e)))
		case 2:
			do(p(n("Must", k), n("Must", i), n("None")))
		case 3:
			do(p(n("Must", k), n("None")))
		case 4:
			do(p(n("Key", k), n("TermVal", map[int64]any{i: e})))
		case 5:
			do(p(n("MapVals"), n("MapVals"), n("PredEq", "n1"), n("TermVal", "one")))
		case 6:
			s.commit()
			committed = plain
		case 7:
			s.p.Abort()
			plain = committed
		case 8:
			if err := s.p.Migrate(rapid.IntRange(1, 5).Draw(rt, "rows")); err != nil {
				rt.Fatal(err)
			}
		case 9:
			s.p.Abort()
			plain = committed
			if err := s.evolve(now()); err != nil {
				rt.Fatal(err)
			}
		}
		check()
	}
	s.commit()
	for s.p.Migrating() {
		if err := s.p.Migrate(3); err != nil {
			rt.Fatal(err)
		}
		check()
		s.commit()
		check()
	}
	last := now()
	for q := last; q != nil; q = q.Elem {
		q.Migration = nil
	}
	if err := s.evolve(last); err != nil { // reads nothing but what is stored
		rt.Fatal(err)
	}
	check()
	if err := s.p.Clear(&path.Env{}); err != nil {
		rt.Fatal(err)
	}
	s.commit()
	if k := s.keys(); k > 1 { // the row of the migration itself
		rt.Fatalf("%d rows are left behind", k)
	}
}

// Fixed keys that come and go; those that are subindexed stay where they are, and go with their rows.
func TestMigrateFixedKeys(t *testing.T) {
	s := open(t, mapOf(str, fixed(map[string]*schema{
		"name": str, "old": long, "set": sub(setOf(long)), "gone": sub(setOf(long)),
	})))
	s.must(n("Key", "a", "name"), n("TermVal", "Ann"))
	s.must(n("Key", "a", "old"), n("TermVal", 3))
	for _, k := range []string{"set", "gone"} {
		s.must(n("Key", "a", k), n("NoneElem"), n("TermVal", 7))
	}
	s.commit()
	fn := func(v any) (any, error) {
		m := v.(*value.Map)
		if old, ok := m.Get("old"); ok {
			m = m.Delete("old").Set("new", fmt.Sprint(old))
		}
		return m, nil
	}
	to := func(add, remove []string) *schema {
		f := fixed(map[string]*schema{"name": str, "new": str, "set": sub(setOf(long)), "fresh": sub(setOf(long))})
		f.Migration = &pstate.Migration{ID: "m", Fn: fn, Add: add, Remove: remove}
		return mapOf(str, f)
	}
	err := s.evolve(to([]string{"fresh"}, []string{"old"}))
	for _, want := range []string{
		`each value → "new" was no key and is to be String: with a function that migrates it has to be said: add ` +
			`KeyAdditions("new")`, `each value → "gone" was SetSchema(Long).Subindexed() and is to be gone: it has to be ` +
			`said: add KeyRemovals("gone")`,
	} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	if err := s.evolve(to([]string{"fresh", "new"}, []string{"old", "gone"})); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		s.want(`["3" "Ann"]`, n("Key", "a"), nav{Name: "MultiPath", Paths: [][]nav{p(n("Key", "new")), p(n("Key", "name"))}})
		s.want("[7]", n("Key", "a", "set"), n("All"))
		s.want("[]", n("Key", "a", "fresh"), n("All"))
		if err := s.p.Migrate(10); err != nil {
			t.Fatal(err)
		}
		s.commit()
	}
	s.must(n("Key", "a"), n("None"))
	s.commit()
	if k := s.keys(); k != 1 {
		t.Errorf("%d rows are left behind", k-1)
	}
}

// A PState that is one value, also one that was never written.
func TestMigrateCell(t *testing.T) {
	for _, written := range []bool{false, true} {
		d := &pstate.Definition{Name: "$$p", Schema: class(value.KindLong), Initial: int64(1)}
		if err := d.Prepare(); err != nil {
			t.Fatal(err)
		}
		db, err := storage.Open(storage.Options{})
		if err != nil {
			t.Fatal(err)
		}
		s := &state{t, db, pstate.Open(db, 1, 0, 0, d)}
		want := `["n1"]`
		if written {
			s.must(n("TermVal", 5))
			want = `["n5"]`
		}
		s.commit()
		d.Initial = "new"
		if err := s.evolve(migrated(class(value.KindString), "m", toText)); err != nil {
			t.Fatal(err)
		}
		for range 2 {
			s.want(want, n("Stay"))
			if err := s.p.Migrate(10); err != nil {
				t.Fatal(err)
			}
			s.commit()
		}
		if s.p.Migrating() {
			t.Error("it is not done")
		}
		db.Close()
	}
}

// Where Migrated may not stand, and why.
func TestMigrationMistakes(t *testing.T) {
	id := func(v any) (any, error) { return v, nil }
	m := func(s *schema) *schema { return migrated(s, "m", id) }
	with := func(s *schema, g pstate.Migration) *schema {
		g.ID, g.Fn = "m", id
		s.Migration = &g
		return s
	}
	for want, s := range map[string]*schema{
		"keys cannot be migrated":              mapOf(m(class(value.KindLong)), long),
		"no row of its own: wrap the value":    mapOf(str, mapOf(str, m(class(value.KindLong)))),
		"or an element of a set":               mapOf(str, sub(setOf(m(class(value.KindLong))))),
		"wrap the FixedKeys that it is in":     mapOf(str, fixed(map[string]*schema{"a": m(class(value.KindLong))})),
		"the top is no value":                  m(mapOf(str, long)),
		"needs an id":                          mapOf(str, migrated(class(value.KindLong), "", id)),
		`at each value → each element: what`:   mapOf(str, listOf(m(class(value.KindLong)))),
		"a subindexed structure is no one":     mapOf(str, with(sub(setOf(long)), pstate.Migration{})),
		"MigrateToSubindexed is for a":         mapOf(str, with(class(value.KindLong), pstate.Migration{Subindexed: true})),
		`KeyAdditions names "b", which is no`:  mapOf(str, with(fixed(nil), pstate.Migration{Add: []string{"b"}})),
		"KeyAdditions and KeyRemovals are for": mapOf(str, with(class(value.KindLong), pstate.Migration{Remove: []string{"b"}})),
	} {
		d := &pstate.Definition{Name: "$$p", Schema: s}
		if err := d.Prepare(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", s, err, want)
		}
	}
}

// What may follow a migration: it may not go before its end; its id says whether it begins again.
func TestMigrationIDs(t *testing.T) {
	calls := 0
	to := func(id string) *schema {
		return mapOf(long, migrated(class(value.KindString), id, func(v any) (any, error) {
			calls++
			if v == "n2" && id == "fails" {
				return nil, errors.New("not this one")
			}
			return toText(v)
		}))
	}
	s := open(t, mapOf(long, long))
	for i := range 4 {
		s.must(n("Key", i), n("TermVal", i))
	}
	s.commit()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(s.evolve(to("a")))
	must(s.p.Migrate(2))
	s.commit()
	if err := s.evolve(mapOf(long, str)); err == nil || !strings.Contains(err.Error(), `$$p, each value was being `+
		`migrated, as "a": that has not come to its end`) {
		t.Errorf("got %v", err)
	}
	if err := s.evolve(mapOf(long, migrated(class(value.KindDouble), "a", toText))); err == nil ||
		!strings.Contains(err.Error(), `the migration "a" began with another schema; give it another id`) {
		t.Errorf("got %v", err)
	}
	calls = 0
	must(s.evolve(to("a")))
	must(s.p.Migrate(10))
	s.commit()
	if calls != 2 || s.p.Migrating() {
		t.Errorf("the same id looked at %d rows", calls)
	}
	must(s.evolve(to("a")))
	if calls = 0; s.p.Migrating() {
		t.Error("the same id begins again")
	}
	must(s.evolve(to("fails")))
	err := s.p.Migrate(10)
	if err == nil || !strings.Contains(err.Error(), `migration "fails" of $$p (at [2]): not this one`) {
		t.Errorf("got %v", err)
	}
	s.commit()
	gen, _, _ := s.p.Definition().Migrates()
	if m, err := pstate.ReadMoving(s.db, 1, 0, 0, gen); err != nil || m.Rows != 2 || m.Done || m.Err == "" {
		t.Errorf("got %+v, %v", m, err)
	}
	must(s.evolve(to("b")))
	must(s.p.Migrate(10))
	s.commit()
	must(s.evolve(mapOf(long, class(value.KindString))))
	s.want(`["n0" "n1" "n2" "n3"]`, n("MapVals"))
	must(s.evolve(to("b"))) // later it is another migration
	if !s.p.Migrating() {
		t.Error("a migration that comes again does nothing")
	}
}
