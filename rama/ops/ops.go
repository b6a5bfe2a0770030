package ops

import "github.com/ramaworkshop/ramaworkshop/rama"

func e(op string, xs ...any) *rama.Expr { return rama.NewExpr(op, xs...) }

// Inc adds 1.
func Inc(x any) *rama.Expr { return e("Inc", x) }

// Dec subtracts 1.
func Dec(x any) *rama.Expr { return e("Dec", x) }

// Plus adds its arguments.
func Plus(xs ...any) *rama.Expr { return e("Plus", xs...) }

// Minus subtracts the others from the first; of one argument it is the negative.
func Minus(xs ...any) *rama.Expr { return e("Minus", xs...) }

// Times multiplies its arguments.
func Times(xs ...any) *rama.Expr { return e("Times", xs...) }

// Div divides: two Longs give a Long when the one divides the other, else a Double.
func Div(a, b any) *rama.Expr { return e("Div", a, b) }

// Quot is the whole part of a quotient of Longs.
func Quot(a, b any) *rama.Expr { return e("Quot", a, b) }

// Rem is the rest of Quot, with the sign of a; Mod has the sign of b.
func Rem(a, b any) *rama.Expr { return e("Rem", a, b) }

// Mod is the rest of a division, with the sign of b.
func Mod(a, b any) *rama.Expr { return e("Mod", a, b) }

// Min is the least of its arguments.
func Min(xs ...any) *rama.Expr { return e("Min", xs...) }

// Max is the greatest of its arguments.
func Max(xs ...any) *rama.Expr { return e("Max", xs...) }

// Sum adds the elements of a collection.
func Sum(xs any) *rama.Expr { return e("Sum", xs) }

// Eq tells whether two values are the same: 1 and 1.0 are not.
func Eq(a, b any) *rama.Expr { return e("Eq", a, b) }

// NotEq tells whether two values differ.
func NotEq(a, b any) *rama.Expr { return e("NotEq", a, b) }

// Lt tells whether a < b.
func Lt(a, b any) *rama.Expr { return e("Lt", a, b) }

// Le tells whether a ≤ b.
func Le(a, b any) *rama.Expr { return e("Le", a, b) }

// Gt tells whether a > b.
func Gt(a, b any) *rama.Expr { return e("Gt", a, b) }

// Ge tells whether a ≥ b.
func Ge(a, b any) *rama.Expr { return e("Ge", a, b) }

// Not is true of nil and false only.
func Not(a any) *rama.Expr { return e("Not", a) }

// IsNil tells whether a is nil.
func IsNil(a any) *rama.Expr { return e("IsNil", a) }

// NotNil tells whether a is not nil.
func NotNil(a any) *rama.Expr { return e("NotNil", a) }

// IsEven tells whether a Long is even.
func IsEven(a any) *rama.Expr { return e("IsEven", a) }

// IsOdd tells whether a Long is odd.
func IsOdd(a any) *rama.Expr { return e("IsOdd", a) }

// IsZero tells whether a number is zero.
func IsZero(a any) *rama.Expr { return e("IsZero", a) }

// IsPos tells whether a number is above zero.
func IsPos(a any) *rama.Expr { return e("IsPos", a) }

// IsNeg tells whether a number is below zero.
func IsNeg(a any) *rama.Expr { return e("IsNeg", a) }

// IsEmpty tells whether a collection has no elements; nil has none.
func IsEmpty(a any) *rama.Expr { return e("IsEmpty", a) }

// Contains tells whether a map or record has a key, or a set or list an element.
func Contains(c, v any) *rama.Expr { return e("Contains", c, v) }

// Identity is its argument.
func Identity(x any) *rama.Expr { return e("Identity", x) }

// Str joins the texts of its arguments; nil is empty.
func Str(xs ...any) *rama.Expr { return e("Str", xs...) }

// Println prints its arguments with spaces between, and ends the line.
func Println(xs ...any) *rama.Expr { return e("Println", xs...) }

// Print prints its arguments with spaces between.
func Print(xs ...any) *rama.Expr { return e("Print", xs...) }

