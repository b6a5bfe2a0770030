package main

import (
	"github.com/spf13/cobra"

	"github.com/ramaworkshop/ramaworkshop/program"
)

func newExplain() *cobra.Command {
	return &cobra.Command{
		Use: "explain FILE.go", Short: "What the dataflow of a Go file is compiled to, as a tree",
		Long: "Show what the modules, RamaFns and RamaOps of a Go file are compiled to: the slots of their\n" +
			"variables, which steps run in a row, where an event ends, and what travels from there.",
		Example: "  ramaworkshop explain main.go", Args: cobra.ExactArgs(1), ValidArgsFunction: completeGo,
		RunE: func(cmd *cobra.Command, args []string) error {
			out, err := program.Run(cmd.Context(), args[0], program.RunOptions{
				Stdout: cmd.OutOrStdout(), Stderr: cmd.ErrOrStderr(), Explain: true,
			})
			if err != nil {
				return err
			}
			if err := tellOutcome(cmd.ErrOrStderr(), args[0], out); err != nil {
				return err
			}
			if out.Note != "" {
				return exit(exitNotYet)
			}
			return nil
		},
	}
}
