package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// input is a line that is being typed.
type input struct{ text []rune }

// String is what was typed.
func (i *input) String() string { return string(i.text) }

func (i *input) blank() bool { return strings.TrimSpace(i.String()) == "" }

func (i *input) insert(s string) { i.text = append(i.text, []rune(s)...) }

// press takes a key that is no action and reports whether it changed the text.
func (i *input) press(key tea.KeyPressMsg) bool {
	switch name := key.String(); {
	case name == "backspace":
		if len(i.text) == 0 {
			return false
		}
		i.text = i.text[:len(i.text)-1]
	case name == "ctrl+w":
		s := strings.TrimRight(string(i.text), " ")
		i.text = []rune(s[:strings.LastIndex(s, " ")+1])
	case name == "ctrl+u":
		i.text = nil
	case key.Text != "" && key.Mod&^tea.ModShift == 0:
		i.insert(clean(key.Text))
	default:
		return false
	}
	return true
}

// Render draws the line with its end, where the next letter goes.
func (i *input) Render(prompt string, w int) string {
	text := string(i.text)
	if room := w - width(prompt) - 2; width(text) > room {
		text = "…" + cutLeft(text, width(text)-room+1)
	}
	return cut(look.key.Render(prompt)+text+"▏", w)
}
