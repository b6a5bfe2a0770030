package tui

import (
	"context"
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// bench is the workbench: an exercise with its panes, or, without one, a recorded run to step
// through.
type bench struct {
	title    string
	exercise *exercises.Exercise // nil for the stepper alone
	item     int                 // where in the course it is
	file     string              // the path of the learner's file

	arrangement
	travel  *travel
	source  *source
	output  string      // what the program printed, when that is known as a whole
	playing int         // the number of the play that is under way, 0 for none
	predict *prediction // nil while nothing is predicted
	answer  input       // what is typed as the next print
	ofMain  bool        // it is Main that ran, and not the grader
	failed  bool        // and it failed

	again   runAgain       // runs what is shown once more, nil when that cannot be done
	skipped []journal.Work // what it was told to skip

	main       int // the number of the Main that runs, 0 for none
	cancelMain context.CancelFunc
	predicts   bool // what it prints is to be predicted

	task       taskView
	verdict    verdictView
	partitions partitionsView
	pstates    pstatesView
	journal    journalView
	text       sourceView

	askedSolution bool // s was pressed while hints were left
}

var (
	exercisePanes = []paneID{taskPane, verdictPane, partitionsPane, pstatesPane, journalPane, sourcePane}
	stepPanes     = []paneID{partitionsPane, pstatesPane, journalPane, sourcePane}
)

func newBench(title string, panes []paneID) *bench {
	return &bench{
		title: title, travel: newTravel(nil),
		arrangement: arrangement{panes: panes, focus: panes[0], shown: map[paneID]bool{}},
	}
}

// scope says which keys mean something on the workbench.
func (b *bench) scope() scope {
	c := map[paneID]scope{
		taskPane: onTask, verdictPane: onVerdict, partitionsPane: onPartitions, pstatesPane: onPStates,
		journalPane: onJournal, sourcePane: onSource,
	}[b.focus] | onStepper
	if b.exercise != nil {
		c |= onBench
	}
	return c
}

// turnTo focuses a pane and puts it on top of those that share its place.
func (b *bench) turnTo(id paneID) {
	if !b.has(id) {
		return
	}
	b.focus = id
	for _, other := range b.groupOf(id) {
		delete(b.shown, other)
	}
	b.shown[id] = true
}

// showSource focuses the program. Of one without modules only the journal has more to show.
func (b *bench) showSource() {
	if len(b.travel.modules) == 0 {
		b.turnTo(journalPane)
	}
	b.turnTo(sourcePane)
}

// cycle focuses the pane d further on.
func (b *bench) cycle(d int) {
	i := slices.Index(b.panes, b.focus)
	b.turnTo(b.panes[(i+d+len(b.panes))%len(b.panes)])
}

// record shows another run: its end, where the outcome is.
func (b *bench) record(t *travel, s *source, output string) {
	b.travel, b.source, b.output, b.playing, b.ofMain = t, s, output, 0, false
	b.predict, b.below, b.asking, b.failed = nil, 0, false, false
	b.again, b.skipped = nil, nil
	b.moved()
}

// goTo moves the stepper.
func (b *bench) goTo(n int) {
	b.travel.goTo(n)
	b.moved()
}

// moved lets the panes follow the position.
func (b *bench) moved() {
	b.text.mark = 0
	b.pstates.turnTo(b.travel)
	b.partitions.turnTo(b.travel)
}

// printed is what the journal pane shows as output.
func (b *bench) printed() printed {
	p := printed{who: "the program", text: b.output, none: "Nothing."}
	if p.text == "" {
		p.text = b.travel.printed()
	}
	switch {
	case b.ofMain:
		p.who = "Main"
	case b.exercise != nil && hasMain(b.exercise):
		p.who, p.none = "the graded run", "Nothing. Main is not part of it: x runs that."
	}
	return p
}

// take shows a verdict.
func (b *bench) take(a *attempt) {
	b.verdict = verdictView{}
	b.recordGraded(a)
}

// recordGraded shows the run that was graded.
func (b *bench) recordGraded(a *attempt) {
	if b.ofMain {
		b.journal.output = false
	}
	b.record(newTravel(a.story()), a.source, a.output())
}

// line is the line of the file to look at: that of the selected check, else that of the entry.
func (b *bench) line(a *attempt) int {
	if b.focus == verdictPane || b.focus == taskPane {
		if c := b.verdict.selected(a); c != nil && c.Status != grade.Passed {
			if p, ok := parsePlace(c.At); ok {
				return p.line
			}
		}
		return 0
	}
	if b.focus == sourcePane && b.text.mark > 0 {
		return b.text.mark
	}
	return b.source.line(b.travel.here())
}
