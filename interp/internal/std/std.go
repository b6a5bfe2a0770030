// Package std serves the source of what standard packages export as generic code. Compiled
// programs have no values for that, so an interpreted program gets it as source, in packages
// below this one that are ordinary Go. Programs of the corpus hold them against the originals.
package std

import (
	"embed"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"path"
	"sync"

	"github.com/ramaworkshop/ramaworkshop/interp/internal/lower"
	"github.com/ramaworkshop/ramaworkshop/interp/internal/symbols"
)

//go:embed cmp/*.go slices/*.go maps/*.go iter/*.go sync/*.go sync/atomic/*.go errors/*.go math/rand/v2/*.go
var files embed.FS

var loaded = struct {
	sync.Mutex
	pkgs map[string]*lower.Package
}{pkgs: map[string]*lower.Package{}}

// Has reports whether a package has generic code that is served.
func Has(p string) bool {
	_, err := fs.Stat(files, path.Join(p, path.Base(p)+".go"))
	return err == nil || p == "math/rand/v2"
}

// Package is the type-checked source for a package, or nil when there is none.
func Package(p string) (*lower.Package, error) {
	if !Has(p) {
		return nil, nil
	}
	loaded.Lock()
	defer loaded.Unlock()
	if l := loaded.pkgs[p]; l != nil {
		return l, nil
	}
	l, err := load(p)
	if err != nil {
		return nil, fmt.Errorf("check source of %s: %w", p, err)
	}
	loaded.pkgs[p] = l
	return l, nil
}

func load(dir string) (*lower.Package, error) {
	names, err := fs.Glob(files, dir+"/*.go")
	if err != nil {
		return nil, err
	}
	p := &lower.Package{Fset: token.NewFileSet(), Info: NewInfo()}
	for _, n := range names {
		text, err := files.ReadFile(n)
		if err != nil {
			return nil, err
		}
		f, err := parser.ParseFile(p.Fset, n, text, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		p.Files = append(p.Files, f)
	}
	conf := types.Config{Importer: symbols.Types}
	p.Types, err = conf.Check("std/"+dir, p.Fset, p.Files, p.Info)
	return p, err
}

// NewInfo has room for everything that lowering asks for.
func NewInfo() *types.Info {
	return &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Instances: map[*ast.Ident]types.Instance{},
		Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
		Implicits: map[ast.Node]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{},
		FileVersions: map[*ast.File]string{},
	}
}
