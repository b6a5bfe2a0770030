package storage

import (
	"fmt"
	"strings"
	"sync"
)

// failure is the first error that stopped a DB, and Pebble's logger: Pebble reports what it
// cannot go on after through Fatalf and expects the process to end there. Ours lives on.
type failure struct {
	mu  sync.Mutex
	err error
}

func (f *failure) get() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.err
}

// set remembers the first cause and returns what all later calls get.
func (f *failure) set(cause error) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.err == nil {
		f.err = fmt.Errorf("%w: %w", ErrBroken, cause)
	}
	return f.err
}

// fatal is thrown out of a commit that failed and caught by recover.
type fatal struct{ err error }

func (f *failure) recover(err *error) {
	switch r := recover().(type) {
	case nil:
	case fatal:
		*err = r.err
	default:
		panic(r)
	}
}

// Infof drops Pebble's notes.
func (f *failure) Infof(string, ...any) {}

// Errorf drops what Pebble retries by itself.
func (f *failure) Errorf(string, ...any) {}

// Fatalf stops the DB. In a commit it returns to Apply; in one of Pebble's own goroutines
// there is nowhere to return to, so that goroutine waits for the end of the process.
func (f *failure) Fatalf(format string, args ...any) {
	var cause error
	for _, a := range args {
		if e, ok := a.(error); ok {
			cause = e
		}
	}
	if cause == nil {
		cause = fmt.Errorf(format, args...)
	}
	err := f.set(cause)
	if strings.HasPrefix(format, "pebble: fatal commit error") {
		panic(fatal{err})
	}
	select {}
}
