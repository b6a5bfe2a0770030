package rama_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// What surprises those who come to Rama, as far as streams go. Each is meant to be as it is.

// A select that visits nothing cancels what follows, writes and acks included; one that visits
// several repeats it.
func TestSelectsMultiply(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		launch(t, c, 2, HashBy("k"), func(s *StreamTopology) {
			counts(s)
			s.DeclarePState("$$l", MapSchema(String, ListSchema(Long)))
		}, Keys("*k", "*add"),
			If("*add", LocalTransform("$$l", Key("*k"), AfterElem, TermVal("*add"))),
			LocalSelect("$$l", Must("*k"), All).Out("*x"),
			inc("*k"),
			LocalSelect("$$l", Must("*k"), All).Out("*y"),
			AckReturn(L{"*x", "*y"}),
		)
		if acks := append1(t, c, M{"k": "a"}); len(acks) != 0 || total(t, c, 2, "a") != 0 {
			t.Errorf("nothing is there: %v", acks)
		}
		append1(t, c, M{"k": "a", "add": 1})
		if acks := append1(t, c, M{"k": "a", "add": 2}); !Equal(acks["t"], L{2, 2}) || total(t, c, 2, "a") != 3 {
			t.Errorf("the last pair, after 1 and 2 turns: %v, %d", acks, total(t, c, 2, "a"))
		}
	})
}

// A partitioner ends the event and commits it, also when it goes where it is. What is written
// before is there for everyone; what follows sees it, too.
func TestAPartitionerCommits(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		m := Module("M", func(setup *Setup, topologies *Topologies) {
			setup.DeclareDepot("*in", HashBy("k"))
			writer, reader := topologies.Stream("writer"), topologies.Stream("reader")
			counts(writer)
			writer.Source("*in", Keys("*k", "*stay"),
				inc("*k"),
				If("*stay", DirectPartition(ops.CurrentTaskID())),
				LocalSelect("$$n", Key("*k")).Out("*n"),
				AckReturn("*n"),
				Throw("no"),
			)
			reader.Source("*in", Keys("*k"), LocalSelect("$$n", Key("*k")).Out("*n"), AckReturn("*n"))
		})
		if err := c.Launch(t.Context(), m, Launch{Tasks: 4, Threads: 2}); err != nil {
			t.Fatal(err)
		}
		for _, k := range []string{"together", "apart"} {
			_, err := c.Depot("M", "*in").Append(t.Context(), M{"k": k, "stay": k == "apart"})
			var te *TopologyError
			if !errors.As(err, &te) || te.Topology != "writer" {
				t.Errorf("%s: %v", k, err)
			}
			if got := total(t, c, 4, k); got > 0 != (k == "apart") {
				t.Errorf("%s: %d is committed", k, got)
			}
		}
	})
}

// Another topology, and a client, see what is committed; the owner its own writes.
func TestViews(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		m := Module("M", func(setup *Setup, topologies *Topologies) {
			setup.DeclareDepot("*in", HashBy("k"))
			a, b := topologies.Stream("a"), topologies.Stream("b")
			counts(a)
			a.Source("*in", Keys("*k"), inc("*k"), LocalSelect("$$n", Key("*k")).Out("*n"), AckReturn("*n"))
			b.Source("*in", Keys("*k"), LocalSelect("$$n", Key("*k")).Out("*n"), AckReturn(L{"*n"}))
		})
		if err := c.Launch(t.Context(), m, Launch{Tasks: 2}); err != nil {
			t.Fatal(err)
		}
		for i, before := range []any{nil, 1, 2} {
			acks := append1(t, c, M{"k": "x"})
			if !Equal(acks["a"], i+1) || !Equal(acks["b"], L{before}) {
				t.Errorf("append %d: %v", i, acks)
			}
		}
	})
}

// A schema violation deep in the last write of an event leaves nothing of the event, and nothing
// of the events of its batch.
func TestABatchIsAllOrNothing(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		launch(t, c, 1, Random, func(s *StreamTopology) {
			counts(s)
			s.DeclarePState("$$deep", MapSchema(String, FixedKeys{
				"m": MapSchema(Long, SetSchema(Long).Subindexed()).Subindexed(),
			}))
		}, "*v",
			inc("events"),
			LocalTransform("$$deep", Key("a", "m", 1), NoneElem, TermVal(1)),
			LocalTransform("$$deep", Key("b"), TermVal(M{"m": M{2: Set{1, "*v"}}})),
		)
		append1(t, c, 2)
		_, err := c.Depot("M", "*in").Append(t.Context(), "no number")
		var se *SchemaError
		if !errors.As(err, &se) || !Equal(se.Path, L{"b", "m", 2}) || !strings.HasPrefix(se.Want, "a key of class Long") {
			t.Errorf("got %v", err)
		}
		vs, err := c.PState("M", "$$deep").Select(t.Context(), MapVals, Key("m"), MapVals, All)
		if n := total(t, c, 1, "events"); err != nil || !Equal(vs, L{1, 1, 2}) || n != 1 {
			t.Errorf("got %v after %d events, %v", vs, n, err)
		}
	})
}

