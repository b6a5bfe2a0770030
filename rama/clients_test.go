package rama_test

import (
	"bytes"
	"context"
	"errors"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// is reports a call whose error is not of a kind, or says nothing of what it should.
func is(t testing.TB, err, want error, text string) {
	t.Helper()
	if !errors.Is(err, want) || !strings.Contains(err.Error(), text) {
		t.Errorf("got %v, want %v: ...%s...", err, want, text)
	}
}

// What can be known before a record leaves is told at every level of acknowledgement.
func TestAppendsThatCannotStart(t *testing.T) {
	ctx := t.Context()
	c := NewCluster()
	defer c.Close()
	m := Module("M", func(setup *Setup, _ *Topologies) {
		setup.DeclareDepot("*closed", Disallow)
		setup.DeclareDepot("*by", HashBy("k"))
		setup.DeclareDepot("*far", PartitionBy(func(any, int) int { return 99 }))
		setup.DeclareDepot("*bang", PartitionBy(func(any, int) int { panic("oh") }))
		setup.DeclareDepot("*fn", HashBy(func(any) any { panic("ah") }))
	})
	if err := c.Launch(ctx, m, Launch{Tasks: 4}); err != nil {
		t.Fatal(err)
	}
	for _, level := range []Option{FullAck, AppendAck, NoAck} {
		f := func(module, depot string, want error, text string) {
			t.Helper()
			_, err := c.Depot(module, depot).Append(ctx, "text", level)
			if want == nil {
				want = err
			}
			is(t, err, want, text)
		}
		f("N", "*closed", ErrModuleNotFound, `module "N"`)
		f("M", "*close", ErrObjectNotFound, "did you mean *closed?")
		f("M", "*closed", ErrDisallowed, "only topologies may append to it")
		f("M", "*by", nil, `the depot partitions by the key "k", and a String has no keys`)
		f("M", "*far", nil, "gave 99: it has to be from 0 to 3")
		f("M", "*bang", nil, "oh")
		f("M", "*fn", nil, "ah")
		if _, err := c.Depot("M", "*by").Append(ctx, make(chan int), level); err == nil ||
			!strings.Contains(err.Error(), "append to *by: the record is no value") {
			t.Errorf("a channel: %v", err)
		}
	}
	if _, err := c.Depot("M", "*by").Append(ctx, 1, Global); err == nil ||
		!strings.Contains(err.Error(), "Global is no option of an append") {
		t.Errorf("got %v", err)
	}
	gone, cancel := context.WithCancel(ctx)
	cancel()
	_, err := c.Depot("M", "*by").Append(gone, M{"k": 1})
	is(t, err, context.Canceled, "")
	if pi, err := c.Depot("M", "*by").PartitionInfo(ctx, 0); err != nil || pi.End != 0 {
		t.Errorf("something was appended: %v %v", pi, err)
	}
}

// Which task is asked, and what a path may do there.
func TestClientPaths(t *testing.T) {
	ctx := t.Context()
	clusters(t, func(t *testing.T, c *Cluster) {
		launch(t, c, 4, Random, func(s *StreamTopology) {
			counts(s)
			s.DeclarePState("$$bang", MapSchema(Long, Long), KeyPartitioner(func(int, any) int { panic("oh") }))
			s.DeclarePState("$$far", MapSchema(Long, Long), KeyPartitioner(func(int, any) int { return -1 }))
			s.DeclarePState("$$sub", MapSchema(Long, SetSchema(Long).Subindexed()))
			s.DeclarePState("$$one", Long, Global)
		}, "*r", HashPartition("*r"), inc("*r"), LocalTransform("$$sub", Key("*r"), NoneElem, TermVal(1)))
		append1(t, c, 7)
		n := c.PState("M", "$$n")
		f := func(p *PState, want error, text string, path ...Nav) {
			t.Helper()
			vs, err := p.Select(ctx, path...)
			if want == nil {
				want = err
			}
			if err == nil || len(vs) > 0 {
				t.Errorf("got %v, %v", vs, err)
				return
			}
			is(t, err, want, text)
		}
		for _, path := range [][]Nav{
			Path(), Path(All), Path(MapVals), Path(Stay), Path(Must(7)), Path(SortedMapRangeFrom(1)),
		} {
			f(n, ErrUnroutable, "begin the path with the key", path...)
		}
		f(n, nil, "a select only reads", Key(7), TermVal(1))
		f(n, nil, "here is a Long", Key(7), Key("x"))
		f(n, nil, "oh", Key(7), View(func(any) any { panic("oh") }))
		f(n, nil, `Lit("*k")`, Key("*k"))
		f(n, nil, "nothing evaluates it", Key(7), View(ops.Plus, ops.Inc(1)))
		f(n, nil, "a navigator is nil", nil)
		f(n, nil, "IsEven", Key("none"), Pred(ops.IsEven))
		f(n.PKey(make(chan int)), nil, "PKey", All)
		f(c.PState("M", "$$bang"), nil, "oh", Key(1))
		f(c.PState("M", "$$far"), nil, "gave -1 for 1", Key(1))
		f(c.PState("M", "$$sub"), nil, "is not one value", Key(7))

		g := func(want any, p *PState, path ...Nav) {
			t.Helper()
			if vs, err := p.Select(ctx, path...); err != nil || !Equal(vs, want) {
				t.Errorf("got %v, %v, want %v", vs, err, want)
			}
		}
		g(L{1}, n, Key(7))
		g(L{nil}, n, Key("absent"))
		g(L{}, n.PKey("absent"), Must("absent"))
		g(L{L{7, 1}}, n.PKey(7), All)
		g(L{7, 1}, n, Key(7), MultiPath(Path(View(func(any) any { return 7 })), Path(Stay)))
		g(L{1}, c.PState("M", "$$sub"), Key(7), All)
		g(L{nil}, c.PState("M", "$$one"), Stay)
		g(L{nil}, c.PState("M", "$$one"))
		for _, path := range [][]Nav{Path(Key(7), Stop), Path(Key(7), MultiPath(Path(Stay), Path(Stay)))} {
			_, err := n.SelectOne(ctx, path...)
			is(t, err, ErrNotOne, "values")
		}
		var i int8
		if err := n.SelectInto(ctx, &i, Key(7)); err != nil || i != 1 {
			t.Errorf("got %v, %v", i, err)
		}
		var s string
		var ce *ConvertError
		if err := n.SelectInto(ctx, &s, Key(7)); !errors.As(err, &ce) {
			t.Errorf("got %v", err)
		}
	})
	var b bytes.Buffer
	old := runenv.Set(runenv.Settings{Stdout: &b})
	defer runenv.Set(old)
	c := NewCluster(Seed(1))
	defer c.Close()
	launch(t, c, 1, Random, counts, "*r", inc("*r"))
	append1(t, c, "a")
	if _, err := c.PState("M", "$$n").Select(ctx, Key("a"), View(ops.Println)); err != nil || b.String() != "1\n" {
		t.Errorf("a client's Println printed %q, %v", b.String(), err)
	}
}

// A module that was destroyed is gone with its data; its handles say so.
func TestDestroy(t *testing.T) {
	ctx := t.Context()
	clusters(t, func(t *testing.T, c *Cluster) {
		is(t, c.Destroy(ctx, "M"), ErrModuleNotFound, "launch it first")
		for range 2 {
			launch(t, c, 2, Random, counts, "*r", inc("*r"))
			d, p := c.Depot("M", "*in"), c.PState("M", "$$n")
			append1(t, c, "a")
			if got := total(t, c, 2, "a"); got != 1 {
				t.Errorf("old data came back: %d", got)
			}
			is(t, c.Launch(ctx, Module("M", func(*Setup, *Topologies) {}), Launch{Tasks: 2}), ErrModuleExists, "M")
			is(t, c.Destroy(ctx, "N"), ErrModuleNotFound, "running: M")
			if err := c.Destroy(ctx, "M"); err != nil {
				t.Fatal(err)
			}
			_, err := d.Append(ctx, "a")
			is(t, err, ErrModuleNotFound, "M")
			_, err = p.Select(ctx, Key("a"))
			is(t, err, ErrModuleNotFound, "M")
		}
		c.Close()
		is(t, c.Destroy(ctx, "M"), ErrClosed, "")
		is(t, c.Launch(ctx, streamModule(true), Launch{Tasks: 1}), ErrClosed, "")
		_, err := c.Modules(ctx)
		is(t, err, ErrClosed, "")
		_, err = c.Depot("M", "*in").Append(ctx, 1)
		is(t, err, ErrClosed, "")
	})
}

// Whoever waits when a module is destroyed or the cluster is closed is told which.
func TestStopAnswersEveryone(t *testing.T) {
	stuck := func() (*Cluster, *Future) {
		c := NewCluster()
		started, release := make(chan bool), make(chan bool)
		launch(t, c, 1, Random, nil, "*r", Call(func(any) any { started <- true; <-release; return nil }, "*r"))
		f := c.Depot("M", "*in").AppendAsync(t.Context(), 1)
		<-started
		g := c.Depot("M", "*in").AppendAsync(t.Context(), 2) // waits in the inbox
		time.AfterFunc(20*time.Millisecond, func() { close(release) })
		t.Cleanup(func() { f.Wait(context.Background()); c.Close() })
		return c, g
	}
	c, f := stuck()
	if err := c.Destroy(t.Context(), "M"); err != nil {
		t.Fatal(err)
	}
	_, err := f.Wait(t.Context())
	is(t, err, ErrModuleNotFound, `module "M" was destroyed`)
	c, f = stuck()
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	_, err = f.Wait(t.Context())
	is(t, err, ErrClosed, "")
}

// Clients that come, give up and go while the cluster closes: each gets an answer that is true.
func TestClientsAndClose(t *testing.T) {
	for _, opts := range [][]ClusterOption{{}, {Seed(4)}, {OnDisk(t.TempDir())}} {
		c := NewCluster(opts...)
		launch(t, c, 8, Random, counts, "*r", inc("*r"), GlobalPartition(), inc("*r"))
		var wg sync.WaitGroup
		var good atomic.Int64
		for i := range 12 {
			wg.Add(1)
			go func() {
				defer wg.Done()
				for j := 0; ; j++ {
					ctx, cancel := context.WithTimeout(context.Background(), time.Duration(j%4)*100*time.Microsecond)
					if j%4 == 3 {
						ctx = context.Background()
					}
					var err error
					if i%3 > 0 {
						_, err = c.Depot("M", "*in").Append(ctx, "x")
					} else {
						_, err = c.PState("M", "$$n").Select(ctx, Key("x"))
					}
					cancel()
					switch {
					case err == nil:
						good.Add(1)
					case errors.Is(err, ErrClosed):
						return
					case !errors.Is(err, context.DeadlineExceeded):
						t.Error(err)
						return
					}
				}
			}()
		}
		for good.Load() < 50 {
			time.Sleep(time.Millisecond)
		}
		if err := c.Close(); err != nil {
			t.Error(err)
		}
		wg.Wait()
	}
}

// A closed cluster leaves no goroutine behind.
func TestNothingIsLeftRunning(t *testing.T) {
	before := runtime.NumGoroutine()
	for _, opts := range [][]ClusterOption{{}, {Seed(3)}, {OnDisk(t.TempDir())}} {
		c := NewCluster(opts...)
		launch(t, c, 4, Random, counts, "*r", inc("*r"), If("*r", Throw("no")))
		c.Depot("M", "*in").Append(t.Context(), 1) // is tried again later
		c.Close()
		p := NewTestPState(Long)
		p.Transform(TermVal(1))
		p.Close()
	}
	for end := time.Now().Add(5 * time.Second); runtime.NumGoroutine() > before; time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			stacks := make([]byte, 1<<16)
			t.Fatalf("%d goroutines, before %d:\n%s", runtime.NumGoroutine(), before, stacks[:runtime.Stack(stacks, true)])
		}
	}
}

