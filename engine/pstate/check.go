package pstate

import (
	"fmt"
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

// check compares a value with a schema; nil is a value of every schema. at leads to it.
func (s *Schema) check(v any, at []any) error {
	if v == nil {
		return nil
	}
	bad := func() error { return &SchemaError{append([]any{}, at...), s.String(), describe(v)} }
	switch s.Kind {
	case ClassSchema:
		if !s.classTakes(v) {
			return bad()
		}
		return checkDepth(v, at)
	case MapSchema:
		m, ok := v.(*value.Map)
		if !ok {
			return bad()
		}
		for k, e := range m.All() {
			if err := s.Key.checkKey(k, at); err != nil {
				return err
			}
			if err := s.Elem.check(e, append(at, k)); err != nil {
				return err
			}
		}
	case SetSchema:
		set, ok := v.(*value.Set)
		if !ok {
			return bad()
		}
		for e := range set.All() {
			if err := s.Elem.checkKey(e, at); err != nil {
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
			if err := s.Elem.check(e, append(at, i)); err != nil {
				return err
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
				return s.unknownKey(k, at)
			}
			if err := f.check(e, append(at, k)); err != nil {
				return err
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
func (s *Schema) checkKey(k any, at []any) error {
	if k == nil || !s.classTakes(k) {
		return &SchemaError{append([]any{}, at...), "a key of class " + s.String(), describe(k)}
	}
	return checkDepth(k, at)
}

// checkDepth refuses what could be written but not read again.
func checkDepth(v any, at []any) error {
	if !value.TooDeep(v) {
		return nil
	}
	return &SchemaError{
		append([]any{}, at...), fmt.Sprintf("at most %d levels of collections", value.MaxDepth),
		value.Describe(v) + " with more",
	}
}

func (s *Schema) unknownKey(k any, at []any) error {
	names := make([]string, len(s.Fields))
	for i, f := range s.Fields {
		names[i] = fmt.Sprintf("%q", f.Key)
	}
	return &SchemaError{append([]any{}, at...), "one of the keys " + strings.Join(names, ", "),
		"the key " + value.String(k)}
}
