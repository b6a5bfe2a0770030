package main

import (
	"errors"
	"fmt"
)

func a() (r int) {
	defer func() { r *= 2 }()
	r = 3
	return r + 1
}

func b() (err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("wrapped: %v", x)
		}
	}()
	var m map[string]int
	m["x"] = 1
	return nil
}

func c() int {
	x := 1
	defer func() { x = 100 }()
	return x
}

func d() (s string) {
	for i := 0; i < 3; i++ {
		defer func(n int) { s += fmt.Sprint(n, i) }(i * 10)
	}
	return "start:"
}

func e() (n int, err error) {
	defer func() {
		if r := recover(); r != nil {
			n, err = -1, r.(error)
		}
	}()
	panic(errors.New("boom"))
}

func nested() {
	defer fmt.Println("outer deferred")
	defer func() {
		defer func() { fmt.Println("inner recover:", recover()) }()
		panic("second")
	}()
	defer func() { fmt.Println("first recover:", recover()) }()
	panic("first")
}

func rethrow() {
	defer func() { fmt.Println("got", recover()) }()
	defer func() {
		r := recover()
		panic(fmt.Sprint("re-", r))
	}()
	panic("x")
}

type res struct{ name string }

func (r *res) Close() { fmt.Println("close", r.name) }

func useRes() {
	r := &res{"one"}
	defer r.Close()
	r = &res{"two"}
	defer r.Close()
	r.name = "two!"
}

func recNil() {
	fmt.Println("no panic:", recover())
}

func goexit(n int) (out int) {
	defer func() { out++ }()
	if n == 0 {
		return 0
	}
	return goexit(n - 1)
}

func main() {
	fmt.Println(a())
	fmt.Println(b())
	fmt.Println(c())
	fmt.Println(d())
	fmt.Println(e())
	nested()
	rethrow()
	useRes()
	recNil()
	fmt.Println(goexit(5))
	func() {
		defer recNil()
		panic("recovered by named")
	}()
	func() {
		defer func() {
			e := recover().(error)
			fmt.Println(e.Error())
			var re interface{ RuntimeError() }
			fmt.Println(errors.As(e, &re))
		}()
		var a []int
		idx := 5
		fmt.Println(a[idx])
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		x, y := 1, 0
		fmt.Println(x / y)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var i any = "str"
		fmt.Println(i.(int))
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var p *res
		fmt.Println(p.name)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		s := []int{1, 2, 3}
		n := 5
		fmt.Println(s[1:n])
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var e error
		fmt.Println(e.Error())
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		a := [3]int{}
		n := 3
		a[n] = 1
	}()
}
