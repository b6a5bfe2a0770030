package language

import (
	"context"
	"fmt"
	"time"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// stream runs statements as a stream topology on four tasks: for each of the records, which is bound to
// *v, on the task that it hashes to. It prints what the appender of a record gets back.
func stream(records L, body ...Stmt) error {
	m := Module("M", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*records", HashBy(ops.Identity))
		s := topologies.Stream("t")
		s.DeclarePState("$$counts", MapSchema(Object, Long))
		s.DeclarePState("$$sets", MapSchema(String, SetSchema(Long).Subindexed()))
		s.Source("*records", "*v", body...)
	})
	c := NewCluster()
	defer c.Close()
	ctx := context.Background()
	if err := c.Launch(ctx, m, Launch{Tasks: 4}); err != nil {
		return err
	}
	for _, r := range records {
		acks, err := c.Depot("M", "*records").Append(ctx, r)
		if err != nil {
			return err
		}
		if len(acks) > 0 {
			fmt.Println("answer:", acks["t"])
		}
	}
	return nil
}

// count adds one to what $$counts holds for a key on the task.
func count(key any) Stmt {
	return LocalTransform("$$counts", Key(key), NilToVal(0), Term(ops.Inc))
}

// people is a module whose objects others mirror.
var people = Module("People", func(setup *Setup, topologies *Topologies) {
	setup.DeclareDepot("*people", HashBy(ops.Identity))
	s := topologies.Stream("t")
	s.DeclarePState("$$friends", MapSchema(String, Long))
	s.DeclarePState("$$total", Long, Global)
})

// objects launches people, and a module with a depot, a tick depot, a task global, a PState and
// mirrors, and the statements as a topology.
func objects(body ...Stmt) error {
	m := Module("Objects", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*in", HashBy(ops.Identity))
		setup.DeclareDepot("*other", Random)
		setup.DeclareTickDepot("*tick", time.Second)
		setup.DeclareTaskGlobal("*clock", func(task int) any { return &task })
		setup.MirrorPState("$$friends", "People", "$$friends")
		setup.MirrorPState("$$total", "People", "$$total")
		s := topologies.Stream("t")
		s.DeclarePState("$$p", MapSchema(String, Long))
		s.Source("*in", "*v", body...)
	})
	c := NewCluster()
	defer c.Close()
	ctx := context.Background()
	for _, m := range []*ModuleDef{people, m} {
		if err := c.Launch(ctx, m, Launch{Tasks: 2}); err != nil {
			return err
		}
	}
	return nil
}
