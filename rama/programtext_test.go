package rama_test

import (
	"fmt"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// The text of a random program is Go: its definitions, and its statements as the arguments of Run.

type printer struct {
	b      strings.Builder
	indent int
	told   map[*def]bool
}

// source is the text of a program of statements.
func source(body []stm) string {
	p := &printer{told: map[*def]bool{}}
	p.define(body)
	p.b.WriteString("Run(\n")
	p.row(body)
	p.b.WriteString(")\n")
	return p.b.String()
}

// define writes the definitions that statements call, those that they call first.
func (p *printer) define(body []stm) {
	for _, d := range defsIn(body) {
		if p.told[d] {
			continue
		}
		p.told[d] = true
		p.define(d.body)
		fmt.Fprintf(&p.b, "var %s = %s(%q, %s,\n", d.name, d.constructor("Rama"), d.name, called("In", textsOf(d.allIn())...))
		p.row(d.body)
		p.b.WriteString(")\n\n")
	}
}

func (d *def) constructor(prefix string) string {
	if d.fn {
		return prefix + "Fn"
	}
	return prefix + "Op"
}

func (p pat) text() string {
	s := ""
	switch {
	case p.keys != nil:
		vars := make([]string, len(p.keys))
		for i, k := range p.keys {
			vars[i] = fmt.Sprintf("%q", "*"+k)
		}
		s = "Keys(" + strings.Join(vars, ", ") + ")"
	case p.elems != nil:
		s = "Elems(" + patTexts(p.elems) + ")"
	case p.name == "":
		return `"_"`
	default:
		return fmt.Sprintf("%q", p.name)
	}
	if p.name != "" {
		s += fmt.Sprintf(".As(%q)", p.name)
	}
	return s
}

func patTexts(ps []pat) string {
	out := make([]string, len(ps))
	for i, p := range ps {
		out[i] = p.text()
	}
	return strings.Join(out, ", ")
}

func argText(a arg) string {
	switch a := a.(type) {
	case lit:
		switch v := a.v.(type) {
		case string:
			return fmt.Sprintf("%q", v)
		case Circle:
			return fmt.Sprintf("Circle{%d}", v.R)
		case Square:
			return fmt.Sprintf("Square{%d}", v.Side)
		}
		return strings.ReplaceAll(fmt.Sprint(a.v), "<nil>", "nil")
	case ref:
		return fmt.Sprintf("%q", string(a))
	case coll:
		return collText(a)
	case *def:
		return a.name
	case goFn:
		return string(a)
	case *call:
		return a.text()
	}
	return fmt.Sprintf("%T", a)
}

func collText(c coll) string {
	items := argTexts(c.items)
	switch c.kind {
	case value.KindSet:
		return "Set{" + strings.Join(items, ", ") + "}"
	case value.KindMap:
		var es []string
		for i := 0; i < len(items); i += 2 {
			es = append(es, items[i]+": "+items[i+1])
		}
		return "M{" + strings.Join(es, ", ") + "}"
	}
	return "L{" + strings.Join(items, ", ") + "}"
}

func argTexts(as []arg) []string {
	out := make([]string, len(as))
	for i, a := range as {
		out[i] = argText(a)
	}
	return out
}

func called(name string, vs ...string) string { return name + "(" + strings.Join(vs, ", ") + ")" }

func (c *call) text() string {
	s := c.op.text(argTexts(c.args))
	for _, l := range c.streams {
		s += called(".OutStream", append([]string{fmt.Sprintf("%q, %q", l.label, l.place)}, textsOf(l.outs)...)...)
	}
	if c.yields {
		s += ".AllowYield()"
	}
	if len(c.outs) > 0 {
		s += called(".Out", patTexts(c.outs))
	}
	return s
}

func textsOf(ps []pat) []string {
	out := make([]string, len(ps))
	for i, p := range ps {
		out[i] = p.text()
	}
	return out
}

func quoted(s string, vs []string) []string { return append([]string{fmt.Sprintf("%q", s)}, vs...) }

func (o builtin) text(vs []string) string { return called("ops."+string(o), vs...) }
func (o lazy) text(vs []string) string    { return called(string(o), vs...) }
func (o self) text(vs []string) string    { return called("Self", vs...) }
func (o frag) text(vs []string) string    { return called("Invoke", quoted(string(o), vs)...) }
func (o goFn) text(vs []string) string    { return called("Call", append([]string{string(o)}, vs...)...) }
func (o away) text(vs []string) string    { return called("Async", append([]string{string(o)}, vs...)...) }
func (o goOp) text(vs []string) string    { return called(string(o)+".Call", vs...) }
func (o *def) text(vs []string) string    { return called(o.name+".Call", vs...) }

func (o pick) text(_ []string) string {
	if o.key != nil {
		return fmt.Sprintf("LocalSelect(%q, Key(%s))", o.name, argText(o.key))
	}
	return fmt.Sprintf("LocalSelect(%q, All)", o.name)
}

func (o read) text(vs []string) string {
	name := "LocalSelect"
	if o.hop {
		name = "Select"
	}
	return fmt.Sprintf(`%s("$$data", Key(%s), All, Pred(ops.Lt, %d))`, name, vs[0], o.most)
}

func (p *printer) line(format string, args ...any) {
	p.b.WriteString(strings.Repeat("\t", p.indent) + fmt.Sprintf(format, args...) + "\n")
}

func (p *printer) row(ss []stm) {
	p.indent++
	for _, s := range ss {
		p.stm(s)
	}
	p.indent--
}

// block writes a call whose last arguments are statements.
func (p *printer) block(head string, body []stm, tail string) {
	p.line("%s", head)
	p.row(body)
	p.line("%s", tail)
}

func (p *printer) stm(s stm) {
	switch s := s.(type) {
	case *call:
		p.line("%s,", s.text())
	case say:
		if s.state == "" {
			p.line("%s,", called("ops.Println", argTexts(s.args)...))
		} else {
			p.line("inc(%q, %s),", s.state, strings.Join(argTexts(s.args), ", "))
		}
	case ifElse:
		p.line("If(%s,", argText(s.cond))
		p.row(s.then)
		if s.hasElse {
			p.block(").Else(", s.els, "),")
		} else {
			p.line("),")
		}
	case cases:
		p.cases(s)
	case types:
		p.line("SubSource(%s,", argText(s.on))
		p.indent++
		p.block(`On(Circle{}, Keys("*r"),`, s.circle, "),")
		p.block(`On(Square{}, Keys("*side"),`, s.square, "),")
		if s.hasDef {
			p.block("Default(", s.def, "),")
		}
		p.indent--
		p.line("),")
	case loop:
		var vars []string
		for i, v := range s.vars {
			vars = append(vars, fmt.Sprintf("%q, %s", v, argText(s.inits[i])))
		}
		out := ""
		if len(s.outs) > 0 {
			out = called(".Out", patTexts(s.outs))
		}
		p.block("Loop("+called("In", vars...)+",", s.body, ")"+out+",")
	case do:
		p.block("Do(", s.body, "),")
	case atomicRow:
		p.block("Atomic(", s.body, "),")
	case branch:
		p.block(fmt.Sprintf("Branch(%q,", s.place), s.body, "),")
	case local:
		p.line("%s(%q, In(%s),", s.def.constructor("Local"), s.name, patTexts(s.def.allIn()))
		p.row(s.def.body)
		p.line("),")
	default:
		p.line("%s,", p.short(s))
	}
}

func (p *printer) cases(s cases) {
	if s.on != nil {
		p.line("Switch(%s,", argText(s.on))
	} else {
		p.line("Cond(")
	}
	p.indent++
	for _, c := range s.cases {
		p.block("Case("+argText(c.when)+",", c.body, "),")
	}
	if s.hasDef {
		p.block("Default(", s.def, "),")
	}
	p.indent--
	p.line("),")
}

// short is a statement without others in it.
func (p *printer) short(s stm) string {
	switch s := s.(type) {
	case shadow:
		return fmt.Sprintf("ShadowIf(%q, ops.%s, %s)", s.name, s.pred, argText(s.val))
	case filter:
		return called("Filter", argText(s.cond))
	case assert:
		return called("Assert", argText(s.cond), argText(s.message))
	case ack:
		return called("AckReturn", argText(s.v))
	case throw:
		return called("Throw", argText(s.message))
	case anchor:
		return fmt.Sprintf("Anchor(%q)", string(s))
	case hook:
		return fmt.Sprintf("Hook(%q)", string(s))
	case unify:
		return fmt.Sprintf("Unify(%s)", strings.ReplaceAll(strings.Trim(fmt.Sprintf("%q", []string(s)), "[]"), " ", ", "))
	case emit:
		if s.stream != "" {
			return called("EmitTo", quoted(s.stream, argTexts(s.args))...)
		}
		return called("Emit", argTexts(s.args)...)
	case again:
		return called("Continue", argTexts(s.args)...)
	case hop:
		return called(s.kind+"Partition", argTexts(s.args)...)
	case overtime:
		return "YieldIfOvertime()"
	}
	return fmt.Sprintf("%T", s)
}

// defsIn are the definitions that statements name, in order.
func defsIn(ss []stm) []*def {
	f := &finder{seen: map[*def]bool{}}
	f.row(ss)
	return f.defs
}

type finder struct {
	defs []*def
	seen map[*def]bool
}

func (f *finder) args(as ...arg) {
	for _, a := range as {
		switch a := a.(type) {
		case *def:
			if !f.seen[a] {
				f.seen[a] = true
				f.defs = append(f.defs, a)
			}
		case coll:
			f.args(a.items...)
		case *call:
			f.args(a.args...)
			if d, ok := a.op.(*def); ok {
				f.args(d)
			}
			if o, ok := a.op.(pick); ok && o.key != nil {
				f.args(o.key)
			}
		}
	}
}

func (f *finder) row(ss []stm) {
	for _, s := range ss {
		f.args(argsOf(s)...)
		for _, inner := range rowsOf(s) {
			f.row(inner)
		}
	}
}

// argsOf are a statement's arguments.
func argsOf(s stm) []arg {
	switch s := s.(type) {
	case *call:
		return []arg{s}
	case say:
		return s.args
	case ifElse:
		return []arg{s.cond}
	case cases:
		var as []arg
		if s.on != nil {
			as = append(as, s.on)
		}
		for _, c := range s.cases {
			as = append(as, c.when)
		}
		return as
	case types:
		return []arg{s.on}
	case loop:
		return s.inits
	case shadow:
		return []arg{s.val}
	case filter:
		return []arg{s.cond}
	case assert:
		return []arg{s.cond, s.message}
	case ack:
		return []arg{s.v}
	case throw:
		return []arg{s.message}
	case emit:
		return s.args
	case again:
		return s.args
	case hop:
		return s.args
	}
	return nil
}

// rowsOf are the rows of statements in a statement.
func rowsOf(s stm) [][]stm {
	switch s := s.(type) {
	case ifElse:
		return [][]stm{s.then, s.els}
	case cases:
		return s.rows()
	case types:
		return s.rows()
	case loop:
		return [][]stm{s.body}
	case do:
		return [][]stm{s.body}
	case atomicRow:
		return [][]stm{s.body}
	case branch:
		return [][]stm{s.body}
	case local:
		return [][]stm{s.def.body}
	}
	return nil
}
