package rama_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

var route = RamaOp("route", In("*x"),
	If(ops.IsEven("*x"), EmitTo("even", "*x", "yes")).Else(EmitTo("odd", "*x")),
	Emit(ops.Times(10, "*x")),
)

var minMax = RamaFn("minMax", In("*a", "*b"),
	EmitTo("least", ops.Min("*a", "*b")),
	EmitTo("most", ops.Max("*a", "*b")),
	Emit(ops.Plus("*a", "*b")),
)

var letters = GoOp("letters", func(emit Emitter, word string) error {
	for i, r := range word {
		switch r {
		case 'a', 'e', 'i', 'o', 'u':
			emit("vowel", string(r), i)
		case '!':
			return errors.New("no letter")
		default:
			emit("", string(r))
		}
	}
	return nil
})

// Where statements go on from another place than the statement before.
func TestGraphs(t *testing.T) {
	f := func(name, want string, body ...Stmt) {
		t.Helper()
		if got := strings.ReplaceAll(strings.TrimSpace(output(t, body...)), "\n", "|"); got != want {
			t.Errorf("%s:\ngot  %s\nwant %s", name, got, want)
		}
	}
	f("a hook goes on from an anchor, after what was written first", "first 1|second 1|then 2",
		Let(1).Out("*x"), Anchor("<a>"), ops.Println("first", "*x"),
		Hook("<a>"), ops.Println("second", "*x"), ops.Inc("*x").Out("*x"), ops.Println("then", "*x"))
	f("a branch leaves the way as it is", "trunk|trunk goes on|branch 1",
		Let(1).Out("*x"), Anchor("<a>"), ops.Println("trunk"),
		Branch("<a>", ops.Println("branch", "*x")),
		Do(ops.Println("trunk goes on")))
	f("what follows a unify runs for each emit of each", "0 a|0 b|1 a|1 b",
		ops.Range(0, 2).Out("*i"), Anchor("<i>"), Let("a").Out("*l"), Anchor("<a>"),
		Hook("<i>"), Let("b").Out("*l"), Anchor("<b>"),
		Unify("<a>", "<b>"), ops.Println("*i", "*l"))
}

