package journal_test

import (
	"slices"
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

// A record fails until it is processed by the topology that failed it, or skipped.
func TestFailing(t *testing.T) {
	at := func(k journal.Kind, topology string, offset int64, change func(e *journal.Entry)) journal.Entry {
		e := journal.Entry{Kind: k, Task: 1, Partition: 1, Topology: topology, Object: "*d", Offset: offset}
		if change != nil {
			change(&e)
		}
		return e
	}
	fail := func(topology string, offset int64, attempts int, next any) journal.Entry {
		return at(journal.Fail, topology, offset, func(e *journal.Entry) { e.To, e.Key, e.Text = attempts, next, "why" })
	}
	es := story(
		at(journal.Append, "", 0, nil),   // 2
		at(journal.Append, "", 1, nil),   // 3
		fail("t", 0, 1, int64(100)),      // 4
		fail("u", 0, 1, int64(100)),      // 5
		fail("t", 1, 1, int64(100)),      // 6
		at(journal.Event, "t", 0, nil),   // 7: the next attempt
		fail("t", 0, 2, nil),             // 8: the last
		at(journal.Ack, "u", 0, nil),     // 9
		at(journal.Skip, "t", 0, nil),    // 10
		at(journal.Ack, "t", 1, nil),     // 11
		fail("gone", 7, 1, int64(1_000)), // 12: of a record that is not in the journal
	)
	type failing struct {
		topology string
		offset   int64
		attempts int
		next     int64
		givenUp  bool
	}
	for n, want := range map[int][]failing{
		3:  nil,
		6:  {{"t", 0, 1, 100, false}, {"u", 0, 1, 100, false}, {"t", 1, 1, 100, false}},
		7:  {{"t", 0, 1, 0, false}, {"u", 0, 1, 100, false}, {"t", 1, 1, 100, false}},
		8:  {{"t", 0, 2, 0, true}, {"u", 0, 1, 100, false}, {"t", 1, 1, 100, false}},
		9:  {{"t", 0, 2, 0, true}, {"t", 1, 1, 100, false}},
		10: {{"t", 1, 1, 100, false}},
		11: nil,
		12: {{"gone", 7, 1, 1000, false}},
	} {
		m := journal.At(es, n).Modules["M"]
		var got []failing
		for _, f := range m.Failing {
			got = append(got, failing{f.Topology, f.Offset, f.Attempts, f.NextMillis, f.GivenUp})
		}
		if !slices.Equal(got, want) {
			t.Errorf("at %d: got %v, want %v", n, got, want)
		}
	}
	rs := journal.At(es, len(es)).Modules["M"].Depots["*d"].Records[1]
	if !rs[0].Skipped || rs[0].Done || rs[0].Attempts != 2 || rs[1].Skipped || !rs[1].Done || rs[1].Failed != "" {
		t.Errorf("the records are %+v", rs)
	}
}
