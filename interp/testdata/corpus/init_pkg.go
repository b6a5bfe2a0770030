package main

import "fmt"

var (
	a    = b + c()
	b    = f("b", d*2)
	d    = 5
	e, g = pair()
	h    = func() int { return i * 2 }()
	i    = 21
	m    = map[string]func() int{"x": func() int { return a }}
	s    = []T{{1}, {n: 2}}
	t    = &s[1]
	_    = f("blank", 1)
	arr  [N]int
	tt   = T{j}.get()
	j    = 3
)

const N = len("four")

type T struct{ n int }

func (t T) get() int { return t.n + k }

var k = f("k", 100)

func f(s string, v int) int { fmt.Println("init", s, v); return v }
func c() int                { return d + 1 }
func pair() (int, string)   { return a, "g" }

func init() {
	fmt.Println("init1", a, b, d)
	d = 50
}

func init() {
	fmt.Println("init2", d)
	arr[1] = 7
}

func main() {
	fmt.Println(a, b, c(), d, e, g, h, m["x"](), s, t.n, arr, tt)
	t.n = 9
	fmt.Println(s)
	a = 1000
	fmt.Println(m["x"](), e)
	counter := &d
	*counter++
	fmt.Println(d)
	d, k = k, d
	fmt.Println(d, k)
}