func TestStreams(t *testing.T) {
	f := func(name, want string, body ...Stmt) {
		t.Helper()
		if got := strings.ReplaceAll(strings.TrimSpace(output(t, body...)), "\n", "|"); got != want {
			t.Errorf("%s:\ngot  %s\nwant %s", name, got, want)
		}
	}
	f("the default stream, when nothing else is bound", "40", route.Call(4).Out("*y"), ops.Println("*y"))
	f("a stream to which nobody listens", "done", route.Call(3), ops.Println("done"))
	f("each stream has its own way", "even 4 yes|default 40|odd 3|default 30",
		ops.Explode(L{4, 3}).Out("*x"),
		route.Call("*x").OutStream("even", "<even>", "*e", "*s").OutStream("odd", "<odd>", "*o").Out("*y"),
		ops.Println("default", "*y"),
		Hook("<even>"), ops.Println("even", "*e", "*s"),
		Hook("<odd>"), ops.Println("odd", "*o"))
	f("streams unify", "got 4 of 4|got 3 of 3",
		ops.Explode(L{4, 3}).Out("*x"),
		route.Call("*x").OutStream("even", "<even>", "*v").OutStream("odd", "<odd>", "*v"),
		Unify("<even>", "<odd>"), ops.Println("got", "*v", "of", "*x"))
	f("a function's streams come before its value", "least 2|most 7|sum 9",
		minMax.Call(7, 2).OutStream("least", "<l>", "*l").OutStream("most", "<m>", "*m").Out("*s"),
		ops.Println("sum", "*s"),
		Hook("<l>"), ops.Println("least", "*l"),
		Hook("<m>"), ops.Println("most", "*m"))
	f("in an expression only the value is seen", "9", ops.Println(minMax.Call(7, 2)))
	f("streams of what a variable holds", "v o|d u|bye|d y",
		Let(letters).Out("%f"), LocalOp("%g", In("*w"), EmitTo("vowel", "*w", 0), Emit("bye")),
		Invoke("%f", "oy").OutStream("vowel", "<v>", "*v").Out("*c"), ops.Println("d", "*c"),
		Hook("<v>"), Filter(ops.Eq("*v", "o")), ops.Println("v", "*v"),
		Invoke("%f", "xu").OutStream("vowel", "<w>", "*w", "*i"),
		Hook("<w>"), ops.Println("d", "*w"), Anchor("<end>"),
		Hook("<end>"), Invoke("%g", 1).Out("*b"), ops.Println("*b"))
	f("an operation in Go", "consonant t|vowel e 1|consonant n",
		letters.Call("ten").OutStream("vowel", "<v>", "*v", "*i").Out("*c"), ops.Println("consonant", "*c"),
		Hook("<v>"), ops.Println("vowel", "*v", "*i"))
	f("a closure that calls itself keeps what it captured", "2 2|1 2|0 2",
		Let(2).Out("*a"),
		LocalOp("%f", In("*x"), Emit("*x"), If(ops.IsPos("*x"), Self(ops.Dec("*x")).Out("*y"), Emit("*y"))),
		Invoke("%f", "*a").Out("*r"), ops.Println("*r", "*a"))
	f("an operation of ops is a fragment, too", "2 <ops.Inc>|0|1",
		Let(ops.Inc).Out("%f"), Invoke("%f", 1).Out("*x"), ops.Println("*x", "%f"),
		Let(ops.Range).Out("%g"), Invoke("%g", 0, 2).Out("*x"), ops.Println("*x"))
	if got := output(t, letters.Call("a!").OutStream("vowel", "<v>", "*v"), ops.Println("*")); !strings.Contains(got, "no letter") {
		t.Errorf("got %s", got)
	}
	f("atomic goes on once", "1|2|3|after", Atomic(ops.Explode(L{1, 2, 3}).Out("*i"), ops.Println("*i")), ops.Println("after"))
	f("atomic goes on when nothing is emitted", "after", Atomic(Filter(false)), ops.Println("after"))
}

func TestGraphMistakes(t *testing.T) {
	for want, body := range map[string][]Stmt{
		`no place <other> before this, only <a>`: {Anchor("<a>"), Hook("<other>")},
		`no place <a> before this: name one`:     {Hook("<a>")},
		`did you mean <even>?`:                   {route.Call(1).OutStream("even", "<even>"), Hook("<evn>")},
		`two places with the name <a>`:           {Anchor("<a>"), Anchor("<a>")},
		`names <a> twice`:                        {Anchor("<a>"), Unify("<a>", "<a>")},
		`Unify goes on from the places`:          {Unify()},
		`*y is not bound here: it is not bound on every way to this Unify`: {
			Let(1).Out("*x"), Anchor("<x>"), Let(2).Out("*y"), Anchor("<y>"), Unify("<x>", "<y>"), ops.Println("*y"),
		},
		`*y is not bound here: not every branch`:    {If(true, Let(1).Out("*y")), ops.Println("*y")},
		`*e is not bound here`:                      {route.Call(1).OutStream("even", "<e>", "*e"), ops.Println("*e")},
		`ops.Inc has no named streams`:              {ops.Inc(1).OutStream("x", "<x>")},
		`the stream even is bound twice`:            {route.Call(1).OutStream("even", "<a>").OutStream("even", "<b>")},
		`here are 2 outputs, but the emit of route`: {route.Call(1).OutStream("odd", "<a>", "*a", "*b")},
		`begins with %: bind the function to "%f"`:  {Let(route).Out("*f"), Invoke("*f", 1)},
		`a nested call gives its value`:             {ops.Println(route.Call(1).OutStream("odd", "<a>"))},
		`Run has no module around it`:               {Async(func(ctx context.Context) int { return 1 })},
		`takes a context.Context first`:             {Async(func(i int) int { return 1 }, 1)},
		`YieldIfOvertime may end the event`:         {YieldIfOvertime()},
	} {
		if got := output(t, body...); !strings.Contains(got, want) {
			t.Errorf("got %s\nwant %s", got, want)
		}
	}
	for want, define := range map[string]func(){
		"has to take an Emitter first": func() { GoOp("f", func(i int) {}) },
		"emits through its Emitter":    func() { GoOp("f", func(e Emitter) int { return 1 }) },
		"does something after its emit": func() {
			RamaFn("f", In("*x"), Anchor("<a>"), Emit(1), Hook("<a>"), ops.Println("*x"))
		},
		"emits twice on one way": func() { RamaFn("f", In("*x"), Anchor("<a>"), Emit(1), Hook("<a>"), Emit(2)) },
		"make it a parameter":    func() { RamaOp("f", In("*x"), LocalSelect("$$p", Key("*x")).Out("*v"), Emit("*v")) },
		"ends the event, and a RamaFn": func() {
			RamaFn("f", In("$$p"), LocalSelect("$$p", All).AllowYield().Out("*x"), Emit("*x"))
		},
	} {
		func() {
			defer func() {
				if err, _ := recover().(error); err == nil || !strings.Contains(err.Error(), want) {
					t.Errorf("got %v, want %s", err, want)
				}
			}()
			define()
		}()
	}
}

