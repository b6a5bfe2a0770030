//go:build unix

package sandbox_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/ramaworkshop/ramaworkshop/interp/sandbox"
)

// The test's executable is its own child: these are the jobs that it can do there.
var jobs = map[string]sandbox.Job{
	"echo": echo, "print": printMuch, "fail": fail, "late": late, "places": marked(func(*sandbox.Link) {}),
	"exit":    func(context.Context, []byte, *sandbox.Link) error { os.Exit(3); return nil },
	"loop":    marked(func(*sandbox.Link) { spin() }),
	"wait":    marked(func(*sandbox.Link) { <-make(chan int) }),
	"recurse": marked(func(*sandbox.Link) { recurse(1) }),
	"grow":    marked(func(*sandbox.Link) { grow() }),
	"huge":    marked(func(*sandbox.Link) { huge() }),
	"maps":    marked(func(*sandbox.Link) { writeMaps() }),
	"panic": marked(func(*sandbox.Link) {
		go panic("worker fails")
		<-make(chan int)
	}),
	"crash": marked(func(l *sandbox.Link) {
		go l.Crash("main.go:7:7", "a goroutine failed")
		<-make(chan int)
	}),
	"parent": parent,
}

func TestMain(m *testing.M) {
	sandbox.Main(jobs)
	os.Exit(m.Run())
}

const (
	frameEcho = sandbox.FirstKind + iota
	frameBye
)

// echo sends back what it got: the request, and each frame until the one that says goodbye.
func echo(_ context.Context, req []byte, l *sandbox.Link) error {
	if err := l.Send(frameEcho, req); err != nil {
		return err
	}
	for f := range l.Recv() {
		if f.Kind == frameBye {
			return nil
		}
		if err := l.Send(f.Kind, f.Data); err != nil {
			return err
		}
	}
	return nil
}

// printMuch prints as many kilobytes as the request says.
func printMuch(_ context.Context, req []byte, l *sandbox.Link) error {
	var kb int
	if err := json.Unmarshal(req, &kb); err != nil {
		return err
	}
	for range kb {
		fmt.Fprintln(l.Stdout(), strings.Repeat("x", 1023))
	}
	fmt.Fprintln(l.Stderr(), "done")
	return nil
}

func fail(context.Context, []byte, *sandbox.Link) error { return errors.New("the disk is gone") }

// late notices its deadline by itself.
func late(ctx context.Context, _ []byte, l *sandbox.Link) error {
	<-ctx.Done()
	fmt.Fprintln(l.Stdout(), "so far")
	return ctx.Err()
}

// marked does something at the second of two places.
func marked(do func(*sandbox.Link)) sandbox.Job {
	return func(_ context.Context, _ []byte, l *sandbox.Link) error {
		if err := l.Places([]string{"main.go:1:1", "main.go:4:2"}); err != nil {
			return err
		}
		*l.Mark() = 2
		if err := l.Send(frameEcho, nil); err != nil {
			return err
		}
		do(l)
		return nil
	}
}

var sink any

func spin() {
	for n := 0; ; n++ {
		if n < 0 {
			n = 0
		}
	}
}

func recurse(n int) int { return recurse(n+1) + 1 }

func grow() {
	var all [][]byte
	for {
		b := make([]byte, 1<<20)
		for i := range b {
			b[i] = byte(i)
		}
		all = append(all, b)
		sink = all
	}
}

func huge() {
	n := 1 << 40
	sink = make([]byte, n)
}

func writeMaps() {
	m := map[int]int{}
	for range max(4, runtime.GOMAXPROCS(0)) {
		go func() {
			for i := 0; ; i++ {
				m[i%100] = i
			}
		}()
	}
	<-make(chan int)
}

// parent starts a child of its own, says which process that is, and ends without a word to it.
func parent(ctx context.Context, _ []byte, l *sandbox.Link) error {
	var box sandbox.Sandbox
	run, err := box.Start(ctx, sandbox.Work{Job: "pid", Deadline: time.Minute})
	if err != nil {
		return err
	}
	f := <-run.Frames()
	return l.Send(frameEcho, f.Data)
}

func init() {
	jobs["pid"] = func(ctx context.Context, _ []byte, l *sandbox.Link) error {
		if err := l.Send(frameEcho, fmt.Append(nil, os.Getpid())); err != nil {
			return err
		}
		<-ctx.Done()
		return ctx.Err()
	}
}
