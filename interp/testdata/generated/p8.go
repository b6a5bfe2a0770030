package p8

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

var _, _, _ = slices.Sorted[int], maps.Keys[map[int]int], strings.ToUpper

type Num interface {
	~int | ~int8 | ~uint8 | ~int32 | ~uint32 | ~int64 | ~uint64 | ~float64
}

func sum[T Num](xs ...T) (t T) {
	for _, x := range xs {
		t += x
	}
	return t
}

func mapped[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func at[T any](xs []T, i int) (t T) {
	if len(xs) == 0 {
		return t
	}
	return xs[int(uint(i)%uint(len(xs)))]
}

func cut(s string, i int) string { return s[:uint(i)%uint(len(s)+1)] }

func count(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func safe(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panics:", r)
		}
	}()
	f()
}

type Shape interface {
	Area() int
	Name() string
}

type Box[T any] struct {
	Val  T
	Hits int
}

func (b *Box[T]) Set(v T) *Box[T] { b.Val = v; b.Hits++; return b }

func (b Box[T]) Get() T { return b.Val }

type Count int

func (c Count) String() string { return fmt.Sprintf("<%d>", int(c)) }

func (c *Count) Add(n int) { *c += Count(n) }

type Bits uint8

type Label string

type S0 struct {
	F0 [2]int32
	f1 float64
	f2 []uint64
	F3 int32
}

func (s *S0) Area() int { return int(s.F3) }

func (s *S0) Name() string { return "S0" }

func (s *S0) Bump() { *s = S0{} }

func (s S0) Bumped() S0 { s = S0{}; return s }

type S1 struct {
	f0 S0
	f1 Bits
	F2 int
	f3 int32
}

func (s *S1) Area() int { return int(s.f3) }

func (s *S1) Name() string { return "S1" }

func (s *S1) Bump() { s.f3++ }

func (s S1) Bumped() S1 { s.f3++; return s }

var g1 float64 = float64(6.53)
var g2 []float64 = mapped([]Bits{}, func(p Bits) float64 { return g1 })
var g3 [3]float64 = [3]float64{}
var g4 map[string]float64 = map[string]float64{}
var g5 string = "tab\t"
var g6 []string = []string{g5}
var g7 [3]string = [3]string{}
var g8 map[string]string = map[string]string{"c0": g5}
var g9 bool = true
var g10 []bool = []bool{g9, g9, g9}
var g11 [3]bool = [3]bool{}
var g12 map[string]bool = map[string]bool{"a0": g9, "a1": g9, "b2": g9}
var g13 int = int(97)
var g14 []int = []int{}
var g15 [3]int = [3]int{g13, g13, g13}
var g16 map[string]int = map[string]int{"b0": g13, "b1": g13}
var g17 Bits = Bits(19)
var g18 []Bits = []Bits{g17, g17, g17}
var g19 [3]Bits = [3]Bits{g17}
var g20 map[string]Bits = map[string]Bits{}
var g21 uint64 = uint64(45)
var g22 []uint64 = []uint64{g21, g21, g21}
var g23 [3]uint64 = [3]uint64{g21}
var g24 map[string]uint64 = map[string]uint64{"c0": g21, "a1": g21}
var g25 int32 = int32(40)
var g26 []int32 = mapped([]int32{g25, g25, g25}, func(p int32) int32 { return g25 })
var g27 [3]int32 = [3]int32{}
var g28 map[string]int32 = map[string]int32{"a0": g25, "a1": g25, "a2": g25}
var g29 = S0{F0: [2]int32{g25, g25}, f2: g22}
var g30 = &S0{F0: [2]int32{}, f1: g1, f2: g22, F3: g25}
var g31 = []S0{}
var g32 = S1{f1: g17, F2: g13, f3: g25}
var g33 = &S1{f1: g17, F2: g13, f3: g25}
var g34 = []S1{g32, g32}

func fun0(p0 Bits) (res Bits) {
	var v35 float64
	_ = v35
	var v36 float64 = v35
	_ = v36
	return Bits(g13)
}

