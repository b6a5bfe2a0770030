package lower

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// A function literal becomes a function of the text that makes it. The maker gets the
// variables that the literal uses from outside: a pointer to those that change, a copy of the
// others. So each evaluation of a literal has variables of its own, and the interpreter's way
// of sharing a function's frame with its literals never shows.

// literal writes the maker of a function literal, and is the call of it.
func (f *fun) literal(e *ast.FuncLit) string { return f.literalIn(e, nil) }

// literalIn is literal for a function that is deferred: recover in it concerns frame.
func (f *fun) literalIn(e *ast.FuncLit, frame *local) string {
	sig := f.typ(e).(*types.Signature)
	var extra []*local
	if frame != nil {
		extra = append(extra, frame)
	}
	entering := f.l.erased.entering
	f.l.erased.entering = kept
	defer func() { f.l.erased.entering = entering }()
	return f.maker(e, sig, f.free(e), extra, func(g *fun) {
		params := g.params(e.Type.Params)
		g.open("fn := func(%s)%s {", g.literalHeader(params, sig), g.l.results(sig))
		if g.recover = frame; frame == nil {
			g.take()
		}
		g.function(params, e.Type, sig, e.Body)
		g.shut()
	})
}

// wrapper is a literal of the given signature whose body the text alone knows.
func (f *fun) wrapper(sig *types.Signature, captured []*local, write func(g *fun, args []string)) string {
	return f.maker(nil, sig, nil, captured, func(g *fun) {
		var params []param
		for v := range sig.Params().Variables() {
			params = append(params, param{typ: v.Type(), name: g.name("p")})
		}
		var args []string
		for _, p := range params {
			args = append(args, p.name)
		}
		g.open("fn := func(%s)%s {", g.literalHeader(params, sig), g.l.results(sig))
		write(g, args)
		g.shut()
	})
}

// literalHeader writes parameters; unlike a declared function a literal may be variadic, as
// its type is visible to compiled code.
func (f *fun) literalHeader(params []param, sig *types.Signature) string {
	var s []string
	for i, p := range params {
		t := f.l.spell(p.typ)
		if sig.Variadic() && i == len(params)-1 {
			t = "..." + f.l.spell(p.typ.Underlying().(*types.Slice).Elem())
		}
		s = append(s, p.name+" "+t)
	}
	return strings.Join(s, ", ")
}

// maker writes a function that declares fn, of the given type, and returns it; the result is
// the call of it. The node is what the program has in its place, if anything.
func (f *fun) maker(at ast.Node, sig *types.Signature, free []*types.Var, extra []*local, write func(g *fun)) string {
	g := &fun{l: f.l, pkg: f.pkg, info: f.info, env: f.env, uses: f.uses,
		vars: map[*types.Var]*local{}, pos: f.pos}
	var params []param
	var rest, args []string
	add := func(lo *local) {
		args = append(args, lo.name)
		if lo.raw != "" {
			rest = append(rest, lo.name+" "+lo.raw)
			return
		}
		t := lo.typ
		if lo.boxed {
			t = types.NewPointer(t)
		}
		params = append(params, param{typ: t, name: lo.name})
	}
	for _, v := range free {
		g.vars[v] = f.vars[v]
		add(f.vars[v])
	}
	for _, lo := range ordered(extra) {
		add(lo)
	}
	head := strings.Trim(strings.Join(append([]string{g.header(params)}, rest...), ", "), ", ")
	name := f.name("L")
	if at != nil && f.pkg.main {
		f.l.unit.Places[name] = Place{f.l.literalPlace(at.Pos()), at.Pos(), at.End()}
	}
	g.open("func %s(%s) %s {", name, head, f.l.token(f.l.shape.Core(sig)))
	g.unwrap(params)
	write(g)
	g.p("return fn")
	g.shut()
	f.l.write(g)
	return name + "(" + strings.Join(args, ", ") + ")"
}

// ordered puts the variables of the text's own last, as they stand in a maker's header.
func ordered(los []*local) []*local {
	var first, last []*local
	for _, lo := range los {
		if lo.raw != "" {
			last = append(last, lo)
		} else {
			first = append(first, lo)
		}
	}
	return append(first, last...)
}

// literalPlace is what a stack trace calls a function literal.
func (l *lowerer) literalPlace(pos token.Pos) string {
	for o, d := range l.main.funcs {
		if d.Pos() <= pos && pos < d.End() {
			return "a function in " + placeName(o)
		}
	}
	return "a function literal"
}

// free lists the variables of f that n uses, in the order of their first use.
func (f *fun) free(ns ...ast.Node) []*types.Var {
	var out []*types.Var
	seen := map[*types.Var]bool{}
	for _, n := range ns {
		if n == nil {
			continue
		}
		ast.Inspect(n, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			if !ok {
				return true
			}
			v, ok := f.info.Uses[id].(*types.Var)
			if ok && f.vars[v] != nil && !seen[v] {
				seen[v] = true
				out = append(out, v)
			}
			return true
		})
	}
	return out
}
