package pstate

import (
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// fields is an element with fixed keys of which some are subindexed: the others are one row
// together, a map.
type fields struct {
	c    *coll // of which it is an element, or part of one
	pl   *place
	key  []byte   // the encoded keys that lead to the element
	elem any      // the element's key in c
	buf  [32]byte // for a short key
}

var _ path.Struct = (*fields)(nil)

// where returns the keys that lead to it.
func (f *fields) where() []any { return appendNames(append(f.c.where(), f.elem), f.pl.in) }

// Shape implements path.Struct.
func (f *fields) Shape() path.Shape { return path.ShapeFields }

func (f *fields) rowKey(buf []byte) []byte {
	return append(append(buf, inRows, byte(f.c.pl.node)), f.key...)
}

// row returns the element's whole row, and the part of it that f is.
func (f *fields) row() (whole, part *value.Map, ok bool, err error) {
	f.c.p.key = f.rowKey(f.c.p.key[:0])
	v, ok, err := f.c.p.rows.get(f.c.p.key, f.c.view)
	if err != nil || !ok {
		return nil, nil, false, err
	}
	if q := f.c.pl.at(f.elem); q.mig != nil && f.c.p.mig != nil && v != nil {
		if v, err = f.c.p.moved(q, v, func() []any { return append(f.c.where(), f.elem) }); err != nil {
			return nil, nil, false, err
		}
	}
	whole, _ = v.(*value.Map)
	part = whole
	for _, k := range f.pl.in {
		v, ok := part.Get(k)
		if !ok {
			return whole, nil, false, nil
		}
		part, _ = v.(*value.Map)
	}
	return whole, part, true, nil
}

// Present implements path.Struct.
func (f *fields) Present() (bool, error) {
	_, _, ok, err := f.row()
	return ok, err
}

// Value implements path.Struct.
func (f *fields) Value() (any, error) {
	if ok, err := f.Present(); err != nil || !ok {
		return nil, err
	}
	for _, d := range f.pl.s.Fields {
		if f.pl.fields[d.Key].deep() {
			return nil, fmt.Errorf("the value %s of %s holds something subindexed (%q), so it is not one value "+
				"that could be handed on: take what you need with Submap or Key",
				keysString(f.where()), f.c.p.name, d.Key)
		}
	}
	return nil, nil
}

// Get implements path.Struct.
func (f *fields) Get(k any) (any, bool, error) {
	name, _ := k.(string)
	q := f.pl.fields[name]
	if q == nil {
		return nil, false, nil
	}
	if q.deep() {
		return f.child(q), true, nil
	}
	_, part, _, err := f.row()
	v, ok := part.Get(k)
	return v, ok, err
}

// child is the structure at a fixed key.
func (f *fields) child(q *place) path.Struct {
	if q.s.Subindexed {
		return &coll{p: f.c.p, pl: q, view: f.c.view, key: f.key, up: f.c, elem: f.elem}
	}
	return &fields{c: f.c, pl: q, key: f.key, elem: f.elem}
}

// Has implements path.Struct.
func (f *fields) Has(k any) (bool, error) {
	v, ok, err := f.Get(k)
	if s, isStruct := v.(path.Struct); isStruct {
		return s.Present()
	}
	return ok, err
}

// Put implements path.Struct.
func (f *fields) Put(k, v any) error {
	name, _ := k.(string)
	q := f.pl.fields[name]
	if q == nil {
		return under(f.pl.s.unknownKey(k), f.where()...)
	}
	if err := q.takes(v, func() []any { return append(f.where(), k) }); err != nil {
		return err
	}
	if err := f.c.ensureElem(f.elem); err != nil {
		return err
	}
	if f.c.p.Observe != nil {
		old, _, err := f.Get(k)
		if err != nil {
			return err
		}
		f.c.p.observe(Write{append(f.where(), k), old, v, false, FixedSchema})
	}
	if q.deep() {
		if err := f.c.p.clearBelow(q, f.key); err != nil {
			return err
		}
		v = f.c.p.storeParts(f.c, q, f.elem, f.key, v)
		if q.s.Subindexed {
			return f.ensure()
		}
	}
	return f.update(func(m *value.Map) *value.Map { return m.Set(k, v) })
}

// update changes the part of the row that f is.
func (f *fields) update(change func(m *value.Map) *value.Map) error {
	whole, _, _, err := f.row()
	if err != nil {
		return err
	}
	f.c.p.putKey = f.rowKey(f.c.p.putKey[:0])
	f.c.p.rows.put(f.c.p.putKey, setIn(whole, f.pl.in, change))
	return nil
}

// ensurePart creates the maps with fixed keys that lead to a structure below an element, which exists.
func (c *coll) ensurePart(elem any, in []string) error {
	f := &fields{c: c, pl: c.pl.at(elem), key: c.rowKey(nil, elem)[2:], elem: elem}
	for _, name := range in {
		f.pl = f.pl.fields[name]
	}
	return f.ensure()
}

// ensure creates the part of the row that f is, unless it exists.
func (f *fields) ensure() error {
	whole, _, ok, err := f.row()
	if err != nil || ok {
		return err
	}
	made := setIn(whole, f.pl.in, func(*value.Map) *value.Map { return value.EmptyMap })
	f.c.p.rows.put(f.rowKey(nil), made) // putKey is whoever's who writes below
	return nil
}

func setIn(m *value.Map, in []string, change func(m *value.Map) *value.Map) *value.Map {
	if len(in) == 0 {
		return change(m)
	}
	v, _ := m.Get(in[0])
	inner, _ := v.(*value.Map)
	return m.Set(in[0], setIn(inner, in[1:], change))
}

// Delete implements path.Struct.
func (f *fields) Delete(k any) error {
	name, _ := k.(string)
	q := f.pl.fields[name]
	ok, err := f.Has(k)
	if err != nil || q == nil || !ok {
		return err
	}
	if f.c.p.Observe != nil {
		old, _, err := f.Get(k)
		if err != nil {
			return err
		}
		f.c.p.observe(Write{append(f.where(), k), old, nil, true, FixedSchema})
	}
	if err := f.c.p.clearBelow(q, f.key); err != nil || q.s.Subindexed {
		return err
	}
	return f.update(func(m *value.Map) *value.Map { return m.Delete(k) })
}

// Len implements path.Struct.
func (f *fields) Len() (int, error) {
	n := 0
	err := f.Scan(path.Bounds{}, false, func(any, any) (bool, error) {
		n++
		return true, nil
	})
	return n, err
}

// Scan implements path.Struct.
func (f *fields) Scan(b path.Bounds, backward bool, visit func(k, v any) (bool, error)) error {
	names := f.pl.s.Fields
	for i := range names {
		d := names[i]
		if backward {
			d = names[len(names)-1-i]
		}
		if !b.In(d.Key) {
			continue
		}
		v, ok, err := f.Get(d.Key)
		if s, isStruct := v.(path.Struct); isStruct && err == nil {
			ok, err = s.Present()
		}
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		if more, err := visit(d.Key, v); err != nil || !more {
			return err
		}
	}
	return nil
}

// Clear implements path.Struct.
func (f *fields) Clear() error {
	for _, d := range f.pl.s.Fields {
		if err := f.Delete(d.Key); err != nil {
			return err
		}
	}
	return nil
}
