package pstate

import (
	"errors"
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/storage"
)

// Definition is a PState as a module declares it.
type Definition struct {
	Name    string
	Schema  *Schema
	Global  bool
	Private bool
	// Initial is what every partition of a class schema starts with.
	Initial any
	// KeyPartitioner, when given, says which of n partitions has a key.
	KeyPartitioner func(n int, key any) int

	top *place
	// born is what partitions started with: Initial, as it was when the PState was declared first.
	born any
	// migration is nil without one; gen counts those that there were.
	migration *migration
	gen       int64
}

// Prepare checks the definition and lays it out; it has to be called before Open.
func (d *Definition) Prepare() error {
	err := d.Schema.Validate()
	if err == nil {
		err = d.Schema.validateNested(true)
	}
	if err == nil && d.Initial != nil {
		if d.Schema.Kind != ClassSchema {
			err = errors.New("only a class schema has an initial value: a map starts empty")
		} else {
			err = d.Schema.check(d.Initial)
		}
	}
	if err == nil {
		d.top, err = layout(d.Schema)
		d.born = d.Initial
	}
	if err == nil {
		d.migration, err = d.declared()
	}
	if err != nil {
		return fmt.Errorf("%s: %w", d.Name, err)
	}
	return nil
}

// TaskOf returns which of n partitions has a key.
func (d *Definition) TaskOf(n int, key any) (int, error) {
	switch {
	case d.Global:
		return 0, nil
	case d.KeyPartitioner == nil:
		return value.TaskOf(key, n), nil
	}
	t := d.KeyPartitioner(n, key)
	if t < 0 || t >= n {
		return 0, fmt.Errorf("the key partitioner of %s gave %d for %s: it has to be from 0 to %d",
			d.Name, t, value.String(key), n-1)
	}
	return t, nil
}

// Partition is one task's part of a PState. It belongs to the task's thread.
type Partition struct {
	// Observe, when set, is told of every write.
	Observe func(w Write)

	name    string
	def     *Definition
	db      *storage.DB
	rows    *rows
	tops    [2]*coll // by View
	watches []*Watch
	mig     *moving      // nil without a migration that is going on
	tick    func() error // of a Paged, called for each row and value on its way
	// Keys that are looked up and written; nothing keeps them.
	key, putKey []byte
}

// Write is a change of one element, for the journal.
type Write struct {
	Path     []any
	Old, New any
	Removed  bool
	// In is the sort of structure that the element is part of; ClassSchema is the top of a
	// PState that is one value.
	In SchemaKind
}

// cellKey is the key of the only row of a PState that is one value.
var cellKey = []byte{inRows, 0}

// Open opens the partition of a prepared definition.
func Open(db *storage.DB, module uint32, task, object int, d *Definition) *Partition {
	p := &Partition{
		name: d.Name, def: d, db: db, rows: newRows(db, module, task, object),
		mig: openMoving(db, module, task, object, d),
	}
	for v := range p.tops {
		p.tops[v] = &coll{p: p, pl: d.top, view: v == 1}
	}
	return p
}

// Definition returns what the partition was opened with.
func (p *Partition) Definition() *Definition { return p.def }

func (p *Partition) cell() bool { return p.def.Schema.Kind == ClassSchema }

// root is what paths start from.
func (p *Partition) root(v View) (any, error) {
	if !p.cell() {
		if v == Pending {
			return p.tops[1], nil
		}
		return p.tops[0], nil
	}
	val, ok, err := p.rows.get(cellKey, v)
	if err == nil && !ok {
		val = p.def.born
	}
	if p.mig != nil && p.def.top.mig != nil && err == nil && val != nil {
		val, err = p.moved(p.def.top, val, func() []any { return nil })
	}
	return val, err
}

// Select calls visit for each value that the path visits.
func (p *Partition) Select(v View, c *path.Compiled, e *path.Env, visit func(any) error) error {
	root, err := p.root(v)
	if err != nil {
		return err
	}
	return c.Select(e, root, visit)
}

// SelectOne returns the value that a path visits which visits exactly one place.
func (p *Partition) SelectOne(v View, c *path.Compiled, e *path.Env) (any, error) {
	root, err := p.root(v)
	if err != nil {
		return nil, err
	}
	return c.Get(e, root)
}

// Transform changes the places that the path visits; the changes wait for Flush. After an
// error the caller has to Abort.
func (p *Partition) Transform(c *path.Compiled, e *path.Env) error {
	if err := p.transform(c, e); err != nil || len(p.watches) == 0 {
		return err
	}
	p.changed(c.Nav(), e)
	return nil
}

