package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"slices"

	"github.com/spf13/cobra"

	"github.com/ramaworkshop/ramaworkshop/bench"
)

func newProgress(f *flags) *cobra.Command {
	cmd := &cobra.Command{Use: "progress", Short: "Take your progress to another machine"}
	cmd.AddCommand(&cobra.Command{
		Use: "export FILE", Short: "Write your progress to a file", Args: cobra.ExactArgs(1),
		Example: "  ramaworkshop progress export progress.json",
		RunE: func(cmd *cobra.Command, args []string) error {
			folder, err := f.open()
			if err != nil {
				return err
			}
			b, err := folder.Export()
			if err != nil {
				return err
			}
			return os.WriteFile(args[0], b, 0o644)
		},
	}, &cobra.Command{
		Use: "import FILE", Short: "Add exported progress to yours", Args: cobra.ExactArgs(1),
		Example: "  ramaworkshop progress import progress.json",
		RunE: func(cmd *cobra.Command, args []string) error {
			folder, err := f.open()
			if err != nil {
				return err
			}
			b, err := os.ReadFile(args[0])
			if err != nil {
				return err
			}
			return folder.Import(b)
		},
	})
	return cmd
}

func newVersion() *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "The version of this program", Args: cobra.NoArgs,
		Example: "  ramaworkshop version",
		RunE: func(cmd *cobra.Command, _ []string) error {
			version := "unknown"
			if bi, ok := debug.ReadBuildInfo(); ok {
				version = bi.Main.Version
				for _, s := range bi.Settings {
					if s.Key == "vcs.revision" {
						version += " " + s.Value[:min(12, len(s.Value))]
					}
				}
			}
			_, err := fmt.Fprintf(cmd.OutOrStdout(), "ramaworkshop %s, %s, %s/%s\n",
				version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return err
		},
	}
}

func newBench() *cobra.Command {
	asJSON := false
	var names []string
	for _, b := range bench.Benchmarks {
		names = append(names, b.Name)
	}
	cmd := &cobra.Command{
		Use: "bench [NAME...]", Short: "Measure what is claimed, each figure beside a peer",
		Long:      "Measure what is claimed, each figure beside a peer that is measured in the same run.",
		Example:   "  ramaworkshop bench\n  ramaworkshop bench append-memory --json",
		ValidArgs: names,
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, a := range args {
				if !slices.Contains(names, a) {
					return unknownID("benchmark", a, names)
				}
			}
			var out []bench.Figure
			failed := false
			for _, b := range bench.Benchmarks {
				if len(args) > 0 && !slices.Contains(args, b.Name) {
					continue
				}
				fig, err := b.Measure(cmd.Context())
				if err != nil {
					return err
				}
				failed = failed || fig.Failed != ""
				if out = append(out, fig); !asJSON {
					fmt.Fprintln(cmd.OutOrStdout(), fig)
				}
			}
			if asJSON {
				if err := printJSON(cmd.OutOrStdout(), out); err != nil {
					return err
				}
			}
			if failed {
				return exit(exitNotYet)
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}
