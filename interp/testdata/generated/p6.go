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
		if uint(g13) < 3 && ([3]int{}[g13] < g13) {
			v36 = g5
			v35 = (g25 &^ g25)
		} else {
			v40 := int(g15[uint(g13)%3])
			_ = v40
			v41 := any(any(g29))
			_ = v41
		}
	}
	v42, v43 := map[int]int{0: func(p int) int { return p + sum(int(43), g13) }(sum(sum(int(92), g13), g13, g13))}, float64(g1)
	_ = v43
	_ = v42
	v44, v45 := g8, Count(v35)
	_ = v45
	_ = v44
	return g17
}

func fun1(p0 bool) (res Bits) {
	defer func() { res += Bits(15) }()
	v46, v47 := int((g13 >> (uint(g13) & 15))), Bits(res)
	_ = v47
	_ = v46
	var v48 int8
	_ = v48
	v47, res = v47, (v47 * res)
	var v49 []Count = g26[len(g26)/2:]
	_ = v49
L50:
	for _, i51 := range "é日" {
		_ = i51
		if v47 == Bits(g21) {
			continue L50
		}
		v46 ^= sum(v46, g33.F0, sum(v46, v46, v46))
		if p0 || g9 {
			continue L50
		}
	}
	return v47
}

func fun2(p0 bool, p1 int8) (res int8) {
	var v52 Bits
	_ = v52
	switch g13 % 4 {
	case 3, -1:
		switch {
		case (g25 > (g25 & g25)), (at([]any{any(g5)}, 0) == any(g25)):
			var v53 S0
			_ = v53
		}
	case 1:
		v54 := S0(S0{f0: v52, F1: mapped(g26, func(p Count) Count { return (g25 >> (uint(g13) & 15)) })})
		_ = v54
	default:
		v55 := int(g13)
		_ = v55
	}
	v56 := map[int]Bits{}
	_ = v56
	return (p1 * (g21 >> (uint(g13) & 15)))
}

func fun3(p0 string) (res int8) {
	v57, v58 := []int{g13}, int(g13)
	_ = v58
	_ = v57
L59:
	for _, i60 := range [2]S0{S0{f0: Bits(len(g5)), F1: slices.Clone(g26)}} {
		_ = i60
		if g9 || g9 {
			continue L59
		}
		v61 := map[Count]Bits{}
		_ = v61
		v62 := any(any((g1 + g1)))
		_ = v62
	}
	res = (g21 ^ g21)
	return res
}

func fun4(p0 int) (res int8) {
	var v63 []int8
	_ = v63
	v64, v65 := S0(g29), string(rune('a'+sum(uint8(54), (sum(uint8(55), (sum(uint8(90), uint8(76))>>(uint(p0)&15)))<<(uint(g13)&15)))%20))
	_ = v65
	_ = v64
	res++
	var v66 []S1 = slices.Clone(g34)
	_ = v66
	return res
}

