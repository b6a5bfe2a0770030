package tui

import (
	"context"
	"errors"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

// Commands do what takes time, or touches files, and say what came of it in a message. The model
// changes nothing but itself.

type (
	// readyMsg: the first frame is on the screen.
	readyMsg struct{}
	// watchMsg: saves are told on saved.
	watchMsg struct {
		saved <-chan workshop.Saved
		err   error
	}
	savedMsg workshop.Saved
	// editedMsg: the editor has ended. It tells of the file, too, for where saves are not noticed.
	editedMsg struct{ fileMsg }
	// fileMsg is the file of an exercise that was opened.
	fileMsg struct {
		exercise *exercises.Exercise
		text     []byte
		err      error
		say      string // what was done to it
	}
	gradedMsg struct {
		exercise *exercises.Exercise
		seq      int
		verdict  *exercises.Verdict
		err      error
		progress *progress
	}
	// changedMsg: something was done to the folder; after is what it leads to.
	changedMsg struct {
		progress *progress
		err      error
		after    func(m *model) tea.Cmd
	}
	solutionMsg struct {
		exercise *exercises.Exercise
		text     []byte
		err      error
	}
	noticeMsg string
	playMsg   struct{ seq int }
	// secondMsg: an exercise's file has been graded for one more second.
	secondMsg struct {
		exercise *exercises.Exercise
		seq      int
	}
)

// firstFrame is how long the first frame takes to reach the terminal; what needs the processor
// waits for it.
const firstFrame = 25 * time.Millisecond

func (m *model) ready() tea.Cmd {
	return m.set.later(firstFrame, func(time.Time) tea.Msg { return readyMsg{} })
}

// warm gets the grader ready. When it cannot, grading says why.
func (m *model) warm() tea.Cmd {
	return m.jobs.do(func(context.Context) tea.Msg {
		_ = m.grader.Warm()
		return nil
	})
}

func (m *model) watch() tea.Cmd {
	return m.jobs.do(func(ctx context.Context) tea.Msg {
		saved, err := m.shop.f.Watch(ctx)
		return watchMsg{saved, err}
	})
}

// nextSave waits for a file to be saved.
func (m *model) nextSave(saved <-chan workshop.Saved) tea.Cmd {
	return m.jobs.do(func(context.Context) tea.Msg {
		s, ok := <-saved
		if !ok {
			return nil
		}
		return savedMsg(s)
	})
}

func (m *model) readFile(e *exercises.Exercise, say string) tea.Cmd {
	return m.jobs.do(func(context.Context) tea.Msg {
		text, err := m.shop.f.Read(e)
		return fileMsg{e, text, err, say}
	})
}

// grade grades a text. The newest save wins: what is still being graded of the same exercise is
// called off.
func (m *model) grade(e *exercises.Exercise, text []byte) tea.Cmd {
	a := m.attempt(e)
	if a.cancel != nil {
		a.cancel()
	}
	ctx, cancel := context.WithCancel(m.jobs.ctx)
	a.seq++
	a.text, a.grading, a.seconds, a.cancel = text, true, 0, cancel
	seq := a.seq
	return tea.Batch(m.nextSecond(e, seq), m.jobs.do(func(context.Context) tea.Msg {
		defer cancel()
		v, err := runGrader(ctx, m.grader, e, text)
		if ctx.Err() != nil {
			return nil
		}
		msg := gradedMsg{exercise: e, seq: seq, verdict: v, err: err}
		if err == nil {
			msg.progress, msg.err = m.shop.graded(e, text, v.Status)
		}
		return msg
	}))
}

// nextSecond tells that grading takes its time.
func (m *model) nextSecond(e *exercises.Exercise, seq int) tea.Cmd {
	if m.set.noMotion {
		return nil
	}
	return m.set.later(time.Second, func(time.Time) tea.Msg { return secondMsg{e, seq} })
}

// runGrader turns a panic of the grader into an error: it is our fault, and no reason to end.
func runGrader(
	ctx context.Context, g exercises.Grader, e *exercises.Exercise, text []byte,
) (v *exercises.Verdict, err error) {
	defer func() {
		if r := recover(); r != nil {
			v, err = nil, fmt.Errorf("the grader failed: %v", r)
		}
	}()
	if v, err = g.Grade(ctx, e, text, exercises.Options{}); err == nil && v == nil {
		err = errors.New("the grader returned no verdict")
	}
	return v, err
}

// change does something to the folder, and then to the model.
func (m *model) change(f func(f *workshop.Folder) error, after func(m *model) tea.Cmd) tea.Cmd {
	return m.jobs.do(func(context.Context) tea.Msg {
		p, err := m.shop.do(f)
		return changedMsg{p, err, after}
	})
}

func (m *model) readSolution(e *exercises.Exercise) tea.Cmd {
	return m.jobs.do(func(context.Context) tea.Msg {
		text, err := m.shop.f.Read(e)
		return solutionMsg{e, text, err}
	})
}

// keepPlace remembers where the learner is. That it could not is no reason to disturb them.
func (m *model) keepPlace(id string) tea.Cmd {
	m.progress.place = id
	return m.jobs.do(func(context.Context) tea.Msg {
		_ = m.shop.setPlace(id)
		return nil
	})
}

// playPace is the time between two entries that are played.
const playPace = 180 * time.Millisecond

func (m *model) nextTick(seq int) tea.Cmd {
	return m.set.later(playPace, func(time.Time) tea.Msg { return playMsg{seq} })
}
