package task

import (
	"github.com/ramaworkshop/ramaworkshop/engine/depot"
	"github.com/ramaworkshop/ramaworkshop/engine/journal"
)

// Migrations go on in slices: a streaming batch takes one with it when the last was a while ago, and
// where there are no batches a timer makes some.
const (
	sliceRows    = 250
	sliceMillis  = 10
	brokenMillis = 60_000 // until a migration whose function failed is tried again
)

// sliceGap is how long a task leaves its migrations alone after a slice, and while it hands over. In a
// simulation time goes on
// only when nothing else does: there a slice is one of the turns among which the seed chooses.
func (th *Thread) sliceGap() int64 {
	if th.env.Nanos == nil && !th.retiring {
		return 0
	}
	return sliceMillis
}

// migrateTimer begins a turn for the migrations of a topology's PStates.
type migrateTimer struct{ task, stream int }

// Dest implements Message.
func (m *migrateTimer) Dest() int { return m.task }

// migrating is where a topology's migrations are: none is left when on is false.
type migrating struct {
	on  bool
	due int64 // the next slice
	did bool  // one in this batch
}

// startMigrating begins the migrations that are not done.
func (s *stream) startMigrating() {
	for _, p := range s.owned {
		s.migrating.on = s.migrating.on || p.Migrating()
	}
	if s.migrating.on {
		s.t.th.timers.add(0, &migrateTimer{s.t.ID, s.index})
	}
}

// migrateLater is the turn of the timer: the slice is a part of the batch that it makes.
func (s *stream) migrateLater() {
	if s.migrating.on {
		if !s.t.th.retiring {
			s.touch()
		}
		s.t.th.timers.add(max(s.t.th.now+s.t.th.sliceGap(), s.migrating.due), &migrateTimer{s.t.ID, s.index})
	}
}

// migrate does a slice of one PState's migration, as a part of the batch.
func (s *stream) migrate() {
	g := &s.migrating
	if !g.on || s.t.th.now < g.due || s.t.th.retiring {
		return
	}
	for _, p := range s.owned {
		if !p.Migrating() {
			continue
		}
		g.did, g.due = true, s.t.th.now+s.t.th.sliceGap()
		if err := p.Migrate(sliceRows); err != nil {
			g.due = s.t.th.now + brokenMillis
		}
		return
	}
	g.on = false
}

// rewriteTimer begins a turn for the migrations of a task's depots.
type rewriteTimer struct{ task int }

// Dest implements Message.
func (m *rewriteTimer) Dest() int { return m.task }

// rewriteLater sets the timer when there is something to rewrite.
func (t *Task) rewriteLater(at int64) {
	for _, d := range t.depots {
		if d != nil && d.Migrating() {
			t.th.timers.add(at, &rewriteTimer{t.ID})
			return
		}
	}
}

// rewrite does a slice of one depot's migration.
func (t *Task) rewrite() {
	next := t.th.now + t.th.sliceGap()
	for _, d := range t.depots {
		if d == nil || !d.Migrating() || t.th.retiring {
			continue
		}
		failed, err := d.Rewrite(t.th.batch, sliceRows)
		t.th.depots = append(t.th.depots, d)
		if failed != nil || err != nil {
			next = t.th.now + brokenMillis
		}
		break
	}
	t.rewriteLater(next)
}

// admits gives a record that is to be appended the form that the depot's migration makes of it. It is
// false for one that is not appended: the migration drops it, or fails.
func (t *Task) admits(d *depot.Partition, m *Append) bool {
	v, dropped, err := d.Migrated(m.Value)
	switch {
	case err != nil:
		f := failureOf("", err)
		t.journal(journal.Entry{
			Kind: journal.Error, Object: t.th.env.Program.Depots[m.Depot].Name, Event: m.Cause, Text: f.Error(),
		})
		t.th.answer(m.Reply, nil, f)
		return false
	case dropped:
		d.Drop(t.th.batch, t.th.now)
		t.th.depots = append(t.th.depots, d)
		for _, s := range t.streams {
			for i := range s.sources {
				if s.sources[i].Depot == m.Depot {
					s.more(&s.sources[i])
				}
			}
		}
		t.th.answer(m.Reply, Acks{}, nil)
		return false
	}
	m.Value = v
	return true
}
