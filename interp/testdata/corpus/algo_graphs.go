package main

import (
	"container/heap"
	"fmt"
	"math"
	"sort"
	"strings"
)

type edge struct {
	to   string
	cost int
}
type graph map[string][]edge
type item struct {
	node string
	dist int
}
type queue []item

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	return q[i].dist < q[j].dist || q[i].dist == q[j].dist && q[i].node < q[j].node
}
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)   { *q = append(*q, x.(item)) }
func (q *queue) Pop() any {
	old := *q
	n := len(old) - 1
	it := old[n]
	*q = old[:n]
	return it
}

func (g graph) add(a, b string, c int) {
	g[a] = append(g[a], edge{b, c})
	g[b] = append(g[b], edge{to: a, cost: c})
}

func (g graph) dijkstra(from string) map[string]int {
	dist := map[string]int{}
	for n := range g {
		dist[n] = math.MaxInt
	}
	dist[from] = 0
	q := &queue{{from, 0}}
	for q.Len() > 0 {
		it := heap.Pop(q).(item)
		if it.dist > dist[it.node] {
			continue
		}
		for _, e := range g[it.node] {
			if d := it.dist + e.cost; d < dist[e.to] {
				dist[e.to] = d
				heap.Push(q, item{e.to, d})
			}
		}
	}
	return dist
}

type uf struct{ parent, size []int }

func newUF(n int) *uf {
	u := &uf{make([]int, n), make([]int, n)}
	for i := range u.parent {
		u.parent[i], u.size[i] = i, 1
	}
	return u
}
func (u *uf) find(x int) int {
	for u.parent[x] != x {
		u.parent[x] = u.parent[u.parent[x]]
		x = u.parent[x]
	}
	return x
}
func (u *uf) union(a, b int) bool {
	a, b = u.find(a), u.find(b)
	if a == b {
		return false
	}
	if u.size[a] < u.size[b] {
		a, b = b, a
	}
	u.parent[b] = a
	u.size[a] += u.size[b]
	return true
}

func topo(deps map[string][]string) (order []string, err error) {
	const (
		white = iota
		grey
		black
	)
	color := map[string]int{}
	var visit func(string) error
	visit = func(n string) error {
		switch color[n] {
		case grey:
			return fmt.Errorf("cycle at %s", n)
		case black:
			return nil
		}
		color[n] = grey
		for _, d := range deps[n] {
			if err := visit(d); err != nil {
				return err
			}
		}
		color[n] = black
		order = append(order, n)
		return nil
	}
	var names []string
	for n := range deps {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		if err = visit(n); err != nil {
			return nil, err
		}
	}
	return
}

type point struct{ r, c int }

func (p point) add(o point) point { return point{p.r + o.r, p.c + o.c} }

func maze(text string) int {
	rows := strings.Split(strings.TrimSpace(text), "\n")
	var start, end point
	for r, row := range rows {
		for c, ch := range row {
			switch ch {
			case 'S':
				start = point{r, c}
			case 'E':
				end = point{r, c}
			}
		}
	}
	dist := map[point]int{start: 0}
	dirs := [...]point{{0, 1}, {1, 0}, {0, -1}, {-1, 0}}
	for q := []point{start}; len(q) > 0; q = q[1:] {
		p := q[0]
		if p == end {
			return dist[p]
		}
		for _, d := range dirs {
			n := p.add(d)
			if n.r < 0 || n.r >= len(rows) || n.c < 0 || n.c >= len(rows[n.r]) || rows[n.r][n.c] == '#' {
				continue
			}
			if _, seen := dist[n]; !seen {
				dist[n] = dist[p] + 1
				q = append(q, n)
			}
		}
	}
	return -1
}

func queens(n int) (count int) {
	cols, d1, d2 := make([]bool, n), make([]bool, 2*n), make([]bool, 2*n)
	var place func(r int)
	place = func(r int) {
		if r == n {
			count++
			return
		}
		for c := 0; c < n; c++ {
			if cols[c] || d1[r+c] || d2[r-c+n] {
				continue
			}
			cols[c], d1[r+c], d2[r-c+n] = true, true, true
			place(r + 1)
			cols[c], d1[r+c], d2[r-c+n] = false, false, false
		}
	}
	place(0)
	return
}

func life(g [][]bool) [][]bool {
	next := make([][]bool, len(g))
	for r := range g {
		next[r] = make([]bool, len(g[r]))
		for c := range g[r] {
			n := 0
			for dr := -1; dr <= 1; dr++ {
				for dc := -1; dc <= 1; dc++ {
					if dr == 0 && dc == 0 {
						continue
					}
					rr, cc := (r+dr+len(g))%len(g), (c+dc+len(g[r]))%len(g[r])
					if g[rr][cc] {
						n++
					}
				}
			}
			next[r][c] = n == 3 || n == 2 && g[r][c]
		}
	}
	return next
}

func main() {
	g := graph{}
	g.add("a", "b", 4)
	g.add("a", "c", 1)
	g.add("c", "b", 2)
	g.add("b", "d", 5)
	g["z"] = nil
	fmt.Println(g.dijkstra("a"))
	u := newUF(6)
	fmt.Println(u.union(0, 1), u.union(1, 2), u.union(0, 2), u.find(2) == u.find(0), u.find(3) == u.find(0))
	fmt.Println(topo(map[string][]string{"app": {"db", "log"}, "db": {"log"}, "log": nil}))
	fmt.Println(topo(map[string][]string{"a": {"b"}, "b": {"a"}}))
	fmt.Println(maze("S.#\n..#\n#.E"), maze("S#E"))
	fmt.Println(queens(4), queens(6))
	w := make([][]bool, 5)
	for i := range w {
		w[i] = make([]bool, 5)
	}
	w[1][2], w[2][2], w[3][2] = true, true, true
	for range 3 {
		w = life(w)
	}
	for _, row := range w {
		for _, c := range row {
			fmt.Print(map[bool]string{true: "#", false: "."}[c])
		}
		fmt.Println()
	}
}
