package rama_test

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// Task globals are closed and made anew. Where that fails, the update is refused, and the module that
// was there goes on, with its data.
func TestUpdateTaskGlobals(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		var mu sync.Mutex
		made, closed := map[string]int{}, map[string]int{}
		count := func(m map[string]int, what string) {
			mu.Lock()
			defer mu.Unlock()
			m[what]++
		}
		m := func(name string, parts ...func(*Setup, *StreamTopology)) *ModuleDef {
			return version(append(parts, in, state("$$n", MapSchema(Object, Long)), func(setup *Setup, s *StreamTopology) {
				setup.DeclareTaskGlobal("*g", func(task int) any {
					if name == "bad" && task == 1 {
						panic("no connection")
					}
					count(made, name)
					return name
				}, OnClose(func(v any) { count(closed, v.(string)) }))
				s.Source("*in", Keys("*k"), inc("*k"), AckReturn(Call(func(v any) any { return v }, "*g")))
			})...)
		}
		extra := func(setup *Setup, _ *StreamTopology) { setup.DeclareDepot("*extra", Random, Global) }
		launched(t, c, m("one", extra), 2)
		if _, err := c.Depot("M", "*extra").Append(t.Context(), "kept"); err != nil {
			t.Fatal(err)
		}
		append1(t, c, M{"k": 1})
		update(t, c, m("two", extra))
		if acks := append1(t, c, M{"k": 1}); acks["t"] != "two" || made["two"] != 2 || closed["one"] != 2 {
			t.Errorf("got %v, made %v, closed %v", acks, made, closed)
		}
		err := c.Update(t.Context(), m("bad"), UpdateOptions{Delete: []string{"*extra"}})
		if err == nil || !strings.Contains(err.Error(), "the task global *g of task 1: ") ||
			!strings.Contains(err.Error(), "no connection") {
			t.Errorf("got %v", err)
		}
		if acks := append1(t, c, M{"k": 1}); acks["t"] != "two" || total(t, c, 2, 1) != 3 {
			t.Errorf("got %v, and %d were counted", acks, total(t, c, 2, 1))
		}
		if vs, err := c.Depot("M", "*extra").Read(t.Context(), 0, 0, 1); err != nil || !Equal(vs, L{"kept"}) {
			t.Errorf("a refused update deleted a depot: %v %v", vs, err)
		}
		update(t, c, m("three"), "*extra")
		if acks := append1(t, c, M{"k": 1}); acks["t"] != "three" {
			t.Errorf("got %v", acks)
		}
		if err := c.Destroy(t.Context(), "M"); err != nil {
			t.Fatal(err)
		}
		for name, n := range made {
			if closed[name] != n {
				t.Errorf("of %s %d were made and %d closed", name, n, closed[name])
			}
		}
	})
}

// A depot stays a tick depot, or one of records. A tick depot ticks on after an update, from then on.
func TestUpdateTicks(t *testing.T) {
	for seed := range uint64(5) {
		c, sim := simulatedOn(t, seed)
		launched(t, c, ticking(time.Minute), 4)
		sim.Settle()
		for range 5 {
			sim.Advance(90_000)
			update(t, c, ticking(time.Minute))
		}
		if n := total(t, c, 4, "elsewhere"); n != 5 {
			t.Errorf("%d ticks", n)
		}
		update(t, c, ticking(time.Second))
		sim.Advance(60_000)
		if n := total(t, c, 4, "elsewhere"); n != 65 {
			t.Errorf("%d ticks", n)
		}
		log := version(func(setup *Setup, _ *StreamTopology) { setup.DeclareDepot("*tick", Random, Global) },
			state("$$n", MapSchema(Object, Long)))
		refused(t, c, log, nil, "*tick was a tick depot and is to be a depot of records: that is for good")
		if err := c.Destroy(t.Context(), "M"); err != nil {
			t.Fatal(err)
		}
		launched(t, c, log, 4)
		refused(t, c, ticking(time.Second), nil, "*tick was a depot of records and is to be a tick depot")
	}
}

