package value_test

import (
	"bytes"
	"errors"
	"math"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/engine/value/valuetest"
)

func sign(c int) int {
	switch {
	case c < 0:
		return -1
	case c > 0:
		return 1
	}
	return 0
}

// The order of values: each line is before the next.
func TestOrder(t *testing.T) {
	item := value.RecordTypeOf("main.Item", "a", "b")
	order := []any{
		nil, false, true,
		math.NaN(), math.Inf(-1), int64(math.MinInt64), -float64(1 << 63), int64(-2), -1.5,
		int64(-1), -1.0, int64(0), 0.0, 0.5, int64(1), 1.0, int64(2),
		int64(1 << 53), float64(1 << 53), int64(1<<53 + 1), float64(1<<53 + 2),
		int64(math.MaxInt64), float64(1 << 63), math.Inf(1),
		"", "\x00", "\x00\x00", "a", "a\x00", "a\x00b", "a\x01", "aa", "b",
		[]byte{}, []byte{0}, []byte{0, 0xff}, []byte{1},
		uuid.UUID{}, uuid.UUID{15: 1}, uuid.UUID{0: 0xff},
		value.NewList(), value.NewList(nil), value.NewList(nil, nil), value.NewList(int64(1)),
		value.NewSet(), value.NewSet(int64(1)), value.NewSet(int64(1), int64(2)),
		value.MapOf(), value.MapOf("a", int64(1)), value.MapOf("a", int64(1), "b", nil),
		value.MapOf("a", int64(2)),
		value.NewRecord(item, int64(1), nil), value.NewRecord(item, int64(1), int64(2)),
		value.NewRecord(value.RecordTypeOf("main.Zed")),
	}
	for i, a := range order {
		for j, b := range order {
			want := sign(i - j)
			if got := sign(value.Compare(a, b)); got != want {
				t.Errorf("Compare(%s, %s): got %d, want %d", value.String(a), value.String(b), got, want)
			}
			ka, kb := value.AppendKey(nil, a), value.AppendKey(nil, b)
			if got := sign(bytes.Compare(ka, kb)); got != want {
				t.Errorf("keys of %s and %s: got %d, want %d", value.String(a), value.String(b), got, want)
			}
			if got := value.Equal(a, b); got != (i == j) {
				t.Errorf("Equal(%s, %s): got %v", value.String(a), value.String(b), got)
			}
		}
	}
}

func checkPair(t interface{ Errorf(string, ...any) }, a, b any) {
	ka, kb := value.AppendKey(nil, a), value.AppendKey(nil, b)
	c := sign(value.Compare(a, b))
	if got := sign(bytes.Compare(ka, kb)); got != c {
		t.Errorf("order of keys of %s and %s: got %d, values say %d", value.String(a), value.String(b), got, c)
	}
	if got := -sign(value.Compare(b, a)); got != c {
		t.Errorf("Compare of %s and %s is not antisymmetric", value.String(a), value.String(b))
	}
	if got := value.Equal(a, b); got != (c == 0) {
		t.Errorf("Equal(%s, %s): got %v, Compare says %d", value.String(a), value.String(b), got, c)
	}
	if c == 0 && value.Hash(a) != value.Hash(b) {
		t.Errorf("%s and %s are equal and hash differently", value.String(a), value.String(b))
	}
}

func checkRoundTrips(t interface{ Errorf(string, ...any) }, v any) {
	got, err := value.Decode(value.Encode(nil, v))
	if err != nil || !value.Equal(got, v) {
		t.Errorf("codec: got %s, %v, want %s", value.String(got), err, value.String(v))
	}
	key := value.AppendKey(nil, v)
	got, rest, err := value.ReadKey(append(slices.Clone(key), 0xfe))
	if err != nil || !value.Equal(got, v) || len(rest) != 1 {
		t.Errorf("key: got %s, %d left, %v, want %s", value.String(got), len(rest), err, value.String(v))
	}
	back, err := value.From(value.ToGo(v))
	if err != nil || !value.Equal(back, v) {
		t.Errorf("Go and back: got %s, %v, want %s", value.String(back), err, value.String(v))
	}
}

func TestProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := valuetest.Any(3).Draw(t, "a"), valuetest.Any(3).Draw(t, "b")
		checkPair(t, a, b)
		checkPair(t, a, a)
		checkRoundTrips(t, a)
	})
}

func FuzzValues(f *testing.F) {
	f.Fuzz(rapid.MakeFuzz(func(t *rapid.T) {
		a, b := valuetest.Any(4).Draw(t, "a"), valuetest.Any(4).Draw(t, "b")
		checkPair(t, a, b)
		checkRoundTrips(t, a)
	}))
}

// Whatever bytes come, decoding ends in a value that encodes again or in ErrCodec.
func FuzzDecode(f *testing.F) {
	f.Add(value.Encode(nil, value.MapOf("a", value.NewSet(int64(1)), "b", uuid.UUID{})))
	f.Add(value.Encode(nil, value.NewRecord(value.RecordTypeOf("main.A", "x"), 1.5)))
	f.Add([]byte{1, 0xdd, 0xff, 0xff, 0xff, 0xff})
	f.Add([]byte{1, 0xc9, 0, 0, 0, 9, 3, 0xa0})
	f.Fuzz(func(t *testing.T, b []byte) {
		v, err := value.Decode(b)
		if err != nil {
			if !errors.Is(err, value.ErrCodec) {
				t.Errorf("got %v, want an ErrCodec", err)
			}
			return
		}
		checkRoundTrips(t, v)
	})
}

func FuzzReadKey(f *testing.F) {
	f.Add(value.AppendKey(nil, value.MapOf("a", int64(1<<53+1))))
	f.Add([]byte{5, 0, 0, 0, 0, 0, 0, 0, 0, 0})
	f.Fuzz(func(t *testing.T, b []byte) {
		v, rest, err := value.ReadKey(b)
		if err != nil {
			if !errors.Is(err, value.ErrKey) {
				t.Errorf("got %v, want ErrKey", err)
			}
			return
		}
		again, left, err := value.ReadKey(value.AppendKey(nil, v))
		if err != nil || len(left) != 0 || !value.Equal(again, v) {
			t.Errorf("%s read again: %s, %v", value.String(v), value.String(again), err)
		}
		_ = rest
	})
}

func TestPrinting(t *testing.T) {
	f := func(v any, want string) {
		t.Helper()
		got, err := value.From(v)
		if err != nil {
			t.Fatal(err)
		}
		if s := value.String(got); s != want {
			t.Errorf("got %s, want %s", s, want)
		}
	}
	type Item struct {
		K1 string
		N  *int
	}
	f(nil, "nil")
	f(7, "7")
	f(2.0, "2.0")
	f(1e30, "1e+30")
	f("a\n", `"a\n"`)
	f([]byte{1, 0xab}, "0x01ab")
	f([]any{1, "x", nil}, `[1 "x" nil]`)
	f(map[string]any{"b": 1, "a": []int{2}}, `{"a": [2], "b": 1}`)
	f(value.SetLit{3, 1, 3}, "#{1 3}")
	f(Item{K1: "a"}, `Item{k1: "a", n: nil}`)
	if got := value.Text("plain"); got != "plain" {
		t.Errorf("Text: got %q", got)
	}
}

