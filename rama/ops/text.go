package ops

import "github.com/ramaworkshop/ramaworkshop/rama"

// Str joins the texts of its arguments; nil is empty, a String stands as it is.
//
//	ops.Str("n=", 1, nil, L{"a"}) → "n=1[\"a\"]"
func Str(xs ...any) *rama.Expr { return e("Str", xs...) }

// Show is a value as it prints inside of collections, where Strings are quoted: 1 and "1" look different.
//
//	ops.Show("1") → "\"1\""
func Show(x any) *rama.Expr { return e("Show", x) }

// Upper is a String in capitals.
//
//	ops.Upper("Zoë") → "ZOË"
func Upper(s any) *rama.Expr { return e("Upper", s) }

// Lower is a String in small letters.
//
//	ops.Lower("ABC") → "abc"
func Lower(s any) *rama.Expr { return e("Lower", s) }

// Trim is a String without the space around it.
//
//	ops.Trim("  a b\n") → "a b"
func Trim(s any) *rama.Expr { return e("Trim", s) }

// TrimPrefix is a String without a beginning, where it has it.
//
//	ops.TrimPrefix("user-7", "user-") → "7"
func TrimPrefix(s, prefix any) *rama.Expr { return e("TrimPrefix", s, prefix) }

// TrimSuffix is a String without an end, where it has it.
//
//	ops.TrimSuffix("a.txt", ".txt") → "a"
func TrimSuffix(s, suffix any) *rama.Expr { return e("TrimSuffix", s, suffix) }

// StartsWith tells whether a String has a beginning.
//
//	ops.StartsWith("user-7", "user-") → true
func StartsWith(s, prefix any) *rama.Expr { return e("StartsWith", s, prefix) }

// EndsWith tells whether a String has an end.
//
//	ops.EndsWith("a.txt", ".go") → false
func EndsWith(s, suffix any) *rama.Expr { return e("EndsWith", s, suffix) }

// Split is a List of the parts of a String between separators; with the separator "" of its characters.
//
//	ops.Split("a,b,,c", ",") → ["a" "b" "" "c"]
func Split(s, separator any) *rama.Expr { return e("Split", s, separator) }

// Words is a List of the parts of a String between spaces and ends of lines, however many.
//
//	ops.Words(" to be  or\nnot ") → ["to" "be" "or" "not"]
func Words(s any) *rama.Expr { return e("Words", s) }

// Lines is a List of the lines of a String, without their ends.
//
//	ops.Lines("a\n\nb\n") → ["a" "" "b"]
func Lines(s any) *rama.Expr { return e("Lines", s) }

// Join is one String of the texts of the elements of a List or Set, with a separator between.
//
//	ops.Join(L{"a", 1, "c"}, ", ") → "a, 1, c"
func Join(xs, separator any) *rama.Expr { return e("Join", xs, separator) }

// Replace is a String with another in every place where old stands. It fails when old is empty.
//
//	ops.Replace("a-b-c", "-", "+") → "a+b+c"
func Replace(s, old, with any) *rama.Expr { return e("Replace", s, old, with) }

// ParseLong is the Long that a String writes in digits, nil when it writes none.
//
//	ops.ParseLong("-12") → -12
//	ops.ParseLong("12 kg") → nil
func ParseLong(s any) *rama.Expr { return e("ParseLong", s) }

// ParseDouble is the Double that a String writes, nil when it writes none.
//
//	ops.ParseDouble("1.5e3") → 1500.0
//	ops.ParseDouble("") → nil
func ParseDouble(s any) *rama.Expr { return e("ParseDouble", s) }

// ParseBool is what the Strings "true" and "false" say, nil for every other.
//
//	ops.ParseBool("true") → true
//	ops.ParseBool("yes") → nil
func ParseBool(s any) *rama.Expr { return e("ParseBool", s) }

// ParseUUID is the UUID that a String writes, nil when it writes none.
//
//	ops.ParseUUID("0190a6f0-0000-7000-8000-000000000001") → 0190a6f0-0000-7000-8000-000000000001
//	ops.ParseUUID("alice") → nil
func ParseUUID(s any) *rama.Expr { return e("ParseUUID", s) }
