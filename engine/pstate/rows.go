package pstate

import (
	"fmt"
	"slices"

	"github.com/tidwall/btree"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/storage"
)

// View says which of two versions is read.
type View bool

// Pending is what the owning topology sees, with its own writes of the running batch;
// Committed is what everyone else sees.
const (
	Committed View = false
	Pending   View = true
)

// What a row's key begins with: the space in storage that it belongs to.
const (
	inRows  = 0
	inSizes = 1
)

// row is a decoded row. While it is dirty, was and had are what is committed.
type row struct {
	key      string
	val, was any
	has, had bool
	dirty    bool
	used     bool
	forgot   bool // no longer in the cache
	size     int
}

// rows is the cache of a partition's rows, and the writes that wait in it. Keys are a byte
// that says which space (inRows or inSizes), the node, and the encoded keys.
type rows struct {
	db     storage.Reader
	prefix [2][]byte
	cache  map[string]*row
	last   *row
	queue  []*row // of the cache, in order of eviction
	bytes  int
	dirty  btree.Map[string, *row]
	gone   gone
	buf    []byte
	reads  Reads
}

type span struct{ lo, hi string }

// gone are the ranges that the batch deletes.
type gone []span

func (g gone) has(key string) bool {
	for _, s := range g {
		if s.has(key) {
			return true
		}
	}
	return false
}

// has reports whether a key is in the range; without hi it is all of lo's space from lo on.
func (s span) has(key string) bool {
	return key >= s.lo && (key < s.hi || s.hi == "" && key[0] == s.lo[0])
}

// Reads counts what a partition asked of storage.
type Reads struct{ Gets, Scans, Rows int }

// Bounds of the cache of one partition.
const (
	cacheRows  = 4096
	cacheBytes = 1 << 20
)

func newRows(db storage.Reader, module uint32, task, object int) *rows {
	return &rows{
		db: db,
		prefix: [2][]byte{
			storage.ObjectPrefix(module, task, storage.SpaceRows, object),
			storage.ObjectPrefix(module, task, storage.SpaceSizes, object),
		},
		cache: map[string]*row{},
	}
}

// stored returns the key in storage of a row's key.
func (r *rows) stored(buf []byte, key string) []byte {
	return append(append(buf, r.prefix[key[0]]...), key[1:]...)
}

// load returns the row of a key, from the cache or from storage.
func (r *rows) load(key []byte) (*row, error) {
	if w := r.cached(key); w != nil {
		w.used = true
		return w, nil
	}
	k := string(key)
	w := &row{key: k}
	var err error
	if w.val, w.has, err = r.read(k); err != nil {
		return nil, err
	}
	w.size = len(r.buf)
	if r.gone.has(k) {
		w.was, w.had, w.val, w.has = w.val, w.has, nil, false
		w.dirty = true
		r.dirty.Set(k, w)
	}
	r.keep(w)
	return w, nil
}

// cached returns a row of the cache, nil when it has none. A transform reads a row and writes it, so the
// last one is looked at first.
func (r *rows) cached(key []byte) *row {
	if w := r.last; w != nil && !w.forgot && w.key == string(key) {
		return w
	}
	w := r.cache[string(key)]
	if w != nil {
		r.last = w
	}
	return w
}

// read returns what is committed.
func (r *rows) read(k string) (val any, has bool, err error) {
	r.buf = r.stored(r.buf[:0], k)
	n := len(r.buf)
	r.reads.Gets++
	if r.buf, has, err = r.db.Get(r.buf, r.buf[:n:n]); err != nil || !has {
		return nil, false, err
	}
	if val, err = value.Decode(r.buf[n:]); err != nil {
		return nil, false, fmt.Errorf("row %x: %w", r.buf[:n], err)
	}
	return val, true, nil
}

// keep puts a row into the cache and drops others when there are too many. Dirty rows stay: a
// batch may make the cache as large as itself.
func (r *rows) keep(w *row) {
	r.cache[w.key], r.last = w, w
	r.queue = append(r.queue, w)
	r.bytes += w.size + len(w.key)
	r.shrink(8, w)
}

// shrink drops rows, but not except, until there are few enough, with so many tries at most.
func (r *rows) shrink(tries int, except *row) {
	for ; tries > 0 && (len(r.cache) > cacheRows || r.bytes > cacheBytes); tries-- {
		o := r.queue[0]
		r.queue = r.queue[1:]
		if o.forgot {
			continue
		}
		if o.dirty || o.used || o == except {
			o.used = false
			r.queue = append(r.queue, o)
			continue
		}
		r.forget(o)
	}
}

// forget takes a row out of the cache; the queue drops it when its turn comes.
func (r *rows) forget(w *row) {
	w.forgot = true
	delete(r.cache, w.key)
	r.bytes -= w.size + len(w.key)
}

func (r *rows) get(key []byte, v View) (any, bool, error) {
	w, err := r.load(key)
	if err != nil {
		return nil, false, err
	}
	if !w.dirty || v == Pending {
		return w.val, w.has, nil
	}
	if w.was == unread {
		if w.was, w.had, err = r.read(string(key)); err != nil {
			w.was = unread
			return nil, false, err
		}
	}
	return w.was, w.had, nil
}

