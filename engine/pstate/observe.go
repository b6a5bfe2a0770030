package pstate

import (
	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// observe tells of a write, with what was there before as a value.
func (p *Partition) observe(w Write) {
	old, err := plain(w.Old)
	if err != nil {
		old = nil // whoever reads it next is told
	}
	w.Old = old
	p.Observe(w)
}

// plain is a structure with all that is in it as one value, nil where there is none. Paths may not
// have that, as it may be large; who watches each write of a program wants to see what it did.
func plain(v any) (any, error) {
	s, ok := v.(path.Struct)
	if !ok {
		return v, nil
	}
	if there, err := s.Present(); err != nil || !there {
		return nil, err
	}
	var keys, vals []any
	err := s.Scan(path.Bounds{}, false, func(k, e any) (bool, error) {
		in, err := plain(e)
		keys, vals = append(keys, k), append(vals, in)
		return err == nil, err
	})
	if err != nil {
		return nil, err
	}
	switch s.Shape() {
	case path.ShapeSet:
		return value.NewSet(keys...), nil
	case path.ShapeList:
		return value.NewList(vals...), nil
	}
	es := make([]value.Entry, len(keys))
	for i := range keys {
		es[i] = value.Entry{K: keys[i], V: vals[i]}
	}
	return value.NewMap(es...), nil
}
