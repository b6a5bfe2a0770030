package dataflow

import "errors"

// NewUnit returns a unit without programs.
func NewUnit() *Unit { return &Unit{ids: map[*prog]int{}} }

// Source is a topology's program: what runs for each record.
type Source struct {
	prog *prog
}

// Source compiles the body of a topology. Each run binds a record to in and runs the body.
func (u *Unit) Source(
	name string, at Pos, names Names, in Bind, body []Stmt, trace bool,
) (*Source, error) {
	p := &prog{name: name, at: at}
	c := &checker{names: names, trace: trace, prog: p, vars: scope{}, out: &block{}}
	p.in = []binder{c.bind(at, in)}
	c.traced(at, []Bind{in})
	p.body = c.body(c.out, body)
	if len(c.errs) > 0 {
		return nil, errors.Join(c.errs...)
	}
	p.plan()
	p.build()
	u.add(p)
	return &Source{p}, nil
}

// add numbers a program and all that it may call, in the order in which they are met.
func (u *Unit) add(p *prog) {
	if _, ok := u.ids[p]; ok {
		return
	}
	u.ids[p] = len(u.progs)
	u.progs = append(u.progs, p)
	for _, l := range p.locals {
		u.add(l)
	}
	for _, n := range blocksOf(p.body) {
		if c, ok := n.(*nOpCall); ok {
			u.add(c.prog)
		}
		for _, x := range exprsOf(n) {
			u.addExpr(x)
		}
	}
}

// addExpr numbers the programs that an expression names.
func (u *Unit) addExpr(x expr) {
	switch x := x.(type) {
	case xConst:
		if d, ok := x.v.(*Def); ok {
			if p, err := compileDef(d, false); err == nil {
				u.add(p)
			}
		}
	case xFn:
		u.add(x.prog)
	}
	for _, inner := range partsOf(x) {
		u.addExpr(inner)
	}
}

// Run runs the source for one record.
func (s *Source) Run(x *Exec, h Host, record any) error {
	return x.run(h, s.prog.at, func() error {
		f := x.frame(s.prog)
		if err := f.bind(s.prog.in[0], record); err != nil {
			return failAt(s.prog.at, err)
		}
		if err := x.start(f); err != nil {
			return err
		}
		x.release(f)
		return nil
	})
}

// Invoke runs a function from Go and returns what it emits.
func (d *Def) Invoke(h Host, args []any) (any, error) {
	p, err := compileDef(d, false)
	if err != nil {
		return nil, err
	}
	return (&Closure{prog: p}).Invoke(h, args)
}

// Invoke runs a closure of a function from Go and returns what it emits.
func (c *Closure) Invoke(h Host, args []any) (any, error) {
	p := c.prog
	if len(p.in) != len(args) {
		return nil, arityError(p.name, len(p.in), len(args))
	}
	if !p.fn {
		return nil, errors.New(p.name + " is an operation: it is called from dataflow only")
	}
	var v any
	x := NewExec()
	err := x.run(h, p.at, func() error {
		f, err := x.callFn(p, args, c.captured)
		if err == nil {
			v = f.ret
		}
		return err
	})
	return v, err
}

// Run compiles statements and runs them at once, outside of any module.
func Run(h Host, at Pos, body []Stmt, trace bool) error {
	p := &prog{name: "Run", at: at}
	c := &checker{names: noNames{}, trace: trace, prog: p, vars: scope{}, out: &block{}}
	p.body = c.body(c.out, body)
	if len(c.errs) > 0 {
		return errors.Join(c.errs...)
	}
	p.plan()
	p.build()
	x := NewExec()
	return x.run(h, at, func() error { return x.start(x.frame(p)) })
}
