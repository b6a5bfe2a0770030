package main

import (
	"fmt"
	"iter"
	"maps"
	"slices"
)

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Print("<cleanup>")
		for i := 0; i < n; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

func pairs[K comparable, V any](ks []K, vs []V) iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		for i, k := range ks {
			if !yield(k, vs[i]) {
				return
			}
		}
	}
}

func filter[T any](s iter.Seq[T], f func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range s {
			if f(v) && !yield(v) {
				return
			}
		}
	}
}

func search(n int) (found int, err error) {
	for i := range count(10) {
		if i == n {
			return i, nil
		}
	}
	return -1, fmt.Errorf("no %d", n)
}

func deferred() {
	for i := range count(3) {
		defer fmt.Print("d", i, " ")
	}
	fmt.Print("end ")
}

func main() {
	for i := range count(3) {
		fmt.Print(i, " ")
	}
	fmt.Println()
	for range count(2) {
		fmt.Print(". ")
	}
	fmt.Println()
	for k, v := range pairs([]string{"a", "b"}, []int{1, 2}) {
		fmt.Print(k, v, " ")
	}
	fmt.Println()
outer:
	for i := range count(3) {
		for j := range count(3) {
			if j == 1 {
				continue outer
			}
			if i == 2 {
				break outer
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
	fmt.Println(search(4))
	fmt.Println(search(40))
	deferred()
	fmt.Println()
	for v := range filter(count(10), func(i int) bool { return i%3 == 0 }) {
		if v == 6 {
			break
		}
		fmt.Print(v, " ")
	}
	fmt.Println()
	fmt.Println(slices.Collect(filter(slices.Values([]int{1, 2, 3, 4}), func(i int) bool { return i%2 == 0 })))
	next, stop := iter.Pull(count(3))
	fmt.Println(next())
	fmt.Println(next())
	stop()
	fmt.Println(next())
	m := maps.Collect(pairs([]string{"x", "y"}, []int{1, 2}))
	fmt.Println(slices.Sorted(maps.Keys(m)), slices.Sorted(maps.Values(m)))
	var fs []func() int
	for i := range count(3) {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	for i, x := range slices.Backward([]string{"a", "b"}) {
		fmt.Print(i, x)
	}
	var x int
	for x = range count(5) {
		if x == 2 {
			break
		}
	}
	fmt.Println(x)
	func() {
		defer func() { fmt.Println("rec", recover()) }()
		for i := range count(5) {
			if i == 1 {
				panic("in body")
			}
		}
	}()
}
