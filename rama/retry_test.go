package rama_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// runs notes each run of a handler, and fails those of a record that are to fail.
type runs struct {
	sync.Mutex
	of    map[int64]int
	fails map[int64]int // how often; below 0 always
}

func failing(fails map[int64]int) *runs { return &runs{of: map[int64]int{}, fails: fails} }

func (r *runs) run(n int64) (any, error) {
	r.Lock()
	defer r.Unlock()
	r.of[n]++
	if f := r.fails[n]; f != 0 {
		r.fails[n] = f - 1
		return nil, fmt.Errorf("record %d fails", n)
	}
	return nil, nil
}

func (r *runs) count(n int64) int {
	r.Lock()
	defer r.Unlock()
	return r.of[n]
}

// waitForRetry makes appends wait until a later attempt succeeds.
func waitForRetry(s *Setup) { s.SetOption("*in", "depot.ack.failure.on.any.streaming.failure", false) }

// appendAll appends records 0 to n-1 at once and returns their errors.
func appendAll(t testing.TB, c *Cluster, n int) []error {
	t.Helper()
	var fs []*Future
	for i := range n {
		fs = append(fs, c.Depot("M", "*in").AppendAsync(t.Context(), M{"n": i, "k": 0}))
	}
	errs := make([]error, n)
	for i, f := range fs {
		_, errs[i] = f.Wait(t.Context())
	}
	return errs
}

func logged(t testing.TB, c *Cluster) []any {
	t.Helper()
	v, err := c.PState("M", "$$list").PKey(0).SelectOne(t.Context(), Stay)
	if err != nil {
		t.Fatal(err)
	}
	return v.([]any)
}

// Individual: a failed record is processed again by itself, and writes of failed attempts are dropped:
// here, where a record is one event, each counts exactly once.
func TestIndividual(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		r := failing(map[int64]int{2: 2, 5: 1})
		launched(t, c, sourced(SourceOptions{}, waitForRetry, Keys("*n"), inc("*n"), Call(r.run, "*n")), 1)
		for i, err := range appendAll(t, c, 10) {
			if err != nil {
				t.Errorf("record %d: %v", i, err)
			}
		}
		for i := range int64(10) {
			if n := total(t, c, 1, i); n != 1 {
				t.Errorf("record %d counts %d times", i, n)
			}
		}
		if r.count(2) < 3 {
			t.Errorf("record 2 ran %d times", r.count(2))
		}
	})
}

// Individual: a record that fails every time does not hold up those behind it.
func TestIndividualDoesNotBlock(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		r := failing(map[int64]int{0: -1})
		launched(t, c, sourced(SourceOptions{}, nil, Keys("*n"), inc("*n"), Call(r.run, "*n")), 1)
		if _, err := c.Depot("M", "*in").Append(t.Context(), M{"n": 0}); err == nil {
			t.Error("record 0 does not fail")
		}
		for i := 1; i < 5; i++ {
			for { // it may share its batch with a retry of record 0, once
				if _, err := c.Depot("M", "*in").Append(t.Context(), M{"n": i}); err == nil {
					break
				}
			}
		}
	})
}

// AllAfter: with a failed record all behind it run again, in order, also those that were processed;
// their appends wait or fail with it.
func TestAllAfter(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		r := failing(map[int64]int{3: 2})
		launched(t, c, sourced(SourceOptions{Retry: AllAfter}, waitForRetry, Keys("*n"),
			LocalTransform("$$list", AfterElem, TermVal("*n")),
			DirectPartition(ops.Minus(1, ops.CurrentTaskID())), // what was logged is committed
			Call(r.run, "*n"), inc("*n")), 2)
		for i, err := range appendAll(t, c, 10) {
			if err != nil {
				t.Errorf("record %d: %v", i, err)
			}
		}
		log := logged(t, c)
		// From the last run of record 3 on, everything is there once, in order.
		at := len(log) - 7
		for i := range 7 {
			if at < 0 || !Equal(log[at+i], 3+i) {
				t.Fatalf("not in order: %v", log)
			}
		}
		for i := range int64(10) {
			if n := total(t, c, 2, i); n < 1 {
				t.Errorf("record %d counts %d times", i, n)
			}
		}
	})
}

