package value

import (
	"encoding/binary"
	"errors"
	"fmt"
	"unsafe"

	"github.com/google/uuid"
	"github.com/tinylib/msgp/msgp"
)

// Version is the first byte of every encoded value.
const Version = 1

// Extension types of the MessagePack encoding.
const (
	extUUID   = 1
	extSet    = 2
	extRecord = 3
)

// ErrCodec is what Decode returns for bytes that Encode did not write; it is wrapped with
// the reason.
var ErrCodec = errors.New("malformed value")

// Encode appends the encoding of v: the version byte, then MessagePack. A UUID, a set and a
// record are extensions. Maps and sets are written in order, so equal values have equal
// encodings.
func Encode(b []byte, v any) []byte { return AppendBody(append(b, Version), v) }

// Decode reads a value that Encode wrote; b must hold nothing else. The value keeps nothing
// of b.
func Decode(b []byte) (any, error) {
	if len(b) == 0 || b[0] != Version {
		return nil, fmt.Errorf("%w: unknown version", ErrCodec)
	}
	v, rest, err := ReadBody(b[1:])
	if err == nil && len(rest) > 0 {
		return nil, fmt.Errorf("%w: %d bytes too many", ErrCodec, len(rest))
	}
	return v, err
}

// AppendBody appends the encoding of v without a version, for containers that have one.
func AppendBody(b []byte, v any) []byte {
	switch v := v.(type) {
	case nil:
		return msgp.AppendNil(b)
	case bool:
		return msgp.AppendBool(b, v)
	case int64:
		return msgp.AppendInt64(b, v)
	case float64:
		if v == 0 {
			v = 0 // -0.0 and 0.0 are one value
		}
		return msgp.AppendFloat64(b, v)
	case string:
		return msgp.AppendString(b, v)
	case []byte:
		return msgp.AppendBytes(b, v)
	case uuid.UUID:
		return append(append(b, 0xd8, extUUID), v[:]...)
	case *List:
		b = msgp.AppendArrayHeader(b, uint32(v.Len()))
		for e := range v.All() {
			b = AppendBody(b, e)
		}
		return b
	case *Map:
		b = msgp.AppendMapHeader(b, uint32(v.Len()))
		for _, e := range v.entries() {
			b = AppendBody(AppendBody(b, e.K), e.V)
		}
		return b
	case *Set:
		b, at := openExt(b, extSet)
		b = msgp.AppendArrayHeader(b, uint32(v.Len()))
		for _, e := range v.elems() {
			b = AppendBody(b, e.K)
		}
		return closeExt(b, at)
	case *Record:
		b, at := openExt(b, extRecord)
		b = append(b, v.t.head...)
		for _, f := range v.vals {
			b = AppendBody(b, f)
		}
		return closeExt(b, at)
	}
	panic(fmt.Sprintf("value: encoding of %s", Describe(v)))
}

// openExt writes an extension's header with a length that closeExt fills in.
func openExt(b []byte, typ byte) ([]byte, int) {
	b = append(b, 0xc9, 0, 0, 0, 0, typ)
	return b, len(b)
}

func closeExt(b []byte, at int) []byte {
	binary.BigEndian.PutUint32(b[at-5:], uint32(len(b)-at))
	return b
}

func appendRecordHead(b []byte, name string, fields []string) []byte {
	b = msgp.AppendString(b, name)
	b = msgp.AppendArrayHeader(b, uint32(len(fields)))
	for _, f := range fields {
		b = msgp.AppendString(b, f)
	}
	return b
}

// ReadBody reads one value that AppendBody wrote and returns the rest.
func ReadBody(b []byte) (v any, rest []byte, err error) {
	v, rest, err = readBody(b, 0)
	if err != nil && !errors.Is(err, ErrCodec) {
		err = fmt.Errorf("%w: %v", ErrCodec, err)
	}
	return v, rest, err
}

