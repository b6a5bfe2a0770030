package exercises

import (
	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// Verdict is what grading a file of an exercise came to.
type Verdict struct {
	ID      string `json:"id"`
	Chapter string `json:"chapter"`
	grade.Result
	// Output is what the program printed.
	Output     string `json:"output"`
	DurationMS int64  `json:"duration_ms"`

	// Journal is what happened in the run that the checks are of.
	Journal []*journal.Entry `json:"-"`
}

// NotRun is the result of a file that did not get as far as the checks of its exercise: one check,
// failed by each of the mistakes.
func NotRun(check, code string, ms ...dataflow.Mistake) grade.Result {
	r := grade.Result{Status: grade.NotYet}
	for _, m := range ms {
		r.Checks = append(r.Checks, grade.Check{
			Name: check, Status: grade.NotYet, Code: code, Finding: m.Text, At: m.At,
		})
	}
	return r
}

// NewVerdict returns an empty verdict on an exercise.
func NewVerdict(e *Exercise) *Verdict {
	return &Verdict{ID: e.ID, Chapter: e.Chapter, Result: grade.Result{Checks: []grade.Check{}}}
}
