package p4

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
	F1 float64
}

func (s *S0) Area() int { return len(s.Name()) }

func (s *S0) Name() string { return "S0" }

func (s *S0) Bump() { *s = S0{} }

func (s S0) Bumped() S0 { s = S0{}; return s }

type S1 struct {
	f0 int
	F1 bool
	F2 string
	F3 int
	S0
}

func (s *S1) Area() int { return int(s.F3) }

func (s *S1) Name() string { return "S1" }

func (s *S1) Bump() { *s = S1{} }

func (s S1) Bumped() S1 { s = S1{}; return s }

var g1 float64 = float64(13.52)
var g2 []float64 = []float64{g1, g1}
var g3 [3]float64 = [3]float64{g1}
var g4 map[string]float64 = map[string]float64{"b0": g1}
var g5 string = "héllo"
var g6 []string = []string{}
var g7 [3]string = [3]string{g5, g5}
var g8 map[string]string = map[string]string{"c0": g5}
var g9 bool = false
var g10 []bool = []bool{g9, g9}
var g11 [3]bool = [3]bool{g9}
var g12 map[string]bool = map[string]bool{"c0": g9}
var g13 int = int(30)
var g14 []int = []int{g13}
var g15 [3]int = [3]int{g13}
var g16 map[string]int = map[string]int{"c0": g13, "b1": g13}
var g17 uint32 = uint32(57)
var g18 []uint32 = []uint32{g17, g17, g17}
var g19 [3]uint32 = [3]uint32{g17}
var g20 map[string]uint32 = map[string]uint32{}
var g21 uint8 = uint8(28)
var g22 []uint8 = []uint8{g21, g21}
var g23 [3]uint8 = [3]uint8{g21}
var g24 map[string]uint8 = map[string]uint8{"c0": g21, "a1": g21}
var g25 int32 = int32(52)
var g26 []int32 = mapped(g22, func(p uint8) int32 { return g25 })
var g27 [3]int32 = [3]int32{}
var g28 map[string]int32 = map[string]int32{"a0": g25, "c1": g25}
var g29 = S0{F0: g1, F1: g1}
var g30 = &S0{F0: g1, F1: g1}
var g31 = []S0{g29, g29, g29}
var g32 = S1{f0: g13, F1: g9, F2: g5, F3: g13}
var g33 = &S1{f0: g13, F1: g9, F2: g5, F3: g13}
var g34 = []S1{}

func fun0(p0 bool, p1 uint8) (res uint8) {
	var v35 S0 = g29
	_ = v35
	v36, v37 := int32(int32(len(g5))), g5
	_ = v37
	_ = v36
	if at([]any{any((sum(uint32(17), g17) / (g17 | 1)))}, 0) == any(g13) {
		if p0 && g9 {
			res++
			var v38 uint8
			_ = v38
		}
	} else {
		var v39 any = any(v37)
		_ = v39
		if v39 == any(sum(v36, (v36+g25), g27[uint(g13)%3])) {
			v40, v41 := any(any(-sum(uint32(16), g17))), int(g13)
			_ = v41
			_ = v40
			var v42 int32 = (sum(int32(48), (sum(int32(18), g25)-v36)) - g25)
			_ = v42
		} else {
			g32.F2 = v37
			g32.F2 = cut(g5, g13)
		}
	}
	return (p1 * (g21 - g21))
}

func fun1(p0 int32, p1 bool) (res int) {
	v43 := &S1{f0: (res + g15[uint(g13)%3]), F1: g33.F1}
	_ = v43
	v44, v45 := g19, uint8(g21)
	_ = v45
	_ = v44
L46:
	for _, i47 := range [2]S0{S0{F0: (g1 - g1)}} {
		_ = i47
		if !p1 {
			continue L46
		}
		v43.F1 = g9
		v48 := uint8(v45)
		_ = v48
	}
	return func(p int) int { return p + g13 }(^sum(int(14), res))
}

