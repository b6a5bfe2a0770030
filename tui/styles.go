package tui

import (
	"charm.land/lipgloss/v2"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

// look is the styles, named by what they mean. They use the sixteen colours of the terminal's own
// theme and its own background, so that they are readable where its owner can read; none of them
// is the only bearer of a meaning.
var look = struct {
	title, focus, chosen, quiet, key, likely, notice lipgloss.Style
	good, wanting, trouble, unsure                   lipgloss.Style
	current, arrow, added, changed, removed          lipgloss.Style
	code, keyword, literal, comment                  lipgloss.Style
}{
	title:  lipgloss.NewStyle().Bold(true),
	focus:  lipgloss.NewStyle().Bold(true).Reverse(true),
	chosen: lipgloss.NewStyle().Bold(true),
	quiet:  lipgloss.NewStyle().Faint(true),
	key:    lipgloss.NewStyle().Foreground(lipgloss.Cyan),
	likely: lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Green),
	notice: lipgloss.NewStyle().Bold(true),

	good:    lipgloss.NewStyle().Foreground(lipgloss.Green),
	wanting: lipgloss.NewStyle().Foreground(lipgloss.Yellow),
	trouble: lipgloss.NewStyle().Foreground(lipgloss.Red),
	unsure:  lipgloss.NewStyle().Foreground(lipgloss.Magenta),

	current: lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Cyan),
	arrow:   lipgloss.NewStyle().Foreground(lipgloss.Magenta),
	added:   lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Green),
	changed: lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Yellow),
	removed: lipgloss.NewStyle().Foreground(lipgloss.Red).Strikethrough(true),

	code:    lipgloss.NewStyle().Foreground(lipgloss.Cyan),
	keyword: lipgloss.NewStyle().Foreground(lipgloss.Blue),
	literal: lipgloss.NewStyle().Foreground(lipgloss.Green),
	comment: lipgloss.NewStyle().Faint(true),
}

// sign is how a meaning looks without colours: a glyph and a word.
type sign struct {
	glyph, word string
	style       lipgloss.Style
}

func (s sign) String() string { return s.style.Render(s.glyph + " " + s.word) }

var statusSigns = map[grade.Status]sign{
	workshop.Passed:     {"✓", "passed", look.good},
	workshop.NotYet:     {"•", "not yet", look.wanting},
	workshop.NotStarted: {"○", "not started", look.quiet},
	workshop.Skipped:    {"↷", "skipped", look.quiet},
	grade.CouldNotJudge: {"?", "could not judge", look.unsure},
}

func statusSign(s grade.Status) sign {
	if g, ok := statusSigns[s]; ok {
		return g
	}
	return statusSigns[workshop.NotStarted]
}

// StatusGlyph is the sign of a status; the word stands beside it.
func StatusGlyph(s grade.Status) string { return statusSign(s).glyph }

// Glyphs of the panes; legend says what they mean.
const (
	hereGlyph   = "▸"
	waitGlyph   = "▤"
	stayGlyph   = "↺"
	changeGlyph = "→"
	workGlyph   = "◌"
	moreGlyph   = "›"
	aboveGlyph  = "↑"
	belowGlyph  = "↓"
)

// legend is the glyphs that stand without their word, for the help.
var legend = []sign{
	{hereGlyph, "what is selected, or where the entry happened", look.current},
	{"└▶", "an event goes on on that task", look.arrow},
	{stayGlyph, "it goes on on the same task", look.arrow},
	{waitGlyph, "events that wait for the task", look.arrow},
	{changeGlyph, "what was there, and what is there now", look.changed},
	{"✓", "a record that is processed", look.good},
	{"✗", "a record that failed; ✗3 three times", look.trouble},
	{skipGlyph, "a record that failed, and is skipped", look.quiet},
	{differGlyph, "what is wanted and what came differ here", look.changed},
	{moreGlyph, "the line goes on to the right", look.quiet},
	{belowGlyph, "there is more below: j, or page down", look.key},
	{aboveGlyph, "there is more above: k, or page up", look.key},
}

// statusOrder is the statuses in the order of the help.
var statusOrder = []grade.Status{
	workshop.Passed, workshop.NotYet, workshop.NotStarted, workshop.Skipped, grade.CouldNotJudge,
}
