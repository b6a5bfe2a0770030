package dataflow

import (
	"maps"
	"slices"
)

// Ref is the number of an object of a module: a PState or a depot.
type Ref int

// Names is what a module declares, as far as dataflow refers to it.
type Names interface {
	// PState returns the number of a PState, and whether this topology may write it. An
	// error says why it cannot be used.
	PState(name string) (ref Ref, writable bool, err error)
	// PStates lists the names, for suggestions.
	PStates() []string
	// Object returns what a name stands for: a depot, a task global, a PState, or a mirror.
	Object(name string) (o Object, ok bool)
	// Objects lists the names of depots and PStates, for suggestions.
	Objects() []string
	// Tasks reports whether there are tasks at all.
	Tasks() bool
	// Acks reports whether there is an appender to return values to.
	Acks() bool
}

// noNames is the surrounding of a function, and of Run: there are no objects and no tasks.
type noNames struct{}

func (noNames) PState(name string) (Ref, bool, error) { return 0, false, errUnknown }
func (noNames) PStates() []string                     { return nil }
func (noNames) Object(string) (Object, bool)          { return Object{}, false }
func (noNames) Objects() []string                     { return nil }
func (noNames) Tasks() bool                           { return false }
func (noNames) Acks() bool                            { return false }

// anyTasks is the surrounding of a RamaOp, which may be called where there are tasks.
type anyTasks struct{ noNames }

func (anyTasks) Tasks() bool { return true }

// inFn is the surrounding of a LocalFn: it sees the PStates, and stays in its event.
type inFn struct{ Names }

func (inFn) Tasks() bool { return false }
func (inFn) Acks() bool  { return false }

// scope maps the variables in scope to their slots. A scope is copied where branches part.
type scope map[string]int

func (s scope) clone() scope { return maps.Clone(s) }

func (s scope) names() []string { return slices.Sorted(maps.Keys(s)) }
