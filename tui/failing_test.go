package tui

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	"github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

const ordersText = `package main

	s.Source("*orders", Keys("*item", "*count"),
		If(ops.Eq("*count", 0),
			Throw("an order of nothing")),
		LocalTransform("$$ordered", Key("*item"), NilToVal(0), Term(ops.Plus, "*count")),
	)
`

func ordersModule() *rama.ModuleDef {
	return rama.Module("Orders", func(setup *rama.Setup, topologies *rama.Topologies) {
		setup.DeclareDepot("*orders", rama.HashBy("item"))
		s := topologies.Stream("count")
		s.DeclarePState("$$ordered", rama.MapSchema(rama.String, rama.Long))
//line orders.go:3
		s.Source("*orders", rama.Keys("*item", "*count"),
			rama.If(ops.Eq("*count", 0),
				rama.Throw("an order of nothing")),
			rama.LocalTransform("$$ordered", rama.Key("*item"), rama.NilToVal(0), rama.Term(ops.Plus, "*count")),
		)
	})
}

//line failing_test.go:44

// ordersRun is a run in which two records fail, and one of them twice.
func ordersRun(_ context.Context, skip []journal.Work) (Ran, error) {
	countsMu.Lock()
	defer countsMu.Unlock()
	j, sim := journal.NewRecorder(0, nil), task.NewSim(1)
	sim.Ordered = true
	old := runenv.Set(runenv.Settings{
		Journal: j, Seed: 1, Stdout: io.Discard, Scheduler: func(uint64) task.Scheduler { return sim },
		Skip: func(w journal.Work) bool { return slices.Contains(skip, w) },
	})
	defer runenv.Set(old)
	ctx := context.Background()
	c := rama.NewCluster()
	defer c.Close()
	if err := c.Launch(ctx, ordersModule(), rama.Launch{Tasks: 4, Threads: 2}); err != nil {
		return Ran{}, err
	}
	for _, o := range []rama.M{
		{"item": "tea", "count": 2}, {"item": "milk", "count": 0}, {"item": "milk", "count": 3}, {"item": "jam", "count": 0},
	} {
		_, _ = c.Depot("Orders", "*orders").Append(ctx, o)
		sim.Advance(70)
	}
	n, err := c.PState("Orders", "$$ordered").SelectOne(ctx, rama.Key("milk"))
	return Ran{Output: fmt.Sprintln("milk", n), Text: ordersText, Journal: j.Entries(), Again: ordersRun}, err
}

func startOrders(t *testing.T, w, h int) *driver {
	ran, err := ordersRun(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return startStepper(t, w, h, StepOptions{
		Title: "orders.go", Entries: ran.Journal, Source: Source{"orders.go", ordersText}, Again: ran.Again,
	})
}

// A record that fails is seen with its attempts, its error and its place, and with when it is tried again; K
// has the program run again without it.
func TestFailingScreens(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 36}} {
		w, h := size[0], size[1]
		t.Run(fmt.Sprintf("%dx%d", w, h), func(t *testing.T) {
			t.Parallel()
			d := startOrders(t, w, h).press("1", "K").sees("No record fails here. Where one does, the partitions say so.")
			d.press("$").sees("failed 2 times", "orders.go:5", "an order of nothing", "K skips it")
			d.golden(fmt.Sprintf("failing-%dx%d", w, h))
			d.press("K").sees("It ran again, and *orders #0 of partition", "↷", "· skip").misses("✗")
			d.golden(fmt.Sprintf("skipped-%dx%d", w, h))
			d.press("$").sees("failed once").press("K").sees("It ran again", "· skip").press("$").misses("✗")
			d.press("3").sees("skip  ", "is s").press("K").sees("No record fails here.")
		})
	}
}

// The record that is skipped is that of the entry where the stepper is, if that fails.
func TestSkipTheOneHere(t *testing.T) {
	ran, err := ordersRun(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	tr := newTravel(ran.Journal)
	first, ok := tr.failing()
	if tr.seek(-1, journal.Fail); !ok || first.Attempts != 2 {
		t.Fatalf("the oldest is %+v", first)
	}
	if last, _ := tr.failing(); last.Work == first.Work || last.Attempts != 1 {
		t.Errorf("the one here is %+v", last)
	}
}

// A record of a graded run is not skipped, and what cannot be repeated says so; Main can.
func TestSkipInAnExercise(t *testing.T) {
	h := newHarness(t, 80, 24).open(countsID)
	fails := func(again runAgain) Ran {
		ran, err := ordersRun(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		ran.Again = again
		return ran
	}
	h.press("K").has("No record fails here.")
	h.bench.record(newTravel(fails(nil).Journal), newSource("orders.go", ordersText), "")
	h.press("3", "K").has("This is the graded run, of which nothing is left out. x runs Main")
	h.set.runMain = func(context.Context, string) (Ran, error) { return fails(nil), nil }
	h.press("x", "3", "K").has("This run cannot be repeated")
	var asked [][]journal.Work
	h.set.runMain = func(context.Context, string) (Ran, error) {
		return fails(func(ctx context.Context, skip []journal.Work) (Ran, error) {
			asked = append(asked, skip)
			return ordersRun(ctx, nil) // where it does not fail
		}), nil
	}
	h.press("x", "3", "K").has("did not fail: nothing was skipped.")
	h.press("x", "$", "3", "K")
	if len(asked) != 2 || len(asked[1]) != 1 {
		t.Errorf("asked to skip %v", asked)
	}
}

func TestPlainFailing(t *testing.T) {
	ran, err := ordersRun(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	out := typing(t, func(in io.Reader, out io.Writer) error {
		return Step(t.Context(), StepOptions{
			Title: "orders.go", Entries: ran.Journal, Source: Source{"orders.go", ordersText}, Again: ran.Again,
			In: in, Out: out, Plain: true,
		})
	}, "failing", "last", "failing", "partitions", "skip-record 3", "skip-record 2", "partitions", "last", "failing",
		"skip-record", "last", "failing")
	rest := out
	for _, want := range []string{
		"No record fails here.", "1. *orders #0 of task", "failed 2 times, again in", "an order of nothing",
		"2. *orders #", "failed once", "failed", "There is no number 3.", "It is running again.", "skip.",
		"is skipped: topology count counts it as processed", ", skipped", "1. *orders #0", "It is running again.",
		"No record fails here.",
	} {
		i := strings.Index(rest, want)
		if i < 0 {
			t.Fatalf("%q is not there, or not in order, in\n%s", want, out)
		}
		rest = rest[i+len(want):]
	}
}
