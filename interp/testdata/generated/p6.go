package p6

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
	f0 Bits
	F1 []Count
}

func (s *S0) Area() int { return int(s.f0) }

func (s *S0) Name() string { return "S0" }

func (s *S0) Bump() { s.f0++ }

func (s S0) Bumped() S0 { s.f0++; return s }

type S1 struct {
	F0 int
	f1 []int
	F2 bool
	*S0
}

func (s S1) Area() int { return int(s.F0) }

func (s S1) Name() string { return "S1" }

func (s *S1) Bump() { *s = S1{} }

func (s S1) Bumped() S1 { s = S1{}; return s }

var g1 float64 = float64(11.41)
var g2 []float64 = mapped([]int{}, func(p int) float64 { return g1 })
var g3 [3]float64 = [3]float64{}
var g4 map[string]float64 = map[string]float64{"c0": g1, "b1": g1}
var g5 string = ""
var g6 []string = []string{g5}
var g7 [3]string = [3]string{g5, g5, g5}
var g8 map[string]string = map[string]string{"a0": g5}
var g9 bool = true
var g10 []bool = mapped([]Bits{}, func(p Bits) bool { return g9 })
var g11 [3]bool = [3]bool{g9, g9}
var g12 map[string]bool = map[string]bool{}
var g13 int = int(27)
var g14 []int = []int{g13, g13}
var g15 [3]int = [3]int{}
var g16 map[string]int = map[string]int{"c0": g13}
var g17 Bits = Bits(52)
var g18 []Bits = []Bits{g17, g17}
var g19 [3]Bits = [3]Bits{g17, g17, g17}
var g20 map[string]Bits = map[string]Bits{"c0": g17, "b1": g17}
var g21 int8 = int8(47)
var g22 []int8 = []int8{g21, g21, g21}
var g23 [3]int8 = [3]int8{}
var g24 map[string]int8 = map[string]int8{"a0": g21}
var g25 Count = Count(59)
var g26 []Count = []Count{g25}
var g27 [3]Count = [3]Count{}
var g28 map[string]Count = map[string]Count{"b0": g25, "c1": g25}
var g29 = S0{f0: g17, F1: g26}
var g30 = &S0{f0: g17, F1: g26}
var g31 = []S0{g29, g29}
var g32 = S1{F0: g13, f1: g14, F2: g9}
var g33 = &S1{F0: g13, f1: g14}
var g34 = []S1{g32, g32}

func fun0(p0 int8, p1 bool) (res Bits) {
	defer func() { res += Bits(52) }()
	v35, v36 := Count(g25), g5
	_ = v36
	_ = v35
	var v37 S1
	_ = v37
	switch g13 % 4 {
	case 3, -1:
		v38, v39 := int(g15[uint(g13)%3]), Bits(sum(sum(Bits(73), (sum(Bits(51), (res>>(uint(sum(int(10), g13))&15)))+sum(sum(Bits(24), res), res, g17))), g17, g17))
		_ = v39
		_ = v38
	case 1:
		if g13 != g13 {
			var v40 int
			_ = v40
			v36 = g5
		} else {
			var v41 any = any((g9 || p1))
			_ = v41
		}
	default:
		switch {
		case (g13 > g13), (at([]any{any(v35)}, 0) == any(float64(g25))):
			v42, v43 := float64(float64(g13)), int(g13)
			_ = v43
			_ = v42
		}
	}
	v44 := g10
	_ = v44
	if c45 := max(g13, g13); c45 > 3 {
		var v46 any
		_ = v46
	}
	return res
}

