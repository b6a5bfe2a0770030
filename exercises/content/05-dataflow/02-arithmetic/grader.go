//go:build exercise

package main

import (
	"fmt"
	"strings"

	. "github.com/ramaworkshop/ramaworkshop/rama"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

func Grade(t *grade.T) {
	n := int(t.Seed())
	inputs := [][]int{{1, 2}, {10, 3}, {0, 1}, {1, 0}, {-4, 7}, {n + 5, 3*n + 2}}
	got, failed := ask(t, inputs)
	diagnose(t, inputs, got, failed)
	for i, in := range inputs {
		t.Check(fmt.Sprintf("formula(%d, %d)", in[0], in[1]), func(k *grade.C) {
			if failed != nil {
				k.NoError(failed)
				return
			}
			k.Equal(got[i], formulaOf(in[0], in[1]), "10·%d + 3·%d is %d, 2·%[1]d − 5·%[2]d is %[4]d, and this is the "+
				"product", in[0], in[1], 10*in[0]+3*in[1], 2*in[0]-5*in[1])
		})
	}
}

// ask calls Formula in a module, whose journal shows what each statement binds.
func ask(t *grade.T, inputs [][]int) (got []any, failed error) {
	m := Module("Calls", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*calls", Random)
		topologies.Stream("calls").Source("*calls", Elems("*x", "*y"),
			Formula.Call("*x", "*y").Out("*result"),
			AckReturn(L{"*result"}),
		)
	})
	c := t.Cluster()
	if err := c.Launch(t.Context(), m, Launch{Tasks: 1}); err != nil {
		t.NoError("Formula can be called with x and y", err)
	}
	got = make([]any, len(inputs))
	for i, in := range inputs {
		acks, err := c.Depot("Calls", "*calls").Append(t.Context(), L{in[0], in[1]})
		if err != nil {
			return got, err
		}
		got[i] = acks["calls"].([]any)[0]
	}
	return got, nil
}

func formulaOf(x, y int) int { return (10*x + 3*y) * (2*x - 5*y) }

// mistake is a way to get the formula wrong, by what comes of it.
type mistake struct {
	code, why string
	value     func(x, y int) any
}

var mistakes = []mistake{
	{"unanswered", "The function emits x + y still.",
		func(x, y int) any { return x + y }},
	{"minus-turned", "The result has the wrong sign: ops.Minus takes its second argument from its first, so " +
		"ops.Minus(a, b) is a − b.",
		func(x, y int) any { return -formulaOf(x, y) }},
	{"parameters-turned", "x and y are in each other's place: this is formula(y, x). In says which argument is which, " +
		"by position.",
		func(x, y int) any { return formulaOf(y, x) }},
	{"factors-added", "The two parts are added, and they are to be multiplied.",
		func(x, y int) any { return 10*x + 3*y + 2*x - 5*y }},
	{"factors-turned", "In the first part 10 belongs to x, and 3 to y.",
		func(x, y int) any { return (3*x + 10*y) * (2*x - 5*y) }},
	{"nested-too-deep", "What stands inside of a call belongs to it: ops.Times(10, ops.Plus(x, ...)) multiplies the " +
		"whole sum. The sum is outside, the products are inside.",
		func(x, y int) any { return 10 * (x + 3*y) * (2*x - 5*y) }},
	{"minus-nested-too-deep", "What stands inside of a call belongs to it: ops.Times(2, ops.Minus(x, ...)) multiplies " +
		"the whole difference. The difference is outside, the products are inside.",
		func(x, y int) any { return (10*x + 3*y) * 2 * (x - 5*y) }},
	{"a-double", "The number is right, but it is a Double, and a Long is asked for: 10.0 in an expression makes Doubles " +
		"of all that it meets, and 1 and 1.0 are different values.",
		func(x, y int) any { return float64(formulaOf(x, y)) }},
	{"plus-for-minus", "The second part is a difference: 2x − 5y.",
		func(x, y int) any { return (10*x + 3*y) * (2*x + 5*y) }},
}

func diagnose(t *grade.T, inputs [][]int, got []any, failed error) {
	if failed != nil {
		switch text := failed.Error(); {
		case strings.Contains(text, "but got a String"):
			t.Diagnose("text-is-no-variable", "An operation gets a text where it wants a number. A variable's name begins "+
				"with its sign: \"*x\" stands for the value, \"x\" is a text of one letter. The error: %s", text)
		}
		return
	}
	matches := func(value func(x, y int) any) bool {
		for i, in := range inputs {
			if !Equal(got[i], value(in[0], in[1])) {
				return false
			}
		}
		return true
	}
	for _, m := range mistakes {
		if matches(m.value) {
			t.Diagnose(m.code, "%s", m.why)
			return
		}
	}
	first := func(x, y int) any { return 10*x + 3*y }
	second := func(x, y int) any { return 2*x - 5*y }
	switch {
	case matches(first) && emitsTwo():
		t.Diagnose("two-values", "The function emits both parts, as two values of one emit. A caller that takes one value "+
			"gets the first. Multiply them, and emit the product.")
	case matches(first), matches(second):
		t.Diagnose("one-part", "Only one of the two parts is emitted. The formula is their product.")
	case Equal(got[0], formulaOf(1, 2)) && Equal(got[1], formulaOf(10, 3)):
		t.Diagnose("only-the-shown", "The two examples are right, and other numbers are not: the formula has to be computed "+
			"from x and y.")
	}
}

// emitsTwo reports whether the function's emit carries a second value.
func emitsTwo() bool {
	return Run(Formula.Call(1, 2).Out("*a", "*b")) == nil
}
