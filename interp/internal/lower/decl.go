package lower

import (
	"fmt"
	"go/ast"
	"go/types"
	"sort"
	"strings"
)

// job is a function of the program that has to be written, once for each instantiation.
type job struct {
	name string
	src  *source
	decl *ast.FuncDecl
	obj  *types.Func
	env  *env
	stop bool // a variant whose first parameter is the frame that recover concerns
}

// program writes everything: functions, then what the interfaces need, until nothing new turns
// up; at last the function that runs first.
func (l *lowerer) program() {
	l.globals()
	l.allFunctions()
	start := l.startFunction()
	l.drain()
	tail := l.ifaces.write()
	l.body.WriteString(start)
	l.body.WriteString(tail)
}

func (l *lowerer) drain() {
	for len(l.jobs) > 0 {
		j := l.jobs[0]
		l.jobs = l.jobs[1:]
		l.emit(j)
	}
}

// globals numbers the package variables, in the order of their declaration.
func (l *lowerer) globals() {
	scope := l.main.Types.Scope()
	var vars []*types.Var
	for _, n := range scope.Names() {
		if v, ok := scope.Lookup(n).(*types.Var); ok {
			vars = append(vars, v)
		}
	}
	sort.Slice(vars, func(i, j int) bool { return vars[i].Pos() < vars[j].Pos() })
	for _, v := range vars {
		l.unit.Vars[v.Name()] = l.global(v)
	}
}

func (l *lowerer) global(v *types.Var) int {
	i, ok := l.globalNo[v]
	if !ok {
		i = len(l.unit.Globals)
		l.globalNo[v] = i
		l.unit.Globals = append(l.unit.Globals, v.Type())
	}
	return i
}

// allFunctions asks for every function of the program that is not generic.
func (l *lowerer) allFunctions() {
	for _, file := range l.main.Files {
		for _, d := range file.Decls {
			fd, ok := d.(*ast.FuncDecl)
			if !ok || fd.Body == nil {
				continue
			}
			o := l.main.Info.Defs[fd.Name].(*types.Func)
			sig := o.Signature()
			if sig.TypeParams().Len() > 0 || sig.RecvTypeParams().Len() > 0 {
				continue
			}
			name := l.function(o, nil)
			if sig.Recv() == nil && o.Name() != "init" && o.Name() != "_" {
				l.unit.Funcs[o.Name()] = name
			}
		}
	}
}

// function is the name of a function of the program, which will be written if it is not yet.
func (l *lowerer) function(o *types.Func, args []types.Type) string { return l.want(o, args, false) }

// stopping is the variant of a function that is called when it is deferred.
func (l *lowerer) stopping(o *types.Func, args []types.Type) string { return l.want(o, args, true) }

func (l *lowerer) want(o *types.Func, args []types.Type, stop bool) string {
	o = o.Origin()
	key := fmt.Sprintf("%p %t", o, stop)
	for _, a := range args {
		key += fmt.Sprintf(" %d", l.fullIndex(a))
	}
	if j := l.known[key]; j != nil {
		return j.name
	}
	src := l.sources[o.Pkg()]
	j := &job{src: src, decl: src.funcs[o], obj: o, env: l.instance(o, args, key), stop: stop}
	j.name = l.functionName(o, len(args) > 0 || stop)
	if src.main {
		l.unit.Places[j.name] = Place{placeName(o), j.decl.Pos(), j.decl.End()}
	}
	l.known[key] = j
	l.jobs = append(l.jobs, j)
	return j.name
}

func (l *lowerer) instance(o *types.Func, args []types.Type, key string) *env {
	if len(args) == 0 {
		return nil
	}
	e := &env{params: map[*types.TypeParam]types.Type{}, ctx: l.ctx, key: key,
		locals: map[*types.TypeName]*types.Named{}}
	tps := o.Signature().TypeParams()
	if o.Signature().Recv() != nil {
		tps = o.Signature().RecvTypeParams()
	}
	for i, a := range args {
		e.params[tps.At(i)] = a
	}
	return e
}

