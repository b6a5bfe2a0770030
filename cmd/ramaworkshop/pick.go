package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/internal/near"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

// unknownID is the error of an id that names nothing.
func unknownID(what, id string, ids []string) error {
	s := fmt.Sprintf("there is no %s %q", what, id)
	if like := near.Name(id, ids); like != "" {
		return fmt.Errorf("%s; did you mean %q?", s, like)
	}
	return fmt.Errorf("%s; \"ramaworkshop list\" shows them", s)
}

// exercise finds the exercise that an argument names.
func exercise(folder *workshop.Folder, id string) (*exercises.Exercise, error) {
	if e := folder.Catalog.Find(id); e != nil {
		return e, nil
	}
	return nil, unknownID("exercise", id, folder.Catalog.IDs())
}

// onExercise makes a command that does something with one exercise.
func onExercise(
	f *flags, use, short string,
	do func(cmd *cobra.Command, folder *workshop.Folder, e *exercises.Exercise) error,
) *cobra.Command {
	return &cobra.Command{
		Use: use + " ID", Short: short, Args: cobra.ExactArgs(1),
		Example:           "  ramaworkshop " + use + " mend-the-counts",
		ValidArgsFunction: completeExercises,
		RunE: func(cmd *cobra.Command, args []string) error {
			folder, err := f.open()
			if err != nil {
				return err
			}
			e, err := exercise(folder, args[0])
			if err != nil {
				return err
			}
			return do(cmd, folder, e)
		},
	}
}

func completeExercises(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return exercises.All().IDs(), cobra.ShellCompDirectiveNoFileComp
}
