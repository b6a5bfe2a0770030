//go:build exercise

// finding: one-hop-more
package main

import (
	"context"
	"fmt"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// Notice is a notice to everyone, to some by chance, or to a user.
type Notice struct {
	To string // "everyone", "some" or a user's name
	N  int    // for "some": how many
}

var Notices = Module("Notices", func(setup *Setup, topologies *Topologies) {
	setup.DeclareDepot("*notices", Random)
	s := topologies.Stream("notices")
	s.Source("*notices", Keys("*to", "*n"),
		Switch("*to",
			Case("everyone",
				AllPartition(),
			),
			Case("some",
				Loop(In("*i", "*n"),
					If(ops.Gt("*i", 0),
						ShufflePartition(),
						Emit(),
						Continue(ops.Dec("*i")),
					),
				),
			),
			Default(
				HashPartition("*to"),
			),
		),
		ops.Println("delivered on task", ops.CurrentTaskID()),
		GlobalPartition(),
		ops.Println("counted on task", ops.CurrentTaskID()),
	)
})

// The module is launched like this.
var Size = Launch{Tasks: 8, Threads: 2}

// Your predictions: replace each -1.
var (
	// Notice{To: "everyone"}: how many lines "delivered", and how many "counted"?
	EveryoneDelivered = 8
	EveryoneCounted   = 8

	// Notice{To: "some", N: 3}?
	SomeDelivered = 3
	SomeCounted   = 3

	// Notice{To: "some", N: 0}?
	NoneDelivered = 0
	NoneCounted   = 0

	// Notice{To: "alice"}?
	AliceDelivered = 1
	AliceCounted   = 0

	// How many of the 8 tasks ever print "counted", whatever is appended?
	CountingTasks = 1

	// Without the line GlobalPartition(): how many tasks would print "counted" for "everyone"?
	CountingTasksWithout = 8
)

// Main appends a notice of each kind: ramaworkshop run main.go
func Main(ctx context.Context) error {
	c := NewCluster()
	defer c.Close()
	if err := c.Launch(ctx, Notices, Size); err != nil {
		return err
	}
	for _, n := range []Notice{{"alice", 0}, {"some", 3}, {"some", 0}, {"everyone", 0}} {
		fmt.Println("a notice:", Value(n))
		if _, err := c.Depot("Notices", "*notices").Append(ctx, n); err != nil {
			return err
		}
	}
	return nil
}
