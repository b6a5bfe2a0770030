package op

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

func init() {
	add(
		fnN("Tuple", 0, -1, func(as []any) (any, error) {
			if err := element("Tuple", as...); err != nil {
				return nil, err
			}
			return value.NewList(slices.Clone(as)...), nil
		}),
		looking(fn1("Count", func(a any) (any, error) { return anyErr(count("Count", a)) })),
		looking(fn1("IsEmpty", func(a any) (any, error) {
			n, err := count("IsEmpty", a)
			return n == 0, err
		})),
		looking(fn2("Contains", contains)),
		looking(with2(fnN("Get", 2, 3, func(as []any) (any, error) {
			v, ok, err := find("Get", as[0], as[1])
			if !ok && err == nil {
				v = as[2]
			}
			return v, err
		}), func(a, k any) (any, error) {
			v, _, err := find("Get", a, k)
			return v, err
		})),
		fnN("GetIn", 2, 3, getIn),
		fnN("Assoc", 3, 3, func(as []any) (any, error) { return assoc("Assoc", as[0], as[1], as[2]) }),
		fnN("AssocIn", 3, 3, func(as []any) (any, error) {
			keys, err := keyPath("AssocIn", as[1])
			if err == nil && len(keys) == 0 {
				err = fmt.Errorf("ops.AssocIn takes at least one key, but got the empty List")
			}
			if err != nil {
				return nil, err
			}
			return assocIn(as[0], keys, as[2])
		}),
		fn2("Dissoc", dissoc),
		fn2("SelectKeys", selectKeys),
		fn1("MapKeys", func(a any) (any, error) { return half("MapKeys", a, 0) }),
		fn1("MapVals", func(a any) (any, error) { return half("MapVals", a, 1) }),
		fnN("Merge", 0, -1, merge),
		with2(fnN("Conj", 1, -1, func(as []any) (any, error) {
			c := as[0]
			for _, x := range as[1:] {
				var err error
				if c, err = conj(c, x); err != nil {
					return nil, err
				}
			}
			return c, nil
		}), conj),
		fn1("ToList", func(a any) (any, error) {
			if l, ok := a.(*value.List); ok {
				return l, nil
			}
			es, err := Elems("ToList", a)
			return value.NewList(es...), err
		}),
		fn1("ToMap", toMap),
		fn2("ZipMap", zipMap),
		fn1("Frequencies", frequencies),
	)
}

const (
	anyColl = "a List, Set, Map, record, String or nil"
	anyMap  = "a Map, record or nil"
)

// count also takes a stored structure, which knows its size.
func count(name string, a any) (int64, error) {
	switch c := a.(type) {
	case nil:
		return 0, nil
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
	case path.Struct:
		n, err := c.Len()
		return int64(n), err
	}
	return 0, misfit(name, "a List, Set, Map, record, String, Bytes or nil", a)
}

// contains asks for a key of a map or record, an element of a set or list, a part of a string.
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
	case string:
		part, ok := v.(string)
		if !ok {
			return nil, misfit("Contains", "a String as a part of a String", v)
		}
		return strings.Contains(x, part), nil
	case path.Struct:
		return anyErr(storedHas(x, v))
	}
	return nil, misfit("Contains", anyColl, c)
}

// find returns what a collection holds at a key; of a set the element itself.
func find(name string, a, k any) (v any, ok bool, err error) {
	switch c := a.(type) {
	case nil:
		return nil, false, nil
	case *value.Map:
		v, ok = c.Get(k)
		return v, ok, nil
	case *value.Record:
		f, _ := k.(string)
		v, ok = c.Field(f)
		return v, ok, nil
	case *value.List:
		if i, isLong := k.(int64); isLong && i >= 0 && i < int64(c.Len()) {
			return c.At(int(i)), true, nil
		}
		return nil, false, nil
	case *value.Set:
		if c.Has(k) {
			return k, true, nil
		}
		return nil, false, nil
	case path.Struct:
		v, ok, err := storedGet(c, k)
		if !ok {
			v = nil
		}
		return v, ok, err
	}
	return nil, false, misfit(name, "a Map, record, List, Set or nil", a)
}

// keyPath returns the keys that lead inwards.
func keyPath(name string, keys any) ([]any, error) {
	switch ks := keys.(type) {
	case nil:
		return nil, nil
	case *value.List:
		if ks.Len() > value.MaxDepth {
			return nil, fmt.Errorf("ops.%s takes at most %d keys, but got %d", name, value.MaxDepth, ks.Len())
		}
		return ks.Elems(), nil
	}
	return nil, misfit(name, "a List of keys", keys)
}

func getIn(as []any) (any, error) {
	keys, err := keyPath("GetIn", as[1])
	if err != nil {
		return nil, err
	}
	v, ok := as[0], true
	for _, k := range keys {
		if v, ok, err = find("GetIn", v, k); err != nil {
			return nil, err
		}
		if !ok {
			break
		}
	}
	if !ok && len(as) == 3 {
		return as[2], nil
	}
	return v, nil
}

