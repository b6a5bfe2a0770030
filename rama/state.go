package rama

import "github.com/ramaworkshop/ramaworkshop/engine/dataflow"

// LocalSelect reads a PState's partition on the current task, or the value of a variable:
// LocalSelect("*v", All). It emits once for each value that the path visits; without one, what
// follows does not run.
func LocalSelect(pstate string, path ...Nav) *Expr {
	return newExpr(dataflow.SelectOp{PState: pstate, Path: navs(path)})
}

// Select goes to the task of the path's leading key first, as PathPartition does, and stays there.
func Select(pstate string, path ...Nav) *Expr {
	return newExpr(dataflow.SelectOp{PState: pstate, Path: navs(path), Hop: true})
}

// LocalTransform writes a PState's partition on the current task; the path ends with Term,
// TermVal or None. Only the topology that declares a PState may write it.
func LocalTransform(pstate string, path ...Nav) *Expr {
	return newExpr(dataflow.TransformOp{PState: pstate, Path: navs(path)})
}

// LocalClear sets a PState's partition on the current task back to what it started with.
func LocalClear(pstate string) *Expr { return newExpr(dataflow.ClearOp{PState: pstate}) }

// AckReturn returns a value to the appender of the record, when the record is processed as a
// whole. Of several values the last to arrive counts.
func AckReturn(v any) *Expr { return newExpr(dataflow.AckReturnOp{}, v) }

func partition(kind dataflow.Partitioner, vs ...any) *Expr {
	return newExpr(dataflow.PartitionOp{Kind: kind}, vs...)
}

// HashPartition goes on on the task that v hashes to. Every partitioner ends the event: what
// it wrote is committed before what follows runs.
func HashPartition(v any) *Expr { return partition(dataflow.PartHash, v) }

// GlobalPartition goes on on task 0.
func GlobalPartition() *Expr { return partition(dataflow.PartGlobal) }

// AllPartition goes on on every task.
func AllPartition() *Expr { return partition(dataflow.PartAll) }

// DirectPartition goes on on the task of that number.
func DirectPartition(task any) *Expr { return partition(dataflow.PartDirect, task) }

// ShufflePartition goes on on a task at random.
func ShufflePartition() *Expr { return partition(dataflow.PartShuffle) }

// PathPartition goes on on the task of the path's leading key, as the PState's key partitioner
// says.
func PathPartition(pstate string, path ...Nav) *Expr {
	return newExpr(dataflow.PartitionOp{Kind: dataflow.PartPath, PState: pstate, Path: navs(path)})
}

// CustomPartition goes on on the task that fn returns: fn gets the number of tasks, then args.
func CustomPartition(fn any, vs ...any) *Expr {
	c, err := callee(fn)
	if err != nil {
		c = dataflow.InvalidOp{Reason: err.Error()}
	}
	return newExpr(dataflow.PartitionOp{Kind: dataflow.PartCustom, Fn: c}, vs...)
}
