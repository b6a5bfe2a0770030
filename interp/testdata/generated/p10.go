package p10

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
	f0 []uint64
	f1 uint64
	f2 Count
}

func (s *S0) Area() int { return int(s.f2) }

func (s *S0) Name() string { return "S0" }

func (s *S0) Bump() { s.f1++ }

func (s S0) Bumped() S0 { s.f1++; return s }

type S1 struct {
	f0 []int8
	F1 int8
	f2 uint64
	F3 uint64
	S0
}

func (s *S1) Area() int { return int(s.F3) }

func (s *S1) Name() string { return "S1" }

func (s *S1) Bump() { s.F1++ }

func (s S1) Bumped() S1 { s.F1++; return s }

type S2 struct {
	f0 [2]int8
	F1 float64
	F2 S1
}

func (s *S2) Area() int { return len(s.Name()) }

func (s *S2) Name() string { return "S2" }

func (s *S2) Bump() { *s = S2{} }

func (s S2) Bumped() S2 { s = S2{}; return s }

var g1 float64 = float64(6.95)
var g2 []float64 = []float64{}
var g3 [3]float64 = [3]float64{}
var g4 map[string]float64 = map[string]float64{"b0": g1, "b1": g1}
var g5 string = "日本"
var g6 []string = []string{}
var g7 [3]string = [3]string{g5, g5, g5}
var g8 map[string]string = map[string]string{"c0": g5}
var g9 bool = true
var g10 []bool = []bool{g9}
var g11 [3]bool = [3]bool{}
var g12 map[string]bool = map[string]bool{"a0": g9, "c1": g9, "c2": g9}
var g13 int = int(41)
var g14 []int = []int{}
var g15 [3]int = [3]int{g13}
var g16 map[string]int = map[string]int{}
var g17 int8 = int8(2)
var g18 []int8 = []int8{g17, g17, g17}
var g19 [3]int8 = [3]int8{}
var g20 map[string]int8 = map[string]int8{}
var g21 Count = Count(25)
var g22 []Count = []Count{g21, g21, g21}
var g23 [3]Count = [3]Count{g21, g21, g21}
var g24 map[string]Count = map[string]Count{"b0": g21, "a1": g21}
var g25 uint64 = uint64(73)
var g26 []uint64 = mapped([]uint64{g25, g25, g25}, func(p uint64) uint64 { return g25 })
var g27 [3]uint64 = [3]uint64{g25, g25}
var g28 map[string]uint64 = map[string]uint64{}
var g29 = S0{f0: g26, f1: g25, f2: g21}
var g30 = &S0{f0: g26, f1: g25}
var g31 = mapped(g26, func(p uint64) S0 { return g29 })
var g32 = S1{F1: g17, f2: g25}
var g33 = &S1{F3: g25}
var g34 = mapped(g22, func(p Count) S1 { return g32 })
var g35 = S2{F2: g32}
var g36 = &S2{F2: g32}
var g37 = mapped(g26, func(p uint64) S2 { return g35 })

func fun0(p0 Count, p1 map[string]uint64) (res uint64) {
	v38, v39 := g14, uint64(g25)
	_ = v39
	_ = v38
	p0 = (p0 & g29.f2)
	switch {
	case !g9, (g9 || (g17 == g17)):
		v40 := S1(g32)
		_ = v40
		fallthrough
	case (sum(float64(3.7), g1) > max(g1, g1)), (at([]any{any(g5)}, 0) == any(cut(g5, g13))):
		v41 := Count(g21)
		_ = v41
	}
	return (g25 << (uint(g13) & 15))
}

func fun1(p0 string) (res Count) {
	var v42 string = cut(g5, g13)
	_ = v42
	v43, v44 := S2(S2{F2: g32}), float64((g1 + -g1))
	_ = v44
	_ = v43
	return g21
}

func fun2(p0 int, p1 int8, p2 string) (res int8) {
	defer func() { res += int8(72) }()
	var v45 [3]int
	_ = v45
L46:
	for _, i47 := range [2]S0{S0{f0: g26, f1: g30.f1, f2: (g21 * g21)}} {
		_ = i47
		if !at([]bool{(p0 >= p0)}, 0) {
			continue L46
		}
		var v48 []uint64 = g26
		_ = v48
	}
	p0 = p0
	return (p1 << (uint(g13) & 15))
}

func fun3(p0 Count) (res int8) {
	defer func() { res += int8(62) }()
	v49, v50 := float64(g1), int(g13)
	_ = v50
	_ = v49
	var v51 []S0
	_ = v51
	v52 := S2(S2{f0: [2]int8{}, F2: g32})
	_ = v52
	res = (res * res)
	g29.f2 = g23[uint(g13)%3]
	return g17
}

func fun4(p0 float64, p1 Count, p2 int8) (res int8) {
	defer func() { res += int8(14) }()
	var v53 S0
	_ = v53
	v54, v55 := [3]Count{}, uint64(min(g25, g25))
	_ = v55
	_ = v54
	v56 := S1(S1{f0: append(g18[:len(g18):len(g18)], res), F3: uint64(len(g5))})
	_ = v56
	return res
}

