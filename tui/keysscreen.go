package tui

import tea "charm.land/bubbletea/v2"

// screenKeys are the actions of every screen.
func screenKeys() []*action {
	return []*action{
		{
			id: "help", keys: []string{"?"}, in: onScreen, short: "keys", rank: 90,
			long: "show all keys of this screen, and what the signs mean",
			do: func(m *model) tea.Cmd {
				m.over = helpOverlay(m, m.scope())
				return nil
			},
		},
		{
			id: "palette", keys: []string{":", "ctrl+p"}, in: onScreen,
			long: "list everything that can be done here, and do it",
			do: func(m *model) tea.Cmd {
				m.palette = palette{open: true, from: m.scope()}
				return nil
			},
		},
		{
			id: "mouse", keys: []string{"M"}, in: onScreen,
			long: "leave the mouse to the terminal, or take it back",
			do: func(m *model) tea.Cmd {
				m.mouse = !m.mouse
				m.notice = "The mouse is the terminal's now. M takes it back."
				if m.mouse {
					m.notice = "The mouse works here. M leaves it to the terminal."
				}
				return nil
			},
		},
		{
			id: "copy", keys: []string{"y"}, in: onScreen,
			long: "copy what is selected: a path, a finding, a row",
			why: func(m *model) string {
				if _, text := m.copied(); text == "" {
					return "There is nothing to copy here."
				}
				return ""
			},
			do: func(m *model) tea.Cmd {
				what, text := m.copied()
				m.notice = "Copied " + what + ": " + oneLine(text)
				return tea.SetClipboard(text)
			},
		},
		{
			id: "suspend", keys: []string{"ctrl+z"}, in: onScreen | onOverlay,
			long: "go back to the shell for a while; fg returns",
			do:   func(*model) tea.Cmd { return tea.Suspend },
		},
		{
			id: "quit", keys: []string{"q"}, in: onScreen | onSmall, short: "quit", rank: 95,
			long: "quit; everything is kept",
			do:   func(*model) tea.Cmd { return tea.Quit },
		},
		{
			id: "quit.now", keys: []string{"ctrl+c"},
			in:   onScreen | onOverlay | onPalette | onFilter | onPredict | onSmall,
			long: "quit from anywhere",
			do:   func(*model) tea.Cmd { return tea.Quit },
		},
	}
}

// moveKeys move in whatever has the focus.
func moveKeys() []*action {
	const in = onHome | onLesson | onPanes | onOverlay
	move := func(id, long string, f func(m *model) int, keys ...string) *action {
		return &action{id: "move." + id, keys: keys, in: in, long: long, do: func(m *model) tea.Cmd {
			m.move(f(m))
			return nil
		}}
	}
	return []*action{
		move("up", "one up", func(*model) int { return -1 }, "up", "k"),
		move("down", "one down", func(*model) int { return 1 }, "down", "j"),
		move("half.up", "half a page up", func(m *model) int { return -m.page() / 2 }, "ctrl+u"),
		move("half.down", "half a page down", func(m *model) int { return m.page() / 2 }, "ctrl+d"),
		move("page.up", "a page up", func(m *model) int { return -m.page() }, "pgup"),
		{
			id: "move.page.down", keys: []string{"pgdown"}, in: in, long: "a page down",
			do: func(m *model) tea.Cmd { m.pageDown(); return nil },
		},
		move("top", "to the top", func(*model) int { return -far }, "g", "home"),
		move("bottom", "to the bottom", func(*model) int { return far }, "G", "end"),
	}
}

// far is further than any list is long.
const far = 1 << 30

// overlayKeys are the actions of what lies over a screen.
func overlayKeys() []*action {
	return []*action{
		{
			id: "close", keys: []string{"esc", "q", "enter"}, in: onOverlay, short: "close", rank: 10,
			long: "close it",
			do: func(m *model) tea.Cmd {
				m.over = nil
				return nil
			},
		},
		{
			id: "over.right", keys: []string{"right"}, in: onOverlay, long: "see more of long lines",
			do: func(m *model) tea.Cmd { m.over.left += 8; return nil },
		},
		{
			id: "over.left", keys: []string{"left"}, in: onOverlay, long: "back to the beginning of long lines",
			do: func(m *model) tea.Cmd { m.over.left = max(0, m.over.left-8); return nil },
		},
		{
			id: "hint.more", keys: []string{"h"}, in: onHints, short: "one more", rank: 1, long: "one more hint",
			why: func(m *model) string {
				e := m.bench.exercise
				if m.progress.hints[e.ID] >= len(e.Hints) {
					return "That was the last hint. s shows the solution."
				}
				return ""
			},
			do: func(m *model) tea.Cmd { return m.nextHint() },
		},
		{
			id: "hint.solution", keys: []string{"s"}, in: onHints, short: "solution", rank: 2,
			long: "show the solution",
			do:   func(m *model) tea.Cmd { return m.solution() },
		},
	}
}

// inputKeys are the actions while something is typed. All other keys go into the text.
func inputKeys() []*action {
	return []*action{
		{
			id: "palette.do", keys: []string{"enter"}, in: onPalette, short: "do it", rank: 1, long: "do what is selected",
			do: func(m *model) tea.Cmd {
				as := m.palette.actions(m)
				m.palette.open = false
				if m.palette.cursor >= len(as) {
					return nil
				}
				return m.do(as[m.palette.cursor])
			},
		},
		{
			id: "palette.up", keys: []string{"up", "ctrl+p"}, in: onPalette, long: "select the one above",
			do: func(m *model) tea.Cmd { m.palette.cursor--; return nil },
		},
		{
			id: "palette.down", keys: []string{"down", "ctrl+n"}, in: onPalette, long: "select the one below",
			do: func(m *model) tea.Cmd { m.palette.cursor++; return nil },
		},
		{
			id: "palette.close", keys: []string{"esc"}, in: onPalette, short: "close", rank: 2, long: "do nothing",
			do: func(m *model) tea.Cmd { m.palette.open = false; return nil },
		},
		{
			id: "filter.keep", keys: []string{"enter"}, in: onFilter, short: "keep the filter", rank: 1,
			long: "keep the filter and go on",
			do:   func(m *model) tea.Cmd { m.filter = nil; return nil },
		},
		{
			id: "filter.up", keys: []string{"up"}, in: onFilter, long: "select the one above",
			do: func(m *model) tea.Cmd { m.move(-1); return nil },
		},
		{
			id: "filter.down", keys: []string{"down"}, in: onFilter, long: "select the one below",
			do: func(m *model) tea.Cmd { m.move(1); return nil },
		},
		{
			id: "filter.drop", keys: []string{"esc"}, in: onFilter, short: "show everything", rank: 2,
			long: "show everything again",
			do: func(m *model) tea.Cmd {
				m.filter = nil
				m.dropFilter()
				return nil
			},
		},
	}
}
