package interp_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/interp"
)

func TestLookup(t *testing.T) {
	p := mustLoad(t, `package bank

type Money int

var (
	Rate    = 3
	history []string
	Limits  = map[string]Money{"a": 5}
)

func Add(a, b int) int { history = append(history, "add"); return a + b*Rate }

func Generic[T any](x T) T { return x }

type Account struct{ Owner string }

func (a Account) Name() string { return a.Owner }

func Open(owner string) (*Account, error) { return &Account{owner}, nil }
`, interp.LoadOptions{})
	lookup := func(name string) reflect.Value {
		v, ok := p.Lookup(name)
		if !ok {
			t.Fatalf("the program has no %s", name)
		}
		return v
	}
	add := lookup("Add").Interface().(func(int, int) int)
	if got := add(1, 2); got != 7 {
		t.Errorf("Add gives %d", got)
	}
	lookup("Rate").SetInt(10)
	if got := add(1, 2); got != 21 {
		t.Errorf("after Rate has changed, Add gives %d", got)
	}
	if got := lookup("history").Len(); got != 2 {
		t.Errorf("%d entries in the history", got)
	}
	if got := lookup("Limits").MapIndex(reflect.ValueOf("a")).Int(); got != 5 {
		t.Errorf("the limit is %d", got)
	}
	out := lookup("Open").Call([]reflect.Value{reflect.ValueOf("ada")})
	if got := out[0].Elem().Field(0).String(); got != "ada" || !out[1].IsNil() {
		t.Errorf("Open gives %v", out)
	}
	for _, name := range []string{"Generic", "Account", "Money", "Name", "add", "nothing", "init", ""} {
		if _, ok := p.Lookup(name); ok {
			t.Errorf("there should be no %q", name)
		}
	}
}

// The mark is the number of a statement, and Places tells which.
func TestMarksAndPlaces(t *testing.T) {
	c := mustCheck(t, `package main

func Step(tell func(int)) {
	tell(1)
	for i := range 2 {
		tell(2 + i)
	}
	func() {
		tell(4)
	}()
}
`)
	mark := new(int64)
	p, err := c.Load(interp.LoadOptions{Mark: mark})
	if err != nil {
		t.Fatal(err)
	}
	step, _ := p.Lookup("Step")
	var at []string
	step.Interface().(func(func(int)))(func(n int) {
		at = append(at, fmt.Sprint(n, " ", c.Places()[*mark-1]))
	})
	want := []string{"1 main.go:4:2", "2 main.go:6:3", "3 main.go:6:3", "4 main.go:9:3"}
	if !slices.Equal(at, want) {
		t.Errorf("got %v, want %v", at, want)
	}
	for _, pl := range c.Places() {
		if !strings.HasPrefix(pl, "main.go:") {
			t.Errorf("a place %q", pl)
		}
	}
}

// One program may be called from several goroutines, and one checked program loaded several
// times: each has variables of its own.
func TestConcurrentCalls(t *testing.T) {
	c := mustCheck(t, `package main

import "fmt"

type box struct{ xs []int }

func (b *box) add(x int) *box { b.xs = append(b.xs, x); return b }

var calls = 0

func Work(n int) string {
	b := &box{}
	for i := range n {
		defer func() { _ = recover() }()
		b.add(func(k int) int { return i * k }(n))
	}
	return fmt.Sprint(b.xs)
}

func Count() int { calls++; return calls }
`)
	var wg sync.WaitGroup
	for range 2 {
		p, err := c.Load(interp.LoadOptions{})
		if err != nil {
			t.Fatal(err)
		}
		v, _ := p.Lookup("Work")
		work := v.Interface().(func(int) string)
		for i := range 4 {
			wg.Go(func() {
				for range 20 {
					want := make([]int, i)
					for k := range want {
						want[k] = k * i
					}
					if got := work(i); got != fmt.Sprint(want) {
						t.Errorf("Work(%d) gives %s", i, got)
					}
				}
			})
		}
		n, _ := p.Lookup("Count")
		if got := n.Interface().(func() int)(); got != 1 {
			t.Errorf("the first call is number %d", got)
		}
	}
	wg.Wait()
}

// The translation of a program is always the same.
func TestLoweringIsDeterministic(t *testing.T) {
	for _, name := range programs(t, "testdata/corpus")[:40] {
		text := string(readFile(t, name))
		lowered := func() string {
			c, ps := interp.Check([]interp.File{{Name: "main.go", Text: []byte(text)}}, interp.CheckOptions{})
			if len(ps) > 0 {
				return ""
			}
			return c.Lowered()
		}
		if d := difference(lowered(), lowered()); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

func TestNoFiles(t *testing.T) {
	_, ps := interp.Check(nil, interp.CheckOptions{})
	if len(ps) != 1 || ps[0].Kind != interp.Missing || ps[0].Message != "there is no file to run" {
		t.Errorf("got %v", ps)
	}
}