func fun1(p0 uint64, p1 bool) (res int32) {
	var v37 S0 = g29
	_ = v37
	if c38 := int(len(at([]string{g5}, 0))); c38 > 3 {
		switch g13 % 4 {
		case 3, -1:
			var v39 int32
			_ = v39
		default:
			p0 = g21
		}
		var v40 []int32
		_ = v40
	}
	return g27[uint(g13)%3]
}

func fun2(p0 int) (res int) {
	v41, v42 := float64(g1), int(g13)
	_ = v42
	_ = v41
L43:
	for i44 := range 2 {
		_ = i44
		if !g9 {
			continue L43
		}
		res += int(len(g5))
	}
	var v45 Bits = g19[uint(sum(int(80), func(p int) int { return p + g13 }(g13)))%3]
	_ = v45
	return func(p int) int { return p + res }((g13 << (uint(v42) & 15)))
}

func Main() {
	shapes46 := []Shape{
		&S0{F0: [2]int32{}, f1: g30.f1, f2: []uint64{}, F3: g25},
		&S1{f0: g29, F2: g33.F2},
		&S1{f1: fun0(g17), F2: (g13 - g13)},
	}
	for i, s := range shapes46 {
		if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
			b.Bump()
		}
		area := s.Area
		fmt.Println(i, s.Name(), s.Area(), area())
	}
	var cnt47 Count = Count(8)
	_ = cnt47
	cnt47.Add(int(len(g5)))
	add48, str49 := cnt47.Add, cnt47.String
	add48(26)
	fmt.Println(cnt47, str49(), Count.String(cnt47), cnt47.String())
	box50 := Box[int32]{}
	box50.Set(int32(g13)).Set(g25)
	fmt.Printf("%v %+v %T\n", box50.Get(), box50, box50)
	d51 := int(g13)
	func() {
		for i := range 2 {
			defer func(n int) { fmt.Print(i, n, d51, " ") }(d51)
		}
		defer fmt.Println("deferred", d51, g13)
		d51++
	}()
	_ = d51
	var v52 [3]int32 = [3]int32{g25, (g25 * (g25 + g25))}
	_ = v52
	for _, x53 := range []any{string(Label(g5)), (sum(float64(4.53), (g1+g1)) * max(g1, g1)), g32.f0, nil, &S0{f1: g1, F3: g25}} {
		switch t := x53.(type) {
		case nil:
			fmt.Println("nil", t == nil)
		case int, Count:
			fmt.Printf("number %v %T\n", t, t)
		case S0:
			fmt.Println("S0", t.Name())
		case Shape:
			fmt.Println("shape", t.Area())
		case fmt.Stringer:
			fmt.Println("stringer", t)
		case string:
			fmt.Printf("%q\n", t)
		default:
			fmt.Printf("%T %v\n", t, t)
		}
		if n, ok := x53.(int32); ok {
			fmt.Println("ok", n)
		}
	}
	l55 := slices.Clone(g14)
	i54 := 0
	for i54 < len(l55) && l55[i54] != (d51&^d51) {
		i54++
	}
	for j := i54 - 1; j >= 0 && l55[j] < (g13<<(uint(g13)&15)); j-- {
		i54 += j
	}
	switch {
	case len(l55) > 2 && l55[2] > 0, len(l55) > 1 && l55[1] > 0:
		fmt.Println("big")
	case len(l55) == 0 || l55[0] == 0:
		fmt.Println("none")
	}
	fmt.Println(i54, len(l55), (uint(d51) < 3 && ([3]Bits{g17, g17, g17}[d51] == (g17 * g17))))
	if n := len(l55); n > 0 && l55[n-1] > 1 {
		fmt.Println(l55[n-1])
	} else if n > 1 && l55[n-2] == 1 {
		fmt.Println(n)
	}
	for k := range l55 {
		for k > 0 && l55[k-1] > l55[k] {
			l55[k-1], l55[k] = l55[k], l55[k-1]
			k--
		}
	}
	fmt.Println(l55)
	v56, v57 := g9, Bits(g32.f1)
	_ = v57
	_ = v56
	var v58 []uint64 = g22
	_ = v58
	var cnt59 Count = Count(16)
	_ = cnt59
	cnt59.Add(d51)
	add60, str61 := cnt59.Add, cnt59.String
	add60(6)
	fmt.Println(cnt59, str61(), Count.String(cnt59), cnt59.String())
	box62 := Box[bool]{}
	box62.Set(g9).Set(v56)
	fmt.Printf("%v %+v %T\n", box62.Get(), box62, box62)
	safe("try63", func() {
		s := []int{1, 2, 3}
		n := int(len(g5))
		fmt.Println(s[n&3:1], s[:n&7])
	})
	g13 >>= uint(sum(int(76), d51)) & 7
	for _, x64 := range []any{g32.F2, (d51 > (d51 % (d51 | 1))), S1{f0: g29, f1: v57, F2: g13, f3: g25}, nil, &S0{F0: [2]int32{g25}, f1: g1, f2: v58, F3: g25}} {
		switch t := x64.(type) {
		case nil:
			fmt.Println("nil", t == nil)
		case int, Count:
			fmt.Printf("number %v %T\n", t, t)
		case S1:
			fmt.Println("S1", t.Name())
		case Shape:
			fmt.Println("shape", t.Area())
		case fmt.Stringer:
			fmt.Println("stringer", t)
		case string:
			fmt.Printf("%q\n", t)
		default:
			fmt.Printf("%T %v\n", t, t)
		}
		if n, ok := x64.(Bits); ok {
			fmt.Println("ok", n)
		}
	}
	if d51 > 0 && d51 <= len(at([]string{(g5 + g5)}, 0)) && (at([]string{(g5 + g5)}, 0)[d51-1] < 'a' || at([]string{(g5 + g5)}, 0)[:d51] != "") {
		g21 += g23[uint(d51)%3]
		c66 := Bits(v57)
		_ = c66
		f65 := func(p Bits) Bits {
			c66 -= p
			return c66 * 2
		}
		r67 := f65(g33.f1)
		_ = r67
		fmt.Println(c66)
		var fs68 []func() int
		for i := range 3 {
			fs68 = append(fs68, func() int { i += 4; return i })
		}
		for _, f := range fs68 {
			fmt.Print(f(), f(), " ")
		}
		fmt.Println()
	}
	g25 |= g25
	fmt.Println("g1", g1)
	fmt.Println("g2", g2)
	fmt.Println("g3", g3)
	fmt.Println("g4", g4)
	fmt.Println("g5", g5)
	fmt.Println("g6", g6)
	fmt.Println("g7", g7)
	fmt.Println("g8", g8)
	fmt.Println("g9", g9)
	fmt.Println("g10", g10)
	fmt.Println("g11", g11)
	fmt.Println("g12", g12)
	fmt.Println("g13", g13)
	fmt.Println("g14", g14)
	fmt.Println("g15", g15)
	fmt.Println("g16", g16)
	fmt.Println("g17", g17)
	fmt.Println("g18", g18)
	fmt.Println("g19", g19)
	fmt.Println("g20", g20)
	fmt.Println("g21", g21)
	fmt.Println("g22", g22)
	fmt.Println("g23", g23)
	fmt.Println("g24", g24)
	fmt.Println("g25", g25)
	fmt.Println("g26", g26)
	fmt.Println("g27", g27)
	fmt.Println("g28", g28)
	fmt.Println("g29", g29)
	fmt.Println("g31", g31)
	fmt.Println("g32", g32)
	fmt.Println("g34", g34)
	fmt.Println("cnt47", cnt47)
	fmt.Println("d51", d51)
	fmt.Println("v52", v52)
	fmt.Println("v57", v57)
	fmt.Println("v56", v56)
	fmt.Println("v58", v58)
	fmt.Println("cnt59", cnt59)
}