func fun1(p0 int8, p1 bool) (res int8) {
	v47 := any(any(g29))
	_ = v47
	res <<= uint(g13) & 7
	if v47 == any(g25) {
		var v48 map[int]bool = map[int]bool{0: (g13 == (g13 & g13)), 3: g9}
		_ = v48
	} else {
		v49, v50 := S1(S1{f1: g33.f1}), int8((g21 - +g21))
		_ = v50
		_ = v49
	}
	if v47 == any((g1 != float64(p0))) {
		var v51 []S1 = g34
		_ = v51
		v52 := int(g13)
		_ = v52
	} else {
		var v53 []S1 = []S1{g32, g32, S1{F0: g13, f1: g14, F2: (at([]bool{g9}, 0) || g9)}}
		_ = v53
		switch g13 % 4 {
		case 3, -1:
			v54 := append(v53[:len(v53):len(v53)], S1{F0: (g13 * g13), f1: g32.f1, F2: (g13 == g13)})
			_ = v54
		case 1:
			v55, v56 := int(g13), Count(g25)
			_ = v56
			_ = v55
		default:
			v57 := &S0{F1: []Count{(sum(Count(2), g25) | g25), g25, g27[uint(sum(int(93), g13))%3]}}
			_ = v57
		}
	}
	switch {
	case (at([]any{any(g13)}, 0) == any((g21 ^ g21))), (g9 || (at([]string{g5}, 0) > g5)):
		v58 := S0(S0{F1: g26[len(g26)/2:]})
		_ = v58
		fallthrough
	case (v47 == any(res)), (p1 && p1):
		switch g13 % 4 {
		case 3, -1:
			p0 = (res + ^sum(int8(33), (p0*p0)))
		case 1:
			v59, v60 := float64(g1), g5
			_ = v60
			_ = v59
			fallthrough
		case 2:
			v61 := Count((g25 - (sum(Count(0), g25) + g27[uint(g13)%3])))
			_ = v61
		}
	case (v47 == any(strings.ToUpper(g5))), (p1 || g9):
		var v62 any
		_ = v62
	}
	return (g21 | int8(g17))
}

func fun2(p0 *S0, p1 int8) (res int8) {
	var v63 int8
	_ = v63
	switch {
	case (at([]string{g5}, 0) == g5), (g9 && g9):
		v64, v65 := float64((sum(float64(10.18), max(g1, g1)) - -sum(float64(18.59), (g1-g1)))), int8(p1)
		_ = v65
		_ = v64
	case (g9 && g9), !g9:
		v66 := []S0{S0{f0: (sum(Bits(19), g17) * g17), F1: slices.Clone(g26)}}
		_ = v66
	}
	res, v63 = v63, int8(res)
	v67, v68 := any(any(p1)), int8(int8(len(g5)))
	_ = v68
	_ = v67
	v69, v70 := S0(S0{f0: g17, F1: g26}), float64(g1)
	_ = v70
	_ = v69
	return int8(g17)
}

func fun3(p0 int, p1 string) (res int8) {
	var v71 string
	_ = v71
L72:
	for i73 := range g14 {
		_ = i73
		if !g9 {
			continue L72
		}
		p1 = strings.ToUpper(g5)
		v74 := g9
		_ = v74
	}
	g32.F0 = g15[uint(g13)%3]
	v71 = p1
	switch sum(int(65), g32.F0) % 4 {
	case 3, -1:
		switch {
		case (res < g23[uint(g13)%3]), (sum(int(54), g13) != (p0 & p0)):
			p0++
		case (g13 < g13), (g1 != -g1):
			var v75 [3]int
			_ = v75
		default:
			v76, v77 := (at([]any{any(float64(g17))}, 0) == any((res - fun2(g30, res)))), Count((g25 - Count(p0)))
			_ = v77
			_ = v76
		}
	case 1:
		var v78 S1
		_ = v78
	case 2:
		v79 := p1
		_ = v79
	default:
		switch {
		case (g5 == g5), (g17 != min(g17, g17)):
			var v80 int8 = (res * fun2(&S0{f0: g17, F1: g26}, res))
			_ = v80
		}
	}
	return g21
}

func fun4(p0 float64) (res Count) {
	var v81 S0 = S0{F1: slices.Clone(g26)}
	_ = v81
	if g5 == string(rune('a'+sum(uint8(84), uint8(sum(int(33), g13)))%20)) {
		if at([]bool{(g1 < -p0)}, 0) && (g13 != g13) {
			p0 = max(sum(float64(5.30), g1), (p0 - g1))
			var v82 any = any(g25)
			_ = v82
		}
		switch sum(int(6), sum(g13, g13, g13)) % 4 {
		case 3, -1:
			p0 = g1
		default:
			var v83 map[string]int
			v83 = map[string]int{"a0": g13, "c1": +g13}
			_ = v83
		}
	}
	v84, v85 := g34, g9
	_ = v85
	_ = v84
	v86, v87 := (g17 != g17), Count(res)
	_ = v87
	_ = v86
	return (res << (uint(sum(int(85), g13)) & 15))
}

