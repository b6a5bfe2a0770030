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
	case (p0 <= g23[uint(g13)%3]), !at([]bool{g9}, 0):
		v37 := append(g31[:len(g31):len(g31)], S0{})
		_ = v37
	default:
		var v38 *S1 = &S1{F0: (sum(uint32(58), g21) << (uint(g13) & 15))}
		_ = v38
	}
L39:
	for i40 := range g14 {
		_ = i40
		if g25 == res {
			continue L39
		}
		var v41 uint32 = (p0 * p0)
		_ = v41
		v42 := S1(S1{F0: g21, F1: g9})
		_ = v42
	}
	v43 := float64(g1)
	_ = v43
	return res
}

func fun1(p0 float64, p1 float64) (res int) {
	var v44 []S1
	_ = v44
	if sum(int(94), res) >= 0 && sum(int(94), res) < len(g22) && g22[sum(int(94), res)] == g23[uint(sum(int(42), (sum(int(59), g13)*res)))%3] {
		switch {
		case (g9 && g9), (sum(float64(16.59), -p0) <= p1):
			var v45 []uint32
			_ = v45
		case (g25 < g25), (at([]any{any(g9)}, 0) == any(p0)):
			v46, v47 := g5, int32(g17)
			_ = v47
			_ = v46
		case (g25 != g25), (g13 < g13):
			v48, v49 := any(any(g17)), uint32(g21)
			_ = v49
			_ = v48
		default:
			var v50 [3]Count
			_ = v50
		}
		res = res
	} else {
		v51, v52 := uint32(g21), string([]byte(g5))
		_ = v52
		_ = v51
		v53 := append(v44[:len(v44):len(v44)], g32)
		_ = v53
	}
	v54 := S1(S1{F1: g33.F1})
	_ = v54
	if c55 := int(g21); c55 > 3 {
		var v56 float64
		_ = v56
	} else {
		if g9 || (sum(int(99), +res) <= g13) {
			v57 := g31
			_ = v57
		} else {
			var v58 *S0 = &S0{F0: g29.F0, F1: slices.Clone(g14)}
			_ = v58
			var v59 uint32 = g21
			_ = v59
		}
		p1 = p1
	}
	res ^= g13
	return int(sum(uint32(50), g21))
}

func fun2(p0 int, p1 S1) (res int) {
	defer func() { res += int(91) }()
	var v60 map[string]Count
	v60 = map[string]Count{"b0": g25, "b1": sum(g25, g25, g25)}
	_ = v60
	if c61 := int(g17); c61 > 3 {
		var v62 S0
		_ = v62
		v63 := int(int(g25))
		_ = v63
	}
	return sum(res, p0, g13)
}

func fun3(p0 bool, p1 float64, p2 int) (res uint32) {
	var v64 [3]uint32 = [3]uint32{min(g21, +g21), g21, g33.F0}
	_ = v64
	if uint(p2) < 3 && (g27[p2] > sum(g25, min(sum(Count(94), g25), g25), (g25-g25))) {
		v65 := g4
		_ = v65
		if c66 := fun1(g1, (g1 + p1)); c66 > 3 {
			v67 := [3]bool{p0, g9, !g9}
			_ = v67
			var v68 int32
			_ = v68
		}
	} else {
		v69 := [3]bool{p0, p0, p0}
		_ = v69
	}
	switch {
	case !at([]bool{(g9 || g9)}, 0), (at([]bool{(at([]bool{g9}, 0) && g9)}, 0) || g9):
		var v70 int = int(sum(Count(72), g25))
		_ = v70
	}
	if g21 == g23[uint(g13)%3] {
		v71 := Count((g25 / (sum(Count(84), g25) | 1)))
		_ = v71
	} else {
		var v72 string = string([]byte(g5))
		_ = v72
	}
	return (res + +g21)
}

