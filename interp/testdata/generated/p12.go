package p12

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
	f0 []int
	F1 int
	F2 float64
	F3 int8
}

func (s *S0) Area() int { return int(s.F3) }

func (s *S0) Name() string { return "S0" }

func (s *S0) Bump() { s.F1++ }

func (s S0) Bumped() S0 { s.F1++; return s }

type S1 struct {
	F0 int8
	f1 bool
	F2 S0
	S0
}

func (s S1) Area() int { return int(s.F0) }

func (s S1) Name() string { return "S1" }

func (s *S1) Bump() { s.F0++ }

func (s S1) Bumped() S1 { s.F0++; return s }

type S2 struct {
	F0 []uint8
	F1 int8
	f2 int32
	F3 float64
}

func (s S2) Area() int { return int(s.f2) }

func (s S2) Name() string { return "S2" }

func (s *S2) Bump() { *s = S2{} }

func (s S2) Bumped() S2 { s = S2{}; return s }

var g1 float64 = float64(4.65)
var g2 []float64 = mapped([]int8{int8(71)}, func(p int8) float64 { return g1 })
var g3 [3]float64 = [3]float64{g1}
var g4 map[string]float64 = map[string]float64{"a0": g1}
var g5 string = "\\n"
var g6 []string = []string{}
var g7 [3]string = [3]string{g5, g5}
var g8 map[string]string = map[string]string{"c0": g5, "a1": g5, "c2": g5}
var g9 bool = true
var g10 []bool = []bool{g9, g9, g9}
var g11 [3]bool = [3]bool{}
var g12 map[string]bool = map[string]bool{"b0": g9, "c1": g9}
var g13 int = int(25)
var g14 []int = []int{g13, g13}
var g15 [3]int = [3]int{}
var g16 map[string]int = map[string]int{"c0": g13}
var g17 int32 = int32(23)
var g18 []int32 = mapped([]uint8{}, func(p uint8) int32 { return g17 })
var g19 [3]int32 = [3]int32{}
var g20 map[string]int32 = map[string]int32{"b0": g17}
var g21 int8 = int8(3)
var g22 []int8 = []int8{g21, g21, g21}
var g23 [3]int8 = [3]int8{g21, g21}
var g24 map[string]int8 = map[string]int8{"c0": g21, "c1": g21}
var g25 uint8 = uint8(18)
var g26 []uint8 = []uint8{g25, g25}
var g27 [3]uint8 = [3]uint8{}
var g28 map[string]uint8 = map[string]uint8{"c0": g25, "b1": g25, "a2": g25}
var g29 = S0{F1: g13, F3: g21}
var g30 = &S0{F1: g13, F3: g21}
var g31 = []S0{g29, g29}
var g32 = S1{f1: g9, F2: g29}
var g33 = &S1{F0: g21, f1: g9, F2: g29}
var g34 = []S1{}
var g35 = S2{F0: g26, F1: g21}
var g36 = &S2{F1: g21, f2: g17, F3: g1}
var g37 = []S2{g35, g35, g35}

func fun0(p0 string, p1 int32) (res int8) {
	var v38 map[Count]int
	v38 = map[Count]int{}
	_ = v38
	res |= func(p int8) int8 { return p + g21 }((g21 * g21))
	g36.f2 = (g17 - (g17 - g36.f2))
	switch sum(int(8), g13) % 4 {
	case 3, -1:
		var v39 *S2 = g36
		_ = v39
	case 1:
		switch sum(int(50), int(len(g5))) % 4 {
		case 3, -1:
			v40, v41 := uint8((g25 % (g25 | 1))), g9
			_ = v41
			_ = v40
		case 1:
			var v42 [3]int32
			_ = v42
		case 2:
			p1 ^= g17
		}
	case 2:
		p0 = fmt.Sprintf("%v", g6)
	}
	return g32.F0
}

func fun1(p0 uint8) (res int32) {
	defer func() { res += int32(57) }()
	var v43 bool
	_ = v43
	v44, v45 := int((g13 >> (uint(g13) & 15))), uint8(min(g25, g25))
	_ = v45
	_ = v44
	return g19[uint(g13)%3]
}

