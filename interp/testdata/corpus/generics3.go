package main

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"sort"
	"strings"
)

type Ordered interface {
	~int | ~string | ~float64
}
type Numeric interface{ ~int | ~int32 | ~float64 }

type Heap[T any] struct {
	data []T
	less func(a, b T) bool
}

func NewHeap[T any](less func(a, b T) bool) *Heap[T] { return &Heap[T]{less: less} }
func (h *Heap[T]) Push(x T) {
	h.data = append(h.data, x)
	i := len(h.data) - 1
	for i > 0 {
		p := (i - 1) / 2
		if !h.less(h.data[i], h.data[p]) {
			break
		}
		h.data[i], h.data[p] = h.data[p], h.data[i]
		i = p
	}
}
func (h *Heap[T]) Pop() (x T, ok bool) {
	if len(h.data) == 0 {
		return
	}
	x = h.data[0]
	last := len(h.data) - 1
	h.data[0] = h.data[last]
	h.data = h.data[:last]
	for i := 0; ; {
		l, r, m := 2*i+1, 2*i+2, i
		if l < last && h.less(h.data[l], h.data[m]) {
			m = l
		}
		if r < last && h.less(h.data[r], h.data[m]) {
			m = r
		}
		if m == i {
			break
		}
		h.data[i], h.data[m] = h.data[m], h.data[i]
		i = m
	}
	return x, true
}

type LRU[K comparable, V any] struct {
	cap   int
	order []K
	m     map[K]V
}

func (c *LRU[K, V]) Put(k K, v V) {
	if c.m == nil {
		c.m = map[K]V{}
	}
	if _, ok := c.m[k]; !ok && len(c.order) == c.cap {
		delete(c.m, c.order[0])
		c.order = c.order[1:]
	}
	c.order = append(c.order, k)
	c.m[k] = v
}

type Graph[N comparable] struct{ edges map[N][]N }

func (g *Graph[N]) Add(a, b N) *Graph[N] {
	if g.edges == nil {
		g.edges = make(map[N][]N)
	}
	g.edges[a] = append(g.edges[a], b)
	return g
}
func (g *Graph[N]) BFS(start N) iter.Seq[N] {
	return func(yield func(N) bool) {
		seen := map[N]bool{start: true}
		for q := []N{start}; len(q) > 0; q = q[1:] {
			if !yield(q[0]) {
				return
			}
			for _, n := range g.edges[q[0]] {
				if !seen[n] {
					seen[n] = true
					q = append(q, n)
				}
			}
		}
	}
}

type Event[T any] struct{ handlers []func(T) }

func (e *Event[T]) On(h func(T)) { e.handlers = append(e.handlers, h) }
func (e *Event[T]) Emit(v T) {
	for _, h := range e.handlers {
		h(v)
	}
}

type Result[T any] struct {
	val T
	err error
}

func Try[T any](f func() (T, error)) (r Result[T]) {
	defer func() {
		if x := recover(); x != nil {
			r.err = fmt.Errorf("panic: %v", x)
		}
	}()
	v, err := f()
	return Result[T]{v, err}
}
func Then[A, B any](r Result[A], f func(A) (B, error)) Result[B] {
	if r.err != nil {
		return Result[B]{err: r.err}
	}
	return Try(func() (B, error) { return f(r.val) })
}

type Shower interface{ Show() string }
type A struct{ n int }
type B string

func (a A) Show() string  { return fmt.Sprint("A", a.n) }
func (b *B) Show() string { return "B" + string(*b) }

func ShowAll[T Shower](xs ...T) string {
	var out []string
	for _, x := range xs {
		out = append(out, x.Show())
	}
	return strings.Join(out, ",")
}

type PtrTo[T any] interface {
	*T
	Show() string
}

func Make[T any, P PtrTo[T]](f func(*T)) string {
	var x T
	f(&x)
	return P(&x).Show()
}

func GroupBy[T any, K cmp.Ordered](xs []T, key func(T) K) (keys []K, groups map[K][]T) {
	groups = map[K][]T{}
	for _, x := range xs {
		k := key(x)
		groups[k] = append(groups[k], x)
	}
	for k := range groups {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
	return
}

func Zip[A, B any](as []A, bs []B) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		for i := range min(len(as), len(bs)) {
			if !yield(as[i], bs[i]) {
				return
			}
		}
	}
}

func SumOf[T Numeric](xs []T) (s T) {
	for i := range xs {
		s += xs[i]
	}
	return s / T(max(1, len(xs)))
}

type Matrix[T Numeric] [][]T

func (m Matrix[T]) Mul(o Matrix[T]) Matrix[T] {
	out := make(Matrix[T], len(m))
	for i := range m {
		out[i] = make([]T, len(o[0]))
		for j := range o[0] {
			for k := range o {
				out[i][j] += m[i][k] * o[k][j]
			}
		}
	}
	return out
}

type Number2 = Numeric
type Pair[A any] struct{ X, Y A }
type IntPair = Pair[int]
type Alias[T any] = Pair[T]

func Swap[T any](p Pair[T]) Pair[T] { return Pair[T]{p.Y, p.X} }

