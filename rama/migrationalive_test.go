package rama_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// Where Migrated may not stand, the update is refused with the reason, and nothing has changed.
func TestMigrationsThatCannotBe(t *testing.T) {
	c := NewCluster(Seed(1))
	defer c.Close()
	old := MapSchema(String, MapSchema(String, Long).Subindexed())
	launched(t, c, version(in, state("$$p", old), state("$$f", FixedKeys{"a": Long})), 2)
	m := func(s Schema) Schema { return Migrated(s, "id", texts) }
	p := func(s Schema) *ModuleDef { return version(in, state("$$p", s), state("$$f", FixedKeys{"a": Long})) }
	for _, bad := range []struct {
		m    *ModuleDef
		text string
	}{
		{p(m(old)), `$$p: Migrated "id" at the PState's top: the top is no value, its elements are`},
		{p(MapSchema(m(String), MapSchema(String, Long).Subindexed())), "at each key: keys cannot be migrated"},
		{p(MapSchema(String, MapSchema(m(String), Long).Subindexed())), "at each value → each key: keys cannot"},
		{p(MapSchema(String, m(MapSchema(String, Long).Subindexed()))), "a subindexed structure is no one value"},
		{p(MapSchema(String, MapSchema(String, FixedKeys{"x": m(Long)}).Subindexed())), "a fixed key is part of a value"},
		{p(MapSchema(String, ListSchema(m(String)))), "what is inside a collection that is not subindexed"},
		{p(MapSchema(String, SetSchema(m(String)).Subindexed())), "or an element of a set"},
		{p(MapSchema(String, Migrated(String, "", texts))), "needs an id"},
		{p(MapSchema(String, Migrated(String, "id", 3))), "a function is needed here"},
		{p(MapSchema(String, Migrated(String, "id", texts, MigrateToSubindexed))), "add Subindexed()"},
		{p(MapSchema(String, Migrated(String, "id", texts, KeyAdditions("x")))), "are for FixedKeys"},
		{p(MapSchema(String, Migrated(FixedKeys{"a": Long}, "id", texts, KeyAdditions("x")))), `names "x", which is no key`},
		{p(MapSchema(String, Migrated(FixedKeys{"a": Long}, "id", texts, KeyRemovals("a")))), "which is still a key"},
		{p(MapSchema(String, Migrated(String, "id", texts, Global))), "is no option of Migrated"},
	} {
		err := c.Update(t.Context(), bad.m)
		if err == nil || !strings.Contains(err.Error(), bad.text) || !strings.Contains(err.Error(), "update_test.go:") {
			t.Errorf("want %q, got %v", bad.text, err)
		}
	}
	refused(t, c, p(MapSchema(String, m(Object))), nil, "what is subindexed stays so")
	update(t, c, p(old))
}

// A module that begins with a migration has nothing to migrate, and its functions are not asked.
func TestMigrationFromTheStart(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		never := func(v any) any { panic("asked") }
		m := version(in, state("$$p", MapSchema(String, Migrated(String, "m", never))), written)
		launched(t, c, m, 2)
		append1(t, c, M{"k": "a", "v": "x"})
		if v, err := c.PState("M", "$$p").SelectOne(t.Context(), Key("a")); err != nil || v != "x" {
			t.Errorf("got %v, %v", v, err)
		}
		if ms := migrations(t, c); len(ms) != 1 || ms[0].Done != ms[0].Tasks {
			t.Errorf("got %+v", ms)
		}
		update(t, c, m)
		if v, err := c.PState("M", "$$p").SelectOne(t.Context(), Key("a")); err != nil || v != "x" {
			t.Errorf("got %v, %v", v, err)
		}
	})
}

