package value_test

import (
	"fmt"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

var sink any

func BenchmarkMapSet(b *testing.B) {
	for _, n := range []int{4, 16, 17, 1000, 100_000} {
		m := value.EmptyMap
		for i := range n {
			m = m.Set(fmt.Sprint("key-", i), int64(i))
		}
		k := fmt.Sprint("key-", n/2)
		b.Run(fmt.Sprint("set-", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sink = m.Set(k, int64(5000))
			}
		})
		b.Run(fmt.Sprint("get-", n), func(b *testing.B) {
			for b.Loop() {
				sink, _ = m.Get(k)
			}
		})
	}
}

var sample = value.MapOf("id", int64(1234567), "name", "some name", "score", 1.5,
	"tags", value.NewList("a", "b"), "done", false)

func BenchmarkCodec(b *testing.B) {
	rec := value.NewRecord(value.RecordTypeOf("main.Todo", "id", "name", "score", "done"),
		int64(1234567), "some name", 1.5, false)
	for _, v := range []any{int64(77), "some string", sample, rec} {
		enc := value.Encode(nil, v)
		b.Run("encode-"+value.KindOf(v).String(), func(b *testing.B) {
			b.ReportAllocs()
			buf := make([]byte, 0, 256)
			for b.Loop() {
				buf = value.Encode(buf[:0], v)
			}
		})
		b.Run("decode-"+value.KindOf(v).String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sink, _ = value.Decode(enc)
			}
		})
	}
}

func BenchmarkHash(b *testing.B) {
	b.ReportAllocs()
	var k any = "user-1234"
	for b.Loop() {
		_ = value.TaskOf(k, 16)
	}
}
