// Package near finds, among names, the one that was probably meant.
package near

import "strings"

// Name returns the name most like want, "" when none is like it: it begins with the same sign and
// differs, case apart, in at most half of the letters after it.
func Name(want string, names []string) string {
	if want == "" {
		return ""
	}
	best, bestD := "", (len(want)-1)/2+1
	for _, n := range names {
		if n == "" || n[0] != want[0] {
			continue
		}
		d := Distance(strings.ToLower(want), strings.ToLower(n))
		if d < bestD || d == bestD && best != "" && n < best {
			best, bestD = n, d
		}
	}
	return best
}

// Distance counts the letters to change, add, drop or swap to get from a to b.
func Distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	rows := make([][]int, len(x)+1)
	for i := range rows {
		rows[i] = make([]int, len(y)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(x); i++ {
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(x)][len(y)]
}
