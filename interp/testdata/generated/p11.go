package p11

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
	F0 string
	f1 int
}

func (s *S0) Area() int { return int(s.f1) }

func (s *S0) Name() string { return "S0" }

func (s *S0) Bump() { s.f1++ }

func (s S0) Bumped() S0 { s.f1++; return s }

type S1 struct {
	f0 bool
	F1 S0
}

func (s S1) Area() int { return len(s.Name()) }

func (s S1) Name() string { return "S1" }

func (s *S1) Bump() { *s = S1{} }

func (s S1) Bumped() S1 { s = S1{}; return s }

var g1 float64 = float64(14.58)
var g2 []float64 = mapped([]uint8{uint8(68)}, func(p uint8) float64 { return g1 })
var g3 [3]float64 = [3]float64{g1}
var g4 map[string]float64 = map[string]float64{"b0": g1, "a1": g1, "b2": g1}
var g5 string = "héllo"
var g6 []string = mapped(mapped([]int32{int32(70), int32(68), int32(41)}, func(p int32) int { return int(23) }), func(p int) string { return g5 })
var g7 [3]string = [3]string{g5, g5}
var g8 map[string]string = map[string]string{"c0": g5, "b1": g5, "c2": g5}
var g9 bool = true
var g10 []bool = mapped([]Bits{Bits(9), Bits(46)}, func(p Bits) bool { return g9 })
var g11 [3]bool = [3]bool{g9, g9}
var g12 map[string]bool = map[string]bool{"b0": g9}
var g13 int = int(88)
var g14 []int = []int{g13}
var g15 [3]int = [3]int{g13, g13, g13}
var g16 map[string]int = map[string]int{"a0": g13}
var g17 Bits = Bits(42)
var g18 []Bits = mapped(g14, func(p int) Bits { return g17 })
var g19 [3]Bits = [3]Bits{g17}
var g20 map[string]Bits = map[string]Bits{}
var g21 uint8 = uint8(42)
var g22 []uint8 = []uint8{g21, g21, g21}
var g23 [3]uint8 = [3]uint8{g21}
var g24 map[string]uint8 = map[string]uint8{"c0": g21}
var g25 int32 = int32(81)
var g26 []int32 = []int32{g25, g25, g25}
var g27 [3]int32 = [3]int32{}
var g28 map[string]int32 = map[string]int32{"a0": g25, "b1": g25, "c2": g25}
var g29 = S0{f1: g13}
var g30 = &S0{F0: g5}
var g31 = []S0{}
var g32 = S1{f0: g9}
var g33 = &S1{f0: g9, F1: g29}
var g34 = []S1{g32}

func fun0(p0 Bits) (res uint8) {
	v35 := S1(S1{f0: (sum(int(35), (g13*g13)) >= 0 && sum(int(35), (g13*g13)) < len(g26) && g26[sum(int(35), (g13*g13))] > g25), F1: g32.F1})
	_ = v35
	v36, v37 := int(g13), (g13 < 0 || g13 >= len(append(g14[:len(g14):len(g14)], g13)) || (append(g14[:len(g14):len(g14)], g13)[g13] < g13 || append(g14[:len(g14):len(g14)], g13)[g13] > 3))
	_ = v37
	_ = v36
	v38, v39 := &S0{f1: func(p int) int { return p + g13 }(sum(g13, g13, g13))}, uint8(g21)
	_ = v39
	_ = v38
	v36++
	if at([]any{any(g32.f0)}, 0) == any((g17 != func(p Bits) Bits { return p + p0 }(g17))) {
		if g5 > g5 {
			v36--
		}
	}
	return v39
}

