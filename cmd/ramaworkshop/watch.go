package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/program"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

func newWatch(f *flags) *cobra.Command {
	return &cobra.Command{
		Use: "watch [ID]", Short: "Grade on every save, in lines of text", Args: cobra.MaximumNArgs(1),
		Example:           "  ramaworkshop watch mend-the-counts",
		ValidArgsFunction: completeExercises,
		RunE: func(cmd *cobra.Command, args []string) error {
			folder, err := f.open()
			if err != nil {
				return err
			}
			var only *exercises.Exercise
			if len(args) == 1 {
				if only, err = exercise(folder, args[0]); err != nil {
					return err
				}
			}
			g := program.NewGrader()
			defer g.Close()
			if err := g.Warm(); err != nil {
				return err
			}
			return watch(cmd.Context(), cmd.OutOrStdout(), f.plain, folder, g, only)
		},
	}
}

// watch grades what is saved; a newer save cancels the grading of an older one.
func watch(
	ctx context.Context, w io.Writer, plainly bool, folder *workshop.Folder, g exercises.Grader,
	only *exercises.Exercise,
) error {
	saves, err := folder.Watch(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "Watching %s. Save a file to have it graded; ctrl+c ends.\n", folder.Dir)
	type graded struct {
		saved   workshop.Saved
		verdict *exercises.Verdict
		err     error
	}
	results := make(chan graded)
	cancel := context.CancelFunc(func() {})
	defer func() { cancel() }()
	latest, running := workshop.Saved{}, 0
	for {
		select {
		case s, ok := <-saves:
			if !ok {
				for ; running > 0; running-- {
					<-results
				}
				return nil
			}
			if only != nil && s.Exercise != only || only == nil && s.Start && s.Exercise.Continues != "" {
				continue
			}
			cancel()
			run, stop := context.WithCancel(ctx)
			cancel, latest = stop, s
			running++
			go func() {
				defer stop()
				v, err := g.Grade(run, s.Exercise, s.Text, exercises.Options{})
				results <- graded{s, v, err}
			}()
		case r := <-results:
			running--
			switch {
			case string(r.saved.Text) != string(latest.Text) || r.saved.Exercise != latest.Exercise:
			case r.err != nil && ctx.Err() == nil:
				return r.err
			case r.err == nil:
				fmt.Fprintln(w)
				fmt.Fprint(w, verdictText(folder.Rel(r.saved.Exercise), r.verdict, comparer(w, plainly)))
				if err := folder.Graded(r.saved.Exercise, r.saved.Text, r.verdict.Status); err != nil {
					return err
				}
			}
		}
	}
}
