package engine

import (
	"errors"

	"github.com/ramaworkshop/ramaworkshop/engine/depot"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
)

// Errors that programs tell apart. They come wrapped in a sentence that says what to do.
var (
	ErrUnroutable     = errors.New("the path does not say on which task to look")
	ErrNotOne         = errors.New("not exactly one value")
	ErrModuleNotFound = errors.New("no such module is running")
	ErrModuleExists   = errors.New("a module of that name is already running")
	ErrObjectNotFound = errors.New("no such depot or PState")
	ErrDisallowed     = errors.New("the depot takes no appends from clients")
	ErrPrivate        = errors.New("the PState is private")
	ErrInUse          = errors.New("other modules mirror its objects")
	ErrParallelism    = errors.New("tasks, threads and workers do not fit")
	ErrOffset         = depot.ErrOffset
	ErrThrottled      = task.ErrThrottled
	ErrTimeout        = task.ErrTimeout
	ErrOption         = task.ErrOption
	ErrNotFailing     = task.ErrNotFailing
)
