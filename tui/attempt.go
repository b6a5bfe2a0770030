package tui

import (
	"context"
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// attempt is the latest grading of an exercise's file.
type attempt struct {
	text    []byte // the file that is, or was, graded
	grading bool
	seconds int // for how long it is being graded
	cancel  context.CancelFunc
	seq     int // which save: an older one's verdict is dropped

	// done is the text that verdict and err are about.
	done      []byte
	untouched bool // the start file
	verdict   *exercises.Verdict
	err       error // what is wrong with the machine
	unread    error // why there is no file to grade
	source    *source
}

// finish takes what came of grading the text.
func (a *attempt) finish(v *exercises.Verdict, err error) {
	a.grading, a.seconds, a.cancel = false, 0, nil
	a.done, a.verdict, a.err, a.unread = a.text, v, err, nil
	a.source = newSource(fileName, string(a.done))
}

// missing takes that there is no file to grade.
func (a *attempt) missing(err error) {
	if a.cancel != nil {
		a.cancel()
	}
	a.seq++
	a.text = nil
	a.finish(nil, nil)
	a.done, a.unread, a.untouched = nil, err, false
}

// status is the verdict so far, "" before the first.
func (a *attempt) status() grade.Status {
	switch {
	case a == nil || a.verdict == nil && a.err == nil && a.unread == nil:
		return ""
	case a.unread != nil:
		return grade.NotYet
	case a.err != nil:
		return grade.CouldNotJudge
	}
	return a.verdict.Status
}

// sameAs reports whether the verdict is what another one was.
func (a *attempt) sameAs(v *exercises.Verdict) bool {
	now := a.verdict
	return v != nil && now != nil && v.Status == now.Status && slices.Equal(v.Checks, now.Checks)
}

// fileName is what a learner's file is called in places such as main.go:12:3.
const fileName = "main.go"

// story is what happened in the run that the verdict is about.
func (a *attempt) story() story {
	if a == nil || a.verdict == nil {
		return nil
	}
	return a.verdict.Journal
}

// output is what the graded run printed.
func (a *attempt) output() string {
	if a.verdict == nil {
		return ""
	}
	return a.verdict.Output
}

// event is the entry that a check is about, 0 for none: the one that it names, or the error that
// was raised at its place.
func (a *attempt) event(c checks) int64 {
	if c.Event != 0 || c.At == "" {
		return c.Event
	}
	for _, e := range a.story() {
		if e.Kind == journal.Error && e.At == c.At {
			return e.ID
		}
	}
	return 0
}

// broken reports whether the file does not compile.
func (a *attempt) broken() bool {
	if a.verdict == nil || len(a.verdict.Checks) == 0 {
		return false
	}
	return !slices.ContainsFunc(a.verdict.Checks, func(c grade.Check) bool { return c.Code != "compile" })
}

// checks are the checks of the verdict, with equal ones as one; those that do not hold come first.
func (a *attempt) checks() []checks {
	if a == nil || a.verdict == nil {
		return nil
	}
	cs := groupChecks(a.verdict.Checks)
	slices.SortStableFunc(cs, func(a, b checks) int { return a.last() - b.last() })
	return cs
}

// last orders checks: 1 for one that holds.
func (c checks) last() int {
	if c.Status == grade.Passed {
		return 1
	}
	return 0
}

// checks is a check, and how often it came with nothing else to tell.
type checks struct {
	grade.Check
	times int
	// again says that the finding stands with a check before.
	again bool
}

// groupChecks puts checks that are the same to the letter together, where the first of them is.
func groupChecks(in []grade.Check) []checks {
	var out []checks
	at := map[grade.Check]int{}
	told := map[string]bool{}
	for _, c := range in {
		if i, ok := at[c]; ok {
			out[i].times++
			continue
		}
		at[c] = len(out)
		out = append(out, checks{Check: c, times: 1, again: c.Finding != "" && told[c.Finding]})
		told[c.Finding] = true
	}
	return out
}

// summary says the verdict in a few words.
func (a *attempt) summary() string {
	if a.status() == "" {
		return ""
	}
	s := statusSign(a.status()).String()
	switch {
	case a.unread != nil:
		return s + look.quiet.Render(" · there is no file")
	case a.broken():
		return s + look.quiet.Render(" · it does not compile")
	case a.status() == grade.NotYet:
		return s + look.quiet.Render(" · "+a.holding())
	}
	return s
}

// working says that it is being graded, and for how long when that is long.
func (a *attempt) working() string {
	if a.seconds == 0 {
		return workGlyph + " grading"
	}
	return workGlyph + " grading · " + itoa(a.seconds) + " s"
}

// nothingRan says why there is no run to look at.
func nothingRan(a *attempt) string {
	switch {
	case a == nil || a.status() == "":
		return "Nothing was recorded yet. A save is graded, and its run can be stepped through."
	case a.unread != nil:
		return "Nothing was recorded: there is no file to run."
	case a.broken():
		return "Nothing was recorded: the file does not compile, so it did not run."
	}
	return "The run launched no module, so there is nothing to step through."
}

// holding says how many checks hold.
func (a *attempt) holding() string {
	held, all := a.held()
	if all == 1 {
		return itoa(held) + " of 1 check holds"
	}
	return itoa(held) + " of " + itoa(all) + " checks hold"
}

// held is how many checks hold, of how many.
func (a *attempt) held() (held, all int) {
	for _, c := range a.verdict.Checks {
		if c.Status == grade.Passed {
			held++
		}
	}
	return held, len(a.verdict.Checks)
}
