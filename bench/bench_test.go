package bench

import (
	"testing"

	"github.com/ramaworkshop/ramaworkshop/program"
)

func TestMain(m *testing.M) {
	program.ServeIfChild()
	m.Run()
}

// BenchmarkAll prints every figure once: go test -bench . ./bench
func BenchmarkAll(b *testing.B) {
	for _, m := range Benchmarks {
		b.Run(m.Name, func(b *testing.B) {
			f, err := m.Measure(b.Context())
			if err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(f.Value, f.Unit)
			if f.Peer != "" {
				b.ReportMetric(f.Ratio, "ratio")
			}
			b.Log("\n" + f.String())
		})
	}
}
