package bench

import (
	"context"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/storage"
)

// nav makes a navigator of values.
func nav(name string, args ...any) path.Nav {
	out := path.Nav{Name: name}
	for _, a := range args {
		if f, ok := a.(*path.Func); ok {
			out.Fn = f
		} else {
			out.Args = append(out.Args, a)
		}
	}
	return out
}

var increment = &path.Func{
	Name:  "increment",
	Call1: func(_ *path.Env, v any) (any, error) { return v.(int64) + 1, nil },
}

// nested is a map of 10 maps of 10 maps of 10 numbers.
func nested(depth int) *value.Map {
	m := value.EmptyMap
	for i := range int64(10) {
		if depth == 1 {
			m = m.Set(i, i)
		} else {
			m = m.Set(i, nested(depth-1))
		}
	}
	return m
}

// rate measures how often a second f runs.
func rate(f func() error) (float64, error) {
	const least = 60 * time.Millisecond
	for n := 1; ; n *= 4 {
		start := time.Now()
		for range n {
			if err := f(); err != nil {
				return 0, err
			}
		}
		if took := time.Since(start); took > least {
			return float64(n) / took.Seconds(), nil
		}
	}
}

// beside measures two things in turn and takes the medians of their rates and ratios.
func beside(f Figure, ours, peer func() error) (Figure, error) {
	var as, bs, ratios []float64
	for range 5 {
		a, err := rate(ours)
		if err != nil {
			return f, err
		}
		b, err := rate(peer)
		if err != nil {
			return f, err
		}
		as, bs, ratios = append(as, a), append(bs, b), append(ratios, a/b)
	}
	f.Value, f.Unit, f.PeerValue, f.Ratio = median(as), "/s", median(bs), median(ratios)
	return f, nil
}

var kept any

// pathSelect measures a select of all 1,000 numbers against three loops.
func pathSelect(context.Context) (Figure, error) {
	v, e := nested(3), &path.Env{}
	c, err := path.Compile([]path.Nav{nav("MapVals"), nav("MapVals"), nav("MapVals")})
	if err != nil {
		return Figure{}, err
	}
	return beside(Figure{
		Name: "path-select", What: "selects/s of all values of a map of maps of maps, 1,000 in all",
		Peer: "three Go loops over the same maps", AtLeast: 0.33,
	}, func() error {
		sum := int64(0)
		err := c.Select(e, v, func(v any) error {
			sum += v.(int64)
			return nil
		})
		kept = sum
		return err
	}, func() error {
		sum := int64(0)
		for _, a := range v.All() {
			for _, b := range a.(*value.Map).All() {
				for _, c := range b.(*value.Map).All() {
					sum += c.(int64)
				}
			}
		}
		kept = sum
		return nil
	})
}

// pathTransform measures the change of one number against the same by hand.
func pathTransform(context.Context) (Figure, error) {
	v, e := nested(3), &path.Env{}
	c, err := path.Compile([]path.Nav{nav("Key", int64(3), int64(4), int64(5)), nav("Term", increment)})
	if err != nil {
		return Figure{}, err
	}
	return beside(Figure{
		Name: "path-transform", What: "transforms/s of one number in a map of maps of maps",
		Peer: "gets and sets by hand on the same maps", AtLeast: 0.33,
	}, func() (err error) {
		kept, err = c.Transform(e, v)
		return err
	}, func() error {
		x, _ := v.Get(int64(3))
		a := x.(*value.Map)
		x, _ = a.Get(int64(4))
		b := x.(*value.Map)
		n, _ := b.Get(int64(5))
		kept = v.Set(int64(3), a.Set(int64(4), b.Set(int64(5), n.(int64)+1)))
		return nil
	})
}

// partition opens a PState's partition in memory.
func partition(s *pstate.Schema) (*pstate.Partition, *storage.DB, error) {
	db, err := storage.Open(storage.Options{})
	if err != nil {
		return nil, nil, err
	}
	d := &pstate.Definition{Name: "$$p", Schema: s}
	if err := d.Prepare(); err != nil {
		return nil, nil, err
	}
	return pstate.Open(db, 1, 0, 1, d), db, nil
}

// commit makes what was written visible, as a turn of a task thread does.
func commit(p *pstate.Partition, db *storage.DB) error {
	b := db.NewBatch()
	defer b.Close()
	p.Flush(b)
	if err := db.Apply(b); err != nil {
		return err
	}
	p.Settle()
	return nil
}

