package p14

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
	f1 [2]int32
	F2 bool
	f3 int
}

func (s S0) Area() int { return int(s.f3) }

func (s S0) Name() string { return "S0" }

func (s *S0) Bump() { s.f3++ }

func (s S0) Bumped() S0 { s.f3++; return s }

type S1 struct {
	F0 [2]uint8
	f1 string
	*S0
}

func (s S1) Area() int { return len(s.Name()) }

func (s S1) Name() string { return "S1" }

func (s *S1) Bump() { *s = S1{} }

func (s S1) Bumped() S1 { s = S1{}; return s }

var g1 float64 = float64(15.87)
var g2 []float64 = []float64{}
var g3 [3]float64 = [3]float64{g1}
var g4 map[string]float64 = map[string]float64{}
var g5 string = "x y"
var g6 []string = []string{g5, g5}
var g7 [3]string = [3]string{g5}
var g8 map[string]string = map[string]string{"a0": g5, "c1": g5}
var g9 bool = true
var g10 []bool = []bool{g9}
var g11 [3]bool = [3]bool{g9}
var g12 map[string]bool = map[string]bool{"b0": g9, "a1": g9, "a2": g9}
var g13 int = int(37)
var g14 []int = []int{g13, g13}
var g15 [3]int = [3]int{g13, g13, g13}
var g16 map[string]int = map[string]int{"b0": g13, "b1": g13, "b2": g13}
var g17 int32 = int32(22)
var g18 []int32 = []int32{g17, g17, g17}
var g19 [3]int32 = [3]int32{g17, g17}
var g20 map[string]int32 = map[string]int32{"c0": g17, "a1": g17}
var g21 uint8 = uint8(98)
var g22 []uint8 = []uint8{g21, g21, g21}
var g23 [3]uint8 = [3]uint8{g21}
var g24 map[string]uint8 = map[string]uint8{"b0": g21, "c1": g21, "a2": g21}
var g25 uint32 = uint32(27)
var g26 []uint32 = []uint32{g25, g25, g25}
var g27 [3]uint32 = [3]uint32{}
var g28 map[string]uint32 = map[string]uint32{}
var g29 = S0{F2: g9}
var g30 = &S0{F0: g1, f1: [2]int32{g17}, F2: g9}
var g31 = []S0{}
var g32 = S1{F0: [2]uint8{}}
var g33 = &S1{}
var g34 = []S1{}

func fun0(p0 uint32) (res int32) {
	var v35 uint32
	_ = v35
	v36, v37 := g10[len(g10)/2:], uint32(uint32(len(g5)))
	_ = v37
	_ = v36
	return g17
}

func fun1(p0 int, p1 int32) (res uint32) {
	v38, v39 := g5, int(min(p0, p0))
	_ = v39
	_ = v38
L40:
	for i41 := range count(3) {
		_ = i41
		if g17 > g17 {
			continue L40
		}
		v42, v43 := float64(g29.F0), uint8(g21)
		_ = v43
		_ = v42
	}
L44:
	for _, i45 := range "ab" {
		_ = i45
		if g9 || g30.F2 {
			continue L44
		}
		res ^= (g25 >> (uint(sum(int(56), v39)) & 15))
		g32.f1 = fmt.Sprintf("%T", v38)
	}
	return g25
}

func fun2(p0 float64, p1 uint8) (res int32) {
	v46 := S0(g29)
	_ = v46
	v47 := S1(S1{F0: [2]uint8{uint8(g13)}})
	_ = v47
	return g17
}

func fun3(p0 []int, p1 uint8) (res uint8) {
	defer func() { res += uint8(57) }()
	v48, v49 := g11, float64(g1)
	_ = v49
	_ = v48
	var v50 string
	_ = v50
	if g13 >= -g13 {
		var v51 map[string]string = map[string]string{"c0": (g5 + v50), "c1": (v50 + fmt.Sprintf("%v", g30))}
		_ = v51
		if c52 := (sum(int(54), g13) ^ g13); c52 > 3 {
			var v53 []S1
			_ = v53
		} else {
			v54, v55 := int(g13), uint8((p1 * res))
			_ = v55
			_ = v54
		}
	} else {
		var v56 any = any(float64(g13))
		_ = v56
		var v57 S1 = g32
		_ = v57
	}
	return (g21 / (g21 | 1))
}

