// Package rama stands in for the DSL in the tests of interp: the same shapes of functions, and
// statements that only remember what they were made of.
package rama

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"time"
)

type (
	// M is a map literal.
	M map[any]any
	// L is a list literal.
	L []any
	// Set is a set literal.
	Set []any
)

// Stmt is a statement.
type Stmt interface{ isStmt() }

// Expr is an expression, which is a statement as well.
type Expr struct {
	Op   any
	Args []any
	Outs []any
	At   string
}

func (*Expr) isStmt() {}

// NewExpr makes one.
func NewExpr(op any, args ...any) *Expr { return &Expr{Op: op, Args: args} }

// Out names the outputs.
func (e *Expr) Out(vars ...any) *Expr { e.Outs = vars; return e }

// OutStream names those of one stream.
func (e *Expr) OutStream(label, anchor string, vars ...any) *Expr {
	e.Outs = append(e.Outs, append([]any{label, anchor}, vars...)...)
	return e
}

// AtStmt notes where a statement is written.
func AtStmt(at string, s Stmt) Stmt {
	switch s := s.(type) {
	case *Expr:
		s.At = at
	case *IfStmt:
		s.At = at
	case *block:
		s.At = at
	}
	return s
}

// AtExpr notes where an expression is written.
func AtExpr(at string, e *Expr) *Expr { e.At = at; return e }

// Names are the names that AtName has seen, with their places.
var Names []string

// AtName notes where a name is written.
func AtName(at, name string) string { Names = append(Names, at+"="+name); return name }

type block struct {
	word string
	body []Stmt
	At   string
}

func (*block) isStmt() {}

// IfStmt is a condition.
type IfStmt struct {
	block
	cond any
	els  []Stmt
}

// If is a condition.
func If(cond any, body ...Stmt) *IfStmt {
	return &IfStmt{block: block{word: "if", body: body}, cond: cond}
}

// Else adds the other way.
func (s *IfStmt) Else(body ...Stmt) *IfStmt { s.els = body; return s }

// Clause is a part of Cond.
type Clause struct{ s *block }

// Case is one.
func Case(cond any, body ...Stmt) Clause { return Clause{&block{word: "case", body: body}} }

// Cond takes the first clause that holds.
func Cond(c ...Clause) Stmt {
	b := &block{word: "cond"}
	for _, x := range c {
		b.body = append(b.body, x.s)
	}
	return b
}

// Atomic is a block.
func Atomic(body ...Stmt) Stmt { return &block{word: "atomic", body: body} }

// Anchor names a place.
func Anchor(name string) Stmt { return &block{word: "anchor " + name} }

// Emit, Call, Invoke and Let make expressions.
func Emit(args ...any) *Expr { return NewExpr(":>", args...) }

// Call calls a Go function.
func Call(fn any, args ...any) *Expr { return NewExpr(fn, args...) }

// Invoke calls what a variable holds.
func Invoke(v string, args ...any) *Expr { return NewExpr(v, args...) }

// Let is its argument.
func Let(v any) *Expr { return NewExpr("identity", v) }

// On matches a record.
func On(record any, body ...Stmt) Clause {
	return Clause{&block{word: "on " + TypeName(record), body: body}}
}

// In lists variables.
func In(vars ...any) []any { return vars }

// Nav is a navigator.
type Nav interface{ isNav() }

type nav struct{ s string }

func (n nav) isNav() {}

// All and None are navigators.
var (
	All  Nav = nav{"ALL"}
	None Nav = nav{"NONE"}
)

// Key and Term make some.
func Key(ks ...any) Nav                    { return nav{fmt.Sprint("key", ks)} }
func Term(fn any, args ...any) Nav         { return nav{fmt.Sprint("term", args)} }
func Path(n ...Nav) []Nav                  { return n }
func LocalSelect(p string, n ...Nav) *Expr { return NewExpr("select", p, n) }

// Schema describes values.
type Schema interface{ Name() string }

type class string

func (c class) Name() string { return string(c) }

// String and Long are schemas.
var (
	String Schema = class("String")
	Long   Schema = class("Long")
)

// FixedKeys is one for maps.
type FixedKeys map[string]Schema

// Name is the schema's name.
func (FixedKeys) Name() string { return "fixed" }

// Fn is a function of the DSL.
type Fn struct {
	N    string
	Body []Stmt
}

