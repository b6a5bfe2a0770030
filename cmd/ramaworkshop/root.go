package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ramaworkshop/ramaworkshop/internal/near"
	"github.com/ramaworkshop/ramaworkshop/program"
	"github.com/ramaworkshop/ramaworkshop/tui"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

// flags that every command has.
type flags struct {
	dir   string
	plain bool
}

// newRoot makes the command line.
func newRoot() *cobra.Command {
	f := &flags{}
	noMotion := false
	root := &cobra.Command{
		Use:   "ramaworkshop [DIR]",
		Short: "Learn Rama by running it",
		Long: "Learn Rama by running it: lessons in the terminal, exercises in your editor, graded on save.\n\n" +
			"DIR is the workshop folder, ~/ramaworkshop when it is left out; it is made on first use.",
		Example:       "  ramaworkshop\n  ramaworkshop ~/learning/rama",
		Args:          cobra.MaximumNArgs(1),
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				if err := mistyped(cmd, args[0]); err != nil {
					return err
				}
				f.dir = args[0]
			}
			folder, err := f.open()
			if err != nil {
				return err
			}
			g := program.NewGrader()
			defer g.Close()
			return tui.Run(cmd.Context(), tui.Options{
				Folder: folder, Grader: g, RunMain: runMain, StepMain: stepMain,
				Plain: f.plain, NoMotion: noMotion,
			})
		},
	}
	root.PersistentFlags().StringVar(&f.dir, "dir", "", "the workshop folder (default ~/ramaworkshop)")
	root.PersistentFlags().BoolVar(&f.plain, "plain", false, "lines of text only: no screen, no colours")
	root.Flags().BoolVar(&noMotion, "no-motion", false, "no animations")
	root.AddCommand(
		newList(f), newLesson(f), newCheck(f), newWatch(f), newHint(f), newSolution(f), newReset(f), newUndo(f),
		newSkip(f), newRun(), newStep(f), newExplain(), newProgress(f), newDoctor(f), newBench(), newVersion(),
	)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return fmt.Errorf("%w; \"%s --help\" shows what there is", err, cmd.CommandPath())
	})
	return root
}

// mistyped is the error of a word that looks more like a command than like a folder to make.
func mistyped(root *cobra.Command, word string) error {
	if _, err := os.Stat(word); err == nil || strings.ContainsAny(word, `/\`) {
		return nil
	}
	var names []string
	for _, c := range root.Commands() {
		names = append(names, c.Name())
	}
	if like := near.Name(word, names); like != "" {
		return fmt.Errorf("there is no command %q; did you mean %q? For a folder of that name write ./%s", word, like, word)
	}
	return nil
}

// open opens the workshop folder.
func (f *flags) open() (*workshop.Folder, error) {
	dir := f.dir
	if dir == "" {
		var err error
		if dir, err = workshop.DefaultDir(); err != nil {
			return nil, err
		}
	}
	return workshop.Open(dir)
}
