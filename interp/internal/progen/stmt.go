package progen

import (
	"fmt"
	"strings"
)

// function writes a function that the later ones may call.
func (g *gen) function(i int) {
	f := fn{name: fmt.Sprintf("fun%d", i), result: pick(g, g.ints)}
	var params []string
	g.push()
	for j := range 1 + g.IntN(3) {
		t := pick(g, g.basics)
		if g.chance(25) {
			t = g.anyType()
		}
		f.params = append(f.params, t)
		params = append(params, fmt.Sprintf("p%d %s", j, t))
		g.scopes[len(g.scopes)-1] = append(g.scopes[len(g.scopes)-1], variable{fmt.Sprintf("p%d", j), t, true})
	}
	g.p("func %s(%s) (res %s) {", f.name, strings.Join(params, ", "), f.result)
	g.indent++
	g.scopes[len(g.scopes)-1] = append(g.scopes[len(g.scopes)-1], variable{"res", f.result, true})
	if g.chance(30) {
		g.p("defer func() { res += %s }()", g.literal(f.result))
	}
	g.define()
	for range 1 + g.IntN(4) {
		g.quiet(2)
	}
	g.p("return %s", g.expr(f.result, 2))
	g.pop()
	g.indent--
	g.p("}\n")
	g.funcs = append(g.funcs, f)
}

// quiet is a statement that prints nothing.
func (g *gen) quiet(depth int) {
	switch g.IntN(8) {
	case 0, 1:
		g.define()
	case 2, 3, 4:
		g.assign()
	case 5:
		g.branch(depth, g.quiet)
	case 6:
		g.loop(depth, g.quiet)
	case 7:
		g.sw(depth, g.quiet)
	}
}

func (g *gen) stmt(depth int) {
	switch g.IntN(23) {
	case 0, 1, 2:
		g.define()
	case 3, 4, 5:
		g.assign()
	case 6, 7:
		g.branch(depth, g.stmt)
	case 8, 9:
		g.loop(depth, g.stmt)
	case 10:
		g.sw(depth, g.stmt)
	case 11:
		g.closure()
	case 12:
		g.aliases()
	case 13:
		g.shapes()
	case 14:
		g.typeSwitch()
	case 15:
		g.safely()
	case 16:
		g.methodsUsed()
	case 17:
		g.channels()
	case 18:
		g.deferred()
	case 19:
		g.mapsUsed()
	case 20, 21:
		g.searches()
	default:
		g.print()
	}
}

func (g *gen) define() {
	t := g.anyType()
	n := g.name("v")
	switch g.IntN(4) {
	case 0:
		g.p("var %s %s = %s", n, t, g.expr(t, 3))
	case 1:
		g.p("var %s %s", n, t)
		if strings.HasPrefix(t, "*") || strings.HasPrefix(t, "map") {
			g.p("%s = %s", n, g.composite(t, 1)) // no nil outside of safe
		}
	case 2:
		m := g.name("v")
		u := pick(g, g.basics)
		g.p("%s, %s := %s, %s", n, m, g.typed(t), g.typed(u))
		g.declare(m, u, true)
	default:
		g.p("%s := %s", n, g.typed(t))
	}
	g.declare(n, t, true)
}

// typed is an expression whose type := would take.
func (g *gen) typed(t string) string {
	e := g.expr(t, 3)
	if t == "string" || t == "bool" {
		return e
	}
	if strings.HasPrefix(t, "*") || strings.HasPrefix(t, "[") || strings.HasPrefix(t, "map") {
		return e
	}
	return t + "(" + e + ")"
}