func fun2(p0 int) (res int8) {
	v46 := g8
	_ = v46
	res--
	var v47 int32 = int32(len(g5))
	_ = v47
L48:
	for i49 := range 4 {
		_ = i49
		if v47 < g36.f2 {
			continue L48
		}
		var v50 any = any(string(Label(g5)))
		_ = v50
		if i49 <= g13 {
			break L48
		}
	}
	var v51 S0
	_ = v51
	return g21
}

func Main() {
	c53 := int8(g21)
	_ = c53
	f52 := func(p int8) int8 {
		c53 ^= p
		return c53 * 2
	}
	r54 := f52((sum(int8(48), c53) &^ g21))
	_ = r54
	fmt.Println(c53)
	var fs55 []func() int
	for i := range 3 {
		fs55 = append(fs55, func() int { i += 0; return i })
	}
	for _, f := range fs55 {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	d56 := int(int(len(g5)))
	func() {
		for i := range 3 {
			defer func(n int) { fmt.Print(i, n, d56, " ") }(d56)
		}
		defer fmt.Println("deferred", d56, (g13 - +g13))
		d56++
	}()
	_ = d56
	m57 := map[string]int{}
	_ = m57
	m57["k0"] = g29.F1
	m57["k1"] = (sum(int(75), d56) * (d56 | g13))
	m57["k0"] += g29.F1
	m57[g5]++
	delete(m57, "k1")
	for _, k := range slices.Sorted(maps.Keys(m57)) {
		fmt.Print(k, "=", m57[k], " ")
	}
	if x, ok := m57["k9"]; !ok {
		fmt.Println(x, len(m57), m57)
	}
	g21 &^= g21
	shapes58 := []Shape{
		&S0{f0: g14, F1: min(g13, g13), F2: g30.F2},
		&S0{F2: g36.F3, F3: g35.F1},
	}
	for i, s := range shapes58 {
		if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
			b.Bump()
		}
		area := s.Area
		fmt.Println(i, s.Name(), s.Area(), area())
	}
	v59 := any(any(func(p int32) int32 { return p + g17 }(sum(g17, g17, g17))))
	_ = v59
	r54 = (g21 * r54)
	var v60 S2 = g35
	_ = v60
	in61, out62 := make(chan int32), make(chan int32, 0)
	go func() {
		defer close(out62)
		for x := range in61 {
			out62 <- x * x
		}
	}()
	go func() {
		for _, x := range []int32{int32(49), int32(64)} {
			in61 <- x
		}
		close(in61)
	}()
	for x := range out62 {
		fmt.Print(x, " ")
	}
	v63, ok64 := <-out62
	fmt.Println(v63, ok64)
	select {
	case x := <-out62:
		fmt.Println("closed", x)
	case <-chan int(nil):
		fmt.Println("never")
	}
	switch {
	case (g1 > g1), !g9:
		var v65 *S2
		v65 = &S2{F1: r54, f2: g35.f2, F3: -g1}
		_ = v65
	default:
		c67 := int(d56)
		_ = c67
		f66 := func(p int) int {
			c67 -= p
			return c67 * 2
		}
		r68 := f66(c67)
		_ = r68
		r69 := f66(g15[uint(g13)%3])
		_ = r69
		fmt.Println(c67)
		var fs70 []func() int
		for i := range 3 {
			fs70 = append(fs70, func() int { i += 2; return i })
		}
		for _, f := range fs70 {
			fmt.Print(f(), f(), " ")
		}
		fmt.Println()
	}
	var cnt71 Count = Count(13)
	_ = cnt71
	cnt71.Add(g13)
	add72, str73 := cnt71.Add, cnt71.String
	add72(13)
	fmt.Println(cnt71, str73(), Count.String(cnt71), cnt71.String())
	box74 := Box[int]{}
	box74.Set(sum(g13, int(len(g5)), g15[uint(g13)%3])).Set((d56 * d56))
	fmt.Printf("%v %+v %T\n", box74.Get(), box74, box74)
	v75 := g10[len(g10)/2:]
	_ = v75
	switch g13 % 4 {
	case 3, -1:
		var v76 int8
		_ = v76
	case 1:
		var v77 int32 = g17
		_ = v77
	default:
		for _, x78 := range []any{g5, g35.F3, S2{F0: g26, F1: r54, f2: g17, F3: g1}, nil, g30} {
			switch t := x78.(type) {
			case nil:
				fmt.Println("nil", t == nil)
			case int, Count:
				fmt.Printf("number %v %T\n", t, t)
			case S2:
				fmt.Println("S2", t.Name())
			case Shape:
				fmt.Println("shape", t.Area())
			case fmt.Stringer:
				fmt.Println("stringer", t)
			case string:
				fmt.Printf("%q\n", t)
			default:
				fmt.Printf("%T %v\n", t, t)
			}
			if n, ok := x78.(int); ok {
				fmt.Println("ok", n)
			}
		}
	}
	if g9 || g32.f1 {
		var v79 any
		_ = v79
		if g17 == g35.f2 {
			in80, out81 := make(chan int32), make(chan int32, 0)
			go func() {
				defer close(out81)
				for x := range in80 {
					out81 <- x * x
				}
			}()
			go func() {
				for _, x := range []int32{int32(94), int32(69)} {
					in80 <- x
				}
				close(in80)
			}()
			for x := range out81 {
				fmt.Print(x, " ")
			}
			v82, ok83 := <-out81
			fmt.Println(v82, ok83)
			select {
			case x := <-out81:
				fmt.Println("closed", x)
			case <-chan int(nil):
				fmt.Println("never")
			}
			a84 := []uint8{func(p uint8) uint8 { return p + g25 }(g25), sum(g25, g25, g25), uint8(d56), sum(g25, g25, g25)}
			b85 := a84[1:2]
			b85 = append(b85, g25)
			b85[0]++
			b85 = append(b85, a84...)
			b85[1] = g25
			copy(a84[1:], a84)
			a84[0], a84[3] = a84[3], a84[0]
			fmt.Println(a84, b85, len(b85), cap(b85) >= len(b85))
			x86 := S2{f2: g17}
			y87, p88 := x86, &x86
			p88.Bump()
			fmt.Printf("%+v %+v\n", x86, y87.Bumped())
			arr89 := [2]S2{x86}
			brr90 := arr89
			arr89[1].Bump()
			fmt.Println(arr89[0].Name(), arr89[1].Area(), brr90[1].Area())
		}
	}
	g30.F1 = int(len(g5))
	c92 := int32(g36.f2)
	_ = c92
	f91 := func(p int32) int32 {
		c92 -= p
		return c92 * 2
	}
	r93 := f91(int32(g17))
	_ = r93
	fmt.Println(c92)
	var fs94 []func() int
	for i := range 3 {
		fs94 = append(fs94, func() int { i += 2; return i })
	}
	for _, f := range fs94 {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	c96 := uint8(g25)
	_ = c96
	f95 := func(p uint8) uint8 {
		c96 += p
		return c96 * 2
	}
	r97 := f95(c96)
	_ = r97
	r98 := f95(min(r97, g25))
	_ = r98
	fmt.Println(c96)
	var fs99 []func() int
	for i := range 3 {
		fs99 = append(fs99, func() int { i += 2; return i })
	}
	for _, f := range fs99 {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
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
	fmt.Println("c53", c53)
	fmt.Println("r54", r54)
	fmt.Println("d56", d56)
	fmt.Println("m57", m57)
	fmt.Println("v59", v59)
	fmt.Println("v60", v60)
	fmt.Println("cnt71", cnt71)
	fmt.Println("v75", v75)
	fmt.Println("c92", c92)
	fmt.Println("r93", r93)
	fmt.Println("c96", c96)
	fmt.Println("r97", r97)
	fmt.Println("r98", r98)
}
