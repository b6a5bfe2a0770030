package rama_test

import (
	"context"
	"errors"
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/op"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// args works out arguments from left to right, and goes on with them: once for each emit of a call
// among them.
func (m *machine) args(as []arg, e env, a around, then func(vs []any) error) error {
	if len(as) == 0 {
		return then([]any{})
	}
	return m.arg(as[0], e, a, func(v any) error {
		return m.args(as[1:], e, a, func(vs []any) error { return then(append([]any{v}, vs...)) })
	})
}

func (m *machine) arg(x arg, e env, a around, then func(v any) error) error {
	switch x := x.(type) {
	case lit:
		v, err := value.From(x.v)
		if err != nil {
			return err
		}
		return then(v)
	case ref:
		v, ok := e[string(x)]
		switch {
		case ok:
			return then(v)
		case x[0] == '$':
			return then(string(x)) // a PState of the module
		}
		return fmt.Errorf("the reference knows no %s", x)
	case *def:
		return then(closure{def: x})
	case goFn:
		return then(x)
	case coll:
		return m.args(x.items, e, a, func(vs []any) error {
			switch x.kind {
			case value.KindSet:
				return then(value.NewSet(vs...))
			case value.KindMap:
				return then(value.MapOf(vs...))
			}
			return then(value.NewList(vs...))
		})
	case *call:
		return m.call(x, e, a, func(vs []any) error { return then(vs[0]) }, nil)
	}
	return fmt.Errorf("%T is no argument", x)
}

// call runs a call: emitted is what follows its emits, odd what follows those on the stream.
func (m *machine) call(c *call, e env, a around, emitted, odd func(vs []any) error) error {
	if err := m.step(); err != nil {
		return err
	}
	if o, ok := c.op.(lazy); ok {
		return m.lazy(o, c.args, e, a, emitted)
	}
	return m.args(c.args, e, a, func(vs []any) error {
		switch o := c.op.(type) {
		case builtin:
			return m.builtin(o, vs, emitted)
		case *def:
			return m.invoke(closure{def: o}, vs, emitted, odd)
		case self:
			return m.invoke(a.self, vs, emitted, odd)
		case frag:
			if g, ok := e[string(o)].(goFn); ok {
				return m.goFn(g, vs, emitted)
			}
			return m.invoke(e[string(o)].(closure), vs, emitted, odd)
		case goFn:
			return m.goFn(o, vs, emitted)
		case away:
			f := goFns[string(o)].(func(context.Context, int) int)
			n := int(vs[0].(int64))
			m.later(m.task, func() error { return emitted([]any{int64(f(context.Background(), n))}) })
			return nil
		case goOp:
			return m.goOp(o, vs, emitted, odd)
		case pick:
			return m.pick(o, e, a, emitted)
		case read:
			return m.read(o, c.yields, vs[0], emitted)
		}
		return fmt.Errorf("%T cannot be called", c.op)
	})
}

func (m *machine) builtin(o builtin, vs []any, emitted func(vs []any) error) error {
	switch b := op.Get(string(o)); {
	case o == "CurrentTaskID":
		return emitted([]any{int64(m.task)})
	case o == "NumTasks":
		return emitted([]any{int64(m.tasks)})
	case o == "Println":
		m.say("", nil, vs)
		return emitted([]any{nil})
	case b.Emit1 != nil:
		return b.Emit1(vs, func(v any) error { return emitted([]any{v}) })
	case b.Emit2 != nil:
		return b.Emit2(vs, func(v, w any) error { return emitted([]any{v, w}) })
	case b.EmitN != nil:
		return b.EmitN(vs, emitted)
	default:
		v, err := b.Call(vs)
		if err != nil {
			return err
		}
		return emitted([]any{v})
	}
}

// lazy works out only the arguments that are needed.
func (m *machine) lazy(o lazy, as []arg, e env, a around, emitted func(vs []any) error) error {
	if len(as) == 0 {
		return emitted([]any{o == "And"})
	}
	return m.arg(as[0], e, a, func(v any) error {
		switch yes := value.Truthy(v); {
		case o == "IfExpr" && yes:
			return m.arg(as[1], e, a, func(v any) error { return emitted([]any{v}) })
		case o == "IfExpr":
			return m.arg(as[2], e, a, func(v any) error { return emitted([]any{v}) })
		case yes == (o == "Or") || len(as) == 1:
			return emitted([]any{v})
		}
		return m.lazy(o, as[1:], e, a, emitted)
	})
}

// invoke runs a definition. What an operation emits triggers what follows at once; a function emits once,
// and what follows runs when it has ended.
func (m *machine) invoke(c closure, vs []any, emitted, odd func(vs []any) error) error {
	in, err := bind(c.env, c.def.allIn(), vs)
	if err != nil {
		return err
	}
	a := around{emit: emitted, odd: odd, self: c}
	if odd == nil {
		a.odd = func([]any) error { return nil } // nobody listens
	}
	if !c.def.fn {
		return m.row(c.def.body, in, a, done)
	}
	var out []any
	a.emit = func(vs []any) error {
		if out != nil {
			return errors.New("emits a second time")
		}
		out = vs
		return nil
	}
	if err := m.row(c.def.body, in, a, done); err != nil {
		return err
	}
	if out == nil {
		return errors.New("ended without an emit")
	}
	return emitted(out)
}

func (m *machine) goFn(o goFn, vs []any, emitted func(vs []any) error) error {
	ns := make([]int, len(vs))
	for i, v := range vs {
		n, ok := v.(int64)
		if !ok {
			return fmt.Errorf("argument %d of", i+1)
		}
		ns[i] = int(n)
	}
	switch f := goFns[string(o)].(type) {
	case func(a, b int) int:
		return emitted([]any{int64(f(ns[0], ns[1]))})
	case func(a int) (int, int):
		v, w := f(ns[0])
		return emitted([]any{int64(v), int64(w)})
	case func(a int) (int, error):
		v, err := f(ns[0])
		if err != nil {
			return err
		}
		return emitted([]any{int64(v)})
	}
	return fmt.Errorf("%s cannot be called", o)
}

func (m *machine) goOp(o goOp, vs []any, emitted, odd func(vs []any) error) error {
	n, ok := vs[0].(int64)
	if !ok {
		return errors.New("argument 1 of")
	}
	var failed error
	err := goOps[string(o)](func(stream string, vs ...any) {
		to := emitted
		if stream != "" {
			to = odd
		}
		if failed == nil && to != nil {
			failed = to([]any{int64(vs[0].(int))})
		}
	}, int(n))
	if failed != nil {
		return failed
	}
	return err
}

// pick goes through a variable's value.
func (m *machine) pick(o pick, e env, a around, emitted func(vs []any) error) error {
	if o.key != nil {
		return m.arg(o.key, e, a, func(k any) error { return emitted([]any{keyed(e[o.name], k.(string))}) })
	}
	l, ok := e[o.name].(*value.List)
	if !ok {
		return errors.New("All")
	}
	for _, v := range l.Elems() {
		if err := emitted([]any{v}); err != nil {
			return err
		}
	}
	return nil
}

// read reads $$data, which is on the task of the key's hash.
func (m *machine) read(o read, yields bool, key any, emitted func(vs []any) error) error {
	here := func() error {
		if value.TaskOf(key, m.tasks) != m.task {
			return nil
		}
		for _, v := range m.data[key] {
			if v.(int64) >= int64(o.most) {
				continue
			}
			if yields {
				m.later(m.task, func() error { return emitted([]any{v}) })
			} else if err := emitted([]any{v}); err != nil {
				return err
			}
		}
		return nil
	}
	if o.hop {
		m.later(value.TaskOf(key, m.tasks), here)
		return nil
	}
	return here()
}
