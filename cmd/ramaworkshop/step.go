package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/program"
	"github.com/ramaworkshop/ramaworkshop/tui"
)

func newStep(f *flags) *cobra.Command {
	timeout, predict := time.Minute, false
	cmd := &cobra.Command{
		Use: "step FILE.go", Short: "Run a Go file and go through what happened, forward and back",
		Long: "Run a Go file and go through what happened, forward and back. With --predict you say what it\n" +
			"prints next, before you see it, and why it printed something else when it did.",
		Args:              cobra.ExactArgs(1),
		Example:           "  ramaworkshop step main.go\n  ramaworkshop step --predict main.go",
		ValidArgsFunction: completeGo,
		RunE: func(cmd *cobra.Command, args []string) error {
			text, err := os.ReadFile(args[0])
			if err != nil {
				return err
			}
			o := tui.StepOptions{
				Title: args[0], Plain: f.plain, Predict: predict,
				Source: tui.Source{Name: filepath.Base(args[0]), Text: string(text)},
			}
			return step(cmd, o, timeout)
		},
	}
	cmd.Flags().DurationVar(&timeout, "timeout", timeout, "end the program after that time")
	cmd.Flags().BoolVar(&predict, "predict", false, "say what prints next, before it is shown")
	return cmd
}

// step runs the file that o names and goes through what happened. What the run prints and complains
// of is held back while that is to be predicted.
func step(cmd *cobra.Command, o tui.StepOptions, timeout time.Duration) error {
	stdout, stderr, held := cmd.OutOrStdout(), cmd.ErrOrStderr(), &bytes.Buffer{}
	if o.Predict {
		stdout, stderr = io.Discard, held
	}
	out, err := program.Run(cmd.Context(), o.Title, program.RunOptions{
		Stdout: stdout, Stderr: stderr, Timeout: timeout, Journal: true, Ordered: true,
	})
	if err != nil {
		return err
	}
	wrong := tellOutcome(stderr, o.Title, out)
	release := func() { _, _ = held.WriteTo(cmd.ErrOrStderr()) }
	if len(out.Journal) == 0 {
		release()
		if wrong == nil {
			fmt.Fprintln(cmd.ErrOrStderr(),
				"There is nothing to step through: the program launched no module and printed nothing.")
		}
		return exit(exitNotYet)
	}
	o.Entries = out.Journal
	o.Again = again(o.Title, program.RunOptions{Timeout: timeout, Journal: true, Ordered: true})
	err = tui.Step(cmd.Context(), o)
	release()
	if errors.Is(err, tui.ErrNoPrints) {
		fmt.Fprintf(cmd.ErrOrStderr(), "%s: %v.\n", o.Title, err)
		return exit(exitNotYet)
	}
	return err
}

// runMain runs a learner's file for the workshop, which shows what it printed and what happened.
func runMain(ctx context.Context, file string) (tui.Ran, error) {
	return ran(ctx, file, program.RunOptions{Journal: true})
}

// stepMain runs it event by event, in the order of causes.
func stepMain(ctx context.Context, file string) (tui.Ran, error) {
	return ran(ctx, file, program.RunOptions{Journal: true, Ordered: true})
}

func ran(ctx context.Context, file string, o program.RunOptions) (tui.Ran, error) {
	var printed bytes.Buffer
	o.Stdout, o.Stderr = &printed, &printed
	if o.Seed == 0 {
		o.Seed = rand.Uint64()
	}
	out, err := program.Run(ctx, file, o)
	if err != nil {
		return tui.Ran{}, err
	}
	var wrong strings.Builder
	for _, m := range out.Mistakes {
		fmt.Fprintln(&wrong, m)
	}
	return tui.Ran{
		Output: printed.String(), Journal: out.Journal, Wrong: wrong.String(), Again: again(file, o),
	}, nil
}

// again runs a file as it ran, and skips records as soon as they fail.
func again(file string, o program.RunOptions) func(ctx context.Context, skip []journal.Work) (tui.Ran, error) {
	return func(ctx context.Context, skip []journal.Work) (tui.Ran, error) {
		text, err := os.ReadFile(file)
		if err != nil {
			return tui.Ran{}, err
		}
		o.Skip = skip
		r, err := ran(ctx, file, o)
		r.Text = string(text)
		return r, err
	}
}
