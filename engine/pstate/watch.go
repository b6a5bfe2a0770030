package pstate

import (
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/diff"
	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// Watch follows the one value that a path visits in a partition. It belongs to the task's thread.
type Watch struct {
	path *path.Compiled
	// push is told at the end of a batch how the value has changed, or why it cannot be told.
	push func(d diff.Diff, err error)

	// val is the value as last pushed, now the same with the waiting writes, and steps how it
	// became that.
	val, now any
	steps    []diff.Diff
	err      error
	touched  bool
}

// errNotOne says what a watched path has to visit.
func errNotOne(c *path.Compiled, n int) error {
	return fmt.Errorf("what is followed has to be one value, and %s visits %d", path.String(c.Nav()), n)
}

// Watch begins to follow what a path visits, as committed.
func (p *Partition) Watch(c *path.Compiled, e *path.Env, push func(d diff.Diff, err error)) (*Watch, error) {
	w := &Watch{path: c, push: push}
	if err := p.Resync(w, e); err != nil {
		return nil, err
	}
	p.watches = append(p.watches, w)
	return w, nil
}

// Resync reads the committed value again; in a batch that has changed it, what the batch did is
// told at its end.
func (p *Partition) Resync(w *Watch, e *path.Env) error {
	v, err := p.watched(w, Committed, e)
	if err != nil {
		return err
	}
	w.val, w.now, w.steps = v, v, nil
	if p.Dirty() {
		w.now, w.err = p.watched(w, Pending, e)
		if d, changed := diff.Between(w.val, w.now); w.err == nil && changed {
			w.steps, w.touched = []diff.Diff{d}, true
		}
	}
	return nil
}

// Value returns the value as last pushed.
func (w *Watch) Value() any { return w.val }

// Unwatch ends a watch.
func (p *Partition) Unwatch(w *Watch) {
	for i, o := range p.watches {
		if o == w {
			p.watches = append(p.watches[:i:i], p.watches[i+1:]...)
			return
		}
	}
}

// watched reads the value of a watch. A function in its path is a client's: its panic is an error
// of the watch and of nothing else.
func (p *Partition) watched(w *Watch, v View, e *path.Env) (val any, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("a function in the path panicked: %v", r)
		}
	}()
	n := 0
	err = p.Select(v, w.path, e, func(x any) error {
		val = x
		n++
		return nil
	})
	if err == nil && n != 1 {
		err = errNotOne(w.path, n)
	}
	return val, err
}

// changed tells the watches what a transform did; without nav it may have done anything.
func (p *Partition) changed(nav []path.Nav, e *path.Env) {
	known := nav != nil
	for _, w := range p.watches {
		rest, how := reach(w.path.Nav(), nav, e.Args)
		if known && how == elsewhere {
			continue
		}
		w.touched = true
		v, err := p.watched(w, Pending, &path.Env{Host: e.Host})
		if w.err = err; err != nil {
			continue
		}
		var d diff.Diff
		var is bool
		if known && how == inside {
			d, is = diff.Along(rest, w.now, v)
		} else {
			d, is = diff.Between(w.now, v)
		}
		if is {
			w.now, w.steps = v, append(w.steps, d)
		}
	}
}

// settle ends a batch for the watches.
func (p *Partition) settleWatches(keep bool) {
	for _, w := range p.watches {
		if !w.touched {
			continue
		}
		steps, err := w.steps, w.err
		w.steps, w.err, w.touched = nil, nil, false
		switch {
		case !keep:
			w.now = w.val
		case err != nil:
			w.now = w.val
			w.push(diff.Diff{}, err)
		case len(steps) > 0:
			w.val = w.now
			w.push(diff.Join(steps...), nil)
		}
	}
}

// reached says what a transform's path has to do with a watched one.
type reached uint8

const (
	elsewhere reached = iota // it cannot have changed the value
	inside                   // it changed the value as the rest of its path says
	somewhere                // it may have
)

// reach follows both paths as long as they are keys. rest is what is left of the transform's where
// the watched path ends.
func reach(watched, nav []path.Nav, args []any) (rest []path.Nav, how reached) {
	nav, _ = path.MapArgs(nav, func(a any) (any, error) {
		if h, ok := a.(path.Hole); ok {
			return args[h.N], nil
		}
		return a, nil
	})
	w, t := steps{nav: watched}, steps{nav: nav}
	for !w.end() {
		k, isKey := w.key()
		if !isKey {
			return nil, somewhere
		}
		switch tk, tIsKey := t.key(); {
		case t.end():
			return nil, somewhere
		case tIsKey && !value.Equal(k, tk):
			return nil, elsewhere
		case tIsKey, t.nav[0].Name == "MapVals":
			w.next()
			t.next()
		case t.stays():
			t.next()
		case t.nav[0].Name == "Term", t.nav[0].Name == "TermVal", t.nav[0].Name == "None":
			return t.nav, inside // of all that is below
		default:
			return nil, somewhere
		}
	}
	return t.left(), inside
}

// steps are the navigators of a path, a key at a time.
type steps struct {
	nav []path.Nav
	i   int // of the argument, in nav[0]
}

func (s *steps) end() bool { return len(s.nav) == 0 }

func (s *steps) key() (any, bool) {
	if s.end() || s.nav[0].Name != "Key" && s.nav[0].Name != "Must" {
		return nil, false
	}
	return s.nav[0].Args[s.i], true
}

func (s *steps) next() {
	if _, ok := s.key(); ok && s.i+1 < len(s.nav[0].Args) {
		s.i++
		return
	}
	s.nav, s.i = s.nav[1:], 0
}

// stays reports whether the next navigator stays where it is.
func (s *steps) stays() bool {
	switch s.nav[0].Name {
	case "Pred", "PredEq", "PredLt", "PredLe", "PredGt", "PredGe", "Selected", "NotSelected", "Stay",
		"NilToVal", "NilToList", "NilToSet", "Val", "PutVal", "Collect", "CollectOne", "Dispense":
		return true
	}
	return false
}

// left returns what is left of the path.
func (s *steps) left() []path.Nav {
	if s.i == 0 {
		return s.nav
	}
	n := s.nav[0]
	n.Args = n.Args[s.i:]
	return append([]path.Nav{n}, s.nav[1:]...)
}
