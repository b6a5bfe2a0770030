//go:build unix

package sandbox_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/ramaworkshop/ramaworkshop/interp/sandbox"
)

const (
	plenty = 2 * time.Minute        // for what ends by itself
	brief  = 300 * time.Millisecond // for what does not
)

// do runs a job to its end and gives its output besides.
func do(t *testing.T, box *sandbox.Sandbox, w sandbox.Work) (sandbox.Outcome, string) {
	t.Helper()
	if w.Deadline == 0 {
		w.Deadline = plenty
	}
	run, err := box.Start(t.Context(), w)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	for f := range run.Frames() {
		if f.Kind == sandbox.Stdout || f.Kind == sandbox.Stderr {
			out.Write(f.Data)
		}
	}
	return run.Wait(), out.String()
}

// What becomes of a job, and what is said about it. The place is that of the last mark.
func TestOutcomes(t *testing.T) {
	for _, c := range []struct {
		job      string
		deadline time.Duration
		kind     sandbox.Kind
		message  string
		pos      string
	}{
		{job: "places", kind: sandbox.Done, pos: "main.go:4:2"},
		{job: "fail", kind: sandbox.Broken, message: "the disk is gone"},
		{job: "nothing", kind: sandbox.Broken, message: `no job "nothing"`},
		{job: "exit", kind: sandbox.Broken, message: "the child process ended without a result: exit status 3"},
		{job: "loop", deadline: brief, kind: sandbox.Deadline, pos: "main.go:4:2",
			message: "the program did not end within 300ms: it still ran at main.go:4:2; look for a loop whose " +
				"condition never becomes false"},
		{job: "wait", deadline: brief, kind: sandbox.Deadline, pos: "main.go:4:2",
			message: "the program did not end within 300ms: it waits at main.go:4:2 for something that does not " +
				"come; look for a channel, a lock or a WaitGroup that nobody serves"},
		{job: "late", deadline: brief, kind: sandbox.Deadline,
			message: "the program did not end within 300ms: it waits for something that does not come; look for " +
				"a channel, a lock or a WaitGroup that nobody serves"},
		{job: "recurse", kind: sandbox.StackOverflow, pos: "main.go:4:2",
			message: "functions called one another without end at main.go:4:2; look for a recursion that never " +
				"reaches its last case"},
		{job: "grow", kind: sandbox.Memory, pos: "main.go:4:2",
			message: "the program wanted more than 256 MB of memory at main.go:4:2; look for something that grows " +
				"in a loop"},
		{job: "huge", kind: sandbox.Memory, pos: "main.go:4:2",
			message: "the program wanted more than 256 MB of memory at main.go:4:2; look for something that grows " +
				"in a loop"},
		{job: "maps", kind: sandbox.Crash, pos: "main.go:4:2",
			message: "several goroutines used one map at the same time at main.go:4:2, and one of them wrote to " +
				"it; protect the map with a sync.Mutex"},
		{job: "panic", kind: sandbox.Crash, pos: "main.go:4:2",
			message: "the program ended with a panic that nothing recovered at main.go:4:2: worker fails"},
		{job: "crash", kind: sandbox.Crash, message: "a goroutine failed", pos: "main.go:7:7"},
	} {
		t.Run(c.job, func(t *testing.T) {
			t.Parallel()
			if sandbox.RaceDetector && (c.job == "huge" || c.job == "maps") {
				t.Skip("the race detector comes first, in its own words")
			}
			box := &sandbox.Sandbox{MemoryMB: 256, Grace: time.Second}
			o, _ := do(t, box, sandbox.Work{Job: c.job, Deadline: c.deadline})
			if o.Kind != c.kind || o.Message != c.message || o.Pos != c.pos {
				t.Errorf("got  %s %q at %q\nwant %s %q at %q\n%s", o.Kind, o.Message, o.Pos, c.kind, c.message,
					c.pos, o.Stderr)
			}
		})
	}
}

