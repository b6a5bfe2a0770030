package path

import "github.com/ramaworkshop/ramaworkshop/engine/value"

const mapLike = "a Map, a record or nil"

func buildMapVals(a at, _ *Nav, next *chain) (*chain, error) {
	return &chain{
		sel: func(e *Env, v any) error {
			if m, ok := v.(*value.Map); ok {
				for _, x := range m.All() {
					if err := next.sel(e, x); err != nil {
						return err
					}
				}
				return nil
			}
			if v != nil && !isMap(v) {
				return a.misfit(v, mapLike)
			}
			return each(a, v, false, mapLike, func(_, x any) (bool, error) {
				return true, next.sel(e, x)
			})
		},
		xf: func(e *Env, v any) (any, bool, error) {
			switch c := v.(type) {
			case nil:
				return nil, false, nil
			case *value.Map:
				return mapVals(e, c, next)
			case Struct:
				if isMap(v) {
					return structVals(a, e, c, next)
				}
			case *value.Record:
				var out any = c
				hits := false
				for i, f := range c.Type().Fields {
					nx, hit, err := next.xf(e, c.At(i))
					if err == nil && hit {
						hits = true
						out, err = putChild(a, out, f, true, nx)
					}
					if err != nil {
						return nil, false, err
					}
				}
				return out, hits, nil
			}
			return nil, false, a.misfit(v, mapLike)
		},
	}, nil
}

func mapVals(e *Env, m *value.Map, next *chain) (any, bool, error) {
	out, hits, changed := make([]value.Entry, 0, m.Len()), false, false
	for k, x := range m.All() {
		nx, hit, err := next.xf(e, x)
		if err != nil {
			return nil, false, err
		}
		if !hit {
			nx = x
		}
		hits, changed = hits || hit, changed || hit && !same(x, nx)
		if nx != none {
			out = append(out, value.Entry{K: k, V: nx})
		}
	}
	if !changed {
		return m, hits, nil
	}
	return value.NewMap(out...), true, nil
}

func structVals(a at, e *Env, s Struct, next *chain) (any, bool, error) {
	kvs, err := collect(a, s)
	if err != nil {
		return nil, false, err
	}
	hits := false
	for _, kv := range kvs {
		nx, hit, err := next.xf(e, kv.V)
		if err != nil {
			return nil, false, err
		}
		if !hit || same(kv.V, nx) {
			hits = hits || hit
			continue
		}
		hits = true
		if err := putIn(a, s, kv.K, nx); err != nil {
			return nil, false, err
		}
	}
	return s, hits, nil
}

func buildMapKeys(a at, _ *Nav, next *chain) (*chain, error) {
	return &chain{
		sel: func(e *Env, v any) error {
			if v != nil && !isMap(v) {
				return a.misfit(v, mapLike)
			}
			return each(a, v, false, mapLike, func(k, _ any) (bool, error) {
				return true, next.sel(e, k)
			})
		},
		xf: func(e *Env, v any) (any, bool, error) {
			var kvs []value.Entry
			switch c := v.(type) {
			case nil:
				return nil, false, nil
			case *value.Map:
				for k, x := range c.All() {
					kvs = append(kvs, value.Entry{K: k, V: x})
				}
				out, hits, err := renamed(e, kvs, next)
				if err != nil || !hits {
					return v, false, err
				}
				return value.NewMap(out...), true, nil
			case Struct:
				if c.Shape() == ShapeMap {
					return renameStored(a, e, c, next)
				}
			}
			return nil, false, a.misfit(v, "a Map or nil when it changes something")
		},
	}, nil
}

// renamed runs the keys of entries through the rest of the path.
func renamed(e *Env, kvs []value.Entry, next *chain) (out []value.Entry, hits bool, err error) {
	for _, kv := range kvs {
		nk, hit, err := next.xf(e, kv.K)
		if err != nil {
			return nil, false, err
		}
		if hit {
			hits = true
			kv.K = nk
		}
		if kv.K != none {
			out = append(out, kv)
		}
	}
	return out, hits, nil
}

func renameStored(a at, e *Env, s Struct, next *chain) (any, bool, error) {
	kvs, err := collect(a, s)
	if err != nil {
		return nil, false, err
	}
	for i := range kvs {
		if kvs[i].V, err = plainOf(kvs[i].V); err != nil {
			return nil, false, a.err(err)
		}
	}
	out, hits, err := renamed(e, kvs, next)
	if err != nil || !hits {
		return s, false, err
	}
	if err := s.Clear(); err != nil {
		return nil, false, a.err(err)
	}
	for _, kv := range out {
		if err := s.Put(kv.K, kv.V); err != nil {
			return nil, false, a.err(err)
		}
	}
	return s, true, nil
}
