package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sort"
	"strconv"
	"strings"
	"time"
)

// Each function is a program on which the interpreter alone has failed.

type Filter interface{ Bounds(s string) string }
type gift struct{ Filters []Filter }
type resize struct{ n int }

func newGift(f ...Filter) *gift { return &gift{Filters: f} }
func (g *gift) Bounds(s string) string {
	for _, f := range g.Filters {
		s = f.Bounds(s)
	}
	return s
}
func (r *resize) Bounds(s string) string { return s + strconv.Itoa(r.n) }

func variadicInterfaces() {
	var none []Filter
	fmt.Println(newGift(none...).Bounds("foo"), newGift(&resize{1}, newGift(&resize{2}), &resize{3}).Bounds("x"))
}

type t1 struct{}
type t2 struct{ t1 }
type fer interface{ f() string }

func (t1) f() string { return "t1.f" }
func (t1) g() string { return "t1.g" }
func (t2) f() string { return "t2.f" }

func embeddedAssert() {
	for _, i := range []fer{t1{}, t2{}} {
		if t, ok := i.(t1); ok {
			fmt.Println(t.f(), t.g())
		}
		if t, ok := i.(t2); ok {
			fmt.Println(t.f(), t.g())
		}
	}
}

func printAll[T any](v ...[]T) { fmt.Println(v, len(v)) }

func anyResults() func(any) any { return func(any) any { return t1{} } }

type node struct {
	name     string
	children map[string]*node
	handler  func(args ...string) (int, error)
}

func tree() {
	root := &node{children: map[string]*node{}}
	for _, n := range []string{"a", "b"} {
		root.children[n] = &node{name: n, handler: func(args ...string) (int, error) {
			if len(args) == 0 {
				return 0, errors.New(n + ": nothing")
			}
			return len(args), nil
		}}
	}
	for _, k := range []string{"a", "b"} {
		n, err := root.children[k].handler()
		m, _ := root.children[k].handler("x", "y")
		fmt.Println(k, n, err, m)
	}
}

type Duration struct{ time.Duration }

func (d Duration) String() string { return "D" + d.Duration.String() }

type level int

const (
	low level = iota + 1
	high
)

var levelNames = map[level]string{low: "low", high: "high"}

func (l level) String() string { return levelNames[l] }

type conf struct {
	Name  string            `json:"name"`
	Opts  map[string]string `json:"opts,omitempty"`
	Inner struct {
		A int `json:"a"`
		B []struct {
			C string `json:"c"`
		} `json:"b"`
	} `json:"inner"`
	Ptr *int `json:"ptr"`
}

func jsonNested() {
	var c conf
	err := json.Unmarshal([]byte(`{"name":"x","inner":{"a":3,"b":[{"c":"q"},{"c":"r"}]},"ptr":5}`), &c)
	fmt.Println(err, c.Name, c.Inner.A, len(c.Inner.B), c.Inner.B[1].C, *c.Ptr, c.Opts == nil)
	out, _ := json.Marshal(c)
	fmt.Println(string(out))
	err = json.Unmarshal([]byte(`{"name":3}`), &c)
	var te *json.UnmarshalTypeError
	fmt.Println(errors.As(err, &te), te.Field, err)
}

type stack []int

func (s *stack) push(x int) { *s = append(*s, x) }
func (s *stack) pop() int {
	old := *s
	x := old[len(old)-1]
	*s = old[:len(old)-1]
	return x
}

type upper struct{ r io.Reader }

func (u upper) Read(p []byte) (int, error) {
	n, err := u.r.Read(p)
	copy(p, bytes.ToUpper(p[:n]))
	return n, err
}

type ops map[string]func(...float64) (float64, error)

type matrix [2][2]int

func (m matrix) T() (r matrix) {
	for i, row := range m {
		for j := range row {
			r[j][i] = m[i][j]
		}
	}
	return
}

type handlers struct {
	before, after []func(*string)
}

func (h *handlers) use(f func(*string)) *handlers { h.before = append(h.before, f); return h }

type visitor interface{ visit(n int) visitor }
type counting struct{ seen *[]int }

func (c counting) visit(n int) visitor {
	*c.seen = append(*c.seen, n)
	if n > 2 {
		return nil
	}
	return c
}

func walk(v visitor, n int) {
	if v = v.visit(n); v == nil {
		return
	}
	walk(v, n+1)
}

type byKey []struct {
	k string
	v int
}

func (b byKey) Len() int           { return len(b) }
func (b byKey) Less(i, j int) bool { return b[i].k < b[j].k }
func (b byKey) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

type celsius float64
type temp interface{ ~float64 }

func avg[T temp](ts ...T) T {
	var s T
	for _, t := range ts {
		s += t
	}
	return s / T(len(ts))
}

