package rama_test

import (
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/anishathalye/porcupine"

	. "github.com/ramaworkshop/ramaworkshop/rama"
)

// seenBy is what a client asked of a counter: to raise it, or to read it.
type seenBy struct {
	key   string
	raise bool
}

// counter is a counter of each key, as a client may see it: an append with full ack raises it and gets
// the new number, a select reads it.
var counter = porcupine.Model{
	Partition: func(history []porcupine.Operation) [][]porcupine.Operation {
		byKey := map[string][]porcupine.Operation{}
		for _, o := range history {
			k := o.Input.(seenBy).key
			byKey[k] = append(byKey[k], o)
		}
		var out [][]porcupine.Operation
		for _, ops := range byKey {
			out = append(out, ops)
		}
		return out
	},
	Init: func() any { return int64(0) },
	Step: func(state, input, output any) (bool, any) {
		n := state.(int64)
		if input.(seenBy).raise {
			n++
		}
		return output == any(n), n
	},
	DescribeOperation: func(input, output any) string { return fmt.Sprint(input, " -> ", output) },
}

// Appends with full ack, and selects, of one key happen as if one after the other, each at some
// moment between its call and its return.
func TestLinearizable(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		launch(t, c, 4, Random, counts, Keys("*k"),
			HashPartition("*k"), inc("*k"), LocalSelect("$$n", Key("*k")).Out("*n"), AckReturn("*n"))
		began := time.Now()
		var mu sync.Mutex
		var history []porcupine.Operation
		var wg sync.WaitGroup
		for client := range 8 {
			wg.Add(1)
			go func() {
				defer wg.Done()
				rng := rand.New(rand.NewPCG(uint64(client), 1))
				for range 40 {
					in := seenBy{fmt.Sprint("k", rng.IntN(3)), rng.IntN(2) == 0}
					o := porcupine.Operation{ClientId: client, Input: in, Call: time.Since(began).Nanoseconds()}
					var err error
					if in.raise {
						var acks Acks
						acks, err = c.Depot("M", "*in").Append(t.Context(), M{"k": in.key})
						o.Output = acks["t"]
					} else if o.Output, err = c.PState("M", "$$n").SelectOne(t.Context(), Key(in.key)); o.Output == nil {
						o.Output = int64(0)
					}
					o.Return = time.Since(began).Nanoseconds()
					if err != nil {
						t.Error(err)
						return
					}
					mu.Lock()
					history = append(history, o)
					mu.Unlock()
				}
			}()
		}
		wg.Wait()
		if result := porcupine.CheckOperationsTimeout(counter, history, 20*time.Second); result != porcupine.Ok {
			t.Errorf("the history of %d calls is %s: no order of them explains it", len(history), result)
		}
	})
}
