package engine

import (
	"context"
	"fmt"
	"sync/atomic"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
)

// Watch implements Client.
func (c *Cluster) Watch(
	ctx context.Context, module, name string, p *path.Compiled, pkey *any, feed task.Reply,
) (Watching, error) {
	r, at, to, err := c.readable(module, name, p, pkey)
	if err != nil {
		return nil, err
	}
	first := &firstAnswer{feed: feed, f: task.NewFuture()}
	w := &watching{c, module, to, c.random.Add(1)}
	r.group.Send(&task.Watch{Task: to, PState: at, Path: p, ID: w.id, Feed: first})
	if _, err := c.sched.Wait(ctx, first.f); err != nil {
		w.Close()
		return nil, fmt.Errorf("follow %s: %w", name, err)
	}
	return w, nil
}

// firstAnswer also tells when the first answer has come, and keeps an error that is it.
type firstAnswer struct {
	feed task.Reply
	f    *task.Future
	came atomic.Bool
}

// Answer implements task.Reply.
func (a *firstAnswer) Answer(v any, err error) {
	first := !a.came.Swap(true)
	if !first || err == nil {
		a.feed.Answer(v, err)
	}
	if first {
		a.f.Answer(nil, err)
	}
}

type watching struct {
	c      *Cluster
	module string
	task   int
	id     uint64
}

// Resync implements Watching.
func (w *watching) Resync() { w.send(&task.Unwatch{Task: w.task, ID: w.id, Resync: true}) }

// Close implements Watching.
func (w *watching) Close() { w.send(&task.Unwatch{Task: w.task, ID: w.id}) }

// send goes to the module as it runs now: updates took the watch along.
func (w *watching) send(m task.Message) {
	if r, err := w.c.module(w.module); err == nil {
		r.group.Send(m)
	}
}
