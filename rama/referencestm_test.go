package rama_test

import (
	"errors"
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/op"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// stm runs a statement, and then what follows it: once for each of its emits.
func (m *machine) stm(s stm, l *layout, e env, a around, then func(env) error) error {
	if err := m.step(); err != nil {
		return err
	}
	switch s := s.(type) {
	case *call:
		return m.statement(s, l, e, a, then)
	case say:
		return m.args(s.args, e, a, func(vs []any) error {
			m.say(s.state, e, vs)
			return then(e)
		})
	case filter:
		return m.arg(s.cond, e, a, func(v any) error {
			if !value.Truthy(v) {
				return nil
			}
			return then(e)
		})
	case assert:
		return m.args([]arg{s.cond, s.message}, e, a, func(vs []any) error {
			if !value.Truthy(vs[0]) {
				return errors.New(value.Text(vs[1]))
			}
			return then(e)
		})
	case ack:
		return m.arg(s.v, e, a, func(v any) error {
			m.acks = append(m.acks, v)
			return then(e)
		})
	case throw:
		return m.arg(s.message, e, a, func(v any) error { return errors.New(value.Text(v)) })
	case shadow:
		switch yes, err := op.Get(s.pred).Call([]any{e[s.name]}); {
		case err != nil:
			return err
		case !value.Truthy(yes):
			return then(e.with(s.name, e[s.name]))
		}
		return m.arg(s.val, e, a, func(v any) error { return then(e.with(s.name, v)) })
	case local:
		return then(e.with(s.name, closure{s.def, e}))
	case ifElse:
		return m.arg(s.cond, e, a, func(v any) error {
			i := 0
			if !value.Truthy(v) {
				i = 1
			}
			return m.branches([][]stm{s.then, s.els}, make([]env, 2), i, e, a, then)
		})
	case cases:
		return m.cases(s, e, a, then)
	case types:
		return m.arg(s.on, e, a, func(v any) error { return m.ofType(s, v, e, a, then) })
	case loop:
		return m.args(s.inits, e, a, func(vs []any) error { return m.turns(s, vs, e, a, then) })
	case atomicRow:
		if err := m.row(s.body, e, a, done); err != nil {
			return err
		}
		return then(e)
	case emit:
		return m.args(s.args, e, a, func(vs []any) error {
			to := a.emit
			if s.stream != "" {
				to = a.odd
			}
			if err := to(vs); err != nil {
				return err
			}
			return then(e)
		})
	case again:
		return m.args(s.args, e, a, func(vs []any) error { return a.again(vs) })
	case overtime:
		return then(e)
	case hop:
		return m.args(s.args, e, a, func(vs []any) error {
			for _, task := range m.targets(s.kind, vs) {
				m.later(task, func() error { return then(e) })
			}
			return nil
		})
	}
	return fmt.Errorf("%T is no statement", s)
}

func (m *machine) say(state string, e env, vs []any) {
	if state == "" {
		for i, v := range vs {
			if i > 0 {
				m.printed.WriteString(" ")
			}
			m.printed.WriteString(value.Text(v))
		}
		m.printed.WriteString("\n")
		return
	}
	if to, ok := e[state].(string); ok {
		state = to
	}
	what := state + " " + value.String(value.NewList(vs...))
	m.counted[fmt.Sprint(m.task, " ", what)]++
	m.spread[what]++
}

func (m *machine) targets(kind string, vs []any) []int {
	switch kind {
	case "Hash", "Path":
		return []int{value.TaskOf(vs[0], m.tasks)}
	case "Direct":
		return []int{int(vs[0].(int64))}
	case "Custom":
		n, v := int64(m.tasks), vs[0].(int64)
		return []int{int((v%n + n) % n)}
	case "All":
		var all []int
		for i := range m.tasks {
			all = append(all, i)
		}
		return all
	}
	return []int{0} // Shuffle goes anywhere
}

func (m *machine) cases(s cases, e env, a around, then func(env) error) error {
	all := s.rows()
	from := func(v any) error {
		var try func(i int) error
		try = func(i int) error {
			switch {
			case i < len(s.cases):
				return m.arg(s.cases[i].when, e, a, func(when any) error {
					if s.on == nil && value.Truthy(when) || s.on != nil && value.Equal(v, when) {
						return m.branches(all, make([]env, len(all)), i, e, a, then)
					}
					return try(i + 1)
				})
			case s.hasDef:
				return m.branches(all, make([]env, len(all)), i, e, a, then)
			}
			return nil
		}
		return try(0)
	}
	if s.on == nil {
		return from(nil)
	}
	return m.arg(s.on, e, a, from)
}

func (m *machine) ofType(s types, v any, e env, a around, then func(env) error) error {
	i, with := 2, []env{{}, {}, {}}
	if r, ok := v.(*value.Record); ok {
		switch r.Type().Short() {
		case "Circle":
			i = 0
		case "Square":
			i = 1
		}
		with[0]["*r"], with[1]["*side"] = r.Get("r"), r.Get("side")
	}
	if i == 2 && !s.hasDef {
		i = -1
	}
	return m.branches(s.rows(), with, i, e, a, then)
}

var errTwice = errors.New("Continue ran twice in one turn of the loop")

// turns runs a loop. A Continue in the event of its turn is for when the turn is over; one in a later
// event runs the next turn at once.
func (m *machine) turns(s loop, vs []any, e env, a around, then func(env) error) error {
	for vs != nil {
		var next []any
		event, inner := m.event, e
		for i, name := range s.vars {
			inner = inner.with(name, vs[i])
		}
		turn := a
		turn.emit = func(out []any) error {
			after, err := bind(e, s.outs, out)
			if err != nil {
				return err
			}
			return then(after)
		}
		turn.again = func(vs []any) error {
			if m.event != event {
				return m.turns(s, vs, e, a, then)
			}
			if next != nil {
				return errTwice
			}
			next = vs
			return nil
		}
		if err := m.row(s.body, inner, turn, done); err != nil {
			return err
		}
		vs = next
		if err := m.step(); err != nil {
			return err
		}
	}
	return nil
}

// bind binds values to patterns; there may be more values.
func bind(e env, ps []pat, vs []any) (env, error) {
	if len(ps) > len(vs) {
		return nil, errors.New("the emit carries fewer values")
	}
	for i, p := range ps {
		if p.name != "" {
			e = e.with(p.name, vs[i])
		}
		for _, k := range p.keys {
			e = e.with("*"+k, keyed(vs[i], k))
		}
		if p.elems == nil {
			continue
		}
		l, ok := vs[i].(*value.List)
		if !ok {
			return nil, errors.New("elements are taken out of a sequence")
		}
		elems := append(l.Elems(), make([]any, len(p.elems))...) // what is not there is nil
		var err error
		if e, err = bind(e, p.elems, elems); err != nil {
			return nil, err
		}
	}
	return e, nil
}

func keyed(v any, k string) any {
	switch v := v.(type) {
	case *value.Map:
		e, _ := v.Get(k)
		return e
	case *value.Record:
		return v.Get(k)
	}
	return nil
}

// statement runs a call that stands by itself: what it emits is bound, and what follows runs.
func (m *machine) statement(c *call, l *layout, e env, a around, then func(env) error) error {
	emitted := func(vs []any) error {
		after, err := bind(e, c.outs, vs)
		if err != nil {
			return err
		}
		return then(after)
	}
	var odd func(vs []any) error
	if len(c.streams) > 0 {
		s := &c.streams[0]
		behind := l.streams[s]
		odd = func(vs []any) error {
			after, err := bind(e, s.outs, vs)
			if err != nil {
				return err
			}
			return m.from(behind, l, after, a)
		}
	}
	return m.call(c, e, a, emitted, odd)
}
