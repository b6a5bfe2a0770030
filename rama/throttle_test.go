package rama_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/task"
	. "github.com/ramaworkshop/ramaworkshop/rama"
)

// while is a module that processes one record at a time; do is called away from the task while the
// record with hold is being processed.
func while(mode Retry, do func() error) *ModuleDef {
	return sourced(SourceOptions{Retry: mode}, func(s *Setup) {
		s.SetOption("t", "topology.stream.max.executing.per.task", 1)
	}, Keys("*hold", "*n"),
		If("*hold", Async(func(context.Context, any) error { return do() }, 1)),
		inc("*n"), LocalTransform("$$list", AfterElem, TermVal("*n")))
}

// Where a task has as many records to process as it may, the depot holds new ones back: an append
// with FullAck is refused, though its record is stored, and processed later, in order.
func TestThrottle(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		ctx, d := t.Context(), c.Depot("M", "*in")
		launched(t, c, while(Individual, func() error {
			if _, err := d.Append(ctx, M{"n": 1, "k": 0}); !errors.Is(err, ErrThrottled) {
				t.Errorf("FullAck: %v", err)
			}
			if acks, err := d.Append(ctx, M{"n": 2, "k": 0}, AppendAck); err != nil || len(acks) != 0 {
				t.Errorf("AppendAck: %v, %v", acks, err)
			}
			return nil
		}), 1)
		for _, r := range []M{{"n": 0, "k": 0, "hold": true}, {"n": 3, "k": 0}} {
			if _, err := d.Append(ctx, r); err != nil {
				t.Error(err)
			}
		}
		if log := logged(t, c); !Equal(L(log), L{0, 1, 2, 3}) {
			t.Errorf("processed: %v", log)
		}
	})
}

// With NoRetry a record that is held back is skipped for good.
func TestThrottleSkips(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		ctx, d := t.Context(), c.Depot("M", "*in")
		launched(t, c, while(NoRetry, func() error {
			_, err := d.Append(ctx, M{"n": 1, "k": 0})
			if !errors.Is(err, ErrThrottled) || !strings.Contains(err.Error(), "skipped") {
				t.Errorf("FullAck: %v", err)
			}
			_, err = d.Append(ctx, M{"n": 2, "k": 0}, AppendAck)
			return err
		}), 1)
		for _, r := range []M{{"n": 0, "k": 0, "hold": true}, {"n": 3, "k": 0}} {
			if _, err := d.Append(ctx, r); err != nil {
				t.Error(err)
			}
		}
		if log := logged(t, c); !Equal(L(log), L{0, 3}) {
			t.Errorf("processed: %v", log)
		}
		if pi, err := d.PartitionInfo(ctx, 0); err != nil || pi.End != 4 {
			t.Errorf("stored: %v, %v", pi, err)
		}
	})
}

// A burst is no throttling: what comes at once waits its turn, up to a limit, and is processed in order.
func TestBurst(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		launched(t, c, while(Individual, nil), 1)
		errs := appendAll(t, c, 200)
		for i, err := range errs {
			if err != nil {
				t.Errorf("record %d: %v", i, err)
			}
		}
		for i, n := range logged(t, c) {
			if !Equal(n, i) {
				t.Fatalf("record %v comes at %d", n, i)
			}
		}
	})
}

// Beyond depot.max.pending.streaming.per.partition appends do not wait.
func TestPendingLimit(t *testing.T) {
	for seed := range uint64(5) {
		c, sim := simulatedOn(t, seed)
		launched(t, c, sourced(SourceOptions{}, func(s *Setup) {
			s.SetOption("t", "topology.stream.max.executing.per.task", 1)
			s.SetOption("*in", "depot.max.pending.streaming.per.partition", 2)
		}, Keys("*n"), DirectPartition(1), inc("*n")), 2)
		refused := 0
		for _, err := range appendAll(t, c, 100) {
			if errors.Is(err, ErrThrottled) {
				refused++
			} else if err != nil {
				t.Error(err)
			}
		}
		sim.Advance(1000)
		sum := int64(0)
		for i := range 100 {
			sum += total(t, c, 2, i)
		}
		if refused == 0 || refused == 100 || sum != 100 {
			t.Errorf("seed %d: %d of 100 appends refused, %d records processed", seed, refused, sum)
		}
	}
}

