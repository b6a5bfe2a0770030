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
		if s.Subindexed {
			p.below = append(p.below, p.node)
		}
		if s.Elem != nil {
			p.elem = walk(s.Elem, false)
			p.below = append(p.below, p.elem.below...)
		}
		if s.Kind == FixedSchema {
			p.fields = map[string]*place{}
			for _, f := range s.Fields {
				var q *place
				if p.node < 0 {
					q = walk(f.Schema, false, append(slices.Clip(in), f.Key)...)
				} else {
					q = walk(f.Schema, false)
				}
				p.fields[f.Key] = q
				p.below = append(p.below, q.below...)
			}
		}
		return p
	}
	p := walk(s, true)
	if n > maxNodes {
		return nil, fmt.Errorf("the schema has %d subindexed structures; %d is the most", n-1, maxNodes-1)
	}
	return p, nil
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
