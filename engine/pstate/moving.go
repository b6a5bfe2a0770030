package pstate

import (
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/storage"
)

// Moving is how far the migration of a partition has come.
type Moving struct {
	// Rows is how many rows it has looked at.
	Rows int64
	Done bool
	// Err is why it does not go on, "" while it does.
	Err string
}

// cursor is where a migration is: in a part, behind a row's key.
type cursor struct {
	Moving
	part int
	key  string
}

// moving is the migration of a partition until it is done. Every read goes through its functions.
type moving struct {
	m         *migration
	stored    []byte // the key of the cursor's row
	gen       int64
	now, next cursor // as committed, and with what waits
}

// MovingKey is where a partition keeps how far its migration has come.
func MovingKey(module uint32, task, object int) []byte {
	return storage.ObjectPrefix(module, task, storage.SpaceProgress, object)
}

// ReadMoving reads how far the migration with the number gen has come on a task.
func ReadMoving(db storage.Reader, module uint32, task, object int, gen int64) (Moving, error) {
	c, err := readCursor(db, MovingKey(module, task, object), gen)
	return c.Moving, err
}

func readCursor(db storage.Reader, key []byte, gen int64) (c cursor, err error) {
	b, ok, err := db.Get(nil, key)
	if err != nil || !ok {
		return c, err
	}
	v, err := value.Decode(b)
	if err != nil {
		return c, err
	}
	m, _ := v.(*value.Map)
	if at(m, "gen") != gen {
		return c, nil
	}
	part, _ := at(m, "part").(int64)
	k, _ := at(m, "key").([]byte)
	c.part, c.key = int(part), string(k)
	c.Rows, _ = at(m, "rows").(int64)
	c.Done, _ = at(m, "done").(bool)
	c.Err, _ = at(m, "err").(string)
	return c, nil
}

// DeleteNodes deletes the rows of structures that an Evolution says are gone.
func DeleteNodes(b *storage.Batch, module uint32, task, object int, nodes []int) {
	for _, n := range nodes {
		for _, s := range []storage.Space{storage.SpaceRows, storage.SpaceSizes} {
			prefix := append(storage.ObjectPrefix(module, task, s, object), byte(n))
			b.DeleteRange(prefix, storage.After(prefix))
		}
	}
}

// Migrates returns the number of the definition's migration, whether it declares one, and whether
// that had not come to its end everywhere when the module was launched.
func (d *Definition) Migrates() (gen int64, declared, on bool) {
	return d.gen, d.migration != nil, d.migration != nil && !d.migration.done
}

// StoredMigration is Migrates of a Shape.
func StoredMigration(shape *value.Map) (gen int64, on bool) {
	gen, _ = at(shape, "gen").(int64)
	m := readMigration(at(shape, "migration"))
	return gen, len(m.ids) > 0 && !m.done
}

// openMoving finds where the migration of a partition is.
func openMoving(db *storage.DB, module uint32, task, object int, d *Definition) *moving {
	if _, _, on := d.Migrates(); !on {
		return nil
	}
	g := &moving{m: d.migration, gen: d.gen, stored: MovingKey(module, task, object)}
	g.now, _ = readCursor(db, g.stored, g.gen) // without it, it begins again, which it may
	g.next = g.now
	if g.now.Done {
		return nil
	}
	return g
}

// Migrating reports whether the partition has something left to migrate.
func (p *Partition) Migrating() bool { return p.mig != nil && !p.mig.next.Done }

