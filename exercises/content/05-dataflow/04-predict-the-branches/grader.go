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
		for _, r := range Records[p.depot] {
			if _, err := c.Depot("Programs", p.depot).Append(ctx, r); err != nil {
				t.NoError("program "+p.depot+" can be run", err)
			}
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
		return "program-changed", "This program prints something else than it did, so it or its records were changed. Put " +
			"that back for the prediction; once the exercise is passed, it stays passed, and you can change what you like."
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
		return "another-order", at + " You have all of the lines, but in another order: the records are taken one after " +
			"the other, each to its end."
	case len(predicted) < len(printed) && same(predicted, printed[:len(predicted)]):
		return "too-few", at + " Which record comes next, and which way does it take?"
	case len(predicted) > len(printed) && same(predicted[:len(printed)], printed):
		return "too-many", at + " Is there a record that does not get as far as that line?"
	}
	// Who makes two mistakes is told of the first.
	n := agree(predicted, printed) + 1
	for _, m := range p.mistakes {
		if n <= len(predicted) && n <= len(m.lines) && same(predicted[:n], m.lines[:n]) {
			return m.code, at + " " + m.why
		}
	}
	return "another-line", at + " Which way does this record take, and what does each variable hold behind the branches?"
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
	original:  []string{"5 is small", "found a large one", "50 is small"},
	predicted: PrintsA,
	mistakes: []mistake{
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

var programB = program{
	depot:     "*b",
	original:  []string{"5 is cheap", "50 is fair"},
	predicted: PrintsB,
	mistakes: []mistake{
		{[]string{"5 is cheap", "50 is fair", "500 is nil"}, "no-case-no-line",
			"For 500 no Case is true, and there is no Default. A Cond does not go on then: *word would not be bound to " +
				"anything. (An If goes on. A Cond with an empty Default does, too.)"},
		{[]string{"5 is cheap", "50 is fair", "500 is fair"}, "last-case-is-no-default",
			"The last Case is a condition as well: 500 is not below 100. Only a Default takes what is left."},
		{[]string{"5 is cheap", "5 is fair", "50 is fair"}, "first-case-only",
			"5 is below 100, too. But a Cond takes one way: that of the first Case which is true."},
	},
}

var programC = program{
	depot:     "*c",
	original:  []string{"ada x y", "bob x nil", "nil x y"},
	predicted: PrintsC,
	mistakes: []mistake{
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

var programD = program{
	depot:     "*d",
	original:  []string{"2 0", "2 1", "3 odd"},
	predicted: PrintsD,
	mistakes: []mistake{
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

var programE = program{
	depot:     "*e",
	original:  []string{"false a default", "false false", "true 0"},
	predicted: PrintsE,
	mistakes: []mistake{
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
