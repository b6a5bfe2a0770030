package rama

import (
	"time"

	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
)

// SimTime is a clock that stands still but for Advance, to try out what takes time: ticks, retries,
// timeouts, records of an hour ago.
type SimTime struct{ t *runenv.Time }

// StartSimTime gives the clusters that are made from now on, Run and NowMillis a clock that stands at 0. Such
// clusters are simulations, as with Seed. Of several such clocks the last one started counts.
func StartSimTime() *SimTime { return &SimTime{runenv.StartTime()} }

// Advance lets time pass. Everything that becomes due runs, one thing after the other, each at its own
// time: there is one tick for each period that passes.
func (s *SimTime) Advance(d time.Duration) { s.t.Advance(d.Milliseconds()) }

// Close ends it: NowMillis is the machine's time again, and so is that of clusters made later. In those
// that were made meanwhile, time passes when nothing else is left to do. It may be called twice.
func (s *SimTime) Close() error {
	s.t.Close()
	return nil
}

// NowMillis is the time in milliseconds since 1970: that of a SimTime, else that of the cluster made last
// where it is simulated, else the machine's. In a topology it is ops.NowMillis.
func NowMillis() int64 { return runenv.NowMillis() }

// scheduler makes what runs a cluster's threads, nil for the machine's own.
func scheduler(env runenv.Settings, simulate func(uint64) task.Scheduler, seed uint64) task.Scheduler {
	if simulate == nil && env.Time != nil {
		simulate = func(n uint64) task.Scheduler { return task.NewSim(n) }
	}
	if simulate == nil {
		return nil
	}
	s := simulate(seed)
	if sim, ok := s.(*task.Sim); ok {
		if env.Time != nil {
			env.Time.Add(sim)
		}
		runenv.GoBy(sim)
	}
	return s
}
