package rama_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// One seed reproduces what it failed with: go test ./rama -run Sim -seed 17.
var (
	oneSeed  = flag.Int64("seed", 0, "run the simulations with this seed only")
	allSeeds = flag.Int64("seeds", 80, "how many seeds the simulations run with")
)

// simulated runs a test with many seeds, under crashes and delays.
func simulated(t *testing.T, f func(t *testing.T, seed int64, c *Cluster, sim *task.Sim)) {
	from, to := int64(1), *allSeeds
	if *oneSeed != 0 {
		from, to = *oneSeed, *oneSeed
	}
	crashes := 0
	for seed := from; seed <= to && !t.Failed(); seed++ {
		sim := task.NewSim(uint64(seed))
		sim.Faults = task.Faults{Crash: 0.01, Delay: 0.2, MaxDelay: 50}
		old := runenv.Set(runenv.Settings{
			Scheduler: func(uint64) task.Scheduler { return sim }, Seed: uint64(seed),
		})
		c := NewCluster()
		runenv.Set(old)
		f(t, seed, c, sim)
		if err := c.Close(); err != nil {
			t.Errorf("seed %d: %v", seed, err)
		}
		crashes += sim.Crashes()
	}
	if *oneSeed == 0 && crashes == 0 {
		t.Error("no worker died: the test shows less than it says")
	}
}

// owned is a module whose two PStates have to agree: who owns a list, and the lists that somebody
// owns. Every handler may run again.
func owned() *ModuleDef {
	return Module("M", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*in", HashBy("list"))
		s := topologies.Stream("t")
		s.DeclarePState("$$owners", MapSchema(Long, userSet()))
		s.DeclarePState("$$lists", MapSchema(String, listSet()))
		s.DeclarePState("$$handled", MapSchema(Long, Long))
		s.DeclarePState("$$arrived", MapSchema(String, Long))
		s.Source("*in", Keys("*list", "*user", "*gone"),
			LocalTransform("$$handled", Key("*list"), NilToVal(0), Term(ops.Inc)),
			If("*gone", Do(
				LocalTransform("$$owners", Key("*list"), SetElem("*user"), None),
				HashPartition("*user"),
				LocalTransform("$$lists", Key("*user"), SetElem("*list"), None),
			)).Else(
				LocalTransform("$$owners", Key("*list"), NoneElem, TermVal("*user")),
				HashPartition("*user"),
				YieldIfOvertime(),
				LocalTransform("$$lists", Key("*user"), NoneElem, TermVal("*list")),
			),
			LocalTransform("$$arrived", Key("*user"), NilToVal(0), Term(ops.Inc)),
			AckReturn("done"))
	})
}

// userSet and listSet are the sets of the module above.
func userSet() Schema { return SetSchema(String).Subindexed() }
func listSet() Schema { return SetSchema(Long).Subindexed() }

// What was acknowledged is done, in both PStates, whatever dies and whatever comes late; what a
// client sees never goes back.
func TestSimOwners(t *testing.T) {
	simulated(t, func(t *testing.T, seed int64, c *Cluster, sim *task.Sim) {
		ctx := context.Background()
		if err := c.Launch(ctx, owned(), Launch{Tasks: 4, Threads: 3}); err != nil {
			t.Fatal(err)
		}
		rng := rand.New(rand.NewPCG(uint64(seed), 7))
		in, handled := c.Depot("M", "*in"), c.PState("M", "$$handled")
		type share struct {
			list int
			user string
		}
		want := map[share]bool{}
		seen := map[int]int64{}
		look := func(list int) {
			v, err := handled.SelectOne(ctx, Key(list))
			if errors.Is(err, task.ErrCrashed) {
				return
			}
			n, _ := v.(int64)
			if err != nil || n < seen[list] {
				t.Errorf("seed %d: list %d was handled %d times, and now %v, %v", seed, list, seen[list], v, err)
			}
			seen[list] = n
		}
		for range 40 {
			s := share{rng.IntN(5), fmt.Sprint("u", rng.IntN(4))}
			gone := rng.IntN(3) == 0
			acks, err := in.Append(ctx, M{"list": s.list, "user": s.user, "gone": gone})
			for err != nil {
				if !errors.Is(err, task.ErrCrashed) {
					t.Fatalf("seed %d: %v", seed, err)
				}
				acks, err = in.Append(ctx, M{"list": s.list, "user": s.user, "gone": gone})
			}
			if !Equal(acks["t"], "done") {
				t.Errorf("seed %d: %v", seed, acks)
			}
			// What was acknowledged before is not undone by what runs again: each pair has one
			// client, which waits.
			want[s] = !gone
			look(s.list)
		}
		sim.Faults = task.Faults{}
		sim.Advance(10 * 60_000)
		// Every record that is there was handled to its end, also one whose appender was told that its
		// worker died.
		there := map[string]int64{}
		for p := range 4 {
			info, err := in.PartitionInfo(ctx, p)
			if err != nil {
				t.Fatal(err)
			}
			records, err := in.Read(ctx, p, info.Start, info.End)
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range records {
				user, err := SelectIn(r, Key("user"))
				if err != nil {
					t.Fatal(err)
				}
				there[user[0].(string)]++
			}
		}
		for user, n := range there {
			v, err := c.PState("M", "$$arrived").SelectOne(ctx, Key(user))
			if times, _ := v.(int64); err != nil || times < n {
				t.Errorf("seed %d: %s: %d records, %v arrived, %v", seed, user, n, v, err)
			}
		}
		for s, is := range want {
			owners, err := c.PState("M", "$$owners").Select(ctx, Key(s.list), SetElem(s.user))
			lists, err2 := c.PState("M", "$$lists").Select(ctx, Key(s.user), SetElem(s.list))
			if err != nil || err2 != nil || len(owners) != len(lists) || (len(owners) == 1) != is {
				t.Errorf("seed %d: %v: wanted %v, owners %v, lists %v, %v, %v", seed, s, is, owners, lists, err, err2)
			}
		}
	})
}