// AllAfter: a record that fails every time holds up its partition, and the appends behind it fail as
// often as it is tried; other partitions go on.
func TestAllAfterBlocks(t *testing.T) {
	c, sim := simulatedOn(t, 3)
	launched(t, c, sourced(SourceOptions{Retry: AllAfter}, nil, Keys("*n"), inc("*n"),
		If(ops.Eq("*n", 0), Throw("always"))), 2)
	ks := HashingKeys("p", 2)
	d := c.Depot("M", "*in")
	d.Append(t.Context(), M{"n": 0, "k": ks[0]})
	_, err := d.Append(t.Context(), M{"n": 1, "k": ks[0]})
	if err == nil || !strings.Contains(err.Error(), "the record at offset 0 of the partition failed") {
		t.Errorf("got %v", err)
	}
	if _, err := d.Append(t.Context(), M{"n": 2, "k": ks[1]}); err != nil {
		t.Errorf("another partition: %v", err)
	}
	sim.Advance(600_000)
	if n := total(t, c, 2, 1); n != 0 {
		t.Errorf("a record behind the failing one is processed")
	}
}

// NoRetry: a record that fails is dropped: no attempt follows, and its append fails whatever the
// options say.
func TestNoRetry(t *testing.T) {
	for seed := range uint64(5) {
		c, sim := simulatedOn(t, seed)
		r := failing(map[int64]int{2: 1})
		launched(t, c, sourced(SourceOptions{Retry: NoRetry}, waitForRetry, Keys("*n"), inc("*n"),
			DirectPartition(1), Call(r.run, "*n"), inc("done")), 2)
		failed := 0
		for i, err := range appendAll(t, c, 8) {
			if err != nil {
				failed++
			} else if i == 2 {
				t.Error("record 2 does not fail")
			}
		}
		sim.Advance(1000_000)
		if done := total(t, c, 2, "done"); done != int64(8-failed) {
			t.Errorf("%d failed and %d are processed", failed, done)
		}
		for i := range int64(8) {
			if n := total(t, c, 2, i); n > 1 || r.count(i) > 1 {
				t.Errorf("record %d ran %d and %d times", i, n, r.count(i))
			}
		}
		if fs, err := Engine(c).Failing(t.Context(), "M", "t"); err != nil || len(fs) != 0 {
			t.Errorf("failing: %v %v", fs, err)
		}
	}
}

// The first attempt decides about an append, unless an option says that it waits for a success.
func TestFirstAttemptDecides(t *testing.T) {
	for wait, options := range map[bool]func(*Setup){false: nil, true: waitForRetry} {
		c, sim := simulatedOn(t, 1)
		r := failing(map[int64]int{0: 3})
		launched(t, c, sourced(SourceOptions{}, options, Keys("*n"), Call(r.run, "*n"), AckReturn("done")), 1)
		began := sim.NowMillis()
		acks, err := c.Depot("M", "*in").Append(t.Context(), M{"n": 0})
		switch {
		case !wait && (err == nil || sim.NowMillis() != began):
			t.Errorf("got %v, %v after %d ms", acks, err, sim.NowMillis()-began)
		case wait && (err != nil || acks["t"] != "done" || sim.NowMillis()-began < 400):
			t.Errorf("got %v, %v after %d ms", acks, err, sim.NowMillis()-began)
		}
	}
}

