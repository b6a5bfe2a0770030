package tui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// wideStory has more of everything than fits: tasks, depots, PStates, long keys, wide letters,
// deep values.
func wideStory() []*journal.Entry {
	r := journal.NewRecorder(0, nil)
	add := func(e journal.Entry) { e.Module = "Wide"; r.Add(e) }
	add(journal.Entry{Kind: journal.Launch, To: 128, Partition: 4, Vals: []any{"*a", "*bb", "*ccc", "$$p", "$$q", "$$s", "$$v"}})
	long := strings.Repeat("漢字 and more ", 20)
	for i := range 40 {
		add(journal.Entry{
			Kind: journal.Append, Task: i % 128, To: i % 128, Object: []string{"*a", "*bb", "*ccc"}[i%3], Offset: int64(i / 3),
			New: value.MapOf(long, int64(i)), Why: "HashBy", Key: long,
		})
		add(journal.Entry{
			Kind: journal.Write, Task: i % 5, Object: "$$p", At: fmt.Sprintf("main.go:%d:3", i),
			Path: []any{long, fmt.Sprint("k", i)}, New: long,
		})
		add(journal.Entry{Kind: journal.Write, Task: 1, Object: "$$s", Path: []any{int64(i)}, Container: journal.InSet})
		add(journal.Entry{Kind: journal.Write, Task: 1, Object: "$$v", Container: journal.AtTop, New: int64(i)})
		add(journal.Entry{Kind: journal.Hop, Task: i % 128, To: (i * 7) % 128, Why: "AllPartition", Names: []string{"*x"}, Vals: []any{long}})
	}
	add(journal.Entry{Kind: journal.Print, Text: "printed\x1b[2J\n\ttwice"})
	add(journal.Entry{Kind: journal.Error, Text: long})
	add(journal.Entry{Kind: journal.Write, Task: 1, Object: "$$p", Path: []any{long, "k1"}, Old: long, Removed: true})
	return r.Entries()
}

func plainLines(lines []string) string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = strings.TrimRight(ansi.Strip(l), " ")
	}
	return strings.Join(out, "\n")
}

// PStates of every shape, and what was written or removed just now.
func TestPStateRows(t *testing.T) {
	t.Parallel()
	r := journal.NewRecorder(0, nil)
	add := func(e journal.Entry) { e.Module = "M"; r.Add(e) }
	add(journal.Entry{Kind: journal.Launch, To: 4, Partition: 1, Vals: []any{"*d", "$$m", "$$s", "$$l", "$$v"}})
	add(journal.Entry{Kind: journal.Write, Task: 2, Object: "$$m", Path: []any{"bob", "age"}, New: int64(7)})
	add(journal.Entry{Kind: journal.Write, Task: 2, Object: "$$m", Path: []any{"bob", "name"}, New: "Bob"})
	add(journal.Entry{Kind: journal.Write, Task: 2, Object: "$$m", Path: []any{"al", "age"}, New: int64(1)})
	add(journal.Entry{Kind: journal.Write, Task: 2, Object: "$$m", Path: []any{"bob", "age"}, Old: int64(7), New: int64(8)})
	add(journal.Entry{Kind: journal.Write, Task: 2, Object: "$$m", Path: []any{"bob", "age"}, Old: int64(8), Removed: true})
	add(journal.Entry{Kind: journal.Write, Task: 0, Object: "$$s", Path: []any{"x"}, Container: journal.InSet})
	add(journal.Entry{Kind: journal.Write, Task: 0, Object: "$$s", Path: []any{"x"}, Container: journal.InSet, Removed: true})
	add(journal.Entry{Kind: journal.Write, Task: 1, Object: "$$l", Path: []any{int64(0)}, Container: journal.InList, New: "a"})
	add(journal.Entry{Kind: journal.Write, Task: 3, Object: "$$v", Container: journal.AtTop, New: 2.0})
	add(journal.Entry{Kind: journal.Write, Task: 3, Object: "$$v", Container: journal.AtTop, Old: 2.0, New: 3.0})
	add(journal.Entry{Kind: journal.Select, Task: 1, Object: "$$m", Text: `Key("bob")`})
	want := map[int]string{
		2:  "task 2 · not committed yet\n  \"bob\"\n▸ └─ \"age\": nil → 7",
		5:  "task 2 · not committed yet\n  \"al\":  {\"age\": 1}\n  \"bob\"\n▸ ├─ \"age\":  7 → 8\n  └─ \"name\": \"Bob\"",
		6:  "▸ ├─ \"age\": removed, was 8\n  └─ \"name\": \"Bob\"",
		7:  "▸ \"x\"  + new",
		8:  "▸ \"x\"  removed",
		9:  "▸ 0: nil → \"a\"",
		10: "▸ nil → 2.0",
		11: "▸ 2.0 → 3.0",
		12: "task 1 · a client reads here\n  nothing",
	}
	tr := newTravel(r.Entries())
	for n := range len(r.Entries()) + 1 {
		tr.goTo(n)
		var v pstatesView
		v.turnTo(tr)
		if got := plainLines(v.Render(60, 30, tr)); !strings.Contains(got, want[n]) {
			t.Errorf("at %d:\n%s\nlacks\n%s", n, got, want[n])
		}
	}
}

