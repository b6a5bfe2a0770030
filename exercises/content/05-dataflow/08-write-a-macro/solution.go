//go:build exercise

package main

import (
	"context"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// Unless runs its body when cond is not true. It is here as an example.
func Unless(cond any, body ...Stmt) Stmt {
	return If(cond).Else(body...)
}

// Swap exchanges the values of two variables.
func Swap(a, b string) Stmt {
	tmp := GenVar("*tmp")
	return Do(
		Let(a).Out(tmp),
		Let(b).Out(a),
		Let(tmp).Out(b),
	)
}

// Average binds out to the average of the numbers in a list that is not empty.
func Average(list any, out string) Stmt {
	numbers := GenVar("*numbers")
	return Do(
		Let(list).Out(numbers),
		ops.Div(ops.Sum(numbers), ops.Count(numbers)).Out(out),
	)
}

// Main uses the macros: ramaworkshop run main.go
func Main(ctx context.Context) error {
	return Run(
		Let("tea").Out("*left"),
		Let("milk").Out("*right"),
		Swap("*left", "*right"),
		ops.Println("left:", "*left", "right:", "*right"),

		Let(L{3, 4, 8}).Out("*list"),
		Average("*list", "*average"),
		Average(ops.Conj("*list", 9), "*more"),
		ops.Println("average:", "*average", "and with 9:", "*more"),

		Unless(ops.Gt("*average", 10),
			ops.Println("no more than 10"),
		),
	)
}
