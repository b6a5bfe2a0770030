package interp

import (
	"cmp"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"go/types"
	"slices"

	"github.com/ramaworkshop/ramaworkshop/interp/internal/lower"
	"github.com/ramaworkshop/ramaworkshop/interp/internal/std"
	"github.com/ramaworkshop/ramaworkshop/interp/internal/symbols"
)

// DSL is the import path of the package that programs are written with.
const DSL = "github.com/ramaworkshop/ramaworkshop/rama"

// File is one file of a program.
type File struct {
	Name string
	Text []byte
}

// CheckOptions say what a program may use. The zero value is for a learner's program.
type CheckOptions struct {
	// Extra are packages that the named files may import besides those of Packages.
	Extra map[string][]string
	// Required are files that use what the program must define; a name that they miss is
	// reported as something to write, not as a mistake in them.
	Required []string
	// DSL is the package whose statements carry positions; empty means DSL.
	DSL string
}

// Checked is a program that can be loaded.
type Checked struct {
	unit *lower.Unit
	fset *token.FileSet
	pkg  *types.Package
	file string // the first file, where something missing is reported
}

// Check parses a program, checks its types, and translates it for the interpreter. It evaluates
// nothing. The problems are in the order of the text; a program with any cannot be loaded.
func Check(files []File, o CheckOptions) (*Checked, []Problem) {
	if o.DSL == "" {
		o.DSL = DSL
	}
	c := &checker{opts: o, fset: token.NewFileSet(), files: files}
	parsed := c.parse()
	if len(c.problems) > 0 {
		return nil, c.sorted()
	}
	p := c.types(parsed)
	if len(c.problems) > 0 {
		return nil, c.sorted()
	}
	unit, refusals := lower.Lower(p, c.config())
	for _, r := range refusals {
		c.add(r.Pos, NotRun, r.Message)
	}
	if len(c.problems) > 0 {
		return nil, c.sorted()
	}
	return &Checked{unit: unit, fset: c.fset, pkg: p.Types, file: files[0].Name}, nil
}

type checker struct {
	opts     CheckOptions
	fset     *token.FileSet
	files    []File
	problems []Problem
}

func (c *checker) config() lower.Config {
	return lower.Config{
		DSL:       c.opts.DSL,
		Overlay:   std.Package,
		Compiled:  compiled,
		Adaptable: adaptable,
	}
}

func compiled(path, name string) bool {
	if path == "fmt" && (name == "Scan" || name == "Scanf" || name == "Scanln") {
		return false
	}
	p := symbols.Lookup(path)
	return p != nil && p.Value(name).IsValid()
}

func adaptable(path, name string) bool {
	p := symbols.Lookup(path)
	return p != nil && p.Adapter(name) != nil
}

func (c *checker) parse() []*ast.File {
	var out []*ast.File
	for _, f := range c.files {
		a, err := parser.ParseFile(c.fset, f.Name, f.Text, parser.SkipObjectResolution)
		if list, ok := err.(scanner.ErrorList); ok {
			for _, e := range list {
				c.problems = append(c.problems, Problem{File: e.Pos.Filename, Line: e.Pos.Line, Col: e.Pos.Column,
					Kind: Syntax, Message: syntaxSentence(e.Msg)})
			}
		} else if err != nil {
			c.problems = append(c.problems, Problem{File: f.Name, Line: 1, Col: 1, Kind: Syntax, Message: err.Error()})
		}
		out = append(out, a)
	}
	return out
}

func (c *checker) types(files []*ast.File) *lower.Package {
	p := &lower.Package{Fset: c.fset, Files: files, Info: std.NewInfo()}
	conf := types.Config{
		Importer: symbols.Types,
		Error:    func(err error) { c.typeError(err) },
	}
	p.Types, _ = conf.Check(files[0].Name.Name, c.fset, files, p.Info)
	return p
}

func (c *checker) typeError(err error) {
	e, ok := err.(types.Error)
	if !ok {
		c.problems = append(c.problems, Problem{File: c.files[0].Name, Line: 1, Col: 1, Kind: Type, Message: err.Error()})
		return
	}
	c.add(e.Pos, Type, e.Msg)
}

func (c *checker) add(pos token.Pos, kind Kind, msg string) {
	p := c.fset.Position(pos)
	c.problems = append(c.problems, Problem{File: p.Filename, Line: p.Line, Col: p.Column, Kind: kind, Message: msg})
}

func (c *checker) sorted() []Problem {
	slices.SortStableFunc(c.problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col))
	})
	return slices.Compact(c.problems)
}

func syntaxSentence(s string) string { return s }
