// Package topology keeps the books of stream topologies: which records are being processed on
// a task, whether the tree of events of each is complete, and how far each source has come.
// It decides nothing about threads, storage or time.
package topology

import (
	"cmp"
	"slices"
	"sort"
)

// Key names one attempt to process a record: the source that takes it, the record's offset in
// the depot partition of the task, and which attempt it is, from 0.
type Key struct {
	Source  int
	Offset  int64
	Attempt int
}

// Tree is the tree of events of a record. Every event has a random id; what an event reports
// when it is done is its own id and those of the events it caused, all xor-ed. When every
// event has reported, each id has come twice, and the sum is zero.
type Tree struct {
	Key Key
	// Owner is the caller's own.
	Owner any
	// Acks are the values returned to the appender, in order of arrival.
	Acks []any
	// Fail is the first failure, nil while there is none.
	Fail error
	// Began is when the attempt began, in the caller's own units.
	Began int64

	sum           uint64
	before, after *Tree // in order of beginning
}

// Books are the trees and the progress of one topology on one task.
type Books struct {
	trees   map[Key]*Tree
	sources []progress
	free    []*Tree
	// The open trees in order of beginning.
	oldest, newest *Tree
}

// progress of a source: everything before next is processed, and so is what is in done, in
// order and without two spans that touch.
type progress struct {
	next    int64
	done    []Span
	changed bool // since Saved
}

// Span is the offsets from From up to, and without, To.
type Span struct{ From, To int64 }

// NewBooks makes books of n sources.
func NewBooks(n int) *Books {
	return &Books{trees: map[Key]*Tree{}, sources: make([]progress, n)}
}

// Start sets how far a source has come: everything before next is processed, and done.
func (b *Books) Start(source int, next int64, done ...Span) {
	b.sources[source] = progress{next: next, done: done, changed: true}
}

// Progress returns the offset before which everything is processed, and what is processed
// behind it. The spans are the books' own.
func (b *Books) Progress(source int) (next int64, done []Span) {
	return b.sources[source].next, b.sources[source].done
}

// Changed reports whether the progress of a source changed since Saved.
func (b *Books) Changed(source int) bool { return b.sources[source].changed }

// Saved says that the progress of a source is written down as it is.
func (b *Books) Saved(source int) { b.sources[source].changed = false }

// Pending returns how many records are being processed.
func (b *Books) Pending() int { return len(b.trees) }

// Begin opens the tree of a record; id is that of its first event.
func (b *Books) Begin(k Key, id uint64, began int64, owner any) *Tree {
	var t *Tree
	if n := len(b.free); n > 0 {
		t, b.free = b.free[n-1], b.free[:n-1]
	} else {
		t = &Tree{}
	}
	*t = Tree{Key: k, Owner: owner, Acks: t.Acks[:0], Began: began, sum: id, before: b.newest}
	if b.newest != nil {
		b.newest.after = t
	} else {
		b.oldest = t
	}
	b.newest = t
	b.trees[k] = t
	return t
}

// Oldest returns the open tree that began first, nil when none is open.
func (b *Books) Oldest() *Tree { return b.oldest }

// Close takes a tree out of the books, whatever became of it; what still reports to it is ignored.
// It is nil when it is not open.
func (b *Books) Close(k Key) *Tree {
	t := b.trees[k]
	if t != nil {
		b.remove(t)
	}
	return t
}

func (b *Books) remove(t *Tree) {
	if t.before != nil {
		t.before.after = t.after
	} else {
		b.oldest = t.after
	}
	if t.after != nil {
		t.after.before = t.before
	} else {
		b.newest = t.before
	}
	t.before, t.after = nil, nil
	delete(b.trees, t.Key)
}

// Rewind forgets what is known of the records of a source from an offset on: their trees, which it
// closes and returns in order of their records, and that they are processed.
func (b *Books) Rewind(source int, from int64) []*Tree {
	var out []*Tree
	for k := range b.trees {
		if k.Source == source && k.Offset >= from {
			out = append(out, b.Close(k))
		}
	}
	slices.SortFunc(out, func(x, y *Tree) int { return cmp.Compare(x.Key.Offset, y.Key.Offset) })
	p := &b.sources[source]
	p.changed = true
	p.next = min(p.next, from)
	for i, d := range p.done {
		if d.To <= from {
			continue
		}
		p.done = p.done[:i]
		if d.From < from {
			p.done = append(p.done, Span{d.From, from})
		}
		break
	}
	return out
}

// Jump marks every record before an offset as processed.
func (b *Books) Jump(source int, to int64) {
	p := &b.sources[source]
	if to <= p.next {
		return
	}
	p.changed = true
	p.next = to
	for len(p.done) > 0 && p.done[0].From <= p.next {
		p.next = max(p.next, p.done[0].To)
		p.done = slices.Delete(p.done, 0, 1)
	}
}

// Done reports whether a record is processed.
func (b *Books) Done(source int, offset int64) bool {
	p := &b.sources[source]
	if offset < p.next {
		return true
	}
	at := sort.Search(len(p.done), func(i int) bool { return p.done[i].To > offset })
	return at < len(p.done) && p.done[at].From <= offset
}

// Recycle takes a closed tree back, which nobody may look at any more.
func (b *Books) Recycle(t *Tree) {
	clear(t.Acks)
	t.Owner, t.Fail = nil, nil
	if len(b.free) < 1024 {
		b.free = append(b.free, t)
	}
}

// Report takes an event's report: its xor-ed ids, what it returned, and its failure. It
// returns the tree when that is complete, or failed; the tree is closed then, and what still
// reports to it is ignored.
func (b *Books) Report(k Key, xor uint64, acks []any, fail error) *Tree {
	t := b.trees[k]
	if t == nil {
		return nil
	}
	t.Acks = append(t.Acks, acks...)
	t.sum ^= xor
	if fail != nil {
		t.Fail = fail
	} else if t.sum != 0 {
		return nil
	}
	b.remove(t)
	return t
}

// Complete marks a record as processed.
func (b *Books) Complete(source int, offset int64) {
	p := &b.sources[source]
	if offset < p.next {
		return
	}
	p.changed = true
	if offset == p.next {
		p.next++
		if len(p.done) > 0 && p.done[0].From == p.next {
			p.next = p.done[0].To
			p.done = slices.Delete(p.done, 0, 1)
		}
		return
	}
	// at is the first span that ends at the offset or behind it.
	at := sort.Search(len(p.done), func(i int) bool { return p.done[i].To >= offset })
	switch here := at < len(p.done); {
	case here && p.done[at].From <= offset:
		if offset < p.done[at].To {
			return
		}
		p.done[at].To++
		if at+1 < len(p.done) && p.done[at+1].From == p.done[at].To {
			p.done[at].To = p.done[at+1].To
			p.done = slices.Delete(p.done, at+1, at+2)
		}
	case here && p.done[at].From == offset+1:
		p.done[at].From--
	default:
		p.done = slices.Insert(p.done, at, Span{offset, offset + 1})
	}
}

// Mix turns a counter into an id whose sums with others are as good as random (the finaliser
// of splitmix64): no two counters give the same id.
func Mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// Open returns the trees that are not complete, the oldest first.
func (b *Books) Open() []*Tree {
	out := make([]*Tree, 0, len(b.trees))
	for t := b.oldest; t != nil; t = t.after {
		out = append(out, t)
	}
	return out
}
