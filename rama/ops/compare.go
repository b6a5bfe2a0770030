package ops

import "github.com/ramaworkshop/ramaworkshop/rama"

// Eq tells whether two values are the same value: 1 and 1.0 are not. It fails on functions.
//
//	ops.Eq(L{1}, L{1}) → true
//	ops.Eq(1, 1.0) → false
func Eq(a, b any) *rama.Expr { return e("Eq", a, b) }

// NotEq tells whether two values differ. It fails on functions.
//
//	ops.NotEq(1, 2) → true
func NotEq(a, b any) *rama.Expr { return e("NotEq", a, b) }

// Lt tells whether a is below b: two numbers or two Strings.
//
//	ops.Lt(1, 1.5) → true
func Lt(a, b any) *rama.Expr { return e("Lt", a, b) }

// Le tells whether a is at or below b: two numbers or two Strings.
//
//	ops.Le("a", "a") → true
func Le(a, b any) *rama.Expr { return e("Le", a, b) }

// Gt tells whether a is above b: two numbers or two Strings.
//
//	ops.Gt(2, 1) → true
func Gt(a, b any) *rama.Expr { return e("Gt", a, b) }

// Ge tells whether a is at or above b: two numbers or two Strings.
//
//	ops.Ge(1, 1.0) → true
func Ge(a, b any) *rama.Expr { return e("Ge", a, b) }

// Compare is -1, 0 or 1 when a is before b, the same value, or behind it, in the one order of all values.
// It fails on functions.
//
//	ops.Compare("b", "a") → 1
//	ops.Compare(nil, 1) → -1
func Compare(a, b any) *rama.Expr { return e("Compare", a, b) }

// Not is true of nil and false only.
//
//	ops.Not(nil) → true
//	ops.Not(0) → false
func Not(a any) *rama.Expr { return e("Not", a) }

// IsNil tells whether a value is nil.
//
//	ops.IsNil(nil) → true
//	ops.IsNil(false) → false
func IsNil(a any) *rama.Expr { return e("IsNil", a) }

// NotNil tells whether a value is not nil.
//
//	ops.NotNil(false) → true
func NotNil(a any) *rama.Expr { return e("NotNil", a) }

// IsEven tells whether a Long is even.
//
//	ops.IsEven(4) → true
func IsEven(a any) *rama.Expr { return e("IsEven", a) }

// IsOdd tells whether a Long is odd.
//
//	ops.IsOdd(-3) → true
func IsOdd(a any) *rama.Expr { return e("IsOdd", a) }

// IsZero tells whether a number is zero.
//
//	ops.IsZero(0.0) → true
func IsZero(a any) *rama.Expr { return e("IsZero", a) }

// IsPos tells whether a number is above zero.
//
//	ops.IsPos(0) → false
func IsPos(a any) *rama.Expr { return e("IsPos", a) }

// IsNeg tells whether a number is below zero.
//
//	ops.IsNeg(-0.5) → true
func IsNeg(a any) *rama.Expr { return e("IsNeg", a) }

// IsA tells whether a value is of a class: String, Long, Object, ClassOf(Item{}) or, for short, a record of
// the type. nil is of no class. In a path, where the value comes first, it is Pred(ops.IsA, String). It
// fails without a class.
//
//	ops.IsA(String, "x") → true
//	ops.IsA(Long, 1.0) → false
//	ops.IsA(Item{}, Item{"a", 1}) → true
func IsA(class, a any) *rama.Expr { return e("IsA", class, a) }

// IsNumber tells whether a value is a Long or a Double.
//
//	ops.IsNumber(1.5) → true
//	ops.IsNumber("1") → false
func IsNumber(a any) *rama.Expr { return e("IsNumber", a) }

// IsLong tells whether a value is a Long.
//
//	ops.IsLong(1) → true
func IsLong(a any) *rama.Expr { return e("IsLong", a) }

// IsDouble tells whether a value is a Double.
//
//	ops.IsDouble(1) → false
func IsDouble(a any) *rama.Expr { return e("IsDouble", a) }

// IsBool tells whether a value is true or false.
//
//	ops.IsBool(false) → true
func IsBool(a any) *rama.Expr { return e("IsBool", a) }

// IsString tells whether a value is a String.
//
//	ops.IsString("") → true
func IsString(a any) *rama.Expr { return e("IsString", a) }

// IsBytes tells whether a value is Bytes.
//
//	ops.IsBytes("ab") → false
func IsBytes(a any) *rama.Expr { return e("IsBytes", a) }

// IsUUID tells whether a value is a UUID.
//
//	ops.IsUUID(ops.NewUUID()) → true
func IsUUID(a any) *rama.Expr { return e("IsUUID", a) }

// IsList tells whether a value is a List.
//
//	ops.IsList(L{}) → true
func IsList(a any) *rama.Expr { return e("IsList", a) }

// IsSet tells whether a value is a Set.
//
//	ops.IsSet(L{}) → false
func IsSet(a any) *rama.Expr { return e("IsSet", a) }

// IsMap tells whether a value is a Map; a record is none.
//
//	ops.IsMap(M{"a": 1}) → true
//	ops.IsMap(Item{}) → false
func IsMap(a any) *rama.Expr { return e("IsMap", a) }

// IsRecord tells whether a value is a record.
//
//	ops.IsRecord(Item{}) → true
func IsRecord(a any) *rama.Expr { return e("IsRecord", a) }

// IsEmpty tells whether a collection, a String or Bytes have no elements; nil has none.
//
//	ops.IsEmpty(L{}) → true
//	ops.IsEmpty(nil) → true
func IsEmpty(a any) *rama.Expr { return e("IsEmpty", a) }

// Contains tells whether a Map or record has a key, a Set or List an element, a String a part. nil
// contains nothing.
//
//	ops.Contains(M{"a": nil}, "a") → true
//	ops.Contains(L{5, 6}, 5) → true
//	ops.Contains("haystack", "st") → true
func Contains(c, v any) *rama.Expr { return e("Contains", c, v) }
