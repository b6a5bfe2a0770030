//go:build exercise

// finding: absent-record
package main

import (
	"context"
	"fmt"

	. "github.com/ramaworkshop/ramaworkshop/rama"
)

var DepotModule = Module("DepotModule", func(setup *Setup, topologies *Topologies) {
	setup.DeclareDepot("*numbers", Random)
})

// FindPartition returns the partition of depot that has the record, -1 when none has.
func FindPartition(ctx context.Context, depot *Depot, record any) (int, error) {
	info, err := depot.Info(ctx)
	if err != nil {
		return -1, err
	}
	for p := range info.Partitions {
		pi, err := depot.PartitionInfo(ctx, p)
		if err != nil {
			return -1, err
		}
		records, err := depot.Read(ctx, p, pi.Start, pi.End)
		if err != nil {
			return -1, err
		}
		for _, r := range records {
			if Equal(r, record) {
				return p, nil
			}
		}
	}
	return 0, nil
}

// Main appends ten records and looks for one: ramaworkshop run main.go
func Main(ctx context.Context) error {
	c := NewCluster()
	defer c.Close()
	if err := c.Launch(ctx, DepotModule, Launch{Tasks: 4, Threads: 2}); err != nil {
		return err
	}
	depot := c.Depot("DepotModule", "*numbers")
	for i := range 10 {
		if _, err := depot.Append(ctx, M{"a": i}); err != nil {
			return err
		}
	}
	p, err := FindPartition(ctx, depot, M{"a": 6})
	fmt.Println(`{"a": 6} is in partition`, p)
	return err
}