func Curry[A, B, C any](f func(A, B) C) func(A) func(B) C {
	return func(a A) func(B) C { return func(b B) C { return f(a, b) } }
}

func Memo[K comparable, V any](f func(K) V) func(K) V {
	m := map[K]V{}
	return func(k K) V {
		if v, ok := m[k]; ok {
			return v
		}
		v := f(k)
		m[k] = v
		return v
	}
}

func Is[T any](x any) bool { _, ok := x.(T); return ok }

func Zero[T any]() T { return *new(T) }

type Walker[T any] interface{ Walk(func(T)) }
type TreeN[T cmp.Ordered] struct {
	l, r *TreeN[T]
	v    T
}

func (t *TreeN[T]) Insert(v T) *TreeN[T] {
	if t == nil {
		return &TreeN[T]{v: v}
	}
	switch c := cmp.Compare(v, t.v); {
	case c < 0:
		t.l = t.l.Insert(v)
	case c > 0:
		t.r = t.r.Insert(v)
	}
	return t
}
func (t *TreeN[T]) Walk(f func(T)) {
	if t != nil {
		t.l.Walk(f)
		f(t.v)
		t.r.Walk(f)
	}
}

func Collect[T any](w Walker[T]) (out []T) {
	w.Walk(func(x T) { out = append(out, x) })
	return
}

func main() {
	h := NewHeap(func(a, b string) bool { return len(a) < len(b) })
	for _, s := range []string{"ccc", "a", "bb", "dddd"} {
		h.Push(s)
	}
	for x, ok := h.Pop(); ok; x, ok = h.Pop() {
		fmt.Print(x, " ")
	}
	fmt.Println()
	c := &LRU[string, int]{cap: 2}
	c.Put("a", 1)
	c.Put("b", 2)
	c.Put("c", 3)
	fmt.Println(c.m, c.order)
	g := (&Graph[int]{}).Add(1, 2).Add(1, 3).Add(2, 4).Add(4, 1)
	for n := range g.BFS(1) {
		fmt.Print(n, " ")
	}
	fmt.Println()
	var e Event[Pair[int]]
	total := 0
	e.On(func(p Pair[int]) { total += p.X })
	e.On(func(p Pair[int]) { total *= p.Y })
	e.Emit(Pair[int]{3, 4})
	e.Emit(IntPair{1, 2})
	fmt.Println(total)
	r := Then(Try(func() (int, error) { return 4, nil }), func(i int) (string, error) { return strings.Repeat("x", i), nil })
	fmt.Println(r.val, r.err)
	r2 := Then(r, func(s string) (int, error) { return 0, errors.New("bad " + s) })
	r3 := Then(r2, func(int) (bool, error) { return true, nil })
	fmt.Println(r2.err, r3.err, Try(func() (int, error) { var m map[int]int; m[1] = 1; return 1, nil }).err)
	b := B("x")
	fmt.Println(ShowAll(A{1}, A{2}), ShowAll(&b), ShowAll[Shower](A{3}, &b), Make(func(p *B) { *p = "made" }))
	ks, gs := GroupBy([]string{"apple", "avocado", "bean"}, func(s string) byte { return s[0] })
	fmt.Println(ks, gs)
	for a, b := range Zip([]int{1, 2, 3}, []string{"x", "y"}) {
		fmt.Print(a, b, " ")
	}
	fmt.Println(SumOf([]int{1, 2, 6}), SumOf([]float64{1, 2}), SumOf[int32](nil))
	fmt.Println(Matrix[int]{{1, 2}, {3, 4}}.Mul(Matrix[int]{{0, 1}, {1, 0}}))
	fmt.Println(Swap(Pair[string]{"a", "b"}), Swap(Alias[int]{1, 2}), Curry(func(a int, b string) string { return b + fmt.Sprint(a) })(1)("q"))
	n := 0
	fib := Memo(func(k int) int { n++; return k * k })
	fmt.Println(fib(3), fib(3), n)
	fmt.Println(Is[int](1), Is[string](1), Is[error](errors.New("x")), Is[Pair[int]](IntPair{}), Is[Pair[string]](IntPair{}), Is[fmt.Stringer](1))
	fmt.Println(Zero[int](), Zero[*int]() == nil, Zero[[]int]() == nil, Zero[Pair[bool]](), Zero[error]() == nil)
	var t *TreeN[string]
	for _, w := range strings.Fields("the quick brown fox the") {
		t = t.Insert(w)
	}
	fmt.Println(Collect[string](t))
	fmt.Printf("%T %T %T %v\n", Pair[Pair[int]]{}, &LRU[string, []int]{}, Zero[Number], Pair[any]{1, "x"})
	fns := map[string]func(float64, float64) float64{"max": Max[float64], "min": Min[float64]}
	fmt.Println(fns["max"](1, 2), fns["min"](1, 2))
}

type Number = int

func Max[T Ordered](a, b T) T {
	if a > b {
		return a
	}
	return b
}
func Min[T Ordered](a, b T) T { return max(min(a, b), min(b, a)) }
