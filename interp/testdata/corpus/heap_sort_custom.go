package main

import (
	"container/heap"
	"container/list"
	"fmt"
	"slices"
	"sort"
	"strings"
)

type Item struct {
	name string
	pri  int
	idx  int
}
type PQ []*Item

func (p PQ) Len() int           { return len(p) }
func (p PQ) Less(i, j int) bool { return p[i].pri > p[j].pri }
func (p PQ) Swap(i, j int)      { p[i], p[j] = p[j], p[i]; p[i].idx, p[j].idx = i, j }
func (p *PQ) Push(x any)        { it := x.(*Item); it.idx = len(*p); *p = append(*p, it) }
func (p *PQ) Pop() any {
	old := *p
	it := old[len(old)-1]
	*p = old[:len(old)-1]
	return it
}

type IntHeap []int

func (h IntHeap) Len() int           { return len(h) }
func (h IntHeap) Less(i, j int) bool { return h[i] < h[j] }
func (h IntHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *IntHeap) Push(x any)        { *h = append(*h, x.(int)) }
func (h *IntHeap) Pop() any {
	o := *h
	x := o[len(o)-1]
	*h = o[:len(o)-1]
	return x
}

type People []struct {
	Name string
	Age  int
}
type byAge People

func (b byAge) Len() int           { return len(b) }
func (b byAge) Less(i, j int) bool { return b[i].Age < b[j].Age }
func (b byAge) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

func main() {
	pq := PQ{}
	heap.Init(&pq)
	for i, n := range []string{"a", "b", "c", "d"} {
		heap.Push(&pq, &Item{name: n, pri: (i * 7) % 5})
	}
	pq[2].pri = 100
	heap.Fix(&pq, 2)
	for pq.Len() > 0 {
		it := heap.Pop(&pq).(*Item)
		fmt.Print(it.name, it.pri, " ")
	}
	fmt.Println()
	h := &IntHeap{5, 2, 8}
	heap.Init(h)
	heap.Push(h, 1)
	for h.Len() > 0 {
		fmt.Print(heap.Pop(h), " ")
	}
	fmt.Println()
	ps := People{{"x", 30}, {"y", 20}, {"z", 25}}
	sort.Sort(byAge(ps))
	fmt.Println(ps)
	sort.SliceStable(ps, func(i, j int) bool { return ps[i].Name < ps[j].Name })
	fmt.Println(ps)
	l := list.New()
	l.PushBack(1)
	l.PushFront("zero")
	e := l.PushBack(Item{name: "it"})
	l.InsertBefore(2.5, e)
	for x := l.Front(); x != nil; x = x.Next() {
		fmt.Print(x.Value, " ")
	}
	fmt.Println(l.Len(), l.Back().Value.(Item).name)
	slices.SortFunc(ps, func(a, b struct {
		Name string
		Age  int
	}) int {
		return a.Age - b.Age
	})
	fmt.Println(ps, sort.SearchInts([]int{1, 3, 5}, 3))
	words := strings.Fields(" the quick  brown fox ")
	slices.SortStableFunc(words, func(a, b string) int { return len(a) - len(b) })
	fmt.Println(words, strings.Map(func(r rune) rune {
		if r == 'o' {
			return '0'
		}
		return r
	}, "foo boo"))
	i, found := slices.BinarySearch([]int{1, 4, 9}, 4)
	fmt.Println(i, found, slices.IndexFunc(words, func(s string) bool { return s[0] == 'q' }))
	fmt.Println(strings.FieldsFunc("a1b2c", func(r rune) bool { return r >= '0' && r <= '9' }))
}
