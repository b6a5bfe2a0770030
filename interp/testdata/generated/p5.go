package p5

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
	F1 bool
}

func (s *S0) Area() int { return len(s.Name()) }

func (s *S0) Name() string { return "S0" }

func (s *S0) Bump() { *s = S0{} }

func (s S0) Bumped() S0 { s = S0{}; return s }

type S1 struct {
	F0 int32
	f1 string
	f2 S0
	F3 string
}

func (s *S1) Area() int { return int(s.F0) }

func (s *S1) Name() string { return "S1" }

func (s *S1) Bump() { s.F0++ }

func (s S1) Bumped() S1 { s.F0++; return s }

type S2 struct {
	F0 int32
	F1 uint64
	F2 int8
	f3 []uint64
}

func (s *S2) Area() int { return int(s.F2) }

func (s *S2) Name() string { return "S2" }

func (s *S2) Bump() { s.F0++ }

func (s S2) Bumped() S2 { s.F0++; return s }

var g1 float64 = float64(2.11)
var g2 []float64 = []float64{g1}
var g3 [3]float64 = [3]float64{g1}
var g4 map[string]float64 = map[string]float64{}
var g5 string = "a"
var g6 []string = []string{g5, g5}
var g7 [3]string = [3]string{g5}
var g8 map[string]string = map[string]string{"b0": g5}
var g9 bool = true
var g10 []bool = []bool{g9, g9}
var g11 [3]bool = [3]bool{}
var g12 map[string]bool = map[string]bool{"a0": g9, "c1": g9}
var g13 int = int(35)
var g14 []int = []int{g13, g13, g13}
var g15 [3]int = [3]int{g13}
var g16 map[string]int = map[string]int{}
var g17 int32 = int32(53)
var g18 []int32 = []int32{g17}
var g19 [3]int32 = [3]int32{g17, g17}
var g20 map[string]int32 = map[string]int32{}
var g21 int8 = int8(65)
var g22 []int8 = []int8{}
var g23 [3]int8 = [3]int8{g21, g21, g21}
var g24 map[string]int8 = map[string]int8{"c0": g21, "a1": g21}
var g25 uint64 = uint64(58)
var g26 []uint64 = []uint64{g25, g25, g25}
var g27 [3]uint64 = [3]uint64{}
var g28 map[string]uint64 = map[string]uint64{"a0": g25}
var g29 = S0{F1: g9}
var g30 = &S0{F0: g1, F1: g9}
var g31 = []S0{}
var g32 = S1{F0: g17, f2: g29}
var g33 = &S1{F0: g17, f1: g5, f2: g29, F3: g5}
var g34 = []S1{g32, g32, g32}
var g35 = S2{F0: g17, F1: g25, F2: g21}
var g36 = &S2{F1: g25}
var g37 = mapped(g18, func(p int32) S2 { return g35 })

func fun0(p0 float64) (res int8) {
	var v38 S1 = g32
	_ = v38
	res = (res << (uint(g13) & 15))
	var v39 uint64 = (g25 + (g25 + (sum(uint64(23), g25) | g25)))
	_ = v39
	p0 = max(g1, float64(v39))
	return (res / (res | 1))
}

func fun1(p0 int, p1 any) (res uint64) {
	var v40 S2
	_ = v40
	var v41 any = any(int32(len(g5)))
	_ = v41
	var v42 []S0
	_ = v42
	res *= g25
	return (res + g25)
}

func fun2(p0 string, p1 []int8) (res int8) {
	v43 := int(g13)
	_ = v43
	if g13 > g15[uint(v43)%3] {
		if g17 > (g17 + ^g17) {
			g32.F3 = g5
			res = (sum(int8(19), g35.F2) + g21)
		} else {
			v44 := int((g13 * func(p int) int { return p + v43 }(g13)))
			_ = v44
		}
		p0 = (p0 + cut(g5, g13))
	} else {
		switch g13 % 4 {
		case 3, -1:
			res *= res
		case 1:
			v45 := S1(S1{f1: (g5 + g5), f2: S0{F1: (at([]any{any(float64(18.9))}, 0) == any(g9))}, F3: g5})
			_ = v45
		default:
			v46, v47 := append(g31[:len(g31):len(g31)], S0{F0: g29.F0, F1: (g9 && g9)}), int(min(v43, (v43%(v43|1))))
			_ = v47
			_ = v46
		}
		v48, v49 := g19, int(int(v43))
		_ = v49
		_ = v48
	}
	var v50 [3]uint64 = [3]uint64{g25, sum(g25, (sum(uint64(87), g25) - g25), g25)}
	_ = v50
	switch v43 % 4 {
	case 3, -1:
		g35.F2 = g21
	default:
		v51, v52 := map[int]string{0: p0, 3: string(rune('a' + sum(uint8(53), ^sum(uint8(51), uint8(15)))%20))}, uint64(uint64(len(at([]string{fmt.Sprint(any(v43))}, 0))))
		_ = v52
		_ = v51
	}
	return (g21 - (g21 * res))
}

func fun3(p0 int8, p1 int, p2 int32) (res int) {
	var v53 []S1 = g34
	_ = v53
	var v54 S1 = S1{F0: p2, f1: string(rune('a' + sum(uint8(41), at([]uint8{uint8(38), uint8(3), uint8(64)}, res))%20)), F3: cut(g5, sum(int(9), (g13+p1)))}
	_ = v54
	v55, v56 := S0(g29), ((v54) == (v54))
	_ = v56
	_ = v55
	return p1
}

