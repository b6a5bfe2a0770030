package rama_test

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// What a random program writes on which task, as a topology, is what the reference evaluator says,
// whatever the number of tasks and the order in which events run.
func TestRandomTopologies(t *testing.T) {
	hundreds(t, 3, func(t *rapid.T) {
		g := &gen{t: t, module: true}
		g.shuffles = g.below(4) == 1
		tasks := 2 << g.below(2)
		body := g.program()
		want, failed := expected(g, body, tasks)
		if failed != nil {
			t.Skip("it fails, or takes too long")
		}
		for seed := range int64(2) {
			seed++ // 0 is any
			got, acks, err := onCluster(body, tasks, seed, g.shuffles)
			switch {
			case err != nil:
				t.Fatalf("%son %d tasks, seed %d: %v", source(body), tasks, seed, err)
			case !maps.Equal(got, want.result(g.shuffles)):
				t.Fatalf("%son %d tasks, seed %d:\n%sbut the reference\n%s", source(body), tasks, seed,
					tally(got), tally(want.result(g.shuffles)))
			case !slices.ContainsFunc(want.answers(), func(v any) bool { return value.Equal(v, acks) }):
				t.Fatalf("%son %d tasks, seed %d: the answer is %v, not one of %v", source(body), tasks, seed,
					acks, want.answers())
			}
		}
	})
}

// expected is what the reference evaluator does with two records.
func expected(g *gen, body []stm, tasks int) (*machine, error) {
	m := &machine{tasks: tasks, counted: map[string]int{}, spread: map[string]int{}, data: stored}
	for _, r := range records {
		start := env{"*a": r.At(0), "*l": r.At(1)}
		m.acks = nil
		m.later(value.TaskOf(r, tasks), func() error { return m.row(body, start, around{}, done) })
		if err := m.settle(); err != nil {
			return m, err
		}
	}
	return m, nil
}

// records are appended, each to the task of its hash.
var records = []*value.List{
	value.NewList(int64(3), value.NewList(int64(1), int64(2))),
	value.NewList(int64(8), value.NewList(int64(5), int64(0), int64(4))),
}

// stored is what $$data holds: few numbers, and more than one page of a select has.
var stored = func() map[any][]any {
	s := map[any][]any{}
	for i := range int64(300) {
		s["many"] = append(s["many"], i)
	}
	s["few"] = s["many"][:2]
	return s
}()

// result is what was counted, by task unless events went anywhere.
func (m *machine) result(shuffles bool) map[string]int {
	if shuffles {
		return m.spread
	}
	return m.counted
}

// answers are those that the last record may get: the last to arrive counts.
func (m *machine) answers() []any {
	if len(m.acks) == 0 {
		return []any{nil}
	}
	return m.acks
}

func tally(counted map[string]int) string {
	var b strings.Builder
	for _, k := range slices.Sorted(maps.Keys(counted)) {
		fmt.Fprintf(&b, "%6d × %s\n", counted[k], k)
	}
	return b.String()
}

// onCluster runs a program as a topology on a simulated cluster. Every second seed is recorded: a journal
// must not change anything.
func onCluster(body []stm, tasks int, seed int64, shuffles bool) (counted map[string]int, ack any, err error) {
	if seed%2 == 1 {
		defer runenv.Set(runenv.Set(runenv.Settings{Journal: journal.NewRecorder(0, nil)}))
	}
	defer func() {
		if r := recover(); r != nil {
			e, ok := r.(error)
			if !ok {
				panic(r)
			}
			err = e
		}
	}()
	c := NewCluster(Seed(seed))
	defer c.Close()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	b := newBuilder(true)
	m := Module("M", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*in", HashBy(ops.Identity))
		setup.DeclareDepot("*fill", HashBy(ops.First))
		fill := topologies.Stream("fill")
		fill.DeclarePState("$$data", MapSchema(String, SetSchema(Long).Subindexed()))
		fill.Source("*fill", Elems("*k", "*vs"), LocalTransform("$$data", Key("*k"), TermVal(ops.ToSet("*vs"))))
		s := topologies.Stream("t")
		s.DeclarePState("$$n", MapSchema(Object, Long))
		s.Source("*in", Elems("*a", "*l"), b.row(body)...)
	})
	if err := c.Launch(ctx, m, Launch{Tasks: tasks, Threads: 2}); err != nil {
		return nil, nil, err
	}
	for _, k := range []string{"few", "many"} {
		if _, err := c.Depot("M", "*fill").Append(ctx, L{k, stored[k]}); err != nil {
			return nil, nil, err
		}
	}
	for _, r := range records {
		acks, err := c.Depot("M", "*in").Append(ctx, r)
		if err != nil {
			return nil, nil, err
		}
		ack = acks["t"]
	}
	counted, err = countedOn(ctx, c, tasks, shuffles)
	return counted, ack, err
}

// countedOn reads what was counted.
func countedOn(ctx context.Context, c *Cluster, tasks int, shuffles bool) (map[string]int, error) {
	out := map[string]int{}
	for task, key := range HashingKeys("p", tasks) {
		vs, err := c.PState("M", "$$n").PKey(key).Select(ctx, All)
		if err != nil {
			return nil, err
		}
		for _, v := range vs {
			e, err := value.From(v)
			if err != nil {
				return nil, err
			}
			what := fmt.Sprint("$$n ", value.String(e.(*value.List).At(0)))
			if !shuffles {
				what = fmt.Sprint(task, " ", what)
			}
			out[what] += int(e.(*value.List).At(1).(int64))
		}
	}
	return out, nil
}
