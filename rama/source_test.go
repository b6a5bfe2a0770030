package rama_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// simulatedOn makes a cluster whose time the test holds.
func simulatedOn(t testing.TB, seed uint64, opts ...ClusterOption) (*Cluster, *task.Sim) {
	t.Helper()
	sim := task.NewSim(seed)
	old := runenv.Set(runenv.Settings{Scheduler: func(uint64) task.Scheduler { return sim }, Seed: seed})
	c := NewCluster(opts...)
	runenv.Set(old)
	t.Cleanup(func() { c.Close() })
	return c, sim
}

// sourced is a module whose depot *in, partitioned by k, feeds a topology "t".
func sourced(o SourceOptions, setOptions func(s *Setup), binding any, body ...Stmt) *ModuleDef {
	return Module("M", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*in", HashBy("k"))
		if setOptions != nil {
			setOptions(setup)
		}
		s := topologies.Stream("t")
		counts(s)
		s.DeclarePState("$$log", Map)
		s.DeclarePState("$$list", List, InitialValue(L{}))
		o.Depot = "*in"
		s.SourceWith(o, binding, body...)
	})
}

func launched(t testing.TB, c *Cluster, m *ModuleDef, tasks int) *Cluster {
	t.Helper()
	if err := c.Launch(t.Context(), m, Launch{Tasks: tasks, Threads: min(2, tasks)}); err != nil {
		t.Fatal(err)
	}
	return c
}

// A source begins with a depot that it has not seen where StartFrom says; from then on it goes on
// where it was.
func TestStartFrom(t *testing.T) {
	const second = int64(1000)
	for name, c := range map[string]struct {
		from any
		want int64
	}{
		"by default, what is appended later": {nil, 0},
		"End":                                {End, 0},
		"Beginning":                          {Beginning, 10},
		"the last records":                   {OffsetAgo(3, "records"), 3},
		"more records than there are":        {OffsetAgo(30, "records"), 10},
		"the last seconds":                   {OffsetAgo(35, "seconds"), 3},
		"a minute":                           {OffsetAgo(1, "minute"), 6},
		"the last days":                      {OffsetAgo(2, "days"), 10},
		"after a time":                       {AfterTimestamp(task.SimStart + 40*second), 6},
		"after the time of a record":         {AfterTimestamp(task.SimStart + 50*second), 5},
		"after all":                          {AfterTimestamp(task.SimStart + 500*second), 0},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			depot := Module("M", func(setup *Setup, _ *Topologies) { setup.DeclareDepot("*in", HashBy("k")) })
			first, sim := simulatedOn(t, 1, OnDisk(dir))
			launched(t, first, depot, 1)
			for i := range 10 { // at 5, 15, 25 ... 95 seconds
				sim.Advance(5 * second)
				append1(t, first, M{"k": i})
				sim.Advance(5 * second)
			}
			first.Close()
			for round := range 3 {
				c2, sim := simulatedOn(t, 2, OnDisk(dir))
				sim.Advance(100 * second)
				launched(t, c2, sourced(SourceOptions{StartFrom: c.from}, nil, "*r", inc("n")), 1)
				sim.Advance(second)
				if got := total(t, c2, 1, "n"); got != c.want+int64(round) {
					t.Errorf("launch %d: %d records, want %d", round+1, got, c.want+int64(round))
				}
				append1(t, c2, M{"k": "later"})
				c2.Close()
			}
		})
	}
}

