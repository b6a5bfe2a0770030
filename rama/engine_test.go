package rama_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// launch runs a module whose depot *in feeds a topology "t".
func launch(t testing.TB, c *Cluster, tasks int, depot DepotPartitioner, pstates func(s *StreamTopology),
	binding any, body ...Stmt) {
	t.Helper()
	m := Module("M", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*in", depot)
		s := topologies.Stream("t")
		if pstates != nil {
			pstates(s)
		}
		s.Source("*in", binding, body...)
	})
	if err := c.Launch(t.Context(), m, Launch{Tasks: tasks, Threads: min(2, tasks)}); err != nil {
		t.Fatal(err)
	}
}

func counts(s *StreamTopology) { s.DeclarePState("$$n", MapSchema(Object, Long)) }

func inc(key any) Stmt { return LocalTransform("$$n", Key(key), NilToVal(0), Term(ops.Inc)) }

// total adds up the counts of a key on all tasks.
func total(t testing.TB, c *Cluster, tasks int, key any) int64 {
	t.Helper()
	sum := int64(0)
	for _, k := range HashingKeys("p", tasks) {
		vs, err := c.PState("M", "$$n").PKey(k).Select(t.Context(), Must(key))
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range vs {
			sum += v.(int64)
		}
	}
	return sum
}

// One program, three placements: what follows a branch runs for each way that gets there.
func TestWhatAndWhere(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		launch(t, c, 4, Random, counts, Keys("*op", "*data"),
			Cond(
				Case(ops.Eq("*op", "all"), AllPartition(), inc("every task")),
				Case(ops.Eq("*op", "loop"),
					Loop(In("*i", "*data"), If(ops.Gt("*i", 0),
						ShufflePartition(),
						Emit(),
						Continue(ops.Dec("*i")))),
				),
				Default(HashPartition("*data"), inc("one task")),
			),
			inc("continuation"),
			GlobalPartition(),
			inc("task 0"),
			AckReturn(ops.CurrentTaskID()),
		)
		d := c.Depot("M", "*in")
		for _, r := range []M{{"op": "all"}, {"op": "loop", "data": 7}, {"op": "x", "data": "k"}} {
			acks, err := d.Append(t.Context(), r)
			if err != nil || !Equal(acks["t"], 0) {
				t.Errorf("%v: %v, %v", r, acks, err)
			}
		}
		for key, want := range map[string]int64{
			"every task": 4, "one task": 1, "continuation": 4 + 7 + 1, "task 0": 4 + 7 + 1,
		} {
			if got := total(t, c, 4, key); got != want {
				t.Errorf("%s: got %d, want %d", key, got, want)
			}
		}
	})
}

// An operation may leave its task before it emits, also in the middle of a recursion: its
// callers travel with it.
func TestOperationsHop(t *testing.T) {
	walk := RamaOp("walk", In("*n"),
		HashPartition("*n"),
		Emit("*n", ops.CurrentTaskID()),
		If(ops.Gt("*n", 0), Self(ops.Dec("*n")).Out("*m", "*task"), Emit("*m", "*task")),
	)
	twice := RamaOp("twice", In("*x"), walk.Call("*x").Out("*n", "*task"), Emit("*n", "*task"), Emit("*n", "*task"))
	clusters(t, func(t *testing.T, c *Cluster) {
		launch(t, c, 8, Random, counts, "*n",
			Let("kept").Out("*kept"),
			twice.Call("*n").Out("*m", "*task"),
			Assert(ops.Eq("*task", ops.CurrentTaskID()), "it runs where it was sent"),
			Assert(ops.Eq("*kept", "kept"), "what is needed travels"),
			inc("*m"),
		)
		if _, err := c.Depot("M", "*in").Append(t.Context(), 4); err != nil {
			t.Fatal(err)
		}
		for n := range 5 {
			// walk(4) emits n once for each level above it, and each emit comes twice.
			v, err := c.PState("M", "$$n").SelectOne(t.Context(), Key(n))
			if err != nil || !Equal(v, 2) {
				t.Errorf("%d: got %v, %v", n, v, err)
			}
		}
	})
}

