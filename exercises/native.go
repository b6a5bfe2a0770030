package exercises

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// ErrNoToolchain is the error of native grading on a machine without Go, or without this
// program's source.
var ErrNoToolchain = errors.New("compiling needs the go command and the source of ramaworkshop")

// sourceRoot is the folder of this module's source, as it was when this program was built.
func sourceRoot() (string, error) {
	_, file, _, _ := runtime.Caller(0)
	root := filepath.Dir(filepath.Dir(file))
	if _, err := os.Stat(filepath.Join(root, "go.mod")); err != nil {
		return "", fmt.Errorf("%w: it is not at %s; run it from a clone of the repository", ErrNoToolchain, root)
	}
	if _, err := exec.LookPath("go"); err != nil {
		return "", fmt.Errorf("%w: there is no go command (%v)", ErrNoToolchain, err)
	}
	return root, nil
}

// Compile builds the files of a main package, by name, against this module, and returns the
// program. The sources are laid over the module: nothing is written into it. The error of a
// program that does not compile is a *CompileError.
func Compile(ctx context.Context, dir string, files map[string][]byte) (program string, err error) {
	root, err := sourceRoot()
	if err != nil {
		return "", err
	}
	pkg := filepath.Join(root, "internal", "compiled_"+filepath.Base(dir))
	overlay := map[string]map[string]string{"Replace": {}}
	for name, b := range files {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, b, 0o600); err != nil {
			return "", err
		}
		overlay["Replace"][filepath.Join(pkg, name)] = path
	}
	b, err := json.Marshal(overlay)
	if err != nil {
		return "", err
	}
	list := filepath.Join(dir, "overlay.json")
	if err := os.WriteFile(list, b, 0o600); err != nil {
		return "", err
	}
	program = filepath.Join(dir, "program")
	cmd := exec.CommandContext(ctx, "go", "build", "-overlay", list, "-o", program, pkg)
	cmd.Dir = root
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Run(); err != nil {
		if ctx.Err() != nil {
			return "", ctx.Err()
		}
		rel, _ := filepath.Rel(root, pkg)
		return "", &CompileError{strings.ReplaceAll(out.String(), rel+string(filepath.Separator), "")}
	}
	return program, nil
}

// CompileError is what the compiler says about a program.
type CompileError struct{ Output string }

func (e *CompileError) Error() string { return strings.TrimSpace(e.Output) }

const nativeMain = `package main

import "github.com/ramaworkshop/ramaworkshop/exercises/grade"

func main() { grade.Main(Grade) }
`

// GradeNative grades a file with the compiler instead of the interpreter. The timeout is for the
// run, not for the compiler.
func GradeNative(ctx context.Context, e *Exercise, file []byte, o Options) (*Verdict, error) {
	dir, err := os.MkdirTemp("", "ramaworkshop-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	files := map[string][]byte{"main.go": file, "grader.go": e.Grader, "harness.go": []byte(nativeMain)}
	for _, h := range e.Helpers {
		files[h.Name] = h.Text
	}
	program, err := Compile(ctx, dir, files)
	v := NewVerdict(e)
	var ce *CompileError
	if errors.As(err, &ce) {
		v.Result = NotRun("it compiles", "compile", dataflow.Mistake{Text: ce.Error()})
		return v, nil
	}
	if err != nil {
		return nil, err
	}
	req := grade.Request{Seeds: o.Seeds, Result: filepath.Join(dir, "result.json")}
	b, err := json.Marshal(req)
	if err != nil {
		return nil, err
	}
	reqFile := filepath.Join(dir, "request.json")
	if err := os.WriteFile(reqFile, b, 0o600); err != nil {
		return nil, err
	}
	limited, cancel := context.WithTimeout(ctx, o.Timeout)
	defer cancel()
	cmd := exec.CommandContext(limited, program, reqFile)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	runErr := cmd.Run()
	v.Output = out.String()
	b, err = os.ReadFile(req.Result)
	switch {
	case err == nil:
		return v, json.Unmarshal(b, &v.Result)
	case ctx.Err() != nil:
		return nil, context.Cause(ctx)
	case limited.Err() != nil:
		v.Result = NotRun("it runs to its end", "deadline",
			dataflow.Mistake{Text: fmt.Sprintf("the program did not end within %v", o.Timeout)})
		return v, nil
	}
	v.Result = NotRun("it runs to its end", "crash",
		dataflow.Mistake{Text: fmt.Sprintf("the program ended: %v", runErr)})
	return v, nil
}
