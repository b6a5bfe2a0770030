package rama

import (
	"context"
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine"
	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
)

// Cluster is a cluster to launch modules on, and to reach their objects through.
type Cluster struct {
	c     engine.Client
	sched task.Scheduler
	err   error // of NewCluster, told by the first call
}

// ClusterOption of NewCluster: OnDisk, Seed.
type ClusterOption any

type onDisk string
type seed int64

// OnDisk keeps the cluster's data in dir: what was acknowledged is durable, and a module of the
// same name that is launched again goes on with it.
func OnDisk(dir string) ClusterOption { return onDisk(dir) }

// Seed makes the cluster a simulation: its schedule, its random choices and its clock are
// decided by the seed, and events run while somebody waits for an answer.
func Seed(n int64) ClusterOption { return seed(n) }

// NewCluster makes a cluster in this process: in memory, or durable with OnDisk. An error, such
// as a folder that cannot be written to, is returned by the first call.
func NewCluster(opts ...ClusterOption) *Cluster {
	env := runenv.Get()
	cfg := engine.Config{Seed: env.Seed, Journal: env.Journal, Tap: env.Tap, Fault: env.Fault}
	cfg.Fail, cfg.Skip = env.Fail, env.Skip
	cfg.Print = func(text string) { fmt.Fprint(runenv.Stdout, text) }
	simulate := env.Scheduler
	for _, o := range opts {
		switch o := o.(type) {
		case onDisk:
			cfg.Dir = string(o)
		case seed:
			cfg.Seed = uint64(o)
			if simulate == nil {
				simulate = func(n uint64) task.Scheduler { return task.NewSim(n) }
			}
		default:
			return &Cluster{err: fmt.Errorf("new cluster: %v is no option of a cluster", o)}
		}
	}
	cfg.Scheduler = scheduler(env, simulate, cfg.Seed)
	c, err := engine.New(cfg)
	if err != nil {
		return &Cluster{err: fmt.Errorf("new cluster: %w", err)}
	}
	return &Cluster{c: c, sched: cfg.Scheduler}
}

// Launch says how a module runs: Tasks is a power of two and fixed for good; Threads and
// Workers are 1 when they are left out.
type Launch struct{ Tasks, Threads, Workers int }

// Launch starts a module and returns when it runs. Every mistake in the module is told, as
// *DefinitionError or *UnboundVarError; other errors are ErrModuleExists, ErrParallelism,
// ErrClosed, and of mirrors ErrModuleNotFound, ErrObjectNotFound and ErrPrivate. After an error
// nothing of the module is there.
func (c *Cluster) Launch(ctx context.Context, m *ModuleDef, l Launch) error {
	if c.err != nil {
		return c.err
	}
	def, err := m.build()
	if err != nil {
		return err
	}
	return c.c.Launch(ctx, def, engine.Launch{Tasks: l.Tasks, Threads: l.Threads, Workers: l.Workers})
}

// Destroy stops a module and deletes its data; without such a module it is ErrModuleNotFound, and
// ErrInUse while other modules mirror its objects.
// Whoever still waits for an answer of the module gets that error, too.
func (c *Cluster) Destroy(ctx context.Context, module string) error {
	if c.err != nil {
		return c.err
	}
	return c.c.Destroy(ctx, module)
}

// Modules returns the names of the running modules, in order.
func (c *Cluster) Modules(ctx context.Context) ([]string, error) {
	if c.err != nil {
		return nil, c.err
	}
	return c.c.Modules(ctx)
}

// Close stops the modules and closes the cluster; it may be called twice. It waits for the events
// that are running: a Go function in dataflow that never returns holds it.
func (c *Cluster) Close() error {
	if c.err != nil || c.c == nil {
		return nil
	}
	if sim, ok := c.sched.(*task.Sim); ok {
		runenv.Leave(sim)
	}
	return c.c.Close()
}

// Depot returns a handle of a depot; whether it exists is told by its calls.
func (c *Cluster) Depot(module, depot string) *Depot { return &Depot{c, module, depot} }

// PState returns a handle of a PState; whether it exists is told by its calls.
func (c *Cluster) PState(module, pstate string) *PState {
	return &PState{c: c, module: module, name: pstate}
}

type ackLevel task.AckLevel

// String names the option in errors.
func (l ackLevel) String() string { return [...]string{"FullAck", "AppendAck", "NoAck"}[l] }

// Options of an append: how much it waits for.
var (
	// FullAck, the default, waits until every stream topology of the module has processed the
	// record, and brings back what they returned.
	FullAck Option = ackLevel(task.FullAck)
	// AppendAck waits until the depot has the record.
	AppendAck Option = ackLevel(task.AppendAck)
	// NoAck waits for nothing.
	NoAck Option = ackLevel(task.NoAck)
)

// Depot is a handle of a depot.
type Depot struct {
	c            *Cluster
	module, name string
}

// Acks is what topologies returned to an appender with AckReturn, by the topologies' names.
type Acks map[string]any

// Future is an append on its way.
type Future struct {
	p   engine.Pending
	err error
}

// Wait waits for the append and returns what topologies returned. An error says that the record
// was not processed cleanly, not that the depot does not have it.
func (f *Future) Wait(ctx context.Context) (Acks, error) {
	if f.err != nil {
		return nil, f.err
	}
	if f.p == nil { // NoAck
		return Acks{}, nil
	}
	v, err := f.p.Wait(ctx)
	if err != nil {
		return nil, err
	}
	out := Acks{}
	acks, _ := v.(task.Acks)
	for _, a := range acks {
		out[a.Topology] = value.ToGo(a.V)
	}
	return out, nil
}

