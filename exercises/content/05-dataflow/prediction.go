//go:build exercise

package main

import (
	"fmt"
	"sort"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// printing is a program whose prints are predicted: what it printed as it was given out, what was
// predicted, and the mistakes that are known by what somebody who makes them predicts.
type printing struct {
	depot     string
	original  []string
	predicted []string
	mistakes  []mispredicted
}

type mispredicted struct {
	lines     []string
	code, why string
}

// printingHints are what an exercise says of predictions that are wrong in no known way.
type printingHints struct{ changed, order, few, many, another string }

// gradePrinting runs a program, and judges its prediction.
func gradePrinting(t *grade.T, p printing, hints printingHints, run func() error) {
	before := len(t.Prints())
	if err := run(); err != nil {
		t.NoError("program "+p.depot+" can be run", err)
	}
	prints := t.Prints()[before:]
	var printed []string
	for _, one := range prints {
		printed = append(printed, trimmed([]string{one.Text})...)
	}
	t.Check("program "+p.depot, func(k *grade.C) {
		code, why := p.judge(printed, hints)
		if n := agree(trimmed(p.predicted), printed); code != "" && len(p.predicted) > 0 && n < len(prints) {
			// It can be seen where the two part.
			k.FailAt(prints[n].At, prints[n].Event, code, "%s", why)
		} else if code != "" {
			k.Fail(code, "%s", why)
		}
	})
}

// judge says what is wrong with a prediction, nothing when it is right.
func (p printing) judge(printed []string, hints printingHints) (code, why string) {
	predicted := trimmed(p.predicted)
	if !same(printed, p.original) {
		return "program-changed", "This program prints something else than it did, so " + hints.changed +
			" for the prediction; once the exercise is passed, it stays passed, and you can change what you like."
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
		return "another-order", at + " You have all of the lines, but in another order" + hints.order
	case len(predicted) < len(printed) && same(predicted, printed[:len(predicted)]):
		return "too-few", at + " " + hints.few
	case len(predicted) > len(printed) && same(predicted[:len(printed)], printed):
		return "too-many", at + " " + hints.many
	}
	// Who makes two mistakes is told of the first.
	n := agree(predicted, printed) + 1
	for _, m := range p.mistakes {
		if n <= len(predicted) && n <= len(m.lines) && same(predicted[:n], m.lines[:n]) {
			return m.code, at + " " + m.why
		}
	}
	return "another-line", at + " " + hints.another
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
