//go:build exercise

package main

import (
	"context"
	"fmt"

	. "github.com/ramaworkshop/ramaworkshop/rama"
)

var MultiDepotModule = Module("MultiDepotModule", func(setup *Setup, topologies *Topologies) {
	// 1. Partition this one by the key "id".
	setup.DeclareDepot("*hash-depot", Random)

	// 2. Give this one a single partition.
	setup.DeclareDepot("*global-depot", Random)
})

// Main appends records and prints what is where: ramaworkshop run main.go
func Main(ctx context.Context) error {
	c := NewCluster()
	defer c.Close()
	if err := c.Launch(ctx, MultiDepotModule, Launch{Tasks: 4, Threads: 2}); err != nil {
		return err
	}
	for _, name := range []string{"*hash-depot", "*global-depot"} {
		depot := c.Depot("MultiDepotModule", name)
		for i := range 12 {
			if _, err := depot.Append(ctx, M{"id": i % 4, "n": i}); err != nil {
				return err
			}
		}
		if err := show(ctx, depot); err != nil {
			return err
		}
	}
	return nil
}

// show prints the partitions of a depot.
func show(ctx context.Context, depot *Depot) error {
	info, err := depot.Info(ctx)
	if err != nil {
		return err
	}
	fmt.Println(info.Name)
	for p := range info.Partitions {
		pi, err := depot.PartitionInfo(ctx, p)
		if err != nil {
			return err
		}
		records, err := depot.Read(ctx, p, pi.Start, pi.End)
		if err != nil {
			return err
		}
		fmt.Println("  partition", p, records)
	}
	return nil
}