// What is mirrored while it migrates is seen in its new form: a PState by who reads it, a depot by who
// follows it, without what was dropped.
func TestMigrationOfWhatIsMirrored(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		source := func(mark string, opts ...Option) *ModuleDef {
			return Module("S", func(setup *Setup, topologies *Topologies) {
				setup.DeclareDepot("*d", Random, append(opts, Global)...)
				s := topologies.Stream("s")
				each := Schema(Long)
				if mark != "" {
					each = Migrated(Object, mark, func(v any) any {
						if n, ok := v.(int64); ok {
							return fmt.Sprint(mark, n)
						}
						return v
					})
				}
				s.DeclarePState("$$v", MapSchema(Long, each))
				s.Source("*d", "*n", If(Call(func(v any) bool { _, ok := v.(int64); return ok }, "*n"),
					HashPartition("*n"), LocalTransform("$$v", Key("*n"), TermVal("*n"))))
			})
		}
		const n = 300
		launched(t, c, source(""), 4)
		for i := range n {
			c.Depot("S", "*d").AppendAsync(t.Context(), i)
		}
		if _, err := c.Depot("S", "*d").Append(t.Context(), n); err != nil {
			t.Fatal(err)
		}
		update(t, c, source("a", DepotMigration("even", func(v any) any {
			switch n, ok := v.(int64); {
			case !ok:
				return v
			case n%2 == 1:
				return Tombstone
			default:
				return fmt.Sprint("even", n)
			}
		})))
		m := Module("M", func(setup *Setup, topologies *Topologies) {
			setup.DeclareDepot("*in", Random)
			setup.MirrorDepot("*theirs", "S", "*d")
			setup.MirrorPState("$$theirs", "S", "$$v")
			s := topologies.Stream("t")
			counts(s)
			s.SourceWith(SourceOptions{Depot: "*theirs", StartFrom: Beginning}, "*x",
				HashPartition("*x"), inc("*x"), HashPartition("all"), inc("all"))
			s.Source("*in", "*k", Select("$$theirs", Key("*k")).Out("*v"), AckReturn("*v"))
		})
		launched(t, c, m, 2)
		for i := range 10 {
			if acks := append1(t, c, i); acks["t"] != fmt.Sprint("a", i) {
				t.Errorf("%d is %v", i, acks)
			}
		}
		wait(t, c, 2, n/2+1)
		for range 3 {
			if _, err := c.Depot("S", "*d").Append(t.Context(), 1); err != nil { // is dropped
				t.Error(err)
			}
		}
		update(t, c, m) // goes on behind what was dropped
		if _, err := c.Depot("S", "*d").Append(t.Context(), 1000); err != nil {
			t.Error(err)
		}
		wait(t, c, 2, n/2+2)
		for _, x := range []any{"even0", "even150", "even300", "even1000"} {
			if got := total(t, c, 2, x); got != 1 {
				t.Errorf("%v came %d times", x, got)
			}
		}
	})
}

// A source that takes its records in order, one that takes each once, and one that begins later: of
// what a migration of their depot drops they see nothing, and it holds nobody up.
func TestDepotMigrationAndSources(t *testing.T) {
	for _, mode := range []Retry{Individual, AllAfter, NoRetry} {
		clusters(t, func(t *testing.T, c *Cluster) {
			m := func(later bool, opts ...Option) *ModuleDef {
				return Module("M", func(setup *Setup, topologies *Topologies) {
					setup.DeclareDepot("*in", HashBy(ops.IsNil), opts...)
					s := topologies.Stream("t")
					counts(s)
					s.DeclarePState("$$list", List, InitialValue(L{}))
					s.SourceWith(SourceOptions{Depot: "*in", Retry: mode}, "*n",
						LocalTransform("$$list", AfterElem, TermVal("*n")))
					if later {
						u := topologies.Stream("u")
						u.DeclarePState("$$later", List, InitialValue(L{}))
						u.SourceWith(SourceOptions{Depot: "*in", StartFrom: Beginning}, "*n",
							LocalTransform("$$later", AfterElem, TermVal("*n")))
					}
				})
			}
			launched(t, c, m(false), 1)
			add := func(from, to int) {
				for i := from; i < to; i++ {
					c.Depot("M", "*in").AppendAsync(t.Context(), i)
				}
				append1(t, c, to)
			}
			add(0, 5)
			update(t, c, m(true, DepotMigration("m", func(n int64) any {
				if n%3 == 0 {
					return Tombstone
				}
				return n
			})))
			add(6, 11)
			finish(t, c)
			update(t, c, m(true))
			add(12, 13)
			for name, want := range map[string]any{
				"$$list": L{0, 1, 2, 3, 4, 5, 7, 8, 10, 11, 12, 13}, "$$later": L{1, 2, 4, 5, 7, 8, 10, 11, 12, 13},
			} {
				eventually(t, func() error {
					if v, err := c.PState("M", name).SelectOne(t.Context(), Stay); err != nil || !Equal(v, want) {
						return fmt.Errorf("%v: %s is %v, %v", mode, name, v, err)
					}
					return nil
				})
			}
		})
	}
}

