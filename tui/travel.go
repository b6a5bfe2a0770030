package tui

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
)

// travel is a position in a journal: what the panes show is the fold of the entries up to it.
// Going forward applies entries; going back folds fewer.
type travel struct {
	story story // what can be seen: all of it, unless it is covered
	whole story
	n     int // how many entries are applied
	fold  *journal.Fold

	// While it is covered the run can be gone through up to limit, and what was not seen yet is hidden.
	covered bool
	limit   int

	modules []string                // in the order of their launches
	touched map[string]map[int]bool // the tasks of each where something happens at all
}

// newTravel begins at the end, with the outcome.
func newTravel(entries []*journal.Entry) *travel {
	t := &travel{whole: entries, fold: journal.NewFold(), touched: map[string]map[int]bool{}}
	t.uncover()
	for _, e := range entries {
		t.survey(e)
	}
	t.goTo(len(entries))
	return t
}

// goTo applies the first n entries.
func (t *travel) goTo(n int) {
	n = max(0, min(n, t.limit))
	if n > len(t.story) {
		t.story = t.whole[:n]
	}
	if n < t.n {
		t.fold, t.n = journal.NewFold(), 0
	}
	for ; t.n < n; t.n++ {
		t.fold.Apply(t.story[t.n])
	}
}

func (t *travel) by(d int)    { t.goTo(t.n + d) }
func (t *travel) end()        { t.goTo(t.limit) }
func (t *travel) empty() bool { return len(t.whole) == 0 }
func (t *travel) atEnd() bool { return t.n == t.limit }

// cover hides what comes after the position, and ends the way at an entry.
func (t *travel) cover(limit int) { t.story, t.covered, t.limit = t.whole[:t.n], true, limit }

func (t *travel) uncover() { t.story, t.covered, t.limit = t.whole, false, len(t.whole) }

// here is the entry that was applied last, nil before the first.
func (t *travel) here() *journal.Entry { return t.fold.Last }

// seek goes to the nearest entry of a kind after or before the position, and reports whether
// there is one.
func (t *travel) seek(d int, kind journal.Kind) bool {
	for n := t.n + d; n >= 1 && n <= t.limit; n += d {
		if t.whole[n-1].Kind == kind {
			t.goTo(n)
			return true
		}
	}
	return false
}

// position is the line that says where in the journal this is.
func (t *travel) position() string {
	e := t.here()
	switch {
	case t.empty():
		return "nothing was recorded"
	case e == nil && t.covered:
		return "before the first entry"
	case e == nil:
		return fmt.Sprintf("before the first of %s", entriesCount(len(t.story)))
	}
	s := "entry " + itoa(t.n)
	if !t.covered {
		s += " of " + itoa(len(t.story))
	}
	if hasTask(e) {
		s += " · task " + itoa(e.Task)
	}
	return s + " · " + e.Kind.String()
}

// hasTask reports whether an entry happened on a task, and not outside of all.
func hasTask(e *journal.Entry) bool {
	return e.Module != "" && e.Kind != journal.Launch && e.Kind != journal.Updated
}

func entriesCount(n int) string {
	if n == 1 {
		return "1 entry"
	}
	return itoa(n) + " entries"
}

// module is the part of the fold that belongs to the module of that name; without it, that of
// the entry here, or of the last one before it that has one; nil before a launch.
func (t *travel) module(name string) *journal.Module {
	if m := t.fold.Modules[name]; m != nil {
		return m
	}
	for n := t.n; n > 0; n-- {
		if name := t.whole[n-1].Module; name != "" {
			return t.fold.Modules[name]
		}
	}
	return nil
}

// survey notes in which modules, and on which of their tasks, something happens in the whole
// journal, so that the rows of a pane stay where they are while the position moves.
func (t *travel) survey(e *journal.Entry) {
	tasks := t.touched[e.Module]
	if !hasTask(e) && e.Module != "" {
		if tasks == nil {
			t.modules = append(t.modules, e.Module)
			t.touched[e.Module] = map[int]bool{}
		}
		return
	}
	if tasks == nil {
		return
	}
	tasks[e.Task] = true
	if e.Kind == journal.Hop {
		tasks[e.To] = true
	}
}

// filePlace is a position in a file, "main.go:12:3".
type filePlace struct {
	file      string
	line, col int
}

func parsePlace(at string) (filePlace, bool) {
	parts := strings.Split(at, ":")
	if len(parts) < 2 {
		return filePlace{}, false
	}
	p := filePlace{file: filepath.Base(parts[0])}
	var err error
	if p.line, err = strconv.Atoi(parts[1]); err != nil || p.line < 1 {
		return filePlace{}, false
	}
	if len(parts) > 2 {
		p.col, _ = strconv.Atoi(parts[2])
	}
	return p, true
}
