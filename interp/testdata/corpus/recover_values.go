package main

import (
	"errors"
	"fmt"
)

func guard(name string) func() {
	return func() {
		if r := recover(); r != nil {
			fmt.Println(name, "recovered", r)
		}
	}
}

func cleanup() {
	fmt.Println("cleanup", recover())
}

func withArg(p *error) {
	if r := recover(); r != nil {
		*p = fmt.Errorf("arg: %v", r)
	}
}

type R struct{ name string }

func (r R) Close() { fmt.Println(r.name, recover()) }
func (r *R) Done() { fmt.Println("*", r.name, recover()) }

type Closer interface{ Close() }
type W struct{ Closer }

func indirect() { guard("never")() }

func try(name string, f func()) {
	defer func() { fmt.Println("  end", name, recover()) }()
	f()
}

func gen[T any](x T) { fmt.Println("gen", x, recover()) }

func run(f func()) {
	defer f()
	panic("in run")
}

func main() {
	try("guard", func() { defer guard("g")(); panic(1) })
	try("var", func() {
		f := func() { fmt.Println("f", recover()) }
		defer f()
		panic(2)
	})
	try("two", func() {
		f := func() { fmt.Println("f", recover()) }
		defer f()
		defer f()
		panic(3)
	})
	try("named", func() { f := cleanup; defer f(); panic(4) })
	try("list", func() {
		for _, f := range []func(){cleanup, guard("l"), R{"m"}.Close} {
			defer f()
		}
		panic(5)
	})
	try("arg", func() {
		var err error
		func() {
			f := withArg
			defer f(&err)
			panic(6)
		}()
		fmt.Println(err)
	})
	try("method", func() { defer R{"r"}.Close(); panic(7) })
	try("ptr", func() { r := &R{"p"}; defer r.Done(); defer r.Close(); panic(8) })
	try("method value", func() { f := (&R{"mv"}).Done; defer f(); panic(9) })
	try("iface", func() { var c Closer = R{"i"}; defer c.Close(); panic(10) })
	try("iface ptr", func() { var c Closer = &R{"ip"}; defer c.Close(); panic(11) })
	try("embedded", func() { w := W{R{"e"}}; defer w.Close(); panic(12) })
	try("embedded iface", func() { var c Closer = W{W{R{"ee"}}}; defer c.Close(); panic(13) })
	try("expr", func() { f := R.Close; defer f(R{"x"}); panic(14) })
	try("indirect", func() { defer indirect(); panic(15) })
	try("indirect literal", func() { defer func() { guard("never")() }(); panic(16) })
	try("called", func() { defer func() { func() { fmt.Println("no", recover()) }() }(); panic(17) })
	try("param", func() { run(cleanup) })
	try("param lit", func() { run(func() { fmt.Println("lit", recover()) }) })
	try("not recovering", func() { run(func() {}) })
	try("non then rec", func() {
		run(func() { cleanup() })
	})
	try("gen", func() { defer gen("s"); panic(18) })
	try("gen value", func() { f := gen[int]; defer f(3); panic(19) })
	try("result", func() {
		v, err := func() (v int, err error) {
			h := func() {
				if r := recover(); r != nil {
					v, err = -1, errors.New(fmt.Sprint(r))
				}
			}
			defer h()
			panic("res")
		}()
		fmt.Println(v, err)
	})
	try("map", func() { m := map[string]func(){"a": cleanup}; defer m["a"](); panic(20) })
	try("struct", func() { s := struct{ f func() }{cleanup}; defer s.f(); panic(21) })
	try("nopanic", func() { defer guard("quiet")(); cleanup() })
	try("nested", func() {
		defer cleanup()
		defer func() { defer guard("inner")(); panic("second") }()
		panic("first")
	})
	done := make(chan bool)
	go func() {
		defer close(done)
		f := guard("goroutine")
		defer f()
		panic(22)
	}()
	<-done
	cleanup()
}
