package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

// benchKeys are the actions of an exercise.
func benchKeys() []*action {
	return append(fileKeys(), []*action{
		{
			id: "next", keys: []string{"n"}, in: onBench, short: "next", rank: 3,
			long: "next: go on to what comes next",
			why: func(m *model) string {
				e := m.bench.exercise
				if !settled(m.progress.status[e.ID]) && m.attempt(e).status() != grade.Passed {
					return "It is not passed yet. S skips it for now: it can be taken up at any time."
				}
				return m.lastReason(m.bench.item)
			},
			do: func(m *model) tea.Cmd { return m.openItem(m.bench.item + 1) },
		},
		{
			id: "previous", keys: []string{"p"}, in: onBench, long: "go to what comes before",
			why: func(m *model) string { return firstReason(m.bench.item) },
			do:  func(m *model) tea.Cmd { return m.openItem(m.bench.item - 1) },
		},
		{
			id: "lesson", keys: []string{"l"}, in: onBench, short: "lesson", rank: 9,
			long: "lesson: read it again",
			why: func(m *model) string {
				if m.course.lessonOf(m.bench.item) == nil {
					return "This exercise has no lesson."
				}
				return ""
			},
			do: func(m *model) tea.Cmd {
				return m.openItem(m.course.find(item{lesson: m.course.lessonOf(m.bench.item)}.id()))
			},
		},
		{
			id: "hint", keys: []string{"h"}, in: onBench, short: "hint", rank: 6,
			long: "hint: show the hints, and one more",
			why: func(m *model) string {
				if len(m.bench.exercise.Hints) == 0 {
					return "There are no hints here. s shows the solution."
				}
				return ""
			},
			do: func(m *model) tea.Cmd { return m.nextHint() },
		},
		{
			id: "solution", keys: []string{"s"}, in: onBench, short: "solution", rank: 11,
			long: "solution: show what it changes in your file",
			do:   func(m *model) tea.Cmd { return m.solution() },
		},
	}...)
}

// fileKeys are the actions on the learner's file.
func fileKeys() []*action {
	return []*action{
		{
			id: "edit", keys: []string{"e"}, in: onBench, short: "edit", rank: 5,
			long: "edit the file in your editor",
			why:  func(m *model) string { return m.editorReason() },
			do: func(m *model) tea.Cmd {
				e := m.bench.exercise
				return m.set.editor.open(m.bench.file, m.bench.line(m.attempt(e)), func(wrong string) tea.Msg {
					text, err := m.shop.f.Read(e)
					return editedMsg{fileMsg{e, text, err, wrong}}
				})
			},
		},
		{
			id: "edit.beside", keys: []string{"E"}, in: onBench,
			long: "edit the file beside this, in tmux or Zellij",
			why: func(m *model) string {
				if m.set.editor.beside == "" {
					return "This is not running in tmux or Zellij. e opens the file here."
				}
				return m.editorReason()
			},
			do: func(m *model) tea.Cmd {
				ed, file, line := m.set.editor, m.bench.file, m.bench.line(m.attempt(m.bench.exercise))
				return m.jobs.do(func(ctx context.Context) tea.Msg { return ed.openBeside(ctx, file, line) })
			},
		},
		{
			id: "check", keys: []string{"c"}, in: onBench, short: "check", rank: 7,
			long: "check: grade the file now",
			do: func(m *model) tea.Cmd {
				m.attempt(m.bench.exercise).done = nil // grade it again, also when it has not changed
				return m.readFile(m.bench.exercise, "")
			},
		},
		{
			id: "main", keys: []string{"x"}, in: onBench, short: "run", rank: 7,
			long: "run the file's Main and see what it prints",
			why:  func(m *model) string { return m.mainReason() },
			do:   func(m *model) tea.Cmd { return m.startMain(m.set.runMain) },
		},
		{
			id: "reset", keys: []string{"R"}, in: onBench,
			long: "reset: put the start file back; u takes that back",
			do: func(m *model) tea.Cmd {
				e := m.bench.exercise
				return m.change(func(f *workshop.Folder) error { return f.Reset(e) },
					reloaded(e, "The start file is back. u brings yours back."))
			},
		},
		{
			id: "undo", keys: []string{"u"}, in: onBench,
			long: "undo: bring back what a reset replaced",
			why: func(m *model) string {
				if !m.progress.undo[m.bench.exercise.ID] {
					return "There is nothing to undo: no reset has replaced a file of yours."
				}
				return ""
			},
			do: func(m *model) tea.Cmd {
				e := m.bench.exercise
				return m.change(func(f *workshop.Folder) error { return f.Undo(e) },
					reloaded(e, "Your file is back as it was before the reset."))
			},
		},
		{
			id: "skip", keys: []string{"S"}, in: onBench,
			long: "skip: leave the exercise out for now; that is not a pass",
			why: func(m *model) string {
				switch m.progress.status[m.bench.exercise.ID] {
				case workshop.Passed:
					return "It is passed: there is nothing to skip. " + m.goOn()
				case workshop.Skipped:
					return "It is skipped already. " + m.goOn()
				}
				return ""
			},
			do: func(m *model) tea.Cmd {
				e := m.bench.exercise
				return m.change(func(f *workshop.Folder) error { return f.Skip(e) },
					told("Skipped. It stays open for later. "+m.goOn()))
			},
		},
	}
}
