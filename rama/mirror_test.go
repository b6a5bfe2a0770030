package rama_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// people is a module that keeps people by name, with their friends.
var people = Module("People", func(setup *Setup, topologies *Topologies) {
	setup.DeclareDepot("*people", HashBy("name"))
	setup.DeclareDepot("*log", Random, Global)
	s := topologies.Stream("people")
	s.DeclarePState("$$people", MapSchema(String, FixedKeys{
		"age": Long, "friends": SetSchema(String).Subindexed(),
	}))
	s.DeclarePState("$$total", Long, Global, InitialValue(0))
	s.DeclarePState("$$secret", Long, Private)
	s.Source("*people", Keys("*name", "*age", "*friends"),
		LocalTransform("$$people", Key("*name"), Key("age"), TermVal("*age")),
		AckReturn(ops.CurrentTaskID()),
		Anchor("<person>"),
		ops.Explode("*friends").Out("*f"),
		LocalTransform("$$people", Key("*name"), Key("friends"), NoneElem, TermVal("*f")),
		Hook("<person>"),
		GlobalPartition(),
		LocalTransform("$$total", Term(ops.Inc)),
	)
})

func person(name string, age int, friends ...any) M {
	return M{"name": name, "age": age, "friends": L(friends)}
}

// mirrored runs a test with several numbers of tasks of both modules. launch launches module M, whose
// source "*in" runs body.
func mirrored(t *testing.T, f func(t *testing.T, c *Cluster, launch func(body ...Stmt))) {
	for _, tasks := range [][2]int{{1, 4}, {4, 1}, {8, 2}, {2, 2}} {
		t.Run(fmt.Sprint(tasks), func(t *testing.T) {
			clusters(t, func(t *testing.T, c *Cluster) {
				if err := c.Launch(t.Context(), people, Launch{Tasks: tasks[0], Threads: min(2, tasks[0])}); err != nil {
					t.Fatal(err)
				}
				f(t, c, func(body ...Stmt) {
					t.Helper()
					m := Module("M", func(setup *Setup, topologies *Topologies) {
						setup.DeclareDepot("*in", Random)
						declareMirrors(setup)
						s := topologies.Stream("t")
						counts(s)
						s.Source("*in", "*r", body...)
					})
					if err := c.Launch(t.Context(), m, Launch{Tasks: tasks[1], Threads: min(2, tasks[1])}); err != nil {
						t.Fatal(err)
					}
				})
			})
		})
	}
}

func declareMirrors(setup *Setup) {
	setup.MirrorDepot("*newPeople", "People", "*people")
	setup.MirrorDepot("*log", "People", "*log")
	setup.MirrorPState("$$friends", "People", "$$people")
	setup.MirrorPState("$$total", "People", "$$total")
}

func addPerson(t *testing.T, c *Cluster, name string, age int, friends ...any) {
	t.Helper()
	if _, err := c.Depot("People", "*people").Append(t.Context(), person(name, age, friends...)); err != nil {
		t.Fatal(err)
	}
}

// A topology reads another module's PState: Select finds the partition by the key, LocalSelect reads
// the one that a partitioner went to. What follows runs for each value, on the task where it was.
func TestMirrorPState(t *testing.T) {
	older := RamaFn("older", In("*age", "*by"), Emit(ops.Plus("*age", "*by")))
	mirrored(t, func(t *testing.T, c *Cluster, launch func(body ...Stmt)) {
		for i := range 10 {
			addPerson(t, c, fmt.Sprint("p", i), i, fmt.Sprint("p", i+1), fmt.Sprint("p", i+2))
		}
		launch(
			LocalFn("%up", In("*x"), Emit(ops.Inc("*x"))), // what is there travels over the read
			Select("$$friends", Key("*r"), Must("age"), View(older, 100)).Out("*age"),
			LocalSelect("$$total").Out("*total"), // global: its partition is known
			Invoke("%up", "*age").Out("*age"),
			ops.CurrentTaskID().Out("*here"),
			LocalSelect("$$friends", Key(ops.Str("*r")), Key("friends"), All).Out("*f"),
			Assert(ops.Eq("*here", ops.CurrentTaskID()), "it came back on another task"),
			HashPartitionOf("$$friends", "*f"),
			LocalOp("%friend", In("*who"), Emit(LocalSelect("$$friends", Key("*who"), Key("age")))),
			Invoke("%friend", "*f").Out("*theirs"),
			inc("*f"),
			AckReturn(L{"*age", "*total", "*f", "*theirs"}))
		if acks := append1(t, c, "p3"); !Equal(acks["t"], L{104, 10, "p5", 5}) && !Equal(acks["t"], L{104, 10, "p4", 4}) {
			t.Errorf("got %v", acks)
		}
		if acks := append1(t, c, "nobody"); len(acks) != 0 { // nothing is visited, nothing follows
			t.Errorf("got %v", acks)
		}
	})
}

