// Package ops are the operations of dataflow and of paths.
//
// Called, an operation is an expression: ops.Plus("*a", 1).Out("*b"), or nested in another.
// Without its arguments it is a function to hand on: Term(ops.Inc), Pred(ops.IsEven). In a path
// the visited value is the first argument, and what the navigator is given are the others:
// View(ops.Get, "name"), Pred(ops.Gt, 10).
//
// An operation emits exactly once, unless its comment says that it emits. One that cannot be
// applied to what it gets fails its event, and says what it takes, what came and what helps.
//
// Numbers are Longs (64 bits) or Doubles; a Long and a Double make a Double, and an overflow of a
// Long is an error. Comparisons take two numbers, compared as numbers, or two Strings. nil is an
// empty collection, and never a number or a String. Of a Map the elements are its entries, as pairs
// [key value], in the order of its keys; of a record its fields likewise, in the order of their
// declaration; of a Set its elements in order; of a String its characters. Values never change: what
// "adds" to a collection makes another one.
//
// Count, IsEmpty, Contains, Get, Nth, First, Last, Not, IsA and the tests of a kind (IsNil, IsMap ...)
// look at a subindexed structure where it is stored: View(ops.Count) reads its size and nothing else.
// The others take it as a value, which it is not; go on to its elements in the path.
//
// A line such as
//
//	ops.Take(L{1, 2, 3}, 2) → [1 2]
//
// shows a call and its result as it prints.
//
// Beyond the contract there are: Abs AssocIn Avg BitAnd BitNot BitOr BitXor Ceil Chunks Compare Difference
// Distinct Drop DropLast EndsWith Flatten Floor FloorDiv FormatTime Frequencies GetIn IndexOf InsertAt
// Intersection IsBool IsBytes IsDouble IsList IsLong IsMap IsNumber IsRecord IsSet IsString IsSubset IsUUID
// Join Lines Lower MaxOf MinOf ParseBool ParseDouble ParseLong ParseTime ParseUUID Pow Prepend Random
// RandomElem RandomLong RangeBy RangeList RemoveAt Repeat Replace Round SelectKeys ShiftLeft ShiftRight Show
// Shuffle Sign Slice SortBy Split Sqrt StartsWith Take TakeLast TaskOf ToDouble ToList ToLong ToMap ToSet
// Trim TrimPrefix TrimSuffix UUIDMillis Union Upper Words Zip ZipMap.
package ops
