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
	v35 := S1(S1{f0: (at([]string{fmt.Sprint(g1)}, 0) == fmt.Sprint(g32))})
	_ = v35
	var v36 [3]int32
	_ = v36
	return g21
}

func fun1(p0 int) (res int) {
	v37, v38 := g19, int(g29.f1)
	_ = v38
	_ = v37
	v39, v40 := &S0{f1: func(p int) int { return p + g13 }(sum(g13, g13, res))}, uint8(g21)
	_ = v40
	_ = v39
	p0, res = int(len(g5)), func(p int) int { return p + sum(int(49), max(g13, p0)) }(g13)
	return (res * v39.f1)
}

func fun2(p0 any) (res Bits) {
	var v41 map[Count]int
	v41 = map[Count]int{}
	_ = v41
	v42 := string(Label(g5))
	_ = v42
	v43, v44 := append(g31[:len(g31):len(g31)], S0{F0: v42}), int32((sum(int32(79), g25) + sum(g25, min(sum(int32(47), g25), g25), g25)))
	_ = v44
	_ = v43
L45:
	for i46 := range 1 {
		_ = i46
		if p0 == any(string(rune('a'+g21%20))) {
			continue L45
		}
		var v47 S1
		_ = v47
		v42 = v42
	}
	return (sum(Bits(64), g17) / (g17 | 1))
}

func fun3(p0 int32, p1 S0, p2 uint8) (res uint8) {
	defer func() { res += uint8(18) }()
	var v48 [3]int
	_ = v48
	v49, v50 := []S0{}, Bits(^sum(Bits(52), (sum(Bits(21), g17)*(g17+g17))))
	_ = v50
	_ = v49
	switch {
	case (sum(float64(2.37), (g1-g1)) > g1), (p2 >= (res + res)):
		var v51 *S1 = g33
		_ = v51
	case (g9 || !g9), (g5 < string(rune('a'+p2%20))):
		p0 = p0
	}
	var v52 S0
	_ = v52
	return g21
}

func fun4(p0 Bits, p1 string, p2 bool) (res uint8) {
	defer func() { res += uint8(36) }()
	var v53 [3]Bits
	_ = v53
	g33.f0 = p2
L54:
	for i55 := range count(3) {
		_ = i55
		if g9 && (g9 && g9) {
			continue L54
		}
		v56, v57 := map[Count]uint8{0: res, 3: g21}, g9
		_ = v57
		_ = v56
		if v57 || p2 {
			i55 = min(g13, (i55 / (g13 | 1)))
			var v58 string = g5
			_ = v58
		} else {
			p1 = p1
			v59, v60 := [3]Bits{g17}, Bits((sum(Bits(65), max(g17, g19[uint(i55)%3])) & func(p Bits) Bits { return p + g17 }((g17 + g17))))
			_ = v60
			_ = v59
		}
	}
	g30.F0 = p1
	return res
}

