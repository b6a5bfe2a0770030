package rama_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// texts makes n3 of 3, and leaves texts alone.
func texts(v any) any {
	if n, ok := v.(int64); ok {
		return fmt.Sprint("n", n)
	}
	return v
}

// written writes v at k, whatever it is, of $$p.
func written(_ *Setup, s *StreamTopology) {
	s.Source("*in", Keys("*k", "*v"), LocalTransform("$$p", Key("*k"), TermVal("*v")))
}

func migrations(t testing.TB, c *Cluster) []Migration {
	t.Helper()
	ms, err := c.Migrations(t.Context(), "M")
	if err != nil {
		t.Fatal(err)
	}
	return ms
}

// finish waits until all migrations have come to their end. A simulation runs while somebody asks.
func finish(t testing.TB, c *Cluster) {
	t.Helper()
	eventually(t, func() error {
		for _, m := range migrations(t, c) {
			for p := range m.Tasks {
				c.Depot("M", "*in").PartitionInfo(t.Context(), p)
			}
			if m.Done < m.Tasks {
				return fmt.Errorf("%+v", m)
			}
		}
		return nil
	})
}

func texted(t testing.TB, c *Cluster, n int, form string) {
	t.Helper()
	for i := range n {
		k := fmt.Sprint("k", i)
		if v, err := c.PState("M", "$$p").SelectOne(t.Context(), Key(k)); err != nil || v != fmt.Sprintf(form, i) {
			t.Fatalf("%s is %v, %v", k, v, err)
		}
	}
}

// A migration is seen at once, and is stored in time; new writes go on, proxies hold the new value,
// and the wrapper may go when all is done.
func TestMigration(t *testing.T) {
	const n = 600 // several slices on each task
	clusters(t, func(t *testing.T, c *Cluster) {
		old := version(in, state("$$p", MapSchema(String, Long)), written)
		if err := c.Launch(t.Context(), old, Launch{Tasks: 2, Threads: 2}); err != nil {
			t.Fatal(err)
		}
		for i := range n {
			c.Depot("M", "*in").AppendAsync(t.Context(), M{"k": fmt.Sprint("k", i), "v": i})
		}
		append1(t, c, M{"k": "followed", "v": 7})
		s := &seen{}
		x := follow(t, c, s, Key("followed"))
		update(t, c, version(in, state("$$p", MapSchema(String, Migrated(String, "texts", texts))), written))
		texted(t, c, n, "n%d")
		append1(t, c, M{"k": "new", "v": "new"})
		finish(t, c)
		if ms := migrations(t, c); len(ms) != 1 || ms[0].Object != "$$p" || ms[0].Rows < n || ms[0].Err != "" {
			t.Errorf("got %+v", ms)
		}
		update(t, c, version(in, state("$$p", MapSchema(String, String)), written))
		texted(t, c, n, "n%d")
		if len(migrations(t, c)) != 0 {
			t.Error("there are still migrations")
		}
		eventually(t, func() error {
			if v := x.Get(); v != "n7" {
				return fmt.Errorf("the proxy has %v", v)
			}
			return nil
		})
	})
}

// A function that fails is told where it is, and changes nothing else; it is mended by an update.
func TestMigrationFails(t *testing.T) {
	c := NewCluster()
	defer c.Close()
	m := func(id string, fn any) *ModuleDef {
		return version(in, state("$$p", MapSchema(String, Migrated(String, id, fn))), written)
	}
	old := version(in, state("$$p", MapSchema(String, Long)), written)
	if err := c.Launch(t.Context(), old, Launch{Tasks: 1}); err != nil {
		t.Fatal(err)
	}
	for i := range 5 {
		append1(t, c, M{"k": fmt.Sprint("k", i), "v": i})
	}
	update(t, c, m("bad", func(v any) (any, error) {
		if v == int64(3) {
			return nil, errors.New("not this one")
		}
		return texts(v), nil
	}))
	eventually(t, func() error {
		ms := migrations(t, c)
		if !strings.Contains(ms[0].Err, `migration "bad" of $$p (at ["k3"]): not this one`) || ms[0].Rows != 3 {
			return fmt.Errorf("%+v", ms)
		}
		return nil
	})
	if v, err := c.PState("M", "$$p").SelectOne(t.Context(), Key("k4")); err != nil || v != "n4" {
		t.Errorf("got %v, %v", v, err)
	}
	_, err := c.PState("M", "$$p").SelectOne(t.Context(), Key("k3"))
	if err == nil || !strings.Contains(err.Error(), "not this one") {
		t.Errorf("got %v", err)
	}
	append1(t, c, M{"k": "k5", "v": "n5"})
	refused(t, c, version(in, state("$$p", MapSchema(String, String)), written), nil, `being migrated, as "bad"`)
	update(t, c, m("good", texts))
	finish(t, c)
	if v, err := c.PState("M", "$$p").SelectOne(t.Context(), Key("k3")); err != nil || v != "n3" {
		t.Errorf("got %v, %v", v, err)
	}
}

