package tui

import (
	"context"
	"fmt"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
)

// runAgain runs a program once more as it ran, and skips records of it as soon as they fail.
type runAgain func(ctx context.Context, skip []journal.Work) (Ran, error)

const skipGlyph = "↷"

// attempts says how often a record failed, and what is next.
func attempts(f journal.Failing, now int64) string {
	s := "failed once"
	if f.Attempts > 1 {
		s = fmt.Sprintf("failed %d times", f.Attempts)
	}
	switch {
	case f.GivenUp:
		return s + ", given up"
	case f.NextMillis == 0:
		return s + ", runs now"
	}
	return s + ", again " + in(f.NextMillis-now)
}

// in says how long something is off.
func in(millis int64) string {
	if millis <= 0 {
		return "now"
	}
	if millis < 1000 {
		return fmt.Sprintf("in %d ms", millis)
	}
	return "in " + (time.Duration(millis) * time.Millisecond).Round(100*time.Millisecond).String()
}

// failures says what fails here, in lines that stand under the partitions, about as many as most. With
// canSkip it says which record is skipped.
func failures(t *travel, m *journal.Module, w, most int, canSkip bool) []string {
	var out []string
	now := t.now()
	next, _ := t.failing()
	for i, f := range m.Failing {
		if left := len(m.Failing) - i; i > 0 && len(out)+2 > most {
			return append(out, look.trouble.Render(cut("✗ "+plural(left, "more record"), w)))
		}
		text := fmt.Sprintf("%s #%d of task %d %s", f.Depot, f.Offset, f.Task, attempts(f, now))
		if canSkip && f.Work == next.Work {
			text += " · K skips it"
		}
		for _, l := range indent(wrap(text, w-2), "✗ ") {
			out = append(out, look.trouble.Render(l))
		}
		why := wrap(reason(f), w-2)
		for _, l := range why[:min(len(why), reasonLines)] {
			out = append(out, look.quiet.Render("  "+l))
		}
	}
	return out
}

const reasonLines = 3 // of each error

// reason is the error of the last attempt, with its place.
func reason(f journal.Failing) string {
	if f.At == "" {
		return oneLine(f.Text)
	}
	return f.At + ": " + oneLine(f.Text)
}

// now is the time here: that of the last entry that has one.
func (t *travel) now() int64 {
	for n := t.n; n > 0; n-- {
		if at := t.whole[n-1].Millis; at != 0 {
			return at
		}
	}
	return 0
}

// failing is the record that a skip is about: that of the entry here, else the one that has failed longest.
func (t *travel) failing() (f journal.Failing, ok bool) {
	m := t.module("")
	if m == nil || len(m.Failing) == 0 {
		return f, false
	}
	if e := t.here(); e != nil {
		i := slices.IndexFunc(m.Failing, func(f journal.Failing) bool {
			return f.Task == e.Task && f.Offset == e.Offset && (e.Object == f.Depot || e.Kind == journal.Event)
		})
		if i >= 0 {
			return m.Failing[i], true
		}
	}
	return m.Failing[0], true
}

// skipReason says why no record can be skipped.
func (m *model) skipReason() string {
	b := m.bench
	_, fails := b.travel.failing()
	switch {
	case b.travel.empty():
		return noJournal(m)
	case b.main != 0:
		return "Main is running: a moment."
	case !fails:
		return "No record fails here. Where one does, the partitions say so."
	case b.again != nil:
		return ""
	case b.exercise != nil && !b.ofMain && hasMain(b.exercise):
		return "This is the graded run, of which nothing is left out. x runs Main: there a record can be skipped."
	}
	return "This run cannot be repeated, and a record is skipped while it runs."
}

// skipRecord runs the program again, and skips the record that fails here as soon as it does.
func (m *model) skipRecord() tea.Cmd {
	b := m.bench
	f, _ := b.travel.failing()
	skip := append(slices.Clone(b.skipped), f.Work)
	again := b.again
	return m.startRun(func(ctx context.Context, _ string) (Ran, error) { return again(ctx, skip) }, skip)
}

// tellSkip goes to where the record that was to be skipped last is skipped, and says what came of it.
func (m *model) tellSkip() {
	b := m.bench
	w := b.skipped[len(b.skipped)-1]
	name := fmt.Sprintf("%s #%d of partition %d", w.Depot, w.Offset, w.Partition)
	for n := len(b.travel.whole); n > 0; n-- {
		if e := b.travel.whole[n-1]; e.Kind == journal.Skip && e.Work() == w {
			b.goTo(n)
			b.turnTo(partitionsPane)
			m.notice = "It ran again, and " + name + " was skipped. → goes on from there."
			return
		}
	}
	b.skipped = b.skipped[:len(b.skipped)-1]
	m.notice = "It ran again, and " + name + " did not fail: nothing was skipped."
}
