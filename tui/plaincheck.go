package tui

import (
	"context"
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

func (p *plain) check([]string) error {
	e := p.exercise()
	if e == nil {
		return nil
	}
	text, err := p.shop.f.Read(e)
	if err != nil {
		p.say("%v", err)
		return nil
	}
	p.say("Checking %s.", e.Title)
	p.grade(p.ctx, e, text)
	return nil
}

// grade grades a text and says the verdict, unless the context ends before.
func (p *plain) grade(ctx context.Context, e *exercises.Exercise, text []byte) {
	v, err := runGrader(ctx, p.grader, e, text)
	if ctx.Err() != nil {
		return
	}
	a := &attempt{text: text}
	a.finish(v, err)
	if err == nil {
		if pr, err := p.shop.graded(e, text, v.Status); err != nil {
			p.say("%v", err)
		} else {
			p.take(pr)
		}
	}
	if p.item >= 0 && p.course.items[p.item].exercise == e {
		p.attempt = a
		p.record(a.story(), a.source, a.output())
	}
	p.verdict(a)
}

func (p *plain) take(pr *progress) {
	pr.place = p.progress.place
	p.progress = pr
	for _, n := range pr.notes {
		p.say("%s", n)
	}
}

// verdict says what grading came to: first the outcome, then what does not hold.
func (p *plain) verdict(a *attempt) {
	if a.err != nil {
		p.say("It could not be judged. That is our fault and is not counted against you. %v", a.err)
		return
	}
	switch a.verdict.Status {
	case grade.Passed:
		p.say("Passed: all %s hold. Type next to go on.", plural(len(a.verdict.Checks), "check"))
		return
	case grade.CouldNotJudge:
		p.say("It could not be judged. That is our fault and is not counted against you. %s", a.verdict.Reason)
	default:
		outcome := a.holding()
		if a.broken() {
			outcome = "it does not compile"
		}
		p.say("Not yet: %s.", outcome)
	}
	for _, c := range a.checks() {
		p.checkWords(c, a)
	}
}

func (p *plain) checkWords(c checks, a *attempt) {
	if c.Status == grade.Passed {
		p.say("Holds: %s.", c.Name)
		return
	}
	p.say("Does not hold: %s.", c.Name)
	if c.Want != "" || c.Got != "" {
		for _, l := range inWords(c.Want, c.Got) {
			p.say("  %s", l)
		}
	}
	switch {
	case c.again:
		p.say("  For the same reason as above.")
		return
	case c.Finding != "":
		p.say("  %s", oneLine(c.Finding))
	}
	switch s := a.source.at(c.At); {
	case s != "":
		p.say("  At %s: %s", c.At, s)
	case c.At != "":
		p.say("  At %s.", c.At)
	}
	if e := a.story().entry(a.event(c)); e != nil && a == p.attempt {
		p.say("  %s. Type at %d to go there.", capital(wroteBy(e)), e.ID)
	}
}

// watch grades saves until a line is typed. The newest save wins.
func (p *plain) watch([]string) error {
	ctx, cancel := context.WithCancel(p.ctx)
	saved, err := p.shop.f.Watch(ctx)
	defer func() {
		cancel()
		for range saved { // the watcher closes it when it has ended
		}
	}()
	if err != nil {
		p.say("Saves are not noticed: %v", err)
		return nil
	}
	p.say("Watching. Every save is graded. Press enter to end that.")
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-p.lines:
			p.say("No longer watching.")
			return nil
		case s, ok := <-saved:
			if !ok {
				return nil
			}
			for ok {
				p.say("Saved: %s.", s.Exercise.Title)
				s, ok = p.gradeLatest(ctx, s, saved)
			}
		}
	}
}

// gradeLatest grades a save; a later one of the same exercise calls that off, and is returned.
func (p *plain) gradeLatest(
	ctx context.Context, s workshop.Saved, saved <-chan workshop.Saved,
) (later workshop.Saved, ok bool) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	done := make(chan struct{})
	go func() { // awaited below
		defer close(done)
		p.grade(ctx, s.Exercise, s.Text)
	}()
	select {
	case <-done:
	case later, ok = <-saved:
		cancel()
		<-done
	}
	return later, ok
}

// change does something to the folder.
func (p *plain) change(f func(f *workshop.Folder) error, say string) {
	pr, err := p.shop.do(f)
	if err != nil {
		p.say("%s.", capital(err.Error()))
		return
	}
	p.take(pr)
	if say != "" {
		p.say("%s", say)
	}
}

func (p *plain) hint([]string) error {
	e := p.exercise()
	if e == nil {
		return nil
	}
	var text string
	var n int
	p.change(func(f *workshop.Folder) (err error) {
		text, n, err = f.NextHint(e)
		return err
	}, "")
	if n > 0 {
		p.say("Hint %d of %d.", n, len(e.Hints))
		p.text(text)
		if n == len(e.Hints) {
			p.say("That was the last hint. solution shows an answer.")
		}
	}
	return nil
}

func (p *plain) solution([]string) error {
	e := p.exercise()
	if e == nil {
		return nil
	}
	left := len(e.Hints) - p.progress.hints[e.ID]
	if left > 0 && !p.hinted && p.progress.status[e.ID] != workshop.Passed {
		p.hinted = true
		p.say("%s left: type hint. Type solution again to see the solution.", plural(left, "hint"))
		return nil
	}
	text, err := p.shop.f.Read(e)
	if err != nil {
		p.say("%v", err)
		return nil
	}
	if string(text) == string(e.Solution) {
		p.say("Your file is the solution, to the letter.")
		return nil
	}
	p.say("What the solution changes in your file. Lines with minus go, lines with plus come.")
	for _, l := range diffLines(workshop.Diff(splitLines(string(text)), splitLines(string(e.Solution)))) {
		fmt.Fprintln(p.out, spoken(l))
	}
	return nil
}

func (p *plain) reset([]string) error {
	if e := p.exercise(); e != nil {
		p.change(func(f *workshop.Folder) error { return f.Reset(e) }, "The start file is back. undo brings yours back.")
	}
	return nil
}

func (p *plain) undo([]string) error {
	if e := p.exercise(); e != nil {
		p.change(func(f *workshop.Folder) error { return f.Undo(e) }, "Your file is back as it was before the reset.")
	}
	return nil
}

func (p *plain) skip([]string) error {
	e := p.exercise()
	switch {
	case e == nil:
	case p.progress.status[e.ID] == workshop.Passed:
		p.say("It is passed: there is nothing to skip. Type next to go on.")
	default:
		p.change(func(f *workshop.Folder) error { return f.Skip(e) }, "Skipped. It stays open for later. Type next to go on.")
	}
	return nil
}
