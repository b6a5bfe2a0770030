package rama_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"time"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// edits is a module whose record {"do": n} makes the nth of several transforms of $$p.
func edits(transforms ...[]Nav) *ModuleDef {
	return Module("M", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*in", HashBy("k"))
		s := topologies.Stream("t")
		s.DeclarePState("$$p", MapSchema(String, Object))
		s.DeclarePState("$$sub", MapSchema(String, FixedKeys{
			"name": String, "set": SetSchema(Long).Subindexed(),
		}))
		s.DeclarePState("$$hidden", MapSchema(String, Long), Private)
		var cases []Clause
		for i, path := range transforms {
			cases = append(cases, Case(ops.Eq("*do", i), LocalTransform("$$p", path...)))
		}
		cases = append(cases, Case(ops.Eq("*do", "fail"), LocalTransform("$$p", Key("*k"), TermVal("lost")), Throw("no")))
		cases = append(cases, Case(ops.Eq("*do", "clear"), LocalClear("$$p")))
		s.Source("*in", Keys("*k", "*do", "*v"), Cond(append(cases, Default(
			LocalTransform("$$p", Key("*k"), TermVal("*v")),
			LocalTransform("$$sub", Key("*k", "set"), NoneElem, TermVal(1)),
		))...))
	})
}

// seen collects what a proxy's callback is told.
type seen struct {
	mu    sync.Mutex
	lines []string
	last  any
	diff  Diff
	bad   string
}

func (s *seen) change(now, old any, d Diff) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !Equal(old, s.last) {
		s.bad = fmt.Sprintf("%v after %v: the value before is said to be %v", d, s.last, old)
	}
	s.last, s.diff = now, d
	s.lines = append(s.lines, d.String())
}

// wait waits until the callback was called n times, and returns what it was told.
func (s *seen) wait(t *testing.T, n int) []string {
	t.Helper()
	for end := time.Now().Add(10 * time.Second); ; time.Sleep(time.Millisecond) {
		s.mu.Lock()
		lines, bad := s.lines, s.bad
		s.mu.Unlock()
		if bad != "" {
			t.Fatal(bad)
		}
		if len(lines) >= n {
			return lines
		}
		if time.Now().After(end) {
			t.Fatalf("%d calls are missing: %q", n-len(lines), lines)
		}
	}
}

func follow(t *testing.T, c *Cluster, s *seen, path ...Nav) *Proxy {
	t.Helper()
	p, err := c.PState("M", "$$p").Proxy(t.Context(), path, s.change)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Close() })
	return p
}