// Closures cross tasks with what they captured.
func TestClosuresCross(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		double := RamaFn("double", In("*x"), Emit(ops.Times(2, "*x")))
		launch(t, c, 4, Random, counts, "*n",
			LocalFn("%add", In("*x"), Emit(ops.Plus("*x", "*n"))),
			Let(double).Out("%double"),
			AllPartition(),
			Invoke("%add", 10).Out("*y"),
			Invoke("%double", "*y").Out("*z"),
			GlobalPartition(),
			AckReturn("*z"),
		)
		acks, err := c.Depot("M", "*in").Append(t.Context(), 5)
		if err != nil || !Equal(acks["t"], 30) {
			t.Errorf("got %v, %v", acks, err)
		}
	})
}

func TestGoFunctionPanics(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		launch(t, c, 2, Random, counts, "*r", Call(func(v any) any { panic("oh") }, "*r").Out("*x"))
		_, err := c.Depot("M", "*in").Append(t.Context(), 1)
		if err == nil || !strings.Contains(err.Error(), "oh") {
			t.Errorf("got %v", err)
		}
	})
}

func TestAckLevels(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		launch(t, c, 2, Random, counts, "*r", AckReturn("*r"))
		d := c.Depot("M", "*in")
		if acks, err := d.Append(t.Context(), 1); err != nil || !Equal(acks["t"], 1) {
			t.Errorf("full: %v %v", acks, err)
		}
		if acks, err := d.Append(t.Context(), 2, AppendAck); err != nil || len(acks) != 0 || acks == nil {
			t.Errorf("append: %v %v", acks, err)
		}
		if acks, err := d.Append(t.Context(), 3, NoAck); err != nil || len(acks) != 0 {
			t.Errorf("none: %v %v", acks, err)
		}
		if acks, err := d.Append(t.Context(), nil); err != nil || len(acks) != 0 {
			t.Errorf("a nil ack is left out: %v %v", acks, err)
		}
	})
}

// What was acknowledged is there after the cluster was closed and opened again, offsets and
// counts go on, and a record that was not processed to the end is processed then.
func TestDiskGoesOn(t *testing.T) {
	dir := t.TempDir()
	ctx := t.Context()
	for round := 1; round <= 3; round++ {
		c := NewCluster(OnDisk(dir))
		if err := c.Launch(ctx, streamModule(true), Launch{Tasks: 4, Threads: 2}); err != nil {
			t.Fatal(err)
		}
		d := c.Depot("StreamModule", "*depot")
		var wg sync.WaitGroup
		for range 50 {
			wg.Add(1)
			go func() {
				defer wg.Done()
				if _, err := d.Append(ctx, Item{"a", "b"}); err != nil {
					t.Error(err)
				}
			}()
		}
		wg.Wait()
		for _, k := range []string{"a", "b"} {
			if v, err := c.PState("StreamModule", "$$counts").SelectOne(ctx, Key(k)); err != nil || !Equal(v, 50*round) {
				t.Errorf("round %d: %s is %v, %v", round, k, v, err)
			}
		}
		if err := c.Close(); err != nil {
			t.Fatal(err)
		}
	}
	c := NewCluster(OnDisk(dir))
	defer c.Close()
	err := c.Launch(ctx, streamModule(true), Launch{Tasks: 8})
	if !errors.Is(err, ErrParallelism) || !strings.Contains(err.Error(), "4 tasks") {
		t.Errorf("other tasks: %v", err)
	}
}

func TestFolderInUse(t *testing.T) {
	dir := t.TempDir()
	a := NewCluster(OnDisk(dir))
	defer a.Close()
	b := NewCluster(OnDisk(dir))
	if err := b.Launch(t.Context(), streamModule(true), Launch{Tasks: 1}); err == nil ||
		!strings.Contains(err.Error(), "already in use") {
		t.Errorf("got %v", err)
	}
}

func record(t testing.TB, seed uint64, ordered bool, f func(c *Cluster)) []*journal.Entry {
	j := journal.NewRecorder(0, nil)
	old := runenv.Set(runenv.Settings{Seed: seed, Journal: j, Scheduler: func(n uint64) task.Scheduler {
		s := task.NewSim(n)
		s.Ordered = ordered
		return s
	}})
	defer runenv.Set(old)
	c := NewCluster()
	defer c.Close()
	f(c)
	return j.Entries()
}

func journalText(es []*journal.Entry) string {
	var b strings.Builder
	for _, e := range es {
		fmt.Fprintf(&b, "%+v\n", *e)
	}
	return b.String()
}

