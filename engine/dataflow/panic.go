package dataflow

import (
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
)

// ErrPanic marks the error of a Go function that panicked.
var ErrPanic = errors.New("panic")

// ExplainPanic, when set, turns what an interpreted Go function panicked with into a sentence and a
// place.
var ExplainPanic func(recovered any) (message string, at Pos)

// PanicError is the error of a Go function that panicked with r. It is called where the panic is
// recovered: the program's own functions that were running are named.
func PanicError(r any) error {
	if ExplainPanic != nil {
		msg, at := ExplainPanic(r)
		return &RunError{at, fmt.Errorf("%w: %s", ErrPanic, msg)}
	}
	return fmt.Errorf("%w: %v%s", ErrPanic, r, InFunctions(ownFrames()))
}

// InFunctions names functions that call each other, the innermost first, as the end of a sentence.
func InFunctions(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return ", in " + strings.Join(names, ", called by ")
}

// mostFrames is how many functions of a stack are named.
const mostFrames = 5

// ownFrames returns the functions on the stack of a panic that are neither Go's nor this library's.
func ownFrames() []string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	var out []string
	for len(out) < mostFrames {
		f, more := frames.Next()
		pkg := f.Function
		if i := strings.LastIndexByte(pkg, '/'); i >= 0 {
			pkg = pkg[:i+1] + strings.SplitN(pkg[i+1:], ".", 2)[0]
		} else {
			pkg, _, _ = strings.Cut(pkg, ".")
		}
		ours := strings.HasPrefix(pkg, "github.com/ramaworkshop/ramaworkshop/") && !strings.HasSuffix(f.File, "_test.go")
		first, _, _ := strings.Cut(pkg, "/")
		goes := strings.Contains(first, ".") || first == "main"
		if goes && !ours && f.Function != "" {
			name := f.Function[strings.LastIndexByte(f.Function, '/')+1:]
			out = append(out, fmt.Sprintf("%s (%s:%d)", name, filepath.Base(f.File), f.Line))
		}
		if !more {
			break
		}
	}
	return out
}
