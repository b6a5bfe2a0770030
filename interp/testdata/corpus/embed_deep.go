package main

import "fmt"

type Animal interface{ Sound() string }
type Base struct {
	Name string
	n    int
}

func (b Base) Hello() string  { return "I am " + b.Name }
func (b *Base) Inc() int      { b.n++; return b.n }
func (b Base) Sound() string  { return "base" }
func (b Base) String() string { return "Base(" + b.Name + ")" }

type Mid struct {
	*Base
	Level int
}
type Top struct {
	Mid
	Name  string
	extra map[string]int
}

func (t Top) Sound() string { return "top+" + t.Mid.Sound() }

type Pair struct {
	Base
	Other Base
}

func main() {
	t := Top{Mid{&Base{"b", 0}, 3}, "t", nil}
	fmt.Println(t.Name, t.Base.Name, t.Mid.Base.Name, t.Level, t.Hello())
	t.Inc()
	t.Mid.Inc()
	fmt.Println(t.n, t.Inc())
	var a Animal = t
	fmt.Println(a.Sound(), t.Mid.Sound(), t.Base.Sound())
	a = t.Mid
	fmt.Println(a.Sound())
	p := Pair{Base{"x", 1}, Base{"y", 2}}
	fmt.Println(p)
	fmt.Printf("%v %+v %s\n", p, p, p)
	p.Inc()
	fmt.Println(p.n, p.Other.n)
	q := p
	q.Name = "changed"
	q.Inc()
	fmt.Println(p.Name, p.n, q.n)
	f := t.Inc
	f()
	fmt.Println(t.n)
	g := (*Base).Inc
	fmt.Println(g(t.Base), Base.Hello(p.Base), Top.Sound(t), (*Top).Sound(&t))
	var s fmt.Stringer = p
	fmt.Println(s)
	if st, ok := any(t).(fmt.Stringer); ok {
		fmt.Println("stringer", st.String())
	}
}
