package p13

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
	F0 int64
	F1 [2]int64
}

func (s S0) Area() int { return int(s.F0) }

func (s S0) Name() string { return "S0" }

func (s *S0) Bump() { s.F0++ }

func (s S0) Bumped() S0 { s.F0++; return s }

type S1 struct {
	F0 S0
	F1 [2]int32
	f2 Bits
	F3 int
	S0
}

func (s *S1) Area() int { return int(s.F3) }

func (s *S1) Name() string { return "S1" }

func (s *S1) Bump() { s.F3++ }

func (s S1) Bumped() S1 { s.F3++; return s }

var g1 float64 = float64(17.41)
var g2 []float64 = []float64{g1, g1}
var g3 [3]float64 = [3]float64{g1, g1}
var g4 map[string]float64 = map[string]float64{}
var g5 string = "x y"
var g6 []string = []string{g5, g5, g5}
var g7 [3]string = [3]string{g5, g5, g5}
var g8 map[string]string = map[string]string{}
var g9 bool = false
var g10 []bool = []bool{g9, g9}
var g11 [3]bool = [3]bool{g9}
var g12 map[string]bool = map[string]bool{}
var g13 int = int(32)
var g14 []int = []int{g13, g13}
var g15 [3]int = [3]int{g13, g13}
var g16 map[string]int = map[string]int{"c0": g13, "a1": g13}
var g17 Bits = Bits(36)
var g18 []Bits = []Bits{g17, g17}
var g19 [3]Bits = [3]Bits{g17, g17}
var g20 map[string]Bits = map[string]Bits{"a0": g17, "c1": g17}
var g21 int64 = int64(64)
var g22 []int64 = []int64{g21}
var g23 [3]int64 = [3]int64{g21}
var g24 map[string]int64 = map[string]int64{"a0": g21, "a1": g21, "a2": g21}
var g25 int32 = int32(20)
var g26 []int32 = []int32{g25, g25, g25}
var g27 [3]int32 = [3]int32{}
var g28 map[string]int32 = map[string]int32{}
var g29 = S0{F0: g21, F1: [2]int64{g21, g21}}
var g30 = &S0{F0: g21}
var g31 = []S0{g29}
var g32 = S1{F1: [2]int32{g25}}
var g33 = &S1{F1: [2]int32{}, F3: g13}
var g34 = []S1{g32, g32}

func fun0(p0 int, p1 int) (res int64) {
	v35 := any(any((g25 ^ g25)))
	_ = v35
	switch {
	case (g9 && g9), (v35 == any(g32.F3)):
		v36 := g7
		_ = v36
	case !g9, (g9 && g9):
		var v37 []int64 = g22
		_ = v37
	case ((g29) == (S0{F0: res, F1: [2]int64{g21}})), (v35 == any(g25)):
		var v38 float64 = -sum(float64(9.10), (g1 - float64(g17)))
		_ = v38
	default:
		var v39 S0
		_ = v39
	}
	return (sum(int64(70), min(g21, g21)) + res)
}

func fun1(p0 int32, p1 int32) (res Bits) {
	defer func() { res += Bits(55) }()
	v40, v41 := S0(g33.F0), string([]byte(g5))
	_ = v41
	_ = v40
	v42 := map[int]string{0: v41, 3: (g5 + fmt.Sprint(v41)), 6: fmt.Sprint(S0{F0: g21, F1: [2]int64{}})}
	_ = v42
	switch g13 % 4 {
	case 3, -1:
		var v43 int32
		_ = v43
	case 1:
		v44, v45 := S0(S0{F1: [2]int64{(g21 << (uint(g13) & 15))}}), (sum(int32(69), min(p1, (g25-p1))) > (sum(int32(91), p1) * (p0 + p1)))
		_ = v45
		_ = v44
		fallthrough
	case 2:
		var v46 bool
		_ = v46
	default:
		var v47 S1 = g32
		_ = v47
	}
L48:
	for i49 := 0; i49 < 3; i49++ {
		if uint(g13) < 3 && (g19[g13] == g32.f2) {
			continue L48
		}
		p0 -= (sum(int32(63), g25) & g25)
		v50 := any(any((at([]any{any(g1)}, 0) == any(g1))))
		_ = v50
	}
	return (sum(Bits(42), res) * g17)
}

func fun2(p0 string, p1 int32, p2 []Bits) (res int) {
	v51, v52 := cut(g5, g13), Bits(Bits(len(at([]string{string([]byte(g5))}, 0))))
	_ = v52
	_ = v51
	v53 := int(res)
	_ = v53
	var v54 string
	_ = v54
	return (g13 % (sum(int(16), v53) | 1))
}

