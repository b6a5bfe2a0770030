//go:build exercise

// finding: nested-too-deep
package main

import (
	"context"
	"fmt"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// Formula is (10x + 3y) · (2x − 5y).
var Formula = RamaFn("formula", In("*x", "*y"),
	ops.Times(10, ops.Plus("*x", ops.Times(3, "*y"))).Out("*a"),
	ops.Minus(ops.Times(2, "*x"), ops.Times(5, "*y")).Out("*b"),
	Emit(ops.Times("*a", "*b")),
)

// Main shows what Formula emits: ramaworkshop run main.go
func Main(ctx context.Context) error {
	for _, in := range [][]int{{1, 2}, {10, 3}, {0, 0}} {
		v, err := Formula.Invoke(in[0], in[1])
		if err != nil {
			return err
		}
		fmt.Printf("formula(%d, %d) = %v\n", in[0], in[1], v)
	}
	return nil
}
