package p2

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
	f0 uint32
	f1 uint64
	F2 float64
}

func (s *S0) Area() int { return int(s.f1) }

func (s *S0) Name() string { return "S0" }

func (s *S0) Bump() { *s = S0{} }

func (s S0) Bumped() S0 { s = S0{}; return s }

type S1 struct {
	f0 float64
	F1 [2]uint32
	S0
}

func (s S1) Area() int { return len(s.Name()) }

func (s S1) Name() string { return "S1" }

func (s *S1) Bump() { *s = S1{} }

func (s S1) Bumped() S1 { s = S1{}; return s }

type S2 struct {
	f0 []uint32
	F1 uint32
	f2 uint64
}

func (s *S2) Area() int { return int(s.f2) }

func (s *S2) Name() string { return "S2" }

func (s *S2) Bump() { s.f2++ }

func (s S2) Bumped() S2 { s.f2++; return s }

var g1 float64 = float64(1.68)
var g2 []float64 = []float64{g1, g1, g1}
var g3 [3]float64 = [3]float64{g1, g1, g1}
var g4 map[string]float64 = map[string]float64{}
var g5 string = "日本"
var g6 []string = []string{g5, g5, g5}
var g7 [3]string = [3]string{}
var g8 map[string]string = map[string]string{"c0": g5}
var g9 bool = true
var g10 []bool = []bool{}
var g11 [3]bool = [3]bool{g9, g9, g9}
var g12 map[string]bool = map[string]bool{}
var g13 int = int(15)
var g14 []int = []int{g13, g13}
var g15 [3]int = [3]int{g13, g13, g13}
var g16 map[string]int = map[string]int{"a0": g13, "b1": g13}
var g17 uint64 = uint64(44)
var g18 []uint64 = []uint64{g17, g17, g17}
var g19 [3]uint64 = [3]uint64{g17}
var g20 map[string]uint64 = map[string]uint64{}
var g21 Bits = Bits(18)
var g22 []Bits = []Bits{g21}
var g23 [3]Bits = [3]Bits{}
var g24 map[string]Bits = map[string]Bits{"b0": g21, "b1": g21}
var g25 uint32 = uint32(37)
var g26 []uint32 = []uint32{}
var g27 [3]uint32 = [3]uint32{g25}
var g28 map[string]uint32 = map[string]uint32{"a0": g25, "a1": g25, "c2": g25}
var g29 = S0{f0: g25}
var g30 = &S0{f1: g17, F2: g1}
var g31 = []S0{}
var g32 = S1{f0: g1, F1: [2]uint32{}}
var g33 = &S1{f0: g1, F1: [2]uint32{g25}}
var g34 = []S1{g32, g32}
var g35 = S2{f0: g26, F1: g25, f2: g17}
var g36 = &S2{f0: g26, f2: g17}
var g37 = []S2{g35, g35, g35}

func fun0(p0 []S2, p1 uint32, p2 bool) (res int) {
	defer func() { res += int(13) }()
	v38 := strings.ToUpper(g5)
	_ = v38
	switch {
	case (g9 && (g9 && g9)), ((S0{f1: g17}) == (S0{f0: p1, f1: g17, F2: g1})):
		var v39 int = (g13 + res)
		_ = v39
	case !at([]bool{(g1 < g1)}, 0), (at([]bool{p2}, 0) && p2):
		if c40 := g15[uint(res)%3]; c40 > 3 {
			var v41 map[Count]float64 = map[Count]float64{0: max(g1, g33.f0), 3: (g1 + (g1 * g1)), 6: max(sum(float64(8.75), g33.f0), max(g1, g1))}
			_ = v41
			var v42 *S2 = &S2{f0: g26, f2: g17}
			_ = v42
		} else {
			v43 := any(any(g21))
			_ = v43
			v44, v45 := g2, uint64(uint64(len(v38)))
			_ = v45
			_ = v44
		}
	case !p2, !g9:
		v46, v47 := append(g37[:len(g37):len(g37)], g35), uint64((g17 + g17))
		_ = v47
		_ = v46
	default:
		g36.F1 = g27[uint(res)%3]
	}
	var v48 []float64 = g2
	_ = v48
	v49, v50 := g37[len(g37)/2:], uint32(p1)
	_ = v50
	_ = v49
L51:
	for _, i52 := range [2]S0{S0{f0: v50, f1: uint64(len(v38)), F2: g1}} {
		_ = i52
		if p2 || (p2 && g9) {
			continue L51
		}
		p2 = g9
	}
	return (g13 >> (uint(sum(int(69), int(len(v38)))) & 15))
}

