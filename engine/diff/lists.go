package diff

import "github.com/ramaworkshop/ramaworkshop/engine/value"

// lists tells the changes of a list. A change that is none of those that can be told is coarse.
func (w *walker) lists(g guide, old, new *value.List) (coarse bool) {
	n, m := old.Len(), new.Len()
	olds, news := old.Elems(), new.Elems()
	switch {
	case n == m:
		return w.sameLength(g, old, new)
	case n < m:
		for _, i := range g.inserts {
			if common(olds, news, i, false) == i && common(olds, news, n-i, true) == n-i {
				w.tellInserted(new, i, m-n)
				return false
			}
		}
	case len(g.every) > 0 || n-m == 1 && len(g.removes) > 0:
		if gone, ok := removed(g, old, new); ok {
			w.tellRemoved(gone)
			return false
		}
	}
	head := common(olds, news, min(n, m), false)
	tail := common(olds, news, min(n, m)-head, true)
	switch {
	case head+tail < min(n, m), most(max(n, m)-head-tail, max(n, m)):
		return true
	case n < m:
		w.tellInserted(new, head, m-n)
	default:
		gone := make([]int, n-m)
		for i := range gone {
			gone[i] = head + i
		}
		w.tellRemoved(gone)
	}
	return false
}

func (w *walker) tellInserted(new *value.List, at, n int) {
	for i := at; i < at+n; i++ {
		w.tellAt(int64(i), KindInsert, new.At(i))
	}
}

// tellRemoved tells that elements are gone, from the last to the first: so each has the index that it had.
func (w *walker) tellRemoved(gone []int) {
	for i := len(gone) - 1; i >= 0; i-- {
		w.tellAt(int64(gone[i]), KindIndexRemove, nil)
	}
}

// removed finds which elements of a list a path removed: the one that it leads to, or, when it leads to all, any.
func removed(g guide, old, new *value.List) (gone []int, ok bool) {
	olds, left := old.Elems(), new.Elems()
	for _, i := range g.removes {
		rest := len(left) - i
		if len(olds)-len(left) == 1 && common(olds, left, i, false) == i && common(olds, left, rest, true) == rest {
			return []int{i}, true
		}
	}
	if len(g.every) == 0 {
		return nil, false
	}
	for i, x := range olds {
		switch {
		case len(left) > 0 && equal(x, left[0]):
			left = left[1:]
		case len(gone) == old.Len()-new.Len():
			return nil, false
		default:
			gone = append(gone, i)
		}
	}
	return gone, len(left) == 0
}

// sameLength tells the changes between two lists of the same length: elements that moved, or changed where they are.
func (w *walker) sameLength(g guide, old, new *value.List) (coarse bool) {
	var at []int
	news := new.Elems()
	for i, x := range old.Elems() {
		if !equal(x, news[i]) {
			at = append(at, i)
		}
	}
	if len(at) == 0 {
		return false
	}
	if ms := moves(g, old, new, at[0], at[len(at)-1]); ms != nil {
		for _, m := range ms {
			w.tellAt(int64(m.from), KindReorder, int64(m.to))
		}
		return false
	}
	n := 0
	for _, i := range at {
		hs := g.child(int64(i))
		if w.under(int64(i), KindIndexChange, old.At(i), new.At(i), hs) && len(hs) == 0 {
			n++
		}
	}
	return most(n, old.Len())
}

// move takes an element from one index to another.
type move struct{ from, to int }

// moves returns the moves that made new of old, nil when it was something else; lo and hi are the first and the last
// element that differ. Without a hint, one move is recognized.
func moves(g guide, old, new *value.List, lo, hi int) []move {
	try := g.moves
	if len(g.every) == 0 && len(g.at) == 0 {
		try = append(try[:len(try):len(try)], move{lo, hi}, move{hi, lo})
	}
	for _, m := range try {
		if m.to == somewhere {
			m.to = hi
			if m.from > lo {
				m.to = lo
			}
		}
		if isMove(m, old, new, lo, hi) {
			return []move{m}
		}
	}
	if g.anyMove {
		return severalMoves(old.Slice(lo, hi+1), new.Slice(lo, hi+1), lo)
	}
	return nil
}

func isMove(m move, old, new *value.List, lo, hi int) bool {
	first, last := min(m.from, m.to), max(m.from, m.to)
	if first < 0 || first > lo || last < hi || last >= old.Len() || !equal(old.At(m.from), new.At(m.to)) {
		return false
	}
	for i := first; i < last; i++ {
		x, y := i+1, i // the others make room downward
		if m.to < m.from {
			x, y = i, i+1
		}
		if !equal(old.At(x), new.At(y)) {
			return false
		}
	}
	return true
}

// severalMoves finds a few moves from old to new, which begin at an index.
func severalMoves(old, new *value.List, at int) []move {
	var out []move
	cur := old
	for i := range new.Len() {
		if equal(cur.At(i), new.At(i)) {
			continue
		}
		m := nextMove(cur, new, i)
		if m.from == m.to || len(out) == few {
			return nil
		}
		cur = moved(cur, m.from, m.to)
		out = append(out, move{at + m.from, at + m.to})
	}
	return out
}

// nextMove returns a move that brings the right element to i: the one that is there now moves away, or another one
// moves there. There may be none.
func nextMove(cur, new *value.List, i int) move {
	away := i+1 < cur.Len() && equal(cur.At(i+1), new.At(i))
	for j := i + 1; j < cur.Len(); j++ {
		if away && equal(cur.At(i), new.At(j)) {
			return move{i, j}
		}
		if !away && equal(cur.At(j), new.At(i)) {
			return move{j, i}
		}
	}
	return move{}
}