// What a change is told as depends on the path of the transform that made it.
func TestProxyDiffs(t *testing.T) {
	for _, c := range []struct {
		name    string
		start   any
		path    []Nav
		want    string
		watched []Nav // Key("a") when empty
	}{
		{"the value", 1, []Nav{Key("a"), Term(ops.Inc)}, `value = 2`, nil},
		{"a key", M{"b": M{"c": 1}}, []Nav{Key("a", "b", "c"), TermVal(2)}, `key ["b" "c"] = 2`, nil},
		{"a new key", M{}, []Nav{Key("a", "b"), TermVal(2)}, `key ["b"] = 2`, nil},
		{"no key any more", M{"b": 1, "c": 2}, []Nav{Key("a", "b"), None}, `keyRemove ["b"]`, nil},
		{"another key", M{"b": 1}, []Nav{Key("a"), MapKey("b"), TermVal("x")}, `keyRename ["b"] -> "x"`, nil},
		{"several keys", M{"b": 1, "c": 2}, []Nav{Key("a"), MapVals, Term(ops.Inc)},
			`multi(key ["b"] = 2; key ["c"] = 3)`, nil},
		{"one of several", M{"b": 1, "c": 2}, []Nav{Key("a"), MapVals, PredGt(1), Term(ops.Inc)}, `key ["c"] = 3`, nil},
		{"the last element", L{1, 2}, []Nav{Key("a"), AfterElem, TermVal(3)}, `insert [2] = 3`, nil},
		{"the first element", L{1, 2}, []Nav{Key("a"), BeforeElem, TermVal(3)}, `insert [0] = 3`, nil},
		{"between", L{1, 2}, []Nav{Key("a"), BeforeIndex(1), TermVal(3)}, `insert [1] = 3`, nil},
		{"an element", L{1, 2}, []Nav{Key("a"), Nth(1), Term(ops.Inc)}, `indexChange [1] = 3`, nil},
		{"no element", L{1, 2}, []Nav{Key("a"), Nth(0), None}, `indexRemove [0]`, nil},
		{"another place", L{1, 2, 3}, []Nav{Key("a"), IndexNav(0), TermVal(2)}, `reorder [0] -> 2`, nil},
		{"into a set", Set{1}, []Nav{Key("a"), NoneElem, TermVal(2)}, `setAdd [2]`, nil},
		{"out of a set", Set{1, 2}, []Nav{Key("a"), SetElem(2), None}, `setRemove [2]`, nil},
		{"deep inside", M{"l": L{M{"s": Set{1}}}}, []Nav{Key("a", "l"), Nth(0), Key("s"), NoneElem, TermVal(2)},
			`setAdd ["l" 0 "s" 2]`, nil},
		{"what is around it", 1, []Nav{Key("a"), TermVal(5)}, `value = 5`, nil},
		{"all of it", 1, []Nav{MapVals, TermVal(5)}, `value = 5`, nil},
		{"around the watched", M{"b": 1}, []Nav{Key("a"), TermVal(M{"b": 2, "c": 3})}, `value = 2`, []Nav{Key("a", "b")}},
		{"below a view", M{"b": 1}, []Nav{Key("a", "b"), TermVal(2)}, `indexChange [0] = 2`,
			[]Nav{Key("a"), Subselect(MapVals)}},
	} {
		t.Run(c.name, func(t *testing.T) {
			cl := NewCluster(Seed(1))
			defer cl.Close()
			if err := cl.Launch(t.Context(), edits(c.path), Launch{Tasks: 2}); err != nil {
				t.Fatal(err)
			}
			append1(t, cl, M{"k": "a", "v": c.start})
			watched := c.watched
			if watched == nil {
				watched = []Nav{Key("a")}
			}
			s := &seen{}
			p := follow(t, cl, s, watched...)
			append1(t, cl, M{"k": "a", "do": 0})
			if got := s.wait(t, 2)[1]; got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			if v, err := cl.PState("M", "$$p").SelectOne(t.Context(), watched...); err != nil || !Equal(v, p.Get()) {
				t.Errorf("%v, %v; the proxy has %v", v, err, p.Get())
			}
		})
	}
}

// A proxy begins with the whole value, tells each commit that changes it, and nothing else.
func TestProxy(t *testing.T) {
	clusters(t, func(t *testing.T, c *Cluster) {
		same := []Nav{Key("a"), Term(func(v any) any { return v })}
		other := []Nav{Key("b"), TermVal(1)}
		if err := c.Launch(t.Context(), edits(same, other), Launch{Tasks: 4, Threads: 2}); err != nil {
			t.Fatal(err)
		}
		s := &seen{}
		p := follow(t, c, s, Key("a"))
		if p.Get() != nil || !p.Active() {
			t.Errorf("got %v, %v", p.Get(), p.Active())
		}
		append1(t, c, M{"k": "a", "v": 1})
		append1(t, c, M{"k": "a", "do": 0})
		append1(t, c, M{"k": "a", "do": 1})
		if _, err := c.Depot("M", "*in").Append(t.Context(), M{"k": "a", "do": "fail"}); err == nil {
			t.Error("it did not fail")
		}
		append1(t, c, M{"k": "a", "v": L{1}})
		append1(t, c, M{"k": "a", "do": "clear"})
		want := []string{"resync = nil", "value = 1", "value = [1]", "value = nil"}
		if got := s.wait(t, 4); !Equal(L(anys(got)), L(anys(want))) {
			t.Errorf("got %q", got)
		}
		p.Close()
		if got := s.wait(t, 5); got[4] != "destroyed" || p.Active() || p.Get() != nil || p.Close() != nil {
			t.Errorf("got %q", got)
		}
		append1(t, c, M{"k": "a", "v": 7})
		if p.Get() != nil {
			t.Errorf("closed, and got %v", p.Get())
		}
	})
}

