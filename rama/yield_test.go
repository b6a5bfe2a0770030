package rama_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// numbers declares a PState that has the numbers from 0 to n under each key after an append of
// {"k": key, "n": n}.
func numbers(s *StreamTopology) {
	s.DeclarePState("$$nums", MapSchema(String, SetSchema(Long).Subindexed()))
	s.DeclarePState("$$sum", MapSchema(String, Long))
}

func addNumbers() Stmt {
	return Do(
		ops.Range(0, "*n").Out("*i"),
		LocalTransform("$$nums", Key("*k"), NoneElem, TermVal("*i")))
}

// A select that may yield emits what the other one would, each value in its turn, and what was there
// when it began.
func TestAllowYield(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		launch(t, c, 2, HashBy("k"), func(s *StreamTopology) { numbers(s) }, Keys("*k", "*n"),
			If("*n", addNumbers()).Else(
				LocalSelect("$$nums", Key("*k"), All).AllowYield().Out("*x"),
				// It adds to what it reads.
				LocalTransform("$$nums", Key("*k"), NoneElem, TermVal(ops.Plus("*x", 5000))),
				LocalTransform("$$sum", Key("*k"), NilToVal(0), Term(ops.Plus, "*x")),
				LocalSelect("$$sum", Key("*k")).Out("*sum"),
				AckReturn("*sum"),
			))
		for _, n := range []int{0, 1, 125, 250, 1000} {
			k := fmt.Sprint("k", n)
			if n > 0 {
				append1(t, c, M{"k": k, "n": n})
			}
			acks := append1(t, c, M{"k": k})
			if n == 0 {
				if len(acks) != 0 {
					t.Errorf("there is nothing to emit: %v", acks)
				}
				continue
			}
			size, err := c.PState("M", "$$nums").SelectOne(t.Context(), Key(k), View(ops.Count))
			if err != nil || !Equal(acks["t"], n*(n-1)/2) || !Equal(size, 2*n) {
				t.Errorf("%d numbers: %v, then %v are there, %v", n, acks, size, err)
			}
		}
	})
}

// It ends its event, as a partitioner does: what stands before it is committed, whatever comes of
// what follows. A failure on the way to the end fails the record, and the rest is given up.
func TestAllowYieldEndsTheEvent(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		launch(t, c, 1, HashBy("k"), func(s *StreamTopology) {
			numbers(s)
			counts(s)
		}, Keys("*k", "*n"),
			If("*n", addNumbers()).Else(
				inc("before"),
				LocalSelect("$$nums", Key("*k"), All).AllowYield().Out("*x"),
				inc("after"),
				Assert(ops.Lt("*x", 300), "no"),
			))
		append1(t, c, M{"k": "a", "n": 1000})
		_, err := c.Depot("M", "*in").Append(t.Context(), M{"k": "a"})
		var te *TopologyError
		if !errors.As(err, &te) || !strings.Contains(te.Error(), "no") {
			t.Errorf("got %v", err)
		}
		if before, after := total(t, c, 1, "before"), total(t, c, 1, "after"); before < 1 || after == 0 || after%125 != 0 {
			t.Errorf("before %d, after %d: pages before the failure are committed, the failed one is not", before, after)
		}
	})
}

// Select goes to the key's task first; both travel with what they need; loops and operations go on
// around them.
func TestAllowYieldInside(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		launch(t, c, 4, HashBy("k"), func(s *StreamTopology) { numbers(s) }, Keys("*k", "*n"),
			If("*n", addNumbers()).Else(
				LocalOp("%each", In("*k", "*most"),
					Select("$$nums", Key("*k"), SortedSetRangeTo("*most")).AllowYield().Out("*part"),
					ops.Explode("*part").Out("*x"),
					Emit("*x")),
				Loop(In("*i", 0),
					Filter(ops.Lt("*i", 3)),
					Let(ops.Times(200, ops.Inc("*i"))).Out("*most"),
					Invoke("%each", ops.Str("k", "*i"), "*most").Out("*x"),
					Emit("*x"),
					Filter(ops.Eq("*x", ops.Dec("*most"))),
					Continue(ops.Inc("*i")),
				).Out("*y"),
				HashPartition("sum"),
				LocalTransform("$$sum", Key("sum"), NilToVal(0), Term(ops.Plus, "*y")),
			))
		for i := range 3 {
			append1(t, c, M{"k": fmt.Sprint("k", i), "n": 1000})
		}
		append1(t, c, M{"k": "go"})
		got, err := c.PState("M", "$$sum").SelectOne(t.Context(), Key("sum"))
		if want := (199*200 + 399*400 + 599*600) / 2; err != nil || !Equal(got, want) {
			t.Errorf("got %v, %v, want %d", got, err, want)
		}
	})
}

func TestAllowYieldMistakes(t *testing.T) {
	for want, body := range map[string][]Stmt{
		"is for LocalSelect and Select": {ops.Plus(1, 2).AllowYield()},
		"is for the select of a PState": {Let(L{1}).Out("*v"), LocalSelect("*v", All).AllowYield()},
		"only what emits exactly once":  {And(true, LocalSelect("$$nums", Key("a"), All).AllowYield())},
	} {
		c := NewCluster(Seed(1))
		defer c.Close()
		err := c.Launch(t.Context(), Module("M", func(setup *Setup, topologies *Topologies) {
			setup.DeclareDepot("*in", Random)
			s := topologies.Stream("t")
			numbers(s)
			s.Source("*in", "*v", body...)
		}), Launch{Tasks: 1})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
}

// A client's select of much is read page by page while other events go on, and gives what was there
// when it began.
func TestClientsSelectIsPaged(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		launch(t, c, 1, HashBy("k"), func(s *StreamTopology) { numbers(s) }, Keys("*k", "*n"),
			addNumbers())
		append1(t, c, M{"k": "a", "n": 3000})
		type answer struct {
			vs  []any
			err error
		}
		answers := make(chan answer)
		for range 4 {
			go func() {
				vs, err := c.PState("M", "$$nums").Select(t.Context(), Key("a"), All)
				answers <- answer{vs, err}
			}()
		}
		append1(t, c, M{"k": "b", "n": 3000})
		for range 4 {
			a := <-answers
			if a.err != nil || len(a.vs) != 3000 || !Equal(a.vs[2999], 2999) {
				t.Errorf("%d values, %v", len(a.vs), a.err)
			}
		}
		vs, err := c.PState("M", "$$nums").Select(t.Context(), Key("a"), All, Pred(func(v int64) bool {
			if v == 2000 {
				panic("a client's function")
			}
			return true
		}))
		if err == nil || !strings.Contains(err.Error(), "a client's function") || vs != nil {
			t.Errorf("got %d values, %v", len(vs), err)
		}
	})
}

// Who waits for a long select when the cluster closes is told so.
func TestSelectWhileClosing(t *testing.T) {
	c := NewCluster()
	launch(t, c, 1, HashBy("k"), func(s *StreamTopology) { numbers(s) }, Keys("*k", "*n"),
		addNumbers())
	append1(t, c, M{"k": "a", "n": 100_000})
	began, ended := make(chan bool, 1), make(chan error, 1)
	go func() {
		_, err := c.PState("M", "$$nums").Select(t.Context(), Key("a"), All, Pred(func(v int64) bool {
			select {
			case began <- true:
			default:
			}
			return true
		}))
		ended <- err
	}()
	<-began
	if err := c.Close(); err != nil {
		t.Error(err)
	}
	if err := <-ended; err != nil && !errors.Is(err, ErrClosed) {
		t.Errorf("got %v", err)
	}
}
