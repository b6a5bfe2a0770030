package bench

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"

	"github.com/ramaworkshop/ramaworkshop/interp"
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// rounds times f several times and returns the median, in nanoseconds for each of n.
func rounds(n int, f func() error) (float64, error) {
	var out []float64
	for range 7 {
		start := time.Now()
		if err := f(); err != nil {
			return 0, err
		}
		out = append(out, float64(time.Since(start).Nanoseconds())/float64(n))
	}
	return median(out), nil
}

func invoked(f *Fn, vs ...any) func() error {
	return func() error {
		_, err := f.Invoke(vs...)
		return err
	}
}

// loopArithmetic measures a loop of dataflow that adds and multiplies, against the same loop in Go
// over boxed values.
func loopArithmetic(context.Context) (Figure, error) {
	f := Figure{
		Name: "loop", What: "a turn of a Loop: compare, multiply, add, go on", Unit: "ns", AtLeast: 1.0 / 15,
		Peer: "the same loop in Go over boxed values (the ratio is Go's time by ours)",
	}
	const n = 200_000
	fn := RamaFn("loop", In("*n"),
		Loop(In("*i", 0, "*acc", 0),
			If(ops.Lt("*i", "*n"),
				Continue(ops.Inc("*i"), ops.Plus("*acc", ops.Times("*i", 3)))).
				Else(Emit("*acc")),
		).Out("*sum"),
		Emit("*sum"))
	var err error
	if f.Value, err = rounds(n, invoked(fn, n)); err != nil {
		return f, err
	}
	f.PeerValue, err = rounds(n, func() error {
		var limit, i, acc any = int64(n), int64(0), int64(0)
		for i.(int64) < limit.(int64) {
			next, sum := any(i.(int64)+1), any(acc.(int64)+any(i.(int64)*3).(int64))
			i, acc = next, sum
		}
		sink = acc
		return nil
	})
	f.Ratio = f.PeerValue / f.Value
	return f, err
}

const interpreted = `package main

import . "github.com/ramaworkshop/ramaworkshop/rama"

func next(v int) int { return v + 1 }

var Steps = RamaFn("steps", In("*x"), Do(steps()...), Emit("*x"))

func steps() []Stmt {
	var ss []Stmt
	for i := 0; i < 200; i++ {
		ss = append(ss, Call(next, "*x").Out("*x"))
	}
	return ss
}

func main() {}
`

// builtinStep measures a built-in step against the same step as a function that is interpreted.
func builtinStep(context.Context) (Figure, error) {
	f := Figure{
		Name: "builtin", What: "a built-in step: add one, bind, go on", Unit: "ns", AtLeast: 20,
		Peer: "the same step as an interpreted Go function (the ratio is its time by ours)",
	}
	const n = 200
	var body []Stmt
	for range n {
		body = append(body, ops.Inc("*x").Out("*x"))
	}
	fn := RamaFn("steps", In("*x"), Do(body...), Emit("*x"))
	checked, problems := interp.Check([]interp.File{{Name: "steps.go", Text: []byte(interpreted)}}, interp.CheckOptions{})
	if len(problems) > 0 {
		return f, errors.New(problems[0].Message)
	}
	p, err := checked.Load(interp.LoadOptions{})
	if err != nil {
		return f, err
	}
	v, ok := p.Lookup("Steps")
	if !ok {
		return f, errors.New("the interpreted program has no Steps")
	}
	slow, _ := v.Interface().(*Fn)
	many := func(fn *Fn, times int) func() error {
		return func() error {
			for range times {
				if err := invoked(fn, 1<<20)(); err != nil {
					return err
				}
			}
			return nil
		}
	}
	if f.Value, err = rounds(n*500, many(fn, 500)); err != nil {
		return f, err
	}
	f.PeerValue, err = rounds(n*20, many(slow, 20))
	f.Ratio = f.PeerValue / f.Value
	return f, err
}

// goFunction measures the call of a compiled Go function of a common signature.
func goFunction(context.Context) (Figure, error) {
	f := Figure{
		Name: "go-function", What: "a call of a compiled Go function, func(int64) int64, that binds its result",
		Unit: "ns", AtMost: 30,
	}
	const n = 1000
	next := func(v int64) int64 { return v + 1 }
	var body []Stmt
	for range n {
		body = append(body, Call(next, "*x").Out("*x"))
	}
	fn := RamaFn("steps", In("*x"), Do(body...), Emit("*x"))
	var err error
	f.Value, err = rounds(n*200, func() error {
		for range 200 {
			if err := invoked(fn, 1<<20)(); err != nil {
				return err
			}
		}
		return nil
	})
	return f, err
}

// emits measures an emit of an operation, and what it allocates.
func emits(context.Context) (Figure, error) {
	f := Figure{
		Name: "emit", What: "an emit of an operation from a loop, through two binds, and an addition", Unit: "ns",
	}
	const n = 1_000_000
	again := RamaOp("again", In("*n"), Loop(In("*i", 0), Emit("*i"),
		If(ops.Lt("*i", "*n"), Continue(ops.Inc("*i")))).Out("*i"), Emit("*i"))
	run := func() error {
		return Run(again.Call(n).Out("*x"), ops.Plus("*x", 1).Out("*y"))
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if err := run(); err != nil {
		return f, err
	}
	runtime.ReadMemStats(&after)
	// The counter and the sum are boxed; nothing else is made.
	boxes := float64(after.Mallocs-before.Mallocs) / n
	f.Note = fmt.Sprintf("%.2f allocations, 2 of them the numbers", boxes)
	if boxes > 2.01 {
		f.Failed = "an emit allocates"
	}
	var err error
	f.Value, err = rounds(n, run)
	return f, err
}

// compileModule measures how long it takes to check, plan and build a module of 200 statements.
func compileModule(ctx context.Context) (Figure, error) {
	f := Figure{
		Name: "compile", What: "launching a module of 200 statements: check, plan, build", Unit: "ms", AtMost: 5,
	}
	c := NewCluster()
	defer c.Close()
	n := 0
	ns, err := rounds(1, func() error {
		n++
		m := Module(fmt.Sprint("M", n), func(setup *Setup, topologies *Topologies) {
			setup.DeclareDepot("*in", HashBy("k"))
			s := topologies.Stream("t")
			s.DeclarePState("$$p", MapSchema(String, MapSchema(Long, Long)))
			var body []Stmt
			for i := range 20 {
				body = append(body,
					ops.Plus("*n", i).Out("*a"),
					ops.Times("*a", 2).Out("*b"),
					If(ops.Lt("*b", 100), Let("*a").Out("*c")).Else(Let("*b").Out("*c")),
					LocalTransform("$$p", Key("*k", i), NilToVal(0), Term(ops.Plus, "*c")),
					LocalSelect("$$p", Key("*k", i)).Out("*d"),
					Filter(ops.IsPos("*d")),
					HashPartition("*k"),
				)
			}
			s.Source("*in", Keys("*k", "*n"), body...)
		})
		return c.Launch(ctx, m, Launch{Tasks: 1})
	})
	f.Value = ns / 1e6
	return f, err
}
