// Package host is what a lowered program finds around it while it runs: the operations that the
// interpreter has no correct form of, printing, and the bridge between the program's types and
// compiled code.
package host

import (
	"io"
	"reflect"
	"sync"
	"sync/atomic"
)

// Cell holds the number of the statement that runs. It is a struct because the interpreter
// takes variables of basic types in compiled packages for constants.
type Cell struct{ N int64 }

// Host belongs to one program.
type Host struct {
	Stdout, Stderr io.Writer

	// Cell may lie in memory that another process can read.
	Cell *Cell
	// Begin is told that a panic begins, or is over.
	Begin func()
	// Crash is told of a panic in a goroutine of the program; it must not return.
	Crash func(*Thrown)

	types  []reflect.Type
	infos  map[reflect.Type]*Type // the program's own types
	static []*Type
	tables map[reflect.Type]*Methods
	byNo   []*Methods
	impls  []Impl
	plain  sync.Map // reflect.Type -> bool
	adapts map[reflect.Type]func(Bound) any

	deferred deferredCalls
}

// Program is what linking tells the host about a program.
type Program struct {
	Types   []reflect.Type
	Infos   map[reflect.Type]*Type
	Statics []*Type
	Tables  []Table
	Impls   []Impl
	Adapts  map[reflect.Type]func(Bound) any
}

// Table announces the methods of one type of the program, which the program itself brings when
// it starts.
type Table struct {
	Rtype  reflect.Type
	Type   *Type
	Erased bool
}

// New makes the host of a program.
func New(p Program, stdout, stderr io.Writer, cell *Cell, crash func(*Thrown)) *Host {
	h := &Host{Stdout: stdout, Stderr: stderr, Cell: cell, Crash: crash, types: p.Types, infos: p.Infos,
		static: p.Statics, impls: p.Impls, adapts: p.Adapts, tables: map[reflect.Type]*Methods{}}
	for _, t := range p.Tables {
		m := &Methods{Type: t.Type, Erased: t.Erased, fns: map[string]any{}, host: h}
		h.byNo = append(h.byNo, m)
		if !t.Erased {
			h.tables[t.Rtype] = m
		}
	}
	return h
}

// Mark is the number of the statement that runs.
func (h *Host) Mark() int64 { return atomic.LoadInt64(&h.Cell.N) }

// Method enters one method of a type of the program.
func (h *Host) Method(table int, name string, fn any) { h.byNo[table].fns[name] = fn }

// Is reports whether x holds a value of exactly that type.
func (h *Host) Is(x any, typ int) bool { return x != nil && reflect.TypeOf(Raw(x)) == h.types[typ] }
