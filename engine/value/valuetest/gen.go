// Package valuetest generates random values for property tests and fuzz targets.
package valuetest

import (
	"math"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// Any generates values of every kind, nested up to depth levels, with small ones often, so
// that equal parts and shared prefixes are met.
func Any(depth int) *rapid.Generator[any] {
	return rapid.Custom(func(t *rapid.T) any { return draw(t, depth) })
}

func draw(t *rapid.T, depth int) any {
	last := 9
	if depth > 0 {
		last = 14
	}
	switch rapid.IntRange(0, last).Draw(t, "kind") {
	case 0:
		return nil
	case 1:
		return rapid.Bool().Draw(t, "bool")
	case 2:
		return rapid.Int64Range(-3, 3).Draw(t, "small")
	case 3:
		return rapid.Int64().Draw(t, "long")
	case 4:
		return rapid.SampledFrom(edges).Draw(t, "edge")
	case 5:
		return rapid.Float64().Draw(t, "double")
	case 6:
		return rapid.StringOfN(rapid.RuneFrom([]rune{0, 'a', 'b'}), 0, 3, -1).Draw(t, "short")
	case 7:
		return rapid.String().Draw(t, "string")
	case 8:
		return rapid.SliceOfN(rapid.Byte(), 0, 4).Draw(t, "bytes")
	case 9:
		return uuid.UUID(rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(t, "uuid"))
	case 10:
		return value.NewList(some(t, depth)...)
	case 11:
		return value.NewSet(some(t, depth)...)
	case 12, 13:
		kvs := some(t, depth)
		return value.MapOf(kvs[:len(kvs)&^1]...)
	}
	vals := some(t, depth)
	fields := []string{"a", "b", "c", "d", "e", "f"}[:len(vals)]
	return value.NewRecord(value.RecordTypeOf(
		rapid.SampledFrom([]string{"main.A", "main.B"}).Draw(t, "type"), fields...), vals...)
}

func some(t *rapid.T, depth int) []any {
	out := make([]any, rapid.IntRange(0, 6).Draw(t, "len"))
	for i := range out {
		out[i] = draw(t, depth-1)
	}
	return out
}

// edges are numbers where Longs and Doubles meet, round and overflow.
var edges = []any{
	0.0, math.Copysign(0, -1), 1.0, -1.0, math.NaN(), math.Inf(1), math.Inf(-1),
	int64(1 << 53), int64(1<<53 + 1), int64(-1<<53 - 1), float64(1 << 53), float64(1<<53 + 2),
	int64(math.MaxInt64), int64(math.MaxInt64 - 1), int64(math.MinInt64),
	int64(math.MinInt64 + 1), float64(1 << 63), -float64(1 << 63),
	float64(math.MaxInt64 - 511), math.MaxFloat64, math.SmallestNonzeroFloat64, 0.5, 1.5, -0.5,
}