func anys(ss []string) (out []any) {
	for _, s := range ss {
		out = append(out, s)
	}
	return out
}

// Whatever is written, and however batches fall, a proxy has what a select gives, and its callbacks
// follow each other without a gap.
func TestProxyFollows(t *testing.T) {
	transforms := [][]Nav{
		{Key("a"), MapVals, NilToVal(0), Term(func(v any) any { return L{v} })},
		{Key("a", "x"), NoneElem, TermVal(1)},
		{Key("a", "l"), AfterElem, TermVal(M{"n": 1})},
		{Key("a", "l"), BeforeElem, TermVal(2)},
		{Key("a", "l"), Nth(0), None},
		{Key("a", "l"), All, Pred(func(v any) bool { _, is := v.(int64); return is }), None},
		{Key("a"), MapKeys, Pred(func(k string) bool { return len(k) < 3 }), Term(func(k string) string { return k + k })},
		{Key("a"), TermVal(M{"l": L{1, 2, 3}, "x": Set{5}})},
		{Key("a", "l"), IndexNav(0), TermVal(1)},
		{MapVals, Key("x"), TermVal(nil)},
		{Key("a"), None},
		{Key("a", "l"), SRange(0, 1), TermVal(L{8, 9})},
		{MultiPath(Path(Key("a", "m"), NilToVal(0), Term(ops.Inc)), Path(Key("b"), TermVal(1)))},
	}
	for seed := range int64(40) {
		rng := rand.New(rand.NewPCG(uint64(seed), 1))
		c := NewCluster(Seed(seed + 1))
		if err := c.Launch(t.Context(), edits(transforms...), Launch{Tasks: 2}); err != nil {
			t.Fatal(err)
		}
		var watches []*seen
		var proxies []*Proxy
		paths := [][]Nav{{Key("a")}, {Key("a", "l")}, {Key("a"), Subselect(MapKeys)}, {Key("a", "x")}}
		for range 40 {
			if len(paths) > 0 && rng.IntN(8) == 0 {
				s := &seen{}
				proxies = append(proxies, follow(t, c, s, paths[0]...))
				watches, paths = append(watches, s), paths[1:]
			}
			c.Depot("M", "*in").AppendAsync(t.Context(), M{"k": "a", "do": rng.IntN(len(transforms))}, NoAck)
			if rng.IntN(3) == 0 {
				c.Depot("M", "*in").Append(t.Context(), M{"k": "a", "do": rng.IntN(len(transforms))}) // may fail
			}
		}
		c.Depot("M", "*in").Append(t.Context(), M{"k": "a", "do": 7})
		all := [][]Nav{{Key("a")}, {Key("a", "l")}, {Key("a"), Subselect(MapKeys)}, {Key("a", "x")}}
		for i, p := range proxies {
			v, err := c.PState("M", "$$p").SelectOne(t.Context(), all[i]...)
			if err != nil || !Equal(v, p.Get()) {
				t.Fatalf("seed %d: %v: %v, %v; the proxy has %v", seed, all[i], v, err, p.Get())
			}
			p.Close()
			end := watches[i].wait(t, 1)
			for end[len(end)-1] != "destroyed" {
				end = watches[i].wait(t, len(end)+1)
			}
		}
		c.Close()
	}
}

