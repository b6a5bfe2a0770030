package bench

import (
	"context"
	"fmt"
	"math/rand/v2"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// The commands of a to-do application, as a user's module takes them. Each is the event, too: the
// depot keeps it.
type (
	AddItem struct {
		List, Item int64
		Title      string
		Payload    []byte
	}
	ToggleItem struct {
		List, Item int64
		Payload    []byte
	}
	RenameItem struct {
		List, Item int64
		Title      string
		Payload    []byte
	}
)

// todoApp keeps the lists. A command changes an item and raises the version of its list, which the
// appender gets back.
var todoApp = Module("TodoApp", func(setup *Setup, topologies *Topologies) {
	setup.DeclareDepot("*commands", HashBy("list"))
	s := topologies.Stream("todo")
	s.DeclarePState("$$lists", MapSchema(Long, FixedKeys{
		"version": Long,
		// Nobody asks how many there are; the tables of the peers do not count them, either.
		"items": MapSchema(Long, FixedKeys{"title": String, "done": Bool}).Subindexed().WithoutSize(),
	}))
	s.Source("*commands", "*command",
		SubSource("*command",
			On(AddItem{}, Keys("*list", "*item", "*title"),
				LocalTransform("$$lists", Key("*list", "items", "*item"),
					TermVal(M{"title": "*title", "done": false}))),
			On(ToggleItem{}, Keys("*list", "*item"),
				LocalTransform("$$lists", Key("*list", "items"), Must("*item"), Key("done"), Term(ops.Not))),
			On(RenameItem{}, Keys("*list", "*item", "*title"),
				LocalTransform("$$lists", Key("*list", "items"), Must("*item"), Key("title"), TermVal("*title"))),
		),
		LocalTransform("$$lists", Key("*list", "version"), NilToVal(0), Term(ops.Inc)),
		LocalSelect("$$lists", Key("*list", "version")).Out("*version"),
		AckReturn("*version"),
	)
})

// What a command does.
const (
	addItem = iota
	toggleItem
	renameItem
)

// command is one user command, as every system gets it: raise the version of the list, change the
// item, append an event with the payload, all or nothing; answer the version when that is durable.
type command struct {
	kind       int16
	list, item int64
	title      string
	payload    []byte
}

const todoLists = 1000

// commands makes the commands of one client, always the same: 60 % add an item, 30 % toggle and
// 10 % rename one of the client's own.
type commands struct {
	rng           *rand.Rand
	client, items int64
	payload       []byte
}

func newCommands(client int) *commands {
	g := &commands{rng: rand.New(rand.NewPCG(uint64(client), 42)), client: int64(client), payload: make([]byte, 100)}
	for i := range g.payload {
		g.payload[i] = byte('a' + g.rng.IntN(26))
	}
	return g
}

func (g *commands) next() command {
	c := command{payload: g.payload}
	n := 1 + g.rng.Int64N(max(g.items, 1))
	switch x := g.rng.IntN(10); {
	case x < 6 || g.items == 0:
		g.items++
		n = g.items
		c.kind, c.title = addItem, fmt.Sprint("buy milk and bread ", n)
	case x < 9:
		c.kind = toggleItem
	default:
		c.kind, c.title = renameItem, fmt.Sprint("renamed to something else ", n)
	}
	c.item = g.client<<32 | n
	// An item is always in the same list: a command after the first finds it there.
	c.list = int64(uint64(c.item) * 0x9e3779b97f4a7c15 >> 32 % todoLists)
	return c
}

// record is what is appended to the depot for a command.
func (c command) record() any {
	switch c.kind {
	case addItem:
		return AddItem{c.list, c.item, c.title, c.payload}
	case toggleItem:
		return ToggleItem{c.list, c.item, c.payload}
	}
	return RenameItem{c.list, c.item, c.title, c.payload}
}

// todoEngine is todoApp on a cluster in this process.
type todoEngine struct {
	cluster *Cluster
	depot   *Depot
}

func (e *todoEngine) start(ctx context.Context, dir string) error {
	var opts []ClusterOption
	if dir != "" {
		opts = append(opts, OnDisk(dir))
	}
	e.cluster = NewCluster(opts...)
	e.depot = e.cluster.Depot("TodoApp", "*commands")
	return e.cluster.Launch(ctx, todoApp, Launch{Tasks: 16, Threads: 2})
}

func (e *todoEngine) connect(context.Context) (todoConn, error) {
	return &engineConn{depot: e.depot}, nil
}

func (e *todoEngine) stop() error { return e.cluster.Close() }

// engineConn keeps the appends that are on their way, the oldest first.
type engineConn struct {
	depot   *Depot
	pending []*Future
}

func (c *engineConn) send(ctx context.Context, x command) error {
	c.pending = append(c.pending, c.depot.AppendAsync(ctx, x.record()))
	return nil
}

func (c *engineConn) wait(ctx context.Context) error {
	f := c.pending[0]
	c.pending = c.pending[1:]
	acks, err := f.Wait(ctx)
	if _, ok := acks["todo"].(int64); err == nil && !ok {
		err = fmt.Errorf("the command was answered with %v instead of a version", acks)
	}
	return err
}

func (c *engineConn) close() {}
