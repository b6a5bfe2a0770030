package progen

import (
	"fmt"
	"strings"
)

// expr is an expression of a type, without effects. It is no constant where one could overflow.
func (g *gen) expr(t string, depth int) string {
	vs := g.vars(t, false)
	if len(vs) > 0 && g.chance(45) {
		return pick(g, vs)
	}
	if depth <= 0 {
		if len(vs) > 0 {
			return pick(g, vs)
		}
		return g.literal(t)
	}
	if g.chance(20) {
		if s := g.part(t, depth); s != "" {
			return s
		}
	}
	switch {
	case isInteger(t):
		return g.integer(t, depth-1)
	case t == "float64":
		return g.float(depth - 1)
	case t == "string":
		return g.text(depth - 1)
	case t == "bool":
		return g.truth(depth - 1)
	case t == "any":
		return "any(" + g.expr(pick(g, append(g.basics[:len(g.basics):len(g.basics)], g.structs[0].name)), depth-1) + ")"
	}
	return g.composite(t, depth-1)
}

// literal is a value that nothing is computed for.
func (g *gen) literal(t string) string {
	switch {
	case isInteger(t):
		return fmt.Sprintf("%s(%d)", t, g.IntN(100))
	case t == "float64":
		return fmt.Sprintf("float64(%d.%d)", g.IntN(20), g.IntN(100))
	case t == "string":
		return fmt.Sprintf("%q", pick(g, []string{"", "a", "héllo", "x y", "日本", "Zz", "\\n", "tab\t"}))
	case t == "bool":
		return pick(g, []string{"true", "false"})
	case t == "any":
		return "any(" + g.literal(pick(g, g.basics)) + ")"
	}
	return g.composite(t, 0)
}

// nonConst is an operand that the compiler does not compute.
func (g *gen) nonConst(t string, depth int) string {
	if vs := g.vars(t, false); len(vs) > 0 && g.chance(80) {
		return pick(g, vs)
	}
	if strings.HasPrefix(t, "[") {
		return g.literal(t)
	}
	if t == "string" || t == "bool" || t == "any" {
		return "at([]" + t + "{" + g.expr(t, depth) + "}, 0)"
	}
	return "sum(" + g.literal(t) + ", " + g.expr(t, depth) + ")"
}

func (g *gen) integer(t string, depth int) string {
	x := g.nonConst(t, depth)
	y := g.expr(t, depth)
	switch g.IntN(14) {
	case 0, 1, 2:
		return fmt.Sprintf("(%s %s %s)", x, pick(g, []string{"+", "-", "*"}), y)
	case 3:
		return fmt.Sprintf("(%s %s %s)", x, pick(g, []string{"&", "|", "^", "&^"}), y)
	case 4:
		if g.risky && g.chance(50) {
			return fmt.Sprintf("(%s %s %s)", x, pick(g, []string{"/", "%"}), g.nonConst(t, depth))
		}
		return fmt.Sprintf("(%s %s (%s | 1))", x, pick(g, []string{"/", "%"}), g.nonConst(t, depth))
	case 5:
		return fmt.Sprintf("(%s %s (uint(%s) & 15))", x, pick(g, []string{"<<", ">>"}), g.nonConst("int", depth))
	case 6:
		return pick(g, []string{"-", "^", "+"}) + x
	case 7:
		from := pick(g, g.ints)
		return fmt.Sprintf("%s(%s)", t, g.nonConst(from, depth))
	case 8:
		return fmt.Sprintf("%s(len(%s))", t, g.nonConst("string", depth))
	case 9:
		return fmt.Sprintf("%s(%s, %s)", pick(g, []string{"min", "max"}), x, y)
	case 10:
		return fmt.Sprintf("sum(%s, %s, %s)", x, y, g.expr(t, depth))
	case 11:
		return fmt.Sprintf("func(p %s) %s { return p + %s }(%s)", t, t, x, y)
	case 12:
		if f := g.call(t, depth); f != "" {
			return f
		}
	}
	return g.index(t, depth)
}

