package pstate

import (
	"errors"
	"iter"
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/storage"
)

// PageSize is how many rows and values a page of a yielding select has.
const PageSize = 250

// Pager runs the yielding selects of a task thread.
type Pager struct{ idle []*coroutine }

// Close ends what is idle.
func (g *Pager) Close() {
	for _, c := range g.idle {
		c.stop()
	}
	g.idle = nil
}

// coroutine runs one job after the other; a new one for each would cost more than most selects.
type coroutine struct {
	job  func(pause func() bool)
	next func() (done, ok bool)
	stop func()
}

func (g *Pager) take() *coroutine {
	if n := len(g.idle); n > 0 {
		c := g.idle[n-1]
		g.idle = g.idle[:n-1]
		return c
	}
	c := &coroutine{}
	c.next, c.stop = iter.Pull(func(yield func(done bool) bool) {
		pause := func() bool { return yield(false) }
		for ok := true; ok; ok = yield(true) {
			c.job(pause)
		}
	})
	return c
}

// Paged is a select that is followed page by page: other events may run, and write, between two
// pages, and it goes on with what was there at its first. Like its partition it belongs to the
// task's thread.
type Paged struct {
	pager *Pager
	run   *coroutine
	snap  *storage.Snapshot
	page  []any
	err   error
}

var errStopped = errors.New("the select was given up")

// SelectPaged prepares a select; e belongs to it until Close.
func (p *Partition) SelectPaged(g *Pager, v View, c *path.Compiled, e *path.Env) *Paged {
	s := &Paged{pager: g, run: g.take()}
	q := p.view()
	s.run.job = func(pause func() bool) {
		left := PageSize
		q.tick = func() error {
			if left--; left > 0 {
				return nil
			}
			left = PageSize
			if s.snap == nil {
				s.snap = p.db.Snapshot()
				q.rows = p.rows.frozen(s.snap, v)
			}
			if !pause() {
				return errStopped
			}
			return nil
		}
		s.err = q.Select(v, c, e, func(x any) error {
			s.page = append(s.page, x)
			return q.tick()
		})
	}
	return s
}

// Page returns the values of the next page, and whether it is the last. A panic in a function
// of the path comes out here.
func (s *Paged) Page() (vs []any, last bool, err error) {
	s.page = []any{}
	last = true
	defer func() {
		if last {
			s.Close() // after a panic, too
		}
	}()
	done, ok := s.run.next()
	if last = done || !ok; done {
		s.run.job = nil
		s.pager.idle = append(s.pager.idle, s.run)
		s.run = nil
	}
	return s.page, last, s.err
}

// Close gives up what is left; it may be called twice.
func (s *Paged) Close() {
	if s.run != nil {
		s.run.stop()
		s.run = nil
	}
	if s.snap != nil {
		s.snap.Close()
		s.snap = nil
	}
}

// view returns a partition to read the same rows through.
func (p *Partition) view() *Partition {
	q := &Partition{name: p.name, def: p.def, db: p.db, rows: p.rows, mig: p.mig}
	for v := range q.tops {
		q.tops[v] = &coll{p: q, pl: p.def.top, view: v == 1}
	}
	return q
}

// frozen returns the rows as a view of them is now; snap is a snapshot of now.
func (r *rows) frozen(snap *storage.Snapshot, v View) *rows {
	f := &rows{db: snap, prefix: r.prefix, cache: map[string]*row{}}
	if v == Committed {
		return f
	}
	f.gone = slices.Clone(r.gone)
	r.dirty.Scan(func(k string, w *row) bool {
		c := &row{key: k, val: w.val, has: w.has, dirty: true, was: unread, had: true}
		f.cache[k] = c
		f.dirty.Set(k, c)
		return true
	})
	return f
}