var table = []struct {
	name string
	fn   func(a, b int) int
}{
	{"add", func(a, b int) int { return a + b }},
	{name: "sub", fn: func(a, b int) int { return a - b }},
}

type wrapped struct {
	msg string
	err error
}

func (w *wrapped) Error() string { return w.msg + ": " + w.err.Error() }
func (w *wrapped) Unwrap() error { return w.err }

func main() {
	variadicInterfaces()
	embeddedAssert()
	printAll([]string{"hello", "there"})
	printAll[int]()
	_, ok := anyResults()(1).(t1)
	fmt.Println(ok)
	tree()
	fmt.Println(Duration{1500 * time.Millisecond}, Duration{time.Second}.Seconds(), high, []level{low, high}, map[level]int{low: 1})
	fmt.Printf("%s %d %v %q\n", low, low, high, high)
	jsonNested()
	var s stack
	for i := range 3 {
		s.push(i * i)
	}
	fmt.Println(s.pop(), s.pop(), s, len(s))
	b, err := io.ReadAll(upper{io.MultiReader(strings.NewReader("ab"), strings.NewReader("cd"))})
	fmt.Println(string(b), err)
	o := ops{"div": func(x ...float64) (float64, error) {
		if x[1] == 0 {
			return 0, fmt.Errorf("%v by zero", x[0])
		}
		return x[0] / x[1], nil
	}}
	fmt.Println(o["div"](1, 4))
	fmt.Println(o["div"](1, 0))
	fmt.Println(matrix{{1, 2}, {3, 4}}.T(), matrix{}.T() == matrix{})
	str := "s"
	h := (&handlers{}).use(func(s *string) { *s += "1" }).use(func(s *string) { *s += "2" })
	for _, f := range h.before {
		f(&str)
	}
	fmt.Println(str, len(h.after))
	var seen []int
	walk(counting{&seen}, 0)
	fmt.Println(seen)
	bk := byKey{{"b", 1}, {"a", 2}}
	sort.Sort(bk)
	fmt.Println(bk, avg(celsius(1), 2, 6), avg[float64](1, 2))
	for _, t := range table {
		fmt.Print(t.name, t.fn(5, 3), " ")
	}
	fmt.Println()
	base := &wrapped{"open", io.ErrUnexpectedEOF}
	err = fmt.Errorf("ctx: %w", &wrapped{"read", base})
	var w *wrapped
	fmt.Println(err, errors.Is(err, io.ErrUnexpectedEOF), errors.As(err, &w), w.msg, errors.Unwrap(errors.Unwrap(err)) == base)
	x := []any{1, "a", nil, []int{1}, map[string]any{"k": []any{1.5, true}}}
	for i, v := range x {
		switch v := v.(type) {
		case map[string]any:
			inner := v["k"].([]any)
			fmt.Println(i, inner[0].(float64)*2, inner[1].(bool))
		case []int:
			fmt.Println(i, len(v))
		case nil:
			fmt.Println(i, "nil")
		default:
			fmt.Println(i, v)
		}
	}
	func() {
		for i := 0; i < 3; i++ {
			defer func(n int) {
				if r := recover(); r != nil {
					fmt.Println("recovered", r, n)
					if n > 0 {
						panic(fmt.Sprint("again ", n))
					}
				}
			}(i)
		}
		panic("first")
	}()
	var iface interface {
		fmt.Stringer
		comparableName() string
	}
	fmt.Println(iface == nil)
	type point struct{ x, y int }
	grid := map[point][]point{}
	for _, p := range []point{{1, 2}, {0, 0}} {
		for _, d := range [...]point{{0, 1}, {1, 0}} {
			grid[p] = append(grid[p], point{p.x + d.x, p.y + d.y})
		}
	}
	fmt.Println(grid[point{1, 2}], grid[point{0, 0}], len(grid))
	if n, err := strconv.Atoi("12x"); err != nil {
		fmt.Println(n, err)
	} else if n > 3 {
		fmt.Println("big")
	}
	var buf bytes.Buffer
	fmt.Fprintf(&buf, "%-6s|%6.2f|%+v|%x", "ab", 3.14159, struct{ A *int }{}, []byte("z"))
	fmt.Println(buf.String(), buf.Len())
	const big = 1 << 40
	fmt.Println(big/1024, uint64(big)<<20, time.Duration(90)*time.Second, time.Unix(0, 0).UTC().Year())
	tt := time.Date(2024, time.February, 28, 23, 0, 0, 0, time.UTC).Add(2 * time.Hour)
	fmt.Println(tt.Format("2006-01-02 Mon"), tt.Weekday() == time.Thursday, tt.Sub(tt.AddDate(0, 0, -1)), tt.Before(tt.Add(1)))
}