// counter measures increments of counters in a PState, in batches of 100, against a Get from
// Pebble and a Set in a batch of the same size.
func counter(context.Context) (Figure, error) {
	f := Figure{
		Name: "counter", What: "increments/s of 10,000 counters in a PState, in batches of 100, in memory",
		Peer: "a Get from Pebble and a Set in a batch for each", AtLeast: 0.67,
	}
	long := &pstate.Schema{Class: value.KindLong}
	p, db, err := partition(&pstate.Schema{Kind: pstate.MapSchema, Key: long, Elem: long})
	if err != nil {
		return f, err
	}
	defer db.Close()
	c, err := path.Compile([]path.Nav{
		{Name: "Key", Args: []any{path.Hole{}}}, nav("NilToVal", int64(0)), nav("Term", increment),
	})
	if err != nil {
		return f, err
	}
	raw, err := storage.Open(storage.Options{})
	if err != nil {
		return f, err
	}
	defer raw.Close()
	e, rng := &path.Env{Args: make([]any, 1)}, rand.New(rand.NewPCG(1, 2))
	var buf []byte
	return beside(f, func() error {
		for range 100 {
			e.Args[0] = rng.Int64N(10_000)
			if err := p.Transform(c, e); err != nil {
				return err
			}
		}
		return commit(p, db)
	}, func() error {
		b := raw.NewBatch()
		defer b.Close()
		for range 100 {
			key := value.AppendKey(nil, rng.Int64N(10_000))
			old, ok, err := raw.Get(buf[:0], key)
			if err != nil {
				return err
			}
			n := int64(0)
			if ok {
				v, err := value.Decode(old)
				if err != nil {
					return err
				}
				n = v.(int64)
			}
			b.Set(key, value.Encode(nil, n+1))
		}
		return raw.Apply(b)
	})
}

// subindexed measures operations on a subindexed set of a million elements against the same on
// one of a thousand: the worst ratio counts.
func subindexed(context.Context) (Figure, error) {
	f := Figure{
		Name: "subindexed", What: "operations/s on a subindexed set of 1,000,000 elements, the worst of add and " +
			"remove, size, first 10, last 10, range of 100",
		Peer: "the same on 1,000 elements", AtLeast: 0.8, Unit: "/s",
	}
	long := &pstate.Schema{Class: value.KindLong}
	p, db, err := partition(&pstate.Schema{Kind: pstate.MapSchema, Key: long,
		Elem: &pstate.Schema{Kind: pstate.SetSchema, Elem: long, Subindexed: true}})
	if err != nil {
		return f, err
	}
	defer db.Close()
	for _, n := range []int64{1_000, 1_000_000} {
		if err := fillSet(p, db, n); err != nil {
			return f, err
		}
	}
	for name, op := range setOps {
		run := func(n int64) (func() error, error) { return op(p, db, n) }
		large, err := run(1_000_000)
		if err != nil {
			return f, err
		}
		small, err := run(1_000)
		if err != nil {
			return f, err
		}
		one, err := beside(Figure{}, large, small)
		if err != nil {
			return f, fmt.Errorf("%s: %w", name, err)
		}
		f.Note += fmt.Sprintf("%s%s %.2f", sep(f.Note), name, one.Ratio)
		if f.Ratio == 0 || one.Ratio < f.Ratio {
			f.Value, f.PeerValue, f.Ratio = one.Value, one.PeerValue, one.Ratio
		}
	}
	return f, nil
}

func sep(s string) string {
	if s == "" {
		return ""
	}
	return ", "
}

// fillSet adds the even numbers below 2n to the set at key n.
func fillSet(p *pstate.Partition, db *storage.DB, n int64) error {
	c, err := path.Compile([]path.Nav{nav("Key", n), nav("NoneElem"), {Name: "TermVal", Args: []any{path.Hole{}}}})
	if err != nil {
		return err
	}
	e := &path.Env{Args: make([]any, 1)}
	for i := range n {
		e.Args[0] = 2 * i
		if err := p.Transform(c, e); err != nil {
			return err
		}
		if i%1_000 == 999 {
			if err := commit(p, db); err != nil {
				return err
			}
		}
	}
	return commit(p, db)
}

var size = &path.Func{Name: "size", Stored: true, Call1: func(_ *path.Env, v any) (any, error) {
	n, err := v.(path.Struct).Len()
	return int64(n), err
}}

// setOps are the operations of subindexed, on the set at key n.
var setOps = map[string]func(p *pstate.Partition, db *storage.DB, n int64) (func() error, error){
	"add and remove": func(p *pstate.Partition, db *storage.DB, n int64) (func() error, error) {
		add, err := path.Compile([]path.Nav{nav("Key", n), nav("NoneElem"), nav("TermVal", n+1)})
		if err != nil {
			return nil, err
		}
		remove, err := path.Compile([]path.Nav{nav("Key", n), nav("SetElem", n+1), nav("None")})
		return func() error {
			for _, c := range []*path.Compiled{add, remove} {
				if err := p.Transform(c, &path.Env{}); err != nil {
					return err
				}
			}
			return commit(p, db)
		}, err
	},
	"size":     selecting(func(int64) []path.Nav { return []path.Nav{nav("View", size)} }),
	"first 10": selecting(func(int64) []path.Nav { return ranged("SortedSetRangeFromStart", 10) }),
	"last 10":  selecting(func(int64) []path.Nav { return ranged("SortedSetRangeToEnd", 10) }),
	"range of 100": selecting(func(n int64) []path.Nav {
		return ranged("SortedSetRangeFrom", 100, n)
	}),
}

func ranged(name string, most int64, args ...any) []path.Nav {
	n := nav(name, args...)
	n.Range.Max = most
	return []path.Nav{n}
}

func selecting(
	below func(n int64) []path.Nav,
) func(p *pstate.Partition, db *storage.DB, n int64) (func() error, error) {
	return func(p *pstate.Partition, _ *storage.DB, n int64) (func() error, error) {
		c, err := path.Compile(append([]path.Nav{nav("Key", n)}, below(n)...))
		return func() error {
			return p.Select(pstate.Committed, c, &path.Env{}, func(v any) error {
				kept = v
				return nil
			})
		}, err
	}
}
