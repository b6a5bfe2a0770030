//go:build exercise

// finding: other-schema
package main

import (
	"context"
	"fmt"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

var Guestbook = Module("Guestbook", func(setup *Setup, topologies *Topologies) {
	setup.DeclareDepot("*visits", Random)

	s := topologies.Stream("count")
	s.DeclarePState("$$visits", MapSchema(Long, String))

	s.Source("*visits", "*name",
		HashPartition("*name"),
		LocalTransform("$$visits", Key("*name"), NilToVal(0), Term(ops.Inc)),
	)
})

// Main signs the guestbook: ramaworkshop run main.go
func Main(ctx context.Context) error {
	c := NewCluster()
	defer c.Close()
	if err := c.Launch(ctx, Guestbook, Launch{Tasks: 4, Threads: 2}); err != nil {
		return err
	}
	visits := c.Depot("Guestbook", "*visits")
	for _, name := range []string{"alice", "bob", "alice"} {
		if _, err := visits.Append(ctx, name); err != nil {
			return err
		}
	}
	n, err := c.PState("Guestbook", "$$visits").SelectOne(ctx, Key("alice"))
	fmt.Println("alice has been here", n, "times")
	return err
}
