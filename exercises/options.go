package exercises

import (
	"context"
	"time"
)

// Options of grading a file.
type Options struct {
	// Seeds are the seeds to run with; none means 1.
	Seeds []uint64
	// Native grades with the Go compiler instead of the interpreter.
	Native bool
	// Timeout bounds the whole run; 0 means DefaultTimeout.
	Timeout time.Duration
}

// DefaultTimeout is how long grading a file may take.
const DefaultTimeout = 10 * time.Second

// Grader grades files. The error is for what is wrong with the machine; what is wrong with the
// file, or with the exercise, is in the verdict. A cancelled context ends it at once.
type Grader interface {
	Grade(ctx context.Context, e *Exercise, file []byte, o Options) (*Verdict, error)
	// Warm gets ready for the next file, and after each for the one after it. Nobody needs to
	// call it; verdicts come sooner.
	Warm() error
}
