package rama_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// twoSteps is a module whose topology "t" appends to a depot that "u" listens to.
func twoSteps(t *testing.T, c *Cluster, body, then []Stmt) {
	t.Helper()
	m := Module("M", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*in", Random)
		setup.DeclareDepot("*out", Disallow)
		s := topologies.Stream("t")
		counts(s)
		s.Source("*in", "*r", body...)
		u := topologies.Stream("u")
		u.DeclarePState("$$u", MapSchema(Object, Long))
		u.Source("*out", "*r", then...)
	})
	if err := c.Launch(t.Context(), m, Launch{Tasks: 4, Threads: 2}); err != nil {
		t.Fatal(err)
	}
}

// ends are the ends of a depot's partitions.
func ends(t *testing.T, c *Cluster, module, depot string, partitions int) []int64 {
	t.Helper()
	var out []int64
	for p := range partitions {
		i, err := c.Depot(module, depot).PartitionInfo(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, i.End)
	}
	return out
}

// An append goes to the partition of the task where it runs, whatever the depot's partitioner says, and
// what follows runs when it is there. No client can append to a depot that is disallowed.
func TestDepotAppend(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		twoSteps(t, c, []Stmt{
			DirectPartition("*r"),
			DepotAppend("*out", L{"*r", "from t"}).Out("*acks"),
			inc("after"),
			AckReturn(L{"*acks", "*r", Call(func(task int) int { return task }, ops.CurrentTaskID())}),
		}, nil)
		for task := range 4 {
			for n := range 3 {
				if acks := append1(t, c, task); !Equal(acks["t"], L{M{}, task, task}) {
					t.Errorf("task %d: %v", task, acks)
				}
				vs, err := c.Depot("M", "*out").Read(t.Context(), task, 0, int64(n+1))
				if err != nil || !Equal(vs[n], L{task, "from t"}) {
					t.Errorf("task %d has %v, %v", task, vs, err)
				}
			}
		}
		_, err := c.Depot("M", "*out").Append(t.Context(), 1)
		if !errors.Is(err, ErrDisallowed) {
			t.Errorf("a client appends to a depot that takes nothing from clients: %v", err)
		}
	})
}

// With FullAck what follows runs when the topologies that listen have processed the record, and sees
// what they returned; when one of them fails, the event does.
func TestDepotAppendFullAck(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		twoSteps(t, c, []Stmt{
			DepotAppend("*out", "*r", FullAck).Out("*acks"),
			LocalSelect("$$u", Key("*r")).Out("*seen"),
			AckReturn(L{"*acks", "*seen"}),
		}, []Stmt{
			LocalTransform("$$u", Key("*r"), NilToVal(0), Term(ops.Inc)),
			ShufflePartition(),
			Assert(ops.NotEq("*r", "bad"), "bad records are refused"),
			AckReturn("done"),
		})
		if acks := append1(t, c, "good"); !Equal(acks["t"], L{M{"u": "done"}, 1}) {
			t.Errorf("got %v", acks)
		}
		_, err := c.Depot("M", "*in").Append(t.Context(), "bad")
		var te *TopologyError
		if !errors.As(err, &te) || te.Topology != "u" || te.Text != "bad records are refused" {
			t.Errorf("got %v", err)
		}
	})
}

// An append without acknowledgement stays in its event. What an event appends is dropped with it.
func TestDepotAppendNoAck(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		twoSteps(t, c, []Stmt{
			LocalFn("%log", In("*x"), DepotAppend("*out", "*x", NoAck), Emit(ops.Inc("*x"))),
			Invoke("%log", "*r").Out("*y"),
			Assert(ops.Lt("*r", 10), "too much"),
			DepotAppend("*out", "*y"), // appends of one event keep their order
			AckReturn("*y"),
		}, nil)
		if acks := append1(t, c, 1); !Equal(acks["t"], 2) {
			t.Errorf("got %v", acks)
		}
		if _, err := c.Depot("M", "*in").Append(t.Context(), 10); err == nil {
			t.Error("the second record does not fail")
		}
		sum := int64(0)
		for p, end := range ends(t, c, "M", "*out", 4) {
			sum += end
			vs, err := c.Depot("M", "*out").Read(t.Context(), p, 0, end)
			if err != nil || end > 0 && !Equal(vs, L{1, 2}) {
				t.Errorf("partition %d: %v, %v", p, vs, err)
			}
		}
		if sum != 2 {
			t.Errorf("%d records: the failed event's append is there", sum)
		}
	})
}

// A topology may append to a depot that it listens to, as long as it does not wait for itself.
func TestDepotAppendToItself(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		launch(t, c, 2, Random, counts, "*r",
			inc("seen"),
			If(ops.Gt("*r", 0), DepotAppend("*in", ops.Dec("*r"))),
		)
		append1(t, c, 3)
		for total(t, c, 2, "seen") < 4 && t.Context().Err() == nil {
		}
	})
}

// launchError is why a module with one source cannot be launched.
func launchError(t *testing.T, body ...Stmt) string {
	t.Helper()
	c := NewCluster(Seed(1))
	defer c.Close()
	err := c.Launch(t.Context(), Module("M", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*in", Random)
		setup.DeclareDepot("*other", Random, Global)
		setup.DeclareTaskGlobal("*cache", func(int) any { return nil })
		s := topologies.Stream("t")
		counts(s)
		s.Source("*in", "*r", body...)
	}), Launch{Tasks: 2})
	if err == nil {
		return ""
	}
	if !strings.Contains(err.Error(), "_test.go:") {
		t.Errorf("%v: without a position", err)
	}
	return err.Error()
}

