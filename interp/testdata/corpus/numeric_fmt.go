package main

import (
	"fmt"
	"math"
	"math/bits"
	"strconv"
)

type Temp float32

func main() {
	var f32 float32 = 16777216
	fmt.Println(f32+1, float64(f32)+1, f32/3, float32(0.1), float64(float32(0.1)))
	fmt.Println(math.Inf(1), -math.Inf(1), math.NaN(), math.MaxInt64, math.MaxUint32, math.Pi)
	fmt.Println(1e100, 1e20, 1e21, 1e-5, 0.00001234, 123456789.0, 100000000.0, 5.0, -0.0)
	z := 0.0
	nz := -z
	fmt.Println(nz, 1/nz, math.Signbit(nz), 1/z, z/z)
	fmt.Println(Temp(36.6), Temp(1)/3, float32(1)/3)
	fmt.Println(math.Sqrt(2), math.Floor(-1.5), math.Round(2.5), math.Trunc(-2.7), math.Mod(7, 3), math.Pow(2, 10))
	fmt.Println(strconv.FormatFloat(1.5, 'f', 3, 64), strconv.Quote("a\tb"), strconv.FormatInt(-255, 16))
	fmt.Println(bits.OnesCount(255), bits.Len(1024), bits.TrailingZeros(8), bits.Reverse8(1))
	var c complex128 = complex(1, 2)
	c *= c
	fmt.Println(c, real(c), imag(c), c == complex(-3, 4), -c)
	var c64 complex64 = 2 + 3i
	c64 /= 2
	fmt.Println(c64, real(c64))
	x := 10
	y := 3
	fmt.Println(x/y, x%y, -x/y, -x%y, x&y, x|y, x^y, x&^y, float64(x)/float64(y))
	var u8 uint8 = 255
	var i8 = int8(u8)
	fmt.Println(i8, uint16(i8), uint16(u8), int(u8)+1, u8+1)
	fmt.Println(uint32(1<<32-1), uint32(7)<<29>>29)
	mi := math.MinInt64
	fmt.Println(-mi, mi-1, mi/-1, mi%-1)
	fl := 2.9
	fmt.Println(int(fl), int64(-fl), uint(3.0), int(float32(fl)*3))
	var r rune = 'a'
	r += 2
	var b byte = 'z'
	b -= 1
	fmt.Println(r, b, string(r), string(rune(b)), r == 'c')
	fmt.Println(0b1010, 0o17, 0x_ff, 1_000_000, 0x1p4, 'a', '\n', '\x41', '\u00e9')
	fmt.Println(max(1, 2.5), min(3, 1, 2), max("a", "b"), min(x, y), max(f32, 1))
	h := uint64(14695981039346656037)
	for _, c := range []byte("hash") {
		h ^= uint64(c)
		h *= 1099511628211
	}
	fmt.Println(h, h%1000, h>>60, int64(h))
	sum := 0.0
	for i := 0; i < 10; i++ {
		sum += 0.1
	}
	fmt.Println(sum, sum == 1, float32(sum) == 1)
	i := 0
	i++
	i--
	i -= -5
	i *= i
	i %= 7
	i <<= 3
	i |= 1
	fmt.Println(i, +i, -i, ^i)
	v, err := strconv.ParseInt("300", 10, 8)
	fmt.Println(v, err)
	fmt.Println(math.MaxUint8, uint8(math.MaxUint8), int8(-1)<<7)
	var big uint64 = math.MaxUint64
	fmt.Println(big, big+1, float64(big), big/3)
}
