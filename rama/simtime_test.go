package rama_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/ramaworkshop/ramaworkshop/engine/task"
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// simTime starts a clock that the test moves, and a cluster on it with a module that ticks each second, and
// notes the time of ticks and of records as the engine tells it, and as a Go function reads it.
func simTime(t *testing.T) (*SimTime, *Cluster) {
	st := StartSimTime()
	t.Cleanup(func() { st.Close() })
	c := NewCluster()
	t.Cleanup(func() { c.Close() })
	m := Module("M", func(setup *Setup, topologies *Topologies) {
		setup.DeclareTickDepot("*tick", time.Second)
		setup.DeclareDepot("*in", Random)
		s := topologies.Stream("t")
		s.DeclarePState("$$list", List)
		note := Do(
			Call(NowMillis).Out("*read"),
			If(ops.NotEq("*read", ops.NowMillis()), Throw("a Go function reads another time")),
			LocalTransform("$$list", AfterElem, TermVal("*read")))
		s.Source("*tick", "**", note)
		s.Source("*in", "**", note)
	})
	if err := c.Launch(t.Context(), m, Launch{Tasks: 1}); err != nil {
		t.Fatal(err)
	}
	return st, c
}

// Time stands at 0, and passes as it is told: one tick for each period, each at its own time.
func TestSimTime(t *testing.T) {
	st, c := simTime(t)
	times := func(want ...any) {
		t.Helper()
		got, err := c.PState("M", "$$list").Select(t.Context(), All)
		if err != nil || !Equal(got, L(want)) {
			t.Errorf("got %v, %v, not %v", got, err, want)
		}
	}
	add := func() {
		t.Helper()
		if _, err := c.Depot("M", "*in").Append(t.Context(), 1); err != nil {
			t.Error(err)
		}
	}
	add()
	add()
	times(0, 0)
	st.Advance(2500 * time.Millisecond)
	add()
	times(0, 0, 1000, 2000, 2500)
	if got := NowMillis(); got != 2500 {
		t.Errorf("the time is %d", got)
	}
	now := RamaFn("now", In(), Emit(ops.NowMillis()))
	if got, err := now.Invoke(); err != nil || !Equal(got, 2500) {
		t.Errorf("outside of a module it is %v, %v", got, err)
	}
	st.Advance(-time.Hour)
	st.Advance(0)
	times(0, 0, 1000, 2000, 2500)

	// A cluster that is made later begins at that time.
	late := NewCluster()
	defer late.Close()
	launch(t, late, 1, Random, counts, "*x", LocalTransform("$$n", Key("now"), TermVal(ops.NowMillis())))
	append1(t, late, 1)
	if n := total(t, late, 1, "now"); n != 2500 {
		t.Errorf("it is %d there", n)
	}
}

// When it ends, the machine's clock is back, and time passes in its clusters when nothing else is left to do.
func TestSimTimeEnds(t *testing.T) {
	st, c := simTime(t)
	for range 2 {
		if err := st.Close(); err != nil {
			t.Error(err)
		}
	}
	st.Advance(time.Hour)
	if got, err := c.PState("M", "$$list").Select(t.Context(), All); err != nil || len(got) > 0 {
		t.Errorf("it ticked: %v, %v", got, err)
	}
	if err := c.Close(); err != nil {
		t.Error(err)
	}
	if d := time.Since(time.UnixMilli(NowMillis())); d > time.Hour {
		t.Errorf("the machine's time is back, and %v ago", d)
	}
}

// A retry comes when its time does.
func TestSimTimeRetries(t *testing.T) {
	st := StartSimTime()
	defer st.Close()
	c := NewCluster()
	defer c.Close()
	r := failing(map[int64]int{0: 2})
	launched(t, c, sourced(SourceOptions{}, func(s *Setup) {
		s.SetOption("*in", "depot.ack.failure.on.any.streaming.failure", false)
	}, Keys("*n"), Call(r.run, "*n"), inc(L{"done", "*n"})), 1)
	f := c.Depot("M", "*in").AppendAsync(t.Context(), M{"n": 0, "k": 0})
	if _, err := f.Wait(t.Context()); !errors.Is(err, task.ErrHeld) || !strings.Contains(err.Error(), "Advance") {
		t.Errorf("got %v", err)
	}
	st.Advance(50 * time.Millisecond)
	if n := total(t, c, 1, L{"done", 0}); n != 0 {
		t.Error("it was tried again too early")
	}
	st.Advance(time.Minute)
	if _, err := f.Wait(t.Context()); err != nil || r.count(0) != 3 {
		t.Errorf("it ran %d times: %v", r.count(0), err)
	}
}