func Main() {
	v58 := g19
	_ = v58
	if (S1{F0: g32.F0, f1: (g5 + g5)}) == (g32) {
		g17 &= g17
		d59 := int32((sum(int32(20), int32(g17)) + fun2(g1, uint8(g13))))
		func() {
			for i := range 3 {
				defer func(n int32) { fmt.Print(i, n, d59, " ") }(d59)
			}
			defer fmt.Println("deferred", d59, g17)
			d59++
		}()
		_ = d59
	}
	v60, v61 := g34[len(g34)/2:], uint32(g25)
	_ = v61
	_ = v60
	if !at([]bool{(at([]string{string([]byte(at([]string{g5}, 0)))}, 0) == g5)}, 0) {
		var cnt62 Count = Count(60)
		_ = cnt62
		cnt62.Add((g13 + g13))
		add63, str64 := cnt62.Add, cnt62.String
		add63(25)
		fmt.Println(cnt62, str64(), Count.String(cnt62), cnt62.String())
		box65 := Box[uint32]{}
		box65.Set(v61).Set(uint32(len(g5)))
		fmt.Printf("%v %+v %T\n", box65.Get(), box65, box65)
		shapes66 := []Shape{
			&S0{F0: g1},
			&S0{F0: -g1, f1: [2]int32{g17, g17}, F2: g9},
		}
		for i, s := range shapes66 {
			if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
				b.Bump()
			}
			area := s.Area
			fmt.Println(i, s.Name(), s.Area(), area())
		}
	} else {
		safe("try67", func() {
			var m map[string]int
			m[g5] = g15[g13]
		})
	}
	in68, out69 := make(chan uint8), make(chan uint8, 1)
	go func() {
		defer close(out69)
		for x := range in68 {
			out69 <- x * x
		}
	}()
	go func() {
		for _, x := range []uint8{uint8(45), uint8(83)} {
			in68 <- x
		}
		close(in68)
	}()
	for x := range out69 {
		fmt.Print(x, " ")
	}
	v70, ok71 := <-out69
	fmt.Println(v70, ok71)
	select {
	case x := <-out69:
		fmt.Println("closed", x)
	case <-chan int(nil):
		fmt.Println("never")
	}
	in72, out73 := make(chan int), make(chan int, 1)
	go func() {
		defer close(out73)
		for x := range in72 {
			out73 <- x * x
		}
	}()
	go func() {
		for _, x := range []int{int(40), int(29)} {
			in72 <- x
		}
		close(in72)
	}()
	for x := range out73 {
		fmt.Print(x, " ")
	}
	v74, ok75 := <-out73
	fmt.Println(v74, ok75)
	select {
	case x := <-out73:
		fmt.Println("closed", x)
	case <-chan int(nil):
		fmt.Println("never")
	}
	g17 = fun0(fun1(g30.f3, g17))
	shapes76 := []Shape{
		&S1{F0: [2]uint8{g21}},
		&S1{},
		&S1{F0: [2]uint8{g21, g21}, f1: strings.ToUpper(g5)},
	}
	for i, s := range shapes76 {
		if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
			b.Bump()
		}
		area := s.Area
		fmt.Println(i, s.Name(), s.Area(), area())
	}
	d77 := uint8(-g21)
	func() {
		for i := range 2 {
			defer func(n uint8) { fmt.Print(i, n, d77, " ") }(d77)
		}
		defer fmt.Println("deferred", d77, g21)
		d77++
	}()
	_ = d77
	safe("try78", func() {
		var m map[string]int
		m[g5] = (g13 & g13)
	})
	safe("try79", func() {
		var p *S0
		p.Bump()
		fmt.Println(p)
	})
	a80 := []uint32{(v61 &^ v61), g27[uint(g13)%3], v61, ^g25}
	b81 := a80[0:3]
	b81 = append(b81, (g25 % (sum(uint32(53), v61) | 1)))
	b81[0]++
	b81 = append(b81, a80...)
	b81[1] = g25
	copy(a80[1:], a80)
	a80[0], a80[3] = a80[3], a80[0]
	fmt.Println(a80, b81, len(b81), cap(b81) >= len(b81))
	x82 := g32
	y83, p84 := x82, &x82
	p84.Bump()
	fmt.Printf("%+v %+v\n", x82, y83.Bumped())
	arr85 := [2]S1{x82}
	brr86 := arr85
	arr85[1].Bump()
	fmt.Println(arr85[0].Name(), arr85[1].Area(), brr86[1].Area())
	shapes87 := []Shape{
		&S0{F2: ((g32) == (g32))},
		&S1{},
		&S1{F0: [2]uint8{g21, d77}},
	}
	for i, s := range shapes87 {
		if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
			b.Bump()
		}
		area := s.Area
		fmt.Println(i, s.Name(), s.Area(), area())
	}
	fmt.Println(d77, g13)
	switch g13 % 4 {
	case 3, -1:
		in88, out89 := make(chan uint8), make(chan uint8, 2)
		go func() {
			defer close(out89)
			for x := range in88 {
				out89 <- x * x
			}
		}()
		go func() {
			for _, x := range []uint8{uint8(10), uint8(49)} {
				in88 <- x
			}
			close(in88)
		}()
		for x := range out89 {
			fmt.Print(x, " ")
		}
		v90, ok91 := <-out89
		fmt.Println(v90, ok91)
		select {
		case x := <-out89:
			fmt.Println("closed", x)
		case <-chan int(nil):
			fmt.Println("never")
		}
		fallthrough
	case 1:
		g1 = float64(sum(int(54), g13))
	default:
		switch {
		case (at([]string{strings.ToUpper(g5)}, 0) >= g5), (at([]any{any(g21)}, 0) == any(g13)):
			g25 = g25
		case (g17 > sum(g17, g17, g17)), ((g29) == (g29)):
			a92 := []uint8{uint8(g17), (d77 + g21), g21, func(p uint8) uint8 { return p + sum(uint8(36), d77) }(g21)}
			b93 := a92[1:3]
			b93 = append(b93, (g21 - g21))
			b93[0]++
			copy(a92[1:], a92)
			a92[0], a92[3] = a92[3], a92[0]
			fmt.Println(a92, b93, len(b93), cap(b93) >= len(b93))
			x94 := g29
			y95, p96 := x94, &x94
			p96.Bump()
			fmt.Printf("%+v %+v\n", x94, y95.Bumped())
			arr97 := [2]S0{x94}
			brr98 := arr97
			arr97[1].Bump()
			fmt.Println(arr97[0].Name(), arr97[1].Area(), brr98[1].Area())
		default:
			var cnt99 Count = Count(93)
			_ = cnt99
			cnt99.Add((g13 / (g13 | 1)))
			add100, str101 := cnt99.Add, cnt99.String
			add100(24)
			fmt.Println(cnt99, str101(), Count.String(cnt99), cnt99.String())
			box102 := Box[int]{}
			box102.Set(g13).Set(min(sum(int(8), g13), (g13 << (uint(g13) & 15))))
			fmt.Printf("%v %+v %T\n", box102.Get(), box102, box102)
		}
	}
