package rama

import (
	"reflect"

	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// Schema is the shape of a PState, or of a part of it.
type Schema interface {
	// Name prints the schema as a program writes it.
	Name() string
	schema() *pstate.Schema
}

// schemaIn is the schema inside another, or of a PState; nil, which the check refuses, for nil.
func schemaIn(s Schema) *pstate.Schema {
	if s == nil {
		return nil
	}
	return s.schema()
}

// schemaOf makes a schema of its own for each use.
type schemaOf func() *pstate.Schema

func (s schemaOf) Name() string           { return s().String() }
func (s schemaOf) schema() *pstate.Schema { return s() }

func class(k value.Kind) Schema {
	return schemaOf(func() *pstate.Schema { return &pstate.Schema{Class: k} })
}

// The classes: what kind of value stands at a place. Object takes any. nil may stand
// everywhere, but not as a key of a map or an element of a set.
var (
	String = class(value.KindString)
	Long   = class(value.KindLong)
	Double = class(value.KindDouble)
	Bool   = class(value.KindBool)
	Bytes  = class(value.KindBytes)
	UUID   = class(value.KindUUID)
	Object = class(value.KindNone)
	List   = class(value.KindList)
	Map    = class(value.KindMap)
)

// ClassOf is the class of records of a type, given an example: ClassOf(TodoItem{}). Of any other
// value it is the class of its kind.
func ClassOf(v any) Schema {
	if t, ok := value.RecordTypeFor(reflect.TypeOf(v)); ok {
		return schemaOf(func() *pstate.Schema { return &pstate.Schema{Class: value.KindRecord, Record: t} })
	}
	return class(value.KindOf(Value(v)))
}

// CollSchema is the schema of a collection.
type CollSchema struct {
	make            func() *pstate.Schema
	indexed, noSize bool
}

// Name prints the schema as a program writes it.
func (c CollSchema) Name() string { return c.schema().String() }

func (c CollSchema) schema() *pstate.Schema {
	s := c.make()
	s.Subindexed, s.NoSize = c.indexed, c.noSize
	return s
}

// Subindexed stores each element by itself, in order: a structure of any size is read and
// written element by element. It is for collections below the top, which is stored so anyway.
func (c CollSchema) Subindexed() CollSchema {
	c.indexed = true
	return c
}

// WithoutSize keeps no count of a subindexed structure's elements: writes save a read, and the
// size has to be counted.
func (c CollSchema) WithoutSize() CollSchema {
	c.noSize = true
	return c
}

// MapSchema is the schema of a map; the keys have a class.
func MapSchema(k, v Schema) CollSchema {
	return CollSchema{make: func() *pstate.Schema {
		return &pstate.Schema{Kind: pstate.MapSchema, Key: schemaIn(k), Elem: schemaIn(v)}
	}}
}

// SetSchema is the schema of a set; the elements have a class.
func SetSchema(v Schema) CollSchema {
	return CollSchema{make: func() *pstate.Schema {
		return &pstate.Schema{Kind: pstate.SetSchema, Elem: schemaIn(v)}
	}}
}

// ListSchema is the schema of a list.
func ListSchema(v Schema) CollSchema {
	return CollSchema{make: func() *pstate.Schema {
		return &pstate.Schema{Kind: pstate.ListSchema, Elem: schemaIn(v)}
	}}
}

// FixedKeys is the schema of a map with these keys, each with a schema of its own. A key may be
// left out of a value.
type FixedKeys map[string]Schema

// Name prints the schema as a program writes it.
func (f FixedKeys) Name() string { return f.schema().String() }

func (f FixedKeys) schema() *pstate.Schema {
	fields := map[string]*pstate.Schema{}
	for k, s := range f {
		fields[k] = schemaIn(s)
	}
	return pstate.Fixed(fields)
}
