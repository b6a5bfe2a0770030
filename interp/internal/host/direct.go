package host

import (
	"bytes"
	"runtime"
	"strconv"
	"sync"
)

// Recover stops a panic only in a function that a defer statement has called itself. Where such
// a function is a value, it learns of that here: who calls it leaves the frame for the
// goroutine, and each function value takes what is there when it begins.
type deferredCalls struct {
	mu     sync.Mutex
	frames map[int64]*Frame // by goroutine
}

// Deferred leaves f for the function value that this goroutine calls next.
func (h *Host) Deferred(f *Frame) {
	id := goroutine()
	h.deferred.mu.Lock()
	defer h.deferred.mu.Unlock()
	if h.deferred.frames == nil {
		h.deferred.frames = map[int64]*Frame{}
	}
	h.deferred.frames[id] = f
}

// Taken is the frame that was left, or nil.
func (h *Host) Taken() *Frame {
	h.deferred.mu.Lock()
	defer h.deferred.mu.Unlock()
	if len(h.deferred.frames) == 0 {
		return nil
	}
	id := goroutine()
	f := h.deferred.frames[id]
	delete(h.deferred.frames, id)
	return f
}

// goroutine is the number of the goroutine that runs, which only its stack trace tells.
func goroutine() int64 {
	var buf [64]byte
	text := bytes.TrimPrefix(buf[:runtime.Stack(buf[:], false)], []byte("goroutine "))
	n, _, _ := bytes.Cut(text, []byte(" "))
	id, err := strconv.ParseInt(string(n), 10, 64)
	if err != nil {
		return -1
	}
	return id
}
