package rama_test

import (
	"fmt"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// hops returns which variables travel at each hop of a program, in order.
func hops(t *testing.T, rec any, body ...Stmt) []string {
	t.Helper()
	var out []string
	for _, e := range record(t, 1, true, func(c *Cluster) {
		launch(t, c, 4, Random, counts, Keys("*a", "*b", "*c"), body...)
		if _, err := c.Depot("M", "*in").Append(t.Context(), rec); err != nil {
			t.Fatal(err)
		}
	}) {
		if e.Kind == journal.Hop {
			out = append(out, fmt.Sprint(e.Names))
		}
	}
	return out
}

// Only what is still needed crosses to another task.
func TestLiveVariablesTravel(t *testing.T) {
	rec := M{"a": 1, "b": 2, "c": 3}
	f := func(want string, body ...Stmt) {
		t.Helper()
		if got := fmt.Sprint(hops(t, rec, body...)); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	f("[[]]", GlobalPartition())
	f("[[*b]]", HashPartition("*a"), inc("*b"))
	f("[[*b *c] [*c]]", HashPartition("*a"), inc("*b"), GlobalPartition(), inc("*c"))
	// A variable that is bound again does not travel before.
	f("[[]]", GlobalPartition(), Let(5).Out("*a"), inc("*a"))
	// A branch may need what another does not.
	f("[[*a *b *c]]", GlobalPartition(), If("*a", inc("*b")).Else(inc("*c")))
	// What a later turn of a loop needs travels with an earlier one.
	f("[[*b *i] [*b *i]]", Loop(In("*i", 0),
		GlobalPartition(),
		If(ops.Lt("*i", 1), Continue(ops.Inc("*i"))).Else(Emit("*b"))).Out("*x"), inc("*x"))
	// Callers travel with what they still need.
	op := RamaOp("hopping", In("*x", "*y"), GlobalPartition(), Emit("*x"))
	f("[[*x *c]]", op.Call("*a", "*b").Out("*z"), inc("*z"), inc("*c"))
	// What a closure captured goes inside the closure.
	f("[[%f]]", LocalFn("%f", In(), Emit("*a")), GlobalPartition(), Invoke("%f").Out("*z"), inc("*z"))
}

// Of the variables that branches bind, those that every branch binds are seen after them.
func TestUnification(t *testing.T) {
	f := func(want string, body ...Stmt) {
		t.Helper()
		if got := output(t, body...); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	f("1\n", If(true, Let(1).Out("*x")).Else(Let(2).Out("*x")), ops.Println("*x"))
	f("2\n", Let(0).Out("*x"), If(false, Let(1).Out("*x")).Else(Let(2).Out("*x")), ops.Println("*x"))
	// Rebound in one branch only: the outer value is seen again.
	f("0\n", Let(0).Out("*x"), If(true, Let(1).Out("*x")), ops.Println("*x"))
	// A branch that never gets to its end does not count.
	f("1\n", If(false, Throw("no")).Else(Let(1).Out("*x")), ops.Println("*x"))
	f("after\n", If(false, ops.Println("in")), ops.Println("after"))
	f("", Cond(Case(false, ops.Println("in"))), ops.Println("after"))
	f("b\nb\n", Cond(Case(true, ops.Range(0, 2).Out("*i"))), ops.Println("b"))
	f("inner 1\nouter 0\n", Let(0).Out("*x"),
		Loop(In("*x", 1), ops.Println("inner", "*x"), Emit()), ops.Println("outer", "*x"))
	f("even 2\nrest\n", Let(2).Out("*n"), Switch("*n",
		Case(1, ops.Println("odd 1")), Case(2, ops.Println("even 2")), Default(ops.Println("none"))), ops.Println("rest"))
}

func TestNestedEmitsKeepTheirOrder(t *testing.T) {
	two := RamaOp("two", In("*tag"), ops.Println("two", "*tag"), Emit("x"), Emit("y"))
	loud := RamaFn("loud", In("*v"), ops.Println("loud", "*v"), Emit("*v"))
	got := output(t, ops.Println(loud.Call(1), two.Call("a"), loud.Call(2), two.Call("b")))
	want := "loud 1\ntwo a\nloud 2\ntwo b\n1 x 2 x\n1 x 2 y\nloud 2\ntwo b\n1 y 2 x\n1 y 2 y\n"
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestLongLoopsAndDeepRecursion(t *testing.T) {
	sum := RamaFn("sum", In("*n"),
		Loop(In("*i", 0, "*acc", 0),
			If(ops.Lt("*i", "*n"), Continue(ops.Inc("*i"), ops.Plus("*acc", "*i"))).Else(Emit("*acc")),
		).Out("*r"), Emit("*r"))
	if v, err := sum.Invoke(1_000_000); err != nil || !Equal(v, 499999500000) {
		t.Errorf("sum: %v, %v", v, err)
	}
	down := RamaFn("down", In("*n"), If(ops.IsZero("*n"), Emit(0)).Else(Emit(ops.Inc(Self(ops.Dec("*n"))))))
	if v, err := down.Invoke(50_000); err != nil || !Equal(v, 50_000) {
		t.Errorf("down: %v, %v", v, err)
	}
	forever := RamaFn("forever", In("*n"), Emit(Self(ops.Inc("*n"))))
	if _, err := forever.Invoke(0); err == nil {
		t.Error("an endless recursion returned")
	} else {
		t.Log(err)
	}
}
