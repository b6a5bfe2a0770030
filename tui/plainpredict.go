package tui

import "strings"

// startPredict begins to predict the run that is gone through, or one of the open exercise's Main.
func (p *plain) startPredict([]string) error {
	if p.shop != nil && p.item >= 0 && p.set.stepMain != nil {
		if e := p.course.items[p.item].exercise; e != nil && hasMain(e) {
			if !p.ran(e, p.set.stepMain) {
				return nil
			}
		}
	}
	if p.travel.empty() && p.printed == "" {
		p.say("%s", p.nothing())
		return nil
	}
	pr, err := newPrediction(p.travel)
	if err != nil {
		p.say("%s.", capital(err.Error()))
		return p.output(nil)
	}
	p.predict = pr
	p.say("Type what prints next, one print a line; at the end of the run: nothing more.")
	p.say("Spaces, commas and quotes do not count. The words of the stepper need a slash here: /step, /back,")
	p.say("/pstates, /help. /quit ends predicting.")
	p.say("What prints next?")
	return nil
}

// predicted takes a line while the next print is asked for.
func (p *plain) predicted(line string) error {
	said := strings.TrimSpace(line)
	word, isWord := strings.CutPrefix(said, "/")
	switch {
	case said == "":
		p.say("Type what prints next, or: nothing more.")
		return nil
	case isWord && p.predict.expects(said): // a print that looks like a word
	case isWord && word == "quit":
		return p.endPredict()
	case isWord:
		err := p.command(strings.Fields(word))
		if p.predict != nil && p.travel.atEnd() {
			p.say("From here it prints, or ends. Say which.")
		}
		return err
	}
	p.predict.say(said)
	p.told()
	if p.predict.over {
		return p.endPredict()
	}
	p.say("%s right so far.", p.predict.score())
	p.say("What prints next?")
	return nil
}

// told says what came of the last answer.
func (p *plain) told() {
	g := p.predict.last
	switch {
	case g.entry == nil && g.right:
		p.say("Right: nothing more prints.")
	case g.entry == nil:
		p.say("Not so: nothing more prints.")
	case g.right:
		p.say("Right: %s", oneLine(g.entry.Text))
	default:
		p.say("Not so. It printed: %s", oneLine(g.entry.Text))
		p.say("  You said: %s", g.said)
		if s := p.source.whole(g.entry.At); s != "" {
			p.say("  The statement, at %s: %s", g.entry.At, s)
		}
		word, causes := p.travel.whole.causes(g.entry, p.source)
		if word == because {
			word = "because of"
		}
		for _, e := range causes {
			said := p.travel.whole.describe(e)
			if s := p.source.whole(e.At); s != "" {
				said += ", at " + e.At + ": " + s
			}
			p.say("  %s entry %d: %s", capital(word), e.ID, said)
		}
	}
}

// endPredict says the score. It is the end where predicting was all that was asked for.
func (p *plain) endPredict() error {
	p.say("%s", p.predict.summary())
	p.predict.end()
	p.predict = nil
	if p.predictOnly {
		return errQuit
	}
	return nil
}
