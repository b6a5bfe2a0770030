package main

import "fmt"

type Node struct {
	Val   int
	Kids  []*Node
	Index map[string]*Node
	Par   *Node
	Fn    func(*Node) *Node
}
type Expr interface{ Eval(env Env) int }
type Env map[string]int
type Num int
type Var string
type Bin struct {
	Op   byte
	L, R Expr
}
type Call struct {
	F    func(...int) int
	Args []Expr
}

func (n Num) Eval(Env) int   { return int(n) }
func (v Var) Eval(e Env) int { return e[string(v)] }
func (b Bin) Eval(e Env) int {
	l, r := b.L.Eval(e), b.R.Eval(e)
	switch b.Op {
	case '+':
		return l + r
	case '*':
		return l * r
	}
	panic("op " + string(b.Op))
}
func (c *Call) Eval(e Env) int {
	var xs []int
	for _, a := range c.Args {
		xs = append(xs, a.Eval(e))
	}
	return c.F(xs...)
}

type State func(*M) State
type M struct {
	n   int
	out []string
}

func start(m *M) State {
	m.out = append(m.out, "start")
	if m.n > 2 {
		return nil
	}
	return step
}
func step(m *M) State { m.n++; m.out = append(m.out, fmt.Sprint("step", m.n)); return start }

type Tree map[string]Tree
type Nested []Nested
type A struct{ b *B }
type B struct {
	a []A
	c map[int]C
}
type C struct{ a *A }

func (n *Node) Walk(f func(*Node, int), d int) {
	if n == nil {
		return
	}
	f(n, d)
	for _, k := range n.Kids {
		k.Walk(f, d+1)
	}
}

func depth(n Nested) int {
	d := 0
	for _, x := range n {
		d = max(d, depth(x))
	}
	return d + 1
}

func ack(m, n int) int {
	if m == 0 {
		return n + 1
	}
	if n == 0 {
		return ack(m-1, 1)
	}
	return ack(m-1, ack(m, n-1))
}

func even(n int) bool { return n == 0 || odd(n-1) }
func odd(n int) bool  { return n != 0 && even(n-1) }

func perms(xs []int, f func([]int)) {
	if len(xs) == 0 {
		f(nil)
		return
	}
	for i := range xs {
		rest := append(append([]int{}, xs[:i]...), xs[i+1:]...)
		perms(rest, func(p []int) { f(append([]int{xs[i]}, p...)) })
	}
}

func main() {
	root := &Node{Val: 1}
	for i := 2; i < 4; i++ {
		k := &Node{Val: i, Par: root}
		k.Kids = append(k.Kids, &Node{Val: i * 10})
		root.Kids = append(root.Kids, k)
	}
	root.Index = map[string]*Node{"first": root.Kids[0]}
	root.Fn = func(n *Node) *Node { return n.Kids[0] }
	root.Walk(func(n *Node, d int) { fmt.Print(d, ":", n.Val, " ") }, 0)
	fmt.Println(root.Fn(root).Val, root.Index["first"].Par.Val, root.Fn(root.Fn(root)).Val)
	e := Bin{'+', Num(2), Bin{'*', Var("x"), &Call{func(a ...int) int { return len(a) * a[0] }, []Expr{Num(5), Var("y")}}}}
	fmt.Println(e.Eval(Env{"x": 3, "y": 9}))
	m := &M{}
	for s := State(start); s != nil; {
		s = s(m)
	}
	fmt.Println(m.out)
	t := Tree{"a": {"b": {}}, "c": nil}
	t["a"]["b"]["d"] = Tree{}
	fmt.Println(t, len(t["a"]), t["zz"] == nil)
	fmt.Println(depth(Nested{{}, {{}, {{}}}}))
	a := A{&B{}}
	a.b.a = append(a.b.a, a)
	a.b.c = map[int]C{1: {&a}}
	fmt.Println(a.b.a[0].b == a.b, a.b.c[1].a.b == a.b)
	fmt.Println(ack(2, 3), even(10), odd(7))
	perms([]int{1, 2, 3}, func(p []int) { fmt.Print(p, " ") })
	fmt.Println()
	type L struct {
		v    int
		next *L
	}
	var head *L
	for i := range 4 {
		head = &L{i, head}
	}
	var prev *L
	for head != nil {
		head.next, prev, head = prev, head, head.next
	}
	for ; prev != nil; prev = prev.next {
		fmt.Print(prev.v, " ")
	}
	fmt.Println()
	defer func() { fmt.Println(recover()) }()
	Bin{'?', Num(1), Num(1)}.Eval(nil)
}
