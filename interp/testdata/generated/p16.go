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
		if g13 != g13 {
			continue L39
		}
		p0--
	}
	if g5 < fmt.Sprint(g27) {
		v41, v42 := Count(g25), int(+g13)
		_ = v42
		_ = v41
		switch {
		case !g9, (g13 < (sum(int(43), v42) % (g13 | 1))):
			v42 &= g15[uint(g13)%3]
		case (at([]bool{g9}, 0) || g9), !g9:
			var v43 float64 = g1
			_ = v43
		case ((S0{F0: g1, F2: g17}) == (g29)), (g5 <= (g5 + g5)):
			v44, v45 := uint8(res), int64(g17)
			_ = v45
			_ = v44
		default:
			var v46 map[string]Count = g28
			_ = v46
		}
	}
	return res
}

func fun2(p0 int64) (res Count) {
	v47, v48 := append(g6[:len(g6):len(g6)], (g5+g5)), g9
	_ = v48
	_ = v47
	v49 := g31
	_ = v49
	return Count(len(at([]string{g5}, 0)))
}

func Main() {
	a50 := []Count{g25, min(g25, g25), max(g25, g25), (g25 ^ g25)}
	b51 := a50[1:2]
	b51 = append(b51, (sum(Count(38), g25) & g25))
	b51[0]++
	copy(a50[1:], a50)
	a50[0], a50[3] = a50[3], a50[0]
	fmt.Println(a50, b51, len(b51), cap(b51) >= len(b51))
	x52 := S0{F0: g1, f1: g21}
	y53, p54 := x52, &x52
	p54.Bump()
	fmt.Printf("%+v %+v\n", x52, y53.Bumped())
	arr55 := [2]S0{x52}
	brr56 := arr55
	arr55[1].Bump()
	fmt.Println(arr55[0].Name(), arr55[1].Area(), brr56[1].Area())
	for _, x57 := range []any{float64(g13), g1, g29, nil, g30} {
		switch t := x57.(type) {
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
		if n, ok := x57.(int); ok {
			fmt.Println("ok", n)
		}
	}
	if at([]any{any(g21)}, 0) == any(g21) {
		fmt.Println(any(g9), g17)
	} else {
		g32.F0 = g9
	}
	c59 := uint8((g21 &^ func(p uint8) uint8 { return p + g21 }(max(sum(uint8(31), g21), g21))))
	_ = c59
	f58 := func(p uint8) uint8 {
		c59 += p
		return c59 * 2
	}
	r60 := f58(c59)
	_ = r60
	r61 := f58(g23[uint(g13)%3])
	_ = r61
	fmt.Println(c59)
	var fs62 []func() int
	for i := range 3 {
		fs62 = append(fs62, func() int { i += 2; return i })
	}
	for _, f := range fs62 {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	safe("try63", func() {
		panic(g29)
	})
	var v64 *S1
	v64 = &S1{F0: g9}
	_ = v64
	m65 := map[string]int64{}
	_ = m65
	m65["k0"] = (sum(int64(61), g17) + g17)
	m65["k1"] = g17
	m65["k0"] += g17
	m65[fmt.Sprint(g32)]++
	delete(m65, "k1")
	for _, k := range slices.Sorted(maps.Keys(m65)) {
		fmt.Print(k, "=", m65[k], " ")
	}
	if x, ok := m65["k9"]; !ok {
		fmt.Println(x, len(m65), m65)
	}
	v66, v67 := float64((g1 + float64(sum(Count(15), (g25+g25))))), int64(func(p int64) int64 { return p + sum(int64(26), sum(sum(int64(81), g30.F2), (g17*g17), g29.F2)) }(func(p int64) int64 { return p + g17 }(sum(g17, g17, g17))))
	_ = v67
	_ = v66
	r61, c59 = g30.f1, g21
	for _, x68 := range []any{float64(v67), g5, g29, nil, &S0{F2: g17}} {
		switch t := x68.(type) {
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
		if n, ok := x68.(int); ok {
			fmt.Println("ok", n)
		}
	}
	var v69 int64 = g30.F2
	_ = v69
L70:
	for i71 := range g14 {
		_ = i71
		if g9 && g9 {
			continue L70
		}
		m72 := map[string]uint8{}
		_ = m72
		m72["k0"] = r60
		m72["k1"] = g23[uint(g13)%3]
		m72["k0"] += (r61 + g21)
		m72[g5]++
		delete(m72, "k1")
		for _, k := range slices.Sorted(maps.Keys(m72)) {
			fmt.Print(k, "=", m72[k], " ")
		}
		if x, ok := m72["k9"]; !ok {
			fmt.Println(x, len(m72), m72)
		}
	}
	v73, v74 := S1(S1{F0: g9}), int((g13 * (g13 % (g13 | 1))))
	_ = v74
	_ = v73
	fmt.Println(sum(r61, c59, g29.f1), (g25 << (uint(v74) & 15)))
	a75 := []uint8{r61, r61, g30.f1, c59}
	b76 := a75[0:2]
	b76 = append(b76, uint8(v74))
	b76[0]++
	copy(a75[1:], a75)
	a75[0], a75[3] = a75[3], a75[0]
	fmt.Println(a75, b76, len(b76), cap(b76) >= len(b76))
	x77 := S0{F0: v66, F2: fun0(g21, g5)}
	y78, p79 := x77, &x77
	p79.Bump()
	fmt.Printf("%+v %+v\n", x77, y78.Bumped())
	arr80 := [2]S0{x77}
	brr81 := arr80
	arr80[1].Bump()
	fmt.Println(arr80[0].Name(), arr80[1].Area(), brr81[1].Area())
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
	fmt.Println("c59", c59)
	fmt.Println("r60", r60)
	fmt.Println("r61", r61)
	fmt.Println("m65", m65)
	fmt.Println("v67", v67)
	fmt.Println("v66", v66)
	fmt.Println("v69", v69)
	fmt.Println("v74", v74)
	fmt.Println("v73", v73)
}
