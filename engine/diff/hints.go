package diff

import (
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// hint is a path that the change may have gone from here on. Of its first navigator so many arguments are gone already,
// where each of them is a step: Key("a", "b").
type hint struct {
	nav []path.Nav
	arg int
}

func (h hint) name() string { return h.nav[0].Name }

// operand returns the argument of this step; ok is false when the navigator has none, which Compile would refuse.
func (h hint) operand() (v any, ok bool) {
	if as := h.nav[0].Args; h.arg < len(as) {
		return as[h.arg], true
	}
	return nil, false
}

// next is the hint for where this step leads.
func (h hint) next() hint {
	if h.arg+1 < len(h.nav[0].Args) {
		return hint{h.nav, h.arg + 1}
	}
	return hint{nav: h.nav[1:]}
}

// rest is the hint behind the whole navigator.
func (h hint) rest() hint { return hint{nav: h.nav[1:]} }

// mostHints bounds what forks in a path can grow to; beyond it, the path is not followed further.
const mostHints = 64

// expanded takes from the hints the navigators that stay where they are, so that each begins with one that leads
// elsewhere, or ends. A path that forks is several hints: which way a condition sent the change is not asked.
func expanded(hs []hint) []hint {
	var out []hint
	for budget := mostHints; len(hs) > 0; budget-- {
		if budget == 0 {
			return nil
		}
		h := hs[0]
		hs = hs[1:]
		if len(h.nav) == 0 {
			continue
		}
		n := h.nav[0]
		then := func(ways ...[]path.Nav) {
			for _, way := range ways {
				hs = append(hs[:len(hs):len(hs)], hint{nav: slices.Concat(way, h.nav[1:])})
			}
		}
		switch n.Name {
		case "Stay", "Pred", "PredEq", "PredLt", "PredLe", "PredGt", "PredGe", "Selected", "NotSelected", "Val", "PutVal",
			"Collect", "CollectOne", "Dispense", "NilToVal", "NilToList", "NilToSet", "NoneToVal":
			hs = append([]hint{h.rest()}, hs...)
		case "Stop":
		case "MultiPath", "WithFreshCollected":
			then(n.Paths...)
		case "IfPath":
			then(n.Paths[min(1, len(n.Paths)):]...)
		case "CondPath":
			for i := 1; i < len(n.Paths); i += 2 {
				then(n.Paths[i])
			}
		case "ContinueThenStay", "StayThenContinue":
			then(append([][]path.Nav{nil}, n.Paths...)...)
		default:
			out = append(out, h)
		}
	}
	return out
}

func (h hint) terminal() bool {
	switch h.name() {
	case "Term", "TermVal", "None":
		return true
	}
	return false
}

// replaces reports whether the place that the hints have come to was given a new value: when all of them end there,
// and not all with None.
func replaces(hs []hint) bool {
	wrote := false
	for _, h := range hs {
		if !h.terminal() {
			return false
		}
		wrote = wrote || h.name() != "None"
	}
	return wrote
}

// leadsIntoSet reports whether hints lead to elements of a set.
func leadsIntoSet(hs []hint) bool {
	return slices.ContainsFunc(hs, func(h hint) bool {
		n := h.name()
		return n == "All" || n == "SetElem" || n == "NoneElem"
	})
}

// guide is what hints say about the elements of a collection.
type guide struct {
	every  []hint  // for each element
	at     []keyed // for some
	anyKey bool    // any key may have become another one
	keys   []any   // keys that may have

	inserts []int // where elements were inserted
	removes []int // what was removed
	moves   []move
	anyMove bool
}

type keyed struct {
	key any
	hint
}

// somewhere is the end of a move that the path does not tell.
const somewhere = -1

// child returns the hints for an element.
func (g guide) child(key any) []hint {
	out := g.every[:len(g.every):len(g.every)]
	for _, k := range g.at {
		if value.Equal(k.key, key) {
			out = append(out, k.hint)
		}
	}
	return out
}

func (g *guide) to(h hint) {
	if k, ok := h.operand(); ok {
		g.at = append(g.at, keyed{k, h.next()})
	}
}

// mapGuide reads hints at a map or a record.
func mapGuide(hs []hint) guide {
	var g guide
	for _, h := range hs {
		switch h.name() {
		case "Key", "Must":
			g.to(h)
		case "MapVals":
			g.every = append(g.every, h.rest())
		case "All":
			for _, p := range expanded([]hint{h.rest()}) {
				g.pair(p)
			}
		case "MapKeys":
			g.anyKey = true
		case "MapKey":
			if k, ok := h.operand(); ok {
				g.keys = append(g.keys, k)
			}
		}
	}
	return g
}

// pair reads a hint at the pair of a key and a value, or of an index and an element.
func (g *guide) pair(h hint) {
	index, next := any(nil), h.next()
	switch h.name() {
	case "Key", "Must", "Nth":
		index, _ = h.operand()
	case "First":
		index = int64(0)
	case "Last":
		index = int64(1)
	default:
		if h.terminal() {
			g.every = append(g.every, h)
		}
	}
	switch index {
	case any(int64(0)):
		g.anyKey = true
	case any(int64(1)):
		g.every = append(g.every, next)
	}
}

// listGuide reads hints at a list of that many elements.
func listGuide(hs []hint, size int) guide {
	var g guide
	for _, h := range hs {
		switch h.name() {
		case "Key", "Must", "Nth":
			g.to(h)
		case "First":
			g.at = append(g.at, keyed{int64(0), h.rest()})
		case "Last":
			g.at = append(g.at, keyed{int64(size - 1), h.rest()})
		case "All":
			g.every = append(g.every, h.rest())
		case "IndexedVals":
			g.anyMove = true
			for _, p := range expanded([]hint{h.rest()}) {
				g.pair(p)
			}
		case "IndexNav":
			g.move(h, size)
		case "AfterElem", "End":
			g.inserts = append(g.inserts, size)
		case "BeforeElem", "Beginning":
			g.inserts = append(g.inserts, 0)
		case "BeforeIndex":
			if i, ok := h.index(size); ok {
				g.inserts = append(g.inserts, i)
			}
		}
	}
	for _, k := range g.at {
		i, ok := k.key.(int64)
		none := func(h hint) bool { return h.name() == "None" }
		if ok && i >= 0 && i < int64(size) && slices.ContainsFunc(expanded([]hint{k.hint}), none) {
			g.removes = append(g.removes, int(i))
		}
	}
	return g
}

// index returns the argument that is an index up to most.
func (h hint) index(most int) (int, bool) {
	v, _ := h.operand()
	i, ok := v.(int64)
	return int(i), ok && i >= 0 && i <= int64(most)
}

// move reads an IndexNav.
func (g *guide) move(h hint, size int) {
	from, ok := h.index(size - 1)
	if !ok {
		return
	}
	for _, end := range expanded([]hint{h.rest()}) {
		to := somewhere
		if end.name() == "TermVal" {
			v, _ := end.operand()
			i, _ := v.(int64)
			to = int(max(0, min(i, int64(size-1))))
		}
		g.moves = append(g.moves, move{from, to})
	}
}