func Main() {
L88:
	for _, i89 := range [2]S0{S0{F1: g26}} {
		_ = i89
		if g21 == g23[uint(g13)%3] {
			continue L88
		}
	L90:
		for i91 := range count(3) {
			_ = i91
			if g25 >= (g25 ^ g25) {
				continue L90
			}
			shapes92 := []Shape{
				&S0{f0: g17, F1: g26},
				&S1{f1: g14, F2: g9},
				&S1{f1: g14},
			}
			for i, s := range shapes92 {
				if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
					b.Bump()
				}
				area := s.Area
				fmt.Println(i, s.Name(), s.Area(), area())
			}
			a93 := []Count{g25, sum(g25, g25, g25), g25, max(g25, g25)}
			b94 := a93[1:3]
			b94 = append(b94, (g25 + g25))
			b94[0]++
			copy(a93[1:], a93)
			a93[0], a93[3] = a93[3], a93[0]
			fmt.Println(a93, b94, len(b94), cap(b94) >= len(b94))
			x95 := S1{F2: (g5 == g5)}
			y96, p97 := x95, &x95
			p97.Bump()
			fmt.Printf("%+v %+v\n", x95, y96.Bumped())
			arr98 := [2]S1{x95}
			brr99 := arr98
			arr98[1].Bump()
			fmt.Println(arr98[0].Name(), arr98[1].Area(), brr99[1].Area())
		}
		if !g9 {
			continue L88
		}
	}
	a100 := []Bits{g30.f0, min(g17, g17), func(p Bits) Bits { return p + g17 }(g17), g17}
	b101 := a100[0:2]
	b101 = append(b101, (g17 * g17))
	b101[0]++
	b101 = append(b101, a100...)
	b101[1] = sum(g17, g17, g17)
	copy(a100[1:], a100)
	a100[0], a100[3] = a100[3], a100[0]
	fmt.Println(a100, b101, len(b101), cap(b101) >= len(b101))
	x102 := g32
	y103, p104 := x102, &x102
	p104.Bump()
	fmt.Printf("%+v %+v\n", x102, y103.Bumped())
	arr105 := [2]S1{x102}
	brr106 := arr105
	arr105[1].Bump()
	fmt.Println(arr105[0].Name(), arr105[1].Area(), brr106[1].Area())
	d107 := int8(g21)
	func() {
		for i := range 2 {
			defer func(n int8) { fmt.Print(i, n, d107, " ") }(d107)
		}
		defer fmt.Println("deferred", d107, g21)
		d107++
	}()
	_ = d107
	v108, v109 := [3]Count{fun4(g1), g25, (g25 + g25)}, float64((g1 + g1))
	_ = v109
	_ = v108
	shapes110 := []Shape{
		&S0{},
		&S0{},
	}
	for i, s := range shapes110 {
		if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
			b.Bump()
		}
		area := s.Area
		fmt.Println(i, s.Name(), s.Area(), area())
	}
	switch g13 % 4 {
	case 3, -1:
		d107--
	default:
		d111 := Count((g25 / (g25 | 1)))
		func() {
			for i := range 3 {
				defer func(n Count) { fmt.Print(i, n, d111, " ") }(d111)
			}
			defer fmt.Println("deferred", d111, +g25)
			d111++
		}()
		_ = d111
	}
	m112 := map[string]bool{}
	_ = m112
	m112["k0"] = (at([]any{any(g25)}, 0) == any(max(sum(int8(11), g21), g21)))
	m112["k1"] = g32.F2
	delete(m112, "k1")
	for _, k := range slices.Sorted(maps.Keys(m112)) {
		fmt.Print(k, "=", m112[k], " ")
	}
	if x, ok := m112["k9"]; !ok {
		fmt.Println(x, len(m112), m112)
	}
	fmt.Printf("%+v|%v\n", (g17 ^ g17), g18)
	v109 = v109
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
	fmt.Println("d107", d107)
	fmt.Println("v109", v109)
	fmt.Println("v108", v108)
	fmt.Println("m112", m112)
}
