package main

import (
	"errors"
	"fmt"
	"strings"
)

type cell struct {
	vals [3]int
	next *cell
	m    map[string][]int
	f    func(int) []int
}

type opt struct{ ok, big bool }

func f(b bool, n int) string { return fmt.Sprint(b, n) }
func pick(bs ...bool) (n int) {
	for _, b := range bs {
		if b {
			n++
		}
	}
	return
}
func id(i int) int { return i }

func find(xs []string, want string) (int, error) {
	i := 0
	for ; i < len(xs) && xs[i] != want; i++ {
	}
	if i < len(xs) && xs[i] == want {
		return i, nil
	}
	return -1, errors.New("not there")
}

func trim(s string) string {
	for len(s) > 0 && (s[0] == ' ' || s[0] == '\t') {
		s = s[1:]
	}
	for len(s) > 0 && strings.ContainsRune(" \t", rune(s[len(s)-1])) {
		s = s[:len(s)-1]
	}
	return s
}

func eq(a, b []int) bool {
	for i := range max(len(a), len(b)) {
		if i >= len(a) || i >= len(b) || a[i] != b[i] {
			return false
		}
	}
	return true
}

func main() {
	var xs []int
	ys := []int{1, 2, 3}
	i := 0
	fmt.Println(f(i < len(xs) && xs[i] == 1, i), pick(len(xs) > 0 && xs[0] == 0, len(ys) > 0 && ys[0] == 1, len(ys) > 9 && ys[9] > 0))
	o := opt{ok: len(xs) > 2 && xs[2] > 0, big: len(ys) > 2 && ys[2] > 2}
	l := []bool{len(xs) > 0 && xs[0] > 0, len(ys) > 0 && ys[id(0)] > 0}
	m := map[bool]string{len(xs) > 1 && xs[1] == 1: "t"}
	fmt.Println(o, l, m)
	ok := len(xs) != 0 && xs[0] == 7
	ok = ok || len(ys) == 3 && ys[2] == 3 && !ok
	var p *cell
	no := p != nil && p.vals[1] > 0 || p != nil && p.next.vals[0] == 1
	c := &cell{m: map[string][]int{"a": {5}}, f: func(n int) []int { return ys[:n] }}
	yes := c.next == nil || c.next.vals[2] > 0
	both := len(c.m["a"]) > 0 && c.m["a"][0] == 5 && (len(c.m["b"]) == 0 || c.m["b"][0] > 1)
	fn := c.f != nil && len(c.f(2)) > 1 && c.f(2)[1] == 2 && !(len(c.f(1)) > 1 && c.f(1)[1] == 2)
	fmt.Println(ok, no, yes, both, fn)
	fmt.Println(find([]string{"a", "b"}, "b"))
	fmt.Println(find(nil, "b"))
	fmt.Printf("%q %q %q\n", trim("  x y \t"), trim("   "), trim(""))
	fmt.Println(eq(nil, nil), eq(ys, ys[:2]), eq(ys, []int{1, 2, 3}))
	g := func(k int) bool { return k < len(ys) && ys[k]%2 == 1 }
	fmt.Println(g(0), g(1), g(7))
	switch {
	case len(xs) > 0 && xs[0] == 1, len(xs) > 1 && xs[1] == 1:
		fmt.Println("xs")
	case len(ys) > 5 && ys[5] == 1:
		fmt.Println("ys5")
	case !(len(ys) > 0 && ys[0] != 1):
		fmt.Println("ok")
	}
	switch k := len(xs); k > 0 && xs[k-1] == 0 {
	case true:
		fmt.Println("true")
	case false:
		fmt.Println("false")
	}
	if k := len(xs); k > 0 && xs[k-1] == 1 {
		fmt.Println("never")
	} else if k == 0 || xs[0] == 3 {
		fmt.Println("else if")
	}
	for a, b := 0, len(ys)-1; a < b && ys[a] != ys[b]; a, b = a+1, b-1 {
		ys[a], ys[b] = ys[b], ys[a]
	}
	fmt.Println(ys)
	grid := [][]rune{[]rune("ab"), []rune("c")}
	n := 0
	for r := -1; r <= 2; r++ {
		for col := -1; col <= 2; col++ {
			if r >= 0 && r < len(grid) && col >= 0 && col < len(grid[r]) && grid[r][col] >= 'b' {
				n++
			}
		}
	}
	fmt.Println(n)
	res := map[string]bool{}
	for _, s := range []string{"", "x", "xy"} {
		res[s] = len(s) > 1 && s[1] == 'y'
		res[s+"!"] = len(s) == 0 || s[0] != 'x'
	}
	fmt.Println(res)
	ch := make(chan bool, 2)
	ch <- len(xs) > 0 && xs[0] > 0
	ch <- len(xs) == 0 || xs[0] > 0
	fmt.Println(<-ch, <-ch)
	defer fmt.Println("deferred", len(xs) > 0 && xs[0] > 0)
	func(b bool) { fmt.Println(b) }(len(xs) > 3 && xs[3] == 3)
	go func(b bool) { ch <- b }(len(xs) > 3 && xs[3] == 3)
	fmt.Println(<-ch)
	ys[0] += map[bool]int{true: 1, false: 2}[len(xs) > 0 && xs[0] == 0]
	ys[len(ys)-1]++
	fmt.Println(ys, len(ys) > 0 && ys[len(ys)-1] > 1)
	var e any = ys
	if v, ok := e.([]int); ok && len(v) > 1 && v[1] > 0 || !ok {
		fmt.Println("typed")
	}
	fmt.Println(func() (bool, int) { return len(xs) > 0 && xs[0] == 1, len(xs) }())
	arr := [3]int{1, 2, 3}
	idx := 5
	fmt.Println(idx < 3 && arr[idx] == 1, idx >= 3 || arr[idx] == 1, idx-3 < 3 && arr[idx-3] == 3)
	pa := &arr
	fmt.Println(idx < len(pa) && pa[idx] == 1, idx-4 < len(pa) && pa[idx-4] == 2)
	var pn *[3]int
	fmt.Println(pn != nil && pn[0] == 1, pn == nil || pn[0] == 1)
	mm := map[string]map[string]*cell{}
	fmt.Println(mm["x"]["y"] != nil && mm["x"]["y"].vals[0] == 1, mm["x"] == nil || mm["x"]["y"].vals[0] == 1)
	d := 0
	fmt.Println(d != 0 && 10/d > 1, d == 0 || 10%d == 0, d > 0 && arr[10/max(d, 1)%3] > 0)
	var err error
	fmt.Println(err != nil && err.Error() == "x", err == nil || err.Error() == "x")
	var fs []func() bool
	for k := range 4 {
		fs = append(fs, func() bool { return k < len(arr) && arr[k] > 1 })
	}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	fmt.Println()
outer:
	for r, row := range grid {
		for col := 0; col < 3 && (col < len(row) || r == 0); col++ {
			if col < len(row) && row[col] == 'c' {
				break outer
			}
			fmt.Print(r, col, " ")
		}
	}
	fmt.Println()
	for k := 0; k < 5; k++ {
		if k < len(arr) && arr[k] == 2 || k > len(arr) {
			continue
		}
		fmt.Print(k, " ")
	}
	fmt.Println()
	func() {
		defer func() { fmt.Println(recover()) }()
		fmt.Println(len(xs) == 0 && xs[0] == 1)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		k := 4
		fmt.Println(k > 3 || k < 0, k > 3 && arr[:k][3] == 1)
	}()
}
