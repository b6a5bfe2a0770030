package interp

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"reflect"
	"sync"

	"github.com/ramaworkshop/ramaworkshop/interp/internal/stub"
	"github.com/ramaworkshop/ramaworkshop/interp/internal/stub/ops"
	"github.com/ramaworkshop/ramaworkshop/interp/internal/symbols"
)

// The DSL's own packages take part only where they are generated; the tests have a small one of
// the same shape.

const stubDSL = "github.com/ramaworkshop/ramaworkshop/interp/internal/stub"

var registerStub = sync.OnceFunc(func() {
	symbols.Register(stubDSL, "rama", map[string]reflect.Value{
		"M": tok[rama.M](), "L": tok[rama.L](), "Set": tok[rama.Set](), "Stmt": tok[rama.Stmt](),
		"Expr": tok[rama.Expr](), "IfStmt": tok[rama.IfStmt](), "Clause": tok[rama.Clause](),
		"Nav": tok[rama.Nav](), "Schema": tok[rama.Schema](), "FixedKeys": tok[rama.FixedKeys](),
		"Fn": tok[rama.Fn](), "Setup": tok[rama.Setup](), "Topologies": tok[rama.Topologies](),
		"Stream": tok[rama.Stream](), "Option": tok[rama.Option](), "ModuleDef": tok[rama.ModuleDef](),
		"SchemaError": tok[rama.SchemaError](),
		"NewExpr":     val(rama.NewExpr), "AtStmt": val(rama.AtStmt), "AtExpr": val(rama.AtExpr),
		"AtName": val(rama.AtName), "If": val(rama.If), "Case": val(rama.Case), "Cond": val(rama.Cond),
		"Atomic": val(rama.Atomic), "Anchor": val(rama.Anchor), "Emit": val(rama.Emit),
		"Call": val(rama.Call), "Invoke": val(rama.Invoke), "Let": val(rama.Let), "On": val(rama.On),
		"In": val(rama.In), "Key": val(rama.Key), "Term": val(rama.Term), "Path": val(rama.Path),
		"LocalSelect": val(rama.LocalSelect), "RamaFn": val(rama.RamaFn), "Module": val(rama.Module),
		"Dump": val(rama.Dump), "TypeName": val(rama.TypeName), "Apply": val(rama.Apply),
		"Check": val(rama.Check), "Names": ref(&rama.Names), "All": ref(&rama.All), "None": ref(&rama.None),
		"String": ref(&rama.String), "Long": ref(&rama.Long), "Global": ref(&rama.Global),
		"ErrUnroutable": ref(&rama.ErrUnroutable),
	}, nil, fromSource(stubDSL, "internal/stub"))
	symbols.Register(stubDSL+"/ops", "ops", map[string]reflect.Value{
		"Inc": val(ops.Inc), "Plus": val(ops.Plus), "Times": val(ops.Times), "Println": val(ops.Println),
		"Lt": val(ops.Lt),
	}, nil, fromSource(stubDSL+"/ops", "internal/stub/ops"))
})

func tok[T any]() reflect.Value     { return reflect.ValueOf((*T)(nil)) }
func val(v any) reflect.Value       { return reflect.ValueOf(v) }
func ref[T any](p *T) reflect.Value { return reflect.ValueOf(p).Elem() }

// fromSource reads the types of a package from its files; what they import is there as export
// data, but for package reflect, which only bodies use.
func fromSource(path, dir string) func(types.Importer) (*types.Package, error) {
	return func(imp types.Importer) (*types.Package, error) {
		names, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil {
			return nil, err
		}
		fset := token.NewFileSet()
		var files []*ast.File
		for _, n := range names {
			text, err := os.ReadFile(n)
			if err != nil {
				return nil, err
			}
			f, err := parser.ParseFile(fset, n, text, parser.SkipObjectResolution)
			if err != nil {
				return nil, err
			}
			files = append(files, f)
		}
		conf := types.Config{Importer: imp, IgnoreFuncBodies: true, Error: func(error) {}}
		p, _ := conf.Check(path, fset, files, nil)
		p.MarkComplete()
		return p, nil
	}
}
