package main

import "fmt"

type S struct{ n int }

func (s S) show() string { return fmt.Sprint("S", s.n) }
func (s *S) inc() *S     { s.n++; return s }
func (s S) with(n int) S { s.n = n; return s }

var trace []string

func t(s string) string       { trace = append(trace, s); return s }
func b(s string, v bool) bool { trace = append(trace, s); return v }
func n(s string, v int) int   { trace = append(trace, s); return v }
func flush()                  { fmt.Println(trace); trace = nil }

type node struct {
	v    int
	next *node
}

func get(s string, x []int) []int { trace = append(trace, s); return x }

func multi() (int, int, error) { return 1, 2, nil }

func main() {
	_ = b("a", true) && b("b", false) || b("c", true) && !b("d", false)
	flush()
	if b("x", false) || b("y", true) && b("z", true) {
		flush()
	}
	x := []int{n("i0", 1), n("i1", 2), n("i2", 3)}
	x[n("idx", 0)], x[n("idx2", 1)] = n("v0", 10), n("v1", 20)
	flush()
	m := map[string]int{t("k1"): n("v1", 1), t("k2"): n("v2", 2)}
	m[t("k3")] = n("v3", 3)
	flush()
	switch n("tag", 2) {
	case n("c1", 1), n("c2", 2):
		trace = append(trace, "body")
	case n("c3", 3):
	}
	flush()
	fmt.Println(t("p1"), n("p2", 2), t("p3")+t("p4"))
	flush()
	s := S{1}
	p := &s
	fmt.Println(s.show(), p.inc().inc().show(), s.show())
	f := s.show
	g := p.show
	h := p.inc
	s.n = 50
	h()
	fmt.Println(f(), g(), s.n)
	func(a, b int) { fmt.Println(a, b) }(n("a1", 1), n("a2", 2))
	flush()
	defer fmt.Println("deferred", n("d1", 1), s.n)
	s.n = 99
	flush()
	y := get("slice", x)[n("at", 1)]
	get("s2", x)[n("at2", 2)] += n("plus", 5)
	flush()
	fmt.Println(y, x)
	for i := n("init", 0); b("cond", i < 2); i += n("post", 1) {
		trace = append(trace, "body")
	}
	flush()
	for range get("range", x) {
		trace = append(trace, ".")
	}
	flush()
	var l *node
	for i := range 3 {
		l = &node{i, l}
	}
	for c := l; c != nil && c.v > 0; c = c.next {
		fmt.Print(c.v, " ")
	}
	fmt.Println(l.next.next.next == nil || l.next.next.next.v > 0)
	if l != nil && l.next != nil && l.next.v == 1 {
		fmt.Println("one")
	}
	var np *node
	fmt.Println(np == nil || np.v == 0, np != nil && np.v > 0)
	a, c, err := multi()
	a, c = c, a
	if a, err := c+a, err; err == nil && a > 2 {
		fmt.Println("inner", a)
	}
	fmt.Println(a, c, err)
	var arr [3]S
	q := &arr[1]
	arr[1].inc()
	q.inc()
	cp := arr
	q.n = 77
	fmt.Println(arr, cp, arr == cp, cp[1].with(3), cp)
	fs := map[string]func() int{}
	for i, k := range []string{"a", "b"} {
		fs[k] = func() int { i++; return i * 10 }
	}
	fmt.Println(fs["a"](), fs["a"](), fs["b"]())
	var e1, e2 any = S{1}, S{1}
	fmt.Println(e1 == e2, e1 != nil && e1.(S).n == 1)
	z := 5
	z, w := z*2, z+1
	fmt.Println(z, w)
	u := [...]int{3, 1, 2}
	i := 0
	i, u[i] = 2, 9
	u[i], i = 8, 1
	u[i]++
	fmt.Println(u, i, -7/2, -7%2, 7&-8, 1<<3|1)
	str := "abc"
	if len(str) > 5 && str[5] == 'x' || len(str) == 3 && str[2] == 'c' {
		fmt.Println("guard")
	}
	ok := len(str) > 10 && str[10] == 'z'
	ok2 := !(len(x) > 5 && x[5] == 1) && !ok
	fmt.Println(ok, ok2)
	ms := map[string][]int{"a": {1}}
	if v, ok := ms["a"]; ok && len(v) > 0 && v[0] == 1 && !(len(v) > 1 && v[1] == 2) {
		fmt.Println("map guard", v[0])
	}
	var grid [3][3]int
	for r := range grid {
		for c := range grid[r] {
			if r > 0 && grid[r-1][c] == 0 || c > 0 && grid[r][c-1] > 0 {
				grid[r][c] = r*3 + c
			}
		}
	}
	fmt.Println(grid)
	res := func() (r []int) {
		for i := 0; i < len(x) && x[i] > 0 && len(r) < 2; i++ {
			r = append(r, x[i])
		}
		return
	}()
	fmt.Println(res, cap(res) >= 2)
	ch := make(chan int, 3)
	ch <- 1
	ch <- 2
	for len(ch) > 0 && <-ch != 2 {
		fmt.Println("took one")
	}
	if v, ok := any(str).(string); ok && v[0] == 'a' && len(v[1:]) == 2 {
		fmt.Println("typed", v[1:])
	}
}
