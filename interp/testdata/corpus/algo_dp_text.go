package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

func edit(a, b string) int {
	prev := make([]int, len(b)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		cur := make([]int, len(b)+1)
		cur[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			cur[j] = min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost)
		}
		prev = cur
	}
	return prev[len(b)]
}

func lcs(a, b string) string {
	dp := make([][]string, len(a)+1)
	for i := range dp {
		dp[i] = make([]string, len(b)+1)
	}
	for i := 0; i < len(a); i++ {
		for j := 0; j < len(b); j++ {
			if a[i] == b[j] {
				dp[i+1][j+1] = dp[i][j] + string(a[i])
			} else if len(dp[i][j+1]) >= len(dp[i+1][j]) {
				dp[i+1][j+1] = dp[i][j+1]
			} else {
				dp[i+1][j+1] = dp[i+1][j]
			}
		}
	}
	return dp[len(a)][len(b)]
}

func sieve(n int) (ps []int) {
	comp := make([]bool, n+1)
	for i := 2; i <= n; i++ {
		if comp[i] {
			continue
		}
		ps = append(ps, i)
		for j := i * i; j <= n; j += i {
			comp[j] = true
		}
	}
	return ps
}

func roman(n int) (s string) {
	for _, r := range []struct {
		v int
		s string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= r.v; n -= r.v {
			s += r.s
		}
	}
	return
}

type token struct {
	kind rune
	text string
}

func lex(s string) (ts []token, err error) {
	rs := []rune(s)
	for i := 0; i < len(rs); {
		switch c := rs[i]; {
		case unicode.IsSpace(c):
			i++
		case unicode.IsDigit(c):
			j := i
			for j < len(rs) && (unicode.IsDigit(rs[j]) || rs[j] == '.') {
				j++
			}
			ts = append(ts, token{'n', string(rs[i:j])})
			i = j
		case strings.ContainsRune("+-*/()", c):
			ts = append(ts, token{c, string(c)})
			i++
		default:
			return nil, fmt.Errorf("bad character %q at %d", c, i)
		}
	}
	return ts, nil
}

type parser struct {
	ts  []token
	pos int
}

var errEnd = errors.New("unexpected end")

func (p *parser) peek() rune {
	if p.pos < len(p.ts) {
		return p.ts[p.pos].kind
	}
	return 0
}
func (p *parser) expr() (v float64, err error) {
	if v, err = p.term(); err != nil {
		return
	}
	for p.peek() == '+' || p.peek() == '-' {
		op := p.peek()
		p.pos++
		w, err := p.term()
		if err != nil {
			return 0, err
		}
		if op == '+' {
			v += w
		} else {
			v -= w
		}
	}
	return
}
func (p *parser) term() (float64, error) {
	v, err := p.factor()
	for err == nil && (p.peek() == '*' || p.peek() == '/') {
		op := p.peek()
		p.pos++
		var w float64
		if w, err = p.factor(); err != nil {
			break
		}
		switch op {
		case '*':
			v *= w
		case '/':
			if w == 0 {
				return 0, errors.New("division by zero")
			}
			v /= w
		}
	}
	return v, err
}
func (p *parser) factor() (float64, error) {
	if p.pos >= len(p.ts) {
		return 0, errEnd
	}
	t := p.ts[p.pos]
	p.pos++
	switch t.kind {
	case 'n':
		return strconv.ParseFloat(t.text, 64)
	case '-':
		v, err := p.factor()
		return -v, err
	case '(':
		v, err := p.expr()
		if err == nil && p.peek() != ')' {
			err = errEnd
		}
		p.pos++
		return v, err
	}
	return 0, fmt.Errorf("unexpected %q", t.text)
}

func eval(s string) (float64, error) {
	ts, err := lex(s)
	if err != nil {
		return 0, fmt.Errorf("eval %q: %w", s, err)
	}
	p := &parser{ts: ts}
	v, err := p.expr()
	if err == nil && p.pos < len(ts) {
		err = fmt.Errorf("left over: %v", ts[p.pos:])
	}
	return v, err
}

