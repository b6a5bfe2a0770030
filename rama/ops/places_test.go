package ops_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/op"
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// What some operations see of structures that are stored element by element, without reading them
// as a whole.
func TestStored(t *testing.T) {
	p := NewTestPState(MapSchema(String, FixedKeys{
		"name":  String,
		"log":   ListSchema(Object).Subindexed(),
		"tags":  SetSchema(Object).Subindexed(),
		"marks": MapSchema(String, Object).Subindexed(),
		"rooms": MapSchema(String, MapSchema(String, Long).Subindexed()).Subindexed(),
	}))
	defer p.Close()
	for _, path := range [][]Nav{
		Path(Key("a", "name"), TermVal("alice")),
		Path(Key("a", "log"), TermVal(L{"x", "y", "z"})),
		Path(Key("a", "tags"), TermVal(Set{3, 1, 2})),
		Path(Key("a", "marks"), TermVal(M{"b": 2, "a": nil})),
		Path(Key("a", "rooms", "r", "n"), TermVal(1)),
		Path(Key("empty", "log"), TermVal(L{})),
	} {
		if err := p.Transform(path...); err != nil {
			t.Fatal(err)
		}
	}
	f := func(want string, path ...Nav) {
		t.Helper()
		vs, err := p.Select(path...)
		got := ""
		if err != nil {
			got = err.Error()
		} else {
			for _, v := range vs {
				got += show(v)
			}
		}
		if got != want && (err == nil || !strings.Contains(got, want)) {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	in := func(key string, fn any, args ...any) []Nav { return Path(Key("a", key), View(fn, args...)) }

	f("3", in("log", ops.Count)...)
	f("2", in("marks", ops.Count)...)
	f("5", Path(Key("a"), View(ops.Count))...)
	f("false", in("tags", ops.IsEmpty)...)
	f("true", Path(Key("empty", "log"), View(ops.IsEmpty))...)
	f("false", Path(Key("empty", "log"), View(ops.IsNil))...)
	f("true", Path(Key("empty", "tags"), View(ops.IsNil))...)
	f("false", in("tags", ops.Not)...)
	f("true", in("tags", ops.NotNil)...)

	f("true", in("log", ops.Contains, "y")...)
	f("false", in("log", ops.Contains, 1)...)
	f("true", in("tags", ops.Contains, 3)...)
	f("true", in("marks", ops.Contains, "a")...)
	f("false", in("marks", ops.Contains, 2)...)
	f("true", Path(View(ops.Contains, "a"))...)
	f("false", in("tags", ops.Contains, ops.Inc)...)

	f("2", in("marks", ops.Get, "b")...)
	f("nil", in("marks", ops.Get, "a", 7)...)
	f("7", in("marks", ops.Get, "z", 7)...)
	f(`"y"`, in("log", ops.Get, 1)...)
	f("nil", in("log", ops.Get, 5)...)
	f("1", in("tags", ops.Get, 1)...)
	f("nil", in("tags", ops.Get, 9)...)
	f(`"alice"`, Path(Key("a"), View(ops.Get, "name"))...)
	f("1", Path(Key("a"), View(ops.Get, "rooms"), Key("r", "n"))...)
	f("0", Path(Key("b"), View(ops.Get, "rooms", 0))...)
	f("nil", in("marks", ops.Get, ops.Inc)...)

	f(`"x"`, in("log", ops.First)...)
	f(`"z"`, in("log", ops.Last)...)
	f("1", in("tags", ops.First)...)
	f("3", in("tags", ops.Last)...)
	f(`["a" nil]`, in("marks", ops.First)...)
	f(`["b" 2]`, in("marks", ops.Last)...)
	f("nil", Path(Key("empty", "log"), View(ops.First))...)
	f("nil", Path(Key("empty", "marks"), View(ops.Last))...)
	f(`the entry at "r", which holds a stored structure`, in("rooms", ops.First)...)

	f(`"y"`, in("log", ops.Nth, 1)...)
	f("index 3 is out of range: there are 3 elements", in("log", ops.Nth, 3)...)
	f("ops.Nth looks at a stored List", in("tags", ops.Nth, 0)...)

	f("true", in("log", ops.IsList)...)
	f("true", in("tags", ops.IsSet)...)
	f("true", in("marks", ops.IsMap)...)
	f("true", Path(Key("a"), View(ops.IsMap))...)
	f("false", in("marks", ops.IsNumber)...)
	f("false", in("marks", ops.IsString)...)
	f("true", in("log", ops.IsA, List)...)
	f("false", in("log", ops.IsA, Map)...)
	f(`"alice"`, Path(Key("a"), MapVals, Pred(ops.IsA, String))...)

	f("a subindexed list is not one value", in("log", ops.Reverse)...)
	f("a subindexed set is not one value", in("tags", ops.Second)...)
}

// The package comment names the operations that look at stored structures.
func TestWhatLooks(t *testing.T) {
	want := []string{
		"Contains", "Count", "First", "Get", "IsA", "IsBool", "IsBytes", "IsDouble", "IsEmpty", "IsList", "IsLong",
		"IsMap", "IsNil", "IsNumber", "IsRecord", "IsSet", "IsString", "IsUUID", "Last", "Not", "NotNil", "Nth",
	}
	var got []string
	for _, n := range op.Names() {
		if op.Get(n).Looks {
			got = append(got, n)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// on runs statements on a module's tasks, once for each record, and returns the answers.
func on(t *testing.T, opts []ClusterOption, tasks int, records []any, body ...Stmt) []any {
	t.Helper()
	c := NewCluster(opts...)
	defer c.Close()
	m := Module("M", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*in", HashBy(ops.Identity))
		topologies.Stream("t").Source("*in", "*r", body...)
	})
	if err := c.Launch(t.Context(), m, Launch{Tasks: tasks, Threads: 2}); err != nil {
		t.Fatal(err)
	}
	var out []any
	for _, r := range records {
		acks, err := c.Depot("M", "*in").Append(t.Context(), r)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, acks["t"])
	}
	return out
}

// Where an event runs, and when.
func TestHere(t *testing.T) {
	for _, opts := range [][]ClusterOption{nil, {Seed(1)}} {
		for i, k := range HashingKeys("k", 4) {
			got := on(t, opts, 4, []any{k}, AckReturn(L{
				ops.CurrentTaskID(), ops.NumTasks(), ops.TaskOf("*r", ops.NumTasks()), ops.CurrentTopologyType(),
				ops.Minus(ops.UUIDMillis(ops.NewUUID()), ops.NowMillis()),
			}))
			if want := (L{i, 4, i, "stream", 0}); !Equal(got[0], want) {
				t.Errorf("%s: got %v, want %v", k, got[0], want)
			}
		}
	}
}

// Chance comes from the task's own source: a simulation with the same seed draws the same.
func TestRandom(t *testing.T) {
	draw := func(seed int64) []any {
		return on(t, []ClusterOption{Seed(seed)}, 2, []any{"a", "b", "c"}, AckReturn(L{
			ops.Random(), ops.RandomLong(1000), ops.RandomElem(L{"a", "b", "c", "d"}), ops.Shuffle("abcdefgh"),
		}))
	}
	first, again, other := draw(1), draw(1), draw(2)
	if !Equal(first, again) || Equal(first, other) {
		t.Errorf("got %v, again %v, with another seed %v", first, again, other)
	}
	for _, r := range first {
		l := r.([]any)
		if x := l[0].(float64); x < 0 || x >= 1 {
			t.Errorf("Random: %v", x)
		}
		if n := l[1].(int64); n < 0 || n >= 1000 {
			t.Errorf("RandomLong: %v", n)
		}
		letters := map[any]bool{}
		for _, e := range l[3].([]any) {
			letters[e] = true
		}
		if len(letters) != 8 {
			t.Errorf("Shuffle: %v", l[3])
		}
	}
}

// Each number below n is as likely as the others.
func TestRandomIsFair(t *testing.T) {
	const n, draws = 6, 60_000
	var counts [n]int
	count := func(i int) any { counts[i]++; return nil }
	if err := Run(ops.Range(0, draws), Call(count, ops.RandomLong(n))); err != nil {
		t.Fatal(err)
	}
	for i, c := range counts {
		if c < draws/n*9/10 || c > draws/n*11/10 {
			t.Errorf("%d came %d times of %d", i, c, draws)
		}
	}
}

// Expand binds as many variables as there are elements.
func TestExpand(t *testing.T) {
	err := Run(ops.Expand(L{1, 2, 3}).Out("*a", "*b"), ops.Println("*a", "*b"))
	if err == nil || !strings.Contains(err.Error(), "ops.Expand emits 3 values here, but 2 outputs are bound") {
		t.Errorf("got %v", err)
	}
}

// A class is no function, and a function no class.
func TestClasses(t *testing.T) {
	_, err := SelectIn(L{1}, All, Pred(String))
	if err == nil || !strings.Contains(err.Error(), "String is a class or a schema, not a function") {
		t.Errorf("got %v", err)
	}
	vs, err := SelectIn(L{1, "a", nil, Item{}, "b"}, All, Pred(ops.IsA, String))
	if err != nil || !Equal(vs, L{"a", "b"}) {
		t.Errorf("got %v, %v", vs, err)
	}
	vs, err = SelectIn(L{1, Item{"x", 1}, M{}}, All, Pred(ops.IsA, ClassOf(Item{})), Key("name"))
	if err != nil || !Equal(vs, L{"x"}) {
		t.Errorf("got %v, %v", vs, err)
	}
}

// A class, and the operations themselves, travel to the task that a client's path is followed on.
func TestInAClientsPath(t *testing.T) {
	c := NewCluster(Seed(1))
	defer c.Close()
	m := Module("M", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*in", Random)
		s := topologies.Stream("t")
		s.DeclarePState("$$all", MapSchema(String, Object))
		s.Source("*in", "*r", HashPartition("k"), LocalTransform("$$all", Key("k"), AfterElem, TermVal("*r")))
	})
	if err := c.Launch(t.Context(), m, Launch{Tasks: 4, Threads: 2}); err != nil {
		t.Fatal(err)
	}
	for _, r := range []any{1, "a", Item{"x", 1}, 2.5} {
		if _, err := c.Depot("M", "*in").Append(t.Context(), r); err != nil {
			t.Fatal(err)
		}
	}
	f := func(want any, path ...Nav) {
		t.Helper()
		vs, err := c.PState("M", "$$all").Select(t.Context(), append([]Nav{Key("k")}, path...)...)
		if err != nil || !Equal(vs, want) {
			t.Errorf("got %v, %v, want %v", vs, err, want)
		}
	}
	f(L{"a"}, All, Pred(ops.IsA, String))
	f(L{"x"}, All, Pred(ops.IsA, ClassOf(Item{})), Key("name"))
	f(L{2, 3.5}, All, Pred(ops.IsNumber), View(ops.Inc))
	f(L{L{1, "a"}}, View(ops.Take, 2))
	f(L{true}, View(ops.RandomElem), View(ops.NotNil))
}

// Closures are told by their names, and refused where only values can be.
func TestClosuresAreNoValues(t *testing.T) {
	for _, c := range []struct {
		x    *Expr
		want string
	}{
		{ops.Tuple("%f"), "ops.Tuple got the function <%f>, which is no value"},
		{ops.Inc("%f"), "ops.Inc takes numbers, but got the function <%f>"},
		{ops.Eq("%f", "%f"), "ops.Eq compares values"},
		{ops.Hash(L{"%f"}), "ops.Hash takes a value, and a function is none"},
	} {
		err := Run(LocalFn("%f", In("*x"), Emit("*x")), c.x.Out("*y"))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
}
