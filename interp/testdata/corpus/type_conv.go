package main

import (
	"fmt"
	"sort"
	"time"
)

type A struct {
	X int
	Y string
}
type B struct {
	X int
	Y string
}
type Ints []int
type Str string
type Fn func(int) string
type MyErr string

func (m MyErr) Error() string { return "my " + string(m) }

type Meters float64
type Feet float64

func (m Meters) ToFeet() Feet { return Feet(m * 3.28) }

type Handler interface{ Handle(string) string }
type HandlerFunc func(string) string

func (h HandlerFunc) Handle(s string) string { return h(s) }

type Bytes []byte
type Alias = A
type Matrix [2][2]int
type Weekday time.Weekday

func run(h Handler) string { return h.Handle("in") }

func main() {
	a := A{1, "x"}
	b := B(a)
	b.X = 2
	fmt.Println(a, b, A(b) == a, struct {
		X int
		Y string
	}(a))
	is := Ints{3, 1, 2}
	sort.Ints(is)
	var plain []int = is
	plain[0] = 100
	fmt.Println(is, Ints(plain)[1:], sort.IntSlice(is).Len())
	s := Str("hé")
	fmt.Println([]byte(s), []rune(s), Bytes("hi"), string(Bytes("yo")), Str([]byte{65, 66}), string(s)+"!")
	f := Fn(func(i int) string { return fmt.Sprint(i) })
	var g func(int) string = f
	fmt.Println(f(1), g(2))
	fmt.Println(Meters(10).ToFeet(), Feet(3)+2, float64(Meters(1.5)))
	fmt.Println(run(HandlerFunc(func(s string) string { return s + "!" })))
	var e error = MyErr("oops")
	fmt.Println(e, string(e.(MyErr)))
	al := Alias{5, "al"}
	fmt.Println(al, al == A(al))
	m := Matrix{{1, 2}, {3, 4}}
	fmt.Println([2][2]int(m)[1][0], m[0])
	sl := []int{1, 2, 3, 4}
	arr := [4]int(sl)
	ap := (*[2]int)(sl)
	ap[0] = 50
	fmt.Println(arr, sl, *ap)
	d := time.Duration(1500) * time.Millisecond
	fmt.Println(d, d.Seconds(), time.Duration(2.5*float64(time.Second)), 3*time.Second/2, int(d/time.Second))
	fmt.Println(time.Weekday(2), Weekday(2), time.March, time.Date(2024, 2, 29, 1, 2, 3, 0, time.UTC).Format(time.RFC3339))
	p := (*B)(&a)
	p.X = 42
	fmt.Println(a.X)
	var i any = is
	_, ok := i.(Ints)
	fmt.Println(ok)
	var rd <-chan int = make(chan int)
	fmt.Println(rd != nil, (func())(nil) == nil, (*int)(nil) == nil, []int(nil) == nil, map[string]int(nil) == nil)
	x := 65
	fmt.Println(string(rune(x)), uint8(x+200), float32(x)/2, int('a'), rune("é"[0]))
	defer func() { fmt.Println(recover()) }()
	_ = [5]int(sl)
}