func TestProxyMistakes(t *testing.T) {
	c := NewCluster(Seed(1))
	defer c.Close()
	if err := c.Launch(t.Context(), edits(), Launch{Tasks: 2}); err != nil {
		t.Fatal(err)
	}
	append1(t, c, M{"k": "b", "v": 1})
	proxy := func(pstate string, path ...Nav) error {
		_, err := c.PState("M", pstate).PKey("b").Proxy(t.Context(), path, nil)
		return err
	}
	for want, err := range map[string]error{
		"has to be one value, and Must(\"a\") visits": proxy("$$p", Must("a")),
		"no PState":                     proxy("$$q", Key("a")),
		"only topologies of its module": proxy("$$hidden", Key("a")),
		"is not one value":              proxy("$$sub", Key("b")),
		"MapVals navigates":             proxy("$$sub", Key("a", "name"), View(ops.Str), MapVals),
	} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
	if _, err := c.PState("M", "$$p").Proxy(t.Context(), []Nav{MapVals}, nil); !errors.Is(err, ErrUnroutable) {
		t.Errorf("got %v", err)
	}
	if err := proxy("$$sub", Key("b", "set"), View(ops.Count)); err != nil {
		t.Error(err)
	}
}

// A proxy whose path can no longer be followed keeps its value, and ends after ten errors.
func TestProxyErrors(t *testing.T) {
	c := NewCluster(Seed(1))
	defer c.Close()
	if err := c.Launch(t.Context(), edits(), Launch{Tasks: 2}); err != nil {
		t.Fatal(err)
	}
	append1(t, c, M{"k": "a", "v": M{"n": 0}})
	s := &seen{}
	p := follow(t, c, s, Key("a", "n"))
	for i := range 9 {
		append1(t, c, M{"k": "a", "v": i})
	}
	append1(t, c, M{"k": "a", "v": M{"n": 1}})
	if p.Get() != int64(1) || !p.Active() {
		t.Errorf("got %v", p.Get())
	}
	append1(t, c, M{"k": "a", "v": "text"})
	if p.Get() != int64(1) || p.Active() {
		t.Errorf("got %v, %v", p.Get(), p.Active())
	}
	other := &seen{}
	q := follow(t, c, other, Key("b"))
	if lines := s.wait(t, 3); !strings.HasPrefix(lines[1], "value = 1") || lines[2] != "destroyed" {
		t.Errorf("got %q", lines)
	}
	if err := c.Destroy(t.Context(), "M"); err != nil || q.Active() {
		t.Errorf("its module is destroyed: %v, active %v", err, q.Active())
	}
	other.wait(t, 2)
	if why, _ := other.diff.Value.(string); other.diff.Kind != "destroyed" || !strings.Contains(why, "was destroyed") {
		t.Errorf("got %v", other.diff)
	}
	if _, err := c.PState("M", "$$p").Proxy(t.Context(), []Nav{Key("a")}, nil); !errors.Is(err, ErrModuleNotFound) {
		t.Errorf("got %v", err)
	}
}

// A callback that is slower than the changes gets the last value, not an ever longer queue.
func TestProxySlowCallback(t *testing.T) {
	c := NewCluster(Seed(1))
	defer c.Close()
	if err := c.Launch(t.Context(), edits(), Launch{Tasks: 1}); err != nil {
		t.Fatal(err)
	}
	s, hold, called := &seen{}, make(chan bool), make(chan bool, 2000)
	p, err := c.PState("M", "$$p").Proxy(t.Context(), []Nav{Key("a")}, func(now, old any, d Diff) {
		called <- true
		<-hold
		s.change(now, old, d)
	})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	<-called // with the value as it is
	for i := range 1500 {
		append1(t, c, M{"k": "a", "v": i})
	}
	close(hold)
	var lines []string
	for n := 1; ; n++ {
		lines = s.wait(t, n)
		s.mu.Lock()
		last := s.last
		s.mu.Unlock()
		if Equal(last, 1499) {
			break
		}
	}
	if len(lines) > 1100 || p.Get() != int64(1499) {
		t.Errorf("%d calls, the value is %v", len(lines), p.Get())
	}
}
