package ops

import "github.com/ramaworkshop/ramaworkshop/rama"

// Println prints its arguments with spaces between, and ends the line. Its value is nil.
//
//	ops.Println("n", 1, L{"a"}) → prints "n 1 [\"a\"]\n"
func Println(xs ...any) *rama.Expr { return e("Println", xs...) }

// Print prints its arguments with spaces between. Its value is nil.
//
//	ops.Print("n", 1) → prints "n 1"
func Print(xs ...any) *rama.Expr { return e("Print", xs...) }

// Identity is its argument: Let, as a function to hand on.
//
//	ops.Identity(L{1}) → [1]
func Identity(x any) *rama.Expr { return e("Identity", x) }

// TypeName is the name of a record's type, or of a value's kind.
//
//	ops.TypeName(1) → "Long"
//	ops.TypeName(Item{}) → "Item"
func TypeName(x any) *rama.Expr { return e("TypeName", x) }

// Hash is the hash of a value, a Long; equal values have equal ones, everywhere and always. It fails on
// functions.
//
//	ops.Hash("alice") → 1, say
func Hash(x any) *rama.Expr { return e("Hash", x) }

// TaskOf is the task that HashPartition goes to with a value when there are so many tasks. It fails when there
// are none.
//
//	ops.TaskOf("alice", 4) → 1, say
func TaskOf(x, tasks any) *rama.Expr { return e("TaskOf", x, tasks) }

// CurrentTaskID is the number of the task that the event runs on; outside of a module 0.
//
//	ops.CurrentTaskID() → 0
func CurrentTaskID() *rama.Expr { return e("CurrentTaskID") }

// NumTasks is the number of tasks of the module; outside of a module 1.
//
//	ops.NumTasks() → 1
func NumTasks() *rama.Expr { return e("NumTasks") }

// CurrentTopologyType is "stream", "microbatch" or "query", nil outside of topologies.
//
//	ops.CurrentTopologyType() → nil
func CurrentTopologyType() *rama.Expr { return e("CurrentTopologyType") }

// NewUUID is a new UUID, in the order of time. What is tried again after a failure gets another one.
//
//	ops.NewUUID() → 0190a6f0-0000-7000-8000-000000000001, say
func NewUUID() *rama.Expr { return e("NewUUID") }

// NowMillis is the time of the event in milliseconds since 1970, a Long.
//
//	ops.NowMillis() → 1735689600000, say
func NowMillis() *rama.Expr { return e("NowMillis") }

// FormatTime is a time in milliseconds since 1970 as a text, in UTC. It fails before the year 0 and after 9999.
//
//	ops.FormatTime(1735689600000) → "2025-01-01T00:00:00.000Z"
func FormatTime(millis any) *rama.Expr { return e("FormatTime", millis) }

// ParseTime is the time that a String writes, in milliseconds since 1970, nil when it writes none: a date, or
// a date with time and zone as FormatTime writes it (RFC 3339).
//
//	ops.ParseTime("2025-01-01") → 1735689600000
//	ops.ParseTime("2025-01-01T01:00:00+01:00") → 1735689600000
//	ops.ParseTime("today") → nil
func ParseTime(s any) *rama.Expr { return e("ParseTime", s) }

// UUIDMillis is when a UUID was made, in milliseconds since 1970, nil when it is not one of those that NewUUID
// makes, which are in the order of time.
//
//	ops.UUIDMillis(ops.ParseUUID("0190a6f0-0000-7000-8000-000000000001")) → 1720787664896
func UUIDMillis(u any) *rama.Expr { return e("UUIDMillis", u) }

// Random is a random Double from 0 on and below 1. Like everything random here it comes from the task's own
// source: the same simulation draws the same numbers. What is tried again after a failure draws others.
//
//	ops.Random() → 0.25, say
func Random() *rama.Expr { return e("Random") }

// RandomLong is a random Long from 0 on and below n. It fails when n is below 1.
//
//	ops.RandomLong(6) → 3, say
func RandomLong(n any) *rama.Expr { return e("RandomLong", n) }

// RandomElem is a random element of a collection, nil without any.
//
//	ops.RandomElem(L{"a", "b"}) → "b", say
func RandomElem(x any) *rama.Expr { return e("RandomElem", x) }

// Shuffle is a List of the elements in random order.
//
//	ops.Shuffle(L{1, 2, 3}) → [3 1 2], say
func Shuffle(x any) *rama.Expr { return e("Shuffle", x) }
