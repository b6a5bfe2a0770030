package rama_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// twoStepModule counts each record where it starts, in order, and again on the other task; step may fail
// either of the two events, and slow makes the second late.
func twoStepModule(mode Retry, limit int, wait bool, step func(n, step int64) error, slow func()) *ModuleDef {
	return sourced(SourceOptions{Retry: mode}, func(s *Setup) {
		s.SetOption("t", "topology.stream.max.executing.per.task", limit)
		s.SetOption("t", "topology.stream.timeout.seconds", 2)
		s.SetOption("*in", "depot.ack.failure.on.any.streaming.failure", !wait)
	}, Keys("*n"),
		Call(step, "*n", 1),
		inc(L{"begun", "*n"}),
		LocalTransform("$$list", AfterElem, TermVal("*n")),
		DirectPartition(ops.Minus(1, ops.CurrentTaskID())),
		If(slow != nil, Async(func(context.Context, int64) error { slow(); return nil }, "*n")),
		Call(step, "*n", 2),
		inc(L{"done", "*n"}))
}

// Whatever fails, whatever comes late, whenever the process ends, and however often the module is
// updated meanwhile: what a retry mode promises about the records in the depot holds, and what was
// acknowledged is there.
func TestRecovery(t *testing.T) {
	for _, mode := range []Retry{Individual, AllAfter, NoRetry} {
		for seed := range uint64(12) {
			t.Run(fmt.Sprint(mode, "-", seed), func(t *testing.T) { recovery(t, mode, seed, 0) })
			t.Run(fmt.Sprint(mode, "-updates-", seed), func(t *testing.T) { recovery(t, mode, seed+100, 5) })
		}
	}
}

const recoveryRecords = 24

// recovery updates the module after one of so many appends, after none when that is 0.
func recovery(t *testing.T, mode Retry, seed uint64, updates int) {
	rng := rand.New(rand.NewPCG(seed, 7))
	dir, crashed := t.TempDir(), t.TempDir()+"/crashed"
	limit := []int{1, 3, 100}[rng.IntN(3)]
	percent := []int{0, 5, 20}[rng.IntN(3)]
	var c *Cluster
	var acked []int // before the process ends
	ended := false
	end := rng.IntN(150)
	sim := task.NewSim(seed)
	sim.Gate = func() bool {
		if end--; end < 0 && !ended {
			ended = true
			if err := os.CopyFS(crashed, os.DirFS(dir)); err != nil {
				t.Error(err)
			}
		}
		return true
	}
	old := runenv.Set(runenv.Settings{Scheduler: func(uint64) task.Scheduler { return sim }, Seed: seed})
	c = NewCluster(OnDisk(dir))
	runenv.Set(old)
	defer c.Close()
	attempts := map[string]int{}
	var slow func()
	if rng.IntN(2) == 0 {
		slow = func() {
			if rng.IntN(8) == 0 {
				sim.Advance(3000)
			}
		}
	}
	m := twoStepModule(mode, limit, rng.IntN(2) == 0, func(n, step int64) error {
		attempts[fmt.Sprint(n, " ", step)]++
		if rng.IntN(100) < percent {
			return errors.New("it fails")
		}
		return nil
	}, slow)
	launched(t, c, m, 2)
	d := c.Depot("M", "*in")
	var fs []*Future
	ks := HashingKeys("p", 2)
	throttled := map[int]bool{}
	finish := func(from int) {
		for i := from; i < len(fs); i++ {
			_, err := fs[i].Wait(t.Context())
			if err == nil && !ended {
				acked = append(acked, i)
			}
			throttled[i] = errors.Is(err, ErrThrottled)
		}
	}
	for i := range recoveryRecords {
		fs = append(fs, d.AppendAsync(t.Context(), M{"n": i, "k": ks[i%2]}))
		if updates > 0 && rng.IntN(updates) == 0 {
			update(t, c, m)
		}
		if i%8 == 7 {
			finish(i - 7)
		}
	}
	sim.Advance(10_000_000)
	if left, err := Engine(c).Failing(t.Context(), "M", "t"); err != nil || len(left) != 0 {
		t.Fatalf("after all retries there fail %v, %v", left, err)
	}
	promised(t, c, mode, func(n int64) bool { return !throttled[int(n)] }, percent == 0 && slow == nil)
	for k, n := range attempts {
		if mode == NoRetry && n > 1 {
			t.Errorf("%s ran %d times", k, n)
		}
	}
	if !ended {
		return
	}
	// The process that ended then starts again.
	again, sim2 := simulatedOn(t, seed+100, OnDisk(crashed))
	launched(t, again, twoStepModule(mode, limit, false, func(n, step int64) error { return nil }, nil), 2)
	sim2.Advance(1000_000)
	promised(t, again, mode, nil, false)
	for _, i := range acked {
		if n := total(t, again, 2, L{"done", i}); n < 1 {
			t.Errorf("record %d was acknowledged and is lost", i)
		}
	}
}

// promised checks what a mode says about the records in the depot. sure are those that must be
// processed even at most once; nil where that is not known. Without failures everything counts once.
func promised(t *testing.T, c *Cluster, mode Retry, sure func(n int64) bool, once bool) {
	t.Helper()
	for p, k := range HashingKeys("p", 2) {
		d := c.Depot("M", "*in")
		to := p
		pi, err := d.PartitionInfo(t.Context(), to)
		if err != nil {
			t.Fatal(err)
		}
		vs, err := d.Read(t.Context(), to, 0, pi.End)
		if err != nil {
			t.Fatal(err)
		}
		var order []int64
		for _, v := range vs {
			n := v.(map[any]any)["n"].(int64)
			order = append(order, n)
			begun, done := total(t, c, 2, L{"begun", n}), total(t, c, 2, L{"done", n})
			switch {
			case mode != NoRetry && (begun < 1 || done < 1):
				t.Errorf("record %d is not processed: %d begun, %d done", n, begun, done)
			case mode == NoRetry && (begun > 1 || done > 1):
				t.Errorf("record %d is processed twice: %d begun, %d done", n, begun, done)
			case mode == NoRetry && once && sure != nil && sure(n) && done != 1:
				t.Errorf("record %d neither fails nor is throttled, and is not processed", n)
			case once && (begun > 1 || done > 1):
				t.Errorf("record %d counts %d and %d times, and nothing fails", n, begun, done)
			}
		}
		if mode != AllAfter {
			continue
		}
		// In the last run of each record they are in order.
		log, err := c.PState("M", "$$list").PKey(k).SelectOne(t.Context(), Stay)
		if err != nil {
			t.Fatal(err)
		}
		var last []int64
		for _, v := range slices.Backward(log.([]any)) {
			if n := v.(int64); !slices.Contains(last, n) {
				last = append(last, n)
			}
		}
		slices.Reverse(last)
		if !slices.Equal(last, order) {
			t.Errorf("partition %d is processed in the order %v of %v", to, last, log)
		}
	}
}
