package main

import "fmt"

type T struct{ a [3]int }

func main() {
	x := 5
	p := &x
	q := &*p
	*q = 6
	fmt.Println(x, p == q)
	t := &T{}
	u := &*t
	u.a[1] = 4
	fmt.Println(t.a, *&x, (*&t).a)
	defer func() { fmt.Println(recover()) }()
	var n *int
	r := &*n
	fmt.Println(r)
}
