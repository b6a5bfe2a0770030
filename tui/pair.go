package tui

import (
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

// The two sides of a comparison.
const (
	wantSide = iota
	gotSide
)

// pair is a place of two values that are compared: what is wanted there, and what came. One of them
// is nil where only the other value has such a place.
type pair struct {
	of   [2]*element
	same bool
}

// both reports whether both values have the place.
func (p pair) both() bool { return p.of[wantSide] != nil && p.of[gotSide] != nil }

// ofAKind reports whether two values are collections of a kind, which are compared element by
// element.
func ofAKind(a, b any) bool {
	if leaf(a) || hollow(a) || hollow(b) || value.KindOf(a) != value.KindOf(b) {
		return false
	}
	r, ok := a.(*value.Record)
	return !ok || r.TypeName() == b.(*value.Record).TypeName()
}

// keyed reports whether the elements of a collection have names of their own, which places in a list
// are not.
func keyed(v any) bool {
	switch v.(type) {
	case *value.Map, *value.Record:
		return true
	}
	return false
}

// nested reports whether a value has a collection in it.
func nested(v any) bool {
	for e := range elements(v) {
		if !leaf(e.v) || e.bare && !leaf(e.key) {
			return true
		}
	}
	return false
}

// pairs aligns the elements of two collections of a kind: those of lists so that many are the
// same, all others by their names. Values are the same when they print alike.
func pairs(want, got any) []pair {
	ws, gs := slices.Collect(elements(want)), slices.Collect(elements(got))
	if value.KindOf(want) == value.KindList {
		return listPairs(ws, gs)
	}
	return namedPairs(ws, gs)
}

func newPair(w, g element) pair {
	return pair{of: [2]*element{&w, &g}, same: w.label == g.label && show(w.v) == show(g.v)}
}

func missing(w element) pair { return pair{of: [2]*element{wantSide: &w}} }

func unwanted(g element) pair { return pair{of: [2]*element{gotSide: &g}} }

// namedPairs aligns elements by their names, which both collections have in the same order.
func namedPairs(ws, gs []element) []pair {
	inGot := make(map[string]bool, len(gs))
	for _, g := range gs {
		inGot[g.label] = true
	}
	inWant := make(map[string]bool, len(ws))
	for _, w := range ws {
		inWant[w.label] = true
	}
	var out []pair
	for len(ws) > 0 || len(gs) > 0 {
		switch {
		case len(ws) > 0 && len(gs) > 0 && ws[0].label == gs[0].label:
			out = append(out, newPair(ws[0], gs[0]))
			ws, gs = ws[1:], gs[1:]
		case len(ws) > 0 && (!inGot[ws[0].label] || len(gs) == 0 || inWant[gs[0].label]):
			out = append(out, missing(ws[0]))
			ws = ws[1:]
		default:
			out = append(out, unwanted(gs[0]))
			gs = gs[1:]
		}
	}
	return out
}

// longestTable bounds the lists that are aligned by what is the same in them; longer ones are by
// their places.
const longestTable = 1000

// listPairs aligns elements of lists. What stands between two elements that are the same is paired
// in order.
func listPairs(ws, gs []element) []pair {
	var out []pair
	for len(ws) > 0 && len(gs) > 0 && show(ws[0].v) == show(gs[0].v) {
		out = append(out, listPair(ws[0], gs[0]))
		ws, gs = ws[1:], gs[1:]
	}
	var ends []pair
	for len(ws) > 0 && len(gs) > 0 && show(ws[len(ws)-1].v) == show(gs[len(gs)-1].v) {
		ends = append(ends, listPair(ws[len(ws)-1], gs[len(gs)-1]))
		ws, gs = ws[:len(ws)-1], gs[:len(gs)-1]
	}
	slices.Reverse(ends)
	if len(ws) > longestTable || len(gs) > longestTable {
		return append(appendRun(out, ws, gs), ends...)
	}
	w, g := 0, 0 // where those begin that wait for one that is the same
	i, j := 0, 0
	for _, e := range workshop.Diff(printedElements(ws), printedElements(gs)) {
		switch e.Op {
		case '-':
			i++
		case '+':
			j++
		default:
			out = append(appendRun(out, ws[w:i], gs[g:j]), listPair(ws[i], gs[j]))
			i, j = i+1, j+1
			w, g = i, j
		}
	}
	return append(appendRun(out, ws[w:], gs[g:]), ends...)
}

func printedElements(es []element) []string {
	out := make([]string, len(es))
	for i, e := range es {
		out[i] = show(e.v)
	}
	return out
}

// listPair is a pair of elements of two lists, whose places may differ.
func listPair(w, g element) pair {
	return pair{of: [2]*element{&w, &g}, same: show(w.v) == show(g.v)}
}

func appendRun(out []pair, ws, gs []element) []pair {
	for i := range max(len(ws), len(gs)) {
		switch {
		case i >= len(gs):
			out = append(out, missing(ws[i]))
		case i >= len(ws):
			out = append(out, unwanted(gs[i]))
		default:
			out = append(out, listPair(ws[i], gs[i]))
		}
	}
	return out
}