func (g *gen) assign() {
	t := pick(g, g.basics)
	vs := g.vars(t, true)
	if len(vs) == 0 {
		g.define()
		return
	}
	x := pick(g, vs)
	switch {
	case len(vs) > 1 && g.chance(25):
		y := pick(g, vs)
		if x != y {
			g.p("%s, %s = %s, %s", x, y, g.expr(t, 2), g.expr(t, 2))
			return
		}
	case isInteger(t) && g.chance(20):
		g.p("%s%s", x, pick(g, []string{"++", "--"}))
		return
	case isInteger(t) && g.chance(40):
		g.p("%s %s= %s", x, pick(g, []string{"+", "-", "*", "&", "|", "^", "&^"}), g.expr(t, 2))
		return
	case isInteger(t) && g.chance(20):
		g.p("%s %s= uint(%s) & 7", x, pick(g, []string{"<<", ">>"}), g.nonConst("int", 1))
		return
	}
	if f := g.part(t, 0); f != "" && !strings.HasSuffix(f, ")") && g.chance(50) {
		x = f
	}
	g.p("%s = %s", x, g.expr(t, 3))
}

func (g *gen) block(n, depth int, stmt func(int)) {
	for range 1 + g.IntN(n) {
		stmt(depth - 1)
	}
	g.leave()
}

// leave goes out of a loop around, now and then.
func (g *gen) leave() {
	if len(g.loops) == 0 || !g.chance(20) {
		return
	}
	g.open("if %s {", g.truth(1))
	g.p("%s %s", pick(g, []string{"break", "continue"}), pick(g, g.loops))
	g.shut()
}

func (g *gen) branch(depth int, stmt func(int)) {
	if depth <= 0 {
		g.assign()
		return
	}
	if g.chance(20) {
		n := g.name("c")
		g.open("if %s := %s; %s > 3 {", n, g.integer("int", 1), n)
	} else {
		g.open("if %s {", g.truth(2))
	}
	g.block(2, depth, stmt)
	if g.chance(50) {
		g.pop()
		g.indent--
		g.p("} else {")
		g.indent++
		g.push()
		g.block(2, depth, stmt)
	}
	g.shut()
}

func (g *gen) loop(depth int, stmt func(int)) {
	if depth <= 1 || len(g.loops) > 1 {
		g.assign()
		return
	}
	label := g.name("L")
	i := g.name("i")
	vs := g.vars("[]int", false)
	g.p("%s:", label)
	t := "int"
	switch k := g.IntN(6); {
	case k == 0:
		g.open("for %s := range %d {", i, 1+g.IntN(4))
	case k == 1:
		g.open("for %s := range count(%d) {", i, 1+g.IntN(4))
	case k == 2 && len(vs) > 0:
		g.open("for %s := range %s {", i, pick(g, vs))
	case k == 3:
		t = "int32"
		g.open("for _, %s := range %q {", i, pick(g, []string{"ab", "é日", ""}))
	case k == 4:
		t = "S0"
		g.open("for _, %s := range [2]S0{%s} {", i, g.composite("S0", 1))
	default:
		g.open("for %s := 0; %s < %d; %s++ {", i, i, 1+g.IntN(4), i)
		g.scopes[len(g.scopes)-1] = append(g.scopes[len(g.scopes)-1], variable{i, t, false})
		i = ""
	}
	if i != "" {
		g.declare(i, t, true)
	}
	g.loops = append(g.loops, label)
	g.open("if %s {", g.truth(1))
	g.p("continue %s", label)
	g.shut()
	g.block(2, depth, stmt)
	g.loops = g.loops[:len(g.loops)-1]
	g.shut()
}

func (g *gen) sw(depth int, stmt func(int)) {
	if depth <= 0 {
		g.assign()
		return
	}
	tag := g.chance(50)
	if tag {
		g.p("switch %s %% 4 {", g.nonConst("int", 1))
	} else {
		g.p("switch {")
	}
	n := 1 + g.IntN(3)
	for i := range n {
		switch {
		case tag && i == 0:
			g.p("case 3, -1:")
		case tag:
			g.p("case %d:", i)
		default:
			g.p("case %s, %s:", g.truth(1), g.truth(1))
		}
		g.indent++
		g.push()
		stmt(depth - 1)
		if i < n-1 && g.chance(25) {
			g.p("fallthrough")
		}
		g.pop()
		g.indent--
	}
	if g.chance(60) {
		g.p("default:")
		g.indent++
		g.push()
		stmt(depth - 1)
		g.pop()
		g.indent--
	}
	g.p("}")
}
