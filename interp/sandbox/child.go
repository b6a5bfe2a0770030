package sandbox

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"time"
)

// Job does one piece of work in a child. Its error means that the work could not be done; what
// the learner did wrong belongs in a frame.
type Job func(ctx context.Context, req []byte, link *Link) error

// Exit statuses of a child.
const (
	exitDone     = 0
	exitBroken   = 70
	exitMemory   = 71
	exitOrphan   = 72
	exitDeadline = 73
	exitCrash    = 74
)

// Main does one of the jobs and exits, when this process is a child; otherwise it returns at
// once. It must be the first thing that main, or TestMain, does.
func Main(jobs map[string]Job) {
	text, ok := os.LookupEnv(envVar)
	if !ok {
		return
	}
	os.Unsetenv(envVar)
	var c config
	if err := json.Unmarshal([]byte(text), &c); err != nil {
		fmt.Fprintln(os.Stderr, "sandbox: read configuration:", err)
		os.Exit(exitBroken)
	}
	os.Exit(child(c, jobs))
}

func child(c config, jobs map[string]Job) int {
	f := newFrames(os.Stdin, os.Stdout)
	os.Stdout = os.Stderr // what prints there by mistake must not disturb the frames
	l := &Link{frames: f, recv: make(chan Frame, 16), mark: openMark(c.Mark)}
	l.out = &output{link: l, kind: Stdout, left: c.OutputKB << 10}
	l.err = &output{link: l, kind: Stderr, left: c.OutputKB << 10}
	limitMemory(c.MemoryMB)
	if err := f.write(kindReady, nil); err != nil {
		return exitOrphan
	}
	first, err := f.read()
	if err != nil || first.Kind != kindRequest {
		return exitOrphan
	}
	if err := f.write(kindTaken, nil); err != nil {
		return exitOrphan
	}
	var req Work
	if err := json.Unmarshal(first.Data, &req); err != nil {
		return report(l, fmt.Errorf("read request: %w", err))
	}
	job := jobs[req.Job]
	if job == nil {
		return report(l, fmt.Errorf("no job %q", req.Job))
	}
	go l.receive()
	go watchMemory(uint64(c.MemoryMB)<<20, 10*time.Millisecond) // not while it waits: that would cost
	ctx, cancel := context.WithTimeout(context.Background(), req.Deadline)
	defer cancel()
	told := make(chan struct{})
	go func() {
		defer close(told)
		<-ctx.Done()
		if ctx.Err() == context.DeadlineExceeded {
			l.frames.write(kindStuck, encode(l.stuck())) // the parent has other means to tell
		}
	}()
	err = job(ctx, req.Data, l)
	if errors.Is(err, context.DeadlineExceeded) && ctx.Err() != nil {
		<-told
		return exitDeadline
	}
	return report(l, err)
}

// report ends the job; an empty text means that all went well.
func report(l *Link, err error) int {
	text, status := "", exitDone
	if err != nil {
		text, status = err.Error(), exitBroken
	}
	if l.frames.write(kindDone, []byte(text)) != nil {
		return exitOrphan
	}
	return status
}

// limitMemory makes the garbage collector work harder near the limit, and ends the process
// beyond it. The stack of a goroutine may take a part of it.
func limitMemory(mb int) {
	limit := int64(mb) << 20
	debug.SetMemoryLimit(limit * 9 / 10)
	debug.SetMaxStack(int(min(256<<20, limit/4)))
	if !raceDetector {
		limitData(limit + limit/4)
	}
}
