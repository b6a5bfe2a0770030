package rama_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"

	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
)

type Item struct{ K1, K2 string }

func streamModule(fixed bool) *ModuleDef {
	return Module("StreamModule", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*depot", Random)
		s := topologies.Stream("core")
		s.DeclarePState("$$counts", MapSchema(String, Long))
		if fixed {
			s.Source("*depot", Keys("*k1", "*k2"),
				HashPartition("*k1"),
				LocalTransform("$$counts", Key("*k1"), NilToVal(0), Term(ops.Inc)),
				LocalSelect("$$counts", Key("*k1")).Out("*count"),
				AckReturn("*count"),
				HashPartition("*k2"),
				LocalTransform("$$counts", Key("*k2"), NilToVal(0), Term(ops.Inc)),
			)
			return
		}
		s.Source("*depot", Keys("*k1", "*k2"),
			LocalTransform("$$counts", Key("*k1"), NilToVal(0), Term(ops.Inc)),
			LocalSelect("$$counts", Key("*k1")).Out("*count"),
			AckReturn("*count"),
			LocalTransform("$$counts", Key("*k2"), NilToVal(0), Term(ops.Inc)),
		)
	})
}

// every cluster runs the same, whatever schedules it.
func clusters(t *testing.T, f func(t *testing.T, c *Cluster)) {
	run := func(name string, opts ...ClusterOption) {
		t.Run(name, func(t *testing.T) {
			c := NewCluster(opts...)
			defer c.Close()
			f(t, c)
		})
	}
	run("real")
	run("disk", OnDisk(t.TempDir()))
	for i := range 5 {
		run(fmt.Sprint("sim-", i), Seed(int64(i+1)))
	}
}

func TestStream(t *testing.T) {
	ctx := context.Background()
	clusters(t, func(t *testing.T, c *Cluster) {
		if err := c.Launch(ctx, streamModule(true), Launch{Tasks: 16, Threads: 2}); err != nil {
			t.Fatal(err)
		}
		depot, counts := c.Depot("StreamModule", "*depot"), c.PState("StreamModule", "$$counts")
		for i := range 20 {
			acks, err := depot.Append(ctx, Item{"a", "b"})
			if err != nil {
				t.Fatal(err)
			}
			if !Equal(acks["core"], i+1) {
				t.Errorf("ack %d: got %v", i+1, acks)
			}
		}
		for _, k := range []string{"a", "b"} {
			if v, err := counts.SelectOne(ctx, Key(k)); err != nil || !Equal(v, 20) {
				t.Errorf("%s: got %v, %v", k, v, err)
			}
		}
		if _, err := counts.Select(ctx, All); !errors.Is(err, ErrUnroutable) {
			t.Errorf("All: got %v", err)
		}
		if vs, err := counts.PKey("a").Select(ctx, MapKeys); err != nil || len(vs) == 0 {
			t.Errorf("PKey: got %v, %v", vs, err)
		}
		info, err := depot.Info(ctx)
		if err != nil || info.Partitions != 16 {
			t.Errorf("info: %v %v", info, err)
		}
		total := int64(0)
		for p := range 16 {
			pi, err := depot.PartitionInfo(ctx, p)
			if err != nil {
				t.Fatal(err)
			}
			total += pi.End - pi.Start
			vs, err := depot.Read(ctx, p, pi.Start, pi.End)
			if err != nil || int64(len(vs)) != pi.End-pi.Start {
				t.Errorf("read: %v %v", vs, err)
			}
		}
		if total != 20 {
			t.Errorf("%d records in all", total)
		}
		if _, err := depot.Read(ctx, 0, 0, 1000); !errors.Is(err, ErrOffset) {
			t.Errorf("read beyond: %v", err)
		}
	})
}