func (l *lowerer) functionName(o *types.Func, generic bool) string {
	name := "F_"
	if recv := o.Signature().Recv(); recv != nil {
		name = "M_" + ident(receiverName(recv.Type())) + "_"
	}
	if src := l.sources[o.Pkg()]; !src.main {
		name += strings.ReplaceAll(o.Pkg().Name(), "/", "_") + "_"
	}
	name += ident(o.Name())
	if generic || o.Name() == "init" || o.Name() == "_" || o.Signature().Recv() != nil ||
		ident(o.Name()) != o.Name() {
		l.serial++
		name += fmt.Sprintf("_%d", l.serial)
	}
	return name
}

func receiverName(t types.Type) string {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	if n, ok := types.Unalias(t).(*types.Named); ok {
		return n.Obj().Name()
	}
	return "T"
}

// placeName is what a stack trace calls a function.
func placeName(o *types.Func) string {
	recv := o.Signature().Recv()
	switch {
	case recv == nil:
		return o.Name()
	case isPointer(recv.Type()):
		return "(*" + receiverName(recv.Type()) + ")." + o.Name()
	}
	return receiverName(recv.Type()) + "." + o.Name()
}

// fullIndex tells types apart that look the same at run time.
func (l *lowerer) fullIndex(t types.Type) int {
	if i := l.fullNo.At(t); i != nil {
		return i.(int)
	}
	i := l.fullNo.Len()
	l.fullNo.Set(t, i)
	return i
}

func (l *lowerer) emit(j *job) {
	f := l.newFun(j.src, j.env, j.decl)
	sig := j.env.subst(j.obj.Type()).(*types.Signature)
	params := f.params(j.decl.Recv)
	if j.decl.Recv != nil && len(params) > 0 {
		params[0].typ = j.env.subst(j.obj.Signature().Recv().Type())
	}
	params = append(params, f.params(j.decl.Type.Params)...)
	head := f.header(params)
	if j.stop {
		f.recover = &local{name: f.name("d"), raw: "*Frame"}
		head = strings.TrimSuffix(f.recover.name+" *Frame, "+head, ", ")
	}
	f.open("func %s(%s)%s {", j.name, head, l.results(sig))
	f.unwrap(params)
	f.function(params, j.decl.Type, sig, j.decl.Body)
	f.shut()
	l.write(f)
}

func (l *lowerer) newFun(src *source, e *env, fn ast.Node) *fun {
	return &fun{l: l, pkg: src, info: src.Info, env: e, vars: map[*types.Var]*local{},
		uses: findEscapes(src.Info, e, fn)}
}

func (l *lowerer) write(f *fun) {
	for _, s := range f.lines {
		l.body.WriteString(s)
		l.body.WriteByte('\n')
	}
	l.body.WriteByte('\n')
}

func (l *lowerer) results(sig *types.Signature) string {
	var ts []string
	for v := range sig.Results().Variables() {
		ts = append(ts, l.spell(v.Type()))
	}
	if len(ts) == 0 {
		return ""
	}
	return " (" + strings.Join(ts, ", ") + ")"
}

// param is a parameter as it is declared.
type param struct {
	v    *types.Var // nil when it has no name
	typ  types.Type
	name string
	open string // in the header, when it is passed as an any
}

func (f *fun) params(list *ast.FieldList) []param {
	var out []param
	if list == nil {
		return nil
	}
	for _, field := range list.List {
		t := f.typ(field.Type)
		if el, ok := field.Type.(*ast.Ellipsis); ok {
			t = types.NewSlice(f.typ(el.Elt))
		}
		if len(field.Names) == 0 {
			out = append(out, param{typ: t, name: f.name("p")})
		}
		for _, id := range field.Names {
			v, _ := f.info.Defs[id].(*types.Var)
			out = append(out, param{v: v, typ: t, name: f.name("p")})
		}
	}
	return out
}

