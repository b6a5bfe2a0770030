package progen

import (
	"fmt"
	"strings"
)

// Scenes are groups of statements about one part of the language.

func (g *gen) print() {
	t := g.anyType()
	switch g.IntN(4) {
	case 0:
		g.p("fmt.Printf(%q, %s, %s)", pick(g, []string{"%v %T\n", "%+v|%v\n", "%v %v\n", "%#v %v\n"}),
			g.expr(pick(g, g.basics), 2), g.expr(t, 2))
	case 1:
		verb := pick(g, []string{"%d", "%x", "%5d|", "%08b", "%c", "%q", "%U", "%-4d|", "%+d"})
		g.p("fmt.Printf(%q, %s)", verb+"\n", g.expr(pick(g, g.ints), 2))
	default:
		g.p("fmt.Println(%s, %s)", g.shown(t), g.expr(pick(g, g.basics), 2))
	}
}

// shown is an expression that prints the same each time: no pointers.
func (g *gen) shown(t string) string {
	if t[0] == '*' {
		return "*" + g.expr(t, 1)
	}
	return g.expr(t, 2)
}

// printAll prints the variables that the function has at its end.
func (g *gen) printAll() {
	for _, s := range g.scopes {
		for _, v := range s {
			if v.typ[0] != '*' && v.typ != "Shape" && v.typ != "func" {
				g.p("fmt.Println(%q, %s)", v.name, v.name)
			}
		}
	}
}

// closure makes a function with a variable of its own, calls it, and looks at the variable.
func (g *gen) closure() {
	f, c, t := g.name("f"), g.name("c"), pick(g, g.ints)
	g.p("%s := %s", c, g.typed(t))
	g.declare(c, t, true)
	g.p("%s := func(p %s) %s {", f, t, t)
	g.indent++
	g.p("%s %s= p", c, pick(g, []string{"+", "-", "^"}))
	g.p("return %s * 2", c)
	g.indent--
	g.p("}")
	for range 1 + g.IntN(2) {
		r := g.name("r")
		g.p("%s := %s(%s)", r, f, g.expr(t, 2))
		g.declare(r, t, true)
	}
	g.p("fmt.Println(%s)", c)
	fs := g.name("fs")
	g.p("var %s []func() int", fs)
	g.lines("for i := range 3 {",
		fmt.Sprintf("%[1]s = append(%[1]s, func() int { i += %[2]d; return i })", fs, g.IntN(5)), "}")
	g.lines("for _, f := range "+fs+" {", `fmt.Print(f(), f(), " ")`, "}")
	g.p("fmt.Println()")
}

// aliases changes a slice, an array or a struct through another name.
func (g *gen) aliases() {
	a, b, t := g.name("a"), g.name("b"), pick(g, g.ints)
	e := func() string { return g.expr(t, 1) }
	g.p("%s := []%s{%s, %s, %s, %s}", a, t, e(), e(), e(), e())
	g.p("%s := %s[%d:%d]", b, a, g.IntN(2), 2+g.IntN(2))
	g.p("%s = append(%s, %s)", b, b, e())
	g.p("%s[0]++", b)
	if g.chance(50) {
		g.p("%s = append(%s, %s...)", b, b, a)
		g.p("%s[1] = %s", b, e())
	}
	g.p("copy(%s[1:], %s)", a, a)
	g.p("%[1]s[0], %[1]s[3] = %[1]s[3], %[1]s[0]", a)
	g.p("fmt.Println(%s, %s, len(%s), cap(%s) >= len(%s))", a, b, b, b, b)
	s := pick(g, g.structs)
	x, y, p := g.name("x"), g.name("y"), g.name("p")
	g.p("%s := %s", x, g.expr(s.name, 2))
	g.p("%s, %s := %s, &%s", y, p, x, x)
	g.p("%s.Bump()", p)
	g.p("fmt.Printf(\"%%+v %%+v\\n\", %s, %s.Bumped())", x, y)
	arr, brr := g.name("arr"), g.name("brr")
	g.p("%s := [2]%s{%s}", arr, s.name, x)
	g.p("%s := %s", brr, arr)
	g.p("%s[1].Bump()", arr)
	g.p("fmt.Println(%s[0].Name(), %s[1].Area(), %s[1].Area())", arr, arr, brr)
}

