package sandbox

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"sync"
	"time"
)

// Sandbox starts children. Its zero value works. It is safe for use by several goroutines.
type Sandbox struct {
	// Grace is how long after the deadline a child may still report what it knows; 0 means 200
	// milliseconds.
	Grace time.Duration
	// MemoryMB is how much memory a child may hold; 0 means 512.
	MemoryMB int
	// OutputKB is how much a program may print; 0 means 1024.
	OutputKB int
	// Executable is started for a child; empty means the running one.
	Executable string

	mu     sync.Mutex
	warm   *process
	keep   bool
	closed bool
}

// ErrClosed is what Start returns after Close.
var ErrClosed = errors.New("the sandbox is closed")

// Warm starts a child that waits for a job, so that the next Start need not; from then on there
// is always one, started whenever a job has ended.
func (s *Sandbox) Warm() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return ErrClosed
	}
	s.keep = true
	return s.warmLocked()
}

func (s *Sandbox) warmLocked() error {
	if s.warm != nil {
		return nil
	}
	p, err := s.spawn()
	if err != nil {
		return err
	}
	s.warm = p
	return nil
}

// rewarm makes ready for the next job.
func (s *Sandbox) rewarm() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.keep && !s.closed {
		s.warmLocked() // the next Start says why when it cannot be done
	}
}

// Work is what a child is to do.
type Work struct {
	Job  string
	Data []byte
	// Deadline is how long it may take; 0 means ten seconds.
	Deadline time.Duration
}

// Start has a child do some work. When ctx ends, the child is killed.
func (s *Sandbox) Start(ctx context.Context, w Work) (*Run, error) {
	w.Deadline = or(w.Deadline, 10*time.Second)
	p, err := s.ask(encode(w), w.Deadline)
	if err != nil {
		return nil, fmt.Errorf("start job %q: %w", w.Job, err)
	}
	r := newRun(s, p, w.Deadline, or(s.Grace, 200*time.Millisecond))
	r.begin(ctx)
	return r, nil
}

// ask sends the request to the child that waits, or to a new one where none waits or that one
// is gone.
func (s *Sandbox) ask(request []byte, limit time.Duration) (*process, error) {
	for {
		p, waited, err := s.take()
		if err != nil {
			return nil, err
		}
		err = p.frames.write(kindRequest, request)
		if err == nil && waited {
			err = p.taken(limit)
		}
		if err == nil {
			return p, nil
		}
		p.kill()
		p.release()
		if !waited {
			return nil, err
		}
	}
}

// take gives the child that waits, or a new one.
func (s *Sandbox) take() (p *process, waited bool, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return nil, false, ErrClosed
	}
	if p := s.warm; p != nil {
		s.warm = nil
		return p, true, nil
	}
	p, err = s.spawn()
	return p, false, err
}

// Close ends the child that waits. Runs that have been started go on.
func (s *Sandbox) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = true
	if p := s.warm; p != nil {
		s.warm = nil
		p.kill()
		p.release()
	}
	return nil
}

func or[T comparable](v, standard T) T {
	var zero T
	if v == zero {
		return standard
	}
	return v
}

// spawn starts a child, which gets ready by itself.
func (s *Sandbox) spawn() (*process, error) {
	exe := s.Executable
	if exe == "" {
		var err error
		if exe, err = os.Executable(); err != nil {
			return nil, err
		}
	}
	c := config{MemoryMB: or(s.MemoryMB, 512), OutputKB: or(s.OutputKB, 1024)}
	p := &process{cmd: exec.Command(exe), done: make(chan struct{})}
	if m, err := newMarkFile(); err == nil {
		p.mark, c.Mark = m, true
		p.cmd.ExtraFiles = m.extra()
	}
	p.cmd.Env = append(os.Environ(), envVar+"="+c.String(), "GOTRACEBACK=single")
	p.cmd.Stderr = &p.stderr
	dieWithParent(p.cmd)
	if err := p.start(); err != nil {
		p.closeMark()
		return nil, err
	}
	return p, nil
}
