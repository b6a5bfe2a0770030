package program

import (
	"context"
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	"github.com/ramaworkshop/ramaworkshop/interp"
	"github.com/ramaworkshop/ramaworkshop/interp/sandbox"
)

// gradeRequest asks for the verdict on a file.
type gradeRequest struct {
	File, Grader []byte
	Helpers      []exercises.Helper
	Seeds        []uint64
}

// The names of the files in positions.
const (
	ownFile    = "main.go"
	graderFile = "grader.go"

	gradePackage = "github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// files are those of the program that grades the file.
func (r gradeRequest) files() ([]interp.File, interp.CheckOptions) {
	files := []interp.File{{Name: ownFile, Text: r.File}, {Name: graderFile, Text: r.Grader}}
	for _, h := range r.Helpers {
		files = append(files, interp.File{Name: h.Name, Text: h.Text})
	}
	o := interp.CheckOptions{Extra: map[string][]string{}}
	for _, f := range files[1:] {
		o.Extra[f.Name] = []string{gradePackage}
		o.Required = append(o.Required, f.Name)
	}
	return files, o
}

// gradeJob grades a file: its result is a grade.Result.
func gradeJob(ctx context.Context, req []byte, l *sandbox.Link) error {
	r, err := decode[gradeRequest](req)
	if err != nil {
		return err
	}
	files, options := r.files()
	checked, problems := interp.Check(files, options)
	for _, p := range problems {
		if p.File != ownFile && p.File != "" {
			return sendResult(l, grade.Result{Status: grade.CouldNotJudge, Reason: "the grader: " + p.Error()})
		}
	}
	if len(problems) > 0 {
		return sendResult(l, exercises.NotRun("it compiles", "compile", mistakes(problems)...))
	}
	runenv.Set(runenv.Settings{Stdout: l.Stdout()})
	p, err := load(l, checked, l.Stdout())
	if err != nil {
		return sendResult(l, exercises.NotRun("it is defined without mistakes", "definition", mistakesOf(err)...))
	}
	v, ok := p.Lookup("Grade")
	if !ok {
		return fmt.Errorf("the grader has no function Grade")
	}
	grader, ok := v.Interface().(func(*grade.T))
	if !ok {
		return fmt.Errorf("the grader's Grade is a %s", v.Type())
	}
	result := grade.Run(ctx, grader, grade.Options{
		Seeds: r.Seeds,
		Journal: func(es []*journal.Entry) {
			err = sendEntries(l, es)
		},
		Explain: func(recovered any) (text, at string, inGrader bool) {
			e := p.Explain(recovered)
			if cause, ok := e.Value.(error); ok && isDefinition(cause) {
				m := mistakesOf(cause)[0]
				return m.Text, m.At, false
			}
			return e.Message, e.At(), e.File != ownFile
		},
	})
	if err != nil {
		return err
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return sendResult(l, result)
}
