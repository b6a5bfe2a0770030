package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/program"
)

func newRun() *cobra.Command {
	o := program.RunOptions{}
	journalFile, native := "", false
	cmd := &cobra.Command{
		Use: "run FILE.go", Short: "Run a Go file against the engine", Args: cobra.ExactArgs(1),
		Long: "Run func Main(ctx context.Context) error of a Go file, or func main() of a package main, against\n" +
			"an engine in this process. --journal writes what happened as lines of JSON.",
		Example:           "  ramaworkshop run main.go\n  ramaworkshop run main.go --journal run.jsonl",
		ValidArgsFunction: completeGo,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.Stdout, o.Stderr = cmd.OutOrStdout(), cmd.ErrOrStderr()
			o.Journal = journalFile != ""
			run := program.Run
			if native {
				run = program.RunNative
			}
			out, err := run(cmd.Context(), args[0], o)
			if err != nil {
				return err
			}
			if o.Journal {
				if err := writeJournal(journalFile, out.Journal); err != nil {
					return err
				}
			}
			return tellOutcome(cmd.ErrOrStderr(), args[0], out)
		},
	}
	cmd.Flags().StringVar(&journalFile, "journal", "", "write what happened to a file, as lines of JSON")
	cmd.Flags().DurationVar(&o.Timeout, "timeout", time.Minute, "end the program after that time")
	cmd.Flags().BoolVar(&native, "native", false, "run it with the Go compiler instead of the interpreter")
	cmd.MarkFlagsMutuallyExclusive("journal", "native")
	return cmd
}

func completeGo(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return []string{"go"}, cobra.ShellCompDirectiveFilterFileExt
}

func writeJournal(path string, es []*journal.Entry) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	for _, e := range es {
		if err := enc.Encode(e); err != nil {
			return err
		}
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}

// tellOutcome says what went wrong in a run, with places that terminals make links of.
func tellOutcome(w io.Writer, file string, out *program.Outcome) error {
	if out.Note != "" {
		fmt.Fprintln(w, out.Note)
	}
	if len(out.Mistakes) == 0 {
		return nil
	}
	for _, m := range out.Mistakes {
		m.At = at(file, m.At)
		fmt.Fprintln(w, m)
	}
	return exit(exitNotYet)
}
