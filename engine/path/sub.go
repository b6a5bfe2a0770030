package path

import "github.com/ramaworkshop/ramaworkshop/engine/value"

// substructure makes a navigator that visits one part of v, taken out by take; what the rest
// of the path makes of it is put back by put.
func substructure(
	next *chain,
	take func(e *Env, v any) (any, error),
	put func(e *Env, v, old, part any) (any, error),
) *chain {
	ch := &chain{
		sel: func(e *Env, v any) error {
			part, err := take(e, v)
			if err != nil {
				return err
			}
			return next.sel(e, part)
		},
		xf: func(e *Env, v any) (any, bool, error) {
			old, err := take(e, v)
			if err != nil {
				return nil, false, err
			}
			part, hit, err := next.xf(e, old)
			if err != nil || !hit || same(old, part) {
				return v, hit, err
			}
			nv, err := put(e, v, old, part)
			return nv, true, err
		},
	}
	if next.get != nil {
		ch.get = func(e *Env, v any) (any, error) {
			part, err := take(e, v)
			if err != nil {
				return nil, err
			}
			return next.get(e, part)
		}
	}
	return ch
}

func buildSubselect(a at, n *Nav, next *chain) (*chain, error) {
	inner, err := compile(n.Paths[0])
	if err != nil {
		return nil, err
	}
	// What takes their place is dealt back to the places in order; where it runs out, the rest is
	// removed.
	deal, err := compileTo(n.Paths[0], &chain{
		xf: func(e *Env, _ any) (any, bool, error) {
			if len(e.deal) == 0 {
				return none, true, nil
			}
			x := e.deal[0]
			e.deal = e.deal[1:]
			return x, true, nil
		},
	})
	if err != nil {
		return nil, err
	}
	take := func(e *Env, v any) (any, error) {
		vs, err := inner.all(e, v)
		return value.NewList(vs...), err
	}
	put := func(e *Env, v, _, part any) (any, error) {
		vs, err := partElems(a, "the selected values", part)
		if err != nil {
			return nil, err
		}
		saved := e.deal
		e.deal = vs
		nv, hit, err := deal.xf(e, v)
		e.deal = saved
		if err != nil || !hit {
			return v, err
		}
		return nv, nil
	}
	return substructure(next, take, put), nil
}

func buildSubmap(a at, n *Nav, next *chain) (*chain, error) {
	args := argsOf(n.Args)
	return submap(a, next, func(e *Env) ([]any, error) { return evalAll(e, args), nil }), nil
}

func buildSubmapOf(a at, n *Nav, next *chain) (*chain, error) {
	keys := argOf(n.Args[0])
	return submap(a, next, func(e *Env) ([]any, error) { return elemsOf(a, keys.of(e)) }), nil
}

func buildSubset(a at, n *Nav, next *chain) (*chain, error) {
	args := argsOf(n.Args)
	return subset(a, next, func(e *Env) ([]any, error) { return evalAll(e, args), nil }), nil
}

func buildSubsetOf(a at, n *Nav, next *chain) (*chain, error) {
	elems := argOf(n.Args[0])
	return subset(a, next, func(e *Env) ([]any, error) { return elemsOf(a, elems.of(e)) }), nil
}

func evalAll(e *Env, args []arg) []any {
	out := make([]any, len(args))
	for i, x := range args {
		out[i] = x.of(e)
	}
	return out
}

func elemsOf(a at, v any) ([]any, error) {
	var out []any
	if isMap(v) {
		return nil, a.misfit(v, "by a List or Set of keys")
	}
	err := each(a, v, false, "by a List or Set of keys", func(k, x any) (bool, error) {
		if _, ok := v.(*value.List); !ok {
			x = k
		}
		out = append(out, x)
		return true, nil
	})
	return out, err
}

func submap(a at, next *chain, keys func(*Env) ([]any, error)) *chain {
	take := func(e *Env, v any) (any, error) {
		ks, err := keys(e)
		if err != nil {
			return nil, err
		}
		if v != nil && !isMap(v) {
			return nil, a.misfit(v, mapLike)
		}
		var es []value.Entry
		for _, k := range ks {
			x, ok, err := there(child(a, v, k))
			if err == nil {
				x, err = plainOf(x)
			}
			if err != nil {
				return nil, a.err(err)
			}
			if ok {
				es = append(es, value.Entry{K: k, V: x})
			}
		}
		return value.NewMap(es...), nil
	}
	return substructure(next, take, func(_ *Env, v, old, part any) (any, error) {
		return replacePart(a, v, old.(*value.Map), part)
	})
}

// replacePart puts a changed part of a map back: keys that are gone from it vanish.
func replacePart(a at, v any, old *value.Map, part any) (any, error) {
	m, ok := part.(*value.Map)
	if !ok && part != nil && part != none {
		return nil, a.errf("what replaces a part of a Map is a Map, not %s", value.Describe(part))
	}
	var err error
	for k := range old.All() {
		if m.Has(k) {
			continue
		}
		if v, err = putChild(a, v, k, true, none); err != nil {
			return nil, err
		}
	}
	for k, x := range m.All() {
		if was, ok := old.Get(k); ok && same(was, x) {
			continue
		}
		if v, err = putChild(a, v, k, old.Has(k), x); err != nil {
			return nil, err
		}
	}
	return v, nil
}

func subset(a at, next *chain, elems func(*Env) ([]any, error)) *chain {
	take := func(e *Env, v any) (any, error) {
		es, err := elems(e)
		if err != nil {
			return nil, err
		}
		var in []any
		for _, x := range es {
			ok, err := hasElem(a, v, x)
			if err != nil {
				return nil, err
			}
			if ok {
				in = append(in, x)
			}
		}
		return value.NewSet(in...), nil
	}
	return substructure(next, take, func(_ *Env, v, old, part any) (any, error) {
		return replaceElems(a, v, old.(*value.Set), part)
	})
}

// replaceElems is replacePart for sets.
func replaceElems(a at, v any, old *value.Set, part any) (any, error) {
	set, ok := part.(*value.Set)
	if !ok && part != nil && part != none {
		return nil, a.errf("what replaces a part of a Set is a Set, not %s", value.Describe(part))
	}
	var out *value.Set
	stored, isStruct := v.(Struct)
	if !isStruct {
		out, _ = v.(*value.Set)
	}
	for x := range old.All() {
		if set.Has(x) {
			continue
		}
		if isStruct {
			if err := stored.Delete(x); err != nil {
				return nil, a.err(err)
			}
		} else {
			out = out.Delete(x)
		}
	}
	for x := range set.All() {
		if isStruct {
			if err := stored.Put(x, nil); err != nil {
				return nil, a.err(err)
			}
		} else {
			out = out.Add(x)
		}
	}
	if isStruct {
		return v, nil
	}
	return out, nil
}
