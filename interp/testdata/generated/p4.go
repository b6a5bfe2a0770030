package p4

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
	F0 float64
	F1 float64
}

func (s *S0) Area() int { return len(s.Name()) }

func (s *S0) Name() string { return "S0" }

func (s *S0) Bump() { *s = S0{} }

func (s S0) Bumped() S0 { s = S0{}; return s }

type S1 struct {
	f0 int
	F1 bool
	F2 string
	F3 int
	S0
}

func (s *S1) Area() int { return int(s.F3) }

func (s *S1) Name() string { return "S1" }

func (s *S1) Bump() { *s = S1{} }

func (s S1) Bumped() S1 { s = S1{}; return s }

var g1 float64 = float64(13.52)
var g2 []float64 = []float64{g1, g1}
var g3 [3]float64 = [3]float64{g1}
var g4 map[string]float64 = map[string]float64{"b0": g1}
var g5 string = "héllo"
var g6 []string = []string{}
var g7 [3]string = [3]string{g5, g5}
var g8 map[string]string = map[string]string{"c0": g5}
var g9 bool = false
var g10 []bool = []bool{g9, g9}
var g11 [3]bool = [3]bool{g9}
var g12 map[string]bool = map[string]bool{"c0": g9}
var g13 int = int(30)
var g14 []int = []int{g13}
var g15 [3]int = [3]int{g13}
var g16 map[string]int = map[string]int{"c0": g13, "b1": g13}
var g17 uint32 = uint32(57)
var g18 []uint32 = []uint32{g17, g17, g17}
var g19 [3]uint32 = [3]uint32{g17}
var g20 map[string]uint32 = map[string]uint32{}
var g21 uint8 = uint8(28)
var g22 []uint8 = []uint8{g21, g21}
var g23 [3]uint8 = [3]uint8{g21}
var g24 map[string]uint8 = map[string]uint8{"c0": g21, "a1": g21}
var g25 int32 = int32(52)
var g26 []int32 = mapped(g22, func(p uint8) int32 { return g25 })
var g27 [3]int32 = [3]int32{}
var g28 map[string]int32 = map[string]int32{"a0": g25, "c1": g25}
var g29 = S0{F0: g1, F1: g1}
var g30 = &S0{F0: g1, F1: g1}
var g31 = []S0{g29, g29, g29}
var g32 = S1{f0: g13, F1: g9, F2: g5, F3: g13}
var g33 = &S1{f0: g13, F1: g9, F2: g5, F3: g13}
var g34 = []S1{}

func fun0(p0 bool, p1 uint8) (res uint8) {
	var v35 S0 = g29
	_ = v35
	v36, v37 := int32(int32(len(g5))), g5
	_ = v37
	_ = v36
	if at([]any{any((sum(uint32(17), g17) / (g17 | 1)))}, 0) == any(g13) {
		if p0 && g9 {
			res++
			var v38 uint8
			_ = v38
		}
	} else {
		var v39 any = any(v37)
		_ = v39
		if v39 == any(sum(v36, (v36+g25), g27[uint(g13)%3])) {
			v40, v41 := any(any(-sum(uint32(16), g17))), int(g13)
			_ = v41
			_ = v40
			var v42 int32 = (sum(int32(48), (sum(int32(18), g25)-v36)) - g25)
			_ = v42
		} else {
			g32.F2 = v37
			g32.F2 = cut(g5, g13)
		}
	}
	return (p1 * (g21 - g21))
}

func fun1(p0 int32, p1 bool) (res int) {
	v43 := &S1{f0: (res + g15[uint(g13)%3]), F1: g33.F1}
	_ = v43
	v44, v45 := g19, uint8(g21)
	_ = v45
	_ = v44
L46:
	for _, i47 := range [2]S0{S0{F0: (g1 - g1)}} {
		_ = i47
		if !p1 {
			continue L46
		}
		v43.F1 = g9
		v48 := uint8(v45)
		_ = v48
	}
	return func(p int) int { return p + g13 }(^sum(int(14), res))
}

func fun2(p0 float64, p1 int32, p2 S1) (res int) {
	v49, v50 := g33, string([]byte(g5))
	_ = v50
	_ = v49
	var v51 any = any((g5 + g5))
	_ = v51
	res++
	return (sum(int(1), -res) * g13)
}

func Main() {
	for _, x52 := range []any{(g17 ^ g17), uint32(len(g5)), g29, nil, &S0{}} {
		switch t := x52.(type) {
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
		if n, ok := x52.(uint32); ok {
			fmt.Println("ok", n)
		}
	}
	in53, out54 := make(chan int32), make(chan int32, 2)
	go func() {
		defer close(out54)
		for x := range in53 {
			out54 <- x * x
		}
	}()
	go func() {
		for _, x := range []int32{int32(73), int32(33)} {
			in53 <- x
		}
		close(in53)
	}()
	for x := range out54 {
		fmt.Print(x, " ")
	}
	v55, ok56 := <-out54
	fmt.Println(v55, ok56)
	select {
	case x := <-out54:
		fmt.Println("closed", x)
	case <-chan int(nil):
		fmt.Println("never")
	}
	m57 := map[string]float64{}
	_ = m57
	m57["k0"] = -sum(float64(8.46), (g1 / g1))
	m57["k1"] = g30.F1
	delete(m57, "k1")
	for _, k := range slices.Sorted(maps.Keys(m57)) {
		fmt.Print(k, "=", m57[k], " ")
	}
	if x, ok := m57["k9"]; !ok {
		fmt.Println(x, len(m57), m57)
	}
	if sum(int32(15), g27[uint(g13)%3]) > g25 {
		for _, x58 := range []any{(g25 + g25), g9, S0{F0: g1}, nil, g30} {
			switch t := x58.(type) {
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
			if n, ok := x58.(int); ok {
				fmt.Println("ok", n)
			}
		}
	}
	fmt.Printf("%+d\n", g25)
L59:
	for i60 := 0; i60 < 2; i60++ {
		if at([]bool{(at([]any{any("日本")}, 0) == any(g1))}, 0) && ((g32) == (g32)) {
			continue L59
		}
		shapes61 := []Shape{
			&S0{F0: g1, F1: g1},
			&S1{F3: g13},
			&S0{F0: float64(g17), F1: g29.F0},
		}
		for i, s := range shapes61 {
			if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
				b.Bump()
			}
			area := s.Area
			fmt.Println(i, s.Name(), s.Area(), area())
		}
		if (g32) == (g32) {
			break L59
		}
	}
	fmt.Println((at([]bool{g32.F1}, 0) || !at([]bool{g9}, 0)), g30.F0)
	if g9 && g9 {
		for _, x62 := range []any{g32.f0, g17, S0{F1: g1}, nil, &S0{F0: g1, F1: g1}} {
			switch t := x62.(type) {
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
			if n, ok := x62.(string); ok {
				fmt.Println("ok", n)
			}
		}
	}
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
	fmt.Println("m57", m57)
}
