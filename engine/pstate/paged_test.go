package pstate_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// pages follows a paged select to its end and calls between after each page but the last.
func pages(t testing.TB, s *pstate.Paged, between func()) (vs []any, n int) {
	t.Helper()
	for {
		page, last, err := s.Page()
		if err != nil {
			t.Fatal(err)
		}
		vs = append(vs, page...)
		n++
		if last {
			return vs, n
		}
		between()
	}
}

func TestPaged(t *testing.T) {
	s := open(t, mapOf(str, sub(mapOf(long, long))))
	for i := range 1000 {
		s.must(n("Key", "a", i), n("TermVal", i))
	}
	s.commit()
	for i := range 10 {
		s.must(n("Key", "b", i), n("TermVal", i))
	}
	s.must(n("Key", "a", 999), n("None"))

	for _, c := range []struct {
		name  string
		view  pstate.View
		path  []nav
		pages int
	}{
		{"one value", pstate.Pending, p(n("Key", "a", 5)), 1},
		{"what fits into a page", pstate.Pending, p(n("Key", "b"), n("MapVals")), 1},
		{"with the batch's own writes", pstate.Pending, p(n("MapVals"), n("MapVals")), 9},
		{"as committed", pstate.Committed, p(n("Key", "a"), n("All")), 9},
		{"few values of many rows", pstate.Committed, p(n("Key", "a"), n("MapVals"), n("PredGt", 990)), 5},
	} {
		want := s.sel(c.view, c.path...)
		compiled, err := path.Compile(c.path)
		if err != nil {
			t.Fatal(err)
		}
		vs, n := pages(t, s.p.SelectPaged(&pstate.Pager{}, c.view, compiled, &path.Env{}), func() {})
		if got := value.String(value.NewList(vs...)); got != want || n != c.pages {
			t.Errorf("%s: %d pages, want %d; the same values: %v", c.name, n, c.pages, got == want)
		}
	}
}

// However the partition is written between two pages, a paged select gives what was there at its
// first page.
func TestPagedIsStable(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := open(t, mapOf(str, sub(mapOf(long, sub(setOf(long))))))
		change := func(label string) {
			k := rapid.SampledFrom([]string{"a", "b", "c"}).Draw(rt, label+"k")
			i := rapid.Int64Range(0, 3).Draw(rt, label+"i")
			switch rapid.IntRange(0, 5).Draw(rt, label) {
			case 0, 1:
				from := rapid.Int64Range(0, 400).Draw(rt, label+"from")
				for e := from; e < from+300; e++ {
					s.must(n("Key", k, i), n("NoneElem"), n("TermVal", e))
				}
			case 2:
				s.must(n("Must", k), n("None"))
			case 3:
				s.must(n("Must", k), n("Must", i), n("None"))
			case 4:
				s.commit()
			case 5:
				s.p.Abort()
			}
		}
		for range rapid.IntRange(1, 12).Draw(rt, "before") {
			change("write")
		}
		view := pstate.View(rapid.Bool().Draw(rt, "view"))
		backward := p(n("MapVals"), n("MapVals"), n("SortedSetRangeToEnd", path.RangeOptions{Max: int64(400)}), n("All"))
		ns := rapid.SampledFrom([][]nav{p(n("MapVals"), n("MapVals"), n("All")), backward}).Draw(rt, "path")
		want := s.sel(view, ns...)
		c, err := path.Compile(ns)
		if err != nil {
			rt.Fatal(err)
		}
		vs, _ := pages(t, s.p.SelectPaged(&pstate.Pager{}, view, c, &path.Env{}), func() { change("between") })
		if got := value.String(value.NewList(vs...)); got != want {
			rt.Fatalf("got %s, want %s", got, want)
		}
		s.db.Close()
	})
}

// A paged select that is given up holds nothing: the database can be closed.
func TestPagedGivenUp(t *testing.T) {
	s := open(t, mapOf(long, long))
	for i := range 1000 {
		s.must(n("Key", i), n("TermVal", i))
	}
	s.commit()
	c, _ := path.Compile(p(n("MapVals")))
	for _, read := range []int{0, 1, 2} {
		paged := s.p.SelectPaged(&pstate.Pager{}, pstate.Committed, c, &path.Env{})
		for range read {
			if _, last, err := paged.Page(); last || err != nil {
				t.Fatal(last, err)
			}
		}
		paged.Close()
		paged.Close()
	}
	if err := s.db.Close(); err != nil {
		t.Error(err)
	}
}

func TestPagedFails(t *testing.T) {
	s := open(t, mapOf(long, any_))
	for i := range 600 {
		s.must(n("Key", i), n("TermVal", i))
	}
	s.must(n("Key", 599), n("TermVal", "text"))
	s.commit()
	c, _ := path.Compile(p(n("MapVals"), n("All")))
	paged := s.p.SelectPaged(&pstate.Pager{}, pstate.Committed, c, &path.Env{})
	if _, last, err := paged.Page(); !last || err == nil || !strings.Contains(err.Error(), "MapVals, All") {
		t.Errorf("last %v, error %v", last, err)
	}
}
