package ops

import "github.com/ramaworkshop/ramaworkshop/rama"

func e(op string, xs ...any) *rama.Expr { return rama.NewExpr(op, xs...) }

// Inc is a number and 1. It fails on the largest Long.
//
//	ops.Inc(1) → 2
//	ops.Inc(1.5) → 2.5
func Inc(x any) *rama.Expr { return e("Inc", x) }

// Dec is a number less 1. It fails on the smallest Long.
//
//	ops.Dec(1) → 0
func Dec(x any) *rama.Expr { return e("Dec", x) }

// Plus is the sum of one or more numbers. It fails where Longs overflow.
//
//	ops.Plus(1, 2, 3) → 6
//	ops.Plus(1, 0.5) → 1.5
func Plus(xs ...any) *rama.Expr { return e("Plus", xs...) }

// Minus is the first number less the others; of one number it is the negative. It fails where Longs
// overflow.
//
//	ops.Minus(10, 1, 2) → 7
//	ops.Minus(5) → -5
func Minus(xs ...any) *rama.Expr { return e("Minus", xs...) }

// Times is the product of one or more numbers. It fails where Longs overflow.
//
//	ops.Times(2, 3, 4) → 24
func Times(xs ...any) *rama.Expr { return e("Times", xs...) }

// Div is a quotient: of two Longs a Long when the one divides the other, else a Double. It fails when b
// is zero. For whole quotients there are Quot and FloorDiv.
//
//	ops.Div(6, 3) → 2
//	ops.Div(7, 2) → 3.5
func Div(a, b any) *rama.Expr { return e("Div", a, b) }

// Quot is the whole part of a quotient of Longs, rounded toward zero. It fails when b is zero.
//
//	ops.Quot(7, 2) → 3
//	ops.Quot(-7, 2) → -3
func Quot(a, b any) *rama.Expr { return e("Quot", a, b) }

// Rem is what Quot leaves: it has the sign of a. It fails when b is zero.
//
//	ops.Rem(-7, 2) → -1
func Rem(a, b any) *rama.Expr { return e("Rem", a, b) }

// Mod is what FloorDiv leaves: it has the sign of b, so that it is never negative when b is not. It
// fails when b is zero.
//
//	ops.Mod(7, 2) → 1
//	ops.Mod(-7, 2) → 1
func Mod(a, b any) *rama.Expr { return e("Mod", a, b) }

// FloorDiv is a quotient of Longs, rounded down: the number of a bucket of size b, also below zero. It
// fails when b is zero.
//
//	ops.FloorDiv(125000, 60000) → 2
//	ops.FloorDiv(-1, 60000) → -1
func FloorDiv(a, b any) *rama.Expr { return e("FloorDiv", a, b) }

// Min is the least of one or more numbers, or of Strings. Of a collection it is MinOf.
//
//	ops.Min(3, 1.5, 2) → 1.5
func Min(xs ...any) *rama.Expr { return e("Min", xs...) }

// Max is the greatest of one or more numbers, or of Strings. Of a collection it is MaxOf.
//
//	ops.Max(3, 1.5, 2) → 3
//	ops.Max("a", "b") → "b"
func Max(xs ...any) *rama.Expr { return e("Max", xs...) }

// Sum adds the elements of a List or Set of numbers; without any it is 0. It fails where Longs overflow.
//
//	ops.Sum(L{1, 2, 3}) → 6
//	ops.Sum(nil) → 0
func Sum(xs any) *rama.Expr { return e("Sum", xs) }

// Avg is the mean of the elements of a List or Set of numbers, a Double; without any it is nil.
//
//	ops.Avg(L{1, 2, 3}) → 2.0
//	ops.Avg(L{}) → nil
func Avg(xs any) *rama.Expr { return e("Avg", xs) }

