package tui

import "github.com/ramaworkshop/ramaworkshop/workshop"

// diffContext is how many kept lines stand around what changes.
const diffContext = 3

// diffLines draws a diff, leaving out kept lines far from changes.
func diffLines(es []workshop.Edit) []string {
	near := make([]bool, len(es))
	for i, e := range es {
		if e.Op == ' ' {
			continue
		}
		for j := max(0, i-diffContext); j <= min(len(es)-1, i+diffContext); j++ {
			near[j] = true
		}
	}
	var out []string
	for i, e := range es {
		text := clean(e.Text)
		switch {
		case !near[i] && (i == 0 || near[i-1]):
			out = append(out, look.quiet.Render("…"))
		case !near[i]:
		case e.Op == '-':
			out = append(out, look.trouble.Render("- "+text))
		case e.Op == '+':
			out = append(out, look.good.Render("+ "+text))
		default:
			out = append(out, "  "+text)
		}
	}
	return out
}
