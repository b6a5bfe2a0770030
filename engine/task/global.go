package task

import (
	"fmt"
	"time"

	"github.com/ramaworkshop/ramaworkshop/engine/depot"
	"github.com/ramaworkshop/ramaworkshop/engine/journal"
)

// TaskGlobal is a Go value of which every task has one. It is made at launch and never travels.
type TaskGlobal struct {
	Name string
	Make func(task int) any
	// Close is called when the module stops, Tick every so often; both may be nil.
	Close func(v any)
	Every time.Duration
	Tick  func(v any)
}

// tick is the timer of a tick depot, or with global set that of a task global. at is when it is due,
// 0 before the first.
type tick struct {
	task, n int
	global  bool
	at      int64
}

// Dest implements Message.
func (m *tick) Dest() int { return m.task }

// openGlobals makes the task's globals, and starts what ticks.
func (t *Task) openGlobals() error {
	p := t.th.env.Program
	for i, g := range p.Globals {
		var v any
		err := t.th.guard(func() error {
			v = g.Make(t.ID)
			return nil
		})
		if err != nil {
			return fmt.Errorf("the task global %s of task %d: %w", g.Name, t.ID, err)
		}
		t.globals = append(t.globals, v)
		if g.Tick != nil {
			t.th.timers.add(0, &tick{task: t.ID, n: i, global: true})
		}
	}
	for i, d := range p.Depots {
		if d.Every > 0 && t.ID == 0 {
			t.th.timers.add(0, &tick{task: t.ID, n: i})
		}
	}
	return nil
}

// closeGlobals closes what was made.
func (th *Thread) closeGlobals() {
	for _, t := range th.tasks {
		if t == nil {
			continue
		}
		for i, v := range t.globals {
			g := th.env.Program.Globals[i]
			if g.Close == nil {
				continue
			}
			err := th.guard(func() error {
				g.Close(v)
				return nil
			})
			t.globalFailed(g, "OnClose", err)
		}
		t.globals = nil
	}
}

// globalFailed tells of a task global's function that failed.
func (t *Task) globalFailed(g TaskGlobal, what string, err error) {
	if err == nil {
		return
	}
	text := fmt.Sprintf("%s of the task global %s on task %d: %v", what, g.Name, t.ID, err)
	t.journal(journal.Entry{Kind: journal.Error, Object: g.Name, Text: text})
	t.th.env.Print(text + "\n")
}

// tick runs what is due and sets the next one, a period after this one. Of the periods that pass
// while the thread is busy, or the machine asleep, one tick remains.
func (t *Task) tick(m *tick) {
	p, now := t.th.env.Program, t.th.now
	var period time.Duration
	if m.global {
		period = p.Globals[m.n].Every
	} else {
		period = p.Depots[m.n].Every
	}
	millis := max(1, period.Milliseconds())
	if m.at == 0 {
		m.at = now
	} else if m.global {
		g := p.Globals[m.n]
		err := t.th.guard(func() error {
			g.Tick(t.globals[m.n])
			return nil
		})
		t.globalFailed(g, "OnTick", err)
	} else {
		t.tickDepot(m.n)
	}
	missed := (now - m.at) / millis
	m.at += (missed + 1) * millis
	t.th.timers.add(m.at, m)
}

// tickDepot gives a tick to the topologies that listen. It is stored nowhere.
func (t *Task) tickDepot(n int) {
	if t.ticks == nil {
		t.ticks = map[int]int64{}
	}
	off := t.ticks[n]
	t.ticks[n]++
	now := t.th.now
	entry := t.journal(journal.Entry{
		Kind: journal.Append, Object: t.th.env.Program.Depots[n].Name, Offset: off, Why: "Tick",
	})
	for _, s := range t.streams {
		for i, src := range s.prog.Sources {
			if src.Depot == n {
				s.begin(i, 0, depot.Record{Offset: off, Millis: now}, nil, entry)
			}
		}
	}
}
