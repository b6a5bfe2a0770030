//go:build exercise

package main

import (
	"errors"
	"fmt"
	"strings"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// mistake is what is wrong with a macro, and where.
type mistake struct{ code, why string }

func Grade(t *grade.T) {
	gradeSwap(t)
	gradeAverage(t)
}

// names are variables that a program around a macro may well have.
var names = []string{
	"*tmp", "*temp", "*t", "*a", "*b", "*x", "*y", "*z", "*c", "*old", "*other", "*swap", "*v", "*w", "*_tmp", "*tmp1",
	"*sum", "*count", "*n", "*list", "*l", "*xs", "*total", "*avg", "*average", "*size", "*len", "*num", "*numbers", "*ns",
	"*s", "*value", "*values", "*result", "*res", "*r", "*in", "*items", "*nums", "*out", "*k", "*i", "*acc",
}

// mine is what those variables hold.
const mine = 987654321

// around puts statements into a program that has all of names, and returns what vars hold at the
// end, and which of names have changed.
func around(vars []any, body ...Stmt) (got []any, changed []string, err error) {
	values, watched := L{}, []any{}
	for _, n := range names {
		if !contains(vars, n) {
			values, watched = append(values, mine), append(watched, n)
		}
	}
	program := []Stmt{Let(values).Out(Elems(watched...))}
	look := func(vs, ws []any) {
		got, changed = vs, nil
		for i, w := range ws {
			if !Equal(w, mine) {
				changed = append(changed, watched[i].(string))
			}
		}
	}
	program = append(program, body...)
	err = Run(append(program, Call(look, L(vars), L(watched)))...)
	return got, changed, err
}

func contains(vs []any, v any) bool {
	for _, x := range vs {
		if x == v {
			return true
		}
	}
	return false
}

func gradeSwap(t *grade.T) {
	n := int(t.Seed())
	got, changed, err := around(L{"*left", "*right"},
		Let(n).Out("*left"), Let("r").Out("*right"), Swap("*left", "*right"))
	// Two swaps, with the variables of the first in the second.
	twice, _, err2 := around(L{"*p", "*q", "*r"},
		Let(1).Out("*p"), Let(2).Out("*q"), Let(n).Out("*r"), Swap("*p", "*q"), Swap("*q", "*r"))
	m := mistake{}
	switch {
	case err != nil:
		m = mistake{"swap-fails", "A program with Swap does not run: " + err.Error()}
	case Equal(got, L{n, "r"}):
		m = mistake{"swap-unanswered", "After Swap both variables are as they were."}
	case Equal(got, L{"r", "r"}), Equal(got, L{n, n}):
		m = mistake{"no-third-place", "After Swap both variables hold the same value: the first Let has put one of them in the " +
			"other's place, and what was there is gone. Keep it somewhere before."}
	case len(changed) > 0:
		m = mistake{"takes-a-name", "Swap exchanges the values, but a program that has a variable " + strings.Join(changed, ", ") +
			" of its own finds it changed. GenVar makes a name that nobody has."}
	case Equal(got, L{"r", n}) && (err2 != nil || !Equal(twice, L{2, n, 1})):
		m = mistake{"only-once", "One Swap is right, and the second in the same program is not. The variable that it keeps a " +
			"value in has to be bound anew by each."}
	}
	t.Check("Swap", func(k *grade.C) {
		if m.code != "" {
			k.Fail(m.code, "%s", m.why)
		}
		if err == nil {
			k.Equal(got, L{"r", n}, "this is what *left and *right hold after Swap")
		}
		if err == nil && err2 == nil {
			k.Equal(twice, L{2, n, 1}, "this is what three variables hold when the first two are exchanged, then the last two")
		}
	})
}

// trial is one use of Average.
type trial struct {
	name string
	list any
	want any
}

func gradeAverage(t *grade.T) {
	n := int(t.Seed())
	trials := []trial{
		{"a variable", "*mine", 5},
		{"a literal", L{1, 2}, 1.5},
		{"a literal with variables in it", L{"*four", n, n}, nil},
		{"a call", ops.Conj("*mine", 9), 6},
	}
	trials[2].want = quotient(4+2*n, 3)
	wrong := mistake{}
	for _, tr := range trials {
		var got []any
		var changed []string
		macro, err := averageOf(tr.list)
		if err == nil {
			got, changed, err = around(L{"*answer"}, Let(L{3, 4, 8}).Out("*mine"), Let(4).Out("*four"), macro)
		}
		m := averageMistake(tr, got, changed, err)
		// One thing at a time: the first mistake stands for those behind it.
		if wrong.code == "" {
			wrong = m
		} else if m.code != "" {
			m = wrong
		}
		t.Check("Average of "+tr.name, func(k *grade.C) {
			if m.code != "" {
				k.Fail(m.code, "%s", m.why)
			}
			if err == nil && len(got) == 1 {
				k.Equal(got[0], tr.want, "this is the average")
			}
		})
	}
	calls := 0
	count := func() any { calls++; return L{2, 4} }
	macro, err := averageOf(Call(count))
	if err == nil {
		_, _, err = around(L{"*answer"}, macro)
	}
	if err != nil || calls == 0 {
		return
	}
	t.Check("Average works its list out once", func(k *grade.C) {
		if calls > 1 {
			k.Fail("worked-out-twice", "The list is worked out %d times: a macro puts its argument wherever it is written, and a "+
				"call that is written twice is called twice. Bind it to a variable first.", calls)
		}
	})
}

// errInGo is the error of a macro that panics instead of returning statements.
var errInGo = errors.New("Go says:")

// averageOf is the statements of Average.
func averageOf(list any) (s Stmt, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w %v", errInGo, r)
		}
	}()
	return Average(list, "*answer"), nil
}

