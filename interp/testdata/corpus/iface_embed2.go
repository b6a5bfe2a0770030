package main

import (
	"errors"
	"fmt"
	"io"
	"sort"
	"strings"
)

type Reader interface{ Read() string }
type Writer interface{ Write(string) int }
type RW interface {
	Reader
	Writer
}
type File struct{ data []string }

func (f *File) Read() string       { return strings.Join(f.data, "|") }
func (f *File) Write(s string) int { f.data = append(f.data, s); return len(s) }

type Logged struct {
	RW
	log []string
}

func (l *Logged) Write(s string) int { l.log = append(l.log, s); return l.RW.Write(s) }

type Upper struct{ Reader }

func (u Upper) Read() string { return strings.ToUpper(u.Reader.Read()) }

type byLen struct{ sort.Interface }

func (b byLen) Less(i, j int) bool { return !b.Interface.Less(i, j) }

type wrapErr struct {
	error
	ctx string
}

func (w wrapErr) Unwrap() error { return w.error }

type cw struct {
	io.Writer
	n int
}

func (c *cw) Write(b []byte) (int, error) { c.n += len(b); return c.Writer.Write(b) }

type Shape interface {
	Area() float64
	Perimeter() float64
}
type Sq struct{ s float64 }
type Circ struct{ r float64 }

func (s Sq) Area() float64         { return s.s * s.s }
func (s Sq) Perimeter() float64    { return 4 * s.s }
func (c *Circ) Area() float64      { return 3 * c.r * c.r }
func (c *Circ) Perimeter() float64 { return 6 * c.r }

type private interface{ secret() int }

func (s Sq) secret() int { return 42 }

func total(ss ...Shape) (t float64) {
	for _, s := range ss {
		t += s.Area()
	}
	return
}

func main() {
	f := &File{}
	l := &Logged{RW: f}
	var rw RW = l
	rw.Write("a")
	rw.Write("b")
	fmt.Println(rw.Read(), l.log)
	var r Reader = Upper{l}
	fmt.Println(r.Read(), Upper{Upper{f}}.Read())
	if w, ok := r.(Writer); ok {
		fmt.Println("w", w)
	} else {
		fmt.Println("not writer")
	}
	_, ok := rw.(Reader)
	_, ok2 := Reader(rw).(interface{ Write(string) int })
	fmt.Println(ok, ok2)
	xs := []int{3, 1, 2}
	sort.Sort(byLen{sort.IntSlice(xs)})
	fmt.Println(xs)
	sort.Sort(sort.Reverse(sort.IntSlice(xs)))
	fmt.Println(xs)
	base := errors.New("base")
	var e error = wrapErr{base, "ctx"}
	fmt.Println(e, errors.Is(e, base), errors.Unwrap(e) == base, e.Error())
	var we wrapErr
	fmt.Println(errors.As(fmt.Errorf("x: %w", e), &we), we.ctx)
	var sb strings.Builder
	c := &cw{Writer: &sb}
	fmt.Fprintf(c, "hello %d", 5)
	io.WriteString(c, "!")
	fmt.Println(sb.String(), c.n)
	ss := []Shape{Sq{2}, &Circ{1}}
	fmt.Println(total(ss...), total())
	for _, s := range ss {
		switch v := s.(type) {
		case Sq:
			fmt.Println("sq", v.s)
		case *Circ:
			fmt.Println("circ", v.r)
		}
		if p, ok := s.(private); ok {
			fmt.Println(p.secret())
		}
	}
	m := map[string]Shape{"a": Sq{1}}
	m["b"] = &Circ{2}
	fmt.Println(m["a"].Area(), m["b"].Perimeter(), m["c"] == nil)
	var sh Shape
	fmt.Printf("%v %T\n", sh, sh)
	sh = Sq{3}
	fmt.Printf("%v %+v %T\n", sh, sh, sh)
	fmt.Println(sh == Sq{3}, sh == Shape(Sq{4}), sh != nil)
	var nc *Circ
	sh = nc
	fmt.Println(sh == nil, sh != nil)
	fn := sh.Area
	_ = fn
	areas := []func() float64{Sq{2}.Area, (&Circ{1}).Area, ss[0].Perimeter}
	for _, a := range areas {
		fmt.Print(a(), " ")
	}
	fmt.Println()
	fmt.Println(Shape.Area(Sq{5}), Shape.Area(ss[1]))
	defer func() { fmt.Println(recover()) }()
	fmt.Println(sh.(Sq))
}
