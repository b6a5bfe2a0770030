// Package iter is what the interpreter runs for the generic functions of the package of that
// name.
package iter

// Seq is an iterator over single values.
type Seq[V any] func(yield func(V) bool)

// Seq2 is an iterator over pairs.
type Seq2[K, V any] func(yield func(K, V) bool)

// Pull turns an iterator into a function that gives one value a call.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	var (
		begun, done bool
		ask         = make(chan bool)
		answer      = make(chan V)
	)
	run := func() {
		if <-ask {
			seq(func(v V) bool {
				answer <- v
				return <-ask
			})
		}
		close(answer)
	}
	next = func() (V, bool) {
		var zero V
		if done {
			return zero, false
		}
		if !begun {
			begun = true
			go run()
		}
		ask <- true
		v, ok := <-answer
		if !ok {
			done = true
		}
		return v, ok
	}
	stop = func() {
		if !done {
			done = true
			if begun {
				ask <- false
				<-answer
			}
		}
	}
	return next, stop
}

// Pull2 is Pull for pairs.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	type pair struct {
		k K
		v V
	}
	n, s := Pull(func(yield func(pair) bool) {
		seq(func(k K, v V) bool { return yield(pair{k, v}) })
	})
	return func() (K, V, bool) {
		p, ok := n()
		return p.k, p.v, ok
	}, s
}
