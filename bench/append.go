package bench

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
	"github.com/ramaworkshop/ramaworkshop/storage"
)

// word is the record of the append benchmarks.
type word struct{ Text string }

// words counts words: one hop, one increment.
var words = Module("Words", func(setup *Setup, topologies *Topologies) {
	setup.DeclareDepot("*words", Random)
	s := topologies.Stream("count")
	s.DeclarePState("$$counts", MapSchema(String, Long))
	s.Source("*words", Keys("*text"),
		HashPartition("*text"),
		LocalTransform("$$counts", Key("*text"), NilToVal(0), Term(ops.Inc)),
	)
})

// clients is how many append at the same time, each waiting for its full ack.
const clients = 64

// appendAll appends n records from many clients and returns how long that took.
func appendAll(ctx context.Context, n int, opts ...ClusterOption) (time.Duration, error) {
	c := NewCluster(opts...)
	defer c.Close()
	if err := c.Launch(ctx, words, Launch{Tasks: 16, Threads: 2}); err != nil {
		return 0, err
	}
	depot := c.Depot("Words", "*words")
	texts := make([]string, 1000)
	for i := range texts {
		texts[i] = fmt.Sprint("word-", i)
	}
	var next atomic.Int64
	var wg sync.WaitGroup
	errs := make(chan error, clients)
	start := time.Now()
	for range clients {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := next.Add(1); i <= int64(n); i = next.Add(1) {
				if _, err := depot.Append(ctx, word{texts[i%1000]}); err != nil {
					errs <- err
					return
				}
			}
		}()
	}
	wg.Wait()
	took := time.Since(start)
	select {
	case err := <-errs:
		return 0, err
	default:
		return took, nil
	}
}

// write is one write of a recorded batch.
type write struct {
	key, val []byte
	ranged   bool
}

// recorded runs f and returns every batch that it wrote.
func recorded(f func() error) ([][]write, error) {
	var mu sync.Mutex
	var out [][]write
	env := runenv.Get()
	env.Tap = func(b *storage.Batch) {
		var ws []write
		b.Each(func(key, val []byte, ranged bool) {
			w := write{key: append([]byte{}, key...), ranged: ranged}
			if val != nil {
				w.val = append([]byte{}, val...)
			}
			ws = append(ws, w)
		})
		mu.Lock()
		out = append(out, ws)
		mu.Unlock()
	}
	old := runenv.Set(env)
	defer runenv.Set(old)
	err := f()
	return out, err
}

// replay writes recorded batches as they are, one after the other: a plain loop over Pebble.
func replay(dir string, batches [][]write) (time.Duration, error) {
	db, err := storage.Open(storage.Options{Dir: dir})
	if err != nil {
		return 0, err
	}
	defer db.Close()
	b := db.NewBatch()
	defer b.Close()
	start := time.Now()
	for _, ws := range batches {
		for _, w := range ws {
			switch {
			case w.ranged:
				b.DeleteRange(w.key, w.val)
			case w.val == nil:
				b.Delete(w.key)
			default:
				b.Set(w.key, w.val)
			}
		}
		if err := db.Apply(b); err != nil {
			return 0, err
		}
	}
	return time.Since(start), nil
}
