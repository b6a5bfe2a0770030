package dataflow

import (
	"context"
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/op"
	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// Host is the task that dataflow runs on.
type Host interface {
	op.Place
	// Print writes what a statement prints.
	Print(at Pos, text string)
	// Select and SelectOne read a PState's partition on this task; SelectOne takes a path that
	// visits exactly one place.
	Select(ref Ref, p *path.Compiled, e *path.Env, visit func(v any) error) error
	SelectOne(ref Ref, p *path.Compiled, e *path.Env) (any, error)
	// SelectPaged is Select over several events: what was found arrives with m, page by page. e
	// is the host's from then on.
	SelectPaged(at Pos, ref Ref, p *path.Compiled, e *path.Env, m *Message) error
	Transform(at Pos, ref Ref, p *path.Compiled, e *path.Env) error
	Clear(at Pos, ref Ref) error
	// TaskOf returns the task whose partition of a PState holds a key.
	TaskOf(ref Ref, key any) (int, error)
	// Partitions returns how many partitions an object has; PartitionOf, which of them holds a key.
	Partitions(o Object) (int, error)
	PartitionOf(o Object, key any) (int, error)
	// TaskGlobal returns the task's instance of a task global.
	TaskGlobal(o Object) any
	// DepotAppend appends to the task's partition of a depot, or to a partition of a mirror; with m,
	// that goes on with what the append returned.
	DepotAppend(at Pos, o Object, partition int, v any, level AckLevel, m *Message) error
	// SelectMirror reads a partition of a mirror; m goes on for each value.
	SelectMirror(at Pos, o Object, partition int, p *path.Compiled, m *Message) error
	// Shuffle returns a task at random.
	Shuffle() int
	// Async calls f away from the thread; when it returns, m goes on with what it gave.
	Async(at Pos, f func(ctx context.Context) (any, error), m *Message) error
	// Overtime reports whether the event has run so long that others should come first.
	Overtime() bool
	// Hop sends a message to a task.
	Hop(at Pos, task int, why Why, m *Message) error
	AckReturn(at Pos, v any) error
	// Bound tells the journal what a statement bound; only traced programs do.
	Bound(at Pos, names []string, vals []any)
}

// Why is the reason of a hop: the partitioner, and the key whose hash chose the task.
type Why struct {
	Kind Partitioner
	Key  any
}

// Exec runs programs on one task thread. It keeps what can be used again from event to event
// and serves one event at a time.
type Exec struct {
	host  Host
	at    Pos // of the operation that asks for its context
	free  []*frame
	envs  []*path.Env
	stack int // of the calls that are running, in estimated bytes
	turns int
}

// maxStack bounds the stack of an event, in bytes as stackCost estimates them. Go ends the
// process when a stack grows beyond 512 MB.
const maxStack = 400 << 20

// maxTurns bounds the turns that all loops make in one event: one that never ends would hold
// its task thread for ever.
const maxTurns = 200_000_000

// ErrEndless is the reason of an event whose loops made too many turns.
var ErrEndless = fmt.Errorf("the loop has made %d turns in one event: does it ever end?", maxTurns)

// frame holds the variables of one run of a program.
type frame struct {
	s      []any
	x      *Exec
	prog   *prog
	parent *frame // the caller of an operation
	site   *point // where in the caller
	loops  []loopFlags
	emits  int   // of a function
	rets   []any // what it emitted, after the first
	ret    any
}

type loopFlags struct{ active, again bool }

// NewExec returns an Exec.
func NewExec() *Exec { return &Exec{} }

func (x *Exec) frame(p *prog) *frame {
	var f *frame
	if n := len(x.free); n > 0 {
		f = x.free[n-1]
		x.free = x.free[:n-1]
	} else {
		f = &frame{x: x}
	}
	f.prog = p
	f.s = sized(f.s, len(p.names))
	f.loops = sized(f.loops, p.loops)
	return f
}

// sized returns s with n zero elements.
func sized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2+2)
	}
	s = s[:n]
	clear(s)
	return s
}

func (x *Exec) release(f *frame) {
	clear(f.s)
	f.parent, f.site, f.ret, f.rets, f.emits = nil, nil, nil, nil, 0
	x.free = append(x.free, f)
}

