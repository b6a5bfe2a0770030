package rama_test

import (
	"errors"
	"maps"
	"strings"
)

// The reference evaluator runs a program as it stands: variables are in maps, what follows a statement is
// a Go function, an event that goes on elsewhere is a function in a queue. Nothing is worked out before it
// runs. It is slow, and meant to be obvious; the engine has to do the same.

// env holds variables. It is never changed: with and its kin return another one.
type env map[string]any

func (e env) with(name string, v any) env {
	out := env{}
	maps.Copy(out, e)
	out[name] = v
	return out
}

// machine is the tasks, and what a program did.
type machine struct {
	tasks int
	data  map[any][]any // $$data: the numbers of a key, in order

	printed strings.Builder
	counted map[string]int // what say counted, by task and PState
	spread  map[string]int // the same without the task
	acks    []any

	task, event int
	waiting     []func() error
	steps       int
}

// around is what surrounds a statement.
type around struct {
	emit  func(vs []any) error // of the innermost loop, function or operation
	odd   func(vs []any) error // what follows the named stream of the function or operation
	again func(vs []any) error // the next turn of the loop
	self  closure
}

// closure is a function or operation, and the variables around it.
type closure struct {
	def *def
	env env
}

var errSteps = errors.New("the program takes too long")

func (m *machine) step() error {
	if m.steps++; m.steps > 3000 {
		return errSteps
	}
	return nil
}

// later runs f in an event of its own.
func (m *machine) later(task int, f func() error) {
	m.waiting = append(m.waiting, func() error {
		m.task = task
		m.event++
		return f()
	})
}

// settle runs events until none is left.
func (m *machine) settle() error {
	for len(m.waiting) > 0 {
		f := m.waiting[0]
		m.waiting = m.waiting[1:]
		if err := f(); err != nil {
			return err
		}
	}
	return nil
}

func done(env) error { return nil }

// row runs statements, and then what follows them from where the last stands.
func (m *machine) row(ss []stm, e env, a around, then func(env) error) error {
	first := &spot{}
	l := &layout{then: then, places: map[string]*spot{}, streams: map[*listen]*spot{}}
	l.lay(ss, first).last = true
	return m.from(first, l, e, a)
}

// spot is where statements begin: those up to where ways part, and the ways, in order.
type spot struct {
	stms []stm
	ways []*spot
	last bool // its end is the end of the row
}

// layout is the places of a row, by name, and those behind named streams; and what follows the row.
type layout struct {
	then    func(env) error
	places  map[string]*spot
	streams map[*listen]*spot
}

// lay puts statements into places, from p on, and returns where the last one stands.
func (l *layout) lay(ss []stm, p *spot) *spot {
	for _, s := range ss {
		switch s := s.(type) {
		case do:
			p = l.lay(s.body, p)
		case anchor:
			l.places[string(s)] = p
			p = way(p)
		case hook:
			p = way(l.places[string(s)])
		case branch:
			l.lay(s.body, way(l.places[s.place]))
		case unify:
			p = &spot{}
			for _, name := range s {
				from := l.places[name]
				from.ways = append(from.ways, p)
			}
		case *call:
			p.stms = append(p.stms, s)
			for i := range s.streams {
				behind := &spot{}
				l.streams[&s.streams[i]] = behind
				l.places[s.streams[i].place] = behind
			}
		default:
			p.stms = append(p.stms, s)
		}
	}
	return p
}

// way adds a way on from a place.
func way(from *spot) *spot {
	p := &spot{}
	from.ways = append(from.ways, p)
	return p
}

// from runs what stands from a place on.
func (m *machine) from(p *spot, l *layout, e env, a around) error {
	var run func(i int, e env) error
	run = func(i int, e env) error {
		if i < len(p.stms) {
			return m.stm(p.stms[i], l, e, a, func(e env) error { return run(i+1, e) })
		}
		if p.last {
			if err := l.then(e); err != nil {
				return err
			}
		}
		for _, w := range p.ways {
			if err := m.from(w, l, e, a); err != nil {
				return err
			}
		}
		return nil
	}
	return run(0, e)
}

