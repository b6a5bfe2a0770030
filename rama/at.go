package rama

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
)

// AtStmt says where a statement comes from, as "file.go:12:3"; the loader of learners' programs
// puts it around every statement.
func AtStmt(at string, s Stmt) Stmt {
	if s != nil {
		s.setAt(dataflow.Pos(at))
	}
	return s
}

// AtExpr is AtStmt for an expression inside a statement.
func AtExpr(at string, e *Expr) *Expr {
	if e != nil {
		e.setAt(dataflow.Pos(at))
	}
	return e
}

// AtName says where the definition of that name comes from that follows, and returns the name.
func AtName(at, name string) string {
	named.Lock()
	named.at[name] = dataflow.Pos(at)
	named.Unlock()
	return name
}

var named = struct {
	sync.Mutex
	at map[string]dataflow.Pos
}{at: map[string]dataflow.Pos{}}

// placeOf is where a definition stands: where AtName says, else where it is called.
func placeOf(name string) dataflow.Pos {
	named.Lock()
	at, ok := named.at[name]
	delete(named.at, name)
	named.Unlock()
	if ok {
		return at
	}
	return here()
}

const ownPath = "github.com/ramaworkshop/ramaworkshop/rama"

// here is the line of the program that calls into this package; "" for an interpreted one,
// whose loader knows better.
func here() dataflow.Pos {
	var pcs [16]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs[:])])
	for {
		f, more := frames.Next()
		switch rest, own := strings.CutPrefix(f.Function, ownPath); {
		case own && (strings.HasPrefix(rest, ".") || strings.HasPrefix(rest, "/")):
		case strings.HasPrefix(f.Function, "reflect."), strings.Contains(f.Function, "/yaegi/"):
			return ""
		default:
			return dataflow.Pos(fmt.Sprintf("%s:%d", filepath.Base(f.File), f.Line))
		}
		if !more {
			return ""
		}
	}
}
