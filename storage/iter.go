package storage

import (
	"fmt"

	"github.com/cockroachdb/pebble/v2"
)

// Iter walks over keys in order. It starts nowhere: First, Last, SeekGE or SeekLT place it.
// All of these, Next and Prev report whether there is a key under it.
type Iter struct{ p *pebble.Iterator }

func newIter(r pebble.Reader, lower, upper []byte) (*Iter, error) {
	if len(lower) == 0 {
		lower = nil // Pebble takes an empty bound for a key to look at
	}
	p, err := r.NewIter(&pebble.IterOptions{LowerBound: lower, UpperBound: upper})
	if err != nil {
		return nil, fmt.Errorf("iterate: %w", err)
	}
	return &Iter{p}, nil
}

// First moves to the first key.
func (i *Iter) First() bool { return i.p.First() }

// Last moves to the last key.
func (i *Iter) Last() bool { return i.p.Last() }

// SeekGE moves to the first key at or above key.
func (i *Iter) SeekGE(key []byte) bool { return i.p.SeekGE(key) }

// SeekLT moves to the last key below key.
func (i *Iter) SeekLT(key []byte) bool { return i.p.SeekLT(key) }

// Next moves to the next key.
func (i *Iter) Next() bool { return i.p.Next() }

// Prev moves to the key before.
func (i *Iter) Prev() bool { return i.p.Prev() }

// Valid reports whether there is a key under the iterator.
func (i *Iter) Valid() bool { return i.p.Valid() }

// Key returns the current key; it is only good until the iterator moves.
func (i *Iter) Key() []byte { return i.p.Key() }

// Value returns the current value; it is only good until the iterator moves.
func (i *Iter) Value() []byte { return i.p.Value() }

// Close releases the iterator and returns the first error it met.
func (i *Iter) Close() error {
	if err := i.p.Close(); err != nil {
		return fmt.Errorf("iterate: %w", err)
	}
	return nil
}
