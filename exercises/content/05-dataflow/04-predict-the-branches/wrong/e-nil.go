//go:build exercise

// finding: shadowif-rebinds
package main

import (
	"context"
	"fmt"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

var Programs = Module("Programs", func(setup *Setup, topologies *Topologies) {
	s := topologies.Stream("programs")

	setup.DeclareDepot("*a", Random)
	s.Source("*a", "*n",
		Let("small").Out("*size"),
		If(ops.Gt("*n", 10),
			Let("large").Out("*size"),
			ops.Println("found a", "*size", "one"),
		),
		ops.Println("*n", "is", "*size"),
	)

	setup.DeclareDepot("*b", Random)
	s.Source("*b", "*n",
		Cond(
			Case(ops.Lt("*n", 10), Let("cheap").Out("*word")),
			Case(ops.Lt("*n", 100), Let("fair").Out("*word")),
		),
		ops.Println("*n", "is", "*word"),
	)

	setup.DeclareDepot("*c", Random)
	s.Source("*c", Keys("*name", "*tags"),
		Let("*tags").Out(Elems("*first", "*second")),
		ops.Println("*name", "*first", "*second"),
	)

	setup.DeclareDepot("*d", Random)
	s.Source("*d", "*n",
		If(ops.IsEven("*n"),
			ops.Range(0, "*n").Out("*i"), // emits 0, 1 ... and stops before *n
		).Else(
			Filter(ops.Gt("*n", 1)),
			Let("odd").Out("*i"),
		),
		ops.Println("*n", "*i"),
	)

	setup.DeclareDepot("*e", Random)
	s.Source("*e", "*v",
		If("*v", Let("true").Out("*way")).Else(Let("false").Out("*way")),
		ShadowIf("*v", ops.IsNil, "a default"),
		ops.Println("*way", "*v"),
	)
})

// Records are what is appended to each depot, one after the other.
var Records = map[string][]any{
	"*a": {5, 50},
	"*b": {5, 50, 500},
	"*c": {
		M{"name": "ada", "tags": L{"x", "y", "z"}},
		M{"name": "bob", "tags": L{"x"}},
		M{"tags": L{"x", "y"}},
	},
	"*d": {2, 1, 3, 0},
	"*e": {nil, false, 0},
}

// Your predictions: what does each program print for all of its records, line by line?
// nil prints as nil.
var (
	PrintsA = []string{"5 is small", "found a large one", "50 is small"}
	PrintsB = []string{"5 is cheap", "50 is fair"}
	PrintsC = []string{"ada x y", "bob x nil", "nil x y"}
	PrintsD = []string{"2 0", "2 1", "3 odd"}
	PrintsE = []string{"false nil", "false false", "false 0"}
)

// Main runs the programs: ramaworkshop run main.go
func Main(ctx context.Context) error {
	c := NewCluster()
	defer c.Close()
	if err := c.Launch(ctx, Programs, Launch{Tasks: 1}); err != nil {
		return err
	}
	for _, depot := range []string{"*a", "*b", "*c", "*d", "*e"} {
		fmt.Println("the records of", depot)
		for _, r := range Records[depot] {
			if _, err := c.Depot("Programs", depot).Append(ctx, r); err != nil {
				return err
			}
		}
	}
	return nil
}
