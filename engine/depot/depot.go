// Package depot keeps depots: partitioned logs of records, with offsets from 0 in every
// partition and the time of each append.
package depot

import (
	"encoding/binary"
	"errors"
	"fmt"
	"time"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/storage"
)

// Definition is a depot as a module declares it.
type Definition struct {
	Name   string
	Global bool
	// Disallow refuses the appends of clients.
	Disallow bool
	// Partition says which of n partitions takes a record, and by what key; nil means at
	// random.
	Partition func(v any, n int) (partition int, key any, err error)
	// Every makes a tick depot: it stores nothing, and gives its topologies a nil so often.
	Every time.Duration
	// By is the name of the partitioner, for people: "HashBy(\"k1\")".
	By string
	// Migration, when given, makes new records of those that are there.
	Migration *Migration
}

// HashBy partitions by the hash of a record's field.
func HashBy(field string) func(v any, n int) (int, any, error) {
	return func(v any, n int) (int, any, error) {
		var key any
		switch r := v.(type) {
		case *value.Record:
			key = r.Get(field)
		case *value.Map:
			key, _ = r.Get(field)
		case nil:
		default:
			return 0, nil, fmt.Errorf("the depot partitions by the key %q, and %s has no keys",
				field, value.Describe(v))
		}
		return value.TaskOf(key, n), key, nil
	}
}

// ErrOffset is a read outside the offsets that are there; it is wrapped with the range.
var ErrOffset = errors.New("offset out of range")

// Partition is one task's part of a depot. It belongs to the task's thread.
type Partition struct {
	// Observe, when set, is told of every record that the migration rewrites, and whether it drops it.
	Observe func(offset int64, old, now any, dropped bool)

	name    string
	prefix  []byte
	db      *storage.DB
	start   int64
	end     int64 // the next offset to be given
	visible int64 // what is before it is committed
	last    int64 // when the last record was appended, in milliseconds
	info    []byte
	buf     []byte
	mig     *Migration
	moving  *moving // nil when no records are left to rewrite
}

// Open opens a partition and finds where it ends.
func Open(db *storage.DB, module uint32, task, object int, name string) (*Partition, error) {
	p := &Partition{
		name: name, db: db, prefix: storage.ObjectPrefix(module, task, storage.SpaceDepot, object),
		info: storage.ObjectPrefix(module, task, storage.SpaceDepotInfo, object),
	}
	if b, ok, err := db.Get(nil, p.info); err != nil {
		return nil, err
	} else if ok && len(b) == 8 {
		p.start = int64(binary.BigEndian.Uint64(b))
	}
	it, err := db.Iter(p.prefix, storage.After(p.prefix))
	if err != nil {
		return nil, err
	}
	if it.Last() {
		p.end = p.offset(it.Key()) + 1
		p.last = int64(binary.BigEndian.Uint64(it.Value()))
	}
	p.visible = p.end
	return p, it.Close()
}

func (p *Partition) offset(key []byte) int64 {
	return int64(binary.BigEndian.Uint64(key[len(p.prefix):]))
}

func (p *Partition) key(buf []byte, offset int64) []byte {
	return binary.BigEndian.AppendUint64(append(buf, p.prefix...), uint64(offset))
}

// Start returns the first offset that is there.
func (p *Partition) Start() int64 { return p.start }

// End returns the offset behind the last committed record.
func (p *Partition) End() int64 { return p.visible }

// Settle makes what was appended committed, or, when keep is false, forgets it.
func (p *Partition) Settle(keep bool) {
	if keep {
		p.visible = p.end
	} else {
		p.end = p.visible
	}
	p.settleMoving(keep)
}

// Append gives a record its offset and writes it to the batch. Its time is not before that of the
// record before it.
func (p *Partition) Append(b *storage.Batch, millis int64, v any) int64 {
	off := p.end
	p.end++
	millis = max(millis, p.last)
	p.last = millis
	p.buf = p.key(p.buf[:0], off)
	n := len(p.buf)
	p.buf = binary.BigEndian.AppendUint64(p.buf, uint64(millis))
	p.buf = value.Encode(p.buf, v)
	b.Set(p.buf[:n], p.buf[n:])
	return off
}

// Record is a record as it was appended, or as a migration has made it.
type Record struct {
	Offset, Millis int64
	Value          any
	// Err is why the migration could not make it.
	Err error
}

// Read returns the records with from ≤ offset < to, without those that a migration has dropped.
func (p *Partition) Read(from, to int64) ([]Record, error) {
	rs, err := p.Records(from, to)
	for _, r := range rs {
		if r.Err != nil && err == nil {
			err = fmt.Errorf("read %s at %d: %w", p.name, r.Offset, r.Err)
		}
	}
	return rs, err
}

// Records is Read, where a record that cannot be migrated has an Err.
func (p *Partition) Records(from, to int64) ([]Record, error) {
	if from < p.start || to > p.visible || from > to {
		return nil, fmt.Errorf("read %s from %d to %d: %w: there are the offsets from %d up to, and "+
			"without, %d", p.name, from, to, ErrOffset, p.start, p.visible)
	}
	it, err := p.db.Iter(p.key(nil, from), p.key(nil, to))
	if err != nil {
		return nil, err
	}
	defer it.Close()
	var out []Record
	for ok := it.First(); ok; ok = it.Next() {
		r, ok, err := p.read(p.offset(it.Key()), it.Value())
		if err != nil {
			return nil, fmt.Errorf("read %s at %d: %w", p.name, r.Offset, err)
		}
		if ok {
			out = append(out, r)
		}
	}
	return out, nil
}
