package p5

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
	F1 bool
}

func (s *S0) Area() int { return len(s.Name()) }

func (s *S0) Name() string { return "S0" }

func (s *S0) Bump() { *s = S0{} }

func (s S0) Bumped() S0 { s = S0{}; return s }

type S1 struct {
	F0 int32
	f1 string
	f2 S0
	F3 string
}

func (s *S1) Area() int { return int(s.F0) }

func (s *S1) Name() string { return "S1" }

func (s *S1) Bump() { s.F0++ }

func (s S1) Bumped() S1 { s.F0++; return s }

type S2 struct {
	F0 int32
	F1 uint64
	F2 int8
	f3 []uint64
}

func (s *S2) Area() int { return int(s.F2) }

func (s *S2) Name() string { return "S2" }

func (s *S2) Bump() { s.F0++ }

func (s S2) Bumped() S2 { s.F0++; return s }

var g1 float64 = float64(2.11)
var g2 []float64 = []float64{g1}
var g3 [3]float64 = [3]float64{g1}
var g4 map[string]float64 = map[string]float64{}
var g5 string = "a"
var g6 []string = []string{g5, g5}
var g7 [3]string = [3]string{g5}
var g8 map[string]string = map[string]string{"b0": g5}
var g9 bool = true
var g10 []bool = []bool{g9, g9}
var g11 [3]bool = [3]bool{}
var g12 map[string]bool = map[string]bool{"a0": g9, "c1": g9}
var g13 int = int(35)
var g14 []int = []int{g13, g13, g13}
var g15 [3]int = [3]int{g13}
var g16 map[string]int = map[string]int{}
var g17 int32 = int32(53)
var g18 []int32 = []int32{g17}
var g19 [3]int32 = [3]int32{g17, g17}
var g20 map[string]int32 = map[string]int32{}
var g21 int8 = int8(65)
var g22 []int8 = []int8{}
var g23 [3]int8 = [3]int8{g21, g21, g21}
var g24 map[string]int8 = map[string]int8{"c0": g21, "a1": g21}
var g25 uint64 = uint64(58)
var g26 []uint64 = []uint64{g25, g25, g25}
var g27 [3]uint64 = [3]uint64{}
var g28 map[string]uint64 = map[string]uint64{"a0": g25}
var g29 = S0{F1: g9}
var g30 = &S0{F0: g1, F1: g9}
var g31 = []S0{}
var g32 = S1{F0: g17, f2: g29}
var g33 = &S1{F0: g17, f1: g5, f2: g29, F3: g5}
var g34 = []S1{g32, g32, g32}
var g35 = S2{F0: g17, F1: g25, F2: g21}
var g36 = &S2{F1: g25}
var g37 = mapped(g18, func(p int32) S2 { return g35 })

func fun0(p0 float64) (res int8) {
	var v38 S1 = g32
	_ = v38
	res = (res << (uint(g13) & 15))
	var v39 uint64 = (g25 + (g25 + (sum(uint64(23), g25) | g25)))
	_ = v39
	p0 = max(g1, float64(v39))
	return (res / (res | 1))
}

func fun1(p0 int, p1 any) (res uint64) {
	var v40 S2
	_ = v40
	var v41 any = any(int32(len(g5)))
	_ = v41
	var v42 []S0
	_ = v42
	res *= g25
	return (res + g25)
}

func fun2(p0 string, p1 []int8) (res int8) {
	v43 := int(g13)
	_ = v43
	if g21 > sum(g21, g23[uint(v43)%3], res) {
		v44 := int8((sum(int8(76), g21) - res))
		_ = v44
	}
	v45, v46 := S1(g32), p0
	_ = v46
	_ = v45
	v47 := S2(S2{F0: g17, F2: g36.F2, f3: g26})
	_ = v47
	return g35.F2
}

func fun3(p0 int) (res int8) {
	defer func() { res += int8(75) }()
	var v48 map[int]float64 = map[int]float64{0: g1, 3: float64(g17)}
	_ = v48
	switch g13 % 4 {
	case 3, -1:
		if p0 >= (g13 * g13) {
			p0 |= min(p0, (g13 >> (uint(p0) & 15)))
			v49 := map[int]float64{0: g1, 3: g1}
			_ = v49
		} else {
			var v50 int8 = res
			_ = v50
		}
	case 1:
		p0++
	}
	return res
}