// put writes a row; what is there is not read from storage.
func (r *rows) put(key []byte, val any) { r.write(key, val, true) }

func (r *rows) del(key []byte) { r.write(key, nil, false) }

func (r *rows) write(key []byte, val any, has bool) {
	w := r.cached(key)
	if w == nil {
		// What is committed is not known and not needed by the owner; another reader of it
		// goes to storage.
		k := string(key)
		w = &row{key: k, dirty: true, had: true, was: unread}
		r.dirty.Set(k, w)
		w.val, w.has = val, has
		r.keep(w)
		return
	}
	if !w.dirty {
		w.was, w.had, w.dirty = w.val, w.has, true
		r.dirty.Set(w.key, w)
	}
	w.val, w.has, w.used = val, has, true
}

// unread stands for a committed value that was never read.
var unread any = &struct{ s string }{"unread"}

// clear deletes all rows of a range of keys.
func (r *rows) clear(lo, hi string) {
	s := span{lo, hi}
	for k := range r.cache {
		if s.has(k) {
			r.write([]byte(k), nil, false)
		}
	}
	r.gone = append(r.gone, s)
}

// scan visits the rows with lo ≤ key < hi in order, or from the last to the first.
func (r *rows) scan(
	lo, hi string, backward bool, v View, visit func(key string, val any) (bool, error),
) error {
	r.reads.Scans++
	it, err := r.db.Iter(r.stored(nil, lo), r.upper(lo, hi))
	if err != nil {
		return err
	}
	defer it.Close()
	start, move := it.First, it.Next
	if backward {
		start, move = it.Last, it.Prev
	}
	// What the scan needs of the waiting writes is its own: a Paged goes on with it in later turns.
	waiting, gone := r.waiting(lo, hi, backward, v), gone{}
	if v == Pending {
		gone = slices.Clone(r.gone)
	}
	skip := len(r.prefix[lo[0]])
	for ok := start(); ok; ok = move() {
		r.reads.Rows++
		k := lo[:1] + string(it.Key()[skip:])
		for len(waiting) > 0 && before(waiting[0].key, k, backward) {
			more, err := waiting[0].visit(visit)
			if err != nil || !more {
				return err
			}
			waiting = waiting[1:]
		}
		if v == Pending {
			if len(waiting) > 0 && waiting[0].key == k {
				continue // the row in front of it counts
			}
			if gone.has(k) {
				continue
			}
		}
		val, err := value.Decode(it.Value())
		if err != nil {
			return fmt.Errorf("row %x: %w", it.Key(), err)
		}
		if more, err := visit(k, val); err != nil || !more {
			return err
		}
	}
	for _, w := range waiting {
		if more, err := w.visit(visit); err != nil || !more {
			return err
		}
	}
	return nil
}

// upper is the bound in storage; hi is either a key in the same space or all of it.
func (r *rows) upper(lo, hi string) []byte {
	if hi == "" {
		return storage.After(r.prefix[lo[0]])
	}
	return r.stored(nil, hi)
}

func before(a, b string, backward bool) bool {
	if backward {
		return a > b
	}
	return a < b
}

// wait is a dirty row in front of storage.
type wait struct {
	key string
	val any
	has bool
}

func (w wait) visit(visit func(string, any) (bool, error)) (bool, error) {
	if !w.has {
		return true, nil
	}
	return visit(w.key, w.val)
}

// waiting returns the dirty rows of a range in the order of the scan.
func (r *rows) waiting(lo, hi string, backward bool, v View) []wait {
	if v == Committed || r.dirty.Len() == 0 {
		return nil
	}
	var out []wait
	r.dirty.Ascend(lo, func(k string, w *row) bool {
		if hi != "" && k >= hi || k[0] != lo[0] {
			return false
		}
		out = append(out, wait{k, w.val, w.has})
		return true
	})
	if backward {
		slices.Reverse(out)
	}
	return out
}

// flush hands the waiting writes to a batch.
func (r *rows) flush(b *storage.Batch) {
	for _, s := range r.gone {
		b.DeleteRange(r.stored(nil, s.lo), r.upper(s.lo, s.hi))
	}
	var key, val []byte
	r.dirty.Scan(func(k string, w *row) bool {
		key = r.stored(key[:0], k)
		switch {
		case w.has:
			val = value.Encode(val[:0], w.val)
			r.bytes += len(val) - w.size
			w.size = len(val)
			b.Set(key, val)
		case w.had:
			b.Delete(key)
		}
		return true
	})
}

// settle ends the batch: its writes are committed, or, when keep is false, forgotten.
func (r *rows) settle(keep bool) {
	r.dirty.Scan(func(k string, w *row) bool {
		if !keep {
			if w.was == unread {
				r.forget(w)
				return true
			}
			w.val, w.has = w.was, w.had
		}
		w.was, w.had, w.dirty = nil, false, false
		return true
	})
	r.dirty.Clear()
	r.gone = r.gone[:0]
	r.shrink(2*len(r.queue), nil)
}
