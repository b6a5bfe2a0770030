//go:build exercise

// finding: text-is-no-variable
package main

import (
	"context"
	"fmt"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// Line emits a function of one number, x, which emits a·x + b.
var Line = RamaFn("line", In("*a", "*b"),
	LocalFn("%line", In("*x"),
		Emit(ops.Plus(ops.Times("*a", "*x"), "b")),
	),
	Emit("%line"),
)

// Multiples emits an operation of one number, n, which emits the first n multiples of step: 0, step,
// 2·step and so on, each by itself.
var Multiples = RamaFn("multiples", In("*step"),
	LocalOp("%multiples", In("*n"),
		ops.Range(0, "*n").Out("*i"),
		Emit(ops.Times("*i", "*step")),
	),
	Emit("%multiples"),
)

// Both emits a function of one value, x, which emits what %second makes of what %first makes of x.
var Both = RamaFn("both", In("%first", "%second"),
	LocalFn("%both", In("*x"),
		Emit(Invoke("%second", Invoke("%first", "*x"))),
	),
	Emit("%both"),
)

// Main calls what they emit: ramaworkshop run main.go
func Main(ctx context.Context) error {
	f, err := Line.Invoke(2, 1) // from Go, a function of dataflow is a *Fn
	if err != nil {
		return err
	}
	v, err := f.(*Fn).Invoke(5)
	if err != nil {
		return err
	}
	fmt.Println("2·5 + 1 =", v)

	return Run(
		Multiples.Call(5).Out("%fives"),
		Invoke("%fives", 3).Out("*m"),
		ops.Println("a multiple of 5:", "*m"),

		// Once for each multiple, as all that is below.
		Line.Call(1, "*m").Out("%plus"),
		Line.Call(10, 0).Out("%times10"),
		Both.Call("%plus", "%times10").Out("%f"),
		ops.Println(ops.Str("(1 + ", "*m", ") · 10 ="), Invoke("%f", 1)),
	)
}