// MinOf is the least element of a List or Set of numbers, or of Strings; without any it is nil.
//
//	ops.MinOf(L{3, 1, 2}) → 1
func MinOf(xs any) *rama.Expr { return e("MinOf", xs) }

// MaxOf is the greatest element of a List or Set of numbers, or of Strings; without any it is nil.
//
//	ops.MaxOf(L{3, 1, 2}) → 3
//	ops.MaxOf(nil) → nil
func MaxOf(xs any) *rama.Expr { return e("MaxOf", xs) }

// Abs is a number without its sign. It fails on the smallest Long.
//
//	ops.Abs(-3) → 3
func Abs(x any) *rama.Expr { return e("Abs", x) }

// Sign is -1, 0 or 1 for a number below, at or above zero.
//
//	ops.Sign(-2.5) → -1
func Sign(x any) *rama.Expr { return e("Sign", x) }

// Pow is x to the power y: exact for Longs with y from 0 on, else a Double. It fails where Longs
// overflow, and where the result is no real number.
//
//	ops.Pow(2, 10) → 1024
//	ops.Pow(2, -1) → 0.5
func Pow(x, y any) *rama.Expr { return e("Pow", x, y) }

// Sqrt is the square root of a number, a Double. It fails below zero.
//
//	ops.Sqrt(9) → 3.0
func Sqrt(x any) *rama.Expr { return e("Sqrt", x) }

// Floor is the nearest Long at or below a number. It fails on a Double that is too large for a Long.
//
//	ops.Floor(2.7) → 2
//	ops.Floor(-2.5) → -3
func Floor(x any) *rama.Expr { return e("Floor", x) }

// Ceil is the nearest Long at or above a number. It fails on a Double that is too large for a Long.
//
//	ops.Ceil(2.1) → 3
func Ceil(x any) *rama.Expr { return e("Ceil", x) }

// Round is the Long nearest to a number, from the middle away from zero. It fails on a Double that is
// too large for a Long.
//
//	ops.Round(2.5) → 3
//	ops.Round(-2.5) → -3
func Round(x any) *rama.Expr { return e("Round", x) }

// ToLong is a number as a Long; of a Double the whole part, as Go's int64(x) has it. It fails on a Double
// that is too large for a Long. Of a text it is ParseLong.
//
//	ops.ToLong(2.9) → 2
func ToLong(x any) *rama.Expr { return e("ToLong", x) }

// ToDouble is a number as a Double: of a Long beyond 2^53 the nearest. Of a text it is ParseDouble.
//
//	ops.ToDouble(2) → 2.0
func ToDouble(x any) *rama.Expr { return e("ToDouble", x) }

// BitAnd has the bits that all of one or more Longs have.
//
//	ops.BitAnd(12, 10) → 8
func BitAnd(xs ...any) *rama.Expr { return e("BitAnd", xs...) }

// BitOr has the bits that any of one or more Longs has.
//
//	ops.BitOr(12, 10) → 14
func BitOr(xs ...any) *rama.Expr { return e("BitOr", xs...) }

// BitXor has the bits in which two Longs differ; of more it goes on with the next.
//
//	ops.BitXor(12, 10) → 6
func BitXor(xs ...any) *rama.Expr { return e("BitXor", xs...) }

// BitNot has the bits that a Long has not.
//
//	ops.BitNot(0) → -1
func BitNot(x any) *rama.Expr { return e("BitNot", x) }

// ShiftLeft is a Long with its bits moved n places up: x times 2 to the power n. It fails when bits would
// be lost, and when n is not from 0 to 63.
//
//	ops.ShiftLeft(1, 10) → 1024
func ShiftLeft(x, n any) *rama.Expr { return e("ShiftLeft", x, n) }

// ShiftRight is a Long with its bits moved n places down; the sign stays. It fails when n is not from 0
// to 63.
//
//	ops.ShiftRight(1024, 3) → 128
func ShiftRight(x, n any) *rama.Expr { return e("ShiftRight", x, n) }