// shapes calls methods through an interface.
func (g *gen) shapes() {
	l := g.name("shapes")
	g.p("%s := []Shape{", l)
	g.indent++
	for range 2 + g.IntN(2) {
		g.p("&%s,", g.composite(pick(g, g.structs).name, 1))
	}
	g.indent--
	g.p("}")
	g.p("for i, s := range %s {", l)
	g.p("\tif b, ok := s.(interface{ Bump() }); ok && i %% 2 == 0 {\n\t\tb.Bump()\n\t}")
	g.p("\tarea := s.Area")
	g.p("\tfmt.Println(i, s.Name(), s.Area(), area())")
	g.p("}")
}

func (g *gen) typeSwitch() {
	x := g.name("x")
	s := pick(g, g.structs)
	g.p("for _, %s := range []any{%s, %s, %s, nil, %s} {", x, g.expr(pick(g, g.basics), 2), g.expr(pick(g, g.basics), 2),
		g.expr(s.name, 1), g.expr("*"+g.structs[0].name, 1))
	g.p("\tswitch t := %s.(type) {", x)
	g.p("\tcase nil:\n\t\tfmt.Println(\"nil\", t == nil)")
	g.p("\tcase int, Count:\n\t\tfmt.Printf(\"number %%v %%T\\n\", t, t)")
	g.p("\tcase %s:\n\t\tfmt.Println(%q, t.Name())", s.name, s.name)
	g.p("\tcase Shape:\n\t\tfmt.Println(\"shape\", t.Area())")
	g.p("\tcase fmt.Stringer:\n\t\tfmt.Println(\"stringer\", t)")
	g.p("\tcase string:\n\t\tfmt.Printf(\"%%q\\n\", t)")
	g.p("\tdefault:\n\t\tfmt.Printf(\"%%T %%v\\n\", t, t)")
	g.p("\t}")
	g.p("\tif n, ok := %s.(%s); ok {\n\t\tfmt.Println(\"ok\", n)\n\t}", x, pick(g, g.basics))
	g.p("}")
}

// safely does what may fail, and prints the reason.
func (g *gen) safely() {
	n := g.name("try")
	g.open("safe(%q, func() {", n)
	loops := g.loops
	g.loops, g.risky = nil, true
	switch g.IntN(7) {
	case 0:
		g.p("var m map[string]int\n%s\tm[%s] = %s", "", g.expr("string", 1), g.expr("int", 1))
	case 1:
		g.p("var p *S0\n\tp.Bump()\n\tfmt.Println(p)")
	case 2:
		g.p("fmt.Println(any(%s).(%s))", g.expr(pick(g, g.basics), 1), pick(g, g.basics))
	case 3:
		g.p("panic(%s)", g.expr(pick(g, []string{"string", "int", "S0", "Count"}), 1))
	case 4:
		g.p("s := []int{1, 2, 3}\n\tn := %s\n\tfmt.Println(s[n&3:%d], s[:n&7])", g.expr("int", 1), 1+g.IntN(4))
	default:
		t := pick(g, g.ints)
		g.p("var x, y %s", t)
		g.p("x = %s", g.expr(t, 3))
		g.p("y = %s", g.expr(t, 3))
		g.p("fmt.Println(x, y)")
	}
	g.loops, g.risky = loops, false
	g.pop()
	g.indent--
	g.p("})")
}

func (g *gen) methodsUsed() {
	c := g.name("cnt")
	g.p("var %s Count = %s", c, g.literal("Count"))
	g.declare(c, "Count", true)
	g.p("%s.Add(%s)", c, g.expr("int", 2))
	add, str := g.name("add"), g.name("str")
	g.p("%s, %s := %s.Add, %s.String", add, str, c, c)
	g.p("%s(%d)", add, g.IntN(50))
	g.p("fmt.Println(%s, %s(), Count.String(%s), %s.String())", c, str, c, c)
	b, t := g.name("box"), pick(g, g.basics)
	g.p("%s := Box[%s]{}", b, t)
	g.p("%s.Set(%s).Set(%s)", b, g.expr(t, 2), g.expr(t, 2))
	g.p("fmt.Printf(\"%%v %%+v %%T\\n\", %s.Get(), %s, %s)", b, b, b)
}

