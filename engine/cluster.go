package engine

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/engine/topology"
	"github.com/ramaworkshop/ramaworkshop/storage"
)

// Config says what a cluster in this process is made of. The zero Config is one in memory, on
// the machine's clock.
type Config struct {
	// Dir keeps the data on disk; "" in memory.
	Dir string
	// Scheduler runs the threads; nil means task.Real.
	Scheduler task.Scheduler
	// Seed decides what is random; 0 takes a random one.
	Seed uint64
	// Journal records what happens; nil records nothing.
	Journal *journal.Recorder
	// Print takes what dataflow prints; nil drops it.
	Print func(text string)
	// Fault may refuse writes to storage, and Tap sees them, in tests and benchmarks.
	Fault func() error
	Tap   func(b *storage.Batch)
	// Fail may fail an event of a topology before it begins, by its record's attempt from 0 on.
	Fail func(topology string, attempt int) error
	// Skip says which records are skipped as soon as they fail.
	Skip func(w journal.Work) bool
}

// Cluster is a cluster in this process.
type Cluster struct {
	cfg   Config
	db    *storage.DB
	sched task.Scheduler

	// modules is replaced as a whole, so that clients look into it without a lock.
	modules atomic.Pointer[map[string]*running]
	random  atomic.Uint64

	closed atomic.Bool

	mu sync.Mutex // held by what changes the modules
}

// running is a launched module.
type running struct {
	prog  *task.Program
	group task.Group
	env   *task.Env
}

// New makes a cluster.
func New(cfg Config) (*Cluster, error) {
	if cfg.Scheduler == nil {
		cfg.Scheduler = &task.Real{}
	}
	if cfg.Seed == 0 {
		cfg.Seed = rand.Uint64()
	}
	if cfg.Print == nil {
		cfg.Print = func(string) {}
	}
	db, err := storage.Open(storage.Options{Dir: cfg.Dir, Fault: cfg.Fault, Tap: cfg.Tap})
	if err != nil {
		return nil, err
	}
	c := &Cluster{cfg: cfg, db: db, sched: cfg.Scheduler}
	c.modules.Store(&map[string]*running{})
	c.random.Store(cfg.Seed)
	return c, nil
}

// set changes the modules; c.mu is held. Without r the module is taken out.
func (c *Cluster) set(name string, r *running) {
	next := maps.Clone(*c.modules.Load())
	if r == nil {
		delete(next, name)
	} else {
		next[name] = r
	}
	c.modules.Store(&next)
}

// intN returns a random number below n: the next of a sequence that the seed decides.
func (c *Cluster) intN(n int) int { return int(topology.Mix(c.random.Add(1)) % uint64(n)) }

// Launch starts a module. Data that a module of that name left on disk is taken up again.
func (c *Cluster) Launch(ctx context.Context, m *Module, l Launch) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := l.check(); err != nil {
		return fmt.Errorf("launch %s: %w", m.Name, err)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed.Load() {
		return task.ErrClosed
	}
	if (*c.modules.Load())[m.Name] != nil {
		return fmt.Errorf("launch %s: %w", m.Name, ErrModuleExists)
	}
	num, err := loadNumbers(c.db, m.Name)
	if err != nil {
		return err
	}
	if num.tasks != 0 && num.tasks != l.Tasks {
		return fmt.Errorf("launch %s: %w: its data here is for %d tasks, and a module's number of tasks is "+
			"for good", m.Name, ErrParallelism, num.tasks)
	}
	num.tasks = l.Tasks
	prog, err := compile(m, l, num, c.program, c.cfg.Journal != nil)
	if err != nil {
		return err
	}
	b := c.db.NewBatch()
	defer b.Close()
	if err := c.evolve(prog, num, b); err != nil {
		return fmt.Errorf("launch %s on the data that is here: %w", m.Name, err)
	}
	num.save(b, m.Name)
	env, err := c.env(ctx, prog)
	if err != nil {
		return fmt.Errorf("launch %s: %w", m.Name, err)
	}
	env.Opened = c.taken(b, launched(prog, c.sched.NowMillis()))
	group, err := c.sched.Start(env)
	if err != nil {
		return fmt.Errorf("launch %s: %w", m.Name, err)
	}
	c.set(m.Name, &running{prog: prog, group: group, env: env})
	return nil
}

// taken is what is done when a module's threads are open, before they run: what is stored about the
// module becomes that of the new one.
func (c *Cluster) taken(b *storage.Batch, e journal.Entry) func() error {
	return func() error {
		err := c.db.Apply(b)
		if err == nil {
			c.cfg.Journal.Add(e)
		}
		return err
	}
}

// launched is the journal's entry of a launch.
func launched(p *task.Program, millis int64) journal.Entry {
	e := journal.Entry{
		Kind: journal.Launch, Module: p.Name, Millis: millis, To: p.Tasks, Partition: p.Threads,
	}
	for _, d := range p.Depots {
		if d.Mirror == nil {
			e.Vals = append(e.Vals, d.Name)
		}
	}
	for _, s := range p.PStates {
		if s.Mirror == nil {
			e.Vals = append(e.Vals, s.Name)
		}
	}
	return e
}

// Destroy stops a module and deletes its data, unless another module mirrors its objects.
func (c *Cluster) Destroy(ctx context.Context, module string) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed.Load() {
		return task.ErrClosed
	}
	r, err := c.module(module)
	if err != nil {
		return err
	}
	if err := c.unused(module); err != nil {
		return err
	}
	c.set(module, nil)
	why := fmt.Errorf("module %q was destroyed: %w", module, ErrModuleNotFound)
	if err := r.group.Stop(why); err != nil {
		return err
	}
	b := c.db.NewBatch()
	defer b.Close()
	prefix := storage.ModulePrefix(r.prog.ID)
	b.DeleteRange(prefix, storage.After(prefix))
	b.Delete(moduleKey(module))
	b.Delete(optionsKey(module))
	return c.db.Apply(b)
}

// Modules returns the names of the running modules, in order.
func (c *Cluster) Modules(context.Context) ([]string, error) {
	if c.closed.Load() {
		return nil, task.ErrClosed
	}
	return c.names(), nil
}

func (c *Cluster) names() []string { return slices.Sorted(maps.Keys(*c.modules.Load())) }

// module returns a running module.
func (c *Cluster) module(name string) (*running, error) {
	if r := (*c.modules.Load())[name]; r != nil {
		return r, nil
	}
	if c.closed.Load() {
		return nil, task.ErrClosed
	}
	names := c.names()
	if len(names) == 0 {
		return nil, fmt.Errorf("module %q: %w: launch it first", name, ErrModuleNotFound)
	}
	return nil, fmt.Errorf("module %q: %w; running: %s", name, ErrModuleNotFound, strings.Join(names, ", "))
}

// Scheduler returns what runs the cluster's threads.
func (c *Cluster) Scheduler() task.Scheduler { return c.sched }

// Journal returns the cluster's journal, nil without one.
func (c *Cluster) Journal() *journal.Recorder { return c.cfg.Journal }

// Close stops all modules; their data stays on disk. It may be called twice.
func (c *Cluster) Close() error {
	c.mu.Lock()
	if c.closed.Swap(true) {
		c.mu.Unlock()
		return nil
	}
	var groups []task.Group
	for _, n := range c.names() {
		groups = append(groups, (*c.modules.Load())[n].group)
	}
	c.mu.Unlock()
	var errs []error
	for _, g := range groups {
		errs = append(errs, g.Stop(task.ErrClosed))
	}
	errs = append(errs, c.db.Close())
	return errors.Join(errs...)
}
