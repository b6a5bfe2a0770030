package engine

import (
	"context"
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/depot"
	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// Migrating is how far the migration of an object of a module has come.
type Migrating struct {
	Object string
	// Rows is how many rows were looked at, on all tasks.
	Rows int64
	// Tasks is how many tasks have a part of it, and Done how many have come to their end.
	Tasks, Done int
	// Err is why it does not go on, on one of the tasks; "" while it does.
	Err string
}

// finished reports whether the migration that a shape tells of has come to its end on all tasks.
func (c *Cluster) finished(prog *task.Program, object int, shape *value.Map) (bool, error) {
	gen, on := pstate.StoredMigration(shape)
	if !on {
		return true, nil
	}
	global, _ := shape.Get("global")
	m, err := c.migrating(prog, object, gen, global == true)
	return err == nil && m.Done == m.Tasks, err
}

// migrating reads how far a migration has come.
func (c *Cluster) migrating(prog *task.Program, object int, gen int64, global bool) (Migrating, error) {
	out := Migrating{Tasks: prog.Partitions(global)}
	for t := range out.Tasks {
		m, err := pstate.ReadMoving(c.db, prog.ID, t, object, gen)
		if err != nil {
			return out, err
		}
		out.Rows += m.Rows
		if m.Done {
			out.Done++
		}
		if m.Err != "" {
			out.Err = m.Err
		}
	}
	return out, nil
}

// Migrations implements Client: it tells of the objects whose declaration says Migrated or
// DepotMigration, in order of declaration, also when they have come to their end.
func (c *Cluster) Migrations(_ context.Context, module string) ([]Migrating, error) {
	r, err := c.module(module)
	if err != nil {
		return nil, err
	}
	var out []Migrating
	add := func(name string, object int, gen int64, on, global bool) error {
		m, err := c.migrating(r.prog, object, gen, global)
		if err != nil {
			return err
		}
		if !on {
			m.Done = m.Tasks
		}
		m.Object = name
		out = append(out, m)
		return nil
	}
	for _, d := range r.prog.Depots {
		if m := d.Migration; m != nil {
			if err := add(d.Name, d.Object, m.Gen, !m.Done, d.Global); err != nil {
				return nil, err
			}
		}
	}
	for _, p := range r.prog.PStates {
		if p.Mirror != nil {
			continue
		}
		if gen, declared, on := p.Migrates(); declared {
			if err := add(p.Name, p.Object, gen, on, p.Global); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

// evolveDepot compares a depot with the shape that its data has, nil for a new one, and returns the
// shape that it has then.
func evolveDepot(d *depot.Definition, was *value.Map, finished bool) (*value.Map, error) {
	get := func(k string) any {
		v, _ := was.Get(k)
		return v
	}
	if tick := d.Every > 0; was != nil && (get("tick") == true) != tick {
		words := map[bool]string{true: "a tick depot", false: "a depot of records"}
		return nil, &UpdateError{Object: d.Name, Was: words[!tick], Want: words[tick],
			Do: "that is for good; declare another depot beside it, under another name"}
	}
	if g := get("global"); was != nil && g != d.Global {
		words := map[any]string{true: "global", false: "in a partition for each task"}
		return nil, &UpdateError{Object: d.Name, Was: words[g], Want: words[d.Global],
			Do: "that is for good; declare another depot beside it, under another name"}
	}
	id, _ := get("migration").(string)
	gen, _ := get("gen").(int64)
	out := value.MapOf("global", d.Global)
	if d.Every > 0 {
		out = out.Set("tick", true)
	}
	m := d.Migration
	if m == nil {
		if id != "" && !finished {
			return nil, &UpdateError{Object: d.Name, Was: fmt.Sprintf("being migrated, as %q", id), Do: "that has not " +
				"come to its end; keep DepotMigration until Migrations says that it has, or give it another id to begin again"}
		}
		return out.Set("gen", gen), nil
	}
	if m.Gen, m.Done = gen, true; was != nil {
		if m.Done = finished; m.ID != id {
			m.Gen, m.Done = gen+1, false
		}
	}
	return out.Set("gen", m.Gen).Set("migration", m.ID).Set("done", m.Done), nil
}

// finishedDepot is finished for a depot.
func (c *Cluster) finishedDepot(prog *task.Program, d task.Depot, shape *value.Map) (bool, error) {
	id, _ := shape.Get("migration")
	done, _ := shape.Get("done")
	if id == nil || done == true {
		return true, nil
	}
	gen, _ := shape.Get("gen")
	n, _ := gen.(int64)
	global, _ := shape.Get("global")
	m, err := c.migrating(prog, d.Object, n, global == true)
	return err == nil && m.Done == m.Tasks, err
}
