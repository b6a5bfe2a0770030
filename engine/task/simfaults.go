package task

import (
	"errors"
	"slices"
)

// Faults is what may go wrong in a simulation. Each is a probability. What a batch has stored stays: only
// what is in memory and on its way can be lost.
type Faults struct {
	// Crash is that of a turn to be one in which the worker of a module dies instead: what its
	// threads had in memory is gone, and they start again with what is stored.
	Crash float64
	// Restart is that of a turn to be one in which one thread dies and starts again while the others go
	// on, as a worker of several does: what it had sent may still come.
	Restart float64
	// Drop is that of an event or its report between two threads to be lost, and of what a client or another
	// module asks, or of the answer, which is ErrLost then.
	Drop float64
	// Duplicate is that of an event or its report between two threads to come twice, one behind the other.
	Duplicate float64
	// Delay is that of a message between tasks, or to a client's task, to take up to MaxDelay
	// milliseconds. Messages of one sender stay in order.
	Delay    float64
	MaxDelay int64
	// Reorder is that of a sender and a task to have a way of their own: messages on it overtake those that
	// the sender sends to other tasks of the same thread. Those from one task to another stay in order.
	Reorder float64
}

// Had is how often each of the Faults happened.
type Had struct{ Crashes, Restarts, Drops, Duplicates, Delays int }

// Plus adds them up.
func (h Had) Plus(o Had) Had {
	return Had{
		h.Crashes + o.Crashes, h.Restarts + o.Restarts, h.Drops + o.Drops, h.Duplicates + o.Duplicates,
		h.Delays + o.Delays,
	}
}

// ErrCrashed is the answer to whoever waited for a worker that died. Whether the record of an append
// is in the depot is not known.
var ErrCrashed = errors.New("the worker died before it answered; what was asked of it may be done or not")

// Had returns what has gone wrong.
func (s *Sim) Had() Had {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.had
}

// Calm ends the faults from now on. What is late still comes late.
func (s *Sim) Calm() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.Faults = Faults{}
}

// mayDie lets the seed decide whether a worker, or one thread, dies now.
func (s *Sim) mayDie(t *simThread) bool {
	var err error
	switch g := t.g; {
	case s.happens(s.Faults.Crash):
		s.had.Crashes++
		err = g.crash()
	case s.happens(s.Faults.Restart):
		s.had.Restarts++
		err = g.restart(t.th.ID)
	default:
		return false
	}
	if err != nil {
		panic("a worker cannot start again: " + err.Error())
	}
	return true
}

// crash kills the worker of a module and starts it again.
func (g *simGroup) crash() error {
	s := g.sim
	s.asyncs = slices.DeleteFunc(s.asyncs, func(a simAsync) bool { return a.g == g })
	s.late.drop(func(k lateKey) bool { return k.g == g }, crashed)
	clear(g.alone)
	for _, t := range g.threads {
		t.die()
	}
	for i := range g.threads {
		if err := g.begin(i); err != nil {
			return err
		}
	}
	return nil
}

// restart kills one thread and starts it again. What others have sent to it, and what it has sent to
// others, is on its way still.
func (g *simGroup) restart(i int) error {
	s, t := g.sim, g.threads[i]
	s.asyncs = slices.DeleteFunc(s.asyncs, func(a simAsync) bool { return a.m.from == t.th })
	s.late.drop(func(k lateKey) bool {
		return k.g == g && k.thread == i && k.sender >= 0 && g.env.Program.ThreadOf(k.sender) == i
	}, crashed)
	t.die()
	return g.begin(i)
}

// die takes from a thread what it has in memory.
func (t *simThread) die() {
	for _, l := range t.lanes {
		for _, q := range t.queues[l] {
			crashed(q.m)
		}
	}
	t.th.abandon(ErrCrashed)
	t.th.batch.Close()
}

// crashed refuses what was on its way to a worker that died.
func crashed(m Message) { refuse(m, ErrCrashed) }

// begin starts a thread again.
func (g *simGroup) begin(i int) error {
	g.env.Began = g.sim.now
	th, err := NewThread(g.env, i)
	if err != nil {
		return err
	}
	if err := th.configureAgain(); err != nil {
		return err
	}
	g.threads[i] = g.inbox(th)
	return nil
}
