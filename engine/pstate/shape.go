package pstate

import (
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// Shape returns what is kept with the data of a prepared definition, so that a later definition can
// be held against it: the schema with the numbers of its structures, whether it is global, what its
// partitions began with, and its migrations.
func (d *Definition) Shape() *value.Map {
	m := value.MapOf("schema", shapeOf(d.top), "global", d.Global, "born", d.born, "gen", d.gen)
	if d.migration != nil {
		m = m.Set("migration", d.migration.shape())
	}
	return m
}

func shapeOf(p *place) *value.Map {
	s := p.s
	m := value.MapOf("kind", kindWords[s.Kind], "node", int64(p.node))
	if s.Subindexed {
		m = m.Set("subindexed", true)
	}
	if s.NoSize {
		m = m.Set("noSize", true)
	}
	switch s.Kind {
	case ClassSchema:
		m = m.Set("class", s.Class.String())
		if r := s.Record; r != nil {
			fields := make([]any, len(r.Fields))
			for i, f := range r.Fields {
				fields[i] = f
			}
			m = m.Set("record", r.Name).Set("fields", value.NewList(fields...))
		}
	case MapSchema:
		m = m.Set("key", shapeOf(&place{s: s.Key, node: -1}))
	case FixedSchema:
		for _, f := range s.Fields {
			inner, _ := m.Get("fixed")
			fixed, _ := inner.(*value.Map)
			m = m.Set("fixed", fixed.Set(f.Key, shapeOf(p.fields[f.Key])))
		}
	}
	if p.elem != nil {
		m = m.Set("elem", shapeOf(p.elem))
	}
	return m
}

var kindWords = [...]string{"class", "map", "set", "list", "fixed"}

// readShape makes a place of what shapeOf returned.
func readShape(v any) (*place, error) {
	m, ok := v.(*value.Map)
	if !ok {
		return nil, errShape
	}
	p := &place{s: &Schema{Kind: 255}}
	for i, w := range kindWords {
		if k, _ := m.Get("kind"); k == w {
			p.s.Kind = SchemaKind(i)
		}
	}
	node, ok := at(m, "node").(int64)
	if !ok || p.s.Kind == 255 {
		return nil, errShape
	}
	p.node = int(node)
	p.s.Subindexed, _ = at(m, "subindexed").(bool)
	p.s.NoSize, _ = at(m, "noSize").(bool)
	if p.s.Kind == ClassSchema {
		p.s.Class = value.KindNone
		for k := value.KindNil; k < value.KindNone; k++ {
			if at(m, "class") == k.String() {
				p.s.Class = k
			}
		}
		if name, ok := at(m, "record").(string); ok {
			l, _ := at(m, "fields").(*value.List)
			var fields []string
			for f := range l.All() {
				name, _ := f.(string)
				fields = append(fields, name)
			}
			p.s.Record = value.RecordTypeOf(name, fields...)
		}
	}
	if k := at(m, "key"); k != nil {
		key, err := readShape(k)
		if err != nil {
			return nil, err
		}
		p.s.Key = key.s
	}
	if e := at(m, "elem"); e != nil {
		elem, err := readShape(e)
		if err != nil {
			return nil, err
		}
		p.elem, p.s.Elem = elem, elem.s
	}
	if p.s.Kind == FixedSchema {
		p.fields = map[string]*place{}
		fixed, _ := at(m, "fixed").(*value.Map)
		for k, v := range fixed.All() { // in order, as Fields are
			f, err := readShape(v)
			if err != nil {
				return nil, err
			}
			name, _ := k.(string)
			p.fields[name] = f
			p.s.Fields = append(p.s.Fields, Field{name, f.s})
		}
	}
	return p, nil
}

func at(m *value.Map, k string) any {
	v, _ := m.Get(k)
	return v
}

var errShape = fmt.Errorf("the stored shape of a PState cannot be read")

// nodes calls f for every place with rows of its own.
func (p *place) nodes(f func(p *place)) {
	if p.node >= 0 {
		f(p)
	}
	if p.elem != nil {
		p.elem.nodes(f)
	}
	for _, d := range p.s.Fields {
		if q := p.fields[d.Key]; q != nil {
			q.nodes(f)
		}
	}
}
