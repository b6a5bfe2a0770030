package tui

import (
	"context"

	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// attempt is the latest grading of an exercise's file.
type attempt struct {
	text    []byte // the file that is, or was, graded
	grading bool
	cancel  context.CancelFunc
	seq     int // which save: an older one's verdict is dropped

	// done is the text that verdict and err are about.
	done      []byte
	untouched bool // the start file
	verdict   *exercises.Verdict
	err       error // what is wrong with the machine
}

// status is the verdict so far, "" before the first.
func (a *attempt) status() grade.Status {
	switch {
	case a == nil || a.verdict == nil && a.err == nil:
		return ""
	case a.err != nil:
		return grade.CouldNotJudge
	}
	return a.verdict.Status
}

// checks are the checks of the verdict, with equal ones as one.
func (a *attempt) checks() []checks {
	if a == nil || a.verdict == nil {
		return nil
	}
	return groupChecks(a.verdict.Checks)
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
	if a == nil {
		return ""
	}
	if a.err != nil {
		return statusSign(grade.CouldNotJudge).String()
	}
	if a.verdict == nil {
		return ""
	}
	s := statusSign(a.verdict.Status).String()
	if a.verdict.Status != grade.NotYet {
		return s
	}
	held, all := a.held()
	return s + look.quiet.Render(" · "+itoa(held)+" of "+plural(all, "check")+" hold")
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