// A simulation whose events cause each other for ever can be left and closed.
func TestEndlessEvents(t *testing.T) {
	for _, opts := range [][]ClusterOption{{}, {Seed(1)}} {
		c := NewCluster(opts...)
		launch(t, c, 2, Random, nil, "*r", Loop(In("*i", 0), ShufflePartition(), Continue(ops.Inc("*i"))))
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
		_, err := c.Depot("M", "*in").Append(ctx, 1)
		cancel()
		is(t, err, context.DeadlineExceeded, "")
		if err := c.Close(); err != nil {
			t.Error(err)
		}
	}
}

// One client's records reach one partition, and its topology, in order.
func TestOrder(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		launch(t, c, 4, HashBy("k"), func(s *StreamTopology) {
			s.DeclarePState("$$seen", MapSchema(String, List))
		}, Keys("*k", "*i"), HashPartition("all"), LocalTransform("$$seen", Key("*k"), AfterElem, TermVal("*i")))
		var fs []*Future
		for i := range 30 {
			fs = append(fs, c.Depot("M", "*in").AppendAsync(t.Context(), M{"k": "abc"[i%3 : i%3+1], "i": i / 3}))
		}
		for _, f := range fs {
			if _, err := f.Wait(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		for _, k := range []string{"a", "b", "c"} {
			v, err := c.PState("M", "$$seen").PKey("all").SelectOne(t.Context(), Key(k))
			if err != nil || !Equal(v, L{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}) {
				t.Errorf("%s: %v, %v", k, v, err)
			}
		}
	})
}
