package rama_test

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// Keys of every kind are kept apart and found again: at the top, in subindexed maps and sets, in
// plain maps, on every task.
func TestKeysOfEveryKind(t *testing.T) {
	keys := L{
		math.NaN(), math.Inf(-1), int64(math.MinInt64), -1, -0.5, 0, 0.0, 1, 1.0, 1 << 53, float64(1 << 53), 1<<53 + 1,
		int64(math.MaxInt64), math.MaxFloat64, math.Inf(1), false, true, "", "\x00", "a", "a\x00", "a\x00b", "ab", "é",
		strings.Repeat("long", 5_000), []byte{}, []byte{0}, []byte{0, 255}, []byte{255}, NewUUID(), UUIDValue{},
		L{}, L{nil}, L{1}, L{1, L{2, "x"}}, L{1, 2}, Set{}, Set{1, Set{2}}, M{}, M{"a": L{1}}, MapOf(L{1}, 2), Item{},
		Item{"a", "\x00"}, Pair{1, nil},
	}
	clusters(t, func(t *testing.T, c *Cluster) {
		launch(t, c, 8, Random, func(s *StreamTopology) {
			counts(s)
			s.DeclarePState("$$sub", MapSchema(Long, MapSchema(Object, Object).Subindexed()))
			s.DeclarePState("$$set", MapSchema(Long, SetSchema(Object).Subindexed()))
			s.DeclarePState("$$plain", MapSchema(Long, Object))
		}, Keys("*i", "*k"),
			HashPartition("*k"), inc("*k"),
			HashPartition(1),
			LocalTransform("$$sub", Key(1, "*k"), TermVal("*i")),
			LocalTransform("$$set", Key(1), NoneElem, TermVal("*k")),
			LocalTransform("$$plain", Key(1, "*k"), TermVal("*i")),
		)
		for i, k := range keys {
			append1(t, c, M{"i": i, "k": k})
		}
		for i, k := range keys {
			for name, path := range map[string][]Nav{
				"$$n": Path(Key(Lit(k))), "$$sub": Path(Key(1, Lit(k))), "$$plain": Path(Key(1, Lit(k))),
				"$$set": Path(Key(1), Subset(Lit(k))),
			} {
				want := map[string]any{"$$n": 1, "$$set": Set{k}}[name]
				if want == nil {
					want = i
				}
				if v, err := c.PState("M", name).SelectOne(t.Context(), path...); err != nil || !Equal(v, want) {
					t.Errorf("%s at %T %.20q: got %v, %v", name, k, fmt.Sprint(k), v, err)
				}
			}
		}
		// Rows come in the one order of all values.
		got, err := c.PState("M", "$$sub").Select(t.Context(), Key(1), MapKeys)
		if err != nil || len(got) != len(keys) {
			t.Fatalf("%d keys, %v", len(got), err)
		}
		for i := 1; i < len(got); i++ {
			if Compare(got[i-1], got[i]) >= 0 {
				t.Errorf("%v is before %v", got[i-1], got[i])
			}
		}
		// 0.0 and -0.0 are one value; nil is no key.
		append1(t, c, M{"i": -1, "k": math.Copysign(0, -1)})
		if v, err := c.PState("M", "$$sub").SelectOne(t.Context(), Key(1, 0.0)); err != nil || !Equal(v, -1) {
			t.Errorf("-0.0: %v %v", v, err)
		}
		var se *SchemaError
		_, err = c.Depot("M", "*in").Append(t.Context(), M{"k": nil})
		if !errors.As(err, &se) || se.Got != "nil" {
			t.Errorf("nil as a key: %v", err)
		}
	})
}

type Pair struct {
	Left  int64 `rama:"l"`
	Right any
}

