// Package stubgen writes the declarations of a package without its code: what an editor needs
// to complete and check programs that use it.
package stubgen

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/token"
	"go/types"
	"sort"
	"strings"

	"golang.org/x/tools/go/packages"
)

// Generate returns the declarations of a package as Go source. Types of packages that are not
// in keep, which an alias of the package names, are written under that name; what mentions
// others is left out.
func Generate(path string, keep ...string) ([]byte, error) {
	cfg := &packages.Config{
		Mode: packages.NeedName | packages.NeedTypes | packages.NeedSyntax | packages.NeedTypesInfo |
			packages.NeedImports | packages.NeedDeps,
		Fset: token.NewFileSet(),
	}
	pkgs, err := packages.Load(cfg, path)
	if err != nil {
		return nil, err
	}
	p := pkgs[0]
	if len(p.Errors) > 0 {
		return nil, fmt.Errorf("%s: %v", path, p.Errors[0])
	}
	g := &generator{
		pkg: p.Types, docs: map[token.Pos]string{}, names: map[*types.TypeName]string{},
		keep: map[string]bool{}, imports: map[string]bool{},
	}
	for _, k := range keep {
		g.keep[k] = true
	}
	for _, f := range p.Syntax {
		g.readDocs(f)
	}
	return g.source(path)
}

type generator struct {
	pkg     *types.Package
	doc     string
	docs    map[token.Pos]string
	names   map[*types.TypeName]string // of types of other packages, by their aliases
	keep    map[string]bool
	imports map[string]bool
	out     bytes.Buffer
	foreign bool // a type was met that cannot be written
}

// readDocs finds the comments of declarations.
func (g *generator) readDocs(f *ast.File) {
	if f.Doc != nil {
		g.doc = f.Doc.Text()
	}
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			g.docs[d.Name.Pos()] = d.Doc.Text()
		case *ast.GenDecl:
			for _, s := range d.Specs {
				switch s := s.(type) {
				case *ast.TypeSpec:
					g.docs[s.Name.Pos()] = firstDoc(s.Doc, d.Doc)
				case *ast.ValueSpec:
					for _, n := range s.Names {
						g.docs[n.Pos()] = firstDoc(s.Doc, d.Doc)
					}
				}
			}
		}
	}
}

func firstDoc(cs ...*ast.CommentGroup) string {
	for _, c := range cs {
		if c != nil {
			return c.Text()
		}
	}
	return ""
}

func (g *generator) source(path string) ([]byte, error) {
	scope := g.pkg.Scope()
	var objs []types.Object
	for _, n := range scope.Names() {
		if o := scope.Lookup(n); o.Exported() {
			objs = append(objs, o)
		}
		if t, ok := scope.Lookup(n).(*types.TypeName); ok && t.IsAlias() && t.Exported() {
			if named, ok := types.Unalias(t.Type()).(*types.Named); ok && !g.keep[named.Obj().Pkg().Path()] {
				g.names[named.Obj()] = n
			}
		}
	}
	sort.Slice(objs, func(i, j int) bool { return objs[i].Name() < objs[j].Name() })
	for _, o := range objs {
		g.object(o)
	}
	var head bytes.Buffer
	comment(&head, g.doc)
	fmt.Fprintf(&head, "package %s\n\n", g.pkg.Name())
	var imports []string
	for i := range g.imports {
		imports = append(imports, i)
	}
	sort.Strings(imports)
	for _, i := range imports {
		fmt.Fprintf(&head, "import %q\n", i)
	}
	head.WriteString(declared)
	src, err := format.Source(append(head.Bytes(), g.out.Bytes()...))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return src, nil
}

func comment(b *bytes.Buffer, doc string) {
	for _, l := range strings.Split(strings.TrimRight(doc, "\n"), "\n") {
		if doc != "" {
			fmt.Fprintf(b, "// %s\n", l)
		}
	}
}

// write adds a declaration unless it mentions what cannot be written.
func (g *generator) write(o types.Object, f func(b *bytes.Buffer)) {
	var b bytes.Buffer
	g.foreign = false
	imports := map[string]bool{}
	old := g.imports
	g.imports = imports
	f(&b)
	g.imports = old
	if g.foreign {
		return
	}
	for i := range imports {
		g.imports[i] = true
	}
	g.out.WriteString("\n")
	comment(&g.out, g.docs[o.Pos()])
	g.out.Write(b.Bytes())
}

func (g *generator) object(o types.Object) {
	switch o := o.(type) {
	case *types.Const:
		g.write(o, func(b *bytes.Buffer) {
			fmt.Fprintf(b, "const %s %s = %s\n", o.Name(), g.typ(o.Type()), o.Val().ExactString())
		})
	case *types.Var:
		g.write(o, func(b *bytes.Buffer) { fmt.Fprintf(b, "var %s %s\n", o.Name(), g.typ(o.Type())) })
	case *types.Func:
		g.write(o, func(b *bytes.Buffer) { g.fn(b, o, "") })
	case *types.TypeName:
		g.typeDecl(o)
	}
}

const body = "{ panic(declared) }\n"

const declared = `
// declared is what a call of a declaration without its code says.
const declared = "only declared here: run the program with ramaworkshop"
`

func (g *generator) fn(b *bytes.Buffer, f *types.Func, recv string) {
	sig := f.Type().(*types.Signature)
	text := g.typ(types.NewSignatureType(nil, nil, nil, sig.Params(), sig.Results(), sig.Variadic()))
	fmt.Fprintf(b, "func %s%s%s %s", recv, f.Name(), strings.TrimPrefix(text, "func"), body)
}

