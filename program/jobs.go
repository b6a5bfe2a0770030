package program

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"time"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	"github.com/ramaworkshop/ramaworkshop/interp"
	"github.com/ramaworkshop/ramaworkshop/interp/sandbox"
	"github.com/ramaworkshop/ramaworkshop/rama"
)

// ServeIfChild does a job and exits when this process is the child of another; else it returns
// at once. It has to be the first thing that main, or TestMain, does.
func ServeIfChild() {
	sandbox.Main(map[string]sandbox.Job{"grade": gradeJob, "run": runJob, "explain": explainJob})
}

// The frames of a job.
const (
	frameEntries = sandbox.FirstKind + iota // entries of the journal
	frameResult                             // the result, as JSON
)

// entriesPerFrame is how many entries of a journal go into one frame.
const entriesPerFrame = 200

// stillAt tells where the dataflow of a program is that does not end: the interpreter only knows the
// statement that waits for it. It looks whether entries are recorded, and at some of them, since those
// of a grader say nothing to the learner; "" is that no dataflow runs.
func stillAt() string {
	j := runenv.Get().Journal
	before, _ := j.Progress()
	for range 20 {
		time.Sleep(time.Millisecond)
		if n, at := j.Progress(); n > before && strings.HasPrefix(at, ownFile+":") {
			return at
		}
	}
	return ""
}

// sendEntries sends a journal.
func sendEntries(l *sandbox.Link, es []*journal.Entry) error {
	for len(es) > 0 {
		n := min(len(es), entriesPerFrame)
		var b []byte
		for _, e := range es[:n] {
			b = journal.Encode(b, e)
		}
		if err := l.Send(frameEntries, b); err != nil {
			return err
		}
		es = es[n:]
	}
	return nil
}

func readEntries(b []byte) ([]*journal.Entry, error) {
	var es []*journal.Entry
	for len(b) > 0 {
		e, rest, err := journal.Decode(b)
		if err != nil {
			return nil, err
		}
		es, b = append(es, e), rest
	}
	return es, nil
}

func sendResult(l *sandbox.Link, v any) error {
	b, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return l.Send(frameResult, b)
}

// load evaluates a checked program, which prints to stdout, in this process, which is a child.
func load(l *sandbox.Link, c *interp.Checked, stdout io.Writer) (*interp.Program, error) {
	if err := l.Places(c.Places()); err != nil {
		return nil, err
	}
	l.Still(stillAt)
	p, err := c.Load(interp.LoadOptions{
		Stdout: stdout, Stderr: l.Stderr(), Mark: l.Mark(),
		Crash: func(p *interp.Panic) { l.Crash(p.At(), p.Message) },
	})
	if p != nil {
		dataflow.ExplainPanic = func(recovered any) (string, dataflow.Pos) {
			e := p.Explain(recovered)
			return e.Message + dataflow.InFunctions(e.Stack), dataflow.Pos(e.At())
		}
	}
	return p, err
}

// mistakes tells of what a check found.
func mistakes(ps []interp.Problem) []dataflow.Mistake {
	out := make([]dataflow.Mistake, len(ps))
	for i, p := range ps {
		out[i] = dataflow.Mistake{At: p.At(), Text: p.Message}
	}
	return out
}

// mistakesOf tells of an error of a program that was run. The mistakes of definitions carry
// their places in themselves.
func mistakesOf(err error) []dataflow.Mistake {
	var problem interp.Problem
	var p *interp.Panic
	var te *rama.TopologyError
	switch {
	case errors.As(err, &problem):
		return mistakes([]interp.Problem{problem})
	case errors.As(err, &te):
		return []dataflow.Mistake{{At: te.At, Text: "the topology " + te.Topology + " failed: " + te.Text}}
	case errors.As(err, &p) && !isDefinition(err):
		return []dataflow.Mistake{{At: p.At(), Text: p.Message}}
	}
	return dataflow.Mistakes(err)
}

// guard runs a function of the program and turns its panic into an error.
func guard(p *interp.Program, f func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			e := p.Explain(r)
			err = e
			if cause, ok := e.Value.(error); ok && isDefinition(cause) {
				err = cause
			}
		}
	}()
	return f()
}

// isDefinition reports whether an error is a mistake in a definition: the DSL panics with those.
func isDefinition(err error) bool {
	var de *dataflow.DefinitionError
	var ue *dataflow.UnboundVarError
	return errors.As(err, &de) || errors.As(err, &ue)
}

func decode[T any](b []byte) (T, error) {
	var v T
	err := json.Unmarshal(b, &v)
	return v, err
}

// ended reports whether a context's end is what an error is about.
func ended(ctx context.Context, err error) bool { return ctx.Err() != nil && errors.Is(err, ctx.Err()) }
