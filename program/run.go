package program

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/interp/sandbox"
)

// RunOptions say how a program runs.
type RunOptions struct {
	// Stdout and Stderr take what it prints, while it runs.
	Stdout, Stderr io.Writer
	// Timeout ends it; 0 means a minute.
	Timeout time.Duration
	// Journal records what its clusters do.
	Journal bool
	// Ordered simulates them, event by event in the order of causes, as a stepper needs it.
	Ordered bool
	// Seed decides what is random, such as the partition of a record; 0 takes a random one.
	Seed uint64
	// Skip are records that are skipped as soon as they fail.
	Skip []journal.Work
	// Explain prints what its definitions were compiled to instead; its Main is not run.
	Explain bool
}

// Outcome is what came of a run.
type Outcome struct {
	// Mistakes are what went wrong, none when all is well.
	Mistakes []dataflow.Mistake
	Journal  []*journal.Entry
	// Note is something to know about the journal, "" for nothing.
	Note string
}

// Run runs the Main of a Go file.
func Run(ctx context.Context, file string, o RunOptions) (*Outcome, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	if o.Timeout == 0 {
		o.Timeout = time.Minute
	}
	box := &sandbox.Sandbox{MemoryMB: memoryMB}
	defer box.Close()
	req, err := json.Marshal(runRequest{
		filepath.Base(file), text, o.Journal, o.Ordered, o.Seed, o.Skip,
	})
	if err != nil {
		return nil, err
	}
	job := "run"
	if o.Explain {
		job = "explain"
	}
	run, err := box.Start(ctx, sandbox.Work{Job: job, Data: req, Deadline: o.Timeout})
	if err != nil {
		return nil, err
	}
	out := &Outcome{}
	finished := false
	for f := range run.Frames() {
		switch f.Kind {
		case sandbox.Stdout:
			o.Stdout.Write(f.Data)
		case sandbox.Stderr:
			o.Stderr.Write(f.Data)
		case frameEntries:
			es, rerr := readEntries(f.Data)
			if rerr != nil {
				err = rerr
			}
			out.Journal = append(out.Journal, es...)
		case frameResult:
			r, rerr := decode[runResult](f.Data)
			if rerr != nil {
				err = rerr
			}
			out.Mistakes, out.Note, finished = r.Mistakes, r.Note, true
		}
	}
	end := run.Wait()
	switch {
	case err != nil:
		return nil, err
	case end.Kind == sandbox.Cancelled:
		return nil, context.Cause(ctx)
	case finished:
		return out, nil
	case end.Kind == sandbox.Broken || end.Kind == sandbox.Done:
		return nil, fmt.Errorf("the program could not be run: %s %s", end.Message, end.Stderr)
	}
	out.Mistakes = []dataflow.Mistake{{At: end.Pos, Text: end.Message}}
	return out, nil
}
