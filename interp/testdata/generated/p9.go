package p9

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
	F1 int
}

func (s S0) Area() int { return int(s.F1) }

func (s S0) Name() string { return "S0" }

func (s *S0) Bump() { s.F0++ }

func (s S0) Bumped() S0 { s.F0++; return s }

type S1 struct {
	F0 float64
	f1 int64
	*S0
}

func (s S1) Area() int { return int(s.f1) }

func (s S1) Name() string { return "S1" }

func (s *S1) Bump() { s.f1++ }

func (s S1) Bumped() S1 { s.f1++; return s }

var g1 float64 = float64(7.23)
var g2 []float64 = []float64{g1, g1}
var g3 [3]float64 = [3]float64{g1}
var g4 map[string]float64 = map[string]float64{"c0": g1, "b1": g1, "b2": g1}
var g5 string = "\\n"
var g6 []string = []string{g5}
var g7 [3]string = [3]string{}
var g8 map[string]string = map[string]string{"b0": g5}
var g9 bool = false
var g10 []bool = []bool{g9, g9}
var g11 [3]bool = [3]bool{g9}
var g12 map[string]bool = map[string]bool{"c0": g9, "a1": g9, "b2": g9}
var g13 int = int(79)
var g14 []int = mapped([]int64{int64(76)}, func(p int64) int { return g13 })
var g15 [3]int = [3]int{}
var g16 map[string]int = map[string]int{"b0": g13, "b1": g13}
var g17 int8 = int8(73)
var g18 []int8 = []int8{}
var g19 [3]int8 = [3]int8{g17}
var g20 map[string]int8 = map[string]int8{"a0": g17, "c1": g17}
var g21 Bits = Bits(66)
var g22 []Bits = []Bits{g21, g21, g21}
var g23 [3]Bits = [3]Bits{g21}
var g24 map[string]Bits = map[string]Bits{}
var g25 int64 = int64(6)
var g26 []int64 = mapped(g22, func(p Bits) int64 { return g25 })
var g27 [3]int64 = [3]int64{g25}
var g28 map[string]int64 = map[string]int64{"c0": g25, "a1": g25}
var g29 = S0{F0: g25}
var g30 = &S0{F0: g25, F1: g13}
var g31 = mapped(g18, func(p int8) S0 { return g29 })
var g32 = S1{F0: g1}
var g33 = &S1{F0: g1}
var g34 = []S1{g32}

func fun0(p0 Bits) (res int) {
	var v35 Bits = max(g21, p0)
	_ = v35
	res &^= +sum(int(8), int(len(at([]string{g5}, 0))))
	return g15[uint(g13)%3]
}

func fun1(p0 any) (res int) {
	v36, v37 := string(rune('a'+sum(uint8(23), sum(sum(uint8(32), (sum(uint8(23), uint8(19))*uint8(73))), at([]uint8{uint8(50), uint8(52), uint8(97)}, g13), (sum(uint8(68), uint8(85))*uint8(75))))%20)), g9
	_ = v37
	_ = v36
	var v38 int64
	_ = v38
	return res
}

func fun2(p0 bool, p1 Bits, p2 *S0) (res int64) {
	v39, v40 := int64(res), int64(res)
	_ = v40
	_ = v39
L41:
	for i42 := range 4 {
		_ = i42
		if sum(Bits(38), g23[uint(i42)%3]) == Bits(p1) {
			continue L41
		}
		var v43 S0 = S0{F0: min(v39, g25)}
		_ = v43
	}
L44:
	for _, i45 := range [2]S0{S0{F0: res}} {
		_ = i45
		if sum(int8(69), g17) > g17 {
			continue L44
		}
		v46 := &S1{}
		_ = v46
	}
	return g27[uint(g13)%3]
}

func fun3(p0 bool) (res int8) {
	v47 := any(any(-sum(float64(15.21), g33.F0)))
	_ = v47
	v48 := p0
	_ = v48
	return g19[uint(g13)%3]
}

