package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"

	"github.com/cockroachdb/pebble/v2"
	"github.com/cockroachdb/pebble/v2/bloom"
	"github.com/cockroachdb/pebble/v2/sstable"
	"github.com/cockroachdb/pebble/v2/vfs"
)

// Options of Open; the zero value is an instance in memory.
type Options struct {
	// Dir is where the data lives; "" keeps it in memory, without a log and without syncs.
	Dir string
	// MemTable is the size in bytes of the buffer that is sorted before it is written out; 0
	// means 64 MB. It grows as it is filled.
	MemTable int
	// Fault, when given, is asked before each Apply and may refuse it: a disk that fails.
	Fault func() error
	// Tap, when given, is shown each batch before it is applied, from the goroutine of Apply.
	Tap func(b *Batch)
}

// DB is an ordered store. All its methods may be called from any goroutine.
type DB struct {
	p     *pebble.DB
	write *pebble.WriteOptions
	opts  Options
	fail  *failure

	faulty   atomic.Bool // opts.Fault refused a write
	closing  sync.Once
	closeErr error
}

// Errors that callers tell apart.
var (
	ErrBroken = errors.New("storage stopped")
	ErrInUse  = errors.New("the data folder is already in use")
)

// Open opens the store in o.Dir, which it creates, or a new one in memory.
func Open(o Options) (*DB, error) {
	db := &DB{opts: o, write: pebble.Sync, fail: &failure{}}
	po := &pebble.Options{
		Logger:                      db.fail,
		FormatMajorVersion:          pebble.FormatNewest,
		MemTableSize:                uint64(o.MemTable),
		MemTableStopWritesThreshold: 4,
		CacheSize:                   8 << 20,
	}
	if o.MemTable == 0 {
		po.MemTableSize = 64 << 20
	}
	for i := range po.Levels {
		po.Levels[i].FilterPolicy = bloom.FilterPolicy(10)
	}
	if o.Dir == "" {
		db.write = pebble.NoSync
		po.FS, po.DisableWAL = vfs.NewMem(), true
		for i := range po.Levels {
			po.Levels[i].Compression = func() *sstable.CompressionProfile { return sstable.NoCompression }
		}
	} else {
		po.CacheSize = 64 << 20
	}
	var err error
	if db.p, err = pebble.Open(o.Dir, po); err != nil {
		return nil, fmt.Errorf("open storage in %s: %w", o.Dir, explainOpen(err))
	}
	return db, nil
}

func explainOpen(err error) error {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("the folder cannot be written to: %w", err)
	case errors.Is(err, syscall.EAGAIN), strings.Contains(err.Error(), "lock held by current"):
		return fmt.Errorf("%w: %v", ErrInUse, err)
	}
	return err
}

// Durable reports whether what Apply has returned from survives the process.
func (db *DB) Durable() bool { return db.opts.Dir != "" }

// Close flushes and closes; it may be called twice. A DB that is broken is left as it is: Pebble
// may wait in it for the end of the process. A Fault leaves Pebble whole.
func (db *DB) Close() error {
	db.closing.Do(func() {
		if db.fail.get() != nil && !db.faulty.Load() {
			return
		}
		if err := db.p.Close(); err != nil {
			db.closeErr = fmt.Errorf("close storage: %w", err)
		}
	})
	return db.closeErr
}

// Get appends the value of key to buf; ok is false when there is none.
func (db *DB) Get(buf, key []byte) (val []byte, ok bool, err error) {
	return get(db.p, buf, key)
}

// Iter iterates over the keys from lower up to, and without, upper, as they are now.
func (db *DB) Iter(lower, upper []byte) (*Iter, error) { return newIter(db.p, lower, upper) }

// Apply makes the batch visible as a whole; on disk it returns when it is durable. The batch
// is empty again afterwards.
func (db *DB) Apply(b *Batch) (err error) {
	if err := db.fail.get(); err != nil {
		return err
	}
	if b.Empty() {
		return nil
	}
	if db.opts.Fault != nil {
		if err := db.opts.Fault(); err != nil {
			db.faulty.Store(true)
			return db.fail.set(err)
		}
	}
	if db.opts.Tap != nil {
		db.opts.Tap(b)
	}
	defer db.fail.recover(&err)
	if err := db.p.Apply(b.p, db.write); err != nil {
		return db.fail.set(err)
	}
	b.p.Reset()
	return nil
}

// Snapshot returns a view of what is there now, until it is closed.
func (db *DB) Snapshot() *Snapshot { return &Snapshot{db.p.NewSnapshot()} }

// Checkpoint writes a copy of everything that is durable into a new folder, from which Open
// opens it.
func (db *DB) Checkpoint(dir string) error {
	if err := db.p.Checkpoint(dir, pebble.WithFlushedWAL()); err != nil {
		return fmt.Errorf("checkpoint to %s: %w", dir, err)
	}
	return nil
}

// Count returns how many keys are in the range.
func (db *DB) Count(lower, upper []byte) (int, error) {
	it, err := db.Iter(lower, upper)
	if err != nil {
		return 0, err
	}
	n := 0
	for ok := it.First(); ok; ok = it.Next() {
		n++
	}
	return n, it.Close()
}

// Snapshot is the store as it was at one moment.
type Snapshot struct{ p *pebble.Snapshot }

// Get is DB.Get on the snapshot.
func (s *Snapshot) Get(buf, key []byte) ([]byte, bool, error) { return get(s.p, buf, key) }

// Iter is DB.Iter on the snapshot.
func (s *Snapshot) Iter(lower, upper []byte) (*Iter, error) { return newIter(s.p, lower, upper) }

// Close releases the snapshot.
func (s *Snapshot) Close() error { return s.p.Close() }

// Reader is what DB and Snapshot have in common.
type Reader interface {
	Get(buf, key []byte) (val []byte, ok bool, err error)
	Iter(lower, upper []byte) (*Iter, error)
}

func get(r pebble.Reader, buf, key []byte) ([]byte, bool, error) {
	v, closer, err := r.Get(key)
	if errors.Is(err, pebble.ErrNotFound) {
		return buf, false, nil
	}
	if err != nil {
		return buf, false, fmt.Errorf("read: %w", err)
	}
	buf = append(buf, v...)
	return buf, true, closer.Close()
}
