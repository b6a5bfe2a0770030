package depot_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/depot"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/storage"
)

func TestPartition(t *testing.T) {
	db, err := storage.Open(storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	open := func() *depot.Partition {
		t.Helper()
		p, err := depot.Open(db, 1, 3, 0, "*d")
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	p, b := open(), db.NewBatch()
	for i := range 3 {
		if off := p.Append(b, int64(100+i), value.MapOf("n", int64(i))); off != int64(i) {
			t.Errorf("append %d got offset %d", i, off)
		}
	}
	if p.End() != 0 {
		t.Error("what is not committed can be read")
	}
	if err := db.Apply(b); err != nil {
		t.Fatal(err)
	}
	p.Settle(true)
	p.Append(b, 200, "dropped")
	b.Reset()
	p.Settle(false)
	p.Append(b, 300, nil)
	if err := db.Apply(b); err != nil {
		t.Fatal(err)
	}
	p.Settle(true)

	for _, q := range []*depot.Partition{p, open()} {
		if q.Start() != 0 || q.End() != 4 {
			t.Errorf("offsets: %d to %d", q.Start(), q.End())
		}
		rs, err := q.Read(1, 4)
		if err != nil || len(rs) != 3 {
			t.Fatalf("read: %v, %v", rs, err)
		}
		if r := rs[0]; r.Offset != 1 || r.Millis != 101 || value.String(r.Value) != `{"n": 1}` {
			t.Errorf("record 1: %+v", r)
		}
		if r := rs[2]; r.Offset != 3 || r.Millis != 300 || r.Value != nil {
			t.Errorf("record 3: %+v", r)
		}
		if rs, err := q.Read(2, 2); err != nil || len(rs) != 0 {
			t.Errorf("an empty range: %v, %v", rs, err)
		}
		for _, r := range [][2]int64{{0, 5}, {-1, 2}, {3, 2}} {
			_, err := q.Read(r[0], r[1])
			if !errors.Is(err, depot.ErrOffset) || !strings.Contains(err.Error(), "from 0 up to, and without, 4") {
				t.Errorf("read %v: %v", r, err)
			}
		}
	}
}

func TestHashBy(t *testing.T) {
	by := depot.HashBy("id")
	rec := value.NewRecord(value.RecordTypeOf("main.R", "id"), "x")
	for v, key := range map[any]any{rec: "x", value.MapOf("id", "x"): "x", value.MapOf("other", "x"): nil, nil: nil} {
		to, k, err := by(v, 8)
		if err != nil || k != key || to != value.TaskOf(key, 8) {
			t.Errorf("%s: %d, %v, %v", value.String(v), to, k, err)
		}
	}
	if _, _, err := by("text", 8); err == nil {
		t.Error("a String has no keys")
	}
}
