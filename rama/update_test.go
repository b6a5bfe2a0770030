package rama_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// version is a module M that is made of parts.
func version(parts ...func(setup *Setup, s *StreamTopology)) *ModuleDef {
	return Module("M", func(setup *Setup, topologies *Topologies) {
		s := topologies.Stream("t")
		for _, p := range parts {
			p(setup, s)
		}
	})
}

func in(setup *Setup, _ *StreamTopology) { setup.DeclareDepot("*in", HashBy("k")) }

func state(name string, s Schema, opts ...Option) func(*Setup, *StreamTopology) {
	return func(_ *Setup, t *StreamTopology) { t.DeclarePState(name, s, opts...) }
}

// counted counts the records of *in, by steps.
func counted(by int) func(*Setup, *StreamTopology) {
	return func(_ *Setup, t *StreamTopology) {
		t.Source("*in", Keys("*k"), LocalTransform("$$n", Key("*k"), NilToVal(0), Term(ops.Plus, by)))
	}
}

func update(t testing.TB, c *Cluster, m *ModuleDef, del ...string) {
	t.Helper()
	if err := c.Update(t.Context(), m, UpdateOptions{Delete: del}); err != nil {
		t.Fatal(err)
	}
}

// An update changes the code and keeps the data and the progress of what keeps its name.
func TestUpdate(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		n := state("$$n", MapSchema(Object, Long))
		extra := func(setup *Setup, s *StreamTopology) {
			setup.DeclareDepot("*extra", Random)
			s.DeclarePState("$$extra", MapSchema(Long, Long))
			s.Source("*extra", "*v", LocalTransform("$$extra", Key("*v"), TermVal("*v")))
		}
		if err := c.Launch(t.Context(), version(in, n, extra, counted(1)), Launch{Tasks: 2}); err != nil {
			t.Fatal(err)
		}
		for range 3 {
			append1(t, c, M{"k": "a"})
			if _, err := c.Depot("M", "*extra").Append(t.Context(), 1); err != nil {
				t.Fatal(err)
			}
		}
		second := version(in, n, counted(10))
		refused(t, c, second, nil, `$$extra was declared and is to be gone: its data would be deleted; declare it, or `+
			`list it in UpdateOptions{Delete: []string{"$$extra"}}`, "*extra was declared")
		refused(t, c, second, []string{"*extra", "$$extra", "$$n", "$$extr"},
			"$$n was listed in Delete: it is still declared", "$$extr was listed in Delete: the module has none")
		append1(t, c, M{"k": "a"})
		update(t, c, second, "*extra", "$$extra")
		append1(t, c, M{"k": "a"})
		if got := total(t, c, 2, "a"); got != 14 {
			t.Errorf("after 4 records of 1 and one of 10: %d", got)
		}
		if _, err := c.Depot("M", "*extra").Append(t.Context(), 1); !errors.Is(err, ErrObjectNotFound) {
			t.Errorf("a deleted depot: %v", err)
		}
		update(t, c, version(in, n, extra, counted(10)))
		if pi, err := c.Depot("M", "*extra").PartitionInfo(t.Context(), 0); err != nil || pi.End != 0 {
			t.Errorf("a depot of a name that was deleted: %v %v", pi, err)
		}
		if vs, err := c.PState("M", "$$extra").PKey(1).Select(t.Context(), MapKeys); err != nil || len(vs) > 0 {
			t.Errorf("a PState of a name that was deleted: %v %v", vs, err)
		}
		if err := c.Update(t.Context(), Module("N", in2)); !errors.Is(err, ErrModuleNotFound) {
			t.Errorf("a module that does not run: %v", err)
		}
	})
}

func in2(setup *Setup, _ *Topologies) { setup.DeclareDepot("*in", Random) }

// refused expects an update to be refused with such texts.
func refused(t testing.TB, c *Cluster, m *ModuleDef, del []string, texts ...string) {
	t.Helper()
	err := c.Update(t.Context(), m, UpdateOptions{Delete: del})
	var ue *UpdateError
	if err == nil || !errors.As(err, &ue) {
		t.Errorf("got %v, want %q", err, texts)
		return
	}
	for _, text := range texts {
		if !strings.Contains(err.Error(), text) {
			t.Errorf("got %v, want %q", err, text)
		}
	}
}