func TestDepotAppendMistakes(t *testing.T) {
	for want, body := range map[string]Stmt{
		"this would wait for itself":                DepotAppend("*in", 1, FullAck),
		"did you mean *other?":                      DepotAppend("*othr", 1),
		"$$n is a PState: DepotAppend appends to a": DepotAppend("$$n", 1),
		"*cache is a task global: every task":       DepotAppend("*cache", 1),
		"ends the event, and a LocalFn emits": LocalFn("%f", In("*x"),
			DepotAppend("*other", "*x"), Emit("*x")),
		"Global is no option of DepotAppend": DepotAppend("*in", 1, Global),
		"*in is a depot, not a variable":     Let("*in").Out("*x"),
		"only a Go function can take it":     Let("*cache").Out("*x"),
	} {
		if got := launchError(t, body); !strings.Contains(got, want) {
			t.Errorf("%q is not in: %s", want, got)
		}
	}
	var mistake *DefinitionError
	func() {
		defer func() {
			err, _ := recover().(error)
			errors.As(err, &mistake)
		}()
		RamaOp("op", In("*x"), DepotAppend("*in", "*x"), Emit())
	}()
	if mistake == nil || !strings.Contains(mistake.Reason, "return") {
		t.Errorf("an operation knows no depots: %v", mistake)
	}
}

// A global depot has one partition, which is not on every task.
func TestDepotAppendOnTheWrongTask(t *testing.T) {
	ctx := context.Background()
	clusters(t, func(t *testing.T, c *Cluster) {
		m := Module("M", func(setup *Setup, topologies *Topologies) {
			setup.DeclareDepot("*in", Random)
			setup.DeclareDepot("*one", Random, Global)
			s := topologies.Stream("t")
			s.Source("*in", "*task", DirectPartition("*task"), DepotAppend("*one", "*task"))
		})
		if err := c.Launch(ctx, m, Launch{Tasks: 2}); err != nil {
			t.Fatal(err)
		}
		append1(t, c, 0)
		_, err := c.Depot("M", "*in").Append(ctx, 1)
		if err == nil || !strings.Contains(err.Error(), "GlobalPartition()") {
			t.Errorf("got %v", err)
		}
	})
}

// The partitioners of an object go to its partitions: the tasks, or task 0 for a global one.
func TestPartitionersOfAnObject(t *testing.T) {
	here := func() any { return ops.CurrentTaskID() }
	clusters(t, func(t *testing.T, c *Cluster) {
		op := RamaOp("toKey", In("$$p", "*k"), HashPartitionOf("$$p", "*k"), Emit())
		m := Module("M", func(setup *Setup, topologies *Topologies) {
			setup.DeclareDepot("*in", Random)
			setup.DeclareDepot("*one", Random, Global)
			s := topologies.Stream("t")
			counts(s)
			s.DeclarePState("$$one", Long, Global, InitialValue(0))
			s.Source("*in", Keys("*how", "*v"), Switch("*how",
				Case("hash", HashPartitionOf("*in", "*v")),
				Case("hash of a parameter", op.Call("$$n", "*v")),
				Case("hash of one", HashPartitionOf("$$one", "*v")),
				Case("global", GlobalPartitionOf("*in")),
				Case("all", AllPartitionOf("$$n")),
				Case("all of one", AllPartitionOf("*one")),
				Case("direct", DirectPartitionOf("*in", "*v")),
				Case("direct of one", DirectPartitionOf("*one", "*v")),
				Case("custom", CustomPartitionOf("$$n", func(n, v int) int { return n - 1 - v }, "*v")),
				Case("custom of one", CustomPartitionOf("*one", func(n int) int { return n - 1 })),
			), inc(here()), AckReturn(here()))
		})
		if err := c.Launch(t.Context(), m, Launch{Tasks: 4, Threads: 2}); err != nil {
			t.Fatal(err)
		}
		keys := HashingKeys("k", 4)
		for _, k := range []struct {
			how  string
			v    any
			want int
		}{
			{"hash", keys[3], 3}, {"hash of a parameter", keys[2], 2}, {"hash of one", keys[3], 0}, {"global", 1, 0},
			{"all of one", 1, 0}, {"direct", 2, 2}, {"direct of one", 0, 0}, {"custom", 1, 2}, {"custom of one", 1, 0},
		} {
			if acks := append1(t, c, M{"how": k.how, "v": k.v}); !Equal(acks["t"], k.want) {
				t.Errorf("%s %v: got %v, want %d", k.how, k.v, acks, k.want)
			}
		}
		was := total(t, c, 4, 3)
		append1(t, c, M{"how": "all"})
		if now := total(t, c, 4, 3); now != was+1 {
			t.Errorf("all: task 3 was visited %d times", now-was)
		}
		_, err := c.Depot("M", "*in").Append(t.Context(), M{"how": "direct of one", "v": 1})
		if err == nil || !strings.Contains(err.Error(), "DirectPartitionOf goes to a partition of *one from 0 to 0") {
			t.Errorf("got %v", err)
		}
	})
}
