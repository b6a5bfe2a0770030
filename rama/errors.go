package rama

import (
	"github.com/ramaworkshop/ramaworkshop/engine"
	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// Errors that programs tell apart with errors.Is. They come wrapped in a sentence that says
// what to do.
var (
	// ErrUnroutable: a client's path does not begin with Key, and no PKey was given.
	ErrUnroutable = engine.ErrUnroutable
	// ErrNotOne: SelectOne found no value, or several.
	ErrNotOne = engine.ErrNotOne
	// ErrModuleNotFound: no module of that name is running.
	ErrModuleNotFound = engine.ErrModuleNotFound
	// ErrModuleExists: a module of that name is running already.
	ErrModuleExists = engine.ErrModuleExists
	// ErrObjectNotFound: the module has no such depot, PState or partition.
	ErrObjectNotFound = engine.ErrObjectNotFound
	// ErrDisallowed: the depot takes no appends from clients.
	ErrDisallowed = engine.ErrDisallowed
	// ErrPrivate: the PState is for the topologies of its module only.
	ErrPrivate = engine.ErrPrivate
	// ErrInUse: other modules mirror objects of the module.
	ErrInUse = engine.ErrInUse
	// ErrParallelism: numbers of tasks, threads and workers that do not fit.
	ErrParallelism = engine.ErrParallelism
	// ErrOffset: a depot was read outside the offsets that are there.
	ErrOffset = engine.ErrOffset
	// ErrThrottled: a topology has as many records to process as its options allow. The depot has the
	// record, which is processed later, or, with NoRetry, never.
	ErrThrottled = engine.ErrThrottled
	// ErrTimeout: the events of a record did not end in time.
	ErrTimeout = engine.ErrTimeout
	// ErrClosed: the cluster is closed.
	ErrClosed = task.ErrClosed
)

// SchemaError is a value that does not have the shape its place in a PState asks for. Path
// leads from the top to the place; nothing was written.
type SchemaError = pstate.SchemaError

// UnboundVarError is a variable that is used where nothing has bound it.
type UnboundVarError = dataflow.UnboundVarError

// DefinitionError is any other mistake found where dataflow is defined.
type DefinitionError = dataflow.DefinitionError

// TopologyError is why a topology failed to process a record: the topology, the statement it
// happened at, and the reason.
type TopologyError = task.Failure

// ConvertError says which part of a Go value cannot be a value of the engine, or which part of
// a value does not fit a Go type.
type ConvertError = value.ConvertError
