package main

import (
	"errors"
	"fmt"
	"iter"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

type M map[string]int

func main() {
	m := M{"a": 1, "b": 2, "c": 3}
	c := maps.Clone(m)
	c["d"] = 4
	fmt.Println(len(m), len(c), maps.Equal(m, c), maps.Clone(M(nil)) == nil)
	maps.Copy(m, map[string]int{"a": 10, "z": 26})
	fmt.Println(m)
	maps.DeleteFunc(m, func(k string, v int) bool { return v > 9 })
	fmt.Println(m, slices.Sorted(maps.Keys(m)), slices.Sorted(maps.Values(m)))
	fmt.Println(maps.EqualFunc(m, map[string]string{"b": "xx", "c": "xxx"}, func(a int, b string) bool { return a == len(b) }))
	n := maps.Collect(maps.All(c))
	maps.Insert(n, maps.All(map[string]int{"q": 9}))
	fmt.Println(n, len(c))
	for k, v := range maps.All(map[string]int{"only": 1}) {
		fmt.Println(k, v)
	}
	next, stop := iter.Pull2(slices.All([]string{"x", "y"}))
	fmt.Println(next())
	fmt.Println(next())
	fmt.Println(next())
	stop()
	stop()
	n1, s1 := iter.Pull(func(yield func(int) bool) {
		defer fmt.Println("iterator ends")
		for i := 0; yield(i); i++ {
		}
	})
	fmt.Println(n1())
	fmt.Println(n1())
	s1()
	fmt.Println(n1())
	var seq iter.Seq2[int, string] = slices.All([]string{"p", "q"})
	for i, v := range seq {
		fmt.Print(i, v, " ")
	}
	fmt.Println()
	for l := range strings.Lines("a\nb\nc") {
		fmt.Printf("%q ", l)
	}
	for p := range strings.SplitSeq("1,2,3", ",") {
		if p == "3" {
			break
		}
		fmt.Print(p, " ")
	}
	fmt.Println()
	calls := 0
	f := sync.OnceValues(func() (int, error) { calls++; return 7, errors.New("once") })
	f()
	v, err := f()
	fmt.Println(v, err, calls)
	once := sync.OnceFunc(func() { fmt.Println("once") })
	once()
	once()
	g := sync.OnceValue(func() string { panic("in once") })
	for range 2 {
		func() {
			defer func() { fmt.Println(recover()) }()
			g()
		}()
	}
	var p atomic.Pointer[M]
	fmt.Println(p.Load() == nil, p.CompareAndSwap(nil, &m), len(*p.Load()), p.Swap(&m) == &m)
	r := rand.New(rand.NewPCG(1, 2))
	fmt.Println(r.IntN(100), r.IntN(100), r.Perm(5), rand.N(1), rand.N(int64(1)))
	xs := []int{1, 2, 3, 4, 5}
	r.Shuffle(len(xs), func(i, j int) { xs[i], xs[j] = xs[j], xs[i] })
	slices.Sort(xs)
	fmt.Println(xs)
}
