package p1

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
	f0 bool
	f1 []int
	f2 string
}

func (s S0) Area() int { return len(s.Name()) }

func (s S0) Name() string { return "S0" }

func (s *S0) Bump() { *s = S0{} }

func (s S0) Bumped() S0 { s = S0{}; return s }

type S1 struct {
	f0 S0
	f1 []int
}

func (s S1) Area() int { return len(s.Name()) }

func (s S1) Name() string { return "S1" }

func (s *S1) Bump() { *s = S1{} }

func (s S1) Bumped() S1 { s = S1{}; return s }

type S2 struct {
	f0 uint32
	F1 string
}

func (s S2) Area() int { return int(s.f0) }

func (s S2) Name() string { return "S2" }

func (s *S2) Bump() { s.f0++ }

func (s S2) Bumped() S2 { s.f0++; return s }

var g1 float64 = float64(17.22)
var g2 []float64 = mapped([]int32{int32(54), int32(11), int32(20)}, func(p int32) float64 { return g1 })
var g3 [3]float64 = [3]float64{g1, g1, g1}
var g4 map[string]float64 = map[string]float64{"c0": g1}
var g5 string = ""
var g6 []string = mapped([]int{int(32), int(81)}, func(p int) string { return g5 })
var g7 [3]string = [3]string{g5, g5, g5}
var g8 map[string]string = map[string]string{"a0": g5}
var g9 bool = false
var g10 []bool = []bool{g9, g9}
var g11 [3]bool = [3]bool{g9}
var g12 map[string]bool = map[string]bool{"c0": g9, "b1": g9, "b2": g9}
var g13 int = int(93)
var g14 []int = []int{g13, g13}
var g15 [3]int = [3]int{}
var g16 map[string]int = map[string]int{"a0": g13, "b1": g13, "c2": g13}
var g17 uint32 = uint32(53)
var g18 []uint32 = mapped(g14, func(p int) uint32 { return g17 })
var g19 [3]uint32 = [3]uint32{g17}
var g20 map[string]uint32 = map[string]uint32{"a0": g17, "b1": g17, "b2": g17}
var g21 Count = Count(44)
var g22 []Count = []Count{g21, g21, g21}
var g23 [3]Count = [3]Count{}
var g24 map[string]Count = map[string]Count{"c0": g21}
var g25 int32 = int32(52)
var g26 []int32 = []int32{}
var g27 [3]int32 = [3]int32{}
var g28 map[string]int32 = map[string]int32{"c0": g25, "c1": g25}
var g29 = S0{f0: g9, f1: g14, f2: g5}
var g30 = &S0{f0: g9, f1: g14, f2: g5}
var g31 = []S0{g29}
var g32 = S1{f1: g14}
var g33 = &S1{f1: g14}
var g34 = []S1{g32, g32}
var g35 = S2{f0: g17}
var g36 = &S2{}
var g37 = []S2{}

func fun0(p0 string, p1 uint32) (res int32) {
	var v38 float64
	_ = v38
	v39 := any(any(res))
	_ = v39
	if c40 := (g13 * g13); c40 > 3 {
		var v41 int32
		_ = v41
	} else {
		switch {
		case (g25 < (g25 & res)), (g21 < g23[uint(g13)%3]):
			v42 := g37
			_ = v42
		default:
			p0 = g5
		}
	}
	p0 = cut(g5, g13)
	return res
}

func fun1(p0 bool) (res int) {
	v43 := uint32(uint32(g17))
	_ = v43
	var v44 uint32
	_ = v44
	return int(len(g5))
}

func fun2(p0 int32) (res int32) {
	defer func() { res += int32(66) }()
	var v45 int32
	_ = v45
	var v46 S2
	_ = v46
L47:
	for i48 := 0; i48 < 1; i48++ {
		if sum(float64(5.51), float64(sum(uint32(95), g17))) == g1 {
			continue L47
		}
		var v49 [3]Count = g23
		_ = v49
		var v50 bool
		_ = v50
	}
	v51, v52 := Count((g21 + sum(g21, min(g21, g21), (g21%(sum(Count(13), g21)|1))))), int32((v45 << (uint(sum(int(69), g13)) & 15)))
	_ = v52
	_ = v51
	switch g13 % 4 {
	case 3, -1:
		v52 &= res
	case 1:
		v53, v54 := v46.F1, g5
		_ = v54
		_ = v53
	case 2:
		switch g13 % 4 {
		case 3, -1:
			var v55 S2 = g35
			_ = v55
			fallthrough
		case 1:
			var v56 [3]int
			_ = v56
			fallthrough
		case 2:
			var v57 []S2
			_ = v57
		default:
			v52 = g25
		}
	}
	return (p0 - g27[uint(g13)%3])
}

