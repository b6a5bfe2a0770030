package lower

import (
	"go/ast"
	"go/types"
	"strings"
)

// A function that defers keeps its deferred calls in a frame of the host, and runs its body
// under it. The results live in boxes, as a deferred function may change them.

func (f *fun) deferringBody(body *ast.BlockStmt) {
	f.frame = &local{name: f.name("d"), raw: "*Frame"}
	f.p("%s := NewFrame()", f.frame.name)
	boxes := f.resultBoxes()
	extra := append([]*local{f.frame}, boxes...)
	if f.recover != nil {
		extra = append(extra, f.recover)
	}
	fn := f.maker(body, plainFunc, f.without(f.free(body), boxes), extra, func(g *fun) {
		f.inherit(g)
		g.leave = func(vals []string) {
			g.store(boxes, vals)
			g.p("return")
		}
		g.open("fn := func() {")
		g.stmts(body.List)
		g.shut()
	})
	f.risk()
	f.p("Run(%s, %s)", f.frame.name, f.temp(fn))
	f.p("%s", strings.TrimSpace("return "+joined(reads(boxes))))
}

var plainFunc = types.NewSignatureType(nil, nil, nil, nil, nil, false)

// inherit gives g, a part of f's body, what belongs to f as a whole.
func (f *fun) inherit(g *fun) {
	g.sig, g.named, g.frame, g.recover = f.sig, f.named, f.frame, f.recover
	for _, v := range f.named {
		g.vars[v] = f.vars[v]
	}
}

// resultBoxes makes a box for each result of the function, the named ones included.
func (f *fun) resultBoxes() []*local {
	var boxes []*local
	if len(f.named) > 0 {
		for _, v := range f.named {
			lo := f.vars[v]
			if lo == nil || !lo.boxed {
				lo = f.box(ident(v.Name()), f.env.subst(v.Type()))
				f.vars[v] = lo
			}
			boxes = append(boxes, lo)
		}
		return boxes
	}
	for v := range f.sig.Results().Variables() {
		boxes = append(boxes, f.box("r", v.Type()))
	}
	return boxes
}

// without leaves out variables that are passed on by themselves.
func (f *fun) without(vars []*types.Var, boxes []*local) []*types.Var {
	var out []*types.Var
	for _, v := range vars {
		own := false
		for _, b := range boxes {
			own = own || f.vars[v] == b
		}
		if !own {
			out = append(out, v)
		}
	}
	return out
}

// store puts values into boxes; the values may depend on what the boxes hold.
func (f *fun) store(boxes []*local, vals []string) {
	for i, v := range vals {
		f.p("%s", boxes[i].set(v))
	}
}

func reads(boxes []*local) []string {
	var out []string
	for _, b := range boxes {
		out = append(out, "*"+b.name)
	}
	return out
}

func (f *fun) deferStmt(s *ast.DeferStmt) {
	fn := f.thunk(s.Call, true)
	f.p("Defer(%s, %s)", f.frame.name, fn)
}

func (f *fun) goStmt(s *ast.GoStmt) {
	fn := f.thunk(s.Call, false)
	f.risk()
	f.p("Go(%s)", fn)
}

// thunk evaluates the function and the arguments of a call and gives a function that makes the
// call with them.
func (f *fun) thunk(e *ast.CallExpr, deferred bool) string {
	if tv := f.info.Types[e.Fun]; tv.IsBuiltin() || tv.IsType() {
		return f.builtinThunk(e)
	}
	c := f.thunkCallee(e, deferred)
	sig := f.typ(e.Fun).Underlying().(*types.Signature)
	leaves := deferred && f.leavesFrame(e, c)
	if len(e.Args) == 0 && c.recv == "" && c.fn != nil && sig.Results().Len() == 0 && !leaves {
		return c.name
	}
	args := f.args(e, sig, c)
	var captured []*local
	hold := func(s string, t types.Type) string {
		lo := &local{name: f.name("a"), typ: t}
		f.p("var %s %s = %s", lo.name, f.l.spell(t), s)
		captured = append(captured, lo)
		return lo.name
	}
	if c.recv != "" {
		if types.IsInterface(c.recvType) {
			f.notNil(c.recv)
		}
		c.recv = hold(c.recv, c.recvType)
	} else if c.fn != nil {
		c.name = hold(c.name, c.fn)
	}
	for i := range args {
		args[i] = hold(args[i], f.argType(sig, c, i, e))
	}
	if c.frame != nil || leaves {
		captured = append(captured, f.frame)
	}
	pos := f.pos
	return f.temp(f.wrapper(plainFunc, captured, func(g *fun, _ []string) {
		g.pos = pos
		g.mark(pos)
		if leaves {
			g.p("Deferred(%s)", f.frame.name)
		}
		g.p("%s", c.text(args, e.Ellipsis.IsValid()))
		if leaves {
			g.p("Taken()")
		}
	}))
}

// thunkCallee is the callee of a deferred call or of a goroutine.
func (f *fun) thunkCallee(e *ast.CallExpr, deferred bool) callee {
	fn := ast.Unparen(e.Fun)
	if lit, ok := fn.(*ast.FuncLit); ok {
		var frame *local
		if deferred {
			frame = f.frame
		}
		return callee{name: f.temp(f.literalIn(lit, frame)), fn: f.typ(fn), variadic: true}
	}
	c := f.callee(fn)
	if deferred && c.obj != nil && f.l.declRecovers(c.obj) {
		c.name, c.frame = f.l.stopping(c.obj, c.targs), f.frame
	}
	return c
}

// argType is the type of argument i as it is passed in the text.
func (f *fun) argType(sig *types.Signature, c callee, i int, e *ast.CallExpr) types.Type {
	last := sig.Params().Len() - 1
	if sig.Variadic() && i >= last && c.variadic && !e.Ellipsis.IsValid() {
		return sig.Params().At(last).Type().(*types.Slice).Elem()
	}
	return sig.Params().At(i).Type()
}
