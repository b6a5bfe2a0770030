package ops

import "github.com/ramaworkshop/ramaworkshop/rama"

// Range emits the Longs from one up to and without another, in order; nothing when there are none between. It
// fails for more than 200 million.
//
//	ops.Range(1, 4) → emits 1, 2, 3
//	ops.Range(4, 1) → emits nothing
func Range(from, to any) *rama.Expr { return e("Range", from, to) }

// RangeBy is Range in steps of another size, down when step is negative. It fails when step is 0.
//
//	ops.RangeBy(0, 10, 4) → emits 0, 4, 8
//	ops.RangeBy(3, 0, -1) → emits 3, 2, 1
func RangeBy(from, to, step any) *rama.Expr { return e("RangeBy", from, to, step) }

// Explode emits each element of a collection, in order; of nil nothing.
//
//	ops.Explode(L{"a", "b"}) → emits "a", "b"
//	ops.Explode(nil) → emits nothing
func Explode(x any) *rama.Expr { return e("Explode", x) }

// ExplodeIndexed emits for each element of a collection two values: its index and itself.
//
//	ops.ExplodeIndexed(L{"a", "b"}) → emits 0 "a", 1 "b"
func ExplodeIndexed(x any) *rama.Expr { return e("ExplodeIndexed", x) }

// ExplodeMap emits for each entry of a Map, in the order of the keys, or for each field of a record, two
// values: the key and what it holds.
//
//	ops.ExplodeMap(M{"b": 2, "a": 1}) → emits "a" 1, "b" 2
func ExplodeMap(x any) *rama.Expr { return e("ExplodeMap", x) }

// Expand emits once: the elements of a collection, as so many values. It fails when there are more or fewer
// than outputs.
//
//	ops.Expand(L{1, "a", nil}) → emits 1 "a" nil
func Expand(x any) *rama.Expr { return e("Expand", x) }
