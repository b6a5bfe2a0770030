package p14

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
	f1 [2]int32
	F2 bool
	f3 int
}

func (s S0) Area() int { return int(s.f3) }

func (s S0) Name() string { return "S0" }

func (s *S0) Bump() { s.f3++ }

func (s S0) Bumped() S0 { s.f3++; return s }

type S1 struct {
	F0 [2]uint8
	f1 string
	*S0
}

func (s S1) Area() int { return len(s.Name()) }

func (s S1) Name() string { return "S1" }

func (s *S1) Bump() { *s = S1{} }

func (s S1) Bumped() S1 { s = S1{}; return s }

var g1 float64 = float64(15.87)
var g2 []float64 = []float64{}
var g3 [3]float64 = [3]float64{g1}
var g4 map[string]float64 = map[string]float64{}
var g5 string = "x y"
var g6 []string = []string{g5, g5}
var g7 [3]string = [3]string{g5}
var g8 map[string]string = map[string]string{"a0": g5, "c1": g5}
var g9 bool = true
var g10 []bool = []bool{g9}
var g11 [3]bool = [3]bool{g9}
var g12 map[string]bool = map[string]bool{"b0": g9, "a1": g9, "a2": g9}
var g13 int = int(37)
var g14 []int = []int{g13, g13}
var g15 [3]int = [3]int{g13, g13, g13}
var g16 map[string]int = map[string]int{"b0": g13, "b1": g13, "b2": g13}
var g17 int32 = int32(22)
var g18 []int32 = []int32{g17, g17, g17}
var g19 [3]int32 = [3]int32{g17, g17}
var g20 map[string]int32 = map[string]int32{"c0": g17, "a1": g17}
var g21 uint8 = uint8(98)
var g22 []uint8 = []uint8{g21, g21, g21}
var g23 [3]uint8 = [3]uint8{g21}
var g24 map[string]uint8 = map[string]uint8{"b0": g21, "c1": g21, "a2": g21}
var g25 uint32 = uint32(27)
var g26 []uint32 = []uint32{g25, g25, g25}
var g27 [3]uint32 = [3]uint32{}
var g28 map[string]uint32 = map[string]uint32{}
var g29 = S0{F2: g9}
var g30 = &S0{F0: g1, f1: [2]int32{g17}, F2: g9}
var g31 = []S0{}
var g32 = S1{F0: [2]uint8{}}
var g33 = &S1{}
var g34 = []S1{}

func fun0(p0 uint32) (res int32) {
	var v35 uint32
	_ = v35
	v36, v37 := g10[len(g10)/2:], uint32(uint32(len(g5)))
	_ = v37
	_ = v36
	return g17
}

func fun1(p0 int, p1 int32) (res uint32) {
	v38, v39 := g5, int(min(p0, p0))
	_ = v39
	_ = v38
L40:
	for i41 := range count(3) {
		_ = i41
		if g17 <= sum(p1, g17, g17) {
			continue L40
		}
		v39 |= p0
	}
L42:
	for i43 := range 2 {
		_ = i43
		if sum(uint32(18), func(p uint32) uint32 { return p + g25 }(res)) == res {
			continue L42
		}
		if g9 && (i43 != 0 && (v39^i43)/i43 > (v39^i43)) {
			p1 -= (g17 / (g17 | 1))
		} else {
			v44 := g9
			_ = v44
			g29.f3 = int(len(g5))
		}
		switch g13 % 4 {
		case 3, -1:
			p0 ^= g13
		}
		if at([]bool{(g9 || g9)}, 0) || g30.F2 {
			break L42
		}
	}
	return g25
}

func fun2(p0 *S0, p1 int32) (res uint8) {
	defer func() { res += uint8(18) }()
	var v45 int = g13
	_ = v45
L46:
	for i47 := range g14 {
		_ = i47
		if !g9 {
			continue L46
		}
		v48, v49 := &S1{f1: fmt.Sprintf("%v", (g1 + g1))}, int(g13)
		_ = v49
		_ = v48
		var v50 S0
		_ = v50
	}
	return res
}

func fun3(p0 string, p1 uint8) (res uint32) {
	var v51 float64 = float64(g25)
	_ = v51
	var v52 uint8
	_ = v52
	var v53 S0 = S0{F0: g1, f1: g30.f1, F2: ((S0{F2: g9}) == (g29)), f3: g13}
	_ = v53
	p0 = g5
L54:
	for i55 := range g14 {
		_ = i55
		if i55 < 0 || i55 >= len(slices.Clone(g14)) || (slices.Clone(g14)[i55] == i55 || slices.Clone(g14)[i55] > 3) {
			continue L54
		}
		v56, v57 := any(any((g13 + g13))), (p0 + g32.f1)
		_ = v57
		_ = v56
		v58, v59 := v57, float64(v51)
		_ = v59
		_ = v58
		if g17 >= g19[uint(g13)%3] {
			continue L54
		}
	}
	return uint32(v52)
}

