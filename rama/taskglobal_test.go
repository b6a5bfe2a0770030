package rama_test

import (
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// cache is a task global of the tests: what a task has seen.
type cache struct {
	task  int
	seen  map[string]int
	ticks int
}

func (c *cache) see(k string) int {
	c.seen[k]++
	return c.seen[k]
}

// Every task has its own instance, and the name is that of the current task, also after a hop.
func TestTaskGlobal(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		var mu sync.Mutex
		made, closed := map[int]bool{}, map[int]bool{}
		taskOf := func(c *cache) int { return c.task }
		m := Module("M", func(setup *Setup, topologies *Topologies) {
			setup.DeclareDepot("*in", Random)
			setup.DeclareTaskGlobal("*cache", func(task int) any {
				mu.Lock()
				defer mu.Unlock()
				made[task] = true
				return &cache{task: task, seen: map[string]int{}}
			}, OnClose(func(v any) {
				mu.Lock()
				defer mu.Unlock()
				closed[v.(*cache).task] = true
			}))
			s := topologies.Stream("t")
			s.Source("*in", Keys("*from", "*to", "*k"),
				DirectPartition("*from"),
				Call(taskOf, "*cache").Out("*t1"),
				LocalOp("%see", In("*key"), Emit(Call((*cache).see, "*cache", "*key"))),
				DirectPartition("*to"),
				Call(taskOf, "*cache").Out("*t2"),
				Invoke("%see", "*k").Out("*n"),
				// The second argument is on another task than the first would have been before it.
				LocalOp("%away", In(), DirectPartition("*from"), Emit("*k")),
				Call(func(c *cache, k string) int { return c.task }, "*cache", Invoke("%away")).Out("*t3"),
				AckReturn(L{"*t1", "*t2", "*n", "*t3"}))
		})
		if err := c.Launch(t.Context(), m, Launch{Tasks: 4, Threads: 2}); err != nil {
			t.Fatal(err)
		}
		for n := range 3 {
			for to := range 4 {
				acks := append1(t, c, M{"from": 3, "to": to, "k": "a"})
				if !Equal(acks["t"], L{3, to, n + 1, 3}) {
					t.Errorf("to task %d: %v", to, acks)
				}
			}
		}
		if err := c.Destroy(t.Context(), "M"); err != nil {
			t.Fatal(err)
		}
		if len(made) != 4 || len(closed) != 4 {
			t.Errorf("made on %v, closed on %v", made, closed)
		}
	})
}

// A task global ticks on every task by the cluster's clock, in between the task's events. A tick that
// fails is told and does not end the ticking.
func TestTaskGlobalTicks(t *testing.T) {
	for seed := range uint64(3) {
		var out strings.Builder
		c, sim := simulatedOn(t, seed+1)
		stdout := runenv.Stdout
		runenv.Stdout = &out
		m := Module("M", func(setup *Setup, topologies *Topologies) {
			setup.DeclareDepot("*in", Random)
			setup.DeclareTaskGlobal("*cache", func(task int) any { return &cache{} },
				OnTick(time.Minute, func(v any) {
					if v.(*cache).ticks++; v.(*cache).ticks == 2 {
						panic("the second")
					}
				}))
			s := topologies.Stream("t")
			s.Source("*in", "*r", Call(func(c *cache) int { return c.ticks }, "*cache").Out("*n"), AckReturn("*n"))
		})
		if err := c.Launch(t.Context(), m, Launch{Tasks: 2, Threads: 2}); err != nil {
			t.Fatal(err)
		}
		sim.Settle()
		for minute := range 5 {
			if acks := append1(t, c, "x"); !Equal(acks["t"], minute) {
				t.Errorf("after %d minutes: %v", minute, acks)
			}
			sim.Advance(60_000)
		}
		runenv.Stdout = stdout
		if !strings.Contains(out.String(), "OnTick of the task global *cache on task 1: ") {
			t.Errorf("printed %q", &out)
		}
	}
}

