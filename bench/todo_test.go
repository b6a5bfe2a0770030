package bench

import (
	"context"
	"fmt"
	"testing"
	"time"

	. "github.com/ramaworkshop/ramaworkshop/rama"
)

// The module does what the commands say.
func TestTodoApp(t *testing.T) {
	e := &todoEngine{}
	if err := e.start(t.Context(), ""); err != nil {
		t.Fatal(err)
	}
	defer e.stop()
	conn, _ := e.connect(t.Context())
	type item struct {
		list  int64
		title string
		done  bool
	}
	items, versions := map[int64]*item{}, map[int64]int64{}
	g := newCommands(1)
	kinds := [3]int{}
	for range 500 {
		c := g.next()
		if err := conn.send(t.Context(), c); err != nil {
			t.Fatal(err)
		}
		if err := conn.wait(t.Context()); err != nil {
			t.Fatal(err)
		}
		kinds[c.kind]++
		versions[c.list]++
		switch c.kind {
		case addItem:
			items[c.item] = &item{c.list, c.title, false}
		case toggleItem:
			items[c.item].done = !items[c.item].done
		case renameItem:
			items[c.item].title = c.title
		}
	}
	if kinds[addItem] < 250 || kinds[toggleItem] < 100 || kinds[renameItem] < 25 {
		t.Errorf("the mix is %v", kinds)
	}
	lists := e.cluster.PState("TodoApp", "$$lists")
	for list, want := range versions {
		if got, err := lists.SelectOne(t.Context(), Key(list, "version")); err != nil || got != want {
			t.Errorf("version of list %d: got %v %v, want %d", list, got, err, want)
		}
	}
	for id, want := range items {
		got, err := lists.SelectOne(t.Context(), Key(want.list, "items", id))
		if err != nil || !Equal(got, map[string]any{"title": want.title, "done": want.done}) {
			t.Errorf("item %d: got %v %v, want %v", id, got, err, want)
		}
	}
}

// Every system that is installed takes the commands, alone and in a pipeline.
func TestTodoSystems(t *testing.T) {
	systems := map[string]todoSystem{"ours": &todoEngine{}}
	if p := findPostgres(); p != nil {
		systems["PostgreSQL"] = p
	}
	if r := findRedis(); r != nil {
		systems["Redis"] = r
	}
	for name, s := range systems {
		t.Run(name, func(t *testing.T) {
			setup := &todoSetup{name: name, system: s, clients: 3, flight: 1}
			defer func() {
				if err := setup.end(); err != nil {
					t.Error(err)
				}
			}()
			if err := setup.begin(t.Context(), false); err != nil {
				t.Fatal(err)
			}
			flights := []int{1, 4}
			if name == "Redis" {
				flights = flights[:1]
			}
			for i, flight := range flights {
				f, err := connect(t.Context(), s, 100*i, 3, flight)
				if err != nil {
					t.Fatal(err)
				}
				l, err := f.run(t.Context(), 0, 200*time.Millisecond)
				f.close()
				if err != nil || l.rate <= 0 || l.p50 <= 0 || l.p99 < l.p50 {
					t.Errorf("%d in flight: %v %v", flight, l, err)
				}
			}
		})
	}
}

// What the harness wants of a driver.
type (
	harnessCmd  struct{ title string }
	harnessConn interface {
		Do(ctx context.Context, c harnessCmd) error
		Close()
	}
	harnessAsync interface {
		DoAsync(c harnessCmd, done func(error))
		Drain() error
	}
	harnessDriver interface {
		Name() string
		Start(ctx context.Context, dir string) error
		Conn(ctx context.Context, i, n int) (harnessConn, error)
		Stop() error
	}
)

func TestPeerDriver(t *testing.T) {
	for _, flight := range []int{1, 8} {
		var d harnessDriver = &PeerDriver[harnessCmd, harnessConn]{
			Durable: flight > 1, InFlight: flight,
			Command: func(c harnessCmd) PeerCommand { return PeerCommand{0, 1, 2, c.title, make([]byte, 100)} },
			Wrap:    func(c any) harnessConn { return c.(harnessConn) },
		}
		if err := d.Start(t.Context(), t.TempDir()); err != nil {
			t.Fatal(err)
		}
		c, err := d.Conn(t.Context(), 0, 1)
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Do(t.Context(), harnessCmd{"one"}); err != nil {
			t.Error(err)
		}
		a, ok := c.(harnessAsync)
		if ok != (flight > 1) {
			t.Errorf("%s: pipelined is %v", d.Name(), ok)
		}
		if ok {
			answers := make(chan error, 100)
			for i := range 100 {
				a.DoAsync(harnessCmd{fmt.Sprint(i)}, func(err error) { answers <- err })
			}
			if err := a.Drain(); err != nil || len(answers) != 100 {
				t.Errorf("%d answers, %v", len(answers), err)
			}
			for range len(answers) {
				if err := <-answers; err != nil {
					t.Error(err)
				}
			}
		}
		c.Close()
		if err := d.Stop(); err != nil {
			t.Error(err)
		}
	}
}