// An option's value is checked where it is declared; it may be changed while the module runs, and the
// change stays.
func TestOptionsOfTopologies(t *testing.T) {
	for want, set := range map[string]func(s *Setup){
		"did you mean topology.stream.timeout.seconds?": func(s *Setup) {
			s.SetOption("t", "topology.stream.timeout.second", 1)
		},
		"takes a number from 0.001 on, not 0": func(s *Setup) {
			s.SetOption("", "topology.stream.timeout.seconds", 0)
		},
		`takes a whole number from 1 on, not "x"`: func(s *Setup) {
			s.SetOption("t", "topology.stream.max.executing.per.task", "x")
		},
		`is one of a stream topology, and the module has none of the name "*in"; there are: t`: func(s *Setup) {
			s.SetOption("*in", "topology.stream.max.executing.per.task", 1)
		},
		"takes true or false, not 1": func(s *Setup) {
			s.SetOption("*in", "depot.trim.coordinate.local.topologies", 1)
		},
	} {
		c := NewCluster(Seed(1))
		err := c.Launch(t.Context(), sourced(SourceOptions{}, set, "*r"), Launch{Tasks: 1})
		var de *DefinitionError
		if !errors.As(err, &de) || !strings.Contains(err.Error(), want) ||
			!strings.HasPrefix(de.At, "throttle_test.go:") {
			t.Errorf("want %q, got %v", want, err)
		}
		c.Close()
	}

	dir := t.TempDir()
	m := sourced(SourceOptions{}, func(s *Setup) { s.SetOption("t", "topology.max.retries", 100) },
		Keys("*n"), Throw("always"))
	attempts := func(c *Cluster) int {
		fs, err := Engine(c).Failing(t.Context(), "M", "t")
		if err != nil || len(fs) != 1 {
			t.Fatalf("%v %v", fs, err)
		}
		return fs[0].Attempts
	}
	c, sim := simulatedOn(t, 1, OnDisk(dir))
	launched(t, c, m, 2)
	if err := Engine(c).SetOption(t.Context(), "M", "t", "topology.max.retry", int64(1)); err == nil {
		t.Error("an option that there is not is taken")
	}
	for _, n := range []int64{1, 4} {
		if err := Engine(c).SetOption(t.Context(), "M", "t", "topology.max.retries", n); err != nil {
			t.Fatal(err)
		}
	}
	c.Depot("M", "*in").Append(t.Context(), M{})
	sim.Advance(100_000)
	if n := attempts(c); n != 5 {
		t.Errorf("%d attempts", n)
	}
	c.Close()
	c, sim = simulatedOn(t, 2, OnDisk(dir))
	launched(t, c, m, 2)
	sim.Advance(100_000)
	if n := attempts(c); n != 5 {
		t.Errorf("after a restart: %d attempts", n)
	}
}

