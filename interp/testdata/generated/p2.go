package p2

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
	f0 uint32
	f1 uint64
	F2 float64
}

func (s *S0) Area() int { return int(s.f1) }

func (s *S0) Name() string { return "S0" }

func (s *S0) Bump() { *s = S0{} }

func (s S0) Bumped() S0 { s = S0{}; return s }

type S1 struct {
	f0 float64
	F1 [2]uint32
	S0
}

func (s S1) Area() int { return len(s.Name()) }

func (s S1) Name() string { return "S1" }

func (s *S1) Bump() { *s = S1{} }

func (s S1) Bumped() S1 { s = S1{}; return s }

type S2 struct {
	f0 []uint32
	F1 uint32
	f2 uint64
}

func (s *S2) Area() int { return int(s.f2) }

func (s *S2) Name() string { return "S2" }

func (s *S2) Bump() { s.f2++ }

func (s S2) Bumped() S2 { s.f2++; return s }

var g1 float64 = float64(1.68)
var g2 []float64 = []float64{g1, g1, g1}
var g3 [3]float64 = [3]float64{g1, g1, g1}
var g4 map[string]float64 = map[string]float64{}
var g5 string = "日本"
var g6 []string = []string{g5, g5, g5}
var g7 [3]string = [3]string{}
var g8 map[string]string = map[string]string{"c0": g5}
var g9 bool = true
var g10 []bool = []bool{}
var g11 [3]bool = [3]bool{g9, g9, g9}
var g12 map[string]bool = map[string]bool{}
var g13 int = int(15)
var g14 []int = []int{g13, g13}
var g15 [3]int = [3]int{g13, g13, g13}
var g16 map[string]int = map[string]int{"a0": g13, "b1": g13}
var g17 uint64 = uint64(44)
var g18 []uint64 = []uint64{g17, g17, g17}
var g19 [3]uint64 = [3]uint64{g17}
var g20 map[string]uint64 = map[string]uint64{}
var g21 Bits = Bits(18)
var g22 []Bits = []Bits{g21}
var g23 [3]Bits = [3]Bits{}
var g24 map[string]Bits = map[string]Bits{"b0": g21, "b1": g21}
var g25 uint32 = uint32(37)
var g26 []uint32 = []uint32{}
var g27 [3]uint32 = [3]uint32{g25}
var g28 map[string]uint32 = map[string]uint32{"a0": g25, "a1": g25, "c2": g25}
var g29 = S0{f0: g25}
var g30 = &S0{f1: g17, F2: g1}
var g31 = []S0{}
var g32 = S1{f0: g1, F1: [2]uint32{}}
var g33 = &S1{f0: g1, F1: [2]uint32{g25}}
var g34 = []S1{g32, g32}
var g35 = S2{f0: g26, F1: g25, f2: g17}
var g36 = &S2{f0: g26, f2: g17}
var g37 = []S2{g35, g35, g35}

func fun0(p0 []S2, p1 uint32, p2 bool) (res int) {
	defer func() { res += int(13) }()
	v38 := strings.ToUpper(g5)
	_ = v38
	switch {
	case (g9 && (g9 && g9)), ((S0{f1: g17}) == (S0{f0: p1, f1: g17, F2: g1})):
		var v39 int = (g13 + res)
		_ = v39
	case !at([]bool{(g13 > 0 && g13 <= len(v38) && (v38[g13-1] == 'a' || v38[:g13] != ""))}, 0), (sum(uint64(20), g17) != 0 && g17/sum(uint64(20), g17) == g17):
		var v40 any
		_ = v40
		fallthrough
	case (uint(sum(int(45), g15[uint(g13)%3])) < 3 && (g15[sum(int(45), g15[uint(g13)%3])] == g13)), (p2 && (g9 && g9)):
		p1 &^= g25
	default:
		var v41 *S1 = &S1{F1: [2]uint32{g25}}
		_ = v41
	}
	if (S0{f0: sum(g25, g25, g25), f1: uint64(g13), F2: float64(g17)}) == (g29) {
		var v42 [3]uint64 = [3]uint64{}
		_ = v42
		switch g13 % 4 {
		case 3, -1:
			v43 := g7
			_ = v43
		case 1:
			v38 = v38
		default:
			p1 ^= uint32(sum(uint32(77), g25))
		}
	}
	v38 = g5
	if g9 || !at([]bool{g9}, 0) {
		var v44 uint64 = g17
		_ = v44
		switch {
		case (g13 >= 0 && g13 < len(g22) && g22[g13] == g21), ((S1{F1: [2]uint32{g25, g25}}) == (g32)):
			p1 &^= sum(p1, g25, sum(p1, p1, p1))
		case (g21 <= (sum(Bits(1), g21) - g21)), (g21 > g21):
			v38 = string(Label(g5))
		default:
			res = sum(res, (res - -g13), (sum(int(11), g13) - res))
		}
	} else {
		v45, v46 := [3]uint64{g17}, Bits((g21 ^ g21))
		_ = v46
		_ = v45
		p2 = (g13 >= (res >> (uint(res) & 15)))
	}
	return +g13
}