func assoc(name string, c, k, v any) (any, error) {
	if err := element(name, k, v); err != nil {
		return nil, err
	}
	switch c := c.(type) {
	case nil:
		return value.MapOf(k, v), nil
	case *value.Map:
		return c.Set(k, v), nil
	case *value.Record:
		f, _ := k.(string)
		i := c.Type().Index(f)
		if i < 0 {
			return nil, fmt.Errorf("ops.%s: %s has no field %s; its fields are %s",
				name, c.TypeName(), value.String(k), strings.Join(c.Type().Fields, ", "))
		}
		return c.SetAt(i, v), nil
	case *value.List:
		switch i, err := long(name, "a Long as index of a List", k); {
		case err != nil:
			return nil, err
		case i >= 0 && i < int64(c.Len()):
			return c.Set(int(i), v), nil
		case i == int64(c.Len()):
			return c.Append(v), nil
		}
		return nil, outOfRange(name, k, c.Len())
	}
	return nil, misfit(name, "a Map, record, List or nil", c)
}

func assocIn(c any, keys []any, v any) (any, error) {
	if len(keys) > 1 {
		inner, _, err := find("AssocIn", c, keys[0])
		if err != nil {
			return nil, err
		}
		if v, err = assocIn(inner, keys[1:], v); err != nil {
			return nil, err
		}
	}
	return assoc("AssocIn", c, keys[0], v)
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
	return nil, misfit("Dissoc", anyMap, c)
}

func selectKeys(c, keys any) (any, error) {
	switch c.(type) {
	case nil, *value.Map, *value.Record:
	default:
		return nil, misfit("SelectKeys", anyMap, c)
	}
	ks, err := listOrSet("SelectKeys", keys)
	if err != nil {
		return nil, err
	}
	es := make([]value.Entry, 0, len(ks))
	for _, k := range ks {
		if v, ok, _ := find("SelectKeys", c, k); ok {
			es = append(es, value.Entry{K: k, V: v})
		}
	}
	return value.NewMap(es...), nil
}

// half returns the keys or the values of a map or record.
func half(name string, a any, i int) (any, error) {
	switch a.(type) {
	case nil, *value.Map, *value.Record:
	default:
		return nil, misfit(name, anyMap, a)
	}
	es, err := Elems(name, a)
	out := make([]any, len(es))
	for j, e := range es {
		out[j] = e.(*value.List).At(i)
	}
	return value.NewList(out...), err
}

func merge(as []any) (any, error) {
	out := value.EmptyMap
	for _, a := range as {
		m, ok := a.(*value.Map)
		if r, isRecord := a.(*value.Record); isRecord {
			m, ok = r.Map(), true
		}
		switch {
		case a == nil:
		case !ok:
			return nil, misfit("Merge", "Maps, records or nil", a)
		case out.Len() == 0:
			out = m
		default:
			for k, v := range m.All() {
				out = out.Set(k, v)
			}
		}
	}
	return out, nil
}

func conj(c, x any) (any, error) {
	if err := element("Conj", x); err != nil {
		return nil, err
	}
	switch s := c.(type) {
	case nil:
		return value.NewList(x), nil
	case *value.List:
		return s.Append(x), nil
	case *value.Set:
		return s.Add(x), nil
	case *value.Map:
		pair, ok := x.(*value.List)
		if !ok || pair.Len() != 2 {
			return nil, misfit("Conj", "a pair [key value] for a Map", x)
		}
		return s.Set(pair.At(0), pair.At(1)), nil
	}
	return nil, misfit("Conj", "a List, Set, Map or nil", c)
}

func toMap(a any) (any, error) {
	switch c := a.(type) {
	case *value.Map:
		return c, nil
	case *value.Record:
		return c.Map(), nil
	}
	pairs, err := listOrSet("ToMap", a)
	if err != nil {
		return nil, misfit("ToMap", "a Map, a record, or a List or Set of pairs [key value]", a)
	}
	es := make([]value.Entry, len(pairs))
	for i, p := range pairs {
		pair, ok := p.(*value.List)
		if !ok || pair.Len() != 2 {
			return nil, misfit("ToMap", "pairs [key value]", p)
		}
		es[i] = value.Entry{K: pair.At(0), V: pair.At(1)}
	}
	return value.NewMap(es...), nil
}

func zipMap(keys, vals any) (any, error) {
	ks, err := Elems("ZipMap", keys)
	if err != nil {
		return nil, err
	}
	vs, err := Elems("ZipMap", vals)
	if err != nil {
		return nil, err
	}
	es := make([]value.Entry, min(len(ks), len(vs)))
	for i := range es {
		es[i] = value.Entry{K: ks[i], V: vs[i]}
	}
	return value.NewMap(es...), nil
}

func frequencies(a any) (any, error) {
	elems, err := Elems("Frequencies", a)
	if err != nil {
		return nil, err
	}
	sorted := slices.SortedFunc(slices.Values(elems), value.Compare)
	var es []value.Entry
	for i := 0; i < len(sorted); {
		n := i + 1
		for n < len(sorted) && value.Equal(sorted[i], sorted[n]) {
			n++
		}
		es = append(es, value.Entry{K: sorted[i], V: int64(n - i)})
		i = n
	}
	return value.NewMap(es...), nil
}
