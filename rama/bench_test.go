package rama_test

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	. "github.com/ramaworkshop/ramaworkshop/rama"
)

func benchAppend(b *testing.B, clients int, opts ...ClusterOption) {
	ctx := context.Background()
	c := NewCluster(opts...)
	defer c.Close()
	if err := c.Launch(ctx, streamModule2(), Launch{Tasks: 16, Threads: 2}); err != nil {
		b.Fatal(err)
	}
	d := c.Depot("StreamModule", "*depot")
	var n atomic.Int64
	b.ResetTimer()
	start := time.Now()
	var wg sync.WaitGroup
	for i := range clients {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for n.Add(1) <= int64(b.N) {
				if _, err := d.Append(ctx, Item{fmt.Sprint("k", i), "b"}); err != nil {
					b.Error(err)
					return
				}
			}
		}()
	}
	wg.Wait()
	b.ReportMetric(float64(b.N)/time.Since(start).Seconds(), "appends/s")
}

func BenchmarkAppend(b *testing.B) {
	for _, clients := range []int{1, 64} {
		b.Run(fmt.Sprint("memory-", clients), func(b *testing.B) { b.ReportAllocs(); benchAppend(b, clients) })
		b.Run(fmt.Sprint("disk-", clients), func(b *testing.B) { benchAppend(b, clients, OnDisk(b.TempDir())) })
	}
}

// BenchmarkSelect is a client's select of one value, and of the values of a small map: the latter
// is prepared to go on in later turns.
func BenchmarkSelect(b *testing.B) {
	c := NewCluster()
	defer c.Close()
	m := Module("M", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*in", HashBy("k"))
		s := topologies.Stream("t")
		s.DeclarePState("$$p", MapSchema(String, Object))
		s.Source("*in", Keys("*k", "*v"), LocalTransform("$$p", Key("*k"), TermVal("*v")))
	})
	if err := c.Launch(b.Context(), m, Launch{Tasks: 1}); err != nil {
		b.Fatal(err)
	}
	if _, err := c.Depot("M", "*in").Append(b.Context(), M{"k": "a", "v": M{"x": 1, "y": 2, "z": 3}}); err != nil {
		b.Fatal(err)
	}
	for name, path := range map[string][]Nav{"key": {Key("a", "x")}, "values": {Key("a"), MapVals}} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := c.PState("M", "$$p").Select(b.Context(), path...); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
