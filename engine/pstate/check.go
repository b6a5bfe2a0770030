package pstate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// SchemaError is a value that does not have the shape its place asks for. Path leads from the
// PState's top to the place; nothing was written.
type SchemaError struct {
	Path      []any
	Want, Got string
}

func (e *SchemaError) Error() string {
	at := "at the top"
	if len(e.Path) > 0 {
		keys := make([]string, len(e.Path))
		for i, k := range e.Path {
			keys[i] = value.String(k)
		}
		at = "at " + strings.Join(keys, " ")
	}
	return fmt.Sprintf("the schema wants %s %s, but got %s", e.Want, at, e.Got)
}

// describe names a value for a SchemaError.
func describe(v any) string {
	s := value.String(v)
	if len(s) > 40 {
		s = s[:37] + "..."
	}
	if k := value.KindOf(v); k == value.KindNil || k == value.KindNone {
		return value.Describe(v)
	}
	return value.Describe(v) + ": " + s
}

// under puts the keys at, which lead to where a check was made, in front of the path of its error.
func under(err error, at ...any) error {
	if e, ok := err.(*SchemaError); ok {
		e.Path = append(slices.Clip(at), e.Path...)
	}
	return err
}

// check compares a value with a schema; nil is a value of every schema. The path of its error
// begins at the value.
func (s *Schema) check(v any) error {
	if v == nil {
		return nil
	}
	bad := func() error { return &SchemaError{nil, s.String(), describe(v)} }
	switch s.Kind {
	case ClassSchema:
		if !s.classTakes(v) {
			return bad()
		}
		return checkDepth(v)
	case MapSchema:
		m, ok := v.(*value.Map)
		if !ok {
			return bad()
		}
		for k, e := range m.All() {
			if err := s.Key.checkKey(k); err != nil {
				return err
			}
			if err := s.Elem.check(e); err != nil {
				return under(err, k)
			}
		}
	case SetSchema:
		set, ok := v.(*value.Set)
		if !ok {
			return bad()
		}
		for e := range set.All() {
			if err := s.Elem.checkKey(e); err != nil {
				return err
			}
		}
	case ListSchema:
		l, ok := v.(*value.List)
		if !ok {
			return bad()
		}
		i := int64(0)
		for e := range l.All() {
			if err := s.Elem.check(e); err != nil {
				return under(err, i)
			}
			i++
		}
	case FixedSchema:
		m, ok := v.(*value.Map)
		if !ok {
			return bad()
		}
		for k, e := range m.All() {
			f := s.field(k)
			if f == nil {
				return s.unknownKey(k)
			}
			if err := f.check(e); err != nil {
				return under(err, k)
			}
		}
	}
	return nil
}

func (s *Schema) classTakes(v any) bool {
	if s.Record != nil {
		r, ok := v.(*value.Record)
		return ok && r.Type().Name == s.Record.Name
	}
	k := value.KindOf(v)
	return k != value.KindNone && (s.Class == value.KindNone || s.Class == k)
}

// checkKey checks a key of a map or an element of a set, which may not be nil.
func (s *Schema) checkKey(k any) error {
	if k == nil || !s.classTakes(k) {
		return &SchemaError{nil, "a key of class " + s.String(), describe(k)}
	}
	return checkDepth(k)
}

// checkDepth refuses what could be written but not read again.
func checkDepth(v any) error {
	if !value.TooDeep(v) {
		return nil
	}
	return &SchemaError{
		nil, fmt.Sprintf("at most %d levels of collections", value.MaxDepth),
		value.Describe(v) + " with more",
	}
}

func (s *Schema) unknownKey(k any) error {
	names := make([]string, len(s.Fields))
	for i, f := range s.Fields {
		names[i] = fmt.Sprintf("%q", f.Key)
	}
	return &SchemaError{nil, "one of the keys " + strings.Join(names, ", "),
		"the key " + value.String(k)}
}
