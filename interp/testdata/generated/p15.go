package p15

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
	f0 string
	f1 Bits
	F2 Bits
	F3 int
}

func (s S0) Area() int { return int(s.F3) }

func (s S0) Name() string { return "S0" }

func (s *S0) Bump() { *s = S0{} }

func (s S0) Bumped() S0 { s = S0{}; return s }

type S1 struct {
	F0 S0
	f1 Bits
	f2 S0
	F3 [2]Bits
}

func (s S1) Area() int { return int(s.f1) }

func (s S1) Name() string { return "S1" }

func (s *S1) Bump() { *s = S1{} }

func (s S1) Bumped() S1 { s = S1{}; return s }

var g1 float64 = float64(19.86)
var g2 []float64 = []float64{g1, g1, g1}
var g3 [3]float64 = [3]float64{g1, g1}
var g4 map[string]float64 = map[string]float64{}
var g5 string = "tab\t"
var g6 []string = []string{g5}
var g7 [3]string = [3]string{g5}
var g8 map[string]string = map[string]string{"c0": g5, "c1": g5, "c2": g5}
var g9 bool = true
var g10 []bool = []bool{g9, g9, g9}
var g11 [3]bool = [3]bool{}
var g12 map[string]bool = map[string]bool{"a0": g9, "b1": g9}
var g13 int = int(89)
var g14 []int = []int{g13, g13}
var g15 [3]int = [3]int{}
var g16 map[string]int = map[string]int{"a0": g13, "c1": g13}
var g17 int8 = int8(11)
var g18 []int8 = []int8{g17, g17, g17}
var g19 [3]int8 = [3]int8{g17, g17, g17}
var g20 map[string]int8 = map[string]int8{"b0": g17}
var g21 uint64 = uint64(46)
var g22 []uint64 = []uint64{g21}
var g23 [3]uint64 = [3]uint64{}
var g24 map[string]uint64 = map[string]uint64{"c0": g21}
var g25 Bits = Bits(44)
var g26 []Bits = []Bits{g25, g25, g25}
var g27 [3]Bits = [3]Bits{g25}
var g28 map[string]Bits = map[string]Bits{"a0": g25}
var g29 = S0{f1: g25, F2: g25}
var g30 = &S0{f0: g5, f1: g25, F2: g25, F3: g13}
var g31 = []S0{g29, g29}
var g32 = S1{F0: g29, f2: g29, F3: [2]Bits{}}
var g33 = &S1{f1: g25, f2: g29, F3: [2]Bits{g25}}
var g34 = []S1{g32}

func fun0(p0 any, p1 Bits) (res uint64) {
	var v35 []string = append(g6[:len(g6):len(g6)], g5)
	_ = v35
	res -= g21
	v36, v37 := int((sum(int(1), g13) >> (uint(sum(int(13), g30.F3)) & 15))), Bits(g25)
	_ = v37
	_ = v36
	var v38 any = p0
	_ = v38
	v39, v40 := g9, int(g13)
	_ = v40
	_ = v39
	return res
}

func fun1(p0 string, p1 uint64, p2 float64) (res int8) {
	v41, v42 := &S0{f0: g5, f1: Bits(sum(Bits(29), sum(g25, g25, g25))), F2: g29.F2, F3: g13}, int8(g17)
	_ = v42
	_ = v41
	v42 = g17
	v42 = res
	if g9 && g9 {
		p0 = strings.ToUpper(g5)
		v43, v44 := int(max(g13, sum(g13, (g13*g13), min(g13, g13)))), float64(-sum(float64(7.99), g1))
		_ = v44
		_ = v43
	} else {
		if g9 && (g9 || (g13 < 0 || g13 >= len(g18) || (g18[g13] == res || g18[g13] > 3))) {
			p2 = (p2 / g1)
			v45, v46 := any(any(g32.f2)), Bits((sum(Bits(71), (sum(Bits(43), g25)&g25)) & v41.f1))
			_ = v46
			_ = v45
		}
		p1 = func(p uint64) uint64 { return p + sum(uint64(77), uint64(len(g5))) }((g21 * p1))
	}
	return g19[uint(g13)%3]
}

func fun2(p0 []S1, p1 float64) (res uint64) {
	v47, v48 := uint64(g21), uint64(res)
	_ = v48
	_ = v47
	v49 := S0(g32.F0)
	_ = v49
	return sum(res, v47, sum(sum(uint64(89), v48), res, v47))
}

func fun3(p0 int8) (res Bits) {
	defer func() { res += Bits(81) }()
	var v50 []int
	_ = v50
	var v51 *S0 = &S0{f0: g5, F2: g29.F2, F3: g13}
	_ = v51
	v52, v53 := S0(g29), uint64(uint64(g13))
	_ = v53
	_ = v52
	switch {
	case (g1 <= g1), (g25 > res):
		p0 = func(p int8) int8 { return p + g17 }(g17)
	case !at([]bool{(g1 >= g1)}, 0), (at([]any{any(g29)}, 0) == any(max(res, res))):
		p0 |= g17
	case (g13 < (g13 * g13)), (g9 && ((g32) == (g32))):
		if c54 := (g13 >> (uint(g13) & 15)); c54 > 3 {
			var v55 []S1
			_ = v55
		} else {
			v53 ^= (sum(uint64(96), (g21^v53)) | g21)
			v53 += g21
		}
	}
L56:
	for i57 := range count(3) {
		_ = i57
		if g21 == v53 {
			continue L56
		}
		v53 >>= uint(g13) & 7
		v58, v59 := any(any(int8(len(g5)))), g5
		_ = v59
		_ = v58
	}
	return (g25 >> (uint(g13) & 15))
}