func Main() {
	switch {
	case !g9, (sum(Count(24), g25) != g25):
	L73:
		for i74 := range g14 {
			_ = i74
			if g13 < 0 || g13 >= len(slices.Clone(g26)) || (slices.Clone(g26)[g13] == (g25+g25) || slices.Clone(g26)[g13] > 3) {
				continue L73
			}
			g32.F1 = (g13 > 0 && g13 <= len(g5) && (g5[g13-1] < 'a' || g5[:g13] != ""))
			fmt.Printf("%#v %v\n", int(g17), g31)
		}
	default:
	L75:
		for _, i76 := range [2]S0{S0{F1: append(g14[:len(g14):len(g14)], g13)}} {
			_ = i76
			if g17 < (sum(int32(90), g17) + g17) {
				continue L75
			}
			l78 := g14
			i77 := 0
			for i77 < len(l78) && l78[i77] != (g13*g13) {
				i77++
			}
			for j := i77 - 1; j >= 0 && l78[j] < g13; j-- {
				i77 += j
			}
			switch {
			case len(l78) > 2 && l78[2] > 0, len(l78) > 1 && l78[1] > 0:
				fmt.Println("big")
			case len(l78) == 0 || l78[0] == 0:
				fmt.Println("none")
			}
			fmt.Println(i77, len(l78), (sum(int(56), int(len(g5))) > 0 && sum(int(56), int(len(g5))) <= len(g5) && (g5[sum(int(56), int(len(g5)))-1] < 'a' || g5[:sum(int(56), int(len(g5)))] != "")))
			if n := len(l78); n > 0 && l78[n-1] > 1 {
				fmt.Println(l78[n-1])
			} else if n > 1 && l78[n-2] == 1 {
				fmt.Println(n)
			}
			for k := range l78 {
				for k > 0 && l78[k-1] > l78[k] {
					l78[k-1], l78[k] = l78[k], l78[k-1]
					k--
				}
			}
			fmt.Println(l78)
		}
	}
	g25 = fun0(g23[uint(g13)%3])
L79:
	for i80 := range count(4) {
		_ = i80
		if g9 && g32.F1 {
			continue L79
		}
		l82 := slices.Clone(g22)
		i81 := 0
		for i81 < len(l82) && l82[i81] != g32.F0 {
			i81++
		}
		for j := i81 - 1; j >= 0 && l82[j] < g21; j-- {
			i81 += j
		}
		switch {
		case len(l82) > 2 && l82[2] > 0, len(l82) > 1 && l82[1] > 0:
			fmt.Println("big")
		case len(l82) == 0 || l82[0] == 0:
			fmt.Println("none")
		}
		fmt.Println(i81, len(l82), (uint(g13) < 3 && (g19[g13] > g17)))
		if n := len(l82); n > 0 && l82[n-1] > 1 {
			fmt.Println(l82[n-1])
		} else if n > 1 && l82[n-2] == 1 {
			fmt.Println(n)
		}
		for k := range l82 {
			for k > 0 && l82[k-1] > l82[k] {
				l82[k-1], l82[k] = l82[k], l82[k-1]
				k--
			}
		}
		fmt.Println(l82)
	}
	safe("try83", func() {
		var p *S0
		p.Bump()
		fmt.Println(p)
	})
	l85 := g26
	i84 := 0
	for i84 < len(l85) && l85[i84] != func(p Count) Count { return p + g25 }(g25) {
		i84++
	}
	for j := i84 - 1; j >= 0 && l85[j] < g25; j-- {
		i84 += j
	}
	switch {
	case len(l85) > 2 && l85[2] > 0, len(l85) > 1 && l85[1] > 0:
		fmt.Println("big")
	case len(l85) == 0 || l85[0] == 0:
		fmt.Println("none")
	}
	fmt.Println(i84, len(l85), (uint(sum(int(39), g13)) < 3 && (g19[sum(int(39), g13)] == max(g17, min(sum(int32(85), g17), g17)))))
	if n := len(l85); n > 0 && l85[n-1] > 1 {
		fmt.Println(l85[n-1])
	} else if n > 1 && l85[n-2] == 1 {
		fmt.Println(n)
	}
	for k := range l85 {
		for k > 0 && l85[k-1] > l85[k] {
			l85[k-1], l85[k] = l85[k], l85[k-1]
			k--
		}
	}
	fmt.Println(l85)
	switch g13 % 4 {
	case 3, -1:
		shapes86 := []Shape{
			&S1{F0: g21, F1: g9},
			&S1{},
			&S1{F1: g9},
		}
		for i, s := range shapes86 {
			if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
				b.Bump()
			}
			area := s.Area
			fmt.Println(i, s.Name(), s.Area(), area())
		}
	}
L87:
	for _, i88 := range "" {
		_ = i88
		if g9 && g9 {
			continue L87
		}
	L89:
		for i90 := range 3 {
			_ = i90
			if g21 <= g21 {
				continue L89
			}
			fmt.Println(*g33, ^i90)
			a91 := []Count{g25, g25, g25, Count(sum(int32(22), g17))}
			b92 := a91[0:2]
			b92 = append(b92, sum(g25, g25, g25))
			b92[0]++
			b92 = append(b92, a91...)
			b92[1] = g25
			copy(a91[1:], a91)
			a91[0], a91[3] = a91[3], a91[0]
			fmt.Println(a91, b92, len(b92), cap(b92) >= len(b92))
			x93 := S1{F1: g9}
			y94, p95 := x93, &x93
			p95.Bump()
			fmt.Printf("%+v %+v\n", x93, y94.Bumped())
			arr96 := [2]S1{x93}
			brr97 := arr96
			arr96[1].Bump()
			fmt.Println(arr96[0].Name(), arr96[1].Area(), brr97[1].Area())
			if g25 == g25 {
				break L87
			}
		}
		switch {
		case (g9 || g9), (at([]bool{(g13 >= g13)}, 0) || g9):
			shapes98 := []Shape{
				&S0{F0: g1, F1: []int{g13, g13}},
				&S0{F1: g14},
				&S0{F0: (g1 - g1), F1: g29.F1},
			}
			for i, s := range shapes98 {
				if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
					b.Bump()
				}
				area := s.Area
				fmt.Println(i, s.Name(), s.Area(), area())
			}
		case !g9, (g1 >= g1):
			if g1 > g1 {
				g13 &^= g13
			}
		default:
			v99 := int(g13)
			_ = v99
		}
	}
L100:
	for _, i101 := range "é日" {
		_ = i101
		if g21 != 0 && g21/g21 > g21 {
			continue L100
		}
		m102 := map[string]uint32{}
		_ = m102
		m102["k0"] = g21
		m102["k1"] = g21
		m102["k0"] += g21
		m102[strings.ToUpper(g5)]++
		delete(m102, "k1")
		for _, k := range slices.Sorted(maps.Keys(m102)) {
			fmt.Print(k, "=", m102[k], " ")
		}
		if x, ok := m102["k9"]; !ok {
			fmt.Println(x, len(m102), m102)
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
}
