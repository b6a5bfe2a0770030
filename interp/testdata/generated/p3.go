package p3

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
	F0 [2]int
	F1 Count
}

func (s S0) Area() int { return int(s.F1) }

func (s S0) Name() string { return "S0" }

func (s *S0) Bump() { s.F1++ }

func (s S0) Bumped() S0 { s.F1++; return s }

type S1 struct {
	F0 Count
	F1 string
	F2 bool
	f3 int32
}

func (s *S1) Area() int { return int(s.f3) }

func (s *S1) Name() string { return "S1" }

func (s *S1) Bump() { s.F0++ }

func (s S1) Bumped() S1 { s.F0++; return s }

type S2 struct {
	F0 int
	F1 string
	F2 int32
	*S0
}

func (s S2) Area() int { return int(s.F2) }

func (s S2) Name() string { return "S2" }

func (s *S2) Bump() { s.F0++ }

func (s S2) Bumped() S2 { s.F0++; return s }

var g1 float64 = float64(9.42)
var g2 []float64 = []float64{}
var g3 [3]float64 = [3]float64{g1}
var g4 map[string]float64 = map[string]float64{"b0": g1, "b1": g1, "b2": g1}
var g5 string = "x y"
var g6 []string = mapped(mapped(mapped([]uint32{uint32(46), uint32(42), uint32(1)}, func(p uint32) int { return int(53) }), func(p int) int { return int(32) }), func(p int) string { return g5 })
var g7 [3]string = [3]string{g5, g5}
var g8 map[string]string = map[string]string{"b0": g5, "b1": g5, "b2": g5}
var g9 bool = true
var g10 []bool = []bool{g9}
var g11 [3]bool = [3]bool{g9, g9}
var g12 map[string]bool = map[string]bool{}
var g13 int = int(89)
var g14 []int = []int{g13, g13}
var g15 [3]int = [3]int{g13}
var g16 map[string]int = map[string]int{}
var g17 Count = Count(80)
var g18 []Count = []Count{g17, g17}
var g19 [3]Count = [3]Count{g17, g17, g17}
var g20 map[string]Count = map[string]Count{"a0": g17, "b1": g17}
var g21 int32 = int32(64)
var g22 []int32 = []int32{g21}
var g23 [3]int32 = [3]int32{g21, g21}
var g24 map[string]int32 = map[string]int32{"c0": g21}
var g25 uint32 = uint32(64)
var g26 []uint32 = []uint32{g25, g25, g25}
var g27 [3]uint32 = [3]uint32{g25}
var g28 map[string]uint32 = map[string]uint32{"c0": g25}
var g29 = S0{F0: [2]int{g13, g13}, F1: g17}
var g30 = &S0{}
var g31 = []S0{g29, g29}
var g32 = S1{F0: g17, F1: g5, F2: g9, f3: g21}
var g33 = &S1{F1: g5, F2: g9, f3: g21}
var g34 = []S1{g32, g32, g32}
var g35 = S2{F0: g13}
var g36 = &S2{F1: g5, F2: g21}
var g37 = []S2{g35, g35, g35}

func fun0(p0 bool, p1 uint32) (res int) {
	defer func() { res += int(20) }()
	var v38 uint32 = g27[uint(res)%3]
	_ = v38
	if c39 := func(p int) int { return p + res }(max(g13, g13)); c39 > 3 {
		switch res % 4 {
		case 3, -1:
			var v40 *S2 = &S2{F0: (res + g13)}
			_ = v40
		case 1:
			var v41 any
			_ = v41
		default:
			v38 = v38
		}
	}
	var v42 S1
	_ = v42
	p1 = g25
	return (res | int(len(at([]string{g5}, 0))))
}

func fun1(p0 Count) (res int) {
	var v43 []S2
	_ = v43
	g33.F0 = (p0 % (p0 | 1))
	switch {
	case (g9 || (sum(int(28), res) < g13)), (uint(sum(int(14), res)) < 3 && (g15[sum(int(14), res)] > +res)):
		var v44 Count = p0
		_ = v44
	default:
		if !g9 {
			v45, v46 := &S0{F0: [2]int{min(g13, g13)}, F1: p0}, float64(g1)
			_ = v46
			_ = v45
		} else {
			v47, v48 := Count(sum(p0, min(p0, p0), g17)), g33.F2
			_ = v48
			_ = v47
			v48 = (v48 && !v48)
		}
	}
L49:
	for i50 := range count(3) {
		_ = i50
		if g21 == g21 {
			continue L49
		}
		v51 := append(g31[:len(g31):len(g31)], S0{F0: g30.F0, F1: (g17 % (p0 | 1))})
		_ = v51
		res -= (sum(int(0), i50) ^ max(sum(int(97), res), g13))
		if g9 || g9 {
			break L49
		}
	}
	return g13
}

func fun2(p0 int, p1 S2) (res uint32) {
	var v52 *S2
	v52 = &S2{F1: p1.F1, F2: p1.F2}
	_ = v52
	v53 := int(g13)
	_ = v53
	return g25
}

