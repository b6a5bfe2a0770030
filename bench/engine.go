package bench

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"sync"
	"time"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// appendInMemory measures appends with full ack, one hop and one increment, against a plain loop
// that commits the same batches to Pebble in memory.
func appendInMemory(ctx context.Context) (Figure, error) {
	return appendFigure(ctx, Figure{
		Name: "append-memory", What: "appends/s with full ack, one hop, one increment, in memory, 64 clients",
		Peer: "a loop that commits the same batches to Pebble in memory", AtLeast: 0.40,
	}, words, 200_000, false)
}

// appendOnDisk is appendInMemory on disk, with a sync before every ack.
func appendOnDisk(ctx context.Context) (Figure, error) {
	return appendFigure(ctx, Figure{
		Name: "append-disk", What: "appends/s with full ack, one hop, one increment, on disk, a sync before " +
			"every ack, 64 clients",
		Peer: "one writer that commits the same batches to Pebble with a sync each", AtLeast: 0.60,
	}, words, 20_000, true)
}

// twoHopsInMemory is appendInMemory with two hops.
func twoHopsInMemory(ctx context.Context) (Figure, error) {
	return appendFigure(ctx, Figure{
		Name: "two-hops", What: "appends/s with full ack, two hops, two increments, in memory, 64 clients",
		Peer: "a loop that commits the same batches to Pebble in memory", AtLeast: 0.40,
	}, twoHops, 200_000, false)
}

// appendFigure interleaves rounds of the engine and of the plain loop, and takes medians.
func appendFigure(ctx context.Context, f Figure, m *ModuleDef, n int, disk bool) (Figure, error) {
	var tmp []string
	defer func() {
		for _, d := range tmp {
			os.RemoveAll(d)
		}
	}()
	dir := func() (string, error) {
		if !disk {
			return "", nil
		}
		d, err := os.MkdirTemp("", "ramaworkshop-bench-")
		tmp = append(tmp, d)
		return d, err
	}
	opts := func() ([]ClusterOption, error) {
		d, err := dir()
		if d == "" {
			return nil, err
		}
		return []ClusterOption{OnDisk(d)}, err
	}
	rec, err := recorded(func() error {
		o, err := opts()
		if err == nil {
			_, err = appendAll(ctx, m, n, o...)
		}
		return err
	})
	if err != nil {
		return f, err
	}
	var ours, raw, ratios []float64
	for range 5 {
		o, err := opts()
		if err != nil {
			return f, err
		}
		took, err := appendAll(ctx, m, n, o...)
		if err != nil {
			return f, err
		}
		ours = append(ours, float64(n)/took.Seconds())
		d, err := dir()
		if err != nil {
			return f, err
		}
		runtime.GC()
		if took, err = replay(d, rec); err != nil {
			return f, err
		}
		raw = append(raw, float64(n)/took.Seconds())
		ratios = append(ratios, ours[len(ours)-1]/raw[len(raw)-1])
	}
	f.Value, f.Unit, f.PeerValue, f.Ratio = median(ours), "/s", median(raw), median(ratios)
	f.Note = fmt.Sprintf("batches of %.1f writes", float64(rec.writes)/float64(rec.batches))
	return f, nil
}

// launch measures the launch of a module of 16 tasks: the time, and the memory that it keeps.
func launch(ctx context.Context) (Figure, error) {
	f := Figure{
		Name: "launch", What: "launching a module of 16 tasks in process", Unit: "ms", AtMost: 30,
	}
	var times, sizes []float64
	for range 7 {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		start := time.Now()
		c := NewCluster()
		if err := c.Launch(ctx, words, Launch{Tasks: 16, Threads: 2}); err != nil {
			return f, err
		}
		times = append(times, float64(time.Since(start).Microseconds())/1000)
		runtime.GC()
		runtime.ReadMemStats(&after)
		sizes = append(sizes, float64(after.Sys-before.Sys+after.HeapInuse-before.HeapInuse)/(1<<20))
		c.Close()
	}
	f.Value = median(times)
	f.Note = fmt.Sprintf("%.1f MB (at most 30)", median(sizes))
	if median(sizes) > 30 {
		f.Failed = "it takes too much memory"
	}
	return f, nil
}

// bounce sends each record from task to task.
var bounce = Module("Bounce", func(setup *Setup, topologies *Topologies) {
	setup.DeclareDepot("*in", Random)
	topologies.Stream("bounce").Source("*in", "*n",
		Loop(In("*i", "*n"),
			DirectPartition(ops.Mod("*i", 2)),
			If(ops.IsPos("*i"), Continue(ops.Dec("*i"))).Else(Emit())),
	)
})

// hop measures a hop between two task threads under load, against a built-in step.
func hop(ctx context.Context) (Figure, error) {
	f := Figure{
		Name: "hop", What: "a hop between two task threads, 64 records under way", Unit: "ns", AtMost: 1000,
	}
	c := NewCluster()
	defer c.Close()
	if err := c.Launch(ctx, bounce, Launch{Tasks: 2, Threads: 2}); err != nil {
		return f, err
	}
	const each = 2000
	var times []float64
	for range 5 {
		var wg sync.WaitGroup
		errs := make(chan error, clients)
		start := time.Now()
		for range clients {
			wg.Add(1)
			go func() {
				defer wg.Done()
				if _, err := c.Depot("Bounce", "*in").Append(ctx, each); err != nil {
					errs <- err
				}
			}()
		}
		wg.Wait()
		if len(errs) > 0 {
			return f, <-errs
		}
		times = append(times, float64(time.Since(start).Nanoseconds())/(each*clients))
	}
	f.Value = median(times)
	return f, nil
}

// step measures a built-in statement: an addition that binds a variable.
func step(context.Context) (Figure, error) {
	f := Figure{
		Name: "step", What: "a dataflow step of built-in operations: add, bind, go on", Unit: "ns", AtMost: 60,
		Peer: "the same addition of boxed values in a Go loop",
	}
	const n = 1000
	var body []Stmt
	for range n {
		body = append(body, ops.Plus("*x", 1).Out("*x"))
	}
	fn := RamaFn("steps", In("*x"), append(body, Emit("*x"))...)
	var ours, peer []float64
	for range 7 {
		start := time.Now()
		for range 500 {
			if _, err := fn.Invoke(1 << 20); err != nil {
				return f, err
			}
		}
		ours = append(ours, float64(time.Since(start).Nanoseconds())/(500*n))
		start = time.Now()
		var v any = int64(1 << 20)
		for range 500 * n {
			v = v.(int64) + 1
		}
		sink = v
		peer = append(peer, float64(time.Since(start).Nanoseconds())/(500*n))
	}
	f.Value, f.PeerValue = median(ours), median(peer)
	return f, nil
}

var sink any
