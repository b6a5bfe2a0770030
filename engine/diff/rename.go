package diff

import (
	"slices"
	"sort"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// renames tells which keys of a map became others, where hints say that this may be, and returns the changes that are
// left to be told. A key is renamed when its value is now at another key.
func (w *walker) renames(g guide, cs []change) []change {
	if !g.anyKey && len(g.keys) == 0 {
		return cs
	}
	cs = slices.DeleteFunc(cs, func(c change) bool { return c.had && c.has && equal(c.old, c.new) })
	var from, to []int
	for i, c := range cs {
		if c.had && (g.anyKey || slices.ContainsFunc(g.keys, func(k any) bool { return value.Equal(k, c.key) })) {
			from = append(from, i)
		}
		if c.has {
			to = append(to, i)
		}
	}
	for _, r := range inOrder(matched(cs, from, to), len(cs)) {
		a, b := &cs[r.from], &cs[r.to]
		w.tellAt(a.key, KindKeyRename, b.key)
		b.old, b.had = a.old, true
		a.old, a.had = nil, false
	}
	return cs
}

// matched pairs entries that were with entries that are, of the same value. Of several, the first key goes with the
// first. Every entry is in at most one pair on each side.
func matched(cs []change, from, to []int) []move {
	order := func(a, b any) int {
		if same(a, b) {
			return 0
		}
		return value.Compare(a, b)
	}
	sort.SliceStable(from, func(i, j int) bool { return order(cs[from[i]].old, cs[from[j]].old) < 0 })
	sort.SliceStable(to, func(i, j int) bool { return order(cs[to[i]].new, cs[to[j]].new) < 0 })
	var out []move
	for len(from) > 0 && len(to) > 0 {
		c := order(cs[from[0]].old, cs[to[0]].new)
		if c == 0 {
			out = append(out, move{from[0], to[0]})
		}
		if c <= 0 {
			from = from[1:]
		}
		if c >= 0 {
			to = to[1:]
		}
	}
	slices.SortFunc(out, func(a, b move) int { return a.from - b.from })
	return out
}

// inOrder puts renames in an order in which none overwrites an entry that is still to be renamed. What goes in a
// circle is cut: the last rename of it is left out.
func inOrder(ms []move, n int) []move {
	next, done := make([]int, n), make([]bool, n)
	for i := range next {
		next[i] = somewhere
	}
	for _, m := range ms {
		next[m.from] = m.to
	}
	var out []move
	for _, m := range ms {
		// The chain of renames that begins here ends at an entry that is not renamed, or was dealt with.
		begin := len(out)
		for i := m.from; next[i] != somewhere && !done[i]; i = next[i] {
			done[i] = true
			if next[i] != m.from {
				out = append(out, move{i, next[i]})
			}
		}
		slices.Reverse(out[begin:])
	}
	return out
}
