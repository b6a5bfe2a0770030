package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type Safe struct {
	sync.Mutex
	m map[string]int
}

func (s *Safe) Add(k string) {
	s.Lock()
	defer s.Unlock()
	s.m[k]++
}

type Cache[K comparable, V any] struct {
	mu sync.RWMutex
	m  map[K]V
}

func (c *Cache[K, V]) Get(k K, mk func(K) V) V {
	c.mu.RLock()
	v, ok := c.m[k]
	c.mu.RUnlock()
	if ok {
		return v
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.m == nil {
		c.m = make(map[K]V)
	}
	v = mk(k)
	c.m[k] = v
	return v
}

type Conf struct{ n int }

func worker(id int, jobs <-chan int, results chan<- [2]int, wg *sync.WaitGroup) {
	defer wg.Done()
	for j := range jobs {
		results <- [2]int{j, j * j}
	}
	_ = id
}

func main() {
	s := &Safe{m: map[string]int{}}
	var wg sync.WaitGroup
	for i := range 10 {
		wg.Add(1)
		go func(k string) {
			defer wg.Done()
			s.Add(k)
		}([]string{"a", "b"}[i%2])
	}
	wg.Wait()
	fmt.Println(s.m)
	var n atomic.Int64
	var b atomic.Bool
	var cnt int32
	for range 5 {
		wg.Go(func() { n.Add(2); atomic.AddInt32(&cnt, 1); b.Store(true) })
	}
	wg.Wait()
	fmt.Println(n.Load(), atomic.LoadInt32(&cnt), b.Load(), n.CompareAndSwap(10, 1), n.Load())
	var c Cache[string, int]
	fmt.Println(c.Get("x", func(s string) int { return len(s) }), c.Get("x", nil))
	var p atomic.Pointer[Conf]
	p.Store(&Conf{3})
	fmt.Println(p.Load().n)
	var v atomic.Value
	v.Store([]int{1})
	fmt.Println(v.Load().([]int)[0])
	jobs, results := make(chan int, 10), make(chan [2]int, 10)
	for w := range 3 {
		wg.Add(1)
		go worker(w, jobs, results, &wg)
	}
	for i := 1; i <= 5; i++ {
		jobs <- i
	}
	close(jobs)
	wg.Wait()
	close(results)
	t := 0
	for r := range results {
		t += r[1]
	}
	fmt.Println(t)
	var sm sync.Map
	sm.Store("k", 1)
	x, ok := sm.Load("k")
	fmt.Println(x, ok)
	sm.Range(func(k, v any) bool { fmt.Println(k, v); return true })
	get := sync.OnceValue(func() int { fmt.Println("computed"); return 42 })
	fmt.Println(get(), get())
	cond := sync.NewCond(&sync.Mutex{})
	ready := false
	go func() {
		cond.L.Lock()
		ready = true
		cond.L.Unlock()
		cond.Broadcast()
	}()
	cond.L.Lock()
	for !ready {
		cond.Wait()
	}
	cond.L.Unlock()
	pool := sync.Pool{New: func() any { return new(Conf) }}
	pc := pool.Get().(*Conf)
	pc.n = 4
	pool.Put(pc)
	var mu sync.Mutex
	mu.Lock()
	fmt.Println(mu.TryLock())
	mu.Unlock()
	locker := func(l sync.Locker, f func()) { l.Lock(); defer l.Unlock(); f() }
	locker(&mu, func() { fmt.Println("locked") })
	locker(s, func() { fmt.Println("locked s") })
}