func fun1(p0 S2, p1 float64, p2 float64) (res int) {
	defer func() { res += int(20) }()
	v53, v54 := float64(p2), float64((g1 + max(p1, g29.F2)))
	_ = v54
	_ = v53
	var v55 S1
	_ = v55
	if c56 := g15[uint(sum(int(47), g13))%3]; c56 > 3 {
		switch {
		case ((g29) == (g29)), (g13 != res):
			var v57 []S1
			_ = v57
			fallthrough
		case (g9 && g9), (sum(float64(18.42), v53) >= float64(res)):
			var v58 [3]string = g7
			_ = v58
			fallthrough
		case (g17 <= g17), (at([]any{any(g5)}, 0) == any(res)):
			v59, v60 := append(g37[:len(g37):len(g37)], S2{f0: g26[len(g26)/2:], f2: g17}), float64(max(sum(float64(11.7), p2), max(p1, p1)))
			_ = v60
			_ = v59
		default:
			var v61 S2 = g35
			_ = v61
		}
	}
	return g13
}

func fun2(p0 any, p1 string, p2 string) (res int) {
	v62, v63 := g33, g5
	_ = v63
	_ = v62
	var v64 string = string(Label(at([]string{cut(g5, sum(int(16), (sum(int(60), res)-res)))}, 0)))
	_ = v64
	switch res % 4 {
	case 3, -1:
		var v65 string = v63
		_ = v65
	case 1:
		var v66 []S2
		_ = v66
	case 2:
		v67 := g6[len(g6)/2:]
		_ = v67
	default:
		if g17 <= sum(g17, g17, g30.f1) {
			v68, v69 := S0(S0{f1: g17, F2: float64(g13)}), Bits(g23[uint(g13)%3])
			_ = v69
			_ = v68
			res <<= uint(sum(int(92), res)) & 7
		}
	}
	switch {
	case (g9 && g9), (g9 && (p0 == any(v63))):
		v70 := any(p0)
		_ = v70
	default:
		switch sum(int(89), (g13-res)) % 4 {
		case 3, -1:
			var v71 []S2
			_ = v71
		}
	}
	var v72 S1 = S1{f0: g1}
	_ = v72
	return res
}

func fun3(p0 [3]bool) (res Bits) {
	v73, v74 := []Bits{}, int(g13)
	_ = v74
	_ = v73
L75:
	for i76 := range g14 {
		_ = i76
		if at([]any{any(g9)}, 0) == any(g21) {
			continue L75
		}
		v77 := any(any(max(g1, float64(g25))))
		_ = v77
		var v78 [3]string = g7
		_ = v78
	}
	v74 = (sum(int(24), g13) | fun0(slices.Clone(g37), g27[uint(g13)%3], g9))
	var v79 []string
	_ = v79
	return (g21 << (uint(g13) & 15))
}

func fun4(p0 Bits) (res int) {
	v80 := map[string]Bits{}
	_ = v80
	var v81 string
	_ = v81
	return g15[uint(g13)%3]
}

