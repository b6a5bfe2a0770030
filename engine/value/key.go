package value

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"strings"

	"github.com/cespare/xxhash/v2"
	"github.com/google/uuid"
)

// Ordered keys: the order of encoded values, bytewise, is the order of values, and no
// encoding is a prefix of another, so that several can follow each other in one key. The
// layout is FoundationDB's tuple layout with our kinds:
//
//	nil, false, true   a tag
//	number             a tag, 8 bytes that order as doubles do, a byte that says Long, Double,
//	                   or Long with two more bytes: what the double is too small by
//	string, bytes      a tag, the bytes with 00 written as 00 FF, then 00
//	UUID               a tag, 16 bytes
//	list, set, map     a tag, the elements (keys and values in turn), then 00
//	record             a tag, the type's name, field names and values in turn, then 00
//
// No tag is 00 or FF: a prefix followed by FF is above every key that starts with it.
const (
	keyEnd    = 0x00
	keyNil    = 0x01
	keyFalse  = 0x02
	keyTrue   = 0x03
	keyNumber = 0x05
	keyString = 0x08
	keyBytes  = 0x0A
	keyUUID   = 0x0C
	keyList   = 0x10
	keySet    = 0x14
	keyMap    = 0x18
	keyRecord = 0x1C

	// KeyAbove follows a prefix to make the bound above all keys with that prefix.
	KeyAbove = 0xFF
)

// What kind of number follows the eight bytes; in the order of values.
const (
	numLong     = 0x00
	numDouble   = 0x01
	numLongMore = 0x02
)

// AppendKey appends the ordered encoding of v.
func AppendKey(b []byte, v any) []byte {
	switch v := v.(type) {
	case nil:
		return append(b, keyNil)
	case bool:
		if v {
			return append(b, keyTrue)
		}
		return append(b, keyFalse)
	case int64:
		return appendLongKey(b, v)
	case float64:
		b = append(b, keyNumber)
		return append(appendDoubleBits(b, v), numDouble)
	case string:
		return appendEscaped(append(b, keyString), v)
	case []byte:
		return appendEscaped(append(b, keyBytes), string(v))
	case uuid.UUID:
		return append(append(b, keyUUID), v[:]...)
	case *List:
		b = append(b, keyList)
		for e := range v.All() {
			b = AppendKey(b, e)
		}
		return append(b, keyEnd)
	case *Set:
		b = append(b, keySet)
		for _, e := range v.elems() {
			b = AppendKey(b, e.K)
		}
		return append(b, keyEnd)
	case *Map:
		b = append(b, keyMap)
		for _, e := range v.entries() {
			b = AppendKey(AppendKey(b, e.K), e.V)
		}
		return append(b, keyEnd)
	case *Record:
		b = appendEscaped(append(b, keyRecord), v.t.Name)
		for i, f := range v.t.Fields {
			b = AppendKey(appendEscaped(append(b, keyString), f), v.vals[i])
		}
		return append(b, keyEnd)
	}
	panic(fmt.Sprintf("value: key of %s", Describe(v)))
}

// appendLongKey writes the nearest double at or below i, and what is missing to i: below
// 2⁵³ nothing, else at most 1,024.
func appendLongKey(b []byte, i int64) []byte {
	b = append(b, keyNumber)
	f := float64(i)
	if f >= 1<<63 || int64(f) > i {
		f = math.Nextafter(f, math.Inf(-1))
	}
	b = appendDoubleBits(b, f)
	more := i - int64(f)
	if more == 0 {
		return append(b, numLong)
	}
	return append(b, numLongMore, byte(more>>8), byte(more))
}

func appendDoubleBits(b []byte, f float64) []byte {
	var u uint64
	switch {
	case math.IsNaN(f): // before every number
	case f == 0:
		u = 1 << 63
	case f < 0:
		u = ^math.Float64bits(f)
	default:
		u = math.Float64bits(f) | 1<<63
	}
	return binary.BigEndian.AppendUint64(b, u)
}

func appendEscaped(b []byte, s string) []byte {
	for {
		i := strings.IndexByte(s, 0)
		if i < 0 {
			return append(append(b, s...), keyEnd)
		}
		b = append(append(b, s[:i]...), 0, KeyAbove)
		s = s[i+1:]
	}
}

// ErrKey is what ReadKey returns for bytes that AppendKey did not write.
var ErrKey = errors.New("malformed ordered key")

