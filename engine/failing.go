package engine

import (
	"context"
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/task"
)

// stream finds a stream topology of a module.
func (c *Cluster) stream(module, name string) (*running, int, error) {
	r, err := c.module(module)
	if err != nil {
		return nil, 0, err
	}
	i, err := r.streamAt(module, name)
	return r, i, err
}

func (r *running) streamAt(module, name string) (int, error) {
	var names []string
	for i, s := range r.prog.Streams {
		if s.Name == name {
			return i, nil
		}
		names = append(names, s.Name)
	}
	return 0, notFound(module, "stream topology", name, names)
}

// sourceAt finds the source of a topology by its depot and its ID.
func (r *running) sourceAt(stream int, depot, id string) (int, error) {
	s := r.prog.Streams[stream]
	for n, src := range s.Sources {
		if r.prog.Depots[src.Depot].Name == depot && src.ID == id {
			return n, nil
		}
	}
	return 0, fmt.Errorf("topology %s has no source of %s with the id %q (%w)", s.Name, depot, id, ErrObjectNotFound)
}

// Failing implements Client.
func (c *Cluster) Failing(ctx context.Context, module, topology string) ([]task.FailingRecord, error) {
	r, s, err := c.stream(module, topology)
	if err != nil {
		return nil, err
	}
	fs := make([]*task.Future, r.prog.Tasks)
	for i := range fs {
		fs[i] = task.NewFuture()
		r.group.Send(&task.Failing{Task: i, Stream: s, Reply: fs[i]})
	}
	var out []task.FailingRecord
	for _, f := range fs {
		v, err := c.sched.Wait(ctx, f)
		if err != nil {
			return nil, err
		}
		out = append(out, v.([]task.FailingRecord)...)
	}
	return out, nil
}

// Skip implements Client.
func (c *Cluster) Skip(
	ctx context.Context, module, topology, depot, source string, partition int, offset int64,
) error {
	r, i, err := c.stream(module, topology)
	if err != nil {
		return err
	}
	if _, _, err := c.depotPartition(module, depot, partition); err != nil {
		return err
	}
	n, err := r.sourceAt(i, depot, source)
	if err != nil {
		return err
	}
	f := task.NewFuture()
	r.group.Send(&task.Skip{
		Task: partition % r.prog.Tasks, Stream: i, Source: n, Partition: partition, Offset: offset, Reply: f,
	})
	_, err = c.sched.Wait(ctx, f)
	return err
}
