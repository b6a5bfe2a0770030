package workshop

// Edit is a line of a difference: kept (' '), only in the first text ('-') or only in the second
// ('+').
type Edit struct {
	Op   byte
	Text string
}

// Diff says how the lines of a become those of b, with as many kept as possible. The texts are
// files of an exercise: a table of their lengths is small.
func Diff(a, b []string) []Edit {
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
	var out []Edit
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			out = append(out, Edit{' ', a[i]})
			i, j = i+1, j+1
		case i < len(a) && (j == len(b) || common[i+1][j] >= common[i][j+1]):
			out = append(out, Edit{'-', a[i]})
			i++
		default:
			out = append(out, Edit{'+', b[j]})
			j++
		}
	}
	return out
}