func Main() {
	m60 := map[string]float64{}
	_ = m60
	m60["k0"] = -sum(float64(8.99), g1)
	m60["k1"] = max(g1, g1)
	m60["k2"] = (g1 * -sum(float64(10.50), g1))
	delete(m60, "k1")
	for _, k := range slices.Sorted(maps.Keys(m60)) {
		fmt.Print(k, "=", m60[k], " ")
	}
	if x, ok := m60["k9"]; !ok {
		fmt.Println(x, len(m60), m60)
	}
	v61, v62 := g31, g5
	_ = v62
	_ = v61
	if !g9 {
		g13 = +sum(int(10), g13)
		d63 := int((g13 ^ int(sum(uint8(64), (g21+g21)))))
		func() {
			for i := range 2 {
				defer func(n int) { fmt.Print(i, n, d63, " ") }(d63)
			}
			defer fmt.Println("deferred", d63, g13)
			d63++
		}()
		_ = d63
	}
	l65 := []uint32{}
	i64 := 0
	for i64 < len(l65) && l65[i64] != g27[uint(g13)%3] {
		i64++
	}
	for j := i64 - 1; j >= 0 && l65[j] < uint32(len(v62)); j-- {
		i64 += j
	}
	switch {
	case len(l65) > 2 && l65[2] > 0, len(l65) > 1 && l65[1] > 0:
		fmt.Println("big")
	case len(l65) == 0 || l65[0] == 0:
		fmt.Println("none")
	}
	fmt.Println(i64, len(l65), (sum(int(69), int(sum(int(49), int(g21)))) >= 0 && sum(int(69), int(sum(int(49), int(g21)))) < len(append(g14[:len(g14):len(g14)], g13)) && append(g14[:len(g14):len(g14)], g13)[sum(int(69), int(sum(int(49), int(g21))))] == g13))
	if n := len(l65); n > 0 && l65[n-1] > 1 {
		fmt.Println(l65[n-1])
	} else if n > 1 && l65[n-2] == 1 {
		fmt.Println(n)
	}
	for k := range l65 {
		for k > 0 && l65[k-1] > l65[k] {
			l65[k-1], l65[k] = l65[k], l65[k-1]
			k--
		}
	}
	fmt.Println(l65)
	l67 := []uint32{}
	i66 := 0
	for i66 < len(l67) && l67[i66] != sum(g25, g25, g25) {
		i66++
	}
	for j := i66 - 1; j >= 0 && l67[j] < (sum(uint32(96), g25)<<(uint(g13)&15)); j-- {
		i66 += j
	}
	switch {
	case len(l67) > 2 && l67[2] > 0, len(l67) > 1 && l67[1] > 0:
		fmt.Println("big")
	case len(l67) == 0 || l67[0] == 0:
		fmt.Println("none")
	}
	fmt.Println(i66, len(l67), (g30 == nil || g30.Area() == g13))
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
	switch g13 % 4 {
	case 3, -1:
		if (S1{F0: [2]uint8{}, f1: v62}) == (S1{}) {
			if v62 == v62 {
				safe("try68", func() {
					s := []int{1, 2, 3}
					n := max(g13, g13)
					fmt.Println(s[n&3:2], s[:n&7])
				})
				fmt.Println(g21, g13)
			} else {
				g29.F0 = g30.F0
				v62, g5 = cut(g5, g13), g5
			}
			l70 := g26
			i69 := 0
			for i69 < len(l70) && l70[i69] != g25 {
				i69++
			}
			for j := i69 - 1; j >= 0 && l70[j] < (g25/(g25|1)); j-- {
				i69 += j
			}
			switch {
			case len(l70) > 2 && l70[2] > 0, len(l70) > 1 && l70[1] > 0:
				fmt.Println("big")
			case len(l70) == 0 || l70[0] == 0:
				fmt.Println("none")
			}
			fmt.Println(i69, len(l70), (uint(g13) < 3 && (g15[g13] > g13)))
			if n := len(l70); n > 0 && l70[n-1] > 1 {
				fmt.Println(l70[n-1])
			} else if n > 1 && l70[n-2] == 1 {
				fmt.Println(n)
			}
			for k := range l70 {
				for k > 0 && l70[k-1] > l70[k] {
					l70[k-1], l70[k] = l70[k], l70[k-1]
					k--
				}
			}
			fmt.Println(l70)
		} else {
			g25 ^= sum(g25, g25, g25)
		}
	}
	var cnt71 Count = Count(51)
	_ = cnt71
	cnt71.Add(g13)
	add72, str73 := cnt71.Add, cnt71.String
	add72(4)
	fmt.Println(cnt71, str73(), Count.String(cnt71), cnt71.String())
	box74 := Box[uint8]{}
	box74.Set(g21).Set(g21)
	fmt.Printf("%v %+v %T\n", box74.Get(), box74, box74)
L75:
	for i76 := range g14 {
		_ = i76
		if g9 && (sum(int(89), i76) < 0 || sum(int(89), i76) >= len(g22) || (g22[sum(int(89), i76)] > g21 || g22[sum(int(89), i76)] > 3)) {
			continue L75
		}
		v77, v78 := map[Count]string{0: v62, 3: v62, 6: v62}, int(g30.f3)
		_ = v78
		_ = v77
		fmt.Printf("%v %v\n", v62, func(p uint8) uint8 { return p + sum(uint8(23), (g21-g21)) }(g21))
	}
	c80 := int32(g17)
	_ = c80
	f79 := func(p int32) int32 {
		c80 ^= p
		return c80 * 2
	}
	r81 := f79(min(g17, (c80 << (uint(g13) & 15))))
	_ = r81
	r82 := f79(g19[uint(g13)%3])
	_ = r82
	fmt.Println(c80)
	var fs83 []func() int
	for i := range 3 {
		fs83 = append(fs83, func() int { i += 1; return i })
	}
	for _, f := range fs83 {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	m84 := map[string]int32{}
	_ = m84
	m84["k0"] = (c80 ^ c80)
	m84["k1"] = sum(r81, (c80 * r82), func(p int32) int32 { return p + g17 }(c80))
	m84["k2"] = int32(len(g5))
	m84["k0"] += (r81 + g17)
	m84[g32.f1]++
	delete(m84, "k1")
	for _, k := range slices.Sorted(maps.Keys(m84)) {
		fmt.Print(k, "=", m84[k], " ")
	}
	if x, ok := m84["k9"]; !ok {
		fmt.Println(x, len(m84), m84)
	}
	v85, v86 := g34[len(g34)/2:], uint32(g25)
	_ = v86
	_ = v85
	g9 = g9
	var v87 string = g33.f1
	_ = v87
	a88 := []int32{g19[uint(g13)%3], g17, (r81 * c80), r82}
	b89 := a88[1:2]
	b89 = append(b89, c80)
	b89[0]++
	b89 = append(b89, a88...)
	b89[1] = (g17 % (sum(int32(20), r81) | 1))
	copy(a88[1:], a88)
	a88[0], a88[3] = a88[3], a88[0]
	fmt.Println(a88, b89, len(b89), cap(b89) >= len(b89))
	x90 := S0{f1: g30.f1, f3: g13}
	y91, p92 := x90, &x90
	p92.Bump()
	fmt.Printf("%+v %+v\n", x90, y91.Bumped())
	arr93 := [2]S0{x90}
	brr94 := arr93
	arr93[1].Bump()
	fmt.Println(arr93[0].Name(), arr93[1].Area(), brr94[1].Area())
L95:
	for i96 := 0; i96 < 3; i96++ {
		if at([]any{any(g1)}, 0) == any((g1 / g1)) {
			continue L95
		}
	L97:
		for i98 := 0; i98 < 3; i98++ {
			if at([]any{any(g21)}, 0) == any(r82) {
				continue L97
			}
			fmt.Println((g9 && g9), int(len(at([]string{g5}, 0))))
			l100 := g22[len(g22)/2:]
			i99 := 0
			for i99 < len(l100) && l100[i99] != (g21-g21) {
				i99++
			}
			for j := i99 - 1; j >= 0 && l100[j] < max(sum(uint8(15), g21), g21); j-- {
				i99 += j
			}
			switch {
			case len(l100) > 2 && l100[2] > 0, len(l100) > 1 && l100[1] > 0:
				fmt.Println("big")
			case len(l100) == 0 || l100[0] == 0:
				fmt.Println("none")
			}
			fmt.Println(i99, len(l100), (g17 != 0 && fun0(g25)/g17 < fun0(g25)))
			if n := len(l100); n > 0 && l100[n-1] > 1 {
				fmt.Println(l100[n-1])
			} else if n > 1 && l100[n-2] == 1 {
				fmt.Println(n)
			}
			for k := range l100 {
				for k > 0 && l100[k-1] > l100[k] {
					l100[k-1], l100[k] = l100[k], l100[k-1]
					k--
				}
			}
			fmt.Println(l100)
		}
	}
L101:
	for i102 := 0; i102 < 2; i102++ {
		if (g29) == (g29) {
			continue L101
		}
		fmt.Printf("%#v %v\n", max(i102, (sum(int(48), g13)/(i102|1))), [3]uint8{(g21 * g21), uint8(sum(uint32(86), g25))})
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
	fmt.Println("m60", m60)
	fmt.Println("v62", v62)
	fmt.Println("v61", v61)
	fmt.Println("cnt71", cnt71)
	fmt.Println("c80", c80)
	fmt.Println("r81", r81)
	fmt.Println("r82", r82)
	fmt.Println("m84", m84)
	fmt.Println("v86", v86)
	fmt.Println("v85", v85)
	fmt.Println("v87", v87)
}