func averageMistake(tr trial, got []any, changed []string, err error) mistake {
	switch {
	case errors.Is(err, errInGo):
		return mistake{"computed-in-go", "Given " + tr.name + ", Average panics. A macro runs once, when the program is put " +
			"together, and then there are no numbers yet: \"*list\" is only a name. Have the statements do it, which run for " +
			"each record. (" + err.Error() + ")"}
	case err != nil && strings.Contains(err.Error(), "*answer is not bound"):
		return mistake{"binds-another", "The variable that Average is given as out is not bound after it: the statements bind " +
			"another one. out is the name to bind: Out(out)."}
	case err != nil && strings.Contains(err.Error(), "is not bound here"),
		err != nil && strings.Contains(err.Error(), "but got a String"),
		err != nil && strings.Contains(err.Error(), fmt.Sprint(mine)):
		return mistake{"name-for-value", "When it is given " + tr.name + ", Average looks at something else than its argument: " +
			"at a text, or at a variable of the program around it. list is a variable of Go: it stands without quotes where a value is wanted. " +
			"The error: " + err.Error()}
	case err != nil:
		return mistake{"average-fails", "A program with Average of " + tr.name + " does not run: " + err.Error()}
	case Equal(got, L{0}):
		return mistake{"average-unanswered", "Average of " + tr.name + " is 0 still."}
	case Equal(got, L{tr.want}) && len(changed) > 0:
		return mistake{"average-takes-a-name", "The average is right, but a program that has a variable " +
			strings.Join(changed, ", ") + " of its own finds it changed. GenVar makes a name that nobody has."}
	case len(got) == 0:
		return mistake{"goes-nowhere", "What follows Average does not run: a statement in it does not emit."}
	}
	f, isDouble := tr.want.(float64)
	if isDouble && Equal(got, L{int(f)}) {
		return mistake{"whole-numbers", "The average of " + tr.name + " is no whole number, and here it is cut down to one. ops.Div keeps " +
			"what is behind the point; ops.Quot leaves it out."}
	}
	if Equal(got, L{sumOf(tr)}) {
		return mistake{"a-sum", "That is the sum of the numbers. Divide it by how many there are."}
	}
	return mistake{}
}

// sumOf is the sum of the numbers of a trial.
func sumOf(tr trial) any {
	switch tr.name {
	case "a variable":
		return 15
	case "a literal":
		return 3
	case "a call":
		return 24
	}
	return nil
}

// quotient is what ops.Div makes of two whole numbers.
func quotient(a, b int) any {
	if a%b == 0 {
		return a / b
	}
	return float64(a) / float64(b)
}
