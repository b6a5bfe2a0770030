package p3

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
	F0 [2]int
	F1 Count
}

func (s S0) Area() int { return int(s.F1) }

func (s S0) Name() string { return "S0" }

func (s *S0) Bump() { s.F1++ }

func (s S0) Bumped() S0 { s.F1++; return s }

type S1 struct {
	F0 Count
	F1 string
	F2 bool
	f3 int32
}

func (s *S1) Area() int { return int(s.f3) }

func (s *S1) Name() string { return "S1" }

func (s *S1) Bump() { s.F0++ }

func (s S1) Bumped() S1 { s.F0++; return s }

type S2 struct {
	F0 int
	F1 string
	F2 int32
	*S0
}

func (s S2) Area() int { return int(s.F2) }

func (s S2) Name() string { return "S2" }

func (s *S2) Bump() { s.F0++ }

func (s S2) Bumped() S2 { s.F0++; return s }

var g1 float64 = float64(9.42)
var g2 []float64 = []float64{}
var g3 [3]float64 = [3]float64{g1}
var g4 map[string]float64 = map[string]float64{"b0": g1, "b1": g1, "b2": g1}
var g5 string = "x y"
var g6 []string = mapped(mapped(mapped([]uint32{uint32(46), uint32(42), uint32(1)}, func(p uint32) int { return int(53) }), func(p int) int { return int(32) }), func(p int) string { return g5 })
var g7 [3]string = [3]string{g5, g5}
var g8 map[string]string = map[string]string{"b0": g5, "b1": g5, "b2": g5}
var g9 bool = true
var g10 []bool = []bool{g9}
var g11 [3]bool = [3]bool{g9, g9}
var g12 map[string]bool = map[string]bool{}
var g13 int = int(89)
var g14 []int = []int{g13, g13}
var g15 [3]int = [3]int{g13}
var g16 map[string]int = map[string]int{}
var g17 Count = Count(80)
var g18 []Count = []Count{g17, g17}
var g19 [3]Count = [3]Count{g17, g17, g17}
var g20 map[string]Count = map[string]Count{"a0": g17, "b1": g17}
var g21 int32 = int32(64)
var g22 []int32 = []int32{g21}
var g23 [3]int32 = [3]int32{g21, g21}
var g24 map[string]int32 = map[string]int32{"c0": g21}
var g25 uint32 = uint32(64)
var g26 []uint32 = []uint32{g25, g25, g25}
var g27 [3]uint32 = [3]uint32{g25}
var g28 map[string]uint32 = map[string]uint32{"c0": g25}
var g29 = S0{F0: [2]int{g13, g13}, F1: g17}
var g30 = &S0{}
var g31 = []S0{g29, g29}
var g32 = S1{F0: g17, F1: g5, F2: g9, f3: g21}
var g33 = &S1{F1: g5, F2: g9, f3: g21}
var g34 = []S1{g32, g32, g32}
var g35 = S2{F0: g13}
var g36 = &S2{F1: g5, F2: g21}
var g37 = []S2{g35, g35, g35}

func fun0(p0 bool, p1 uint32) (res int) {
	defer func() { res += int(20) }()
	var v38 uint32 = g27[uint(res)%3]
	_ = v38
	if c39 := func(p int) int { return p + res }(max(g13, g13)); c39 > 3 {
		switch res % 4 {
		case 3, -1:
			var v40 *S2 = &S2{F0: (res + g13)}
			_ = v40
		case 1:
			var v41 any
			_ = v41
		default:
			v38 = v38
		}
	}
	var v42 S1
	_ = v42
	p1 = g25
	return (res | int(len(at([]string{g5}, 0))))
}

func fun1(p0 Count) (res int) {
	var v43 []S2
	_ = v43
	g33.F0 = (p0 % (p0 | 1))
	switch {
	case (g9 || (p0 >= p0)), (g5 < (g5 + g5)):
		var v44 *S1 = &S1{F0: (p0 * (p0 >> (uint(g13) & 15))), F1: (g5 + g36.F1), F2: (g9 || g9)}
		_ = v44
	default:
		v45 := g10
		_ = v45
	}
	v46, v47 := Count(sum(p0, min(p0, p0), g17)), g33.F2
	_ = v47
	_ = v46
	return (res & (sum(int(60), res) / (res | 1)))
}

