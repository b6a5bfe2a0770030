package p12

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
	f0 []int
	F1 int
	F2 float64
	F3 int8
}

func (s *S0) Area() int { return int(s.F3) }

func (s *S0) Name() string { return "S0" }

func (s *S0) Bump() { s.F1++ }

func (s S0) Bumped() S0 { s.F1++; return s }

type S1 struct {
	F0 int8
	f1 bool
	F2 S0
	S0
}

func (s S1) Area() int { return int(s.F0) }

func (s S1) Name() string { return "S1" }

func (s *S1) Bump() { s.F0++ }

func (s S1) Bumped() S1 { s.F0++; return s }

type S2 struct {
	F0 []uint8
	F1 int8
	f2 int32
	F3 float64
}

func (s S2) Area() int { return int(s.f2) }

func (s S2) Name() string { return "S2" }

func (s *S2) Bump() { *s = S2{} }

func (s S2) Bumped() S2 { s = S2{}; return s }

var g1 float64 = float64(4.65)
var g2 []float64 = mapped([]int8{int8(71)}, func(p int8) float64 { return g1 })
var g3 [3]float64 = [3]float64{g1}
var g4 map[string]float64 = map[string]float64{"a0": g1}
var g5 string = "\\n"
var g6 []string = []string{}
var g7 [3]string = [3]string{g5, g5}
var g8 map[string]string = map[string]string{"c0": g5, "a1": g5, "c2": g5}
var g9 bool = true
var g10 []bool = []bool{g9, g9, g9}
var g11 [3]bool = [3]bool{}
var g12 map[string]bool = map[string]bool{"b0": g9, "c1": g9}
var g13 int = int(25)
var g14 []int = []int{g13, g13}
var g15 [3]int = [3]int{}
var g16 map[string]int = map[string]int{"c0": g13}
var g17 int32 = int32(23)
var g18 []int32 = mapped([]uint8{}, func(p uint8) int32 { return g17 })
var g19 [3]int32 = [3]int32{}
var g20 map[string]int32 = map[string]int32{"b0": g17}
var g21 int8 = int8(3)
var g22 []int8 = []int8{g21, g21, g21}
var g23 [3]int8 = [3]int8{g21, g21}
var g24 map[string]int8 = map[string]int8{"c0": g21, "c1": g21}
var g25 uint8 = uint8(18)
var g26 []uint8 = []uint8{g25, g25}
var g27 [3]uint8 = [3]uint8{}
var g28 map[string]uint8 = map[string]uint8{"c0": g25, "b1": g25, "a2": g25}
var g29 = S0{F1: g13, F3: g21}
var g30 = &S0{F1: g13, F3: g21}
var g31 = []S0{g29, g29}
var g32 = S1{f1: g9, F2: g29}
var g33 = &S1{F0: g21, f1: g9, F2: g29}
var g34 = []S1{}
var g35 = S2{F0: g26, F1: g21}
var g36 = &S2{F1: g21, f2: g17, F3: g1}
var g37 = []S2{g35, g35, g35}

func fun0(p0 string, p1 int32) (res int8) {
	var v38 map[Count]int
	v38 = map[Count]int{}
	_ = v38
	res |= func(p int8) int8 { return p + g21 }((g21 * g21))
	g36.f2 = (g17 - (g17 - g36.f2))
	switch sum(int(8), g13) % 4 {
	case 3, -1:
		var v39 *S2 = g36
		_ = v39
	case 1:
		switch sum(int(50), int(len(g5))) % 4 {
		case 3, -1:
			v40, v41 := uint8((g25 % (g25 | 1))), g9
			_ = v41
			_ = v40
		case 1:
			var v42 [3]int32
			_ = v42
		case 2:
			p1 ^= g17
		}
	case 2:
		p0 = fmt.Sprintf("%v", g6)
	}
	return g32.F0
}

func fun1(p0 uint8) (res int32) {
	defer func() { res += int32(57) }()
	var v43 bool
	_ = v43
	v44, v45 := int((g13 >> (uint(g13) & 15))), uint8(min(g25, g25))
	_ = v45
	_ = v44
	return g19[uint(g13)%3]
}

func fun2(p0 int) (res int8) {
	v46 := g8
	_ = v46
	res--
	var v47 int32 = int32(len(g5))
	_ = v47
L48:
	for i49 := range 4 {
		_ = i49
		if v47 >= v47 {
			continue L48
		}
		var v50 any = any(string(Label(g5)))
		_ = v50
		if g5 >= g5 {
			continue L48
		}
	}
	v51, v52 := map[string]bool{"c0": !g9, "b1": g9}, int8(g21)
	_ = v52
	_ = v51
	return res
}

