package main

import "fmt"

func main() {
	var n uint = 70
	var one int = 1
	fmt.Println(one<<n, one<<63, -1>>n, uint8(1)<<7>>7)
	var s int64 = 33
	var u32 uint32 = 1
	var i32 int32 = -8
	fmt.Println(u32<<s, i32>>s, i32>>1, uint64(1)<<s)
	var w int64 = 1.0 << 3
	var ff = float64(1 << 3)
	fmt.Println(w, ff)
	var k uint8 = 8
	var m = uint8(255) << k
	var q int = 1 << k
	fmt.Println(m, q, 1<<k == 256, len("abc")<<k)
	x := 5
	x <<= 2
	x >>= 1
	x |= 1 << 6
	x &^= 2
	x ^= 0xF
	fmt.Println(x)
	const big = 1 << 100
	fmt.Println(big>>98, float64(big))
	var arr [1 << 3]int
	fmt.Println(len(arr), arr[1<<2])
	defer func() { fmt.Println(recover()) }()
	sh := -1
	fmt.Println(1 << sh)
}