func fun4(p0 int) (res int64) {
	var v49 any = any((g17 << (uint(g13) & 15)))
	_ = v49
	v50 := slices.Clone(g34)
	_ = v50
	if g9 || (at([]any{v49}, 0) == any(g21)) {
		v51, v52 := (g25 <= (g25 + (res - res))), Bits(g23[uint(p0)%3])
		_ = v52
		_ = v51
	}
	return g25
}

func Main() {
	g21 <<= uint(g13) & 7
	switch {
	case (g13 < 0 || g13 >= len(g18) || (g18[g13] == g17 || g18[g13] > 3)), (at([]string{g5}, 0) != (g5 + g5)):
		if g17 != min(g17, g17) {
			safe("try53", func() {
				var m map[string]int
				m[g5] = g13
			})
			var cnt54 Count = Count(98)
			_ = cnt54
			cnt54.Add(g13)
			add55, str56 := cnt54.Add, cnt54.String
			add55(26)
			fmt.Println(cnt54, str56(), Count.String(cnt54), cnt54.String())
			box57 := Box[int]{}
			box57.Set(g30.F1).Set(g13)
			fmt.Printf("%v %+v %T\n", box57.Get(), box57, box57)
		}
	case (g17 >= ^g17), (g17 < g17):
		m58 := map[string]Bits{}
		_ = m58
		m58["k0"] = g21
		m58["k1"] = g21
		m58["k2"] = (g21 | (g21 - g21))
		m58["k0"] += (sum(Bits(29), g21) - g21)
		m58[(g5+g5)]++
		delete(m58, "k1")
		for _, k := range slices.Sorted(maps.Keys(m58)) {
			fmt.Print(k, "=", m58[k], " ")
		}
		if x, ok := m58["k9"]; !ok {
			fmt.Println(x, len(m58), m58)
		}
	case (g1 > g1), ((g29) == (g29)):
		in59, out60 := make(chan int), make(chan int, 1)
		go func() {
			defer close(out60)
			for x := range in59 {
				out60 <- x * x
			}
		}()
		go func() {
			for _, x := range []int{int(30), int(62)} {
				in59 <- x
			}
			close(in59)
		}()
		for x := range out60 {
			fmt.Print(x, " ")
		}
		v61, ok62 := <-out60
		fmt.Println(v61, ok62)
		select {
		case x := <-out60:
			fmt.Println("closed", x)
		case <-chan int(nil):
			fmt.Println("never")
		}
	}
	c64 := int64(g33.f1)
	_ = c64
	f63 := func(p int64) int64 {
		c64 -= p
		return c64 * 2
	}
	r65 := f63(sum(sum(int64(58), fun4(g13)), g25, int64(len(at([]string{g5}, 0)))))
	_ = r65
	r66 := f63((g25 &^ g30.F0))
	_ = r66
	fmt.Println(c64)
	var fs67 []func() int
	for i := range 3 {
		fs67 = append(fs67, func() int { i += 3; return i })
	}
	for _, f := range fs67 {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	fmt.Printf("%v %T\n", (g17 + g17), any(max(g17, g17)))
	v68, v69 := Bits(max(g21, g21)), int((sum(int(0), int(len(g5))) + g30.F1))
	_ = v69
	_ = v68
	safe("try70", func() {
		var x, y int
		x = v69
		y = fun0(+sum(Bits(7), (sum(Bits(79), v68) >> (uint(g13) & 15))))
		fmt.Println(x, y)
	})
L71:
	for i72 := range count(3) {
		_ = i72
		if i72 > 0 && i72 <= len(g5) && (g5[i72-1] == 'a' || g5[:i72] != "") {
			continue L71
		}
		fmt.Printf("%v %T\n", i72, (sum(int64(87), r65) + g25))
		in73, out74 := make(chan int64), make(chan int64, 0)
		go func() {
			defer close(out74)
			for x := range in73 {
				out74 <- x * x
			}
		}()
		go func() {
			for _, x := range []int64{int64(98), int64(1)} {
				in73 <- x
			}
			close(in73)
		}()
		for x := range out74 {
			fmt.Print(x, " ")
		}
		v75, ok76 := <-out74
		fmt.Println(v75, ok76)
		select {
		case x := <-out74:
			fmt.Println("closed", x)
		case <-chan int(nil):
			fmt.Println("never")
		}
	}
L77:
	for i78 := range g14 {
		_ = i78
		if sum(Bits(98), g21) == (v68 / (g21 | 1)) {
			continue L77
		}
		in79, out80 := make(chan int8), make(chan int8, 0)
		go func() {
			defer close(out80)
			for x := range in79 {
				out80 <- x * x
			}
		}()
		go func() {
			for _, x := range []int8{int8(75), int8(74)} {
				in79 <- x
			}
			close(in79)
		}()
		for x := range out80 {
			fmt.Print(x, " ")
		}
		v81, ok82 := <-out80
		fmt.Println(v81, ok82)
		select {
		case x := <-out80:
			fmt.Println("closed", x)
		case <-chan int(nil):
			fmt.Println("never")
		}
	}
L83:
	for i84 := range count(3) {
		_ = i84
		if !g9 {
			continue L83
		}
	L85:
		for _, i86 := range [2]S0{S0{F0: (r66 ^ c64), F1: int(len(at([]string{g5}, 0)))}} {
			_ = i86
			if at([]any{any(g13)}, 0) == any(int(len(g5))) {
				continue L85
			}
			var v87 map[int]float64 = map[int]float64{0: -g1, 3: g1}
			_ = v87
			m88 := map[string]int64{}
			_ = m88
			m88["k0"] = (sum(int64(78), (g25-r66)) << (uint(v69) & 15))
			m88["k1"] = r66
			m88["k0"] += g32.f1
			m88[strings.ToUpper(at([]string{g5}, 0))]++
			delete(m88, "k1")
			for _, k := range slices.Sorted(maps.Keys(m88)) {
				fmt.Print(k, "=", m88[k], " ")
			}
			if x, ok := m88["k9"]; !ok {
				fmt.Println(x, len(m88), m88)
			}
		}
	L89:
		for i90 := range count(4) {
			_ = i90
			if g9 || !g9 {
				continue L89
			}
			v68 = g21
		}
	}
	fmt.Printf("%U\n", min(g17, func(p int8) int8 { return p + g17 }(g17)))
	in91, out92 := make(chan int64), make(chan int64, 0)
	go func() {
		defer close(out92)
		for x := range in91 {
			out92 <- x * x
		}
	}()
	go func() {
		for _, x := range []int64{int64(15), int64(69)} {
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
	if at([]bool{g9}, 0) || (g17 == g17) {
	L95:
		for i96 := range 3 {
			_ = i96
			if r65 != 0 && r65/r65 > r65 {
				continue L95
			}
			g17 = g17
		}
	} else {
	L97:
		for i98 := range count(1) {
			_ = i98
			if !g9 {
				continue L97
			}
			if g9 || (sum(float64(19.54), g1) != max(g1, g1)) {
				g13 = i98
			}
			if g9 && g9 {
				break L97
			}
		}
		safe("try99", func() {
			s := []int{1, 2, 3}
			n := int(len(g5))
			fmt.Println(s[n&3:3], s[:n&7])
		})
	}
	var v100 []S0 = slices.Clone(g31)
	_ = v100
	for _, x101 := range []any{g9, -g1, g29, nil, g30} {
		switch t := x101.(type) {
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
		if n, ok := x101.(int); ok {
			fmt.Println("ok", n)
		}
	}
	d102 := Bits(func(p Bits) Bits { return p + g21 }(v68))
	func() {
		for i := range 3 {
			defer func(n Bits) { fmt.Print(i, n, d102, " ") }(d102)
		}
		defer fmt.Println("deferred", d102, (g21 >> (uint(g13) & 15)))
		d102++
	}()
	_ = d102
	g17 *= g17
	g5 = (g5 + string(rune('a'+sum(uint8(80), uint8(v69))%20)))
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
	fmt.Println("c64", c64)
	fmt.Println("r65", r65)
	fmt.Println("r66", r66)
	fmt.Println("v69", v69)
	fmt.Println("v68", v68)
	fmt.Println("v100", v100)
	fmt.Println("d102", d102)
}
