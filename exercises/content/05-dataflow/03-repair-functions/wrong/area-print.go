//go:build exercise

// finding: emits-what-println-returns
package main

import (
	"context"
	"fmt"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// Area emits the area of a rectangle.
func Area() *Fn {
	return RamaFn("area", In("*width", "*height"),
		ops.Times("*width", "*height").Out("*area"),
		Emit(ops.Println("*area")),
	)
}

// Price emits what a ticket costs: 8 for a member, 12 for everyone else.
func Price() *Fn {
	return RamaFn("price", In("*member"),
		If("*member", Emit(8)).Else(Emit(12)),
	)
}

// Greeting emits a greeting, and prints a line about it.
func Greeting() *Fn {
	return RamaFn("greeting", In("*name"),
		ops.Str("Hello, ", "*name").Out("*text"),
		ops.Println("greeted", "*name"),
		Emit("*text"),
	)
}

// Main defines and calls each of them: ramaworkshop run main.go
func Main(ctx context.Context) error {
	show("Area of 3 and 4:", Area, 3, 4)
	show("Price for a member:", Price, true)
	show("Price for others:", Price, false)
	show("Greeting of Ada:", Greeting, "Ada")
	return nil
}

// show defines a function and shows what it emits. RamaFn panics when what it is given is no
// function; here that is caught, so that the others are shown, too.
func show(what string, define func() *Fn, args ...any) {
	defer func() {
		if broken := recover(); broken != nil {
			fmt.Println(what, "not defined:", broken)
		}
	}()
	v, err := define().Invoke(args...)
	if err != nil {
		fmt.Println(what, "an error:", err)
		return
	}
	fmt.Println(what, v)
}
