package pstate

import (
	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// unmoved is a collection that is to be subindexed and is still one value in its row. It looks like
// the structure that it will be, and becomes it when something is written.
type unmoved struct {
	c   *coll // of which it is an element, with the key k
	q   *place
	k   any
	v   any // with the migration applied
	key []byte
	at  []any
	now path.Struct // once it is subindexed
}

// Shape implements path.Struct.
func (u *unmoved) Shape() path.Shape { return (&coll{pl: u.q}).Shape() }

// Present implements path.Struct.
func (u *unmoved) Present() (bool, error) {
	if u.now != nil {
		return u.now.Present()
	}
	return u.v != nil, nil
}

// Value implements path.Struct.
func (u *unmoved) Value() (any, error) {
	if ok, err := u.Present(); err != nil || !ok {
		return nil, err
	}
	return nil, (&coll{p: u.c.p, pl: u.q, up: u.c, elem: u.k}).whole("subindexed " + kindName(u.q.s.Kind))
}

// Get implements path.Struct.
func (u *unmoved) Get(k any) (any, bool, error) {
	if u.now != nil {
		return u.now.Get(k)
	}
	switch v := u.v.(type) {
	case *value.Map:
		e, ok := v.Get(k)
		return e, ok, nil
	case *value.Set:
		return nil, v.Has(k), nil
	case *value.List:
		if i, ok := k.(int64); ok && i >= 0 && i < int64(v.Len()) {
			return v.At(int(i)), true, nil
		}
	}
	return nil, false, nil
}

// Has implements path.Struct.
func (u *unmoved) Has(k any) (bool, error) {
	if u.now != nil {
		return u.now.Has(k)
	}
	_, ok, err := u.Get(k)
	return ok, err
}

// Len implements path.Struct.
func (u *unmoved) Len() (int, error) {
	if u.now != nil {
		return u.now.Len()
	}
	return len(u.entries()), nil
}

func (u *unmoved) entries() []value.Entry {
	var es []value.Entry
	switch v := u.v.(type) {
	case *value.Map:
		for k, e := range v.All() {
			es = append(es, value.Entry{K: k, V: e})
		}
	case *value.Set:
		for k := range v.All() {
			es = append(es, value.Entry{K: k})
		}
	case *value.List:
		i := int64(0)
		for e := range v.All() {
			es = append(es, value.Entry{K: i, V: e})
			i++
		}
	}
	return es
}

// Scan implements path.Struct.
func (u *unmoved) Scan(b path.Bounds, backward bool, visit func(k, v any) (bool, error)) error {
	if u.now != nil {
		return u.now.Scan(b, backward, visit)
	}
	es := u.entries()
	for i := range es {
		e := es[i]
		if backward {
			e = es[len(es)-1-i]
		}
		if !b.In(e.K) {
			continue
		}
		if u.c.p.tick != nil {
			if err := u.c.p.tick(); err != nil {
				return err
			}
		}
		if more, err := visit(e.K, e.V); err != nil || !more {
			return err
		}
	}
	return nil
}

// moved makes it the structure that it is to be.
func (u *unmoved) moved() (path.Struct, error) {
	if u.now == nil {
		rowKey := u.c.rowKey(nil, u.k)
		u.c.p.rowMoved(u.at, u.v, u.v, u.c.pl.s.Kind)
		if err := u.c.p.store(u.c, u.q, u.k, rowKey, u.v); err != nil {
			return nil, err
		}
		u.now = u.c.child(u.q, u.k, u.key)
	}
	return u.now, nil
}

// Put implements path.Struct.
func (u *unmoved) Put(k, v any) error {
	s, err := u.moved()
	if err != nil {
		return err
	}
	return s.Put(k, v)
}

// Delete implements path.Struct.
func (u *unmoved) Delete(k any) error {
	s, err := u.moved()
	if err != nil {
		return err
	}
	return s.Delete(k)
}

// Clear implements path.Struct.
func (u *unmoved) Clear() error {
	s, err := u.moved()
	if err != nil {
		return err
	}
	return s.Clear()
}
