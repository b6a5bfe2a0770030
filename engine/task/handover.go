package task

import (
	"context"
	"sync"
	"time"
)

// idle reports whether nothing that began is unfinished, but for records that failed and wait to be
// tried again.
func (th *Thread) idle() bool {
	if len(th.reads.clients) > 0 || len(th.reads.events) > 0 {
		return false
	}
	for _, t := range th.tasks {
		if t == nil {
			continue
		}
		for _, s := range t.streams {
			if s.books.Pending() > 0 {
				return false
			}
		}
	}
	return true
}

// goOn begins again after a Retire that was given up.
type goOn struct{ task int }

// Dest implements Message.
func (m *goOn) Dest() int { return m.task }

func (t *Task) goOn() {
	for _, t := range t.th.tasks {
		if t == nil {
			continue
		}
		for _, s := range t.streams {
			s.freed()
		}
	}
}

// doorstep is where the messages of clients wait while a group hands over.
type doorstep struct {
	mu   sync.Mutex
	on   bool
	kept []Message
	to   func(m Message)
}

// close lets what comes wait.
func (d *doorstep) close() {
	d.mu.Lock()
	d.on, d.to = true, nil
	d.mu.Unlock()
}

// take keeps a message, or passes it on where there is somebody; false when the group is not
// handing over.
func (d *doorstep) take(m Message) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	switch {
	case !d.on:
		return false
	case d.to != nil:
		d.to(m)
	default:
		d.kept = append(d.kept, m)
	}
	return true
}

// open gives to what has waited, and from now on what comes.
func (d *doorstep) open(to func(m Message)) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, m := range d.kept {
		to(m)
	}
	d.kept, d.to = nil, to
}

// drainLimit is how long a group that hands over lets what began be finished; the rest is processed
// again by its heir.
const drainLimit = 3 * time.Second

// Retire implements Group.
func (g *realGroup) Retire(ctx context.Context) (*Estate, error) {
	g.door.close()
	g.hold(true)
	for end := time.Now().Add(drainLimit); !g.quiet() && time.Now().Before(end); {
		select {
		case <-ctx.Done():
			g.door.open(func(m Message) { g.workerOf(m).push(m) })
			g.hold(false)
			for i, w := range g.workers {
				w.push(&goOn{i})
			}
			return nil, ctx.Err()
		case <-time.After(time.Millisecond):
		}
	}
	e := &Estate{env: g.env}
	return e, g.end(func(left []Message, th *Thread) {
		for _, m := range left {
			e.add(m)
		}
		th.bequeath(e)
	})
}

// Pass implements Group.
func (g *realGroup) Pass(e *Estate, to func(m Message) error) {
	pass := func(m Message) {
		if err := to(m); err != nil {
			refuse(m, err)
		}
	}
	for _, m := range e.rest() {
		pass(m)
	}
	g.door.open(pass)
}

// hold keeps the messages of clients out.
func (g *realGroup) hold(on bool) {
	for _, w := range g.workers {
		w.mu.Lock()
		w.held = on
		w.mu.Unlock()
	}
}

// quiet reports whether all threads wait, and nothing is unfinished.
func (g *realGroup) quiet() bool {
	for _, w := range g.workers {
		w.mu.Lock()
		defer w.mu.Unlock()
	}
	for _, w := range g.workers {
		if !w.waiting || len(w.in) > 0 || !w.th.idle() {
			return false
		}
	}
	return true
}

// Retire implements Group: what can run without time going on is run before.
func (g *simGroup) Retire(context.Context) (*Estate, error) {
	g.sim.mu.Lock()
	g.sim.handing++ // who waits at the door is not stuck
	g.sim.mu.Unlock()
	g.door.close()
	g.held.Store(true)
	g.sim.mu.Lock()
	defer g.sim.mu.Unlock()
	for _, t := range g.threads {
		t.th.retiring = true
	}
	e := &Estate{env: g.env}
	return e, g.end(nil, e.add, func(th *Thread) { th.bequeath(e) })
}

// Pass implements Group.
func (g *simGroup) Pass(e *Estate, to func(m Message) error) {
	pass := func(m Message) {
		if err := to(m); err != nil {
			g.sim.mu.Lock()
			defer g.sim.mu.Unlock()
			refuse(m, err)
		}
	}
	for _, m := range e.rest() {
		pass(m)
	}
	g.door.open(pass)
	g.sim.mu.Lock()
	defer g.sim.mu.Unlock()
	g.sim.handing--
}