// What a task global is made by may fail: then the module is not launched, and what was made is closed.
func TestTaskGlobalThatCannotBeMade(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		var open atomic.Int64
		m := Module("M", func(setup *Setup, topologies *Topologies) {
			setup.DeclareTaskGlobal("*g", func(task int) any {
				if task == 3 {
					panic("no connection")
				}
				open.Add(1)
				return task
			}, OnClose(func(any) { open.Add(-1) }))
		})
		err := c.Launch(t.Context(), m, Launch{Tasks: 4, Threads: 2})
		if err == nil || !strings.Contains(err.Error(), "the task global *g of task 3") ||
			!strings.Contains(err.Error(), "no connection") {
			t.Errorf("got %v", err)
		}
		if n := open.Load(); n != 0 {
			t.Errorf("%d are still open", n)
		}
	})
}

// ticking counts ticks under the key 0, on the task where they arrive.
func ticking(every time.Duration) *ModuleDef {
	return Module("M", func(setup *Setup, topologies *Topologies) {
		setup.DeclareTickDepot("*tick", every)
		s := topologies.Stream("t")
		counts(s)
		s.Source("*tick", "*t",
			Assert(ops.IsNil("*t"), "a tick is nil"),
			inc(ops.CurrentTaskID()),
			HashPartition("elsewhere"),
			inc("elsewhere"))
	})
}

// A tick depot ticks on task 0, once for each period that passes on the cluster's clock.
func TestTickDepot(t *testing.T) {
	for seed := range uint64(5) {
		c, sim := simulatedOn(t, seed+1)
		if err := c.Launch(t.Context(), ticking(time.Minute), Launch{Tasks: 4, Threads: 2}); err != nil {
			t.Fatal(err)
		}
		sim.Settle()
		for minutes := range int64(4) {
			if a, b := total(t, c, 4, 0), total(t, c, 4, "elsewhere"); a != minutes*10 || b != minutes*10 {
				t.Errorf("after %d minutes: %d and %d ticks", minutes*10, a, b)
			}
			sim.Advance(600_000)
		}
	}
}

// On the machine's clock, too; and after a restart it goes on.
func TestTickDepotRestarted(t *testing.T) {
	dir := t.TempDir()
	last := int64(0)
	for range 2 {
		c := NewCluster(OnDisk(dir))
		if err := c.Launch(t.Context(), ticking(10*time.Millisecond), Launch{Tasks: 4, Threads: 2}); err != nil {
			t.Fatal(err)
		}
		for now := last; now < last+3; now = total(t, c, 4, 0) {
			time.Sleep(time.Millisecond)
		}
		last = total(t, c, 4, 0)
		c.Close()
	}
}

// Nobody appends to a tick depot, and nothing is stored in it.
func TestTickDepotIsNoLog(t *testing.T) {
	c := NewCluster(Seed(1))
	defer c.Close()
	if err := c.Launch(t.Context(), ticking(time.Hour), Launch{Tasks: 2}); err != nil {
		t.Fatal(err)
	}
	tick := c.Depot("M", "*tick")
	_, appendErr := tick.Append(t.Context(), nil)
	_, readErr := tick.Read(t.Context(), 0, 0, 0)
	for want, err := range map[string]error{
		"append to *tick: the depot takes no appends from clients: it is a tick depot": appendErr,
		"*tick is a tick depot: nothing is stored in it":                               readErr,
	} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v", err)
		}
	}
	for want, setup := range map[string]func(*Setup){
		"a millisecond at least":   func(s *Setup) { s.DeclareTickDepot("*t", 0) },
		"*t is declared twice":     func(s *Setup) { s.DeclareTickDepot("*t", 1e9); s.DeclareDepot("*t", Random) },
		"OnTick of *g needs a per": func(s *Setup) { s.DeclareTaskGlobal("*g", func(int) any { return 1 }, OnTick(0, func(any) {})) },
		"no option of a task glob": func(s *Setup) { s.DeclareTaskGlobal("*g", func(int) any { return 1 }, Global) },
		`write "*g"`:               func(s *Setup) { s.DeclareTaskGlobal("g", func(int) any { return 1 }) },
	} {
		m := Module("Other", func(s *Setup, _ *Topologies) { setup(s) })
		if err := c.Launch(t.Context(), m, Launch{Tasks: 1}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v", want, err)
		}
	}
	if s := fmt.Sprint(OnTick(1, nil), OnClose(nil)); s != "OnTick OnClose" {
		t.Error(s)
	}
}
