package main

import (
	"fmt"
	"sort"
)

type K struct {
	a int
	b string
}

func main() {
	m := map[string]int{"a": 1}
	m["b"]++
	m["c"] += 5
	v, ok := m["zz"]
	fmt.Println(m, v, ok, len(m))
	delete(m, "a")
	delete(m, "nope")
	_, ok = m["a"]
	fmt.Println(ok, m)
	n := m
	n["shared"] = 1
	fmt.Println(m)
	var nilm map[string]int
	fmt.Println(nilm["x"], len(nilm), nilm == nil)
	delete(nilm, "x")
	for range nilm {
		fmt.Println("never")
	}
	ks := map[K][]int{}
	ks[K{1, "x"}] = append(ks[K{1, "x"}], 1, 2)
	ks[K{1, "x"}] = append(ks[K{1, "x"}], 3)
	fmt.Println(ks, len(ks[K{2, ""}]))
	mm := map[string]map[string]int{}
	for _, w := range []string{"a", "b", "a"} {
		if mm[w] == nil {
			mm[w] = map[string]int{}
		}
		mm[w]["n"]++
	}
	fmt.Println(mm)
	anyk := map[any]string{1: "int", "1": "string", 1.0: "float", K{1, "x"}: "K", [1]int{1}: "arr", true: "bool"}
	fmt.Println(anyk[1], anyk["1"], anyk[1.0], anyk[K{1, "x"}], anyk[[1]int{1}], anyk[true], anyk[int64(1)] == "")
	type P struct{ x, y int }
	pm := map[string]*P{"p": {1, 2}}
	pm["p"].x = 10
	fmt.Println(*pm["p"])
	fm := map[string]func(int) int{"dbl": func(i int) int { return 2 * i }}
	fmt.Println(fm["dbl"](4), fm["no"] == nil)
	keys := make([]string, 0)
	for k := range mm {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	fmt.Println(keys)
	cnt := 0
	for k := range m {
		delete(m, k)
		cnt++
	}
	fmt.Println(cnt, len(m))
	bm := map[bool]int{}
	bm[len(keys) == 2]++
	bm[!bm2(bm)]++
	fmt.Println(bm)
	arrm := map[int][2]int{1: {1, 2}}
	a := arrm[1]
	a[0] = 9
	fmt.Println(arrm, a, arrm[1][1])
	defer func() { fmt.Println(recover()) }()
	nilm["boom"] = 1
}

func bm2(m map[bool]int) bool { return m[true] == 1 }
