package dataflow

import (
	"errors"
	"fmt"
	"reflect"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// GoOp is an operation written in Go: its function gets an emitter first, and calls it for each
// emit; stream "" is the default one.
type GoOp struct {
	Name string
	fn   *GoFunc
}

// String prints the operation.
func (o *GoOp) String() string { return "<" + o.Name + ">" }

// NewGoOp makes an operation of a Go function whose first parameter is an emitter.
func NewGoOp(name string, fn any) (*GoOp, error) {
	g, err := NewGoFunc(fn)
	if err != nil {
		return nil, err
	}
	emitter := reflect.TypeFor[func(stream string, vals ...any)]()
	if len(g.in) == 0 || !emitter.ConvertibleTo(g.in[0]) {
		return nil, fmt.Errorf("the Go function of %s has to take an Emitter first: func(emit Emitter, ...)", name)
	}
	if g.results > 0 {
		return nil, fmt.Errorf("the Go function of %s emits through its Emitter: it returns nothing, or an error", name)
	}
	g.Name = name
	return &GoOp{name, g}, nil
}

// CheckArity returns an error when the operation does not take n arguments.
func (o *GoOp) CheckArity(n int) error {
	if err := o.fn.CheckArity(n + 1); err != nil {
		return arityError(o.Name, len(o.fn.in)-1, n)
	}
	return nil
}

var errLateEmit = errors.New("the Emitter was called after its function had returned: emit while it runs")

// call runs the function; emit is called for each of its emits, with values.
func (o *GoOp) call(args []any, emit func(stream string, vals []any) error) error {
	var failed error
	done := false
	emitter := func(stream string, vals ...any) {
		if done {
			panic(errLateEmit)
		}
		vs := make([]any, len(vals))
		for i, v := range vals {
			if failed != nil {
				return
			}
			if vs[i], failed = value.From(v); failed != nil {
				failed = fmt.Errorf("value %d of an emit of %s: %w", i+1, o.Name, failed)
			}
		}
		if failed == nil {
			failed = emit(stream, vs)
		}
	}
	_, err := o.fn.callWith(reflect.ValueOf(emitter), args)
	done = true
	if failed != nil {
		return failed
	}
	return err
}

// buildGoOp calls an operation written in Go.
func buildGoOp(n *nGoOp, k step) step {
	args, site := buildAll(n.args), n.site
	site.k = k
	return func(f *frame) error {
		vs, err := evalAll(f, args)
		if err == nil {
			err = n.op.call(vs, func(stream string, out []any) error { return f.emitted(site, stream, out) })
		}
		return failAt(n.at, err)
	}
}

// emitted binds what an operation emits, and runs what follows in its caller f.
func (f *frame) emitted(site *point, label string, vs []any) error {
	outs, k := site.outs, site.k
	if label != "" {
		s := site.stream(label)
		if s == nil {
			return nil // nobody listens
		}
		outs, k = s.outs, s.k
	}
	if err := f.bindAll(outs, vs); err != nil || k == nil {
		return err
	}
	return k(f)
}
