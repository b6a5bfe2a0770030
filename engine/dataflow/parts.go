package dataflow

import (
	"fmt"
	"strings"
)

// arityError says that something takes another number of arguments than it got.
func arityError(name string, takes, got int) error {
	here := "are"
	if got == 1 {
		here = "is"
	}
	return fmt.Errorf("%s takes %s, but here %s %d", name, plural(takes, "argument"), here, got)
}

// plural is a number of things.
func plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// shortType is the name of a record's type without its package.
func shortType(name string) string { return name[strings.LastIndexAny(name, "./")+1:] }

// partsOf returns the expressions inside an expression.
func partsOf(x expr) []expr {
	switch x := x.(type) {
	case xOp:
		return x.args
	case xGo:
		return x.args
	case xFn:
		return append(x.captured[:len(x.captured):len(x.captured)], x.args...)
	case xAnd:
		return x.args
	case xOr:
		return x.args
	case xIf:
		return []expr{x.cond, x.then, x.els}
	case xTemplate:
		return x.items
	case xMake:
		return x.args
	case xSelect:
		return append(withVal(x.args, x.val), x.on.parts()...)
	}
	return nil
}

// withVal adds what a select reads when that is no PState.
func withVal(args []expr, val expr) []expr {
	if val == nil {
		return args
	}
	return append([]expr{val}, args...)
}

// exprsOf returns the expressions of a node, without those of the blocks inside it.
func exprsOf(n node) []expr {
	var xs []expr
	switch n := n.(type) {
	case *nEval:
		xs = []expr{n.x}
	case *nMulti:
		xs = n.args
		if n.prog != nil {
			xs = append([]expr{xFn{n.prog, nil, n.captured}}, xs...)
		}
	case *nTransform:
		xs = append(n.on.parts(), n.args...)
	case *nClear:
		xs = n.on.parts()
	case *nAckReturn:
		xs = []expr{n.x}
	case *nThrow:
		xs = []expr{n.message}
	case *nAssert:
		xs = []expr{n.cond, n.message}
	case *nIf:
		xs = []expr{n.cond}
	case *nCond:
		xs = n.conds
	case *nTypes:
		xs = []expr{n.val}
	case *nFilter:
		xs = []expr{n.cond}
	case *nLoop:
		xs = n.inits
	case *nEmit:
		xs = n.args
	case *nContinue:
		xs = n.args
	case *nOpCall:
		xs = append(n.captured[:len(n.captured):len(n.captured)], n.args...)
	case *nFrag:
		xs = n.args
	case *nEmitter:
		xs = n.args
	case *nSelect:
		xs = append(n.on.parts(), withVal(n.args, n.val)...)
	case *nGoOp:
		xs = n.args
	case *nAsync:
		xs = n.args
	case *nAppend:
		xs = partExprs(n.part, n.x)
	case *nMirror:
		xs = partExprs(n.part, n.args...)
	case *nPaged:
		xs = append(n.on.parts(), n.args...)
	case *nHop:
		xs = n.on.parts()
		for _, x := range []expr{n.arg, n.fn} {
			if x != nil {
				xs = append(xs, x)
			}
		}
	}
	return xs
}
