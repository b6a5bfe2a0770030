package pstate

import (
	"fmt"
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// Migration makes new values of those that stand at a place of a schema.
type Migration struct {
	// ID names it: the same id goes on where it was, another one begins again.
	ID string
	// Fn makes a new value of an old one. It is also given values that are new already, any number
	// of times, and has to leave them as they are. nil stays nil without it.
	Fn func(v any) (any, error)
	// Subindexed says that a plain collection becomes a subindexed one.
	Subindexed bool
	// Err is what is wrong with it, found where it was made.
	Err error
	// Add and Remove are the fixed keys that are new, and those that are gone.
	Add, Remove []string
}

// migration is all that a PState has to migrate, part by part, outer places before inner ones.
type migration struct {
	parts []part
	// done says that there is nothing to do: it has come to its end, or the PState began with it.
	done bool
}

// part is a place that is migrated.
type part struct {
	pl *place
	at []string
	// in is the structure whose elements stand at the place, nil for a PState that is one value.
	in *place
	// way leads from the top to the place: a fixed key, or "" for a key that the row tells.
	way []string
}

// declared finds the migrations of a schema, and refuses those that cannot be.
func (d *Definition) declared() (*migration, error) {
	m := &migration{done: true}
	var walk func(p, in *place, at, way []string) error
	walk = func(p, in *place, at, way []string) error {
		if k := p.s.Key; k != nil && k.Migration != nil {
			return refused(append(slices.Clone(at), "each key"), k.Migration, "keys cannot be migrated: they are "+
				"where rows are found; wrap the values, or declare another PState beside it")
		}
		if g := p.s.Migration; g != nil {
			if err := p.mayMigrate(g, at); err != nil {
				return err
			}
			p.mig = g
			m.parts = append(m.parts, part{p, at, in, way})
		}
		if p.elem != nil {
			next := append(slices.Clone(at), eachOf(p.s.Kind))
			if err := walk(p.elem, p, next, append(slices.Clone(way), "")); err != nil {
				return err
			}
		}
		for _, f := range p.s.Fields {
			key := f.Key
			if p.node >= 0 { // of the top, whose rows they are
				key = ""
			}
			next := append(slices.Clone(at), fmt.Sprintf("%q", f.Key))
			if err := walk(p.fields[f.Key], p, next, append(slices.Clone(way), key)); err != nil {
				return err
			}
		}
		return nil
	}
	if err := walk(d.top, nil, nil, nil); err != nil || len(m.parts) == 0 {
		return nil, err
	}
	return m, nil
}

func refused(at []string, g *Migration, why string) error {
	where := "the PState's top"
	if len(at) > 0 {
		where = locate(at)
	}
	return fmt.Errorf("Migrated %q at %s: %s", g.ID, where, why)
}

// mayMigrate returns why a place cannot be migrated as its schema says.
func (p *place) mayMigrate(g *Migration, at []string) error {
	last := ""
	if len(at) > 0 {
		last = at[len(at)-1]
	}
	no := func(format string, args ...any) error { return refused(at, g, fmt.Sprintf(format, args...)) }
	switch {
	case g.Err != nil:
		return no("%v", g.Err)
	case g.ID == "":
		return no("a migration needs an id, which tells it from a later one")
	case p.legal:
	case len(at) == 0:
		return no("the top is no value, its elements are: wrap the schema of the values")
	case last[0] == '"':
		return no("a fixed key is part of a value: wrap the FixedKeys that it is in")
	default:
		return no("what is inside a collection that is not subindexed, or an element of a set, is no row of its " +
			"own: wrap the value that holds it")
	}
	s := p.s
	if g.Subindexed && !s.Subindexed {
		return no("MigrateToSubindexed is for a subindexed schema, not %s: add Subindexed()", s)
	}
	if s.Subindexed && !g.Subindexed {
		return no("a subindexed structure is no one value: wrap the schema of its elements, or give " +
			"MigrateToSubindexed when it was a plain collection")
	}
	if len(g.Add)+len(g.Remove) > 0 && s.Kind != FixedSchema {
		return no("KeyAdditions and KeyRemovals are for FixedKeys, not %s", s)
	}
	for _, k := range g.Add {
		if s.field(k) == nil {
			return no("KeyAdditions names %q, which is no key of %s", k, s)
		}
	}
	for _, k := range g.Remove {
		if s.field(k) != nil {
			return no("KeyRemovals names %q, which is still a key of %s", k, s)
		}
	}
	return nil
}

// migrated compares a place that is migrated with what it was.
func (e *evolving) migrated(was, now *place, at []string, s step) {
	a, b, g := was.s, now.s, now.s.Migration
	fixed := a.Kind == FixedSchema && b.Kind == FixedSchema
	switch {
	case len(at) == 0 && a.Kind != ClassSchema:
		e.fail(at, a, b, "a PState's top stays what it is; declare another PState beside it, under another name")
	case a.Subindexed && !b.Subindexed:
		e.fail(at, a, b, "what is subindexed stays so; declare another key or PState beside it")
	case a.Subindexed && a.Kind != b.Kind:
		e.fail(at, a, b, "a subindexed structure stays what it is; declare another key or PState beside it")
	case a.Subindexed:
		if a.NoSize && !b.NoSize {
			e.fail(at, a, b, "its elements were never counted; keep WithoutSize")
		}
		e.inside(was, now, at, s)
	case b.Subindexed:
		// fn makes a plain collection, which is stored element by element.
	case (was.deep() || now.deep()) && !fixed:
		e.fail(at, a, b, "a value with subindexed structures stays FixedKeys; declare another PState beside it")
	}
	if !fixed {
		return
	}
	for _, f := range b.Fields {
		p, q := was.fields[f.Key], now.fields[f.Key]
		next := append(slices.Clone(at), fmt.Sprintf("%q", f.Key))
		switch {
		case p == nil && !slices.Contains(g.Add, f.Key):
			e.errs = append(e.errs, &UpdateError{e.d.Name, locate(next), "no key", f.Schema.String(),
				fmt.Sprintf("with a function that migrates it has to be said: add KeyAdditions(%q)", f.Key)})
		case p == nil || !p.deep() && !q.deep():
		case p.s.Subindexed != q.s.Subindexed:
			e.fail(next, p.s, q.s, "a fixed key of a value does not become subindexed, or plain; declare another "+
				"key beside it")
		default:
			e.compare(p, q, next, step{})
		}
	}
	for _, f := range a.Fields {
		if now.fields[f.Key] == nil && !slices.Contains(g.Remove, f.Key) {
			e.errs = append(e.errs, &UpdateError{e.d.Name, locate(append(slices.Clone(at), fmt.Sprintf("%q", f.Key))),
				f.Schema.String(), "gone", fmt.Sprintf("it has to be said: add KeyRemovals(%q)", f.Key)})
		}
	}
}

// stored is what a shape tells of migrations: their ids by place.
type stored struct {
	ids  map[string]string
	done bool
}

func (m *migration) shape() *value.Map {
	ids := value.EmptyMap
	for _, p := range m.parts {
		ids = ids.Set(locate(p.at), p.pl.mig.ID)
	}
	return value.MapOf("ids", ids, "done", m.done)
}

func readMigration(v any) stored {
	m, _ := v.(*value.Map)
	out := stored{ids: map[string]string{}}
	out.done, _ = at(m, "done").(bool)
	ids, _ := at(m, "ids").(*value.Map)
	for k, v := range ids.All() {
		where, _ := k.(string)
		out.ids[where], _ = v.(string)
	}
	return out
}

// migrations decides what is left to migrate.
func (e *evolving) migrations(finished bool) {
	done := e.running.done || finished
	ids := map[string]string{}
	same := true
	if m := e.d.migration; m != nil {
		for _, p := range m.parts {
			where := locate(p.at)
			ids[where] = p.pl.mig.ID
			same = same && e.running.ids[where] == p.pl.mig.ID
		}
	}
	for where, id := range e.running.ids {
		if !done && ids[where] == "" {
			e.errs = append(e.errs, &UpdateError{e.d.Name, where, fmt.Sprintf("being migrated, as %q", id), "",
				"that has not come to its end; keep Migrated until Migrations says that it has, or give it another " +
					"id to begin again"})
		}
	}
	if m := e.d.migration; m != nil {
		if m.done = same && done; !same {
			e.d.gen++
		}
	}
}