func fun1(p0 string, p1 bool) (res int) {
	defer func() { res += int(50) }()
	v47 := map[int]uint64{0: g19[uint(sum(int(75), g15[uint(sum(int(55), g13))%3]))%3], 3: g35.f2, 6: g17}
	_ = v47
L48:
	for i49 := range g14 {
		_ = i49
		if g9 && g9 {
			continue L48
		}
		v50, v51 := Bits((g21 * g21)), float64(g1)
		_ = v51
		_ = v50
		p0 = g5
	}
	var v52 []Bits = slices.Clone(g22)
	_ = v52
	return (g13 >> (uint(g13) & 15))
}

func fun2(p0 string, p1 bool, p2 int) (res uint64) {
	var v53 S1
	_ = v53
	res = res
	switch sum(int(37), (g13/(g13|1))) % 4 {
	case 3, -1:
		v54, v55 := S2(g35), uint32(func(p uint32) uint32 { return p + g25 }(g25))
		_ = v55
		_ = v54
	case 1:
		v56, v57 := int(p2), Bits(g21)
		_ = v57
		_ = v56
	}
	var v58 []S0 = g31
	_ = v58
	p2 = fun0(g37, uint32(len(g5)), !p1)
	return -res
}

func fun3(p0 uint32, p1 [3]string, p2 *S0) (res Bits) {
	var v59 []S2
	_ = v59
	var v60 S1 = S1{f0: g1}
	_ = v60
	var v61 float64
	_ = v61
	return res
}

func fun4(p0 float64, p1 uint32, p2 uint64) (res uint32) {
	var v62 bool = g9
	_ = v62
L63:
	for i64 := range g14 {
		_ = i64
		if at([]any{any(v62)}, 0) == any(g21) {
			continue L63
		}
		v65 := any(any(max(p0, float64(res))))
		_ = v65
		v62 = g9
		if p1 != g27[uint(i64)%3] {
			break L63
		}
	}
L66:
	for _, i67 := range [2]S0{S0{f1: fun2(g5, v62, g13)}} {
		_ = i67
		if g30 == nil || g30.Area() < g13 {
			continue L66
		}
		v68 := append(g37[:len(g37):len(g37)], g35)
		_ = v68
	}
	var v69 int = (g13 + fun0(g37, p1, (sum(int(14), g13) > 0 && sum(int(14), g13) <= len(g5) && (g5[sum(int(14), g13)-1] < 'a' || g5[:sum(int(14), g13)] != ""))))
	_ = v69
	return p1
}

