package sandbox

import (
	"context"
	"encoding/json"
	"sync"
	"time"
)

// Run is a job that has been started.
type Run struct {
	box    *Sandbox
	p      *process
	limit  time.Duration // of the job
	grace  time.Duration // for its last words
	began  time.Time
	frames chan Frame // closed by pump
	wg     sync.WaitGroup
	stop   chan struct{} // closed by Kill

	stopOnce sync.Once
	waitOnce sync.Once
	outcome  Outcome

	mu     sync.Mutex
	why    Kind // why the parent killed the child, if it did
	done   bool // the job has ended by itself
	text   string
	crash  *crashReport
	places []string
	stuck  *stuckReport // what the child said at its deadline
}

func newRun(s *Sandbox, p *process, limit, grace time.Duration) *Run {
	return &Run{
		box: s, p: p, limit: limit, grace: grace, began: time.Now(),
		frames: make(chan Frame, 64), stop: make(chan struct{}),
	}
}

func (r *Run) begin(ctx context.Context) {
	r.wg.Add(2)
	go r.pump()
	go r.watch(ctx)
}

// Frames are what the job sends, and what the program prints, until the child has ended. Who
// wants them must read them to the end before calling Wait.
func (r *Run) Frames() <-chan Frame { return r.frames }

// Send sends a frame to the job.
func (r *Run) Send(kind byte, data []byte) error { return r.p.frames.write(kind, data) }

// Kill ends the child now.
func (r *Run) Kill() { r.stopOnce.Do(func() { close(r.stop) }) }

// Wait waits for the end of the job and tells what became of it. Frames that nobody has read
// are dropped.
func (r *Run) Wait() Outcome {
	r.waitOnce.Do(func() {
		for range r.frames {
		}
		r.wg.Wait()
		r.outcome = r.judge()
		r.p.closeMark()
		r.box.rewarm()
	})
	return r.outcome
}

// pump reads the child's frames to the end, and then waits for the child.
func (r *Run) pump() {
	defer r.wg.Done()
	defer close(r.frames)
	for {
		f, err := r.p.frames.read()
		if err != nil {
			break
		}
		r.take(f)
	}
	r.p.stdin.Close()
	r.p.reap()
}

func (r *Run) take(f Frame) {
	r.mu.Lock()
	switch f.Kind {
	case kindReady, kindTaken:
	case kindDone:
		r.done, r.text = true, string(f.Data)
	case kindCrash:
		r.crash = &crashReport{}
		json.Unmarshal(f.Data, r.crash) // what cannot be read stays empty
	case kindPlaces:
		json.Unmarshal(f.Data, &r.places)
	case kindStuck:
		json.Unmarshal(f.Data, &r.stuck)
	default:
		r.mu.Unlock()
		r.frames <- f
		return
	}
	r.mu.Unlock()
}

// watch kills the child when its time is over, when the context ends, or when asked to.
func (r *Run) watch(ctx context.Context) {
	defer r.wg.Done()
	t := time.NewTimer(r.limit + r.grace)
	defer t.Stop()
	select {
	case <-r.p.done:
		return
	case <-t.C:
		r.because(Deadline)
	case <-ctx.Done():
		r.because(Cancelled)
	case <-r.stop:
		r.because(Cancelled)
	}
	r.p.kill()
	<-r.p.done
}

func (r *Run) because(k Kind) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.why = k
}
