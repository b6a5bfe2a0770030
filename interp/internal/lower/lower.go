package lower

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"
)

// Config is what lowering needs to know besides the program.
type Config struct {
	// DSL is the import path of the package whose statements carry their positions.
	DSL string
	// Overlay is the source of what a compiled package exports as generic code, or nil.
	Overlay func(path string) (*Package, error)
	// Compiled reports whether a compiled package has a value or type of that name.
	Compiled func(path, name string) bool
	// Adaptable reports whether interpreted types can implement a compiled interface.
	Adaptable func(path, name string) bool
}

// Package is a type-checked package of source.
type Package struct {
	Types *types.Package
	Info  *types.Info
	Fset  *token.FileSet
	Files []*ast.File
}

// source is a package with its functions at hand.
type source struct {
	*Package
	main  bool
	funcs map[*types.Func]*ast.FuncDecl
	gotos map[types.Object]bool // labels that a goto jumps to
}

type lowerer struct {
	cfg     Config
	unit    *Unit
	shape   *Shape
	main    *source
	sources map[*types.Package]*source
	overlay map[string]*source
	ctx     *types.Context

	body   strings.Builder
	serial int

	typeNo   typeutil.Map
	constNo  map[string]int
	symNo    map[Sym]int
	ifaceNo  typeutil.Map
	globalNo map[*types.Var]int
	markNo   map[token.Pos]int
	tableNo  typeutil.Map
	implNo   typeutil.Map
	namedNo  typeutil.Map
	fullNo   typeutil.Map
	staticNo typeutil.Map
	notedNo  typeutil.Map

	jobs  []*job
	known map[string]*job

	// Expressions that lowering has made up, which the type checker does not know.
	madeTypes map[ast.Expr]types.Type
	madeVars  map[*ast.Ident]*types.Var

	refusals []Refusal
	refused  map[string]bool

	recovering bool // some function of the program calls recover
	indirect   bool // and one that does may be a value: see host.Deferred
	ifaces     *interfaces
	erased     *erasure
}

// Lower translates a program that has passed the type checker.
func Lower(p *Package, cfg Config) (*Unit, []Refusal) {
	l := newLowerer(p, cfg)
	l.program()
	l.erased.judge()
	l.unit.Source = "package main\n\nimport . \"k\"\n\n" + l.body.String()
	return l.unit, l.refusals
}

func newLowerer(p *Package, cfg Config) *lowerer {
	l := &lowerer{cfg: cfg, ctx: types.NewContext(),
		sources: map[*types.Package]*source{}, overlay: map[string]*source{},
		constNo: map[string]int{}, symNo: map[Sym]int{}, globalNo: map[*types.Var]int{},
		markNo: map[token.Pos]int{}, known: map[string]*job{}, refused: map[string]bool{},
		madeTypes: map[ast.Expr]types.Type{}, madeVars: map[*ast.Ident]*types.Var{}}
	l.shape = newShape(func(n *types.Named, why string) { l.refuse(n.Obj().Pos(), "%s", why) }, l.overlayType)
	l.unit = &Unit{Funcs: map[string]string{}, Vars: map[string]int{}, Places: map[string]Place{},
		Shape: l.shape}
	l.ifaces = newInterfaces(l)
	l.erased = newErasure(l)
	l.main = l.add(p)
	l.main.main = true
	for id, o := range p.Info.Uses {
		if _, ok := o.(*types.Builtin); ok && id.Name == "recover" {
			l.recovering = true
		}
	}
	l.indirect = l.recovering && l.recoversIndirectly()
	return l
}

func (l *lowerer) add(p *Package) *source {
	s := &source{Package: p, funcs: map[*types.Func]*ast.FuncDecl{}, gotos: map[types.Object]bool{}}
	for _, file := range p.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			if b, ok := n.(*ast.BranchStmt); ok && b.Tok == token.GOTO {
				s.gotos[p.Info.Uses[b.Label]] = true
			}
			return true
		})
		for _, d := range file.Decls {
			if fd, ok := d.(*ast.FuncDecl); ok {
				if o, ok := p.Info.Defs[fd.Name].(*types.Func); ok {
					s.funcs[o] = fd
				}
			}
		}
	}
	l.sources[p.Types] = s
	l.shape.source[p.Types] = true
	return s
}

func (l *lowerer) refuse(pos token.Pos, format string, args ...any) {
	msg := fmt.Sprintf(format, args...)
	key := fmt.Sprint(pos, msg)
	if !l.refused[key] {
		l.refused[key] = true
		l.refusals = append(l.refusals, Refusal{pos, msg})
	}
}

// spell writes a type in the text.
func (l *lowerer) spell(t types.Type) string {
	c := l.shape.Core(t)
	switch t := c.(type) {
	case *types.Basic:
		return t.Name()
	case *types.Interface:
		return "any"
	case *types.Named:
		if types.Identical(t, errorType) {
			return "error"
		}
		if i, ok := t.Underlying().(*types.Interface); ok && i.Empty() {
			return "any"
		}
	case *types.Chan:
		elem := l.spell(t.Elem())
		if _, ok := t.Elem().(*types.Chan); ok {
			elem = l.token(t.Elem())
		}
		switch t.Dir() {
		case types.SendOnly:
			return "chan<- " + elem
		case types.RecvOnly:
			return "<-chan " + elem
		}
		return "chan " + elem
	}
	return l.token(c)
}