func TestStreamOnTheWrongTask(t *testing.T) {
	ctx := context.Background()
	c := NewCluster(Seed(1))
	defer c.Close()
	if err := c.Launch(ctx, streamModule(false), Launch{Tasks: 16, Threads: 2}); err != nil {
		t.Fatal(err)
	}
	for range 50 {
		if _, err := c.Depot("StreamModule", "*depot").Append(ctx, Item{"a", "b"}); err != nil {
			t.Fatal(err)
		}
	}
	v, err := c.PState("StreamModule", "$$counts").SelectOne(ctx, Key("a"))
	if n, _ := v.(int64); err != nil || n >= 50 {
		t.Errorf("got %v, %v", v, err)
	}
}

// output runs statements and returns what they print.
func output(t *testing.T, body ...Stmt) string {
	t.Helper()
	var b bytes.Buffer
	old := runenv.Set(runenv.Settings{Stdout: &b})
	defer runenv.Set(old)
	if err := Run(body...); err != nil {
		fmt.Fprintf(&b, "error: %v", err)
	}
	return b.String()
}

func TestRun(t *testing.T) {
	two := RamaOp("two", In(), Emit(1), Emit(2), ops.Println("A"), Emit(3))
	foo := RamaFn("foo", In("*x", "*y"),
		ops.Plus(ops.Times(10, "*x"), ops.Times(3, "*y")).Out("*v1"),
		ops.Minus(ops.Times(2, "*x"), ops.Times(5, "*y")).Out("*v2"),
		Emit(ops.Times("*v1", "*v2")),
	)
	fib := RamaFn("fib", In("*n"),
		If(ops.Contains(Set{0, 1}, "*n"), Emit(1)).
			Else(Emit(ops.Plus(Self(ops.Dec("*n")), Self(ops.Minus("*n", 2))))))
	explode := RamaOp("explode-map", In("*m"),
		Loop(In("*seq", ops.Seq("*m")),
			If("*seq",
				ops.First("*seq").Out(Elems("*k", "*v")),
				Emit("*k", "*v"),
				Continue(ops.Next("*seq")))).Out("*k", "*v"),
		Emit("*k", "*v"))
	adder := RamaFn("adder", In("*v"),
		LocalFn("%ret", In("*v2"), Emit(ops.Plus("*v", "*v2"))), Emit("%ret"))
	closureOp := RamaFn("closure", In("*v"),
		LocalOp("%ret", In("*v2"), Emit(ops.Range(0, ops.Times("*v", "*v2")))), Emit("%ret"))

	f := func(want string, body ...Stmt) {
		t.Helper()
		if got := output(t, body...); got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
	f("B 1\nB 2\nA\nB 3\n", two.Call().Out("*v"), ops.Println("B", "*v"))
	f("B 1\nB 2\nA\nB 3\n", ops.Println("B", two.Call()))
	f("-128 545\n", ops.Println(foo.Call(1, 2), foo.Call(10, 3)))
	f("8\n", ops.Println(fib.Call(5)))
	f("OUT a 1\nOUT b 2\nOUT c 3\n",
		explode.Call(M{"a": 1, "b": 2, "c": 3}).Out("*k", "*v"), ops.Println("OUT", "*k", "*v"))
	f("15\n", adder.Call(10).Out("%f"), Invoke("%f", 5).Out("*v"), ops.Println("*v"))
	f("0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n", closureOp.Call(5).Out("%f"), ops.Println(Invoke("%f", 2)))
	f("V 5\nV 4\nV 3\nV 2\nV 1\nV 0\n",
		Loop(In("*i", 5), If(ops.Ge("*i", 0), Emit("*i"), Continue(ops.Dec("*i")))).Out("*v"),
		ops.Println("V", "*v"))
	f("45\n", Loop(In("*i", 0, "*acc", 0),
		If(ops.Lt("*i", 10), Continue(ops.Inc("*i"), ops.Plus("*acc", "*i"))).Else(Emit("*acc")),
	).Out("*total"), ops.Println("*total"))
	f("two\n", Let(2).Out("*x"), Cond(
		Case(ops.Eq("*x", 1), Let("one").Out("*s")),
		Case(ops.Eq("*x", 2), Let("two").Out("*s")),
		Default(Let("many").Out("*s"))), ops.Println("*s"))
	f("B 2\n", Let(M{"a": 1, "b": 2}).Out(Keys("*a", "*b").As("*m")), ops.Println("B", "*b"))
	f("5 6\n", Let(nil).Out("*v"), ShadowIf("*v", ops.IsNil, 5), ops.Println("*v", Or(nil, false, 6)))
	f("HI\n", Call(strings.ToUpper, "hi").Out("*u"), ops.Println("*u"))
	f("[1 {\"k\": 2}]\n", Let(2).Out("*x"), ops.Println(L{1, M{"k": "*x"}}))
	f("Item\n", Let(Lit(Item{"a", "b"})).Out("*i"),
		SubSource("*i", On(Item{}, Keys("*k1"), ops.Println("Item"))))
	f("error: rama_test.go:195: *z is not bound here; bind it with Out first, or write Lit(\"*z\") if the text itself is meant",
		ops.Println("*z"))
	f("error: rama_test.go:198: *cuont is not bound here; did you mean *count?",
		Let(1).Out("*count"),
		ops.Println("*cuont"))

	g, err := adder.Invoke(10)
	if err != nil {
		t.Fatal(err)
	}
	if v, err := g.(*Fn).Invoke(5); err != nil || !Equal(v, 15) {
		t.Errorf("closure from Go: %v, %v", v, err)
	}
	if v, err := foo.Invoke(1, 2); err != nil || !Equal(v, -128) {
		t.Errorf("foo: %v, %v", v, err)
	}
}

func TestBrokenFunctions(t *testing.T) {
	f := func(want string, body ...Stmt) {
		t.Helper()
		defer func() {
			err, _ := recover().(error)
			var de *DefinitionError
			if !errors.As(err, &de) || !strings.Contains(de.Reason, want) {
				t.Errorf("got %v, want %q", err, want)
			}
		}()
		RamaFn("bad", In(), body...)
	}
	f("emits twice on one way", Emit(1), Emit(2))
	f("never emits")
	f("does something after its emit", Emit(1), ops.Println("B"))
	f("does something after its emit", If(true, Emit(1)), ops.Println("B"))
	f("leaves the task", GlobalPartition(), Emit(1))
}

func TestTestPState(t *testing.T) {
	p := NewTestPState(MapSchema(String, MapSchema(String, ListSchema(Object))))
	defer p.Close()
	if err := p.Transform(Key("a0", "a1"), TermVal(L{9, 3, 6})); err != nil {
		t.Fatal(err)
	}
	p.Transform(Key("a0", "b1"), TermVal(L{0, 8}))
	p.Transform(Key("b0", "c1"), TermVal(L{"x", "y"}))
	vs, err := p.Select(MapVals, MapVals, All)
	if err != nil || !Equal(vs, L{9, 3, 6, 0, 8, "x", "y"}) {
		t.Errorf("got %v, %v", vs, err)
	}
	if _, err := p.Select(MapVals, MapVals, All, Pred(ops.IsEven)); err == nil {
		t.Error("IsEven of a string")
	}
	vs, err = p.Select(MapVals, MapVals, Selected(View(ops.Count), PredGt(2)))
	if err != nil || !Equal(vs, L{L{9, 3, 6}}) {
		t.Errorf("got %v, %v", vs, err)
	}
	var se *SchemaError
	if err := p.Transform(Key("a0"), TermVal(1)); !errors.As(err, &se) {
		t.Errorf("got %v", err)
	}
}

func TestHashingKeys(t *testing.T) {
	ks := HashingKeys("user-", 4)
	if len(ks) != 4 || ks[0] == ks[1] {
		t.Errorf("got %v", ks)
	}
}

func streamModule2() *ModuleDef {
	return Module("StreamModule", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*depot", Random)
		s := topologies.Stream("core")
		s.DeclarePState("$$counts", MapSchema(String, Long))
		s.Source("*depot", Keys("*k1"),
			HashPartition("*k1"),
			LocalTransform("$$counts", Key("*k1"), NilToVal(0), Term(ops.Inc)),
		)
	})
}
