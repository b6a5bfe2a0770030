//go:build exercise

// finding: inner-one-first
package main

import (
	"context"
	"fmt"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// Knock emits twice, and prints after each time.
var Knock = RamaOp("knock", In(),
	Emit(1),
	ops.Println("waiting"),
	Emit(2),
	ops.Println("gone"),
)

// Visit emits by itself, and for each emit of Knock.
var Visit = RamaOp("visit", In(),
	Emit("bell"),
	Knock.Call().Out("*n"),
	Emit("*n"),
)

// Side emits the two sides of a coin.
var Side = RamaOp("side", In(), Emit("heads"), Emit("tails"))

// Stock emits two values at a time.
var Stock = RamaOp("stock", In(),
	Emit("apples", 2),
	Emit("pears", 0),
	Emit("plums", 1),
)

var Programs = Module("Programs", func(setup *Setup, topologies *Topologies) {
	s := topologies.Stream("programs")

	setup.DeclareDepot("*a", Random)
	s.Source("*a", "_",
		Knock.Call().Out("*n"),
		ops.Println("heard", "*n"),
	)

	setup.DeclareDepot("*b", Random)
	s.Source("*b", "_",
		ops.Println("heard", Knock.Call()),
		ops.Println("going to the door"),
	)

	setup.DeclareDepot("*c", Random)
	s.Source("*c", "_",
		Side.Call().Out("*one"),
		ops.Println("one", "*one"),
		Side.Call().Out("*two"),
		ops.Println("two", "*two"),
	)

	setup.DeclareDepot("*d", Random)
	s.Source("*d", "_",
		Stock.Call().Out("*fruit", "*n"),
		ops.Range(0, "*n").Out("*i"), // emits 0, 1 ... and stops before *n
		ops.Println("*fruit", "*i"),
	)

	setup.DeclareDepot("*e", Random)
	s.Source("*e", "_",
		Visit.Call().Out("*who"),
		ops.Println("open for", "*who"),
	)
})

// Your predictions: what does each program print for one record, line by line?
// []string{"first line", "second line"}
var (
	PrintsA = []string{"heard 1", "waiting", "heard 2", "gone"}
	PrintsB = []string{"heard 1", "going to the door", "waiting", "heard 2", "going to the door", "gone"}
	PrintsC = []string{"one heads", "two heads", "two tails", "one tails", "two heads", "two tails"}
	PrintsD = []string{"apples 0", "apples 1", "plums 0"}
	PrintsE = []string{"open for bell", "waiting"}
)

// Main runs the programs, one record each: ramaworkshop run main.go
func Main(ctx context.Context) error {
	c := NewCluster()
	defer c.Close()
	if err := c.Launch(ctx, Programs, Launch{Tasks: 1}); err != nil {
		return err
	}
	for _, depot := range []string{"*a", "*b", "*c", "*d", "*e"} {
		fmt.Println("a record for", depot)
		if _, err := c.Depot("Programs", depot).Append(ctx, "go"); err != nil {
			return err
		}
	}
	return nil
}
