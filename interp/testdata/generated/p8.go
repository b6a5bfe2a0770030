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
	c47 := int32((g25 + g25))
	_ = c47
	f46 := func(p int32) int32 {
		c47 -= p
		return c47 * 2
	}
	r48 := f46(c47)
	_ = r48
	fmt.Println(c47)
	var fs49 []func() int
	for i := range 3 {
		fs49 = append(fs49, func() int { i += 3; return i })
	}
	for _, f := range fs49 {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	safe("try50", func() {
		panic(g13)
	})
	switch g13 % 4 {
	case 3, -1:
	L51:
		for _, i52 := range "ab" {
			_ = i52
			if sum(Bits(18), fun0(g17)) <= (g17 - g17) {
				continue L51
			}
			safe("try53", func() {
				var m map[string]int
				m[string([]byte(g5))] = (g13 ^ g13)
			})
		}
	case 1:
		a54 := []Bits{+g17, g17, Bits(len(g5)), g17}
		b55 := a54[0:3]
		b55 = append(b55, fun0(g17))
		b55[0]++
		b55 = append(b55, a54...)
		b55[1] = g17
		copy(a54[1:], a54)
		a54[0], a54[3] = a54[3], a54[0]
		fmt.Println(a54, b55, len(b55), cap(b55) >= len(b55))
		x56 := S0{F0: [2]int32{r48, g25}, f1: g1}
		y57, p58 := x56, &x56
		p58.Bump()
		fmt.Printf("%+v %+v\n", x56, y57.Bumped())
		arr59 := [2]S0{x56}
		brr60 := arr59
		arr59[1].Bump()
		fmt.Println(arr59[0].Name(), arr59[1].Area(), brr60[1].Area())
		fallthrough
	case 2:
		c47++
	default:
		fmt.Printf("%c\n", g17)
	}
	r48 = c47
L61:
	for i62 := 0; i62 < 3; i62++ {
		if sum(float64(18.28), (g1+g1)) >= g29.f1 {
			continue L61
		}
		v63 := map[Count]Bits{}
		_ = v63
	}
	r48 <<= uint(g13) & 7
	c65 := uint64(sum(sum(uint64(80), g23[uint(g13)%3]), (sum(uint64(78), g23[uint(g13)%3]) + (g21 % (g21 | 1))), g21))
	_ = c65
	f64 := func(p uint64) uint64 {
		c65 += p
		return c65 * 2
	}
	r66 := f64(c65)
	_ = r66
	fmt.Println(c65)
	var fs67 []func() int
	for i := range 3 {
		fs67 = append(fs67, func() int { i += 3; return i })
	}
	for _, f := range fs67 {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	a68 := []uint64{(r66 - c65), max(sum(uint64(21), g21), c65), r66, func(p uint64) uint64 { return p + c65 }(c65)}
	b69 := a68[1:2]
	b69 = append(b69, c65)
	b69[0]++
	b69 = append(b69, a68...)
	b69[1] = g23[uint(g13)%3]
	copy(a68[1:], a68)
	a68[0], a68[3] = a68[3], a68[0]
	fmt.Println(a68, b69, len(b69), cap(b69) >= len(b69))
	x70 := g29
	y71, p72 := x70, &x70
	p72.Bump()
	fmt.Printf("%+v %+v\n", x70, y71.Bumped())
	arr73 := [2]S0{x70}
	brr74 := arr73
	arr73[1].Bump()
	fmt.Println(arr73[0].Name(), arr73[1].Area(), brr74[1].Area())
L75:
	for i76 := range 4 {
		_ = i76
		if g9 && (at([]any{any(float64(16.17))}, 0) == any(g5)) {
			continue L75
		}
		c78 := uint64((c65 % (sum(uint64(53), c65) | 1)))
		_ = c78
		f77 := func(p uint64) uint64 {
			c78 += p
			return c78 * 2
		}
		r79 := f77(g21)
		_ = r79
		fmt.Println(c78)
		var fs80 []func() int
		for i := range 3 {
			fs80 = append(fs80, func() int { i += 4; return i })
		}
		for _, f := range fs80 {
			fmt.Print(f(), f(), " ")
		}
		fmt.Println()
	}
	c47 = +c47
	if at([]any{any(!g9)}, 0) == any(r66) {
		switch g13 % 4 {
		case 3, -1:
			c82 := int32((c47 * c47))
			_ = c82
			f81 := func(p int32) int32 {
				c82 ^= p
				return c82 * 2
			}
			r83 := f81(c82)
			_ = r83
			fmt.Println(c82)
			var fs84 []func() int
			for i := range 3 {
				fs84 = append(fs84, func() int { i += 2; return i })
			}
			for _, f := range fs84 {
				fmt.Print(f(), f(), " ")
			}
			fmt.Println()
			fallthrough
		case 1:
			g13 >>= uint(sum(int(80), g13)) & 7
		case 2:
			g5 = g5
		}
	}
	m85 := map[string]bool{}
	_ = m85
	m85["k0"] = g9
	m85["k1"] = (g9 && (g17 > g17))
	delete(m85, "k1")
	for _, k := range slices.Sorted(maps.Keys(m85)) {
		fmt.Print(k, "=", m85[k], " ")
	}
	if x, ok := m85["k9"]; !ok {
		fmt.Println(x, len(m85), m85)
	}
	g17 *= (g17 + +g17)
	a86 := []Bits{g33.f1, g17, g17, sum(g17, g17, g17)}
	b87 := a86[0:3]
	b87 = append(b87, g33.f1)
	b87[0]++
	b87 = append(b87, a86...)
	b87[1] = (sum(Bits(87), g17) + g17)
	copy(a86[1:], a86)
	a86[0], a86[3] = a86[3], a86[0]
	fmt.Println(a86, b87, len(b87), cap(b87) >= len(b87))
	x88 := S0{}
	y89, p90 := x88, &x88
	p90.Bump()
	fmt.Printf("%+v %+v\n", x88, y89.Bumped())
	arr91 := [2]S0{x88}
	brr92 := arr91
	arr91[1].Bump()
	fmt.Println(arr91[0].Name(), arr91[1].Area(), brr92[1].Area())
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
	fmt.Println("c47", c47)
	fmt.Println("r48", r48)
	fmt.Println("c65", c65)
	fmt.Println("r66", r66)
	fmt.Println("m85", m85)
}
