package tui

import (
	tea "charm.land/bubbletea/v2"
)

func (m *model) predicting() bool { return m.screen == benchScreen && m.bench.predict != nil }

// predictReason says why nothing can be predicted.
func (m *model) predictReason() string {
	b := m.bench
	switch a := m.try(); {
	case b.main != 0:
		return "Main is running. esc stops it."
	case a != nil && a.grading:
		return "The file is being graded: a moment."
	case m.predictsMain():
		return ""
	}
	return noJournal(m)
}

// predictsMain reports whether it is a run of Main that is to be predicted: what is graded prints
// little of interest.
func (m *model) predictsMain() bool {
	b := m.bench
	return b.exercise != nil && !b.ofMain && hasMain(b.exercise) && m.set.stepMain != nil
}

// startPredict begins to predict the run, or runs Main for it.
func (m *model) startPredict() tea.Cmd {
	if m.predictsMain() {
		cmd := m.startMain(m.set.stepMain)
		m.bench.predicts = true
		return cmd
	}
	if err := m.bench.startPredict(); err != nil {
		m.notice = capital(err.Error()) + "."
		return nil
	}
	m.notice = predictHello
	return nil
}

const predictHello = "Type what prints. → goes on in the run, but not past a print."

// startPredict begins where the stepper is.
func (b *bench) startPredict() error {
	b.playing = 0
	p, err := newPrediction(b.travel)
	if err != nil {
		return err
	}
	b.predict, b.answer, b.below, b.asking = p, input{}, 0, true
	b.journal.output, b.journal.filter, b.zoom = false, "", false
	b.showSource()
	if b.moved(); b.travel.n == 0 {
		b.text.top = b.source.body()
	}
	return nil
}

// predicted takes what the learner says.
func (m *model) predicted(said string) {
	b := m.bench
	b.predict.say(said)
	b.answer = input{}
	b.below = len(b.told(m.w))
	b.moved()
	if !b.predict.over {
		return
	}
	say := "✓ Nothing more prints. "
	if !b.predict.last.right {
		say = "✗ Nothing more prints. "
	}
	m.notice = say + m.closePredict()
}

// endPredict ends predicting before the run does.
func (m *model) endPredict() { m.notice = m.closePredict() }

func (m *model) closePredict() (say string) {
	b := m.bench
	say = b.predict.summary() + " w predicts again."
	if b.failed {
		say += " Main failed: 5 and o show how."
	}
	b.predict.end()
	b.predict, b.below, b.asking = nil, 0, false
	return say
}

// predictStrip is what is under the panes: what came of the last answer, where the run is, and the
// next question.
func (m *model) predictStrip(w int) []string {
	b := m.bench
	var lines []string
	for _, l := range b.told(w) {
		lines = append(lines, fit(" "+l, w))
	}
	at := look.quiet.Render(b.travel.position())
	if e := b.travel.here(); e != nil {
		at += "  " + b.travel.story.describe(e)
	}
	if m.notice != "" {
		at = look.notice.Render(m.notice)
	}
	score := ""
	if b.predict.asked > 0 {
		score = "  " + b.predict.score() + " right "
	}
	return append(lines, ends(" "+at, look.title.Render(score), w),
		fit(" "+b.answer.Render("What prints next? ", w-2), w))
}

// mostTold is how many lines told may have.
const mostTold = 3 + mostCauses

// told says what came of the last answer: for a wrong one, what printed and why.
func (b *bench) told(w int) []string {
	g := b.predict.last
	if g == nil || g.entry == nil {
		return nil
	}
	text := oneLine(g.entry.Text)
	at := look.quiet.Render("  " + g.entry.At)
	if g.right {
		return []string{ends(look.good.Render("✓ printed   ")+text, at, w-2)}
	}
	lines := []string{
		ends(look.trouble.Render("✗ printed   ")+look.chosen.Render(text), at, w-2),
		cut("  you said  "+g.said, w-2),
	}
	if s := b.source.whole(g.entry.At); s != "" {
		lines = append(lines, cut("  line      "+look.code.Render(s), w-2))
	}
	word, causes := b.travel.whole.causes(g.entry, b.source)
	for _, e := range causes {
		at := "  entry " + itoa(int(e.ID))
		if n := b.source.line(e); n > 0 {
			at = "  line " + itoa(n) + "," + at[1:]
		}
		lines = append(lines, ends("  "+fit(word, 10)+b.travel.whole.describe(e), look.quiet.Render(at), w-2))
		word = ""
	}
	return lines
}
