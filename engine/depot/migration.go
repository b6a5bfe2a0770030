package depot

import (
	"encoding/binary"
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/storage"
)

// Tombstone is what a migration makes of a record that is to be dropped.
var Tombstone = value.NewRecord(value.RecordTypeOf("rama.Tombstone"))

// Migration makes new records of those that a depot has. Offsets stay.
type Migration struct {
	// ID names it: the same id goes on where it was, another one begins again.
	ID string
	// Fn makes a new record of an old one, or Tombstone. It is also given records that are new
	// already, and those that are appended, and has to leave them as they are.
	Fn func(v any) (any, error)
	// Err is what is wrong with it, found where it was made.
	Err error

	// Gen counts the migrations of the depot, and Done says that there is nothing to rewrite; the
	// cluster sets them.
	Gen  int64
	Done bool
}

// moving is where a partition's records are rewritten: those from next on and before end are not.
type moving struct {
	key        []byte
	end        int64
	now, after position // as committed, and with what waits
}

type position struct {
	next, rows int64
	done       bool
	err        string
}

// Migrate begins the migration of a partition, or takes it up where it was.
func (p *Partition) Migrate(m *Migration, module uint32, task, object int) error {
	p.mig = m
	if m == nil || m.Done {
		return nil
	}
	g := &moving{key: storage.ObjectPrefix(module, task, storage.SpaceProgress, object), end: p.end}
	g.now.next = p.start
	b, ok, err := p.db.Get(nil, g.key)
	if err != nil {
		return err
	}
	if ok {
		v, err := value.Decode(b)
		if err != nil {
			return fmt.Errorf("the progress of the migration of %s: %w", p.name, err)
		}
		row, _ := v.(*value.Map)
		long := func(k string) int64 {
			v, _ := row.Get(k)
			n, _ := v.(int64)
			return n
		}
		if long("gen") == m.Gen {
			g.end = long("end")
			done, _ := row.Get("done")
			g.now = position{long("next"), long("rows"), done == true, ""}
		}
	}
	if g.after = g.now; !g.now.done {
		p.moving = g
	}
	return nil
}

// Migrating reports whether the partition has records left to rewrite.
func (p *Partition) Migrating() bool { return p.moving != nil && !p.moving.after.done }

// Migrated returns what becomes of a record that is appended, and whether it is dropped.
func (p *Partition) Migrated(v any) (out any, dropped bool, err error) {
	if p.mig == nil {
		return v, false, nil
	}
	if out, err = p.mig.Fn(v); err != nil {
		return nil, false, fmt.Errorf("migration %q of %s: %w", p.mig.ID, p.name, err)
	}
	return out, value.Equal(out, Tombstone), nil
}

// Drop gives an offset to a record that is dropped.
func (p *Partition) Drop(b *storage.Batch, millis int64) int64 {
	off := p.end
	p.end++
	p.bury(b, off, millis)
	return off
}

// bury writes a record without a value: reads leave it out.
func (p *Partition) bury(b *storage.Batch, offset, millis int64) {
	b.Set(p.key(nil, offset), binary.BigEndian.AppendUint64(nil, uint64(millis)))
}

// Rewrite rewrites up to n records, as a part of a batch that Settle ends.
func (p *Partition) Rewrite(b *storage.Batch, n int) (failed error, err error) {
	g := p.moving
	at := &g.after
	at.err = ""
	at.next = max(at.next, min(p.start, g.end)) // what is trimmed stays so
	to := min(g.end, at.next+int64(n))
	it, err := p.db.Iter(p.key(nil, at.next), p.key(nil, to))
	if err != nil {
		return nil, err
	}
	defer it.Close()
	for ok := it.First(); ok && failed == nil; ok = it.Next() {
		row := it.Value()
		offset := p.offset(it.Key())
		at.next = offset
		if len(row) > 8 {
			failed, err = p.rewrite(b, offset, row)
			if err != nil {
				return nil, err
			}
		}
		if failed == nil {
			at.next++
			at.rows++
		}
	}
	if failed != nil {
		at.err = failed.Error()
	} else {
		at.next = to
		at.done = to >= g.end
	}
	b.Set(g.key, value.Encode(nil, value.MapOf("gen", p.mig.Gen, "next", at.next, "end", g.end, "rows", at.rows,
		"done", at.done, "err", at.err)))
	return failed, nil
}

func (p *Partition) rewrite(b *storage.Batch, offset int64, row []byte) (failed error, err error) {
	v, err := value.Decode(row[8:])
	if err != nil {
		return nil, err
	}
	out, dropped, err := p.Migrated(v)
	switch {
	case err != nil:
		return fmt.Errorf("the record at %d: %w", offset, err), nil
	case dropped:
		p.bury(b, offset, int64(binary.BigEndian.Uint64(row)))
	case value.Equal(v, out):
		return nil, nil
	default:
		b.Set(p.key(nil, offset), value.Encode(append([]byte{}, row[:8]...), out))
	}
	if p.Observe != nil {
		p.Observe(offset, v, out, dropped)
	}
	return nil, nil
}

// read returns the record of a row; ok is false for one that is dropped.
func (p *Partition) read(offset int64, row []byte) (r Record, ok bool, err error) {
	r = Record{Offset: offset, Millis: int64(binary.BigEndian.Uint64(row))}
	if len(row) == 8 {
		return r, false, nil
	}
	if r.Value, err = value.Decode(row[8:]); err != nil {
		return r, false, err
	}
	if g := p.moving; g != nil && offset >= g.now.next && offset < g.end {
		var dropped bool
		r.Value, dropped, r.Err = p.Migrated(r.Value)
		return r, !dropped, nil
	}
	return r, true, nil
}

func (p *Partition) settleMoving(keep bool) {
	g := p.moving
	switch {
	case g == nil:
	case !keep:
		g.after = g.now
	default:
		if g.now = g.after; g.now.done {
			p.moving = nil
		}
	}
}
