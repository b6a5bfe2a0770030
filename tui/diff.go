package tui

// edit is a line of a diff: kept (' '), only in the first text ('-') or only in the second ('+').
type edit struct {
	op   byte
	text string
}

// diff says how the lines of a become those of b, with as many kept as possible. The texts are
// files of an exercise: a table of their lengths is small.
func diff(a, b []string) []edit {
	common := make([][]int, len(a)+1) // of the rest of a from i on and that of b from j on
	for i := range common {
		common[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	var out []edit
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			out = append(out, edit{' ', a[i]})
			i, j = i+1, j+1
		case i < len(a) && (j == len(b) || common[i+1][j] >= common[i][j+1]):
			out = append(out, edit{'-', a[i]})
			i++
		default:
			out = append(out, edit{'+', b[j]})
			j++
		}
	}
	return out
}

// diffContext is how many kept lines stand around what changes.
const diffContext = 3

// diffLines draws a diff, leaving out kept lines far from changes.
func diffLines(es []edit) []string {
	near := make([]bool, len(es))
	for i, e := range es {
		if e.op == ' ' {
			continue
		}
		for j := max(0, i-diffContext); j <= min(len(es)-1, i+diffContext); j++ {
			near[j] = true
		}
	}
	var out []string
	for i, e := range es {
		text := clean(e.text)
		switch {
		case !near[i] && (i == 0 || near[i-1]):
			out = append(out, look.quiet.Render("…"))
		case !near[i]:
		case e.op == '-':
			out = append(out, look.trouble.Render("- "+text))
		case e.op == '+':
			out = append(out, look.good.Render("+ "+text))
		default:
			out = append(out, "  "+text)
		}
	}
	return out
}
