package engine

import (
	"context"
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/depot"
	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/internal/near"
)

// Client is what a program outside of modules does with a cluster, wherever that runs.
type Client interface {
	Launch(ctx context.Context, m *Module, l Launch) error
	Update(ctx context.Context, m *Module, del []string) error
	// Migrations tells how far the migrations of a module have come.
	Migrations(ctx context.Context, module string) ([]Migrating, error)
	Destroy(ctx context.Context, module string) error
	Modules(ctx context.Context) ([]string, error)
	// Append starts an append; its answer is a task.Acks. The error is one that is known before
	// the record leaves.
	Append(module, depot string, v any, level task.AckLevel) (Pending, error)
	DepotInfo(ctx context.Context, module, depot string) (partitions int, err error)
	PartitionInfo(ctx context.Context, module, depot string, partition int) (task.Offsets, error)
	Read(ctx context.Context, module, depot string, partition int, from, to int64) ([]any, error)
	// Select follows a path on the task of pkey, or without one on that of the leading key.
	Select(ctx context.Context, module, pstate string, p *path.Compiled, pkey *any) ([]any, error)
	// Watch follows the one value that a path visits: feed gets task.Updates, and at the end an
	// error. It returns when feed has the first.
	Watch(ctx context.Context, module, pstate string, p *path.Compiled, pkey *any, feed task.Reply) (Watching, error)
	// Failing returns the records that a stream topology tries again, by partition and offset.
	Failing(ctx context.Context, module, topology string) ([]task.FailingRecord, error)
	// Skip counts one of them as processed; source is its FailingRecord's.
	Skip(ctx context.Context, module, topology, depot, source string, partition int, offset int64) error
	// SetOption sets a dynamic option, also for later launches. Target is "" for the module, or the name
	// of a depot or topology.
	SetOption(ctx context.Context, module, target, option string, v any) error
	Close() error
}

// Watching is a value that is followed.
type Watching interface {
	// Resync asks for the whole value.
	Resync()
	// Close ends it without another answer.
	Close()
}

var _ Client = (*Cluster)(nil)

// Pending is an answer that is on its way.
type Pending interface {
	Wait(ctx context.Context) (any, error)
}

// appending is an append with its answer, in one piece of memory.
type appending struct {
	c *Cluster
	m task.Append
	f task.Future
}

// Wait implements Pending.
func (a *appending) Wait(ctx context.Context) (any, error) { return a.c.sched.Wait(ctx, &a.f) }

// depot finds a depot of a module.
func (c *Cluster) depot(module, name string) (*running, int, error) {
	r, err := c.module(module)
	if err != nil {
		return nil, 0, err
	}
	i, err := r.depotAt(module, name)
	return r, i, err
}

func (r *running) depotAt(module, name string) (int, error) {
	for i, d := range r.prog.Depots {
		if d.Name == name && d.Mirror != nil {
			return 0, mirrorError(name, module, d.Mirror)
		}
		if d.Name == name {
			return i, nil
		}
	}
	var names []string
	for _, d := range r.prog.Depots {
		names = append(names, d.Name)
	}
	return 0, notFound(module, "depot", name, names)
}

func (r *running) pstateAt(module, name string) (int, error) {
	for i, s := range r.prog.PStates {
		if s.Name == name && s.Mirror != nil {
			return 0, mirrorError(name, module, s.Mirror)
		}
		if s.Name == name {
			return i, nil
		}
	}
	var names []string
	for _, s := range r.prog.PStates {
		names = append(names, s.Name)
	}
	return 0, notFound(module, "PState", name, names)
}

// mirrorError sends a client to the module that has the object.
func mirrorError(name, module string, m *task.Mirror) error {
	return fmt.Errorf("%s is only a mirror in module %s (%w): take %s of module %s", name, module, ErrObjectNotFound,
		m.Object, m.Module)
}

func notFound(module, what, name string, names []string) error {
	s := fmt.Sprintf("module %s has no %s %s", module, what, name)
	if like := near.Name(name, names); like != "" {
		s += fmt.Sprintf("; did you mean %s?", like)
	}
	return fmt.Errorf("%s (%w)", s, ErrObjectNotFound)
}

// Append implements Client: the partitioner runs here.
func (c *Cluster) Append(module, name string, v any, level task.AckLevel) (Pending, error) {
	r, i, err := c.depot(module, name)
	if err != nil {
		return nil, err
	}
	d := r.prog.Depots[i]
	if d.Every > 0 {
		return nil, fmt.Errorf("append to %s: %w: it is a tick depot, whose records are the ticks", name, ErrDisallowed)
	}
	if d.Disallow {
		return nil, fmt.Errorf("append to %s: %w: only topologies may append to it", name, ErrDisallowed)
	}
	to, key, err := c.partition(r, d.Definition, v)
	if err != nil {
		return nil, fmt.Errorf("append to %s: %w", name, err)
	}
	a := &appending{c: c}
	a.f.Init()
	a.m = task.Append{Task: to, Depot: i, Value: v, Key: key, Level: level, Reply: &a.f}
	r.group.Send(&a.m)
	return a, nil
}

