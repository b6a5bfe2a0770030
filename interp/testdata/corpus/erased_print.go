package main

import "fmt"

type Ints []int
type Strs []string
type M map[string]int
type F func(int) int
type Arr [2]int

func kind(x any) string {
	switch v := x.(type) {
	case Ints:
		return fmt.Sprint("Ints ", len(v))
	case M:
		return fmt.Sprint("M ", v["a"])
	case F:
		return fmt.Sprint("F ", v(2))
	}
	return "?"
}

func main() {
	is := Ints{1, 2}
	plain := []int(is)
	fmt.Println(is, plain, kind(is), kind(M{"a": 1}), kind(F(func(i int) int { return i * 2 })))
	fmt.Println(map[string]int{"x": 1}, []int{3})
	var i any = is
	_, ok := i.(Ints)
	fmt.Println(ok, Arr{1, 2} == Arr{1, 2})
	for k, v := range (M{"q": 1}) {
		fmt.Println(k, v)
	}
}