func fun4(p0 uint64, p1 int8, p2 bool) (res uint64) {
	defer func() { res += uint64(79) }()
	v51 := g2
	_ = v51
	var v52 map[string]int32 = map[string]int32{"c0": (g17 & g17), "c1": (g17 - (g17 - g17)), "b2": g33.F0}
	_ = v52
	var v53 [3]uint64
	_ = v53
L54:
	for i55 := range count(4) {
		_ = i55
		if uint(g13) < 3 && (g23[g13] < p1) {
			continue L54
		}
		p0 <<= uint(g13) & 7
		if g21 != 0 && sum(g21, p1, p1)/g21 > sum(g21, p1, p1) {
			continue L54
		}
	}
	return max(sum(uint64(97), p0), (p0 / (res | 1)))
}

func Main() {
L56:
	for i57 := 0; i57 < 1; i57++ {
		if g1 <= g1 {
			continue L56
		}
		d58 := int32(g35.F0)
		func() {
			for i := range 1 {
				defer func(n int32) { fmt.Print(i, n, d58, " ") }(d58)
			}
			defer fmt.Println("deferred", d58, g19[uint(g13)%3])
			d58++
		}()
		_ = d58
	}
	if g5 >= cut(g5, g13) {
		d59 := int32(g17)
		func() {
			for i := range 1 {
				defer func(n int32) { fmt.Print(i, n, d59, " ") }(d59)
			}
			defer fmt.Println("deferred", d59, (g17 &^ g35.F0))
			d59++
		}()
		_ = d59
	L60:
		for i61 := range count(3) {
			_ = i61
			if at([]any{any(g29)}, 0) == any(g27[uint(g13)%3]) {
				continue L60
			}
			g30.F0 = max(g1, -g1)
			for _, x62 := range []any{fmt.Sprint(g33), (g21 - g21), S0{F0: g1, F1: g9}, nil, &S0{F0: g1, F1: g9}} {
				switch t := x62.(type) {
				case nil:
					fmt.Println("nil", t == nil)
				case int, Count:
					fmt.Printf("number %v %T\n", t, t)
				case S0:
					fmt.Println("S0", t.Name())
				case Shape:
					fmt.Println("shape", t.Area())
				case fmt.Stringer:
					fmt.Println("stringer", t)
				case string:
					fmt.Printf("%q\n", t)
				default:
					fmt.Printf("%T %v\n", t, t)
				}
				if n, ok := x62.(float64); ok {
					fmt.Println("ok", n)
				}
			}
		}
	}
	v63 := uint64(g25)
	_ = v63
	shapes64 := []Shape{
		&S2{F0: g17, F2: g23[uint(g13)%3], f3: slices.Clone(g26)},
		&S2{F0: (g17 / (g17 | 1)), F1: g36.F1},
	}
	for i, s := range shapes64 {
		if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
			b.Bump()
		}
		area := s.Area
		fmt.Println(i, s.Name(), s.Area(), area())
	}
	fmt.Printf("%c\n", (g21 ^ g21))
	g21 = func(p int8) int8 { return p + g21 }(g21)
	l66 := g35.f3
	i65 := 0
	for i65 < len(l66) && l66[i65] != g35.F1 {
		i65++
	}
	for j := i65 - 1; j >= 0 && l66[j] < uint64(len(at([]string{g5}, 0))); j-- {
		i65 += j
	}
	switch {
	case len(l66) > 2 && l66[2] > 0, len(l66) > 1 && l66[1] > 0:
		fmt.Println("big")
	case len(l66) == 0 || l66[0] == 0:
		fmt.Println("none")
	}
	fmt.Println(i65, len(l66), (sum(int(4), int(g21)) > 0 && sum(int(4), int(g21)) <= len(g5) && (g5[sum(int(4), int(g21))-1] == 'a' || g5[:sum(int(4), int(g21))] != "")))
	if n := len(l66); n > 0 && l66[n-1] > 1 {
		fmt.Println(l66[n-1])
	} else if n > 1 && l66[n-2] == 1 {
		fmt.Println(n)
	}
	for k := range l66 {
		for k > 0 && l66[k-1] > l66[k] {
			l66[k-1], l66[k] = l66[k], l66[k-1]
			k--
		}
	}
	fmt.Println(l66)
	l68 := g22[len(g22)/2:]
	i67 := 0
	for i67 < len(l68) && l68[i67] != fun0(g1) {
		i67++
	}
	for j := i67 - 1; j >= 0 && l68[j] < g21; j-- {
		i67 += j
	}
	switch {
	case len(l68) > 2 && l68[2] > 0, len(l68) > 1 && l68[1] > 0:
		fmt.Println("big")
	case len(l68) == 0 || l68[0] == 0:
		fmt.Println("none")
	}
	fmt.Println(i67, len(l68), (uint(g13) < 3 && (g27[g13] == g25)))
	if n := len(l68); n > 0 && l68[n-1] > 1 {
		fmt.Println(l68[n-1])
	} else if n > 1 && l68[n-2] == 1 {
		fmt.Println(n)
	}
	for k := range l68 {
		for k > 0 && l68[k-1] > l68[k] {
			l68[k-1], l68[k] = l68[k], l68[k-1]
			k--
		}
	}
	fmt.Println(l68)
	switch sum(int(91), max(g13, g13)) % 4 {
	case 3, -1:
		shapes69 := []Shape{
			&S0{F1: g29.F1},
			&S0{F0: g1, F1: g9},
			&S0{},
		}
		for i, s := range shapes69 {
			if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
				b.Bump()
			}
			area := s.Area
			fmt.Println(i, s.Name(), s.Area(), area())
		}
	default:
		var v70 S2 = g35
		_ = v70
	}
