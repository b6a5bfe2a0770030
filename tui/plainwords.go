package tui

import (
	"strconv"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/exercises"
)

// word is something that can be typed in the plain workshop. Where the command line and the
// screens have the same thing, it is called the same.
type word struct {
	name, args string
	does       string
	// course says that it needs the lessons, run that it needs a recorded run.
	course, run bool
	do          func(p *plain, args []string) error
}

func plainWords() []word {
	return append(courseWords(), append(stepWords(), []word{
		{name: "help", does: "list these words", do: func(p *plain, _ []string) error { p.help(); return nil }},
		{name: "quit", does: "quit; everything is kept", do: func(*plain, []string) error { return errQuit }},
	}...)...)
}

func courseWords() []word {
	return []word{
		{name: "list", course: true, does: "chapters, lessons, exercises, and the status of each", do: (*plain).list},
		{name: "next", course: true, does: "go on to what comes next", do: (*plain).next},
		{name: "open", args: "ID", course: true, does: "open a lesson or an exercise", do: (*plain).open},
		{name: "lesson", args: "[ID]", course: true, does: "read a lesson", do: (*plain).lesson},
		{name: "task", course: true, does: "read the task again, and where the file is", do: (*plain).task},
		{name: "check", course: true, does: "grade the file", do: (*plain).check},
		{name: "run", course: true, does: "run the file's Main and say what it prints", do: (*plain).runMain},
		{name: "watch", course: true, does: "grade the file on every save, until enter is pressed", do: (*plain).watch},
		{name: "hint", course: true, does: "one more hint", do: (*plain).hint},
		{name: "solution", course: true, does: "what the solution changes in your file", do: (*plain).solution},
		{name: "reset", course: true, does: "put the start file back", do: (*plain).reset},
		{name: "undo", course: true, does: "bring back what a reset replaced", do: (*plain).undo},
		{name: "skip", course: true, does: "leave the exercise out for now; that is not a pass", do: (*plain).skip},
	}
}

// command does what a line says.
func (p *plain) command(fields []string) error {
	if len(fields) == 0 {
		return nil
	}
	name := strings.ToLower(fields[0])
	for _, w := range plainWords() {
		if w.name != name || w.course && p.shop == nil {
			continue
		}
		if w.run && p.travel.empty() {
			p.say("%s", p.nothing())
			return nil
		}
		return w.do(p, fields[1:])
	}
	p.say("There is no word %s. Type help for those that there are.", fields[0])
	return nil
}

func (p *plain) help() {
	for _, w := range plainWords() {
		if w.course && p.shop == nil {
			continue
		}
		name := w.name
		if w.args != "" {
			name += " " + w.args
		}
		p.say("%s: %s.", name, w.does)
	}
}

func (p *plain) list([]string) error {
	for n, ch := range p.course.chapters {
		passed, all := p.course.tally(p.progress, n)
		p.say("Chapter %d, %s: %d of %s passed.", n+1, ch.Title, passed, plural(all, "exercise"))
		for i, it := range p.course.items {
			switch {
			case it.chapter != n:
			case it.exercise != nil:
				p.say("  %s: %s.", p.named(i), statusSign(p.progress.status[it.exercise.ID]).word)
			default:
				p.say("  %s.", p.named(i))
			}
		}
	}
	return nil
}

func (p *plain) next([]string) error {
	i := p.course.next(p.progress)
	if p.item >= 0 {
		e := p.course.items[p.item].exercise
		if e != nil && !settled(p.progress.status[e.ID]) {
			p.say("%s is not passed yet. Type check to grade it, or skip to leave it out for now.", e.Title)
			return nil
		}
		if i = p.item + 1; i >= len(p.course.items) {
			p.say("This was the last.")
			return nil
		}
	}
	p.show(i)
	return nil
}

func (p *plain) open(args []string) error {
	for _, id := range args {
		for _, kind := range []string{"exercise:", "lesson:"} {
			if i := p.course.find(kind + id); i >= 0 {
				p.show(i)
				return nil
			}
		}
		p.say("Nothing is called %s. Type list for what there is.", id)
		return nil
	}
	p.say("Which one? Type open and its name, as list tells it.")
	return nil
}

func (p *plain) lesson(args []string) error {
	if len(args) > 0 {
		i := p.course.find("lesson:" + args[0])
		if i < 0 {
			p.say("There is no lesson %s. Type list for those that there are.", args[0])
			return nil
		}
		p.show(i)
		return nil
	}
	l := p.course.lessonOf(p.item)
	if l == nil {
		p.say("Which lesson? Type lesson and its name, as list tells it.")
		return nil
	}
	p.text(l.Text)
	return nil
}

// show opens an item.
func (p *plain) show(i int) {
	it := p.course.items[i]
	p.item, p.attempt, p.hinted = i, &attempt{}, false
	p.record(nil, nil, "")
	p.progress.place = it.id()
	if err := p.shop.setPlace(it.id()); err != nil {
		p.say("%v", err)
	}
	if it.exercise != nil {
		_ = p.task(nil)
		return
	}
	p.text(it.lesson.Text)
	if i+1 < len(p.course.items) {
		p.say("End of the lesson. Type next for: %s.", p.named(i+1))
	} else {
		p.say("End of the last lesson.")
	}
}

// exercise is the one that is open, nil without one, which it says.
func (p *plain) exercise() *exercises.Exercise {
	if p.item >= 0 {
		if e := p.course.items[p.item].exercise; e != nil {
			return e
		}
	}
	p.say("No exercise is open. Type next, or open and the name of one.")
	return nil
}

func (p *plain) task([]string) error {
	e := p.exercise()
	if e == nil {
		return nil
	}
	p.text(e.Task)
	p.say("The file: %s", p.shop.f.File(e))
	p.say("Edit and save it, then type check. %s", hintWords(len(e.Hints), p.progress.hints[e.ID]))
	return nil
}

func hintWords(all, seen int) string {
	switch {
	case all == 0:
		return "There are no hints; solution shows an answer."
	case seen == 0:
		return "hint gives the first of " + plural(all, "hint") + "."
	}
	return itoa(seen) + " of " + plural(all, "hint") + " seen."
}

// number is the number that follows a word, n without one.
func number(args []string, n int) int {
	if len(args) > 0 {
		if m, err := strconv.Atoi(args[0]); err == nil && m > 0 {
			return m
		}
	}
	return n
}
