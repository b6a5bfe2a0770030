package tui

import tea "charm.land/bubbletea/v2"

// homeKeys are the actions of the list of chapters.
func homeKeys() []*action {
	return []*action{
		{
			id: "home.open", keys: []string{"enter"}, in: onHome, short: "open", rank: 1,
			long: "open what is selected",
			why: func(m *model) string {
				if _, ok := m.home.selected(m.course); !ok {
					return "Nothing is selected."
				}
				return ""
			},
			do: func(m *model) tea.Cmd {
				r, _ := m.home.selected(m.course)
				if r.item < 0 {
					m.home.fold(m.course, !m.home.open[r.chapter])
					return nil
				}
				return m.openItem(r.item)
			},
		},
		{
			id: "home.next", keys: []string{"n"}, in: onHome, short: "next", rank: 2,
			long: "open what comes next",
			why: func(m *model) string {
				if m.course.over(m.progress) {
					return "Every exercise is passed or skipped. Choose one to take it up again."
				}
				return ""
			},
			do: func(m *model) tea.Cmd { return m.openItem(m.course.next(m.progress)) },
		},
		{
			id: "home.unfold", keys: []string{"right", "l"}, in: onHome, long: "unfold the chapter",
			do: func(m *model) tea.Cmd { m.home.fold(m.course, true); return nil },
		},
		{
			id: "home.fold", keys: []string{"left", "h"}, in: onHome, long: "fold the chapter",
			do: func(m *model) tea.Cmd { m.home.fold(m.course, false); return nil },
		},
		{
			id: "home.filter", keys: []string{"/"}, in: onHome, short: "filter", rank: 3,
			long: "show only titles with some words in them",
			do: func(m *model) tea.Cmd {
				m.filter = &input{text: []rune(m.home.filter)}
				return nil
			},
		},
		{
			id: "home.all", keys: []string{"esc"}, in: onHome, long: "drop the filter",
			why: func(m *model) string {
				if m.home.filter == "" {
					return "These are all chapters. q quits."
				}
				return ""
			},
			do: func(m *model) tea.Cmd { m.dropFilter(); return nil },
		},
	}
}

// lessonKeys are the actions of a lesson.
func lessonKeys() []*action {
	return []*action{
		{
			id: "lesson.more", keys: []string{"enter"}, in: onLesson, short: "go on", rank: 1,
			long: "a page down; at the end go on to the exercise, or to the next lesson",
			do: func(m *model) tea.Cmd {
				if m.lesson.more() {
					m.pageDown()
					return nil
				}
				return m.do(m.keys.find("n", onLesson))
			},
		},
		{
			id: "lesson.next", keys: []string{"n"}, in: onLesson, short: "skip ahead", rank: 4,
			long: "go on to the exercise, or to the next lesson",
			why:  func(m *model) string { return m.lastReason(m.lesson.item) },
			do:   func(m *model) tea.Cmd { return m.openItem(m.lesson.item + 1) },
		},
		{
			id: "lesson.previous", keys: []string{"p"}, in: onLesson, long: "go to what comes before",
			why: func(m *model) string { return firstReason(m.lesson.item) },
			do:  func(m *model) tea.Cmd { return m.openItem(m.lesson.item - 1) },
		},
		{
			id: "lesson.page", keys: []string{"space"}, in: onLesson,
			long: "a page down",
			do:   func(m *model) tea.Cmd { m.pageDown(); return nil },
		},
		{
			id: "lesson.right", keys: []string{"right"}, in: onLesson, long: "see more of long lines",
			do: func(m *model) tea.Cmd { m.lesson.left = min(m.lesson.left+8, m.lessonWidest()); return nil },
		},
		{
			id: "lesson.left", keys: []string{"left"}, in: onLesson, long: "back to the beginning of long lines",
			do: func(m *model) tea.Cmd { m.lesson.left = max(0, m.lesson.left-8); return nil },
		},
		{
			id: "lesson.home", keys: []string{"esc", "b"}, in: onLesson, short: "chapters", rank: 3,
			long: "back to the chapters",
			do:   func(m *model) tea.Cmd { m.goHome(); return nil },
		},
	}
}
