package main

import "fmt"

func adders() []func(int) int {
	var fs []func(int) int
	sum := 0
	for i := 0; i < 3; i++ {
		fs = append(fs, func(x int) int { sum += x * i; return sum })
	}
	return fs
}

func fib() func() int {
	a, b := 0, 1
	return func() int {
		defer func() { a, b = b, a+b }()
		return a
	}
}

func compose(fs ...func(int) int) func(int) int {
	return func(x int) int {
		for _, f := range fs {
			x = f(x)
		}
		return x
	}
}

func main() {
	for _, f := range adders() {
		fmt.Print(f(1), f(10), " ")
	}
	fmt.Println()
	f := fib()
	for range 10 {
		fmt.Print(f(), " ")
	}
	fmt.Println()
	inc := func(x int) int { return x + 1 }
	fmt.Println(compose(inc, inc, func(x int) int { return x * x })(3))
	x := 1
	func() {
		x := 2
		x++
		_ = x
	}()
	func() { x = 5 }()
	fmt.Println(x)
	var fact func(int) int
	fact = func(n int) int {
		if n <= 1 {
			return 1
		}
		return n * fact(n-1)
	}
	fmt.Println(fact(10))
	var fs [3]func() *int
	for i := range fs {
		fs[i] = func() *int { return &i }
	}
	*fs[0]() = 100
	fmt.Println(*fs[0](), *fs[1](), *fs[2]())
	m := map[string]func(...int) int{
		"sum": func(a ...int) (t int) {
			for _, v := range a {
				t += v
			}
			return
		},
	}
	fmt.Println(m["sum"](1, 2, 3), m["sum"](), m["sum"]([]int{4, 5}...))
	for i := 0; i < 3; i++ {
		defer func() { fmt.Print("d", i, " ") }()
		i := i * 10
		defer func(n int) { fmt.Print("e", i, n, " ") }(i + 1)
	}
	y := 10
	g := func() func() int { y++; return func() int { y *= 2; return y } }
	h := g()
	y = 3
	fmt.Println(h(), h(), y)
	s := struct{ f func(int) string }{func(i int) string { return fmt.Sprint("<", i, ">") }}
	fmt.Println(s.f(3))
	fmt.Println(func(a, b int) int { return a - b }(5, 8))
	var e1, e2 func() = func() { fmt.Print("e1 ") }, nil
	e1()
	fmt.Println(e2 == nil, e1 != nil)
	i := 0
	for i = 0; i < 3; i++ {
		defer func() { fmt.Print("outer", i, " ") }()
	}
}
