package pstate

import (
	"errors"
	"fmt"
	"sort"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// SchemaKind is the sort of a schema.
type SchemaKind uint8

// The sorts of schemas.
const (
	ClassSchema SchemaKind = iota
	MapSchema
	SetSchema
	ListSchema
	FixedSchema
)

// Schema is the shape of a value. It is a tree that never changes after it was made.
type Schema struct {
	Kind SchemaKind
	// Class is the kind of value of a class; KindNone means any (Object).
	Class value.Kind
	// Record is the type of record that a class takes.
	Record *value.RecordType
	// Key is the class of a map's keys; Elem the schema of a map's values, a set's or a
	// list's elements.
	Key, Elem *Schema
	// Fields are the keys of a schema of fixed keys, in order.
	Fields []Field

	Subindexed bool
	NoSize     bool

	// Migration, when given, makes values of this schema of those that stood here before.
	Migration *Migration
}

// Field is a key of a schema of fixed keys.
type Field struct {
	Key    string
	Schema *Schema
}

// Fixed makes a schema of fixed keys.
func Fixed(fields map[string]*Schema) *Schema {
	s := &Schema{Kind: FixedSchema}
	for k, v := range fields {
		s.Fields = append(s.Fields, Field{k, v})
	}
	sort.Slice(s.Fields, func(i, j int) bool { return s.Fields[i].Key < s.Fields[j].Key })
	return s
}

// String prints the schema as a program writes it.
func (s *Schema) String() string {
	var b strings.Builder
	switch s.Kind {
	case ClassSchema:
		switch {
		case s.Record != nil:
			return "ClassOf(" + s.Record.Short() + "{})"
		case s.Class == value.KindNone:
			return "Object"
		}
		return s.Class.String()
	case MapSchema:
		fmt.Fprintf(&b, "MapSchema(%s, %s)", s.Key, s.Elem)
	case SetSchema:
		fmt.Fprintf(&b, "SetSchema(%s)", s.Elem)
	case ListSchema:
		fmt.Fprintf(&b, "ListSchema(%s)", s.Elem)
	case FixedSchema:
		b.WriteString("FixedKeys{")
		for i, f := range s.Fields {
			if i > 0 {
				b.WriteString(", ")
			}
			fmt.Fprintf(&b, "%q: %s", f.Key, f.Schema)
		}
		b.WriteString("}")
	}
	if s.Subindexed {
		b.WriteString(".Subindexed()")
	}
	if s.NoSize {
		b.WriteString(".WithoutSize()")
	}
	return b.String()
}

// field returns the schema of a fixed key, nil when there is none.
func (s *Schema) field(k any) *Schema {
	name, _ := k.(string)
	i := sort.Search(len(s.Fields), func(i int) bool { return s.Fields[i].Key >= name })
	if i < len(s.Fields) && s.Fields[i].Key == name {
		return s.Fields[i].Schema
	}
	return nil
}

// deep reports whether there is a subindexed structure in the schema.
func (s *Schema) deep() bool {
	if s.Subindexed {
		return true
	}
	if s.Elem != nil && s.Elem.deep() {
		return true
	}
	for _, f := range s.Fields {
		if f.Schema.deep() {
			return true
		}
	}
	return false
}

// Validate returns what is wrong with a PState's schema.
func (s *Schema) Validate() error {
	if s == nil {
		return errNil
	}
	switch s.Kind {
	case SetSchema, ListSchema:
		return fmt.Errorf("a PState's top is a map, fixed keys or a class, not %s: put it under a key, "+
			"or use the class List", s)
	}
	if s.Subindexed {
		return fmt.Errorf("a PState's top is stored element by element as it is: take Subindexed off %s", s)
	}
	return s.validate()
}

var errNil = errors.New("a schema is nil: name a class, such as Object, or a collection")

func (s *Schema) validate() error {
	for _, inner := range s.inner() {
		if inner == nil {
			return errNil
		}
	}
	if s.Kind == MapSchema && s.Key.Kind != ClassSchema {
		return fmt.Errorf("the keys of a map have a class, not the schema %s", s.Key)
	}
	if s.Kind == SetSchema && s.Elem.Kind != ClassSchema {
		return fmt.Errorf("the elements of a set have a class, not the schema %s", s.Elem)
	}
	if s.NoSize && !s.Subindexed {
		return fmt.Errorf("WithoutSize is for subindexed structures: write Subindexed().WithoutSize()")
	}
	for _, inner := range s.inner() {
		if err := inner.validate(); err != nil {
			return err
		}
	}
	return nil
}

// validateNested refuses subindexed structures inside plain ones, whose elements have no
// place of their own to hang them on.
func (s *Schema) validateNested(top bool) error {
	plain := !top && !s.Subindexed && s.Kind != FixedSchema && s.Kind != ClassSchema
	if plain && s.Elem.deep() {
		return fmt.Errorf("%s holds something subindexed and is not subindexed itself: add Subindexed() "+
			"to it too", s)
	}
	for _, inner := range s.inner() {
		if err := inner.validateNested(false); err != nil {
			return err
		}
	}
	return nil
}

func (s *Schema) inner() []*Schema {
	var out []*Schema
	switch s.Kind {
	case MapSchema:
		out = append(out, s.Key, s.Elem)
	case SetSchema, ListSchema:
		out = append(out, s.Elem)
	}
	for _, f := range s.Fields {
		out = append(out, f.Schema)
	}
	return out
}
