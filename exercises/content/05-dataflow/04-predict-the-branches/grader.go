//go:build exercise

package main

import (
	. "github.com/ramaworkshop/ramaworkshop/rama"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

func Grade(t *grade.T) {
	ctx := t.Context()
	t.Quiet()
	c := t.Cluster()
	t.NoError("the module launches", c.Launch(ctx, Programs, Launch{Tasks: 1}))
	for _, p := range []printing{programA, programB, programC, programD, programE} {
		gradePrinting(t, p, hints, func() error {
			for _, r := range Records[p.depot] {
				if _, err := c.Depot("Programs", p.depot).Append(ctx, r); err != nil {
					return err
				}
			}
			return nil
		})
	}
}

var hints = printingHints{
	changed: "it or its records were changed. Put that back",
	order:   ": the records are taken one after the other, each to its end.",
	few:     "Which record comes next, and which way does it take?",
	many:    "Is there a record that does not get as far as that line?",
	another: "Which way does this record take, and what does each variable hold behind the branches?",
}

var programA = printing{
	depot:     "*a",
	original:  []string{"5 is small", "found a large one", "50 is small"},
	predicted: PrintsA,
	mistakes: []mispredicted{
		{[]string{"5 is small", "found a large one", "50 is large"}, "rebound-in-one-branch",
			"Inside of the If *size is rebound. But there is another way past it, on which it is not; so behind the If " +
				"*size is again what it was before."},
		{[]string{"5 is small", "found a small one", "50 is small"}, "rebound-inside",
			"Behind the If *size is what it was. Inside of it, below the Let, it is what the Let has bound."},
		{[]string{"5 is small", "found a large one"}, "goes-on-behind",
			"What stands behind an If runs whichever way was taken."},
		{[]string{"found a large one", "50 is small"}, "goes-on-without-else",
			"An If without an Else lets everything pass: when the condition is not true, only its body is left out."},
	},
}

var programB = printing{
	depot:     "*b",
	original:  []string{"5 is cheap", "50 is fair"},
	predicted: PrintsB,
	mistakes: []mispredicted{
		{[]string{"5 is cheap", "50 is fair", "500 is nil"}, "no-case-no-line",
			"For 500 no Case is true, and there is no Default. A Cond does not go on then: *word would not be bound to " +
				"anything. (An If goes on. A Cond with an empty Default does, too.)"},
		{[]string{"5 is cheap", "50 is fair", "500 is fair"}, "last-case-is-no-default",
			"The last Case is a condition as well: 500 is not below 100. Only a Default takes what is left."},
		{[]string{"5 is cheap", "5 is fair", "50 is fair"}, "first-case-only",
			"5 is below 100, too. But a Cond takes one way: that of the first Case which is true."},
	},
}

var programC = printing{
	depot:     "*c",
	original:  []string{"ada x y", "bob x nil", "nil x y"},
	predicted: PrintsC,
	mistakes: []mispredicted{
		{[]string{"ada x y", "bob x", "x y"}, "nil-is-printed",
			"What is missing is nil, and nil is a value like others: it is bound, and it prints."},
		{[]string{"ada x y"}, "missing-stops-nothing",
			"A key or an element that is missing is no mistake, and it stops nothing: the variable is nil."},
		{[]string{"bob x nil", "nil x y"}, "longer-fits",
			"The tags of ada are three, and Elems names two: the third is left out, and that is all."},
		{[]string{"ada x [y z]", "bob x nil", "nil x y"}, "elems-takes-no-rest",
			"Each variable of Elems takes one element. What is behind them is left out."},
	},
}

var programD = printing{
	depot:     "*d",
	original:  []string{"2 0", "2 1", "3 odd"},
	predicted: PrintsD,
	mistakes: []mispredicted{
		{[]string{"2 0", "2 1", "1 odd", "3 odd"}, "filter-stops",
			"1 is not greater than 1, so Filter does not go on: nothing below it runs, neither in the branch nor behind it."},
		{[]string{"2 0", "2 1", "3 odd", "0 nil"}, "no-emit-in-a-branch",
			"ops.Range(0, 0) emits nothing, so that way never comes to its end, and nothing runs behind the If."},
		{[]string{"2 0", "3 odd"}, "each-emit-goes-on",
			"ops.Range(0, 2) emits twice, and each emit goes on: to the end of the branch, and behind the If."},
		{[]string{"2 0", "2 1"}, "filter-stops-one",
			"A Filter stops the way of one emit. For the next record everything begins anew."},
	},
}

var programE = printing{
	depot:     "*e",
	original:  []string{"false a default", "false false", "true 0"},
	predicted: PrintsE,
	mistakes: []mispredicted{
		{[]string{"false a default", "false a default", "true 0"}, "false-is-not-nil",
			"nil and false are both not true. But ops.IsNil asks for nil alone, so ShadowIf leaves false as it is."},
		{[]string{"true a default", "false false", "true 0"}, "shadowed-below",
			"The If stands above the ShadowIf, so it sees nil, which is not true. What is rebound below changes nothing above."},
		{[]string{"false a default", "false false", "false 0"}, "zero-is-true",
			"Only nil and false are not true. 0 is true, and so are an empty text and an empty list."},
		{[]string{"false nil", "false false", "true 0"}, "shadowif-rebinds",
			"ops.IsNil is true of nil, so ShadowIf binds *v to its value. It is no branch: what follows sees that in any case."},
	},
}
