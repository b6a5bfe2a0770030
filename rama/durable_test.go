package rama_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// counting counts records by k on the task where they are appended, and again on task 0; a
// record with bad set fails, until the module is mended.
func counting() *ModuleDef { return countingWith(Throw("a bad record")) }

func countingWith(bad Stmt) *ModuleDef {
	return Module("M", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*in", HashBy("k"))
		s := topologies.Stream("t")
		counts(s)
		s.DeclarePState("$$all", Long, Global, InitialValue(0))
		s.Source("*in", Keys("*k", "*bad", "*hop"),
			inc("*k"),
			If("*bad", bad),
			If("*hop", GlobalPartition(), LocalTransform("$$all", Term(ops.Inc))),
		)
	})
}

func start(t testing.TB, dir string, m *ModuleDef, tasks int) *Cluster {
	t.Helper()
	c := NewCluster(OnDisk(dir))
	t.Cleanup(func() { c.Close() })
	if err := c.Launch(context.Background(), m, Launch{Tasks: tasks, Threads: min(2, tasks)}); err != nil {
		t.Fatal(err)
	}
	return c
}

// copied returns a copy of a folder as a process that ends now leaves it.
func copied(t testing.TB, dir string) string {
	t.Helper()
	to := t.TempDir() + "/copy"
	if err := os.CopyFS(to, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	return to
}

// A record that was processed in one event is never processed again: its writes and its progress
// are one batch. Not after Close, not after an abrupt end, and not because of a record before it
// that keeps failing.
func TestProgressIsNotRepeated(t *testing.T) {
	dir := t.TempDir()
	c := start(t, dir, counting(), 2)
	// A record that shares a batch with another attempt at a bad one is tried again itself: wait for that.
	if err := Engine(c).SetOption(t.Context(), "M", "*in", "depot.ack.failure.on.any.streaming.failure", false); err != nil {
		t.Fatal(err)
	}
	c.Depot("M", "*in").AppendAsync(t.Context(), M{"k": "k0", "bad": true})
	c.Depot("M", "*in").AppendAsync(t.Context(), M{"k": "k1", "bad": true})
	for i := range 40 {
		append1(t, c, M{"k": fmt.Sprint("k", i%4)})
	}
	abrupt := copied(t, dir)
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	mended := countingWith(Let("mended").Out("*_mended"))
	for _, dir := range []string{abrupt, dir} {
		for round := range 2 {
			c := start(t, dir, mended, 2)
			for i, want := range []int64{11, 11, 10, 10} {
				k := fmt.Sprint("k", i)
				// The mended record is processed again soon after the launch.
				for end := time.Now().Add(10 * time.Second); total(t, c, 2, k) < want && time.Now().Before(end); {
					time.Sleep(time.Millisecond)
				}
				if got := total(t, c, 2, k); got != want+int64(round) {
					t.Errorf("round %d: k%d is %d, want %d", round, i, got, want)
				}
				append1(t, c, M{"k": fmt.Sprint("k", i)})
			}
			c.Close()
		}
	}
}

// The order in which sources are declared may change: each goes on where it was.
func TestSourcesKeepTheirProgress(t *testing.T) {
	define := func(depots ...string) *ModuleDef {
		return Module("M", func(setup *Setup, topologies *Topologies) {
			s := topologies.Stream("t")
			counts(s)
			for _, d := range depots {
				setup.DeclareDepot(d, Random)
				s.Source(d, "*r", inc(d[1:]))
			}
		})
	}
	dir := t.TempDir()
	c := start(t, dir, define("*a", "*b"), 1)
	for _, d := range []string{"*a", "*a", "*a", "*b"} {
		if _, err := c.Depot("M", d).Append(t.Context(), 1); err != nil {
			t.Fatal(err)
		}
	}
	c.Close()
	c = start(t, dir, define("*new", "*b", "*a"), 1)
	for k, want := range map[string]int64{"a": 3, "b": 1, "new": 0} {
		if got := total(t, c, 1, k); got != want {
			t.Errorf("%s: got %d, want %d", k, got, want)
		}
	}
}

// Modules keep their data apart, in whatever order they are launched again.
func TestModulesKeepApart(t *testing.T) {
	dir := t.TempDir()
	module := func(name string) *ModuleDef {
		m := counting()
		m.Name = name
		return m
	}
	c := start(t, dir, module("A"), 1)
	if err := c.Launch(t.Context(), module("B"), Launch{Tasks: 1}); err != nil {
		t.Fatal(err)
	}
	for _, m := range []string{"A", "B"} {
		if _, err := c.Depot(m, "*in").Append(t.Context(), M{"k": m}); err != nil {
			t.Fatal(err)
		}
	}
	c.Close()
	c = start(t, dir, module("A"), 1) // without B
	if err := c.Launch(t.Context(), module("C"), Launch{Tasks: 1}); err != nil {
		t.Fatal(err)
	}
	for m, want := range map[string]int64{"A": 1, "C": 0} {
		if pi, err := c.Depot(m, "*in").PartitionInfo(t.Context(), 0); err != nil || pi.End != want {
			t.Errorf("%s: %v %v", m, pi, err)
		}
	}
}

// A disk that refuses a write stops the cluster with that reason. What was acknowledged is there
// when the folder is opened again, and what was not is processed then, or was never stored.
func TestDiskFault(t *testing.T) {
	var writes atomic.Int64
	old := runenv.Set(runenv.Settings{Fault: func() error {
		if writes.Add(1) > 60 {
			return errors.New("the disk is full")
		}
		return nil
	}})
	defer runenv.Set(old)
	dir := t.TempDir()
	c := start(t, dir, counting(), 4)
	var acked, tried atomic.Int64
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for {
				tried.Add(1)
				_, err := c.Depot("M", "*in").Append(t.Context(), M{"k": i, "hop": true})
				if err != nil {
					if !strings.Contains(err.Error(), "storage stopped: the disk is full") {
						t.Errorf("got %v", err)
					}
					return
				}
				acked.Add(1)
			}
		}()
	}
	wg.Wait()
	if err := c.Close(); err == nil || !strings.Contains(err.Error(), "the disk is full") {
		t.Errorf("close: %v", err)
	}
	runenv.Set(old)
	c = start(t, dir, counting(), 4)
	sum, records := int64(0), int64(0)
	for i := range 8 {
		sum += total(t, c, 4, i)
	}
	for p := range 4 {
		pi, err := c.Depot("M", "*in").PartitionInfo(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		records += pi.End
	}
	if acked.Load() == 0 || records < acked.Load() || records > tried.Load() || sum < records || sum > tried.Load()+8 {
		t.Errorf("%d appends tried, %d acknowledged, %d in the depot, %d counted",
			tried.Load(), acked.Load(), records, sum)
	}
}

