package p16

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
	f1 uint8
	F2 int64
}

func (s *S0) Area() int { return int(s.F2) }

func (s *S0) Name() string { return "S0" }

func (s *S0) Bump() { s.f1++ }

func (s S0) Bumped() S0 { s.f1++; return s }

type S1 struct {
	F0 bool
	F1 int
	F2 []Count
	*S0
}

func (s S1) Area() int { return int(s.F1) }

func (s S1) Name() string { return "S1" }

func (s *S1) Bump() { *s = S1{} }

func (s S1) Bumped() S1 { s = S1{}; return s }

var g1 float64 = float64(11.16)
var g2 []float64 = mapped([]Count{Count(99), Count(97)}, func(p Count) float64 { return g1 })
var g3 [3]float64 = [3]float64{g1, g1}
var g4 map[string]float64 = map[string]float64{}
var g5 string = "héllo"
var g6 []string = []string{g5, g5, g5}
var g7 [3]string = [3]string{}
var g8 map[string]string = map[string]string{"c0": g5, "c1": g5, "c2": g5}
var g9 bool = true
var g10 []bool = []bool{g9, g9}
var g11 [3]bool = [3]bool{g9, g9}
var g12 map[string]bool = map[string]bool{"a0": g9}
var g13 int = int(21)
var g14 []int = []int{g13}
var g15 [3]int = [3]int{g13, g13}
var g16 map[string]int = map[string]int{}
var g17 int64 = int64(36)
var g18 []int64 = []int64{g17, g17}
var g19 [3]int64 = [3]int64{g17, g17, g17}
var g20 map[string]int64 = map[string]int64{"b0": g17}
var g21 uint8 = uint8(20)
var g22 []uint8 = []uint8{g21}
var g23 [3]uint8 = [3]uint8{g21, g21}
var g24 map[string]uint8 = map[string]uint8{"a0": g21}
var g25 Count = Count(87)
var g26 []Count = []Count{g25, g25}
var g27 [3]Count = [3]Count{}
var g28 map[string]Count = map[string]Count{"b0": g25, "b1": g25, "a2": g25}
var g29 = S0{F0: g1, f1: g21, F2: g17}
var g30 = &S0{f1: g21, F2: g17}
var g31 = mapped(g18, func(p int64) S0 { return g29 })
var g32 = S1{F0: g9, F1: g13, F2: g26}
var g33 = &S1{F1: g13}
var g34 = mapped(g18, func(p int64) S1 { return g32 })

func fun0(p0 uint8, p1 string) (res int64) {
	defer func() { res += int64(68) }()
	v35, v36 := g19, int64(g30.F2)
	_ = v36
	_ = v35
	var v37 bool = g9
	_ = v37
	return v36
}

func fun1(p0 Count, p1 Count) (res uint8) {
	var v38 []bool
	_ = v38
	res++
L39:
	for _, i40 := range "ab" {
		_ = i40
		if g21 >= (sum(uint8(90), g21) % (sum(uint8(75), res) | 1)) {
			continue L39
		}
		v41, v42 := g34, uint8(g29.f1)
		_ = v42
		_ = v41
		switch g13 % 4 {
		case 3, -1:
			v43, v44 := S0(S0{F2: g29.F2}), g5
			_ = v44
			_ = v43
		case 1:
			v45, v46 := int(g13), uint8(res)
			_ = v46
			_ = v45
		case 2:
			v47, v48 := g18, Count(g25)
			_ = v48
			_ = v47
		}
	}
	v49 := any(any(fun0((g21 / (sum(uint8(89), g21) | 1)), g5)))
	_ = v49
	return uint8(len(g5))
}

func fun2(p0 string) (res int64) {
	var v50 bool
	_ = v50
L51:
	for i52 := range 4 {
		_ = i52
		if v50 || (p0 != g5) {
			continue L51
		}
		res += g17
		var v53 Count = g25
		_ = v53
	}
L54:
	for _, i55 := range [2]S0{S0{F0: g1, f1: g30.f1}} {
		_ = i55
		if at([]any{any(g9)}, 0) == any((g25 >> (uint(g13) & 15))) {
			continue L54
		}
		res++
		p0 = g5
	}
	if c56 := g15[uint(sum(int(65), (g13*g13)))%3]; c56 > 3 {
		p0 = g5
	} else {
		res = min(g17, sum(g17, g17, (res*g17)))
	}
	if g13 < 0 || g13 >= len(g14) || (g14[g13] > g13 || g14[g13] > 3) {
		v50 = (sum(Count(56), (sum(Count(26), g25)-g25)) < g25)
		var v57 *S0
		v57 = &S0{F0: g1, F2: (sum(int64(60), res) % (res | 1))}
		_ = v57
	}
	return (sum(int64(22), g17) - max(g17, g17))
}

