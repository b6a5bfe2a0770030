package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
	"github.com/ramaworkshop/ramaworkshop/program"
	"github.com/ramaworkshop/ramaworkshop/tui"
)

// finding is what doctor says about one thing of the machine.
type finding struct {
	name string
	// said is how it is; err, what is wrong; advice is for what is only inconvenient.
	said, advice string
	err          error
}

func newDoctor(f *flags) *cobra.Command {
	return &cobra.Command{
		Use: "doctor", Short: "What is wrong with this machine", Args: cobra.NoArgs,
		Example: "  ramaworkshop doctor",
		RunE: func(cmd *cobra.Command, _ []string) error {
			w := cmd.OutOrStdout()
			broken := false
			for _, look := range []func(context.Context) finding{
				f.doctorFolder, doctorSandbox, doctorEditor, doctorTerminal, doctorGo,
			} {
				found := look(cmd.Context())
				broken = broken || found.err != nil
				printFinding(w, found)
			}
			if broken {
				return exit(exitUsage)
			}
			return nil
		},
	}
}

func printFinding(w io.Writer, d finding) {
	switch {
	case d.err != nil:
		fmt.Fprintf(w, "✗ %-9s %v\n", d.name, d.err)
	case d.advice != "":
		fmt.Fprintf(w, "• %-9s %s\n            %s\n", d.name, d.said, d.advice)
	default:
		fmt.Fprintf(w, "✓ %-9s %s\n", d.name, d.said)
	}
}

// doctorFolder opens the folder, which also tries whether it can be written to.
func (f *flags) doctorFolder(context.Context) finding {
	folder, err := f.open()
	d := finding{name: "folder", err: err}
	if err == nil {
		d.said = folder.Dir
		d.advice = strings.Join(folder.Notes, "\n            ")
	}
	return d
}

// doctorSandbox has a solution graded: that needs the child process, the interpreter and the
// engine.
func doctorSandbox(ctx context.Context) finding {
	d := finding{name: "grading"}
	g := program.NewGrader()
	defer g.Close()
	e := exercises.All().Exercises[0]
	v, err := g.Grade(ctx, e, e.Solution, exercises.Options{})
	switch {
	case err != nil:
		d.err = err
	case v.Status != grade.Passed:
		said := verdictText(e.ID, v, comparer(io.Discard, true))
		d.err = fmt.Errorf("the solution of %s does not pass: %s", e.ID, said)
	default:
		d.said = fmt.Sprintf("a solution is graded in %d ms", v.DurationMS)
	}
	return d
}

func doctorEditor(context.Context) finding {
	d := finding{name: "editor"}
	if d.said = tui.EditorName(os.Environ()); d.said == "" {
		d.said = "none was found"
		d.advice = "set EDITOR, or open the files in any editor yourself: what you save is graded"
	}
	return d
}

func doctorTerminal(context.Context) finding {
	d := finding{name: "terminal", said: os.Getenv("TERM")}
	switch d.said {
	case "":
		d.said, d.advice = "TERM is not set", "the workshop will print lines instead of screens"
	case "dumb":
		d.advice = "it shows lines only; so will the workshop"
	}
	locale := os.Getenv("LC_ALL") + os.Getenv("LC_CTYPE") + os.Getenv("LANG")
	if d.advice == "" && runtime.GOOS != "windows" && locale != "" &&
		!strings.Contains(strings.ToUpper(strings.ReplaceAll(locale, "-", "")), "UTF8") {
		d.advice = "its locale is not UTF-8: pictures may look broken; LANG=C.UTF-8 helps"
	}
	return d
}

// doctorGo looks for the compiler, which only --native needs.
func doctorGo(ctx context.Context) finding {
	d := finding{name: "go"}
	out, err := exec.CommandContext(ctx, "go", "version").Output()
	if errors.Is(err, exec.ErrNotFound) {
		d.said = "not installed"
		d.advice = "nothing but --native, and completion in editors, needs it"
		return d
	}
	if d.err = err; err == nil {
		d.said = strings.TrimSpace(strings.TrimPrefix(string(out), "go version "))
	}
	return d
}
