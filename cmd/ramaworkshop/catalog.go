package main

import (
	"context"
	"fmt"
	"io"

	"github.com/ramaworkshop/ramaworkshop/exercises"
)

// checkCatalog checks the exercises themselves: it prints what is not as it should be.
func checkCatalog(
	ctx context.Context, w io.Writer, g exercises.Grader, c *checkFlags, ids []string,
) error {
	p := exercises.Proof{
		Solutions: c.solutions, Starts: c.starts, Wrong: c.wrong, IDs: ids, Options: c.options(),
		Report: func(r exercises.ProofResult) {
			mark := "✓"
			if r.Problem != "" {
				mark = "✗"
			}
			fmt.Fprintf(w, "%s %s %s (%d ms)\n", mark, r.Exercise, r.File, r.Verdict.DurationMS)
			if r.Problem != "" {
				fmt.Fprintf(w, "    %s\n", r.Problem)
				fmt.Fprint(w, verdictText(r.File, r.Verdict, comparer(w, false)))
			}
		},
	}
	bad, err := p.Check(ctx, g, exercises.All())
	if err != nil {
		return err
	}
	if bad > 0 {
		fmt.Fprintf(w, "%d files are not as they should be.\n", bad)
		return exit(exitNotYet)
	}
	fmt.Fprintln(w, "All as it should be.")
	return nil
}