func Main() {
	g13 = g13
	var v58 *S1
	v58 = &S1{F0: g9}
	_ = v58
	l60 := g18
	i59 := 0
	for i59 < len(l60) && l60[i59] != int64(g25) {
		i59++
	}
	for j := i59 - 1; j >= 0 && l60[j] < (sum(int64(62), g17)&^g17); j-- {
		i59 += j
	}
	switch {
	case len(l60) > 2 && l60[2] > 0, len(l60) > 1 && l60[1] > 0:
		fmt.Println("big")
	case len(l60) == 0 || l60[0] == 0:
		fmt.Println("none")
	}
	fmt.Println(i59, len(l60), (sum(int(11), g33.F1) >= 0 && sum(int(11), g33.F1) < len(g14[len(g14)/2:]) && g14[len(g14)/2:][sum(int(11), g33.F1)] == (g13*(g13>>(uint(g13)&15)))))
	if n := len(l60); n > 0 && l60[n-1] > 1 {
		fmt.Println(l60[n-1])
	} else if n > 1 && l60[n-2] == 1 {
		fmt.Println(n)
	}
	for k := range l60 {
		for k > 0 && l60[k-1] > l60[k] {
			l60[k-1], l60[k] = l60[k], l60[k-1]
			k--
		}
	}
	fmt.Println(l60)
	g1 = (g1 + g1)
	g9 = g9
	l62 := slices.Clone(g18)
	i61 := 0
	for i61 < len(l62) && l62[i61] != (sum(int64(60), g17)/(g17|1)) {
		i61++
	}
	for j := i61 - 1; j >= 0 && l62[j] < g17; j-- {
		i61 += j
	}
	switch {
	case len(l62) > 2 && l62[2] > 0, len(l62) > 1 && l62[1] > 0:
		fmt.Println("big")
	case len(l62) == 0 || l62[0] == 0:
		fmt.Println("none")
	}
	fmt.Println(i61, len(l62), (sum(int(25), (g13+g33.F1)) < 0 || sum(int(25), (g13+g33.F1)) >= len(g18) || (g18[sum(int(25), (g13+g33.F1))] > (g17*g17) || g18[sum(int(25), (g13+g33.F1))] > 3)))
	if n := len(l62); n > 0 && l62[n-1] > 1 {
		fmt.Println(l62[n-1])
	} else if n > 1 && l62[n-2] == 1 {
		fmt.Println(n)
	}
	for k := range l62 {
		for k > 0 && l62[k-1] > l62[k] {
			l62[k-1], l62[k] = l62[k], l62[k-1]
			k--
		}
	}
	fmt.Println(l62)
	if g25 != g25 {
		v63 := S0(g29)
		_ = v63
	} else {
		g25 = (g25 * g25)
	}
	safe("try64", func() {
		var p *S0
		p.Bump()
		fmt.Println(p)
	})
	a65 := []Count{(g25 + g25), g25, (sum(Count(10), g25) + g25), g25}
	b66 := a65[1:2]
	b66 = append(b66, g27[uint(g13)%3])
	b66[0]++
	b66 = append(b66, a65...)
	b66[1] = +g25
	copy(a65[1:], a65)
	a65[0], a65[3] = a65[3], a65[0]
	fmt.Println(a65, b66, len(b66), cap(b66) >= len(b66))
	x67 := g29
	y68, p69 := x67, &x67
	p69.Bump()
	fmt.Printf("%+v %+v\n", x67, y68.Bumped())
	arr70 := [2]S0{x67}
	brr71 := arr70
	arr70[1].Bump()
	fmt.Println(arr70[0].Name(), arr70[1].Area(), brr71[1].Area())
	d72 := int((g13 * (g13 % (g13 | 1))))
	func() {
		for i := range 3 {
			defer func(n int) { fmt.Print(i, n, d72, " ") }(d72)
		}
		defer fmt.Println("deferred", d72, func(p int) int { return p + g13 }(g15[uint(g13)%3]))
		d72++
	}()
	_ = d72
	l74 := g18[len(g18)/2:]
	i73 := 0
	for i73 < len(l74) && l74[i73] != (sum(int64(59), g17)*g17) {
		i73++
	}
	for j := i73 - 1; j >= 0 && l74[j] < g17; j-- {
		i73 += j
	}
	switch {
	case len(l74) > 2 && l74[2] > 0, len(l74) > 1 && l74[1] > 0:
		fmt.Println("big")
	case len(l74) == 0 || l74[0] == 0:
		fmt.Println("none")
	}
	fmt.Println(i73, len(l74), (g13 < 0 || g13 >= len(g18) || (g18[g13] == g17 || g18[g13] > 3)))
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
	g13, d72 = g33.F1, g13
	var v75 any
	_ = v75
	switch {
	case !at([]bool{(g9 && g9)}, 0), (g9 || (g5 <= g5)):
		v76 := g12
		_ = v76
	}
	var cnt77 Count = Count(80)
	_ = cnt77
	cnt77.Add((g13 &^ d72))
	add78, str79 := cnt77.Add, cnt77.String
	add78(27)
	fmt.Println(cnt77, str79(), Count.String(cnt77), cnt77.String())
	box80 := Box[float64]{}
	box80.Set(g1).Set(g1)
	fmt.Printf("%v %+v %T\n", box80.Get(), box80, box80)
	v81 := append(g2[:len(g2):len(g2)], g1)
	_ = v81
	var v82 float64
	_ = v82
	l84 := g22
	i83 := 0
	for i83 < len(l84) && l84[i83] != g21 {
		i83++
	}
	for j := i83 - 1; j >= 0 && l84[j] < g23[uint(sum(int(39), g13))%3]; j-- {
		i83 += j
	}
	switch {
	case len(l84) > 2 && l84[2] > 0, len(l84) > 1 && l84[1] > 0:
		fmt.Println("big")
	case len(l84) == 0 || l84[0] == 0:
		fmt.Println("none")
	}
	fmt.Println(i83, len(l84), (uint(sum(int(1), (g13>>(uint(d72)&15)))) < 3 && (g19[sum(int(1), (g13>>(uint(d72)&15)))] == g17)))
	if n := len(l84); n > 0 && l84[n-1] > 1 {
		fmt.Println(l84[n-1])
	} else if n > 1 && l84[n-2] == 1 {
		fmt.Println(n)
	}
	for k := range l84 {
		for k > 0 && l84[k-1] > l84[k] {
			l84[k-1], l84[k] = l84[k], l84[k-1]
			k--
		}
	}
	fmt.Println(l84)
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
	fmt.Println("d72", d72)
	fmt.Println("v75", v75)
	fmt.Println("cnt77", cnt77)
	fmt.Println("v81", v81)
	fmt.Println("v82", v82)
}
