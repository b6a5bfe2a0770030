package main

import (
	"fmt"
	"time"
)

func main() {
	tick := time.NewTicker(time.Millisecond)
	defer tick.Stop()
	n := 0
	timeout := time.After(5 * time.Second)
	for n < 3 {
		select {
		case <-tick.C:
			n++
		case <-timeout:
			fmt.Println("late")
			return
		}
	}
	fmt.Println(n)
	quit := make(chan struct{})
	data := make(chan int)
	go func() {
		defer close(quit)
		sum := 0
		for v := range data {
			sum += v
		}
		fmt.Println("sum", sum)
	}()
	for i := range 4 {
		data <- i
	}
	close(data)
	<-quit
	res := make(chan string)
	go func() {
		defer func() {
			if r := recover(); r != nil {
				res <- fmt.Sprint("recovered ", r)
			}
		}()
		var m map[int]int
		m[1] = 1
	}()
	fmt.Println(<-res)
	in, out := make(chan int), make(chan int)
	go func() {
		for v := range in {
			out <- v * v
		}
		close(out)
	}()
	go func() {
		defer close(in)
		for i := 1; i <= 3; i++ {
			in <- i
		}
	}()
	for v := range out {
		fmt.Print(v, " ")
	}
	fmt.Println()
	var recv <-chan int
	var send chan<- int
	c := make(chan int, 1)
	recv, send = c, c
	send <- 9
	fmt.Println(<-recv, len(recv), cap(send))
	start := time.Now()
	fmt.Println(time.Since(start) < time.Minute)
	done := make(chan bool, 1)
	time.AfterFunc(time.Millisecond, func() { done <- true })
	fmt.Println(<-done)
}