func Main() {
	var v82 []S0 = []S0{g29}
	_ = v82
	switch {
	case (g25 < g25), (g13 > g13):
		a83 := []uint32{uint32(len(g5)), g25, g36.F1, g25}
		b84 := a83[1:3]
		b84 = append(b84, g25)
		b84[0]++
		b84 = append(b84, a83...)
		b84[1] = g25
		copy(a83[1:], a83)
		a83[0], a83[3] = a83[3], a83[0]
		fmt.Println(a83, b84, len(b84), cap(b84) >= len(b84))
		x85 := g32
		y86, p87 := x85, &x85
		p87.Bump()
		fmt.Printf("%+v %+v\n", x85, y86.Bumped())
		arr88 := [2]S1{x85}
		brr89 := arr88
		arr88[1].Bump()
		fmt.Println(arr88[0].Name(), arr88[1].Area(), brr89[1].Area())
	case (g9 || (g25 <= g25)), (at([]any{any(g9)}, 0) == any((g25 + g25))):
		if g9 || (g17 != func(p uint64) uint64 { return p + g17 }(g17)) {
			g5 = g5
		}
	case (g5 != g5), (at([]bool{(g5 <= g5)}, 0) || (sum(float64(0.11), g1) == g1)):
		g25 &= (g25 + g25)
	default:
	L90:
		for _, i91 := range [2]S0{S0{f1: g17}} {
			_ = i91
			if g9 && ((g32) == (g32)) {
				continue L90
			}
			m92 := map[string]uint64{}
			_ = m92
			m92["k0"] = g35.f2
			m92["k1"] = g35.f2
			m92["k0"] += -sum(uint64(27), g17)
			m92[string(Label(g5))]++
			delete(m92, "k1")
			for _, k := range slices.Sorted(maps.Keys(m92)) {
				fmt.Print(k, "=", m92[k], " ")
			}
			if x, ok := m92["k9"]; !ok {
				fmt.Println(x, len(m92), m92)
			}
			var v93 [3]int = [3]int{max(g13, (g13 ^ g13)), g13, (g13 / (g13 | 1))}
			_ = v93
		}
	}
	g35.F1 = g25
L94:
	for i95 := range count(2) {
		_ = i95
		if g9 && g9 {
			continue L94
		}
		g25 -= (sum(uint32(50), func(p uint32) uint32 { return p + g25 }(g25)) >> (uint(g13) & 15))
		if g21 > g21 {
			break L94
		}
	}
	safe("try96", func() {
		fmt.Println(any(g13).(uint64))
	})
	shapes97 := []Shape{
		&S2{F1: g29.f0, f2: uint64(g25)},
		&S0{F2: (g1 / g1)},
		&S1{f0: (g1 + g1), F1: g32.F1},
	}
	for i, s := range shapes97 {
		if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
			b.Bump()
		}
		area := s.Area
		fmt.Println(i, s.Name(), s.Area(), area())
	}
	if !g9 {
		var v98 uint32
		_ = v98
		g17++
	} else {
		if g9 || (at([]bool{g9}, 0) && g9) {
			g21++
		}
	}
	g9 = (at([]any{any((at([]any{any(int(1))}, 0) == any(g13)))}, 0) == any(g13))
	switch g13 % 4 {
	case 3, -1:
		d99 := Bits(g21)
		func() {
			for i := range 1 {
				defer func(n Bits) { fmt.Print(i, n, d99, " ") }(d99)
			}
			defer fmt.Println("deferred", d99, -g21)
			d99++
		}()
		_ = d99
	case 1:
		v100 := map[string]uint32{"a0": g25, "b1": func(p uint32) uint32 { return p + sum(uint32(84), (g25+g25)) }((g25 - g25)), "c2": g27[uint(g13)%3]}
		_ = v100
	case 2:
		a101 := []uint32{(g25 / (g25 | 1)), g25, (g25 * g25), min(sum(uint32(30), g25), g25)}
		b102 := a101[0:3]
		b102 = append(b102, g25)
		b102[0]++
		b102 = append(b102, a101...)
		b102[1] = g27[uint(g13)%3]
		copy(a101[1:], a101)
		a101[0], a101[3] = a101[3], a101[0]
		fmt.Println(a101, b102, len(b102), cap(b102) >= len(b102))
		x103 := g29
		y104, p105 := x103, &x103
		p105.Bump()
		fmt.Printf("%+v %+v\n", x103, y104.Bumped())
		arr106 := [2]S0{x103}
		brr107 := arr106
		arr106[1].Bump()
		fmt.Println(arr106[0].Name(), arr106[1].Area(), brr107[1].Area())
	}
	in108, out109 := make(chan uint64), make(chan uint64, 2)
	go func() {
		defer close(out109)
		for x := range in108 {
			out109 <- x * x
		}
	}()
	go func() {
		for _, x := range []uint64{uint64(37), uint64(37)} {
			in108 <- x
		}
		close(in108)
	}()
	for x := range out109 {
		fmt.Print(x, " ")
	}
	v110, ok111 := <-out109
	fmt.Println(v110, ok111)
	select {
	case x := <-out109:
		fmt.Println("closed", x)
	case <-chan int(nil):
		fmt.Println("never")
	}
	g21++
	g5 = strings.ToUpper(g5)
	shapes112 := []Shape{
		&S1{},
		&S2{F1: (g25 / (g25 | 1))},
	}
	for i, s := range shapes112 {
		if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
			b.Bump()
		}
		area := s.Area
		fmt.Println(i, s.Name(), s.Area(), area())
	}
	v113, v114 := g37, uint32(g25)
	_ = v114
	_ = v113
	shapes115 := []Shape{
		&S2{f0: append(g26[:len(g26):len(g26)], v114), F1: g25},
		&S1{f0: g1},
		&S2{f0: append(g26[:len(g26):len(g26)], g25), f2: g19[uint(sum(int(43), g13))%3]},
	}
	for i, s := range shapes115 {
		if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
			b.Bump()
		}
		area := s.Area
		fmt.Println(i, s.Name(), s.Area(), area())
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
	fmt.Println("v82", v82)
	fmt.Println("v114", v114)
	fmt.Println("v113", v113)
}
