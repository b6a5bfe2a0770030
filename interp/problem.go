package interp

import "fmt"

// Kind groups problems by what is to be done about them.
type Kind string

const (
	Syntax  Kind = "syntax"  // the text is no Go
	Type    Kind = "type"    // the compiler would refuse it
	Import  Kind = "import"  // a package that is not offered
	Missing Kind = "missing" // something that the program must define
	NotRun  Kind = "not-run" // Go that the interpreter does not run
	Failed  Kind = "failed"  // the interpreter's own mistake
)

// Problem is one thing that keeps a program from being run.
type Problem struct {
	File      string
	Line, Col int
	Kind      Kind
	Message   string
}

// At is where it is, file:line:col.
func (p Problem) At() string { return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col) }

// Error is the problem as a compiler would print it.
func (p Problem) Error() string { return p.At() + ": " + p.Message }