var addTo = RamaOp("addTo", In("$$p", "*k", "*n"),
	HashPartition("*k"),
	LocalTransform("$$p", Key("*k"), NilToVal(0), Term(ops.Plus, "*n")),
	LocalSelect("$$p", Key("*k")).Out("*now"),
	Emit("*now"))

var twice = RamaFn("twice", In("$$p", "*k"), LocalSelect("$$p", Key("*k")).Out("*v"), Emit(ops.Times(2, Or("*v", 0))))

// PStates are arguments of functions and operations: of a module, or to try them on, by themselves.
func TestPStateArguments(t *testing.T) {
	p := NewTestPState(MapSchema(String, Long))
	defer p.Close()
	if err := p.Transform(Key("a"), TermVal(4)); err != nil {
		t.Fatal(err)
	}
	if v, err := twice.Invoke(p, "a"); err != nil || !Equal(v, 8) {
		t.Errorf("got %v, %v", v, err)
	}
	if _, err := twice.Invoke(1, "a"); err == nil || !strings.Contains(err.Error(), "$$p has to be a PState, but is a Long: 1") {
		t.Errorf("got %v", err)
	}
	clusters(t, func(t *testing.T, c *Cluster) {
		launch(t, c, 4, HashBy("k"), func(s *StreamTopology) {
			counts(s)
			s.DeclarePState("$$m", MapSchema(String, Long))
		}, Keys("*k"),
			addTo.Call("$$m", "*k", 1).Out("*a"),
			addTo.Call("$$n", "other", "*a").Out("*b"),
			LocalFn("%of", In("*x"), LocalSelect("$$n", Key("*x")).Out("*y"), Emit("*y")),
			Invoke("%of", "other").Out("*c"),
			AckReturn(L{"*a", "*b", "*c", twice.Call("$$n", "other")}))
		for i, want := range []L{{1, 1, 1, 2}, {2, 3, 3, 6}} {
			if acks := append1(t, c, M{"k": "x"}); !Equal(acks["t"], want) {
				t.Errorf("append %d: %v, want %v", i, acks, want)
			}
		}
	})
	c := NewCluster(Seed(1))
	defer c.Close()
	err := c.Launch(t.Context(), Module("M", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*in", Random)
		a, b := topologies.Stream("a"), topologies.Stream("b")
		counts(a)
		b.Source("*in", "*k", addTo.Call("$$n", "*k", 1))
	}), Launch{Tasks: 1})
	if err == nil || !strings.Contains(err.Error(), "addTo writes $$n, and only the topology that declares $$n") {
		t.Errorf("got %v", err)
	}
}

