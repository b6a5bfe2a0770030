package journal_test

import (
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
)

// story numbers entries of one module with a depot and a PState.
func story(es ...journal.Entry) []*journal.Entry {
	r := journal.NewRecorder(0, nil)
	r.Add(journal.Entry{Kind: journal.Launch, Module: "M", To: 4, Partition: 1, Vals: []any{"*d", "$$p"}})
	for _, e := range es {
		e.Module = "M"
		r.Add(e)
	}
	return r.Entries()
}

// A hop waits on its task from when it is made until its event begins, and a discarded batch's
// hops never leave.
func TestWaiting(t *testing.T) {
	es := story(
		journal.Entry{Kind: journal.Event, Task: 0, Topology: "t"},         // 2
		journal.Entry{Kind: journal.Hop, Task: 0, To: 1, Topology: "t"},    // 3
		journal.Entry{Kind: journal.Hop, Task: 0, To: 1, Topology: "t"},    // 4
		journal.Entry{Kind: journal.Commit, Task: 0, Topology: "t"},        // 5
		journal.Entry{Kind: journal.Event, Task: 1, Cause: 4},              // 6
		journal.Entry{Kind: journal.Hop, Task: 0, To: 2, Topology: "t"},    // 7
		journal.Entry{Kind: journal.Hop, Task: 3, To: 2, Topology: "t"},    // 8
		journal.Entry{Kind: journal.Discard, Task: 0, Topology: "t"},       // 9
		journal.Entry{Kind: journal.Event, Task: 1, Cause: 3},              // 10
		journal.Entry{Kind: journal.Event, Task: 1, Cause: 0},              // 11
		journal.Entry{Kind: journal.Hop, Task: 1, To: 1, Topology: "t"},    // 12: to itself
		journal.Entry{Kind: journal.Discard, Task: 1, Topology: "other"},   // 13
		journal.Entry{Kind: journal.Event, Task: 1, Cause: 12, Object: ""}, // 14
	)
	for n, want := range map[int][2]int{
		2: {0, 0}, 3: {1, 0}, 4: {2, 0}, 6: {1, 0}, 8: {1, 2}, 9: {1, 1}, 10: {0, 1}, 13: {1, 1}, 14: {0, 1},
	} {
		m := journal.At(es, n).Modules["M"]
		if got := [2]int{len(m.Waiting[1]), len(m.Waiting[2])}; got != want {
			t.Errorf("at %d: got %v, want %v", n, got, want)
		}
	}
}

func TestUncommitted(t *testing.T) {
	es := story(
		journal.Entry{Kind: journal.Write, Task: 2, Object: "$$p", Path: []any{"a"}, New: int64(1)},
		journal.Entry{Kind: journal.Commit, Task: 2, Names: []string{"$$p"}},
	)
	for n, want := range map[int]bool{1: false, 2: true, 3: false} {
		if got := journal.At(es, n).Modules["M"].PStates["$$p"].Uncommitted(2); got != want {
			t.Errorf("at %d: got %v, want %v", n, got, want)
		}
	}
}
