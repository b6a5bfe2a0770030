package topology_test

import (
	"errors"
	"fmt"
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
		offset, next int64
		done         string
	}{
		{12, 10, "[{12 13}]"},
		{11, 10, "[{11 13}]"},
		{10, 13, "[]"},
		{10, 13, "[]"}, // once more: it is known
		{14, 13, "[{14 15}]"},
		{16, 13, "[{14 15} {16 17}]"},
		{15, 13, "[{14 17}]"},
		{15, 13, "[{14 17}]"},
		{20, 13, "[{14 17} {20 21}]"},
		{13, 17, "[{20 21}]"},
	} {
		b.Complete(1, c.offset)
		if next, done := b.Progress(1); next != c.next || fmt.Sprint(done) != c.done {
			t.Errorf("after %d: next %d, done %v", c.offset, next, done)
		}
	}
}

// In whatever order records are completed, the progress is what is complete, and nothing else.
func TestProgressInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := topology.NewBooks(1)
		b.Start(0, 3)
		complete := map[int64]bool{0: true, 1: true, 2: true}
		for _, o := range rapid.SliceOf(rapid.Int64Range(3, 40)).Draw(t, "offsets") {
			b.Complete(0, o)
			complete[o] = true
		}
		next, done := b.Progress(0)
		for o := range int64(42) {
			in := o < next
			for _, s := range done {
				in = in || s.From <= o && o < s.To
			}
			if in != complete[o] {
				t.Fatalf("offset %d: %v, want %v (next %d, done %v)", o, in, complete[o], next, done)
			}
		}
	})
}
