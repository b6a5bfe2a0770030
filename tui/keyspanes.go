package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
)

// paneKeys are the actions of the workbench's panes.
func paneKeys() []*action {
	out := []*action{
		{
			id: "pane.next", keys: []string{"tab"}, in: onStepper, short: "pane", rank: 8,
			long: "focus the next pane",
			do:   func(m *model) tea.Cmd { m.bench.cycle(1); return nil },
		},
		{
			id: "pane.previous", keys: []string{"shift+tab"}, in: onStepper, long: "focus the pane before",
			do: func(m *model) tea.Cmd { m.bench.cycle(-1); return nil },
		},
		{
			id: "zoom", keys: []string{"z"}, in: onStepper, short: "zoom", rank: 13,
			long: "give the pane the whole window, or take it back",
			do:   func(m *model) tea.Cmd { m.bench.zoom = !m.bench.zoom; return nil },
		},
		{
			id: "leave", keys: []string{"esc", "b"}, in: onStepper, short: "back", rank: 12,
			long: "leave the filter, the zoom, or the exercise",
			why: func(m *model) string {
				if b := m.bench; b.exercise == nil && !b.zoom && b.main == 0 && b.journal.filter == "" {
					return "There is nothing to leave. q quits."
				}
				return ""
			},
			do: func(m *model) tea.Cmd { m.leave(); return nil },
		},
		{
			id: "verdict.go", keys: []string{"enter"}, in: onVerdict, short: "go there", rank: 4,
			long: "go to the entry or the line that the check is about",
			why:  func(m *model) string { return m.checkReason() },
			do:   func(m *model) tea.Cmd { m.showCheck(); return nil },
		},
		{
			id: "object", keys: []string{"o"}, in: onPartitions | onPStates | onJournal, short: "other", rank: 14,
			long: "show the other depot or PState, or what was printed",
			why:  func(m *model) string { return m.otherReason() },
			do:   func(m *model) tea.Cmd { m.bench.otherObject(); return nil },
		},
		{
			id: "record.skip", keys: []string{"K"}, in: onStepper, short: "skip it", rank: 3,
			long: "run it again, and skip the record that fails here as soon as it does",
			why:  func(m *model) string { return m.skipReason() },
			do:   func(m *model) tea.Cmd { return m.skipRecord() },
		},
		{
			id: "unfold", keys: []string{"f"}, in: onPStates, long: "show long collections as a whole, or shortened",
			do: func(m *model) tea.Cmd { m.bench.pstates.all = !m.bench.pstates.all; return nil },
		},
		{
			id: "journal.filter", keys: []string{"/"}, in: onJournal, short: "filter", rank: 9,
			long: "list only entries with some words in them",
			do: func(m *model) tea.Cmd {
				m.bench.journal.output = false
				m.filter = &input{text: []rune(m.bench.journal.filter)}
				return nil
			},
		},
		{
			id: "pane.right", keys: []string{"L"}, in: onSource | onJournal | onTask, long: "see more of long lines",
			do: func(m *model) tea.Cmd { m.bench.sideways(8); return nil },
		},
		{
			id: "pane.left", keys: []string{"H"}, in: onSource | onJournal | onTask,
			long: "back to the beginning of long lines",
			do:   func(m *model) tea.Cmd { m.bench.sideways(-8); return nil },
		},
	}
	for i := range exercisePanes {
		out = append(out, &action{
			id: "pane." + itoa(i+1), keys: []string{itoa(i + 1)}, in: onStepper,
			long: "focus pane " + itoa(i+1),
			why: func(m *model) string {
				if i >= len(m.bench.panes) {
					return "There are only " + itoa(len(m.bench.panes)) + " panes."
				}
				return ""
			},
			do: func(m *model) tea.Cmd { m.bench.turnTo(m.bench.panes[i]); return nil },
		})
	}
	return out
}

// stepperKeys move through the journal.
func stepperKeys() []*action {
	step := func(id, short, long string, rank int, f func(b *bench) string, keys ...string) *action {
		return &action{
			id: "step." + id, keys: keys, in: onStepper, short: short, rank: rank, long: long, why: noJournal,
			do: func(m *model) tea.Cmd {
				m.bench.playing = 0
				m.notice = f(m.bench)
				m.bench.moved()
				return nil
			},
		}
	}
	seek := func(d int, kind journal.Kind, none string) func(b *bench) string {
		return func(b *bench) string {
			if !b.travel.seek(d, kind) {
				return none
			}
			return ""
		}
	}
	return []*action{
		step("back", "back", "one entry back", 1, func(b *bench) string {
			if b.travel.n == 0 {
				return "This is before the first entry."
			}
			b.travel.by(-1)
			return ""
		}, "left", ","),
		step("on", "step", "one entry on", 2, func(b *bench) string {
			if b.travel.atEnd() {
				return "That was the last entry. 0 goes back to the beginning."
			}
			b.travel.by(1)
			return ""
		}, "right", "."),
		step("event.back", "", "to the beginning of the event before", 0,
			seek(-1, journal.Event, "There is no event before this."), "<"),
		step("event.on", "event", "to the beginning of the next event", 10,
			seek(1, journal.Event, "There is no event after this."), ">"),
		step("record.back", "", "to the record appended before", 0,
			seek(-1, journal.Append, "There is no record before this."), "["),
		step("record.on", "", "to the next record that is appended", 0,
			seek(1, journal.Append, "There is no record after this."), "]"),
		step("write.back", "", "to the write before", 0,
			seek(-1, journal.Write, "There is no write before this."), "{"),
		step("write.on", "write", "to the next write", 11,
			seek(1, journal.Write, "There is no write after this."), "}"),
		step("first", "", "to before the first entry", 0,
			func(b *bench) string { b.travel.goTo(0); return "" }, "0"),
		step("last", "", "to the last entry", 0,
			func(b *bench) string { b.travel.end(); return "" }, "$"),
		{
			id: "play", keys: []string{"r", "space"}, in: onStepper, short: "play", rank: 12,
			long: "play: go through the entries by itself, or stop", why: noJournal,
			do: func(m *model) tea.Cmd { return m.play() },
		},
		{
			id: "predict", keys: []string{"w"}, in: onStepper, short: "predict", rank: 9,
			long: "predict: say what prints next, before it is shown",
			why:  func(m *model) string { return m.predictReason() },
			do:   func(m *model) tea.Cmd { return m.startPredict() },
		},
		{
			id: "module", keys: []string{"m"}, in: onStepper, long: "go to where the next module is launched",
			why: func(m *model) string {
				if len(m.bench.travel.modules) < 2 {
					return "The journal is of one module."
				}
				return noJournal(m)
			},
			do: func(m *model) tea.Cmd {
				if !m.bench.travel.seek(1, journal.Launch) {
					m.bench.travel.goTo(0)
					m.bench.travel.seek(1, journal.Launch)
				}
				m.bench.moved()
				return nil
			},
		},
	}
}

func noJournal(m *model) string {
	if !m.bench.travel.empty() {
		return ""
	}
	if why := m.nothingRecorded(); why != "" {
		return why
	}
	return nothingYet(m.bench.travel)
}
