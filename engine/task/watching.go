package task

import (
	"github.com/ramaworkshop/ramaworkshop/engine/diff"
	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
)

// Watch follows the one value that a path visits. Each answer but the last is an Update, the first
// with the whole value; the last is an error, which says why there are no more.
type Watch struct {
	Task, PState int
	Path         *path.Compiled
	ID           uint64 // the client's name for it
	Feed         Reply
}

// Unwatch ends a Watch without another answer. With Resync it goes on, with the whole value next.
type Unwatch struct {
	Task   int
	ID     uint64
	Resync bool
}

// Update is a change of a watched value, the Nth from 0 on.
type Update struct {
	N    int64
	Diff diff.Diff
}

// Dest implements Message.
func (m *Watch) Dest() int { return m.Task }

// Dest implements Message.
func (m *Unwatch) Dest() int { return m.Task }

// watching is a watch on its task.
type watching struct {
	m    *Watch
	w    *pstate.Watch
	n    int64
	errs []int64 // when the last errors were
}

// So many errors in so many milliseconds end a watch.
const (
	watchErrors = 10
	watchMillis = 120_000
)

func (t *Task) watch(m *Watch) {
	p := t.pstates[m.PState]
	if p == nil {
		t.th.answer(m.Feed, nil, errNoPartition)
		return
	}
	g := &watching{m: m}
	w, err := p.Watch(m.Path, t.th.pathEnv(t), func(d diff.Diff, err error) { t.push(g, d, err) })
	if err != nil {
		t.th.answer(m.Feed, nil, failureOf("", err))
		return
	}
	g.w = w
	t.watches = append(t.watches, g)
	t.push(g, diff.Diff{Kind: diff.KindResync, Value: w.Value()}, nil)
}

// push sends a change to the client, or counts an error.
func (t *Task) push(g *watching, d diff.Diff, err error) {
	if err == nil {
		t.th.answer(g.m.Feed, Update{g.n, d}, nil)
		g.n++
		return
	}
	now := t.th.now
	for len(g.errs) > 0 && g.errs[0] <= now-watchMillis {
		g.errs = g.errs[1:]
	}
	if g.errs = append(g.errs, now); len(g.errs) < watchErrors {
		return
	}
	t.unwatch(g)
	t.th.answer(g.m.Feed, nil, failureOf("", err))
}

func (t *Task) unwatch(g *watching) {
	t.pstates[g.m.PState].Unwatch(g.w)
	for i, o := range t.watches {
		if o == g {
			t.watches = append(t.watches[:i:i], t.watches[i+1:]...)
			return
		}
	}
}

func (t *Task) unwatchOrResync(m *Unwatch) {
	for _, g := range t.watches {
		if g.m.ID != m.ID {
			continue
		}
		if !m.Resync {
			t.unwatch(g)
			return
		}
		if err := t.pstates[g.m.PState].Resync(g.w, t.th.pathEnv(t)); err != nil {
			t.push(g, diff.Diff{}, err)
			return
		}
		t.push(g, diff.Diff{Kind: diff.KindResync, Value: g.w.Value()}, nil)
		return
	}
}
