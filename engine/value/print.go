package value

import (
	"math"
	"strconv"

	"github.com/google/uuid"
)

// String prints a value so that it can be told from every other: strings are quoted, a Double
// has a point or an exponent, maps and sets are in order.
//
//	[1 2.0 "x"]  {"a": 1, "b": nil}  #{1 2}  Item{k1: "a", k2: "b"}
func String(v any) string { return string(Append(nil, v)) }

// Text prints a value for people: like String, but a string at the top stands as it is.
func Text(v any) string {
	if s, ok := v.(string); ok {
		return s
	}
	return String(v)
}

// Append appends what String returns.
func Append(b []byte, v any) []byte {
	switch v := v.(type) {
	case nil:
		return append(b, "nil"...)
	case bool:
		return strconv.AppendBool(b, v)
	case int64:
		return strconv.AppendInt(b, v, 10)
	case float64:
		return appendDouble(b, v)
	case string:
		return strconv.AppendQuote(b, v)
	case []byte:
		b = append(b, "0x"...)
		for _, c := range v {
			b = append(b, hexDigits[c>>4], hexDigits[c&15])
		}
		return b
	case uuid.UUID:
		return append(b, v.String()...)
	case *List:
		b = append(b, '[')
		i := 0
		for e := range v.All() {
			if i++; i > 1 {
				b = append(b, ' ')
			}
			b = Append(b, e)
		}
		return append(b, ']')
	case *Set:
		b = append(b, "#{"...)
		for i, e := range v.elems() {
			if i > 0 {
				b = append(b, ' ')
			}
			b = Append(b, e.K)
		}
		return append(b, '}')
	case *Map:
		b = append(b, '{')
		for i, e := range v.entries() {
			if i > 0 {
				b = append(b, ", "...)
			}
			b = append(Append(b, e.K), ": "...)
			b = Append(b, e.V)
		}
		return append(b, '}')
	case *Record:
		b = append(append(b, v.t.Short()...), '{')
		for i, f := range v.t.Fields {
			if i > 0 {
				b = append(b, ", "...)
			}
			b = append(append(b, f...), ": "...)
			b = Append(b, v.vals[i])
		}
		return append(b, '}')
	case interface{ String() string }:
		return append(b, v.String()...)
	}
	return append(append(append(b, '<'), Describe(v)...), '>')
}

const hexDigits = "0123456789abcdef"

func appendDouble(b []byte, f float64) []byte {
	switch {
	case math.IsNaN(f):
		return append(b, "NaN"...)
	case math.IsInf(f, 1):
		return append(b, "+Inf"...)
	case math.IsInf(f, -1):
		return append(b, "-Inf"...)
	}
	n := len(b)
	b = strconv.AppendFloat(b, f, 'g', -1, 64)
	for _, c := range b[n:] {
		if c == '.' || c == 'e' {
			return b
		}
	}
	return append(b, ".0"...)
}
