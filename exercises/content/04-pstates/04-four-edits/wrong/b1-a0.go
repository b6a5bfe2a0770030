//go:build exercise

// finding: only-below-a0
package main

import (
	"context"
	"fmt"

	. "github.com/ramaworkshop/ramaworkshop/rama"
)

// Tree is a map from strings to maps from strings to lists.
var Tree = MapSchema(String, MapSchema(String, ListSchema(Object)))

// RemoveThrees removes every 3 from every list.
func RemoveThrees() []Nav {
	return Path(MapVals, MapVals, All, PredEq(3), None)
}

// AppendZ appends "z" to the list at "b0" "c1".
func AppendZ() []Nav {
	return Path(Key("b0", "c1"), AfterElem, TermVal("z"))
}

// AppendBang appends "!" to every list.
func AppendBang() []Nav {
	return Path(MapVals, MapVals, AfterElem, TermVal("!"))
}

// RemoveB1 removes the key "b1" from every inner map.
func RemoveB1() []Nav {
	return Path(Key("a0", "b1"), None)
}

// Main shows what the transforms make of the value: ramaworkshop run main.go
func Main(ctx context.Context) error {
	tree := M{
		"a0": M{"a1": L{9, 3, 6}, "b1": L{0, 8}},
		"b0": M{"c1": L{"x", "y"}},
	}
	show := func(name string, path []Nav) {
		p := NewTestPState(Tree)
		defer p.Close()
		if err := p.Transform(TermVal(tree)); err != nil {
			fmt.Println(err)
			return
		}
		if err := p.Transform(path...); err != nil {
			fmt.Println(name, "an error:", err)
			return
		}
		v, err := p.SelectOne(Stay)
		if err != nil {
			fmt.Println(name, "an error:", err)
			return
		}
		fmt.Println(name, Value(v))
	}
	fmt.Println("before:       ", Value(tree))
	show("without 3:    ", RemoveThrees())
	show("z at c1:      ", AppendZ())
	show("! everywhere: ", AppendBang())
	show("without b1:   ", RemoveB1())
	return nil
}
