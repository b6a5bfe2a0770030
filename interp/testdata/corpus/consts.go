package main

import "fmt"

type Day int

const (
	Sun Day = iota
	Mon
	Tue
	_
	Thu
	num = iota
)

const (
	KB = 1 << (10 * (iota + 1))
	MB
	GB
)

const (
	a, b = iota, iota * 10
	c, d
	e, f
)

const (
	x = "const"
	y
	z = len(y)
	w
)

type Mask uint8

const (
	R Mask = 1 << iota
	W
	X
	All = R | W | X
)

func (m Mask) Has(o Mask) bool { return m&o != 0 }
func (d Day) String() string   { return fmt.Sprintf("Day%d", int(d)) }

const Pi2 = 3.14159265358979323846264338327950288 * 2
const huge = 1e1000 / 1e997
const typed int64 = 5
const r = 'a' + 1
const cplx = 1 + 2i
const t = true && !false
const s2 = "a" + "b" + x

func main() {
	const local = 10
	const (
		p = iota + local
		q
	)
	fmt.Println(Sun, Mon, Tue, Thu, num, KB, MB, GB, a, b, c, d, e, f, x, y, z, w)
	fmt.Println(R, W, X, All, All.Has(W), R.Has(X), All&^W, Mask(0).Has(R))
	fmt.Println(Pi2, huge, typed, r, string(rune(r)), cplx, t, s2, p, q)
	var f32 float32 = Pi2
	var i8 int8 = 'a'
	var u uint = 1<<64 - 1
	var fl float64 = 1 << 3
	var bt byte = x[0]
	fmt.Println(f32, i8, u, fl, bt, 5/2, 5/2.0, 5.0/2, 1/3.0, 7%4, -7/2)
	fmt.Printf("%T %T %T %T %T %T\n", r, 1.0, 2i, Mon, typed, 'a'*2.0)
	var h = typed * 2
	fmt.Println(h, typed/2, 10/typed, float64(typed)/2)
	{
		const iota = 7
		const k = iota
		fmt.Println(k)
	}
	var dur = 3 * Thu
	fmt.Println(dur, Day(2), -Mon)
	arr := [Thu]int{}
	fmt.Println(len(arr), cap(arr[:Tue]))
	const big = 1 << 62
	fmt.Println(big>>60, uint64(big)*2, big/3*3)
	var v any = Mon
	_, isInt := v.(int)
	_, isDay := v.(Day)
	fmt.Println(isInt, isDay, v == any(1), v == any(Day(1)))
	fmt.Println(len("héé"), len([3]int{}), cap([4]string{}))
	if t && num > 4 {
		fmt.Println("ok")
	}
	fmt.Println(1.0 == 1, 'a' == 97, 0.1+0.2 == 0.3, 3 == 3.0)
	var g float64 = 0.1
	fmt.Println(g+0.2 == 0.3, g*3)
}
