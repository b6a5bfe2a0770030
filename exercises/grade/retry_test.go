package grade_test

import (
	"testing"
	"time"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

var twoPlaces = Module("M", func(setup *Setup, topologies *Topologies) {
	setup.DeclareDepot("*in", HashBy("k"))
	s := topologies.Stream("t")
	s.DeclarePState("$$n", MapSchema(String, FixedKeys{"n": Long, "s": SetSchema(String).Subindexed()}))
	s.Source("*in", Keys("*k", "*l"),
		LocalTransform("$$n", Key("*k", "n"), NilToVal(0), Term(ops.Inc)),
		HashPartition("*l"),
		LocalTransform("$$n", Key("*l", "s"), NoneElem, TermVal("*k")),
	)
})

// A record that is interrupted has done what its events before that did; when time has passed it is
// done as a whole, those events twice.
func TestInterrupted(t *testing.T) {
	r := grade.Run(t.Context(), func(g *grade.T) {
		const tasks = 4
		keys := HashingKeys("key-", tasks)
		a, b := keys[1], keys[3]
		c := g.Cluster()
		g.NoError("launch", c.Launch(g.Context(), twoPlaces, Launch{Tasks: tasks, Threads: 2}))
		is := func(name string, n int, owners any) {
			g.Check(name, func(k *grade.C) {
				ps := g.Partitions("M", "$$n")
				k.Equal(len(ps), tasks, "%s: partitions", name)
				k.Equal(grade.Field(grade.Field(ps[1], a), "n"), n, "%s: what event 1 did", name)
				k.Equal(grade.Field(grade.Field(ps[3], b), "s"), owners, "%s: what event 2 did", name)
			})
		}
		var err error
		deliver := func() { _, err = c.Depot("M", "*in").Append(g.Context(), M{"k": a, "l": b}) }
		at2 := g.Interrupted(2, deliver)
		g.Check("fails", func(k *grade.C) { k.True(at2 && err != nil, "%v, %v", at2, err) })
		is("stopped", 1, nil)
		g.Pass(time.Second)
		is("tried again", 2, Set{a})
		at3 := g.Interrupted(3, deliver)
		g.Check("has no third event", func(k *grade.C) { k.True(!at3 && err == nil, "%v, %v", at3, err) })
		is("done", 3, Set{a})
	}, grade.Options{})
	if r.Status != grade.Passed || len(r.Checks) != 6 {
		t.Errorf("%+v", r)
	}
}
