package rama_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	. "github.com/ramaworkshop/ramaworkshop/rama"
)

// recordedOn is a simulated cluster with a journal. skip may be nil.
func recordedOn(t *testing.T, seed uint64, skip func(journal.Work) bool) (*Cluster, *task.Sim, *journal.Recorder) {
	sim, j := task.NewSim(seed), journal.NewRecorder(0, nil)
	old := runenv.Set(runenv.Settings{
		Scheduler: func(uint64) task.Scheduler { return sim }, Seed: seed, Journal: j, Skip: skip,
	})
	defer runenv.Set(old)
	c := NewCluster()
	t.Cleanup(func() { c.Close() })
	return c, sim, j
}

// What fails is in the journal: at any time its fold and the cluster say the same, whatever fails, is mended
// or skipped.
func TestFailingInJournal(t *testing.T) {
	for _, mode := range []Retry{Individual, AllAfter} {
		for seed := range uint64(20) {
			rng := rand.New(rand.NewPCG(seed, 1))
			c, sim, j := recordedOn(t, seed, nil)
			launched(t, c, twoStepModule(mode, 100, rng.IntN(2) == 0, func(n, step int64) error {
				if rng.IntN(3) == 0 {
					return fmt.Errorf("record %d fails in step %d", n, step)
				}
				return nil
			}, nil), 2)
			ks := HashingKeys("p", 2)
			for i := range 60 {
				if i < 12 {
					c.Depot("M", "*in").AppendAsync(t.Context(), M{"n": i, "k": ks[i%2]})
				}
				sim.Advance(rng.Int64N(400))
				told, err := Engine(c).Failing(t.Context(), "M", "t")
				if err != nil {
					t.Fatal(err)
				}
				seen := map[journal.Failing]bool{}
				for _, f := range journal.At(j.Entries(), j.Len()).Modules["M"].Failing {
					f.Entry = 0
					seen[f] = true
				}
				for _, f := range told {
					w := journal.Work{Module: "M", Topology: f.Topology, Depot: f.Depot, Partition: f.Partition, Offset: f.Offset}
					if s := (journal.Failing{
						Work: w, Task: f.Partition, Attempts: f.Attempts, At: f.Why.At, Text: f.Why.Text,
						NextMillis: f.NextMillis, GivenUp: f.GivenUp,
					}); !seen[s] {
						t.Fatalf("%v, seed %d: %v is not in %v", mode, seed, s, seen)
					}
				}
				if len(told) != len(seen) {
					t.Fatalf("%v, seed %d: %v, and %v", mode, seed, told, seen)
				}
				if len(told) > 0 && rng.IntN(4) == 0 {
					f := told[rng.IntN(len(told))]
					if err := Engine(c).Skip(t.Context(), "M", "t", f.Depot, f.Source, f.Partition, f.Offset); err != nil {
						t.Fatal(err)
					}
				}
			}
		}
	}
}

// A record can be skipped as soon as it fails: it is not tried again, and those behind it go on.
func TestSkipAtOnce(t *testing.T) {
	for _, mode := range []Retry{Individual, AllAfter} {
		var asked []journal.Work
		bad := journal.Work{Module: "M", Topology: "t", Depot: "*in", Partition: 0, Offset: 1}
		c, sim, j := recordedOn(t, 1, func(w journal.Work) bool {
			asked = append(asked, w)
			return w == bad
		})
		r := failing(map[int64]int{1: -1})
		launched(t, c, sourced(SourceOptions{Retry: mode}, nil, Keys("*n"), inc("*n"), Call(r.run, "*n")), 1)
		for i := range 3 {
			c.Depot("M", "*in").Append(t.Context(), M{"n": i, "k": 0})
		}
		sim.Advance(100_000)
		if r.count(1) != 1 || len(asked) != 1 {
			t.Errorf("%v: it ran %d times; asked for %v", mode, r.count(1), asked)
		}
		m := journal.At(j.Entries(), j.Len()).Modules["M"]
		if rec := m.Depots["*in"].Records[0][1]; len(m.Failing) > 0 || !rec.Skipped || rec.Done || rec.Attempts != 1 {
			t.Errorf("%v: the journal has %+v, %+v", mode, m.Failing, rec)
		}
		for i, want := range []int64{1, 0, 1} {
			if got := total(t, c, 1, i); got != want {
				t.Errorf("%v: record %d counts %d times", mode, i, got)
			}
		}
	}
}
