package runenv

import (
	"slices"
	"sync"
	"time"

	"github.com/ramaworkshop/ramaworkshop/engine/task"
)

// Time is a clock that only moves when it is told to, and the simulations that go by it.
type Time struct {
	mu    sync.Mutex
	now   int64
	sims  []*task.Sim
	ended bool
}

// StartTime makes the clock of what is made from now on one that stands at 0.
func StartTime() *Time {
	t := &Time{}
	mu.Lock()
	defer mu.Unlock()
	current.Time, current.clock = t, nil
	return t
}

// Add makes a simulation that has not begun go by the clock.
func (t *Time) Add(s *task.Sim) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.ended || slices.Contains(t.sims, s) {
		return
	}
	s.HoldAt(t.now)
	t.sims = append(t.sims, s)
}

// Advance lets milliseconds pass, and everything run that becomes due.
func (t *Time) Advance(millis int64) {
	t.mu.Lock()
	if t.ended || millis < 0 {
		t.mu.Unlock()
		return
	}
	sims := slices.Clone(t.sims)
	t.now += millis
	t.mu.Unlock()
	for _, s := range sims {
		s.Advance(millis)
	}
}

// NowMillis is the time in milliseconds.
func (t *Time) NowMillis() int64 {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.now
}

// Close gives everything its own clock back. It may be called twice.
func (t *Time) Close() {
	t.mu.Lock()
	sims := t.sims
	t.ended, t.sims = true, nil
	t.mu.Unlock()
	for _, s := range sims {
		s.Release()
	}
	mu.Lock()
	defer mu.Unlock()
	if current.Time == t {
		current.Time = nil
	}
}

// GoBy makes NowMillis go by the clock of a simulation.
func GoBy(s *task.Sim) {
	mu.Lock()
	defer mu.Unlock()
	current.clock = s
}

// Leave ends GoBy for a simulation that ends.
func Leave(s *task.Sim) {
	mu.Lock()
	defer mu.Unlock()
	if current.clock == s {
		current.clock = nil
	}
}

// NowMillis is the time for programs outside of topologies: that of StartTime, else that of the simulation
// made last, else the machine's.
func NowMillis() int64 {
	e := Get()
	switch {
	case e.clock != nil:
		return e.clock.NowMillis()
	case e.Time != nil:
		return e.Time.NowMillis()
	}
	return time.Now().UnixMilli()
}
