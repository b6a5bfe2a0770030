package rama

import (
	"cmp"
	"context"
	"fmt"

	"github.com/google/uuid"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
)

// Run checks statements and runs them at once, outside of any module.
func Run(body ...Stmt) error {
	at, h := here(), outside()
	if h.journal == nil {
		return dataflow.Run(h, at, nodes(body), false)
	}
	h.run = h.journal.Add(journal.Entry{Kind: journal.Run, At: cmp.Or(string(at), runenv.Where())})
	err := dataflow.Run(h, at, nodes(body), true)
	if err != nil {
		for _, m := range dataflow.Mistakes(err) {
			h.journal.Add(journal.Entry{Kind: journal.Error, Event: h.run, At: m.At, Text: m.Text})
		}
	}
	return err
}

// alone is the host of what runs outside of any module: there are no tasks and no PStates. What
// happens is told to the journal, where there is one.
type alone struct {
	journal *journal.Recorder
	run     int64 // the entry of Run, 0 for a function that is called from Go
}

var _ dataflow.Host = alone{}

func outside() alone { return alone{journal: runenv.Get().Journal} }

func (alone) TaskID() int          { return 0 }
func (alone) NumTasks() int        { return 1 }
func (alone) NowMillis() int64     { return runenv.NowMillis() }
func (alone) NewUUID() any         { return uuid.Must(uuid.NewV7()) }
func (alone) TopologyKind() string { return "" }

func (alone) Select(dataflow.Ref, *path.Compiled, *path.Env, func(any) error) error {
	return errAlone
}
func (alone) SelectOne(dataflow.Ref, *path.Compiled, *path.Env) (any, error) { return nil, errAlone }
func (alone) SelectPaged(
	dataflow.Pos, dataflow.Ref, *path.Compiled, *path.Env, *dataflow.Message,
) error {
	return errAlone
}
func (alone) Async(dataflow.Pos, func(context.Context) (any, error), *dataflow.Message) error {
	return errAlone
}
func (alone) Overtime() bool                                                        { return false }
func (alone) Transform(dataflow.Pos, dataflow.Ref, *path.Compiled, *path.Env) error { return errAlone }
func (alone) Clear(dataflow.Pos, dataflow.Ref) error                                { return errAlone }
func (alone) TaskOf(dataflow.Ref, any) (int, error)                                 { return 0, errAlone }
func (alone) Partitions(dataflow.Object) (int, error)                               { return 0, errAlone }
func (alone) PartitionOf(dataflow.Object, any) (int, error)                         { return 0, errAlone }
func (alone) TaskGlobal(dataflow.Object) any                                        { return nil }
func (alone) DepotAppend(
	dataflow.Pos, dataflow.Object, int, any, dataflow.AckLevel, *dataflow.Message,
) error {
	return errAlone
}
func (alone) SelectMirror(dataflow.Pos, dataflow.Object, int, *path.Compiled, *dataflow.Message) error {
	return errAlone
}
func (alone) Shuffle() int                                                 { return 0 }
func (alone) Hop(dataflow.Pos, int, dataflow.Why, *dataflow.Message) error { return errAlone }
func (alone) AckReturn(dataflow.Pos, any) error                            { return errAlone }

// Bound implements dataflow.Host.
func (a alone) Bound(at dataflow.Pos, names []string, vals []any) {
	a.journal.Add(journal.Entry{Kind: journal.Bind, Event: a.run, At: string(at), Names: names, Vals: vals})
}

// Print implements dataflow.Host.
func (a alone) Print(at dataflow.Pos, text string) {
	a.journal.Add(journal.Entry{Kind: journal.Print, Event: a.run, At: string(at), Text: text})
	fmt.Fprint(runenv.Stdout, text)
}

var errAlone = fmt.Errorf("there is no task here: this runs outside of any module")
