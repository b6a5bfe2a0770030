// Package simtest runs tests in simulations where much goes wrong: machines die and start again, messages
// are lost, late, doubled and overtaken. A seed decides all of it, and brings back what it failed with:
//
//	go test ./rama -run Sim -seed 17
//	go test ./examples/todo -run Sim -seeds 5000
package simtest

import (
	"errors"
	"flag"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
)

var (
	oneSeed  = flag.Int64("seed", 0, "run the simulations with this seed only")
	allSeeds = flag.Int64("seeds", 80, "how many seeds the simulations run with")
)

// Faults are those of a seed: a little of everything, and of one kind more.
func Faults(seed int64) task.Faults {
	f := task.Faults{
		Crash: 0.005, Restart: 0.005, Drop: 0.01, Duplicate: 0.01, Delay: 0.1, MaxDelay: 50, Reorder: 0.3,
	}
	switch seed % 6 {
	case 0:
		f.Crash = 0.03
	case 1:
		f.Restart = 0.03
	case 2:
		f.Drop = 0.1
	case 3:
		f.Duplicate = 0.1
	case 4:
		f.Delay, f.MaxDelay, f.Reorder = 0.4, 5000, 0.8
	}
	return f
}

// Each runs f with every seed, until one fails. The clusters that f makes run in sim.
func Each(t *testing.T, f func(t *testing.T, seed int64, sim *task.Sim)) {
	t.Helper()
	from, to := int64(1), *allSeeds
	if *oneSeed != 0 {
		from, to = *oneSeed, *oneSeed
	}
	var all task.Had
	for seed := from; seed <= to && !t.Failed(); seed++ {
		all = all.Plus(One(t, seed, f))
	}
	t.Logf("what went wrong: %+v", all)
	if to-from >= 20 && (all.Crashes == 0 || all.Restarts == 0 || all.Drops == 0 || all.Delays == 0) {
		t.Errorf("too little went wrong for what the test says: %+v", all)
	}
}

// One runs f with one seed, which it names when f fails, and returns what went wrong.
func One(t *testing.T, seed int64, f func(t *testing.T, seed int64, sim *task.Sim)) task.Had {
	t.Helper()
	sim := task.NewSim(uint64(seed))
	sim.Faults = Faults(seed)
	old := runenv.Get()
	env := old
	env.Scheduler, env.Seed = func(uint64) task.Scheduler { return sim }, uint64(seed)
	runenv.Set(env)
	defer runenv.Set(old)
	defer func() {
		if t.Failed() {
			t.Errorf("that was seed %d; -seed %d runs it alone", seed, seed)
		}
	}()
	f(t, seed, sim)
	return sim.Had()
}

// Unsure reports whether an error leaves open whether what was asked is done, or will be.
func Unsure(err error) bool {
	return errors.Is(err, task.ErrCrashed) || errors.Is(err, task.ErrLost) || errors.Is(err, task.ErrTimeout)
}
