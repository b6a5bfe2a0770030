package interp

import (
	"bytes"
	"regexp"
	"sync"
)

// traces keeps what the interpreter writes when a panic passes its functions: one line for
// each, the innermost first. It does so for panics that the program recovers from as well.
type traces struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

const traceLimit = 1 << 16

func (t *traces) Write(b []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.buf.Len() < traceLimit {
		t.buf.Write(b)
	}
	return len(b), nil
}

var traceLine = regexp.MustCompile(`panic: main\.(\w+?)(?:\.func)*\(\.\.\.\)`)

// take gives the functions of the text that the last panic has passed, and forgets them.
func (t *traces) take() []string {
	t.mu.Lock()
	defer t.mu.Unlock()
	var out []string
	for _, m := range traceLine.FindAllSubmatch(t.buf.Bytes(), -1) {
		out = append(out, string(m[1]))
	}
	t.buf.Reset()
	return out
}

func (t *traces) reset() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.buf.Reset()
}
