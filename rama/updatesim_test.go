package rama_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/internal/simtest"
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// growing are the versions of a module that counts the records of *in by their key. Version 0 counts
// in a Long; from 1 on the count is a record's worth of texts, one for each, and subindexed; 1 migrates to
// it. Records get a mark with version 2, which migrates those of before; 2 and 3 fail without it.
func growing(version int) *ModuleDef {
	return Module("M", func(setup *Setup, topologies *Topologies) {
		var opts []Option
		if version == 2 {
			opts = append(opts, DepotMigration("mark", func(r map[any]any) any {
				r["mark"] = true
				return r
			}))
		}
		setup.DeclareDepot("*in", HashBy("k"), opts...)
		s := topologies.Stream("t")
		if version == 0 {
			s.DeclarePState("$$p", MapSchema(String, MapSchema(Long, Long)))
		} else {
			each := Schema(MapSchema(Long, String).Subindexed())
			if version < 3 {
				each = Migrated(each, "texts", func(m map[any]any) any {
					for k, v := range m {
						m[k] = texts(v)
					}
					return m
				}, MigrateToSubindexed)
			}
			s.DeclarePState("$$p", MapSchema(String, each))
		}
		s.Source("*in", Keys("*k", "*n", "*mark"),
			Assert(Or(version < 2, "*mark"), "the record has no mark"),
			LocalTransform("$$p", Key("*k", "*n"), TermVal(Call(func(n int64) any {
				if version == 0 {
					return n
				}
				return texts(n)
			}, "*n"))))
	})
}

