package main

import "fmt"

func main() {
	var a int8 = 127
	a++
	var b uint8 = 0
	b--
	var c int16 = -32768
	c--
	var d uint16 = 65535
	d += 2
	var e int32 = 1 << 30
	e *= 4
	var f uint32 = 1 << 31
	f <<= 1
	var g int64 = 1 << 62
	g = g*2 + g
	var h uint64 = 0
	h -= 3
	fmt.Println(a, b, c, d, e, f, g, h)
	fmt.Println(int8(c), uint8(g>>3), int16(h), uint32(a), int64(b), uint(a))
	x := int8(-128)
	fmt.Println(x/-1, -x, x%-1, x>>1, uint8(x)>>1, ^x)
	fmt.Println(7/-2, -7/2, -7%3, 7%-3)
	var i, j int8 = 100, 100
	fmt.Println(i+j, i*j, i-(-j), (i+j)/2)
	var u8 uint8 = 200
	fmt.Println(u8+100, u8*2, u8<<1, u8>>1, ^u8, u8&^8, u8|7, u8^255)
	k := 3.99
	fmt.Println(int(k), int(-k), uint8(k), int64(float32(k)))
	fmt.Printf("%d %x %o %b %c %q %U %08b %+d %5d|%-5d|\n", 65, 255, 8, 5, 65, 65, 0x1F600, 5, 3, 42, 42)
}
