package pstate_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// What was there before a write is told as a whole, also of what no path may take as a whole.
func TestObserve(t *testing.T) {
	s := open(t, profiles())
	var told []string
	s.p.Observe = func(w pstate.Write) {
		what := value.String(w.New)
		if w.Removed {
			what = "removed"
		}
		told = append(told, fmt.Sprintf("%s: %s -> %s", value.String(value.NewList(w.Path...)), value.String(w.Old), what))
	}
	f := func(want string, ns ...nav) {
		t.Helper()
		told = nil
		s.must(ns...)
		if got := strings.Join(told, "\n"); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
	alice := map[string]any{"name": "A", "lists": value.SetLit{9, 7}, "log": []any{"x"}}
	f(`["alice"]: nil -> {"lists": #{7 9}, "log": ["x"], "name": "A"}`, n("Key", "alice"), n("TermVal", alice))
	s.must(n("Key", "alice", "more"), n("TermVal", map[string]any{"age": 3, "seen": map[int]any{5: "y"}}))
	f(`["alice"]: {"lists": #{7 9}, "log": ["x"], "more": {"age": 3, "seen": {5: "y"}}, "name": "A"} -> {"name": "B"}`,
		n("Key", "alice"), n("TermVal", map[string]any{"name": "B"}))
	f(`["alice" "lists"]: nil -> #{1}`, n("Key", "alice", "lists"), n("TermVal", value.SetLit{1}))
	s.commit()
	f(`["alice" "lists"]: #{1} -> removed`, n("Key", "alice", "lists"), n("None"))
	f(`["alice"]: {"name": "B"} -> removed`, n("Key", "alice"), n("None"))
}
