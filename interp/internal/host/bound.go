package host

// Bound is an interpreted value together with the methods of its type. Compiled code meets it
// inside an adapter, which has those methods as Go knows them.
type Bound struct {
	V any
	M *Methods
}

// Methods are the methods of one interpreted type, by name. Each is a function whose first
// parameter is the receiver, as an any.
type Methods struct {
	Type   *Type
	Erased bool // the type is not to be seen from the value
	fns    map[string]any
	host   *Host
}

// Method is the named method, or nil.
func (b Bound) Method(name string) any { return b.M.fns[name] }

// boundValue is how the host recognizes an adapter.
func (b Bound) boundValue() Bound { return b }

type adapter interface{ boundValue() Bound }

// Open takes an interpreted value out of the adapter that compiled code sees, unless the
// adapter is all that remembers the value's type.
func Open(v any) any {
	if a, ok := v.(adapter); ok && !a.boundValue().M.Erased {
		return a.boundValue().V
	}
	return v
}

// Raw takes it out in any case.
func Raw(v any) any {
	if a, ok := v.(adapter); ok {
		return a.boundValue().V
	}
	return v
}

// has reports whether the table has a method of that name.
func (m *Methods) has(name string) bool { return m != nil && m.fns[name] != nil }
