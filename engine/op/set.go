package op

import "github.com/ramaworkshop/ramaworkshop/engine/value"

func init() {
	add(
		with2(fnN("Disj", 1, -1, func(as []any) (any, error) {
			c := as[0]
			if err := setOrNil("Disj", c); err != nil {
				return nil, err
			}
			for _, x := range as[1:] {
				c, _ = disj(c, x)
			}
			return c, nil
		}), disj),
		fn1("ToSet", func(a any) (any, error) {
			if s, ok := a.(*value.Set); ok {
				return s, nil
			}
			es, err := Elems("ToSet", a)
			return value.NewSet(es...), err
		}),
		setFold("Union", func(a, b *value.Set) *value.Set {
			if a.Len() < b.Len() {
				a, b = b, a
			}
			for e := range b.All() {
				a = a.Add(e)
			}
			return a
		}),
		setFold("Intersection", func(a, b *value.Set) *value.Set {
			if a.Len() > b.Len() {
				a, b = b, a
			}
			return keep(a, func(e any) bool { return b.Has(e) })
		}),
		setFold("Difference", func(a, b *value.Set) *value.Set {
			return keep(a, func(e any) bool { return !b.Has(e) })
		}),
		fn2("IsSubset", func(a, b any) (any, error) {
			x, err := asSet("IsSubset", a)
			if err != nil {
				return nil, err
			}
			y, err := asSet("IsSubset", b)
			if err != nil {
				return nil, err
			}
			for e := range x.All() {
				if !y.Has(e) {
					return false, nil
				}
			}
			return true, nil
		}),
	)
}

func disj(c, x any) (any, error) {
	s, ok := c.(*value.Set)
	if !ok {
		return nil, setOrNil("Disj", c)
	}
	return s.Delete(x), nil
}

func setOrNil(name string, a any) error {
	_, err := asSet(name, a)
	return err
}

// asSet returns a set; nil is empty.
func asSet(name string, a any) (*value.Set, error) {
	switch s := a.(type) {
	case nil:
		return value.EmptySet, nil
	case *value.Set:
		return s, nil
	case *value.List:
		return nil, misfit(name, "Sets (ops.ToSet makes one of a List)", a)
	}
	return nil, misfit(name, "Sets or nil", a)
}

// setFold declares an operation on any number of sets, taken two by two from the left.
func setFold(name string, f func(a, b *value.Set) *value.Set) *Op {
	one := func(a any) (any, error) { return anyErr(asSet(name, a)) }
	return fold(name, one, func(a, b any) (any, error) {
		x, err := asSet(name, a)
		if err != nil {
			return nil, err
		}
		y, err := asSet(name, b)
		if err != nil {
			return nil, err
		}
		return f(x, y), nil
	})
}

// keep returns the elements of a set for which ok is true.
func keep(s *value.Set, ok func(e any) bool) *value.Set {
	var es []any
	for e := range s.All() {
		if ok(e) {
			es = append(es, e)
		}
	}
	return value.NewSet(es...)
}
