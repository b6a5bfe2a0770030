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
		if g17 >= g17 {
			continue L41
		}
		var v43 [3]string = [3]string{g5}
		_ = v43
	}
	v44, v45 := (at([]string{g5}, 0) > fmt.Sprint(g32)), int((sum(int(88), g15[uint(sum(int(53), (g13*g13)))%3]) * g13))
	_ = v45
	_ = v44
	return g25
}

func fun3(p0 Bits, p1 []string, p2 int64) (res int8) {
	v46, v47 := int8(g19[uint(g13)%3]), g9
	_ = v47
	_ = v46
	if g9 || v47 {
		var v48 *S1
		v48 = &S1{F0: g1}
		_ = v48
	} else {
		p2 = p2
		v49 := int((g13 * (g13 << (uint(g13) & 15))))
		_ = v49
	}
	v46 <<= uint(g13) & 7
	v50 := map[Count]int8{}
	_ = v50
	return func(p int8) int8 { return p + v46 }(v46)
}

func fun4(p0 bool, p1 Bits, p2 int8) (res int8) {
	v51, v52 := cut(g5, g13), int(g13)
	_ = v52
	_ = v51
	v53 := any(any(g21))
	_ = v53
	if p0 && g9 {
		v54, v55 := &S0{F0: g25}, int64(g25)
		_ = v55
		_ = v54
		v56, v57 := p0, Bits(p1)
		_ = v57
		_ = v56
	}
	return g17
}

func Main() {
L58:
	for i59 := range g14 {
		_ = i59
		if at([]bool{g9}, 0) || g9 {
			continue L58
		}
		a60 := []int8{(sum(int8(36), g17) * g17), g17, func(p int8) int8 { return p + g17 }(g17), min(g17, g17)}
		b61 := a60[0:2]
		b61 = append(b61, g17)
		b61[0]++
		b61 = append(b61, a60...)
		b61[1] = fun3(g21, g6, g25)
		copy(a60[1:], a60)
		a60[0], a60[3] = a60[3], a60[0]
		fmt.Println(a60, b61, len(b61), cap(b61) >= len(b61))
		x62 := g32
		y63, p64 := x62, &x62
		p64.Bump()
		fmt.Printf("%+v %+v\n", x62, y63.Bumped())
		arr65 := [2]S1{x62}
		brr66 := arr65
		arr65[1].Bump()
		fmt.Println(arr65[0].Name(), arr65[1].Area(), brr66[1].Area())
		fmt.Printf("%q\n", (g25 << (uint(i59) & 15)))
	}
	if g9 && g9 {
		in67, out68 := make(chan int64), make(chan int64, 1)
		go func() {
			defer close(out68)
			for x := range in67 {
				out68 <- x * x
			}
		}()
		go func() {
			for _, x := range []int64{int64(86), int64(27)} {
				in67 <- x
			}
			close(in67)
		}()
		for x := range out68 {
			fmt.Print(x, " ")
		}
		v69, ok70 := <-out68
		fmt.Println(v69, ok70)
		select {
		case x := <-out68:
			fmt.Println("closed", x)
		case <-chan int(nil):
			fmt.Println("never")
		}
	} else {
		g1 = -g1
	}
	d71 := int8((g17 + g17))
	func() {
		for i := range 2 {
			defer func(n int8) { fmt.Print(i, n, d71, " ") }(d71)
		}
		defer fmt.Println("deferred", d71, func(p int8) int8 { return p + g17 }(g17))
		d71++
	}()
	_ = d71
L72:
	for _, i73 := range "" {
		_ = i73
		if g21 < (sum(Bits(36), g21) << (uint(g13) & 15)) {
			continue L72
		}
		switch {
		case (at([]any{any(g5)}, 0) == any(sum(g13, g13, g13))), ((S0{F0: g25, F1: g13}) == (g29)):
			c75 := int64((sum(int64(70), g25) + g25))
			_ = c75
			f74 := func(p int64) int64 {
				c75 += p
				return c75 * 2
			}
			r76 := f74(int64(g21))
			_ = r76
			r77 := f74(c75)
			_ = r77
			fmt.Println(c75)
			var fs78 []func() int
			for i := range 3 {
				fs78 = append(fs78, func() int { i += 0; return i })
			}
			for _, f := range fs78 {
				fmt.Print(f(), f(), " ")
			}
			fmt.Println()
			fallthrough
		case (g5 < (at([]string{g5}, 0) + g5)), (g17 != d71):
			d79 := int8(min(g17, d71))
			func() {
				for i := range 3 {
					defer func(n int8) { fmt.Print(i, n, d79, " ") }(d79)
				}
				defer fmt.Println("deferred", d79, d71)
				d79++
			}()
			_ = d79
		case (at([]any{any(g21)}, 0) == any(g25)), (g21 > ^g21):
			shapes80 := []Shape{
				&S1{f1: +sum(int64(35), g25)},
				&S0{F0: (g25 - g25)},
			}
			for i, s := range shapes80 {
				if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
					b.Bump()
				}
				area := s.Area
				fmt.Println(i, s.Name(), s.Area(), area())
			}
		default:
			g21 = g21
		}
		var v81 any
		_ = v81
	}
	safe("try82", func() {
		fmt.Println(any(g5).(float64))
	})
	var v83 S1
	_ = v83
	switch {
	case (d71 >= d71), (sum(int8(34), (sum(int8(79), g17)>>(uint(g13)&15))) >= (d71 / (sum(int8(15), d71) | 1))):
		var cnt84 Count = Count(40)
		_ = cnt84
		cnt84.Add(g29.F1)
		add85, str86 := cnt84.Add, cnt84.String
		add85(38)
		fmt.Println(cnt84, str86(), Count.String(cnt84), cnt84.String())
		box87 := Box[int8]{}
		box87.Set(d71).Set(sum(d71, (sum(int8(95), d71) * g17), d71))
		fmt.Printf("%v %+v %T\n", box87.Get(), box87, box87)
	case (g9 && !at([]bool{g9}, 0)), (at([]any{any(g13)}, 0) == any(g29.F1)):
	L88:
		for i89 := range g14 {
			_ = i89
			if g9 && g9 {
				continue L88
			}
			if at([]any{any(i89)}, 0) == any(func(p int) int { return p + i89 }((g13 + i89))) {
				c91 := Bits(func(p Bits) Bits { return p + sum(Bits(68), g23[uint(i89)%3]) }(func(p Bits) Bits { return p + sum(Bits(69), max(g21, g21)) }(Bits(g25))))
				_ = c91
				f90 := func(p Bits) Bits {
					c91 ^= p
					return c91 * 2
				}
				r92 := f90(min(sum(Bits(40), c91), max(c91, g21)))
				_ = r92
				fmt.Println(c91)
				var fs93 []func() int
				for i := range 3 {
					fs93 = append(fs93, func() int { i += 1; return i })
				}
				for _, f := range fs93 {
					fmt.Print(f(), f(), " ")
				}
				fmt.Println()
				var cnt94 Count = Count(4)
				_ = cnt94
				cnt94.Add(g15[uint(g13)%3])
				add95, str96 := cnt94.Add, cnt94.String
				add95(37)
				fmt.Println(cnt94, str96(), Count.String(cnt94), cnt94.String())
				box97 := Box[int8]{}
				box97.Set(sum(d71, g19[uint(i89)%3], g17)).Set(d71)
				fmt.Printf("%v %+v %T\n", box97.Get(), box97, box97)
			}
		}
	case (at([]any{any(g29)}, 0) == any(g23[uint(g13)%3])), (g21 > g21):
		var v98 int8
		_ = v98
	default:
		var v99 [3]int8 = [3]int8{}
		_ = v99
	}
