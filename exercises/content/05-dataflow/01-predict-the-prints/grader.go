//go:build exercise

package main

import (
	"fmt"
	"sort"
	"strings"

	. "github.com/ramaworkshop/ramaworkshop/rama"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// program is one of the five: what it printed as it was given out, what was predicted, and the
// mistakes that are known by what somebody who makes them predicts.
type program struct {
	depot     string
	original  []string
	predicted []string
	mistakes  []mistake
}

type mistake struct {
	lines     []string
	code, why string
}

func Grade(t *grade.T) {
	ctx := t.Context()
	t.Quiet()
	c := t.Cluster()
	t.NoError("the module launches", c.Launch(ctx, Programs, Launch{Tasks: 1}))
	for _, p := range []program{programA, programB, programC, programD, programE} {
		before := len(t.Prints())
		if _, err := c.Depot("Programs", p.depot).Append(ctx, "go"); err != nil {
			t.NoError("program "+p.depot+" can be run", err)
		}
		prints := t.Prints()[before:]
		var printed []string
		for _, one := range prints {
			printed = append(printed, trimmed([]string{one.Text})...)
		}
		t.Check("program "+p.depot, func(k *grade.C) {
			code, why := p.judge(printed)
			if n := agree(trimmed(p.predicted), printed); code != "" && len(p.predicted) > 0 && n < len(prints) {
				// It can be seen where the two part.
				k.FailAt(prints[n].At, prints[n].Event, code, "%s", why)
			} else if code != "" {
				k.Fail(code, "%s", why)
			}
		})
	}
}

// judge says what is wrong with a prediction, nothing when it is right.
func (p program) judge(printed []string) (code, why string) {
	predicted := trimmed(p.predicted)
	if !same(printed, p.original) {
		return "program-changed", "This program prints something else than it did, so it was changed. Put it back for " +
			"the prediction; once the exercise is passed, it stays passed, and you can change what you like."
	}
	if len(predicted) == 0 {
		return "unanswered", "There is no prediction yet. Write the lines into the variable, in order."
	}
	if same(predicted, printed) {
		return "", ""
	}
	at := firstDifference(predicted, printed)
	for _, m := range p.mistakes {
		if same(predicted, m.lines) {
			return m.code, at + " " + m.why
		}
	}
	switch {
	case same(sorted(predicted), sorted(printed)):
		return "another-order", at + " You have all of the lines, but in another order. Go through the program with " +
			"a finger: at each Emit go up to the caller, do everything below the call, and come back to the line after " +
			"the Emit."
	case len(predicted) < len(printed) && same(predicted, printed[:len(predicted)]):
		return "too-few", at + " Ask at each line that you have: who was waiting to go on when it was printed?"
	case len(predicted) > len(printed) && same(predicted[:len(printed)], printed):
		return "too-many", at + " Count how often the line is reached: once for each emit that comes down to it."
	}
	// Who makes two mistakes is told of the first.
	n := agree(predicted, printed) + 1
	for _, m := range p.mistakes {
		if n <= len(predicted) && n <= len(m.lines) && same(predicted[:n], m.lines[:n]) {
			return m.code, at + " " + m.why
		}
	}
	return "another-line", at + " Which emit has led there, and what do the variables hold?"
}

// firstDifference says how far a prediction is right, and no more.
func firstDifference(predicted, printed []string) string {
	n := agree(predicted, printed)
	right := "The first line differs already:"
	switch {
	case n == 1:
		right = "The first line is right. Then"
	case n > 1:
		right = fmt.Sprintf("The first %d lines are right. Then", n)
	}
	switch {
	case n == len(printed):
		return fmt.Sprintf("%s nothing more is printed, and you predicted %q.", right, predicted[n])
	case n == len(predicted):
		return fmt.Sprintf("%s %q is printed, and your prediction ends.", right, printed[n])
	}
	return fmt.Sprintf("%s %q is printed, and you predicted %q.", right, printed[n], predicted[n])
}

// agree is how many lines two prints begin with alike.
func agree(a, b []string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// trimmed is lines without empty ones, and without spaces that nobody sees.
func trimmed(ls []string) []string {
	var out []string
	for _, l := range ls {
		if l = strings.Join(strings.Fields(l), " "); l != "" {
			out = append(out, l)
		}
	}
	return out
}

func sorted(ls []string) []string {
	out := append([]string{}, ls...)
	sort.Strings(out)
	return out
}

func same(a, b []string) bool { return strings.Join(a, "\n") == strings.Join(b, "\n") }

var programA = program{
	depot:     "*a",
	original:  []string{"heard 1", "waiting", "heard 2", "gone"},
	predicted: PrintsA,
	mistakes: []mistake{
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

var programB = program{
	depot:     "*b",
	original:  []string{"heard 1", "going to the door", "waiting", "heard 2", "going to the door", "gone"},
	predicted: PrintsB,
	mistakes: []mistake{
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

var programC = program{
	depot: "*c",
	original: []string{
		"one heads", "two heads", "two tails",
		"one tails", "two heads", "two tails",
	},
	predicted: PrintsC,
	mistakes: []mistake{
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

var programD = program{
	depot:     "*d",
	original:  []string{"apples 0", "apples 1", "plums 0"},
	predicted: PrintsD,
	mistakes: []mistake{
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

var programE = program{
	depot:     "*e",
	original:  []string{"open for bell", "open for 1", "waiting", "open for 2", "gone"},
	predicted: PrintsE,
	mistakes: []mistake{
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
