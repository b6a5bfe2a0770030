package ops

import "github.com/ramaworkshop/ramaworkshop/rama"

// Count is the number of elements of a collection, of characters of a String, of bytes of Bytes; of nil
// it is 0.
//
//	ops.Count(M{"a": 1}) → 1
//	ops.Count("Zoë") → 3
func Count(x any) *rama.Expr { return e("Count", x) }

// Get is what a Map or record holds at a key, or a List at an index; of a Set it is the element itself.
// Where nothing is there it is or, or nil.
//
//	ops.Get(M{"a": 1}, "a") → 1
//	ops.Get(L{5, 6}, 7) → nil
//	ops.Get(M{}, "a", 0) → 0
func Get(m, k any, or ...any) *rama.Expr { return e("Get", append([]any{m, k}, or...)...) }

// GetIn is Get with the keys of a List, one inside of the other.
//
//	ops.GetIn(M{"a": L{5, 6}}, L{"a", 1}) → 6
//	ops.GetIn(M{}, L{"a", "b"}, 0) → 0
func GetIn(m, keys any, or ...any) *rama.Expr { return e("GetIn", append([]any{m, keys}, or...)...) }

// Assoc is a Map with v at k, a record with v in the field k, or a List with v at the index k; of nil it is
// a new Map. It fails for a field that the record has not, and an index beyond the end of the List.
//
//	ops.Assoc(M{"a": 1}, "b", 2) → {"a": 1, "b": 2}
//	ops.Assoc(L{5, 6}, 0, 7) → [7 6]
//	ops.Assoc(nil, "a", 1) → {"a": 1}
func Assoc(m, k, v any) *rama.Expr { return e("Assoc", m, k, v) }

// AssocIn is Assoc with the keys of a List, one inside of the other; where nothing is there it makes Maps.
//
//	ops.AssocIn(M{"a": M{"b": 1}}, L{"a", "b"}, 2) → {"a": {"b": 2}}
//	ops.AssocIn(nil, L{"a", "b"}, 1) → {"a": {"b": 1}}
func AssocIn(m, keys, v any) *rama.Expr { return e("AssocIn", m, keys, v) }

// Dissoc is a Map without k; of a record it is a Map of its other fields.
//
//	ops.Dissoc(M{"a": 1, "b": 2}, "a") → {"b": 2}
func Dissoc(m, k any) *rama.Expr { return e("Dissoc", m, k) }

// SelectKeys is a Map of those entries of a Map or record whose keys are in a List or Set.
//
//	ops.SelectKeys(M{"a": 1, "b": 2}, L{"a", "z"}) → {"a": 1}
func SelectKeys(m, keys any) *rama.Expr { return e("SelectKeys", m, keys) }

// MapKeys is a List of the keys of a Map, in order, or of the names of a record's fields.
//
//	ops.MapKeys(M{"b": 1, "a": 2}) → ["a" "b"]
func MapKeys(x any) *rama.Expr { return e("MapKeys", x) }

// MapVals is a List of the values of a Map, in the order of its keys, or of a record's fields.
//
//	ops.MapVals(M{"b": 1, "a": 2}) → [2 1]
func MapVals(x any) *rama.Expr { return e("MapVals", x) }

// Merge is one Map of several Maps or records; of equal keys the last counts.
//
//	ops.Merge(M{"a": 1, "b": 1}, nil, M{"b": 2}) → {"a": 1, "b": 2}
func Merge(ms ...any) *rama.Expr { return e("Merge", ms...) }

// ZipMap is a Map of the elements of one collection as keys and those of another as values, as far as both
// go.
//
//	ops.ZipMap(L{"a", "b"}, L{1, 2}) → {"a": 1, "b": 2}
func ZipMap(keys, vals any) *rama.Expr { return e("ZipMap", keys, vals) }

// Frequencies is a Map of the elements of a collection, and how often each is in it.
//
//	ops.Frequencies(L{"b", "a", "b"}) → {"a": 1, "b": 2}
func Frequencies(xs any) *rama.Expr { return e("Frequencies", xs) }

// Conj is a collection with elements added: to a List at its end, to a Map as pairs [key value]; of nil it
// is a new List.
//
//	ops.Conj(L{1}, 2, 3) → [1 2 3]
//	ops.Conj(Set{1}, 1) → #{1}
//	ops.Conj(M{}, L{"a", 1}) → {"a": 1}
func Conj(c any, xs ...any) *rama.Expr { return e("Conj", append([]any{c}, xs...)...) }

// Disj is a Set without elements.
//
//	ops.Disj(Set{1, 2, 3}, 2, 3) → #{1}
func Disj(c any, xs ...any) *rama.Expr { return e("Disj", append([]any{c}, xs...)...) }

// Union is the Set of what is in any of one or more Sets.
//
//	ops.Union(Set{1, 2}, Set{2, 3}) → #{1 2 3}
func Union(sets ...any) *rama.Expr { return e("Union", sets...) }

// Intersection is the Set of what is in all of one or more Sets.
//
//	ops.Intersection(Set{1, 2}, Set{2, 3}) → #{2}
func Intersection(sets ...any) *rama.Expr { return e("Intersection", sets...) }

// Difference is the Set of what is in the first and in none of the other Sets.
//
//	ops.Difference(Set{1, 2, 3}, Set{2}, Set{3}) → #{1}
func Difference(sets ...any) *rama.Expr { return e("Difference", sets...) }

// IsSubset tells whether every element of Set a is in Set b.
//
//	ops.IsSubset(Set{1}, Set{1, 2}) → true
func IsSubset(a, b any) *rama.Expr { return e("IsSubset", a, b) }

// ToList is a List of the elements of a collection.
//
//	ops.ToList(Set{2, 1}) → [1 2]
//	ops.ToList(nil) → []
func ToList(x any) *rama.Expr { return e("ToList", x) }

// ToSet is a Set of the elements of a collection.
//
//	ops.ToSet(L{1, 2, 1}) → #{1 2}
func ToSet(x any) *rama.Expr { return e("ToSet", x) }

// ToMap is a Map of a List or Set of pairs [key value], or of a record's fields; of equal keys the last counts.
//
//	ops.ToMap(L{L{"a", 1}, L{"b", 2}}) → {"a": 1, "b": 2}
//	ops.ToMap(Item{"x", 7}) → {"count": 7, "name": "x"}
func ToMap(x any) *rama.Expr { return e("ToMap", x) }