// A record whose events do not end in time fails; what its attempt still does counts no more.
func TestTimeout(t *testing.T) {
	for seed := range uint64(5) {
		c, sim := simulatedOn(t, seed)
		slow := 2
		launched(t, c, sourced(SourceOptions{}, func(s *Setup) {
			s.SetOption("t", "topology.stream.timeout.seconds", 5)
		}, Keys("*n"), inc("begun"),
			Async(func(context.Context, any) error {
				if slow--; slow >= 0 {
					sim.Advance(6000)
				}
				return nil
			}, 1),
			inc("done")), 1)
		_, err := c.Depot("M", "*in").Append(t.Context(), M{"n": 0})
		var te *TopologyError
		if !errors.Is(err, ErrTimeout) || !errors.As(err, &te) || te.At == "" {
			t.Errorf("seed %d: got %v", seed, err)
		}
		sim.Advance(60_000)
		if fs, err := Engine(c).Failing(t.Context(), "M", "t"); err != nil || len(fs) != 0 {
			t.Errorf("seed %d: failing: %v %v", seed, fs, err)
		}
		if begun, done := total(t, c, 1, "begun"), total(t, c, 1, "done"); begun != 3 || done != 3 {
			t.Errorf("seed %d: %d begun, %d done: late events run, and their records again", seed, begun, done)
		}
	}
}

// The same by the machine's clock.
func TestTimeoutReal(t *testing.T) {
	c := NewCluster()
	defer c.Close()
	release := make(chan struct{})
	launched(t, c, sourced(SourceOptions{Retry: NoRetry}, func(s *Setup) {
		s.SetOption("", "topology.stream.timeout.seconds", 0.02)
	}, "*r", Async(func(context.Context, any) error { <-release; return nil }, 1)), 1)
	if _, err := c.Depot("M", "*in").Append(t.Context(), M{}); !errors.Is(err, ErrTimeout) {
		t.Errorf("got %v", err)
	}
	close(release)
}

// What fails can be seen: where, why, how often, and when it is tried again.
func TestFailingRecords(t *testing.T) {
	for _, mode := range []Retry{Individual, AllAfter} {
		c, sim := simulatedOn(t, 1)
		launched(t, c, sourced(SourceOptions{Retry: mode}, nil, Keys("*n"), inc("*n"),
			If(ops.Eq("*n", 1), Throw("one is not allowed"))), 1)
		for i := range 2 {
			c.Depot("M", "*in").Append(t.Context(), M{"n": i})
		}
		list := func() (string, int) {
			fs, err := Engine(c).Failing(t.Context(), "M", "t")
			if err != nil || len(fs) != 1 {
				t.Fatalf("%v: %v %v", mode, fs, err)
			}
			f := fs[0]
			if f.NextMillis <= sim.NowMillis() || f.NextMillis > sim.NowMillis()+90_000 {
				t.Errorf("%v: next in %d ms", mode, f.NextMillis-sim.NowMillis())
			}
			if !strings.HasPrefix(f.Why.At, "retry_test.go:") {
				t.Errorf("%v: at %s", mode, f.Why.At)
			}
			return fmt.Sprint(f.Topology, f.Depot, f.Partition, f.Offset, f.Why.Text), f.Attempts
		}
		what, n := list()
		if want := "t*in0 1one is not allowed"; what != want || n != 1 {
			t.Errorf("%v: %q, %d attempts", mode, what, n)
		}
		sim.Advance(20_000)
		if _, n := list(); n < 6 || n > 9 {
			t.Errorf("%v: %d attempts in 20 seconds", mode, n)
		}
	}
}