// moved makes the new value of what stands at a migrated place; at is called for an error.
func (p *Partition) moved(q *place, v any, at func() []any) (any, error) {
	out, err := q.remake(v)
	if err == nil && q.s.Kind == FixedSchema {
		err = q.noStructures(out)
	}
	if err == nil {
		if err = q.s.check(out); err != nil {
			err = under(err, at()...)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("migration %q of %s (%s): %w", q.mig.ID, p.name, keysString(at()), err)
	}
	return out, nil
}

// remake applies the functions at a place, and then those of the places inside.
func (p *place) remake(v any) (out any, err error) {
	if out = v; v != nil && p.mig != nil {
		if out, err = p.mig.Fn(v); err != nil {
			return nil, err
		}
	}
	if p.mig == nil || !p.s.Subindexed || p.elem.mig == nil {
		return out, nil
	}
	switch c := out.(type) {
	case *value.Map:
		for k, e := range c.All() {
			if e, err = p.elem.remake(e); err != nil {
				return nil, err
			}
			c = c.Set(k, e)
		}
		return c, nil
	case *value.List:
		var es []any
		for e := range c.All() {
			if e, err = p.elem.remake(e); err != nil {
				return nil, err
			}
			es = append(es, e)
		}
		return value.NewList(es...), nil
	}
	return out, nil
}

// noStructures refuses a value for what has rows of its own, which a migration leaves where it is.
func (p *place) noStructures(v any) error {
	m, _ := v.(*value.Map)
	for k, f := range p.fields {
		if _, ok := m.Get(k); ok && f.deep() {
			return fmt.Errorf("the function gives a value for %q, which is subindexed: leave it out", k)
		}
	}
	return nil
}

// Migrate migrates up to n rows; the changes wait for Flush. An error is one of the migration's
// functions: the row is met again by the next Migrate.
func (p *Partition) Migrate(n int) error {
	g := p.mig
	if g == nil {
		return nil
	}
	g.next.Err = ""
	for n > 0 && !g.next.Done {
		if g.next.part >= len(g.m.parts) {
			g.next.Done, g.next.key = true, ""
			break
		}
		part := &g.m.parts[g.next.part]
		did, err := p.migratePart(part, n)
		if err != nil {
			g.next.Err = err.Error()
			return err
		}
		if n -= did; n > 0 {
			g.next.part++
			g.next.key = ""
		}
	}
	return nil
}

// migratePart migrates up to n rows of a part; fewer when there are no more.
func (p *Partition) migratePart(part *part, n int) (did int, err error) {
	if part.in == nil {
		v, ok, err := p.rows.get(cellKey, Pending)
		if err != nil {
			return 0, err
		}
		if !ok {
			v = p.def.born
		}
		out, err := p.moved(part.pl, v, func() []any { return nil })
		if err == nil && (!ok && out != nil || !value.Equal(v, out)) {
			p.rowMoved(nil, v, out, ClassSchema)
			p.rows.put(cellKey, out)
		}
		p.mig.next.Rows++
		return 0, err
	}
	type row struct {
		key string
		v   any
	}
	var rows []row
	prefix := []byte{inRows, byte(part.in.node)}
	lo := string(prefix)
	if k := p.mig.next.key; k != "" {
		lo = k + "\x00"
	}
	err = p.rows.scan(lo, string(storage.After(prefix)), false, Pending, func(k string, v any) (bool, error) {
		rows = append(rows, row{k, v})
		return len(rows) < n, nil
	})
	for _, r := range rows {
		if err == nil {
			err = p.migrateRow(part, r.key, r.v)
		}
		if err != nil {
			return did, err
		}
		p.mig.next.key = r.key
		p.mig.next.Rows++
		did++
	}
	return did, err
}

// migrateRow migrates one element of a structure.
func (p *Partition) migrateRow(part *part, key string, v any) error {
	q := part.pl
	if v == nil { // nil, or subindexed already
		return nil
	}
	var keys []any
	ends := []int{0} // of the keys before each, in the row's key
	for rest := []byte(key[2:]); len(rest) > 0; {
		k, r, err := value.ReadKey(rest)
		if err != nil {
			return err
		}
		keys, rest = append(keys, k), r
		ends = append(ends, len(key)-2-len(r))
	}
	at, left := []any{}, keys
	for _, name := range part.way {
		if name != "" {
			at = append(at, name)
			continue
		}
		at, left = append(at, left[0]), left[1:]
	}
	out, err := p.moved(q, v, func() []any { return at })
	if err != nil || value.Equal(v, out) && !q.s.Subindexed {
		return err
	}
	p.rowMoved(at, v, out, part.in.s.Kind)
	if !q.s.Subindexed {
		p.rows.put([]byte(key), out)
		return nil
	}
	n := len(keys) - 1
	c := &coll{p: p, pl: part.in, view: Pending, key: []byte(key[2 : 2+ends[n]])}
	return p.store(c, q, keys[n], []byte(key), out)
}

// rowMoved tells the journal.
func (p *Partition) rowMoved(at []any, v, out any, in SchemaKind) {
	if p.Observe != nil {
		p.observe(Write{append([]any{}, at...), v, out, false, in})
	}
}

// flush writes the cursor where it moved.
func (g *moving) flush(b *storage.Batch) {
	if g == nil || g.now == g.next {
		return
	}
	c := g.next
	b.Set(g.stored, value.Encode(nil, value.MapOf("gen", g.gen, "part", int64(c.part), "key", []byte(c.key),
		"rows", c.Rows, "done", c.Done, "err", c.Err)))
}

// settleMoving ends the batch for the migration.
func (p *Partition) settleMoving(keep bool) {
	g := p.mig
	switch {
	case g == nil:
	case !keep:
		g.next = g.now
	default:
		if g.now = g.next; g.now.Done {
			p.mig = nil
		}
	}
}

// elemMoved returns an element of a structure whose elements are being migrated, given its row.
func (c *coll) elemMoved(q *place, k, v any, key []byte) (any, error) {
	at := func() []any { return append(c.where(), k) }
	switch {
	case !q.deep():
		if v == nil {
			return nil, nil
		}
		return c.p.moved(q, v, at)
	case !q.s.Subindexed || v == nil:
		return c.child(q, k, key), nil
	}
	out, err := c.p.moved(q, v, at)
	if err != nil {
		return nil, err
	}
	return &unmoved{c: c, q: q, k: k, v: out, key: append([]byte{}, key...), at: at()}, nil
}

var _ path.Struct = (*unmoved)(nil)