func fun4(p0 [3]bool, p1 [3]uint64) (res Bits) {
	var v60 uint64 = (g21 + g21)
	_ = v60
	v60 &^= +v60
L61:
	for _, i62 := range "é日" {
		_ = i62
		if g17 == g17 {
			continue L61
		}
		var v63 string
		_ = v63
		v64 := S0(g33.F0)
		_ = v64
	}
	var v65 S0 = g29
	_ = v65
	v66, v67 := map[Count]bool{0: g9}, fmt.Sprintf("%v|%v", S1{F0: S0{f1: g25, F2: res, F3: g13}, f1: res, f2: S0{f0: g5, F3: g13}, F3: [2]Bits{g25, g25}})
	_ = v67
	_ = v66
	return res
}

func Main() {
	g29.f0 = (g5 + fmt.Sprint(g5))
	l69 := append(g14[:len(g14):len(g14)], int(g13))
	i68 := 0
	for i68 < len(l69) && l69[i68] != int(len(g5)) {
		i68++
	}
	for j := i68 - 1; j >= 0 && l69[j] < (g13*g13); j-- {
		i68 += j
	}
	switch {
	case len(l69) > 2 && l69[2] > 0, len(l69) > 1 && l69[1] > 0:
		fmt.Println("big")
	case len(l69) == 0 || l69[0] == 0:
		fmt.Println("none")
	}
	fmt.Println(i68, len(l69), (g30 == nil || g30.Area() == g13))
	if n := len(l69); n > 0 && l69[n-1] > 1 {
		fmt.Println(l69[n-1])
	} else if n > 1 && l69[n-2] == 1 {
		fmt.Println(n)
	}
	for k := range l69 {
		for k > 0 && l69[k-1] > l69[k] {
			l69[k-1], l69[k] = l69[k], l69[k-1]
			k--
		}
	}
	fmt.Println(l69)
	var v70 *S1 = g33
	_ = v70
L71:
	for i72 := 0; i72 < 1; i72++ {
		if (g32) == (S1{f2: g29, F3: [2]Bits{}}) {
			continue L71
		}
	L73:
		for i74 := 0; i74 < 4; i74++ {
			if at([]any{any(g9)}, 0) == any(sum(g21, g21, g21)) {
				continue L73
			}
			g17 = g17
			if at([]any{any(g9)}, 0) == any(g17) {
				break L71
			}
		}
		if g13 < 0 || g13 >= len(g22) || (g22[g13] == g21 || g22[g13] > 3) {
			break L71
		}
	}
	shapes75 := []Shape{
		&S0{f0: g5, f1: g25, F2: (g25 &^ g25)},
		&S1{F0: S0{f1: g25, F2: g25, F3: g13}, f1: (sum(Bits(54), g25) >> (uint(sum(int(10), g13)) & 15)), f2: S0{f1: g25, F2: g25, F3: g13}},
		&S0{F2: g25},
	}
	for i, s := range shapes75 {
		if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
			b.Bump()
		}
		area := s.Area
		fmt.Println(i, s.Name(), s.Area(), area())
	}
	a76 := []int8{(g17 - g17), g17, int8(g25), int8(sum(int8(70), g17))}
	b77 := a76[0:2]
	b77 = append(b77, g19[uint(g13)%3])
	b77[0]++
	b77 = append(b77, a76...)
	b77[1] = g19[uint(sum(int(66), g13))%3]
	copy(a76[1:], a76)
	a76[0], a76[3] = a76[3], a76[0]
	fmt.Println(a76, b77, len(b77), cap(b77) >= len(b77))
	x78 := S0{F2: sum(g25, g25, g25)}
	y79, p80 := x78, &x78
	p80.Bump()
	fmt.Printf("%+v %+v\n", x78, y79.Bumped())
	arr81 := [2]S0{x78}
	brr82 := arr81
	arr81[1].Bump()
	fmt.Println(arr81[0].Name(), arr81[1].Area(), brr82[1].Area())
	g9 = g9
	m83 := map[string]float64{}
	_ = m83
	m83["k0"] = g1
	m83["k1"] = g1
	delete(m83, "k1")
	for _, k := range slices.Sorted(maps.Keys(m83)) {
		fmt.Print(k, "=", m83[k], " ")
	}
	if x, ok := m83["k9"]; !ok {
		fmt.Println(x, len(m83), m83)
	}
	fmt.Println(*&S1{f1: g25, f2: g29, F3: [2]Bits{g25}}, sum(g13, g15[uint(g13)%3], g13))
	var v84 any
	_ = v84
	a85 := []int8{g17, g17, int8(sum(uint64(51), g21)), g17}
	b86 := a85[0:2]
	b86 = append(b86, min(g17, g17))
	b86[0]++
	b86 = append(b86, a85...)
	b86[1] = g17
	copy(a85[1:], a85)
	a85[0], a85[3] = a85[3], a85[0]
	fmt.Println(a85, b86, len(b86), cap(b86) >= len(b86))
	x87 := g29
	y88, p89 := x87, &x87
	p89.Bump()
	fmt.Printf("%+v %+v\n", x87, y88.Bumped())
	arr90 := [2]S0{x87}
	brr91 := arr90
	arr90[1].Bump()
	fmt.Println(arr90[0].Name(), arr90[1].Area(), brr91[1].Area())
	if c92 := sum(g13, g13, (g13 * g13)); c92 > 3 {
		shapes93 := []Shape{
			&S0{f0: fmt.Sprintf("%v", g31), F2: g25, F3: g30.F3},
			&S0{f0: (g5 + g5), f1: g25, F2: g25, F3: g13},
		}
		for i, s := range shapes93 {
			if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
				b.Bump()
			}
			area := s.Area
			fmt.Println(i, s.Name(), s.Area(), area())
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
	fmt.Println("m83", m83)
	fmt.Println("v84", v84)
}
