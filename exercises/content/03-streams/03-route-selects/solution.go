//go:build exercise

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
		HashPartition("*k1"),
		LocalTransform("$$counts", Key("*k1"), NilToVal(0), Term(ops.Inc)),
		HashPartition("*k2"),
		LocalTransform("$$counts", Key("*k2"), NilToVal(0), Term(ops.Inc)),
	)
})

// CountOf returns how often a key was seen, 0 when it never was.
func CountOf(ctx context.Context, counts *PState, key string) (any, error) {
	return counts.SelectOne(ctx, Key(key), NilToVal(0))
}

// Neighbours returns the keys in the partition of a key, in order.
func Neighbours(ctx context.Context, counts *PState, key string) ([]any, error) {
	return counts.PKey(key).Select(ctx, MapKeys)
}

// Total returns how many increments were made in all.
func Total(ctx context.Context, counts *PState, tasks int) (int64, error) {
	total := int64(0)
	for _, probe := range HashingKeys("probe-", tasks) {
		vs, err := counts.PKey(probe).Select(ctx, MapVals)
		if err != nil {
			return 0, err
		}
		for _, v := range vs {
			total += v.(int64)
		}
	}
	return total, nil
}

// Main appends and asks: ramaworkshop run main.go
func Main(ctx context.Context) error {
	c := NewCluster()
	defer c.Close()
	const tasks = 4
	if err := c.Launch(ctx, StreamModule, Launch{Tasks: tasks, Threads: 2}); err != nil {
		return err
	}
	depot, counts := c.Depot("StreamModule", "*depot"), c.PState("StreamModule", "$$counts")
	names := []string{"alice", "bob", "carol", "dave", "erin", "frank"}
	for i, name := range names {
		if _, err := depot.Append(ctx, Item{name, names[i/2]}); err != nil {
			return err
		}
	}
	n, err := CountOf(ctx, counts, "nobody")
	fmt.Println("nobody was seen", n, "times", err)
	keys, err := Neighbours(ctx, counts, "alice")
	fmt.Println("beside alice:", keys, err)
	total, err := Total(ctx, counts, tasks)
	fmt.Println("in all:", total, err)
	return nil
}