// RamaFn defines one.
func RamaFn(name string, in []any, body ...Stmt) *Fn { return &Fn{name, body} }

// Call calls it.
func (f *Fn) Call(args ...any) *Expr { return NewExpr(f, args...) }

// Setup and Topologies are what a module is defined with.
type (
	Setup      struct{ Log []string }
	Topologies struct{ Log []string }
	Stream     struct{ t *Topologies }
)

// Option is an option.
type Option interface{}

// Global is one.
var Global Option = "global"

// DeclareDepot declares a depot.
func (s *Setup) DeclareDepot(name string, p any, opts ...Option) {
	s.Log = append(s.Log, fmt.Sprint("depot ", name, " ", len(opts)))
}

// DeclareTickDepot declares a depot of ticks.
func (s *Setup) DeclareTickDepot(name string, every time.Duration) {
	s.Log = append(s.Log, fmt.Sprint("tick ", name, " ", every))
}

// Stream begins a topology.
func (t *Topologies) Stream(name string) *Stream { return &Stream{t} }

// Source adds a source.
func (s *Stream) Source(depot string, binding any, body ...Stmt) {
	for _, b := range body {
		s.t.Log = append(s.t.Log, depot+": "+Dump(b))
	}
}

// ModuleDef is a module.
type ModuleDef struct {
	Name   string
	Define func(*Setup, *Topologies)
}

// Module defines one.
func Module(name string, define func(setup *Setup, topologies *Topologies)) *ModuleDef {
	return &ModuleDef{name, define}
}

// Launch runs the definition and tells what it declared.
func (m *ModuleDef) Launch(ctx context.Context) ([]string, error) {
	s, t := &Setup{}, &Topologies{}
	m.Define(s, t)
	return append(s.Log, t.Log...), nil
}

// Dump writes a statement out.
func Dump(s Stmt) string {
	switch s := s.(type) {
	case *Expr:
		return dumpExpr(s)
	case *IfStmt:
		return "if " + dumpArg(s.cond) + dumpBody(s.body) + " else" + dumpBody(s.els) + "@" + s.At
	case *block:
		return s.word + dumpBody(s.body) + "@" + s.At
	case nil:
		return "nil"
	}
	return fmt.Sprintf("%T", s)
}

func dumpBody(body []Stmt) string {
	var parts []string
	for _, b := range body {
		parts = append(parts, Dump(b))
	}
	return "{" + strings.Join(parts, "; ") + "}"
}

func dumpExpr(e *Expr) string {
	s := "(" + dumpArg(e.Op)
	for _, a := range e.Args {
		s += " " + dumpArg(a)
	}
	for _, o := range e.Outs {
		s += " :" + dumpArg(o)
	}
	return s + ")@" + e.At
}

func dumpArg(a any) string {
	switch a := a.(type) {
	case *Expr:
		return dumpExpr(a)
	case *Fn:
		return "fn " + a.N
	case nil:
		return "nil"
	case string:
		return a
	}
	v := reflect.ValueOf(a)
	switch v.Kind() {
	case reflect.Func:
		return "func"
	case reflect.Struct:
		return TypeName(a)
	}
	return fmt.Sprint(a)
}

// TypeName is the name of a record's type.
func TypeName(v any) string {
	t := reflect.TypeOf(v)
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() == reflect.Struct && t.NumField() > 0 {
		if n, ok := t.Field(0).Tag.Lookup("ramatype"); ok {
			return n
		}
	}
	return t.String()
}

// Apply calls a Go function with values, as an engine does with what it has.
func Apply(fn any, args ...any) any {
	var in []reflect.Value
	for _, a := range args {
		in = append(in, reflect.ValueOf(a))
	}
	out := reflect.ValueOf(fn).Call(in)
	if len(out) == 0 {
		return nil
	}
	return out[0].Interface()
}

// ErrUnroutable is an error to compare with.
var ErrUnroutable = fmt.Errorf("unroutable")

// SchemaError is a typed one.
type SchemaError struct{ Want, Got string }

func (e *SchemaError) Error() string { return "schema: want " + e.Want + ", got " + e.Got }

// Check fails with a typed error.
func Check(v any) error {
	if _, ok := v.(int); ok {
		return nil
	}
	return fmt.Errorf("check: %w", &SchemaError{"int", fmt.Sprintf("%T", v)})
}