// Each source goes on where it was: by its topology, its depot and its ID.
func TestUpdateSources(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		m := func(sources ...string) *ModuleDef {
			return version(in, state("$$n", MapSchema(Object, Long)), func(_ *Setup, s *StreamTopology) {
				for _, id := range sources {
					from := any(End)
					if id == "from the beginning" {
						from = Beginning
					}
					s.SourceWith(SourceOptions{Depot: "*in", ID: id, StartFrom: from}, Keys("*k"), inc(id))
				}
			})
		}
		check := func(when string, want map[string]int64) {
			t.Helper()
			append1(t, c, M{"k": 1})
			for id, n := range want {
				if got := total(t, c, 2, id); got != n {
					t.Errorf("%s: source %q has processed %d, not %d", when, id, got, n)
				}
			}
		}
		launched(t, c, m("", "a", "b"), 2)
		check("launched", map[string]int64{"": 1, "a": 1, "b": 1})
		update(t, c, m("b", ""))
		check("in another order", map[string]int64{"": 2, "a": 1, "b": 2})
		update(t, c, m("b", "a", "from the beginning"))
		check("one is gone, one is back, one is new", map[string]int64{"": 2, "a": 2, "b": 3, "from the beginning": 3})
		update(t, c, m("", "from the beginning"))
		check("back again", map[string]int64{"": 3, "a": 2, "b": 3, "from the beginning": 4})
	})
}

// Options that were set while the module ran stay, but for those of what is gone. Failing records are
// found and skipped as before.
func TestUpdateOptionsAndFailingRecords(t *testing.T) {
	for seed := range uint64(3) {
		c, sim := simulatedOn(t, seed)
		m := func(topology string) *ModuleDef {
			return Module("M", func(setup *Setup, topologies *Topologies) {
				setup.DeclareDepot("*in", HashBy("k"))
				s := topologies.Stream(topology)
				counts(s)
				s.SourceWith(SourceOptions{Depot: "*in", StartFrom: Beginning}, Keys("*k"), Throw("bad"))
			})
		}
		launched(t, c, m("t"), 2)
		if err := Engine(c).SetOption(t.Context(), "M", "t", "topology.max.retries", int64(2)); err != nil {
			t.Fatal(err)
		}
		if _, err := c.Depot("M", "*in").Append(t.Context(), M{"k": 1}); err == nil {
			t.Fatal("no failure")
		}
		failing := func(topology string, givenUp bool) {
			t.Helper()
			sim.Advance(600_000)
			fs, err := Engine(c).Failing(t.Context(), "M", topology)
			if err != nil || len(fs) != 1 || fs[0].GivenUp != givenUp || givenUp && fs[0].Attempts != 3 {
				t.Errorf("of %s there fail %+v, %v", topology, fs, err)
			}
		}
		failing("t", true)
		update(t, c, m("t"))
		failing("t", true)
		update(t, c, m("u"))
		failing("u", false)
		update(t, c, m("t"))
		failing("t", false) // a new topology, which nobody gave an option
		fs, _ := Engine(c).Failing(t.Context(), "M", "t")
		err := Engine(c).Skip(t.Context(), "M", "t", "*in", "", fs[0].Partition, fs[0].Offset)
		if err != nil {
			t.Error(err)
		}
		update(t, c, m("t"))
		if fs, err := Engine(c).Failing(t.Context(), "M", "t"); err != nil || len(fs) > 0 {
			t.Errorf("what was skipped fails again: %v, %v", fs, err)
		}
	}
}

