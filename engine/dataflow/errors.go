package dataflow

import (
	"errors"
	"fmt"
	"strings"
)

// UnboundVarError is a variable that is used where nothing has bound it. Nearest is a bound
// variable with a similar name, "" when there is none. Why says what has become of it, "" when
// nothing has.
type UnboundVarError struct{ Name, Nearest, At, Why string }

func (e *UnboundVarError) Error() string {
	s := fmt.Sprintf("%s%s is not bound here", place(e.At), e.Name)
	switch {
	case e.Why != "":
		s += ": " + e.Why
	case e.Nearest != "":
		s += fmt.Sprintf("; did you mean %s?", e.Nearest)
	case strings.HasPrefix(e.Name, "$$"):
		s += ": no topology of this module declares it (DeclarePState)"
	case strings.HasPrefix(e.Name, "%"):
		s += "; bind it first, with LocalFn, LocalOp or Out"
	default:
		s += fmt.Sprintf("; bind it with Out first, or write Lit(%q) if the text itself is meant", e.Name)
	}
	return s
}

// DefinitionError is any other mistake that is found where dataflow is defined. Reason is a
// sentence that says the rule and the nearest fix.
type DefinitionError struct{ At, Reason string }

func (e *DefinitionError) Error() string { return place(e.At) + e.Reason }

func place(at string) string {
	if at == "" {
		return ""
	}
	return at + ": "
}

// RunError is what failed an event: the statement it happened at, and why.
type RunError struct {
	At     Pos
	Reason error
}

func (e *RunError) Error() string { return place(string(e.At)) + e.Reason.Error() }

// Unwrap returns the reason.
func (e *RunError) Unwrap() error { return e.Reason }

// failAt gives an error its place, unless it has one.
func failAt(at Pos, err error) error {
	if err == nil {
		return nil
	}
	var re *RunError
	if errors.As(err, &re) {
		return err
	}
	return &RunError{at, err}
}

// ErrThrown is the reason of an event that Throw or Assert failed; it is wrapped with the
// message.
var ErrThrown = errors.New("thrown")

// thrown is a message of Throw or Assert.
type thrown struct{ message string }

func (t thrown) Error() string { return t.message }

func (t thrown) Is(err error) bool { return err == ErrThrown }

// Mistake is one thing that is wrong with a program, and its place, "" when there is none.
type Mistake struct{ At, Text string }

// String is the place and the text.
func (m Mistake) String() string { return place(m.At) + m.Text }

// Mistakes takes an error apart into what it says, for those who show places of their own: a
// module tells all that is wrong with it at once.
func Mistakes(err error) []Mistake {
	var joined interface{ Unwrap() []error }
	var de *DefinitionError
	var ue *UnboundVarError
	var re *RunError
	switch {
	case errors.As(err, &joined):
		var out []Mistake
		for _, e := range joined.Unwrap() {
			out = append(out, Mistakes(e)...)
		}
		return out
	case errors.As(err, &de):
		return []Mistake{{de.At, de.Reason}}
	case errors.As(err, &ue):
		plain := *ue
		plain.At = ""
		return []Mistake{{ue.At, plain.Error()}}
	case errors.As(err, &re):
		return []Mistake{{string(re.At), re.Reason.Error()}}
	}
	return []Mistake{{"", err.Error()}}
}