// index is an element of a slice, array or map.
func (g *gen) index(t string, depth int) string {
	i := g.nonConst("int", depth)
	if vs := g.vars("[3]"+t, false); len(vs) > 0 {
		if g.risky {
			return fmt.Sprintf("%s[%s]", pick(g, vs), i)
		}
		return fmt.Sprintf("%s[uint(%s)%%3]", pick(g, vs), i)
	}
	if vs := g.vars("map[string]"+t, false); len(vs) > 0 && g.chance(60) {
		return fmt.Sprintf("%s[%s]", pick(g, vs), g.expr("string", depth))
	}
	if g.risky {
		return fmt.Sprintf("%s[%s]", g.expr("[]"+t, depth), i)
	}
	return fmt.Sprintf("at(%s, %s)", g.expr("[]"+t, depth), i)
}

func (g *gen) float(depth int) string {
	x, y := g.nonConst("float64", depth), g.expr("float64", depth)
	switch g.IntN(5) {
	case 0:
		return fmt.Sprintf("float64(%s)", g.nonConst(pick(g, g.ints), depth))
	case 1:
		return "-" + x
	case 2:
		return fmt.Sprintf("max(%s, %s)", x, y)
	}
	return fmt.Sprintf("(%s %s %s)", x, pick(g, []string{"+", "-", "*", "/"}), y)
}

func (g *gen) text(depth int) string {
	x := g.nonConst("string", depth)
	switch g.IntN(9) {
	case 0, 1:
		return fmt.Sprintf("(%s + %s)", x, g.expr("string", depth))
	case 2:
		return fmt.Sprintf("fmt.Sprint(%s)", g.expr(g.anyType(), depth))
	case 3:
		return fmt.Sprintf("strings.ToUpper(%s)", x)
	case 4:
		return fmt.Sprintf("cut(%s, %s)", x, g.nonConst("int", depth))
	case 5:
		return fmt.Sprintf("string([]byte(%s))", x)
	case 6:
		return fmt.Sprintf("string(rune('a' + %s%%20))", g.nonConst("uint8", depth))
	case 7:
		return fmt.Sprintf("fmt.Sprintf(%q, %s)", pick(g, []string{"%v", "%+v", "%T", "%v|%v"}), g.expr(g.anyType(), depth))
	}
	return fmt.Sprintf("string(Label(%s))", x)
}

func (g *gen) truth(depth int) string {
	switch g.IntN(8) {
	case 0:
		return "!" + g.nonConst("bool", depth)
	case 1, 2:
		return fmt.Sprintf("(%s %s %s)", g.nonConst("bool", depth), pick(g, []string{"&&", "||"}), g.expr("bool", depth))
	case 3:
		s := pick(g, g.structs)
		if g.comparable(s) {
			return fmt.Sprintf("(%s == %s)", g.operand(s.name, depth), g.operand(s.name, depth))
		}
	case 4:
		t := pick(g, g.basics)
		return fmt.Sprintf("(%s == any(%s))", g.nonConst("any", depth), g.expr(t, depth))
	}
	if g.chance(35) {
		return g.guarded(depth)
	}
	t := pick(g, append([]string{"string", "float64"}, g.ints...))
	compare := pick(g, []string{"<", "<=", "==", "!=", ">", ">="})
	return fmt.Sprintf("(%s %s %s)", g.nonConst(t, depth), compare, g.expr(t, depth))
}

// guarded asks first whether the rest of the question can be asked.
func (g *gen) guarded(depth int) string {
	t := pick(g, g.ints)
	i, y := g.nonConst("int", depth), g.expr(t, depth)
	compare := pick(g, []string{"<", "==", ">"})
	switch g.IntN(6) {
	case 0:
		x := g.nonConst("[]"+t, depth)
		return fmt.Sprintf("(%[1]s >= 0 && %[1]s < len(%[2]s) && %[2]s[%[1]s] %[3]s %[4]s)", i, x, compare, y)
	case 1:
		x := g.nonConst("[]"+t, depth)
		return fmt.Sprintf("(%[1]s < 0 || %[1]s >= len(%[2]s) || (%[2]s[%[1]s] %[3]s %[4]s || %[2]s[%[1]s] > 3))",
			i, x, compare, y)
	case 2:
		x := g.nonConst("[3]"+t, depth)
		return fmt.Sprintf("(uint(%[1]s) < 3 && (%[2]s[%[1]s] %[3]s %[4]s))", i, x, compare, y)
	case 3:
		x := g.nonConst(t, depth)
		return fmt.Sprintf("(%s != 0 && %s / %s %s %s)", x, y, x, compare, y)
	case 4:
		if vs := g.vars("*S0", false); len(vs) > 0 {
			p := pick(g, vs)
			return fmt.Sprintf("(%s == nil || %s.Area() %s %s)", p, p, compare, i)
		}
	}
	x := g.nonConst("string", depth)
	return fmt.Sprintf("(%[1]s > 0 && %[1]s <= len(%[2]s) && (%[2]s[%[1]s-1] %[3]s 'a' || %[2]s[:%[1]s] != \"\"))",
		i, x, compare)
}

