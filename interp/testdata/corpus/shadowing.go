package main

import "fmt"

var x = "global"

type int32x = int32

func f() (x int, err error) {
	x = 1
	{
		x := 2
		x++
		_ = x
	}
	if x := 5; x > 3 {
		x := x * 2
		_ = x
		err = fmt.Errorf("%d", x)
	}
	for x := 0; x < 2; x++ {
		x := x + 1
		_ = x
	}
	return
}

func len2(s []int) int { len := 5; return len + cap(s) }

type string2 string

func main() {
	fmt.Println(x)
	x := x + " local"
	fmt.Println(x)
	{
		x := 10
		x, y := x+1, x+2
		fmt.Println(x, y)
	}
	fmt.Println(f())
	true := false
	fmt.Println(true, !true)
	nil := 3
	fmt.Println(nil)
	int := func(s string) string { return "int:" + s }
	fmt.Println(int("a"))
	print := fmt.Println
	print("shadowed print")
	append := 4
	fmt.Println(append, len2([]int32x2{1}))
	type T struct{ a string }
	t := T{"outer"}
	{
		type T struct{ b float64 }
		u := T{2.5}
		fmt.Println(t, u)
		fmt.Printf("%T %T\n", t, u)
		var i any = u
		_, ok := i.(T)
		fmt.Println(ok)
	}
	var i any = t
	_, ok := i.(T)
	fmt.Println(ok)
	fmt := "fmt"
	_ = fmt
	func() {
		string := "x"
		_ = string
	}()
	switch x := 3; x {
	case 3:
		x := x + 1
		_ = x
	}
	for i := range 2 {
		i := i
		i++
		_ = i
	}
	if a := 1; a == 2 {
	} else if b := a + 1; b == 2 {
		a := a + b
		_ = a
	}
}

type int32x2 = int
