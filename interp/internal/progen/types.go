package progen

import (
	"fmt"
	"strings"
)

// strct is a struct type of the program.
type strct struct {
	name   string
	fields []variable
}

var integers = []string{"int8", "uint8", "int32", "uint32", "int64", "uint64", "Count", "Bits"}

// choose picks the integers of this program: with a few types only, expressions find variables.
func (g *gen) choose() {
	g.ints = []string{"int"}
	for _, i := range g.Perm(len(integers))[:3] {
		g.ints = append(g.ints, integers[i])
	}
	g.basics = append([]string{"float64", "string", "bool"}, g.ints...)
}

// globals declares a variable of most types that the program has.
func (g *gen) globals() {
	g.push()
	for _, t := range g.basics {
		for _, typ := range []string{t, "[]" + t, "[3]" + t, "map[string]" + t} {
			n := g.name("g")
			g.p("var %s %s = %s", n, typ, g.literal(typ))
			g.scopes[0] = append(g.scopes[0], variable{n, typ, false})
		}
	}
	for _, s := range g.structs {
		for _, typ := range []string{s.name, "*" + s.name, "[]" + s.name} {
			n := g.name("g")
			g.p("var %s = %s", n, g.literal(typ))
			g.scopes[0] = append(g.scopes[0], variable{n, typ, false})
		}
	}
	g.p("")
}

// types declares named numbers with methods, structs, one inside the other, and shapes.
func (g *gen) types() {
	g.p("type Count int\n\nfunc (c Count) String() string { return fmt.Sprintf(\"<%%d>\", int(c)) }\n")
	g.p("func (c *Count) Add(n int) { *c += Count(n) }\n")
	g.p("type Bits uint8\n\ntype Label string\n")
	for i := range 2 + g.IntN(2) {
		s := strct{name: fmt.Sprintf("S%d", i)}
		for j := range 2 + g.IntN(3) {
			t := pick(g, g.basics)
			switch {
			case g.chance(15):
				t = "[]" + pick(g, g.ints)
			case g.chance(10):
				t = "[2]" + pick(g, g.ints)
			case i > 0 && g.chance(20):
				t = g.structs[g.IntN(i)].name
			}
			name := fmt.Sprintf("F%d", j)
			if g.chance(40) {
				name = fmt.Sprintf("f%d", j)
			}
			s.fields = append(s.fields, variable{name, t, true})
		}
		var lines []string
		for _, f := range s.fields {
			lines = append(lines, "\t"+f.name+" "+f.typ)
		}
		if i > 0 && g.chance(50) {
			lines = append(lines, "\t"+pick(g, []string{"S0", "*S0"}))
		}
		g.p("type %s struct {\n%s\n}\n", s.name, strings.Join(lines, "\n"))
		g.structs = append(g.structs, s)
		g.methods(s)
	}
}

func (g *gen) methods(s strct) {
	area := "len(s.Name())"
	for _, f := range s.fields {
		if isInteger(f.typ) {
			area = "int(s." + f.name + ")"
		}
	}
	r := pick(g, []string{s.name, "*" + s.name})
	g.p("func (s %s) Area() int { return %s }\n", r, area)
	g.p("func (s %s) Name() string { return %q }\n", r, s.name)
	if f := pick(g, s.fields); isInteger(f.typ) {
		g.p("func (s *%s) Bump() { s.%s++ }\n", s.name, f.name)
		g.p("func (s %s) Bumped() %s { s.%s++; return s }\n", s.name, s.name, f.name)
	} else {
		g.p("func (s *%s) Bump() { *s = %s{} }\n", s.name, s.name)
		g.p("func (s %s) Bumped() %s { s = %s{}; return s }\n", s.name, s.name, s.name)
	}
}

func isInteger(t string) bool {
	for _, i := range append(integers, "int") {
		if t == i {
			return true
		}
	}
	return false
}

func (g *gen) structOf(name string) (strct, bool) {
	for _, s := range g.structs {
		if s.name == name {
			return s, true
		}
	}
	return strct{}, false
}

// anyType is a type for a variable.
func (g *gen) anyType() string {
	switch g.IntN(12) {
	case 0:
		return "[]" + pick(g, g.basics)
	case 1:
		return "map[" + pick(g, []string{"string", "string", "int", "Count"}) + "]" + pick(g, g.basics)
	case 2, 3:
		return pick(g, g.structs).name
	case 4:
		return "*" + pick(g, g.structs).name
	case 5:
		return "[3]" + pick(g, g.basics)
	case 6:
		return "any"
	case 7:
		return "[]" + pick(g, g.structs).name
	}
	return pick(g, g.basics)
}