func Main() {
	l54 := g14[len(g14)/2:]
	i53 := 0
	for i53 < len(l54) && l54[i53] != g13 {
		i53++
	}
	for j := i53 - 1; j >= 0 && l54[j] < +g13; j-- {
		i53 += j
	}
	switch {
	case len(l54) > 2 && l54[2] > 0, len(l54) > 1 && l54[1] > 0:
		fmt.Println("big")
	case len(l54) == 0 || l54[0] == 0:
		fmt.Println("none")
	}
	fmt.Println(i53, len(l54), (uint(g13) < 3 && ([3]uint8{g25, g25, g25}[g13] > g25)))
	if n := len(l54); n > 0 && l54[n-1] > 1 {
		fmt.Println(l54[n-1])
	} else if n > 1 && l54[n-2] == 1 {
		fmt.Println(n)
	}
	for k := range l54 {
		for k > 0 && l54[k-1] > l54[k] {
			l54[k-1], l54[k] = l54[k], l54[k-1]
			k--
		}
	}
	fmt.Println(l54)
	m55 := map[string]int32{}
	_ = m55
	m55["k0"] = (g17 * (g17 | g17))
	m55["k1"] = g35.f2
	m55["k2"] = g17
	m55["k0"] += g17
	m55[g5]++
	delete(m55, "k1")
	for _, k := range slices.Sorted(maps.Keys(m55)) {
		fmt.Print(k, "=", m55[k], " ")
	}
	if x, ok := m55["k9"]; !ok {
		fmt.Println(x, len(m55), m55)
	}
	c57 := int32((g17 + g17))
	_ = c57
	f56 := func(p int32) int32 {
		c57 ^= p
		return c57 * 2
	}
	r58 := f56(fun1(max(g25, g25)))
	_ = r58
	fmt.Println(c57)
	var fs59 []func() int
	for i := range 3 {
		fs59 = append(fs59, func() int { i += 3; return i })
	}
	for _, f := range fs59 {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	g21 ^= g21
	shapes60 := []Shape{
		&S0{F1: g13},
		&S1{f1: g9},
	}
	for i, s := range shapes60 {
		if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
			b.Bump()
		}
		area := s.Area
		fmt.Println(i, s.Name(), s.Area(), area())
	}
	shapes61 := []Shape{
		&S0{F2: float64(g21)},
		&S2{F0: g26, f2: int32(g21)},
		&S0{f0: slices.Clone(g14), F1: g29.F1, F2: g1, F3: g29.F3},
	}
	for i, s := range shapes61 {
		if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
			b.Bump()
		}
		area := s.Area
		fmt.Println(i, s.Name(), s.Area(), area())
	}
	if g5 > g5 {
		g33.f1 = (g13 != g13)
	}
	switch {
	case (g9 && g32.f1), (g25 != 0 && uint8(len(g5))/g25 > uint8(len(g5))):
		m62 := map[string]int8{}
		_ = m62
		m62["k0"] = sum(g21, func(p int8) int8 { return p + g21 }(g21), (g21 - g21))
		m62["k1"] = (g21 + g21)
		m62["k0"] += func(p int8) int8 { return p + g21 }(g21)
		m62[g5]++
		delete(m62, "k1")
		for _, k := range slices.Sorted(maps.Keys(m62)) {
			fmt.Print(k, "=", m62[k], " ")
		}
		if x, ok := m62["k9"]; !ok {
			fmt.Println(x, len(m62), m62)
		}
	case !g9, (g25 <= g25):
		var v63 []S2
		_ = v63
	default:
	L64:
		for _, i65 := range "é日" {
			_ = i65
			if g13 < 0 || g13 >= len(g18) || (g18[g13] < int32(len(g5)) || g18[g13] > 3) {
				continue L64
			}
			l67 := []int{g13, g13, g13}
			i66 := 0
			for i66 < len(l67) && l67[i66] != g13 {
				i66++
			}
			for j := i66 - 1; j >= 0 && l67[j] < int(len(at([]string{g5}, 0))); j-- {
				i66 += j
			}
			switch {
			case len(l67) > 2 && l67[2] > 0, len(l67) > 1 && l67[1] > 0:
				fmt.Println("big")
			case len(l67) == 0 || l67[0] == 0:
				fmt.Println("none")
			}
			fmt.Println(i66, len(l67), (g30 == nil || g30.Area() == sum(int(93), g13)))
			if n := len(l67); n > 0 && l67[n-1] > 1 {
				fmt.Println(l67[n-1])
			} else if n > 1 && l67[n-2] == 1 {
				fmt.Println(n)
			}
			for k := range l67 {
				for k > 0 && l67[k-1] > l67[k] {
					l67[k-1], l67[k] = l67[k], l67[k-1]
					k--
				}
			}
			fmt.Println(l67)
			if g5 > string(rune('a'+g25%20)) {
				continue L64
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
	fmt.Println("g35", g35)
	fmt.Println("g37", g37)
	fmt.Println("m55", m55)
	fmt.Println("c57", c57)
	fmt.Println("r58", r58)
}