// A topology is known by its name: under another one it is new, and begins with what comes.
func TestUpdateTopologies(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		m := func(topology string) *ModuleDef {
			return Module("M", func(setup *Setup, topologies *Topologies) {
				setup.DeclareDepot("*in", HashBy("k"))
				s := topologies.Stream(topology)
				counts(s)
				s.Source("*in", Keys("*k", "*bad"), If(And("*bad", ops.Eq(topology, "a")), Throw("bad")), inc("*k"))
			})
		}
		if err := c.Launch(t.Context(), m("a"), Launch{Tasks: 2}); err != nil {
			t.Fatal(err)
		}
		append1(t, c, M{"k": 1})
		c.Depot("M", "*in").Append(t.Context(), M{"k": 1, "bad": true}) // is tried again and again
		update(t, c, m("b"))
		append1(t, c, M{"k": 1})
		if got := total(t, c, 2, 1); got != 2 {
			t.Errorf("under a new name: %d", got)
		}
		update(t, c, m("a")) // a new one too: the old progress is gone
		append1(t, c, M{"k": 1})
		if got := total(t, c, 2, 1); got != 3 {
			t.Errorf("under a name that was gone: %d", got)
		}
	})
}

// A record that failed is processed by the module that is mended.
func TestUpdateMends(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		if err := c.Launch(t.Context(), counting(), Launch{Tasks: 2}); err != nil {
			t.Fatal(err)
		}
		if _, err := c.Depot("M", "*in").Append(t.Context(), M{"k": 1, "bad": true}); err == nil {
			t.Fatal("no failure")
		}
		update(t, c, countingWith(Let("mended").Out("*_mended")))
		append1(t, c, M{"k": 1})
		if got := total(t, c, 2, 1); got != 2 {
			t.Errorf("got %d", got)
		}
	})
}