func TestFieldKeys(t *testing.T) {
	for name, want := range map[string]string{
		"TodoID": "todoID", "ID": "id", "URLPath": "urlPath", "K1": "k1", "Name": "name", "A": "a",
	} {
		if got := value.FieldKey(name); got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
}

func TestStructs(t *testing.T) {
	type Inner struct{ X, Y int }
	type Item struct {
		TodoID  uuid.UUID
		Content string `rama:"text"`
		Tags    []string
		Inner   *Inner
		Skip    int `rama:"-"`
		hidden  int
	}
	it := Item{TodoID: uuid.UUID{1}, Content: "milk", Inner: &Inner{1, 2}, Skip: 3, hidden: 4}
	v, err := value.From(it)
	if err != nil {
		t.Fatal(err)
	}
	r := v.(*value.Record)
	if got, want := r.Type().Name, "value_test.Item"; got != want {
		t.Errorf("name: got %s, want %s", got, want)
	}
	want := `Item{todoID: 01000000-0000-0000-0000-000000000000, text: "milk", tags: [], ` +
		`inner: Inner{x: 1, y: 2}}`
	if got := r.String(); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	back := Item{Skip: 9}
	if err := r.As(&back); err != nil {
		t.Fatal(err)
	}
	if back.TodoID != it.TodoID || back.Content != "milk" || *back.Inner != *it.Inner || back.Skip != 9 {
		t.Errorf("back: got %+v", back)
	}
	var m map[string]any
	if err := r.As(&m); err != nil || m["text"] != "milk" {
		t.Errorf("as a map: %v, %v", m, err)
	}
}

// A struct type of an interpreted program has no name; it stands in a tag.
func TestStampedStruct(t *testing.T) {
	typ := reflect.StructOf([]reflect.StructField{
		{Name: "Username", Type: reflect.TypeFor[string](), Tag: `ramatype:"main.CreateUser" rama:"user"`},
	})
	v, err := value.From(reflect.Zero(typ).Interface())
	if err != nil || value.String(v) != `CreateUser{user: ""}` {
		t.Errorf("got %s, %v", value.String(v), err)
	}
	if got := v.(*value.Record).Type().Name; got != "main.CreateUser" {
		t.Errorf("name: got %s", got)
	}
}

func TestConversionErrors(t *testing.T) {
	type cyc struct{ Next any }
	loop := &cyc{}
	loop.Next = loop
	f := func(v any, want string) {
		t.Helper()
		_, err := value.From(v)
		var ce *value.ConvertError
		if !errors.As(err, &ce) || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
	f(map[string]any{"a": []any{1, func() {}}}, `["a"][1]: a func cannot be a value`)
	f(make(chan int), "a chan cannot be a value")
	f(uint64(math.MaxUint64), "above the largest Long")
	f(loop, "contain itself")
	var n int8
	if err := value.Into(int64(300), &n); err == nil {
		t.Error("300 fits an int8")
	}
	var s struct{ A []int }
	err := value.Into(value.MapOf("a", value.NewList(int64(1), "x")), &s)
	if err == nil || err.Error() != ".a[1]: a String does not fit a Go int" {
		t.Errorf("got %v", err)
	}
}

func TestNilCollections(t *testing.T) {
	var m map[string]int
	var l []string
	var lp *value.List
	for _, v := range []any{m, l, lp} {
		got, err := value.From(v)
		if err != nil || got == nil || value.String(got) == "nil" {
			t.Errorf("%T: got %s, %v", v, value.String(got), err)
		}
	}
}

// Collections against plain Go slices and maps under random changes, with every version kept
// and compared again at the end: nothing that was handed out changes.
func TestCollectionsAreImmutable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		type version struct {
			m *value.Map
			s string
		}
		n := rapid.IntRange(0, 60).Draw(t, "start")
		model := map[int64]int64{}
		m := value.EmptyMap
		for i := range n {
			model[int64(i)] = 0
			m = m.Set(int64(i), int64(0))
		}
		var kept []version
		for i := range rapid.IntRange(1, 60).Draw(t, "changes") {
			k := rapid.Int64Range(0, 80).Draw(t, "k")
			if rapid.Bool().Draw(t, "delete") {
				delete(model, k)
				m = m.Delete(k)
			} else {
				model[k] = int64(i)
				m = m.Set(k, int64(i))
			}
			kept = append(kept, version{m, m.String()})
		}
		want, _ := value.From(model)
		if !value.Equal(m, want) {
			t.Fatalf("got %s, want %s", m, value.String(want))
		}
		var back []any
		for k := range m.Backward() {
			back = append(back, k)
		}
		slices.Reverse(back)
		i := 0
		for k, v := range m.All() {
			if e := m.At(i); e.K != k || e.V != v || back[i] != k {
				t.Fatalf("entry %d: %v", i, e)
			}
			i++
		}
		from := rapid.Int64Range(0, 80).Draw(t, "from")
		for k := range m.From(from) {
			if k.(int64) < from {
				t.Fatalf("From(%d) gave %v", from, k)
			}
		}
		for _, v := range kept {
			if v.m.String() != v.s {
				t.Fatalf("a kept version changed: %s, was %s", v.m, v.s)
			}
		}
	})
}