// The same seed gives the same journal, to the letter; another seed another one. A journal
// survives its encoding, and its fold is what the PStates hold.
func TestJournal(t *testing.T) {
	run := func(seed uint64) []*journal.Entry {
		return record(t, seed, false, func(c *Cluster) {
			if err := c.Launch(context.Background(), streamModule(true), Launch{Tasks: 8, Threads: 2}); err != nil {
				t.Fatal(err)
			}
			var fs []*Future
			for i := range 20 {
				fs = append(fs, c.Depot("StreamModule", "*depot").AppendAsync(t.Context(), Item{fmt.Sprint(i % 3), "b"}))
			}
			for _, f := range fs {
				if _, err := f.Wait(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
	es := run(5)
	if journalText(es) != journalText(run(5)) {
		t.Error("the same seed gave two journals")
	}
	if journalText(es) == journalText(run(6)) {
		t.Error("two seeds gave the same journal")
	}
	for i, e := range es {
		if e.ID != int64(i)+1 {
			t.Fatalf("entry %d has the id %d", i, e.ID)
		}
		got, rest, err := journal.Decode(journal.Encode(nil, e))
		if err != nil || len(rest) > 0 || fmt.Sprintf("%+v", *got) != fmt.Sprintf("%+v", *e) {
			t.Fatalf("entry %d: got %+v, %v, want %+v", i, got, err, *e)
		}
	}
	f := journal.At(es, len(es))
	m := f.Modules["StreamModule"]
	sum, records := int64(0), 0
	for _, v := range m.PStates["$$counts"].Tasks {
		for _, n := range v.(*value.Map).All() {
			sum += n.(int64)
		}
	}
	for _, rs := range m.Depots["*depot"].Records {
		for _, r := range rs {
			records++
			if !r.Done {
				t.Errorf("record %v is not done", r)
			}
		}
	}
	if sum != 40 || records != 20 {
		t.Errorf("the fold has %d increments and %d records", sum, records)
	}
}

// A failed batch is discarded in the journal, too.
func TestJournalOfFailure(t *testing.T) {
	es := record(t, 1, true, func(c *Cluster) {
		launch(t, c, 2, HashBy("k"), counts, Keys("*k", "*n"), inc("*k"), Assert("*n", "n is missing"))
		c.Depot("M", "*in").Append(t.Context(), M{"k": "a"})
	})
	var kinds []string
	for _, e := range es {
		kinds = append(kinds, e.Kind.String())
	}
	want := "launch append event bind write error discard fail ack"
	if got := strings.Join(kinds, " "); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	f := journal.At(es, len(es))
	for _, v := range f.Modules["M"].PStates["$$n"].Tasks {
		if v != nil && v.(*value.Map).Len() > 0 {
			t.Errorf("the fold kept %v", v)
		}
	}
	if rs := f.Modules["M"].Depots["*in"].Records; len(rs) == 0 {
		t.Error("the record is gone")
	}
}

func TestClosedCluster(t *testing.T) {
	c := NewCluster()
	if err := c.Launch(t.Context(), streamModule(true), Launch{Tasks: 2}); err != nil {
		t.Fatal(err)
	}
	d := c.Depot("StreamModule", "*depot")
	c.Close()
	c.Close()
	if _, err := d.Append(t.Context(), Item{}); !errors.Is(err, ErrClosed) {
		t.Errorf("got %v", err)
	}
}

func TestCallerGivesUp(t *testing.T) {
	c := NewCluster()
	defer c.Close()
	release := make(chan bool)
	launch(t, c, 1, Random, nil, "*r", Call(func(any) any { <-release; return nil }, "*r"))
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if _, err := c.Depot("M", "*in").Append(ctx, 1); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	close(release)
}

func TestMistakes(t *testing.T) {
	ctx := context.Background()
	f := func(want string, define func(setup *Setup, topologies *Topologies)) {
		t.Helper()
		c := NewCluster()
		defer c.Close()
		err := c.Launch(ctx, Module("M", define), Launch{Tasks: 4})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
	f("there is no depot *deopt; did you mean *depot?", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*depot", Random)
		topologies.Stream("s").Source("*deopt", "*x")
	})
	f("$$cuont is not bound here; did you mean $$count?", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*depot", Random)
		s := topologies.Stream("s")
		s.DeclarePState("$$count", Long)
		s.Source("*depot", "*x", LocalTransform("$$cuont", Term(ops.Inc)))
	})
	f("only the topology that declares $$p may write it", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*depot", Random)
		a, b := topologies.Stream("a"), topologies.Stream("b")
		a.DeclarePState("$$p", Long)
		b.Source("*depot", "*x", LocalTransform("$$p", TermVal(1)))
	})
	f("the name of a depot begins with *", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("depot", Random)
	})
	f("put it under a key", func(setup *Setup, topologies *Topologies) {
		topologies.Stream("s").DeclarePState("$$p", SetSchema(Long))
	})
	f("Emit belongs to a Loop, a RamaFn or a RamaOp", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*depot", Random)
		topologies.Stream("s").Source("*depot", "*x", Emit("*x"))
	})
	f("ops.Inc takes 1 argument, but here are 2", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*depot", Random)
		topologies.Stream("s").Source("*depot", "*x", NewExpr("Inc", "*x", 1).Out("*y"))
	})
	c := NewCluster()
	defer c.Close()
	for _, l := range []Launch{{Tasks: 3}, {Tasks: 0}, {Tasks: 4, Threads: 5}, {Tasks: 4, Threads: 2, Workers: 3}} {
		if err := c.Launch(ctx, streamModule(true), l); !errors.Is(err, ErrParallelism) {
			t.Errorf("%+v: %v", l, err)
		}
	}
	if _, err := c.Depot("Nope", "*d").Append(ctx, 1); !errors.Is(err, ErrModuleNotFound) {
		t.Errorf("got %v", err)
	}
	if err := c.Launch(ctx, streamModule(true), Launch{Tasks: 4}); err != nil {
		t.Fatal(err)
	}
	if err := c.Launch(ctx, streamModule(true), Launch{Tasks: 4}); !errors.Is(err, ErrModuleExists) {
		t.Errorf("got %v", err)
	}
	if _, err := c.PState("StreamModule", "$$count").Select(ctx, Key(1)); !errors.Is(err, ErrObjectNotFound) ||
		!strings.Contains(err.Error(), "did you mean $$counts?") {
		t.Errorf("got %v", err)
	}
	if _, err := c.PState("StreamModule", "$$counts").SelectOne(ctx, Key("*k")); err == nil ||
		!strings.Contains(err.Error(), `Lit("*k")`) {
		t.Errorf("got %v", err)
	}
	if err := c.Destroy(ctx, "StreamModule"); err != nil {
		t.Fatal(err)
	}
	if ms, _ := c.Modules(ctx); len(ms) != 0 {
		t.Errorf("left: %v", ms)
	}
}

