package rama

import (
	"context"
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine"
	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/depot"
	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
)

// UpdateOptions of an update. Delete are the depots and PStates that the new module no longer
// declares, exactly; their data is deleted.
type UpdateOptions struct{ Delete []string }

// UpdateError is why a module cannot be updated, or launched on data of an earlier one: which
// object, at which place of its schema, what was there, what is wanted, and what to do. Nothing was
// changed.
type UpdateError = engine.UpdateError

// Update puts a module in the place of the running one of its name. Depots and PStates of the same
// name keep their data, and topologies go on where they were; a new name is something new. The
// number of tasks and threads stays. What has begun is finished before, for a few seconds, and else
// processed again; who calls meanwhile waits. Proxies go on, with a resync.
//
// A PState's schema may be widened (a class to Object, a MapSchema to Map) and FixedKeys may get more
// keys; every other change needs Migrated. A refused update changes nothing: it is an *UpdateError for each
// object that does not fit, or what is wrong with the module. Without such a module it is
// ErrModuleNotFound.
func (c *Cluster) Update(ctx context.Context, m *ModuleDef, o ...UpdateOptions) error {
	if c.err != nil {
		return c.err
	}
	def, err := m.build()
	if err != nil {
		return err
	}
	var del []string
	for _, o := range o {
		del = append(del, o.Delete...)
	}
	return c.c.Update(ctx, def, del)
}

// Migration is how far the migration of a depot or PState has come.
type Migration struct {
	Object string
	// Rows is how many values were looked at, on all tasks.
	Rows int64
	// Tasks is how many tasks have a part of the object, and Done how many have finished.
	Tasks, Done int
	// Err is why it does not go on, such as the failure of its function; "" while it does.
	Err string
}

// Migrations tells how far the migrations of a module have come: those that its declarations name,
// also when they have come to their end.
func (c *Cluster) Migrations(ctx context.Context, module string) ([]Migration, error) {
	if c.err != nil {
		return nil, c.err
	}
	ms, err := c.c.Migrations(ctx, module)
	var out []Migration
	for _, m := range ms {
		out = append(out, Migration(m))
	}
	return out, err
}

type toSubindexed struct{}
type keyAdditions []string
type keyRemovals []string

// String names the option in errors.
func (toSubindexed) String() string { return "MigrateToSubindexed" }
func (keyAdditions) String() string { return "KeyAdditions" }
func (keyRemovals) String() string  { return "KeyRemovals" }

// MigrateToSubindexed says that a collection which was one value becomes subindexed.
var MigrateToSubindexed Option = toSubindexed{}

// KeyAdditions are the fixed keys that a migration adds.
func KeyAdditions(keys ...string) Option { return keyAdditions(keys) }

// KeyRemovals are the fixed keys that a migration removes.
func KeyRemovals(keys ...string) Option { return keyRemovals(keys) }

// Migrated wraps the schema that values get with an update, where the one they had does not fit. fn,
// a Go function, a RamaFn or an operation of ops, makes a new value of an old one; it is also given
// values that are new already, and leaves those as they are. nil stays nil. Every read sees new values at once;
// what is stored is rewritten in the background, which Migrations tells about. The same id in a
// later update goes on, another one begins again; Migrated may go when all is rewritten.
//
// It may stand around the values of the top map, the elements of subindexed maps and lists, and a
// PState that is one value. Of FixedKeys with subindexed structures fn gets and returns the other keys. Keys
// that come or go are named by KeyAdditions and KeyRemovals.
func Migrated(to Schema, id string, fn any, opts ...Option) Schema {
	return schemaOf(func() *pstate.Schema {
		s := schemaIn(to)
		if s == nil {
			return nil
		}
		g := &pstate.Migration{ID: id}
		g.Fn, g.Err = migrationFunc(fn)
		for _, o := range opts {
			switch o := o.(type) {
			case toSubindexed:
				g.Subindexed = true
			case keyAdditions:
				g.Add = append(g.Add, o...)
			case keyRemovals:
				g.Remove = append(g.Remove, o...)
			default:
				g.Err = fmt.Errorf("%v is no option of Migrated", o)
			}
		}
		if s.Migration != nil {
			g.Err = fmt.Errorf("Migrated in Migrated: one of them is enough for a place")
		}
		s.Migration = g
		return s
	})
}

func migrationFunc(fn any) (func(v any) (any, error), error) {
	c, err := callee(fn)
	if err != nil {
		return nil, err
	}
	return dataflow.GoCall(c)
}

type depotMigration struct {
	id string
	fn any
}

// String names the option in errors.
func (depotMigration) String() string { return "DepotMigration" }

func (o depotMigration) migration() *depot.Migration {
	m := &depot.Migration{ID: o.id}
	if m.Fn, m.Err = migrationFunc(o.fn); o.id == "" {
		m.Err = fmt.Errorf("it needs an id, which tells it from a later one")
	}
	return m
}

// DepotMigration makes new records of those that a depot has. fn, a Go function, a RamaFn or an
// operation of ops, makes a new record of an old one, or Tombstone to drop it; it is also given
// records that are new already, and every record that is appended, and leaves new ones as they
// are. Offsets stay. Every read sees new records at once; what is stored is rewritten in the background, which
// Migrations tells about. The same id in a later update goes on, another one begins again; the
// option may go when all is rewritten.
func DepotMigration(id string, fn any) Option { return depotMigration{id, fn} }

// Tombstone drops a record, where the function of a DepotMigration returns it: reads leave it out.
var Tombstone any = depot.Tombstone
