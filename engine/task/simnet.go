package task

import (
	"container/heap"
	"errors"
	"fmt"
	"maps"
	"sort"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
)

// ErrLost is the answer to whoever lost the connection to a worker. Whether what was asked is done is not
// known.
var ErrLost = errors.New("the connection broke before the answer came; what was asked may be done or not")

// lane is a way to a thread, from a task or from what is outside: what is on it stays in order, and
// overtakes what is on others. to is the task that it is for, or every task of the thread.
type lane struct{ sender, to int }

const everyTask = -1

// laneOf is the way of a message, always the same one for a sender and a task.
func (g *simGroup) laneOf(sender int, m Message) lane {
	own := lane{sender, m.Dest()}
	alone, known := g.alone[own]
	if !known {
		p := g.sim.Faults.Reorder
		alone = p > 0 && g.sim.rng.Float64() < p
		g.alone[own] = alone
	}
	if alone {
		return own
	}
	return lane{sender, everyTask}
}

// crosses reports whether a message goes over a network: one from outside of the module to which there is
// an answer, or an event or its report between two threads, as if each were a worker. The feed of a watch
// is one connection, which breaks with its worker.
func (g *simGroup) crosses(sender int, m Message) bool {
	switch m.(type) {
	case *Watch:
		return false
	case *Append:
		return sender <= client
	case *Hop, *Done:
		return sender <= client || g.env.Program.ThreadOf(sender) != g.env.Program.ThreadOf(m.Dest())
	}
	return sender <= client && replyOf(m) != nil
}

// happens lets the seed decide about a fault.
func (s *Sim) happens(p float64) bool { return p > 0 && s.rng.Float64() < p }

// post sends a message through the codec and the network.
func (g *simGroup) post(sender int, m Message) {
	s := g.sim
	reply, n := replyOf(m), 1
	if g.crosses(sender, m) {
		if s.happens(s.Faults.Drop) {
			s.had.Drops++
			if reply == nil || s.rng.IntN(2) == 0 {
				refuse(m, ErrLost)
				return
			}
			reply = lostAnswer{reply}
		}
		if reply == nil && s.happens(s.Faults.Duplicate) {
			s.had.Duplicates++
			n = 2
		}
	}
	for range n {
		out, err := g.through(m, reply)
		root, inside := rootOf(m)
		switch {
		case err != nil && inside:
			out = &Done{Root: root, From: from(m), Fail: failureOf("", err)}
		case err != nil && reply != nil:
			reply.Answer(nil, err)
			return
		case err != nil:
			panic(fmt.Sprintf("a message does not survive its encoding: %v", err))
		}
		l := g.laneOf(sender, out)
		if !s.delay(g, l, out) {
			g.deliver(l, out)
		}
	}
}

// lostAnswer is the reply of a message that is answered in vain.
type lostAnswer struct{ to Reply }

// Answer implements Reply.
func (r lostAnswer) Answer(any, error) { r.to.Answer(nil, ErrLost) }

// through returns a message as it is when it has gone through the codec.
func (g *simGroup) through(m Message, reply Reply) (Message, error) {
	var local []*path.Func // functions that cannot travel stay with the message
	b, err := EncodeMessage(nil, g.env.Program, m, func(f *path.Func) (string, error) {
		if unitFunc(f.Name) != nil {
			return f.Name, nil
		}
		local = append(local, f)
		return fmt.Sprintf("local %d", len(local)-1), nil
	})
	if err != nil {
		return nil, err
	}
	return DecodeMessage(b, g.env.Program, reply, func(name string) (*path.Func, error) {
		if f := unitFunc(name); f != nil {
			return f, nil
		}
		i := 0
		if _, err := fmt.Sscanf(name, "local %d", &i); err != nil || i >= len(local) {
			return nil, fmt.Errorf("no function %s", name)
		}
		return local[i], nil
	})
}

// deliver puts a message into the inbox of its thread.
func (g *simGroup) deliver(l lane, out Message) {
	g.sim.sent++
	t := g.threads[g.env.Program.ThreadOf(out.Dest())]
	if _, ok := t.queues[l]; !ok {
		t.lanes = append(t.lanes, l)
	}
	t.queues[l] = append(t.queues[l], queued{g.sim.sent, out})
}

// late are messages on their way that take time, by when they arrive.
type late struct {
	h latest
	// last is when the last message of a lane arrives: the next comes after it.
	last map[lateKey]int64
	n    int
}

// lateKey is a lane of a thread.
type lateKey struct {
	g *simGroup
	lane
	thread int
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
func (s *Sim) delay(g *simGroup, l lane, m Message) bool {
	key := lateKey{g, l, g.env.Program.ThreadOf(m.Dest())}
	at := max(s.now, s.late.last[key])
	if s.happens(s.Faults.Delay) {
		s.had.Delays++
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
		l.key.g.deliver(l.key.lane, l.m)
	}
}

// drop forgets the messages that gone says, and gives them to rest in order.
func (l *late) drop(gone func(key lateKey) bool, rest func(m Message)) {
	var keep, dropped latest
	sort.Sort(l.h)
	for _, m := range l.h {
		if gone(m.key) {
			dropped = append(dropped, m)
		} else {
			keep = append(keep, m)
		}
	}
	l.h = keep
	heap.Init(&l.h)
	maps.DeleteFunc(l.last, func(k lateKey, _ int64) bool { return gone(k) })
	for _, m := range dropped { // whoever is answered may send, and what it sends may be late
		rest(m.m)
	}
}
