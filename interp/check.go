package interp

import (
	"cmp"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/interp/internal/lower"
	"github.com/ramaworkshop/ramaworkshop/interp/internal/std"
	"github.com/ramaworkshop/ramaworkshop/interp/internal/symbols"
)

// DSL is the import path of the package that programs are written with.
const DSL = "github.com/ramaworkshop/ramaworkshop/rama"

// File is one file of a program.
type File struct {
	Name string // as it appears in positions
	Text []byte
}

// CheckOptions say what a program may use. The zero value is for a learner's program.
type CheckOptions struct {
	// Extra lists, by file name, packages that the file may import besides those of Packages.
	Extra map[string][]string
	// Required names the files that use what the program must define, graders above all. What
	// they miss is reported as something to write in the program's own file, not as a mistake
	// in them.
	Required []string
}

// Checked is a program that can be loaded.
type Checked struct {
	unit *lower.Unit
	fset *token.FileSet
	pkg  *types.Package
	own  string // the file in which what is missing should be written
}

// Check parses the files of one package, checks their types, and translates them for the
// interpreter. It evaluates nothing. The problems are in the order of the text; a program with
// any of them cannot be loaded, and Checked is nil.
func Check(files []File, o CheckOptions) (*Checked, []Problem) {
	c := &checker{opts: o, fset: token.NewFileSet(), files: files}
	parsed := c.parse()
	if len(c.problems) > 0 {
		return nil, c.sorted()
	}
	c.imports(parsed)
	p := c.types(parsed)
	c.report()
	if len(c.problems) > 0 {
		return nil, c.sorted()
	}
	unit := c.lower(p)
	if len(c.problems) > 0 {
		return nil, c.sorted()
	}
	return &Checked{unit: unit, fset: c.fset, pkg: p.Types, own: c.ownFile()}, nil
}

// Lowered is the text that the interpreter runs, for those who look after this package.
func (c *Checked) Lowered() string { return c.unit.Source }

// Places are the positions of the program's statements, as file:line:col. The statement with the
// mark n is the one at n-1; the mark 0 means none.
func (c *Checked) Places() []string {
	out := make([]string, len(c.unit.Marks))
	for i, pos := range c.unit.Marks {
		p := c.fset.Position(pos)
		out[i] = fmt.Sprintf("%s:%d:%d", p.Filename, p.Line, p.Column)
	}
	return out
}

type checker struct {
	opts     CheckOptions
	fset     *token.FileSet
	files    []File
	parsed   []*ast.File
	info     *types.Info
	pkg      *types.Package
	raw      []types.Error
	problems []Problem
}

func (c *checker) config() lower.Config {
	return lower.Config{
		DSL:       DSL,
		Overlay:   std.Package,
		Compiled:  compiled,
		Adaptable: adaptable,
	}
}

// compiled reports whether a package has a value or type of that name that programs may use.
// What reads the standard input of the process is not among them.
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
	for _, f := range c.files {
		a, err := parser.ParseFile(c.fset, f.Name, f.Text, parser.SkipObjectResolution)
		var list scanner.ErrorList
		if errors.As(err, &list) {
			for i, e := range list {
				if i > 0 && follows.MatchString(e.Msg) {
					continue
				}
				c.addAt(e.Pos, Syntax, syntaxSentence(e.Msg))
			}
		} else if err != nil {
			c.addAt(token.Position{Filename: f.Name, Line: 1, Column: 1}, Syntax, err.Error())
		}
		c.parsed = append(c.parsed, a)
	}
	if len(c.files) == 0 {
		c.addAt(token.Position{}, Missing, "there is no file to run")
	}
	return c.parsed
}

// lower translates the program. A panic in there is a mistake of this package, which should not
// end the one that asks.
func (c *checker) lower(p *lower.Package) *lower.Unit {
	defer func() {
		if r := recover(); r != nil {
			c.failed(fmt.Sprint(r))
		}
	}()
	unit, refusals := lower.Lower(p, c.config())
	for _, r := range refusals {
		at := c.fset.Position(r.Pos)
		if !r.Pos.IsValid() {
			at = token.Position{Filename: c.ownFile(), Line: 1, Column: 1}
		}
		c.addAt(at, NotRun, r.Message)
	}
	return unit
}

func (c *checker) failed(why string) {
	c.addAt(token.Position{Filename: c.ownFile(), Line: 1, Column: 1}, Failed, failedSentence(why))
}

func failedSentence(why string) string {
	return "the interpreter has failed at this program, which is not the program's fault; " +
		"please report it together with the file: " + why
}

// types checks the files as one package. Errors are kept, to be told together.
func (c *checker) types(files []*ast.File) *lower.Package {
	p := &lower.Package{Fset: c.fset, Files: files, Info: std.NewInfo()}
	conf := types.Config{
		Importer: symbols.Types,
		Error: func(err error) {
			var e types.Error
			if errors.As(err, &e) {
				c.raw = append(c.raw, e)
			}
		},
	}
	p.Types, _ = conf.Check(files[0].Name.Name, c.fset, files, p.Info)
	c.info, c.pkg = p.Info, p.Types
	return p
}

// report makes problems of the type checker's errors. An error that begins with a tab goes on
// with the one before.
func (c *checker) report() {
	var last *Problem
	for _, e := range c.raw {
		if strings.HasPrefix(e.Msg, "\t") {
			if last != nil {
				last.Message = continued(last.Message, e.Msg, c.fset.Position(e.Pos).Line)
			}
			continue
		}
		if c.aboutImport(e) {
			last = nil
			continue
		}
		n := len(c.problems)
		c.typeError(e)
		if last = nil; len(c.problems) > n {
			last = &c.problems[n]
		}
	}
	for i := range c.problems {
		if c.problems[i].Kind == Type {
			c.problems[i].Message = typeSentence(c.problems[i].Message)
		}
	}
}

func (c *checker) typeError(e types.Error) {
	file := c.fset.Position(e.Pos).Filename
	if slices.Contains(c.opts.Required, file) {
		c.required(e)
		return
	}
	if msg, ok := dotImported(e.Msg, DSL); ok {
		c.add(e.Pos, Type, msg)
		return
	}
	if name, ok := strings.CutPrefix(e.Msg, "undefined: "); ok {
		c.add(e.Pos, Type, c.undefined(name, e.Pos))
		return
	}
	if msg := c.member(e); msg != "" {
		c.add(e.Pos, Type, msg)
		return
	}
	c.add(e.Pos, Type, e.Msg)
}

func (c *checker) add(pos token.Pos, kind Kind, msg string) {
	c.addAt(c.fset.Position(pos), kind, msg)
}

func (c *checker) addAt(p token.Position, kind Kind, msg string) {
	c.problems = append(c.problems,
		Problem{File: p.Filename, Line: p.Line, Col: p.Column, Kind: kind, Message: msg})
}

func (c *checker) sorted() []Problem {
	slices.SortStableFunc(c.problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col))
	})
	return slices.Compact(c.problems)
}

// ownFile is the first file that is not required: the one that is being written.
func (c *checker) ownFile() string {
	for _, f := range c.files {
		if !slices.Contains(c.opts.Required, f.Name) {
			return f.Name
		}
	}
	return c.files[0].Name
}
