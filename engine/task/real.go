package task

import (
	"context"
	"runtime"
	"sync"
	"time"
)

// Real is the scheduler of production: a goroutine a thread, and the machine's clock.
type Real struct {
	// Now is the clock, in milliseconds since 1970; nil means the machine's.
	Now func() int64
}

// NowMillis implements Scheduler.
func (r *Real) NowMillis() int64 {
	if r.Now != nil {
		return r.Now()
	}
	return time.Now().UnixMilli()
}

// Wait implements Scheduler.
func (r *Real) Wait(ctx context.Context, f *Future) (any, error) {
	select {
	case <-f.done:
		return f.v, f.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// Start implements Scheduler.
func (r *Real) Start(env *Env) (Group, error) {
	began := time.Now()
	env.Began = r.NowMillis()
	env.Nanos = func() int64 { return int64(time.Since(began)) }
	g := &realGroup{clock: r, env: env}
	env.post = func(m Message) { g.workerOf(m).push(m) }
	g.away, g.cancel = context.WithCancel(context.Background())
	threads, err := openThreads(env)
	if err != nil {
		return nil, err
	}
	for _, th := range threads {
		g.workers = append(g.workers, &worker{g: g, th: th, wake: make(chan struct{}, 1)})
	}
	for _, w := range g.workers {
		w.out = make([][]Message, len(g.workers))
		w.lanes = make([][]Message, (env.Program.Tasks+len(g.workers)-1)/len(g.workers))
		g.running.Add(1)
		go w.loop()
	}
	return g, nil
}

type realGroup struct {
	clock   *Real
	env     *Env
	workers []*worker
	running sync.WaitGroup
	why     error           // of Stop, set before the workers are stopped
	away    context.Context // of the functions of Asyncs
	cancel  func()
	door    doorstep
}

// Send implements Group.
func (g *realGroup) Send(m Message) {
	if !g.workerOf(m).send(m) && !g.door.take(m) {
		refuse(m, g.why)
	}
}

func (g *realGroup) workerOf(m Message) *worker {
	return g.workers[g.env.Program.ThreadOf(m.Dest())]
}

// Stop implements Group.
func (g *realGroup) Stop(why error) error {
	g.why = why
	return g.end(func(left []Message, th *Thread) {
		for _, m := range left {
			refuse(m, why)
		}
		th.abandon(why)
	})
}

// end stops the workers, waits for them, and does what is left to do for each and its messages.
func (g *realGroup) end(last func(left []Message, th *Thread)) error {
	g.cancel()
	for _, w := range g.workers {
		w.stop()
	}
	g.running.Wait()
	var first error
	for _, w := range g.workers {
		w.mu.Lock()
		left := w.in
		w.in, w.emptied = nil, true
		w.mu.Unlock()
		last(left, w.th)
		if err := w.th.Close(); err != nil && first == nil {
			first = err
		}
	}
	return first
}

// worker is a thread with its inbox and its goroutine.
type worker struct {
	g   *realGroup
	th  *Thread
	out [][]Message // to other threads, gathered over a turn
	// lanes are the messages of a turn, by task.
	lanes [][]Message
	wake  chan struct{}
	// timer is stopped outside of take.
	timer *time.Timer

	mu      sync.Mutex
	in      []Message
	waiting bool
	held    bool // for clients
	stopped bool
	emptied bool // after stopped: nobody looks at in any more
}

// send is push for a client's message.
func (w *worker) send(m Message) bool {
	w.mu.Lock()
	if w.stopped || w.held {
		w.mu.Unlock()
		return false
	}
	w.in = append(w.in, m)
	wake := w.waiting
	w.waiting = false
	w.mu.Unlock()
	if wake {
		w.wake <- struct{}{}
	}
	return true
}

// push puts messages into the inbox and wakes the thread if it sleeps. When it has stopped they are
// among those that are left.
func (w *worker) push(ms ...Message) {
	w.mu.Lock()
	if w.stopped {
		if !w.emptied {
			w.in = append(w.in, ms...)
		}
		w.mu.Unlock()
		return
	}
	w.in = append(w.in, ms...)
	wake := w.waiting
	w.waiting = false
	w.mu.Unlock()
	if wake {
		w.wake <- struct{}{}
	}
}

func (w *worker) stop() {
	w.mu.Lock()
	w.stopped = true
	wake := w.waiting
	w.waiting = false
	w.mu.Unlock()
	if wake {
		w.wake <- struct{}{}
	}
}

// take waits for messages, or for a timer, and swaps the inbox for an empty one.
func (w *worker) take(spare []Message) (ms []Message, ok bool) {
	for {
		w.mu.Lock()
		if w.stopped {
			w.mu.Unlock()
			return nil, false
		}
		at, timed := w.th.NextTimer()
		wait := time.Duration(at-w.g.clock.NowMillis()) * time.Millisecond
		if len(w.in) > 0 || timed && wait <= 0 {
			w.th.retiring = w.held
			ms, w.in = w.in, spare
			w.mu.Unlock()
			return ms, true
		}
		w.waiting = true
		w.mu.Unlock()
		if !timed {
			<-w.wake
			continue
		}
		if w.timer == nil {
			w.timer = time.NewTimer(wait)
		} else {
			w.timer.Reset(wait)
		}
		select {
		case <-w.wake:
		case <-w.timer.C:
			w.cancelWait()
		}
		w.timer.Stop()
	}
}

// cancelWait ends a wait that a timer ended; a wake-up that came just then is taken too.
func (w *worker) cancelWait() {
	w.mu.Lock()
	was := w.waiting
	w.waiting = false
	w.mu.Unlock()
	if !was {
		<-w.wake
	}
}

// loop runs turn after turn.
func (w *worker) loop() {
	defer w.g.running.Done()
	var spare []Message
	answer := func(r Reply, v any, err error) { r.Answer(v, err) }
	for {
		runtime.Gosched()
		ms, ok := w.take(spare)
		if !ok {
			return
		}
		w.sort(ms)
		batch := w.th.Run(w.g.clock.NowMillis(), ms)
		err := w.g.env.DB.Apply(batch)
		sends := w.th.Finish(err, answer)
		w.deliver(sends)
		w.th.Recycle(sends)
		clear(ms)
		spare = ms[:0]
	}
}

// sort puts the messages of each task together, in the order in which they came: what they read and
// write lies together, too.
func (w *worker) sort(ms []Message) {
	for _, m := range ms {
		i := m.Dest() / len(w.g.workers)
		w.lanes[i] = append(w.lanes[i], m)
	}
	n := 0
	for i, lane := range w.lanes {
		n += copy(ms[n:], lane)
		clear(lane)
		w.lanes[i] = lane[:0]
	}
}

// deliver sends what a turn left to the inboxes of its threads, each at once.
func (w *worker) deliver(ms []Message) {
	for _, m := range ms {
		if a, ok := m.(*Async); ok {
			go func() { w.push(a.Run(w.g.away)) }()
			continue
		}
		if a, ok := m.(*Away); ok {
			a.deliver(w.g.env, func(g Group, m Message) { g.Send(m) })
			continue
		}
		i := w.g.env.Program.ThreadOf(m.Dest())
		w.out[i] = append(w.out[i], m)
	}
	for i, out := range w.out {
		if len(out) > 0 {
			w.g.workers[i].push(out...)
			clear(out)
			w.out[i] = out[:0]
		}
	}
}
