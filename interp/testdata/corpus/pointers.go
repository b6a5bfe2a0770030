package main

import "fmt"

type P struct{ x, y int }

func (p *P) move(dx int) *P { p.x += dx; return p }

func swap(a, b *int) { *a, *b = *b, *a }
func newP() (p P)    { p.x = 1; return }
func esc() *int      { x := 5; return &x }
func pp(p **int)     { y := 9; *p = &y }

type Node struct {
	p    *P
	arr  [2]P
	list []P
}

func main() {
	a, b := 1, 2
	swap(&a, &b)
	fmt.Println(a, b)
	p := &P{1, 2}
	p.move(1).move(2)
	q := p
	q.y = 7
	(*p).x++
	fmt.Println(*p, q == p, p.x, (*q).y)
	r := *p
	r.x = 100
	fmt.Println(p.x, r)
	x := esc()
	*x += 2
	pp(&x)
	fmt.Println(*x)
	n := Node{list: []P{{1, 1}, {2, 2}}}
	n.p = &n.arr[1]
	n.p.x = 5
	np := &n.list[0]
	np.x = 50
	n.list[1].move(3)
	fmt.Println(n.arr, n.list)
	m := n
	m.arr[1].x = 6
	m.list[0].x = 60
	m.p.y = 8
	fmt.Println(n.arr, n.list, m.arr)
	for i := range n.list {
		e := &n.list[i]
		e.x *= 2
	}
	fmt.Println(n.list)
	ptrs := []*P{}
	for _, v := range n.list {
		ptrs = append(ptrs, &v)
	}
	fmt.Println(*ptrs[0], *ptrs[1])
	ip := new(int)
	*ip = 3
	ipp := &ip
	**ipp = 4
	fmt.Println(*ip, **ipp, ip == *ipp)
	s := []int{1, 2, 3}
	sp := &s
	*sp = append(*sp, 4)
	(*sp)[0] = 10
	fmt.Println(s, len(*sp), (*sp)[1:])
	mp := &map[string]int{"a": 1}
	(*mp)["b"] = 2
	fmt.Println(*mp, len(*mp))
	ap := &[3]int{1, 2, 3}
	ap[1] = 20
	for i, v := range ap {
		fmt.Print(i, v, " ")
	}
	fmt.Println(ap[:2], len(ap), *ap)
	f := func(p *P) { *p = P{-1, -1} }
	f(&n.arr[0])
	f(p)
	fmt.Println(n.arr, *p)
	fp := &f
	(*fp)(&n.list[0])
	fmt.Println(n.list[0])
	st := struct{ in struct{ v int } }{}
	vp := &st.in.v
	*vp = 12
	fmt.Println(st)
	np2 := newP()
	np2.move(1)
	fmt.Println(np2, newP())
	var i any = p
	i.(*P).x = 77
	fmt.Println(p.x)
	arrp := [2]*int{&a, &b}
	*arrp[0] = 11
	fmt.Println(a, *arrp[1])
	ch := make(chan *P, 1)
	ch <- p
	(<-ch).x = 78
	fmt.Println(p.x)
	pi := &i
	*pi = 5
	fmt.Println(i, *pi)
	c := &struct{ n int }{3}
	d := *c
	d.n++
	fmt.Println(c.n, d.n)
	bp := new(bool)
	*bp = !*bp
	fmt.Println(*bp, *new(string) == "")
	z := &[]P{{1, 2}}[0]
	z.x = 9
	fmt.Println(*z)
	y := &map[string]P{"k": {3, 4}}
	fmt.Println((*y)["k"].x)
	w := new(P{4, 5})
	fmt.Println(w.x, *new(3 + 4))
}
