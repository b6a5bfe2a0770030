package p1

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
	f0 bool
	f1 []int
	f2 string
}

func (s S0) Area() int { return len(s.Name()) }

func (s S0) Name() string { return "S0" }

func (s *S0) Bump() { *s = S0{} }

func (s S0) Bumped() S0 { s = S0{}; return s }

type S1 struct {
	f0 S0
	f1 []int
}

func (s S1) Area() int { return len(s.Name()) }

func (s S1) Name() string { return "S1" }

func (s *S1) Bump() { *s = S1{} }

func (s S1) Bumped() S1 { s = S1{}; return s }

type S2 struct {
	f0 uint32
	F1 string
}

func (s S2) Area() int { return int(s.f0) }

func (s S2) Name() string { return "S2" }

func (s *S2) Bump() { s.f0++ }

func (s S2) Bumped() S2 { s.f0++; return s }

var g1 float64 = float64(17.22)
var g2 []float64 = mapped([]int32{int32(54), int32(11), int32(20)}, func(p int32) float64 { return g1 })
var g3 [3]float64 = [3]float64{g1, g1, g1}
var g4 map[string]float64 = map[string]float64{"c0": g1}
var g5 string = ""
var g6 []string = mapped([]int{int(32), int(81)}, func(p int) string { return g5 })
var g7 [3]string = [3]string{g5, g5, g5}
var g8 map[string]string = map[string]string{"a0": g5}
var g9 bool = false
var g10 []bool = []bool{g9, g9}
var g11 [3]bool = [3]bool{g9}
var g12 map[string]bool = map[string]bool{"c0": g9, "b1": g9, "b2": g9}
var g13 int = int(93)
var g14 []int = []int{g13, g13}
var g15 [3]int = [3]int{}
var g16 map[string]int = map[string]int{"a0": g13, "b1": g13, "c2": g13}
var g17 uint32 = uint32(53)
var g18 []uint32 = mapped(g14, func(p int) uint32 { return g17 })
var g19 [3]uint32 = [3]uint32{g17}
var g20 map[string]uint32 = map[string]uint32{"a0": g17, "b1": g17, "b2": g17}
var g21 Count = Count(44)
var g22 []Count = []Count{g21, g21, g21}
var g23 [3]Count = [3]Count{}
var g24 map[string]Count = map[string]Count{"c0": g21}
var g25 int32 = int32(52)
var g26 []int32 = []int32{}
var g27 [3]int32 = [3]int32{}
var g28 map[string]int32 = map[string]int32{"c0": g25, "c1": g25}
var g29 = S0{f0: g9, f1: g14, f2: g5}
var g30 = &S0{f0: g9, f1: g14, f2: g5}
var g31 = []S0{g29}
var g32 = S1{f1: g14}
var g33 = &S1{f1: g14}
var g34 = []S1{g32, g32}
var g35 = S2{f0: g17}
var g36 = &S2{}
var g37 = []S2{}

func fun0(p0 string, p1 uint32) (res int32) {
	var v38 float64
	_ = v38
	v39 := any(any(res))
	_ = v39
	if c40 := (g13 * g13); c40 > 3 {
		var v41 int32
		_ = v41
	} else {
		switch {
		case (g13 > g13), (g13 > 0 && g13 <= len(p0) && (p0[g13-1] < 'a' || p0[:g13] != "")):
			v42, v43 := Count(Count(sum(int(26), g13))), int32(g25)
			_ = v43
			_ = v42
		default:
			var v44 []S2 = g37[len(g37)/2:]
			_ = v44
		}
	}
	v45 := S0(S0{f1: slices.Clone(g14)})
	_ = v45
	return g25
}

func fun1(p0 float64) (res uint32) {
	var v46 S1
	_ = v46
	v47 := Count(g23[uint(g13)%3])
	_ = v47
	return g17
}

