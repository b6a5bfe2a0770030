package depot_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/depot"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/storage"
)

// tens makes 10 of 1, drops what 3 divides, and fails on what is too large.
var tens = &depot.Migration{ID: "tens", Gen: 1, Fn: func(v any) (any, error) {
	switch n := v.(int64); {
	case n >= 1000:
		return nil, errors.New("too large")
	case n >= 10:
		return n, nil
	case n%3 == 0:
		return depot.Tombstone, nil
	default:
		return n * 10, nil
	}
}}

func migrating(t *testing.T, db *storage.DB, m *depot.Migration) *depot.Partition {
	t.Helper()
	p, err := depot.Open(db, 1, 0, 0, "*d")
	if err == nil {
		err = p.Migrate(m, 1, 0, 0)
	}
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func has(t *testing.T, p *depot.Partition, want string) {
	t.Helper()
	rs, err := p.Read(p.Start(), p.End())
	var got []string
	for _, r := range rs {
		got = append(got, fmt.Sprintf("%d:%s", r.Offset, value.String(r.Value)))
	}
	if err != nil || strings.Join(got, " ") != want {
		t.Errorf("got %s, %v, want %s", strings.Join(got, " "), err, want)
	}
}

// A slice of a migration is part of a batch: what is not stored is done again. Reads are the same at
// any moment, also of who opens the partition in between.
func TestRewrite(t *testing.T) {
	db, p := open(t)
	appendAt(t, db, p, 1, 2, 3, 4, 5, 6, 7, 8) // the values 0 to 7
	const want = "1:10 2:20 4:40 5:50 7:70"
	p = migrating(t, db, tens)
	var told []string
	p.Observe = func(offset int64, old, now any, dropped bool) {
		told = append(told, fmt.Sprintf("%d:%v", offset, dropped))
	}
	slice := func(n int, keep bool) {
		t.Helper()
		b := db.NewBatch()
		defer b.Close()
		if failed, err := p.Rewrite(b, n); failed != nil || err != nil {
			t.Fatal(failed, err)
		}
		if keep {
			if err := db.Apply(b); err != nil {
				t.Fatal(err)
			}
		}
		p.Settle(keep)
		has(t, p, want)
		has(t, migrating(t, db, tens), want)
	}
	has(t, p, want)
	slice(3, true)
	slice(3, false)
	slice(3, true)
	p = migrating(t, db, tens)
	slice(3, true)
	if p.Migrating() || strings.Join(told, " ") != "0:true 1:false 2:false 3:true 4:false 5:false 3:true 4:false 5:false" {
		t.Errorf("told of %s", told)
	}
	has(t, migrating(t, db, nil), want) // it is stored so
	if again := migrating(t, db, &depot.Migration{ID: "more", Gen: 2, Fn: tens.Fn}); !again.Migrating() {
		t.Error("another migration does not begin")
	}
}

// What is trimmed while a migration goes on is not written again.
func TestRewriteOfWhatIsTrimmed(t *testing.T) {
	db, p := open(t)
	appendAt(t, db, p, 1, 2, 3, 4, 5, 6, 7, 8)
	p = migrating(t, db, tens)
	b := db.NewBatch()
	defer b.Close()
	p.Trim(b, 5)
	if failed, err := p.Rewrite(b, 2); failed != nil || err != nil {
		t.Fatal(failed, err)
	}
	if err := db.Apply(b); err != nil {
		t.Fatal(err)
	}
	p.Settle(true)
	has(t, p, "5:50 7:70")
	prefix := storage.ObjectPrefix(1, 0, storage.SpaceDepot, 0)
	if n, err := db.Count(prefix, storage.After(prefix)); err != nil || n != 3 {
		t.Errorf("%d rows are left, %v", n, err)
	}
}

// A record that the function fails on is met again, and told of; the others are read as they will be.
func TestRewriteFails(t *testing.T) {
	db, p := open(t)
	b := db.NewBatch()
	defer b.Close()
	for _, n := range []int64{1, 2000, 2} {
		p.Append(b, 1, n)
	}
	if err := db.Apply(b); err != nil {
		t.Fatal(err)
	}
	p.Settle(true)
	p = migrating(t, db, tens)
	for range 2 {
		b.Reset()
		failed, err := p.Rewrite(b, 10)
		if err != nil || failed == nil || !strings.Contains(failed.Error(), `the record at 1: migration "tens" of *d: too`) {
			t.Errorf("got %v, %v", failed, err)
		}
		if err := db.Apply(b); err != nil {
			t.Fatal(err)
		}
		p.Settle(true)
	}
	if !p.Migrating() {
		t.Error("it has given up")
	}
	if _, err := p.Read(0, 3); err == nil || !strings.Contains(err.Error(), "read *d at 1: ") {
		t.Errorf("got %v", err)
	}
	rs, err := p.Records(0, 3)
	if err != nil || len(rs) != 3 || rs[1].Err == nil || rs[0].Value != int64(10) || rs[2].Value != int64(20) {
		t.Errorf("got %+v, %v", rs, err)
	}
	if _, dropped, err := p.Migrated(int64(9)); !dropped || err != nil {
		t.Errorf("a new record: %v, %v", dropped, err)
	}
}
