package tui

import (
	"bytes"
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/exercises"
)

// Ran is what came of running the Main of a file.
type Ran struct {
	// Output is what it printed.
	Output string
	// Wrong says what went wrong, in lines; "" when nothing did.
	Wrong   string
	Journal []*journal.Entry
	// Text is the program's, where a file is stepped through that is no exercise's.
	Text string
	// Again runs it once more; nil when that cannot be done.
	Again runAgain
}

// mainRunner runs the Main of a file.
type mainRunner func(ctx context.Context, file string) (Ran, error)

// printed is what there is to read about a run.
func (r Ran) printed() string {
	if r.Wrong == "" || r.Output == "" || strings.HasSuffix(r.Output, "\n") {
		return r.Output + r.Wrong
	}
	return r.Output + "\n" + r.Wrong
}

// hasMain reports whether the file of an exercise has a Main to run.
func hasMain(e *exercises.Exercise) bool { return bytes.Contains(e.Start, []byte("func Main(")) }

// ranMsg: Main has ended.
type ranMsg struct {
	seq  int
	text []byte
	ran  Ran
	err  error
	skip []journal.Work // what was to be skipped
}

func (m *model) mainReason() string {
	switch {
	case !hasMain(m.bench.exercise):
		return "This file has no Main to run: a save grades it."
	case m.set.runMain == nil:
		return "It cannot be run from here. In a shell: ramaworkshop run " + m.set.env.tilde(m.bench.file)
	}
	return ""
}

// startMain runs the Main of the file, with run. One that still runs is called off.
func (m *model) startMain(run mainRunner) tea.Cmd { return m.startRun(run, nil) }

// startRun runs the file, with run, which skips the records that fail.
func (m *model) startRun(run mainRunner, skip []journal.Work) tea.Cmd {
	b := m.bench
	b.stopMain()
	ctx, cancel := context.WithCancel(m.jobs.ctx)
	m.runs++
	b.main, b.cancelMain, b.predicts = m.runs, cancel, false
	m.notice = workGlyph + " Main is running. esc stops it."
	seq, e, file := m.runs, b.exercise, b.file
	return m.jobs.do(func(context.Context) tea.Msg {
		defer cancel()
		msg := ranMsg{seq: seq, skip: skip}
		if e != nil {
			msg.text, msg.err = m.shop.f.Read(e)
		}
		if msg.err == nil {
			msg.ran, msg.err = run(ctx, file)
		}
		if ctx.Err() != nil {
			return nil
		}
		return msg
	})
}

// stopMain calls Main off and reports whether it ran.
func (b *bench) stopMain() bool {
	if b.main == 0 {
		return false
	}
	b.cancelMain()
	b.main = 0
	return true
}

// ranMain shows what Main printed; what happened in it can be stepped through.
func (m *model) ranMain(msg ranMsg) {
	b := m.bench
	if b == nil || b.main == 0 || b.main != msg.seq {
		return
	}
	b.main = 0
	if msg.err != nil {
		m.notice = "Main could not be run: " + oneLine(msg.err.Error())
		return
	}
	src := newSource(fileName, string(msg.text))
	if b.exercise == nil {
		src = newSource(b.source.name, msg.ran.Text)
	}
	b.record(newTravel(msg.ran.Journal), src, msg.ran.printed())
	b.ofMain, b.failed = b.exercise != nil, msg.ran.Wrong != ""
	b.again, b.skipped = msg.ran.Again, msg.skip
	if len(b.skipped) > 0 {
		m.tellSkip()
		return
	}
	m.notice = "Main has run. x runs it again, o shows its entries, 1 the task."
	if b.predicts {
		err := b.startPredict()
		if err == nil {
			m.notice = predictHello
			return
		}
		m.notice = capital(err.Error()) + "."
		if b.failed {
			m.notice = "Main failed before it printed anything, so there is nothing to predict."
		}
	}
	b.journal.output = true
	b.turnTo(journalPane)
}
