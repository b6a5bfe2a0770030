package dataflow

import (
	"sync"

	"github.com/ramaworkshop/ramaworkshop/engine/op"
	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// Pos is a place in a program's source, "file.go:12:3"; "" when it is not known.
type Pos string

// Stmt is a statement: *Call, *If, *Cond, *SubSource, *Loop, *ShadowIf, *Do, *Local, *Atomic, *Anchor,
// *Hook, *Branch or *Unify.
type Stmt interface{ stmt() }

// An argument is a Var, a Const, a *Call (nested) or a *Template.

// Var is a variable with its sigil: "*x", "%f", "$$p".
type Var string

// Const is a value that stands for itself; also a *Def or a GoFunc handed on as a fragment.
type Const struct{ V any }

// Template is a collection with arguments inside: a list, a set, or a map whose Items are
// keys and values in turn.
type Template struct {
	Kind  value.Kind
	Items []any
}

// Bind is one output, or one parameter: a variable, or a pattern that takes a value apart.
// An empty Bind ignores the value.
type Bind struct {
	Var string
	// Bad says why this can be none.
	Bad string
	// Keys takes values out of a map or record; Elems out of a sequence, by position.
	Keys  []KeyBind
	Elems []Bind
}

// KeyBind binds the value at a key.
type KeyBind struct {
	Key  any
	Bind Bind
}

// Invalid is an argument that cannot be one; Reason says why. It is reported when the program
// is checked, with the place of its statement.
type Invalid struct{ Reason string }

// Call is an operation with its arguments, and the variables its emits bind.
type Call struct {
	At   Pos
	Op   Callee
	Args []any
	Outs []Bind
	// Streams are the named output streams that are listened to.
	Streams []StreamOut
}

// StreamOut binds what a call emits on a named stream. Anchor names the place behind it.
type StreamOut struct {
	At            Pos
	Label, Anchor string
	Outs          []Bind
}

// If runs one of two branches; what follows runs after either.
type If struct {
	At         Pos
	Cond       any
	Then, Else []Stmt
}

// Cond runs the first branch whose condition holds; without one, Default; without that, what
// follows does not run.
type Cond struct {
	At         Pos
	Cases      []Case
	Default    []Stmt
	HasDefault bool
}

// Case is a branch of a Cond.
type Case struct {
	At   Pos
	Cond any
	Body []Stmt
}

// SubSource runs the branch for the type of a record.
type SubSource struct {
	At         Pos
	Val        any
	Cases      []TypeCase
	Default    []Stmt
	HasDefault bool
}

// TypeCase is a branch of a SubSource; Type is a record's full type name.
type TypeCase struct {
	At   Pos
	Type string
	Bind Bind
	Body []Stmt
}

// Loop runs its body with Vars bound to Inits, and again with new values at each Continue. An
// Emit in it binds Outs and runs what follows.
type Loop struct {
	At    Pos
	Vars  []string
	Inits []any
	Body  []Stmt
	Outs  []Bind
	// Bad says what is wrong with the variables, "" when nothing is.
	Bad string
}

// ShadowIf rebinds a variable to a value when a predicate holds for it.
type ShadowIf struct {
	At   Pos
	Var  string
	Pred Callee
	Val  any
}

// Do is statements in a row.
type Do struct{ Body []Stmt }

// Local defines a function or operation that sees the variables around it, and binds it.
type Local struct {
	At  Pos
	Var string
	Def *Def
}

// Atomic runs its body and then, once, what follows: when everything that the body does in this
// event is done.
type Atomic struct {
	At   Pos
	Body []Stmt
}

// Anchor names a place in a row of statements.
type Anchor struct {
	At   Pos
	Name string
}

// Hook goes on from a place instead of from the statement before.
type Hook struct {
	At   Pos
	Name string
}

// Branch runs its body from a place; what follows goes on from the statement before.
type Branch struct {
	At   Pos
	Name string
	Body []Stmt
}

// Unify goes on from several places: what follows runs for each emit that arrives at one of them.
type Unify struct {
	At    Pos
	Names []string
}

func (*Atomic) stmt()    {}
func (*Anchor) stmt()    {}
func (*Hook) stmt()      {}
func (*Branch) stmt()    {}
func (*Unify) stmt()     {}
func (*Call) stmt()      {}
func (*If) stmt()        {}
func (*Cond) stmt()      {}
func (*SubSource) stmt() {}
func (*Loop) stmt()      {}
func (*ShadowIf) stmt()  {}
func (*Do) stmt()        {}
func (*Local) stmt()     {}

// Callee is what a Call calls.
type Callee interface{ callee() }

// The callees.
type (
	// Builtin is an operation of package op.
	Builtin struct{ *op.Op }
	// InvalidOp is what cannot be called; Reason says why.
	InvalidOp struct{ Reason string }
	// Frag is what a fragment variable holds.
	Frag struct{ Var string }
	// Self is the function or operation around the call.
	Self struct{}
	// EmitOp emits from the loop, function or operation around it; on a named stream from the
	// function or operation.
	EmitOp struct{ Stream string }
	// ContinueOp starts the next turn of the loop around it.
	ContinueOp struct{}
	// AndOp, OrOp and IfOp evaluate only the arguments they need.
	AndOp struct{}
	OrOp  struct{}
	IfOp  struct{}
	// FilterOp goes on when its argument holds.
	FilterOp struct{}
	// ThrowOp fails the event; AssertOp does so unless its first argument holds.
	ThrowOp  struct{}
	AssertOp struct{}
	// MakeOp builds a record; the Call's arguments are the values of Fields, which become what Into
	// makes of them, and of the others Rest holds what the example held.
	MakeOp struct {
		Type   *value.RecordType
		Fields []int
		Into   []func(v any) (any, error)
		Rest   []any
	}
	// SelectOp reads a PState, or the value of a variable; Hop says to go to the key's task first,
	// Yield to read in several events.
	SelectOp struct {
		PState     string
		Path       []path.Nav
		Hop, Yield bool
	}
	// TransformOp writes a PState.
	TransformOp struct {
		PState string
		Path   []path.Nav
	}
	// ClearOp sets a PState's partition back to its initial value.
	ClearOp struct{ PState string }
	// AsyncOp calls a Go function away from the task's thread, and goes on when it returns.
	AsyncOp struct{ Fn *GoFunc }
	// YieldOp lets other events run when this one has taken long.
	YieldOp struct{}
	// AckReturnOp sends a value back to who appended the record.
	AckReturnOp struct{}
	// PartitionOp goes on on another task, or on several.
	PartitionOp struct {
		Kind   Partitioner
		Of     string     // the object over whose partitions it goes, "" for the tasks
		PState string     // of PathPartition
		Path   []path.Nav // of PathPartition
		Fn     Callee     // of CustomPartition
	}
)

// Partitioner says how the next task is found.
type Partitioner uint8

// The partitioners.
const (
	PartHash Partitioner = iota
	PartGlobal
	PartAll
	PartDirect
	PartShuffle
	PartPath
	PartCustom
	// PartSelect is the implicit partitioner of a Select; PartYield stays on the task.
	PartSelect
	PartYield
)

var partNames = [...]string{"HashPartition", "GlobalPartition", "AllPartition",
	"DirectPartition", "ShufflePartition", "PathPartition", "CustomPartition", "Select", "YieldIfOvertime"}

// String returns the partitioner's name in the DSL.
func (p Partitioner) String() string { return partNames[p] }

func (Builtin) callee()     {}
func (InvalidOp) callee()   {}
func (Frag) callee()        {}
func (Self) callee()        {}
func (EmitOp) callee()      {}
func (ContinueOp) callee()  {}
func (AndOp) callee()       {}
func (OrOp) callee()        {}
func (IfOp) callee()        {}
func (FilterOp) callee()    {}
func (ThrowOp) callee()     {}
func (AssertOp) callee()    {}
func (MakeOp) callee()      {}
func (SelectOp) callee()    {}
func (TransformOp) callee() {}
func (ClearOp) callee()     {}
func (AckReturnOp) callee() {}
func (AsyncOp) callee()     {}
func (YieldOp) callee()     {}
func (*GoOp) callee()       {}
func (PartitionOp) callee() {}
func (*GoFunc) callee()     {}
func (*Def) callee()        {}

// Def is a function (emits exactly once, last) or an operation (emits as it likes).
type Def struct {
	Name string
	At   Pos
	Fn   bool // a function
	In   []Bind
	Body []Stmt

	mu    sync.Mutex
	progs [2]*prog // compiled: plain, traced
}
