// Package atomic is what the interpreter runs for the generic type of the package of that name.
package atomic

import "sync"

// Pointer is a pointer that goroutines share.
type Pointer[T any] struct {
	mu sync.Mutex
	p  *T
}

// Load gives the pointer.
func (x *Pointer[T]) Load() *T {
	x.mu.Lock()
	p := x.p
	x.mu.Unlock()
	return p
}

// Store changes it.
func (x *Pointer[T]) Store(p *T) {
	x.mu.Lock()
	x.p = p
	x.mu.Unlock()
}

// Swap changes it and gives the old one.
func (x *Pointer[T]) Swap(p *T) *T {
	x.mu.Lock()
	old := x.p
	x.p = p
	x.mu.Unlock()
	return old
}

// CompareAndSwap changes it if it is still the old one.
func (x *Pointer[T]) CompareAndSwap(old, p *T) bool {
	x.mu.Lock()
	same := x.p == old
	if same {
		x.p = p
	}
	x.mu.Unlock()
	return same
}