// When there is no room for the trees of all tasks, those of other tasks than the entry's are one
// row each.
func TestTightPStates(t *testing.T) {
	t.Parallel()
	r := journal.NewRecorder(0, nil)
	r.Add(journal.Entry{Kind: journal.Launch, Module: "M", To: 16, Partition: 1, Vals: []any{"$$m"}})
	for i := range 12 {
		for _, k := range []any{"a", "bb"} {
			r.Add(journal.Entry{Kind: journal.Write, Module: "M", Task: i, Object: "$$m", Path: []any{k}, New: int64(i)})
		}
	}
	tr := newTravel(r.Entries())
	var v pstatesView
	const opened = "task 11 · not committed yet\n  \"a\":  11\n▸ \"bb\": nil → 11"
	for h, want := range map[int]string{
		40: "task 10 · not committed yet\n  \"a\":  10\n  \"bb\": 10\n" + opened,
		20: "task 10 · not committed yet  {\"a\": 10, \"bb\": 10}\n" + opened,
	} {
		if got := plainLines(v.Render(60, h, tr)); !strings.Contains(got, want) {
			t.Errorf("on %d lines:\n%s", h, got)
		}
	}
}

// Long maps are shortened around what was written, and shown as a whole on demand.
func TestLongMap(t *testing.T) {
	t.Parallel()
	r := journal.NewRecorder(0, nil)
	r.Add(journal.Entry{Kind: journal.Launch, Module: "M", To: 1, Partition: 1, Vals: []any{"$$m"}})
	for i := range 60 {
		r.Add(journal.Entry{Kind: journal.Write, Module: "M", Object: "$$m", Path: []any{int64(i)}, New: int64(i)})
	}
	r.Add(journal.Entry{Kind: journal.Write, Module: "M", Object: "$$m", Path: []any{int64(30)}, Old: int64(30), New: int64(0)})
	tr := newTravel(r.Entries())
	v := pstatesView{}
	if got := plainLines(v.Render(60, 40, tr)); !strings.Contains(got, "43 more, f shows them") ||
		!strings.Contains(got, "▸ 30: 30 → 0") || strings.Contains(got, "  29: 29") {
		t.Errorf("got\n%s", got)
	}
	v.all = true
	if got := plainLines(v.Render(60, 80, tr)); strings.Contains(got, "more") || !strings.Contains(got, "  29: 29") {
		t.Errorf("got\n%s", got)
	}
}

// Arrows go from row to row, down, up and to the same row; many tasks are shown in short.
func TestPartitionRows(t *testing.T) {
	t.Parallel()
	r := journal.NewRecorder(0, nil)
	add := func(e journal.Entry) { e.Module = "M"; r.Add(e) }
	add(journal.Entry{Kind: journal.Launch, To: 64, Partition: 4, Vals: []any{"*d"}})
	add(journal.Entry{Kind: journal.Hop, Task: 3, To: 40, Why: "GlobalPartition"})
	add(journal.Entry{Kind: journal.Hop, Task: 40, To: 3, Why: "GlobalPartition"})
	add(journal.Entry{Kind: journal.Hop, Task: 40, To: 40, Why: "GlobalPartition"})
	add(journal.Entry{Kind: journal.Event, Task: 40, Cause: 2})
	want := map[int][]string{
		1: {"   …    nothing happens on 3 tasks\n   3\n   …    nothing happens on 36 tasks\n  40\n"},
		2: {"▸  3 ┐\n   … │  nothing happens on 36 tasks\n  40 └▶ ▤"},
		3: {"   3 ┌▶ ▤", "▸ 40 ┘  ▤"},
		4: {"▸ 40 ↺  ▤▤"},
		5: {"   3 ┐", "▸ 40 └▶ ▤\n"},
	}
	tr := newTravel(r.Entries())
	for n := 1; n <= len(r.Entries()); n++ {
		tr.goTo(n)
		var v partitionsView
		got := plainLines(v.Render(60, 30, tr))
		for _, w := range want[n] {
			if !strings.Contains(got, w) {
				t.Errorf("at %d:\n%s\nlacks\n%s", n, got, w)
			}
		}
	}
}
