package program

import (
	"context"
	"fmt"
	"io"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	"github.com/ramaworkshop/ramaworkshop/interp/sandbox"
)

// explainJob loads a program and prints what its definitions were compiled to: its result is a
// runResult.
func explainJob(ctx context.Context, req []byte, l *sandbox.Link) error {
	r, err := decode[runRequest](req)
	if err != nil {
		return err
	}
	checked, err := r.check(l)
	if checked == nil {
		return err
	}
	var explain []func() (dataflow.Plan, error)
	runenv.Set(runenv.Settings{Stdout: io.Discard, Defined: func(f func() (dataflow.Plan, error)) {
		explain = append(explain, f)
	}})
	var result runResult
	if _, err := load(l, checked, io.Discard); err != nil {
		result.Mistakes = mistakesOf(err)
	}
	if len(result.Mistakes)+len(explain) == 0 {
		result.Note = "There is nothing to explain: no module, RamaFn or RamaOp is defined outside of functions."
	}
	for i, f := range explain {
		plan, err := f()
		if err != nil {
			result.Mistakes = append(result.Mistakes, mistakesOf(err)...)
			continue
		}
		if i > 0 {
			fmt.Fprintln(l.Stdout())
		}
		fmt.Fprint(l.Stdout(), plan)
	}
	return sendResult(l, result)
}
