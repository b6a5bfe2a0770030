package journal

import (
	"fmt"
	"sync"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// DefaultLimit is how many entries a Recorder takes when it was given no limit.
const DefaultLimit = 100_000

// Recorder takes entries and numbers them. Its methods may be called from any goroutine, and
// on a nil Recorder, which records nothing.
type Recorder struct {
	mu      sync.Mutex
	entries []*Entry
	limit   int
	sink    func(*Entry)
	dropped int64
	at      string // where the latest entry is that has a place, taken or not
}

// NewRecorder makes a recorder of at most limit entries, 0 meaning DefaultLimit. sink, when
// given, is called for each entry in order.
func NewRecorder(limit int, sink func(*Entry)) *Recorder {
	if limit == 0 {
		limit = DefaultLimit
	}
	return &Recorder{limit: limit, sink: sink}
}

// Add numbers an entry, keeps it and returns its id; 0 when it was not taken. What is no value,
// such as a function, is kept as it prints.
func (r *Recorder) Add(e Entry) int64 {
	if r == nil {
		return 0
	}
	for i, v := range e.Vals {
		e.Vals[i] = printable(v)
	}
	e.Key = printable(e.Key)
	r.mu.Lock()
	defer r.mu.Unlock()
	if e.At != "" {
		r.at = e.At
	}
	if len(r.entries) >= r.limit {
		r.dropped++
		return 0
	}
	e.ID = int64(len(r.entries)) + 1
	r.entries = append(r.entries, &e)
	if r.sink != nil {
		r.sink(&e)
	}
	return e.ID
}

func printable(v any) any {
	if value.KindOf(v) == value.KindNone {
		return value.String(v)
	}
	return v
}

// Entries returns what was recorded so far. The entries must not be changed.
func (r *Recorder) Entries() []*Entry {
	if r == nil {
		return nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.entries[:len(r.entries):len(r.entries)]
}

// Progress returns how many entries there were, those that were not taken with them, and the place of
// the latest that has one: who looks twice sees whether something happens, and where.
func (r *Recorder) Progress() (n int64, at string) {
	if r == nil {
		return 0, ""
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	return int64(len(r.entries)) + r.dropped, r.at
}

// Len returns how many entries there are.
func (r *Recorder) Len() int { return len(r.Entries()) }

// Note says, when entries were dropped, that they were; else "".
func (r *Recorder) Note() string {
	if r == nil {
		return ""
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.dropped == 0 {
		return ""
	}
	return fmt.Sprintf("The journal holds the first %d entries; %d more were left out.", r.limit, r.dropped)
}
