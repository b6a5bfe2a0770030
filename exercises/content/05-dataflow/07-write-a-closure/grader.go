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

// most is how many emits are taken before something is called endless.
const most = 100

// call is one call of what a function emits, and what came of it: all that it emitted.
type call struct {
	text string
	in   []int // of the function, and after them of what it emits
	got  L
	want L
	err  error
}

func Grade(t *grade.T) {
	n := int(t.Seed())
	lines := []call{line(2, 1, 5), line(3, -4, 0), line(n, n+3, 7)}
	lines = ask(t, "Line", lines, Elems("*a", "*b", "*x"),
		Line.Call("*a", "*b").Out("%f"), Invoke("%f", "*x").Out("*v"))
	tell(t, "Line", lines, lineMistake(lines))

	multiples := []call{multiplesOf(5, 3), multiplesOf(n+1, 4), multiplesOf(7, 1), multiplesOf(2, 0)}
	multiples = ask(t, "Multiples", multiples, Elems("*step", "*n"),
		Multiples.Call("*step").Out("%f"), Invoke("%f", "*n").Out("*v"))
	tell(t, "Multiples", multiples, multiplesMistake(multiples))

	both := []call{twoOf(5), twoOf(n + 6)}
	both = ask(t, "Both", both, Elems("*x"),
		Let(1).Out("*one"), LocalFn("%add", In("*y"), Emit(ops.Plus("*y", "*one"))),
		Both.Call("%add", times10).Out("%f"), Invoke("%f", "*x").Out("*v"))
	tell(t, "Both", both, bothMistake(both))
}

// times10 is one of the functions that Both is given.
var times10 = RamaFn("times10", In("*y"), Emit(ops.Times("*y", 10)))

func line(a, b, x int) call {
	return call{fmt.Sprintf("Line of %d and %d, called with %d", a, b, x), []int{a, b, x}, L{}, L{a*x + b}, nil}
}

func multiplesOf(step, n int) call {
	want := L{}
	for i := 0; i < n; i++ {
		want = append(want, i*step)
	}
	return call{fmt.Sprintf("Multiples of %d, called with %d", step, n), []int{step, n}, L{}, want, nil}
}

func twoOf(x int) call {
	return call{fmt.Sprintf("Both of \"add 1\" and \"times 10\", called with %d", x), []int{x}, L{}, L{(x + 1) * 10}, nil}
}

// ask makes the calls in a module, whose journal shows what each statement binds, and returns them up
// to the first that fails.
func ask(t *grade.T, name string, calls []call, in Binding, body ...Stmt) []call {
	var emitted L
	take := func(v any) error {
		if emitted = append(emitted, v); len(emitted) > most {
			return errors.New("there is no end of emits")
		}
		return nil
	}
	m := Module(name, func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*calls", Random)
		topologies.Stream("calls").Source("*calls", in, append(body, Call(take, "*v"))...)
	})
	c := t.Cluster()
	if err := c.Launch(t.Context(), m, Launch{Tasks: 1}); err != nil {
		t.NoError(name+" can be called", err)
	}
	for i := range calls {
		one := &calls[i]
		emitted = L{}
		_, one.err = c.Depot(name, "*calls").Append(t.Context(), one.in)
		if one.got = emitted; one.err != nil {
			return calls[:i+1]
		}
	}
	return calls
}

type mistake struct{ code, why string }

// tell reports the calls of one function.
func tell(t *grade.T, name string, calls []call, m mistake) {
	for _, c := range calls {
		t.Check(c.text, func(k *grade.C) {
			if c.err == nil && Equal(c.got, c.want) {
				return
			}
			switch {
			case m.code != "":
				k.Fail(m.code, "%s", m.why)
			case c.err != nil:
				k.Fail("call-fails", "The call fails: %v", c.err)
			default:
				k.Fail("other-value", "What %s emits is something else than is asked for.", name)
			}
			switch {
			case c.err != nil:
			case len(c.got) == 1 && len(c.want) == 1:
				k.Equal(c.got[0], c.want[0], "this is what it has to emit")
			default:
				k.Equal(c.got, c.want, "these are all its emits, in order")
			}
		})
	}
}

// failed is the text of the first error, "" when there is none.
func failed(calls []call) string {
	for _, c := range calls {
		if c.err != nil {
			return c.err.Error()
		}
	}
	return ""
}

// emit reports whether each call emits what f says, in a list.
func emit(calls []call, f func(in []int) L) bool {
	for _, c := range calls {
		if c.err != nil || !Equal(c.got, f(c.in)) {
			return false
		}
	}
	return true
}

