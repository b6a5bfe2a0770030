package main

import (
	"fmt"
	"strings"
)

func bubble(a []int) []int {
	for i := 0; i < len(a); i++ {
		swapped := false
		for j := 0; j < len(a)-1-i; j++ {
			if a[j] > a[j+1] {
				a[j], a[j+1] = a[j+1], a[j]
				swapped = true
			}
		}
		if !swapped {
			break
		}
	}
	return a
}

func insertion(a []int) []int {
	for i := 1; i < len(a); i++ {
		key := a[i]
		j := i - 1
		for j >= 0 && a[j] > key {
			a[j+1] = a[j]
			j--
		}
		a[j+1] = key
	}
	return a
}

func quick(a []int) []int {
	if len(a) < 2 {
		return a
	}
	l, r := 0, len(a)-1
	p := len(a) / 2
	a[p], a[r] = a[r], a[p]
	for i := range a {
		if a[i] < a[r] {
			a[l], a[i] = a[i], a[l]
			l++
		}
	}
	a[l], a[r] = a[r], a[l]
	quick(a[:l])
	quick(a[l+1:])
	return a
}

func merge(a, b []int) (out []int) {
	for len(a) > 0 || len(b) > 0 {
		if len(b) == 0 || len(a) > 0 && a[0] <= b[0] {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return
}

func mergeSort(a []int) []int {
	if len(a) < 2 {
		return a
	}
	m := len(a) / 2
	return merge(mergeSort(a[:m]), mergeSort(a[m:]))
}

func heapSort(a []int) []int {
	sift := func(lo, hi int) {
		for root := lo; ; {
			child := 2*root + 1
			if child >= hi {
				break
			}
			if child+1 < hi && a[child] < a[child+1] {
				child++
			}
			if a[root] >= a[child] {
				return
			}
			a[root], a[child] = a[child], a[root]
			root = child
		}
	}
	for i := (len(a) - 1) / 2; i >= 0; i-- {
		sift(i, len(a))
	}
	for i := len(a) - 1; i >= 0; i-- {
		a[0], a[i] = a[i], a[0]
		sift(0, i)
	}
	return a
}

func radix(a []uint32) []uint32 {
	buf := make([]uint32, len(a))
	for shift := uint(0); shift < 32; shift += 8 {
		var cnt [257]int
		for _, x := range a {
			cnt[x>>shift&0xff+1]++
		}
		for i := 1; i < len(cnt); i++ {
			cnt[i] += cnt[i-1]
		}
		for _, x := range a {
			d := x >> shift & 0xff
			buf[cnt[d]] = x
			cnt[d]++
		}
		a, buf = buf, a
	}
	return a
}

func shell(a []int) []int {
	for gap := len(a) / 2; gap > 0; gap /= 2 {
		for i := gap; i < len(a); i++ {
			for j := i; j >= gap && a[j-gap] > a[j]; j -= gap {
				a[j-gap], a[j] = a[j], a[j-gap]
			}
		}
	}
	return a
}

func binary(a []int, x int) int {
	lo, hi := 0, len(a)
	for lo < hi {
		mid := lo + (hi-lo)/2
		switch {
		case a[mid] == x:
			return mid
		case a[mid] < x:
			lo = mid + 1
		default:
			hi = mid
		}
	}
	return -1
}

func main() {
	in := []int{5, 2, 9, 1, 5, 6, -3, 0, 8}
	for name, f := range map[string]func([]int) []int{"b": bubble, "i": insertion, "q": quick, "m": mergeSort, "h": heapSort, "s": shell} {
		got := fmt.Sprint(f(append([]int(nil), in...)))
		if got != "[-3 0 1 2 5 5 6 8 9]" {
			fmt.Println(name, got)
		}
		for _, small := range [][]int{nil, {}, {1}, {2, 1}} {
			f(small)
		}
	}
	fmt.Println(in, binary([]int{1, 3, 5}, 3), binary([]int{1, 3, 5}, 4), binary(nil, 1))
	fmt.Println(radix([]uint32{1 << 31, 7, 256, 255, 1 << 16, 0}))
	words := strings.Fields("the quick brown fox jumps over the lazy dog")
	counts := map[rune]int{}
	for _, w := range words {
		for _, r := range w {
			counts[r]++
		}
	}
	best, n := rune(0), 0
	for r := 'a'; r <= 'z'; r++ {
		if c := counts[r]; c > n || c == n && r < best {
			best, n = r, c
		}
	}
	fmt.Println(string(best), n)
}
