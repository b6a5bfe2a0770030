package rama

import (
	"github.com/google/uuid"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// M is a map literal, L a list literal, Set a set literal. Given as an argument of a statement
// they are templates: a variable inside stands for its value.
type M map[any]any

// L is a list literal.
type L []any

// Set is a set literal; duplicates count once.
type Set = value.SetLit

// Record is what a struct becomes in the engine: its type's name, and its exported fields by
// key. The field TodoID has the key "todoID", or the one in its tag: `rama:"id"`.
type Record = value.Record

// UUIDValue is the type of UUIDs.
type UUIDValue = uuid.UUID

// NewUUID makes a time-ordered UUID (version 7).
func NewUUID() uuid.UUID { return uuid.Must(uuid.NewV7()) }

// Lit is a value that stands for itself, also where its text would be a variable: Lit("*x").
func Lit(v any) any { return value.Lit{V: v} }

// Value converts a Go value into the engine's: a list, set, map or record, immutable. What
// cannot be converted, such as a channel, is a panic with a *ConvertError that names the path
// to it.
func Value(v any) any {
	out, err := value.From(v)
	if err != nil {
		panic(err)
	}
	return out
}

// MapOf makes a map from keys and values in turn, for keys that a Go map cannot hold.
func MapOf(kvs ...any) any {
	vs := Value(L(kvs)).(*value.List)
	return value.MapOf(vs.Elems()...)
}

// TypeName names the kind of a value, and of a record its type: "Long", "CreateUser".
func TypeName(v any) string {
	v = Value(v)
	if r, ok := v.(*value.Record); ok {
		return r.TypeName()
	}
	return value.KindOf(v).String()
}

// Equal reports whether two Go values are the same value in the engine: 1 and int64(1) are, 1
// and 1.0 are not. What cannot be a value equals nothing.
func Equal(a, b any) bool {
	x, err := value.From(a)
	if err != nil {
		return false
	}
	y, err := value.From(b)
	return err == nil && value.Equal(x, y)
}

// Compare orders two values by the engine's one order of all values: negative, zero or
// positive.
func Compare(a, b any) int { return value.Compare(Value(a), Value(b)) }

// HashingKeys returns n keys with a prefix, of which the i-th hashes to task i of n.
func HashingKeys(prefix string, n int) []string {
	out := make([]string, n)
	for left, i := n, 0; left > 0; i++ {
		k := prefix + value.String(int64(i))
		if t := value.TaskOf(k, n); out[t] == "" {
			out[t] = k
			left--
		}
	}
	return out
}