// partition chooses the partition of a record.
func (c *Cluster) partition(r *running, d *depot.Definition, v any) (to int, key any, err error) {
	n := r.prog.Partitions(d.Global)
	if d.Global {
		return 0, nil, nil
	}
	if d.Partition == nil {
		return c.intN(n), nil, nil
	}
	to, key, err = d.Partition(v, n)
	if err == nil && (to < 0 || to >= n) {
		err = fmt.Errorf("the depot's partitioner gave %d: it has to be from 0 to %d", to, n-1)
	}
	return to, key, err
}

// DepotInfo implements Client.
func (c *Cluster) DepotInfo(_ context.Context, module, name string) (int, error) {
	r, i, err := c.depot(module, name)
	if err != nil {
		return 0, err
	}
	return r.prog.Partitions(r.prog.Depots[i].Global), nil
}

// depotPartition finds a partition of a depot.
func (c *Cluster) depotPartition(module, name string, partition int) (*running, int, error) {
	r, i, err := c.depot(module, name)
	if err != nil {
		return nil, 0, err
	}
	if r.prog.Depots[i].Every > 0 {
		return nil, 0, fmt.Errorf("%s is a tick depot: nothing is stored in it (%w)", name, ErrObjectNotFound)
	}
	if n := r.prog.Partitions(r.prog.Depots[i].Global); partition < 0 || partition >= n {
		return nil, 0, fmt.Errorf("%s has the partitions 0 to %d, but not %d (%w)",
			name, n-1, partition, ErrObjectNotFound)
	}
	return r, i, nil
}

// PartitionInfo implements Client.
func (c *Cluster) PartitionInfo(
	ctx context.Context, module, name string, partition int,
) (task.Offsets, error) {
	r, i, err := c.depotPartition(module, name, partition)
	if err != nil {
		return task.Offsets{}, err
	}
	f := task.NewFuture()
	r.group.Send(&task.Info{Task: partition, Depot: i, Reply: f})
	v, err := c.sched.Wait(ctx, f)
	if err != nil {
		return task.Offsets{}, err
	}
	return v.(task.Offsets), nil
}

// Read implements Client.
func (c *Cluster) Read(
	ctx context.Context, module, name string, partition int, from, to int64,
) ([]any, error) {
	r, i, err := c.depotPartition(module, name, partition)
	if err != nil {
		return nil, err
	}
	f := task.NewFuture()
	r.group.Send(&task.Read{Task: partition, Depot: i, From: from, To: to, Reply: f})
	v, err := c.sched.Wait(ctx, f)
	if err != nil {
		return nil, err
	}
	records := v.([]depot.Record)
	out := make([]any, len(records))
	for i, rec := range records {
		out[i] = rec.Value
	}
	return out, nil
}

// readable finds a PState that clients may read, and the task on which a path has to be followed:
// that of pkey, or without one that of the leading key.
func (c *Cluster) readable(module, name string, p *path.Compiled, pkey *any) (r *running, at, to int, err error) {
	if r, err = c.module(module); err != nil {
		return nil, 0, 0, err
	}
	if at, err = r.pstateAt(module, name); err != nil {
		return nil, 0, 0, err
	}
	def := r.prog.PStates[at]
	if def.Private {
		return nil, 0, 0, fmt.Errorf("select from %s: %w: only topologies of its module may read it", name, ErrPrivate)
	}
	if to, err = route(r.prog, def, p, pkey); err != nil {
		return nil, 0, 0, fmt.Errorf("select from %s: %w", name, err)
	}
	return r, at, to, nil
}

// Select implements Client.
func (c *Cluster) Select(
	ctx context.Context, module, name string, p *path.Compiled, pkey *any,
) ([]any, error) {
	r, at, to, err := c.readable(module, name, p, pkey)
	if err != nil {
		return nil, err
	}
	f := task.NewFuture()
	r.group.Send(&task.Select{Task: to, PState: at, Path: p, Reply: f})
	v, err := c.sched.Wait(ctx, f)
	if err != nil {
		return nil, fmt.Errorf("select from %s: %w", name, err)
	}
	return v.([]any), nil
}

// route finds the task whose partition a path has to be followed on.
func route(prog *task.Program, def task.PState, p *path.Compiled, pkey *any) (to int, err error) {
	defer func() { // of a key partitioner that panics
		if r := recover(); r != nil {
			err = dataflow.PanicError(r)
		}
	}()
	n := prog.Partitions(def.Global)
	if n == 1 {
		return 0, nil
	}
	if pkey != nil {
		return def.TaskOf(n, *pkey)
	}
	nav := p.Nav()
	if len(nav) > 0 && nav[0].Name == "Key" {
		return def.TaskOf(n, nav[0].Args[0])
	}
	return 0, fmt.Errorf("%w: there are %d partitions, and %s does not begin with Key; begin the path with "+
		"the key that you look for, or choose a partition with PKey", ErrUnroutable, n, pathName(nav))
}

func pathName(nav []path.Nav) string {
	if len(nav) == 0 {
		return "the empty path"
	}
	return "the path " + path.String(nav)
}
