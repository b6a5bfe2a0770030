// Package ops are the operations of dataflow and of paths.
//
// Called, an operation is an expression: ops.Plus("*a", 1).Out("*b"), or nested in another.
// Without its arguments it is a function to hand on: Term(ops.Inc), Pred(ops.IsEven).
//
// Numbers are Longs (64 bits) or Doubles; a Long and a Double make a Double, and an overflow is
// an error. Comparisons take two numbers, compared as numbers, or two strings. An operation that
// cannot be applied to what it gets fails its event, and says what it takes and what came.
package ops