func fun3(p0 int32, p1 float64, p2 int32) (res int32) {
	v58, v59 := g19, g9
	_ = v59
	_ = v58
	v60, v61 := any(any(g1)), float64(p1)
	_ = v61
	_ = v60
	v61, p1 = (v61 + v61), max(v61, -v61)
	v62 := g34
	_ = v62
	res = (g25 / (p0 | 1))
	return g27[uint(g13)%3]
}

func fun4(p0 bool) (res Count) {
	defer func() { res += Count(28) }()
	var v63 S0 = g29
	_ = v63
	v64 := g36
	_ = v64
	var v65 uint32
	_ = v65
	return g21
}

func Main() {
L66:
	for i67 := range g14 {
		_ = i67
		if !g9 {
			continue L66
		}
	L68:
		for i69 := range 4 {
			_ = i69
			if at([]any{any(g29)}, 0) == any((g9 || g9)) {
				continue L68
			}
			switch {
			case (g9 && g9), (g13 != int(len(at([]string{g5}, 0)))):
				m70 := map[string]float64{}
				_ = m70
				m70["k0"] = (g1 + g1)
				m70["k1"] = g1
				m70["k2"] = g1
				delete(m70, "k1")
				for _, k := range slices.Sorted(maps.Keys(m70)) {
					fmt.Print(k, "=", m70[k], " ")
				}
				if x, ok := m70["k9"]; !ok {
					fmt.Println(x, len(m70), m70)
				}
			case (g5 >= (g5 + g5)), (g9 || (g9 && g9)):
				c72 := int32((g25 % (g25 | 1)))
				_ = c72
				f71 := func(p int32) int32 {
					c72 -= p
					return c72 * 2
				}
				r73 := f71(func(p int32) int32 { return p + c72 }(sum(c72, c72, g25)))
				_ = r73
				r74 := f71(c72)
				_ = r74
				fmt.Println(c72)
				var fs75 []func() int
				for i := range 3 {
					fs75 = append(fs75, func() int { i += 4; return i })
				}
				for _, f := range fs75 {
					fmt.Print(f(), f(), " ")
				}
				fmt.Println()
			case (g1 <= g1), (at([]any{any(g25)}, 0) == any(g21)):
				g17--
			default:
				c77 := int(g15[uint(i69)%3])
				_ = c77
				f76 := func(p int) int {
					c77 -= p
					return c77 * 2
				}
				r78 := f76(c77)
				_ = r78
				r79 := f76(int(len(g5)))
				_ = r79
				fmt.Println(c77)
				var fs80 []func() int
				for i := range 3 {
					fs80 = append(fs80, func() int { i += 1; return i })
				}
				for _, f := range fs80 {
					fmt.Print(f(), f(), " ")
				}
				fmt.Println()
			}
			if g13 > (sum(int(9), i69) % (sum(int(27), g13) | 1)) {
				continue L66
			}
		}
		if g1 < float64(g21) {
			v81, v82 := g10, (at([]any{any(g9)}, 0) == any((at([]string{string(rune('a' + sum(uint8(66), uint8(41))%20))}, 0) + g29.f2)))
			_ = v82
			_ = v81
			a83 := []uint32{(sum(uint32(34), g17) >> (uint(i67) & 15)), (g17 & g17), g17, max(g17, g17)}
			b84 := a83[1:3]
			b84 = append(b84, g17)
			b84[0]++
			b84 = append(b84, a83...)
			b84[1] = g17
			copy(a83[1:], a83)
			a83[0], a83[3] = a83[3], a83[0]
			fmt.Println(a83, b84, len(b84), cap(b84) >= len(b84))
			x85 := g33.f0
			y86, p87 := x85, &x85
			p87.Bump()
			fmt.Printf("%+v %+v\n", x85, y86.Bumped())
			arr88 := [2]S0{x85}
			brr89 := arr88
			arr88[1].Bump()
			fmt.Println(arr88[0].Name(), arr88[1].Area(), brr89[1].Area())
		} else {
			m90 := map[string]uint32{}
			_ = m90
			m90["k0"] = g36.f0
			m90["k1"] = (g17 * -g17)
			m90["k2"] = func(p uint32) uint32 { return p + sum(uint32(67), uint32(len(g5))) }(g17)
			m90["k0"] += g17
			m90[string([]byte(at([]string{g5}, 0)))]++
			delete(m90, "k1")
			for _, k := range slices.Sorted(maps.Keys(m90)) {
				fmt.Print(k, "=", m90[k], " ")
			}
			if x, ok := m90["k9"]; !ok {
				fmt.Println(x, len(m90), m90)
			}
			if g5 >= strings.ToUpper(at([]string{g5}, 0)) {
				break L66
			}
		}
	}
	in91, out92 := make(chan uint32), make(chan uint32, 2)
	go func() {
		defer close(out92)
		for x := range in91 {
			out92 <- x * x
		}
	}()
	go func() {
		for _, x := range []uint32{uint32(84), uint32(5)} {
			in91 <- x
		}
		close(in91)
	}()
	for x := range out92 {
		fmt.Print(x, " ")
	}
	v93, ok94 := <-out92
	fmt.Println(v93, ok94)
	select {
	case x := <-out92:
		fmt.Println("closed", x)
	case <-chan int(nil):
		fmt.Println("never")
	}
	in95, out96 := make(chan Count), make(chan Count, 1)
	go func() {
		defer close(out96)
		for x := range in95 {
			out96 <- x * x
		}
	}()
	go func() {
		for _, x := range []Count{Count(9), Count(58)} {
			in95 <- x
		}
		close(in95)
	}()
	for x := range out96 {
		fmt.Print(x, " ")
	}
	v97, ok98 := <-out96
	fmt.Println(v97, ok98)
	select {
	case x := <-out96:
		fmt.Println("closed", x)
	case <-chan int(nil):
		fmt.Println("never")
	}
	in99, out100 := make(chan Count), make(chan Count, 1)
	go func() {
		defer close(out100)
		for x := range in99 {
			out100 <- x * x
		}
	}()
	go func() {
		for _, x := range []Count{Count(74), Count(7)} {
			in99 <- x
		}
		close(in99)
	}()
	for x := range out100 {
		fmt.Print(x, " ")
	}
	v101, ok102 := <-out100
	fmt.Println(v101, ok102)
	select {
	case x := <-out100:
		fmt.Println("closed", x)
	case <-chan int(nil):
		fmt.Println("never")
	}
	fmt.Printf("%q\n", g25)
	var cnt103 Count = Count(81)
	_ = cnt103
	cnt103.Add(min(g13, g13))
	add104, str105 := cnt103.Add, cnt103.String
	add104(49)
	fmt.Println(cnt103, str105(), Count.String(cnt103), cnt103.String())
	box106 := Box[Count]{}
	box106.Set((sum(Count(25), (g21*cnt103)) << (uint(sum(int(53), g13)) & 15))).Set(g21)
	fmt.Printf("%v %+v %T\n", box106.Get(), box106, box106)
	a107 := []uint32{(sum(uint32(53), g17) << (uint(g13) & 15)), g19[uint(g13)%3], g17, max(g17, g17)}
	b108 := a107[1:2]
	b108 = append(b108, (sum(uint32(17), g17) * g17))
	b108[0]++
	b108 = append(b108, a107...)
	b108[1] = g17
	copy(a107[1:], a107)
	a107[0], a107[3] = a107[3], a107[0]
	fmt.Println(a107, b108, len(b108), cap(b108) >= len(b108))
	x109 := S2{f0: (g17 & g17)}
	y110, p111 := x109, &x109
	p111.Bump()
	fmt.Printf("%+v %+v\n", x109, y110.Bumped())
	arr112 := [2]S2{x109}
	brr113 := arr112
	arr112[1].Bump()
	fmt.Println(arr112[0].Name(), arr112[1].Area(), brr113[1].Area())
	v114 := int((g13 << (uint(g13) & 15)))
	_ = v114
	fmt.Println(g35, g25)
	c116 := Count(^g21)
	_ = c116
	f115 := func(p Count) Count {
		c116 += p
		return c116 * 2
	}
	r117 := f115(c116)
	_ = r117
	r118 := f115(r117)
	_ = r118
	fmt.Println(c116)
	var fs119 []func() int
	for i := range 3 {
		fs119 = append(fs119, func() int { i += 4; return i })
	}
	for _, f := range fs119 {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	if (g5 != fmt.Sprint(&S0{f0: g9, f1: g14, f2: g5})) {
		c121 := uint32(g36.f0)
		_ = c121
		f120 := func(p uint32) uint32 {
			c121 += p
			return c121 * 2
		}
		r122 := f120(g36.f0)
		_ = r122
		r123 := f120(g35.f0)
		_ = r123
		fmt.Println(c121)
		var fs124 []func() int
		for i := range 3 {
			fs124 = append(fs124, func() int { i += 0; return i })
		}
		for _, f := range fs124 {
			fmt.Print(f(), f(), " ")
		}
		fmt.Println()
	}
L125:
	for i126 := range 3 {
		_ = i126
		if at([]bool{!g9}, 0) || (g25 < g25) {
			continue L125
		}
		if g21 <= sum(sum(Count(6), Count(len(g5))), r117, max(c116, cnt103)) {
			g21 = cnt103
			g13 = g13
		}
	}
	switch {
	case !g9, (cnt103 < sum(g21, g21, g21)):
		var v127 S2 = g35
		_ = v127
	}
	for _, x128 := range []any{(r118 ^ (cnt103 * cnt103)), g17, g32, nil, g30} {
		switch t := x128.(type) {
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
		if n, ok := x128.(int32); ok {
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
	fmt.Println("cnt103", cnt103)
	fmt.Println("v114", v114)
	fmt.Println("c116", c116)
	fmt.Println("r117", r117)
	fmt.Println("r118", r118)
}