// A process that is killed in the middle of appends loses nothing that it acknowledged.
func TestKilledProcess(t *testing.T) {
	if dir := os.Getenv("RAMA_TEST_KILLED"); dir != "" {
		appendForEver(t, dir)
		return
	}
	if testing.Short() {
		t.Skip("starts a process")
	}
	dir := t.TempDir()
	last := map[string]int64{}
	for round := range 3 {
		cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run", "^TestKilledProcess$")
		cmd.Env = append(os.Environ(), "RAMA_TEST_KILLED="+dir)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		for n := 0; n < 150 && lines.Scan(); n++ {
			last[lines.Text()]++ // each line is one acknowledged append
		}
		cmd.Process.Kill()
		for lines.Scan() {
			last[lines.Text()]++
		}
		cmd.Wait()

		c := start(t, copied(t, dir), counting(), 4)
		acked := int64(0)
		for k, n := range last {
			acked += n
			// Each client waits for its append: at most one a round is not acknowledged, and, where
			// its events span tasks, may be counted before the end of the process and again after.
			more := int64(round) + 1
			if k == "hop" {
				more *= 2
			}
			if got := total(t, c, 4, k); got < n || got > n+more {
				t.Errorf("round %d: %s was acknowledged %d times and counted %d times", round, k, n, got)
			}
		}
		if acked < 100 {
			t.Fatalf("only %d appends were acknowledged: %v", acked, last)
		}
		if all, err := c.PState("M", "$$all").SelectOne(t.Context(), Stay); err != nil || all.(int64) < last["hop"] {
			t.Errorf("round %d: $$all is %v, %v", round, all, err)
		}
		c.Close()
	}
}

// appendForEver is the process that is killed: it prints a line for each acknowledged append.
func appendForEver(t *testing.T, dir string) {
	c := start(t, dir, counting(), 4)
	var mu sync.Mutex
	for _, k := range []string{"a", "b", "c", "hop"} {
		go func() {
			for {
				if _, err := c.Depot("M", "*in").Append(context.Background(), M{"k": k, "hop": k == "hop"}); err != nil {
					return
				}
				mu.Lock()
				fmt.Println(k)
				mu.Unlock()
			}
		}()
	}
	select {}
}