func readBody(b []byte, depth int) (any, []byte, error) {
	if depth > decodeDepth {
		return nil, nil, fmt.Errorf("%w: nested deeper than %d levels", ErrCodec, MaxDepth)
	}
	if len(b) == 0 {
		return nil, nil, msgp.ErrShortBytes
	}
	switch msgp.NextType(b) {
	case msgp.NilType:
		return nil, b[1:], nil
	case msgp.BoolType:
		return unwrap(msgp.ReadBoolBytes(b))
	case msgp.IntType, msgp.UintType:
		return unwrap(msgp.ReadInt64Bytes(b))
	case msgp.Float64Type:
		return unwrap(msgp.ReadFloat64Bytes(b))
	case msgp.StrType:
		return unwrap(msgp.ReadStringBytes(b))
	case msgp.BinType:
		return unwrap(msgp.ReadBytesBytes(b, nil))
	case msgp.ArrayType:
		n, b, err := msgp.ReadArrayHeaderBytes(b)
		if err != nil {
			return nil, nil, err
		}
		es, b, err := readN(b, int(n), depth)
		return NewList(es...), b, err
	case msgp.MapType:
		n, b, err := msgp.ReadMapHeaderBytes(b)
		if err != nil {
			return nil, nil, err
		}
		kvs, b, err := readN(b, 2*int(n), depth)
		return MapOf(kvs...), b, err
	}
	return readExt(b, depth)
}

func unwrap[T any](v T, rest []byte, err error) (any, []byte, error) { return v, rest, err }

// readN reads n values; n is not trusted further than there are bytes.
func readN(b []byte, n, depth int) ([]any, []byte, error) {
	if n > len(b) {
		return nil, nil, msgp.ErrShortBytes
	}
	es := make([]any, n)
	for i := range es {
		var err error
		if es[i], b, err = readBody(b, depth+1); err != nil {
			return nil, nil, err
		}
	}
	return es, b, nil
}

func readExt(b []byte, depth int) (any, []byte, error) {
	if b[0] == 0xd8 && len(b) >= 18 && b[1] == extUUID {
		return uuid.UUID(b[2:18]), b[18:], nil
	}
	if b[0] != 0xc9 || len(b) < 6 {
		return nil, nil, fmt.Errorf("%w: byte %#x starts no value", ErrCodec, b[0])
	}
	n, typ := uint64(binary.BigEndian.Uint32(b[1:])), b[5]
	b = b[6:]
	if n > uint64(len(b)) {
		return nil, nil, msgp.ErrShortBytes
	}
	body, rest := b[:n], b[n:]
	var v any
	var err error
	switch typ {
	case extSet:
		var l any
		l, body, err = readBody(body, depth)
		if es, ok := l.(*List); ok {
			v = NewSet(es.flat...)
		} else if err == nil {
			err = fmt.Errorf("%w: a set of no list", ErrCodec)
		}
	case extRecord:
		v, body, err = readRecord(body, depth)
	default:
		err = fmt.Errorf("%w: unknown extension %d", ErrCodec, typ)
	}
	if err == nil && len(body) > 0 {
		err = fmt.Errorf("%w: an extension is too long", ErrCodec)
	}
	return v, rest, err
}

func readRecord(b []byte, depth int) (any, []byte, error) {
	head := b
	_, b, err := msgp.ReadStringZC(b)
	if err != nil {
		return nil, nil, err
	}
	n, b, err := msgp.ReadArrayHeaderBytes(b)
	if err != nil {
		return nil, nil, err
	}
	for range n {
		if _, b, err = msgp.ReadStringZC(b); err != nil {
			return nil, nil, err
		}
	}
	t, err := internRecordType(head[:len(head)-len(b)], int(n))
	if err != nil {
		return nil, nil, err
	}
	vals, b, err := readN(b, int(n), depth)
	return NewRecord(t, vals...), b, err
}

// internRecordType finds the type by its encoding, without a copy when it is known.
func internRecordType(head []byte, n int) (*RecordType, error) {
	if t, ok := recordTypes.Load(unsafe.String(unsafe.SliceData(head), len(head))); ok {
		return t.(*RecordType), nil
	}
	name, b, err := msgp.ReadStringBytes(head)
	if err != nil {
		return nil, err
	}
	_, b, err = msgp.ReadArrayHeaderBytes(b)
	fields := make([]string, n)
	for i := 0; i < n && err == nil; i++ {
		fields[i], b, err = msgp.ReadStringBytes(b)
	}
	if err != nil {
		return nil, err
	}
	return RecordTypeOf(name, fields...), nil
}
