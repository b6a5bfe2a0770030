package rama

import (
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
)

// Fn is a function of dataflow: it emits exactly once, as the last thing it does. A LocalFn
// that a function emits is a *Fn in Go too.
type Fn struct {
	def     *dataflow.Def
	closure *dataflow.Closure
}

// OpDef is an operation of dataflow: it emits any number of times.
type OpDef struct{ callee dataflow.Callee }

// String prints the function.
func (f *Fn) String() string { return fmt.Sprint(f.fragment()) }

// String prints the operation.
func (o *OpDef) String() string { return fmt.Sprint(o.callee) }

func define(name string, fn bool, in []any, body []Stmt) *dataflow.Def {
	d := &dataflow.Def{Name: name, At: placeOf(name), Fn: fn, In: binds(in), Body: nodes(body)}
	if err := d.Check(); err != nil {
		panic(err)
	}
	runenv.Defined(d.Explain)
	return d
}

// RamaFn defines a function. It panics with a *DefinitionError or *UnboundVarError when the
// body never emits, emits twice on one way, or does something after its emit.
func RamaFn(name string, in []any, body ...Stmt) *Fn {
	return &Fn{def: define(name, true, in, body)}
}

// RamaOp defines an operation. It panics like RamaFn when the body is wrong.
func RamaOp(name string, in []any, body ...Stmt) *OpDef {
	return &OpDef{define(name, false, in, body)}
}

// Call calls the function from dataflow.
func (f *Fn) Call(vs ...any) *Expr {
	c, err := callee(f)
	if err != nil {
		c = dataflow.InvalidOp{Reason: err.Error()}
	}
	return newExpr(c, vs...)
}

// Call calls the operation from dataflow.
func (o *OpDef) Call(vs ...any) *Expr { return newExpr(o.callee, vs...) }

// Emitter is what a GoOp emits with: on a named stream, or on the default one, "".
type Emitter func(stream string, vals ...any)

// GoOp defines an operation in Go: fn takes an Emitter first, and then the arguments; it returns
// nothing, or an error, which fails the event. What an emit triggers has run when the Emitter
// returns. It panics with a *DefinitionError when fn is no such function.
func GoOp(name string, fn any) *OpDef {
	op, err := dataflow.NewGoOp(name, fn)
	if err != nil {
		panic(&dataflow.DefinitionError{At: string(placeOf(name)), Reason: err.Error()})
	}
	return &OpDef{op}
}

// fragment is the function as a value of a fragment variable.
func (f *Fn) fragment() any {
	if f.closure != nil {
		return f.closure
	}
	return f.def
}

// Invoke calls the function from Go and returns what it emits, nil when that is nothing.
func (f *Fn) Invoke(vs ...any) (any, error) {
	in := make([]any, len(vs))
	for i, v := range vs {
		switch g := v.(type) {
		case *Fn:
			in[i] = g.fragment()
			continue
		case *OpDef:
			in[i] = g.callee
			continue
		case *TestPState:
			in[i] = testState{g}
			continue
		}
		var err error
		if in[i], err = value.From(v); err != nil {
			return nil, fmt.Errorf("argument %d: %w", i+1, err)
		}
	}
	var v any
	var err error
	if f.closure != nil {
		v, err = f.closure.Invoke(outside(), in)
	} else {
		v, err = f.def.Invoke(outside(), in)
	}
	if err != nil {
		return nil, err
	}
	switch c := v.(type) {
	case *dataflow.Closure:
		return &Fn{closure: c}, nil
	case *dataflow.Def:
		return &Fn{def: c}, nil
	}
	return value.ToGo(v), nil
}

// LocalFn defines a function that sees the variables around it, and binds it to a fragment
// variable: LocalFn("%add", In("*v"), Emit(ops.Plus("*v", "*x"))).
func LocalFn(v string, in []any, body ...Stmt) Stmt { return local(v, true, in, body) }

// LocalOp is LocalFn for an operation.
func LocalOp(v string, in []any, body ...Stmt) Stmt { return local(v, false, in, body) }

func local(v string, fn bool, in []any, body []Stmt) Stmt {
	s := &dataflow.Local{At: placeOf(v), Var: v}
	s.Def = &dataflow.Def{Name: v, At: s.At, Fn: fn, In: binds(in), Body: nodes(body)}
	return &stmt{s, &s.At}
}