// env returns a path's surroundings with n arguments to fill; drop gives it back.
func (x *Exec) env(n int) *path.Env {
	var e *path.Env
	if k := len(x.envs); k > 0 {
		e = x.envs[k-1]
		x.envs = x.envs[:k-1]
	} else {
		e = &path.Env{}
	}
	e.Host = x
	e.Args = sized(e.Args, n)
	return e
}

func (x *Exec) drop(e *path.Env) {
	clear(e.Args)
	x.envs = append(x.envs, e)
}

// ErrDepth is the reason of an event that called too deeply.
var ErrDepth = fmt.Errorf("calls are nested too deeply: their stack takes more than %d MB; does the "+
	"recursion ever end?", maxStack>>20)

// start runs f's program from the beginning.
func (x *Exec) start(f *frame) error {
	p := f.prog
	if x.stack += p.stack; x.stack > maxStack {
		x.stack -= p.stack
		return ErrDepth
	}
	err := p.run(f)
	x.stack -= p.stack
	return err
}

// callFn runs a function and returns its frame, which holds what it emitted.
func (x *Exec) callFn(p *prog, args []any, captured []any) (*frame, error) {
	f := x.frame(p)
	copy(f.s, captured)
	for i, b := range p.in {
		if err := f.bind(b, args[i]); err != nil {
			return nil, failAt(p.at, err)
		}
	}
	if err := x.start(f); err != nil {
		return nil, err
	}
	if f.emits == 0 {
		return nil, noEmit(p)
	}
	return f, nil
}

func noEmit(p *prog) error {
	return &RunError{p.at, fmt.Errorf("%s ended without an emit, and a RamaFn emits exactly once: "+
		"is there a way through it that ends without Emit?", p.name)}
}

// bind puts a value where a binder says.
func (f *frame) bind(b binder, v any) error {
	if b.slot >= 0 {
		f.s[b.slot] = v
	}
	if len(b.keys) == 0 && len(b.elems) == 0 {
		return nil
	}
	return f.takeApart(b, v)
}

// takeApart binds parts of a value; what is not there is nil.
func (f *frame) takeApart(b binder, v any) error {
	for _, k := range b.keys {
		var e any
		switch c := v.(type) {
		case nil:
		case *value.Map:
			e, _ = c.Get(k.key)
		case *value.Record:
			if s, ok := k.key.(string); ok {
				e = c.Get(s)
			}
		default:
			return fmt.Errorf("keys are taken out of a Map or a record, but here is %s: %s",
				value.Describe(v), value.String(v))
		}
		if err := f.bind(k.bind, e); err != nil {
			return err
		}
	}
	if len(b.elems) == 0 {
		return nil
	}
	es, err := op.Elems("Elems", v)
	if err != nil {
		return fmt.Errorf("elements are taken out of a sequence, but here is %s: %s",
			value.Describe(v), value.String(v))
	}
	for i, eb := range b.elems {
		var e any
		if i < len(es) {
			e = es[i]
		}
		if err := f.bind(eb, e); err != nil {
			return err
		}
	}
	return nil
}

// Within runs f as a part of an event: with h as the host of functions, and a panic as an error.
func (x *Exec) Within(h Host, at Pos, f func() error) error { return x.run(h, at, f) }

// run runs one event: it gives x its host and turns a panic into an error.
func (x *Exec) run(h Host, at Pos, f func() error) (err error) {
	x.host, x.stack, x.turns = h, 0, 0
	defer func() {
		if r := recover(); r != nil {
			err = failAt(at, PanicError(r))
			x.free, x.envs = nil, nil
		}
		x.host = nil
	}()
	return f()
}

// Closure is a function or operation together with the variables it captured.
type Closure struct {
	prog     *prog
	captured []any
}

// String prints the closure.
func (c *Closure) String() string { return "<" + c.prog.name + ">" }

// String prints the definition.
func (d *Def) String() string { return "<" + d.Name + ">" }

// String prints the operation.
func (b Builtin) String() string { return "<ops." + b.Name + ">" }

// For returns x with h as its host, for functions that run outside of an event: in the path
// of a client's select. begin prepares h.
func (x *Exec) For(h Host, begin func()) *Exec {
	begin()
	x.host, x.stack, x.turns = h, 0, 0
	return x
}
