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
	case !g9, (g9 || (g13 > g13)):
		switch g13 % 4 {
		case 3, -1:
			v40 := g5
			_ = v40
		case 1:
			p0 |= g29.f2
		default:
			var v41 *S2
			v41 = &S2{F1: float64(sum(int8(10), g17))}
			_ = v41
		}
	case (g9 || g9), !g9:
		v42, v43 := g24, uint64(g27[uint(g13)%3])
		_ = v43
		_ = v42
	default:
		if res < +g25 {
			var v44 S0 = g29
			_ = v44
		}
	}
	return (g25 % (g25 | 1))
}

func fun1(p0 [3]float64, p1 uint64, p2 uint64) (res uint64) {
	defer func() { res += uint64(63) }()
	v45 := &S1{F1: g33.F1, F3: g25}
	_ = v45
	var v46 S2 = g35
	_ = v46
	var v47 *S1
	v47 = &S1{F1: (g17 - g17), f2: res}
	_ = v47
	if c48 := func(p int) int { return p + g13 }(g13); c48 > 3 {
		v49 := g30
		_ = v49
		var v50 []S0
		_ = v50
	} else {
		var v51 bool
		_ = v51
		switch sum(int(13), g13) % 4 {
		case 3, -1:
			var v52 *S2
			v52 = &S2{f0: [2]int8{g17, g17}, F1: g1, F2: g36.F2}
			_ = v52
		case 1:
			var v53 any
			_ = v53
		}
	}
	return (g25 - (p1 & g25))
}

func fun2(p0 string) (res uint64) {
	var v54 [3]bool
	_ = v54
	var v55 float64 = -g1
	_ = v55
	v56, v57 := &S2{f0: [2]int8{(g17 - g17), (sum(int8(21), g17) * g17)}}, uint64(uint64(len(p0)))
	_ = v57
	_ = v56
	if res > min(v57, g32.F3) {
		var v58 []S0 = g31
		_ = v58
	}
	return res
}

func fun3(p0 int) (res int8) {
	var v59 bool
	_ = v59
	var v60 []S1 = g34
	_ = v60
	return g19[uint(p0)%3]
}

func fun4(p0 uint64) (res int8) {
	var v61 []S2 = g37
	_ = v61
	v62, v63 := uint64((p0 & p0)), uint64(g30.f1)
	_ = v63
	_ = v62
	v64 := any(any(fun3(int(len(g5)))))
	_ = v64
	v62 = g25
	return g32.F1
}

func Main() {
	l66 := g14[len(g14)/2:]
	i65 := 0
	for i65 < len(l66) && l66[i65] != (g13+g13) {
		i65++
	}
	for j := i65 - 1; j >= 0 && l66[j] < g15[uint(g13)%3]; j-- {
		i65 += j
	}
	switch {
	case len(l66) > 2 && l66[2] > 0, len(l66) > 1 && l66[1] > 0:
		fmt.Println("big")
	case len(l66) == 0 || l66[0] == 0:
		fmt.Println("none")
	}
	fmt.Println(i65, len(l66), (g13 < 0 || g13 >= len(slices.Clone(g26)) || (slices.Clone(g26)[g13] < g25 || slices.Clone(g26)[g13] > 3)))
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
	l68 := []int{}
	i67 := 0
	for i67 < len(l68) && l68[i67] != (g13|g13) {
		i67++
	}
	for j := i67 - 1; j >= 0 && l68[j] < func(p int) int { return p + g13 }(g13); j-- {
		i67 += j
	}
	switch {
	case len(l68) > 2 && l68[2] > 0, len(l68) > 1 && l68[1] > 0:
		fmt.Println("big")
	case len(l68) == 0 || l68[0] == 0:
		fmt.Println("none")
	}
	fmt.Println(i67, len(l68), (sum(int(0), g13) > 0 && sum(int(0), g13) <= len(g5) && (g5[sum(int(0), g13)-1] > 'a' || g5[:sum(int(0), g13)] != "")))
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
	var v69 []S2
	_ = v69
	shapes70 := []Shape{
		&S2{},
		&S1{F1: func(p int8) int8 { return p + g17 }(g17), F3: (g25 + g25)},
		&S2{f0: [2]int8{}, F2: S1{f0: g18, F1: g17, F3: g25}},
	}
	for i, s := range shapes70 {
		if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
			b.Bump()
		}
		area := s.Area
		fmt.Println(i, s.Name(), s.Area(), area())
	}
	var v71 float64
	_ = v71
	g5 = string([]byte(at([]string{(g5 + fmt.Sprintf("%T", g17))}, 0)))
	var v72 any = any(g21)
	_ = v72
	v73 := strings.ToUpper(at([]string{fmt.Sprintf("%+v", g23[uint(g13)%3])}, 0))
	_ = v73
	v74, v75 := Count(sum(g21, (g21-sum(g21, g21, g21)), ^sum(Count(29), Count(sum(Count(76), g21))))), g5
	_ = v75
	_ = v74
	for _, x76 := range []any{-sum(float64(19.5), max(g1, g1)), min(g21, (g21 % (g21 | 1))), g36.F2, nil, &S0{f0: g26, f1: g25, f2: g21}} {
		switch t := x76.(type) {
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
		if n, ok := x76.(Count); ok {
			fmt.Println("ok", n)
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
	fmt.Println("g35", g35)
	fmt.Println("g37", g37)
	fmt.Println("v69", v69)
	fmt.Println("v71", v71)
	fmt.Println("v72", v72)
	fmt.Println("v73", v73)
	fmt.Println("v75", v75)
	fmt.Println("v74", v74)
}
