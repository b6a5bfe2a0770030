package value

import (
	"bytes"
	"math"
	"strings"

	"github.com/google/uuid"
)

// rank orders the kinds; both kinds of number share one.
func rank(k Kind) int {
	if k == KindDouble {
		return int(KindLong)
	}
	return int(k)
}

// Compare orders two values: negative, zero or positive. Zero means Equal.
func Compare(a, b any) int {
	switch x := a.(type) {
	case string:
		if y, ok := b.(string); ok {
			return strings.Compare(x, y)
		}
	case int64:
		switch y := b.(type) {
		case int64:
			return compareLong(x, y)
		case float64:
			return compareMixed(x, y)
		}
	case float64:
		switch y := b.(type) {
		case float64:
			return compareDouble(x, y)
		case int64:
			return -compareMixed(y, x)
		}
	}
	ka, kb := KindOf(a), KindOf(b)
	if ra, rb := rank(ka), rank(kb); ra != rb {
		return ra - rb
	}
	switch x := a.(type) {
	case bool:
		return compareBool(x, b.(bool))
	case []byte:
		return bytes.Compare(x, b.([]byte))
	case uuid.UUID:
		y := b.(uuid.UUID)
		return bytes.Compare(x[:], y[:])
	case *List:
		return compareLists(x, b.(*List))
	case *Set:
		return compareSets(x, b.(*Set))
	case *Map:
		return compareMaps(x, b.(*Map))
	case *Record:
		return compareRecords(x, b.(*Record))
	}
	return 0
}

// Equal reports whether two values are the same value. 1 and 1.0 are not.
func Equal(a, b any) bool {
	switch x := a.(type) {
	case string:
		y, ok := b.(string)
		return ok && x == y
	case int64:
		y, ok := b.(int64)
		return ok && x == y
	case nil:
		return b == nil
	}
	return Compare(a, b) == 0
}

// CompareNumbers orders two numbers by number alone, so that 1 and 1.0 tie. ok is false when
// one of them is no number.
func CompareNumbers(a, b any) (c int, ok bool) {
	switch x := a.(type) {
	case int64:
		switch y := b.(type) {
		case int64:
			return compareLong(x, y), true
		case float64:
			return compareLongDouble(x, y), true
		}
	case float64:
		switch y := b.(type) {
		case float64:
			return compareDouble(x, y), true
		case int64:
			return -compareLongDouble(y, x), true
		}
	}
	return 0, false
}

func compareLong(x, y int64) int {
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

func compareBool(x, y bool) int {
	switch {
	case x == y:
		return 0
	case y:
		return -1
	}
	return 1
}

// compareDouble puts NaN before every number, equal to itself, and makes -0.0 equal 0.0.
func compareDouble(x, y float64) int {
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	case x == y:
		return 0
	}
	return compareBool(!math.IsNaN(x), !math.IsNaN(y))
}

// compareMixed orders a Long and a Double; equal numbers are ordered Long first.
func compareMixed(x int64, y float64) int {
	if c := compareLongDouble(x, y); c != 0 {
		return c
	}
	return -1
}

// compareLongDouble compares exactly, without rounding x to a double.
func compareLongDouble(x int64, y float64) int {
	switch {
	case math.IsNaN(y):
		return 1
	case y >= 1<<63:
		return -1
	case y < -(1 << 63):
		return 1
	}
	whole := math.Floor(y)
	if c := compareLong(x, int64(whole)); c != 0 {
		return c
	}
	if y > whole {
		return -1
	}
	return 0
}

func compareLists(x, y *List) int {
	n := min(x.Len(), y.Len())
	for i := range n {
		if c := Compare(x.At(i), y.At(i)); c != 0 {
			return c
		}
	}
	return x.Len() - y.Len()
}

func compareSets(x, y *Set) int {
	if x == y {
		return 0
	}
	xs, ys := x.elems(), y.elems()
	for i := range min(len(xs), len(ys)) {
		if c := Compare(xs[i].K, ys[i].K); c != 0 {
			return c
		}
	}
	return len(xs) - len(ys)
}

func compareMaps(x, y *Map) int {
	if x == y {
		return 0
	}
	return compareEntries(x.entries(), y.entries())
}

func compareEntries(xs, ys []Entry) int {
	for i := range min(len(xs), len(ys)) {
		if c := Compare(xs[i].K, ys[i].K); c != 0 {
			return c
		}
		if c := Compare(xs[i].V, ys[i].V); c != 0 {
			return c
		}
	}
	return len(xs) - len(ys)
}

func compareRecords(x, y *Record) int {
	if x == y {
		return 0
	}
	if c := strings.Compare(x.t.Name, y.t.Name); c != 0 {
		return c
	}
	n := min(len(x.vals), len(y.vals))
	for i := range n {
		if x.t != y.t {
			if c := strings.Compare(x.t.Fields[i], y.t.Fields[i]); c != 0 {
				return c
			}
		}
		if c := Compare(x.vals[i], y.vals[i]); c != 0 {
			return c
		}
	}
	return len(x.vals) - len(y.vals)
}