func fun1(p0 int, p1 bool) (res uint8) {
	defer func() { res += uint8(97) }()
	v40, v41 := map[int]int32{}, int32(g25)
	_ = v41
	_ = v40
	v42 := S1(S1{})
	_ = v42
	v43 := g26
	_ = v43
L44:
	for _, i45 := range "" {
		_ = i45
		if i45 > i45 {
			continue L44
		}
		var v46 map[int]float64 = map[int]float64{0: -sum(float64(9.61), g1), 3: -g1, 6: g1}
		_ = v46
	}
	v47 := fmt.Sprint(any(g5))
	_ = v47
	return (res + fun0(g17))
}

func fun2(p0 S0, p1 int, p2 string) (res uint8) {
	v48, v49 := []S0{}, Bits(^sum(Bits(52), (sum(Bits(21), g17)*(g17+g17))))
	_ = v49
	_ = v48
	var v50 any
	_ = v50
	var v51 map[string]int32 = map[string]int32{"c0": (sum(int32(1), g27[uint(p1)%3]) + g25), "b1": g25}
	_ = v51
	var v52 [3]uint8 = g23
	_ = v52
	p1 = g13
	return v52[uint(g13)%3]
}

func fun3(p0 string) (res Bits) {
	v53, v54 := []float64{g1, g1}, uint8(func(p uint8) uint8 { return p + g21 }(func(p uint8) uint8 { return p + g21 }((g21 + g21))))
	_ = v54
	_ = v53
	v55, v56 := []S1{g32, g32}, uint8(sum(sum(uint8(1), v54), (g21<<(uint(g13)&15)), min(v54, v54)))
	_ = v56
	_ = v55
	var v57 *S0
	v57 = &S0{F0: fmt.Sprint(g9), f1: g13}
	_ = v57
	v54 = v54
	return (g17 * res)
}

func fun4(p0 uint8, p1 Bits) (res int) {
	v58 := g34
	_ = v58
L59:
	for i60 := 0; i60 < 3; i60++ {
		if res < 0 || res >= len(g26) || (g26[res] > g25 || g26[res] > 3) {
			continue L59
		}
		v61 := S0(S0{F0: g30.F0, f1: g13})
		_ = v61
	}
L62:
	for i63 := 0; i63 < 4; i63++ {
		if g13 < +g13 {
			continue L62
		}
		switch {
		case (at([]bool{g9}, 0) || (g30 == nil || g30.Area() == g13)), (sum(int(39), g30.f1) >= 0 && sum(int(39), g30.f1) < len(g26) && g26[sum(int(39), g30.f1)] == (g25+g25)):
			var v64 int32 = min(g25, (g25 / (g25 | 1)))
			_ = v64
		default:
			v65 := S0(g29)
			_ = v65
		}
		if at([]any{any(g9)}, 0) == any(g5) {
			break L62
		}
	}
	return g30.f1
}