func (p *Partition) transform(c *path.Compiled, e *path.Env) error {
	root, err := p.root(Pending)
	if err != nil {
		return err
	}
	v, err := c.Transform(e, root)
	if err != nil {
		return err
	}
	if !p.cell() {
		if v == root {
			return nil
		}
		return p.replace(v)
	}
	if err := p.def.Schema.check(v); err != nil {
		return err
	}
	if p.Observe != nil {
		p.Observe(Write{Old: root, New: v})
	}
	p.rows.put(cellKey, v)
	return nil
}

// replace makes v the whole partition.
func (p *Partition) replace(v any) error {
	if err := p.def.Schema.check(v); err != nil {
		return err
	}
	top := p.tops[1]
	if err := top.Clear(); err != nil {
		return err
	}
	m, _ := v.(*value.Map)
	for k, e := range m.All() {
		if err := top.Put(k, e); err != nil {
			return err
		}
	}
	return nil
}

// Clear sets the partition back to what it started with. e is what the paths of watches run in.
func (p *Partition) Clear(e *path.Env) error {
	if err := p.clear(); err != nil || len(p.watches) == 0 {
		return err
	}
	p.changed(nil, e)
	return nil
}

func (p *Partition) clear() error {
	if p.cell() {
		if p.Observe != nil {
			old, _ := p.root(Pending)
			p.Observe(Write{Old: old, New: p.def.Initial})
		}
		p.rows.put(cellKey, p.def.Initial)
		return nil
	}
	return p.tops[1].Clear()
}

// Dirty reports whether writes are waiting.
func (p *Partition) Dirty() bool { return p.rows.dirty.Len() > 0 || len(p.rows.gone) > 0 }

// Flush adds the waiting writes to a batch. When the batch is applied, Settle ends the wait.
func (p *Partition) Flush(b *storage.Batch) {
	p.rows.flush(b)
	p.mig.flush(b)
}

// Settle makes the flushed writes what is committed.
func (p *Partition) Settle() {
	p.rows.settle(true)
	p.settleMoving(true)
	p.settleWatches(true)
}

// Abort drops the waiting writes.
func (p *Partition) Abort() {
	p.rows.settle(false)
	p.settleMoving(false)
	p.settleWatches(false)
}

// Reads returns how often storage was asked since the partition was opened.
func (p *Partition) Reads() Reads { return p.rows.reads }

// clearBelow deletes the rows of all structures at and below a place, for one element. A
// structure that does not exist, as in a new element, has none.
func (p *Partition) clearBelow(q *place, key []byte) error {
	switch {
	case q.s.Subindexed:
		_, ok, err := p.rows.get(append([]byte{inSizes, byte(q.node)}, key...), Pending)
		if err != nil || !ok {
			return err
		}
	case q.s.Kind == FixedSchema && q.node < 0:
		for _, f := range q.s.Fields {
			if err := p.clearBelow(q.fields[f.Key], key); err != nil {
				return err
			}
		}
		return nil
	}
	for _, n := range q.below {
		for _, space := range []byte{inRows, inSizes} {
			prefix := append([]byte{space, byte(n)}, key...)
			p.rows.clear(string(prefix), string(storage.After(prefix)))
		}
	}
	return nil
}

// store writes an element that holds structures: its row, and the rows of the structures.
func (p *Partition) store(c *coll, q *place, k any, rowKey []byte, v any) error {
	rowKey = append([]byte{}, rowKey...)
	if err := p.clearBelow(q, rowKey[2:]); err != nil {
		return err
	}
	p.rows.put(rowKey, p.storeParts(c, q, k, rowKey[2:], v))
	return nil
}

// storeParts writes the structures of a value, whose schema is checked, and returns what is
// left of it for its row.
func (p *Partition) storeParts(c *coll, q *place, elem any, key []byte, v any) any {
	if v == nil {
		return nil
	}
	if q.s.Kind == FixedSchema && !q.s.Subindexed {
		m, _ := v.(*value.Map)
		for name, f := range q.fields {
			fv, ok := m.Get(name)
			if !ok || !f.deep() {
				continue
			}
			rest := p.storeParts(c, f, elem, key, fv)
			if m = m.Delete(name); !f.s.Subindexed {
				m = m.Set(name, rest)
			}
		}
		return m
	}
	in := &coll{p: p, pl: q, view: Pending, key: append([]byte{}, key...), up: c, elem: elem}
	n := int64(0)
	put := func(k, e any) {
		rk := in.rowKey(nil, k)
		if f := q.at(k); f.deep() {
			e = p.storeParts(in, f, k, rk[2:], e)
		}
		p.rows.put(rk, e)
		n++
	}
	switch x := v.(type) {
	case *value.Map:
		for k, e := range x.All() {
			put(k, e)
		}
	case *value.Set:
		for k := range x.All() {
			put(k, nil)
		}
	case *value.List:
		for e := range x.All() {
			put(n, e)
		}
	}
	p.rows.put(in.sizeKey(nil), n)
	return nil
}
