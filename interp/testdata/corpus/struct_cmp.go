package main

import "fmt"

type A struct {
	x int
	s string
}
type B struct {
	A
	arr [2]A
	p   *int
	i   any
	f   float64
}
type C struct{ a, _ int }
type E struct{}

func main() {
	n := 1
	a1, a2 := A{1, "x"}, A{1, "x"}
	fmt.Println(a1 == a2, a1 != A{2, "x"}, A{} == A{})
	b1 := B{A: a1, arr: [2]A{a1, a2}, p: &n, i: 3, f: 0.5}
	b2 := b1
	fmt.Println(b1 == b2)
	b2.i = "3"
	fmt.Println(b1 == b2)
	b2.i = int64(3)
	fmt.Println(b1 == b2)
	b2 = b1
	m := 1
	b2.p = &m
	fmt.Println(b1 == b2)
	var e1, e2 any = a1, a2
	fmt.Println(e1 == e2, e1 == any(A{}), e1 == any(&a1))
	fmt.Println(E{} == E{}, any(E{}) == any(E{}), any(E{}) == any(struct{}{}))
	p1, p2 := &A{1, "x"}, &A{1, "x"}
	fmt.Println(p1 == p2, *p1 == *p2, p1 == p1)
	anon := struct {
		x int
		s string
	}{1, "x"}
	a1 = anon
	fmt.Println(a1 == anon, A(anon) == a2)
	fmt.Println(C{1, 2} == C{1, 3})
	arr1, arr2 := [2]any{1, "a"}, [2]any{1, "a"}
	fmt.Println(arr1 == arr2)
	nan := 0.0
	nan = nan / nan
	fmt.Println(nan == nan, any(nan) == any(nan), [1]float64{nan} == [1]float64{nan})
	mk := map[B]int{b1: 1}
	fmt.Println(mk[b1], mk[b2])
	func() {
		defer func() { fmt.Println(recover()) }()
		var x, y any = []int{1}, []int{1}
		fmt.Println(x == y)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		m := map[any]int{}
		m[[]int{1}] = 2
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		type U struct{ f any }
		fmt.Println(U{1} == U{1}, U{func() {}} == U{1})
		fmt.Println(U{func() {}} == U{func() {}})
	}()
	var err1, err2 error
	fmt.Println(err1 == err2, err1 == nil)
	ch1, ch2 := make(chan int), make(chan int)
	fmt.Println(ch1 == ch2, ch1 == ch1)
	var ip *int
	var ia any = ip
	fmt.Println(ia == nil, ip == nil, ia == (*int)(nil))
	type T struct {
		*A
		n int
	}
	fmt.Println(T{p1, 1} == T{p1, 1}, T{p1, 1} == T{p2, 1})
	type fnS struct{ f func() }
	fmt.Println(fnS{}.f == nil)
	fmt.Println(any(1) == any(1.0), any(1) == 1, 1.0 == any(1.0))
}
