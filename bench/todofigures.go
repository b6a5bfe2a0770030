package bench

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"
)

// todoSetup is a system with the clients that load it.
type todoSetup struct {
	name            string
	system          todoSystem
	dir             string
	clients, flight int
	fleet           *fleet
	loads           loads
}

// loadFor is how long a system is under load in a round, without the warm-up.
const loadFor = time.Second

// begin starts a system; inMemory is without a folder.
func (s *todoSetup) begin(ctx context.Context, inMemory bool) (err error) {
	if !inMemory {
		if s.dir, err = os.MkdirTemp("", "ramaworkshop-bench-"); err != nil {
			return err
		}
	}
	return s.system.start(ctx, s.dir)
}

func (s *todoSetup) end() error {
	if s.fleet != nil {
		s.fleet.close()
	}
	err := s.system.stop()
	if s.dir != "" {
		err = errors.Join(err, os.RemoveAll(s.dir))
	}
	return err
}

// round loads the system for a moment more.
func (s *todoSetup) round(ctx context.Context) (err error) {
	if s.fleet == nil {
		if s.fleet, err = connect(ctx, s.system, 1, s.clients, s.flight); err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
	}
	l, err := s.fleet.run(ctx, loadFor/4, loadFor)
	if err != nil {
		return fmt.Errorf("%s: %w", s.name, err)
	}
	s.loads = append(s.loads, l)
	return nil
}

// rotate runs rounds of all systems in turn.
func rotate(ctx context.Context, systems []*todoSetup) error {
	for range 5 {
		for _, s := range systems {
			if err := s.round(ctx); err != nil {
				return err
			}
		}
	}
	return nil
}

// withPostgres is PostgreSQL under the load of so many clients, or, where it is not installed, nil
// and the figure without it.
func withPostgres(f *Figure, clients, flight int) *todoSetup {
	p := findPostgres()
	if p == nil {
		f.note("without PostgreSQL: it is not installed")
		f.Peer, f.AtLeast = "", 0
		return nil
	}
	return &todoSetup{name: "PostgreSQL", system: p, clients: clients, flight: flight}
}

func (f *Figure) note(format string, args ...any) {
	f.Note += sep(f.Note) + fmt.Sprintf(format, args...)
}

// todoDurable measures the commands of 64 clients that wait for each, an fsync before every ack.
func todoDurable(ctx context.Context) (f Figure, err error) {
	f = Figure{
		Name: "todo-durable", What: "TodoApp commands/s on disk, a sync before every ack, 64 clients in a closed " +
			"loop", Unit: "/s", AtLeast: 3,
		Peer: "PostgreSQL with one stored function a command and synchronous commit, 64 connections",
	}
	ours := &todoSetup{name: "ours", system: &todoEngine{}, clients: 64, flight: 1}
	pg := withPostgres(&f, 64, 1)
	var lua *todoSetup
	if r := findRedis(); r != nil {
		lua = &todoSetup{name: "Redis with a Lua script and appendfsync always", system: r, clients: 64, flight: 1}
	} else {
		f.note("without Redis: redis-server is not in the PATH")
	}
	systems := []*todoSetup{ours}
	for _, s := range []*todoSetup{pg, lua} {
		if s != nil {
			systems = append(systems, s)
		}
	}
	for _, s := range systems {
		defer func() { err = errors.Join(err, s.end()) }()
		if err := s.begin(ctx, false); err != nil {
			return f, fmt.Errorf("%s: %w", s.name, err)
		}
	}
	if err := rotate(ctx, systems); err != nil {
		return f, err
	}
	f.Value = ours.loads.rate()
	if pg != nil {
		f.PeerValue, f.Ratio = pg.loads.rate(), ours.loads.ratio(pg.loads)
	}
	f.note("%s", ours.loads.latencies())
	var worse []string
	for _, s := range systems[1:] {
		f.note("%s: %.0f/s, ratio %.2f, %s", s.name, s.loads.rate(), ours.loads.ratio(s.loads), s.loads.latencies())
		if s == lua && ours.loads.ratio(s.loads) < 1 {
			worse = append(worse, "Redis is faster")
		}
		if ours.loads.p99() >= s.loads.p99() {
			worse = append(worse, "p99 is not below that of "+s.name)
		}
	}
	f.Failed = strings.Join(worse, ", ")
	return f, nil
}