// What a Go value becomes, and what cannot be a value, with the path to it.
func TestConversions(t *testing.T) {
	n := 3
	same := func(a, b any) {
		t.Helper()
		if !Equal(a, b) {
			t.Errorf("%v is not %v", Value(a), Value(b))
		}
	}
	same(uint8(3), 3)
	same(&n, 3)
	same(float32(0.5), 0.5)
	same(time.Second, int64(time.Second))
	same([]string(nil), L{})
	same(map[string]int(nil), M{})
	same((*Item)(nil), nil)
	same([2]bool{true}, L{true, false})
	same(map[string][]int{"a": {1}}, M{"a": L{1}})
	same(&Pair{1, L{2}}, Pair{1, []int{2}})
	same(M{"k": Lit("*x")}, MapOf("k", "*x"))
	same(L{Lit(L{Lit("$$p")})}, L{[]any{"$$p"}})
	for _, pair := range [][2]any{
		{1, 1.0}, {"a", []byte("a")}, {L{}, Set{}}, {Item{}, M{"k1": "", "k2": ""}}, {nil, L{}},
	} {
		if Equal(pair[0], pair[1]) {
			t.Errorf("%v equals %v", pair[0], pair[1])
		}
	}

	loop := L{nil}
	loop[0] = loop
	p := NewTestPState(MapSchema(String, Object))
	defer p.Close()
	bad := func(v any, path, reason string) {
		t.Helper()
		var ce *ConvertError
		_, err := SelectIn(v)
		if !errors.As(err, &ce) || !strings.HasPrefix(ce.Path, path) || !strings.Contains(ce.Reason, reason) {
			t.Errorf("got %v", err)
		}
		if len(fmt.Sprint(err)) > 400 {
			t.Errorf("the error takes %d bytes", len(fmt.Sprint(err)))
		}
		if err := p.Transform(Key("x"), TermVal(v)); err == nil {
			t.Errorf("%T was written", v)
		}
	}
	bad(make(chan int), "", "a chan cannot be a value")
	bad(M{"a": L{1, func() {}}}, `["a"][1]`, "a func cannot be a value")
	bad(uint64(math.MaxUint64), "", "above the largest Long")
	bad(loop, "[0][0]", "nested deeper than 1000 levels")
	bad(struct{ When time.Time }{time.Now()}, ".when", "a time.Time has fields, but none that is exported")
	bad(M{"a": &struct{ hidden int }{1}}, `["a"]`, "nothing of it would be kept")
	if _, err := SelectIn(struct{}{}); err != nil {
		t.Errorf("a struct without fields: %v", err)
	}
}

// nested is a list in a list, so many times.
func nested(levels int) any {
	var v any = 1
	for range levels {
		v = L{v}
	}
	return v
}

// Large values go everywhere; those that nest deeper than 1000 levels nowhere.
func TestLargeAndDeepValues(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		launch(t, c, 2, Random, func(s *StreamTopology) { s.DeclarePState("$$v", MapSchema(String, Object)) }, "*v",
			HashPartition("x"), LocalTransform("$$v", Key("x"), TermVal("*v")), AckReturn("*v"))
		for name, v := range map[string]any{
			"a string of 4 MB": strings.Repeat("x", 4<<20), "1000 levels": nested(1000),
			"20,000 elements": make([]int, 20_000),
		} {
			acks, err := c.Depot("M", "*in").Append(t.Context(), v)
			if err != nil || !Equal(acks["t"], v) {
				t.Errorf("%s: %v", name, err)
			}
			if got, err := c.PState("M", "$$v").SelectOne(t.Context(), Key("x")); err != nil || !Equal(got, v) {
				t.Errorf("%s: %v", name, err)
			}
		}
		if _, err := c.Depot("M", "*in").Append(t.Context(), nested(1001)); err == nil {
			t.Error("1001 levels were appended")
		}
	})
	clusters(t, func(t *testing.T, c *Cluster) {
		pstates := func(s *StreamTopology) { s.DeclarePState("$$v", MapSchema(String, Object)) }
		launch(t, c, 2, Random, pstates, Keys("*n", "*to"),
			Loop(In("*i", 0, "*v", 1),
				If(ops.Lt("*i", "*n"), Continue(ops.Inc("*i"), ops.Tuple("*v"))).Else(Emit("*v")),
			).Out("*v"),
			Switch("*to",
				Case("row", LocalTransform("$$v", Key("x"), TermVal("*v"))),
				Case("key", LocalTransform("$$v", Key(ops.Str("*n"), "*v"), TermVal(1))),
				Case("ack", AckReturn("*v"))),
		)
		for _, to := range []string{"row", "key", "ack"} {
			if _, err := c.Depot("M", "*in").Append(t.Context(), M{"n": 900, "to": to}); err != nil {
				t.Errorf("%s: %v", to, err)
			}
			_, err := c.Depot("M", "*in").Append(t.Context(), M{"n": 5000, "to": to})
			if err == nil || !strings.Contains(err.Error(), "1000 levels") || len(err.Error()) > 400 {
				t.Errorf("%s: %.400v", to, err)
			}
		}
	})
}