// Appends to another module's depot go to the partition that a partitioner went to, at every level.
func TestDepotAppendToAMirror(t *testing.T) {
	mirrored(t, func(t *testing.T, c *Cluster, launch func(body ...Stmt)) {
		launch(
			DepotAppend("*log", L{"new", "*r"}),
			HashPartitionOf("*newPeople", "*r"),
			DepotAppend("*newPeople", M{"name": "*r", "age": 7, "friends": L{"x"}}, FullAck).Out("*acks"),
			LocalSelect("$$friends", Key("*r"), Key("age")).Out("*age"),
			DepotAppend("*log", L{"done", "*r"}, NoAck),
			AckReturn(L{"*acks", "*age"}))
		info, err := c.Depot("People", "*people").Info(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for p, name := range HashingKeys("k", info.Partitions) {
			if acks := append1(t, c, name); !Equal(acks["t"], L{M{"people": p}, 7}) {
				t.Errorf("%s: got %v", name, acks)
			}
			age, err := c.PState("People", "$$people").SelectOne(t.Context(), Key(name), Key("age"))
			if err != nil || !Equal(age, 7) {
				t.Errorf("%s: %v, %v", name, age, err)
			}
		}
		for ends(t, c, "People", "*log", 1)[0] < int64(2*info.Partitions) && t.Context().Err() == nil {
		}
	})
}

// follower counts the people of the other module, by name.
func follower() *ModuleDef {
	return Module("M", func(setup *Setup, topologies *Topologies) {
		declareMirrors(setup)
		s := topologies.Stream("t")
		counts(s)
		s.Source("*newPeople", Keys("*name", "*age"),
			If(And(ops.Lt("*age", 0), ops.Eq(ops.RandomLong(2), 0)), Throw("try again")),
			HashPartition("*name"),
			inc("*name"),
			inc("all"))
	})
}

// wait waits until the follower has counted so many.
func wait(t *testing.T, c *Cluster, tasks int, n int64) {
	t.Helper()
	for got := int64(0); got != n; got = total(t, c, tasks, "all") {
		if got > n || t.Context().Err() != nil {
			t.Fatalf("%d records were counted, not %d", got, n)
		}
	}
}

// A topology gets the records of another module's depot: those that are appended after its launch, each
// once while nothing fails.
func TestMirrorDepot(t *testing.T) {
	for _, tasks := range [][2]int{{1, 4}, {8, 2}, {2, 2}} {
		t.Run(fmt.Sprint(tasks), func(t *testing.T) {
			clusters(t, func(t *testing.T, c *Cluster) {
				if err := c.Launch(t.Context(), people, Launch{Tasks: tasks[0], Threads: 1}); err != nil {
					t.Fatal(err)
				}
				addPerson(t, c, "too early", 1)
				if err := c.Launch(t.Context(), follower(), Launch{Tasks: tasks[1], Threads: min(2, tasks[1])}); err != nil {
					t.Fatal(err)
				}
				for i := range 150 {
					c.Depot("People", "*people").AppendAsync(t.Context(), person(fmt.Sprint("p", i%30), i), NoAck)
				}
				wait(t, c, tasks[1], 150)
				for i := range 30 {
					if n := total(t, c, tasks[1], fmt.Sprint("p", i)); n != 5 {
						t.Errorf("p%d was counted %d times", i, n)
					}
				}
			})
		})
	}
}

// A record of a mirror that fails is tried again.
func TestMirrorDepotRetries(t *testing.T) {
	for seed := range uint64(5) {
		c, sim := simulatedOn(t, seed+1)
		if err := c.Launch(t.Context(), people, Launch{Tasks: 4, Threads: 2}); err != nil {
			t.Fatal(err)
		}
		if err := c.Launch(t.Context(), follower(), Launch{Tasks: 2, Threads: 2}); err != nil {
			t.Fatal(err)
		}
		for i := range 20 {
			addPerson(t, c, fmt.Sprint("p", i), -1)
		}
		sim.Advance(600_000)
		wait(t, c, 2, 20)
	}
}

// The module with the mirror keeps how far it has come: launched again it takes up what was appended in
// between, and nothing twice.
func TestMirrorDepotGoesOnAfterARestart(t *testing.T) {
	for _, seed := range []int64{0, 1, 2, 3} {
		dir := t.TempDir()
		n := int64(0)
		for round := range 3 {
			opts := []ClusterOption{OnDisk(dir)}
			if seed > 0 {
				opts = append(opts, Seed(seed))
			}
			c := NewCluster(opts...)
			if err := c.Launch(t.Context(), people, Launch{Tasks: 8, Threads: 2}); err != nil {
				t.Fatal(err)
			}
			if round == 1 {
				for i := range 10 {
					addPerson(t, c, fmt.Sprint("between", i), i)
				}
				n += 10
			}
			if err := c.Launch(t.Context(), follower(), Launch{Tasks: 2, Threads: 2}); err != nil {
				t.Fatal(err)
			}
			for i := range 10 {
				addPerson(t, c, fmt.Sprint("p", i), i)
			}
			n += 10
			wait(t, c, 2, n)
			if err := c.Close(); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// What is mirrored has to be there, and stays as long as it is mirrored.
func TestMirrorsNeedTheirModule(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		module := func(setup func(*Setup)) *ModuleDef {
			return Module("M", func(s *Setup, _ *Topologies) { setup(s) })
		}
		refused := func(want string, is error, setup func(*Setup)) {
			t.Helper()
			err := c.Launch(t.Context(), module(setup), Launch{Tasks: 2})
			if err == nil || is != nil && !errors.Is(err, is) || !strings.Contains(err.Error(), want) ||
				!strings.Contains(err.Error(), "mirror_test.go:") {
				t.Errorf("want %q, got %v", want, err)
			}
		}
		refused(`module "People"`, ErrModuleNotFound, declareMirrors)
		if err := c.Launch(t.Context(), people, Launch{Tasks: 2}); err != nil {
			t.Fatal(err)
		}
		refused("did you mean $$people?", ErrObjectNotFound, func(s *Setup) { s.MirrorPState("$$p", "People", "$$peple") })
		refused("did you mean *people?", ErrObjectNotFound, func(s *Setup) { s.MirrorDepot("*p", "People", "*peopl") })
		refused("only topologies of its module", ErrPrivate, func(s *Setup) { s.MirrorPState("$$p", "People", "$$secret") })
		refused("the module's own", nil, func(s *Setup) { s.MirrorPState("$$p", "M", "$$n") })
		refused("begins with $$", nil, func(s *Setup) { s.MirrorPState("*p", "People", "$$people") })
		refused("*p is declared twice", nil, func(s *Setup) {
			s.DeclareDepot("*p", Random)
			s.MirrorDepot("*p", "People", "*people")
		})
		if err := c.Launch(t.Context(), module(declareMirrors), Launch{Tasks: 2}); err != nil {
			t.Fatal(err)
		}
		err := c.Destroy(t.Context(), "People")
		if !errors.Is(err, ErrInUse) || !strings.Contains(err.Error(), ": M;") {
			t.Errorf("got %v", err)
		}
		if _, err := c.PState("M", "$$friends").Select(t.Context(), Key("a")); !errors.Is(err, ErrObjectNotFound) ||
			!strings.Contains(err.Error(), "$$people of module People") {
			t.Errorf("got %v", err)
		}
		if _, err := c.Depot("M", "*newPeople").Append(t.Context(), 1); !errors.Is(err, ErrObjectNotFound) {
			t.Errorf("got %v", err)
		}
		for _, name := range []string{"M", "People"} {
			if err := c.Destroy(t.Context(), name); err != nil {
				t.Error(err)
			}
		}
	})
}

// A mirror is read by its name, at a partition that is known, and never written.
func TestMirrorMistakes(t *testing.T) {
	c := NewCluster(Seed(1))
	defer c.Close()
	if err := c.Launch(t.Context(), people, Launch{Tasks: 2}); err != nil {
		t.Fatal(err)
	}
	op := RamaOp("op", In("$$p"), Emit())
	for want, body := range map[string]Stmt{
		"go to one first, with HashPartitionOf(\"$$friends\", key)": LocalSelect("$$friends", Key("a")).Out("*x"),
		"go to one first, with HashPartitionOf(\"*newPeople\"":      DepotAppend("*newPeople", 1),
		"can only be read":           LocalTransform("$$friends", Key("a"), TermVal(nil)),
		"by its name":                op.Call("$$friends"),
		"a LocalFn emits in its own": LocalFn("%f", In(), LocalSelect("$$total").Out("*x"), Emit("*x")),
		"not every":                  Do(If("*r", HashPartitionOf("$$friends", "*r")), LocalSelect("$$friends", Key("a")).Out("*x")),
	} {
		m := Module("M", func(setup *Setup, topologies *Topologies) {
			setup.DeclareDepot("*in", Random)
			declareMirrors(setup)
			topologies.Stream("t").Source("*in", "*r", body)
		})
		err := c.Launch(t.Context(), m, Launch{Tasks: 2})
		if want == "not every" {
			want = "which of its partitions"
		}
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "mirror_test.go:") {
			t.Errorf("want %q, got %v", want, err)
		}
	}
}

// A path that fails on the other side fails the event here, with the reason.
func TestMirrorPStateFailure(t *testing.T) {
	mirrored(t, func(t *testing.T, c *Cluster, launch func(body ...Stmt)) {
		addPerson(t, c, "a", 1)
		launch(Select("$$friends", Key("*r"), Key("age"), View(func(n int) (int, error) {
			if n == 1 {
				return 0, errors.New("one is too young")
			}
			return n, nil
		})).Out("*x"))
		_, err := c.Depot("M", "*in").Append(t.Context(), "a")
		var te *TopologyError
		if !errors.As(err, &te) || !strings.Contains(te.Text, "one is too young") {
			t.Errorf("got %v", err)
		}
	})
}

// Reads of a mirror see what is committed: never a write of an event that then fails.
func TestMirrorPStateIsCommitted(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		source := Module("S", func(setup *Setup, topologies *Topologies) {
			setup.DeclareDepot("*d", HashBy(ops.IsNil))
			s := topologies.Stream("s")
			s.DeclarePState("$$v", MapSchema(String, Long))
			s.Source("*d", "*x",
				LocalTransform("$$v", Key("k"), TermVal("*x")),
				If(ops.IsOdd("*x"), Throw("odd")))
		})
		if err := c.Launch(t.Context(), source, Launch{Tasks: 1}); err != nil {
			t.Fatal(err)
		}
		m := Module("M", func(setup *Setup, topologies *Topologies) {
			setup.DeclareDepot("*in", Random)
			setup.MirrorPState("$$v", "S", "$$v")
			topologies.Stream("t").Source("*in", "*r", Select("$$v", Key("k")).Out("*v"), AckReturn("*v"))
		})
		if err := c.Launch(t.Context(), m, Launch{Tasks: 2, Threads: 2}); err != nil {
			t.Fatal(err)
		}
		for i := range 20 {
			f := c.Depot("S", "*d").AppendAsync(t.Context(), i)
			if v, ok := append1(t, c, "r")["t"].(int64); ok && v%2 == 1 {
				t.Errorf("a write that was dropped is seen: %d", v)
			}
			if i%2 == 0 {
				if _, err := f.Wait(t.Context()); err != nil && !strings.Contains(err.Error(), "odd") {
					t.Error(err)
				}
			}
		}
	})
}