L103:
	for _, i104 := range [2]S0{S0{F0: g1, f1: [2]int32{g17}, F2: ((g29) == (g29)), f3: g13}} {
		_ = i104
		if g25 > func(p uint32) uint32 { return p + v61 }(g25) {
			continue L103
		}
		fmt.Printf("%v %T\n", (g1 * g1), sum(g13, g13, sum(g13, g13, g13)))
		c106 := int(i104.f3)
		_ = c106
		f105 := func(p int) int {
			c106 += p
			return c106 * 2
		}
		r107 := f105((g13 + g13))
		_ = r107
		fmt.Println(c106)
		var fs108 []func() int
		for i := range 3 {
			fs108 = append(fs108, func() int { i += 1; return i })
		}
		for _, f := range fs108 {
			fmt.Print(f(), f(), " ")
		}
		fmt.Println()
	}
	in109, out110 := make(chan uint32), make(chan uint32, 0)
	go func() {
		defer close(out110)
		for x := range in109 {
			out110 <- x * x
		}
	}()
	go func() {
		for _, x := range []uint32{uint32(93), uint32(7)} {
			in109 <- x
		}
		close(in109)
	}()
	for x := range out110 {
		fmt.Print(x, " ")
	}
	v111, ok112 := <-out110
	fmt.Println(v111, ok112)
	select {
	case x := <-out110:
		fmt.Println("closed", x)
	case <-chan int(nil):
		fmt.Println("never")
	}
	safe("try113", func() {
		var p *S0
		p.Bump()
		fmt.Println(p)
	})
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
	fmt.Println("v58", v58)
	fmt.Println("v61", v61)
	fmt.Println("v60", v60)
	fmt.Println("d77", d77)
}