// A process that ends at any moment of an update or a migration: launched again on what it left, the
// module goes on, and every value is the function's of what was acknowledged.
func TestMigrationSurvives(t *testing.T) {
	const n = 3000
	dir := t.TempDir()
	old := version(in, state("$$p", MapSchema(String, MapSchema(String, Long))), func(_ *Setup, s *StreamTopology) {
		s.Source("*in", Keys("*k", "*v"), LocalTransform("$$p", Key("*k", "a"), TermVal("*v")))
	})
	now := version(in, state("$$p", MapSchema(String, Migrated(MapSchema(String, String).Subindexed(), "m",
		func(m map[any]any) any {
			for k, v := range m {
				m[k] = texts(v)
			}
			return m
		}, MigrateToSubindexed))), func(_ *Setup, s *StreamTopology) {
		s.Source("*in", Keys("*k", "*v"), LocalTransform("$$p", Key("*k", "b"), TermVal("*v")))
	})
	c := start(t, dir, old, 2)
	var fs []*Future
	for i := range n {
		fs = append(fs, c.Depot("M", "*in").AppendAsync(t.Context(), M{"k": fmt.Sprint("k", i), "v": i}))
	}
	for _, f := range fs {
		if _, err := f.Wait(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	copies := []string{copied(t, dir)}
	acked := []int{0}
	update(t, c, now)
	for i := range 6 {
		copies, acked = append(copies, copied(t, dir)), append(acked, i)
		append1(t, c, M{"k": fmt.Sprint("k", i), "v": "late"})
	}
	for i, dir := range copies {
		c := start(t, dir, now, 2)
		check := func() {
			t.Helper()
			for j := range n {
				k := fmt.Sprint("k", j)
				vs, err := c.PState("M", "$$p").Select(t.Context(), Key(k), All)
				want := L{L{"a", fmt.Sprint("n", j)}}
				if j < acked[i] {
					want = append(want, L{"b", "late"})
				}
				if err != nil || !Equal(vs, want) {
					t.Fatalf("copy %d: %s is %v, %v, want %v", i, k, vs, err, want)
				}
			}
		}
		check()
		finish(t, c)
		check()
		if ms := migrations(t, c); ms[0].Rows < n {
			t.Errorf("copy %d: %+v", i, ms)
		}
		c.Close()
	}
}

// A depot's migration: reads see it at once, offsets stay, dropped records are left out, and what was
// not processed is processed in its new form.
func TestDepotMigration(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		depot := func(opts ...Option) func(*Setup, *StreamTopology) {
			return func(setup *Setup, s *StreamTopology) {
				setup.DeclareDepot("*in", HashBy("k"), opts...)
				s.DeclarePState("$$n", MapSchema(Object, Long))
			}
		}
		body := func(bad Stmt) func(*Setup, *StreamTopology) {
			return func(_ *Setup, s *StreamTopology) {
				s.Source("*in", Keys("*k", "*v"), If(ops.Eq("*v", 13), bad),
					LocalTransform("$$n", Key("*v"), NilToVal(0), Term(ops.Inc)))
			}
		}
		fn := func(r map[any]any) any {
			switch v := r["v"].(type) {
			case int64:
				if v%5 == 0 {
					return Tombstone
				}
				r["v"] = fmt.Sprint("n", v)
			}
			return r
		}
		if err := c.Launch(t.Context(), version(depot(), body(Throw("bad"))), Launch{Tasks: 1}); err != nil {
			t.Fatal(err)
		}
		for i := range 20 {
			c.Depot("M", "*in").Append(t.Context(), M{"k": 1, "v": i})
		}
		read := func() string {
			t.Helper()
			pi, err := c.Depot("M", "*in").PartitionInfo(t.Context(), 0)
			if err != nil {
				t.Fatal(err)
			}
			rs, err := c.Depot("M", "*in").Read(t.Context(), 0, 0, pi.End)
			if err != nil {
				t.Fatal(err)
			}
			var out []string
			for _, r := range rs {
				out = append(out, fmt.Sprint(r.(map[any]any)["v"]))
			}
			return fmt.Sprint(pi.Start, " ", pi.End, " ", strings.Join(out, " "))
		}
		want := "n1 n2 n3 n4 n6 n7 n8 n9 n11 n12 n13 n14 n16 n17 n18 n19"
		update(t, c, version(depot(DepotMigration("m", fn)), body(Throw("bad"))))
		if got := read(); got != "0 20 "+want {
			t.Errorf("got %s", got)
		}
		for _, v := range []any{21, 25, "x"} {
			append1(t, c, M{"k": 1, "v": v})
		}
		finish(t, c)
		if got := read(); got != "0 23 "+want+" n21 x" {
			t.Errorf("got %s", got)
		}
		for v, want := range map[any]int64{12: 1, 13: 0, "n12": 0, "n13": 1, 21: 0, "n21": 1, 25: 0, "x": 1} {
			if got := total(t, c, 1, v); got != want {
				t.Errorf("%v was processed %d times", v, got)
			}
		}
		update(t, c, version(depot(), body(Throw("bad"))))
		if got := read(); got != "0 23 "+want+" n21 x" {
			t.Errorf("got %s", got)
		}
		if got := total(t, c, 1, "n13"); got != 1 {
			t.Errorf("a record is processed again: %d", got)
		}
	})
}

