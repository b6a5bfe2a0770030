package dataflow

import (
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/op"
)

func builtin(name string) Builtin { return Builtin{op.Get(name)} }

// steps is a function of n statements, each an addition that binds a variable.
func steps(n int, last Stmt, fn bool) *Def {
	d := &Def{Name: "steps", Fn: fn, In: []Bind{{Var: "*x"}}}
	for range n {
		d.Body = append(d.Body, &Call{
			Op: builtin("Plus"), Args: []any{Var("*x"), Const{int64(1)}}, Outs: []Bind{{Var: "*x"}},
		})
	}
	d.Body = append(d.Body, last)
	return d
}

func emitX() Stmt { return &Call{Op: EmitOp{}, Args: []any{Var("*x")}} }

// BenchmarkStep is the cost of one built-in statement: add, bind, go on.
func BenchmarkStep(b *testing.B) {
	const n = 1000
	p, err := compileDef(steps(n, emitX(), true), false)
	if err != nil {
		b.Fatal(err)
	}
	x := NewExec()
	args := []any{int64(1 << 20)}
	b.ReportAllocs()
	for i := 0; i < b.N; i += n {
		f, err := x.callFn(p, args, nil)
		if err != nil {
			b.Fatal(err)
		}
		x.release(f)
	}
}

// BenchmarkEmit is the cost of one emit of an operation, with an addition and a bind behind it.
func BenchmarkEmit(b *testing.B) {
	const n = 1000
	var body []Stmt
	for range n {
		body = append(body, emitX())
	}
	many := &Def{Name: "many", In: []Bind{{Var: "*x"}}, Body: body}
	d := &Def{Name: "caller", In: []Bind{{Var: "*y"}}, Body: []Stmt{
		&Call{Op: many, Args: []any{Var("*y")}, Outs: []Bind{{Var: "*z"}}},
		&Call{Op: builtin("Plus"), Args: []any{Var("*z"), Const{int64(1)}}, Outs: []Bind{{Var: "*w"}}},
	}}
	p, err := compileDef(d, false)
	if err != nil {
		b.Fatal(err)
	}
	x := NewExec()
	b.ReportAllocs()
	for i := 0; i < b.N; i += n {
		f := x.frame(p)
		f.s[0] = int64(1 << 20)
		if err := x.start(f); err != nil {
			b.Fatal(err)
		}
		x.release(f)
	}
}

// BenchmarkLoopTurn is the cost of a turn of a loop that adds two variables.
func BenchmarkLoopTurn(b *testing.B) {
	d := &Def{Name: "loop", Fn: true, In: []Bind{{Var: "*n"}}, Body: []Stmt{
		&Loop{
			Vars: []string{"*i", "*acc"}, Inits: []any{Const{int64(0)}, Const{int64(0)}}, Outs: []Bind{{Var: "*r"}},
			Body: []Stmt{&If{
				Cond: &Call{Op: builtin("Lt"), Args: []any{Var("*i"), Var("*n")}},
				Then: []Stmt{&Call{Op: ContinueOp{}, Args: []any{
					&Call{Op: builtin("Inc"), Args: []any{Var("*i")}},
					&Call{Op: builtin("Plus"), Args: []any{Var("*acc"), Var("*i")}},
				}}},
				Else: []Stmt{&Call{Op: EmitOp{}, Args: []any{Var("*acc")}}},
			}},
		},
		&Call{Op: EmitOp{}, Args: []any{Var("*r")}},
	}}
	p, err := compileDef(d, false)
	if err != nil {
		b.Fatal(err)
	}
	x := NewExec()
	b.ReportAllocs()
	for b.Loop() {
		f, err := x.callFn(p, []any{int64(1000)}, nil)
		if err != nil {
			b.Fatal(err)
		}
		x.release(f)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/1000, "ns/turn")
}

// BenchmarkCompile is the cost of compiling a function of 200 statements.
func BenchmarkCompile(b *testing.B) {
	for b.Loop() {
		if _, err := compileDef(steps(200, emitX(), true), false); err != nil {
			b.Fatal(err)
		}
	}
}
