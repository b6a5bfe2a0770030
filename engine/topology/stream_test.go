package topology_test

import (
	"errors"
	"testing"

	"pgregory.net/rapid"

	"github.com/ramaworkshop/ramaworkshop/engine/topology"
)

// Whatever order the reports of a tree's events come in, it is complete with the last one and
// not before.
func TestTreeCompletesWithTheLastReport(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := topology.NewBooks(1)
		k := topology.Key{Offset: 7}
		ids := rapid.SliceOfNDistinct(rapid.Uint64(), 1, 12, rapid.ID).Draw(t, "ids")
		for i, n := range ids {
			ids[i] = topology.Mix(n)
		}
		// Event i was caused by an event before it.
		reports := append([]uint64{}, ids...)
		for i := 1; i < len(ids); i++ {
			reports[rapid.IntRange(0, i-1).Draw(t, "cause")] ^= ids[i]
		}
		b.Begin(k, ids[0], "v", nil)
		order := rapid.Permutation(reports).Draw(t, "order")
		for i, r := range order {
			tree := b.Report(k, r, []any{int64(i)}, nil)
			if (tree != nil) != (i == len(order)-1) {
				t.Fatalf("complete: %v after report %d of %d", tree != nil, i+1, len(order))
			}
		}
		if b.Pending() != 0 {
			t.Fatal("a complete tree stays in the books")
		}
	})
}

func TestFailureClosesATree(t *testing.T) {
	b := topology.NewBooks(1)
	k := topology.Key{Offset: 1, Attempt: 2}
	b.Begin(k, 5, nil, "owner")
	tree := b.Report(k, 1, nil, errors.New("x"))
	if tree == nil || tree.Fail == nil || tree.Owner != "owner" {
		t.Fatalf("got %+v", tree)
	}
	if b.Report(k, 4, nil, nil) != nil {
		t.Error("a late report found a closed tree")
	}
}

func TestProgress(t *testing.T) {
	b := topology.NewBooks(2)
	b.Start(1, 10)
	for _, c := range []struct {
		offset int64
		moved  bool
		next   int64
	}{{12, false, 10}, {11, false, 10}, {10, true, 13}, {14, false, 13}, {13, true, 15}} {
		if moved := b.Complete(1, c.offset); moved != c.moved || b.Progress(1) != c.next {
			t.Errorf("after %d: moved %v, next %d", c.offset, moved, b.Progress(1))
		}
	}
}
