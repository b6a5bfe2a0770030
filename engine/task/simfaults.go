package task

import (
	"cmp"
	"container/heap"
	"errors"
	"slices"
)

// Faults is what may go wrong in a simulation. Each is a probability.
type Faults struct {
	// Crash is that of a turn to be one in which the worker of a module dies instead: what its
	// threads had in memory is gone, and they start again with what is stored.
	Crash float64
	// Delay is that of a message between tasks, or to a client's task, to take up to MaxDelay
	// milliseconds. Messages of one sender stay in order.
	Delay    float64
	MaxDelay int64
}

// ErrCrashed is the answer to whoever waited for a worker that died. Whether the record of an append
// is in the depot is not known.
var ErrCrashed = errors.New("the worker died before it answered; what was asked of it may be done or not")

// crash kills the worker of a module and starts it again.
func (g *simGroup) crash() error {
	s := g.sim
	s.asyncs = slices.DeleteFunc(s.asyncs, func(a simAsync) bool { return a.g == g })
	s.late.drop(g, func(m Message) { refuse(m, ErrCrashed) })
	for i, t := range g.threads {
		for _, sender := range t.senders {
			for _, q := range t.queues[sender] {
				refuse(q.m, ErrCrashed)
			}
		}
		t.th.abandon(ErrCrashed)
		t.th.batch.Close()
		th, err := NewThread(g.env, i)
		if err != nil {
			return err
		}
		g.threads[i] = &simThread{g: g, th: th, queues: map[int][]queued{}}
	}
	s.crashes++
	return nil
}

// Crashes returns how often a worker died.
func (s *Sim) Crashes() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.crashes
}

// mayCrash lets the seed decide whether a worker dies now.
func (s *Sim) mayCrash(g *simGroup) bool {
	if s.Faults.Crash == 0 || s.rng.Float64() >= s.Faults.Crash {
		return false
	}
	if err := g.crash(); err != nil {
		panic("a worker cannot start again: " + err.Error())
	}
	return true
}

// late are messages on their way that take time, by when they arrive.
type late struct {
	h latest
	// last is when the last message of a sender to a thread arrives: the next comes after it.
	last map[lateKey]int64
	n    int
}

type lateKey struct {
	g          *simGroup
	sender, to int
}

type lateMessage struct {
	at  int64
	n   int
	key lateKey
	m   Message
}

type latest []lateMessage

func (h latest) Len() int { return len(h) }
func (h latest) Less(i, j int) bool {
	return h[i].at < h[j].at || h[i].at == h[j].at && h[i].n < h[j].n
}
func (h latest) Swap(i, j int) { h[i], h[j] = h[j], h[i] }

// Push implements heap.Interface.
func (h *latest) Push(x any) { *h = append(*h, x.(lateMessage)) }

// Pop implements heap.Interface.
func (h *latest) Pop() any {
	old := *h
	x := old[len(old)-1]
	*h = old[:len(old)-1]
	return x
}

// delay keeps a message for a while, if the seed says so, or if one before it is late.
func (s *Sim) delay(g *simGroup, sender int, m Message) bool {
	if s.Faults.Delay == 0 {
		return false
	}
	key := lateKey{g, sender, g.env.Program.ThreadOf(m.Dest())}
	at := max(s.now, s.late.last[key])
	if s.rng.Float64() < s.Faults.Delay {
		at = max(at, s.now+1+s.rng.Int64N(max(1, s.Faults.MaxDelay)))
	}
	if at <= s.now {
		return false
	}
	if s.late.last == nil {
		s.late.last = map[lateKey]int64{}
	}
	s.late.last[key] = at
	s.late.n++
	heap.Push(&s.late.h, lateMessage{at, s.late.n, key, m})
	return true
}

// arrive delivers what is due.
func (s *Sim) arrive() {
	for len(s.late.h) > 0 && s.late.h[0].at <= s.now {
		l := heap.Pop(&s.late.h).(lateMessage)
		l.key.g.deliver(l.key.sender, l.m)
	}
}

// drop takes out the messages of a module, and gives them to rest in order.
func (l *late) drop(g *simGroup, rest func(m Message)) {
	slices.SortFunc(l.h, func(a, b lateMessage) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.n, b.n)) })
	keep := l.h[:0]
	for _, m := range l.h {
		if m.key.g != g {
			keep = append(keep, m)
			continue
		}
		rest(m.m)
	}
	l.h = keep
	heap.Init(&l.h)
	for k := range l.last {
		if k.g == g {
			delete(l.last, k)
		}
	}
}
