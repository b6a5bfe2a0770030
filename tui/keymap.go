package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// scope is where a key means something.
type scope uint32

// The scopes. One screen is several of them at a time: the focused pane, the workbench, the
// stepper and what is everywhere.
const (
	onHome scope = 1 << iota
	onLesson
	onBench // an exercise
	onStepper
	onTask
	onVerdict
	onPartitions
	onPStates
	onJournal
	onSource
	onScreen // on every screen, unless something lies over it
	onOverlay
	onHelp
	onHints
	onSolution
	onNotes
	onPalette
	onFilter
	onPredict // the next print is typed
	onSmall   // the window is too small to draw anything
)

const onPanes = onTask | onVerdict | onPartitions | onPStates | onJournal | onSource

// action is something that a learner can do. The table of actions is what handles keys, and what
// the footer, the help, the palette and the documentation are made of.
type action struct {
	id      string
	section string // of the help
	keys    []string
	in      scope
	// short is its word in the footer, "" for one that is not in it; rank orders the footer.
	short string
	rank  int
	// long is what it does, in the help and in the palette.
	long string
	// why says why it cannot be done now, "" when it can; nil means that it always can.
	why func(m *model) string
	do  func(m *model) tea.Cmd
}

// keymap is the table.
type keymap []*action

const stepperSection = "Stepper"

func newKeymap() keymap {
	var k keymap
	for _, part := range []struct {
		section string
		actions []*action
	}{
		{"Chapters", homeKeys()}, {"Lesson", lessonKeys()}, {"Exercise", benchKeys()}, {"Panes", paneKeys()},
		{stepperSection, stepperKeys()}, {"Predicting", predictKeys()},
		{"Moving", moveKeys()}, {"What lies over a screen", overlayKeys()},
		{"Typing", inputKeys()}, {"Everywhere", screenKeys()},
	} {
		for _, a := range part.actions {
			a.section = part.section
			k = append(k, a)
		}
	}
	return k
}

// find returns the action of a key in a scope, nil when it has none.
func (k keymap) find(key string, in scope) *action {
	for _, a := range k {
		if a.in&in == 0 {
			continue
		}
		for _, own := range a.keys {
			if own == key {
				return a
			}
		}
	}
	return nil
}

// in returns the actions of a scope.
func (k keymap) in(s scope) []*action {
	var out []*action
	for _, a := range k {
		if a.in&s != 0 {
			out = append(out, a)
		}
	}
	return out
}

// reason says why an action cannot be done now, "" when it can.
func (a *action) reason(m *model) string {
	if a.why == nil {
		return ""
	}
	return a.why(m)
}

var keyNames = map[string]string{
	"left": "←", "right": "→", "up": "↑", "down": "↓", "pgdown": "pgdn",
}

// keyLabel is how a key is written on the screen.
func keyLabel(key string) string {
	if n, ok := keyNames[key]; ok {
		return n
	}
	return key
}

// labels are all keys of an action.
func (a *action) labels() string {
	out := make([]string, len(a.keys))
	for i, key := range a.keys {
		out[i] = keyLabel(key)
	}
	return strings.Join(out, " ")
}
