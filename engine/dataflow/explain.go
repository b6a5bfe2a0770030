package dataflow

import (
	"fmt"
	"strings"
)

// Plan is a part of what a program was compiled to, as a tree: a statement, or a row of them that runs
// without a continuation between, with what is inside of it.
type Plan struct {
	At   Pos
	Text string
	// Note says what the compiler found out about it, "" for nothing.
	Note string
	Kids []Plan
}

// Explain returns the plan of a topology's source.
func (s *Source) Explain() Plan { return s.prog.explain() }

// Explain compiles a function or operation and returns its plan.
func (d *Def) Explain() (Plan, error) {
	p, err := compileDef(d, false)
	if err != nil {
		return Plan{}, err
	}
	return p.explain(), nil
}

func (p *prog) explain() Plan {
	var in []string
	for _, b := range p.in {
		in = append(in, p.binder(b))
	}
	kind := "operation"
	if p.fn {
		kind = "function"
	}
	if p.def == nil {
		kind = "record of"
	}
	out := Plan{At: p.at, Text: fmt.Sprintf("%s %s(%s)", kind, p.name, strings.Join(in, ", ")), Note: p.slots()}
	if len(p.captured) > 0 {
		var names []string
		for i := range p.captured {
			names = append(names, p.name1(i))
		}
		out.Note += "; captures " + strings.Join(names, " ")
	}
	for _, l := range p.locals {
		out.Kids = append(out.Kids, l.explain())
	}
	out.Kids = append(out.Kids, p.plans(p.body)...)
	return out
}

// slots lists the variables of a frame.
func (p *prog) slots() string {
	var named []string
	for _, n := range p.names {
		if n != "" {
			named = append(named, n)
		}
	}
	s := "1 slot"
	if n := len(p.names); n != 1 {
		s = fmt.Sprintf("%d slots", n)
	}
	if len(named) > 0 {
		s += ": " + strings.Join(named, " ")
	}
	if n := len(p.names) - len(named); n > 0 && len(named) > 0 {
		s += fmt.Sprintf(", and %d without a name", n)
	}
	return s
}

// name1 names a slot.
func (p *prog) name1(slot int) string {
	if n := p.names[slot]; n != "" {
		return n
	}
	return fmt.Sprintf("#%d", slot)
}

func (p *prog) named(slots []int) string {
	if len(slots) == 0 {
		return "nothing"
	}
	var names []string
	for _, s := range slots {
		names = append(names, p.name1(s))
	}
	return strings.Join(names, " ")
}

// plans explains a block: rows of simple nodes, which are fused, and the others one by one.
func (p *prog) plans(b *block) []Plan {
	if b == nil {
		return nil
	}
	var out []Plan
	for i := 0; i < len(b.nodes); {
		j := i
		for j < len(b.nodes) && p.simple(b.nodes[j]) != nil {
			j++
		}
		if j > i+1 {
			row := Plan{At: nodePos(b.nodes[i]), Text: fmt.Sprintf("%d steps in a row", j-i)}
			for _, n := range b.nodes[i:j] {
				row.Kids = append(row.Kids, p.planOf(n))
			}
			out = append(out, row)
			i = j
			continue
		}
		switch n := b.nodes[i].(type) {
		case *nFork:
			if len(n.children) == 1 {
				out = append(out, p.plans(n.children[0])...)
			} else {
				out = append(out, p.planOf(n))
			}
		case *nGoto:
			if n.join.n > 0 {
				out = append(out, p.planOf(n))
			}
		default:
			out = append(out, p.planOf(n))
		}
		i++
	}
	for _, j := range b.joins {
		if j != b.exit {
			text := fmt.Sprintf("unified %d: for each emit that arrives", j.n)
			out = append(out, Plan{Text: text, Kids: p.plans(j.body)})
		} else if len(j.body.nodes) > 0 {
			out = append(out, Plan{Text: "at the end", Kids: p.plans(j.body)})
		}
	}
	return out
}

// String draws the plan.
func (p Plan) String() string {
	var b strings.Builder
	p.draw(&b, "", "")
	return b.String()
}

// Draw draws the plan behind a prefix: first stands before its own line, rest before the others.
func (p Plan) Draw(b *strings.Builder, first, rest string) { p.draw(b, first, rest) }

func (p Plan) draw(b *strings.Builder, first, rest string) {
	b.WriteString(first + p.Text)
	if p.At != "" {
		fmt.Fprintf(b, "  %s", p.At)
	}
	b.WriteByte('\n')
	if p.Note != "" {
		bar := "   "
		if len(p.Kids) > 0 {
			bar = "│  "
		}
		fmt.Fprintf(b, "%s%s%s\n", rest, bar, p.Note)
	}
	for i, k := range p.Kids {
		if i < len(p.Kids)-1 {
			k.draw(b, rest+"├─ ", rest+"│  ")
		} else {
			k.draw(b, rest+"└─ ", rest+"   ")
		}
	}
}