func fun4(p0 float64) (res int) {
	v57, v58 := g14[len(g14)/2:], int8(g21)
	_ = v58
	_ = v57
	v59 := [3]uint64{g25, g27[uint(sum(int(66), (sum(int(5), res)<<(uint(g13)&15))))%3], (sum(uint64(78), g25) >> (uint(g13) & 15))}
	_ = v59
	var v60 S1 = S1{f1: g5, f2: S0{F1: g9}, F3: g5}
	_ = v60
	p0 = max(p0, (g1 + (sum(float64(19.2), p0) + g1)))
	return sum(res, sum(res, res, res), max(g13, res))
}

func Main() {
L61:
	for i62 := range count(4) {
		_ = i62
		if g9 && g9 {
			continue L61
		}
	L63:
		for _, i64 := range [2]S0{S0{F0: (g1 * g1)}} {
			_ = i64
			if !g9 {
				continue L63
			}
			shapes65 := []Shape{
				&S0{F0: g1, F1: (at([]any{any("日本")}, 0) == any(g13))},
				&S0{F1: ((g32) == (g32))},
				&S2{F0: g35.F0, F1: g25, F2: g21},
			}
			for i, s := range shapes65 {
				if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
					b.Bump()
				}
				area := s.Area
				fmt.Println(i, s.Name(), s.Area(), area())
			}
			if g17 <= g33.F0 {
				continue L61
			}
		}
	}
	if sum(int32(78), (g17<<(uint(g13)&15))) >= g33.F0 {
		v66, v67 := int8(g21), g9
		_ = v67
		_ = v66
		shapes68 := []Shape{
			&S1{f1: g5, f2: g29, F3: g5},
			&S2{F1: g25, F2: sum(g21, v66, v66)},
		}
		for i, s := range shapes68 {
			if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
				b.Bump()
			}
			area := s.Area
			fmt.Println(i, s.Name(), s.Area(), area())
		}
	} else {
		g9 = (g25 > g25)
		m69 := map[string]string{}
		_ = m69
		m69["k0"] = cut(at([]string{g5}, 0), g13)
		m69["k1"] = g32.f1
		m69["k2"] = strings.ToUpper(at([]string{fmt.Sprint(g32)}, 0))
		delete(m69, "k1")
		for _, k := range slices.Sorted(maps.Keys(m69)) {
			fmt.Print(k, "=", m69[k], " ")
		}
		if x, ok := m69["k9"]; !ok {
			fmt.Println(x, len(m69), m69)
		}
	}
	safe("try70", func() {
		fmt.Println(any(g17).(bool))
	})
	v71, v72 := g36, uint64(g25)
	_ = v72
	_ = v71
	safe("try73", func() {
		s := []int{1, 2, 3}
		n := (sum(int(1), g13) % (g13 | 1))
		fmt.Println(s[n&3:3], s[:n&7])
	})
	safe("try74", func() {
		var x, y int8
		x = func(p int8) int8 { return p + sum(int8(92), (g21/(g21|1))) }(g21)
		y = fun0(g1)
		fmt.Println(x, y)
	})
	g33.F0 = g17
	if (g29) == (S0{F0: (g1 - g1), F1: g9}) {
		c76 := uint64(g25)
		_ = c76
		f75 := func(p uint64) uint64 {
			c76 ^= p
			return c76 * 2
		}
		r77 := f75(max(v72, uint64(len(g5))))
		_ = r77
		fmt.Println(c76)
		var fs78 []func() int
		for i := range 3 {
			fs78 = append(fs78, func() int { i += 4; return i })
		}
		for _, f := range fs78 {
			fmt.Print(f(), f(), " ")
		}
		fmt.Println()
	} else {
		g9 = (g21 < g21)
		var v79 []int = slices.Clone(g14)
		_ = v79
	}
	g13 = g13
	fmt.Printf("%q\n", g13)
	d80 := int32(g17)
	func() {
		for i := range 3 {
			defer func(n int32) { fmt.Print(i, n, d80, " ") }(d80)
		}
		defer fmt.Println("deferred", d80, sum(g17, g17, g17))
		d80++
	}()
	_ = d80
	c82 := int(g13)
	_ = c82
	f81 := func(p int) int {
		c82 ^= p
		return c82 * 2
	}
	r83 := f81(g13)
	_ = r83
	fmt.Println(c82)
	var fs84 []func() int
	for i := range 3 {
		fs84 = append(fs84, func() int { i += 3; return i })
	}
	for _, f := range fs84 {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	m85 := map[string]string{}
	_ = m85
	m85["k0"] = strings.ToUpper(g5)
	m85["k1"] = g5
	m85["k2"] = g33.F3
	delete(m85, "k1")
	for _, k := range slices.Sorted(maps.Keys(m85)) {
		fmt.Print(k, "=", m85[k], " ")
	}
	if x, ok := m85["k9"]; !ok {
		fmt.Println(x, len(m85), m85)
	}
L86:
	for i87 := range count(2) {
		_ = i87
		if (S1{F0: d80, F3: g5}) == (S1{f1: g5}) {
			continue L86
		}
		v72, g25 = v71.F1, func(p uint64) uint64 { return p + g25 }(g36.F1)
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
	fmt.Println("v72", v72)
	fmt.Println("d80", d80)
	fmt.Println("c82", c82)
	fmt.Println("r83", r83)
	fmt.Println("m85", m85)
}
