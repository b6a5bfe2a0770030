// Package runenv is how programs that use the DSL run in this process: on the machine's clock
// and standard output, or, where a lesson grades or steps through a program, simulated and
// recorded. Whoever starts such a program sets it before; programs do not see it.
package runenv

import (
	"io"
	"os"
	"sync"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/storage"
)

// Settings are what NewCluster, Run and Println use when a program says nothing else.
type Settings struct {
	// Stdout takes what Println prints; nil means the process's own.
	Stdout io.Writer
	// Scheduler makes the scheduler of each new cluster; nil means a real one.
	Scheduler func(seed uint64) task.Scheduler
	// Seed is the seed of clusters that are given none; 0 means a random one.
	Seed uint64
	// Journal records what clusters do; nil records nothing.
	Journal *journal.Recorder
	// Where is the statement that the program is at, file:line:col, "" when that is not known; nil
	// where the program is compiled.
	Where func() string
	// Defined is told of each module, function and operation that the program defines, with a way
	// to have it explained; nil where nobody asks.
	Defined func(explain func() (dataflow.Plan, error))
	// Tap sees every batch that clusters write.
	Tap func(b *storage.Batch)
	// Fault may refuse the writes of clusters: a disk that fails.
	Fault func() error
	// Fail may fail an event of a topology before it begins, by its record's attempt from 0 on: a
	// machine that stops between two events.
	Fail func(topology string, attempt int) error
	// Skip says which records are skipped as soon as they fail: what a command does to a cluster that
	// people look after.
	Skip func(w journal.Work) bool
	// Time is the clock that a program moves by hand; nil without one. StartTime sets it.
	Time *Time

	clock *task.Sim // what NowMillis goes by, nil for Time or the machine
}

var (
	mu      sync.Mutex
	current Settings
)

// Set changes the settings for what is made from now on and returns what they were.
func Set(s Settings) (old Settings) {
	mu.Lock()
	defer mu.Unlock()
	old, current = current, s
	return old
}

// Get returns the settings.
func Get() Settings {
	mu.Lock()
	defer mu.Unlock()
	return current
}

// Defined tells who asks of a definition.
func Defined(explain func() (dataflow.Plan, error)) {
	if f := Get().Defined; f != nil {
		f(explain)
	}
}

// Where returns the statement that the program is at, "" when that is not known.
func Where() string {
	if f := Get().Where; f != nil {
		return f()
	}
	return ""
}

// Stdout is a writer to the settings' standard output as it is at each write.
var Stdout io.Writer = stdout{}

type stdout struct{}

// Write implements io.Writer.
func (stdout) Write(b []byte) (int, error) {
	if w := Get().Stdout; w != nil {
		return w.Write(b)
	}
	return os.Stdout.Write(b)
}