// Options of PStates and depots.
func TestOptions(t *testing.T) {
	ctx := t.Context()
	clusters(t, func(t *testing.T, c *Cluster) {
		m := Module("M", func(setup *Setup, topologies *Topologies) {
			setup.DeclareDepot("*in", PartitionBy(func(v any, n int) int { return int(v.(int64)) % n }))
			setup.DeclareDepot("*closed", Disallow)
			s := topologies.Stream("t")
			s.DeclarePState("$$total", Long, Global, InitialValue(100))
			s.DeclarePState("$$secret", Long, Private)
			s.DeclarePState("$$last", MapSchema(Long, Long), KeyPartitioner(func(n int, k any) int { return 1 }))
			s.Source("*in", "*v",
				PathPartition("$$last", Key("*v")),
				LocalTransform("$$last", Key("*v"), TermVal(ops.CurrentTaskID())),
				GlobalPartition(),
				LocalTransform("$$total", Term(ops.Plus, "*v")),
			)
		})
		if err := c.Launch(ctx, m, Launch{Tasks: 4, Threads: 2}); err != nil {
			t.Fatal(err)
		}
		for i := range 5 {
			if _, err := c.Depot("M", "*in").Append(ctx, i); err != nil {
				t.Fatal(err)
			}
		}
		if v, err := c.PState("M", "$$total").SelectOne(ctx, Stay); err != nil || !Equal(v, 110) {
			t.Errorf("total: %v %v", v, err)
		}
		if v, err := c.PState("M", "$$last").SelectOne(ctx, Key(3)); err != nil || !Equal(v, 1) {
			t.Errorf("last: %v %v", v, err)
		}
		if _, err := c.PState("M", "$$secret").SelectOne(ctx, Key(1)); !errors.Is(err, ErrPrivate) {
			t.Errorf("secret: %v", err)
		}
		if _, err := c.Depot("M", "*closed").Append(ctx, 1); !errors.Is(err, ErrDisallowed) {
			t.Errorf("closed: %v", err)
		}
		if pi, err := c.Depot("M", "*in").PartitionInfo(ctx, 1); err != nil || pi.End != 1 {
			t.Errorf("partition 1: %v %v", pi, err)
		}
	})
}
