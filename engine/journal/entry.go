package journal

import (
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// Kind is what an entry tells of.
type Kind uint8

// The kinds.
const (
	// Launch: a module runs; To is its number of tasks, Partition its number of threads, Vals
	// the names of its depots and PStates.
	Launch Kind = iota
	// Append: a depot partition took a record, New, at Offset; Why, Key and To say how the
	// partition was found.
	Append
	// Event: a task begins an event of a topology; Cause is the entry that led to it.
	Event
	// Bind: a statement bound the variables Names to Vals.
	Bind
	// Print: a statement printed Text; outside of a module it may be one of Go.
	Print
	// Write: an element of a PState changed from Old to New, or was Removed.
	Write
	// Hop: an event goes on on task To; Vals of Names travel.
	Hop
	// AckReturn: an event returns New to the appender.
	AckReturn
	// Commit: what a topology wrote on a task in this batch is visible to everyone; Discard:
	// it is dropped, with the reason Text; Names are the PStates.
	Commit
	Discard
	// Error: an event failed with Text.
	Error
	// Ack: a record is processed as a whole, or failed with Text; New is what its appender gets. With a
	// Topology only that one has processed it, in a later attempt.
	Ack
	// Select: a client read a path, Text, of a PState on a task; Vals is what it got.
	Select
	// Run: statements run at once, outside of any module. They are an event of their own: what
	// they bind and print has its entry as Event.
	Run
	// Updated: a module took the place of the running one of its name; as with Launch.
	Updated
	// Rewritten: a migration made New of the record Old of a depot partition, at Offset, or dropped it:
	// then it is Removed.
	Rewritten
	// Fail: an attempt to process a record failed, the To-th, with Text; Key is when it is tried again, in
	// milliseconds since 1970, nil when it is given up. Why is the id of the source.
	Fail
	// Skip: a record that failed counts as processed, because somebody said so. Why is as for Fail.
	Skip
)

var kindNames = [...]string{"launch", "append", "event", "bind", "print", "write", "hop",
	"ack-return", "commit", "discard", "error", "ack", "select", "run", "update", "rewrite",
	"fail", "skip"}

// String returns the kind's name.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return fmt.Sprintf("kind %d", k)
}

// Container says what an element that was written is part of.
type Container uint8

// The containers.
const (
	InMap Container = iota
	InSet
	InList
	// AtTop is a PState that is one value.
	AtTop
)

// Entry is one thing that happened. Which fields mean something depends on Kind.
type Entry struct {
	ID     int64 // from 1, without gaps
	Kind   Kind
	Millis int64 // when, as the cluster's clock says

	Module   string // "" for what happens outside of any
	Task     int
	Thread   int
	Event    int64 // the entry of the event in which it happened, 0 outside of events
	Cause    int64
	Topology string
	Object   string // the depot or PState
	At       string // the statement, file:line:col

	Partition int
	Offset    int64

	Why string // the partitioner
	Key any
	To  int

	Path      []any
	Old, New  any
	Removed   bool
	Container Container

	Names []string
	Vals  []any
	Text  string
}

// codecVersion is the first byte of an encoded entry.
const codecVersion = 1

// Encode appends an entry's encoding.
func Encode(b []byte, e *Entry) []byte {
	names := make([]any, len(e.Names))
	for i, n := range e.Names {
		names[i] = n
	}
	return value.AppendBody(append(b, codecVersion), value.NewList(
		e.ID, int64(e.Kind), e.Millis, e.Module, int64(e.Task), int64(e.Thread), e.Event, e.Cause,
		e.Topology, e.Object, e.At, int64(e.Partition), e.Offset, e.Why, e.Key, int64(e.To),
		value.NewList(e.Path...), e.Old, e.New, e.Removed, int64(e.Container),
		value.NewList(names...), value.NewList(e.Vals...), e.Text,
	))
}

// Decode reads one entry and returns the rest.
func Decode(b []byte) (e *Entry, rest []byte, err error) {
	if len(b) == 0 || b[0] != codecVersion {
		return nil, nil, fmt.Errorf("journal: unknown version of an entry")
	}
	v, rest, err := value.ReadBody(b[1:])
	if err != nil {
		return nil, nil, err
	}
	l, ok := v.(*value.List)
	if !ok || l.Len() != 24 {
		return nil, nil, fmt.Errorf("journal: malformed entry")
	}
	r := reader{l: l}
	e = &Entry{
		ID: r.long(), Kind: Kind(r.long()), Millis: r.long(), Module: r.text(), Task: r.int(),
		Thread: r.int(), Event: r.long(), Cause: r.long(), Topology: r.text(), Object: r.text(),
		At: r.text(), Partition: r.int(), Offset: r.long(), Why: r.text(), Key: r.next(), To: r.int(),
		Path: r.list(), Old: r.next(), New: r.next(), Removed: r.bool(), Container: Container(r.long()),
	}
	for _, n := range r.list() {
		s, _ := n.(string)
		e.Names = append(e.Names, s)
	}
	e.Vals, e.Text = r.list(), r.text()
	if r.bad {
		return nil, nil, fmt.Errorf("journal: malformed entry")
	}
	return e, rest, nil
}

// reader takes the fields of an encoded entry one by one.
type reader struct {
	l   *value.List
	i   int
	bad bool
}

func (r *reader) next() any {
	r.i++
	return r.l.At(r.i - 1)
}

func take[T any](r *reader) T {
	v, ok := r.next().(T)
	r.bad = r.bad || !ok
	return v
}

func (r *reader) long() int64  { return take[int64](r) }
func (r *reader) int() int     { return int(take[int64](r)) }
func (r *reader) text() string { return take[string](r) }
func (r *reader) bool() bool   { return take[bool](r) }

func (r *reader) list() []any {
	l := take[*value.List](r)
	if l.Len() == 0 {
		return nil
	}
	return l.Elems()
}