func fun2(p0 float64, p1 float64, p2 string) (res int) {
	var v48 [3]int32 = g27
	_ = v48
	var v49 Count
	_ = v49
	switch res % 4 {
	case 3, -1:
		switch res % 4 {
		case 3, -1:
			res = g13
		case 1:
			v50 := int((g13 + sum(res, min(res, res), (res%(sum(int(13), res)|1)))))
			_ = v50
		}
	case 1:
		v51, v52 := map[Count]Count{0: g21}, int32(g25)
		_ = v52
		_ = v51
	default:
		if at([]bool{(at([]any{any(g9)}, 0) == any((v49 != 0 && g21/v49 < g21)))}, 0) || g9 {
			var v53 S2 = g35
			_ = v53
			var v54 S1 = S1{f0: g29}
			_ = v54
		}
	}
	res = (g13 ^ (res ^ g13))
	res *= int(len(p2))
	return (res << (uint(res) & 15))
}

func fun3(p0 *S1) (res int) {
	defer func() { res += int(33) }()
	var v55 string
	_ = v55
	v56 := (g17 == (g17 / (g17 | 1)))
	_ = v56
	var v57 S0 = g29
	_ = v57
	return g13
}

func fun4(p0 int, p1 float64, p2 float64) (res Count) {
	var v58 S0
	_ = v58
	v59, v60 := g7, float64(g1)
	_ = v60
	_ = v59
	return g21
}

func Main() {
L61:
	for _, i62 := range "" {
		_ = i62
		if at([]any{any(g17)}, 0) == any((g25 << (uint(g13) & 15))) {
			continue L61
		}
		shapes63 := []Shape{
			&S2{f0: g17, F1: g29.f2},
			&S0{f0: g9},
		}
		for i, s := range shapes63 {
			if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
				b.Bump()
			}
			area := s.Area
			fmt.Println(i, s.Name(), s.Area(), area())
		}
		l65 := g14[len(g14)/2:]
		i64 := 0
		for i64 < len(l65) && l65[i64] != (g13*g13) {
			i64++
		}
		for j := i64 - 1; j >= 0 && l65[j] < g13; j-- {
			i64 += j
		}
		switch {
		case len(l65) > 2 && l65[2] > 0, len(l65) > 1 && l65[1] > 0:
			fmt.Println("big")
		case len(l65) == 0 || l65[0] == 0:
			fmt.Println("none")
		}
		fmt.Println(i64, len(l65), (sum(int32(4), (g25+g27[uint(g13)%3])) != 0 && i62/sum(int32(4), (g25+g27[uint(g13)%3])) == i62))
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
		if at([]bool{g9}, 0) && (sum(int(94), g13) < 0 || sum(int(94), g13) >= len(g22) || (g22[sum(int(94), g13)] < g21 || g22[sum(int(94), g13)] > 3)) {
			continue L61
		}
	}
	a66 := []Count{(g21 - g21), g21, (sum(Count(50), g21) - g21), g21}
	b67 := a66[1:2]
	b67 = append(b67, (g21 + g21))
	b67[0]++
	b67 = append(b67, a66...)
	b67[1] = sum(g21, g21, g21)
	copy(a66[1:], a66)
	a66[0], a66[3] = a66[3], a66[0]
	fmt.Println(a66, b67, len(b67), cap(b67) >= len(b67))
	x68 := g35
	y69, p70 := x68, &x68
	p70.Bump()
	fmt.Printf("%+v %+v\n", x68, y69.Bumped())
	arr71 := [2]S2{x68}
	brr72 := arr71
	arr71[1].Bump()
	fmt.Println(arr71[0].Name(), arr71[1].Area(), brr72[1].Area())
	l74 := g22
	i73 := 0
	for i73 < len(l74) && l74[i73] != g21 {
		i73++
	}
	for j := i73 - 1; j >= 0 && l74[j] < g21; j-- {
		i73 += j
	}
	switch {
	case len(l74) > 2 && l74[2] > 0, len(l74) > 1 && l74[1] > 0:
		fmt.Println("big")
	case len(l74) == 0 || l74[0] == 0:
		fmt.Println("none")
	}
	fmt.Println(i73, len(l74), (g13 >= 0 && g13 < len(g26) && g26[g13] > (g25-g25)))
	if n := len(l74); n > 0 && l74[n-1] > 1 {
		fmt.Println(l74[n-1])
	} else if n > 1 && l74[n-2] == 1 {
		fmt.Println(n)
	}
	for k := range l74 {
		for k > 0 && l74[k-1] > l74[k] {
			l74[k-1], l74[k] = l74[k], l74[k-1]
			k--
		}
	}
	fmt.Println(l74)
	a75 := []int{fun3(g33), (g13 / (g13 | 1)), fun2(g1, g1, g5), g13}
	b76 := a75[1:2]
	b76 = append(b76, (g13 * g13))
	b76[0]++
	copy(a75[1:], a75)
	a75[0], a75[3] = a75[3], a75[0]
	fmt.Println(a75, b76, len(b76), cap(b76) >= len(b76))
	x77 := S0{f0: (g9 && g9), f2: fmt.Sprintf("%v|%v", g21)}
	y78, p79 := x77, &x77
	p79.Bump()
	fmt.Printf("%+v %+v\n", x77, y78.Bumped())
	arr80 := [2]S0{x77}
	brr81 := arr80
	arr80[1].Bump()
	fmt.Println(arr80[0].Name(), arr80[1].Area(), brr81[1].Area())
	g17 -= g17
	g1 = g1