L100:
	for i101 := range 2 {
		_ = i101
		if !g9 {
			continue L100
		}
		a102 := []int{i101, g13, i101, fun0(g21)}
		b103 := a102[0:2]
		b103 = append(b103, i101)
		b103[0]++
		copy(a102[1:], a102)
		a102[0], a102[3] = a102[3], a102[0]
		fmt.Println(a102, b103, len(b103), cap(b103) >= len(b103))
		x104 := g29
		y105, p106 := x104, &x104
		p106.Bump()
		fmt.Printf("%+v %+v\n", x104, y105.Bumped())
		arr107 := [2]S0{x104}
		brr108 := arr107
		arr107[1].Bump()
		fmt.Println(arr107[0].Name(), arr107[1].Area(), brr108[1].Area())
		if g9 && g9 {
			a109 := []int64{(g25 - g25), g25, int64(len(at([]string{g5}, 0))), -g25}
			b110 := a109[1:2]
			b110 = append(b110, int64(len(g5)))
			b110[0]++
			copy(a109[1:], a109)
			a109[0], a109[3] = a109[3], a109[0]
			fmt.Println(a109, b110, len(b110), cap(b110) >= len(b110))
			x111 := S0{F0: (g25 + g25), F1: i101}
			y112, p113 := x111, &x111
			p113.Bump()
			fmt.Printf("%+v %+v\n", x111, y112.Bumped())
			arr114 := [2]S0{x111}
			brr115 := arr114
			arr114[1].Bump()
			fmt.Println(arr114[0].Name(), arr114[1].Area(), brr115[1].Area())
		} else {
			v116 := [3]Bits{(sum(Bits(8), (sum(Bits(83), g21)*g21)) | (g21 >> (uint(g13) & 15)))}
			_ = v116
		}
	}
	if d71 > (d71 * d71) {
		safe("try117", func() {
			var x, y int
			x = sum(g13, (g13 >> (uint(g13) & 15)), g13)
			y = g13
			fmt.Println(x, y)
		})
	}
	if at([]bool{(g9 || g9)}, 0) && (g9 && g9) {
		var cnt118 Count = Count(29)
		_ = cnt118
		cnt118.Add((g13 / (g13 | 1)))
		add119, str120 := cnt118.Add, cnt118.String
		add119(47)
		fmt.Println(cnt118, str120(), Count.String(cnt118), cnt118.String())
		box121 := Box[int8]{}
		box121.Set(d71).Set(^g17)
		fmt.Printf("%v %+v %T\n", box121.Get(), box121, box121)
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
	fmt.Println("v83", v83)
}
