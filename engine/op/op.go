package op

import (
	"fmt"
	"maps"
	"slices"
)

// Op is one operation. It emits once, by the first of Fn1, Fn2, FnN that fits the number of
// arguments or by Here; or any number of times, by Emit1, Emit2 or EmitN. Fn1 and Fn2 may stand
// beside FnN: a way for so many arguments that needs no slice of them.
type Op struct {
	Name     string
	Min, Max int // number of arguments; Max < 0: any

	Fn1 func(a any) (any, error)
	Fn2 func(a, b any) (any, error)
	FnN func(args []any) (any, error)
	// Here is an operation that depends on where it runs.
	Here func(c Context, args []any) (any, error)

	Emit1 func(args []any, emit func(v any) error) error
	Emit2 func(args []any, emit func(a, b any) error) error
	EmitN func(args []any, emit func(vs []any) error) error

	// Looks says that the operation can look at a stored structure without reading it as a whole.
	Looks bool

	// Fold says that more than two arguments are taken two by two from the left, by Fn2.
	Fold bool
}

// Context is where an operation runs.
type Context interface {
	Place
	// Print writes what the operations Print and Println print.
	Print(text string)
}

// Place is the task that an operation runs on.
type Place interface {
	TaskID() int
	NumTasks() int
	// NowMillis is the time in milliseconds since 1970.
	NowMillis() int64
	NewUUID() any
	// TopologyKind is "stream", "microbatch", "query" or "".
	TopologyKind() string
}

// Emits reports whether the operation may emit another number of times than once.
func (o *Op) Emits() bool { return o.Emit1 != nil || o.Emit2 != nil || o.EmitN != nil }

// CheckArity returns an error when the operation does not take n arguments.
func (o *Op) CheckArity(n int) error {
	here := fmt.Sprintf("here are %d", n)
	if n == 1 {
		here = "here is 1"
	}
	switch {
	case n >= o.Min && (o.Max < 0 || n <= o.Max):
		return nil
	case o.Max < 0:
		return fmt.Errorf("ops.%s takes at least %s, but %s", o.Name, args(o.Min), here)
	case o.Min == o.Max:
		return fmt.Errorf("ops.%s takes %s, but %s", o.Name, args(o.Min), here)
	}
	return fmt.Errorf("ops.%s takes %d to %s, but %s", o.Name, o.Min, args(o.Max), here)
}

func args(n int) string {
	if n == 1 {
		return "1 argument"
	}
	return fmt.Sprintf("%d arguments", n)
}

// Call applies an operation that emits once and does not depend on where it runs.
func (o *Op) Call(as []any) (any, error) {
	if err := o.CheckArity(len(as)); err != nil {
		return nil, err
	}
	switch {
	case len(as) == 1 && o.Fn1 != nil:
		return o.Fn1(as[0])
	case len(as) == 2 && o.Fn2 != nil:
		return o.Fn2(as[0], as[1])
	case o.Fold && len(as) > 2:
		acc := as[0]
		var err error
		for _, b := range as[1:] {
			if acc, err = o.Fn2(acc, b); err != nil {
				return nil, err
			}
		}
		return acc, nil
	case o.FnN != nil:
		return o.FnN(as)
	}
	if o.Here != nil {
		return nil, fmt.Errorf("ops.%s depends on where it runs, and there is no task here", o.Name)
	}
	return nil, fmt.Errorf("ops.%s does not emit exactly once, so it cannot be called here", o.Name)
}

// Get returns the operation of that name, nil when there is none.
func Get(name string) *Op { return table[name] }

// Names returns the names of all operations, in order.
func Names() []string { return slices.Sorted(maps.Keys(table)) }

var table = map[string]*Op{}

func add(ops ...*Op) {
	for _, o := range ops {
		table[o.Name] = o
	}
}

// fn1 and its kin declare operations by the number of their arguments.
func fn1(name string, f func(a any) (any, error)) *Op { return &Op{Name: name, Min: 1, Max: 1, Fn1: f} }

func fn2(name string, f func(a, b any) (any, error)) *Op {
	return &Op{Name: name, Min: 2, Max: 2, Fn2: f}
}

func fnN(name string, low, high int, f func(args []any) (any, error)) *Op {
	return &Op{Name: name, Min: low, Max: high, FnN: f}
}

func fold(name string, one func(a any) (any, error), two func(a, b any) (any, error)) *Op {
	return &Op{Name: name, Min: 1, Max: -1, Fn1: one, Fn2: two, Fold: true}
}

// pred declares a test of one value that cannot fail.
func pred(name string, f func(a any) bool) *Op {
	return fn1(name, func(a any) (any, error) { return f(a), nil })
}

// anyErr makes an operation's results of a function's.
func anyErr[T any](v T, err error) (any, error) { return v, err }

// with2 gives an operation a faster way for two arguments.
func with2(o *Op, f func(a, b any) (any, error)) *Op {
	o.Fn2 = f
	return o
}

// looking marks an operation that Looks.
func looking(o *Op) *Op {
	o.Looks = true
	return o
}
