package tui

import (
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// mostPlaces is how many differences are said.
const mostPlaces = 8

// inWords says what was wanted and what came, and where nested values differ: two trees beside each
// other are for the eye.
func inWords(want, got string) []string {
	out := []string{"Want " + flat(want), "Got  " + flat(got)}
	a, b, ok := asTrees(want, got, proseWidth)
	if !ok || !ofAKind(a, b) {
		return out
	}
	places := differences(a, b, nil)
	for i, s := range places {
		if i == mostPlaces {
			return append(out, "And "+plural(len(places)-i, "more difference")+".")
		}
		out = append(out, s)
	}
	return out
}

// differences says of each place where two values of a kind differ what is wanted there, and
// what came. path is where the values are themselves.
func differences(want, got any, path []string) []string {
	var out []string
	for _, p := range pairs(want, got) {
		w, g := p.of[wantSide], p.of[gotSide]
		switch {
		case p.same:
		case g == nil && w.bare:
			out = append(out, inside(path)+w.label+" is missing.")
		case g == nil:
			out = append(out, inside(named(path, w, want))+"missing, want "+cut(show(w.v), spokenValue)+".")
		case w == nil && g.bare:
			out = append(out, inside(path)+g.label+" is not wanted.")
		case w == nil:
			out = append(out, inside(named(path, g, got))+"not wanted, got "+cut(show(g.v), spokenValue)+".")
		case ofAKind(w.v, g.v) && (keyed(w.v) || nested(w.v) && nested(g.v)):
			out = append(out, differences(w.v, g.v, named(path, g, got))...)
		default:
			a, b := show(w.v), show(g.v)
			from := startOf(differ(a, b), spokenValue)
			out = append(out, inside(named(path, g, got))+"want "+slide(a, from, spokenValue)+", got "+
				slide(b, from, spokenValue)+".")
		}
	}
	return out
}

// spokenValue is how many cells of a value are said with a difference.
const spokenValue = 60

// named is the path of an element of a collection.
func named(path []string, e *element, of any) []string {
	name := e.label
	if _, ok := of.(*value.List); ok {
		name = "element " + name
	}
	return append(path[:len(path):len(path)], name)
}

func inside(path []string) string {
	if len(path) == 0 {
		return ""
	}
	return "At " + strings.Join(path, ", ") + ": "
}