// channels passes values through goroutines, in an order that is fixed.
func (g *gen) channels() {
	in, out, t := g.name("in"), g.name("out"), pick(g, g.ints)
	g.p("%s, %s := make(chan %s), make(chan %s, %d)", in, out, t, t, g.IntN(3))
	g.p("go func() {\n\tdefer close(%s)\n\tfor x := range %s {\n\t\t%s <- x * x\n\t}\n}()", out, in, out)
	g.lines("go func() {", fmt.Sprintf("for _, x := range []%s{%s, %s} {", t, g.literal(t), g.literal(t)),
		in+" <- x", "}", "close("+in+")", "}()")
	g.p("for x := range %s {\n\tfmt.Print(x, \" \")\n}", out)
	v, ok := g.name("v"), g.name("ok")
	g.p("%s, %s := <-%s", v, ok, out)
	g.p("fmt.Println(%s, %s)", v, ok)
	g.p("select {\ncase x := <-%s:\n\tfmt.Println(\"closed\", x)\ncase <-chan int(nil):\n\tfmt.Println(\"never\")\n}", out)
}

func (g *gen) deferred() {
	x, t := g.name("d"), pick(g, g.ints)
	g.p("%s := %s", x, g.typed(t))
	g.p("func() {")
	g.p("\tfor i := range %d {\n\t\tdefer func(n %s) { fmt.Print(i, n, %s, \" \") }(%s)\n\t}", 1+g.IntN(3), t, x, x)
	g.p("\tdefer fmt.Println(\"deferred\", %s, %s)", x, g.expr(t, 2))
	g.p("\t%s++", x)
	g.p("}()")
	g.declare(x, t, true)
}

func (g *gen) mapsUsed() {
	m, v := g.name("m"), pick(g, g.basics)
	g.p("%s := map[string]%s{}", m, v)
	g.declare(m, "map[string]"+v, false)
	for i := range 2 + g.IntN(2) {
		g.p("%s[%q] = %s", m, fmt.Sprint("k", i), g.expr(v, 2))
	}
	if isInteger(v) {
		g.p("%s[\"k0\"] += %s", m, g.expr(v, 1))
		g.p("%s[%s]++", m, g.expr("string", 1))
	}
	g.p("delete(%s, \"k1\")", m)
	g.p("for _, k := range slices.Sorted(maps.Keys(%s)) {\n\tfmt.Print(k, \"=\", %s[k], \" \")\n}", m, m)
	g.p("if x, ok := %s[\"k9\"]; !ok {\n\tfmt.Println(x, len(%s), %s)\n}", m, m, m)
}

// bounded are conditions and loops with an element that is there only if the first part is true.
const bounded = `
if n := len(xs); n > 0 && xs[n-1] > 1 {
	fmt.Println(xs[n-1])
} else if n > 1 && xs[n-2] == 1 {
	fmt.Println(n)
}
for k := range xs {
	for k > 0 && xs[k-1] > xs[k] {
		xs[k-1], xs[k] = xs[k], xs[k-1]
		k--
	}
}
`

// searches are loops whose condition guards an element.
func (g *gen) searches() {
	i, t := g.name("i"), pick(g, g.ints)
	x := g.expr("[]"+t, 2)
	l := g.name("l")
	g.p("%s := %s", l, x)
	g.p("%s := 0", i)
	g.p("for %[1]s < len(%[2]s) && %[2]s[%[1]s] != %[3]s {\n\t%[1]s++\n}", i, l, g.expr(t, 1))
	g.p("for j := %[1]s - 1; j >= 0 && %[2]s[j] < %[3]s; j-- {\n\t%[1]s += j\n}", i, l, g.expr(t, 1))
	g.p("switch {\ncase len(%[1]s) > 2 && %[1]s[2] > 0, len(%[1]s) > 1 && %[1]s[1] > 0:\n\tfmt.Println(\"big\")", l)
	g.p("case len(%[1]s) == 0 || %[1]s[0] == 0:\n\tfmt.Println(\"none\")\n}", l)
	g.p("fmt.Println(%s, len(%s), %s)", i, l, g.guarded(2))
	for _, line := range strings.Split(strings.TrimSpace(strings.ReplaceAll(bounded, "xs", l)), "\n") {
		g.p("%s", line)
	}
	g.p("fmt.Println(%s)", l)
}
