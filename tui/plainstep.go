package tui

import (
	"maps"
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/exercises"
)

// stepWords go through a recorded run.
func stepWords() []word {
	seek := func(kind journal.Kind) func(p *plain, args []string) error {
		return func(p *plain, args []string) error {
			d := 1
			if len(args) > 0 && args[0] == "back" {
				d = -1
			}
			if !p.travel.seek(d, kind) {
				p.say("There is none in that direction.")
				return nil
			}
			p.here()
			return nil
		}
	}
	by := func(d int) func(p *plain, args []string) error {
		return func(p *plain, args []string) error {
			n := p.travel.n
			if p.travel.by(d * number(args, 1)); p.travel.n == n {
				p.say("There is none in that direction.")
				return nil
			}
			p.here()
			return nil
		}
	}
	goTo := func(at func(p *plain, args []string) int) func(p *plain, args []string) error {
		return func(p *plain, args []string) error {
			p.travel.goTo(at(p, args))
			p.here()
			return nil
		}
	}
	return []word{
		{name: "step", args: "[N]", run: true, does: "one entry of the run on, or N", do: by(1)},
		{name: "back", args: "[N]", run: true, does: "one entry back, or N", do: by(-1)},
		{name: "event", args: "[back]", run: true, does: "to the beginning of the next event, or of the one before",
			do: seek(journal.Event)},
		{name: "record", args: "[back]", run: true, does: "to the next record that is appended, or the one before",
			do: seek(journal.Append)},
		{name: "write", args: "[back]", run: true, does: "to the next write, or the one before",
			do: seek(journal.Write)},
		{name: "first", run: true, does: "to before the first entry", do: goTo(func(*plain, []string) int { return 0 })},
		{name: "last", run: true, does: "to the last entry", do: goTo(func(p *plain, _ []string) int {
			return p.travel.limit
		})},
		{name: "at", args: "N", run: true, does: "to entry N", do: goTo(func(p *plain, args []string) int {
			return number(args, p.travel.n)
		})},
		{name: "predict", does: "say what prints next, before it is shown", do: (*plain).startPredict},
		{name: "partitions", run: true, does: "what the depot partitions hold here", do: (*plain).partitions},
		{name: "failing", run: true, does: "the records that fail here, and why", do: (*plain).failing},
		{name: "skip-record", args: "[N]", run: true,
			does: "run it again, and skip the N-th of the failing records as soon as it fails", do: (*plain).skipRecord},
		{name: "pstates", run: true, does: "what the PStates hold here", do: (*plain).pstates},
		{name: "journal", args: "[N]", run: true, does: "the N entries up to here, 10 if you name no number",
			do: (*plain).journal},
		{name: "output", run: true, does: "what the program printed", do: (*plain).output},
	}
}

// here says where in the run this is and what happened.
func (p *plain) here() {
	e := p.travel.here()
	p.say("%s.", capital(p.travel.position()))
	if e == nil {
		return
	}
	said := p.travel.story.describe(e)
	switch e.Kind {
	case journal.Print:
		p.say("It printed: %s", said)
	case journal.Hop:
		p.say("%s, %s.", capital(said), carries(e))
	default:
		p.say("%s.", capital(said))
	}
	if s := p.source.statement(e); s != "" {
		p.say("The statement, at %s: %s", e.At, s)
	}
}

// nothing says why there is no run to go through.
func (p *plain) nothing() string {
	if p.attempt == nil || p.attempt.status() == "" {
		return "Nothing was recorded yet: open an exercise and type check."
	}
	return nothingRan(p.attempt)
}

func (p *plain) journal(args []string) error {
	for i := max(0, p.travel.n-number(args, 10)); i < p.travel.n; i++ {
		e := p.travel.story[i]
		place := ""
		if hasTask(e) {
			place = "task " + itoa(e.Task) + ", "
		}
		p.say("%d, %s%s: %s", i+1, place, e.Kind, p.travel.story.describe(e))
	}
	return nil
}

// partitions says what every depot partition that holds something holds.
func (p *plain) partitions([]string) error {
	m := p.travel.module("")
	if m == nil {
		p.say("No module runs yet.")
		return nil
	}
	for _, name := range m.Objects() {
		d := m.Depots[name]
		if d == nil {
			continue
		}
		p.say("%s.", spread(d, m.Tasks))
		for _, task := range slices.Sorted(maps.Keys(d.Records)) {
			for _, r := range d.Records[task] {
				state := "in progress"
				if r.Skipped {
					state = "skipped"
				} else if r.Done {
					state = "processed"
				} else if r.Failed != "" {
					state = "failed"
				}
				p.say("  task %d, #%d: %s, %s", task, r.Offset, show(r.Value), state)
			}
		}
	}
	for _, task := range slices.Sorted(maps.Keys(m.Waiting)) {
		p.say("  %s for task %d", plural(len(m.Waiting[task]), "event")+" on the way", task)
	}
	return nil
}

// pstates says what every partition that holds something holds.
func (p *plain) pstates([]string) error {
	m := p.travel.module("")
	if m == nil {
		p.say("No module runs yet.")
		return nil
	}
	for _, name := range pstateNames(m) {
		ps := m.PStates[name]
		p.say("%s:", name)
		held := false
		for _, task := range slices.Sorted(maps.Keys(ps.Tasks)) {
			if v := ps.Tasks[task]; v != nil && !hollow(v) {
				held = true
				p.say("  task %d: %s", task, show(v))
			}
		}
		if !held {
			p.say("  No task holds anything.")
		}
	}
	return nil
}

func (p *plain) output([]string) error {
	s := p.printed
	if s == "" || p.predict != nil {
		s = p.travel.printed()
	}
	if s == "" {
		p.say("Nothing was printed.")
		return nil
	}
	for _, l := range splitLines(s) {
		p.say("%s", l)
	}
	return nil
}

// record takes a run to go through.
func (p *plain) record(s story, src *source, printed string) {
	p.travel, p.source, p.printed, p.predict = newTravel(s), src, printed, nil
	p.again = nil
}

// runMain runs the Main of the file. What happens in it can be gone through.
func (p *plain) runMain([]string) error {
	e := p.exercise()
	switch {
	case e == nil:
		return nil
	case !hasMain(e):
		p.say("This file has no Main to run. Type check to grade it.")
		return nil
	case p.set.runMain == nil:
		p.say("It cannot be run from here. In a shell: ramaworkshop run %s", p.shop.f.File(e))
		return nil
	}
	if p.ran(e, p.set.runMain) {
		return p.output(nil)
	}
	return nil
}

// ran runs the Main of an exercise's file with run, and reports whether that could be done.
func (p *plain) ran(e *exercises.Exercise, run mainRunner) bool {
	text, err := p.shop.f.Read(e)
	if err != nil {
		p.say("%v", err)
		return false
	}
	p.say("Main is running.")
	ran, err := run(p.ctx, p.shop.f.File(e))
	if err != nil {
		p.say("Main could not be run: %v", err)
		return false
	}
	p.record(ran.Journal, newSource(fileName, string(text)), ran.printed())
	p.again, p.skipped = ran.Again, nil
	return true
}
