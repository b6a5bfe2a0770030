package interp_test

import (
	"testing"

	"github.com/ramaworkshop/ramaworkshop/interp"
)

// module is a learner's file of an ordinary size.
const module = `package main

import (
	"context"
	"fmt"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

type Item struct{ K1, K2 string }

func add(a, b int) int { return a + b }

var Counts = Module("Counts", func(setup *Setup, topologies *Topologies) {
	setup.DeclareDepot("*depot", Random)
	s := topologies.Stream("core")
	s.DeclarePState("$$counts", MapSchema(String, Long))
	s.Source("*depot", Keys("*k1", "*k2"),
		HashPartition("*k1"),
		LocalTransform("$$counts", Key("*k1"), NilToVal(0), Term(ops.Inc)),
		LocalSelect("$$counts", Key("*k1")).Out("*count"),
		AckReturn("*count"),
		HashPartition("*k2"),
		LocalTransform("$$counts", Key("*k2"), NilToVal(0), Term(ops.Inc)),
	)
})

func Main(ctx context.Context) error {
	c := NewCluster(Seed(1))
	defer c.Close()
	if err := c.Launch(ctx, Counts, Launch{Tasks: 4, Threads: 1}); err != nil {
		return err
	}
	acks, err := c.Depot("Counts", "*depot").Append(ctx, Item{"a", "b"})
	fmt.Println(acks["core"], err)
	return err
}
`

var files = []interp.File{{Name: "main.go", Text: []byte(module)}}

func BenchmarkCheck(b *testing.B) {
	for b.Loop() {
		if _, ps := interp.Check(files, interp.CheckOptions{}); len(ps) > 0 {
			b.Fatal(ps)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	c := mustCheck(b, module)
	for b.Loop() {
		if _, err := c.Load(interp.LoadOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}

// What dataflow pays for a Go function of the program.
func BenchmarkCall(b *testing.B) {
	p := mustLoad(b, module, interp.LoadOptions{})
	v, _ := p.Lookup("add")
	add := v.Interface().(func(int, int) int)
	for b.Loop() {
		if add(1, 2) != 3 {
			b.Fatal("1 and 2 are not 3")
		}
	}
}

// What a step of a program's own loop costs.
func BenchmarkLoop(b *testing.B) {
	p := mustLoad(b, `package main

func Sum(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		s += i
	}
	return s
}
`, interp.LoadOptions{})
	v, _ := p.Lookup("Sum")
	sum := v.Interface().(func(int) int)
	const steps = 10_000
	for b.Loop() {
		sum(steps)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/steps, "ns/step")
}
