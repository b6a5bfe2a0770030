package diff

import (
	"errors"
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// ErrMisfit is what Apply returns for a diff of another value than the one it is applied to; it is wrapped with the
// reason.
var ErrMisfit = errors.New("the diff does not fit the value")

// Apply returns v as it is after the diff. A diff fits a value only when everything that it goes through, replaces
// or removes is there, and what it adds to a set is not.
func Apply(v any, d Diff) (any, error) {
	if d.Kind == KindMulti {
		return applyParts(v, d)
	}
	if err := d.check(); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrMisfit, err)
	}
	switch {
	case d.Kind == KindDestroyed:
		return v, nil
	case len(d.Path) == 0:
		return d.Value, nil
	}
	return step{d, 1}.into(v, d.Path)
}

func applyParts(v any, d Diff) (any, error) {
	if len(d.Path) > 0 {
		return nil, fmt.Errorf("%w: multi has a path", ErrMisfit)
	}
	var err error
	for parts := d.Parts; len(parts) > 0; {
		n := run(parts)
		if n == 1 {
			v, err = Apply(v, parts[0])
		} else {
			v, err = spliced(parts[:n]).into(v, parts[0].Path)
		}
		if err != nil {
			return nil, err
		}
		parts = parts[n:]
	}
	return v, nil
}

// run returns how many of the first parts insert, or remove, neighbours in one list, as Between tells it: inserts
// upward, removals downward. Together they copy the list once.
func run(parts []Diff) int {
	first := parts[0]
	by := int64(1)
	switch first.Kind {
	case KindInsert:
	case KindIndexRemove:
		by = -1
	default:
		return 1
	}
	if first.check() != nil {
		return 1
	}
	last := len(first.Path) - 1
	at := first.Path[last].(int64)
	n := 1
	for ; n < len(parts); n++ {
		d := parts[n]
		if d.Kind != first.Kind || d.check() != nil || d.Path[len(d.Path)-1] != any(at+int64(n)*by) ||
			!equalElems(d.Path[:len(d.Path)-1], first.Path[:last]) {
			break
		}
	}
	return n
}

func equalElems(as, bs []any) bool {
	if len(as) != len(bs) {
		return false
	}
	for i, a := range as {
		if !value.Equal(a, bs[i]) {
			return false
		}
	}
	return true
}

// step is a diff being applied. One of several elements inserts a list of them, or removes so many, the last of them
// at its index.
type step struct {
	Diff
	n int
}

func spliced(parts []Diff) step {
	s := step{parts[0], len(parts)}
	if s.Kind == KindInsert {
		vs := make([]any, len(parts))
		for i, p := range parts {
			vs[i] = p.Value
		}
		s.Value = value.NewList(vs...)
	}
	return s
}

// into returns v changed at the end of a path, which is not empty.
func (s step) into(v any, path []any) (any, error) {
	if len(path) == 1 {
		return s.change(v, path[0])
	}
	k := path[0]
	var inner any
	var err error
	switch c := v.(type) {
	case *value.Map:
		had := false
		if inner, had = c.Get(k); !had {
			return nil, s.misfit(path, v, "has no key %s", value.String(k))
		}
		if inner, err = s.into(inner, path[1:]); err == nil {
			return c.Set(k, inner), nil
		}
	case *value.List:
		i, ok := indexIn(c, k)
		if !ok {
			return nil, s.misfit(path, v, "has no element %s", value.String(k))
		}
		if inner, err = s.into(c.At(i), path[1:]); err == nil {
			return c.Set(i, inner), nil
		}
	case *value.Record:
		i := fieldOf(c, k)
		if i < 0 {
			return nil, s.misfit(path, v, "has no field %s", value.String(k))
		}
		if inner, err = s.into(c.At(i), path[1:]); err == nil {
			return c.SetAt(i, inner), nil
		}
	default:
		return nil, s.misfit(path, v, "has nothing inside to change")
	}
	return nil, err
}

