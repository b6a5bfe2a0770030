package lower

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
)

// A range over a function calls the function with the loop's body as a function of its own. A
// statement that leaves the body leaves a number behind, which says how to go on after the call.

// exits are the ways out of such a body.
type exits struct {
	body  ast.Node
	state *local
	ways  []way
	boxes []*local // results, for a return statement in the body
}

// way is one of them: a break or continue of a loop further out, a return, or a goto, for which the
// position of its label counts.
type way struct {
	tok   token.Token
	label string
	pos   token.Pos
}

const brokeOut = 1 // the state after a plain break; further ways count from the next number

// leave writes the way out for a statement in the body.
func (x *exits) leave(g *fun, out way) {
	n := -1
	for i, w := range x.ways {
		if w == out {
			n = i
		}
	}
	if n < 0 {
		n = len(x.ways)
		x.ways = append(x.ways, out)
	}
	g.p("%s", x.state.set(fmt.Sprint(brokeOut+1+n)))
	g.p("return %s", g.l.boolean(false))
}

func (f *fun) rangeFunc(s *ast.RangeStmt, label string, sig *types.Signature) {
	yield := sig.Params().At(0).Type().Underlying().(*types.Signature)
	fn := f.atom(f.inner(s.X))
	x := &exits{body: s.Body, state: f.box("s", types.Typ[types.Int])}
	if returns(s.Body) {
		for v := range f.sig.Results().Variables() {
			x.boxes = append(x.boxes, f.box("r", v.Type()))
		}
	}
	body := f.maker(s.Body, yield, f.free(s.Key, s.Value, s.Body), f.shared(s, x), func(g *fun) {
		f.inherit(g)
		g.exits = x
		g.yieldBody(s, label, yield, x)
	})
	b := f.temp(body)
	f.risk()
	f.p("%s(%s)", fn, b)
	f.dirty = true
	f.follow(x)
}

// shared are the variables of the text that the body needs besides the program's own.
func (f *fun) shared(s *ast.RangeStmt, x *exits) []*local {
	out := append([]*local{x.state}, x.boxes...)
	for _, lo := range []*local{f.frame, f.recover} {
		if lo != nil {
			out = append(out, lo)
		}
	}
	used := map[*types.Var]bool{}
	for _, v := range f.free(s.Key, s.Value, s.Body) {
		used[v] = true
	}
	for _, v := range f.named {
		if !used[v] && f.vars[v] != nil && len(x.boxes) > 0 {
			out = append(out, f.vars[v])
		}
	}
	return out
}

// yieldBody writes the loop's body as the function that the iterator calls.
func (g *fun) yieldBody(s *ast.RangeStmt, label string, yield *types.Signature, x *exits) {
	var params []param
	for v := range yield.Params().Variables() {
		params = append(params, param{typ: v.Type(), name: g.name("p")})
	}
	g.leave = func(vals []string) {
		g.store(x.boxes, vals)
		x.leave(g, way{tok: token.RETURN})
	}
	g.open("fn := func(%s) bool {", g.literalHeader(params, yield))
	g.open("if (*%s) != 0 {", x.state.name)
	g.p("Exhausted()")
	g.shut()
	g.push(&target{label: label, loop: true, yields: x})
	for i, e := range []ast.Expr{s.Key, s.Value} {
		if e == nil || isBlank(e) || i >= len(params) {
			continue
		}
		g.yielded(s, e, params[i])
	}
	g.loopBody(s.For, func() { g.stmts(s.Body.List) })
	g.pop()
	g.p("return %s", g.l.boolean(true))
	g.shut()
}

// yielded gives a variable of the loop what the iterator passed.
func (g *fun) yielded(s *ast.RangeStmt, e ast.Expr, p param) {
	if s.Tok == token.DEFINE {
		v := g.info.Defs[e.(*ast.Ident)].(*types.Var)
		g.bind(v, p.name)
		return
	}
	lv := g.lvalue(e, false)
	if lv.text != "" {
		g.store1(lv, g.convert(val{s: p.name}, p.typ, lv.typ, s))
	}
}

// follow goes on after the loop as the body has decided.
func (f *fun) follow(x *exits) {
	for i, w := range x.ways {
		f.open("if (*%s) == %d {", x.state.name, brokeOut+1+i)
		switch w.tok {
		case token.RETURN:
			var vals []string
			for _, b := range x.boxes {
				vals = append(vals, f.atom(b.read()))
			}
			f.leave(vals)
		case token.GOTO:
			f.jumpTo(w.label, w.pos)
		default:
			f.leaveLoop(&ast.BranchStmt{Tok: w.tok, TokPos: f.pos}, w.label)
		}
		f.shut()
	}
}

// returns reports whether a body contains a return statement of its function.
func returns(b *ast.BlockStmt) bool {
	found := false
	ast.Inspect(b, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			found = true
		}
		return !found
	})
	return found
}
