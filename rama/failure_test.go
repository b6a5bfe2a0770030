package rama_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// A failing record fails its append with the place and the reason, leaves no write of its batch
// behind, and does not stop the next one. It is tried again.
func TestFailure(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		launch(t, c, 4, HashBy("k"), counts, Keys("*k", "*n"),
			inc("*k"),
			If(ops.Eq("*n", 0), Throw("zero is not allowed")),
		)
		d := c.Depot("M", "*in")
		_, err := d.Append(t.Context(), M{"k": "a", "n": 0})
		var te *TopologyError
		if !errors.As(err, &te) || te.Topology != "t" || te.Text != "zero is not allowed" ||
			!strings.HasPrefix(te.At, "failure_test.go:") {
			t.Fatalf("got %v", err)
		}
		for range 3 {
			if _, err := d.Append(t.Context(), M{"k": "b", "n": 1}); err != nil {
				t.Fatal(err)
			}
		}
		if a, b := total(t, c, 4, "a"), total(t, c, 4, "b"); a != 0 || b != 3 {
			t.Errorf("a %d, b %d", a, b)
		}
	})
}

func TestSchemaFailure(t *testing.T) {
	c := NewCluster(Seed(3))
	defer c.Close()
	launch(t, c, 4, Random, counts, "*r", LocalTransform("$$n", Key("x"), TermVal("*r")))
	_, err := c.Depot("M", "*in").Append(t.Context(), "no number")
	var se *SchemaError
	if !errors.As(err, &se) || se.Want != "Long" || !Equal(se.Path, L{"x"}) {
		t.Errorf("got %v", err)
	}
}

// A record that fails for a while is processed in the end, after waiting longer and longer.
func TestRetry(t *testing.T) {
	sim := task.NewSim(7)
	old := runenv.Set(runenv.Settings{Scheduler: func(uint64) task.Scheduler { return sim }, Seed: 7})
	defer runenv.Set(old)
	c := NewCluster()
	defer c.Close()
	fails := 3
	launch(t, c, 2, Random, counts, "*r",
		Call(func(any) (any, error) {
			if fails--; fails >= 0 {
				return nil, errors.New("not yet")
			}
			return nil, nil
		}, "*r"),
		inc("*r"),
	)
	if _, err := c.Depot("M", "*in").Append(t.Context(), "r"); err == nil {
		t.Fatal("the first attempt's failure is not told")
	}
	start := sim.NowMillis()
	sim.Advance(10_000)
	if got := total(t, c, 2, "r"); got != 1 || fails != -1 {
		t.Errorf("processed %d times, %d failures left; since %d", got, fails, start)
	}
}

// A record that always fails takes those with it that share its batch, once or twice. Then they
// are tried apart, and it fails alone.
func TestABadRecordFailsAlone(t *testing.T) {
	for name, hop := range map[string][]Stmt{"where it starts": nil, "on another task": {GlobalPartition()}} {
		sim := task.NewSim(7)
		old := runenv.Set(runenv.Settings{Scheduler: func(uint64) task.Scheduler { return sim }, Seed: 7})
		defer runenv.Set(old)
		c := NewCluster()
		defer c.Close()
		launch(t, c, 2, HashBy(ops.IsNil), counts, "*r",
			append(hop, inc("n"), If(ops.Eq("*r", 5), Throw("always")))...)
		var fs []*Future
		for i := range 20 {
			fs = append(fs, c.Depot("M", "*in").AppendAsync(t.Context(), i))
		}
		failed := 0
		for _, f := range fs {
			if _, err := f.Wait(t.Context()); err != nil {
				failed++
			}
		}
		if failed < 2 {
			t.Fatalf("%s: the batches are too small for this test: %d failed", name, failed)
		}
		sim.Advance(2_000)
		if got := total(t, c, 2, "n"); got != 19 {
			t.Errorf("%s: %d of 19 good records are processed", name, got)
		}
	}
}
