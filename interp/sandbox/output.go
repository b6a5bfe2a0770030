package sandbox

import "sync"

// output sends what a program prints as frames, up to a limit.
type output struct {
	link *Link
	kind byte

	mu   sync.Mutex
	left int
	cut  bool
}

// Write never fails for the program: what is too much is dropped.
func (o *output) Write(b []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	n := len(b)
	if o.cut {
		return n, nil
	}
	if len(b) > o.left {
		b, o.cut = b[:o.left], true
	}
	o.left -= len(b)
	if len(b) > 0 {
		if err := o.link.frames.write(o.kind, b); err != nil {
			return 0, err
		}
	}
	if o.cut {
		text := "\n(the rest of the output is left out: the program has printed too much)\n"
		if err := o.link.frames.write(o.kind, []byte(text)); err != nil {
			return 0, err
		}
	}
	return n, nil
}
