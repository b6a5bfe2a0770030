package interp

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/interp/internal/symbols"
)

// Packages lists what every program may import.
func Packages() []string {
	var out []string
	for _, p := range symbols.Paths() {
		if !symbols.Lookup(p).GraderOnly {
			out = append(out, p)
		}
	}
	return out
}

// imports reports the packages that a file may not import.
func (c *checker) imports(files []*ast.File) {
	for i, f := range files {
		for _, s := range f.Imports {
			path, err := strconv.Unquote(s.Path.Value)
			if err != nil || c.mayImport(c.files[i].Name, path) {
				continue
			}
			c.add(s.Path.Pos(), Import, c.importSentence(path))
		}
	}
}

func (c *checker) mayImport(file, path string) bool {
	p := symbols.Lookup(path)
	return p != nil && (!p.GraderOnly || slices.Contains(c.opts.Extra[file], path))
}

func (c *checker) importSentence(path string) string {
	if path == "C" {
		return "programs of the workshop are plain Go: there is no cgo"
	}
	var names []string
	for _, p := range Packages() {
		if p == DSL || strings.HasPrefix(p, DSL+"/") {
			p = p[strings.LastIndex(DSL, "/")+1:]
		}
		names = append(names, p)
	}
	slices.Sort(names)
	return "package " + strconv.Quote(path) + " cannot be imported here; these can: " + strings.Join(names, ", ")
}

// aboutImport reports whether an error says what imports has said already.
func (c *checker) aboutImport(e types.Error) bool {
	if strings.HasPrefix(e.Msg, "could not import ") {
		return true
	}
	// A package that could not be imported counts as unused when nothing was found in it.
	return strings.HasSuffix(e.Msg, " imported and not used") && c.refusedImport(e.Pos)
}

func (c *checker) refusedImport(pos token.Pos) bool {
	at := c.fset.Position(pos)
	for _, p := range c.problems {
		if p.Kind == Import && p.File == at.Filename && p.Line == at.Line {
			return true
		}
	}
	return false
}