func fun3(p0 float64) (res int32) {
	var v55 int32
	_ = v55
L56:
	for i57 := range g14 {
		_ = i57
		if sum(int64(10), g21) < fun0(g13, g13) {
			continue L56
		}
		v58, v59 := slices.Clone(g31), Bits(g17)
		_ = v59
		_ = v58
		i57 |= i57
	}
	return sum(g25, (res | v55), (g25 << (uint(g13) & 15)))
}

func fun4(p0 float64, p1 int, p2 int) (res int) {
	var v60 Bits = Bits(len(at([]string{(at([]string{cut(g5, p2)}, 0) + g5)}, 0)))
	_ = v60
	var v61 []int = g14
	_ = v61
	v62, v63 := int64((sum(int64(33), (g21*g21)) | g21)), float64(-g1)
	_ = v63
	_ = v62
	return (g13 * g13)
}

func Main() {
	if g5 == (g5 + g5) {
		g25 = (sum(int32(42), g25) % (g25 | 1))
	} else {
		c65 := int(g13)
		_ = c65
		f64 := func(p int) int {
			c65 ^= p
			return c65 * 2
		}
		r66 := f64(c65)
		_ = r66
		fmt.Println(c65)
		var fs67 []func() int
		for i := range 3 {
			fs67 = append(fs67, func() int { i += 0; return i })
		}
		for _, f := range fs67 {
			fmt.Print(f(), f(), " ")
		}
		fmt.Println()
	}
	c69 := int32((g25 * sum(g25, g25, fun3(g1))))
	_ = c69
	f68 := func(p int32) int32 {
		c69 ^= p
		return c69 * 2
	}
	r70 := f68((c69 / (g25 | 1)))
	_ = r70
	r71 := f68(r70)
	_ = r71
	fmt.Println(c69)
	var fs72 []func() int
	for i := range 3 {
		fs72 = append(fs72, func() int { i += 2; return i })
	}
	for _, f := range fs72 {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	fmt.Printf("%5d|\n", g13)
	m73 := map[string]int{}
	_ = m73
	m73["k0"] = g13
	m73["k1"] = g13
	m73["k0"] += g13
	m73[g5]++
	delete(m73, "k1")
	for _, k := range slices.Sorted(maps.Keys(m73)) {
		fmt.Print(k, "=", m73[k], " ")
	}
	if x, ok := m73["k9"]; !ok {
		fmt.Println(x, len(m73), m73)
	}
	for _, x74 := range []any{(g5 + fmt.Sprintf("%v", g17)), func(p int) int { return p + g13 }((g13 * g13)), g29, nil, &S0{F1: [2]int64{g21}}} {
		switch t := x74.(type) {
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
		if n, ok := x74.(float64); ok {
			fmt.Println("ok", n)
		}
	}
	if g13 >= g13 {
		var v75 string
		_ = v75
	L76:
		for i77 := range g14 {
			_ = i77
			if g9 && g9 {
				continue L76
			}
			v78, v79 := S1(g32), Bits((g17 ^ g17))
			_ = v79
			_ = v78
			v78.f2 = Bits(len(v75))
		}
	}
	for _, x80 := range []any{g17, (r70 >> (uint(g13) & 15)), g33.F0, nil, g30} {
		switch t := x80.(type) {
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
		if n, ok := x80.(float64); ok {
			fmt.Println("ok", n)
		}
	}
	var cnt81 Count = Count(83)
	_ = cnt81
	cnt81.Add(g13)
	add82, str83 := cnt81.Add, cnt81.String
	add82(46)
	fmt.Println(cnt81, str83(), Count.String(cnt81), cnt81.String())
	box84 := Box[string]{}
	box84.Set(string([]byte(g5))).Set(string(Label(g5)))
	fmt.Printf("%v %+v %T\n", box84.Get(), box84, box84)
L85:
	for i86 := 0; i86 < 3; i86++ {
		if (S0{F0: g21, F1: [2]int64{g21}}) == (g29) {
			continue L85
		}
		c88 := int64(g21)
		_ = c88
		f87 := func(p int64) int64 {
			c88 ^= p
			return c88 * 2
		}
		r89 := f87(c88)
		_ = r89
		r90 := f87(sum(c88, c88, r89))
		_ = r90
		fmt.Println(c88)
		var fs91 []func() int
		for i := range 3 {
			fs91 = append(fs91, func() int { i += 4; return i })
		}
		for _, f := range fs91 {
			fmt.Print(f(), f(), " ")
		}
		fmt.Println()
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
	fmt.Println("c69", c69)
	fmt.Println("r70", r70)
	fmt.Println("r71", r71)
	fmt.Println("m73", m73)
	fmt.Println("cnt81", cnt81)
}