// ReadKey reads one value from the front of b and returns the rest.
func ReadKey(b []byte) (v any, rest []byte, err error) { return readKey(b, 0) }

func readKey(b []byte, depth int) (any, []byte, error) {
	if len(b) == 0 || depth > decodeDepth {
		return nil, nil, ErrKey
	}
	tag, b := b[0], b[1:]
	switch tag {
	case keyNil:
		return nil, b, nil
	case keyFalse:
		return false, b, nil
	case keyTrue:
		return true, b, nil
	case keyNumber:
		return readNumberKey(b)
	case keyString:
		s, b, err := readEscaped(b)
		return string(s), b, err
	case keyBytes:
		s, b, err := readEscaped(b)
		return s, b, err
	case keyUUID:
		if len(b) < 16 {
			return nil, nil, ErrKey
		}
		return uuid.UUID(b[:16]), b[16:], nil
	case keyList:
		es, b, err := readKeys(b, depth)
		return NewList(es...), b, err
	case keySet:
		es, b, err := readKeys(b, depth)
		return NewSet(es...), b, err
	case keyMap:
		kvs, b, err := readKeys(b, depth)
		if err != nil || len(kvs)%2 != 0 {
			return nil, nil, ErrKey
		}
		return MapOf(kvs...), b, nil
	case keyRecord:
		return readRecordKey(b, depth)
	}
	return nil, nil, ErrKey
}

func readNumberKey(b []byte) (any, []byte, error) {
	if len(b) < 9 {
		return nil, nil, ErrKey
	}
	u, sort, b := binary.BigEndian.Uint64(b), b[8], b[9:]
	var f float64
	switch {
	case u == 0:
		f = math.NaN()
	case u>>63 == 1:
		f = math.Float64frombits(u &^ (1 << 63))
	default:
		f = math.Float64frombits(^u)
	}
	if math.IsNaN(f) && u != 0 {
		return nil, nil, ErrKey
	}
	if sort == numDouble {
		return f, b, nil
	}
	if !(f >= -(1<<63) && f < 1<<63) || f != math.Trunc(f) {
		return nil, nil, ErrKey
	}
	i := int64(f)
	switch {
	case sort == numLong:
		return i, b, nil
	case sort == numLongMore && len(b) >= 2:
		more := int64(b[0])<<8 | int64(b[1])
		if more == 0 || i+more < i {
			return nil, nil, ErrKey
		}
		return i + more, b[2:], nil
	}
	return nil, nil, ErrKey
}

func readEscaped(b []byte) (s, rest []byte, err error) {
	out := []byte{}
	for {
		i := bytes.IndexByte(b, 0)
		if i < 0 {
			return nil, nil, ErrKey
		}
		out = append(out, b[:i]...)
		b = b[i+1:]
		if len(b) == 0 || b[0] != KeyAbove {
			return out, b, nil
		}
		out = append(out, 0)
		b = b[1:]
	}
}

func readKeys(b []byte, depth int) ([]any, []byte, error) {
	var es []any
	for {
		if len(b) == 0 {
			return nil, nil, ErrKey
		}
		if b[0] == keyEnd {
			return es, b[1:], nil
		}
		var e any
		var err error
		if e, b, err = readKey(b, depth+1); err != nil {
			return nil, nil, err
		}
		es = append(es, e)
	}
}

func readRecordKey(b []byte, depth int) (any, []byte, error) {
	name, b, err := readEscaped(b)
	if err != nil {
		return nil, nil, err
	}
	kvs, b, err := readKeys(b, depth)
	if err != nil || len(kvs)%2 != 0 {
		return nil, nil, ErrKey
	}
	fields, vals := make([]string, len(kvs)/2), make([]any, len(kvs)/2)
	for i := range fields {
		f, ok := kvs[2*i].(string)
		if !ok {
			return nil, nil, ErrKey
		}
		fields[i], vals[i] = f, kvs[2*i+1]
	}
	return NewRecord(RecordTypeOf(string(name), fields...), vals...), b, nil
}

// Hash is the hash of v that partitioning uses: xxhash of its ordered encoding. Equal values
// hash equally; it depends on nothing else and changes only with the storage format.
func Hash(v any) uint64 {
	var buf [128]byte
	return xxhash.Sum64(AppendKey(buf[:0], v))
}

// TaskOf returns the partition of n that v belongs to.
func TaskOf(v any, n int) int { return int(Hash(v) % uint64(n)) }
