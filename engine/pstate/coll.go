package pstate

import (
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/storage"
)

// coll is a structure whose elements have rows of their own: the top of a PState, or a
// subindexed map, set or list.
type coll struct {
	p    *Partition
	pl   *place
	view View
	key  []byte // the encoded keys that lead to it
	// up is the structure of which it is an element, or part of one; elem is that element's
	// key there. The top has none.
	up   *coll
	elem any
	buf  [32]byte // for a short key
}

var _ path.Struct = (*coll)(nil)

func (c *coll) top() bool     { return c.up == nil }
func (c *coll) tracked() bool { return !c.top() && !c.pl.s.NoSize }

// where returns the keys that lead to it, and the fixed keys between them.
func (c *coll) where() []any {
	if c.top() {
		return nil
	}
	return appendNames(append(c.up.where(), c.elem), c.pl.in)
}

func appendNames(at []any, names []string) []any {
	for _, n := range names {
		at = append(at, n)
	}
	return at
}

// Shape implements path.Struct.
func (c *coll) Shape() path.Shape {
	switch c.pl.s.Kind {
	case SetSchema:
		return path.ShapeSet
	case ListSchema:
		return path.ShapeList
	case FixedSchema:
		return path.ShapeFields
	}
	return path.ShapeMap
}

// rowKey is the key of an element's row.
func (c *coll) rowKey(buf []byte, k any) []byte {
	buf = append(append(buf, inRows, byte(c.pl.node)), c.key...)
	return value.AppendKey(buf, k)
}

// sizeKey is the key of the row that says that the structure exists, and its size.
func (c *coll) sizeKey(buf []byte) []byte {
	return append(append(buf, inSizes, byte(c.pl.node)), c.key...)
}

// size returns the tracked size, and whether the structure exists.
func (c *coll) size() (int64, bool, error) {
	c.p.key = c.sizeKey(c.p.key[:0])
	v, ok, err := c.p.rows.get(c.p.key, c.view)
	n, _ := v.(int64)
	return n, ok, err
}

// Present implements path.Struct.
func (c *coll) Present() (bool, error) {
	if c.top() {
		return true, nil
	}
	_, ok, err := c.size()
	return ok, err
}

// Value implements path.Struct: only a top without subindexed structures can be read as one
// value.
func (c *coll) Value() (any, error) {
	if !c.top() {
		if ok, err := c.Present(); err != nil || !ok {
			return nil, err
		}
		return nil, c.whole("subindexed " + kindName(c.pl.s.Kind))
	}
	if c.pl.deep() {
		return nil, c.whole("structure that holds subindexed ones")
	}
	var es []value.Entry
	err := c.Scan(path.Bounds{}, false, func(k, v any) (bool, error) {
		es = append(es, value.Entry{K: k, V: v})
		return true, nil
	})
	return value.NewMap(es...), err
}

func (c *coll) whole(what string) error {
	return fmt.Errorf("a %s is not one value that could be handed on: navigate into it, with Key, All, "+
		"MapVals, Submap or a range (%s of %s)", what, keysString(c.where()), c.p.name)
}

func keysString(at []any) string {
	if len(at) == 0 {
		return "the top"
	}
	return "at " + value.String(value.NewList(at...))
}

func kindName(k SchemaKind) string {
	return [...]string{"value", "map", "set", "list", "map with fixed keys"}[k]
}

// Get implements path.Struct.
func (c *coll) Get(k any) (any, bool, error) {
	q := c.pl.at(k)
	if q == nil {
		return nil, false, nil
	}
	c.p.key = c.rowKey(c.p.key[:0], k)
	if q.mig != nil && c.p.mig != nil {
		v, ok, err := c.p.rows.get(c.p.key, c.view)
		if err == nil {
			v, err = c.elemMoved(q, k, v, c.p.key[2:])
		}
		return v, ok || q.deep(), err
	}
	if q.deep() {
		return c.child(q, k, c.p.key[2:]), true, nil
	}
	return c.p.rows.get(c.p.key, c.view)
}

// child is the structure at an element.
func (c *coll) child(q *place, k any, key []byte) path.Struct {
	if q.s.Subindexed {
		in := &coll{p: c.p, pl: q, view: c.view, up: c, elem: k}
		in.key = append(in.buf[:0], key...)
		return in
	}
	f := &fields{c: c, pl: q, elem: k}
	f.key = append(f.buf[:0], key...)
	return f
}

