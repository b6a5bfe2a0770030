package program

import (
	"context"
	"io"
	"slices"
	"sync/atomic"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	"github.com/ramaworkshop/ramaworkshop/interp"
	"github.com/ramaworkshop/ramaworkshop/interp/sandbox"
)

// runRequest asks to run a program's Main.
type runRequest struct {
	Name    string
	Text    []byte
	Journal bool
	Ordered bool // simulated, event by event in the order of causes
	Seed    uint64
	Skip    []journal.Work
}

// check reads a job's request and checks its program; without one the result is sent already.
func (r runRequest) check(l *sandbox.Link) (*interp.Checked, error) {
	checked, problems := interp.Check([]interp.File{{Name: r.Name, Text: r.Text}}, interp.CheckOptions{})
	if len(problems) > 0 {
		return nil, sendResult(l, runResult{Mistakes: mistakes(problems)})
	}
	return checked, nil
}

// runResult is what came of it.
type runResult struct {
	Mistakes []dataflow.Mistake `json:"mistakes,omitempty"`
	Note     string             `json:"note,omitempty"`
}

// runJob runs a program: its result is a runResult.
func runJob(ctx context.Context, req []byte, l *sandbox.Link) error {
	r, err := decode[runRequest](req)
	if err != nil {
		return err
	}
	checked, err := r.check(l)
	if checked == nil {
		return err
	}
	env := runenv.Settings{Stdout: l.Stdout(), Seed: r.Seed}
	if len(r.Skip) > 0 {
		env.Skip = func(w journal.Work) bool { return slices.Contains(r.Skip, w) }
	}
	stdout := l.Stdout()
	if r.Journal {
		env.Journal, env.Where = journal.NewRecorder(0, nil), where(l, checked)
		stdout = printer{stdout, env}
	}
	if r.Ordered {
		env.Seed = 1
		env.Scheduler = func(seed uint64) task.Scheduler {
			s := task.NewSim(seed)
			s.Ordered = true
			return s
		}
	}
	runenv.Set(env)
	err = runMain(ctx, l, checked, stdout)
	if serr := sendEntries(l, env.Journal.Entries()); serr != nil {
		return serr
	}
	if err != nil && ended(ctx, err) {
		return err
	}
	result := runResult{Note: env.Journal.Note()}
	if err != nil {
		result.Mistakes = mistakesOf(err)
	}
	return sendResult(l, result)
}

// where tells where the program is.
func where(l *sandbox.Link, checked *interp.Checked) func() string {
	places := checked.Places()
	return func() string {
		if n := atomic.LoadInt64(l.Mark()); n > 0 && n <= int64(len(places)) {
			return places[n-1]
		}
		return ""
	}
}

// printer records what the program prints by itself. What its dataflow prints does not come here:
// the engine records that.
type printer struct {
	io.Writer
	env runenv.Settings
}

// Write implements io.Writer.
func (p printer) Write(b []byte) (int, error) {
	p.env.Journal.Add(journal.Entry{Kind: journal.Print, At: p.env.Where(), Text: string(b)})
	return p.Writer.Write(b)
}

func runMain(ctx context.Context, l *sandbox.Link, checked *interp.Checked, stdout io.Writer) error {
	p, err := load(l, checked, stdout)
	if err != nil {
		return err
	}
	main, err := p.Main()
	if err != nil {
		return err
	}
	return guard(p, func() error { return main(ctx) })
}
