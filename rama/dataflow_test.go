package rama_test

import (
	"strings"
	"testing"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// append1 appends a record to *in of M.
func append1(t testing.TB, c *Cluster, r any) Acks {
	t.Helper()
	acks, err := c.Depot("M", "*in").Append(t.Context(), r)
	if err != nil {
		t.Fatalf("append %v: %v", r, err)
	}
	return acks
}

// After a partitioner a turn of a loop may have several next ones, each with its own variables.
func TestLoopSearchesInParallel(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		launch(t, c, 4, Random, counts, "*r",
			Loop(In("*i", 0),
				HashPartition("*i"),
				If(ops.Lt("*i", 3), ops.Range(0, 2).Out("*j"), Continue(ops.Inc("*i"))).Else(Emit("*i")),
			).Out("*depth"), inc("*depth"))
		append1(t, c, 1)
		for depth, want := range map[int]int64{3: 8, 4: 0, 5: 0} {
			if got := total(t, c, 4, depth); got != want {
				t.Errorf("depth %d: got %d, want %d", depth, got, want)
			}
		}
	})
	// In one event a turn has one next turn.
	got := output(t, Loop(In("*i", 0), If(ops.Lt("*i", 2), ops.Range(0, 2).Out("*j"), Continue(ops.Inc("*i")))))
	if !strings.Contains(got, "Continue ran twice in one turn") {
		t.Errorf("got %q", got)
	}
}

// An inner loop that goes on while the outer one continues, in a frame that was resumed.
func TestLoopsInLoopsAfterAHop(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		launch(t, c, 2, Random, counts, "*r",
			Loop(In("*i", 0),
				GlobalPartition(),
				If(ops.Lt("*i", 2),
					Loop(In("*j", 0), If(ops.Lt("*j", 3), Emit("*j"), Continue(ops.Inc("*j")))).Out("*k"),
					inc(L{"*i", "*k"}),
					Continue(ops.Inc("*i")),
				).Else(Emit("*i")),
			).Out("*end"), inc("end"))
		append1(t, c, 1)
		for _, k := range []struct {
			key  any
			want int64
		}{{L{0, 0}, 1}, {L{0, 2}, 1}, {L{1, 0}, 3}, {L{1, 2}, 3}, {"end", 9}} {
			if got := total(t, c, 2, Lit(k.key)); got != k.want {
				t.Errorf("%v: got %d, want %d", k.key, got, k.want)
			}
		}
	})
}

// An expression in a statement is worked out once, where the statement stands.
func TestEvaluatedOnce(t *testing.T) {
	calls := 0
	count := func(v any) any { calls++; return v }
	f := func(name string, rec any, body ...Stmt) {
		t.Helper()
		calls = 0
		c := NewCluster(Seed(1))
		defer c.Close()
		launch(t, c, 8, Random, counts, "*r", body...)
		append1(t, c, rec)
		if calls != 1 {
			t.Errorf("%s: %d calls", name, calls)
		}
	}
	f("SubSource", Item{"a", "b"}, SubSource(Call(count, "*r"), On(Item{}, Keys("*k1"), inc("*k1"))))
	f("Select", "k", Select("$$n", Key(Call(count, "*r"))).Out("*n"))
	f("PathPartition", "k", PathPartition("$$n", Key(Call(count, "*r"))))
	f("Switch", 1, Switch(Call(count, "*r"), Case(2), Case(3), Default()))
	f("nested", "k", inc(Call(count, "*r")))

	// The key of a Select belongs to the task that it leaves.
	c := NewCluster(Seed(1))
	defer c.Close()
	launch(t, c, 8, Random, counts, "*r",
		DirectPartition(5), Select("$$n", Key(ops.CurrentTaskID())).Out("*n"), AckReturn(L{ops.CurrentTaskID(), "*n"}))
	if acks, want := append1(t, c, 1), taskOf(t, 5, 8); !Equal(acks["t"], L{want, nil}) {
		t.Errorf("got %v, want task %d", acks, want)
	}
}

// taskOf finds the task of n that a key hashes to.
func taskOf(t testing.TB, key any, n int) int64 {
	t.Helper()
	c := NewCluster(Seed(1))
	defer c.Close()
	launch(t, c, n, HashBy(ops.Identity), nil, "*r", AckReturn(ops.CurrentTaskID()))
	return append1(t, c, key)["t"].(int64)
}

// A branch list can be used for two statements.
func TestClausesAreNotChanged(t *testing.T) {
	cs := []Clause{Case(1, ops.Println("one")), Case(2, ops.Println("two"))}
	got := output(t, Let(2).Out("*x"), Switch("*x", cs...), Let(1).Out("*y"), Switch("*y", cs...))
	if got != "two\none\n" {
		t.Errorf("got %q", got)
	}
}

