package task

import "container/heap"

// timers are messages that a thread gives to itself later, by due time and then in order.
type timers struct {
	h timerHeap
	n int
}

type timer struct {
	at, n int64
	m     Message
}

type timerHeap []timer

func (t *timers) add(at int64, m Message) {
	t.n++
	heap.Push(&t.h, timer{at, int64(t.n), m})
}

func (t *timers) next() (at int64, ok bool) {
	if len(t.h) == 0 {
		return 0, false
	}
	return t.h[0].at, true
}

// due takes out what is due at now.
func (t *timers) due(now int64) []Message {
	var out []Message
	for len(t.h) > 0 && t.h[0].at <= now {
		out = append(out, heap.Pop(&t.h).(timer).m)
	}
	return out
}

func (h timerHeap) Len() int { return len(h) }

func (h timerHeap) Less(i, j int) bool {
	return h[i].at < h[j].at || h[i].at == h[j].at && h[i].n < h[j].n
}

func (h timerHeap) Swap(i, j int) { h[i], h[j] = h[j], h[i] }

// Push implements heap.Interface.
func (h *timerHeap) Push(x any) { *h = append(*h, x.(timer)) }

// Pop implements heap.Interface.
func (h *timerHeap) Pop() any {
	old := *h
	x := old[len(old)-1]
	*h = old[:len(old)-1]
	return x
}
