package main

import "fmt"

type T int

const (
	A T = iota
	B
	C
)

func (t T) String() string { return [...]string{"A", "B", "C"}[t] }

func kind(x any) string {
	switch v := x.(type) {
	case nil:
		return "nil"
	case int, int64:
		return fmt.Sprintf("int-ish %v", v)
	case string:
		return "string " + v
	case []int:
		return fmt.Sprint("slice ", len(v))
	case map[string]int:
		return fmt.Sprint("map ", v["a"])
	case func() int:
		return fmt.Sprint("func ", v())
	case error:
		return "error " + v.Error()
	case fmt.Stringer:
		return "stringer " + v.String()
	case *int:
		return fmt.Sprint("ptr ", *v)
	case struct{ X int }:
		return fmt.Sprint("anon ", v.X)
	case [2]int:
		return fmt.Sprint("array ", v[1])
	case chan int:
		return fmt.Sprint("chan ", cap(v))
	default:
		return fmt.Sprintf("other %T", v)
	}
}

func f(n int) (s string) {
	switch {
	case n < 0:
		s += "neg "
		fallthrough
	case n == 0:
		s += "zero "
		if n == 0 {
			break
		}
		fallthrough
	case n > 100, n == 50:
		s += "big "
	default:
		s += "def "
	}
	return
}

func g(n int) string {
	switch m := n % 3; m {
	default:
		return "d"
	case 0, 1:
		return fmt.Sprint("m", m)
	}
}

func side(p *[]string, s string, v int) int { *p = append(*p, s); return v }

func main() {
	i := 5
	for _, x := range []any{nil, 1, int64(2), "s", []int{1}, map[string]int{"a": 7}, func() int { return 3 },
		fmt.Errorf("e"), B, &i, struct{ X int }{4}, [2]int{1, 2}, make(chan int, 3), 1.5, uint8(3), []string{}} {
		fmt.Println(kind(x))
	}
	for _, n := range []int{-1, 0, 50, 101, 7} {
		fmt.Println(f(n), g(n))
	}
	var log []string
	switch side(&log, "tag", 2) {
	case side(&log, "one", 1), side(&log, "two", 2), side(&log, "three", 3):
		log = append(log, "hit")
	case side(&log, "four", 4):
	}
	fmt.Println(log)
	switch x := any(C).(type) {
	case T:
		fmt.Println("T", x, int(x))
	}
	switch T(1) {
	case A:
		fmt.Println("a")
	case B:
		fmt.Println("b")
	}
	switch s := "x"; {
	case s == "x":
		fmt.Println("sx")
	}
	switch {
	}
	switch i := 3; i {
	}
outer:
	for i := 0; ; i++ {
		switch {
		case i == 2:
			continue
		case i > 4:
			break outer
		}
		fmt.Print(i, " ")
	}
	fmt.Println()
	var e any = 3
	switch e {
	case "3":
		fmt.Println("str")
	case 3:
		fmt.Println("int")
	}
	switch arr := [2]int{1, 2}; arr {
	case [2]int{1, 2}:
		fmt.Println("arr eq")
	}
	switch f := 2.0; {
	case f > 1:
		fmt.Println(">1")
	case f > 0:
		fmt.Println(">0")
	}
}
