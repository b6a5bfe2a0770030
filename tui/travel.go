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
	story story
	n     int // how many entries are applied
	fold  *journal.Fold

	modules []string                // in the order of their launches
	touched map[string]map[int]bool // the tasks of each where something happens at all
}

// newTravel begins at the end, with the outcome.
func newTravel(entries []*journal.Entry) *travel {
	t := &travel{story: entries, fold: journal.NewFold(), touched: map[string]map[int]bool{}}
	for _, e := range entries {
		t.survey(e)
	}
	t.goTo(len(entries))
	return t
}

// goTo applies the first n entries.
func (t *travel) goTo(n int) {
	n = max(0, min(n, len(t.story)))
	if n < t.n {
		t.fold, t.n = journal.NewFold(), 0
	}
	for ; t.n < n; t.n++ {
		t.fold.Apply(t.story[t.n])
	}
}

func (t *travel) by(d int)    { t.goTo(t.n + d) }
func (t *travel) empty() bool { return len(t.story) == 0 }
func (t *travel) atEnd() bool { return t.n == len(t.story) }

// here is the entry that was applied last, nil before the first.
func (t *travel) here() *journal.Entry { return t.fold.Last }

// seek goes to the nearest entry of a kind after or before the position, and reports whether
// there is one.
func (t *travel) seek(d int, kind journal.Kind) bool {
	for n := t.n + d; n >= 1 && n <= len(t.story); n += d {
		if t.story[n-1].Kind == kind {
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
	case e == nil:
		return fmt.Sprintf("before the first of %s", entriesCount(len(t.story)))
	case e.Kind == journal.Launch:
		return fmt.Sprintf("entry %d of %d · launch", t.n, len(t.story))
	}
	return fmt.Sprintf("entry %d of %d · task %d · %s", t.n, len(t.story), e.Task, e.Kind)
}

func entriesCount(n int) string {
	if n == 1 {
		return "1 entry"
	}
	return itoa(n) + " entries"
}

// module is the part of the fold that belongs to the module of that name; without it, that of
// the entry here; nil before a launch.
func (t *travel) module(name string) *journal.Module {
	if m := t.fold.Modules[name]; m != nil {
		return m
	}
	if e := t.here(); e != nil {
		return t.fold.Modules[e.Module]
	}
	return nil
}

// survey notes in which modules, and on which of their tasks, something happens in the whole
// journal, so that the rows of a pane stay where they are while the position moves.
func (t *travel) survey(e *journal.Entry) {
	tasks := t.touched[e.Module]
	if e.Kind == journal.Launch {
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
