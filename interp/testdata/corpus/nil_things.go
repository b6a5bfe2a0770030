package main

import "fmt"

type T struct {
	m map[string]int
	s []int
	f func()
	p *T
	i fmt.Stringer
	e error
	c chan int
}

func (t *T) Nil() bool { return t == nil }
func (t *T) Len() int {
	if t == nil {
		return 0
	}
	return 1 + t.p.Len()
}
func (t T) Val() int { return len(t.s) }

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "->", r)
		} else {
			fmt.Println(name, "ok")
		}
	}()
	f()
}

func ret() (*T, error) { return nil, nil }

func main() {
	var t T
	var p *T
	var s []int
	var m map[string][]int
	var f func(int) int
	var i any
	var e error
	var st fmt.Stringer
	try("nil map read", func() { _ = t.m["a"] })
	try("nil map write", func() { t.m["a"] = 1 })
	try("nil slice append", func() { s = append(s, 1) })
	try("nil slice index", func() { _ = t.s[0] })
	try("nil slice range", func() {
		for range t.s {
		}
	})
	try("nil func", func() { f(1) })
	try("nil func field", func() { t.f() })
	try("nil ptr method", func() { fmt.Println(p.Nil(), p.Len(), (&T{p: &T{}}).Len()) })
	try("nil ptr val method", func() { p.Val() })
	try("nil ptr field", func() { p.s = nil })
	try("nil ptr deref", func() { x := *p; _ = x })
	try("nil iface method", func() { st.String() })
	try("nil err", func() { _ = e.Error() })
	try("nil assert", func() { _ = i.(int) })
	try("nil assert ok", func() { _, ok := i.(int); fmt.Println(ok) })
	try("nil assert iface", func() { _ = i.(fmt.Stringer) })
	try("nil append map", func() { m["a"] = append(m["a"], 1) })
	try("wrong type", func() { i = 5; _ = i.(string) })
	try("wrong iface", func() { _ = i.(fmt.Stringer) })
	try("wrong struct", func() { i = t; _ = i.(*T) })
	try("nil slice slice", func() { fmt.Println(len(t.s[:]), t.s[0:0] == nil) })
	try("slice oob", func() { n := 2; _ = t.s[:n] })
	try("slice inverted", func() { a := []int{1, 2, 3}; x, y := 2, 1; _ = a[x:y] })
	try("string oob", func() { a := "abc"; n := 3; _ = a[n] })
	try("string slice oob", func() { a := "abc"; n := 4; _ = a[:n] })
	try("neg len", func() { n := -1; _ = make([]int, n) })
	try("close nil", func() { close(t.c) })
	try("delete nil", func() { delete(t.m, "x") })
	try("custom", func() { panic(fmt.Sprintf("v=%d", 3)) })
	try("custom err", func() { panic(fmt.Errorf("an error")) })
	try("custom int", func() { panic(42) })
	try("custom struct", func() { panic(struct{ A int }{1}) })
	try("nil panic", func() { panic(nil) })
	try("div", func() { z := 0; _ = 1 / z })
	try("mod", func() { z := 0; _ = 1 % z })
	try("fdiv", func() { z := 0.0; fmt.Println(1 / z) })
	try("conv", func() { var arr []int; _ = [1]int(arr) })
	try("unhashable", func() { m := map[any]int{}; m[[]int{}]++ })
	try("ptr to arr nil", func() {
		var a *[3]int
		fmt.Println(len(a))
		for i := range a {
			fmt.Print(i)
		}
		fmt.Println(a[1])
	})
	try("send closed", func() { c := make(chan int, 1); close(c); c <- 1 })
	try("close closed", func() { c := make(chan int); close(c); close(c) })
	try("negative shift", func() { n := -1; _ = 1 << n })
	try("clear nil", func() { clear(t.m); clear(t.s) })
	try("copy nil", func() { fmt.Println(copy(t.s, []int{1}), copy([]int{1}, t.s)) })
	q, err := ret()
	fmt.Println(q == nil, err == nil, q.Nil())
	var np **T
	try("nil pp", func() { fmt.Println((*np).p) })
	try("min int div", func() { x := -9223372036854775808; fmt.Println(x / -1) })
	try("deep nil", func() { fmt.Println((&T{p: &T{}}).p.p.s) })
	try("nested map", func() { mm := map[string]map[string]int{}; fmt.Println(mm["a"]["b"]); mm["a"]["b"] = 1 })
}