// Large maps and sets find keys of every kind, whatever else they hold.
func TestLargeCollectionsOfEveryKind(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, s := value.EmptyMap, value.EmptySet
		keys := rapid.SliceOfN(valuetest.Any(2), 17, 60).Draw(t, "keys")
		for i, k := range keys {
			m, s = m.Set(k, int64(i)), s.Add(k)
		}
		for i, k := range keys {
			v, ok := m.Get(k)
			if last, _ := v.(int64); !ok || int(last) < i || !value.Equal(keys[last], k) || !s.Has(k) {
				t.Fatalf("%s: got %v, %v, %v", value.String(k), v, ok, s.Has(k))
			}
		}
		var before any
		i := 0
		for k := range m.All() {
			if i++; i > 1 && value.Compare(before, k) >= 0 {
				t.Fatalf("%s comes before %s", value.String(before), value.String(k))
			}
			before = k
		}
		for _, k := range keys {
			if m, s = m.Delete(k), s.Delete(k); m.Has(k) || s.Has(k) {
				t.Fatalf("%s is still there", value.String(k))
			}
		}
		if m.Len()+s.Len() > 0 {
			t.Fatalf("left: %s %s", m, s)
		}
	})
}

func TestListsAreImmutable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		model := []any{}
		l := value.EmptyList
		type version struct {
			l *value.List
			s string
		}
		var kept []version
		for i := range rapid.IntRange(1, 120).Draw(t, "changes") {
			v := int64(i)
			switch rapid.IntRange(0, 5).Draw(t, "op") {
			case 0, 1:
				model, l = append(slices.Clone(model), v), l.Append(v)
			case 2:
				model, l = append([]any{v}, model...), l.Prepend(v)
			case 3:
				if len(model) > 0 {
					at := rapid.IntRange(0, len(model)-1).Draw(t, "at")
					model = slices.Clone(model)
					model[at], l = v, l.Set(at, v)
				}
			case 4:
				from := rapid.IntRange(0, len(model)).Draw(t, "from")
				to := rapid.IntRange(from, len(model)).Draw(t, "to")
				model = slices.Replace(slices.Clone(model), from, to, any(v), any(v))
				l = l.Splice(from, to, v, v)
			case 5:
				from := rapid.IntRange(0, len(model)).Draw(t, "from")
				if !slices.Equal(l.Slice(from, len(model)).Elems(), model[from:]) {
					t.Fatal("slice differs")
				}
			}
			kept = append(kept, version{l, l.String()})
		}
		if !slices.Equal(l.Elems(), model) || !slices.Equal(slices.Collect(l.All()), model) {
			t.Fatalf("got %s, want %v", l, model)
		}
		for _, v := range kept {
			if v.l.String() != v.s {
				t.Fatalf("a kept version changed: %s, was %s", v.l, v.s)
			}
		}
	})
}

func TestSets(t *testing.T) {
	s := value.EmptySet
	for i := range 100 {
		s = s.Add(int64(i % 40))
	}
	if s.Len() != 40 || !s.Has(int64(39)) || s.Has(int64(40)) || s.At(3) != int64(3) {
		t.Errorf("got %s", s)
	}
	for i := range 40 {
		s = s.Delete(int64(i))
	}
	if s.Len() != 0 || !value.Equal(s, value.EmptySet) {
		t.Errorf("emptied: %s", s)
	}
}

// Changing one element of a large collection must not copy it.
func TestChangeSharesStructure(t *testing.T) {
	m, l := value.EmptyMap, value.EmptyList
	for i := range 100_000 {
		m, l = m.Set(int64(i), nil), l.Append(int64(i))
	}
	if n := testing.AllocsPerRun(100, func() { m.Set(int64(500), true) }); n > 40 {
		t.Errorf("map: %v allocations", n)
	}
	bytesOf := func(f func()) uint64 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		for range 100 {
			f()
		}
		runtime.ReadMemStats(&after)
		return (after.TotalAlloc - before.TotalAlloc) / 100
	}
	if n := bytesOf(func() { m.Set(int64(500), true) }); n > 16<<10 {
		t.Errorf("map: %d bytes a change", n)
	}
	if n := bytesOf(func() { l.Set(500, true) }); n > 16<<10 {
		t.Errorf("list: %d bytes a change", n)
	}
}
