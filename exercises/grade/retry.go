package grade

import (
	"errors"
	"time"

	"github.com/ramaworkshop/ramaworkshop/engine/task"
)

var errInterrupted = errors.New("the machine stopped here, before this event began")

// Interrupted runs f, and fails the n-th event, counted from 1, of the record that f appends, as if
// a machine stopped between two events: what those before it wrote stays, the append fails, and the
// record is tried again when time passes. It reports whether the record had so many events.
func (t *T) Interrupted(n int, f func()) bool {
	t.fail = n
	f()
	failed := t.fail == 0
	t.fail = 0
	return failed
}

// failing fails the event that Interrupted names. A simulation runs events while somebody waits,
// on the goroutine that does.
func (t *T) failing(_ string, attempt int) error {
	if t.fail == 0 || attempt > 0 {
		return nil
	}
	if t.fail--; t.fail > 0 {
		return nil
	}
	return errInterrupted
}

// Pass lets time pass on the clusters of the run: what failed is tried again.
func (t *T) Pass(d time.Duration) {
	for _, s := range t.sims {
		s.Advance(d.Milliseconds())
	}
}

func (t *T) simulate(seed uint64) task.Scheduler {
	s := task.NewSim(seed)
	t.sims = append(t.sims, s)
	return s
}