// Clients do not notice updates: what they append, read and follow meanwhile is answered, each
// append is counted once, and its answer comes when it is counted.
func TestUpdateUnderLoad(t *testing.T) {
	c := NewCluster()
	defer c.Close()
	if err := c.Launch(t.Context(), counting(), Launch{Tasks: 4, Threads: 2}); err != nil {
		t.Fatal(err)
	}
	var stop atomic.Bool
	var wg sync.WaitGroup
	var acked [4]int64
	var seen [4]atomic.Int64
	for i := range acked {
		x, err := c.PState("M", "$$n").Proxy(t.Context(), Path(Key(i)), func(now, _ any, d Diff) {
			if n, ok := now.(int64); ok {
				seen[i].Store(n)
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		defer func() {
			if !x.Active() {
				t.Error("a proxy has ended")
			}
			x.Close()
		}()
		wg.Add(1)
		go func() {
			defer wg.Done()
			for !stop.Load() {
				if _, err := c.Depot("M", "*in").Append(context.Background(), M{"k": i, "hop": i%2 == 0}); err != nil {
					t.Error(err)
					return
				}
				acked[i]++
				if n, err := c.PState("M", "$$n").SelectOne(context.Background(), Key(i)); err != nil || n != acked[i] {
					t.Errorf("%d appended %d, and counted are %v, %v", i, acked[i], n, err)
					return
				}
			}
		}()
	}
	for range 20 {
		update(t, c, counting())
	}
	stop.Store(true)
	wg.Wait()
	for i := range acked {
		eventually(t, func() error {
			if n := seen[i].Load(); n != acked[i] {
				return fmt.Errorf("the proxy of %d has %d, not %d", i, n, acked[i])
			}
			return nil
		})
	}
}

// An append whose record takes longer than an update waits for it is answered by the new module.
func TestUpdateTakesUp(t *testing.T) {
	var began sync.WaitGroup
	began.Add(1)
	slow := func(fn func(ctx context.Context) (any, error)) *ModuleDef {
		return version(in, state("$$n", MapSchema(Object, Long)), func(_ *Setup, s *StreamTopology) {
			s.Source("*in", Keys("*k"), Async(fn).Out("*v"), inc("*k"), AckReturn("*v"))
		})
	}
	c := NewCluster()
	defer c.Close()
	var once sync.Once
	first := slow(func(ctx context.Context) (any, error) {
		once.Do(began.Done)
		<-ctx.Done()
		return nil, ctx.Err()
	})
	if err := c.Launch(t.Context(), first, Launch{Tasks: 1}); err != nil {
		t.Fatal(err)
	}
	f := c.Depot("M", "*in").AppendAsync(t.Context(), M{"k": 1})
	began.Wait()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := c.Update(ctx, first); !errors.Is(err, context.Canceled) {
		t.Errorf("an update that is given up: %v", err)
	}
	update(t, c, slow(func(context.Context) (any, error) { return "new", nil }))
	if acks, err := f.Wait(t.Context()); err != nil || acks["t"] != "new" {
		t.Errorf("got %v, %v", acks, err)
	}
	if got := total(t, c, 1, 1); got != 1 {
		t.Errorf("got %d", got)
	}
}

// A proxy goes on after an update with the whole value; when its PState is deleted, it ends and says
// why.
func TestUpdateProxies(t *testing.T) {
	c := NewCluster()
	defer c.Close()
	n := state("$$n", MapSchema(Object, Long))
	p := state("$$p", MapSchema(String, Long))
	if err := c.Launch(t.Context(), version(in, p, n, counted(1)), Launch{Tasks: 1}); err != nil {
		t.Fatal(err)
	}
	s, gone := &seen{}, &seen{}
	x, err := c.PState("M", "$$n").Proxy(t.Context(), Path(Key("a")), s.change)
	if err != nil {
		t.Fatal(err)
	}
	follow(t, c, gone, Key("x"))
	append1(t, c, M{"k": "a"})
	s.wait(t, 2)
	update(t, c, version(in, n, counted(5)), "$$p")
	append1(t, c, M{"k": "a"})
	if got := strings.Join(s.wait(t, 4), "; "); got != "resync = nil; value = 1; resync = 1; value = 6" {
		t.Errorf("got %s", got)
	}
	gone.wait(t, 2)
	if d := gone.diff; d.Kind != "destroyed" || !strings.Contains(fmt.Sprint(d.Value), "no PState $$p") {
		t.Errorf("a proxy of a PState that is deleted: %v %v", d, d.Value)
	}
	x.Close()
}

// What a schema may become without a migration, and what it may not: on an update, and when a module
// is launched on its data again.
func TestSchemaChanges(t *testing.T) {
	set := SetSchema(Long)
	for _, c := range []struct {
		was, now Schema
		text     string // "" when it may
	}{
		{MapSchema(String, Long), MapSchema(Object, Object), ""},
		{MapSchema(String, MapSchema(Long, Long)), MapSchema(String, Map), ""},
		{MapSchema(String, Map), MapSchema(String, MapSchema(Object, Object)), ""},
		{MapSchema(String, ListSchema(Long)), MapSchema(String, ListSchema(Object)), ""},
		{MapSchema(String, FixedKeys{"a": Long}), MapSchema(String, FixedKeys{"a": Object, "b": set.Subindexed()}), ""},
		{MapSchema(String, FixedKeys{"a": Long}), MapSchema(String, MapSchema(String, Long)), ""},
		{MapSchema(String, set.Subindexed()), MapSchema(String, set.Subindexed().WithoutSize()), ""},
		{Long, Object, ""},
		{FixedKeys{"a": Long}, FixedKeys{"a": Long, "b": Long}, ""},
		{MapSchema(String, Object), MapSchema(String, Long), "$$p, each value was Object and is to be Long: stored " +
			"values may not fit; wrap the schema of each value: Migrated(schema, \"id\", fn)"},
		{MapSchema(Object, Long), MapSchema(String, Long),
			"each key was Object and is to be String: keys cannot be migrated"},
		{Object, Long, "$$p was Object and is to be Long: stored values may not fit; wrap the PState's schema"},
		{Map, MapSchema(String, Long), "top stays"},
		{MapSchema(String, set), MapSchema(String, set.Subindexed()), `Migrated(schema, "id", fn, MigrateToSubindexed)`},
		{MapSchema(String, set.Subindexed()), MapSchema(String, set), "what is subindexed stays so"},
		{MapSchema(String, set.Subindexed()), MapSchema(String, Object), "what is subindexed stays so"},
		{MapSchema(String, set.Subindexed().WithoutSize()), MapSchema(String, set.Subindexed()), "never counted"},
		{MapSchema(String, FixedKeys{"a": Long, "b": Long}), MapSchema(String, FixedKeys{"a": Long}),
			`$$p, each value → "b" was Long and is to be gone: wrap the schema of each value: Migrated(schema, "id", fn, ` +
				`KeyRemovals("b"))`},
		{MapSchema(String, FixedKeys{"s": MapSchema(Long, Object).Subindexed()}),
			MapSchema(String, FixedKeys{"s": MapSchema(Long, Long).Subindexed()}),
			`each value → "s" → each value was Object and is to be Long: stored values may not fit; wrap the schema of ` +
				`each value → "s" → each value`},
		{FixedKeys{"a": Object}, FixedKeys{"a": Long}, "nothing around it can be migrated"},
		{FixedKeys{"a": Long, "b": Long}, FixedKeys{"a": Long}, "a key of a PState's top stays"},
	} {
		dir := t.TempDir()
		cl := start(t, dir, version(in, state("$$p", c.was)), 2)
		now := version(in, state("$$p", c.now))
		if c.text == "" {
			update(t, cl, now)
		} else {
			refused(t, cl, now, nil, c.text)
			update(t, cl, version(in, state("$$p", c.was))) // a refused update changed nothing
		}
		cl.Close()
		cl = NewCluster(OnDisk(dir))
		err := cl.Launch(t.Context(), now, Launch{Tasks: 2})
		if c.text == "" && err != nil || c.text != "" && (err == nil || !strings.Contains(err.Error(), c.text)) {
			t.Errorf("%s to %s when launched: %v", c.was.Name(), c.now.Name(), err)
		}
		cl.Close()
	}
	cl := start(t, t.TempDir(), version(in, state("$$p", Long)), 2)
	refused(t, cl, version(in, state("$$p", Long, Global)), nil,
		"$$p was in a partition for each task and is to be global")
	refused(t, cl, Module("M", func(s *Setup, ts *Topologies) {
		s.DeclareDepot("*in", Random, Global)
		ts.Stream("t").DeclarePState("$$p", Long)
	}), nil, "*in was in a partition for each task and is to be global")
	if err := cl.Update(t.Context(), version(in, in)); err == nil || !strings.Contains(err.Error(), "declared twice") {
		t.Errorf("a mistake in the module: %v", err)
	}
}

// A new structure in the middle of a schema does not move the others.
func TestStructuresKeepTheirPlace(t *testing.T) {
	dir := t.TempDir()
	write := func(_ *Setup, s *StreamTopology) {
		s.Source("*in", Keys("*k"), LocalTransform("$$p", Key("*k", "m"), NoneElem, TermVal(7)))
	}
	set := SetSchema(Long).Subindexed()
	c := start(t, dir, version(in, state("$$p", MapSchema(String, FixedKeys{"m": set})), write), 2)
	append1(t, c, M{"k": "a"})
	more := version(in, state("$$p", MapSchema(String, FixedKeys{"a": set, "m": set, "z": set})), write)
	check := func(c *Cluster) {
		t.Helper()
		vs, err := c.PState("M", "$$p").Select(t.Context(), Key("a"), MultiPath(
			Path(Key("a"), All), Path(Key("m"), All), Path(Key("z"), All)))
		if err != nil || !Equal(vs, L{7}) {
			t.Errorf("got %v, %v", vs, err)
		}
	}
	update(t, c, more)
	check(c)
	c.Close()
	c = start(t, dir, more, 2)
	check(c)
	update(t, c, more)
	check(c)
}

// A PState of a class keeps what its partitions began with.
func TestInitialValueStays(t *testing.T) {
	c := NewCluster()
	defer c.Close()
	if err := c.Launch(t.Context(), version(in, state("$$p", Long, InitialValue(1))), Launch{Tasks: 1}); err != nil {
		t.Fatal(err)
	}
	update(t, c, version(in, state("$$p", Long, InitialValue(2))))
	if v, err := c.PState("M", "$$p").SelectOne(t.Context(), Stay); err != nil || v != int64(1) {
		t.Errorf("got %v, %v", v, err)
	}
}

// eventually waits until there is no error.
func eventually(t testing.TB, f func() error) {
	t.Helper()
	var err error
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(time.Millisecond) {
		if err = f(); err == nil {
			return
		}
	}
	t.Error(err)
}
