package diff

import "github.com/ramaworkshop/ramaworkshop/engine/value"

// same reports, without looking inside collections, whether two values are surely the same.
func same(a, b any) bool {
	if _, ok := a.([]byte); ok {
		return false // a slice is not comparable
	}
	if _, ok := b.([]byte); ok {
		return false
	}
	return a == b
}

// equal is value.Equal, without a look into what the two values share.
func equal(a, b any) bool {
	if same(a, b) {
		return true
	}
	switch x := a.(type) {
	case *value.Map:
		y, ok := b.(*value.Map)
		return ok && x.Len() == y.Len() && equalEntries(entries(x), entries(y))
	case *value.Set:
		y, ok := b.(*value.Set)
		return ok && x.Len() == y.Len() && equalEntries(elements(x), elements(y))
	case *value.List:
		y, ok := b.(*value.List)
		return ok && x.Len() == y.Len() && common(x.Elems(), y.Elems(), x.Len(), false) == x.Len()
	case *value.Record:
		y, ok := b.(*value.Record)
		if !ok || x.Type() != y.Type() {
			return ok && value.Equal(x, y)
		}
		for i := range x.Type().Fields {
			if !equal(x.At(i), y.At(i)) {
				return false
			}
		}
		return true
	}
	return value.Equal(a, b)
}

func equalEntries(a, b []value.Entry) bool {
	all := true
	differing(a, b, func(c change) bool {
		all = c.had && c.has && equal(c.old, c.new)
		return all
	})
	return all
}

func entries(m *value.Map) []value.Entry {
	es := make([]value.Entry, 0, m.Len())
	for k, v := range m.All() {
		es = append(es, value.Entry{K: k, V: v})
	}
	return es
}

func elements(s *value.Set) []value.Entry {
	es := make([]value.Entry, 0, s.Len())
	for e := range s.All() {
		es = append(es, value.Entry{K: e})
	}
	return es
}

// change is what two maps have at a key.
type change struct {
	key, old, new any
	had, has      bool // whether the key is there, before and after
}

// differing visits, in order of keys, the entries of two maps or sets that are not surely the same,
// until visit says no.
func differing(a, b []value.Entry, visit func(c change) bool) {
	for len(a)+len(b) > 0 {
		order := 0
		switch {
		case len(a) == 0:
			order = 1
		case len(b) == 0:
			order = -1
		case !same(a[0].K, b[0].K):
			order = value.Compare(a[0].K, b[0].K)
		}
		var c change
		if order <= 0 {
			c.key, c.old, c.had = a[0].K, a[0].V, true
			a = a[1:]
		}
		if order >= 0 {
			c.key, c.new, c.has = b[0].K, b[0].V, true
			b = b[1:]
		}
		if (!c.had || !c.has || !same(c.old, c.new)) && !visit(c) {
			return
		}
	}
}

// common returns how many elements, but at most limit, two lists have in common at their beginning, or at their end.
func common(a, b []any, limit int, backward bool) int {
	n := min(len(a), len(b), limit)
	for i := range n {
		x, y := i, i
		if backward {
			x, y = len(a)-1-i, len(b)-1-i
		}
		if !equal(a[x], b[y]) {
			return i
		}
	}
	return n
}
