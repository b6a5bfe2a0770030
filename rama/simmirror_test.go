package rama_test

import (
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/internal/simtest"
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// Two modules that die one by one, and lose what they ask each other: every record of a mirrored depot is
// processed, what it appends to the other module is there, and what it reads there is not older than that.
func TestSimMirror(t *testing.T) {
	source := Module("A", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*in", HashBy("n"))
		setup.DeclareDepot("*back", HashBy("n"))
		s := topologies.Stream("t")
		s.DeclarePState("$$sent", MapSchema(Long, Long))
		s.Source("*back", Keys("*n"), LocalTransform("$$sent", Key("*n"), NilToVal(0), Term(ops.Inc)))
	})
	mirror := Module("M", func(setup *Setup, topologies *Topologies) {
		setup.MirrorDepot("*in", "A", "*in")
		setup.MirrorDepot("*back", "A", "*back")
		setup.MirrorPState("$$sent", "A", "$$sent")
		setup.SetOption("t", "topology.stream.timeout.seconds", 2)
		s := topologies.Stream("t")
		s.DeclarePState("$$n", MapSchema(Long, Long))
		s.SourceWith(SourceOptions{Depot: "*in", StartFrom: Beginning}, Keys("*n"),
			HashPartitionOf("*back", "*n"),
			DepotAppend("*back", M{"n": "*n"}, FullAck),
			Select("$$sent", Key("*n")).Out("*sent"),
			If(ops.IsNil("*sent"), Throw("it was sent, and is not there")),
			HashPartition("*n"),
			LocalTransform("$$n", Key("*n"), NilToVal(0), Term(ops.Inc)))
	})
	simulated(t, func(t *testing.T, seed int64, c *Cluster, sim *task.Sim) {
		faults := sim.Faults
		sim.Calm()
		for _, m := range []*ModuleDef{source, mirror} {
			if err := c.Launch(t.Context(), m, Launch{Tasks: 4, Threads: 2}); err != nil {
				t.Fatal(err)
			}
		}
		sim.Faults = faults
		const records = 15
		for n := range records {
			_, err := c.Depot("A", "*in").Append(t.Context(), M{"n": n})
			for simtest.Unsure(err) {
				_, err = c.Depot("A", "*in").Append(t.Context(), M{"n": n})
			}
			if err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
		}
		sim.Advance(5000)
		sim.Calm()
		sim.Advance(10 * 60_000)
		for n := range records {
			if got := total(t, c, 4, n); got == 0 {
				t.Errorf("seed %d: record %d was not processed", seed, n)
			}
		}
		if fs, err := Engine(c).Failing(t.Context(), "M", "t"); err != nil || len(fs) > 0 {
			t.Errorf("seed %d: failing: %v, %v", seed, fs, err)
		}
	})
}