// A record that fails can be skipped: it counts as processed, also after a restart, and what waited
// for it goes on.
func TestSkip(t *testing.T) {
	for _, mode := range []Retry{Individual, AllAfter} {
		t.Run(fmt.Sprint(mode), func(t *testing.T) {
			dir := t.TempDir()
			bad := 1
			m := func() *ModuleDef {
				return sourced(SourceOptions{Retry: mode}, nil, Keys("*n"), inc("*n"), If(ops.Eq("*n", bad), Throw("bad")))
			}
			c, sim := simulatedOn(t, 1, OnDisk(dir))
			launched(t, c, m(), 1)
			for i := range 3 {
				c.Depot("M", "*in").Append(t.Context(), M{"n": i})
			}
			skip := func(offset int64) error {
				return Engine(c).Skip(t.Context(), "M", "t", "*in", "", 0, offset)
			}
			if err := skip(0); err == nil || !strings.Contains(err.Error(), "only a record that fails can be skipped") {
				t.Errorf("a record that is processed: %v", err)
			}
			if err := Engine(c).Skip(t.Context(), "M", "t", "*in", "x", 0, 1); !errors.Is(err, ErrObjectNotFound) {
				t.Errorf("another source: %v", err)
			}
			if err := skip(1); err != nil {
				t.Fatal(err)
			}
			sim.Advance(1000)
			if fs, err := Engine(c).Failing(t.Context(), "M", "t"); err != nil || len(fs) != 0 {
				t.Errorf("failing: %v %v", fs, err)
			}
			c.Close()
			bad = 10 // a record that were tried again would succeed
			c, sim = simulatedOn(t, 2, OnDisk(dir))
			launched(t, c, m(), 1)
			sim.Advance(1000)
			for i, want := range []int64{1, 0, 1} {
				if got := total(t, c, 1, i); got != want {
					t.Errorf("record %d counts %d times", i, got)
				}
			}
		})
	}
}

// With topology.max.retries a record is given up, and waits to be skipped.
func TestMaxRetries(t *testing.T) {
	for _, mode := range []Retry{Individual, AllAfter} {
		c, sim := simulatedOn(t, 1)
		r := failing(map[int64]int{0: -1})
		launched(t, c, sourced(SourceOptions{Retry: mode}, func(s *Setup) {
			s.SetOption("t", "topology.max.retries", 2)
		}, Keys("*n"), Call(r.run, "*n"), inc("*n")), 1)
		c.Depot("M", "*in").Append(t.Context(), M{"n": 0})
		sim.Advance(1000_000)
		fs, err := Engine(c).Failing(t.Context(), "M", "t")
		if err != nil || len(fs) != 1 || !fs[0].GivenUp || fs[0].NextMillis != 0 || r.count(0) != 3 {
			t.Errorf("%v: %+v, %v; %d runs", mode, fs, err, r.count(0))
		}
		if err := Engine(c).Skip(t.Context(), "M", "t", "*in", "", 0, 0); err != nil {
			t.Error(err)
		}
		append1(t, c, M{"n": 1})
	}
}

// AllAfter: what an attempt that was given up still reports does not count for the one that took its
// place.
func TestSupersededAttempt(t *testing.T) {
	for _, late := range []error{nil, errors.New("too late to matter")} {
		c := NewCluster()
		defer c.Close()
		first, second, release := make(chan int), make(chan int), make(chan int)
		var calls [2]atomic.Int64
		launched(t, c, sourced(SourceOptions{Retry: AllAfter}, waitForRetry, Keys("*n"), inc("*n"),
			If(ops.Lt("*n", 2), Async(func(_ context.Context, n int64) error {
				switch call := calls[n].Add(1); {
				case n == 0 && call == 1:
					<-first
					return errors.New("record 0 fails, and record 1 with it")
				case n == 1 && call == 1:
					close(first)
					<-second
					return late
				case n == 1 && call == 2:
					close(second)
					<-release
				}
				return nil
			}, "*n")),
			inc(L{"done", "*n"})), 2)
		ks := HashingKeys("p", 2)
		var fs []*Future
		for i := range 2 {
			fs = append(fs, c.Depot("M", "*in").AppendAsync(t.Context(), M{"n": i, "k": ks[0]}))
		}
		<-second
		for range 100 { // the thread has the late report by then
			append1(t, c, M{"n": 2, "k": ks[1]})
		}
		close(release)
		for i, f := range fs {
			if _, err := f.Wait(t.Context()); err != nil {
				t.Errorf("record %d: %v", i, err)
			}
		}
		if n := calls[1].Load(); n != 2 {
			t.Errorf("record 1 ran %d times", n)
		}
	}
}