func fun2(p0 uint32, p1 bool) (res int32) {
	v48, v49 := map[string]float64{"b0": g1, "c1": (g1 - g1), "b2": g1}, int32(sum(g21, (g21+res), (res%(g21|1))))
	_ = v49
	_ = v48
L50:
	for i51 := range count(2) {
		_ = i51
		if g21 <= g21 {
			continue L50
		}
		var v52 any
		_ = v52
		if at([]bool{(v52 == any(g17))}, 0) && g9 {
			continue L50
		}
	}
	v53 := int(g13)
	_ = v53
L54:
	for i55 := range count(4) {
		_ = i55
		if p1 && g33.F2 {
			continue L54
		}
		var v56 S1
		_ = v56
		if (S1{F0: g17}) == (v56) {
			continue L54
		}
	}
	return v49
}

func Main() {
	switch g13 % 4 {
	case 3, -1:
		in57, out58 := make(chan int), make(chan int, 2)
		go func() {
			defer close(out58)
			for x := range in57 {
				out58 <- x * x
			}
		}()
		go func() {
			for _, x := range []int{int(51), int(89)} {
				in57 <- x
			}
			close(in57)
		}()
		for x := range out58 {
			fmt.Print(x, " ")
		}
		v59, ok60 := <-out58
		fmt.Println(v59, ok60)
		select {
		case x := <-out58:
			fmt.Println("closed", x)
		case <-chan int(nil):
			fmt.Println("never")
		}
	}
	switch {
	case (at([]any{any(g21)}, 0) == any(g36.F1)), (at([]any{any(g13)}, 0) == any(g33.F2)):
	L61:
		for i62 := 0; i62 < 1; i62++ {
			if g21 <= g35.F2 {
				continue L61
			}
			m63 := map[string]Count{}
			_ = m63
			m63["k0"] = (sum(Count(89), sum(g17, g17, g17)) / (sum(Count(12), (g17*g17)) | 1))
			m63["k1"] = sum(g17, g19[uint(g13)%3], g17)
			m63["k0"] += g30.F1
			m63[(at([]string{g5}, 0)+g5)]++
			delete(m63, "k1")
			for _, k := range slices.Sorted(maps.Keys(m63)) {
				fmt.Print(k, "=", m63[k], " ")
			}
			if x, ok := m63["k9"]; !ok {
				fmt.Println(x, len(m63), m63)
			}
			fmt.Printf("%d\n", g21)
			if !g9 {
				continue L61
			}
		}
	case (g13 < g15[uint(g13)%3]), (g21 != (g21 + g21)):
		c65 := uint32(g25)
		_ = c65
		f64 := func(p uint32) uint32 {
			c65 -= p
			return c65 * 2
		}
		r66 := f64(uint32(len(g5)))
		_ = r66
		r67 := f64(g27[uint(g13)%3])
		_ = r67
		fmt.Println(c65)
		var fs68 []func() int
		for i := range 3 {
			fs68 = append(fs68, func() int { i += 2; return i })
		}
		for _, f := range fs68 {
			fmt.Print(f(), f(), " ")
		}
		fmt.Println()
	case (g9 || (g25 > g25)), (g17 != ^g17):
		g17 -= g17
	default:
		for _, x69 := range []any{g1, (g9 && (sum(int(40), g13) < g13)), S0{F0: [2]int{g13, g13}, F1: g17}, nil, &S0{}} {
			switch t := x69.(type) {
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
			if n, ok := x69.(Count); ok {
				fmt.Println("ok", n)
			}
		}
	}
	m70 := map[string]int{}
	_ = m70
	m70["k0"] = (sum(int(1), g13) >> (uint(g13) & 15))
	m70["k1"] = g36.F0
	m70["k0"] += g13
	m70[g5]++
	delete(m70, "k1")
	for _, k := range slices.Sorted(maps.Keys(m70)) {
		fmt.Print(k, "=", m70[k], " ")
	}
	if x, ok := m70["k9"]; !ok {
		fmt.Println(x, len(m70), m70)
	}
	if g1 != g1 {
		if c71 := fun0((at([]any{any(true)}, 0) == any(g21)), (g25 >> (uint(g13) & 15))); c71 > 3 {
			safe("try72", func() {
				fmt.Println(any(g9).(Count))
			})
			g17 &^= g17
		} else {
			var cnt73 Count = Count(37)
			_ = cnt73
			cnt73.Add(g13)
			add74, str75 := cnt73.Add, cnt73.String
			add74(6)
			fmt.Println(cnt73, str75(), Count.String(cnt73), cnt73.String())
			box76 := Box[Count]{}
			box76.Set(g33.F0).Set((cnt73 << (uint(sum(int(75), g13)) & 15)))
			fmt.Printf("%v %+v %T\n", box76.Get(), box76, box76)
			g36.F1 = strings.ToUpper(g5)
		}
	} else {
		in77, out78 := make(chan int), make(chan int, 2)
		go func() {
			defer close(out78)
			for x := range in77 {
				out78 <- x * x
			}
		}()
		go func() {
			for _, x := range []int{int(98), int(33)} {
				in77 <- x
			}
			close(in77)
		}()
		for x := range out78 {
			fmt.Print(x, " ")
		}
		v79, ok80 := <-out78
		fmt.Println(v79, ok80)
		select {
		case x := <-out78:
			fmt.Println("closed", x)
		case <-chan int(nil):
			fmt.Println("never")
		}
	}
	if at([]any{any(g13)}, 0) == any((at([]any{any(g17)}, 0) == any((g13 * g13)))) {
	L81:
		for i82 := range g14 {
			_ = i82
			if g9 && g9 {
				continue L81
			}
			a83 := []uint32{g25, g25, (sum(uint32(43), g25) - g25), (g25 - g25)}
			b84 := a83[1:2]
			b84 = append(b84, g25)
			b84[0]++
			copy(a83[1:], a83)
			a83[0], a83[3] = a83[3], a83[0]
			fmt.Println(a83, b84, len(b84), cap(b84) >= len(b84))
			x85 := g35
			y86, p87 := x85, &x85
			p87.Bump()
			fmt.Printf("%+v %+v\n", x85, y86.Bumped())
			arr88 := [2]S2{x85}
			brr89 := arr88
			arr88[1].Bump()
			fmt.Println(arr88[0].Name(), arr88[1].Area(), brr89[1].Area())
			if (g35) == (S2{F0: g13}) {
				g1 = (sum(float64(0.71), float64(g25)) - -g1)
				if at([]any{any(i82)}, 0) == any(g9) {
					continue L81
				}
			}
		}
		c91 := uint32(g25)
		_ = c91
		f90 := func(p uint32) uint32 {
			c91 -= p
			return c91 * 2
		}
		r92 := f90(sum(g25, g25, (sum(uint32(14), c91) | c91)))
		_ = r92
		fmt.Println(c91)
		var fs93 []func() int
		for i := range 3 {
			fs93 = append(fs93, func() int { i += 3; return i })
		}
		for _, f := range fs93 {
			fmt.Print(f(), f(), " ")
		}
		fmt.Println()
	}
	c95 := int(g13)
	_ = c95
	f94 := func(p int) int {
		c95 += p
		return c95 * 2
	}
	r96 := f94(min(g13, -sum(int(85), c95)))
	_ = r96
	r97 := f94(r96)
	_ = r97
	fmt.Println(c95)
	var fs98 []func() int
	for i := range 3 {
		fs98 = append(fs98, func() int { i += 3; return i })
	}
	for _, f := range fs98 {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	if g1 == -g1 {
		var v99 any = any(g29)
		_ = v99
		d100 := int(g13)
		func() {
			for i := range 1 {
				defer func(n int) { fmt.Print(i, n, d100, " ") }(d100)
			}
			defer fmt.Println("deferred", d100, g13)
			d100++
		}()
		_ = d100
	} else {
		a101 := []Count{g17, (g17 % (g17 | 1)), g17, g29.F1}
		b102 := a101[0:2]
		b102 = append(b102, (sum(Count(81), g17) - g17))
		b102[0]++
		b102 = append(b102, a101...)
		b102[1] = (g17 >> (uint(sum(int(87), r96)) & 15))
		copy(a101[1:], a101)
		a101[0], a101[3] = a101[3], a101[0]
		fmt.Println(a101, b102, len(b102), cap(b102) >= len(b102))
		x103 := S2{}
		y104, p105 := x103, &x103
		p105.Bump()
		fmt.Printf("%+v %+v\n", x103, y104.Bumped())
		arr106 := [2]S2{x103}
		brr107 := arr106
		arr106[1].Bump()
		fmt.Println(arr106[0].Name(), arr106[1].Area(), brr107[1].Area())
		var cnt108 Count = Count(94)
		_ = cnt108
		cnt108.Add(g35.F0)
		add109, str110 := cnt108.Add, cnt108.String
		add109(14)
		fmt.Println(cnt108, str110(), Count.String(cnt108), cnt108.String())
		box111 := Box[bool]{}
		box111.Set((at([]any{any(cnt108)}, 0) == any(g13))).Set(g9)
		fmt.Printf("%v %+v %T\n", box111.Get(), box111, box111)
	}
	c113 := int32(g21)
	_ = c113
	f112 := func(p int32) int32 {
		c113 ^= p
		return c113 * 2
	}
	r114 := f112(sum(g21, c113, g21))
	_ = r114
	r115 := f112((sum(int32(60), (c113%(r114|1))) * g21))
	_ = r115
	fmt.Println(c113)
	var fs116 []func() int
	for i := range 3 {
		fs116 = append(fs116, func() int { i += 3; return i })
	}
	for _, f := range fs116 {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
L117:
	for i118 := range g14 {
		_ = i118
		if at([]bool{((g29) == (g29))}, 0) || ((g35) == (g35)) {
			continue L117
		}
		v119 := uint32(g25)
		_ = v119
		m120 := map[string]bool{}
		_ = m120
		m120["k0"] = (g1 >= max(g1, g1))
		m120["k1"] = (g9 || !g9)
		delete(m120, "k1")
		for _, k := range slices.Sorted(maps.Keys(m120)) {
			fmt.Print(k, "=", m120[k], " ")
		}
		if x, ok := m120["k9"]; !ok {
			fmt.Println(x, len(m120), m120)
		}
		if !g9 {
			break L117
		}
	}
	in121, out122 := make(chan Count), make(chan Count, 0)
	go func() {
		defer close(out122)
		for x := range in121 {
			out122 <- x * x
		}
	}()
	go func() {
		for _, x := range []Count{Count(49), Count(4)} {
			in121 <- x
		}
		close(in121)
	}()
	for x := range out122 {
		fmt.Print(x, " ")
	}
	v123, ok124 := <-out122
	fmt.Println(v123, ok124)
	select {
	case x := <-out122:
		fmt.Println("closed", x)
	case <-chan int(nil):
		fmt.Println("never")
	}
	c113--
	in125, out126 := make(chan int), make(chan int, 1)
	go func() {
		defer close(out126)
		for x := range in125 {
			out126 <- x * x
		}
	}()
	go func() {
		for _, x := range []int{int(30), int(80)} {
			in125 <- x
		}
		close(in125)
	}()
	for x := range out126 {
		fmt.Print(x, " ")
	}
	v127, ok128 := <-out126
	fmt.Println(v127, ok128)
	select {
	case x := <-out126:
		fmt.Println("closed", x)
	case <-chan int(nil):
		fmt.Println("never")
	}
	m129 := map[string]uint32{}
	_ = m129
	m129["k0"] = ^g25
	m129["k1"] = g25
	m129["k2"] = (g25 + g25)
	m129["k0"] += g25
	m129[fmt.Sprintf("%+v", g11)]++
	delete(m129, "k1")
	for _, k := range slices.Sorted(maps.Keys(m129)) {
		fmt.Print(k, "=", m129[k], " ")
	}
	if x, ok := m129["k9"]; !ok {
		fmt.Println(x, len(m129), m129)
	}
L130:
	for i131 := range 4 {
		_ = i131
		if r114 >= (r115 + r115) {
			continue L130
		}
		var cnt132 Count = Count(75)
		_ = cnt132
		cnt132.Add(r96)
		add133, str134 := cnt132.Add, cnt132.String
		add133(12)
		fmt.Println(cnt132, str134(), Count.String(cnt132), cnt132.String())
		box135 := Box[string]{}
		box135.Set(g35.F1).Set(g5)
		fmt.Printf("%v %+v %T\n", box135.Get(), box135, box135)
		m136 := map[string]int{}
		_ = m136
		m136["k0"] = i131
		m136["k1"] = (sum(int(45), (r96+r96)) ^ r96)
		m136["k0"] += r96
		m136[g5]++
		delete(m136, "k1")
		for _, k := range slices.Sorted(maps.Keys(m136)) {
			fmt.Print(k, "=", m136[k], " ")
		}
		if x, ok := m136["k9"]; !ok {
			fmt.Println(x, len(m136), m136)
		}
	}
	switch {
	case (at([]bool{g32.F2}, 0) || !at([]bool{g9}, 0)), (g1 > -g1):
	L137:
		for i138 := range g14 {
			_ = i138
			if at([]string{g5}, 0) != g5 {
				continue L137
			}
			g33.F2 = (g9 || (at([]any{any(c113)}, 0) == any((g21 ^ r115))))
			m139 := map[string]bool{}
			_ = m139
			m139["k0"] = (at([]any{any(g9)}, 0) == any(+g21))
			m139["k1"] = g9
			delete(m139, "k1")
			for _, k := range slices.Sorted(maps.Keys(m139)) {
				fmt.Print(k, "=", m139[k], " ")
			}
			if x, ok := m139["k9"]; !ok {
				fmt.Println(x, len(m139), m139)
			}
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
	fmt.Println("m70", m70)
	fmt.Println("c95", c95)
	fmt.Println("r96", r96)
	fmt.Println("r97", r97)
	fmt.Println("c113", c113)
	fmt.Println("r114", r114)
	fmt.Println("r115", r115)
	fmt.Println("m129", m129)
}
