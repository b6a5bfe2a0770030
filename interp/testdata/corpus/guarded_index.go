package main

import "fmt"

func a(s []int, i int) bool        { return i < len(s) && s[i] == 3 }
func b(s []int, i int) (int, bool) { return i, i < len(s) && (s[i] == 3 || s[i] == 4) }
func c(s []int, i int) bool        { return i < len(s) && (s[i] == 3 || s[i] != s[i] && i != i) }
func d(s []int, i int) bool        { return i >= len(s) || (s[i] == 3 && s[i] > 2) }
func e(s []int, i int) (int, bool) { return i, i < len(s) && s[i] == 3 }

func main() {
	fmt.Println(a(nil, 0))
	fmt.Println(d(nil, 0))
	fmt.Println(e(nil, 0))
	fmt.Println(b(nil, 0))
	fmt.Println(c(nil, 0))
}

func init() {
	xs := []int{3, 1, 2}
	for i := range xs {
		for j := i; j > 0 && xs[j-1] > xs[j]; j-- {
			xs[j-1], xs[j] = xs[j], xs[j-1]
		}
	}
	fmt.Println(xs)
	i := 0
	for i < len(xs) && xs[i] < 10 {
		i++
	}
	var none []string
	if len(none) > 0 && none[0] == "x" || i > 2 {
		fmt.Println(i)
	}
	m := map[string][]int{}
	ok := len(m["a"]) != 0 && m["a"][0] == 1
	fmt.Println(ok, min(1.0, nan()), max(nan(), 2))
}

func nan() float64 { z := 0.0; return z / z }
