package main

import "fmt"

type Counter struct{ n int }

func (c *Counter) Inc()    { c.n++ }
func (c Counter) Get() int { return c.n }

type Incer interface{ Inc() }
type Getter interface{ Get() int }
type Both interface {
	Incer
	Getter
}

type IntList []int

func (l IntList) Len() int    { return len(l) }
func (l *IntList) Push(x int) { *l = append(*l, x) }

type Fn func(int) int

func (f Fn) Twice(x int) int { return f(f(x)) }

type M map[string]int

func (m M) Add(k string) M { m[k]++; return m }

type Celsius float64

func (c Celsius) F() float64 { return float64(c)*9/5 + 32 }

type Flag bool

func (f Flag) Not() Flag { return !f }

type Ch chan int

func (c Ch) Send(x int) { c <- x }

func main() {
	c := Counter{}
	c.Inc()
	(&c).Inc()
	var b Both = &c
	b.Inc()
	fmt.Println(c.Get(), b.Get())
	_, isInc := any(c).(Incer)
	_, isGet := any(c).(Getter)
	_, isIncP := any(&c).(Incer)
	fmt.Println(isInc, isGet, isIncP)
	var l IntList
	l.Push(1)
	l.Push(2)
	pl := &l
	pl.Push(3)
	fmt.Println(l, l.Len(), pl.Len(), len(l), l[1:], cap(l) >= 3)
	fmt.Println(Fn(func(x int) int { return x * 3 }).Twice(2))
	fmt.Println(M{}.Add("a").Add("a").Add("b"))
	fmt.Println(Celsius(100).F(), Celsius(36.6))
	var f Flag = true
	fmt.Println(f.Not(), !f, f && true)
	ch := make(Ch, 1)
	ch.Send(4)
	fmt.Println(<-ch)
	inc := c.Inc
	get := c.Get
	inc()
	fmt.Println(c.n, get(), c.Get())
	fs := []func(){c.Inc, c.Inc, b.Inc}
	for _, f := range fs {
		f()
	}
	fmt.Println(c.n)
	var g Getter = c
	c.Inc()
	fmt.Println(g.Get(), c.Get())
	me := Counter.Get
	mp := (*Counter).Inc
	mp(&c)
	fmt.Println(me(c), (*Counter).Get(&c))
	cs := []Counter{{1}, {2}}
	for i := range cs {
		cs[i].Inc()
	}
	for _, x := range cs {
		x.Inc()
	}
	fmt.Println(cs)
	mc := map[string]*Counter{"a": {}}
	mc["a"].Inc()
	fmt.Println(mc["a"].Get())
	type T struct{ Counter }
	t := T{}
	t.Inc()
	h := t.Get
	t.Inc()
	fmt.Println(h(), t.Get(), Incer(&t) != nil)
}
