package dataflow

import (
	"context"
	"fmt"
	"reflect"
)

func end(*frame) error { return nil }

// buildStreams builds what follows the named streams of a call.
func (p *prog) buildStreams(site *point) {
	for _, s := range site.streams {
		s.k = p.block(s.body, nil)
	}
}

// emitToStream emits on a named stream, to which nobody may listen.
func emitToStream(n *nEmit, args []eval) step {
	return func(f *frame) error {
		vs, err := evalAll(f, args)
		if err != nil || f.parent == nil {
			return failAt(n.at, err)
		}
		s := f.site.stream(n.stream)
		if s == nil {
			return nil
		}
		if len(s.outs) > len(args) {
			return failAt(n.at, fmt.Errorf("this emit of %s on the stream %s carries %s, but its caller "+
				"binds %d (%s)", f.prog.name, n.stream, plural(len(args), "value"), len(s.outs), f.site.at))
		}
		err = f.parent.bindAll(s.outs, vs[:len(s.outs)])
		if err != nil || s.k == nil {
			return failAt(n.at, err)
		}
		return s.k(f.parent)
	}
}

// buildFork runs what goes on from a place, in the order in which it is written.
func (p *prog) buildFork(n *nFork) step {
	var steps []step
	for _, b := range n.children {
		if s := p.block(b, nil); s != nil {
			steps = append(steps, s)
		}
	}
	switch len(steps) {
	case 0:
		return end
	case 1:
		return steps[0]
	}
	return func(f *frame) error {
		for _, s := range steps {
			if err := s(f); err != nil {
				return err
			}
		}
		return nil
	}
}

// buildAtomic runs what follows once, when the body has done what it does in this event.
func (p *prog) buildAtomic(n *nAtomic, k step) step {
	body := p.branchStep(n.body, nil)
	return func(f *frame) error {
		if err := body(f); err != nil || k == nil {
			return err
		}
		return k(f)
	}
}

// buildAsync hands the call to the host: what follows runs in an event of its own.
func buildAsync(n *nAsync, k step) step {
	args := buildAll(n.args)
	n.site.k = k
	return func(f *frame) error {
		vs, err := evalAll(f, args)
		var m *Message
		if err == nil {
			m, err = f.capture(n.site)
		}
		if err == nil {
			err = f.x.host.Async(n.at, func(ctx context.Context) (any, error) { return n.fn.callAway(ctx, vs) }, m)
		}
		return failAt(n.at, err)
	}
}

// callAway calls a function that takes a context first, and returns its first result.
func (g *GoFunc) callAway(ctx context.Context, args []any) (v any, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = PanicError(r)
		}
	}()
	vs, err := g.callWith(reflect.ValueOf(ctx), args)
	if err != nil || len(vs) == 0 {
		return nil, err
	}
	return vs[0], nil
}

// TakesContext reports whether the function takes a context first, as that of an Async does.
func (g *GoFunc) TakesContext() bool {
	return len(g.in) > 0 && g.in[0] == reflect.TypeFor[context.Context]()
}

// buildYield goes on at once, or in an event of its own where this one has taken long.
func buildYield(n *nYield, k step) step {
	n.point.k = k
	return func(f *frame) error {
		if !f.x.host.Overtime() {
			if k == nil {
				return nil
			}
			return k(f)
		}
		m, err := f.capture(n.point)
		if err == nil {
			err = f.x.host.Hop(n.at, f.x.host.TaskID(), Why{Kind: PartYield}, m)
		}
		return failAt(n.at, err)
	}
}
