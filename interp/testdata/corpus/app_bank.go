package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sort"
	"strings"
	"sync"
	"time"
)

type Money int64

func (m Money) String() string {
	sign := ""
	if m < 0 {
		sign, m = "-", -m
	}
	return fmt.Sprintf("%s%d.%02d", sign, m/100, m%100)
}

type Account struct {
	ID      string  `json:"id"`
	Owner   string  `json:"owner"`
	Balance Money   `json:"balance"`
	History []Entry `json:"history,omitempty"`
	mu      sync.Mutex
}
type Entry struct {
	Kind   string
	Amount Money
}

type InsufficientFunds struct {
	Need, Have Money
}

func (e InsufficientFunds) Error() string { return fmt.Sprintf("need %v, have %v", e.Need, e.Have) }

var ErrNoAccount = errors.New("no such account")

type Bank struct {
	accounts map[string]*Account
	log      []string
	onEvent  []func(string, ...any)
}

type Option func(*Bank)

func WithAccount(id, owner string, m Money) Option {
	return func(b *Bank) { b.accounts[id] = &Account{ID: id, Owner: owner, Balance: m} }
}
func NewBank(opts ...Option) *Bank {
	b := &Bank{accounts: make(map[string]*Account)}
	b.onEvent = append(b.onEvent, func(f string, a ...any) { b.log = append(b.log, fmt.Sprintf(f, a...)) })
	for _, o := range opts {
		o(b)
	}
	return b
}
func (b *Bank) emit(f string, a ...any) {
	for _, h := range b.onEvent {
		h(f, a...)
	}
}
func (b *Bank) get(id string) (*Account, error) {
	a, ok := b.accounts[id]
	if !ok {
		return nil, fmt.Errorf("account %q: %w", id, ErrNoAccount)
	}
	return a, nil
}
func (a *Account) withdraw(m Money) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.Balance < m {
		return &InsufficientFunds{m, a.Balance}
	}
	a.Balance -= m
	a.History = append(a.History, Entry{"out", m})
	return nil
}
func (e *InsufficientFunds) Is(t error) bool { _, ok := t.(*InsufficientFunds); return ok }

func (b *Bank) Transfer(from, to string, m Money) (err error) {
	defer func() {
		if err != nil {
			b.emit("transfer %s->%s failed: %v", from, to, err)
		} else {
			b.emit("transfer %s->%s %v", from, to, m)
		}
	}()
	src, err := b.get(from)
	if err != nil {
		return err
	}
	dst, err := b.get(to)
	if err != nil {
		return err
	}
	if err := src.withdraw(m); err != nil {
		return fmt.Errorf("transfer: %w", err)
	}
	dst.mu.Lock()
	defer dst.mu.Unlock()
	dst.Balance += m
	dst.History = append(dst.History, Entry{"in", m})
	return nil
}

type report struct {
	Total Money
	By    map[string]Money
	Top   []string
}

func (b *Bank) report() (r report) {
	r.By = map[string]Money{}
	for _, a := range b.accounts {
		r.Total += a.Balance
		r.By[a.Owner] += a.Balance
	}
	r.Top = slices.SortedFunc(maps.Keys(r.By), func(x, y string) int {
		return cmp.Or(cmp.Compare(r.By[y], r.By[x]), strings.Compare(x, y))
	})
	return
}

type stage func(<-chan int) <-chan int

func pipeline(ctx context.Context, in []int, stages ...stage) (out []int) {
	src := make(chan int)
	go func() {
		defer close(src)
		for _, x := range in {
			select {
			case src <- x:
			case <-ctx.Done():
				return
			}
		}
	}()
	var c <-chan int = src
	for _, s := range stages {
		c = s(c)
	}
	for x := range c {
		out = append(out, x)
	}
	return
}

func mapper(f func(int) int) stage {
	return func(in <-chan int) <-chan int {
		out := make(chan int)
		go func() {
			defer close(out)
			for x := range in {
				out <- f(x)
			}
		}()
		return out
	}
}

func fanOut(n int, in <-chan int, f func(int) int) []int {
	var wg sync.WaitGroup
	var mu sync.Mutex
	var res []int
	for range n {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for x := range in {
				y := f(x)
				mu.Lock()
				res = append(res, y)
				mu.Unlock()
			}
		}()
	}
	wg.Wait()
	sort.Ints(res)
	return res
}

type state int

const (
	idle state = iota
	running
	stopped
)

var names = [...]string{idle: "idle", running: "running", stopped: "stopped"}

func (s state) String() string { return names[s] }

type transition struct {
	from state
	ev   string
}

var machine = map[transition]state{{idle, "start"}: running, {running, "stop"}: stopped, {stopped, "start"}: running}

func drive(evs ...string) (s state, err error) {
	for i, ev := range evs {
		next, ok := machine[transition{s, ev}]
		if !ok {
			return s, fmt.Errorf("step %d: no %q in %v", i, ev, s)
		}
		s = next
	}
	return
}

func main() {
	b := NewBank(WithAccount("a", "ann", 10050), WithAccount("b", "bob", 5), WithAccount("c", "ann", 100))
	fmt.Println(b.Transfer("a", "b", 2500))
	err := b.Transfer("b", "a", 1_000_000)
	var inf *InsufficientFunds
	fmt.Println(err, errors.As(err, &inf), inf.Have, errors.Is(err, &InsufficientFunds{}))
	err = b.Transfer("a", "zz", 1)
	fmt.Println(err, errors.Is(err, ErrNoAccount), errors.As(err, &inf))
	r := b.report()
	fmt.Println(r.Total, r.By, r.Top)
	fmt.Printf("%+v\n", r)
	for _, l := range b.log {
		fmt.Println(l)
	}
	js, err := json.Marshal(b.accounts["b"])
	fmt.Println(string(js), err)
	var back Account
	fmt.Println(json.Unmarshal(js, &back), back.Balance, back.History)
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	fmt.Println(pipeline(ctx, []int{1, 2, 3}, mapper(func(x int) int { return x * x }), mapper(func(x int) int { return x + 1 })))
	in := make(chan int, 10)
	for i := range 10 {
		in <- i
	}
	close(in)
	fmt.Println(fanOut(3, in, func(x int) int { return x * 10 }))
	fmt.Println(drive("start", "stop", "start"))
	fmt.Println(drive("start", "start"))
	fmt.Println(Money(-5), Money(123456), []Money{1, 200}, map[string]Money{"x": 7}, struct{ M Money }{9})
	dead, stop := context.WithDeadline(context.Background(), time.Unix(0, 0))
	defer stop()
	<-dead.Done()
	fmt.Println(dead.Err(), errors.Is(dead.Err(), context.DeadlineExceeded), context.Cause(dead))
	type key struct{}
	v := context.WithValue(ctx, key{}, "val")
	fmt.Println(v.Value(key{}), ctx.Value(key{}) == nil)
	var once sync.Once
	for range 2 {
		once.Do(func() { fmt.Println("only once") })
	}
}
