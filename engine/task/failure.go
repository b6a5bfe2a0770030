package task

import (
	"errors"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
)

// Failure is why an event failed, as data: it travels between tasks and to clients.
type Failure struct {
	Topology string
	// At is the statement, "" when it is not known.
	At string
	// Text is the reason in a sentence.
	Text string
	// Cause is one of the causes that programs tell apart, "" for another.
	Cause Cause
	// Schema is set when Cause is CauseSchema.
	Schema *pstate.SchemaError
}

// Cause sorts failures.
type Cause string

// The causes.
const (
	CauseThrown Cause = "thrown"
	CausePanic  Cause = "panic"
	CauseSchema Cause = "schema"
	CausePath   Cause = "path"

	// CauseThrottled is an append of a record that is stored, and not processed now.
	CauseThrottled Cause = "throttled"
	CauseTimeout   Cause = "timeout"
)

// What failures of these causes are.
var (
	ErrThrottled = errors.New("the topology is throttled")
	ErrTimeout   = errors.New("the record took too long")
)

func (f *Failure) Error() string {
	s := f.Text
	if f.At != "" {
		s = f.At + ": " + s
	}
	if f.Topology != "" {
		s = "topology " + f.Topology + ": " + s
	}
	return s
}

// Is reports whether the failure has a cause that an error stands for.
func (f *Failure) Is(target error) bool {
	return f.Cause == CauseThrown && target == dataflow.ErrThrown ||
		f.Cause == CausePanic && target == dataflow.ErrPanic ||
		f.Cause == CauseThrottled && target == ErrThrottled ||
		f.Cause == CauseTimeout && target == ErrTimeout
}

// As finds the schema error in a failure.
func (f *Failure) As(target any) bool {
	if se, ok := target.(**pstate.SchemaError); ok && f.Schema != nil {
		*se = f.Schema
		return true
	}
	return false
}

// failureOf turns the error of an event into data.
func failureOf(topology string, err error) *Failure {
	var f *Failure
	if errors.As(err, &f) {
		return f
	}
	f = &Failure{Topology: topology}
	var re *dataflow.RunError
	if errors.As(err, &re) {
		f.At, err = string(re.At), re.Reason
	}
	f.Text = err.Error()
	var pe *path.Error
	switch {
	case errors.As(err, &f.Schema):
		f.Cause = CauseSchema
	case errors.Is(err, dataflow.ErrThrown):
		f.Cause = CauseThrown
	case errors.Is(err, dataflow.ErrPanic):
		f.Cause = CausePanic
	case errors.As(err, &pe):
		f.Cause = CausePath
	}
	return f
}
