package value

import (
	"fmt"
	"slices"

	"github.com/google/uuid"
)

// Kind is the sort of a value; kinds are numbered in the order of values.
type Kind uint8

// The kinds, in order.
const (
	KindNil Kind = iota
	KindBool
	KindLong
	KindDouble
	KindString
	KindBytes
	KindUUID
	KindList
	KindSet
	KindMap
	KindRecord
	// KindNone is what is no value: a Go type that From has to convert first.
	KindNone
)

var kindNames = [...]string{
	"nil", "Bool", "Long", "Double", "String", "Bytes", "UUID", "List", "Set", "Map", "Record",
	"no value",
}

// String returns the kind's name as schemas and errors write it.
func (k Kind) String() string { return kindNames[k] }

// MaxDepth is how many collections may nest; conversion fails beyond it, which also ends cyclic
// Go data, and what is stored is checked with TooDeep.
const MaxDepth = 1000

// decodeDepth is what decoding goes along with: values travel inside a few lists of ours.
const decodeDepth = MaxDepth + 16

// TooDeep reports whether collections nest deeper than MaxDepth in v.
func TooDeep(v any) bool { return deeper(v, MaxDepth) }

func deeper(v any, levels int) bool {
	switch v.(type) {
	case *List, *Set, *Map, *Record:
	default:
		return false
	}
	if levels == 0 {
		return true
	}
	inner := func(e any) bool { return deeper(e, levels-1) }
	switch v := v.(type) {
	case *List:
		return slices.ContainsFunc(v.Elems(), inner)
	case *Set:
		return slices.ContainsFunc(v.elems(), func(e Entry) bool { return inner(e.K) })
	case *Map:
		return slices.ContainsFunc(v.entries(), func(e Entry) bool { return inner(e.K) || inner(e.V) })
	case *Record:
		return slices.ContainsFunc(v.vals, inner)
	}
	return false
}

// KindOf returns the kind of v, KindNone when v's Go type is not one of a value.
func KindOf(v any) Kind {
	switch v.(type) {
	case nil:
		return KindNil
	case bool:
		return KindBool
	case int64:
		return KindLong
	case float64:
		return KindDouble
	case string:
		return KindString
	case []byte:
		return KindBytes
	case uuid.UUID:
		return KindUUID
	case *List:
		return KindList
	case *Set:
		return KindSet
	case *Map:
		return KindMap
	case *Record:
		return KindRecord
	}
	return KindNone
}

// Describe names the kind of v for a sentence: "a Long", "nil", "a record Item".
func Describe(v any) string {
	switch k := KindOf(v); k {
	case KindNil:
		return "nil"
	case KindNone:
		if s, ok := v.(fmt.Stringer); ok {
			return "the function " + s.String()
		}
		return fmt.Sprintf("a Go %T", v)
	case KindRecord:
		return "a record " + v.(*Record).TypeName()
	default:
		return "a " + k.String()
	}
}

// Truthy reports whether v counts as true: everything but nil and false does.
func Truthy(v any) bool {
	switch v := v.(type) {
	case nil:
		return false
	case bool:
		return v
	}
	return true
}
