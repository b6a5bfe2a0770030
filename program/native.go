package program

import (
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/exercises"
)

// nativeMain calls the Main of a file that has no main.
const nativeMain = `package main

import (
	"context"
	"fmt"
	"os"
)

func main() {
	if err := Main(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
`

// RunNative runs a Go file like Run, with the Go compiler instead of the interpreter, and records
// nothing. It needs the go command and the source of this module.
func RunNative(ctx context.Context, file string, o RunOptions) (*Outcome, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	if o.Timeout == 0 {
		o.Timeout = time.Minute
	}
	files, mistake := asMain(filepath.Base(file), text)
	if mistake != nil {
		return &Outcome{Mistakes: []dataflow.Mistake{*mistake}}, nil
	}
	dir, err := os.MkdirTemp("", "ramaworkshop-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	bin, err := exercises.Compile(ctx, dir, files)
	var ce *exercises.CompileError
	if errors.As(err, &ce) {
		return &Outcome{Mistakes: []dataflow.Mistake{{Text: ce.Error()}}}, nil
	}
	if err != nil {
		return nil, err
	}
	limited, cancel := context.WithTimeout(ctx, o.Timeout)
	defer cancel()
	cmd := exec.CommandContext(limited, bin)
	cmd.Stdout, cmd.Stderr = o.Stdout, o.Stderr
	err = cmd.Run()
	var status *exec.ExitError
	switch {
	case ctx.Err() != nil:
		return nil, context.Cause(ctx)
	case limited.Err() != nil:
		text := fmt.Sprintf("the program did not end within %v", o.Timeout)
		return &Outcome{Mistakes: []dataflow.Mistake{{Text: text}}}, nil
	case errors.As(err, &status):
		return &Outcome{Mistakes: []dataflow.Mistake{{Text: fmt.Sprintf("the program ended with %v", status)}}}, nil
	}
	return &Outcome{}, err
}

// asMain makes a main package of a file: its package is named main, and something calls its Main.
func asMain(name string, text []byte) (map[string][]byte, *dataflow.Mistake) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, name, text, parser.SkipObjectResolution)
	if err != nil {
		return nil, &dataflow.Mistake{Text: err.Error()}
	}
	from, to := fset.Position(f.Name.Pos()).Offset, fset.Position(f.Name.End()).Offset
	named := append(append(append([]byte{}, text[:from]...), "main"...), text[to:]...)
	files := map[string][]byte{"main.go": named}
	if declares(f, "main") && f.Name.Name == "main" {
		return files, nil
	}
	if !declares(f, "Main") {
		return nil, &dataflow.Mistake{
			Text: "there is nothing to run: write func Main(ctx context.Context) error", At: name + ":1:1",
		}
	}
	files["harness.go"] = []byte(nativeMain)
	return files, nil
}

func declares(f *ast.File, name string) bool {
	for _, d := range f.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == name {
			return true
		}
	}
	return false
}
