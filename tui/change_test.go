package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/engine/value/valuetest"
)

// changeOf draws a write at the key "k" of a map.
func changeOf(old, now any, w int) []string {
	tr := tree{
		w: w, gutter: "  ", at: -1,
		write: &journal.Entry{Kind: journal.Write, Path: []any{"k"}, Old: old, New: now, Container: journal.InMap},
	}
	tr.root(value.NewMap(value.Entry{K: "a", V: int64(1)}, value.Entry{K: "k", V: now}))
	for i, l := range tr.rows {
		tr.rows[i] = strings.TrimRight(ansi.Strip(l), " ")
	}
	return tr.rows
}

// What has no room beside what was there before is drawn element by element.
func TestChange(t *testing.T) {
	for _, c := range []struct{ name, old, now, want string }{
		{"with room", `[1]`, `[1 2]`, `
  "a": 1
▸ "k": [1] → [1 2]`},
		{"an element moves", `["apples" "pears" "plums" "grapes"]`, `["apples" "plums" "grapes" "pears"]`, `
  "a": 1
▸ "k"  changed
  ├─ 0: "apples"
  ├─ 1: "pears"  removed
  ├─ 1: "plums"
  ├─ 2: "grapes"
  └─ 3: "pears"  + new`},
		{"one of many, and nested", `{"a": [1 2 3 4 5], "b": {"in": "a long text", "on": 1}, "c": 1, "d": 2, "e": 3}`,
			`{"a": [1 2 3 4 5], "b": {"in": "a long text", "on": 2}, "c": 1, "d": 2, "e": 3}`, `
  "a": 1
▸ "k"  changed
  ├─ "a": [1 2 3 4 5]
  ├─ "b"
  │  ├─ "in": "a long text"
  │  └─ "on": 1 → 2
  ├─ "c": 1
  └─ … 2 more the same`},
		{"a record is added", `["a rather long text"]`, `["a rather long text" Item{id: "a rather long text", n: 1}]`, `
  "a": 1
▸ "k"  changed
  ├─ 0: "a rather long text"
  └─ 1: Item  + new
     ├─ id: "a rather long text"
     └─ n:  1`},
		{"nothing was there", `nil`, `{"a": "a rather long text", "b": "another long text"}`, `
  "a": 1
▸ "k"  was nil →
  ├─ "a": "a rather long text"
  └─ "b": "another long text"`},
		{"a long text", `"a rather long text, and more"`, `"another text that is long"`, `
  "a": 1
▸ "k"
    "a rather long text, and more"
  → "another text that is long"`},
		{"nothing changes", `["a rather long text" 1]`, `["a rather long text" 1]`, `
  "a": 1
▸ "k"  written, the same as before`},
	} {
		old, err := value.Parse(c.old)
		now, err2 := value.Parse(c.now)
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		if got := "\n" + strings.Join(changeOf(old, now, 40), "\n"); got != c.want {
			t.Errorf("%s: got%s\nwant%s", c.name, got, c.want)
		}
	}
}

// However small the room is, the row that was written is there, and no part of it is without bounds.
func TestChangeFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, now := valuetest.Any(3).Draw(t, "old"), valuetest.Any(3).Draw(t, "new")
		rows := changeOf(old, now, rapid.IntRange(8, 60).Draw(t, "w"))
		if !strings.Contains(strings.Join(rows, "\n"), hereGlyph) {
			t.Fatalf("no row is marked in\n%s", strings.Join(rows, "\n"))
		}
	})
}
