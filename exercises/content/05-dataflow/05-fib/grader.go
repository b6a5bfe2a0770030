//go:build exercise

package main

import (
	"fmt"
	"strings"

	. "github.com/ramaworkshop/ramaworkshop/rama"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

func Grade(t *grade.T) {
	inputs := []int{0, 1, 2, 3, 4, 5, 7, 10 + int(t.Seed())%5}
	got, errs := make([]any, len(inputs)), make([]error, len(inputs))
	for i, n := range inputs {
		got[i], errs[i] = Fib.Invoke(n)
	}
	diagnose(t, inputs, got, errs)
	for i, n := range inputs {
		t.Check(fmt.Sprintf("fib(%d)", n), func(k *grade.C) {
			k.NoError(errs[i])
			if errs[i] == nil {
				k.Equal(got[i], fibOf(n), "fib(%d) is %s", n, because(n))
			}
		})
	}
}

func fibOf(n int) int {
	if n < 2 {
		return 1
	}
	return fibOf(n-1) + fibOf(n-2)
}

func because(n int) string {
	if n < 2 {
		return "1 by definition"
	}
	return fmt.Sprintf("fib(%d) + fib(%d), %d + %d", n-1, n-2, fibOf(n-1), fibOf(n-2))
}

// mistake is a way to get it wrong, by what comes of it.
type mistake struct {
	code, why string
	value     func(n int) int
}

var mistakes = []mistake{
	{"unanswered", "Fib emits n + 1 still.", func(n int) int { return n + 1 }},
	{"begins-with-0", "fib(0) is 0, and here it has to be 1: the sequence begins with 1, 1. An Emit of *n for what is " +
		"below 2 emits 0 for 0.",
		func(n int) int {
			a, b := 0, 1
			for ; n > 0; n-- {
				a, b = b, a+b
			}
			return a
		}},
	{"twice-the-same", "Each result is twice the one before: both calls are made with n − 1. The second is made with n − 2.",
		func(n int) int {
			out := 1
			for ; n > 1; n-- {
				out *= 2
			}
			return out
		}},
	{"adds-n", "The sum is of *n and fib(n − 1), and it has to be of the two results before: call Self twice.",
		func(n int) int {
			if n < 2 {
				return 1
			}
			return n * (n + 1) / 2
		}},
	{"two-is-1", "fib(2) is 1, and has to be 2, so everything behind it comes one late: only 0 and 1 are known at once. " +
		"ops.Le(*n, 2) is true for 2, too.",
		func(n int) int {
			if n < 2 {
				return 1
			}
			return fibOf(n - 1)
		}},
	{"without-the-call", "The numbers before n are added, not their results: fib(n − 1) is what Self(n − 1) emits.",
		func(n int) int {
			if n < 2 {
				return 1
			}
			return 2*n - 3
		}},
	{"always-1", "It is 1 for every number. Either the one result before is handed on, and the one two before is not " +
		"added; or they are multiplied, and 1 times 1 stays 1.",
		func(n int) int { return 1 }},
}

func diagnose(t *grade.T, inputs []int, got []any, errs []error) {
	endless := 0
	for _, err := range errs {
		if err != nil && strings.Contains(err.Error(), "does the recursion ever end?") {
			endless++
		}
	}
	switch {
	case endless == len(inputs):
		t.Diagnose("never-ends", "Fib calls itself, and never stops. Before anything else it has to ask whether the result "+
			"is known: for 0 and 1 there is nothing to call.")
		return
	case endless > 0 && errs[0] == nil && errs[1] != nil:
		t.Diagnose("one-is-not-known", "For 0 it ends, and for 1 it does not: 1 is not 0, so it goes on with 0 and -1, and "+
			"from -1 on downwards for ever. The result of 1 is known, too.")
		return
	case endless > 0 && errs[1] == nil && errs[0] != nil:
		t.Diagnose("zero-is-not-known", "For 1 it ends, and for 0 it does not: 0 is not 1, so it goes on with -1 and -2, "+
			"downwards for ever. The result of 0 is known, too.")
		return
	}
	for _, err := range errs {
		if err != nil && strings.Contains(err.Error(), "ended without an emit") {
			t.Diagnose("a-way-without", "There is a number for which Fib comes to its end without an Emit: no branch takes it. "+
				"Every way through a function ends with one; an Else, or a Default, takes what is left. The error: %v", err)
			return
		}
		if err != nil && strings.Contains(err.Error(), "but got nil") {
			t.Diagnose("adds-nil", "What is added is nil: the call before has emitted no value. The Emit of the known numbers "+
				"has to carry 1. The error: %v", err)
			return
		}
		if err != nil {
			return
		}
	}
	for _, m := range mistakes {
		same := true
		for i, n := range inputs {
			same = same && Equal(got[i], m.value(n))
		}
		if same {
			t.Diagnose(m.code, "%s", m.why)
			return
		}
	}
	if Equal(got[:6], L{1, 1, 2, 3, 5, 8}) {
		t.Diagnose("only-the-first", "The first results are right, and the later ones are not. Each number but 0 and 1 is "+
			"computed in the same way.")
	}
}
