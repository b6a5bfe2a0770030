package rama

import (
	"errors"
	"fmt"
	"sync/atomic"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// Stmt is a statement of dataflow.
type Stmt interface {
	node() dataflow.Stmt
	setAt(at dataflow.Pos)
}

// Expr is a call of an operation: a statement, or nested in another an expression.
type Expr struct{ call *dataflow.Call }

func (e *Expr) node() dataflow.Stmt   { return e.call }
func (e *Expr) setAt(at dataflow.Pos) { e.call.At = at }

func newExpr(op dataflow.Callee, vs ...any) *Expr {
	return &Expr{&dataflow.Call{At: here(), Op: op, Args: args(vs)}}
}

// NewExpr calls op, the name of an operation of ops or a function as Call takes it.
func NewExpr(op any, vs ...any) *Expr {
	if name, ok := op.(string); ok {
		return newExpr(builtin(name), vs...)
	}
	return Call(op, vs...)
}

// Out names the variables that each emit binds; Keys and Elems take a value apart.
func (e *Expr) Out(vars ...any) *Expr {
	e.call.Outs = binds(vars)
	return e
}

// OutStream names the variables that each emit on a named stream binds, and the place behind it,
// from which Hook and Unify go on.
func (e *Expr) OutStream(label, anchor string, vars ...any) *Expr {
	e.call.Streams = append(e.call.Streams, dataflow.StreamOut{Label: label, Anchor: anchor, Outs: binds(vars)})
	return e
}

// AllowYield makes a LocalSelect or Select of a PState one that other events of the task may run
// between: it goes on with what was there at its start. What follows runs in events of its own,
// as after a partitioner.
func (e *Expr) AllowYield() *Expr {
	o, ok := e.call.Op.(dataflow.SelectOp)
	if !ok {
		e.call.Op = dataflow.InvalidOp{Reason: "AllowYield is for LocalSelect and Select: other calls never yield"}
		return e
	}
	o.Yield = true
	e.call.Op = o
	return e
}

// stmt is a statement that is no call.
type stmt struct {
	s  dataflow.Stmt
	at *dataflow.Pos
}

func (s *stmt) node() dataflow.Stmt { return s.s }

func (s *stmt) setAt(at dataflow.Pos) {
	if s.at != nil {
		*s.at = at
	}
}

func nodes(ss []Stmt) []dataflow.Stmt {
	out := make([]dataflow.Stmt, len(ss))
	for i, s := range ss {
		if s != nil {
			out[i] = s.node()
		}
	}
	return out
}

// Binding takes a value apart into variables.
type Binding struct{ b *dataflow.Bind }

func (b Binding) bind() dataflow.Bind {
	if b.b == nil {
		return dataflow.Bind{}
	}
	return *b.b
}

// Keys binds each variable to the value at the key of its name: Keys("*k1", "*k2").
func Keys(vars ...string) Binding {
	var b dataflow.Bind
	for _, v := range vars {
		key := v
		if dataflow.IsVar(v) {
			key = trimSigil(v)
		}
		b.Keys = append(b.Keys, dataflow.KeyBind{Key: key, Bind: dataflow.Bind{Var: v}})
	}
	return Binding{&b}
}

// KeysAs binds variables to the values at other keys: KeysAs(M{"*f": "from"}).
func KeysAs(m M) Binding {
	var b dataflow.Bind
	items := sortedItems(m)
	for i := 0; i < len(items); i += 2 {
		key, err := value.From(items[i+1])
		if err != nil {
			key = nil
		}
		b.Keys = append(b.Keys, dataflow.KeyBind{Key: key, Bind: bind(items[i])})
	}
	return Binding{&b}
}

// Elems binds variables to the elements of a sequence by position.
func Elems(vars ...any) Binding { return Binding{&dataflow.Bind{Elems: binds(vars)}} }

// As binds the whole value too.
func (b Binding) As(v string) Binding {
	whole := b.bind()
	whole.Var = v
	return Binding{&whole}
}

func trimSigil(v string) string {
	switch {
	case len(v) > 2 && v[:2] == "$$":
		return v[2:]
	case len(v) > 1:
		return v[1:]
	}
	return v
}

// In lists parameters; for Loop, variables and their first values in turn.
func In(vars ...any) []any { return vars }

// Vars is In, for outputs.
func Vars(vars ...any) []any { return vars }

// Emit emits values from the innermost Loop, RamaFn or RamaOp around it.
func Emit(vs ...any) *Expr { return newExpr(dataflow.EmitOp{}, vs...) }

// EmitTo emits values on a named stream of the RamaFn or RamaOp around it. Where the caller does not
// bind the stream, nothing happens.
func EmitTo(stream string, vs ...any) *Expr {
	return newExpr(dataflow.EmitOp{Stream: stream}, vs...)
}

// Async calls a Go function, whose first parameter is a context, away from the task's thread, and
// emits its result. The event ends, and goes on when the function returns; it fails when the function
// fails, or takes longer than 30 seconds.
func Async(fn any, vs ...any) *Expr {
	g, err := dataflow.NewGoFunc(fn)
	if err == nil && !g.TakesContext() {
		err = errors.New("the function of Async takes a context.Context first")
	}
	if err != nil {
		return newExpr(dataflow.InvalidOp{Reason: err.Error()}, vs...)
	}
	return newExpr(dataflow.AsyncOp{Fn: g}, vs...)
}

// YieldIfOvertime ends the event when it has taken longer than 5 ms, and goes on in another; others
// run between. Otherwise it goes on at once.
func YieldIfOvertime() Stmt { return newExpr(dataflow.YieldOp{}) }

// Atomic runs its body, and then what follows exactly once: when all that the body does in this event
// is done, however often it emitted. What the body does on other tasks comes later, and its variables
// stay in it.
func Atomic(body ...Stmt) Stmt {
	s := &dataflow.Atomic{At: here(), Body: nodes(body)}
	return &stmt{s, &s.At}
}

// Anchor names a place, "<a>", from which Hook, Branch and Unify go on.
func Anchor(name string) Stmt {
	s := &dataflow.Anchor{At: here(), Name: name}
	return &stmt{s, &s.At}
}

// Hook makes what follows go on from a named place, instead of from the statement before. Of
// several that go on from one place, each runs in the order in which they are written.
func Hook(name string) Stmt {
	s := &dataflow.Hook{At: here(), Name: name}
	return &stmt{s, &s.At}
}

// Branch runs its body from a named place; what follows goes on from the statement before.
func Branch(name string, body ...Stmt) Stmt {
	s := &dataflow.Branch{At: here(), Name: name, Body: nodes(body)}
	return &stmt{s, &s.At}
}

// Unify makes what follows run for each emit that arrives at one of several places. It sees the
// variables that are bound at all of them.
func Unify(names ...string) Stmt {
	s := &dataflow.Unify{At: here(), Names: names}
	return &stmt{s, &s.At}
}

// Call calls a Go function, or whatever fn is: its results are the emit; a last result of type
// error fails the event.
func Call(fn any, vs ...any) *Expr {
	c, err := callee(fn)
	if err != nil {
		return newExpr(dataflow.InvalidOp{Reason: err.Error()}, vs...)
	}
	return newExpr(c, vs...)
}

// Invoke calls what a fragment variable holds.
func Invoke(v string, vs ...any) *Expr { return newExpr(dataflow.Frag{Var: v}, vs...) }

// Self calls the RamaFn or RamaOp around it.
func Self(vs ...any) *Expr { return newExpr(dataflow.Self{}, vs...) }

// Continue starts the next turn of the Loop around it, with new values of its variables.
func Continue(vs ...any) *Expr { return newExpr(dataflow.ContinueOp{}, vs...) }

// Let emits its argument.
func Let(v any) *Expr { return newExpr(builtin("Identity"), v) }

// And emits the last argument when all are true, else the first that is not; what comes after
// that is not evaluated.
func And(vs ...any) *Expr { return newExpr(dataflow.AndOp{}, vs...) }

// Or emits the first argument that is true, else the last; what comes after is not evaluated.
func Or(vs ...any) *Expr { return newExpr(dataflow.OrOp{}, vs...) }

// IfExpr emits one of two arguments, and evaluates only that.
func IfExpr(cond, then, otherwise any) *Expr {
	return newExpr(dataflow.IfOp{}, cond, then, otherwise)
}

// Filter goes on only when its argument is true.
func Filter(cond any) Stmt { return newExpr(dataflow.FilterOp{}, cond) }

// Throw fails the event.
func Throw(message any) *Expr { return newExpr(dataflow.ThrowOp{}, message) }

// Assert fails the event unless cond is true.
func Assert(cond, message any) *Expr { return newExpr(dataflow.AssertOp{}, cond, message) }

// Do is its statements in a row, so that a Go function can return several as one: the way to
// write a macro. GenVar makes names for its private variables.
func Do(body ...Stmt) Stmt { return &stmt{s: &dataflow.Do{Body: nodes(body)}} }

var generated atomic.Int64

// GenVar returns the name of a variable that no program uses: "*sum" becomes "*sum__7".
func GenVar(prefix string) string { return fmt.Sprintf("%s__%d", prefix, generated.Add(1)) }

// ShadowIf rebinds a variable to a value when a predicate holds for it.
func ShadowIf(v string, pred any, val any) Stmt {
	s := &dataflow.ShadowIf{At: here(), Var: v, Val: arg(val)}
	var err error
	if s.Pred, err = callee(pred); err != nil {
		s.Pred = dataflow.InvalidOp{Reason: err.Error()}
	}
	return &stmt{s, &s.At}
}