func lineMistake(calls []call) mistake {
	text := failed(calls)
	is := func(f func(a, b, x int) int) bool {
		return emit(calls, func(in []int) L { return L{f(in[0], in[1], in[2])} })
	}
	switch {
	case strings.Contains(text, "what is called here has to be a function"):
		return mistake{"emits-a-value", "Line emits a value, and its caller wants to call it: what Line hands on is not the " +
			"function, but what it makes of something. Emit \"%line\", the function itself."}
	case strings.Contains(text, "%line takes"):
		return mistake{"asks-again", "The function that Line emits asks for more than x. It need not be given a and b: it sees " +
			"them, as it is defined inside of Line. The error: " + text}
	case strings.Contains(text, "but got a String"):
		return mistake{"text-is-no-variable", "An operation gets a text where it wants a number. A variable's name begins with its " +
			"sign: \"*b\" stands for the value, \"b\" is a text of one letter. The error: " + text}
	case is(func(a, b, x int) int { return x }):
		return mistake{"line-unanswered", "The function that Line emits still emits its x."}
	case is(func(a, b, x int) int { return b*x + a }):
		return mistake{"a-and-b-turned", "*a and *b are in each other's place: it is a·x + b."}
	case is(func(a, b, x int) int { return a * x }):
		return mistake{"without-b", "It is a·x, without the b: both variables of Line are there in the body."}
	case is(func(a, b, x int) int { return x*x + b }):
		return mistake{"parameter-hides", "It is x·x + b: the parameter of the inner function has the name of one of Line, and " +
			"hides it. Inside of the body, that name is the parameter. Give it another one."}
	case is(func(a, b, x int) int { return a * (x + b) }):
		return mistake{"nested-too-deep", "It is a·(x + b): the sum stands inside of the product. The sum is outside."}
	}
	return mistake{}
}

func multiplesMistake(calls []call) mistake {
	text := failed(calls)
	is := func(f func(step, n int) L) bool {
		return emit(calls, func(in []int) L { return f(in[0], in[1]) })
	}
	multiples := func(from, to, step int) L {
		out := L{}
		for i := from; i < to; i++ {
			out = append(out, i*step)
		}
		return out
	}
	switch {
	case strings.Contains(text, "emits a second time"), strings.Contains(text, "ended without an emit"):
		return mistake{"function-for-operation", "What Multiples emits is a function, and that emits exactly once. To emit any " +
			"number of times it has to be an operation: LocalOp. The error: " + text}
	case is(func(step, n int) L { return L{n} }):
		return mistake{"multiples-unanswered", "The operation that Multiples emits still emits its n."}
	case is(func(step, n int) L { return multiples(0, n, 1) }):
		return mistake{"without-step", "It emits 0, 1 and so on: n numbers, but not multiples of step. *step is a variable of the " +
			"function around it, and is there in the body."}
	case is(func(step, n int) L { return multiples(0, step*n, 1) }):
		return mistake{"every-number", "It emits every number up to step times n. There are n multiples: go from 0 to n, and " +
			"multiply each."}
	case is(func(step, n int) L { return multiples(1, n+1, step) }), is(func(step, n int) L { return multiples(1, n, step) }):
		return mistake{"without-zero", "It begins with step, and the first multiple is 0 times step."}
	case is(func(step, n int) L { return multiples(0, n+1, step) }):
		return mistake{"one-too-many", "It emits one more than n. Counted from 0, the n-th multiple is that of n − 1, and " +
			"ops.Range stops before its second number."}
	case is(func(step, n int) L { return L{multiples(0, n, step)} }):
		return mistake{"one-list", "It emits once, a list of all multiples. Each of them is to come by itself."}
	case is(func(step, n int) L { return times(n, step*n) }), is(func(step, n int) L { return times(n, step) }),
		is(func(step, n int) L { return times(n, n) }):
		return mistake{"same-each-time", "It emits as often as it should, and the same each time: the Emit does not use what " +
			"ops.Range binds. That is another number for each emit."}
	case is(func(step, n int) L { return L{step * n} }):
		return mistake{"one-product", "It emits once, step times n. What is asked for are the multiples with 0, 1 and so on, " +
			"before n."}
	}
	return mistake{}
}

// times is a value n times.
func times(n, v int) L {
	out := L{}
	for range n {
		out = append(out, v)
	}
	return out
}

func bothMistake(calls []call) mistake {
	text := failed(calls)
	is := func(f func(x int) int) bool {
		return emit(calls, func(in []int) L { return L{f(in[0])} })
	}
	switch {
	case strings.Contains(text, "takes numbers, but got"), strings.Contains(text, "arithmetic on"):
		return mistake{"function-for-value", "One of the functions is given a function where it wants a number. \"%first\" is the " +
			"function itself; Invoke(\"%first\", \"*x\") is what it makes of *x. The error: " + text}
	case is(func(x int) int { return x }):
		return mistake{"both-unanswered", "The function that Both emits still emits its x."}
	case is(func(x int) int { return x*10 + 1 }):
		return mistake{"second-first", "The second function is called first. What is nested inside is called first: the inner " +
			"Invoke is the one of %first."}
	case is(func(x int) int { return x + 1 }):
		return mistake{"first-only", "Only %first is called. What it emits has to go through %second."}
	case is(func(x int) int { return x * 10 }):
		return mistake{"second-only", "Only %second is called, with x itself. It is to get what %first makes of x."}
	case is(func(x int) int { return x + 2 }):
		return mistake{"first-twice", "%first is called twice, and %second not at all."}
	}
	return mistake{}
}
