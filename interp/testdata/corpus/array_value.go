package main

import "fmt"

type G [2][3]int

func set(a [3]int) [3]int { a[0] = 100; return a }

func (g G) with(i, j, v int) G { g[i][j] = v; return g }
func (g *G) put(i, j, v int)   { g[i][j] = v }

func main() {
	a := [3]int{1, 2, 3}
	b := a
	b[1] = 50
	c := set(a)
	fmt.Println(a, b, c, a == [3]int{1, 2, 3}, a == b)
	var g G
	h := g.with(1, 2, 7)
	g.put(0, 0, 1)
	fmt.Println(g, h, g == h)
	m := map[[2]int]string{{1, 2}: "x"}
	m[[2]int{3, 4}] = "y"
	fmt.Println(m[[2]int{1, 2}], m[[...]int{3, 4}], len(m))
	arr := [...]string{2: "c", 0: "a", 5: "f"}
	fmt.Printf("%q %d\n", arr, len(arr))
	for i, v := range a {
		a[2] = 10
		if i == 2 {
			fmt.Println("v", v)
		}
	}
	for i, v := range &a {
		a[2] = 20
		if i == 2 {
			fmt.Println("v", v)
		}
	}
	pa := &a
	pa[0] = -5
	fmt.Println(len(pa), a[:2], pa[1:])
	type S struct{ arr [2]int }
	s := S{[2]int{1, 2}}
	t := s
	t.arr[0] = 9
	fmt.Println(s, t)
	sl := []S{s, t}
	for _, x := range sl {
		x.arr[0] = 1000
	}
	for i := range sl {
		sl[i].arr[1]++
	}
	fmt.Println(sl)
	mm := map[string]S{"a": s}
	v := mm["a"]
	v.arr[0] = 77
	fmt.Println(mm, v, mm["none"].arr[1])
	x, y := a, a
	x[0]++
	fmt.Println(x, y)
	f := func() [2]int { return [2]int{4, 5} }
	fmt.Println(f()[1], len(f()))
}
