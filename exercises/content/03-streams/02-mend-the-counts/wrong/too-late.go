//go:build exercise

// finding: hops-too-late
package main

import (
	"context"
	"fmt"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

type Item struct{ K1, K2 string }

var StreamModule = Module("StreamModule", func(setup *Setup, topologies *Topologies) {
	setup.DeclareDepot("*depot", Random)

	s := topologies.Stream("core")
	s.DeclarePState("$$counts", MapSchema(String, Long))
	s.Source("*depot", Keys("*k1", "*k2"),
		LocalTransform("$$counts", Key("*k1"), NilToVal(0), Term(ops.Inc)),
		HashPartition("*k1"),
		LocalSelect("$$counts", Key("*k1")).Out("*count"),
		AckReturn("*count"),
		HashPartition("*k2"),
		LocalTransform("$$counts", Key("*k2"), NilToVal(0), Term(ops.Inc)),
	)
})

// Main appends and asks: ramaworkshop run main.go
func Main(ctx context.Context) error {
	c := NewCluster()
	defer c.Close()
	if err := c.Launch(ctx, StreamModule, Launch{Tasks: 16, Threads: 2}); err != nil {
		return err
	}
	depot, counts := c.Depot("StreamModule", "*depot"), c.PState("StreamModule", "$$counts")
	for range 5 {
		acks, err := depot.Append(ctx, Item{"a", "b"})
		if err != nil {
			return err
		}
		fmt.Println("the topology returned", acks["core"])
	}
	for _, key := range []string{"a", "b"} {
		n, err := counts.SelectOne(ctx, Key(key))
		if err != nil {
			return err
		}
		fmt.Println(key, "is counted", n, "times")
	}
	return nil
}
