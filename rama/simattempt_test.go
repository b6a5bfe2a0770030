package rama_test

import (
	"fmt"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/task"
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// A record counts as processed by what its last attempt did. Each attempt goes to another task, so what an
// attempt before did, or what a thread had begun before it died, is not it.
func TestSimLastAttempt(t *testing.T) {
	module := Module("M", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*in", Random)
		s := topologies.Stream("t")
		setup.SetOption("t", "topology.stream.timeout.seconds", 2)
		s.DeclarePState("$$n", MapSchema(Long, Long))
		s.DeclarePState("$$reached", MapSchema(Long, Long))
		s.Source("*in", "*n",
			LocalTransform("$$n", Key("*n"), NilToVal(0), Term(ops.Inc)),
			LocalSelect("$$n", Key("*n")).Out("*attempt"),
			DirectPartition(ops.Mod(ops.Plus(ops.CurrentTaskID(), "*attempt"), 4)),
			LocalTransform("$$reached", Key("*n"), TermVal("*attempt")))
	})
	simulated(t, func(t *testing.T, seed int64, c *Cluster, sim *task.Sim) {
		sim.Faults.Restart, sim.Faults.Drop, sim.Faults.Delay = 0.1, 0.2, 0.5
		if err := c.Launch(t.Context(), module, Launch{Tasks: 4, Threads: 4}); err != nil {
			t.Fatal(err)
		}
		for n := range 12 {
			c.Depot("M", "*in").AppendAsync(t.Context(), n)
		}
		sim.Advance(5000)
		sim.Calm()
		sim.Advance(10 * 60_000)
		for n := range 12 {
			begun, reached := total(t, c, 4, n), int64(0)
			for _, k := range HashingKeys("t", 4) {
				v, err := c.PState("M", "$$reached").PKey(k).SelectOne(t.Context(), Key(n))
				if err != nil {
					t.Fatal(err)
				}
				at, _ := v.(int64)
				reached = max(reached, at)
			}
			if begun != reached {
				t.Errorf("seed %d: record %d was begun %d times, and the last that arrived is %d", seed, n, begun, reached)
			}
		}
		if fs, err := Engine(c).Failing(t.Context(), "M", "t"); err != nil || len(fs) > 0 {
			t.Errorf("seed %d: failing: %v, %v", seed, fmt.Sprint(fs), err)
		}
	})
}