func Main() {
	v57, v58 := int8(func(p int8) int8 { return p + g17 }((g17 << (uint(g13) & 15)))), (g1 == g35.F1)
	_ = v58
	_ = v57
	m59 := map[string]int{}
	_ = m59
	m59["k0"] = (sum(int(98), g13) * g13)
	m59["k1"] = sum(g13, g13, g15[uint(g13)%3])
	m59["k0"] += (g13 + g13)
	m59[cut(g5, sum(int(78), g13))]++
	delete(m59, "k1")
	for _, k := range slices.Sorted(maps.Keys(m59)) {
		fmt.Print(k, "=", m59[k], " ")
	}
	if x, ok := m59["k9"]; !ok {
		fmt.Println(x, len(m59), m59)
	}
	v60, v61 := float64(max(g1, g1)), uint64((g25 - (sum(uint64(74), uint64(len(g5))) - g25)))
	_ = v61
	_ = v60
	v62 := g37
	_ = v62
	var v63 []float64 = g2
	_ = v63
	v61 |= (g25 / (v61 | 1))
	c65 := uint64(func(p uint64) uint64 { return p + v61 }(func(p uint64) uint64 { return p + v61 }(g25)))
	_ = c65
	f64 := func(p uint64) uint64 {
		c65 ^= p
		return c65 * 2
	}
	r66 := f64(v61)
	_ = r66
	r67 := f64(g25)
	_ = r67
	fmt.Println(c65)
	var fs68 []func() int
	for i := range 3 {
		fs68 = append(fs68, func() int { i += 4; return i })
	}
	for _, f := range fs68 {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	m69 := map[string]int{}
	_ = m69
	m69["k0"] = g13
	m69["k1"] = ^g13
	m69["k2"] = g13
	m69["k0"] += (g13 + g13)
	m69[fmt.Sprintf("%+v", g5)]++
	delete(m69, "k1")
	for _, k := range slices.Sorted(maps.Keys(m69)) {
		fmt.Print(k, "=", m69[k], " ")
	}
	if x, ok := m69["k9"]; !ok {
		fmt.Println(x, len(m69), m69)
	}
	c71 := int8(v57)
	_ = c71
	f70 := func(p int8) int8 {
		c71 += p
		return c71 * 2
	}
	r72 := f70(v57)
	_ = r72
	fmt.Println(c71)
	var fs73 []func() int
	for i := range 3 {
		fs73 = append(fs73, func() int { i += 4; return i })
	}
	for _, f := range fs73 {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	if at([]string{g5}, 0) <= g5 {
		r67--
		g17, r72 = (sum(int8(64), (r72%(r72|1))) * g17), (sum(int8(72), v57) * g19[uint(g13)%3])
	} else {
		in74, out75 := make(chan int), make(chan int, 0)
		go func() {
			defer close(out75)
			for x := range in74 {
				out75 <- x * x
			}
		}()
		go func() {
			for _, x := range []int{int(67), int(75)} {
				in74 <- x
			}
			close(in74)
		}()
		for x := range out75 {
			fmt.Print(x, " ")
		}
		v76, ok77 := <-out75
		fmt.Println(v76, ok77)
		select {
		case x := <-out75:
			fmt.Println("closed", x)
		case <-chan int(nil):
			fmt.Println("never")
		}
	}
	var cnt78 Count = Count(24)
	_ = cnt78
	cnt78.Add(max(g13, func(p int) int { return p + g13 }(g13)))
	add79, str80 := cnt78.Add, cnt78.String
	add79(23)
	fmt.Println(cnt78, str80(), Count.String(cnt78), cnt78.String())
	box81 := Box[Count]{}
	box81.Set(g29.f2).Set(^sum(Count(52), Count(sum(Count(76), g21))))
	fmt.Printf("%v %+v %T\n", box81.Get(), box81, box81)
	var v82 int8 = v57
	_ = v82
	if at([]string{g5}, 0) >= g5 {
		if cnt78 > (cnt78 - g21) {
			g5 = fmt.Sprintf("%+v", any(sum(g13, g13, g13)))
			g36.F1 = g1
		}
		v83 := g33
		_ = v83
	}
	v58 = (at([]string{cut(g5, g13)}, 0) != fmt.Sprintf("%v", S1{f0: g18, F1: c71, f2: g25, F3: r66}))
	r66 ^= (v61 % (r66 | 1))
	m84 := map[string]int8{}
	_ = m84
	m84["k0"] = g17
	m84["k1"] = max(v82, r72)
	m84["k2"] = (v82 * func(p int8) int8 { return p + c71 }(r72))
	m84["k0"] += g17
	m84[g5]++
	delete(m84, "k1")
	for _, k := range slices.Sorted(maps.Keys(m84)) {
		fmt.Print(k, "=", m84[k], " ")
	}
	if x, ok := m84["k9"]; !ok {
		fmt.Println(x, len(m84), m84)
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
	fmt.Println("v58", v58)
	fmt.Println("v57", v57)
	fmt.Println("m59", m59)
	fmt.Println("v61", v61)
	fmt.Println("v60", v60)
	fmt.Println("v62", v62)
	fmt.Println("v63", v63)
	fmt.Println("c65", c65)
	fmt.Println("r66", r66)
	fmt.Println("r67", r67)
	fmt.Println("m69", m69)
	fmt.Println("c71", c71)
	fmt.Println("r72", r72)
	fmt.Println("cnt78", cnt78)
	fmt.Println("v82", v82)
	fmt.Println("m84", m84)
}
