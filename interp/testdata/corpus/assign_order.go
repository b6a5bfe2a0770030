package main

import "fmt"

var log []string

func f(s string, v int) int                  { log = append(log, s); return v }
func fp(s string, p *int) *int               { log = append(log, s); return p }
func fs(s string, x []int) []int             { log = append(log, s); return x }
func fm(s string, x map[int]int) map[int]int { log = append(log, s); return x }
func two(a, b int) (int, int)                { log = append(log, "two"); return a, b }

type T struct {
	a, b int
	next *T
}

func main() {
	a := []int{0, 1, 2, 3}
	i := 0
	i, a[i] = 1, 9
	fmt.Println(i, a)
	i = 0
	a[i], i = 7, 2
	fmt.Println(i, a)
	a[0], a[1], a[2] = a[2], a[0], a[1]
	fmt.Println(a)
	fs("x", a)[f("i", 1)], *fp("p", &i) = f("v1", 10), f("v2", 20)
	fmt.Println(a, i, log)
	log = nil
	m := map[int]int{}
	fm("m", m)[f("k", 1)] += f("v", 5)
	fs("s", a)[f("i", 0)]++
	fmt.Println(m, a, log)
	log = nil
	x, y := f("a", 1)+f("b", 2)*f("c", 3), f("d", 4)
	fmt.Println(x, y, log)
	log = nil
	p := &T{1, 2, &T{3, 4, nil}}
	p, p.a = p.next, 100
	fmt.Println(p.a, p.b)
	x, y = y, x
	x, y = two(y, x)
	fmt.Println(x, y)
	var arr [3]int
	j := 0
	j, arr[j] = 2, 5
	arr[j], j = 6, 0
	fmt.Println(arr, j)
	h := &T{a: 1}
	h.next, h = &T{a: 2}, &T{a: 3}
	fmt.Println(h.a, h.next == nil)
	_, z := f("blank", 1), f("z", 2)
	_ = z
	fmt.Println(log)
	log = nil
	fmt.Println(f("1", 1) < f("2", 2) && f("3", 3) > f("4", 4) || f("5", 5) == 0)
	fmt.Println(log)
	log = nil
	_ = []int{f("a", 1), f("b", 2)}
	_ = map[int]int{f("k1", 1): f("v1", 1), f("k2", 2): f("v2", 2)}
	_ = T{b: f("fb", 1), a: f("fa", 2)}
	fmt.Println(log)
	var e error
	n, e := fmt.Sscan("12 13", &x, &y)
	fmt.Println(n, e, x, y)
	func() {
		defer func() { fmt.Println(recover(), a) }()
		var np *T
		a[0], np.a = 1234, 5
	}()
	func() {
		defer func() { fmt.Println(recover(), m) }()
		idx := 10
		m[5], a[idx] = 1, 2
	}()
	k := 1
	a[k], k = k+10, k+1
	fmt.Println(a, k)
	g := func() (int, string, error) { return 1, "s", nil }
	var q int
	q, s, err := g()
	fmt.Println(q, s, err)
	if v, ok := m[1]; ok && v > 0 {
		fmt.Println("has", v)
	} else if w := v * 2; w == 0 {
		fmt.Println("none", w, v)
	}
	var u, v, w = 1, "two", 3.0
	fmt.Println(u, v, w)
}
