package p7

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
	F1 []int
}

func (s S0) Area() int { return len(s.Name()) }

func (s S0) Name() string { return "S0" }

func (s *S0) Bump() { *s = S0{} }

func (s S0) Bumped() S0 { s = S0{}; return s }

type S1 struct {
	F0 uint32
	F1 bool
}

func (s S1) Area() int { return int(s.F0) }

func (s S1) Name() string { return "S1" }

func (s *S1) Bump() { *s = S1{} }

func (s S1) Bumped() S1 { s = S1{}; return s }

var g1 float64 = float64(12.87)
var g2 []float64 = []float64{g1, g1}
var g3 [3]float64 = [3]float64{g1}
var g4 map[string]float64 = map[string]float64{"b0": g1}
var g5 string = "héllo"
var g6 []string = []string{}
var g7 [3]string = [3]string{g5}
var g8 map[string]string = map[string]string{}
var g9 bool = false
var g10 []bool = mapped(mapped([]int32{int32(39), int32(18)}, func(p int32) int { return int(90) }), func(p int) bool { return g9 })
var g11 [3]bool = [3]bool{g9, g9, g9}
var g12 map[string]bool = map[string]bool{"c0": g9, "a1": g9}
var g13 int = int(38)
var g14 []int = mapped([]int32{int32(90)}, func(p int32) int { return g13 })
var g15 [3]int = [3]int{g13}
var g16 map[string]int = map[string]int{"c0": g13, "b1": g13, "b2": g13}
var g17 int32 = int32(99)
var g18 []int32 = mapped(g14, func(p int) int32 { return g17 })
var g19 [3]int32 = [3]int32{g17}
var g20 map[string]int32 = map[string]int32{"a0": g17, "a1": g17, "c2": g17}
var g21 uint32 = uint32(54)
var g22 []uint32 = []uint32{g21, g21, g21}
var g23 [3]uint32 = [3]uint32{}
var g24 map[string]uint32 = map[string]uint32{"b0": g21}
var g25 Count = Count(30)
var g26 []Count = []Count{g25, g25}
var g27 [3]Count = [3]Count{g25, g25, g25}
var g28 map[string]Count = map[string]Count{"b0": g25, "a1": g25}
var g29 = S0{F0: g1, F1: g14}
var g30 = &S0{F0: g1, F1: g14}
var g31 = []S0{g29}
var g32 = S1{F1: g9}
var g33 = &S1{F0: g21, F1: g9}
var g34 = mapped(g26, func(p Count) S1 { return g32 })

func fun0(p0 uint32) (res Count) {
	defer func() { res += Count(26) }()
	v35 := S0(S0{F0: -g1, F1: g14})
	_ = v35
	var v36 [3]int32
	_ = v36
	switch {
	case (g13 > (sum(int(39), g13) + g13)), (p0 == uint32(len(at([]string{g5}, 0)))):
		switch sum(int(47), g13) % 4 {
		case 3, -1:
			var v37 any = any(g32.F1)
			_ = v37
			fallthrough
		case 1:
			var v38 *S0
			v38 = &S0{}
			_ = v38
		default:
			v39 := [3]string{}
			_ = v39
		}
	default:
		res ^= (g25 % (res | 1))
	}
	v40 := S1(S1{F0: p0, F1: g9})
	_ = v40
	switch g13 % 4 {
	case 3, -1:
		var v41 []string
		_ = v41
	}
	return (g25 + (res - res))
}

func fun1(p0 [3]Count, p1 int, p2 uint32) (res uint32) {
	v42, v43 := &S1{F0: (sum(uint32(42), (sum(uint32(59), p2)*res)) + p2), F1: !g9}, float64((g1 - (g1 * g1)))
	_ = v43
	_ = v42
	var v44 map[string]bool
	v44 = map[string]bool{"b0": g9, "c1": (sum(uint32(9), g21) == p2)}
	_ = v44
	switch g13 % 4 {
	case 3, -1:
		v45 := Count(Count(len(g5)))
		_ = v45
	case 1:
		switch {
		case !g9, (g25 == g25):
			v46, v47 := any(any(g17)), uint32(p2)
			_ = v47
			_ = v46
			fallthrough
		case !g9, (g13 >= (p1 & p1)):
			var v48 string
			_ = v48
		}
	}
	return (p2 >> (uint(p1) & 15))
}