// AppendAsync appends without waiting. What is wrong before the record leaves, such as a value
// that cannot be one, is the error of Wait at every level of acknowledgement. Appends of one
// client to one partition keep their order.
func (d *Depot) AppendAsync(ctx context.Context, v any, opts ...Option) *Future {
	if d.c.err != nil {
		return &Future{err: d.c.err}
	}
	if err := ctx.Err(); err != nil {
		return &Future{err: err}
	}
	level := task.FullAck
	for _, o := range opts {
		l, ok := o.(ackLevel)
		if !ok {
			return &Future{err: fmt.Errorf("append to %s: %v is no option of an append", d.name, o)}
		}
		level = task.AckLevel(l)
	}
	rec, err := value.From(v)
	if err != nil {
		return &Future{err: fmt.Errorf("append to %s: the record is no value: %w", d.name, err)}
	}
	p, err := d.c.c.Append(d.module, d.name, rec, level)
	if err != nil {
		return &Future{err: err}
	}
	if level == task.NoAck {
		return &Future{}
	}
	return &Future{p: p}
}

// Append appends a record and waits as the options say, by default for FullAck. A *TopologyError
// says that the first attempt to process the record failed: the depot has it, and it is tried
// again. When ctx ends first, or with ErrClosed, the depot may have it or not.
func (d *Depot) Append(ctx context.Context, v any, opts ...Option) (Acks, error) {
	return d.AppendAsync(ctx, v, opts...).Wait(ctx)
}

// DepotInfo describes a depot.
type DepotInfo struct {
	Module, Name string
	Partitions   int
}

// Info returns how many partitions the depot has.
func (d *Depot) Info(ctx context.Context) (DepotInfo, error) {
	if d.c.err != nil {
		return DepotInfo{}, d.c.err
	}
	n, err := d.c.c.DepotInfo(ctx, d.module, d.name)
	return DepotInfo{d.module, d.name, n}, err
}

// PartitionInfo are the offsets of a depot's partition: Start is the first that is there, End
// the one behind the last.
type PartitionInfo struct{ Start, End int64 }

// PartitionInfo returns the offsets of a partition.
func (d *Depot) PartitionInfo(ctx context.Context, partition int) (PartitionInfo, error) {
	if d.c.err != nil {
		return PartitionInfo{}, d.c.err
	}
	o, err := d.c.c.PartitionInfo(ctx, d.module, d.name, partition)
	return PartitionInfo{o.Start, o.End}, err
}

// Read returns the records of a partition with from ≤ offset < to. Outside of the offsets that
// are there it is ErrOffset.
func (d *Depot) Read(ctx context.Context, partition int, from, to int64) ([]any, error) {
	if d.c.err != nil {
		return nil, d.c.err
	}
	vs, err := d.c.c.Read(ctx, d.module, d.name, partition, from, to)
	return goValues(vs), err
}

func goValues(vs []any) []any {
	if vs == nil {
		return nil
	}
	out := make([]any, len(vs)) // others may keep vs: a journal does
	for i, v := range vs {
		out[i] = value.ToGo(v)
	}
	return out
}

// PState is a handle of a PState.
type PState struct {
	c            *Cluster
	module, name string
	pkey         any
	keyed        bool
}

// PKey returns a handle that looks on the task of this key, whatever the path.
func (p *PState) PKey(k any) *PState {
	q := *p
	q.pkey, q.keyed = k, true
	return &q
}

// pathAndKey compiles a path, with the key of PKey, nil without one.
func (p *PState) pathAndKey(ns []Nav) (c *path.Compiled, pkey *any, err error) {
	if c, err = compiled(ns); err != nil {
		return nil, nil, fmt.Errorf("select from %s: %w", p.name, err)
	}
	if p.keyed {
		k, err := value.From(p.pkey)
		if err != nil {
			return nil, nil, fmt.Errorf("select from %s: PKey: %w", p.name, err)
		}
		pkey = &k
	}
	return c, pkey, nil
}

func (p *PState) selected(ctx context.Context, ns []Nav) ([]any, error) {
	if p.c.err != nil {
		return nil, p.c.err
	}
	c, pkey, err := p.pathAndKey(ns)
	if err != nil {
		return nil, err
	}
	return p.c.c.Select(ctx, p.module, p.name, c, pkey)
}

// Select returns every value that the path visits, in order, as committed. Without PKey the path
// begins with Key, or the PState has one partition; else it is ErrUnroutable. A path that cannot
// be followed, or visits a whole subindexed structure, is an error, too.
func (p *PState) Select(ctx context.Context, path ...Nav) ([]any, error) {
	vs, err := p.selected(ctx, path)
	return goValues(vs), err
}

// SelectOne returns the one value that the path visits; without one, or with several, it is
// ErrNotOne.
func (p *PState) SelectOne(ctx context.Context, path ...Nav) (any, error) {
	v, err := p.one(ctx, path)
	return value.ToGo(v), err
}

func (p *PState) one(ctx context.Context, path []Nav) (any, error) {
	vs, err := p.selected(ctx, path)
	if err != nil {
		return nil, err
	}
	return only(p.name, vs)
}

func only(name string, vs []any) (any, error) {
	if len(vs) != 1 {
		return nil, fmt.Errorf("select one from %s: the path visits %d values: %w", name, len(vs), ErrNotOne)
	}
	return vs[0], nil
}

// SelectInto stores the one value that the path visits where dst points, converted to its type,
// which is a *ConvertError when it does not fit.
func (p *PState) SelectInto(ctx context.Context, dst any, path ...Nav) error {
	v, err := p.one(ctx, path)
	if err != nil {
		return err
	}
	return value.Into(v, dst)
}
