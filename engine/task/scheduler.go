package task

import (
	"context"
	"errors"
)

// Scheduler decides when the turns of threads run.
type Scheduler interface {
	// Start opens the threads of a module and lets them run.
	Start(env *Env) (Group, error)
	// Wait waits for an answer.
	Wait(ctx context.Context, f *Future) (any, error)
	// NowMillis is the time that tasks see, in milliseconds since 1970.
	NowMillis() int64
}

// Group is the running threads of one module.
type Group interface {
	// Send gives a client's message to its task.
	Send(m Message)
	// Stop ends the threads, after their running turns, and waits for them. Whoever still
	// waits for an answer, or asks later, gets why.
	Stop(why error) error
}

// Errors of a scheduler.
var (
	ErrClosed = errors.New("the cluster is closed")
	ErrStuck  = errors.New("nothing is left to do, and the answer has not come: does the call wait " +
		"for something that only happens after it?")
)

// Future is an answer that is on its way.
type Future struct {
	done chan struct{}
	v    any
	err  error
}

// NewFuture returns a future without an answer.
func NewFuture() *Future { return &Future{done: make(chan struct{})} }

// Init makes a zero Future ready.
func (f *Future) Init() { f.done = make(chan struct{}) }

// Answer implements Reply.
func (f *Future) Answer(v any, err error) {
	f.v, f.err = v, err
	close(f.done)
}

// Done is closed when the answer is there.
func (f *Future) Done() <-chan struct{} { return f.done }

// Result returns the answer, when Done is closed.
func (f *Future) Result() (any, error) { return f.v, f.err }

func replyOf(m Message) Reply {
	switch m := m.(type) {
	case *Append:
		return m.Reply
	case *Select:
		return m.Reply
	case *Watch:
		return m.Feed
	case *Read:
		return m.Reply
	case *Info:
		return m.Reply
	case *Follow:
		return m.Reply
	case *Away:
		return replyOf(m.Message)
	case *Failing:
		return m.Reply
	case *Skip:
		return m.Reply
	case *Configure:
		return m.Reply
	}
	return nil
}

// refuse answers a message that nobody will run.
func refuse(m Message, why error) {
	if r := replyOf(m); r != nil {
		r.Answer(nil, why)
	}
}
