// Command gensymbols writes the packages that an interpreted program may import: for each
// one the reflected values of its exported names, adapters for its interfaces, and its type
// information as export data. It runs under "go generate ./interp"; users never need it.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"go/token"
	"go/types"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/gcexportdata"
	"golang.org/x/tools/go/packages"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("gensymbols: ")
	dir := flag.String("dir", "internal/symbols", "the folder of package symbols")
	flag.Parse()
	if err := generate(*dir, Offered); err != nil {
		log.Fatal(err)
	}
}

func generate(dir string, offered []Offer) error {
	pkgs, err := load(offered)
	if err != nil {
		return err
	}
	if err := clean(dir); err != nil {
		return err
	}
	named, err := stockSource()
	if err != nil {
		return fmt.Errorf("write stock of types: %w", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "..", "stock", "types.go"), named, 0o644); err != nil {
		return err
	}
	seen := map[*types.Package]bool{}
	for _, p := range pkgs {
		base := fileBase(p.Path())
		src, err := source(p.Package, p.Offer)
		if err != nil {
			return fmt.Errorf("write symbols of %s: %w", p.Path(), err)
		}
		if err := os.WriteFile(filepath.Join(dir, base+".go"), src, 0o644); err != nil {
			return err
		}
		slim(p.Package, seen)
		var b bytes.Buffer
		// No positions: they would be those of the machine on which this runs.
		if err := gcexportdata.Write(&b, token.NewFileSet(), p.Package); err != nil {
			return fmt.Errorf("write export data of %s: %w", p.Path(), err)
		}
		if err := os.WriteFile(filepath.Join(dir, "data", base+".x"), b.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// offeredPackage is a package of the list, with its types.
type offeredPackage struct {
	*types.Package
	Offer
}

func (p offeredPackage) Path() string { return p.Package.Path() }

// load type-checks the offered packages from source, in the order of the list.
func load(offered []Offer) ([]offeredPackage, error) {
	var patterns []string
	for _, o := range offered {
		patterns = append(patterns, o.Path)
	}
	mode := packages.NeedName | packages.NeedTypes | packages.NeedImports | packages.NeedDeps |
		packages.NeedSyntax | packages.NeedTypesInfo | packages.NeedFiles | packages.NeedModule
	got, err := packages.Load(&packages.Config{Mode: mode}, patterns...)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(got, func(a, b *packages.Package) int { return strings.Compare(a.PkgPath, b.PkgPath) })
	var out []offeredPackage
	for _, o := range offered {
		n := len(out)
		for _, p := range got {
			if !o.names(p.PkgPath) {
				continue
			}
			if len(p.Errors) > 0 {
				return nil, fmt.Errorf("load %s: %v", p.PkgPath, p.Errors[0])
			}
			out = append(out, offeredPackage{p.Types, o})
		}
		if len(out) == n {
			return nil, fmt.Errorf("load %s: no such package", o.Path)
		}
	}
	return out, nil
}

func (o Offer) names(path string) bool {
	if root, ok := strings.CutSuffix(o.Path, "/..."); ok {
		return path == root || strings.HasPrefix(path, root+"/")
	}
	return path == o.Path
}

// clean removes what an earlier run wrote: every .x file and every Go file with its header.
func clean(dir string) error {
	if err := os.MkdirAll(filepath.Join(dir, "data"), 0o755); err != nil {
		return err
	}
	old, err := filepath.Glob(filepath.Join(dir, "data", "*.x"))
	if err != nil {
		return err
	}
	goFiles, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return err
	}
	for _, f := range goFiles {
		text, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		if bytes.HasPrefix(text, []byte(header)) {
			old = append(old, f)
		}
	}
	for _, f := range old {
		if err := os.Remove(f); err != nil {
			return err
		}
	}
	return nil
}

func fileBase(path string) string {
	for _, m := range modules {
		if rest, ok := strings.CutPrefix(path, m+"/"); ok {
			path = rest
		}
	}
	return "pkg_" + strings.NewReplacer("/", "_", ".", "_", "-", "_").Replace(path)
}

// exported calls f for each exported object of p, sorted by name.
func exported(p *types.Package, f func(types.Object)) {
	for _, name := range p.Scope().Names() {
		if o := p.Scope().Lookup(name); o.Exported() {
			f(o)
		}
	}
}
