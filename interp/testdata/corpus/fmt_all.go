package main

import (
	"errors"
	"fmt"
)

type P struct {
	X, Y int
	name string
	tags []string
	m    map[string]int
	p    *int
	e    error
	a    any
	f    func()
	in   Inner
	pin  *Inner
}
type Inner struct{ A, b int }
type S string
type I int
type Err struct{ code int }

func (e Err) Error() string { return fmt.Sprint("err", e.code) }

type V struct{ n int }

func (v V) String() string { return fmt.Sprintf("V<%d>", v.n) }

type PV struct{ n int }

func (v *PV) String() string { return fmt.Sprintf("PV<%d>", v.n) }

type G struct{ n int }

func (g G) GoString() string { return "G!" }

type F struct{ n int }

func (f F) Format(s fmt.State, verb rune) {
	w, ok := s.Width()
	fmt.Fprintf(s, "F[%c %d %v %v]", verb, w, ok, s.Flag('+'))
}

type L []V
type MM map[S]I
type Empty struct{}
type Bits uint8

func main() {
	p := P{f: nil, X: 1, name: "n", tags: []string{"a"}, m: map[string]int{"k": 1}, p: nil, a: 3.5, in: Inner{1, 2}, pin: nil}
	p.pin = nil
	p.p = nil
	fmt.Printf("%v\n%+v\n", p, p)
	fmt.Printf("%T %T %T %T %T\n", p, &p, []P{}, map[string]P{}, p.in)
	fmt.Printf("%#v\n", Inner{1, 2})
	fmt.Printf("%#v %#v %#v %#v\n", []int{1}, map[string]int{"a": 1}, "s", 1.0)
	fmt.Printf("%v %d %s %x %q %T %#v\n", S("s"), I(3), S("t"), S("u"), S("v"), S("w"), I(4))
	fmt.Printf("%v %+v %s %d %T\n", Err{3}, Err{3}, Err{4}, Err{5}, Err{})
	fmt.Println(V{1}, &V{2}, []V{{3}}, map[string]V{"a": {4}}, struct{ V V }{V{5}}, [1]V{{6}})
	fmt.Println(PV{1}, &PV{2}, []*PV{})
	fmt.Printf("%#v %v %+v\n", G{1}, G{1}, []G{{2}})
	fmt.Printf("%v|%5v|%+v|%s|%d\n", F{1}, F{1}, F{1}, []F{{1}}, F{2})
	fmt.Println(L{{1}, {2}}, MM{"a": 1, "b": 2})
	fmt.Printf("%v %+v %#v %T\n", Empty{}, Empty{}, Empty{}, Empty{})
	fmt.Printf("%v %b %08b %x %o\n", Bits(5), Bits(5), Bits(5), Bits(255), Bits(8))
	fmt.Printf("%v %v %v %v\n", []any{1, "a", nil, 2.5, V{1}}, map[string]any{"a": nil, "b": []int{1}}, [2]bool{true}, []string(nil))
	fmt.Printf("%q %x %X %s %v\n", []string{"a", "b"}, []byte("hi"), "hi", []byte("hi"), []byte("hi"))
	fmt.Printf("%6.2f|%-8.3f|%+.1e|%g|%G|%8.3g|%v\n", 3.14159, 2.5, 12345.678, 1e21, 1e-7, 2.0/3, 1e6)
	fmt.Printf("%t %v %p\n", true, false, nil)
	fmt.Printf("%c %U %#U %q %d\n", 'x', 'x', '世', 'y', 'z')
	fmt.Printf("%*d|%-*d|%.*f\n", 5, 42, 5, 42, 2, 3.14159)
	fmt.Printf("%[2]d %[1]d %d\n", 1, 2)
	fmt.Printf("%d %s\n", "str", 5)
	fmt.Printf("%d\n", 1, 2)
	fmt.Printf("%d %d\n", 1)
	fmt.Printf("%!\n")
	fmt.Printf("%z %d%%\n", 3, 50)
	fmt.Printf("%v %v\n", complex(1, -2), complex64(3))
	var np *P
	var ne error
	var ni any
	var nm map[string]int
	var ns []int
	var nf func()
	fmt.Println(np, ne, ni, nm, ns, nf == nil)
	fmt.Printf("%v %+v %#v %T %T\n", np, ne, ni, np, ni)
	fmt.Printf("%#v %#v %d %s\n", nm, ns, ns, ns)
	fmt.Println(fmt.Sprint("a", 1, 2, "b", "c", 3.0, nil, 'x'), fmt.Sprintln("x", 1))
	fmt.Printf("%s %v\n", errors.New("e1"), fmt.Errorf("w: %w", Err{9}))
	fmt.Printf("%v %s\n", struct {
		A int
		B string
	}{1, "x"}, []error{errors.New("q")})
	fmt.Printf("%x %X %#x\n", -255, 255, 255)
	fmt.Printf("%08.3f|%+d|% d|%x\n", 3.14159, 5, 5, 3.5)
	fmt.Printf("%t\n", "notbool")
	fmt.Printf("%s\n", nil)
	fmt.Printf("%v %v\n", &[]int{1}, &map[string]int{"a": 1})
	fmt.Printf("%v %+v\n", &Inner{1, 2}, &struct{ P *int }{})
	fmt.Printf("%5t|%-7t|%q\n", true, false, `a"b`)
	fmt.Printf("%6d|%-6d|%06d|%x|%X\n", []int{1, 2}, []int{3}, [2]int{4, 5}, []int{10, 11}, "hello")
	fmt.Printf("%+q %#q %x\n", "é", "raw", "é")
	fmt.Printf("%s|%10.3s|%-10s|\n", []string{"abc", "d"}, "abcdef", S("r"))
	fmt.Printf("%v %s\n", []fmt.Stringer{V{1}, &PV{2}}, V{3})
	fmt.Printf("%d %v\n", &Inner{3, 4}, []*int{nil})
	fmt.Printf("%T %T %T %T %T %T\n", 1, "a", 1.5, 'a', true, nil)
	fmt.Printf("%T %T %T %T\n", []any{}, map[S][]I{}, func(int) string { return "" }, make(chan<- int))
	fmt.Printf("%T %T %T\n", struct{ A int }{}, errors.New("x"), Err{}.Error)
}
