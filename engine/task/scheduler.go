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
	// Retire ends the threads after what has begun, for a while, and answers nobody who is not
	// served: who still waits is in the Estate, and who asks meanwhile waits for Pass. When ctx ends
	// first everything goes on.
	Retire(ctx context.Context) (*Estate, error)
	// Pass gives to what is in the Estate, and what came since Retire, in order, and from then on what
	// comes. An error of to is the answer.
	Pass(e *Estate, to func(m Message) error)
}

// Errors of a scheduler.
var (
	ErrClosed = errors.New("the cluster is closed")
	ErrStuck  = errors.New("nothing is left to do, and the answer has not come: does the call wait " +
		"for something that only happens after it?")
	ErrHeld = errors.New("nothing is left to do while the time stands still, and the answer has not come: " +
		"Advance the SimTime before you wait for it")
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
	case *owed:
		return m.w.reply
	}
	return nil
}

// Heir finds what a program calls an object of the one before it.
type Heir struct {
	Depot  func(depot int) (int, error)
	PState func(pstate int) (int, error)
	Stream func(stream int) (int, error)
	Source func(stream, source int) (int, error)
}

// Readdress gives a message that was for the program before the numbers of the heir.
func Readdress(m Message, h Heir) (err error) {
	switch m := m.(type) {
	case *Append:
		m.Depot, err = h.Depot(m.Depot)
	case *Read:
		m.Depot, err = h.Depot(m.Depot)
	case *Info:
		m.Depot, err = h.Depot(m.Depot)
	case *Follow:
		m.Depot, err = h.Depot(m.Depot)
	case *Select:
		m.PState, err = h.PState(m.PState)
	case *Watch:
		m.PState, err = h.PState(m.PState)
	case *Failing:
		m.Stream, err = h.Stream(m.Stream)
	case *Skip:
		if m.Source, err = h.Source(m.Stream, m.Source); err == nil {
			m.Stream, err = h.Stream(m.Stream)
		}
	}
	return err
}

// refuse answers a message that nobody will run.
func refuse(m Message, why error) {
	if r := replyOf(m); r != nil {
		r.Answer(nil, why)
	}
}
