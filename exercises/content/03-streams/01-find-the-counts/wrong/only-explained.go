//go:build exercise

// finding: not-looked
package main

import (
	"context"
	"fmt"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

type Item struct{ K1, K2 string }

// StreamModule counts wrong. Leave it so; the next exercise mends it.
var StreamModule = Module("StreamModule", func(setup *Setup, topologies *Topologies) {
	setup.DeclareDepot("*depot", Random)

	s := topologies.Stream("core")
	s.DeclarePState("$$counts", MapSchema(String, Long))
	s.Source("*depot", Keys("*k1", "*k2"),
		LocalTransform("$$counts", Key("*k1"), NilToVal(0), Term(ops.Inc)),
		LocalTransform("$$counts", Key("*k2"), NilToVal(0), Term(ops.Inc)),
	)
})

// Everywhere returns what each task has counted for a key; tasks without a count are left out.
func Everywhere(ctx context.Context, counts *PState, tasks int, key string) (map[int]any, error) {
	out := map[int]any{}
	// 1. Ask every task.
	return out, nil
}

// Explanations of what you see.
const (
	NotAnswered   = ""
	Lost          = "some increments are lost when records come at the same time"
	Late          = "the counts are right, but the client asks before they are written"
	InOtherPlaces = "each increment is made on the task where its record landed, and the client asks " +
		"only the task that the key hashes to"
	Twice = "some records are processed twice"
)

// 2. Which one is it?
var Why = InOtherPlaces

// Main appends and asks: ramaworkshop run main.go
func Main(ctx context.Context) error {
	c := NewCluster()
	defer c.Close()
	const tasks = 16
	if err := c.Launch(ctx, StreamModule, Launch{Tasks: tasks, Threads: 2}); err != nil {
		return err
	}
	depot, counts := c.Depot("StreamModule", "*depot"), c.PState("StreamModule", "$$counts")
	for range 40 {
		if _, err := depot.Append(ctx, Item{"a", "b"}); err != nil {
			return err
		}
	}
	for _, key := range []string{"a", "b"} {
		n, err := counts.SelectOne(ctx, Key(key))
		if err != nil {
			return err
		}
		all, err := Everywhere(ctx, counts, tasks, key)
		if err != nil {
			return err
		}
		fmt.Println(key, "is counted", n, "times; by task:", all)
	}
	return nil
}
