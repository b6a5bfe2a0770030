package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
	"github.com/ramaworkshop/ramaworkshop/program"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

// checkFlags of the command check.
type checkFlags struct {
	all, json, native        bool
	solutions, starts, wrong bool
	seeds                    int
}

func newCheck(f *flags) *cobra.Command {
	c := &checkFlags{}
	cmd := &cobra.Command{
		Use: "check [ID...]", Short: "Grade your files",
		Long: "Grade files of the workshop folder: those that are named, or the next one that is not passed.\n\n" +
			"--solutions, --starts and --wrong are for authors: they check the exercises themselves.",
		Example:           "  ramaworkshop check\n  ramaworkshop check mend-the-counts\n  ramaworkshop check --all --json",
		ValidArgsFunction: completeExercises,
		RunE: func(cmd *cobra.Command, args []string) error {
			g := program.NewGrader()
			defer g.Close()
			if c.solutions || c.starts || c.wrong {
				return checkCatalog(cmd.Context(), cmd.OutOrStdout(), g, c, args)
			}
			return checkFolder(cmd.Context(), cmd.OutOrStdout(), f, g, c, args)
		},
	}
	cmd.Flags().BoolVar(&c.all, "all", false, "all exercises")
	cmd.Flags().BoolVar(&c.json, "json", false, "print JSON")
	cmd.Flags().BoolVar(&c.native, "native", false, "grade with the Go compiler instead of the interpreter")
	cmd.Flags().BoolVar(&c.solutions, "solutions", false, "every solution passes")
	cmd.Flags().BoolVar(&c.starts, "starts", false, "every start file is not yet right")
	cmd.Flags().BoolVar(&c.wrong, "wrong", false, "every wrong answer gets its own finding")
	cmd.Flags().IntVar(&c.seeds, "seeds", 1, "with how many seeds each file is run")
	return cmd
}

func (c *checkFlags) options() exercises.Options {
	o := exercises.Options{Native: c.native}
	for i := range max(c.seeds, 1) {
		o.Seeds = append(o.Seeds, uint64(i)+1)
	}
	return o
}

// checkFolder grades a learner's files.
func checkFolder(
	ctx context.Context, w io.Writer, f *flags, g exercises.Grader, c *checkFlags, ids []string,
) error {
	folder, err := f.open()
	if err != nil {
		return err
	}
	es, err := chosen(folder, c.all, ids)
	if err != nil {
		return err
	}
	if len(es) == 0 {
		fmt.Fprintln(w, "Every exercise is passed or left out; --all checks them again.")
		return nil
	}
	var vs []*exercises.Verdict
	worst := 0
	var unrecorded error
	for _, e := range es {
		v, err := gradeFile(ctx, folder, g, e, c.options())
		if v == nil {
			return err
		}
		vs = append(vs, v)
		worst = max(worst, exitOf(v.Status))
		if !c.json {
			fmt.Fprint(w, verdictText(folder.Rel(e), v, comparer(w, f.plain)))
		}
		if err != nil && unrecorded == nil {
			unrecorded = err
		}
	}
	if c.json {
		err = printJSON(w, checkReport{1, vs})
	}
	if err == nil && unrecorded != nil {
		err = fmt.Errorf("the verdict could not be recorded: %w", unrecorded)
	}
	if err == nil && worst > 0 {
		err = exit(worst)
	}
	return err
}

// checkReport is what check prints as JSON.
type checkReport struct {
	Version   int                  `json:"version"`
	Exercises []*exercises.Verdict `json:"exercises"`
}

func chosen(folder *workshop.Folder, all bool, ids []string) ([]*exercises.Exercise, error) {
	if all {
		return folder.Catalog.Exercises, nil
	}
	var es []*exercises.Exercise
	for _, id := range ids {
		e, err := exercise(folder, id)
		if err != nil {
			return nil, err
		}
		es = append(es, e)
	}
	if len(ids) == 0 {
		p, err := folder.Progress()
		if err != nil {
			return nil, err
		}
		if next := folder.Next(p); next != nil {
			es = append(es, next)
		}
	}
	return es, nil
}

// gradeFile grades a learner's file and records the verdict; with an error there may be a verdict
// that could not be recorded.
func gradeFile(
	ctx context.Context, folder *workshop.Folder, g exercises.Grader, e *exercises.Exercise,
	o exercises.Options,
) (*exercises.Verdict, error) {
	file, err := folder.Read(e)
	if err != nil {
		return nil, err
	}
	v, err := g.Grade(ctx, e, file, o)
	if err != nil {
		return nil, err
	}
	return v, folder.Graded(e, file, v.Status)
}

func exitOf(s grade.Status) int {
	switch s {
	case grade.Passed:
		return 0
	case grade.CouldNotJudge:
		return exitBroken
	}
	return exitNotYet
}
