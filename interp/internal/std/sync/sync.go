// Package sync is what the interpreter runs for the generic functions of the package of that
// name.
package sync

import "sync"

// OnceValue calls f once, and gives its result each time.
func OnceValue[T any](f func() T) func() T {
	var (
		once  sync.Once
		valid bool
		p     any
		r     T
	)
	first := func() {
		defer func() {
			p = recover()
			if !valid {
				panic(p)
			}
		}()
		r = f()
		f = nil
		valid = true
	}
	return func() T {
		once.Do(first)
		if !valid {
			panic(p)
		}
		return r
	}
}

// OnceValues is OnceValue for two results.
func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	type both struct {
		a T1
		b T2
	}
	once := OnceValue(func() both {
		a, b := f()
		return both{a, b}
	})
	return func() (T1, T2) {
		r := once()
		return r.a, r.b
	}
}