func Main() {
	safe("try70", func() {
		var p *S0
		p.Bump()
		fmt.Println(p)
	})
	in71, out72 := make(chan uint64), make(chan uint64, 1)
	go func() {
		defer close(out72)
		for x := range in71 {
			out72 <- x * x
		}
	}()
	go func() {
		for _, x := range []uint64{uint64(61), uint64(48)} {
			in71 <- x
		}
		close(in71)
	}()
	for x := range out72 {
		fmt.Print(x, " ")
	}
	v73, ok74 := <-out72
	fmt.Println(v73, ok74)
	select {
	case x := <-out72:
		fmt.Println("closed", x)
	case <-chan int(nil):
		fmt.Println("never")
	}
	var cnt75 Count = Count(82)
	_ = cnt75
	cnt75.Add((g13 / (g13 | 1)))
	add76, str77 := cnt75.Add, cnt75.String
	add76(7)
	fmt.Println(cnt75, str77(), Count.String(cnt75), cnt75.String())
	box78 := Box[Bits]{}
	box78.Set(g21).Set(fun3(g25, [3]string{}, &S0{f0: g25}))
	fmt.Printf("%v %+v %T\n", box78.Get(), box78, box78)
	var v79 S1 = g32
	_ = v79
	if g9 || (g13 >= (sum(int(12), g13) | g13)) {
		l81 := []uint32{}
		i80 := 0
		for i80 < len(l81) && l81[i80] != g25 {
			i80++
		}
		for j := i80 - 1; j >= 0 && l81[j] < (sum(uint32(66), g25)&^g25); j-- {
			i80 += j
		}
		switch {
		case len(l81) > 2 && l81[2] > 0, len(l81) > 1 && l81[1] > 0:
			fmt.Println("big")
		case len(l81) == 0 || l81[0] == 0:
			fmt.Println("none")
		}
		fmt.Println(i80, len(l81), (g25 != 0 && (g25-g25)/g25 == (g25-g25)))
		if n := len(l81); n > 0 && l81[n-1] > 1 {
			fmt.Println(l81[n-1])
		} else if n > 1 && l81[n-2] == 1 {
			fmt.Println(n)
		}
		for k := range l81 {
			for k > 0 && l81[k-1] > l81[k] {
				l81[k-1], l81[k] = l81[k], l81[k-1]
				k--
			}
		}
		fmt.Println(l81)
	}
	c83 := uint32(g25)
	_ = c83
	f82 := func(p uint32) uint32 {
		c83 -= p
		return c83 * 2
	}
	r84 := f82(^g25)
	_ = r84
	r85 := f82((g25 - uint32(len(g5))))
	_ = r85
	fmt.Println(c83)
	var fs86 []func() int
	for i := range 3 {
		fs86 = append(fs86, func() int { i += 1; return i })
	}
	for _, f := range fs86 {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	g25 |= g30.f0
	in87, out88 := make(chan uint32), make(chan uint32, 2)
	go func() {
		defer close(out88)
		for x := range in87 {
			out88 <- x * x
		}
	}()
	go func() {
		for _, x := range []uint32{uint32(27), uint32(43)} {
			in87 <- x
		}
		close(in87)
	}()
	for x := range out88 {
		fmt.Print(x, " ")
	}
	v89, ok90 := <-out88
	fmt.Println(v89, ok90)
	select {
	case x := <-out88:
		fmt.Println("closed", x)
	case <-chan int(nil):
		fmt.Println("never")
	}
	fmt.Printf("%#v %v\n", (r84 < c83), any(S0{F2: g1}))
	v91 := &S2{F1: g25, f2: g17}
	_ = v91
	for _, x92 := range []any{string(Label(g5)), g9, S0{f1: g17, F2: g1}, nil, &S0{f0: c83, F2: g1}} {
		switch t := x92.(type) {
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
		if n, ok := x92.(bool); ok {
			fmt.Println("ok", n)
		}
	}
	g1 = g33.f0
	if c93 := fun1((g5 + g5), g9); c93 > 3 {
		a94 := []uint64{g17, (sum(uint64(73), g17) * g17), g30.f1, (g17 * g17)}
		b95 := a94[0:3]
		b95 = append(b95, max(g17, g17))
		b95[0]++
		b95 = append(b95, a94...)
		b95[1] = g17
		copy(a94[1:], a94)
		a94[0], a94[3] = a94[3], a94[0]
		fmt.Println(a94, b95, len(b95), cap(b95) >= len(b95))
		x96 := S2{f0: slices.Clone(g26), F1: r84}
		y97, p98 := x96, &x96
		p98.Bump()
		fmt.Printf("%+v %+v\n", x96, y97.Bumped())
		arr99 := [2]S2{x96}
		brr100 := arr99
		arr99[1].Bump()
		fmt.Println(arr99[0].Name(), arr99[1].Area(), brr100[1].Area())
		l102 := append(g22[:len(g22):len(g22)], -g21)
		i101 := 0
		for i101 < len(l102) && l102[i101] != g21 {
			i101++
		}
		for j := i101 - 1; j >= 0 && l102[j] < g21; j-- {
			i101 += j
		}
		switch {
		case len(l102) > 2 && l102[2] > 0, len(l102) > 1 && l102[1] > 0:
			fmt.Println("big")
		case len(l102) == 0 || l102[0] == 0:
			fmt.Println("none")
		}
		fmt.Println(i101, len(l102), (g30 == nil || g30.Area() == g13))
		if n := len(l102); n > 0 && l102[n-1] > 1 {
			fmt.Println(l102[n-1])
		} else if n > 1 && l102[n-2] == 1 {
			fmt.Println(n)
		}
		for k := range l102 {
			for k > 0 && l102[k-1] > l102[k] {
				l102[k-1], l102[k] = l102[k], l102[k-1]
				k--
			}
		}
		fmt.Println(l102)
	} else {
		a103 := []Bits{g21, min(g21, g21), (g21 / (g21 | 1)), g21}
		b104 := a103[1:3]
		b104 = append(b104, fun3(r84, g7, g30))
		b104[0]++
		b104 = append(b104, a103...)
		b104[1] = g21
		copy(a103[1:], a103)
		a103[0], a103[3] = a103[3], a103[0]
		fmt.Println(a103, b104, len(b104), cap(b104) >= len(b104))
		x105 := S0{f0: (c83 - r85), F2: float64(g17)}
		y106, p107 := x105, &x105
		p107.Bump()
		fmt.Printf("%+v %+v\n", x105, y106.Bumped())
		arr108 := [2]S0{x105}
		brr109 := arr108
		arr108[1].Bump()
		fmt.Println(arr108[0].Name(), arr108[1].Area(), brr109[1].Area())
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
	fmt.Println("cnt75", cnt75)
	fmt.Println("v79", v79)
	fmt.Println("c83", c83)
	fmt.Println("r84", r84)
	fmt.Println("r85", r85)
}