// operand is a struct that can stand in a comparison.
func (g *gen) operand(t string, depth int) string { return "(" + g.expr(t, depth) + ")" }

func (g *gen) comparable(s strct) bool {
	for _, f := range s.fields {
		if strings.HasPrefix(f.typ, "[]") {
			return false
		}
		if in, ok := g.structOf(f.typ); ok && !g.comparable(in) {
			return false
		}
	}
	return s.name == "S0" || g.comparable(g.structs[0]) // which may be embedded
}

func (g *gen) composite(t string, depth int) string {
	switch {
	case strings.HasPrefix(t, "[]"):
		return g.slice(t, depth)
	case strings.HasPrefix(t, "[3]"), strings.HasPrefix(t, "[2]"):
		n := int(t[1] - '0')
		var es []string
		for range g.IntN(n + 1) {
			es = append(es, g.expr(t[3:], depth))
		}
		return t + "{" + strings.Join(es, ", ") + "}"
	case strings.HasPrefix(t, "map["):
		k, v, _ := strings.Cut(t[4:], "]")
		var es []string
		for i := range g.IntN(4) {
			key := fmt.Sprint(i * 3)
			if k == "string" {
				key = fmt.Sprintf("%q", pick(g, []string{"a", "b", "c"})+fmt.Sprint(i))
			}
			es = append(es, key+": "+g.expr(v, depth))
		}
		return t + "{" + strings.Join(es, ", ") + "}"
	case strings.HasPrefix(t, "*"):
		return "&" + g.composite(t[1:], depth)
	}
	s, ok := g.structOf(t)
	if !ok {
		return "*new(" + t + ")"
	}
	var es []string
	for _, f := range s.fields {
		if g.chance(60) {
			es = append(es, f.name+": "+g.expr(f.typ, depth))
		}
	}
	return t + "{" + strings.Join(es, ", ") + "}"
}

func (g *gen) slice(t string, depth int) string {
	elem := t[2:]
	if vs := g.vars(t, false); len(vs) > 0 {
		x := pick(g, vs)
		switch g.IntN(4) {
		case 0:
			return fmt.Sprintf("append(%s[:len(%s):len(%s)], %s)", x, x, x, g.expr(elem, depth))
		case 1:
			return fmt.Sprintf("%s[len(%s)/2:]", x, x)
		case 2:
			return fmt.Sprintf("slices.Clone(%s)", x)
		}
	}
	if g.chance(20) {
		from := pick(g, g.ints)
		return fmt.Sprintf("mapped(%s, func(p %s) %s { return %s })",
			g.expr("[]"+from, depth), from, elem, g.expr(elem, depth))
	}
	var es []string
	for range g.IntN(4) {
		es = append(es, g.expr(elem, depth))
	}
	return t + "{" + strings.Join(es, ", ") + "}"
}

// part is a field of a struct that is there, or empty.
func (g *gen) part(t string, depth int) string {
	var out []string
	for _, s := range g.structs {
		for _, f := range s.fields {
			if f.typ != t {
				continue
			}
			for _, v := range append(g.vars(s.name, false), g.vars("*"+s.name, false)...) {
				out = append(out, v+"."+f.name)
			}
		}
	}
	if t == "int" {
		for _, v := range g.vars("Shape", false) {
			out = append(out, v+".Area()")
		}
	}
	if len(out) == 0 {
		return ""
	}
	return pick(g, out)
}

// call is a call of one of the program's functions, or empty.
func (g *gen) call(t string, depth int) string {
	for _, f := range g.funcs {
		if f.result != t || g.chance(30) {
			continue
		}
		var args []string
		for _, p := range f.params {
			args = append(args, g.expr(p, depth))
		}
		return f.name + "(" + strings.Join(args, ", ") + ")"
	}
	return ""
}