func TestFramesGoBothWays(t *testing.T) {
	t.Parallel()
	var box sandbox.Sandbox
	run, err := box.Start(t.Context(), sandbox.Work{Job: "echo", Data: []byte("hello"), Deadline: plenty})
	if err != nil {
		t.Fatal(err)
	}
	big := bytes.Repeat([]byte("0123456789"), 1<<16)
	for _, want := range [][]byte{[]byte("hello"), nil, []byte("again"), big} {
		if !bytes.Equal(want, []byte("hello")) {
			if err := run.Send(frameEcho, want); err != nil {
				t.Fatal(err)
			}
		}
		if f := <-run.Frames(); f.Kind != frameEcho || !bytes.Equal(f.Data, want) {
			t.Errorf("got %d %.40q, want %.40q", f.Kind, f.Data, want)
		}
	}
	if err := run.Send(frameBye, nil); err != nil {
		t.Fatal(err)
	}
	if o := run.Wait(); o.Kind != sandbox.Done || o.Message != "" {
		t.Errorf("ended as %s %q", o.Kind, o.Message)
	}
}

func TestOutputIsCut(t *testing.T) {
	t.Parallel()
	box := &sandbox.Sandbox{OutputKB: 8}
	for _, c := range []struct {
		kb   int
		want string
	}{
		{1, strings.Repeat("x", 1023) + "\ndone\n"},
		{8, strings.Repeat(strings.Repeat("x", 1023)+"\n", 8) + "done\n"},
		{1000, strings.Repeat(strings.Repeat("x", 1023)+"\n", 8) +
			"\n(the rest of the output is left out: the program has printed too much)\ndone\n"},
	} {
		o, out := do(t, box, sandbox.Work{Job: "print", Data: fmt.Append(nil, c.kb)})
		if o.Kind != sandbox.Done || out != c.want {
			t.Errorf("%d KB: %s %q, %d bytes of output, want %d", c.kb, o.Kind, o.Message, len(out), len(c.want))
		}
	}
}

func TestOutputBeforeTheDeadlineArrives(t *testing.T) {
	t.Parallel()
	o, out := do(t, &sandbox.Sandbox{Grace: time.Minute}, sandbox.Work{Job: "late", Deadline: brief})
	if o.Kind != sandbox.Deadline || out != "so far\n" {
		t.Errorf("got %s, %q", o.Kind, out)
	}
}

// Cancelling the context and Kill end the child at once: the deadline is far away.
func TestCancelled(t *testing.T) {
	t.Parallel()
	for name, end := range map[string]func(cancel func(), r *sandbox.Run){
		"context": func(cancel func(), _ *sandbox.Run) { cancel() },
		"kill":    func(_ func(), r *sandbox.Run) { r.Kill(); r.Kill() },
	} {
		var box sandbox.Sandbox
		ctx, cancel := context.WithCancel(t.Context())
		run, err := box.Start(ctx, sandbox.Work{Job: "loop", Deadline: time.Hour})
		if err != nil {
			t.Fatal(err)
		}
		<-run.Frames() // it loops by now
		end(cancel, run)
		o := run.Wait()
		if o.Kind != sandbox.Cancelled || o.Message != "the run was cancelled" || o.Pos != "main.go:4:2" {
			t.Errorf("%s: got %s %q at %s", name, o.Kind, o.Message, o.Pos)
		}
		if again := run.Wait(); again != o {
			t.Errorf("%s: the second Wait says %v", name, again)
		}
		cancel()
	}
}

func TestStartAfterTheContextHasEnded(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var box sandbox.Sandbox
	run, err := box.Start(ctx, sandbox.Work{Job: "wait", Deadline: time.Hour})
	if err != nil {
		t.Fatal(err)
	}
	if o := run.Wait(); o.Kind != sandbox.Cancelled {
		t.Errorf("got %s %q", o.Kind, o.Message)
	}
}

func TestChildEndsWithItsParent(t *testing.T) {
	t.Parallel()
	var box sandbox.Sandbox
	run, err := box.Start(t.Context(), sandbox.Work{Job: "parent", Deadline: plenty})
	if err != nil {
		t.Fatal(err)
	}
	f := <-run.Frames()
	var pid int
	if _, err := fmt.Sscan(string(f.Data), &pid); err != nil {
		t.Fatalf("%q: %v", f.Data, err)
	}
	if o := run.Wait(); o.Kind != sandbox.Done {
		t.Fatalf("the parent: %s %q", o.Kind, o.Message)
	}
	eventually(t, "the child is gone", func() bool { return gone(pid) })
}

