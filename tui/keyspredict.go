package tui

import tea "charm.land/bubbletea/v2"

// predictKeys are the actions while the next print is typed.
func predictKeys() []*action {
	step := func(id, short, long string, rank, d int, at func(b *bench) string, key string) *action {
		return &action{
			id: "predict." + id, keys: []string{key}, in: onPredict, short: short, rank: rank, long: long,
			do: func(m *model) tea.Cmd {
				if m.notice = at(m.bench); m.notice == "" {
					m.bench.goTo(m.bench.travel.n + d)
				}
				return nil
			},
		}
	}
	move := func(id, long string, d func(m *model) int, key string) *action {
		return &action{
			id: "predict." + id, keys: []string{key}, in: onPredict, long: long,
			do: func(m *model) tea.Cmd { m.bench.move(d(m), m.bench.focus, m.try()); return nil },
		}
	}
	return []*action{
		{
			id: "predict.answer", keys: []string{"enter"}, in: onPredict, short: "answer", rank: 1,
			long: "answer: this prints next",
			do: func(m *model) tea.Cmd {
				if m.bench.answer.blank() {
					m.notice = "Type what prints next, or press ctrl+n: nothing more."
					return nil
				}
				m.predicted(m.bench.answer.String())
				return nil
			},
		},
		{
			id: "predict.nothing", keys: []string{"ctrl+n"}, in: onPredict, short: "nothing more", rank: 2,
			long: "answer: nothing more prints",
			do:   func(m *model) tea.Cmd { m.predicted(nothingMore); return nil },
		},
		step("on", "step", "one entry on, but not past a print", 4, 1, func(b *bench) string {
			if b.travel.atEnd() {
				return "From here it prints, or ends. Say which."
			}
			return ""
		}, "right"),
		step("back", "back", "one entry back", 5, -1, func(b *bench) string {
			if b.travel.n == 0 {
				return "This is before the first entry."
			}
			return ""
		}, "left"),
		{
			id: "predict.pane", keys: []string{"tab"}, in: onPredict, short: "pane", rank: 3, long: "focus the next pane",
			do: func(m *model) tea.Cmd { m.bench.cycle(1); return nil },
		},
		{
			id: "predict.pane.previous", keys: []string{"shift+tab"}, in: onPredict, long: "focus the pane before",
			do: func(m *model) tea.Cmd { m.bench.cycle(-1); return nil },
		},
		move("up", "one up in the pane", func(*model) int { return -1 }, "up"),
		move("down", "one down in the pane", func(*model) int { return 1 }, "down"),
		move("page.up", "a page up in the pane", func(m *model) int { return -m.page() }, "pgup"),
		move("page.down", "a page down in the pane", func(m *model) int { return m.page() }, "pgdown"),
		{
			id: "predict.right", keys: []string{"shift+right"}, in: onPredict, long: "see more of long lines",
			do: func(m *model) tea.Cmd { m.bench.sideways(8); return nil },
		},
		{
			id: "predict.left", keys: []string{"shift+left"}, in: onPredict, long: "back to the beginning of long lines",
			do: func(m *model) tea.Cmd { m.bench.sideways(-8); return nil },
		},
		{
			id: "predict.end", keys: []string{"esc"}, in: onPredict, short: "end", rank: 6,
			long: "end predicting, and see the run as a whole",
			do:   func(m *model) tea.Cmd { m.endPredict(); return nil },
		},
	}
}
