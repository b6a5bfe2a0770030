package path

import (
	"fmt"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// Nav is one navigator as data.
type Nav struct {
	// Name is the navigator's name as a program writes it: "Key", "MapVals".
	Name string
	// Args are values, or Holes.
	Args []any
	// Fn is the function of Pred, View, Term and others; Fn2 the second one of SRangeDynamic.
	Fn, Fn2 *Func
	// Paths are the paths inside this navigator.
	Paths [][]Nav
	// Range are the options of the sorted ranges.
	Range RangeOptions
	// Up says which recursive path a Self stands for: 0 for the innermost around it.
	Up int

	mark *selfMark // of a Self whose RecursivePath is being defined
}

// RangeOptions of a sorted range. Max is a value or a Hole; nil and 0 mean no bound.
type RangeOptions struct {
	Max          any
	ExcludeStart bool
	IncludeEnd   bool
}

// Hole stands for an argument that is only known when the path runs: Env.Args[N]. Name is how
// it prints.
type Hole struct {
	N    int
	Name string
}

// PathArg prints the hole inside a path.
func (h Hole) PathArg() string { return h.Name }

// Func is a function that a path calls.
type Func struct {
	// Name is how the function prints, and by which it is found in another process; a
	// function without a name stays where it is.
	Name string
	// Call gets the visited value and then the navigator's own arguments.
	Call func(e *Env, args []any) (any, error)
	// Call1 is Call for one argument, when there is a faster way.
	Call1 func(e *Env, v any) (any, error)
	// Stored says that the function can look at a Struct itself; others get it as a value.
	Stored bool
	// Custom is a navigator of the program's own; Call is nil then.
	Custom *Custom
}

// String prints the navigator as a program writes it.
func (n Nav) String() string {
	var b strings.Builder
	n.print(&b)
	return b.String()
}

func (n Nav) print(b *strings.Builder) {
	fn := n.Fn
	if fn != nil && fn.Custom != nil {
		b.WriteString(fn.Name)
		fn = nil
	} else {
		b.WriteString(n.Name)
	}
	if n.Up > 0 {
		fmt.Fprintf(b, "(%d)", n.Up)
	}
	if len(n.Args) == 0 && fn == nil && len(n.Paths) == 0 && n.Range == (RangeOptions{}) {
		return
	}
	b.WriteByte('(')
	sep := ""
	item := func(s string) {
		b.WriteString(sep)
		b.WriteString(s)
		sep = ", "
	}
	for _, f := range []*Func{fn, n.Fn2} {
		if f != nil {
			item(f.Name)
		}
	}
	for _, a := range n.Args {
		item(argString(a))
	}
	if s := n.rangeOptions(); s != "" {
		item(s)
	}
	paths := navs[n.Name].paths
	for _, p := range n.Paths {
		if paths == onePath {
			item(String(p))
		} else {
			item("Path(" + String(p) + ")")
		}
	}
	b.WriteByte(')')
}

// rangeOptions prints the options of a sorted range; the forms FromStart and ToEnd have their
// maximum as an argument.
func (n Nav) rangeOptions() string {
	if n.Range == (RangeOptions{}) {
		return ""
	}
	if strings.HasSuffix(n.Name, string(rangeFromStart)) || strings.HasSuffix(n.Name, string(rangeToEnd)) {
		return argString(n.Range.Max)
	}
	var fields []string
	if n.Range.Max != nil {
		fields = append(fields, "Max: "+argString(n.Range.Max))
	}
	if n.Range.ExcludeStart {
		fields = append(fields, "ExcludeStart: true")
	}
	if n.Range.IncludeEnd {
		fields = append(fields, "IncludeEnd: true")
	}
	return "RangeOptions{" + strings.Join(fields, ", ") + "}"
}

func argString(a any) string {
	if s, ok := a.(interface{ PathArg() string }); ok {
		return s.PathArg()
	}
	return value.String(a)
}

// String prints a path: its navigators with commas between them.
func String(p []Nav) string {
	var b strings.Builder
	for i, n := range p {
		if i > 0 {
			b.WriteString(", ")
		}
		n.print(&b)
	}
	return b.String()
}

// MapArgs returns the path with every argument replaced by what f makes of it, in order, in
// inner paths too.
func MapArgs(p []Nav, f func(arg any) (any, error)) ([]Nav, error) {
	out := make([]Nav, len(p))
	for i, n := range p {
		var err error
		if n.Args, err = mapEach(n.Args, f); err != nil {
			return nil, err
		}
		if n.Range.Max != nil {
			if n.Range.Max, err = f(n.Range.Max); err != nil {
				return nil, err
			}
		}
		inner := make([][]Nav, len(n.Paths))
		for j, q := range n.Paths {
			if inner[j], err = MapArgs(q, f); err != nil {
				return nil, err
			}
		}
		n.Paths = inner
		out[i] = n
	}
	return out, nil
}

func mapEach(as []any, f func(any) (any, error)) ([]any, error) {
	out := make([]any, len(as))
	for i, a := range as {
		var err error
		if out[i], err = f(a); err != nil {
			return nil, err
		}
	}
	return out, nil
}
