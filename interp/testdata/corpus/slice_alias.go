package main

import "fmt"

func grow(s []int) []int { s = append(s, 100); s[0] = -1; return s }

func main() {
	a := []int{1, 2, 3, 4, 5}
	b := a[1:3]
	b = append(b, 99)
	fmt.Println(a, b, len(b), cap(b))
	c := a[1:3:3]
	c = append(c, 77)
	fmt.Println(a, c, cap(a[1:3:4]))
	d := make([]int, 0, 10)
	e := append(d, 1)
	f := append(d, 2)
	fmt.Println(e, f, d[:3])
	g := grow(a)
	fmt.Println(a, g)
	h := make([]int, 3, 10)
	k := grow(h)
	fmt.Println(h, k, h[:4])
	copy(a[1:], a)
	fmt.Println(a)
	n := copy(a, []int{9, 9})
	fmt.Println(n, a)
	var z []int
	z = append(z, z...)
	fmt.Println(z == nil, len(z))
	z = append(z, a[1:2]...)
	fmt.Println(z)
	a = append(a[:1], a[2:]...)
	fmt.Println(a, len(a), cap(a))
	bs := append([]byte("ab"), "cd"...)
	fmt.Println(string(bs), copy(bs, "xyz"), string(bs))
	m := [][]int{{1}, {2, 3}, nil}
	m[0] = append(m[0], 5)
	row := m[1]
	row[0] = 42
	fmt.Println(m, len(m[2]))
	p := &a[1]
	*p = 1000
	a = append(a, 1, 2, 3, 4, 5, 6, 7, 8)
	*p = 2000
	fmt.Println(a[1])
}
