package depot_test

import (
	"errors"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/depot"
	"github.com/ramaworkshop/ramaworkshop/storage"
)

// Times of a partition do not go back, so the first record after a time is found by halving.
func TestAfter(t *testing.T) {
	db, p := open(t)
	appendAt(t, db, p, 100, 200, 150, 300) // the clock went back once
	for millis, want := range map[int64]int64{0: 0, 99: 0, 100: 1, 150: 1, 199: 1, 200: 3, 299: 3, 300: 4, 999: 4} {
		if got, err := p.After(millis); err != nil || got != want {
			t.Errorf("after %d: %d, %v, want %d", millis, got, err, want)
		}
	}
}

// What is trimmed is gone for good; the last record stays, and so do the offsets.
func TestTrim(t *testing.T) {
	db, p := open(t)
	appendAt(t, db, p, 1, 2, 3, 4)
	trim := func(before int64) {
		b := db.NewBatch()
		defer b.Close()
		p.Trim(b, before)
		if err := db.Apply(b); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct{ before, start int64 }{{0, 0}, {2, 2}, {1, 2}, {10, 3}} {
		trim(c.before)
		again, err := depot.Open(db, 1, 0, 0, "*d")
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range []*depot.Partition{p, again} {
			if p.Start() != c.start || p.End() != 4 || p.Next() != 4 {
				t.Errorf("before %d: from %d to %d", c.before, p.Start(), p.End())
			}
			if _, err := p.Read(c.start-1, 4); !errors.Is(err, depot.ErrOffset) {
				t.Errorf("read what is gone: %v", err)
			}
			if rs, err := p.Read(c.start, 4); err != nil || len(rs) != int(4-c.start) {
				t.Errorf("read: %v, %v", rs, err)
			}
			if at, err := p.After(0); err != nil || at != c.start {
				t.Errorf("after 0: %d, %v", at, err)
			}
		}
	}
}

func open(t *testing.T) (*storage.DB, *depot.Partition) {
	t.Helper()
	db, err := storage.Open(storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	p, err := depot.Open(db, 1, 0, 0, "*d")
	if err != nil {
		t.Fatal(err)
	}
	return db, p
}

func appendAt(t *testing.T, db *storage.DB, p *depot.Partition, millis ...int64) {
	t.Helper()
	b := db.NewBatch()
	defer b.Close()
	for i, m := range millis {
		p.Append(b, m, int64(i))
	}
	if err := db.Apply(b); err != nil {
		t.Fatal(err)
	}
	p.Settle(true)
}
