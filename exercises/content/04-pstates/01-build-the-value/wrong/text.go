//go:build exercise

// finding: not-a-list
package main

import (
	"context"
	"fmt"

	. "github.com/ramaworkshop/ramaworkshop/rama"
)

// Tree is a map from strings to maps from strings to lists.
var Tree = MapSchema(String, MapSchema(String, ListSchema(Object)))

// Build writes the three lists into a PState of that schema.
func Build(p *TestPState) error {
	if err := p.Transform(Key("a0", "a1"), TermVal(L{9, 3, 6})); err != nil {
		return err
	}
	if err := p.Transform(Key("a0", "b1"), TermVal(L{0, 8})); err != nil {
		return err
	}
	return p.Transform(Key("b0", "c1"), TermVal("x y"))
}

// Main builds and shows the value: ramaworkshop run main.go
func Main(ctx context.Context) error {
	p := NewTestPState(Tree)
	defer p.Close()
	if err := p.Transform(Key("a0", "z1"), TermVal(L{"stays"})); err != nil {
		return err
	}
	before, err := p.SelectOne(Stay)
	if err != nil {
		return err
	}
	fmt.Println("before:", Value(before))
	if err := Build(p); err != nil {
		fmt.Println("Build returns an error:", err)
	}
	after, err := p.SelectOne(Stay)
	if err != nil {
		return err
	}
	fmt.Println("after: ", Value(after))
	return nil
}