func Main() {
	g25++
	switch {
	case (g9 || g9), (g9 && (g5 < g5)):
		if (g29) == (S0{F0: strings.ToUpper(g5), f1: g29.f1}) {
			safe("try66", func() {
				var x, y int32
				x = g25
				y = (g25 ^ g25)
				fmt.Println(x, y)
			})
		} else {
			in67, out68 := make(chan int), make(chan int, 2)
			go func() {
				defer close(out68)
				for x := range in67 {
					out68 <- x * x
				}
			}()
			go func() {
				for _, x := range []int{int(91), int(80)} {
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
			g30.F0 = string(rune('a' + sum(uint8(93), g21)%20))
		}
	case !g9, !g9:
		d71 := int32(g25)
		func() {
			for i := range 3 {
				defer func(n int32) { fmt.Print(i, n, d71, " ") }(d71)
			}
			defer fmt.Println("deferred", d71, g25)
			d71++
		}()
		_ = d71
	case (at([]any{any(g29)}, 0) == any(g1)), (uint(g13) < 3 && (g15[g13] < g13)):
		g17++
	default:
		for _, x72 := range []any{g25, (sum(float64(17.85), max(g1, g1)) - -sum(float64(1.77), g1)), S1{}, nil, &S0{F0: g5}} {
			switch t := x72.(type) {
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
			if n, ok := x72.(float64); ok {
				fmt.Println("ok", n)
			}
		}
	}
	if g13 > 0 && g13 <= len(g5) && (g5[g13-1] > 'a' || g5[:g13] != "") {
		if c73 := (g13 * g13); c73 > 3 {
			if c74 := (g13 >> (uint(sum(int(14), int(sum(int(40), g13)))) & 15)); c74 > 3 {
				c76 := uint8(g21)
				_ = c76
				f75 := func(p uint8) uint8 {
					c76 ^= p
					return c76 * 2
				}
				r77 := f75(g21)
				_ = r77
				r78 := f75(g21)
				_ = r78
				fmt.Println(c76)
				var fs79 []func() int
				for i := range 3 {
					fs79 = append(fs79, func() int { i += 1; return i })
				}
				for _, f := range fs79 {
					fmt.Print(f(), f(), " ")
				}
				fmt.Println()
				g9 = g9
			}
			var v80 any
			_ = v80
		}
	L81:
		for _, i82 := range "" {
			_ = i82
			if g9 && g33.f0 {
				continue L81
			}
			l84 := g18[len(g18)/2:]
			i83 := 0
			for i83 < len(l84) && l84[i83] != g17 {
				i83++
			}
			for j := i83 - 1; j >= 0 && l84[j] < (g17&^g17); j-- {
				i83 += j
			}
			switch {
			case len(l84) > 2 && l84[2] > 0, len(l84) > 1 && l84[1] > 0:
				fmt.Println("big")
			case len(l84) == 0 || l84[0] == 0:
				fmt.Println("none")
			}
			fmt.Println(i83, len(l84), (g13 >= 0 && g13 < len(slices.Clone(g14)) && slices.Clone(g14)[g13] < g30.f1))
			if n := len(l84); n > 0 && l84[n-1] > 1 {
				fmt.Println(l84[n-1])
			} else if n > 1 && l84[n-2] == 1 {
				fmt.Println(n)
			}
			for k := range l84 {
				for k > 0 && l84[k-1] > l84[k] {
					l84[k-1], l84[k] = l84[k], l84[k-1]
					k--
				}
			}
			fmt.Println(l84)
			i82 *= func(p int32) int32 { return p + i82 }(i82)
			if g13 >= 0 && g13 < len(g18) && g18[g13] > g17 {
				break L81
			}
		}
	} else {
		if g1 <= g1 {
			v85, v86 := g2, int(g13)
			_ = v86
			_ = v85
			var v87 string = g5
			_ = v87
		}
		switch {
		case (g9 || g9), (g25 < (sum(int32(23), g25) - g25)):
			if g21 >= min(g21, g23[uint(g13)%3]) {
				d88 := Bits(g17)
				func() {
					for i := range 2 {
						defer func(n Bits) { fmt.Print(i, n, d88, " ") }(d88)
					}
					defer fmt.Println("deferred", d88, g17)
					d88++
				}()
				_ = d88
			} else {
				a89 := []int{g13, g13, g13, g13}
				b90 := a89[1:2]
				b90 = append(b90, func(p int) int { return p + g13 }(g13))
				b90[0]++
				b90 = append(b90, a89...)
				b90[1] = g13
				copy(a89[1:], a89)
				a89[0], a89[3] = a89[3], a89[0]
				fmt.Println(a89, b90, len(b90), cap(b90) >= len(b90))
				x91 := S0{}
				y92, p93 := x91, &x91
				p93.Bump()
				fmt.Printf("%+v %+v\n", x91, y92.Bumped())
				arr94 := [2]S0{x91}
				brr95 := arr94
				arr94[1].Bump()
				fmt.Println(arr94[0].Name(), arr94[1].Area(), brr95[1].Area())
			}
		default:
			l97 := append(g22[:len(g22):len(g22)], g21)
			i96 := 0
			for i96 < len(l97) && l97[i96] != g21 {
				i96++
			}
			for j := i96 - 1; j >= 0 && l97[j] < (g21-g21); j-- {
				i96 += j
			}
			switch {
			case len(l97) > 2 && l97[2] > 0, len(l97) > 1 && l97[1] > 0:
				fmt.Println("big")
			case len(l97) == 0 || l97[0] == 0:
				fmt.Println("none")
			}
			fmt.Println(i96, len(l97), (g13 > 0 && g13 <= len(g5) && (g5[g13-1] > 'a' || g5[:g13] != "")))
			if n := len(l97); n > 0 && l97[n-1] > 1 {
				fmt.Println(l97[n-1])
			} else if n > 1 && l97[n-2] == 1 {
				fmt.Println(n)
			}
			for k := range l97 {
				for k > 0 && l97[k-1] > l97[k] {
					l97[k-1], l97[k] = l97[k], l97[k-1]
					k--
				}
			}
			fmt.Println(l97)
		}
	}
	in98, out99 := make(chan uint8), make(chan uint8, 1)
	go func() {
		defer close(out99)
		for x := range in98 {
			out99 <- x * x
		}
	}()
	go func() {
		for _, x := range []uint8{uint8(17), uint8(8)} {
			in98 <- x
		}
		close(in98)
	}()
	for x := range out99 {
		fmt.Print(x, " ")
	}
	v100, ok101 := <-out99
	fmt.Println(v100, ok101)
	select {
	case x := <-out99:
		fmt.Println("closed", x)
	case <-chan int(nil):
		fmt.Println("never")
	}
	d102 := uint8((g21 &^ g21))
	func() {
		for i := range 3 {
			defer func(n uint8) { fmt.Print(i, n, d102, " ") }(d102)
		}
		defer fmt.Println("deferred", d102, uint8(len(g5)))
		d102++
	}()
	_ = d102
	fmt.Println(S1{f0: (at([]any{any("a")}, 0) == any(g13))}, d102)
	var v103 *S1 = g33
	_ = v103
	var v104 bool
	_ = v104
	switch g13 % 4 {
	case 3, -1:
		var v105 *S0
		v105 = &S0{}
		_ = v105
	default:
		switch {
		case (v104 && (g5 >= g5)), (g17 < (sum(Bits(48), g17) >> (uint(g13) & 15))):
			shapes106 := []Shape{
				&S1{F1: g29},
				&S0{F0: g5, f1: g30.f1},
				&S1{f0: v104, F1: S0{}},
			}
			for i, s := range shapes106 {
				if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
					b.Bump()
				}
				area := s.Area
				fmt.Println(i, s.Name(), s.Area(), area())
			}
		case (d102 != 0 && g21/d102 == g21), !g9:
			if c107 := ^g13; c107 > 3 {
				c109 := int32(g25)
				_ = c109
				f108 := func(p int32) int32 {
					c109 ^= p
					return c109 * 2
				}
				r110 := f108(g27[uint(g13)%3])
				_ = r110
				fmt.Println(c109)
				var fs111 []func() int
				for i := range 3 {
					fs111 = append(fs111, func() int { i += 2; return i })
				}
				for _, f := range fs111 {
					fmt.Print(f(), f(), " ")
				}
				fmt.Println()
				in112, out113 := make(chan Bits), make(chan Bits, 0)
				go func() {
					defer close(out113)
					for x := range in112 {
						out113 <- x * x
					}
				}()
				go func() {
					for _, x := range []Bits{Bits(76), Bits(21)} {
						in112 <- x
					}
					close(in112)
				}()
				for x := range out113 {
					fmt.Print(x, " ")
				}
				v114, ok115 := <-out113
				fmt.Println(v114, ok115)
				select {
				case x := <-out113:
					fmt.Println("closed", x)
				case <-chan int(nil):
					fmt.Println("never")
				}
			} else {
				a116 := []Bits{g17, (sum(Bits(16), g17) >> (uint(g13) & 15)), sum(g17, g17, g17), func(p Bits) Bits { return p + g17 }(g17)}
				b117 := a116[0:3]
				b117 = append(b117, Bits(sum(uint8(40), g21)))
				b117[0]++
				b117 = append(b117, a116...)
				b117[1] = g17
				copy(a116[1:], a116)
				a116[0], a116[3] = a116[3], a116[0]
				fmt.Println(a116, b117, len(b117), cap(b117) >= len(b117))
				x118 := g32
				y119, p120 := x118, &x118
				p120.Bump()
				fmt.Printf("%+v %+v\n", x118, y119.Bumped())
				arr121 := [2]S1{x118}
				brr122 := arr121
				arr121[1].Bump()
				fmt.Println(arr121[0].Name(), arr121[1].Area(), brr122[1].Area())
			}
		}
	}
	v123, v124 := int((g13 &^ func(p int) int { return p + g13 }(g13))), Bits(max(sum(Bits(31), g17), (g17&(g17/(g17|1)))))
	_ = v124
	_ = v123
	m125 := map[string]uint8{}
	_ = m125
	m125["k0"] = (g21 - g21)
	m125["k1"] = min(g21, (g21 ^ d102))
	m125["k0"] += uint8(v124)
	m125[string(rune('a'+g21%20))]++
	delete(m125, "k1")
	for _, k := range slices.Sorted(maps.Keys(m125)) {
		fmt.Print(k, "=", m125[k], " ")
	}
	if x, ok := m125["k9"]; !ok {
		fmt.Println(x, len(m125), m125)
	}
	in126, out127 := make(chan uint8), make(chan uint8, 2)
	go func() {
		defer close(out127)
		for x := range in126 {
			out127 <- x * x
		}
	}()
	go func() {
		for _, x := range []uint8{uint8(34), uint8(96)} {
			in126 <- x
		}
		close(in126)
	}()
	for x := range out127 {
		fmt.Print(x, " ")
	}
	v128, ok129 := <-out127
	fmt.Println(v128, ok129)
	select {
	case x := <-out127:
		fmt.Println("closed", x)
	case <-chan int(nil):
		fmt.Println("never")
	}
	v130, v131 := map[int]string{0: strings.ToUpper(g5), 3: g5, 6: fmt.Sprintf("%v|%v", any(d102))}, g5
	_ = v131
	_ = v130
	v132 := S1(S1{f0: g9})
	_ = v132
	l134 := g26[len(g26)/2:]
	i133 := 0
	for i133 < len(l134) && l134[i133] != (g25<<(uint(g13)&15)) {
		i133++
	}
	for j := i133 - 1; j >= 0 && l134[j] < g25; j-- {
		i133 += j
	}
	switch {
	case len(l134) > 2 && l134[2] > 0, len(l134) > 1 && l134[1] > 0:
		fmt.Println("big")
	case len(l134) == 0 || l134[0] == 0:
		fmt.Println("none")
	}
	fmt.Println(i133, len(l134), (g13 < 0 || g13 >= len(g26) || (g26[g13] < int32(len(g5)) || g26[g13] > 3)))
	if n := len(l134); n > 0 && l134[n-1] > 1 {
		fmt.Println(l134[n-1])
	} else if n > 1 && l134[n-2] == 1 {
		fmt.Println(n)
	}
	for k := range l134 {
		for k > 0 && l134[k-1] > l134[k] {
			l134[k-1], l134[k] = l134[k], l134[k-1]
			k--
		}
	}
	fmt.Println(l134)
	g1 = (g1 + g1)
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
	fmt.Println("d102", d102)
	fmt.Println("v104", v104)
	fmt.Println("v124", v124)
	fmt.Println("v123", v123)
	fmt.Println("m125", m125)
	fmt.Println("v131", v131)
	fmt.Println("v130", v130)
	fmt.Println("v132", v132)
}
