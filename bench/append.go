package bench

import (
	"context"
	"encoding/binary"
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

// twoHops counts words, and how often each count was reached: two hops, two increments.
var twoHops = Module("Words", func(setup *Setup, topologies *Topologies) {
	setup.DeclareDepot("*words", Random)
	s := topologies.Stream("count")
	s.DeclarePState("$$counts", MapSchema(String, Long))
	s.DeclarePState("$$reached", MapSchema(Long, Long))
	s.Source("*words", Keys("*text"),
		HashPartition("*text"),
		LocalTransform("$$counts", Key("*text"), NilToVal(0), Term(ops.Inc)),
		LocalSelect("$$counts", Key("*text")).Out("*n"),
		HashPartition("*n"),
		LocalTransform("$$reached", Key("*n"), NilToVal(0), Term(ops.Inc)),
	)
})

// clients is how many append at the same time, each waiting for its full ack.
const clients = 64

// appendAll appends n records from many clients and returns how long that took.
func appendAll(ctx context.Context, m *ModuleDef, n int, opts ...ClusterOption) (time.Duration, error) {
	c := NewCluster(opts...)
	defer c.Close()
	if err := c.Launch(ctx, m, Launch{Tasks: 16, Threads: 2}); err != nil {
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

// recording is every batch that was written, one after the other in one piece of memory, so that
// the garbage collector has nothing to do with it while something is measured.
type recording struct {
	b               []byte
	batches, writes int
}

// What a write is.
const (
	isSet = iota
	isDelete
	isRange
)

// record adds a batch: the number of its writes, and for each what it is, its key and value.
func (r *recording) record(b *storage.Batch) {
	r.batches++
	r.writes += b.Len()
	r.b = binary.AppendUvarint(r.b, uint64(b.Len()))
	b.Each(func(key, val []byte, ranged bool) {
		kind := byte(isSet)
		switch {
		case ranged:
			kind = isRange
		case val == nil:
			kind = isDelete
		}
		r.b = append(r.b, kind)
		for _, s := range [][]byte{key, val} {
			r.b = append(binary.AppendUvarint(r.b, uint64(len(s))), s...)
		}
	})
}

// recorded runs f and returns every batch that it wrote.
func recorded(f func() error) (*recording, error) {
	var mu sync.Mutex
	r := &recording{}
	env := runenv.Get()
	env.Tap = func(b *storage.Batch) {
		mu.Lock()
		defer mu.Unlock()
		r.record(b)
	}
	old := runenv.Set(env)
	defer runenv.Set(old)
	err := f()
	return r, err
}

// replay writes a recording as it is, batch after batch: a plain loop over Pebble.
func replay(dir string, r *recording) (time.Duration, error) {
	db, err := storage.Open(storage.Options{Dir: dir})
	if err != nil {
		return 0, err
	}
	defer db.Close()
	b := db.NewBatch()
	defer b.Close()
	rest := r.b
	number := func() int {
		n, k := binary.Uvarint(rest)
		rest = rest[k:]
		return int(n)
	}
	bytes := func() []byte {
		n := number()
		s := rest[:n]
		rest = rest[n:]
		return s
	}
	start := time.Now()
	for len(rest) > 0 {
		for range number() {
			kind := rest[0]
			rest = rest[1:]
			key, val := bytes(), bytes()
			switch kind {
			case isRange:
				b.DeleteRange(key, val)
			case isDelete:
				b.Delete(key)
			default:
				b.Set(key, val)
			}
		}
		if err := db.Apply(b); err != nil {
			return 0, err
		}
	}
	return time.Since(start), nil
}
