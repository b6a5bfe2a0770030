//go:build exercise

// finding: one-turn
package main

import (
	"context"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// CountDown emits *n, and each number below it down to 0. It is here as an example.
var CountDown = RamaOp("count-down", In("*n"),
	Loop(In("*i", "*n"),
		If(ops.Ge("*i", 0),
			Emit("*i"), // from the loop
			Continue(ops.Dec("*i")),
		),
	).Out("*down"),
	Emit("*down"), // from the operation
)

// ExplodeMap emits the key and the value of each entry of a map, in order.
var ExplodeMap = RamaOp("explode-map", In("*m"),
	Loop(In("*left", ops.Seq("*m")),
		If("*left",
			ops.First("*left").Out(Elems("*key", "*value")),
			Emit("*key", "*value"),
		),
	).Out("*key", "*value"),
	Emit("*key", "*value"),
)

// Main shows what both emit: ramaworkshop run main.go
func Main(ctx context.Context) error {
	err := Run(
		CountDown.Call(3).Out("*i"),
		ops.Println("down to", "*i"),
	)
	if err != nil {
		return err
	}
	return Run(
		ExplodeMap.Call(M{"a": 1, "b": 2, "c": 3}).Out("*k", "*v"),
		ops.Println("entry", "*k", "*v"),
	)
}