func Main() {
	l55 := g18
	i54 := 0
	for i54 < len(l55) && l55[i54] != g33.F0 {
		i54++
	}
	for j := i54 - 1; j >= 0 && l55[j] < g17; j-- {
		i54 += j
	}
	switch {
	case len(l55) > 2 && l55[2] > 0, len(l55) > 1 && l55[1] > 0:
		fmt.Println("big")
	case len(l55) == 0 || l55[0] == 0:
		fmt.Println("none")
	}
	fmt.Println(i54, len(l55), (uint(g13) < 3 && (g27[g13] == (g25 % (g25 | 1)))))
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
L56:
	for i57 := range count(4) {
		_ = i57
		if !g9 {
			continue L56
		}
		m58 := map[string]int{}
		_ = m58
		m58["k0"] = (g13 - g13)
		m58["k1"] = i57
		m58["k0"] += g13
		m58[g33.F1]++
		delete(m58, "k1")
		for _, k := range slices.Sorted(maps.Keys(m58)) {
			fmt.Print(k, "=", m58[k], " ")
		}
		if x, ok := m58["k9"]; !ok {
			fmt.Println(x, len(m58), m58)
		}
	}
	shapes59 := []Shape{
		&S0{F0: [2]int{g13}, F1: g19[uint(g13)%3]},
		&S2{F2: (g21 - g21)},
		&S1{F0: g17, F1: g33.F1, f3: g23[uint(g13)%3]},
	}
	for i, s := range shapes59 {
		if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
			b.Bump()
		}
		area := s.Area
		fmt.Println(i, s.Name(), s.Area(), area())
	}
	if sum(int(39), g13) < 0 || sum(int(39), g13) >= len(g22) || (g22[sum(int(39), g13)] > g32.f3 || g22[sum(int(39), g13)] > 3) {
		l61 := g26
		i60 := 0
		for i60 < len(l61) && l61[i60] != g25 {
			i60++
		}
		for j := i60 - 1; j >= 0 && l61[j] < (g25-g25); j-- {
			i60 += j
		}
		switch {
		case len(l61) > 2 && l61[2] > 0, len(l61) > 1 && l61[1] > 0:
			fmt.Println("big")
		case len(l61) == 0 || l61[0] == 0:
			fmt.Println("none")
		}
		fmt.Println(i60, len(l61), (g30 == nil || g30.Area() > g13))
		if n := len(l61); n > 0 && l61[n-1] > 1 {
			fmt.Println(l61[n-1])
		} else if n > 1 && l61[n-2] == 1 {
			fmt.Println(n)
		}
		for k := range l61 {
			for k > 0 && l61[k-1] > l61[k] {
				l61[k-1], l61[k] = l61[k], l61[k-1]
				k--
			}
		}
		fmt.Println(l61)
	L62:
		for i63 := range 3 {
			_ = i63
			if g17 != g17 {
				continue L62
			}
			shapes64 := []Shape{
				&S0{F1: g19[uint(i63)%3]},
				&S1{F0: g17, F1: strings.ToUpper(g5), f3: g21},
			}
			for i, s := range shapes64 {
				if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
					b.Bump()
				}
				area := s.Area
				fmt.Println(i, s.Name(), s.Area(), area())
			}
		}
	}
L65:
	for i66 := range count(4) {
		_ = i66
		if g21 != 0 && g21/g21 > g21 {
			continue L65
		}
		m67 := map[string]float64{}
		_ = m67
		m67["k0"] = -g1
		m67["k1"] = max(sum(float64(12.51), g1), max(g1, g1))
		m67["k2"] = g1
		delete(m67, "k1")
		for _, k := range slices.Sorted(maps.Keys(m67)) {
			fmt.Print(k, "=", m67[k], " ")
		}
		if x, ok := m67["k9"]; !ok {
			fmt.Println(x, len(m67), m67)
		}
	}
	var v68 *S1
	v68 = &S1{F0: g17, F2: g9}
	_ = v68
L69:
	for _, i70 := range [2]S0{S0{F1: g17}} {
		_ = i70
		if g25 > g25 {
			continue L69
		}
		v71 := any(any(g1))
		_ = v71
		safe("try72", func() {
			var x, y uint32
			x = (g25 / (g25 | 1))
			y = g25
			fmt.Println(x, y)
		})
	}
L73:
	for i74 := 0; i74 < 3; i74++ {
		if g9 && g9 {
			continue L73
		}
	L75:
		for i76 := range 1 {
			_ = i76
			if g9 || g9 {
				continue L75
			}
			l78 := g18
			i77 := 0
			for i77 < len(l78) && l78[i77] != min(sum(Count(10), g17), g17) {
				i77++
			}
			for j := i77 - 1; j >= 0 && l78[j] < (g17/(g17|1)); j-- {
				i77 += j
			}
			switch {
			case len(l78) > 2 && l78[2] > 0, len(l78) > 1 && l78[1] > 0:
				fmt.Println("big")
			case len(l78) == 0 || l78[0] == 0:
				fmt.Println("none")
			}
			fmt.Println(i77, len(l78), (i76 < 0 || i76 >= len(g22) || (g22[i76] > g36.F2 || g22[i76] > 3)))
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
			v79, v80 := !g9, g5
			_ = v80
			_ = v79
		}
	}
L81:
	for i82 := range 4 {
		_ = i82
		if at([]string{string(rune('a' + sum(uint8(37), uint8(16))%20))}, 0) == (g5 + g5) {
			continue L81
		}
		g13, i82 = g13, int(len(g5))
		a83 := []Count{(g17 + g17), g17, (g17 * g17), v68.F0}
		b84 := a83[1:3]
		b84 = append(b84, g17)
		b84[0]++
		copy(a83[1:], a83)
		a83[0], a83[3] = a83[3], a83[0]
		fmt.Println(a83, b84, len(b84), cap(b84) >= len(b84))
		x85 := g29
		y86, p87 := x85, &x85
		p87.Bump()
		fmt.Printf("%+v %+v\n", x85, y86.Bumped())
		arr88 := [2]S0{x85}
		brr89 := arr88
		arr88[1].Bump()
		fmt.Println(arr88[0].Name(), arr88[1].Area(), brr89[1].Area())
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
}