// A record that a depot's migration fails on: who reads it is told, the others go on.
func TestDepotMigrationFails(t *testing.T) {
	c := NewCluster()
	defer c.Close()
	m := func(opts ...Option) *ModuleDef {
		return version(func(setup *Setup, _ *StreamTopology) { setup.DeclareDepot("*in", Random, opts...) })
	}
	if err := c.Launch(t.Context(), m(), Launch{Tasks: 1}); err != nil {
		t.Fatal(err)
	}
	for i := range 5 {
		append1(t, c, i)
	}
	update(t, c, m(DepotMigration("bad", func(n int64) (int64, error) {
		if n == 3 {
			return 0, errors.New("not this one")
		}
		return min(n, 1), nil
	})))
	eventually(t, func() error {
		if ms := migrations(t, c); !strings.Contains(ms[0].Err, `the record at 3: migration "bad" of *in: not this one`) {
			return fmt.Errorf("%+v", ms)
		}
		return nil
	})
	_, err := c.Depot("M", "*in").Read(t.Context(), 0, 0, 5)
	if err == nil || !strings.Contains(err.Error(), "not this one") {
		t.Errorf("got %v", err)
	}
	if vs, err := c.Depot("M", "*in").Read(t.Context(), 0, 4, 5); err != nil || !Equal(vs, L{1}) {
		t.Errorf("got %v %v", vs, err)
	}
	if _, err := c.Depot("M", "*in").Append(t.Context(), 3); err == nil || !strings.Contains(err.Error(), "not this one") {
		t.Errorf("got %v", err)
	}
	refused(t, c, m(), nil, `*in was being migrated, as "bad"`)
	err = c.Update(t.Context(), m(DepotMigration("", texts)))
	if err == nil || !strings.Contains(err.Error(), "needs an id") {
		t.Errorf("got %v", err)
	}
	update(t, c, m(DepotMigration("good", func(n int64) int64 { return min(n, 2) })))
	finish(t, c)
	if vs, err := c.Depot("M", "*in").Read(t.Context(), 0, 0, 5); err != nil || !Equal(vs, L{0, 1, 1, 2, 2}) {
		t.Errorf("got %v %v", vs, err)
	}
}
