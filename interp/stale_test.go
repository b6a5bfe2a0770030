package interp_test

import (
	"go/types"
	"os/exec"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"

	"github.com/ramaworkshop/ramaworkshop/interp/internal/fingerprint"
	"github.com/ramaworkshop/ramaworkshop/interp/internal/std"
	"github.com/ramaworkshop/ramaworkshop/interp/internal/symbols"
)

const (
	ourModule  = "github.com/ramaworkshop/ramaworkshop"
	regenerate = "run go generate ./interp"
)

// What is generated from our own packages fits them as they are now. The standard library's may
// be older: a later release only adds to it, and what has been added is not offered yet.
func TestSymbolsAreUpToDate(t *testing.T) {
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("it needs the go command")
	}
	patterns := []string{ourModule + "/rama/..."}
	for _, path := range symbols.Paths() {
		if strings.HasPrefix(path, ourModule) {
			patterns = append(patterns, path)
		}
	}
	pkgs, err := packages.Load(&packages.Config{Mode: packages.NeedName | packages.NeedTypes}, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pkgs {
		if len(p.Errors) > 0 {
			t.Fatalf("load %s: %v", p.PkgPath, p.Errors[0])
		}
		switch s := symbols.Lookup(p.PkgPath); {
		case s == nil:
			t.Errorf("%s cannot be imported by programs: %s", p.PkgPath, regenerate)
		case s.API != fingerprint.Of(p.Types):
			t.Errorf("%s has changed since its symbols were generated: %s", p.PkgPath, regenerate)
		}
	}
}

// The symbols are those of the type information that stands beside them.
func TestSymbolsFitTheirTypes(t *testing.T) {
	for _, path := range symbols.Paths() {
		p, err := symbols.Types.Import(path)
		if err != nil {
			t.Fatal(err)
		}
		for name := range symbols.Lookup(path).Values() {
			if p.Scope().Lookup(name) == nil {
				t.Errorf("%s has no %s: %s", path, name, regenerate)
			}
		}
	}
}

// Compiled programs have no values for generic code, so what the offered packages export of it is
// there as source.
func TestGenericCodeIsThere(t *testing.T) {
	for _, path := range symbols.Paths() {
		p, err := symbols.Types.Import(path)
		if err != nil {
			t.Fatal(err)
		}
		source, err := std.Package(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range p.Scope().Names() {
			o := p.Scope().Lookup(name)
			if !o.Exported() || !generic(o) {
				continue
			}
			if source == nil || source.Types.Scope().Lookup(name) == nil {
				t.Errorf("%s.%s is not offered: write it in internal/std", path, name)
			}
		}
	}
}

func generic(o types.Object) bool {
	switch t := o.Type().(type) {
	case *types.Signature:
		return t.TypeParams().Len() > 0
	case *types.Named:
		_, isFunc := t.Underlying().(*types.Signature)
		i, isIface := t.Underlying().(*types.Interface)
		return t.TypeParams().Len() > 0 && !isFunc && !(isIface && !i.IsMethodSet())
	}
	return false
}
