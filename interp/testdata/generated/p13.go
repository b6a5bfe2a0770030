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
		v44, v45 := S0(S0{F1: [2]int64{(g21 << (uint(g13) & 15))}}), (sum(Bits(77), (res-+g17)) > (sum(Bits(88), Bits(len(v41))) * res))
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
		if v41 <= strings.ToUpper(g5) {
			continue L48
		}
		v50 := map[string]string{"c0": (g5 + g5)}
		_ = v50
	}
	return (res >> (uint(g13) & 15))
}

func fun2(p0 [3]string, p1 bool, p2 int32) (res Bits) {
	var v51 S1 = S1{F1: [2]int32{min(g25, p2)}}
	_ = v51
	p2 = (p2 | (p2 * p2))
	p1 = g9
	return g19[uint(g13)%3]
}

func fun3(p0 int32, p1 [3]bool, p2 string) (res int32) {
	v52 := g26
	_ = v52
	p2 = strings.ToUpper(at([]string{string(Label(g5))}, 0))
	return +res
}

func fun4(p0 []bool) (res int64) {
	v53, v54 := g5, int64(g21)
	_ = v54
	_ = v53
	var v55 Bits
	_ = v55
	return g29.F0
}

func Main() {
	if at([]bool{((S1{F1: [2]int32{g25}}) == (g32))}, 0) || g9 {
		d56 := int32((g25 / (g25 | 1)))
		func() {
			for i := range 1 {
				defer func(n int32) { fmt.Print(i, n, d56, " ") }(d56)
			}
			defer fmt.Println("deferred", d56, g25)
			d56++
		}()
		_ = d56
	}
	safe("try57", func() {
		fmt.Println(any((g1 / g1)).(int))
	})
	v58, v59 := g34[len(g34)/2:], g9
	_ = v59
	_ = v58
	var v60 float64
	_ = v60
	g9 = (g9 && (at([]bool{(sum(int32(41), g25) >= g25)}, 0) || g9))
	shapes61 := []Shape{
		&S0{F0: g29.F0},
		&S0{F0: g21, F1: [2]int64{g21}},
		&S0{F0: g21, F1: [2]int64{g21, g21}},
	}
	for i, s := range shapes61 {
		if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
			b.Bump()
		}
		area := s.Area
		fmt.Println(i, s.Name(), s.Area(), area())
	}
	shapes62 := []Shape{
		&S1{F0: g29, F3: g15[uint(sum(int(35), g13))%3]},
		&S1{F0: g33.F0, F1: g32.F1, f2: g19[uint(g13)%3], F3: g13},
		&S0{F0: (g21 / (sum(int64(11), g21) | 1))},
	}
	for i, s := range shapes62 {
		if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
			b.Bump()
		}
		area := s.Area
		fmt.Println(i, s.Name(), s.Area(), area())
	}
	switch {
	case (at([]any{any(g9)}, 0) == any(g17)), !v59:
		a63 := []Bits{(g17 + g17), g17, g19[uint(g13)%3], g17}
		b64 := a63[1:2]
		b64 = append(b64, (g17 + g17))
		b64[0]++
		b64 = append(b64, a63...)
		b64[1] = g17
		copy(a63[1:], a63)
		a63[0], a63[3] = a63[3], a63[0]
		fmt.Println(a63, b64, len(b64), cap(b64) >= len(b64))
		x65 := g29
		y66, p67 := x65, &x65
		p67.Bump()
		fmt.Printf("%+v %+v\n", x65, y66.Bumped())
		arr68 := [2]S0{x65}
		brr69 := arr68
		arr68[1].Bump()
		fmt.Println(arr68[0].Name(), arr68[1].Area(), brr69[1].Area())
	case (g13 != int(len(g5))), (g25 == (g25 * g25)):
		in70, out71 := make(chan Bits), make(chan Bits, 2)
		go func() {
			defer close(out71)
			for x := range in70 {
				out71 <- x * x
			}
		}()
		go func() {
			for _, x := range []Bits{Bits(75), Bits(86)} {
				in70 <- x
			}
			close(in70)
		}()
		for x := range out71 {
			fmt.Print(x, " ")
		}
		v72, ok73 := <-out71
		fmt.Println(v72, ok73)
		select {
		case x := <-out71:
			fmt.Println("closed", x)
		case <-chan int(nil):
			fmt.Println("never")
		}
	case ((S0{F0: g21}) == (S0{F1: [2]int64{}})), (v59 || (g9 || g9)):
		for _, x74 := range []any{(g1 - g1), (g13 ^ g13), g29, nil, &S0{F0: g21, F1: [2]int64{}}} {
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
			if n, ok := x74.(int64); ok {
				fmt.Println("ok", n)
			}
		}
	default:
		var v75 S0
		_ = v75
	}
	shapes76 := []Shape{
		&S1{F0: S0{}, F1: [2]int32{g25, g25}, f2: (g17 + g17)},
		&S0{F0: g30.F0, F1: [2]int64{g21}},
		&S1{F1: [2]int32{g25, g25}},
	}
	for i, s := range shapes76 {
		if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
			b.Bump()
		}
		area := s.Area
		fmt.Println(i, s.Name(), s.Area(), area())
	}
	a77 := []Bits{func(p Bits) Bits { return p + sum(Bits(37), g17) }(g17), sum(g17, g17, g17), g19[uint(g13)%3], sum(g17, g17, g17)}
	b78 := a77[1:2]
	b78 = append(b78, Bits(g17))
	b78[0]++
	copy(a77[1:], a77)
	a77[0], a77[3] = a77[3], a77[0]
	fmt.Println(a77, b78, len(b78), cap(b78) >= len(b78))
	x79 := S0{F0: g30.F0, F1: g30.F1}
	y80, p81 := x79, &x79
	p81.Bump()
	fmt.Printf("%+v %+v\n", x79, y80.Bumped())
	arr82 := [2]S0{x79}
	brr83 := arr82
	arr82[1].Bump()
	fmt.Println(arr82[0].Name(), arr82[1].Area(), brr83[1].Area())
	fmt.Println(string(Label(at([]string{g5}, 0))), g1)
	c85 := int64(sum(sum(int64(63), (g21+g21)), g21, g21))
	_ = c85
	f84 := func(p int64) int64 {
		c85 -= p
		return c85 * 2
	}
	r86 := f84((g21 | func(p int64) int64 { return p + g21 }(g21)))
	_ = r86
	r87 := f84((r86 + (c85 * r86)))
	_ = r87
	fmt.Println(c85)
	var fs88 []func() int
	for i := range 3 {
		fs88 = append(fs88, func() int { i += 2; return i })
	}
	for _, f := range fs88 {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	if g21 >= (r87 + g29.F0) {
		switch {
		case (g9 && (v59 || v59)), (at([]any{any(v60)}, 0) == any(g32.f2)):
			m89 := map[string]Bits{}
			_ = m89
			m89["k0"] = g17
			m89["k1"] = (g17 / (g17 | 1))
			m89["k2"] = g19[uint(g13)%3]
			m89["k0"] += g17
			m89[g5]++
			delete(m89, "k1")
			for _, k := range slices.Sorted(maps.Keys(m89)) {
				fmt.Print(k, "=", m89[k], " ")
			}
			if x, ok := m89["k9"]; !ok {
				fmt.Println(x, len(m89), m89)
			}
		case (sum(float64(3.98), g1) <= v60), (g9 || v59):
			v90, v91 := g5, fmt.Sprint(g30.F0)
			_ = v91
			_ = v90
		case (g17 > g17), (g9 && g9):
			g33.F3 = func(p int) int { return p + g13 }(int(len(g5)))
		default:
			if g9 || v59 {
				a92 := []Bits{g17, g17, ^g17, (g17 + g17)}
				b93 := a92[0:2]
				b93 = append(b93, g17)
				b93[0]++
				copy(a92[1:], a92)
				a92[0], a92[3] = a92[3], a92[0]
				fmt.Println(a92, b93, len(b93), cap(b93) >= len(b93))
				x94 := g32
				y95, p96 := x94, &x94
				p96.Bump()
				fmt.Printf("%+v %+v\n", x94, y95.Bumped())
				arr97 := [2]S1{x94}
				brr98 := arr97
				arr97[1].Bump()
				fmt.Println(arr97[0].Name(), arr97[1].Area(), brr98[1].Area())
				v60 = g1
			}
		}
	} else {
		if g1 > g1 {
			var v99 any
			_ = v99
			var v100 S1
			_ = v100
		}
		d101 := int(g13)
		func() {
			for i := range 1 {
				defer func(n int) { fmt.Print(i, n, d101, " ") }(d101)
			}
			defer fmt.Println("deferred", d101, sum(g13, int(g17), g13))
			d101++
		}()
		_ = d101
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
	fmt.Println("v59", v59)
	fmt.Println("v58", v58)
	fmt.Println("v60", v60)
	fmt.Println("c85", c85)
	fmt.Println("r86", r86)
	fmt.Println("r87", r87)
}
