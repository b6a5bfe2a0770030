package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

type P struct {
	k string
	n int
}
type Nums []int

func byN(a, b P) int { return cmp.Compare(a.n, b.n) }

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panics:", r)
		}
	}()
	f()
}

func main() {
	lists := [][]int{nil, {}, {1}, {3, 1, 2}, {1, 2, 2, 3, 3, 3}, {5, 4, 3, 2, 1}, {7, 7, 7}, {-1, 0, 1, 100, -100}}
	for _, l := range lists {
		c := slices.Clone(l)
		fmt.Println(l, c == nil, slices.Contains(l, 2), slices.Index(l, 3), slices.IsSorted(l), len(slices.Clip(c)))
		slices.Sort(c)
		fmt.Println(c, slices.IsSorted(c), slices.Compact(slices.Clone(c)))
		i, ok := slices.BinarySearch(c, 2)
		fmt.Println(i, ok)
		slices.Reverse(c)
		fmt.Println(c, slices.Equal(c, l), slices.Compare(c, l), slices.ContainsFunc(c, func(x int) bool { return x > 4 }))
		fmt.Println(slices.IndexFunc(l, func(x int) bool { return x%2 == 0 }), slices.DeleteFunc(slices.Clone(l), func(x int) bool { return x > 2 }))
		fmt.Println(slices.CompactFunc(slices.Clone(l), func(a, b int) bool { return a%2 == b%2 }), slices.Repeat(l, 2), slices.Concat(l, c, l))
		for i, x := range slices.Backward(l) {
			fmt.Print(i, ":", x, " ")
		}
		for i, x := range slices.All(l) {
			if i > 2 {
				break
			}
			fmt.Print(i, "=", x, " ")
		}
		fmt.Println(slices.Collect(slices.Values(l)), slices.Sorted(slices.Values(l)), slices.AppendSeq([]int{9}, slices.Values(l)))
		for ch := range slices.Chunk(l, 2) {
			fmt.Print(ch, len(ch), cap(ch), " ")
		}
		fmt.Println()
		if len(l) > 0 {
			fmt.Println(slices.Min(l), slices.Max(l))
		}
	}
	s := []string{"b", "a", "c"}
	fmt.Println(slices.Insert(s, 1, "x", "y"), slices.Insert(s, 3, "z"), slices.Insert(s, 0), s)
	fmt.Println(slices.Delete(slices.Clone(s), 0, 2), slices.Delete(slices.Clone(s), 1, 1), slices.Replace(slices.Clone(s), 0, 2, "q"), slices.Replace(slices.Clone(s), 1, 1, "q", "r"))
	d := slices.Delete(s, 0, 1)
	fmt.Printf("%q %q\n", d, s)
	ps := []P{{"a", 2}, {"b", 1}, {"c", 2}, {"d", 1}, {"e", 0}}
	st := slices.Clone(ps)
	slices.SortStableFunc(st, byN)
	fmt.Println(st, slices.IsSortedFunc(st, byN), slices.MinFunc(ps, byN), slices.MaxFunc(ps, byN))
	i, ok := slices.BinarySearchFunc(st, 2, func(p P, n int) int { return cmp.Compare(p.n, n) })
	fmt.Println(i, ok)
	slices.SortFunc(ps, func(a, b P) int { return cmp.Or(-cmp.Compare(a.n, b.n), strings.Compare(a.k, b.k)) })
	fmt.Println(ps)
	fmt.Println(slices.SortedFunc(slices.Values(ps), func(a, b P) int { return strings.Compare(b.k, a.k) }))
	fmt.Println(slices.SortedStableFunc(slices.Values(ps), byN))
	fmt.Println(slices.EqualFunc(s, []int{1, 1, 1}, func(a string, b int) bool { return len(a) == b }), slices.CompareFunc([]int{1, 2}, []string{"a"}, func(a int, b string) int { return a - len(b) }))
	fs := []float64{2, math.NaN(), 1, math.Inf(-1)}
	slices.Sort(fs)
	fmt.Println(fs, slices.Min(fs), slices.Max(fs[2:]), slices.Contains(fs, math.NaN()))
	fmt.Println(cmp.Compare(math.NaN(), 1), cmp.Less(1.5, 2), cmp.Compare("a", "b"), cmp.Or(0, 3, 4), cmp.Or("", "d"))
	ns := Nums{3, 2, 1}
	slices.Sort(ns)
	var cl Nums = slices.Clone(ns)
	fmt.Printf("%v %T %v\n", cl, cl, slices.Max(ns))
	g := slices.Grow([]int{1}, 10)
	fmt.Println(g, cap(g) >= 11)
	try("min", func() { slices.Min([]int{}) })
	try("max", func() { slices.MaxFunc([]P{}, byN) })
	try("chunk", func() { slices.Chunk([]int{1}, 0) })
	try("repeat", func() { slices.Repeat([]int{1}, -1) })
	try("insert", func() { slices.Insert([]int{1}, 3, 2) })
	try("delete", func() { slices.Delete([]int{1}, 1, 3) })
	try("grow", func() { slices.Grow([]int{1}, -1) })
	big := make([]int, 200)
	for i := range big {
		big[i] = (i * 7919) % 211
	}
	slices.Sort(big)
	fmt.Println(slices.IsSorted(big), big[0], big[199])
}
