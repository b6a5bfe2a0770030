//go:build exercise

// finding: filter-too-late
package main

import (
	"context"
	"fmt"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// Tree is a map from strings to maps from strings to lists.
var Tree = MapSchema(String, MapSchema(String, ListSchema(Object)))

// Leaves visits every element of every list.
func Leaves() []Nav {
	return Path(MapVals, MapVals, All)
}

// EvenNumbers visits the elements that are even numbers.
func EvenNumbers() []Nav {
	return Path(MapVals, MapVals, All, Pred(ops.IsEven), Pred(isNumber))
}

// InnerKeys visits the keys of the inner maps.
func InnerKeys() []Nav {
	return Path(MapVals, MapKeys)
}

// LongLists visits the lists with more than two elements.
func LongLists() []Nav {
	return Path(MapVals, MapVals, Selected(View(ops.Count), PredGt(2)))
}

// isNumber reports whether a value is a whole number: numbers of the engine are int64 in Go.
func isNumber(v any) bool {
	_, ok := v.(int64)
	return ok
}

// Main shows what the paths select: ramaworkshop run main.go
func Main(ctx context.Context) error {
	p := NewTestPState(Tree)
	defer p.Close()
	tree := M{
		"a0": M{"a1": L{9, 3, 6}, "b1": L{0, 8}},
		"b0": M{"c1": L{"x", "y"}},
	}
	if err := p.Transform(TermVal(tree)); err != nil {
		return err
	}
	show := func(name string, path []Nav) {
		vs, err := p.Select(path...)
		if err != nil {
			fmt.Println(name, "an error:", err)
			return
		}
		fmt.Println(name, Value(vs))
	}
	show("the value:    ", Path(Stay))
	show("leaves:       ", Leaves())
	show("even numbers: ", EvenNumbers())
	show("inner keys:   ", InnerKeys())
	show("long lists:   ", LongLists())
	return nil
}