// postgresBest are the ways to keep commands in flight that are tried on PostgreSQL: connections, and
// how many commands are in the pipeline of each.
var postgresBest = []struct{ clients, flight int }{{64, 1}, {128, 1}, {256, 1}, {64, 16}, {16, 64}}

// todoPipelined measures the commands with 1,024 in flight against PostgreSQL in the fastest of
// several ways.
func todoPipelined(ctx context.Context) (f Figure, err error) {
	f = Figure{
		Name: "todo-pipelined", What: "TodoApp commands/s on disk, a sync before every ack, 1,024 in flight: 16 " +
			"clients with 64 each", Unit: "/s", AtLeast: 10,
		Peer: "PostgreSQL with one stored function a command and synchronous commit at its best",
	}
	ours := &todoSetup{name: "ours", system: &todoEngine{}, clients: 16, flight: 64}
	systems := []*todoSetup{ours}
	pg := withPostgres(&f, 0, 0)
	if pg != nil {
		systems = append(systems, pg)
	}
	for _, s := range systems {
		defer func() { err = errors.Join(err, s.end()) }()
		if err := s.begin(ctx, false); err != nil {
			return f, fmt.Errorf("%s: %w", s.name, err)
		}
	}
	if pg != nil {
		if err := pg.choose(ctx); err != nil {
			return f, err
		}
	}
	if err := rotate(ctx, systems); err != nil {
		return f, err
	}
	f.Value = ours.loads.rate()
	f.note("%s", ours.loads.latencies())
	if pg != nil {
		f.PeerValue, f.Ratio = pg.loads.rate(), ours.loads.ratio(pg.loads)
		f.note("PostgreSQL with %d connections, %d in the pipeline of each: %s", pg.clients, pg.flight,
			pg.loads.latencies())
	}
	return f, nil
}

// choose tries the ways of postgresBest and keeps the fastest.
func (s *todoSetup) choose(ctx context.Context) error {
	best := 0.0
	for i, way := range postgresBest {
		fleet, err := connect(ctx, s.system, 1000*(i+1), way.clients, way.flight)
		if err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		l, err := fleet.run(ctx, loadFor/4, loadFor/2)
		fleet.close()
		if err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		if l.rate > best {
			best, s.clients, s.flight = l.rate, way.clients, way.flight
		}
	}
	return nil
}

// todoLeast is how many commands/s there have to be in memory.
const todoLeast = 100_000

// todoInMemory measures the commands in memory with 1,024 in flight.
func todoInMemory(ctx context.Context) (f Figure, err error) {
	f = Figure{
		Name: "todo-memory", What: fmt.Sprintf("TodoApp commands/s in memory, 1,024 in flight: 16 clients with 64 "+
			"each (at least %d)", todoLeast), Unit: "/s",
	}
	deep := &todoSetup{name: "1,024 in flight", system: &todoEngine{}, clients: 16, flight: 64}
	flat := &todoSetup{name: "64 clients in a closed loop", system: &todoEngine{}, clients: 64, flight: 1}
	systems := []*todoSetup{deep, flat}
	for _, s := range systems {
		defer func() { err = errors.Join(err, s.end()) }()
		if err := s.begin(ctx, true); err != nil {
			return f, err
		}
	}
	if err := rotate(ctx, systems); err != nil {
		return f, err
	}
	f.Value = deep.loads.rate()
	f.note("%s; %s: %.0f/s, %s", deep.loads.latencies(), flat.name, flat.loads.rate(), flat.loads.latencies())
	if f.Value < todoLeast {
		f.Failed = fmt.Sprintf("it is below %d/s", todoLeast)
	}
	return f, nil
}
