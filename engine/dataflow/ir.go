package dataflow

import (
	"github.com/ramaworkshop/ramaworkshop/engine/op"
	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// What check makes of a program: statements (nodes) and expressions over slots, with every
// name resolved. An expression emits exactly once and stays in its event; whatever may emit
// another number of times, or leave the task, is a node.

type expr interface{}

type (
	xConst struct{ v any }
	xSlot  struct{ n int }
	xOp    struct {
		at   Pos
		op   *op.Op
		args []expr
	}
	xGo struct {
		fn   *GoFunc
		args []expr
	}
	xFn struct {
		prog *prog
		args []expr
		// captured are the slots of what a closure that calls itself captured.
		captured []expr
	}
	xAnd      struct{ args []expr }
	xOr       struct{ args []expr }
	xIf       struct{ cond, then, els expr }
	xTemplate struct {
		kind  value.Kind
		items []expr
	}
	xMake struct {
		MakeOp
		args []expr
	}
	xSelect struct {
		on   target
		val  expr // what is read instead of a PState, nil for one
		path *path.Compiled
		args []expr
	}
)

// binder says into which slots a value goes. slot < 0 ignores the value itself.
type binder struct {
	slot  int
	keys  []keyBinder
	elems []binder
}

type keyBinder struct {
	key  any
	bind binder
}

type node interface{}

type (
	// nEval binds the value of an expression.
	nEval struct {
		at  Pos
		x   expr
		out binder
	}
	// nMulti binds several results of one call.
	nMulti struct {
		at   Pos
		fn   *GoFunc
		prog *prog
		args []expr
		outs []binder
		// captured is as in xFn.
		captured []expr
	}
	nMove struct{ dst, src int }
	// nTransform writes a PState.
	nTransform struct {
		at   Pos
		on   target
		path *path.Compiled
		args []expr
	}
	nClear struct {
		at Pos
		on target
	}
	nAckReturn struct {
		at Pos
		x  expr
	}
	nThrow struct {
		at      Pos
		message expr
	}
	nAssert struct {
		at            Pos
		cond, message expr
	}
	nLocal struct {
		slot     int
		prog     *prog
		captured []int
	}
	nTrace struct {
		at    Pos
		names []string
		slots []int
	}

	nIf struct {
		at        Pos
		cond      expr
		then, els *block
	}
	nCond struct {
		at     Pos
		conds  []expr
		bodies []*block
		def    *block
	}
	nTypes struct {
		at     Pos
		val    expr
		types  []string
		binds  []binder
		bodies []*block
		def    *block
	}
	nFilter struct {
		at   Pos
		cond expr
	}
	nLoop struct {
		at    Pos
		id    int // the loop's place in a frame's flags
		inits []expr
		vars  []int // slots
		next  []int // slots of the values for the next turn
		body  *block
		outs  []binder

		bodyStep step
		run      step // the loop from its head, for a Continue in a resumed frame
		k        step // what follows the loop
		// head and after are the slots that the loop's body, and what follows, need.
		head, after bitset
	}
	nEmit struct {
		at     Pos
		args   []expr
		loop   *nLoop // nil: the function or operation emits
		fn     bool
		stream string // "" for the default one
	}
	nContinue struct {
		at   Pos
		loop *nLoop
		args []expr
	}
	nOpCall struct {
		at       Pos
		prog     *prog
		args     []expr
		captured []expr // as in xFn
		site     *point
	}
	nFrag struct {
		at   Pos
		slot int
		args []expr
		site *point
	}
	nGoOp struct {
		at   Pos
		op   *GoOp
		args []expr
		site *point
	}
	nEmitter struct {
		at   Pos
		op   *op.Op
		args []expr
		outs []binder
	}
	nSelect struct {
		at   Pos
		on   target
		val  expr // as in xSelect
		path *path.Compiled
		args []expr
		out  binder
	}
	// nPaged is an nSelect of a PState that goes on in later events.
	nPaged struct {
		at   Pos
		on   target
		path *path.Compiled
		args []expr
		site *point
	}
	nAsync struct {
		at   Pos
		fn   *GoFunc
		args []expr
		site *point
	}
	nYield struct {
		at    Pos
		point *point
	}
	nAtomic struct {
		at   Pos
		body *block
	}
	// nFork runs its children one after the other; nothing follows it in its block.
	nFork struct {
		at       Pos
		children []*block
	}
	// nGoto goes on with a join.
	nGoto struct{ join *join }
	nHop  struct {
		at    Pos
		kind  Partitioner
		on    target // of path and select
		arg   expr   // hash, direct, path: the key or the task
		fn    expr   // custom: a call whose first argument is the number of tasks
		n     int    // custom: the slot for that number
		of    *hopOf // nil: it goes over the tasks
		point *point
	}
)

// block is a row of nodes; ends says that its end is never reached. In a block with anchors the end
// is that of exit.
type block struct {
	nodes []node
	ends  bool
	joins []*join // in the order in which they can be gone to
	exit  *join   // the last of them
}

// end is the block at whose end what follows b runs.
func (b *block) end() *block {
	if b.exit != nil {
		return b.exit.body
	}
	return b
}

// join is statements that several places go on with.
type join struct {
	n    int // from 1 on; 0 for an exit
	body *block
	live bitset
	step step
}

// point is a place where a frame may be left and resumed: after a partitioner, or after a
// call whose operation emits.
type point struct {
	prog *prog
	id   int
	at   Pos
	outs []binder // what an emit of the called operation binds
	live []int    // the slots that what follows needs
	k    step     // what follows
	// streams are the named streams of the called operation.
	streams []*stream
}

// stream is what follows an emit on a named stream.
type stream struct {
	label string
	outs  []binder
	body  *block
	k     step
}

func (pt *point) stream(label string) *stream {
	for _, s := range pt.streams {
		if s.label == label {
			return s
		}
	}
	return nil
}

// prog is a compiled body with a frame layout of its own: of a function, an operation or a
// topology's source.
type prog struct {
	name     string
	at       Pos
	fn       bool
	captured []int // in the frame around it: what goes into the first slots
	in       []binder
	names    []string // of the slots
	loops    int
	points   []*point
	async    bool // it may leave the task before it ends
	body     *block
	def      *Def
	locals   []*prog
	writes   []int // slots of parameters that hold PStates which it writes
	stack    int   // what a call takes of it, in bytes
	run      step
}

func (p *prog) newSlot(name string) int {
	p.names = append(p.names, name)
	return len(p.names) - 1
}

func (p *prog) newPoint(at Pos, outs []binder) *point {
	pt := &point{prog: p, id: len(p.points), at: at, outs: outs}
	p.points = append(p.points, pt)
	return pt
}

// step is a compiled statement with all that follows it, or a statement alone.
type step func(f *frame) error