func Main() {
	var v61 any
	_ = v61
	g13 = int(g21)
L62:
	for _, i63 := range [2]S0{S0{f1: g13}} {
		_ = i63
		if at([]any{v61}, 0) == any(g33.f0) {
			continue L62
		}
	L64:
		for _, i65 := range [2]S0{S0{F0: g5, f1: g13}} {
			_ = i65
			if at([]bool{(g21 >= g21)}, 0) || g32.f0 {
				continue L64
			}
			for _, x66 := range []any{g9, g9, g32, nil, &S0{f1: g13}} {
				switch t := x66.(type) {
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
				if n, ok := x66.(int32); ok {
					fmt.Println("ok", n)
				}
			}
		}
	}
	if c67 := fun1(max(sum(int(90), g13), g13)); c67 > 3 {
		v68 := map[int]int{0: g13}
		_ = v68
		v69, v70 := append(g2[:len(g2):len(g2)], g1), g5
		_ = v70
		_ = v69
	} else {
	L71:
		for i72 := range 1 {
			_ = i72
			if g5 == string(Label(g5)) {
				continue L71
			}
			switch g13 % 4 {
			case 3, -1:
				g1 = -g1
			default:
				in73, out74 := make(chan uint8), make(chan uint8, 2)
				go func() {
					defer close(out74)
					for x := range in73 {
						out74 <- x * x
					}
				}()
				go func() {
					for _, x := range []uint8{uint8(78), uint8(91)} {
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
			var cnt77 Count = Count(22)
			_ = cnt77
			cnt77.Add(g13)
			add78, str79 := cnt77.Add, cnt77.String
			add78(12)
			fmt.Println(cnt77, str79(), Count.String(cnt77), cnt77.String())
			box80 := Box[bool]{}
			box80.Set(((S1{F1: g29}) == (S1{f0: g9}))).Set(g33.f0)
			fmt.Printf("%v %+v %T\n", box80.Get(), box80, box80)
		}
	}
	for _, x81 := range []any{g25, max(g1, g1), g32, nil, g30} {
		switch t := x81.(type) {
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
		if n, ok := x81.(int); ok {
			fmt.Println("ok", n)
		}
	}
	for _, x82 := range []any{g9, (g5 + (at([]string{g5}, 0) + g5)), S0{}, nil, g30} {
		switch t := x82.(type) {
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
		if n, ok := x82.(bool); ok {
			fmt.Println("ok", n)
		}
	}
L83:
	for i84 := 0; i84 < 4; i84++ {
		if !g9 {
			continue L83
		}
		var cnt85 Count = Count(4)
		_ = cnt85
		cnt85.Add(g13)
		add86, str87 := cnt85.Add, cnt85.String
		add86(29)
		fmt.Println(cnt85, str87(), Count.String(cnt85), cnt85.String())
		box88 := Box[string]{}
		box88.Set(g29.F0).Set(g5)
		fmt.Printf("%v %+v %T\n", box88.Get(), box88, box88)
		d89 := uint8(g21)
		func() {
			for i := range 2 {
				defer func(n uint8) { fmt.Print(i, n, d89, " ") }(d89)
			}
			defer fmt.Println("deferred", d89, g21)
			d89++
		}()
		_ = d89
		if v61 == any((g17 / (g17 | 1))) {
			break L83
		}
	}
	switch g13 % 4 {
	case 3, -1:
		g13 ^= g13
	default:
		var v90 []S0 = g31
		_ = v90
	}
	m91 := map[string]string{}
	_ = m91
	m91["k0"] = string(rune('a' + sum(uint8(55), func(p uint8) uint8 { return p + sum(uint8(40), g21) }(g21))%20))
	m91["k1"] = g5
	m91["k2"] = strings.ToUpper(g5)
	delete(m91, "k1")
	for _, k := range slices.Sorted(maps.Keys(m91)) {
		fmt.Print(k, "=", m91[k], " ")
	}
	if x, ok := m91["k9"]; !ok {
		fmt.Println(x, len(m91), m91)
	}
	g30.F0 = string(Label(g5))
	var v92 any
	_ = v92
	fmt.Println(*&S0{f1: g13}, g5)
	if g9 && g9 {
		g29.F0 = g5
	} else {
		switch g13 % 4 {
		case 3, -1:
			in93, out94 := make(chan uint8), make(chan uint8, 2)
			go func() {
				defer close(out94)
				for x := range in93 {
					out94 <- x * x
				}
			}()
			go func() {
				for _, x := range []uint8{uint8(36), uint8(92)} {
					in93 <- x
				}
				close(in93)
			}()
			for x := range out94 {
				fmt.Print(x, " ")
			}
			v95, ok96 := <-out94
			fmt.Println(v95, ok96)
			select {
			case x := <-out94:
				fmt.Println("closed", x)
			case <-chan int(nil):
				fmt.Println("never")
			}
		default:
			g5 = fmt.Sprintf("%+v", g2)
		}
		m97 := map[string]bool{}
		_ = m97
		m97["k0"] = g32.f0
		m97["k1"] = g9
		delete(m97, "k1")
		for _, k := range slices.Sorted(maps.Keys(m97)) {
			fmt.Print(k, "=", m97[k], " ")
		}
		if x, ok := m97["k9"]; !ok {
			fmt.Println(x, len(m97), m97)
		}
	}
	fmt.Println(slices.Clone(g10), string(rune('a'+g21%20)))
	var v98 []S1
	_ = v98
	fmt.Printf("%#v %v\n", g13, map[Count]float64{})
	shapes99 := []Shape{
		&S1{},
		&S1{f0: (g25 >= g25)},
		&S0{f1: (g13 << (uint(g13) & 15))},
	}
	for i, s := range shapes99 {
		if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
			b.Bump()
		}
		area := s.Area
		fmt.Println(i, s.Name(), s.Area(), area())
	}
	shapes100 := []Shape{
		&S0{F0: g5},
		&S0{F0: (g5 + g5)},
	}
	for i, s := range shapes100 {
		if b, ok := s.(interface{ Bump() }); ok && i%2 == 0 {
			b.Bump()
		}
		area := s.Area
		fmt.Println(i, s.Name(), s.Area(), area())
	}
	g25 |= (sum(int32(30), g27[uint(g13)%3]) & g25)
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
	fmt.Println("v61", v61)
	fmt.Println("m91", m91)
	fmt.Println("v92", v92)
	fmt.Println("v98", v98)
}