// LocalSelect follows a path in a plain value, too: it emits once for each value visited.
func TestSelectInAVariable(t *testing.T) {
	v := Let(M{"a": L{1, 2, 3}, "b": L{}}).Out("*v")
	f := func(want string, body ...Stmt) {
		t.Helper()
		if got := output(t, append([]Stmt{v, Let("a").Out("*k")}, body...)...); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	f("[1 2 3]\n", LocalSelect("*v", Key("*k")).Out("*x"), ops.Println("*x"))
	f("1\n3\n", LocalSelect("*v", Key("*k"), All, Pred(ops.IsOdd)).Out("*x"), ops.Println("*x"))
	f("", LocalSelect("*v", Key("b"), All).Out("*x"), ops.Println("never"))
	f("3\n", ops.Println(LocalSelect("*v", Key("*k"), View(ops.Count))))
	f("2\n", LocalFn("%f", In("*i"), Emit(LocalSelect("*v", Key("a"), Nth("*i")))), ops.Println(Invoke("%f", 1)))
	c := NewCluster(Seed(2))
	defer c.Close()
	launch(t, c, 4, Random, counts, "*r", AllPartition(), LocalSelect("*r", All).Out("*x"), inc("*x"))
	append1(t, c, L{"p", "q"})
	if p, q := total(t, c, 4, "p"), total(t, c, 4, "q"); p != 4 || q != 4 {
		t.Errorf("got %d and %d", p, q)
	}
}

// A recursion that never ends fails its event, however much stack each call takes.
func TestEndlessRecursion(t *testing.T) {
	wide := []Stmt{}
	for _, v := range []string{"*a", "*b", "*c", "*d", "*e", "*f", "*g", "*h", "*i", "*j"} {
		wide = append(wide, ops.Explode(L{1}).Out(v))
	}
	nested := any(Self(ops.Inc("*n")))
	for range 20 {
		nested = ops.Plus(1, nested)
	}
	for name, run := range map[string]func() error{
		"operation": func() error {
			op := RamaOp("op", In("*n"), append(wide, If(ops.Lt("*n", 0), Emit("*n")), Self(ops.Inc("*n")).Out("*x"))...)
			return Run(op.Call(0).Out("*y"))
		},
		"emits": func() error {
			op := RamaOp("op", In("*n"), Self("*n").Out("*x"), ops.Explode(L{1, 2}).Out("*y"), Emit("*y"))
			return Run(op.Call(0).Out("*y"), ops.Println("*y"))
		},
		"nested": func() error {
			_, err := RamaFn("fn", In("*n"), Emit(nested)).Invoke(0)
			return err
		},
		"closure": func() error {
			return Run(LocalFn("%f", In("%g"), Emit(Invoke("%g", "%g"))), Invoke("%f", "%f").Out("*x"))
		},
	} {
		if err := run(); err == nil || !strings.Contains(err.Error(), "does the recursion ever end?") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Mistakes are told when a module is launched, with the place and what to do.
func TestMoreMistakes(t *testing.T) {
	f := func(want string, body ...Stmt) {
		t.Helper()
		m := Module("M", func(setup *Setup, topologies *Topologies) {
			setup.DeclareDepot("*in", Random)
			s := topologies.Stream("t")
			counts(s)
			s.Source("*in", "*r", body...)
		})
		c := NewCluster(Seed(1))
		defer c.Close()
		err := c.Launch(t.Context(), m, Launch{Tasks: 2})
		if err == nil || !strings.Contains(err.Error(), "dataflow_test.go:") || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q with its place", err, want)
		}
		if ms, err := c.Modules(t.Context()); err != nil || len(ms) > 0 {
			t.Errorf("a broken module is running: %v %v", ms, err)
		}
	}
	f("HashPartition has no value that could be bound", HashPartition("*r").Out("*x"))
	f("LocalTransform has no value that could be bound", LocalTransform("$$n", Key(1), TermVal(1)).Out("*x"))
	f("AckReturn has no value that could be bound", AckReturn(1).Out("*x"))
	f("LocalClear has no value: it is a statement", ops.Println(LocalClear("$$n")))
	f("begin the path with Key", Select("$$n", All).Out("*x"))
	f("begin the path with Key", PathPartition("$$n", Must("*r")))
	f("*zz is not bound here", LocalTransform("$$n", Key("*r"), Term(ops.Plus, "*zz")))
	f("did you mean $$n?", LocalSelect("$$m", Key(1)).Out("*x"))
	f("*s is not bound here", LocalSelect("*s", Key(1)).Out("*x"))
	f("a terminal: nothing can follow it", LocalTransform("$$n", TermVal(1), Key("*r")))
	f("this never runs", Throw("stop"), ops.Println("*r"))
	f("this never runs", Loop(In("*i", 0), Continue("*i")), ops.Println("*r"))
	f("1 variable, but Continue gives 2 values", Loop(In("*i", 0), Continue("*i", 2)))
	f("variables and their first values in turn", Loop(In("*i"), Emit()))
	f("On is a branch of SubSource", Cond(On(Item{}, Keys())))
	f("Case is a branch of Cond", SubSource("*r", Case(1)))
	f("there is one Default, and it comes last", Cond(Default(), Case(true)))
	f("there are two branches for", SubSource("*r", On(Item{}, Keys()), On(Item{}, Keys())))
	f("a function is needed here", Call(3, "*r"))
	f("takes 1 argument, but here are 2", Call(func(any) {}, 1, 2))
	f("a chan cannot be a value", Let(make(chan int)).Out("*x"))
	f("Emit belongs to", Emit(1))
	f("Continue starts the next turn of a Loop", Continue(1))
	f("Self calls the function or operation around it", Self(1))
}