// branches runs one of several rows; what follows sees what every row binds that gets to its end. with
// are the variables that each row has beforehand.
func (m *machine) branches(all [][]stm, with []env, i int, e env, a around, then func(env) error) error {
	if i < 0 {
		return nil // no branch is taken
	}
	begin := e
	for name, v := range with[i] {
		begin = begin.with(name, v)
	}
	names, _ := common(all, with)
	return m.row(all[i], begin, a, func(end env) error {
		after := e
		for name := range names {
			after = after.with(name, end[name])
		}
		return then(after)
	})
}

// common says what every row binds of those that get to their ends, and whether none does.
func common(all [][]stm, with []env) (names map[string]bool, ends bool) {
	for i, ss := range all {
		f := &flow{bound: map[string]bool{}, at: map[string]map[string]bool{}}
		for name := range with[i] {
			f.bound[name] = true
		}
		switch f.row(ss); {
		case f.ends:
		case names == nil:
			names = f.bound
		default:
			names = both(names, f.bound)
		}
	}
	return names, names == nil
}

func both(a, b map[string]bool) map[string]bool {
	out := map[string]bool{}
	for name := range a {
		if b[name] {
			out[name] = true
		}
	}
	return out
}

// flow finds which variables a row binds on the way to its end, and whether it never gets there.
type flow struct {
	bound map[string]bool
	ends  bool
	at    map[string]map[string]bool // by place
}

func (f *flow) bind(ps ...pat) {
	for _, p := range ps {
		if p.name != "" {
			f.bound[p.name] = true
		}
		for _, k := range p.keys {
			f.bound["*"+k] = true
		}
		f.bind(p.elems...)
	}
}

func (f *flow) row(ss []stm) {
	for _, s := range ss {
		switch s := s.(type) {
		case *call:
			for _, o := range s.streams {
				behind := &flow{bound: maps.Clone(f.bound)}
				behind.bind(o.outs...)
				f.at[o.place] = behind.bound
			}
			f.bind(s.outs...)
		case loop:
			f.bind(s.outs...)
		case shadow:
			f.bound[s.name] = true
		case local:
			f.bound[s.name] = true
		case again, throw:
			f.ends = true
		case ifElse:
			f.branches([][]stm{s.then, s.els}, make([]env, 2))
		case cases:
			all := s.rows()
			f.branches(all, make([]env, len(all)))
		case types:
			f.branches(s.rows(), onBinds)
		case do:
			f.row(s.body)
		case branch:
			bound, ends := f.bound, f.ends
			f.bound, f.ends = maps.Clone(f.at[s.place]), false
			f.row(s.body)
			f.bound, f.ends = bound, ends
		case anchor:
			f.at[string(s)] = maps.Clone(f.bound)
		case hook:
			f.bound, f.ends = maps.Clone(f.at[string(s)]), false
		case unify:
			f.bound, f.ends = f.at[s[0]], false
			for _, name := range s {
				f.bound = both(f.bound, f.at[name])
			}
		}
	}
}

func (f *flow) branches(all [][]stm, with []env) {
	names, ends := common(all, with)
	maps.Copy(f.bound, names)
	f.ends = ends
}

// onBinds is what the branches of types bind.
var onBinds = []env{{"*r": nil}, {"*side": nil}, nil}

func (s cases) rows() [][]stm {
	var all [][]stm
	for _, c := range s.cases {
		all = append(all, c.body)
	}
	if s.hasDef {
		all = append(all, s.def)
	}
	return all
}

func (s types) rows() [][]stm {
	all := [][]stm{s.circle, s.square}
	if s.hasDef {
		all = append(all, s.def)
	}
	return all
}