// TypeName is the name of a record's type, or of a value's kind.
func TypeName(x any) *rama.Expr { return e("TypeName", x) }

// Hash is the hash that HashPartition goes by.
func Hash(x any) *rama.Expr { return e("Hash", x) }

// Tuple makes a list of its arguments.
func Tuple(xs ...any) *rama.Expr { return e("Tuple", xs...) }

// Count is the number of elements of a collection, or of characters of a string.
func Count(x any) *rama.Expr { return e("Count", x) }

// Get is what a map or record holds at a key, or a list at an index; else or, or nil.
func Get(m, k any, or ...any) *rama.Expr { return e("Get", append([]any{m, k}, or...)...) }

// Assoc is the collection with v at k.
func Assoc(m, k, v any) *rama.Expr { return e("Assoc", m, k, v) }

// Dissoc is the map without k.
func Dissoc(m, k any) *rama.Expr { return e("Dissoc", m, k) }

// Conj is the collection with the elements added: of a list at its end.
func Conj(c any, xs ...any) *rama.Expr { return e("Conj", append([]any{c}, xs...)...) }

// Disj is the set without the elements.
func Disj(c any, xs ...any) *rama.Expr { return e("Disj", append([]any{c}, xs...)...) }

// Nth is the element at an index, which has to be there.
func Nth(x, i any) *rama.Expr { return e("Nth", x, i) }

// First is the first element, nil without one.
func First(x any) *rama.Expr { return e("First", x) }

// Second is the second element, nil without one.
func Second(x any) *rama.Expr { return e("Second", x) }

// Last is the last element, nil without one.
func Last(x any) *rama.Expr { return e("Last", x) }

// Next is all but the first element, nil when that is nothing; Rest is an empty list then.
func Next(x any) *rama.Expr { return e("Next", x) }

// Rest is all but the first element.
func Rest(x any) *rama.Expr { return e("Rest", x) }

// Seq is the elements as a list, nil without any.
func Seq(x any) *rama.Expr { return e("Seq", x) }

// MapKeys is the keys of a map, in order.
func MapKeys(x any) *rama.Expr { return e("MapKeys", x) }

// MapVals is the values of a map, in the order of its keys.
func MapVals(x any) *rama.Expr { return e("MapVals", x) }

// Merge is one map of several; of equal keys the last counts.
func Merge(ms ...any) *rama.Expr { return e("Merge", ms...) }

// Concat is one list of the elements of several collections.
func Concat(xs ...any) *rama.Expr { return e("Concat", xs...) }

// Reverse is the elements from the last to the first.
func Reverse(x any) *rama.Expr { return e("Reverse", x) }

// Sort is the elements in order of values.
func Sort(x any) *rama.Expr { return e("Sort", x) }

// Range emits the Longs from from to below to.
func Range(from, to any) *rama.Expr { return e("Range", from, to) }

// Explode emits each element.
func Explode(x any) *rama.Expr { return e("Explode", x) }

// ExplodeIndexed emits each element with its index: index, element.
func ExplodeIndexed(x any) *rama.Expr { return e("ExplodeIndexed", x) }

// ExplodeMap emits each entry of a map in order: key, value.
func ExplodeMap(x any) *rama.Expr { return e("ExplodeMap", x) }

// Expand emits the elements once, as so many values.
func Expand(x any) *rama.Expr { return e("Expand", x) }

// CurrentTaskID is the number of the task that the event runs on.
func CurrentTaskID() *rama.Expr { return e("CurrentTaskID") }

// CurrentTopologyType is "stream", "microbatch" or "query", nil outside of topologies.
func CurrentTopologyType() *rama.Expr { return e("CurrentTopologyType") }

// NumTasks is the number of tasks of the module.
func NumTasks() *rama.Expr { return e("NumTasks") }

// NowMillis is the time in milliseconds since 1970.
func NowMillis() *rama.Expr { return e("NowMillis") }

// NewUUID is a new time-ordered UUID.
func NewUUID() *rama.Expr { return e("NewUUID") }
