package op

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

func init() {
	add(
		fnN("Tuple", 0, -1, func(as []any) (any, error) { return value.NewList(slices.Clone(as)...), nil }),
		looking(fn1("Count", count)),
		looking(fn1("IsEmpty", func(a any) (any, error) {
			n, err := count(a)
			return n == int64(0), err
		})),
		fnN("Get", 2, 3, get),
		fnN("Assoc", 3, 3, assoc),
		fn2("Dissoc", dissoc),
		fnN("Conj", 1, -1, conj),
		fnN("Disj", 1, -1, disj),
		fn2("Nth", nth),
		fn1("First", func(a any) (any, error) { return pick("First", a, 0) }),
		fn1("Second", func(a any) (any, error) { return pick("Second", a, 1) }),
		fn1("Last", func(a any) (any, error) {
			es, err := Elems("Last", a)
			if err != nil || len(es) == 0 {
				return nil, err
			}
			return es[len(es)-1], nil
		}),
		fn1("Next", func(a any) (any, error) { return tail("Next", a, true) }),
		fn1("Rest", func(a any) (any, error) { return tail("Rest", a, false) }),
		fn1("Seq", func(a any) (any, error) {
			es, err := Elems("Seq", a)
			if err != nil || len(es) == 0 {
				return nil, err
			}
			return value.NewList(es...), nil
		}),
		fn1("MapKeys", func(a any) (any, error) { return half("MapKeys", a, 0) }),
		fn1("MapVals", func(a any) (any, error) { return half("MapVals", a, 1) }),
		fnN("Merge", 0, -1, merge),
		fnN("Concat", 0, -1, concat),
		fn1("Reverse", func(a any) (any, error) {
			es, err := Elems("Reverse", a)
			out := slices.Clone(es)
			slices.Reverse(out)
			return value.NewList(out...), err
		}),
		fn1("Sort", func(a any) (any, error) {
			es, err := Elems("Sort", a)
			out := slices.Clone(es)
			slices.SortStableFunc(out, value.Compare)
			return value.NewList(out...), err
		}),
		looking(fn2("Contains", contains)),
	)
}

const anyColl = "a List, Set, Map, record, String or nil"

// Elems returns the elements of a collection in order: of a map or record pairs [key value],
// of a string its characters, of nil none. The slice must not be written to.
func Elems(name string, a any) ([]any, error) {
	switch c := a.(type) {
	case nil:
		return nil, nil
	case *value.List:
		return c.Elems(), nil
	case *value.Set:
		return slices.Collect(c.All()), nil
	case *value.Map:
		es := make([]any, 0, c.Len())
		for k, v := range c.All() {
			es = append(es, value.NewList(k, v))
		}
		return es, nil
	case *value.Record:
		es := make([]any, 0, len(c.Type().Fields))
		for i, f := range c.Type().Fields {
			es = append(es, value.NewList(f, c.At(i)))
		}
		return es, nil
	case string:
		es := make([]any, 0, len(c))
		for _, r := range c {
			es = append(es, string(r))
		}
		return es, nil
	}
	return nil, misfit(name, anyColl, a)
}

// count also takes a stored structure, which knows its size.
func count(a any) (any, error) {
	switch c := a.(type) {
	case nil:
		return int64(0), nil
	case *value.List:
		return int64(c.Len()), nil
	case *value.Set:
		return int64(c.Len()), nil
	case *value.Map:
		return int64(c.Len()), nil
	case *value.Record:
		return int64(len(c.Type().Fields)), nil
	case string:
		return int64(utf8.RuneCountInString(c)), nil
	case []byte:
		return int64(len(c)), nil
	case interface{ Len() (int, error) }:
		n, err := c.Len()
		return int64(n), err
	}
	return nil, misfit("Count", anyColl, a)
}

// contains asks for a key of a map or record, an element of a set or list.
func contains(c, v any) (any, error) {
	switch x := c.(type) {
	case nil:
		return false, nil
	case *value.Set:
		return x.Has(v), nil
	case *value.Map:
		return x.Has(v), nil
	case *value.Record:
		f, _ := v.(string)
		return x.Type().Index(f) >= 0, nil
	case *value.List:
		for e := range x.All() {
			if value.Equal(e, v) {
				return true, nil
			}
		}
		return false, nil
	case interface{ Has(any) (bool, error) }:
		return x.Has(v)
	}
	return nil, misfit("Contains", "a Map, Set, List, record or nil", c)
}

func get(as []any) (any, error) {
	var found any
	ok := false
	switch c := as[0].(type) {
	case nil:
	case *value.Map:
		found, ok = c.Get(as[1])
	case *value.Record:
		if f, isStr := as[1].(string); isStr {
			found, ok = c.Field(f)
		}
	case *value.List:
		if i, isLong := as[1].(int64); isLong && i >= 0 && i < int64(c.Len()) {
			found, ok = c.At(int(i)), true
		}
	case *value.Set:
		if c.Has(as[1]) {
			found, ok = as[1], true
		}
	default:
		return nil, misfit("Get", "a Map, record, List, Set or nil", as[0])
	}
	if !ok && len(as) == 3 {
		return as[2], nil
	}
	return found, nil
}

