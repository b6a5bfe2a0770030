package lower

import (
	"go/constant"
	"go/token"
	"go/types"
)

// Unit is a lowered program: source text in the small language that the interpreter runs
// correctly, and tables of everything that the text names by number.
type Unit struct {
	Source string

	// Types are T0, T1, ... in the text.
	Types []types.Type
	// Consts are C0, C1, ...
	Consts []Const
	// Syms are F0, F1, ...: functions and variables of compiled packages.
	Syms []Sym
	// Ifaces are the compiled interfaces that values are converted to: A0 tests and converts,
	// W0 converts.
	Ifaces []types.Type
	// Globals are the types of the program's package variables; G0, G1, ... are pointers to them.
	Globals []types.Type
	// Marks are P0, P1, ...: positions of statements.
	Marks []token.Pos
	// Tables are types whose methods compiled code can call.
	Tables []types.Type
	// Impls are the program's interfaces that a compiled value is tested against.
	Impls []types.Type
	// Statics are types as the program knows them, for printing values whose type does not
	// remember its name.
	Statics []types.Type
	// Named are the program's own types, for printing.
	Named []*types.Named

	// Funcs and Vars lead from a name in the program to the function's name in the text and
	// to the index of the variable.
	Funcs map[string]string
	Vars  map[string]int
	// Places leads from a function's name in the text to the program's function.
	Places map[string]Place

	// Shape answers what types look like at run time.
	Shape *Shape
}

// Const is a constant of a type, or the type's zero value when Val is nil.
type Const struct {
	Type types.Type
	Val  constant.Value
}

// Sym is an exported function or variable of a compiled package.
type Sym struct{ Path, Name string }

// Refusal is a construct that cannot be run, with a sentence that says why and what to do.
type Refusal struct {
	Pos     token.Pos
	Message string
}

// Place is a function of the program.
type Place struct {
	Name     string
	Pos, End token.Pos
}

// Mark is the position of the statement that a mark stands for.
func (u *Unit) Mark(n int64) token.Pos {
	if n < 1 || n > int64(len(u.Marks)) {
		return token.NoPos
	}
	return u.Marks[n-1]
}
