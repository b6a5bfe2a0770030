package storage

import "github.com/cockroachdb/pebble/v2"

// Batch is a set of writes that become visible together. It belongs to one goroutine.
type Batch struct{ p *pebble.Batch }

// NewBatch returns an empty batch.
func (db *DB) NewBatch() *Batch { return &Batch{db.p.NewBatch()} }

// Set writes a key; the batch copies both.
func (b *Batch) Set(key, val []byte) { must(b.p.Set(key, val, nil)) }

// Delete removes a key.
func (b *Batch) Delete(key []byte) { must(b.p.Delete(key, nil)) }

// DeleteRange removes the keys from lower up to, and without, upper.
func (b *Batch) DeleteRange(lower, upper []byte) { must(b.p.DeleteRange(lower, upper, nil)) }

// Empty reports whether there is nothing to write.
func (b *Batch) Empty() bool { return b.p.Empty() }

// Len returns the number of writes.
func (b *Batch) Len() int { return int(b.p.Count()) }

// Each calls f for every write, in order; a deleted key has val nil, a deleted range has its
// upper bound as val and ranged true.
func (b *Batch) Each(f func(key, val []byte, ranged bool)) {
	for r := b.p.Reader(); ; {
		kind, key, val, ok, err := r.Next()
		must(err)
		if !ok {
			return
		}
		switch kind {
		case pebble.InternalKeyKindDelete:
			val = nil
		case pebble.InternalKeyKindSet:
			if val == nil {
				val = []byte{}
			}
		}
		f(key, val, kind == pebble.InternalKeyKindRangeDelete)
	}
}

// Reset drops all writes.
func (b *Batch) Reset() { b.p.Reset() }

// Close releases the batch's memory.
func (b *Batch) Close() { must(b.p.Close()) }

// must is for what fails only when a batch is used after it was applied or closed.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
