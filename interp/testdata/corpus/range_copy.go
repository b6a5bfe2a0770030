package main

import "fmt"

type S struct {
	n int
	a [2]int
}

func get(s []int) []int { fmt.Print("<get>"); return s }

func main() {
	s := []int{1, 2, 3}
	for i, v := range s {
		if i == 0 {
			s = append(s, 4)
			s[1] = 20
		}
		fmt.Print(v, " ")
	}
	fmt.Println(s)
	s = []int{1, 2, 3}
	for i, v := range s {
		s[2] = 30
		fmt.Print(i, v, " ")
	}
	fmt.Println()
	for range get(s) {
		fmt.Print(".")
	}
	fmt.Println()
	st := []S{{1, [2]int{1, 2}}, {2, [2]int{3, 4}}}
	for _, v := range st {
		v.n = 100
		v.a[0] = 100
	}
	fmt.Println(st)
	for i := range st {
		v := &st[i]
		v.n *= 10
		v.a[1]++
	}
	fmt.Println(st)
	m := map[string]S{"a": st[0]}
	for k, v := range m {
		v.n = 5
		fmt.Println(k, v, m[k])
	}
	arr := [3]int{1, 2, 3}
	for i := range arr {
		arr[i] *= 2
	}
	fmt.Println(arr)
	var i int
	var v string
	for i, v = range []string{"x", "y"} {
	}
	fmt.Println(i, v)
	var pos struct{ k, v int }
	for pos.k, pos.v = range []int{7, 8} {
	}
	fmt.Println(pos)
	idx := []int{0, 0}
	for idx[0], idx[1] = range []int{5, 6} {
	}
	fmt.Println(idx)
	n := 3
	for i := range n {
		n = 10
		i *= 2
		fmt.Print(i, " ")
	}
	fmt.Println(n)
	for i := range uint8(3) {
		fmt.Printf("%T%d ", i, i)
	}
	fmt.Println()
	type Idx int
	for i := range Idx(2) {
		fmt.Printf("%T%d ", i, i)
	}
	const c = 2
	for i := range c {
		fmt.Print(i)
	}
	for range 2 {
		fmt.Print("!")
	}
	fmt.Println()
	str := "añb"
	for i, r := range str {
		str = "changed"
		fmt.Print(i, string(r), " ")
	}
	fmt.Println(str)
	for i := range -3 {
		fmt.Println("never", i)
	}
	ch := make(chan S, 2)
	ch <- st[0]
	close(ch)
	for x := range ch {
		x.n++
		fmt.Println(x)
	}
	var nilS []int
	for range nilS {
		fmt.Println("never")
	}
	for i, x := range [...]string{"a", "b"} {
		defer fmt.Println(i, x)
	}
	x := []int{1, 2, 3}
	for i, v := range x[1:] {
		x[i] = v * 10
	}
	fmt.Println(x)
	fs := map[string]func(){}
	for k, v := range map[string]int{"a": 1, "b": 2} {
		fs[k] = func() { fmt.Print(k, v, " ") }
	}
	fs["a"]()
	fs["b"]()
	fmt.Println()
	mm := [][]int{{1, 2}, {3}}
	for i, row := range mm {
		for j := range row {
			row[j] += i
		}
		mm[i] = append(row, -1)
	}
	fmt.Println(mm)
	pa := &[2]S{}
	for i, v := range pa {
		pa[1].n = 9
		fmt.Print(i, v.n, " ")
	}
	for i := range len(pa) {
		pa[i].n++
	}
	fmt.Println(*pa)
	for i := 0; i < 3; i++ {
		defer func() { fmt.Print("D", i, " ") }()
		if i == 1 {
			i++
		}
	}
}
