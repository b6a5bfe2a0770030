package main

import "fmt"

func find(m [][]int, x int) (int, int, bool) {
	for i, row := range m {
		for j, v := range row {
			if v == x {
				return i, j, true
			}
		}
	}
	return 0, 0, false
}

func main() {
	i := 0
loop:
	if i < 5 {
		fmt.Print(i, " ")
		i++
		goto loop
	}
	fmt.Println()
outer:
	for i := 0; i < 3; i++ {
	inner:
		for j := 0; j < 3; j++ {
			switch {
			case j == 1 && i == 0:
				continue outer
			case j == 2:
				break inner
			case i == 2:
				break outer
			}
			fmt.Print(i, j, ";")
		}
		fmt.Print("end", i, ";")
	}
	fmt.Println()
	fmt.Println(find([][]int{{1, 2}, {3, 4}}, 3))
rng:
	for k := range 5 {
		for {
			if k == 1 {
				continue rng
			}
			if k == 3 {
				break rng
			}
			break
		}
		fmt.Print(k, " ")
	}
	fmt.Println()
sw:
	switch {
	case true:
		for {
			break sw
		}
		fmt.Println("not")
	}
	n := 0
retry:
	n++
	for {
		if n < 3 {
			goto retry
		}
		goto done
	}
done:
	fmt.Println("done", n)
	ch := make(chan int, 1)
	ch <- 1
sel:
	for {
		select {
		case v := <-ch:
			fmt.Println("got", v)
			continue sel
		default:
			break sel
		}
	}
	for i, s := range []string{"a", "b", "c"} {
		if s == "b" {
			continue
		}
		defer fmt.Println("deferred", i, s)
	}
}
