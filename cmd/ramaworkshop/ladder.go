package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/tui"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

func newHint(f *flags) *cobra.Command {
	return onExercise(f, "hint", "The next hint; the last one again after it",
		func(cmd *cobra.Command, folder *workshop.Folder, e *exercises.Exercise) error {
			hint, n, err := folder.NextHint(e)
			if err != nil {
				return err
			}
			out := cmd.OutOrStdout()
			fmt.Fprintf(out, "Hint %d of %d\n\n", n, len(e.Hints))
			if err := tui.PrintMarkdown(out, hint, f.plain); err != nil {
				return err
			}
			if n == len(e.Hints) {
				fmt.Fprintf(out, "\nThat was the last hint; \"ramaworkshop solution %s\" shows an answer.\n", e.ID)
			}
			return nil
		})
}

func newSolution(f *flags) *cobra.Command {
	return onExercise(f, "solution", "An answer, as the difference to your file",
		func(cmd *cobra.Command, folder *workshop.Folder, e *exercises.Exercise) error {
			mine, err := folder.Read(e)
			if err != nil {
				return err
			}
			out := cmd.OutOrStdout()
			if string(mine) == string(e.Solution) {
				fmt.Fprintln(out, "Your file is the solution, to the letter.")
				return nil
			}
			fmt.Fprintf(out, "What the solution changes in %s: - goes, + comes.\n\n", folder.Rel(e))
			return tui.PrintDiff(out, string(mine), string(e.Solution))
		})
}

func newReset(f *flags) *cobra.Command {
	return onExercise(f, "reset", "Put the start file back; undo takes that back",
		func(cmd *cobra.Command, folder *workshop.Folder, e *exercises.Exercise) error {
			if err := folder.Reset(e); err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "%s is the start file again; \"ramaworkshop undo %s\" brings yours back.\n",
				folder.Rel(e), e.ID)
			return nil
		})
}

func newUndo(f *flags) *cobra.Command {
	return onExercise(f, "undo", "Bring back the file that the last reset replaced",
		func(cmd *cobra.Command, folder *workshop.Folder, e *exercises.Exercise) error {
			if err := folder.Undo(e); err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "%s is as it was before the reset.\n", folder.Rel(e))
			return nil
		})
}

func newSkip(f *flags) *cobra.Command {
	return onExercise(f, "skip", "Leave an exercise out for now; it is not a pass",
		func(cmd *cobra.Command, folder *workshop.Folder, e *exercises.Exercise) error {
			if err := folder.Skip(e); err != nil {
				return err
			}
			p, err := folder.Progress()
			if err != nil {
				return err
			}
			out := cmd.OutOrStdout()
			if folder.Status(p, e) == workshop.Passed {
				fmt.Fprintf(out, "%s is passed already.\n", e.ID)
				return nil
			}
			fmt.Fprintf(out, "%s is left out for now.\n", e.ID)
			if next := folder.Next(p); next != nil {
				fmt.Fprintf(out, "Next: %s, in %s\n", next.ID, folder.Rel(next))
			}
			return nil
		})
}
