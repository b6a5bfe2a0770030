package main

import "fmt"

func v(pre string, xs ...int) string { return fmt.Sprint(pre, len(xs), xs, xs == nil) }
func mod(xs ...int)                  { xs[0] = 99 }
func anyv(xs ...any) int             { return len(xs) }
func pass(xs ...any) string          { return fmt.Sprintln(xs...) }
func fv(fs ...func() int) (t int) {
	for _, f := range fs {
		t += f()
	}
	return
}
func ret() (string, int, int) { return "r", 1, 2 }

type T struct{}

func (T) M(a int, bs ...string) string { return fmt.Sprint(a, bs) }

type I interface{ M(int, ...string) string }

func gen[T any](xs ...T) []T { return xs }

type VF func(...int) int

func errs(errs ...error) int { return len(errs) }

func main() {
	fmt.Println(v("a"), v("b", 1), v("c", 1, 2), v("d", []int{4, 5}...), v("e", nil...), v("f", []int{}...))
	s := []int{1, 2}
	mod(s...)
	fmt.Println(s)
	mod(1, 2)
	fmt.Println(anyv(), anyv(nil), anyv(nil, nil), anyv([]any{1, 2}...), anyv([]int{1, 2}), anyv([]any{1, 2}), anyv(s, "x"))
	fmt.Print(pass(1, "a", nil, []int{1}))
	fmt.Println(fv(func() int { return 1 }, func() int { return 2 }), fv())
	fmt.Println(v(ret()))
	var i I = T{}
	fmt.Println(i.M(1), i.M(1, "x", "y"), T.M(T{}, 2, "z"), i.M(3, []string{"q"}...))
	f := i.M
	fmt.Println(f(4, "w"))
	fmt.Println(gen(1, 2, 3), gen("a"), gen[float64](), len(gen([]int{1}, []int{2})))
	var vf VF = func(x ...int) int { return len(x) }
	fmt.Println(vf(), vf(1, 2), vf(s...))
	fmt.Println(errs(nil), errs(nil, fmt.Errorf("x")), errs())
	g := func(format string, a ...any) { fmt.Printf(format+"\n", a...) }
	g("%d %s", 1, "x")
	g("none")
	var x any = []any{1, 2}
	fmt.Println(anyv(x), anyv(x.([]any)...))
	defer fmt.Println("deferred", s, len(s))
	defer v("x", s...)
	s[0] = 5
	bs := append([]byte(nil), "abc"...)
	fmt.Println(bs, append([]any{1}, s, nil), append([]any{}, []any{1, 2}...))
}