L71:
	for _, i72 := range [2]S0{S0{F0: g1}} {
		_ = i72
		if g25 == v63 {
			continue L71
		}
	L73:
		for i74 := range 4 {
			_ = i74
			if !g9 {
				continue L73
			}
			g1 = g1
			m75 := map[string]float64{}
			_ = m75
			m75["k0"] = (g1 * g1)
			m75["k1"] = g1
			m75["k2"] = (g1 * -g1)
			delete(m75, "k1")
			for _, k := range slices.Sorted(maps.Keys(m75)) {
				fmt.Print(k, "=", m75[k], " ")
			}
			if x, ok := m75["k9"]; !ok {
				fmt.Println(x, len(m75), m75)
			}
		}
	}
	var cnt76 Count = Count(15)
	_ = cnt76
	cnt76.Add((g13 << (uint(sum(int(64), g15[uint(g13)%3])) & 15)))
	add77, str78 := cnt76.Add, cnt76.String
	add77(16)
	fmt.Println(cnt76, str78(), Count.String(cnt76), cnt76.String())
	box79 := Box[uint64]{}
	box79.Set(g25).Set(sum(v63, g25, (v63 & v63)))
	fmt.Printf("%v %+v %T\n", box79.Get(), box79, box79)
L80:
	for _, i81 := range [2]S0{S0{F1: (g9 && g9)}} {
		_ = i81
		if sum(int(87), (g13%(g13|1))) != 0 && g13/sum(int(87), (g13%(g13|1))) > g13 {
			continue L80
		}
		var cnt82 Count = Count(74)
		_ = cnt82
		cnt82.Add((g13 / (sum(int(6), int(sum(int(70), g13))) | 1)))
		add83, str84 := cnt82.Add, cnt82.String
		add83(11)
		fmt.Println(cnt82, str84(), Count.String(cnt82), cnt82.String())
		box85 := Box[int]{}
		box85.Set(^sum(int(4), g13)).Set(func(p int) int { return p + g13 }((g13 + g13)))
		fmt.Printf("%v %+v %T\n", box85.Get(), box85, box85)
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
	fmt.Println("v63", v63)
	fmt.Println("cnt76", cnt76)
}
