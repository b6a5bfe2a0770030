package main

import (
	"context"
	"fmt"
	"sync"
	"time"
)

func gen(ctx context.Context, n int) <-chan int {
	ch := make(chan int)
	go func() {
		defer close(ch)
		for i := 0; i < n; i++ {
			select {
			case ch <- i:
			case <-ctx.Done():
				return
			}
		}
	}()
	return ch
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	s := 0
	for v := range gen(ctx, 10) {
		s += v
	}
	fmt.Println(s)
	cancel()
	var wg sync.WaitGroup
	var mu sync.Mutex
	res := map[int]int{}
	for i := range 5 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			defer mu.Unlock()
			res[i] = i * i
		}()
	}
	wg.Wait()
	fmt.Println(res)
	ch := make(chan string, 2)
	ch <- "a"
	ch <- "b"
	close(ch)
	v, ok := <-ch
	fmt.Println(v, ok, len(ch), cap(ch))
	for x := range ch {
		fmt.Println(x)
	}
	v, ok = <-ch
	fmt.Printf("%q %v\n", v, ok)
	done := make(chan struct{})
	out := make(chan int)
	go func() {
		for x := range out {
			fmt.Print(x, " ")
		}
		close(done)
	}()
	for i := 0; i < 3; i++ {
		out <- i
	}
	close(out)
	<-done
	fmt.Println()
	select {
	case <-time.After(time.Millisecond):
		fmt.Println("timeout")
	case <-make(chan int):
	}
	var nilch chan int
	select {
	case x := <-nilch:
		fmt.Println(x)
	default:
		fmt.Println("default")
	}
	sem := make(chan int, 1)
	for i := 0; i < 3; i++ {
		select {
		case sem <- i:
			fmt.Println("sent", i)
		case x := <-sem:
			fmt.Println("recv", x)
		}
	}
	arr := make([]chan int, 2)
	for i := range arr {
		arr[i] = make(chan int, 1)
	}
	arr[1] <- 5
	m := map[string]int{}
	select {
	case m["a"] = <-arr[0]:
	case m["b"] = <-arr[1]:
	}
	fmt.Println(m)
	errc := make(chan error, 1)
	errc <- nil
	if err := <-errc; err == nil {
		fmt.Println("nil err")
	}
	type msg struct {
		id   int
		resp chan string
	}
	reqs := make(chan msg)
	go func() {
		for r := range reqs {
			r.resp <- fmt.Sprint("re", r.id)
		}
	}()
	for i := range 2 {
		r := msg{i, make(chan string)}
		reqs <- r
		fmt.Println(<-r.resp)
	}
	close(reqs)
	var once sync.Once
	for range 3 {
		once.Do(func() { fmt.Println("once") })
	}
	cf := make(chan func() int, 1)
	cf <- func() int { return 8 }
	fmt.Println((<-cf)())
	defer func() { fmt.Println(recover()) }()
	close(ch)
}