func wrap(s string, w int) (lines []string) {
	line := ""
	for _, word := range strings.Fields(s) {
		if line != "" && len(line)+1+len(word) > w {
			lines = append(lines, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return append(lines, line)
}

func caesar(s string, n rune) string {
	return strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z':
			return 'a' + (r-'a'+n+26)%26
		case 'A' <= r && r <= 'Z':
			return 'A' + (r-'A'+n+26)%26
		}
		return r
	}, s)
}

func add(a, b string) string {
	var out []byte
	carry := byte(0)
	for i, j := len(a)-1, len(b)-1; i >= 0 || j >= 0 || carry > 0; i, j = i-1, j-1 {
		d := carry
		if i >= 0 {
			d += a[i] - '0'
		}
		if j >= 0 {
			d += b[j] - '0'
		}
		out = append(out, '0'+d%10)
		carry = d / 10
	}
	for l, r := 0, len(out)-1; l < r; l, r = l+1, r-1 {
		out[l], out[r] = out[r], out[l]
	}
	return string(out)
}

func pal(s string) bool {
	var rs []rune
	for _, r := range strings.ToLower(s) {
		if unicode.IsLetter(r) {
			rs = append(rs, r)
		}
	}
	for i := range len(rs) / 2 {
		if rs[i] != rs[len(rs)-1-i] {
			return false
		}
	}
	return true
}

func knap(w, v []int, cap int) int {
	dp := make([]int, cap+1)
	for i := range w {
		for c := cap; c >= w[i]; c-- {
			dp[c] = max(dp[c], dp[c-w[i]]+v[i])
		}
	}
	return dp[cap]
}

func balanced(s string) bool {
	var st []rune
	pairs := map[rune]rune{')': '(', ']': '[', '}': '{'}
	for _, r := range s {
		if open, ok := pairs[r]; ok {
			if len(st) == 0 || st[len(st)-1] != open {
				return false
			}
			st = st[:len(st)-1]
		} else if strings.ContainsRune("([{", r) {
			st = append(st, r)
		}
	}
	return len(st) == 0
}

func collatz(n int) (steps int) {
	for ; n != 1; steps++ {
		if n%2 == 0 {
			n /= 2
		} else {
			n = 3*n + 1
		}
	}
	return
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

type trie struct {
	kids map[rune]*trie
	end  bool
}

func (t *trie) insert(w string) {
	for _, r := range w {
		if t.kids == nil {
			t.kids = map[rune]*trie{}
		}
		if t.kids[r] == nil {
			t.kids[r] = new(trie)
		}
		t = t.kids[r]
	}
	t.end = true
}
func (t *trie) has(w string) bool {
	for _, r := range w {
		if t = t.kids[r]; t == nil {
			return false
		}
	}
	return t.end
}

func rle(s string) (out string) {
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && s[j] == s[i] {
			j++
		}
		out += fmt.Sprintf("%d%c", j-i, s[i])
		i = j
	}
	return
}

func main() {
	fmt.Println(edit("kitten", "sitting"), edit("", "abc"), lcs("AGGTAB", "GXTXAYB"), sieve(30), roman(1994), roman(2024))
	for _, e := range []string{"1 + 2 * 3", "(1+2)*3 - -4/2", "2*(3", "1/0", "1 $ 2", "", "2 3"} {
		v, err := eval(e)
		fmt.Println(v, err, errors.Is(err, errEnd))
	}
	fmt.Printf("%q\n", wrap("the quick brown fox jumps over", 10))
	fmt.Println(caesar("Hello, Zebra!", 3), caesar(caesar("abc", 5), -5), add("999", "27"), add("0", "0"))
	fmt.Println(pal("A man, a plan, a canal: Panama"), pal("nope"), knap([]int{1, 3, 4}, []int{15, 20, 30}, 4))
	fmt.Println(balanced("{[()]}"), balanced("([)]"), balanced("("), collatz(27), gcd(48, 36), rle("aaabccd"), rle(""))
	t := &trie{}
	for _, w := range []string{"go", "gopher", "rama"} {
		t.insert(w)
	}
	fmt.Println(t.has("go"), t.has("gop"), t.has("rama"), t.has("x"))
}