// A source on a mirror that asks for what only the partition itself could give is refused.
func TestMirrorSourceOptions(t *testing.T) {
	c := NewCluster(Seed(1))
	defer c.Close()
	launch(t, c, 2, Random, counts, "*v")
	for want, o := range map[string]SourceOptions{
		"cannot have the retry mode AllAfter": {Depot: "*theirs", Retry: AllAfter},
		"cannot start at a time":              {Depot: "*theirs", StartFrom: AfterTimestamp(5)},
	} {
		err := c.Launch(t.Context(), Module("Other", func(setup *Setup, topologies *Topologies) {
			setup.MirrorDepot("*theirs", "M", "*in")
			topologies.Stream("s").SourceWith(o, "*v", ops.Println("*v"))
		}), Launch{Tasks: 2})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

// A follower that lags behind the trimming of the depot goes on with the first record that is left.
func TestMirrorDepotIsTrimmed(t *testing.T) {
	source := Module("S", func(setup *Setup, _ *Topologies) {
		setup.DeclareDepot("*in", HashBy("k"))
		setup.SetOption("*in", "depot.max.entries.per.partition", 10)
	})
	follower := Module("M", func(setup *Setup, topologies *Topologies) {
		setup.MirrorDepot("*theirs", "S", "*in")
		s := topologies.Stream("t")
		counts(s)
		s.SourceWith(SourceOptions{Depot: "*theirs", StartFrom: Beginning}, "*r", inc("n"))
	})
	dir := t.TempDir()
	add := func(c *Cluster, n int) {
		for i := range n {
			if _, err := c.Depot("S", "*in").Append(t.Context(), M{"n": i}); err != nil {
				t.Fatal(err)
			}
		}
	}
	c, sim := simulatedOn(t, 1, OnDisk(dir))
	launched(t, launched(t, c, source, 1), follower, 1)
	add(c, 5)
	sim.Advance(1000)
	if n := total(t, c, 1, "n"); n != 5 {
		t.Errorf("%d records of 5", n)
	}
	c.Close()
	c, sim = simulatedOn(t, 2, OnDisk(dir))
	launched(t, c, source, 1)
	add(c, 40)
	sim.Advance(700_000)
	pi, err := c.Depot("S", "*in").PartitionInfo(t.Context(), 0)
	if err != nil || pi.Start <= 5 {
		t.Fatalf("%v, %v", pi, err)
	}
	launched(t, c, follower, 1)
	add(c, 1)
	sim.Advance(1000)
	if n := total(t, c, 1, "n"); n != 5+pi.End+1-pi.Start {
		t.Errorf("%d records, with 5 before and those from %d to %d", n, pi.Start, pi.End)
	}
}
