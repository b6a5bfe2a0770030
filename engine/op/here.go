package op

import (
	"encoding/binary"
	"slices"
	"strings"

	"github.com/google/uuid"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

func init() {
	add(
		hereN("Println", 0, -1, func(c Context, as []any) (any, error) {
			c.Print(joined(as) + "\n")
			return nil, nil
		}),
		hereN("Print", 0, -1, func(c Context, as []any) (any, error) {
			c.Print(joined(as))
			return nil, nil
		}),

		here("CurrentTaskID", func(c Context) any { return int64(c.TaskID()) }),
		here("NumTasks", func(c Context) any { return int64(c.NumTasks()) }),
		here("CurrentTopologyType", func(c Context) any {
			if k := c.TopologyKind(); k != "" {
				return k
			}
			return nil
		}),
		here("NewUUID", func(c Context) any { return c.NewUUID() }),
		here("NowMillis", func(c Context) any { return c.NowMillis() }),

		here("Random", func(c Context) any { return float64(random(c)>>9) / (1 << 53) }),
		hereN("RandomLong", 1, 1, func(c Context, as []any) (any, error) {
			const wants = "a Long from 1 on, which the result is below"
			n, err := long("RandomLong", wants, as[0])
			if err == nil && n < 1 {
				err = misfit("RandomLong", wants, as[0])
			}
			if err != nil {
				return nil, err
			}
			return randomBelow(c, n), nil
		}),
		hereN("RandomElem", 1, 1, func(c Context, as []any) (any, error) {
			n, err := sizeOf("RandomElem", as[0])
			if err != nil || n == 0 {
				return nil, err
			}
			v, _, err := elemAt("RandomElem", as[0], int(randomBelow(c, int64(n))))
			return v, err
		}),
		hereN("Shuffle", 1, 1, func(c Context, as []any) (any, error) {
			es, err := Elems("Shuffle", as[0])
			out := slices.Clone(es)
			for i := len(out) - 1; i > 0; i-- {
				j := randomBelow(c, int64(i+1))
				out[i], out[j] = out[j], out[i]
			}
			return value.NewList(out...), err
		}),
	)
}

func here(name string, f func(c Context) any) *Op {
	return hereN(name, 0, 0, func(c Context, _ []any) (any, error) { return f(c), nil })
}

func hereN(name string, low, high int, f func(c Context, as []any) (any, error)) *Op {
	return &Op{Name: name, Min: low, Max: high, Here: f}
}

// joined is how Println prints its arguments: with spaces between, strings as they are.
func joined(as []any) string {
	ss := make([]string, len(as))
	for i, a := range as {
		ss[i] = value.Text(a)
	}
	return strings.Join(ss, " ")
}

// random returns 62 random bits. They come out of the source of the task's UUIDs, so that a
// simulated run with the same seed draws the same ones.
func random(c Context) uint64 {
	u := c.NewUUID().(uuid.UUID)
	return binary.BigEndian.Uint64(u[8:]) &^ (3 << 62)
}

// randomBelow returns a number from 0 on below n, each as likely as the others.
func randomBelow(c Context, n int64) int64 {
	for {
		r, all := random(c), uint64(1)<<62
		if uint64(n) > all {
			r, all = r<<1|random(c)&1, all<<1
		}
		if r < all-all%uint64(n) {
			return int64(r % uint64(n))
		}
	}
}
