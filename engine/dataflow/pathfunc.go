package dataflow

import (
	"errors"
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/op"
	"github.com/ramaworkshop/ramaworkshop/engine/path"
)

// PathFunc makes the function that a path calls of what a Call calls: an operation that emits
// once, a Go function or a RamaFn.
func PathFunc(c Callee) (*path.Func, error) {
	switch c := c.(type) {
	case Builtin:
		if c.Emits() {
			return nil, fmt.Errorf("ops.%s emits any number of times, and a path needs exactly one value",
				c.Name)
		}
		return builtinFunc(c.Op), nil
	case *GoFunc:
		f := &path.Func{Name: c.Name, Call: func(_ *path.Env, as []any) (any, error) {
			if err := c.CheckArity(len(as)); err != nil {
				return nil, err
			}
			return c.call1(as)
		}}
		if c.fast1 != nil {
			f.Call1 = func(_ *path.Env, v any) (any, error) { return c.fast1(v) }
		}
		return f, nil
	case *Def:
		if !c.Fn {
			return nil, fmt.Errorf("%s is a RamaOp, which emits as it likes, and a path needs exactly one "+
				"value: make it a RamaFn", c.Name)
		}
		p, err := compileDef(c, false)
		if err != nil {
			return nil, err
		}
		return &path.Func{Name: c.Name, Call: func(e *path.Env, as []any) (any, error) {
			if len(as) != len(p.in) {
				return nil, arityError(p.name, len(p.in), len(as))
			}
			x, ok := e.Host.(*Exec)
			if !ok {
				return nil, fmt.Errorf("%s cannot run here", c.Name)
			}
			f, err := x.callFn(p, as, nil)
			if err != nil {
				return nil, err
			}
			v := f.ret
			x.release(f)
			return v, nil
		}}, nil
	}
	if o, ok := c.(InvalidOp); ok {
		return nil, errors.New(o.Reason)
	}
	return nil, fmt.Errorf("%s cannot be called in a path: give it an operation of ops, a RamaFn or a "+
		"Go function", calleeName(c))
}

// builtinFunc is a built-in operation for paths. It is found again by its name.
func builtinFunc(o *op.Op) *path.Func {
	f := &path.Func{Name: "ops." + o.Name, Stored: o.Looks}
	if o.Here != nil {
		f.Call = func(e *path.Env, as []any) (any, error) {
			if err := o.CheckArity(len(as)); err != nil {
				return nil, err
			}
			x, ok := e.Host.(*Exec)
			if !ok || x.host == nil {
				return nil, fmt.Errorf("ops.%s depends on a task, and this path runs on none", o.Name)
			}
			return o.Here(x.context(""), as)
		}
		return f
	}
	f.Call = func(_ *path.Env, as []any) (any, error) { return o.Call(as) }
	if o.Fn1 != nil {
		f.Call1 = func(_ *path.Env, v any) (any, error) { return o.Fn1(v) }
	}
	return f
}

// BuiltinFunc returns the built-in operation of a path function's name, nil when it is none.
func BuiltinFunc(name string) *path.Func {
	if len(name) <= 4 || name[:4] != "ops." {
		return nil
	}
	if o := op.Get(name[4:]); o != nil && !o.Emits() {
		return builtinFunc(o)
	}
	return nil
}
