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
		if g9 && (g9 || (at([]string{g5}, 0) != p0)) {
			v45 := uint64(uint64(sum(int(77), g13)))
			_ = v45
			v45, p1 = (g21 - (g21 * g21)), g21
		}
		var v46 []S0 = g31
		_ = v46
	}
	return (g17 * res)
}

func fun2(p0 int) (res uint64) {
	defer func() { res += uint64(1) }()
	var v47 []S1
	_ = v47
	if !at([]bool{(g9 && (at([]any{any(uint64(15))}, 0) == any(res)))}, 0) {
		res = (sum(uint64(77), (res-(res&^g21))) - sum(g21, g21, (g21-res)))
	} else {
		var v48 map[Count]bool = map[Count]bool{0: g9, 3: (g1 < g1)}
		_ = v48
		p0--
	}
	var v49 []float64
	_ = v49
	if c50 := -sum(int(50), int(g21)); c50 > 3 {
		v51 := uint64((sum(uint64(10), -sum(uint64(63), res)) * res))
		_ = v51
	} else {
		var v52 Bits
		_ = v52
	}
	return sum(res, (g21 >> (uint(g13) & 15)), g21)
}

func fun3(p0 bool) (res int8) {
	defer func() { res += int8(43) }()
	v53, v54 := S1(S1{f1: g30.f1, f2: g29}), int(int(g17))
	_ = v54
	_ = v53
	v55, v56 := []int8{(sum(int8(15), fun1(g5, g21, g1)) * res), (sum(int8(19), res) + g17), -res}, string([]byte(g5))
	_ = v56
	_ = v55
	v57, v58 := g24, int((g13 ^ int(len(v56))))
	_ = v58
	_ = v57
	return g19[uint(g13)%3]
}

func fun4(p0 [3]uint64, p1 int8) (res int) {
	v59, v60 := S1(S1{F0: g29, f1: g25, f2: S0{F2: (g25 << (uint(res) & 15)), F3: int(len(g5))}}), int((res - res))
	_ = v60
	_ = v59
	v61 := S1(S1{f1: g30.f1, F3: g32.F3})
	_ = v61
	v62 := S1(S1{F0: g29, f1: (g25 * (g25 % (g25 | 1))), f2: S0{F2: (g25 % (g25 | 1)), F3: res}, F3: [2]Bits{g25, g32.f1}})
	_ = v62
	if c63 := func(p int) int { return p + g13 }(res); c63 > 3 {
		var v64 map[string]Bits
		v64 = map[string]Bits{}
		_ = v64
		v65, v66 := int8(int8(v60)), uint64(fun0(any(g9), g25))
		_ = v66
		_ = v65
	} else {
		v67 := g30
		_ = v67
		v68, v69 := slices.Clone(g10), uint64(fun0(any(g5), (g25<<(uint(res)&15))))
		_ = v69
		_ = v68
	}
	var v70 map[string]int8 = g20
	_ = v70
	return (g13 / (g13 | 1))
}

func Main() {
	d71 := int8(g17)
	func() {
		for i := range 2 {
			defer func(n int8) { fmt.Print(i, n, d71, " ") }(d71)
		}
		defer fmt.Println("deferred", d71, g17)
		d71++
	}()
	_ = d71
	a72 := []int8{d71, d71, g17, g17}
	b73 := a72[0:2]
	b73 = append(b73, g17)
	b73[0]++
	copy(a72[1:], a72)
	a72[0], a72[3] = a72[3], a72[0]
	fmt.Println(a72, b73, len(b73), cap(b73) >= len(b73))
	x74 := g32
	y75, p76 := x74, &x74
	p76.Bump()
	fmt.Printf("%+v %+v\n", x74, y75.Bumped())
	arr77 := [2]S1{x74}
	brr78 := arr77
	arr77[1].Bump()
	fmt.Println(arr77[0].Name(), arr77[1].Area(), brr78[1].Area())
	shapes79 := []Shape{
		&S0{f1: g32.f1, F3: int(sum(Bits(54), g25))},
		&S0{f1: g27[uint(g13)%3], F2: Bits(sum(Bits(96), g25)), F3: g13},
		&S1{F0: S0{}, f1: g25, F3: [2]Bits{g25, g25}},
	}
	for i, s := range shapes79 {
		if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
			b.Bump()
		}
		area := s.Area
		fmt.Println(i, s.Name(), s.Area(), area())
	}
	var cnt80 Count = Count(55)
	_ = cnt80
	cnt80.Add(g13)
	add81, str82 := cnt80.Add, cnt80.String
	add81(39)
	fmt.Println(cnt80, str82(), Count.String(cnt80), cnt80.String())
	box83 := Box[int8]{}
	box83.Set(d71).Set(min(g17, d71))
	fmt.Printf("%v %+v %T\n", box83.Get(), box83, box83)
	for _, x84 := range []any{-g1, min(g25, Bits(sum(Bits(66), g25))), S1{f2: g29}, nil, &S0{f0: g5, F3: g13}} {
		switch t := x84.(type) {
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
		if n, ok := x84.(float64); ok {
			fmt.Println("ok", n)
		}
	}
	var v85 float64 = g1
	_ = v85
	g21 >>= uint(sum(int(86), g13)) & 7
	m86 := map[string]int{}
	_ = m86
	m86["k0"] = sum(g13, g13, g30.F3)
	m86["k1"] = sum(g13, g15[uint(g13)%3], g13)
	m86["k2"] = g13
	m86["k0"] += int(sum(uint64(51), g21))
	m86[g5]++
	delete(m86, "k1")
	for _, k := range slices.Sorted(maps.Keys(m86)) {
		fmt.Print(k, "=", m86[k], " ")
	}
	if x, ok := m86["k9"]; !ok {
		fmt.Println(x, len(m86), m86)
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
	fmt.Println("d71", d71)
	fmt.Println("cnt80", cnt80)
	fmt.Println("v85", v85)
	fmt.Println("m86", m86)
}
