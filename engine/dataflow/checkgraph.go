package dataflow

import (
	"maps"
	"slices"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/internal/near"
)

// graph is the anchors of one row of statements.
type graph struct {
	top     *block
	anchors map[string]*anchor
}

// anchor is a place to go on from: each who does is a child of the fork.
type anchor struct {
	fork *nFork
	vars scope
}

// body checks a row of statements, with anchors of its own, into a block. Its variables are in c.vars
// afterwards, as they are at its end.
func (c *checker) body(top *block, ss []Stmt) *block {
	out, g := c.out, c.graph
	c.out, c.graph = top, &graph{top: top, anchors: map[string]*anchor{}}
	c.stmts(ss)
	if c.out != top {
		if top.ends = c.out.ends; !top.ends {
			top.exit = &join{body: &block{}}
			top.joins = append(top.joins, top.exit)
			c.add(&nGoto{top.exit})
		}
	}
	c.out, c.graph = out, g
	return top
}

// startsAnew reports whether a statement goes on from elsewhere than from the one before.
func startsAnew(s Stmt) bool {
	switch s.(type) {
	case *Hook, *Branch, *Unify:
		return true
	}
	return false
}

func (c *checker) atomic(s *Atomic) {
	n := &nAtomic{at: s.At}
	var inner scope
	n.body, inner = c.branch(s.Body, nil)
	c.leave(inner, "what the body of Atomic binds stays in it; bind it before")
	c.add(n)
}

// name enters an anchor.
func (c *checker) name(at Pos, name string, a *anchor) {
	if name == "" {
		return
	}
	if _, ok := c.graph.anchors[name]; ok {
		c.failf(at, "there are two places with the name %s here: give one of them another", name)
	}
	c.graph.anchors[name] = a
}

func (c *checker) anchor(s *Anchor) {
	b := &block{}
	fork := &nFork{s.At, []*block{b}}
	c.add(fork)
	c.name(s.At, s.Name, &anchor{fork, c.vars.clone()})
	c.out = b
}

// place finds an anchor of this row of statements.
func (c *checker) place(at Pos, name string) *anchor {
	if a := c.graph.anchors[name]; a != nil {
		return a
	}
	names := slices.Sorted(maps.Keys(c.graph.anchors))
	like := near.Name(name, names)
	switch {
	case like != "":
		c.failf(at, "there is no place %s before this; did you mean %s?", name, like)
	case len(names) == 0:
		c.failf(at, "there is no place %s before this: name one with Anchor(%q), or with OutStream, among the "+
			"statements of the same row", name, name)
	default:
		c.failf(at, "there is no place %s before this, only %s", name, strings.Join(names, ", "))
	}
	return nil
}

// child begins another way on from a place.
func (c *checker) child(a *anchor) {
	b := &block{}
	a.fork.children = append(a.fork.children, b)
	c.out, c.vars = b, a.vars.clone()
}

func (c *checker) hook(s *Hook) {
	if a := c.place(s.At, s.Name); a != nil {
		c.child(a)
	}
}

func (c *checker) branchAt(s *Branch) {
	a := c.place(s.At, s.Name)
	if a == nil {
		return
	}
	out, vars := c.out, c.vars
	c.child(a)
	c.stmts(s.Body)
	c.out, c.vars = out, vars
}

// unifyAnchors goes on from several places with what every one of them has bound.
func (c *checker) unifyAnchors(s *Unify) {
	var places []*anchor
	for i, n := range s.Names {
		if slices.Contains(s.Names[:i], n) {
			c.failf(s.At, "Unify names %s twice: what follows would run twice for each emit", n)
			return
		}
		a := c.place(s.At, n)
		if a == nil {
			return
		}
		places = append(places, a)
	}
	if len(places) == 0 {
		c.failf(s.At, "Unify goes on from the places that it names: name some")
		return
	}
	j := &join{n: len(c.graph.top.joins) + 1, body: &block{}}
	c.graph.top.joins = append(c.graph.top.joins, j)
	vars := scope{}
	moves := make([][]node, len(places))
	for _, name := range slices.Sorted(maps.Keys(places[0].vars)) {
		slots := make([]int, 0, len(places))
		for _, a := range places {
			slot, ok := a.vars[name]
			if ok {
				slots = append(slots, slot)
			}
		}
		if len(slots) < len(places) {
			continue
		}
		vars[name] = slots[0]
		if slices.Max(slots) == slices.Min(slots) {
			continue
		}
		vars[name] = c.prog.newSlot(name)
		for i, slot := range slots {
			moves[i] = append(moves[i], &nMove{vars[name], slot})
		}
	}
	for i, a := range places {
		for name := range a.vars {
			if _, ok := vars[name]; !ok {
				c.lose(name, "it is not bound on every way to this Unify")
			}
		}
		a.fork.children = append(a.fork.children, &block{nodes: append(moves[i], &nGoto{j})})
	}
	c.out, c.vars = j.body, vars
}

// streams binds what a call emits on named streams; vars are the variables before the call.
func (c *checker) streams(a *Call, site *point, vars scope) {
	now, out := c.vars, c.out
	for _, s := range a.Streams {
		at := s.At
		if at == "" {
			at = a.At
		}
		if site.stream(s.Label) != nil {
			c.failf(at, "the stream %s is bound twice: hook several branches to one place instead", s.Label)
			continue
		}
		c.vars, c.out = vars.clone(), &block{}
		st := &stream{label: s.Label, outs: c.bindAll(at, s.Outs), body: c.out}
		c.traced(at, s.Outs)
		fork := &nFork{at: at}
		c.add(fork)
		site.streams = append(site.streams, st)
		c.name(at, s.Anchor, &anchor{fork, c.vars.clone()})
	}
	c.vars, c.out = now, out
}

// leave loses the variables that only the body of a statement has.
func (c *checker) leave(inner scope, why string) {
	for name := range inner {
		if _, ok := c.vars[name]; !ok {
			c.lose(name, why)
		}
	}
}

// lose remembers why a variable is not bound any more.
func (c *checker) lose(name, why string) {
	if c.lost == nil {
		c.lost = map[string]string{}
	}
	c.lost[name] = why
}
