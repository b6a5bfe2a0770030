// Package ops stands in for the operations of the DSL in the tests of interp.
package ops

import rama "github.com/ramaworkshop/ramaworkshop/interp/internal/stub"

// Inc, Plus, Times, Println and Lt are operations.
func Inc(x any) *rama.Expr         { return rama.NewExpr("inc", x) }
func Plus(xs ...any) *rama.Expr    { return rama.NewExpr("+", xs...) }
func Times(xs ...any) *rama.Expr   { return rama.NewExpr("*", xs...) }
func Println(xs ...any) *rama.Expr { return rama.NewExpr("println", xs...) }
func Lt(a, b any) *rama.Expr       { return rama.NewExpr("<", a, b) }
