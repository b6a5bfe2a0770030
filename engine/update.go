package engine

import (
	"context"
	"errors"
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/engine/topology"
)

// Update puts a module in the place of the running one of its name. What has the name that it had
// goes on: depots and PStates with their data, topologies with their progress. Depots and PStates
// that are no longer declared are exactly those of del, and their data is deleted. A refused update
// changes nothing. What has begun is finished before, for a few seconds, and else processed again;
// whoever waits for an answer, and whoever calls meanwhile, is answered by the new module.
func (c *Cluster) Update(ctx context.Context, m *Module, del []string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed.Load() {
		return task.ErrClosed
	}
	old, err := c.module(m.Name)
	if err != nil {
		return fmt.Errorf("update: %w", err)
	}
	num, err := loadNumbers(c.db, m.Name)
	if err != nil {
		return err
	}
	l := Launch{Tasks: old.prog.Tasks, Threads: old.prog.Threads}
	prog, err := compile(m, l, num, c.program, c.cfg.Journal != nil)
	if err != nil {
		return err
	}
	b := c.db.NewBatch()
	defer b.Close()
	if err := errors.Join(num.deletable(del), c.dependents(prog), c.evolve(prog, num, b)); err != nil {
		return fmt.Errorf("update %s: %w", m.Name, err)
	}
	num.forget(b, prog, m.Name)
	num.save(b, m.Name)
	env, err := c.env(ctx, prog)
	if err == nil {
		env.Opened = c.taken(b, updated(prog, c.sched.NowMillis()))
		env.Seed = topology.Mix(c.random.Add(1)) // another run: no UUID comes again
		err = c.handOver(ctx, old, &running{prog: prog, env: env})
	}
	if err != nil {
		return fmt.Errorf("update %s: %w", m.Name, err)
	}
	return nil
}

// handOver ends a running module and starts its heir. When that cannot start, as when a task global
// cannot be made, the old one is started again.
func (c *Cluster) handOver(ctx context.Context, old, heir *running) error {
	estate, err := old.group.Retire(ctx)
	if estate == nil {
		return err
	}
	name := old.prog.Name
	start := func(r *running) (err error) {
		r.env.Estate = estate
		if r.group, err = c.sched.Start(r.env); err != nil {
			return err
		}
		old.group.Pass(estate, r.answers(name, old.prog))
		c.set(name, r)
		return nil
	}
	if err == nil {
		if err = start(heir); err == nil {
			return nil
		}
	}
	env := *old.env
	env.Opened = nil
	if again := start(&running{prog: old.prog, env: &env}); again != nil { // storage has stopped
		c.set(name, nil)
		err = errors.Join(err, again)
		old.group.Pass(estate, func(task.Message) error { return err })
	}
	return err
}

// answers returns what takes the messages that are for the module before this one. Objects that it no
// longer has are not found.
func (r *running) answers(module string, old *task.Program) func(m task.Message) error {
	heir := task.Heir{
		Depot: func(i int) (int, error) { return r.depotAt(module, old.Depots[i].Name) },
		PState: func(i int) (int, error) {
			name := old.PStates[i].Name
			i, err := r.pstateAt(module, name)
			if err == nil && r.prog.PStates[i].Private {
				err = fmt.Errorf("%s: %w since an update", name, ErrPrivate)
			}
			return i, err
		},
		Stream: func(i int) (int, error) { return r.streamAt(module, old.Streams[i].Name) },
		Source: func(stream, source int) (int, error) {
			i, err := r.streamAt(module, old.Streams[stream].Name)
			if err != nil {
				return 0, err
			}
			src := old.Streams[stream].Sources[source]
			return r.sourceAt(i, old.Depots[src.Depot].Name, src.ID)
		},
	}
	return func(m task.Message) error {
		if err := task.Readdress(m, heir); err != nil {
			return err
		}
		r.group.Send(m)
		return nil
	}
}

// updated is the journal's entry of an update.
func updated(p *task.Program, millis int64) journal.Entry {
	e := launched(p, millis)
	e.Kind = journal.Updated
	return e
}