func fun2(p0 float64, p1 any) (res int32) {
	v49, v50 := map[string]float64{"b0": float64(g13), "c1": -p0}, uint32((sum(uint32(99), g23[uint(sum(int(45), g15[uint(g13)%3]))%3]) - g21))
	_ = v50
	_ = v49
	var v51 *S0 = &S0{F0: g29.F0, F1: slices.Clone(g14)}
	_ = v51
	v50 += g21
	var v52 int32 = +res
	_ = v52
	var v53 S1 = g32
	_ = v53
	return int32(g13)
}

func fun3(p0 bool) (res Count) {
	var v54 bool = g32.F1
	_ = v54
	if g13 <= g13 {
		v55 := g6
		_ = v55
		res = (res + res)
	} else {
		v56, v57 := Count((sum(Count(24), Count(g13)) << (uint(g13) & 15))), int(int(len(at([]string{(g5 + (g5 + g5))}, 0))))
		_ = v57
		_ = v56
	}
	if sum(uint32(31), g21) <= g21 {
		v58, v59 := int32(g17), Count((g25 >> (uint(g13) & 15)))
		_ = v59
		_ = v58
		var v60 map[string]int
		v60 = map[string]int{"a0": g13, "a1": -g13}
		_ = v60
	} else {
		switch {
		case (g13 > max(g13, g13)), (g1 == g1):
			res = func(p Count) Count { return p + res }(max(g25, Count(len(at([]string{g5}, 0)))))
		case (res <= max(g25, res)), (at([]bool{(g1 != g1)}, 0) || p0):
			var v61 any
			_ = v61
		default:
			p0 = v54
		}
		var v62 int = (g13 % (sum(int(23), g13) | 1))
		_ = v62
	}
	var v63 string = string([]byte(g5))
	_ = v63
	return (res + +g25)
}

func Main() {
L64:
	for i65 := 0; i65 < 2; i65++ {
		if !g9 {
			continue L64
		}
		shapes66 := []Shape{
			&S1{F1: g9},
			&S0{F0: g1, F1: g30.F1},
			&S0{F0: float64(g21)},
		}
		for i, s := range shapes66 {
			if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
				b.Bump()
			}
			area := s.Area
			fmt.Println(i, s.Name(), s.Area(), area())
		}
		var v67 float64
		_ = v67
	}
	fmt.Printf("%+v|%v\n", (g13 + g13), S0{})
	a68 := []uint32{g21, (sum(uint32(86), g21) & g21), (g21 / (g21 | 1)), g21}
	b69 := a68[0:2]
	b69 = append(b69, uint32(len(g5)))
	b69[0]++
	b69 = append(b69, a68...)
	b69[1] = (sum(uint32(90), g21) + g21)
	copy(a68[1:], a68)
	a68[0], a68[3] = a68[3], a68[0]
	fmt.Println(a68, b69, len(b69), cap(b69) >= len(b69))
	x70 := S0{F0: g1, F1: g14}
	y71, p72 := x70, &x70
	p72.Bump()
	fmt.Printf("%+v %+v\n", x70, y71.Bumped())
	arr73 := [2]S0{x70}
	brr74 := arr73
	arr73[1].Bump()
	fmt.Println(arr73[0].Name(), arr73[1].Area(), brr74[1].Area())
	var v75 [3]string = g7
	_ = v75
L76:
	for i77 := 0; i77 < 3; i77++ {
		if g5 > g5 {
			continue L76
		}
		v78, v79 := S1(S1{}), int32(int32(len(g5)))
		_ = v79
		_ = v78
		if !g9 {
			break L76
		}
	}
	g9 = (g13 >= g13)
	for _, x80 := range []any{fmt.Sprintf("%v", g32), (g25 * (g25 / (g25 | 1))), S1{F1: g9}, nil, &S0{}} {
		switch t := x80.(type) {
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
		if n, ok := x80.(int32); ok {
			fmt.Println("ok", n)
		}
	}
	g25++
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
	fmt.Println("v75", v75)
}
