package exercises

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// Proof checks exercises themselves: that what has to pass passes, and that what is wrong is
// found for the reason that its author gave.
type Proof struct {
	// Solutions have to pass with every seed; Starts have to be not yet right; each of Wrong has
	// to get its finding, and no two the same.
	Solutions, Starts, Wrong bool
	// IDs are the exercises to check; none means all.
	IDs     []string
	Options Options
	Report  func(r ProofResult)
}

// ProofResult is what came of one file.
type ProofResult struct {
	Exercise string
	File     string // "solution", "start" or "wrong/name"
	Verdict  *Verdict
	// Problem says what is not as it should be, "" when all is.
	Problem string
}

// Check runs the proof and returns how many files are not as they should be.
func (p Proof) Check(ctx context.Context, g Grader, c *Catalog) (bad int, err error) {
	for _, id := range p.IDs {
		if c.Find(id) == nil {
			return 0, fmt.Errorf("there is no exercise %q", id)
		}
	}
	try := func(e *Exercise, file string, text []byte, judge func(v *Verdict) string) error {
		v, err := g.Grade(ctx, e, text, p.Options)
		if err != nil {
			return err
		}
		r := ProofResult{Exercise: e.ID, File: file, Verdict: v, Problem: judge(v)}
		if r.Problem != "" {
			bad++
		}
		if p.Report != nil {
			p.Report(r)
		}
		return nil
	}
	for _, e := range c.Exercises {
		if len(p.IDs) > 0 && !slices.Contains(p.IDs, e.ID) {
			continue
		}
		if p.Solutions {
			if err := try(e, "solution", e.Solution, isPassed); err != nil {
				return bad, err
			}
		}
		if p.Starts {
			if err := try(e, "start", e.Start, isExplained); err != nil {
				return bad, err
			}
		}
		taken := map[string]string{}
		for _, w := range e.Wrong {
			if !p.Wrong {
				break
			}
			err := try(e, "wrong/"+w.Name, w.Text, func(v *Verdict) string {
				if other := taken[w.Finding]; other != "" {
					return fmt.Sprintf("its finding %s is that of wrong/%s already", w.Finding, other)
				}
				taken[w.Finding] = w.Name
				return hasFinding(v, w.Finding)
			})
			if err != nil {
				return bad, err
			}
		}
	}
	return bad, nil
}

func isPassed(v *Verdict) string {
	if v.Status != grade.Passed {
		return "a solution has to pass"
	}
	return ""
}

// isExplained wants a file that compiles and is not right, and a finding that says why.
func isExplained(v *Verdict) string {
	if v.Status != grade.NotYet {
		return "a start file has to be not yet right"
	}
	if len(v.Checks) > 0 && v.Checks[0].Code == "compile" {
		return "a start file has to compile: " + v.Checks[0].At + ": " + v.Checks[0].Finding
	}
	for _, c := range v.Checks {
		if c.Status == grade.NotYet && c.Finding != "" {
			return ""
		}
	}
	return "nothing says why it is not yet right"
}

func hasFinding(v *Verdict, code string) string {
	if v.Status != grade.NotYet {
		return "a wrong answer has to be not yet right"
	}
	var codes []string
	for _, c := range v.Checks {
		if c.Code != "" && !slices.Contains(codes, c.Code) {
			codes = append(codes, c.Code)
		}
	}
	if len(codes) != 1 || codes[0] != code {
		return fmt.Sprintf("it has to get the finding %s, and nothing else, but got [%s]",
			code, strings.Join(codes, " "))
	}
	return ""
}