L82:
	for i83 := range 1 {
		_ = i83
		if at([]any{any(g5)}, 0) == any(g21) {
			continue L82
		}
		in84, out85 := make(chan Count), make(chan Count, 2)
		go func() {
			defer close(out85)
			for x := range in84 {
				out85 <- x * x
			}
		}()
		go func() {
			for _, x := range []Count{Count(56), Count(96)} {
				in84 <- x
			}
			close(in84)
		}()
		for x := range out85 {
			fmt.Print(x, " ")
		}
		v86, ok87 := <-out85
		fmt.Println(v86, ok87)
		select {
		case x := <-out85:
			fmt.Println("closed", x)
		case <-chan int(nil):
			fmt.Println("never")
		}
	}
	fmt.Println(g17, g5)
	m88 := map[string]Count{}
	_ = m88
	m88["k0"] = sum(g21, func(p Count) Count { return p + g21 }(g21), (g21 - g21))
	m88["k1"] = max(g21, g21)
	m88["k2"] = Count(len(g5))
	m88["k0"] += g21
	m88[g35.F1]++
	delete(m88, "k1")
	for _, k := range slices.Sorted(maps.Keys(m88)) {
		fmt.Print(k, "=", m88[k], " ")
	}
	if x, ok := m88["k9"]; !ok {
		fmt.Println(x, len(m88), m88)
	}
	l90 := []Count{g21, -g21}
	i89 := 0
	for i89 < len(l90) && l90[i89] != g21 {
		i89++
	}
	for j := i89 - 1; j >= 0 && l90[j] < (sum(Count(67), g21)>>(uint(g13)&15)); j-- {
		i89 += j
	}
	switch {
	case len(l90) > 2 && l90[2] > 0, len(l90) > 1 && l90[1] > 0:
		fmt.Println("big")
	case len(l90) == 0 || l90[0] == 0:
		fmt.Println("none")
	}
	fmt.Println(i89, len(l90), (g13 > 0 && g13 <= len(g5) && (g5[g13-1] > 'a' || g5[:g13] != "")))
	if n := len(l90); n > 0 && l90[n-1] > 1 {
		fmt.Println(l90[n-1])
	} else if n > 1 && l90[n-2] == 1 {
		fmt.Println(n)
	}
	for k := range l90 {
		for k > 0 && l90[k-1] > l90[k] {
			l90[k-1], l90[k] = l90[k], l90[k-1]
			k--
		}
	}
	fmt.Println(l90)
	safe("try91", func() {
		panic(func(p int) int { return p + sum(int(84), g13) }(g13))
	})
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
	fmt.Println("m88", m88)
}