// Rows of the table in which an operation prints what it does, and in which order.
func TestEmission(t *testing.T) {
	two := RamaOp("two", In(), Emit(1), ops.Println("between"), Emit(2))
	f := func(want string, body ...Stmt) {
		t.Helper()
		if got := strings.ReplaceAll(strings.TrimSpace(output(t, body...)), "\n", "|"); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
	// Depth first: what an emit triggers runs before the next statement of the emitter.
	f("a 1|between|a 2", two.Call().Out("*x"), ops.Println("a", "*x"))
	f("1 1|between|1 2|between|2 1|between|2 2",
		two.Call().Out("*x"), two.Call().Out("*y"), ops.Println("*x", "*y"))
	// Filter cancels; a loop without an emit cancels; a loop with several repeats.
	f("2", ops.Range(0, 4).Out("*i"), Filter(ops.Eq("*i", 2)), ops.Println("*i"))
	f("", Loop(In("*i", 0), If(false, Emit("*i"))), ops.Println("after"))
	f("0|1|2", Loop(In("*i", 0), If(ops.Lt("*i", 3), Emit("*i"), Continue(ops.Inc("*i")))).Out("*o"), ops.Println("*o"))
	// Cond without a case for it cancels, with Default it goes on; If always goes on.
	f("", Cond(Case(false)), ops.Println("after"))
	f("after", Cond(Case(false), Default()), ops.Println("after"))
	f("after", If(nil), ops.Println("after"))
	f("", SubSource(L{}, On(Item{}, Keys())), ops.Println("after"))
	f("after", SubSource(L{}, On(Item{}, Keys()), Default()), ops.Println("after"))
	// Only nil and false are not true.
	f("is 0|is |is []", ops.Explode(L{nil, false, 0, "", L{}}).Out("*v"), If("*v", ops.Println("is", "*v")))
	// Explode: nothing of nothing, a map in key order.
	f("", ops.Explode(nil).Out("*x"), ops.Println("*x"))
	f("0 p|1 q", ops.ExplodeIndexed(L{"p", "q"}).Out("*i", "*x"), ops.Println("*i", "*x"))
	f("a 1|b 2", ops.ExplodeMap(M{"b": 2, "a": 1}).Out("*k", "*v"), ops.Println("*k", "*v"))
	f("2 1", ops.Expand(L{1, 2}).Out("*a", "*b"), ops.Println("*b", "*a"))
	// What is missing is nil, and short lists are.
	f("nil nil|1 nil", Let(M{}).Out(Keys("*a", "*b")), ops.Println("*a", "*b"),
		Let(L{1}).Out(Elems("*c", "*d")), ops.Println("*c", "*d"))
	f("7 {\"from\": 7}", Let(M{"from": 7}).Out(KeysAs(M{"*f": "from"}).As("*m")), ops.Println("*f", "*m"))
	// And and Or stop where they can.
	f("nil|1|2", ops.Println(And(1, nil, ops.Println("never"))), ops.Println(Or(nil, 1, ops.Println("never"))),
		ops.Println(IfExpr(true, 2, ops.Println("never"))))
}

// Several acks: the last to arrive counts; nil is left out, so {} may mean that nil came back.
func TestAcks(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		m := Module("M", func(setup *Setup, topologies *Topologies) {
			setup.DeclareDepot("*in", Random)
			topologies.Stream("several").Source("*in", "*r", AckReturn(1), AckReturn("*r"))
			topologies.Stream("silent").Source("*in", "*r")
			topologies.Stream("far").Source("*in", "*r", AllPartition(), GlobalPartition(), AckReturn(M{"r": "*r"}))
			topologies.Stream("none").Source("*in", "*r", Filter(false), AckReturn(3))
		})
		if err := c.Launch(t.Context(), m, Launch{Tasks: 8, Threads: 2}); err != nil {
			t.Fatal(err)
		}
		for _, r := range []any{5, nil} {
			acks := append1(t, c, r)
			want := map[string]any{"several": r, "far": M{"r": r}}
			if r == nil {
				delete(want, "several")
			}
			if !Equal(map[string]any(acks), want) {
				t.Errorf("got %v, want %v", acks, want)
			}
		}
	})
}

// HashPartition goes by the value, wherever it comes from; a client's path goes the same way.
func TestRoutes(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		launch(t, c, 16, Random, counts, "*k", HashPartition("*k"), inc("*k"), AckReturn(ops.CurrentTaskID()))
		tasks := map[any]any{}
		for i := range 40 {
			k := fmt.Sprint("k", i)
			tasks[k] = append1(t, c, k)["t"]
			if v, err := c.PState("M", "$$n").SelectOne(t.Context(), Key(k)); err != nil || !Equal(v, 1) {
				t.Errorf("%s: %v, %v", k, v, err)
			}
			if again := append1(t, c, k)["t"]; again != tasks[k] {
				t.Errorf("%s went to task %v and %v", k, tasks[k], again)
			}
		}
		for i, k := range HashingKeys("t", 16) {
			if got := append1(t, c, k)["t"]; !Equal(got, i) {
				t.Errorf("%s is on task %v, not %d", k, got, i)
			}
		}
	})
}