// What another module mirrors stays, and stays to be read.
func TestUpdateOfWhatIsMirrored(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		launched(t, c, people, 2)
		launched(t, c, follower(), 2)
		changed := func(private bool) *ModuleDef {
			return Module("People", func(setup *Setup, topologies *Topologies) {
				setup.DeclareDepot("*people", HashBy("name"))
				s := topologies.Stream("people")
				var opts []Option
				if private {
					opts = append(opts, Private)
				}
				s.DeclarePState("$$people", MapSchema(String, FixedKeys{
					"age": Long, "friends": SetSchema(String).Subindexed(),
				}), opts...)
			})
		}
		gone := []string{"*log", "$$total", "$$secret"}
		refused(t, c, changed(true), gone, "*log was mirrored by module M and is to be gone: keep it as it is, or update M",
			"$$total was mirrored by module M and is to be gone", "$$people was mirrored by module M and is to be private")
		if err := c.Update(t.Context(), changed(false), UpdateOptions{Delete: gone}); !errors.Is(err, ErrInUse) {
			t.Errorf("got %v", err)
		}
		update(t, c, Module("M", func(setup *Setup, topologies *Topologies) {
			setup.MirrorPState("$$friends", "People", "$$people")
			s := topologies.Stream("t")
			counts(s)
		}))
		refused(t, c, changed(true), gone, "$$people was mirrored by module M and is to be private")
		update(t, c, changed(false), gone...)
		err := c.Update(t.Context(), follower())
		if !errors.Is(err, ErrObjectNotFound) || !strings.Contains(err.Error(), "has no PState $$total") {
			t.Errorf("a mirror of what is there no more: %v", err)
		}
	})
}

// Two modules that mirror each other are made in two steps.
func TestUpdateToMirrorEachOther(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		m := func(name, other string) *ModuleDef {
			return Module(name, func(setup *Setup, topologies *Topologies) {
				setup.DeclareDepot("*in", HashBy(ops.IsNil))
				s := topologies.Stream("t")
				s.DeclarePState("$$p", MapSchema(Long, Long))
				ask := Let(0).Out("*v")
				if other != "" {
					setup.MirrorPState("$$other", other, "$$p")
					ask = Select("$$other", Key("*k"), NilToVal(0)).Out("*v")
				}
				s.Source("*in", "*k", ask, HashPartition("*k"),
					LocalTransform("$$p", Key("*k"), TermVal(ops.Inc("*v"))), AckReturn(ops.Inc("*v")))
			})
		}
		launched(t, c, m("A", ""), 2)
		launched(t, c, m("B", "A"), 4)
		update(t, c, m("A", "B"))
		for i := range int64(6) {
			name := []string{"A", "B"}[i%2]
			if acks, err := c.Depot(name, "*in").Append(t.Context(), 7); err != nil || acks["t"] != i+1 {
				t.Errorf("%d: %v %v", i, acks, err)
			}
			update(t, c, m(name, []string{"B", "A"}[i%2]))
		}
		for _, name := range []string{"A", "B"} {
			if err := c.Destroy(t.Context(), name); !errors.Is(err, ErrInUse) {
				t.Errorf("got %v", err)
			}
		}
	})
}

// A mirror goes on, whichever of the two modules is updated: every record comes once, every read and
// append is answered.
func TestMirrorsGoOnOverUpdates(t *testing.T) {
	for _, tasks := range [][2]int{{4, 2}, {2, 4}} {
		clusters(t, func(t *testing.T, c *Cluster) {
			launched(t, c, people, tasks[0])
			m := Module("M", func(setup *Setup, topologies *Topologies) {
				setup.DeclareDepot("*in", Random)
				declareMirrors(setup)
				s := topologies.Stream("t")
				counts(s)
				s.Source("*newPeople", Keys("*name"), HashPartition("*name"), inc("*name"), inc("all"))
				s.Source("*in", "*name",
					HashPartitionOf("*newPeople", "*name"),
					DepotAppend("*newPeople", M{"name": "*name", "age": 1, "friends": L{}}, FullAck).Out("*acks"),
					Select("$$friends", Key("*name"), Key("age")).Out("*age"),
					AckReturn("*age"))
			})
			launched(t, c, m, tasks[1])
			n := int64(0)
			for round := range 6 {
				var fs []*Future
				for i := range 10 {
					fs = append(fs, c.Depot("M", "*in").AppendAsync(t.Context(), fmt.Sprint("p", round, "-", i)))
					n++
				}
				update(t, c, []*ModuleDef{people, m}[round%2])
				for _, f := range fs {
					if acks, err := f.Wait(t.Context()); err != nil || acks["t"] != int64(1) {
						t.Errorf("got %v, %v", acks, err)
					}
				}
				wait(t, c, tasks[1], n)
			}
		})
	}
}