func Main() {
	v67 := any(any(g25))
	_ = v67
	var v68 S1 = S1{F0: g13}
	_ = v68
	l70 := g22
	i69 := 0
	for i69 < len(l70) && l70[i69] != g21 {
		i69++
	}
	for j := i69 - 1; j >= 0 && l70[j] < g21; j-- {
		i69 += j
	}
	switch {
	case len(l70) > 2 && l70[2] > 0, len(l70) > 1 && l70[1] > 0:
		fmt.Println("big")
	case len(l70) == 0 || l70[0] == 0:
		fmt.Println("none")
	}
	fmt.Println(i69, len(l70), (g13 != 0 && func(p int) int { return p + g13 }((g13*g13))/g13 == func(p int) int { return p + g13 }((g13*g13))))
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
L71:
	for i72 := 0; i72 < 1; i72++ {
		if g9 && g9 {
			continue L71
		}
		if c73 := sum(i72, i72, int(i72)); c73 > 3 {
			g25 <<= uint(g13) & 7
		}
	L74:
		for i75 := 0; i75 < 3; i75++ {
			if at([]bool{g9}, 0) || (v67 == any(g17)) {
				continue L74
			}
			c77 := Count(Count(g21))
			_ = c77
			f76 := func(p Count) Count {
				c77 += p
				return c77 * 2
			}
			r78 := f76((sum(Count(88), +g25) * min(g25, g25)))
			_ = r78
			fmt.Println(c77)
			var fs79 []func() int
			for i := range 3 {
				fs79 = append(fs79, func() int { i += 2; return i })
			}
			for _, f := range fs79 {
				fmt.Print(f(), f(), " ")
			}
			fmt.Println()
		}
	}
L80:
	for i81 := range count(4) {
		_ = i81
		if g13 != g13 {
			continue L80
		}
		v82 := map[string]float64{}
		_ = v82
	}
	for _, x83 := range []any{float64(sum(int(48), g13)), g25, S1{F0: g13, F2: g9}, nil, g30} {
		switch t := x83.(type) {
		case nil:
			fmt.Println("nil", t == nil)
		case int, Count:
			fmt.Printf("number %v %T\n", t, t)
		case S1:
			fmt.Println("S1", t.Name())
		case Shape:
			fmt.Println("shape", t.Area())
		case fmt.Stringer:
			fmt.Println("stringer", t)
		case string:
			fmt.Printf("%q\n", t)
		default:
			fmt.Printf("%T %v\n", t, t)
		}
		if n, ok := x83.(Bits); ok {
			fmt.Println("ok", n)
		}
	}
	c85 := Count(Count(len(g5)))
	_ = c85
	f84 := func(p Count) Count {
		c85 += p
		return c85 * 2
	}
	r86 := f84(Count(g17))
	_ = r86
	fmt.Println(c85)
	var fs87 []func() int
	for i := range 3 {
		fs87 = append(fs87, func() int { i += 3; return i })
	}
	for _, f := range fs87 {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	switch g13 % 4 {
	case 3, -1:
		g33.F2 = g9
	case 1:
	L88:
		for _, i89 := range "ab" {
			_ = i89
			if !at([]bool{(g9 && g9)}, 0) {
				continue L88
			}
			v90, v91 := g33, g9
			_ = v91
			_ = v90
			v92, v93 := [3]bool{(g9 || g9), v68.F2}, Count(g27[uint(g13)%3])
			_ = v93
			_ = v92
		}
	default:
		a94 := []int{g13, (g13 * g13), g13, (g13 >> (uint(g13) & 15))}
		b95 := a94[1:3]
		b95 = append(b95, (sum(int(22), g13) & g13))
		b95[0]++
		b95 = append(b95, a94...)
		b95[1] = (g13 >> (uint(g13) & 15))
		copy(a94[1:], a94)
		a94[0], a94[3] = a94[3], a94[0]
		fmt.Println(a94, b95, len(b95), cap(b95) >= len(b95))
		x96 := g32
		y97, p98 := x96, &x96
		p98.Bump()
		fmt.Printf("%+v %+v\n", x96, y97.Bumped())
		arr99 := [2]S1{x96}
		brr100 := arr99
		arr99[1].Bump()
		fmt.Println(arr99[0].Name(), arr99[1].Area(), brr100[1].Area())
	}
	g13 = -g13
	if v67 == any((g25 - Count(r86))) {
		g9 = (g30 == nil || g30.Area() > g13)
	} else {
		a101 := []int{min(g13, g13), g33.F0, g33.F0, g13}
		b102 := a101[0:3]
		b102 = append(b102, g13)
		b102[0]++
		copy(a101[1:], a101)
		a101[0], a101[3] = a101[3], a101[0]
		fmt.Println(a101, b102, len(b102), cap(b102) >= len(b102))
		x103 := S1{F0: g13, f1: g14}
		y104, p105 := x103, &x103
		p105.Bump()
		fmt.Printf("%+v %+v\n", x103, y104.Bumped())
		arr106 := [2]S1{x103}
		brr107 := arr106
		arr106[1].Bump()
		fmt.Println(arr106[0].Name(), arr106[1].Area(), brr107[1].Area())
		var v108 *S1
		v108 = &S1{F0: g13, F2: v68.F2}
		_ = v108
	}
	l110 := append(g26[:len(g26):len(g26)], g25)
	i109 := 0
	for i109 < len(l110) && l110[i109] != g27[uint(g13)%3] {
		i109++
	}
	for j := i109 - 1; j >= 0 && l110[j] < (c85+g25); j-- {
		i109 += j
	}
	switch {
	case len(l110) > 2 && l110[2] > 0, len(l110) > 1 && l110[1] > 0:
		fmt.Println("big")
	case len(l110) == 0 || l110[0] == 0:
		fmt.Println("none")
	}
	fmt.Println(i109, len(l110), (g13 > 0 && g13 <= len(at([]string{g5}, 0)) && (at([]string{g5}, 0)[g13-1] < 'a' || at([]string{g5}, 0)[:g13] != "")))
	if n := len(l110); n > 0 && l110[n-1] > 1 {
		fmt.Println(l110[n-1])
	} else if n > 1 && l110[n-2] == 1 {
		fmt.Println(n)
	}
	for k := range l110 {
		for k > 0 && l110[k-1] > l110[k] {
			l110[k-1], l110[k] = l110[k], l110[k-1]
			k--
		}
	}
	fmt.Println(l110)
	g21 = min(g21, max(g21, g21))
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
	fmt.Println("v67", v67)
	fmt.Println("v68", v68)
	fmt.Println("c85", c85)
	fmt.Println("r86", r86)
}
