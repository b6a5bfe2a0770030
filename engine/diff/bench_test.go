package diff_test

import (
	"fmt"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/diff"
	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

var sink any

// One change of a value with 100,000 entries, of which the versions share the rest; and, for comparison, of two
// values that share nothing.
func BenchmarkOneChange(b *testing.B) {
	build := func(size int) (m *value.Map, l *value.List) {
		m, l = value.EmptyMap, value.EmptyList
		for i := range size {
			m, l = m.Set(fmt.Sprint("user-", i), value.MapOf("n", int64(0), "tags", value.EmptySet)), l.Append(int64(i))
		}
		return m, l
	}
	for _, size := range []int{100, 10_000, 100_000} {
		m, l := build(size)
		apart, _ := build(size)
		old := value.MapOf("users", m, "log", l)
		for _, c := range []struct {
			name string
			path []nav
		}{
			{"key", p(n("Key", "users", "user-77", "n"), n("Term", inc))},
			{"setAdd", p(n("Key", "users", "user-77", "tags"), n("NoneElem"), n("TermVal", "x"))},
			{"append", p(n("Key", "log"), n("AfterElem"), n("TermVal", "x"))},
		} {
			c2, err := path.Compile(c.path)
			if err != nil {
				b.Fatal(err)
			}
			new := transformed(b, c.path, old)
			d, _ := diff.Along(c.path, old, new)
			bench := func(name string, f func()) {
				b.Run(fmt.Sprintf("%s/%s-%d", c.name, name, size), func(b *testing.B) {
					b.ReportAllocs()
					for b.Loop() {
						f()
					}
				})
			}
			bench("transform", func() { sink, _ = c2.Transform(&path.Env{}, old) })
			bench("along", func() { sink, _ = diff.Along(c.path, old, new) })
			bench("between", func() { sink, _ = diff.Between(old, new) })
			bench("apply", func() { sink, _ = diff.Apply(old, d) })
		}
		other := value.MapOf("users", apart.Set("user-77", nil), "log", l)
		b.Run(fmt.Sprintf("unshared/between-%d", size), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sink, _ = diff.Between(old, other)
			}
		})
	}
}