// Old records are processed in turns, in order, before those that are appended meanwhile.
func TestManyOldRecords(t *testing.T) {
	dir := t.TempDir()
	m := sourced(SourceOptions{StartFrom: Beginning}, nil, Keys("*n"), LocalTransform("$$list", AfterElem, TermVal("*n")))
	depot := Module("M", func(setup *Setup, _ *Topologies) { setup.DeclareDepot("*in", HashBy("k")) })
	c := start(t, dir, depot, 1)
	var fs []*Future
	for i := range 2500 {
		fs = append(fs, c.Depot("M", "*in").AppendAsync(t.Context(), M{"n": i}))
	}
	for _, f := range fs {
		if _, err := f.Wait(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	c.Close()
	c = start(t, dir, m, 1)
	append1(t, c, M{"n": 2500})
	v, err := c.PState("M", "$$list").SelectOne(t.Context(), Stay)
	if err != nil {
		t.Fatal(err)
	}
	for i, n := range v.([]any) {
		if !Equal(n, i) {
			t.Fatalf("record %v comes at %d", n, i)
		}
	}
	if n := len(v.([]any)); n != 2501 {
		t.Errorf("%d records", n)
	}
}

// The values that the events of a record return become one for the appender.
func TestAckReturnAgg(t *testing.T) {
	add := RamaFn("add", In("*a", "*b"), Emit(ops.Plus("*a", "*b")))
	for name, c := range map[string]struct {
		agg  any
		want any
	}{
		"an operation":  {ops.Plus, 9},
		"a RamaFn":      {add, 9},
		"a Go function": {func(a, b int64) int64 { return a + b }, 9},
		"the greatest":  {ops.Max, 3},
		"of two lists":  {nil, 3}, // the last
	} {
		t.Run(name, func(t *testing.T) {
			clusters(t, func(t *testing.T, cl *Cluster) {
				launched(t, cl, sourced(SourceOptions{AckReturnAgg: c.agg}, nil, Keys("*n", "*all"),
					If("*all", AllPartition(), AckReturn(1)).Else(
						ops.Range(0, "*n").Out("*i"), Filter(ops.NotNil("*i")), AckReturn(3))), 4)
				acks, err := cl.Depot("M", "*in").Append(t.Context(), M{"n": 3})
				if err != nil || !Equal(acks["t"], c.want) {
					t.Errorf("got %v, %v, want %v", acks, err, c.want)
				}
				acks, err = cl.Depot("M", "*in").Append(t.Context(), M{"n": 0})
				if err != nil || len(acks) != 0 {
					t.Errorf("without a value: %v, %v", acks, err)
				}
				if c.agg != nil && c.want == 9 {
					acks, err = cl.Depot("M", "*in").Append(t.Context(), M{"all": true})
					if err != nil || !Equal(acks["t"], 4) {
						t.Errorf("from 4 tasks: %v, %v", acks, err)
					}
				}
			})
		})
	}
}

// An aggregation that fails is the appender's error; the record is processed, and not again.
func TestAckReturnAggFails(t *testing.T) {
	c, sim := simulatedOn(t, 1)
	launched(t, c, sourced(SourceOptions{AckReturnAgg: ops.Plus}, nil, "*r", inc("n"), AckReturn(1), AckReturn("x")), 1)
	_, err := c.Depot("M", "*in").Append(t.Context(), M{})
	var te *TopologyError
	if !errors.As(err, &te) || !strings.Contains(te.Text, "cannot be aggregated") {
		t.Errorf("got %v", err)
	}
	sim.Advance(1000_000)
	if n := total(t, c, 1, "n"); n != 1 {
		t.Errorf("processed %d times", n)
	}
}

// Several sources of one depot process its records each; their IDs keep their progress apart.
func TestSourcesOfOneDepot(t *testing.T) {
	define := func(ids ...string) *ModuleDef {
		return Module("M", func(setup *Setup, topologies *Topologies) {
			setup.DeclareDepot("*in", HashBy("k"))
			s := topologies.Stream("t")
			counts(s)
			for _, id := range ids {
				s.SourceWith(SourceOptions{Depot: "*in", ID: id, StartFrom: Beginning}, "*r", inc("id "+id), AckReturn(id))
			}
		})
	}
	dir := t.TempDir()
	c := start(t, dir, define("", "b"), 1)
	for range 3 {
		append1(t, c, M{})
	}
	c.Close()
	c = start(t, dir, define("c", "b", ""), 1)
	append1(t, c, M{})
	for _, id := range []string{"", "b", "c"} {
		if got := total(t, c, 1, "id "+id); got != 4 {
			t.Errorf("source %q processed %d of 4 records", id, got)
		}
	}
}

func TestSourceMistakes(t *testing.T) {
	two := func(a, b SourceOptions) func(*StreamTopology) {
		return func(s *StreamTopology) {
			a.Depot, b.Depot = "*in", "*in"
			s.SourceWith(a, "*r")
			s.SourceWith(b, "*r")
		}
	}
	one := func(o SourceOptions) func(*StreamTopology) {
		return func(s *StreamTopology) { o.Depot = "*in"; s.SourceWith(o, "*r") }
	}
	for want, define := range map[string]func(*StreamTopology){
		"has a source of *in already: give this one an ID":           two(SourceOptions{}, SourceOptions{}),
		`has a source of *in with the ID "a" already`:                two(SourceOptions{ID: "a"}, SourceOptions{ID: "a"}),
		"has none with NoRetry":                                      two(SourceOptions{Retry: NoRetry}, SourceOptions{ID: "b"}),
		"StartFrom is Beginning, End, OffsetAgo or AfterTimestamp, ": one(SourceOptions{StartFrom: "start"}),
		"or AfterTimestamp, not All":                                 one(SourceOptions{StartFrom: All}),
		`OffsetAgo does not count "weeks"`:                           one(SourceOptions{StartFrom: OffsetAgo(1, "weeks")}),
		"OffsetAgo counts from 0 on, not -1":                         one(SourceOptions{StartFrom: OffsetAgo(-1, "days")}),
		"AckReturnAgg is a function of two values: a function is":    one(SourceOptions{AckReturnAgg: 7}),
		"AckReturnAgg is a function of two values: ops.Inc takes":    one(SourceOptions{AckReturnAgg: ops.Inc}),
		"AckReturnAgg is a function of two values: ops.Range emits":  one(SourceOptions{AckReturnAgg: ops.Range}),
	} {
		m := Module("M", func(setup *Setup, topologies *Topologies) {
			setup.DeclareDepot("*in", Random)
			define(topologies.Stream("t"))
		})
		c := NewCluster(Seed(1))
		err := c.Launch(t.Context(), m, Launch{Tasks: 1})
		var de *DefinitionError
		if err == nil || !strings.Contains(err.Error(), want) || !errors.As(err, &de) ||
			!strings.HasPrefix(de.At, "source_test.go:") {
			t.Errorf("want %q, got %v", want, err)
		}
		c.Close()
	}
	if s := fmt.Sprint(Individual, AllAfter, NoRetry); s != "Individual AllAfter NoRetry" {
		t.Error(s)
	}
}