// header writes the parameters of a declared function. The interpreter drops an argument that
// reflection takes for zero, and a negative zero is one of those; so what contains floating
// point numbers is passed as an any.
func (f *fun) header(params []param) string {
	var s []string
	for i, p := range params {
		if floating(f.l.shape.Core(p.typ)) {
			params[i].open = p.name + "any"
			s = append(s, params[i].open+" any")
			continue
		}
		s = append(s, p.name+" "+f.l.spell(p.typ))
	}
	return strings.Join(s, ", ")
}

// unwrap takes the parameters that were passed as any out of it.
func (f *fun) unwrap(params []param) {
	for _, p := range params {
		if p.open != "" {
			f.p("%s := %s.(%s)", p.name, p.open, f.l.spell(p.typ))
		}
	}
}

// floating reports whether values of t contain floating point numbers.
func floating(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&(types.IsFloat|types.IsComplex) != 0
	case *types.Array:
		return floating(u.Elem())
	case *types.Struct:
		for f := range u.Fields() {
			if floating(f.Type()) {
				return true
			}
		}
	}
	return false
}

// function writes what is between the braces.
func (f *fun) function(params []param, t *ast.FuncType, sig *types.Signature, body *ast.BlockStmt) {
	f.sig = sig
	for _, p := range params {
		if p.v == nil {
			continue
		}
		if u := f.uses[p.v]; u != nil && u.boxed() {
			f.bind(p.v, p.name)
			continue
		}
		f.vars[p.v] = &local{name: p.name, typ: p.typ}
	}
	f.named = nil
	if t.Results != nil {
		for _, field := range t.Results.List {
			for _, id := range field.Names {
				f.named = append(f.named, f.info.Defs[id].(*types.Var))
			}
		}
	}
	if deferring(body) {
		f.deferringBody(body)
		return
	}
	for _, v := range f.named {
		f.zeroVar(v)
	}
	f.leave = func(vals []string) {
		// Functions that share a named result see what a return statement gives it.
		for i, v := range f.named {
			if lo := f.vars[v]; lo.boxed {
				f.p("%s", lo.set(vals[i]))
			}
		}
		f.p("%s", strings.TrimSpace("return "+strings.Join(vals, ", ")))
	}
	f.stmts(body.List)
}

// startFunction writes the function that gives the package variables their values, in the
// order that Go prescribes, and then calls the init functions.
func (l *lowerer) startFunction() string {
	f := l.newFun(l.main, nil, &ast.BlockStmt{})
	f.open("func Start() {")
	f.p("Tables()")
	for _, in := range l.main.Info.InitOrder {
		f.uses = findEscapes(l.main.Info, nil, in.Rhs)
		f.step(in.Rhs.Pos(), func() { f.initialize(in) })
	}
	for _, file := range l.main.Files {
		for _, d := range file.Decls {
			if fd, ok := d.(*ast.FuncDecl); ok && fd.Recv == nil && fd.Name.Name == "init" {
				f.p("%s()", l.function(l.main.Info.Defs[fd.Name].(*types.Func), nil))
			}
		}
	}
	f.shut()
	return strings.Join(f.lines, "\n") + "\n\n"
}

func (f *fun) initialize(in *types.Initializer) {
	if len(in.Lhs) == 1 {
		v := in.Lhs[0]
		x := f.atomTo(in.Rhs, v.Type())
		if v.Name() != "_" {
			f.p("*G%d = %s", f.l.global(v), x)
		}
		return
	}
	vals, ts := f.multi(in.Rhs)
	for i, v := range in.Lhs {
		if v.Name() != "_" {
			x := f.atom(f.convert(val{s: vals[i]}, ts[i], v.Type(), in.Rhs))
			f.p("*G%d = %s", f.l.global(v), x)
		}
	}
}