// grown checks that every record of *in is counted under its key.
func grown(t *testing.T, c *Cluster, name string, version int) (n int) {
	t.Helper()
	for p := range 4 {
		pi, err := c.Depot("M", "*in").PartitionInfo(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		rs, err := c.Depot("M", "*in").Read(t.Context(), p, 0, pi.End)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rs {
			m := r.(map[any]any)
			want := m["n"]
			if version > 0 {
				want = texts(want)
			}
			got, err := c.PState("M", "$$p").SelectOne(t.Context(), Key(m["k"], m["n"]))
			if err != nil || !Equal(got, want) || version > 1 && m["mark"] != true {
				t.Errorf("%s, version %d: %v is %v, %v", name, version, m, got, err)
			}
			n++
		}
	}
	return n
}

// A module that is updated and migrates, while workers die and messages come late: at each moment
// clients see every record, in the form of the version that runs.
func TestSimUpdates(t *testing.T) {
	simulated(t, func(t *testing.T, seed int64, c *Cluster, sim *task.Sim) {
		rng := rand.New(rand.NewPCG(uint64(seed), 9))
		if err := c.Launch(t.Context(), growing(0), Launch{Tasks: 4, Threads: 3}); err != nil {
			t.Fatal(err)
		}
		n, acked := 0, 0
		var fs []*Future
		add := func(version int) { // in its form
			for range rng.IntN(30) {
				r := M{"k": fmt.Sprint("k", rng.IntN(9)), "n": n}
				if version > 1 {
					r["mark"] = true
				}
				fs = append(fs, c.Depot("M", "*in").AppendAsync(t.Context(), r))
				n++
			}
		}
		settled := func(version int) {
			t.Helper()
			for _, f := range fs {
				switch _, err := f.Wait(t.Context()); {
				case err == nil:
					acked++
				case !simtest.Unsure(err):
					t.Errorf("seed %d, version %d: %v", seed, version, err)
				}
			}
			fs = nil
		}
		for version := range 4 {
			if version > 0 {
				add(version - 1)
				for range 1 + rng.IntN(2) { // the same version once more takes up its migrations
					update(t, c, growing(version))
					add(version)
				}
			}
			add(version)
			settled(version)
			faults := sim.Faults
			sim.Faults = task.Faults{}
			sim.Advance(120_000)
			if got := grown(t, c, fmt.Sprint("seed ", seed), version); got < acked || got > n {
				t.Errorf("seed %d: %d records of %d, and %d were acknowledged", seed, got, n, acked)
			}
			finish(t, c)
			sim.Faults = faults
		}
	})
}

// A process that ends at some turn of an update or a migration: another one goes on with what is there.
func TestSimUpdateIsKilled(t *testing.T) {
	const n = 1200 // two slices on each task
	for seed := range uint64(12) {
		dir, killed := t.TempDir(), t.TempDir()+"/killed"
		c, sim := simulatedOn(t, seed, OnDisk(dir))
		launched(t, c, growing(0), 4)
		for i := range n {
			c.Depot("M", "*in").AppendAsync(t.Context(), M{"k": fmt.Sprint("k", i), "n": i})
		}
		sim.Advance(1000)
		turns := int(seed)
		sim.Gate = func() bool {
			if turns--; turns == 0 {
				if err := os.CopyFS(killed, os.DirFS(dir)); err != nil {
					t.Error(err)
				}
			}
			return true
		}
		if turns == 0 {
			killed = copied(t, dir)
		}
		update(t, c, growing(1))
		c.Depot("M", "*in").Append(t.Context(), M{"k": "k0", "n": n})
		sim.Settle()
		update(t, c, growing(2))
		sim.Advance(10_000)
		c.Close()
		if turns > 0 {
			t.Errorf("seed %d: there are too few turns, by %d", seed, turns)
		}
		for round := range 2 {
			again, sim := simulatedOn(t, seed+1, OnDisk(killed))
			launched(t, again, growing(2), 4)
			sim.Advance(100)
			if got := grown(t, again, fmt.Sprint("seed ", seed, ", round ", round), 2); got < n {
				t.Errorf("seed %d: there are %d records", seed, got)
			}
			if round == 1 {
				finish(t, again)
				update(t, again, growing(3))
				grown(t, again, fmt.Sprint("seed ", seed), 3)
			}
			again.Close()
		}
	}
}

// The clients of a simulation may be goroutines: an update does not tell them that nothing is left to
// do.
func TestSimUpdateUnderLoad(t *testing.T) {
	for seed := range int64(5) {
		c := NewCluster(Seed(seed + 1))
		launched(t, c, counting(), 4)
		var stop atomic.Bool
		var wg sync.WaitGroup
		for i := range 3 {
			wg.Add(1)
			go func() {
				defer wg.Done()
				for n := int64(1); !stop.Load(); n++ {
					if _, err := c.Depot("M", "*in").Append(context.Background(), M{"k": i, "hop": true}); err != nil {
						t.Error(err)
						return
					}
					if got, err := c.PState("M", "$$n").SelectOne(context.Background(), Key(i)); err != nil || got != n {
						t.Errorf("%d appended %d, and counted are %v, %v", i, n, got, err)
						return
					}
				}
			}()
		}
		for range 20 {
			update(t, c, counting())
		}
		stop.Store(true)
		wg.Wait()
		c.Close()
	}
}

// What an update cuts off runs again, and its appender waits for that; with NoRetry it does not, and
// the appender is told.
func TestUpdateCutsOff(t *testing.T) {
	m := func(mode Retry) *ModuleDef {
		return sourced(SourceOptions{Retry: mode}, nil, Keys("*n"),
			inc(L{"begun", "*n"}), AllPartition(), inc(L{"done", "*n"}), AckReturn(ops.CurrentTaskID()))
	}
	for _, mode := range []Retry{Individual, AllAfter, NoRetry} {
		cut := 0
		for seed := range uint64(10) {
			c, sim := simulatedOn(t, seed)
			launched(t, c, m(mode), 4)
			sim.Settle()
			sim.Faults = task.Faults{Delay: 0.5, MaxDelay: 50}
			var fs []*Future
			for i := range 10 {
				fs = append(fs, c.Depot("M", "*in").AppendAsync(t.Context(), M{"k": i, "n": i}))
			}
			sim.Advance(30)
			update(t, c, m(mode))
			for i, f := range fs {
				acks, err := f.Wait(t.Context())
				if mode == NoRetry && err != nil && strings.Contains(err.Error(), "the retry mode NoRetry") {
					cut++
				} else if _, ok := acks["t"]; err != nil || !ok {
					t.Errorf("%v, seed %d, record %d: %v, %v", mode, seed, i, acks, err)
				}
				begun, done := total(t, c, 4, L{"begun", i}), total(t, c, 4, L{"done", i})
				if mode != NoRetry && begun > 1 {
					cut++
				}
				if mode == NoRetry && (begun > 1 || done > 4) || mode != NoRetry && done < 4 {
					t.Errorf("%v, seed %d, record %d: %d begun, %d done", mode, seed, i, begun, done)
				}
			}
		}
		if cut == 0 {
			t.Errorf("%v: nothing was cut off: the test shows less than it says", mode)
		}
	}
}