func assoc(as []any) (any, error) {
	k, v := as[1], as[2]
	switch c := as[0].(type) {
	case nil:
		return value.MapOf(k, v), nil
	case *value.Map:
		return c.Set(k, v), nil
	case *value.Record:
		f, _ := k.(string)
		i := c.Type().Index(f)
		if i < 0 {
			return nil, fmt.Errorf("ops.Assoc: %s has no field %s", c.TypeName(), value.String(k))
		}
		return c.SetAt(i, v), nil
	case *value.List:
		i, ok := k.(int64)
		switch {
		case ok && i >= 0 && i < int64(c.Len()):
			return c.Set(int(i), v), nil
		case ok && i == int64(c.Len()):
			return c.Append(v), nil
		}
		return nil, fmt.Errorf("ops.Assoc: index %s is out of range: the List has %d elements",
			value.String(k), c.Len())
	}
	return nil, misfit("Assoc", "a Map, record, List or nil", as[0])
}

func dissoc(c, k any) (any, error) {
	switch m := c.(type) {
	case nil:
		return nil, nil
	case *value.Map:
		return m.Delete(k), nil
	case *value.Record:
		return m.Map().Delete(k), nil
	}
	return nil, misfit("Dissoc", "a Map, record or nil", c)
}

func conj(as []any) (any, error) {
	c := as[0]
	for _, x := range as[1:] {
		switch s := c.(type) {
		case nil:
			c = value.NewList(x)
		case *value.List:
			c = s.Append(x)
		case *value.Set:
			c = s.Add(x)
		case *value.Map:
			pair, ok := x.(*value.List)
			if !ok || pair.Len() != 2 {
				return nil, misfit("Conj", "a pair [key value] for a Map", x)
			}
			c = s.Set(pair.At(0), pair.At(1))
		default:
			return nil, misfit("Conj", "a List, Set, Map or nil", c)
		}
	}
	return c, nil
}

func disj(as []any) (any, error) {
	switch s := as[0].(type) {
	case nil:
		return nil, nil
	case *value.Set:
		for _, x := range as[1:] {
			s = s.Delete(x)
		}
		return s, nil
	}
	return nil, misfit("Disj", "a Set or nil", as[0])
}

func nth(a, i any) (any, error) {
	n, ok := i.(int64)
	if !ok {
		return nil, misfit("Nth", "a Long as index", i)
	}
	if a == nil {
		return nil, nil
	}
	es, err := Elems("Nth", a)
	if err != nil {
		return nil, err
	}
	if n < 0 || n >= int64(len(es)) {
		return nil, fmt.Errorf("ops.Nth: index %d is out of range: there are %d elements", n, len(es))
	}
	return es[n], nil
}

func pick(name string, a any, i int) (any, error) {
	if l, ok := a.(*value.List); ok {
		if i < l.Len() {
			return l.At(i), nil
		}
		return nil, nil
	}
	es, err := Elems(name, a)
	if err != nil || i >= len(es) {
		return nil, err
	}
	return es[i], nil
}

// tail returns all but the first element; empty, it is nil or an empty list.
func tail(name string, a any, nilWhenEmpty bool) (any, error) {
	l, ok := a.(*value.List)
	if !ok {
		es, err := Elems(name, a)
		if err != nil {
			return nil, err
		}
		l = value.NewList(es...)
	}
	switch {
	case l.Len() > 1:
		return l.Slice(1, l.Len()), nil
	case nilWhenEmpty:
		return nil, nil
	}
	return value.EmptyList, nil
}

// half returns the keys or the values of a map or record.
func half(name string, a any, i int) (any, error) {
	switch a.(type) {
	case nil, *value.Map, *value.Record:
	default:
		return nil, misfit(name, "a Map, record or nil", a)
	}
	es, err := Elems(name, a)
	out := make([]any, len(es))
	for j, e := range es {
		out[j] = e.(*value.List).At(i)
	}
	return value.NewList(out...), err
}

func merge(as []any) (any, error) {
	var out *value.Map
	for _, a := range as {
		m, ok := a.(*value.Map)
		if r, isRecord := a.(*value.Record); isRecord {
			m, ok = r.Map(), true
		}
		if !ok && a != nil {
			return nil, misfit("Merge", "Maps", a)
		}
		for k, v := range m.All() {
			out = out.Set(k, v)
		}
	}
	if out == nil {
		out = value.EmptyMap
	}
	return out, nil
}

func concat(as []any) (any, error) {
	var out []any
	for _, a := range as {
		es, err := Elems("Concat", a)
		if err != nil {
			return nil, err
		}
		out = append(out, es...)
	}
	return value.NewList(out...), nil
}