// misfit is the error of a diff at v, from where the rest of the path was to be gone.
func (s step) misfit(rest []any, v any, format string, args ...any) error {
	at := "the top"
	if gone := s.Path[:len(s.Path)-len(rest)]; len(gone) > 0 {
		at = pathString(gone)
	}
	return fmt.Errorf("%w: %s %s: %s at %s %s", ErrMisfit, s.Kind, pathString(s.Path), value.Describe(v), at,
		fmt.Sprintf(format, args...))
}

// indexIn returns an index of an element that is in the list.
func indexIn(l *value.List, k any) (int, bool) {
	i, ok := k.(int64)
	return int(i), ok && i >= 0 && i < int64(l.Len())
}

// fieldOf returns the place of a record's field, -1 when there is none of that name.
func fieldOf(r *value.Record, k any) int {
	name, ok := k.(string)
	if !ok {
		return -1
	}
	return r.Type().Index(name)
}

// change does what the diff does to the collection around the change.
func (s step) change(v, k any) (any, error) {
	switch c := v.(type) {
	case *value.Map:
		return s.inMap(c, k)
	case *value.List:
		return s.inList(c, k)
	case *value.Set:
		return s.inSet(c, k)
	case *value.Record:
		if s.Kind == KindKey || s.Kind == KindUnknown {
			if i := fieldOf(c, k); i >= 0 {
				return c.SetAt(i, s.Value), nil
			}
			return nil, s.misfit([]any{k}, v, "has no such field")
		}
	}
	return nil, s.wrongKind(v, k)
}

func (s step) wrongKind(v, k any) error { return s.misfit([]any{k}, v, "has no such change") }

func (s step) inMap(m *value.Map, k any) (any, error) {
	if s.Kind == KindKey || s.Kind == KindUnknown {
		return m.Set(k, s.Value), nil
	}
	if s.Kind != KindKeyRemove && s.Kind != KindKeyRename {
		return nil, s.wrongKind(m, k)
	}
	x, ok := m.Get(k)
	switch {
	case !ok:
		return nil, s.misfit([]any{k}, m, "has no such key")
	case s.Kind == KindKeyRemove:
		return m.Delete(k), nil
	}
	return m.Delete(k).Set(s.Value, x), nil
}

func (s step) inSet(set *value.Set, e any) (any, error) {
	switch {
	case s.Kind == KindSetAdd && !set.Has(e):
		return set.Add(e), nil
	case s.Kind == KindSetRemove && set.Has(e):
		return set.Delete(e), nil
	case s.Kind == KindSetAdd:
		return nil, s.misfit([]any{e}, set, "has this element already")
	case s.Kind == KindSetRemove:
		return nil, s.misfit([]any{e}, set, "has no such element")
	}
	return nil, s.wrongKind(set, e)
}

func (s step) inList(l *value.List, k any) (any, error) {
	i, there := indexIn(l, k)
	switch s.Kind {
	case KindInsert:
		if !there && k != any(int64(l.Len())) {
			break
		}
		vs := []any{s.Value}
		if s.n > 1 {
			vs = s.Value.(*value.List).Elems()
		}
		return inserted(l, i, vs), nil
	case KindIndexRemove:
		if there && i+1 >= s.n {
			return l.Splice(i+1-s.n, i+1), nil
		}
	case KindIndexChange, KindUnknown:
		if there {
			return l.Set(i, s.Value), nil
		}
	case KindReorder:
		to, ok := indexIn(l, s.Value)
		if there && ok {
			return moved(l, i, to), nil
		}
	default:
		return nil, s.wrongKind(l, k)
	}
	return nil, s.misfit([]any{k}, l, "of %d elements has no such index", l.Len())
}

// inserted puts elements into a list; at the ends a large list shares its structure with the result.
func inserted(l *value.List, i int, vs []any) *value.List {
	switch {
	case i == l.Len():
		return l.Append(vs...)
	case i == 0 && len(vs) == 1:
		return l.Prepend(vs[0])
	}
	return l.Splice(i, i, vs...)
}

// moved takes an element out of a list and puts it back in.
func moved(l *value.List, from, to int) *value.List {
	x := l.At(from)
	es := l.Elems()
	out := make([]any, 0, len(es))
	out = append(append(out, es[:from]...), es[from+1:]...)
	out = append(out, nil)
	copy(out[to+1:], out[to:])
	out[to] = x
	return value.NewList(out...)
}
