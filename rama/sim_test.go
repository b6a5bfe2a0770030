package rama_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/internal/simtest"
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// simulated runs a test in a cluster where much goes wrong, with many seeds: see package simtest.
func simulated(t *testing.T, f func(t *testing.T, seed int64, c *Cluster, sim *task.Sim)) {
	t.Helper()
	simtest.Each(t, func(t *testing.T, seed int64, sim *task.Sim) {
		c := NewCluster()
		f(t, seed, c, sim)
		if err := c.Close(); err != nil {
			t.Errorf("seed %d: %v", seed, err)
		}
	})
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
				LocalTransform("$$lists", Key("*user"), NoneElem, TermVal("*list")),
				YieldIfOvertime(), // not before: a record that leaves the set would overtake
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
		want, open := map[share]bool{}, map[share]bool{}
		seen := map[int]int64{}
		look := func(list int) {
			v, err := handled.SelectOne(ctx, Key(list))
			if simtest.Unsure(err) {
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
				if !simtest.Unsure(err) {
					t.Fatalf("seed %d: %v", seed, err)
				}
				// Its record may be in the depot, and run whenever it is tried again.
				open[s] = true
				acks, err = in.Append(ctx, M{"list": s.list, "user": s.user, "gone": gone})
			}
			if !Equal(acks["t"], "done") {
				t.Errorf("seed %d: %v", seed, acks)
			}
			// What was acknowledged does not run again: each pair has one client, which waits.
			want[s] = !gone
			look(s.list)
		}
		sim.Calm()
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
			if err != nil || err2 != nil || len(owners) != len(lists) ||
				!open[s] && (len(owners) == 1) != is {
				t.Errorf("seed %d: %v: wanted %v, owners %v, lists %v, %v, %v", seed, s, is, owners, lists, err, err2)
			}
		}
	})
}