// gone reports whether a process has ended, whether or not somebody has asked for its status.
func gone(pid int) bool {
	if err := syscall.Kill(pid, 0); err != nil {
		return true
	}
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	_, rest, _ := strings.Cut(string(stat), ") ")
	return err == nil && strings.HasPrefix(rest, "Z")
}

func eventually(t *testing.T, what string, is func() bool) {
	t.Helper()
	for end := time.Now().Add(plenty); !is(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("not even after a while: " + what)
		}
	}
}

// A warm child does the next job, and then there is another one.
func TestWarm(t *testing.T) {
	before := runtime.NumGoroutine()
	box := &sandbox.Sandbox{}
	if err := box.Warm(); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for range 3 {
		warm := box.WarmPid()
		ctx, cancel := context.WithCancel(t.Context())
		run, err := box.Start(ctx, sandbox.Work{Job: "pid", Deadline: plenty})
		if err != nil {
			t.Fatal(err)
		}
		pid := string((<-run.Frames()).Data)
		if pid != fmt.Sprint(warm) {
			t.Errorf("process %s did the job, and %d was warm", pid, warm)
		}
		seen[pid] = true
		cancel()
		if o := run.Wait(); o.Kind != sandbox.Cancelled {
			t.Errorf("%s %q", o.Kind, o.Message)
		}
	}
	if len(seen) != 3 {
		t.Errorf("%d processes did three jobs", len(seen))
	}
	last := box.WarmPid()
	if err := errors.Join(box.Close(), box.Close()); err != nil {
		t.Fatal(err)
	}
	if !gone(last) {
		t.Errorf("the warm child %d goes on after Close", last)
	}
	if _, err := box.Start(t.Context(), sandbox.Work{Job: "echo"}); !errors.Is(err, sandbox.ErrClosed) {
		t.Errorf("Start after Close: %v", err)
	}
	if err := box.Warm(); !errors.Is(err, sandbox.ErrClosed) {
		t.Errorf("Warm after Close: %v", err)
	}
	eventually(t, "the goroutines are gone", func() bool { return runtime.NumGoroutine() <= before })
}

// A warm child that has died does not keep a job from being done.
func TestWarmChildDies(t *testing.T) {
	t.Parallel()
	var box sandbox.Sandbox
	defer box.Close()
	if err := box.Warm(); err != nil {
		t.Fatal(err)
	}
	dead := box.WarmPid()
	if err := syscall.Kill(dead, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the warm child is gone", func() bool { return gone(dead) })
	if o, _ := do(t, &box, sandbox.Work{Job: "places"}); o.Kind != sandbox.Done {
		t.Errorf("got %s %q", o.Kind, o.Message)
	}
	if pid := box.WarmPid(); pid == dead || pid == 0 {
		t.Errorf("process %d is warm now", pid)
	}
}

// The time that a warm child has waited is not time that the job has taken.
func TestWaitingIsNotCounted(t *testing.T) {
	t.Parallel()
	var box sandbox.Sandbox
	defer box.Close()
	if err := box.Warm(); err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	o, _ := do(t, &box, sandbox.Work{Job: "places"})
	if o.Elapsed > time.Since(began) {
		t.Errorf("the job took %v, and all of it %v", o.Elapsed, time.Since(began))
	}
}

func TestManyAtOnce(t *testing.T) {
	t.Parallel()
	box := &sandbox.Sandbox{}
	defer box.Close()
	if err := box.Warm(); err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for i := range 12 {
		wg.Go(func() {
			job, want := "places", sandbox.Done
			if i%3 == 0 {
				job, want = "fail", sandbox.Broken
			}
			if o, _ := do(t, box, sandbox.Work{Job: job}); o.Kind != want {
				t.Errorf("%s: %s %q", job, o.Kind, o.Message)
			}
		})
	}
	wg.Wait()
}

func TestExecutableThatIsNotThere(t *testing.T) {
	t.Parallel()
	box := &sandbox.Sandbox{Executable: "/no/such/program"}
	_, err := box.Start(t.Context(), sandbox.Work{Job: "echo"})
	if !errors.Is(err, os.ErrNotExist) || !strings.HasPrefix(err.Error(), `start job "echo": `) {
		t.Errorf("got %v", err)
	}
	if err := box.Warm(); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("Warm: got %v", err)
	}
}
