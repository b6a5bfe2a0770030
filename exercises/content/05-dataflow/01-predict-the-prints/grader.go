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
			_, err := c.Depot("Programs", p.depot).Append(ctx, "go")
			return err
		})
	}
}

var hints = printingHints{
	changed: "it was changed. Put it back",
	order: ". Go through the program with a finger: at each Emit go up to the caller, do everything below the " +
		"call, and come back to the line after the Emit.",
	few:     "Ask at each line that you have: who was waiting to go on when it was printed?",
	many:    "Count how often the line is reached: once for each emit that comes down to it.",
	another: "Which emit has led there, and what do the variables hold?",
}

var programA = printing{
	depot:     "*a",
	original:  []string{"heard 1", "waiting", "heard 2", "gone"},
	predicted: PrintsA,
	mistakes: []mispredicted{
		{[]string{"waiting", "gone", "heard 1", "heard 2"}, "operation-first",
			"It would be so if Knock ran to its end before its caller went on. But what is below the call runs at each " +
				"Emit, before Knock comes to its next line."},
		{[]string{"heard 1", "heard 2", "waiting", "gone"}, "emits-first",
			"It would be so if Knock emitted twice and printed then. But its lines are done in their order: between its " +
				"two emits it prints."},
		{[]string{"heard 1"}, "emit-is-no-return",
			"It would be so if Emit were a return. It is not: when the caller is done, Knock goes on behind its Emit."},
		{[]string{"heard 1", "waiting", "heard 2"}, "goes-on-after-the-last",
			"After its last emit an operation goes on, too. Only a RamaFn has to end there."},
	},
}

var programB = printing{
	depot:     "*b",
	original:  []string{"heard 1", "going to the door", "waiting", "heard 2", "going to the door", "gone"},
	predicted: PrintsB,
	mistakes: []mispredicted{
		{[]string{"heard 1", "waiting", "heard 2", "gone", "going to the door"}, "only-the-statement",
			"An emit runs not only the statement that the call is nested in, but everything that is below it, too."},
		{[]string{"waiting", "gone", "heard 2", "going to the door"}, "last-value-counts",
			"It would be so if the nested call had one value, the last one. It has none: it emits, and the statement " +
				"around it runs for each emit."},
		{[]string{"heard 1", "going to the door", "waiting", "gone"}, "first-value-counts",
			"It would be so if the nested call had one value, the first one. It emits a second time as well, and the " +
				"statement around it runs again."},
	},
}

var programC = printing{
	depot: "*c",
	original: []string{
		"one heads", "two heads", "two tails",
		"one tails", "two heads", "two tails",
	},
	predicted: PrintsC,
	mistakes: []mispredicted{
		{[]string{"one heads", "one tails", "two heads", "two tails"}, "statement-by-statement",
			"It would be so if each statement were done for all of its emits before the next. But the first emit goes " +
				"down through all that is below, the second call included, before the second emit comes."},
		{[]string{"one heads", "two heads", "one tails", "two tails"}, "in-step",
			"It would be so if the two calls took turns. But the second call is made anew for each emit of the first, " +
				"and emits twice each time."},
		{[]string{"one heads", "one tails", "two heads", "two tails", "two heads", "two tails"}, "all-ones-first",
			"The second call is made four times in all, but not after both emits of the first: what is below runs at " +
				"once, for each of them."},
	},
}

var programD = printing{
	depot:     "*d",
	original:  []string{"apples 0", "apples 1", "plums 0"},
	predicted: PrintsD,
	mistakes: []mispredicted{
		{[]string{"apples 0", "apples 1", "pears 0", "plums 0"}, "no-emit-no-line",
			"ops.Range(0, 0) emits not even once, so for the pears nothing below it runs."},
		{[]string{"apples 0", "apples 1"}, "no-emit-ends-nothing",
			"For the pears nothing below ops.Range runs, that is right. But Stock is not stopped by that: it goes on to " +
				"its third emit."},
		{[]string{"apples 0", "apples 1", "apples 2", "pears 0", "plums 0", "plums 1"}, "stops-before",
			"ops.Range(0, 2) emits 0 and 1: it stops before its second number."},
		{[]string{"apples 2", "pears 0", "plums 1"}, "ranges-are-emits",
			"That is what Stock emits. ops.Range stands in between, and emits once for each number from 0 on."},
	},
}

var programE = printing{
	depot:     "*e",
	original:  []string{"open for bell", "open for 1", "waiting", "open for 2", "gone"},
	predicted: PrintsE,
	mistakes: []mispredicted{
		{[]string{"open for bell", "waiting", "gone", "open for 1", "open for 2"}, "inner-one-first",
			"It would be so if Visit waited until Knock is done. But an emit of Knock runs what is below in Visit, there " +
				"Visit emits, and that runs what is below in the program: all of it before Knock goes on."},
		{[]string{"open for bell"}, "bell-is-no-return",
			"Visit does not end with its first emit. When what the bell led to is done, it calls Knock."},
		{[]string{"open for bell", "open for 1", "open for 2", "waiting", "gone"}, "emits-pass-by",
			"The second emit of Knock cannot pass by its first Println: Knock gets there only when all that its first " +
				"emit led to is done."},
		{[]string{"open for bell", "open for 1", "waiting"}, "second-emit-too",
			"Knock emits a second time, and each emit goes the whole way: through Visit to the program."},
	},
}