func fun2(p0 float64, p1 int32, p2 S1) (res int) {
	v49, v50 := g33, string([]byte(g5))
	_ = v50
	_ = v49
	var v51 any = any((g5 + g5))
	_ = v51
	res++
	return (sum(int(1), -res) * g13)
}

func Main() {
	safe("try52", func() {
		panic(fmt.Sprint(g5))
	})
	l54 := append(g18[:len(g18):len(g18)], g17)
	i53 := 0
	for i53 < len(l54) && l54[i53] != func(p uint32) uint32 { return p + g17 }(g17) {
		i53++
	}
	for j := i53 - 1; j >= 0 && l54[j] < g17; j-- {
		i53 += j
	}
	switch {
	case len(l54) > 2 && l54[2] > 0, len(l54) > 1 && l54[1] > 0:
		fmt.Println("big")
	case len(l54) == 0 || l54[0] == 0:
		fmt.Println("none")
	}
	fmt.Println(i53, len(l54), (g13 < 0 || g13 >= len(g26) || (g26[g13] == g25 || g26[g13] > 3)))
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
	v55 := !g9
	_ = v55
	var cnt56 Count = Count(33)
	_ = cnt56
	cnt56.Add(g32.f0)
	add57, str58 := cnt56.Add, cnt56.String
	add57(38)
	fmt.Println(cnt56, str58(), Count.String(cnt56), cnt56.String())
	box59 := Box[int]{}
	box59.Set(int(g25)).Set((g13 &^ g13))
	fmt.Printf("%v %+v %T\n", box59.Get(), box59, box59)
	m60 := map[string]float64{}
	_ = m60
	m60["k0"] = g1
	m60["k1"] = g1
	m60["k2"] = g30.F0
	delete(m60, "k1")
	for _, k := range slices.Sorted(maps.Keys(m60)) {
		fmt.Print(k, "=", m60[k], " ")
	}
	if x, ok := m60["k9"]; !ok {
		fmt.Println(x, len(m60), m60)
	}
	v61 := g30
	_ = v61
	l63 := slices.Clone(g14)
	i62 := 0
	for i62 < len(l63) && l63[i62] != func(p int) int { return p + g13 }(g13) {
		i62++
	}
	for j := i62 - 1; j >= 0 && l63[j] < (sum(int(92), g13)%(g13|1)); j-- {
		i62 += j
	}
	switch {
	case len(l63) > 2 && l63[2] > 0, len(l63) > 1 && l63[1] > 0:
		fmt.Println("big")
	case len(l63) == 0 || l63[0] == 0:
		fmt.Println("none")
	}
	fmt.Println(i62, len(l63), (g13 > 0 && g13 <= len(g5) && (g5[g13-1] == 'a' || g5[:g13] != "")))
	if n := len(l63); n > 0 && l63[n-1] > 1 {
		fmt.Println(l63[n-1])
	} else if n > 1 && l63[n-2] == 1 {
		fmt.Println(n)
	}
	for k := range l63 {
		for k > 0 && l63[k-1] > l63[k] {
			l63[k-1], l63[k] = l63[k], l63[k-1]
			k--
		}
	}
	fmt.Println(l63)
	l65 := g18
	i64 := 0
	for i64 < len(l65) && l65[i64] != g17 {
		i64++
	}
	for j := i64 - 1; j >= 0 && l65[j] < g17; j-- {
		i64 += j
	}
	switch {
	case len(l65) > 2 && l65[2] > 0, len(l65) > 1 && l65[1] > 0:
		fmt.Println("big")
	case len(l65) == 0 || l65[0] == 0:
		fmt.Println("none")
	}
	fmt.Println(i64, len(l65), (g13 >= 0 && g13 < len(g18) && g18[g13] > (g17|(sum(uint32(63), g17)+g17))))
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
	fmt.Println("v55", v55)
	fmt.Println("cnt56", cnt56)
	fmt.Println("m60", m60)
}
