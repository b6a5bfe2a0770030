package ops

import "github.com/ramaworkshop/ramaworkshop/rama"

// Tuple is a List of its arguments. It fails on functions.
//
//	ops.Tuple(1, "a") → [1 "a"]
func Tuple(xs ...any) *rama.Expr { return e("Tuple", xs...) }

// Nth is the element at an index, which has to be there; of nil it is nil.
//
//	ops.Nth(L{"a", "b"}, 1) → "b"
func Nth(x, i any) *rama.Expr { return e("Nth", x, i) }

// First is the first element, nil without one.
//
//	ops.First(L{1, 2}) → 1
//	ops.First(M{"b": 1, "a": 2}) → ["a" 2]
func First(x any) *rama.Expr { return e("First", x) }

// Second is the second element, nil without one.
//
//	ops.Second(L{1, 2}) → 2
func Second(x any) *rama.Expr { return e("Second", x) }

// Last is the last element, nil without one.
//
//	ops.Last(L{1, 2}) → 2
func Last(x any) *rama.Expr { return e("Last", x) }

// Next is a List of all but the first element, nil when that is nothing: the condition of a loop.
//
//	ops.Next(L{1, 2}) → [2]
//	ops.Next(L{1}) → nil
func Next(x any) *rama.Expr { return e("Next", x) }

// Rest is a List of all but the first element, an empty one when that is nothing.
//
//	ops.Rest(L{1}) → []
func Rest(x any) *rama.Expr { return e("Rest", x) }

// Seq is a List of the elements, nil without any.
//
//	ops.Seq(M{"a": 1}) → [["a" 1]]
//	ops.Seq(L{}) → nil
func Seq(x any) *rama.Expr { return e("Seq", x) }

// Take is the first n elements, or all where there are fewer: of a String a String, of any other collection
// a List. It fails when n is below 0.
//
//	ops.Take(L{1, 2, 3}, 2) → [1 2]
//	ops.Take("abc", 9) → "abc"
func Take(x, n any) *rama.Expr { return e("Take", x, n) }

// TakeLast is the last n elements, as Take has them.
//
//	ops.TakeLast(L{1, 2, 3}, 2) → [2 3]
func TakeLast(x, n any) *rama.Expr { return e("TakeLast", x, n) }

// Drop is all but the first n elements, as Take has them.
//
//	ops.Drop(L{1, 2, 3}, 2) → [3]
func Drop(x, n any) *rama.Expr { return e("Drop", x, n) }

// DropLast is all but the last n elements, as Take has them.
//
//	ops.DropLast("abc", 1) → "ab"
func DropLast(x, n any) *rama.Expr { return e("DropLast", x, n) }

// Slice is the elements from an index up to and without another, or to the end: of a String a String, of any
// other collection a List. It fails when the bounds are not there.
//
//	ops.Slice(L{1, 2, 3, 4}, 1, 3) → [2 3]
//	ops.Slice("hello", 3) → "lo"
func Slice(x, from any, to ...any) *rama.Expr { return e("Slice", append([]any{x, from}, to...)...) }

// IndexOf is the index of an element in a List, or of a part in a String, where it is first; nil when it is
// nowhere.
//
//	ops.IndexOf(L{"a", "b"}, "b") → 1
//	ops.IndexOf("abc", "z") → nil
func IndexOf(x, v any) *rama.Expr { return e("IndexOf", x, v) }

// Concat is one List of the elements of several collections.
//
//	ops.Concat(L{1}, nil, Set{2}) → [1 2]
func Concat(xs ...any) *rama.Expr { return e("Concat", xs...) }

// Prepend is a List with an element added at its beginning.
//
//	ops.Prepend(L{2, 3}, 1) → [1 2 3]
func Prepend(x, v any) *rama.Expr { return e("Prepend", x, v) }

// InsertAt is a List with an element added in front of the one at an index, or at the end. It fails when the
// index is beyond that.
//
//	ops.InsertAt(L{"a", "c"}, 1, "b") → ["a" "b" "c"]
func InsertAt(x, i, v any) *rama.Expr { return e("InsertAt", x, i, v) }

// RemoveAt is a List without the element at an index, which has to be there.
//
//	ops.RemoveAt(L{"a", "b", "c"}, 1) → ["a" "c"]
func RemoveAt(x, i any) *rama.Expr { return e("RemoveAt", x, i) }

// Reverse is a List of the elements from the last to the first.
//
//	ops.Reverse(L{1, 2, 3}) → [3 2 1]
func Reverse(x any) *rama.Expr { return e("Reverse", x) }

// Sort is a List of the elements in the one order of all values.
//
//	ops.Sort(L{2, "a", nil, 1}) → [nil 1 2 "a"]
func Sort(x any) *rama.Expr { return e("Sort", x) }

// SortBy is a List of the elements in the order of what each holds at a key, as Get finds it; elements that
// tie stay in order.
//
//	ops.SortBy(L{M{"n": 2}, M{"n": 1}}, "n") → [{"n": 1} {"n": 2}]
//	ops.SortBy(M{"a": 2, "b": 1}, 1) → [["b" 1] ["a" 2]]
func SortBy(x, key any) *rama.Expr { return e("SortBy", x, key) }

// Distinct is a List of the elements, of equal ones the first.
//
//	ops.Distinct(L{2, 1, 2}) → [2 1]
func Distinct(x any) *rama.Expr { return e("Distinct", x) }

// Flatten is a List of the elements of a List or Set, with those of the Lists in it in their place, however
// deep.
//
//	ops.Flatten(L{1, L{2, L{3}}}) → [1 2 3]
func Flatten(x any) *rama.Expr { return e("Flatten", x) }

// Chunks is a List of Lists of n elements each; the last has what is left. It fails when n is below 1.
//
//	ops.Chunks(L{1, 2, 3}, 2) → [[1 2] [3]]
func Chunks(x, n any) *rama.Expr { return e("Chunks", x, n) }

// Zip is a List of pairs of the elements of two collections, as far as both go.
//
//	ops.Zip(L{"a", "b"}, L{1, 2, 3}) → [["a" 1] ["b" 2]]
func Zip(x, y any) *rama.Expr { return e("Zip", x, y) }

// Repeat is a List of n times a value. It fails when n is below 0 or above a million.
//
//	ops.Repeat(0, 3) → [0 0 0]
func Repeat(v, n any) *rama.Expr { return e("Repeat", v, n) }

// RangeList is a List of the Longs from one up to and without another. It fails for more than a million;
// Range emits them one by one.
//
//	ops.RangeList(1, 4) → [1 2 3]
//	ops.RangeList(4, 1) → []
func RangeList(from, to any) *rama.Expr { return e("RangeList", from, to) }