// token is the name under which the host serves a type.
func (l *lowerer) token(core types.Type) string { return fmt.Sprintf("T%d", l.typeIndex(core)) }

func (l *lowerer) typeIndex(t types.Type) int {
	core := l.shape.Core(t)
	if i := l.typeNo.At(core); i != nil {
		return i.(int)
	}
	i := len(l.unit.Types)
	l.typeNo.Set(core, i)
	l.unit.Types = append(l.unit.Types, core)
	l.noteTypes(t)
	return i
}

// noteTypes remembers the program's own types that occur in t.
func (l *lowerer) noteTypes(t types.Type) {
	if l.notedNo.At(t) != nil {
		return
	}
	l.notedNo.Set(t, true)
	switch t := t.(type) {
	case *types.Alias:
		l.noteTypes(types.Unalias(t))
	case *types.Named:
		if l.shape.Source(t) {
			l.noteNamed(t)
			l.noteTypes(t.Underlying())
		}
	case *types.Pointer:
		l.noteTypes(t.Elem())
	case *types.Slice:
		l.noteTypes(t.Elem())
	case *types.Array:
		l.noteTypes(t.Elem())
	case *types.Chan:
		l.noteTypes(t.Elem())
	case *types.Map:
		l.noteTypes(t.Key())
		l.noteTypes(t.Elem())
	case *types.Struct:
		for f := range t.Fields() {
			l.noteTypes(f.Type())
		}
	case *types.Signature:
		for v := range t.Params().Variables() {
			l.noteTypes(v.Type())
		}
		for v := range t.Results().Variables() {
			l.noteTypes(v.Type())
		}
	}
}

// constant writes a constant of type t.
func (l *lowerer) constant(v constant.Value, t types.Type) string {
	c := l.shape.Core(t)
	if b, ok := c.(*types.Basic); ok {
		switch {
		case b.Kind() == types.Int && v.Kind() != constant.Unknown:
			if i := constant.ToInt(v); i.Kind() == constant.Int && constant.Sign(i) >= 0 {
				return i.ExactString()
			}
		case b.Kind() == types.String && v.Kind() == constant.String:
			return quote(constant.StringVal(v))
		}
	}
	return l.constNamed(Const{c, v}, v.ExactString())
}

func (l *lowerer) boolean(b bool) string {
	return l.constant(constant.MakeBool(b), types.Typ[types.Bool])
}

// zero writes the zero value of type t. A nil pointer among the host's values would be taken for
// a type, so it needs a variable.
func (f *fun) zero(t types.Type) string {
	core := f.l.shape.Core(t)
	if isPointer(core) {
		n := f.name("t")
		f.p("var %s %s", n, f.l.spell(core))
		return n
	}
	return f.l.constNamed(Const{core, nil}, "zero")
}

func (l *lowerer) constNamed(c Const, val string) string {
	key := fmt.Sprintf("%d %s", l.typeIndex(c.Type), val)
	i, ok := l.constNo[key]
	if !ok {
		i = len(l.unit.Consts)
		l.constNo[key] = i
		l.unit.Consts = append(l.unit.Consts, c)
	}
	return fmt.Sprintf("C%d", i)
}

// sym is the name under which the host serves a function or variable of a compiled package.
func (l *lowerer) sym(path, name string) string {
	s := Sym{path, name}
	i, ok := l.symNo[s]
	if !ok {
		i = len(l.unit.Syms)
		l.symNo[s] = i
		l.unit.Syms = append(l.unit.Syms, s)
	}
	return fmt.Sprintf("F%d", i)
}

// iface is the number of a compiled interface that values are converted to.
func (l *lowerer) iface(t types.Type) int {
	if i := l.ifaceNo.At(t); i != nil {
		return i.(int)
	}
	i := len(l.unit.Ifaces)
	l.ifaceNo.Set(t, i)
	l.unit.Ifaces = append(l.unit.Ifaces, t)
	return i
}

func (l *lowerer) impl(t types.Type) int {
	if i := l.implNo.At(t); i != nil {
		return i.(int)
	}
	i := len(l.unit.Impls)
	l.implNo.Set(t, i)
	l.unit.Impls = append(l.unit.Impls, t)
	return i
}

// static is the number of a type as the program knows it, for printing.
func (l *lowerer) static(t types.Type) int {
	if i := l.staticNo.At(t); i != nil {
		return i.(int)
	}
	i := len(l.unit.Statics)
	l.staticNo.Set(t, i)
	l.unit.Statics = append(l.unit.Statics, t)
	l.noteTypes(t)
	return i
}

// noteNamed remembers one of the program's own types, for printing.
func (l *lowerer) noteNamed(n *types.Named) {
	if l.namedNo.At(n) == nil {
		l.namedNo.Set(n, true)
		l.unit.Named = append(l.unit.Named, n)
	}
}

// mark is the statement that tells where the program is.
func (l *lowerer) mark(pos token.Pos) string {
	i, ok := l.markNo[pos]
	if !ok {
		i = len(l.unit.Marks)
		l.markNo[pos] = i
		l.unit.Marks = append(l.unit.Marks, pos)
	}
	return fmt.Sprintf("Pos = P%d", i)
}

func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i := range len(s) {
		c := s[i]
		if c >= ' ' && c < 127 && c != '"' && c != '\\' {
			b.WriteByte(c)
			continue
		}
		fmt.Fprintf(&b, `\x%02x`, c)
	}
	b.WriteByte('"')
	return b.String()
}
