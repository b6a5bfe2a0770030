// Package symbols holds the packages that an interpreted program may import: their type
// information, the values of what they export, and adapters for their interfaces. All of it
// but this file is generated.
package symbols

import (
	"embed"
	"fmt"
	"go/token"
	"go/types"
	"maps"
	"reflect"
	"slices"
	"sync"

	"golang.org/x/tools/go/gcexportdata"

	"github.com/ramaworkshop/ramaworkshop/interp/internal/host"
)

//go:embed data/*.x
var data embed.FS

// Package is one package that programs can import.
type Package struct {
	Path, Name string

	// GraderOnly packages are not for a learner's files.
	GraderOnly bool
	// API is a fingerprint of what the package exports.
	API string

	file     string
	values   func() map[string]reflect.Value
	adapters map[string]func(host.Bound) any

	once sync.Once
	vals map[string]reflect.Value
}

var packages = map[string]*Package{}

func add(p *Package) { packages[p.Path] = p }

// Lookup finds an offered package, or nil.
func Lookup(path string) *Package { return packages[path] }

// Paths lists the offered packages in order.
func Paths() []string { return slices.Sorted(maps.Keys(packages)) }

// Value is what the package exports under name: a function, an addressable variable, or for a
// type a nil pointer to it. It is invalid when there is no such value.
func (p *Package) Value(name string) reflect.Value {
	p.load()
	return p.vals[name]
}

// Values are all of them.
func (p *Package) Values() map[string]reflect.Value {
	p.load()
	return p.vals
}

func (p *Package) load() { p.once.Do(func() { p.vals = p.values() }) }

// Adapter makes a value of the named interface out of an interpreted one, or is nil when no
// type outside the package can implement it.
func (p *Package) Adapter(name string) func(host.Bound) any { return p.adapters[name] }

// Importer reads the type information of offered packages, each once. It is safe for use by
// several goroutines.
type Importer struct {
	mu   sync.Mutex
	fset *token.FileSet
	pkgs map[string]*types.Package
}

// Types is the importer that every check of this process shares, so that a package's types
// are the same in all of them.
var Types = &Importer{fset: token.NewFileSet(), pkgs: map[string]*types.Package{}}

// Import implements types.Importer.
func (im *Importer) Import(path string) (*types.Package, error) {
	p := Lookup(path)
	if p == nil {
		return nil, fmt.Errorf("package %q is not offered", path)
	}
	im.mu.Lock()
	defer im.mu.Unlock()
	if t := im.pkgs[path]; t != nil && t.Complete() {
		return t, nil
	}
	f, err := data.Open("data/" + p.file + ".x")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return gcexportdata.Read(f, im.fset, im.pkgs, path)
}