// A client's select that takes many turns, and an event's, are answered whole, however often the module
// is updated meanwhile, and while what they read migrates.
func TestUpdateWhileReading(t *testing.T) {
	const n = 5000
	c := NewCluster()
	defer c.Close()
	m := func(to Schema) *ModuleDef {
		return version(in, state("$$p", MapSchema(String, to)), func(_ *Setup, s *StreamTopology) {
			s.Source("*in", Keys("*k", "*n"), If("*n",
				ops.Range(0, "*n").Out("*i"), LocalTransform("$$p", Key("*k", "*i"), TermVal(Call(ops.Str, "*i"))),
			).Else(
				LocalSelect("$$p", Key("*k"), MapVals).AllowYield().Out("*x"),
				AckReturn("*x")))
		})
	}
	old := MapSchema(Long, String).Subindexed()
	launched(t, c, m(old), 2)
	append1(t, c, M{"k": "k", "n": n})
	var stop atomic.Bool
	var wg sync.WaitGroup
	read := func(f func() error) {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for !stop.Load() {
				if err := f(); err != nil {
					t.Error(err)
					return
				}
			}
		}()
	}
	ctx := context.Background()
	read(func() error {
		vs, err := c.PState("M", "$$p").Select(ctx, Key("k"), MapVals)
		if err != nil || len(vs) != n {
			return fmt.Errorf("a select has %d values, %v", len(vs), err)
		}
		return nil
	})
	read(func() error {
		acks, err := c.Depot("M", "*in").Append(ctx, M{"k": "k"})
		if s, ok := acks["t"].(string); err != nil || !ok || !strings.HasSuffix(s, fmt.Sprint(n-1)) {
			return fmt.Errorf("an event has read %v, %v", acks, err)
		}
		return nil
	})
	for i := range 6 {
		now := old
		if i > 0 {
			now = MapSchema(Long, Migrated(String, fmt.Sprint("m", i), func(s string) string {
				return strings.Trim(s, "()") // the same again
			})).Subindexed()
		}
		update(t, c, m(now))
	}
	stop.Store(true)
	wg.Wait()
}

// The fold of a journal is what the module holds, over updates, and what a migration rewrites is in it.
func TestJournalOfUpdates(t *testing.T) {
	m := func(now bool) *ModuleDef {
		return version(func(setup *Setup, s *StreamTopology) {
			if !now {
				setup.DeclareDepot("*in", HashBy("k"))
				s.DeclarePState("$$p", MapSchema(String, Long))
				return
			}
			s.DeclarePState("$$p", MapSchema(String, Migrated(String, "texts", texts)))
			setup.DeclareDepot("*in", HashBy("k"), DepotMigration("m", func(r map[any]any) any {
				if r["v"] == int64(3) {
					return Tombstone
				}
				r["v"] = texts(r["v"])
				return r
			}))
		}, written)
	}
	for seed := range uint64(4) {
		var held string
		run := func() []*journal.Entry {
			return record(t, seed+1, seed == 0, func(c *Cluster) {
				launched(t, c, m(false), 2)
				for i := range 8 {
					append1(t, c, M{"k": fmt.Sprint("k", i), "v": i})
				}
				update(t, c, m(true))
				append1(t, c, M{"k": "new", "v": "n9"})
				finish(t, c)
				held = ""
				for p, k := range HashingKeys("x", 2) {
					vs, err := c.PState("M", "$$p").PKey(k).Select(t.Context(), All)
					pi, err2 := c.Depot("M", "*in").PartitionInfo(t.Context(), p)
					rs, err3 := c.Depot("M", "*in").Read(t.Context(), p, 0, pi.End)
					if err != nil || err2 != nil || err3 != nil {
						t.Error(err, err2, err3)
					}
					held += show(vs) + show(rs)
				}
			})
		}
		es := run()
		if journalText(es) != journalText(run()) {
			t.Errorf("seed %d gave two journals", seed)
		}
		f := journal.At(es, len(es)).Modules["M"]
		folded := ""
		for p := range 2 {
			var vs, rs []any
			for k, v := range f.PStates["$$p"].Tasks[p].(*value.Map).All() {
				vs = append(vs, value.NewList(k, v))
			}
			for _, r := range f.Depots["*in"].Records[p] {
				rs = append(rs, r.Value)
			}
			folded += show(vs) + show(rs)
		}
		if folded != held {
			t.Errorf("seed %d: the fold is\n%s\nand there is\n%s", seed, folded, held)
		}
	}
}
