package program

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
	"github.com/ramaworkshop/ramaworkshop/interp/sandbox"
)

// Grader grades files in child processes.
type Grader struct{ box *sandbox.Sandbox }

var _ exercises.Grader = (*Grader)(nil)

// NewGrader makes a grader.
func NewGrader() *Grader {
	return &Grader{&sandbox.Sandbox{MemoryMB: memoryMB}}
}

// memoryMB is how much memory a learner's program may take.
const memoryMB = 512

// Warm implements exercises.Grader: it keeps a child ready.
func (g *Grader) Warm() error { return g.box.Warm() }

// Close ends the child that is kept ready.
func (g *Grader) Close() error { return g.box.Close() }

// Grade implements exercises.Grader.
func (g *Grader) Grade(
	ctx context.Context, e *exercises.Exercise, file []byte, o exercises.Options,
) (*exercises.Verdict, error) {
	start := time.Now()
	if o.Timeout == 0 {
		o.Timeout = exercises.DefaultTimeout + time.Duration(len(o.Seeds))*time.Second
	}
	var v *exercises.Verdict
	var err error
	if o.Native {
		v, err = exercises.GradeNative(ctx, e, file, o)
	} else {
		v, err = g.interpreted(ctx, e, file, o)
	}
	if err != nil {
		return nil, err
	}
	v.DurationMS = time.Since(start).Milliseconds()
	return v, nil
}

func (g *Grader) interpreted(
	ctx context.Context, e *exercises.Exercise, file []byte, o exercises.Options,
) (*exercises.Verdict, error) {
	req, err := json.Marshal(gradeRequest{file, e.Grader, e.Helpers, o.Seeds})
	if err != nil {
		return nil, err
	}
	run, err := g.box.Start(ctx, sandbox.Work{Job: "grade", Data: req, Deadline: o.Timeout})
	if err != nil {
		return nil, err
	}
	v := exercises.NewVerdict(e)
	judged := false
	var broken error
	for f := range run.Frames() {
		switch f.Kind {
		case sandbox.Stdout, sandbox.Stderr:
			v.Output += string(f.Data)
		case frameEntries:
			es, err := readEntries(f.Data)
			if err != nil {
				broken = err
			}
			v.Journal = append(v.Journal, es...)
		case frameResult:
			if err := json.Unmarshal(f.Data, &v.Result); err != nil {
				broken = err
			}
			judged = true
		}
	}
	out := run.Wait()
	switch {
	case out.Kind == sandbox.Cancelled:
		return nil, context.Cause(ctx)
	case judged && broken == nil:
		return v, nil
	case broken != nil || out.Kind == sandbox.Done || out.Kind == sandbox.Broken:
		v.Status = grade.CouldNotJudge
		v.Reason = fmt.Sprintf("%s %v %s", out.Message, broken, out.Stderr)
		return v, nil
	}
	if out.Pos != "" && !strings.HasPrefix(out.Pos, ownFile+":") { // what the grader does is no place to look at
		out.Message = strings.Replace(out.Message, " at "+out.Pos, "", 1)
		out.Pos = ""
	}
	v.Result = exercises.NotRun("it runs to its end", string(out.Kind), dataflow.Mistake{At: out.Pos, Text: out.Message})
	return v, nil
}
