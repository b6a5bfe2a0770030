package sandbox

import "sync"

// tail keeps the beginning and the end of what is written to it.
type tail struct {
	mu    sync.Mutex
	first []byte
	last  []byte
}

const keepFirst, keepLast = 32 << 10, 16 << 10

func (t *tail) Write(b []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	n := len(b)
	if room := keepFirst - len(t.first); room > 0 {
		k := min(room, len(b))
		t.first = append(t.first, b[:k]...)
		b = b[k:]
	}
	t.last = append(t.last, b...)
	if extra := len(t.last) - keepLast; extra > 0 {
		t.last = append(t.last[:0], t.last[extra:]...)
	}
	return n, nil
}

func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return string(t.first) + string(t.last)
}
