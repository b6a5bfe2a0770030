package rama

import (
	"reflect"
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// IfStmt is an If, to which Else can be added.
type IfStmt struct{ s *dataflow.If }

func (s *IfStmt) node() dataflow.Stmt   { return s.s }
func (s *IfStmt) setAt(at dataflow.Pos) { s.s.At = at }

// If runs its body when cond is true: everything is but nil and false. What follows runs either
// way; of the variables that the branches bind, it sees those that every branch binds.
func If(cond any, body ...Stmt) *IfStmt {
	return &IfStmt{&dataflow.If{At: here(), Cond: arg(cond), Then: nodes(body)}}
}

// Else runs its body when the condition is not true.
func (s *IfStmt) Else(body ...Stmt) *IfStmt {
	s.s.Else = nodes(body)
	return s
}

// Clause is a branch of Cond, Switch or SubSource.
type Clause struct {
	at   dataflow.Pos
	kind clauseKind
	cond any // the argument
	typ  string
	bind dataflow.Bind
	body []dataflow.Stmt
	bad  string
}

type clauseKind uint8

const (
	caseClause clauseKind = iota
	defaultClause
	onClause
)

// Case is the branch for a condition, in Switch for a value.
func Case(cond any, body ...Stmt) Clause {
	return Clause{at: here(), cond: arg(cond), body: nodes(body)}
}

// Default is the branch that is taken when no other is.
func Default(body ...Stmt) Clause {
	return Clause{at: here(), kind: defaultClause, body: nodes(body)}
}

// On is the branch for records of the type of record, an example; b takes the record apart.
func On(record any, b Binding, body ...Stmt) Clause {
	c := Clause{at: here(), kind: onClause, bind: b.bind(), body: nodes(body)}
	if t, ok := value.RecordTypeFor(reflect.TypeOf(record)); ok {
		c.typ = t.Name
	} else {
		c.bad = "On takes an example of a struct type, such as On(CreateUser{}, ...), not " + describe(record)
	}
	return c
}

// Cond runs the first branch whose condition is true. Without such a branch, and without
// Default, what follows does not run.
func Cond(cs ...Clause) Stmt {
	s := &dataflow.Cond{At: here()}
	var bad []dataflow.Stmt
	for i, c := range cs {
		switch {
		case c.kind == onClause:
			bad = append(bad, invalid(c.at, "On is a branch of SubSource; in Cond and Switch it is Case"))
		case c.kind == defaultClause && (s.HasDefault || i < len(cs)-1):
			bad = append(bad, invalid(c.at, "there is one Default, and it comes last"))
		case c.kind == defaultClause:
			s.Default, s.HasDefault = c.body, true
		default:
			s.Cases = append(s.Cases, dataflow.Case{At: c.at, Cond: c.cond, Body: c.body})
		}
	}
	return withMistakes(s, &s.At, bad)
}

// Switch runs the branch whose Case equals v; otherwise it is like Cond.
func Switch(v any, cs ...Clause) Stmt {
	tmp := GenVar("*switch")
	cs = slices.Clone(cs)
	for i, c := range cs {
		if c.kind == caseClause {
			cs[i].cond = &dataflow.Call{At: c.at, Op: builtin("Eq"), Args: []any{dataflow.Var(tmp), c.cond}}
		}
	}
	return Do(Let(v).Out(tmp), Cond(cs...))
}

// SubSource runs the branch for the type of a record. Without a branch for it, and without
// Default, what follows does not run.
func SubSource(v any, cs ...Clause) Stmt {
	s := &dataflow.SubSource{At: here(), Val: arg(v)}
	var bad []dataflow.Stmt
	for i, c := range cs {
		switch {
		case c.bad != "":
			bad = append(bad, invalid(c.at, c.bad))
		case c.kind == caseClause:
			bad = append(bad, invalid(c.at, "Case is a branch of Cond and Switch; in SubSource it is On"))
		case c.kind == defaultClause && (s.HasDefault || i < len(cs)-1):
			bad = append(bad, invalid(c.at, "there is one Default, and it comes last"))
		case c.kind == defaultClause:
			s.Default, s.HasDefault = c.body, true
		default:
			s.Cases = append(s.Cases, dataflow.TypeCase{At: c.at, Type: c.typ, Bind: c.bind, Body: c.body})
		}
	}
	return withMistakes(s, &s.At, bad)
}

// invalid is a statement that the check reports.
func invalid(at dataflow.Pos, reason string) dataflow.Stmt {
	return &dataflow.Call{At: at, Op: dataflow.InvalidOp{Reason: reason}}
}

func withMistakes(s dataflow.Stmt, at *dataflow.Pos, bad []dataflow.Stmt) Stmt {
	if len(bad) == 0 {
		return &stmt{s, at}
	}
	return mistakes(bad)
}

// mistakes are invalid statements instead of one that is no statement for them.
type mistakes []dataflow.Stmt

func (ms mistakes) node() dataflow.Stmt { return &dataflow.Do{Body: ms} }

// setAt is the place of those that know none of their own: an interpreted program's branches do not.
func (ms mistakes) setAt(at dataflow.Pos) {
	for _, m := range ms {
		if c, ok := m.(*dataflow.Call); ok && c.At == "" {
			c.At = at
		}
	}
}

// LoopStmt is a Loop, to which Out can be added.
type LoopStmt struct{ s *dataflow.Loop }

func (l *LoopStmt) node() dataflow.Stmt   { return l.s }
func (l *LoopStmt) setAt(at dataflow.Pos) { l.s.At = at }

// Loop runs its body with variables bound to their first values, In("*i", 0, "*acc", 0), and
// again at each Continue. What follows runs for each Emit in it.
func Loop(vars []any, body ...Stmt) *LoopStmt {
	l := &dataflow.Loop{At: here(), Body: nodes(body)}
	pairs := len(vars)%2 == 0
	for i := 0; i+1 < len(vars); i += 2 {
		name, ok := vars[i].(string)
		pairs = pairs && ok
		l.Vars = append(l.Vars, name)
		l.Inits = append(l.Inits, arg(vars[i+1]))
	}
	if !pairs {
		l.Bad = "a Loop's In names variables and their first values in turn: In(\"*i\", 0)"
	}
	return &LoopStmt{l}
}

// Out names the variables that each Emit of the loop binds.
func (l *LoopStmt) Out(vars ...any) *LoopStmt {
	l.s.Outs = binds(vars)
	return l
}