// Trimming keeps the newest records, and those that a topology has not processed.
func TestTrim(t *testing.T) {
	const minute = 60_000
	var mu sync.Mutex
	bad := map[int64]bool{}
	isBad := func(n int64) bool { mu.Lock(); defer mu.Unlock(); return bad[n] }
	for name, c := range map[string]struct {
		options map[string]any
		bad     int64
		start   int64
	}{
		"off":                           {nil, -1, 0},
		"the newest and some more":      {map[string]any{"depot.excess.proportion": 0.5}, -1, 25},
		"exactly the newest":            {map[string]any{"depot.excess.proportion": 0}, -1, 30},
		"not what is not processed":     {map[string]any{"depot.excess.proportion": 0}, 7, 7},
		"unless that is not to matter ": {map[string]any{"depot.trim.coordinate.local.topologies": false}, 7, 28},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			bad = map[int64]bool{c.bad: true}
			from := any(End)
			define := func() *ModuleDef {
				return sourced(SourceOptions{StartFrom: from}, func(s *Setup) {
					for k, v := range c.options {
						s.SetOption("", "depot.max.entries.per.partition", 10)
						s.SetOption("*in", k, v)
					}
				}, Keys("*n"), inc("n"), If(Call(isBad, "*n"), Throw("bad")))
			}
			cl, sim := simulatedOn(t, 1, OnDisk(dir))
			launched(t, cl, define(), 1)
			for i := range 40 {
				cl.Depot("M", "*in").Append(t.Context(), M{"n": i})
			}
			first := func() int64 {
				pi, err := cl.Depot("M", "*in").PartitionInfo(t.Context(), 0)
				if err != nil || pi.End < 40 {
					t.Fatalf("%v, %v", pi, err)
				}
				return pi.Start
			}
			if first() != 0 {
				t.Errorf("starts at %d at once", first())
			}
			sim.Advance(11 * minute)
			if first() != c.start {
				t.Errorf("starts at %d, want %d", first(), c.start)
			}
			if _, err := cl.Depot("M", "*in").Read(t.Context(), 0, 0, 40); (err != nil) != (c.start > 0) {
				t.Errorf("read from 0: %v", err)
			}
			if fs, err := Engine(cl).Failing(t.Context(), "M", "t"); err != nil || (len(fs) == 1) != (c.bad == c.start) {
				t.Errorf("failing: %v, %v", fs, err)
			}
			cl.Close()
			cl, sim = simulatedOn(t, 2, OnDisk(dir))
			launched(t, cl, define(), 1)
			if first() != c.start {
				t.Errorf("starts at %d after a restart, want %d", first(), c.start)
			}
			if vs, err := cl.Depot("M", "*in").Read(t.Context(), 0, c.start, 40); err != nil || len(vs) != int(40-c.start) {
				t.Errorf("read: %v, %v", vs, err)
			}
		})
	}
}

// A source that begins at the beginning of a depot that is trimmed begins with the newest records.
func TestTrimmedBeginning(t *testing.T) {
	dir := t.TempDir()
	options := func(s *Setup) { s.SetOption("*in", "depot.max.entries.per.partition", 10) }
	c, sim := simulatedOn(t, 1, OnDisk(dir))
	launched(t, c, Module("M", func(setup *Setup, _ *Topologies) {
		setup.DeclareDepot("*in", HashBy("k"))
		options(setup)
	}), 1)
	for i := range 40 {
		append1(t, c, M{"n": i})
	}
	sim.Advance(700_000)
	if pi, err := c.Depot("M", "*in").PartitionInfo(t.Context(), 0); err != nil || pi.Start != 28 {
		t.Errorf("%v, %v", pi, err)
	}
	c.Close()
	c, sim = simulatedOn(t, 2, OnDisk(dir))
	launched(t, c, sourced(SourceOptions{StartFrom: Beginning}, options, "*r", inc("n")), 1)
	sim.Advance(1000)
	if n := total(t, c, 1, "n"); n != 10 {
		t.Errorf("%d records", n)
	}
}

// An option that is set while a module runs counts for a worker that starts again, too.
func TestSetOptionsSurviveACrash(t *testing.T) {
	c, sim := simulatedOn(t, 1)
	launched(t, c, sourced(SourceOptions{}, nil, "*r", Throw("bad")), 2)
	if err := Engine(c).SetOption(t.Context(), "M", "t", "topology.max.retries", int64(0)); err != nil {
		t.Fatal(err)
	}
	sim.Faults = task.Faults{Crash: 1}
	if _, err := c.Depot("M", "*in").Append(t.Context(), M{"k": 1}); !errors.Is(err, task.ErrCrashed) {
		t.Errorf("got %v", err)
	}
	sim.Calm()
	c.Depot("M", "*in").Append(t.Context(), M{"k": 2})
	sim.Advance(60_000)
	fs, err := Engine(c).Failing(t.Context(), "M", "t")
	if err != nil || len(fs) != 1 || !fs[0].GivenUp || fs[0].Attempts != 1 {
		t.Errorf("%+v, %v", fs, err)
	}
}