func (g *generator) typeDecl(o *types.TypeName) {
	named, ok := types.Unalias(o.Type()).(*types.Named)
	if !ok {
		g.write(o, func(b *bytes.Buffer) { fmt.Fprintf(b, "type %s = %s\n", o.Name(), g.typ(o.Type())) })
		return
	}
	if o.IsAlias() && g.keep[named.Obj().Pkg().Path()] {
		g.write(o, func(b *bytes.Buffer) { fmt.Fprintf(b, "type %s = %s\n", o.Name(), g.typ(named)) })
		return
	}
	g.write(o, func(b *bytes.Buffer) {
		fmt.Fprintf(b, "type %s %s\n", o.Name(), g.underlying(o.Name(), named.Underlying()))
	})
	g.methods(o.Name(), named)
	g.markers(o.Name(), named)
}

// underlying writes the shape of a type: of a struct its exported fields, of an interface its
// exported methods, and a mark when it has others.
func (g *generator) underlying(name string, t types.Type) string {
	var b strings.Builder
	switch t := t.(type) {
	case *types.Struct:
		b.WriteString("struct {\n")
		hidden := false
		for i := range t.NumFields() {
			f := t.Field(i)
			if !f.Exported() {
				hidden = true
				continue
			}
			was := g.foreign
			g.foreign = false
			line := fmt.Sprintf("%s %s\n", f.Name(), g.typ(f.Type()))
			if g.foreign {
				hidden = true
			} else {
				b.WriteString(line)
			}
			g.foreign = was
		}
		if hidden {
			b.WriteString("_ struct{}\n")
		}
		b.WriteString("}")
		return b.String()
	case *types.Interface:
		if t.NumMethods() == 0 {
			return "any"
		}
		b.WriteString("interface {\n")
		hidden := false
		for i := range t.NumMethods() {
			m := t.Method(i)
			if !m.Exported() {
				hidden = true
				continue
			}
			fmt.Fprintf(&b, "%s%s\n", m.Name(), strings.TrimPrefix(g.typ(m.Type()), "func"))
		}
		if hidden {
			fmt.Fprintf(&b, "is%s()\n", name)
		}
		b.WriteString("}")
		return b.String()
	}
	return g.typ(t)
}

func (g *generator) methods(name string, named *types.Named) {
	for i := range named.NumMethods() {
		m := named.Method(i)
		if !m.Exported() {
			continue
		}
		recv := "(" + name + ") "
		if _, ptr := m.Type().(*types.Signature).Recv().Type().(*types.Pointer); ptr {
			recv = "(*" + name + ") "
		}
		g.write(m, func(b *bytes.Buffer) { g.fn(b, m, recv) })
	}
}

// markers adds the methods that make a type one of the package's closed interfaces.
func (g *generator) markers(name string, named *types.Named) {
	if _, isInterface := named.Underlying().(*types.Interface); isInterface {
		return
	}
	scope := g.pkg.Scope()
	for _, n := range scope.Names() {
		o, ok := scope.Lookup(n).(*types.TypeName)
		if !ok || !o.Exported() {
			continue
		}
		iface, ok := o.Type().Underlying().(*types.Interface)
		if !ok || !closed(iface) {
			continue
		}
		switch {
		case types.Implements(named, iface):
			fmt.Fprintf(&g.out, "\nfunc (%s) is%s() {}\n", name, n)
		case types.Implements(types.NewPointer(named), iface):
			fmt.Fprintf(&g.out, "\nfunc (*%s) is%s() {}\n", name, n)
		}
	}
}

func closed(t *types.Interface) bool {
	for i := range t.NumMethods() {
		if !t.Method(i).Exported() {
			return true
		}
	}
	return false
}

// typ writes a type as the generated package sees it.
func (g *generator) typ(t types.Type) string {
	t = g.local(t)
	return types.TypeString(t, func(p *types.Package) string {
		if p == g.pkg {
			return ""
		}
		std := !strings.Contains(strings.SplitN(p.Path(), "/", 2)[0], ".")
		if !g.keep[p.Path()] && !std {
			g.foreign = true
			return p.Name()
		}
		g.imports[p.Path()] = true
		return p.Name()
	})
}

// local replaces the types of other packages that have a name here.
func (g *generator) local(t types.Type) types.Type {
	switch t := t.(type) {
	case *types.Alias:
		if t.Obj().Pkg() == nil || t.Obj().Pkg() == g.pkg {
			return t
		}
		return g.local(types.Unalias(t))
	case *types.Named:
		if n, ok := g.names[t.Obj()]; ok {
			return types.NewNamed(types.NewTypeName(0, g.pkg, n, nil), types.NewStruct(nil, nil), nil)
		}
	case *types.Pointer:
		return types.NewPointer(g.local(t.Elem()))
	case *types.Slice:
		return types.NewSlice(g.local(t.Elem()))
	case *types.Map:
		return types.NewMap(g.local(t.Key()), g.local(t.Elem()))
	case *types.Signature:
		return types.NewSignatureType(nil, nil, nil, g.tuple(t.Params()), g.tuple(t.Results()), t.Variadic())
	}
	return t
}

func (g *generator) tuple(t *types.Tuple) *types.Tuple {
	var vs []*types.Var
	for i := range t.Len() {
		v := t.At(i)
		vs = append(vs, types.NewVar(0, g.pkg, v.Name(), g.local(v.Type())))
	}
	return types.NewTuple(vs...)
}
