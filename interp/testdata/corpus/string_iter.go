package main

import (
	"fmt"
	"strings"
)

type Name string

func (n Name) Upper() Name { return Name(strings.ToUpper(string(n))) }

func main() {
	s := "héllo, 世界\xff!"
	for i, r := range s {
		fmt.Print(i, ":", string(r), "(", r, ") ")
	}
	fmt.Println(len(s), len([]rune(s)), len([]byte(s)))
	for i := range s {
		fmt.Print(i, " ")
	}
	fmt.Println()
	for i := 0; i < 4; i++ {
		fmt.Printf("%x ", s[i])
	}
	fmt.Println(s[1:3], s[:1]+s[7:8], s[1], s[0] == 'h')
	b := []byte(s)
	b[0] = 'H'
	fmt.Println(string(b[:6]), s[:6])
	r := []rune(s)
	r[1] = 'e'
	fmt.Println(string(r[:5]), string(rune(65)), string([]rune{0x4e16, 65}))
	fmt.Println("a" < "b", "abc" < "abd", "Z" < "a", s == string(b), s != s+"")
	var n Name = "ada"
	fmt.Println(n.Upper(), n+" lovelace", len(n), n[0], n[1:], n == "ada", string(n)+"x")
	for _, c := range n {
		fmt.Printf("%c-", c)
	}
	fmt.Println()
	x := "x"
	x += "y" + x
	x += string(x[0])
	fmt.Println(x, strings.Repeat(x, 2), strings.Split("a,b,c", ","))
	raw := `a\n
b`
	fmt.Printf("%q %s %v %d %x %X % x %#v\n", raw, "s", "v", len(raw), "hex", "hex", "hex", "q\"")
	fmt.Printf("%10s|%-10s|%.2s|%5.1s|%t|%v|%p\n", "ab", "ab", "abcdef", "xyz", true, false, nil)
	switch {
	case x > "a" && x < "z":
		fmt.Println("between")
	}
	m := map[rune]int{}
	for _, c := range "hello" {
		m[c]++
	}
	fmt.Println(m['l'], m, m['z'])
}
