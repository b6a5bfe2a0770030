package path

import (
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// rangeForm is the end of a sorted range's name.
type rangeForm string

const (
	rangeBoth      rangeForm = ""
	rangeFrom      rangeForm = "From"
	rangeTo        rangeForm = "To"
	rangeFromStart rangeForm = "FromStart"
	rangeToEnd     rangeForm = "ToEnd"
)

// buildRange makes the ten sorted ranges: they visit one sub-collection, also an empty one.
// With a maximum, the forms To and ToEnd take the entries nearest to the end.
func buildRange(form rangeForm, set bool) func(a at, n *Nav, next *chain) (*chain, error) {
	return func(a at, n *Nav, next *chain) (*chain, error) {
		args, limit := argsOf(n.Args), argOf(n.Range.Max)
		opts, backward := n.Range, form == rangeTo || form == rangeToEnd
		take := func(e *Env, v any) (any, error) {
			r := Bounds{LoOpen: opts.ExcludeStart, HiOpen: !opts.IncludeEnd}
			switch form {
			case rangeBoth:
				r.Lo, r.Hi, r.HasLo, r.HasHi = args[0].of(e), args[1].of(e), true, true
			case rangeFrom:
				r.Lo, r.HasLo = args[0].of(e), true
			case rangeTo:
				r.Hi, r.HasHi = args[0].of(e), true
			}
			most, ok := limit.of(e).(int64)
			if !ok && limit.of(e) != nil {
				return nil, a.errf("Max is a Long, not %s", value.Describe(limit.of(e)))
			}
			return takeRange(a, v, r, most, backward, set)
		}
		put := func(_ *Env, v, old, part any) (any, error) {
			if set {
				return replaceElems(a, v, old.(*value.Set), part)
			}
			return replacePart(a, v, old.(*value.Map), part)
		}
		return substructure(next, take, put), nil
	}
}

func takeRange(a at, v any, r Bounds, most int64, backward, set bool) (any, error) {
	if err := rangeable(a, v, set); err != nil {
		return nil, err
	}
	var es []value.Entry
	visit := func(k, x any) (bool, error) {
		x, err := plainOf(x)
		es = append(es, value.Entry{K: k, V: x})
		return most <= 0 || int64(len(es)) < most, err
	}
	if err := scan(v, r, backward, visit); err != nil {
		return nil, a.err(err)
	}
	if backward {
		for i, j := 0, len(es)-1; i < j; i, j = i+1, j-1 {
			es[i], es[j] = es[j], es[i]
		}
	}
	if !set {
		return value.NewMap(es...), nil
	}
	ks := make([]any, len(es))
	for i, e := range es {
		ks[i] = e.K
	}
	return value.NewSet(ks...), nil
}

func rangeable(a at, v any, set bool) error {
	ok := v == nil
	switch c := v.(type) {
	case *value.Map:
		ok = !set
	case *value.Set:
		ok = set
	case Struct:
		ok = set == (c.Shape() == ShapeSet) && c.Shape() != ShapeList
	}
	switch {
	case ok:
		return nil
	case set:
		return a.misfit(v, "a Set or nil")
	}
	return a.misfit(v, "a Map or nil")
}

// scan visits the entries of a map or set, plain or stored, within the bounds.
func scan(v any, r Bounds, backward bool, visit func(k, v any) (bool, error)) error {
	if s, ok := v.(Struct); ok {
		return s.Scan(r, backward, visit)
	}
	var err error
	step := func(k, x any) bool {
		switch {
		case !r.In(k):
			// Behind the far bound nothing follows; before the near one something may.
			return backward && !r.belowHi(k) || !backward && !r.aboveLo(k)
		default:
			var more bool
			more, err = visit(k, x)
			return more && err == nil
		}
	}
	key := func(k any) bool { return step(k, nil) }
	switch c := v.(type) {
	case *value.Map:
		switch {
		case backward:
			c.Backward()(step)
		case r.HasLo:
			c.From(r.Lo)(step)
		default:
			c.All()(step)
		}
	case *value.Set:
		switch {
		case backward:
			c.Backward()(key)
		case r.HasLo:
			c.From(r.Lo)(key)
		default:
			c.All()(key)
		}
	}
	return err
}
