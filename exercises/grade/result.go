package grade

import "time"

// Status is the verdict on a check, or on an exercise.
type Status string

// The verdicts: right, not right yet, and not judged, which is never the learner's fault.
const (
	Passed        Status = "passed"
	NotYet        Status = "not-yet"
	CouldNotJudge Status = "could-not-judge"
)

// Check is the result of one check.
type Check struct {
	Name   string `json:"name"`
	Status Status `json:"status"`
	// Want and Got are the values that were compared, as they print.
	Want string `json:"want,omitempty"`
	Got  string `json:"got,omitempty"`
	// Finding says in sentences what the wrong state means, and Code names it.
	Finding string `json:"finding,omitempty"`
	Code    string `json:"code,omitempty"`
	// At is where in the learner's file, "file:line:col".
	At string `json:"at,omitempty"`
	// Event is the entry of the journal to look at, 0 for none.
	Event int64 `json:"event,omitempty"`
}

// Result is what grading a file came to.
type Result struct {
	Status Status  `json:"status"`
	Checks []Check `json:"checks"`
	// Seed is the seed of the run that the checks are of: the first that failed, else the first.
	Seed uint64 `json:"seed"`
	// Reason says why it could not be judged.
	Reason   string        `json:"reason,omitempty"`
	Duration time.Duration `json:"-"`
}

// statusOf is the verdict of several checks.
func statusOf(checks []Check) Status {
	s := Passed
	for _, c := range checks {
		if c.Status == CouldNotJudge {
			return CouldNotJudge
		}
		if c.Status == NotYet {
			s = NotYet
		}
	}
	return s
}
