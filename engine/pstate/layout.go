package pstate

import (
	"fmt"
	"slices"
)

// place is a position in a schema. Every structure that is stored element by element has a
// node, a number that tells its rows from those of the others: 0 is the top.
type place struct {
	s      *Schema
	node   int // -1: the place is part of the row of the element above
	elem   *place
	fields map[string]*place
	in     []string // the fixed keys that lead here from an element's row
	// legal says that values here are rows, or begin ones: they can be migrated.
	legal bool
	mig   *Migration // of the schema
	// below are the nodes of the structures at and below this place, the top's excepted.
	below []int
}

// maxNodes is how many structures one schema may have: the node is a byte of the key.
const maxNodes = 255

// layout numbers the structures of a schema in order of declaration.
func layout(s *Schema) (*place, error) {
	n := 0
	var walk func(s *Schema, top bool, in ...string) *place
	walk = func(s *Schema, top bool, in ...string) *place {
		p := &place{s: s, node: -1, in: in}
		stored := top && s.Kind != ClassSchema
		if stored || s.Subindexed {
			p.node = n
			n++
		}
		if s.Elem != nil {
			p.elem = walk(s.Elem, false)
			p.elem.legal = p.node >= 0 && s.Kind != SetSchema
		}
		if s.Kind == FixedSchema {
			p.fields = map[string]*place{}
			for _, f := range s.Fields {
				if p.node < 0 {
					p.fields[f.Key] = walk(f.Schema, false, append(slices.Clip(in), f.Key)...)
				} else {
					p.fields[f.Key] = walk(f.Schema, false)
				}
			}
		}
		return p
	}
	p := walk(s, true)
	p.legal = s.Kind == ClassSchema
	p.findBelow()
	if n > maxNodes {
		return nil, fmt.Errorf("the schema has %d subindexed structures; %d is the most", n-1, maxNodes-1)
	}
	return p, nil
}

// findBelow finds the structures below each place.
func (p *place) findBelow() {
	p.below = nil
	if p.s.Subindexed {
		p.below = append(p.below, p.node)
	}
	if p.elem != nil {
		p.elem.findBelow()
		p.below = append(p.below, p.elem.below...)
	}
	for _, f := range p.s.Fields {
		if q := p.fields[f.Key]; q != nil {
			q.findBelow()
			p.below = append(p.below, q.below...)
		}
	}
}

// deep reports whether there is a structure with rows of its own at or below the place.
func (p *place) deep() bool { return len(p.below) > 0 }

// at returns the place of an element, nil when the schema has none for this key.
func (p *place) at(k any) *place {
	if p.fields != nil {
		name, _ := k.(string)
		return p.fields[name]
	}
	return p.elem
}