// Has implements path.Struct.
func (c *coll) Has(k any) (bool, error) {
	c.p.key = c.rowKey(c.p.key[:0], k)
	_, ok, err := c.p.rows.get(c.p.key, c.view)
	return ok, err
}

// check compares a key and a value with the schema.
func (c *coll) check(k, v any) (*place, error) {
	q := c.pl.at(k)
	switch c.pl.s.Kind {
	case FixedSchema:
		if q == nil {
			return nil, under(c.pl.s.unknownKey(k), c.where()...)
		}
	case MapSchema:
		if err := c.pl.s.Key.checkKey(k); err != nil {
			return nil, under(err, c.where()...)
		}
	case SetSchema:
		if err := c.pl.s.Elem.checkKey(k); err != nil {
			return nil, under(err, c.where()...)
		}
		return q, nil
	}
	return q, q.takes(v, func() []any { return append(c.where(), k) })
}

// takes compares a value with the schema of its place; where returns the keys that lead there.
func (p *place) takes(v any, where func() []any) error {
	if _, ok := v.(path.Struct); ok {
		return fmt.Errorf("a stored %s cannot be moved to another place, %s: write a value there",
			kindName(p.s.Kind), keysString(where()))
	}
	if err := p.s.check(v); err != nil {
		return under(err, where()...)
	}
	return nil
}

// Put implements path.Struct.
func (c *coll) Put(k, v any) error {
	q, err := c.check(k, v)
	if err == nil && c.pl.s.Kind == ListSchema {
		err = c.inRange(k)
	}
	if err != nil {
		return err
	}
	c.p.putKey = c.rowKey(c.p.putKey[:0], k)
	key := c.p.putKey
	if err := c.room(key); err != nil {
		return err
	}
	if c.p.Observe != nil {
		old, _, err := c.Get(k)
		if err != nil {
			return err
		}
		c.p.observe(Write{append(c.where(), k), old, v, false, c.pl.s.Kind})
	}
	if q.deep() {
		return c.p.store(c, q, k, key, v)
	}
	if c.pl.s.Kind == SetSchema {
		v = nil
	}
	c.p.rows.put(key, v)
	return nil
}

// inRange wants an index of an element of a list, or the one behind the last.
func (c *coll) inRange(k any) error {
	n, err := c.Len()
	if err != nil {
		return err
	}
	if i, ok := k.(int64); !ok || i < 0 || i > int64(n) {
		return fmt.Errorf("index %s is out of range: the List has %d elements", value.String(k), n)
	}
	return nil
}

// room prepares for an element at a row's key: where it is there already, so is all around it.
func (c *coll) room(key []byte) error {
	if !c.tracked() {
		return c.ensure()
	}
	if _, there, err := c.p.rows.get(key, c.view); err != nil || there {
		return err
	}
	if err := c.ensure(); err != nil {
		return err
	}
	n, _, err := c.size()
	if err == nil {
		c.p.rows.put(c.sizeKey(nil), n+1)
	}
	return err
}

// shrink counts an element that goes, if it is there.
func (c *coll) shrink(key []byte) error {
	if !c.tracked() {
		return nil
	}
	if _, there, err := c.p.rows.get(key, c.view); err != nil || !there {
		return err
	}
	n, _, err := c.size()
	if err == nil {
		c.p.rows.put(c.sizeKey(nil), n-1)
	}
	return err
}

// ensure creates the structure, and all that it is in, unless it exists.
func (c *coll) ensure() error {
	if c.top() {
		return nil
	}
	if _, ok, err := c.size(); err != nil || ok {
		return err
	}
	if err := c.up.ensureElem(c.elem); err != nil {
		return err
	}
	if n := len(c.pl.in); n > 1 {
		if err := c.up.ensurePart(c.elem, c.pl.in[:n-1]); err != nil {
			return err
		}
	}
	c.p.rows.put(c.sizeKey(nil), int64(0))
	return nil
}

