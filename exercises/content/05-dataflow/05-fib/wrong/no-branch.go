//go:build exercise

// finding: a-way-without
package main

import (
	"context"
	"fmt"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// PastHundred doubles a number until it is above 100: 1 becomes 128. It is here as an example.
var PastHundred = RamaFn("past-hundred", In("*x"),
	If(ops.Gt("*x", 100),
		Emit("*x"),
	).Else(
		Emit(Self(ops.Times(2, "*x"))),
	),
)

// Fib is 1 for 0 and for 1, and for each other number the sum of Fib of the two before it.
var Fib = RamaFn("fib", In("*n"),
	Cond(
		Case(ops.Lt("*n", 1), Emit(1)),
		Case(ops.Gt("*n", 1), Emit(ops.Plus(Self(ops.Dec("*n")), Self(ops.Minus("*n", 2))))),
	),
)

// Main shows what both emit: ramaworkshop run main.go
func Main(ctx context.Context) error {
	for _, x := range []int{1, 7, 200} {
		v, err := PastHundred.Invoke(x)
		if err != nil {
			return err
		}
		fmt.Println("from", x, "past a hundred:", v)
	}
	for n := range 8 {
		v, err := Fib.Invoke(n)
		if err != nil {
			return err
		}
		fmt.Println("fib of", n, "is", v)
	}
	return nil
}
