package tui

import (
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
)

// failing says which records fail here, and why.
func (p *plain) failing([]string) error {
	m := p.travel.module("")
	if m == nil || len(m.Failing) == 0 {
		p.say("No record fails here.")
		return nil
	}
	for i, f := range m.Failing {
		p.say("%d. %s #%d of task %d, in topology %s: %s. %s", i+1, f.Depot, f.Offset, f.Task, f.Topology,
			attempts(f, p.travel.now()), reason(f))
	}
	return nil
}

// skipRecord runs the program again, and skips a record that fails here.
func (p *plain) skipRecord(args []string) error {
	m := p.travel.module("")
	n := number(args, 1)
	switch {
	case m == nil || len(m.Failing) == 0:
		return p.failing(nil)
	case n < 1 || n > len(m.Failing):
		p.say("There is no number %d. Type failing for those that there are.", n)
		return nil
	case p.again == nil:
		p.say("This run is not repeated. Type run to run Main: there a record can be skipped.")
		return nil
	}
	w := m.Failing[n-1].Work
	skip := append(slices.Clone(p.skipped), w)
	p.say("It is running again.")
	ran, err := p.again(p.ctx, skip)
	if err != nil {
		p.say("It could not be run: %v", err)
		return nil
	}
	src := p.source
	if ran.Text != "" {
		src = newSource(src.name, ran.Text)
	}
	p.record(ran.Journal, src, ran.printed())
	p.again = ran.Again
	for i, e := range slices.Backward(p.travel.whole) {
		if e.Kind == journal.Skip && e.Work() == w {
			p.skipped = skip
			p.travel.goTo(i + 1)
			p.here()
			return nil
		}
	}
	p.say("%s #%d did not fail this time: nothing was skipped.", w.Depot, w.Offset)
	return nil
}
