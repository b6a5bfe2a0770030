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
		b.Begin(k, ids[0], 0, nil)
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
	b.Begin(k, 5, 0, "owner")
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

// Trees are found from the oldest on, in whatever order they are closed.
func TestOldest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := topology.NewBooks(1)
		n := rapid.IntRange(1, 8).Draw(t, "n")
		var offsets []int64
		for i := range int64(n) {
			b.Begin(topology.Key{Offset: i}, 1, 10*i, nil)
			offsets = append(offsets, i)
		}
		open := map[int64]bool{}
		for _, o := range offsets {
			open[o] = true
		}
		for _, o := range rapid.Permutation(offsets).Draw(t, "closed") {
			want := int64(0)
			for !open[want] {
				want++
			}
			if got := b.Oldest(); got.Key.Offset != want || got.Began != 10*want {
				t.Fatalf("oldest is %+v, want %d", got, want)
			}
			if b.Close(topology.Key{Offset: o}) == nil || b.Close(topology.Key{Offset: o}) != nil {
				t.Fatalf("%d is not closed once", o)
			}
			delete(open, o)
		}
		if b.Oldest() != nil || b.Pending() != 0 {
			t.Fatal("closed trees stay")
		}
	})
}

// Rewind forgets what is known from an offset on; Jump knows everything before one as processed.
func TestRewindAndJump(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := topology.NewBooks(2)
		b.Start(0, 3)
		done := map[int64]bool{0: true, 1: true, 2: true}
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			at := rapid.Int64Range(3, 30).Draw(t, "at")
			switch rapid.IntRange(0, 9).Draw(t, "step") {
			case 0:
				b.Begin(topology.Key{Source: 1, Offset: at}, 1, 0, nil)
				b.Begin(topology.Key{Offset: at}, 1, 0, nil)
				b.Begin(topology.Key{Offset: at - 1}, 1, 0, nil)
				trees := b.Rewind(0, at)
				if len(trees) != 1 || trees[0].Key != (topology.Key{Offset: at}) || b.Pending() != 2 {
					t.Fatalf("closed: %v", trees)
				}
				b.Close(topology.Key{Source: 1, Offset: at})
				b.Close(topology.Key{Offset: at - 1})
				for o := range done {
					if o >= at {
						delete(done, o)
					}
				}
			case 1:
				b.Jump(0, at)
				for o := range at {
					done[o] = true
				}
			default:
				b.Complete(0, at)
				done[at] = true
			}
			for o := range int64(32) {
				if b.Done(0, o) != done[o] {
					next, spans := b.Progress(0)
					t.Fatalf("offset %d: %v; next %d, done %v", o, !done[o], next, spans)
				}
			}
		}
		next, spans := b.Progress(0)
		if done[next] || len(spans) > 0 && spans[0].From <= next {
			t.Fatalf("next %d, done %v", next, spans)
		}
	})
}