// ensureElem creates an element that holds structures, unless it exists.
func (c *coll) ensureElem(k any) error {
	key := c.rowKey(nil, k)
	_, ok, err := c.p.rows.get(key, c.view)
	if err != nil || ok {
		return err
	}
	q, err := c.check(k, nil)
	if err != nil {
		return err
	}
	if err := c.room(key); err != nil {
		return err
	}
	var v any
	if q.s.Kind == FixedSchema {
		v = value.EmptyMap
	}
	c.p.rows.put(key, v)
	return nil
}

// Delete implements path.Struct.
func (c *coll) Delete(k any) error {
	if c.pl.s.Kind == ListSchema {
		return c.deleteIndex(k)
	}
	q := c.pl.at(k)
	if q == nil {
		return nil
	}
	key := c.rowKey(nil, k)
	if c.p.Observe != nil {
		old, ok, err := c.Get(k)
		if err != nil || !ok {
			return err
		}
		c.p.observe(Write{append(c.where(), k), old, nil, true, c.pl.s.Kind})
	}
	if err := c.shrink(key); err != nil {
		return err
	}
	c.p.rows.del(key)
	return c.p.clearBelow(q, key[2:])
}

// deleteIndex takes an element out of a list: those behind it move up.
func (c *coll) deleteIndex(k any) error {
	n, err := c.Len()
	if err != nil {
		return err
	}
	i, _ := k.(int64)
	for ; i < int64(n)-1; i++ {
		v, _, err := c.Get(i + 1)
		if err == nil {
			err = c.Put(i, v)
		}
		if err != nil {
			return err
		}
	}
	key := c.rowKey(nil, i)
	if c.p.Observe != nil {
		old, _, err := c.Get(i)
		if err != nil {
			return err
		}
		c.p.observe(Write{append(c.where(), i), old, nil, true, ListSchema})
	}
	if err := c.shrink(key); err != nil {
		return err
	}
	c.p.rows.del(key)
	return c.p.clearBelow(c.pl.elem, key[2:])
}

// Len implements path.Struct.
func (c *coll) Len() (int, error) {
	if c.tracked() {
		n, _, err := c.size()
		return int(n), err
	}
	n := 0
	err := c.Scan(path.Bounds{}, false, func(any, any) (bool, error) {
		n++
		return true, nil
	})
	return n, err
}

// Scan implements path.Struct: one seek, then rows in order.
func (c *coll) Scan(b path.Bounds, backward bool, visit func(k, v any) (bool, error)) error {
	prefix := append([]byte{inRows, byte(c.pl.node)}, c.key...)
	lo, hi := string(prefix), string(storage.After(prefix))
	if b.HasLo {
		lo = string(value.AppendKey(prefix[:len(prefix):len(prefix)], b.Lo))
		if b.LoOpen {
			lo += string([]byte{value.KeyAbove})
		}
	}
	if b.HasHi {
		hi = string(value.AppendKey(prefix[:len(prefix):len(prefix)], b.Hi))
		if !b.HiOpen {
			hi += string([]byte{value.KeyAbove})
		}
	}
	if hi != "" && hi <= lo {
		return nil
	}
	return c.p.rows.scan(lo, hi, backward, c.view, func(key string, v any) (bool, error) {
		k, _, err := value.ReadKey([]byte(key[len(prefix):]))
		if err != nil {
			return false, err
		}
		switch q := c.pl.at(k); {
		case q == nil:
		case q.mig != nil && c.p.mig != nil:
			if v, err = c.elemMoved(q, k, v, []byte(key[2:])); err != nil {
				return false, err
			}
		case q.deep():
			v = c.child(q, k, []byte(key[2:]))
		}
		if c.p.tick != nil {
			if err := c.p.tick(); err != nil {
				return false, err
			}
		}
		return visit(k, v)
	})
}

// Clear implements path.Struct.
func (c *coll) Clear() error {
	if c.p.Observe != nil {
		c.p.observe(Write{Path: c.where(), Old: c, Removed: true, In: MapSchema})
	}
	prefix := append([]byte{inRows, byte(c.pl.node)}, c.key...)
	c.p.rows.clear(string(prefix), string(storage.After(prefix)))
	if err := c.p.clearBelow(c.pl, c.key); err != nil || c.top() {
		return err
	}
	c.p.rows.put(c.sizeKey(nil), int64(0))
	return nil
}