// Graphs, streams and closures cross partitioners with what they need.
func TestGraphsTravel(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		launch(t, c, 4, HashBy("k"), counts, Keys("*k"),
			Let(3).Out("*x"),
			route.Call("*x").OutStream("even", "<e>", "*v").OutStream("odd", "<o>", "*v"),
			Hook("<o>"), HashPartition("b"), inc("odd"), Anchor("<end>"),
			Hook("<e>"), inc("even"), Anchor("<end2>"),
			Unify("<end>", "<end2>"),
			HashPartition("sum"), inc("end"),
			Atomic(ops.Range(0, 3).Out("*i"), HashPartition("*i"), inc(ops.Str("i", "*i"))),
			inc("once"),
			AckReturn("*x"))
		if acks := append1(t, c, M{"k": "a"}); !Equal(acks["t"], 3) {
			t.Errorf("got %v", acks)
		}
		for k, want := range map[string]int{"odd": 1, "even": 0, "end": 1, "i0": 1, "i2": 1, "once": 1} {
			if n := total(t, c, 4, k); n != int64(want) {
				t.Errorf("%s: %d, want %d", k, n, want)
			}
		}
	})
}

// Async ends the event, and the thread goes on; what follows gets what the function returned.
func TestAsync(t *testing.T) {
	slow := func(ctx context.Context, k string, n int) (string, error) {
		switch k {
		case "fail":
			return "", fmt.Errorf("no answer for %d", n)
		case "panic":
			panic("oh")
		}
		return strings.Repeat(k, n), nil
	}
	clusters(t, func(t *testing.T, c *Cluster) {
		launch(t, c, 2, HashBy("k"), counts, Keys("*k"),
			inc("before"),
			Async(slow, "*k", 2).Out("*r"),
			inc("after"),
			AckReturn("*r"))
		if acks := append1(t, c, M{"k": "ab"}); !Equal(acks["t"], "abab") {
			t.Errorf("got %v", acks)
		}
		for k, want := range map[string]string{"fail": "no answer for 2", "panic": "oh"} {
			_, err := c.Depot("M", "*in").Append(t.Context(), M{"k": k})
			var te *TopologyError
			if !errors.As(err, &te) || !strings.Contains(te.Error(), want) {
				t.Errorf("got %v", err)
			}
		}
		if before, after := total(t, c, 2, "before"), total(t, c, 2, "after"); before < 3 || after != 1 {
			t.Errorf("%d before, %d after", before, after)
		}
	})
}

// While a function of Async waits, the task does other things, and the function may use the cluster.
func TestAsyncDoesNotBlock(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		ask := func(ctx context.Context, k string) (any, error) {
			if k != "first" {
				return k, nil
			}
			for {
				v, err := c.PState("M", "$$n").SelectOne(ctx, Key("second"))
				if v != nil || err != nil {
					return v, err
				}
				time.Sleep(time.Millisecond)
			}
		}
		launch(t, c, 1, HashBy("k"), counts, Keys("*k"), Async(ask, "*k").Out("*r"), inc("*k"), AckReturn("*r"))
		first := c.Depot("M", "*in").AppendAsync(t.Context(), M{"k": "first"})
		second := c.Depot("M", "*in").AppendAsync(t.Context(), M{"k": "second"})
		if _, err := second.Wait(t.Context()); err != nil {
			t.Fatal(err)
		}
		if acks, err := first.Wait(t.Context()); err != nil || !Equal(acks["t"], 1) {
			t.Errorf("got %v, %v", acks, err)
		}
	})
}

// YieldIfOvertime changes nothing of what is emitted, only when.
func TestYieldIfOvertime(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		launch(t, c, 2, HashBy("k"), counts, Keys("*k"),
			Loop(In("*i", 0, "*sum", 0),
				YieldIfOvertime(),
				If(ops.Lt("*i", 300), Continue(ops.Inc("*i"), ops.Plus("*sum", "*i"))).Else(Emit("*sum")),
			).Out("*sum"),
			inc("*k"),
			AckReturn("*sum"))
		if acks := append1(t, c, M{"k": "a"}); !Equal(acks["t"], 300*299/2) || total(t, c, 2, "a") != 1 {
			t.Errorf("got %v", acks)
		}
	})
}
