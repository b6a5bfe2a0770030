package storage_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"syscall"
	"testing"

	"pgregory.net/rapid"

	"github.com/ramaworkshop/ramaworkshop/storage"
)

func open(t testing.TB, dir string) *storage.DB {
	t.Helper()
	db, err := storage.Open(storage.Options{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// both runs f on an instance in memory and on one on disk: they are the same store.
func both(t *testing.T, f func(t *testing.T, db *storage.DB)) {
	t.Run("memory", func(t *testing.T) { f(t, open(t, "")) })
	t.Run("disk", func(t *testing.T) { f(t, open(t, t.TempDir())) })
}

func apply(t testing.TB, db *storage.DB, f func(b *storage.Batch)) {
	t.Helper()
	b := db.NewBatch()
	defer b.Close()
	f(b)
	if err := db.Apply(b); err != nil {
		t.Fatal(err)
	}
}

func keys(t testing.TB, r storage.Reader, lower, upper string) string {
	t.Helper()
	var up []byte
	if upper != "" {
		up = []byte(upper)
	}
	it, err := r.Iter([]byte(lower), up)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	for ok := it.First(); ok; ok = it.Next() {
		fmt.Fprintf(&out, "%s=%s ", it.Key(), it.Value())
	}
	if err := it.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestStore(t *testing.T) {
	both(t, func(t *testing.T, db *storage.DB) {
		apply(t, db, func(b *storage.Batch) {
			for _, k := range []string{"b", "a", "c", "d"} {
				b.Set([]byte(k), []byte(k+k))
			}
			b.Delete([]byte("c"))
		})
		if got := keys(t, db, "", ""); got != "a=aa b=bb d=dd " {
			t.Errorf("all: got %s", got)
		}
		if got := keys(t, db, "b", "d"); got != "b=bb " {
			t.Errorf("range: got %s", got)
		}
		v, ok, err := db.Get([]byte("x:"), []byte("a"))
		if string(v) != "x:aa" || !ok || err != nil {
			t.Errorf("Get: %q %v %v", v, ok, err)
		}
		if _, ok, err := db.Get(nil, []byte("c")); ok || err != nil {
			t.Errorf("deleted: %v %v", ok, err)
		}
		snap := db.Snapshot()
		apply(t, db, func(b *storage.Batch) { b.DeleteRange([]byte("a"), []byte("c")) })
		if got := keys(t, db, "", ""); got != "d=dd " {
			t.Errorf("after a range delete: got %s", got)
		}
		if got := keys(t, snap, "", ""); got != "a=aa b=bb d=dd " {
			t.Errorf("snapshot: got %s", got)
		}
		if err := snap.Close(); err != nil {
			t.Error(err)
		}
		it, _ := db.Iter(nil, nil)
		if !it.SeekLT([]byte("z")) || string(it.Key()) != "d" || it.Prev() || it.SeekGE([]byte("e")) {
			t.Error("seeking backwards")
		}
		it.Close()
	})
}

func TestBatchEach(t *testing.T) {
	b := open(t, "").NewBatch()
	b.Set([]byte("k"), nil)
	b.Delete([]byte("d"))
	b.DeleteRange([]byte("l"), []byte("u"))
	got := ""
	b.Each(func(k, v []byte, ranged bool) { got += fmt.Sprintf("%s %q %v %v;", k, v, v == nil, ranged) })
	if want := `k "" false false;d "" true false;l "u" false true;`; got != want || b.Len() != 3 {
		t.Errorf("got %s", got)
	}
}

func TestDurable(t *testing.T) {
	dir := t.TempDir()
	db := open(t, dir)
	apply(t, db, func(b *storage.Batch) { b.Set([]byte("k"), []byte("v")) })
	if _, err := storage.Open(storage.Options{Dir: dir}); !errors.Is(err, storage.ErrInUse) {
		t.Errorf("opened twice: %v", err)
	}
	copied := filepath.Join(t.TempDir(), "copy")
	if err := db.Checkpoint(copied); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	for _, d := range []string{dir, copied} {
		if got := keys(t, open(t, d), "", ""); got != "k=v " {
			t.Errorf("opened again: %s", got)
		}
	}
}

func TestUnwritableFolder(t *testing.T) {
	if os.Getuid() == 0 {
		file := filepath.Join(t.TempDir(), "file")
		if err := os.WriteFile(file, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := storage.Open(storage.Options{Dir: filepath.Join(file, "x")}); err == nil {
			t.Error("opened below a file")
		}
		return
	}
	dir := t.TempDir()
	os.Chmod(dir, 0o500)
	if _, err := storage.Open(storage.Options{Dir: dir}); err == nil {
		t.Error("opened in a folder that cannot be written to")
	}
}

// A disk that refuses a write stops the store with the cause; the process goes on.
func TestFault(t *testing.T) {
	var fault error
	db, err := storage.Open(storage.Options{Fault: func() error { return fault }})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	apply(t, db, func(b *storage.Batch) { b.Set([]byte("a"), nil) })
	fault = syscall.ENOSPC
	b := db.NewBatch()
	b.Set([]byte("b"), nil)
	if err := db.Apply(b); !errors.Is(err, storage.ErrBroken) || !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("got %v", err)
	}
	if _, ok, _ := db.Get(nil, []byte("b")); ok {
		t.Error("a refused write is visible")
	}
}

func TestAfter(t *testing.T) {
	f := func(prefix, want string) {
		t.Helper()
		if got := string(storage.After([]byte(prefix))); got != want {
			t.Errorf("After(%q): got %q, want %q", prefix, got, want)
		}
	}
	f("a", "b")
	f("a\xff", "b")
	f("\xff\xff", "")
}

func TestPrefixesAreDisjointAndOrdered(t *testing.T) {
	var ps [][]byte
	for m := range uint32(3) {
		for task := range 300 {
			for s := storage.SpaceDepot; s <= storage.SpaceProgress; s++ {
				ps = append(ps, storage.ObjectPrefix(m, task, s, task%3))
			}
		}
	}
	if !sort.SliceIsSorted(ps, func(i, j int) bool { return bytes.Compare(ps[i], ps[j]) < 0 }) {
		t.Error("not in order of module, task and space")
	}
	for i := 1; i < len(ps); i++ {
		if bytes.Compare(storage.After(ps[i-1]), ps[i]) > 0 {
			t.Fatalf("%x and %x overlap", ps[i-1], ps[i])
		}
	}
}

// Random batches against a Go map.
func TestAgainstMap(t *testing.T) {
	db := open(t, "")
	model := map[string]string{}
	rapid.Check(t, func(t *rapid.T) {
		b := db.NewBatch()
		defer b.Close()
		key := rapid.StringOfN(rapid.RuneFrom([]rune("abc")), 1, 3, -1)
		for range rapid.IntRange(1, 10).Draw(t, "writes") {
			k := key.Draw(t, "k")
			switch rapid.IntRange(0, 2).Draw(t, "op") {
			case 0:
				b.Set([]byte(k), []byte("v"+k))
				model[k] = "v" + k
			case 1:
				b.Delete([]byte(k))
				delete(model, k)
			case 2:
				to := key.Draw(t, "to")
				if k >= to {
					continue
				}
				b.DeleteRange([]byte(k), []byte(to))
				for m := range model {
					if m >= k && m < to {
						delete(model, m)
					}
				}
			}
		}
		if err := db.Apply(b); err != nil {
			t.Fatal(err)
		}
		n, err := db.Count(nil, nil)
		if err != nil || n != len(model) {
			t.Fatalf("%d keys, %v, want %d", n, err, len(model))
		}
		for k, v := range model {
			if got, ok, _ := db.Get(nil, []byte(k)); !ok || string(got) != v {
				t.Fatalf("%s: got %q", k, got)
			}
		}
	})
}
