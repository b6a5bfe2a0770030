package interp

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/ramaworkshop/ramaworkshop/interp/internal/host"
)

// Panic is a panic of the program, told to the one who wrote it.
type Panic struct {
	File      string
	Line, Col int
	Message   string
	Stack     []string
	Value     any
}

// Error is the position and the message.
func (p *Panic) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Line, p.Col, p.Message)
}

// Explain makes a Panic of what recover returned after a call into the program.
func (p *Program) Explain(recovered any) *Panic {
	return p.explain(p.linked.Host.Caught(recovered))
}

func (p *Program) explain(t *host.Thrown) *Panic {
	out := &Panic{Message: t.Error(), Value: t.Value}
	if i := t.Mark - 1; i >= 0 && int(i) < len(p.checked.unit.Marks) {
		pos := p.checked.fset.Position(p.checked.unit.Marks[i])
		out.File, out.Line, out.Col = pos.Filename, pos.Line, pos.Column
	}
	return out
}

func (p *Program) crash(f func(*Panic)) func(*host.Thrown) {
	return func(t *host.Thrown) {
		if f != nil {
			f(p.explain(t))
		}
		panic(t)
	}
}

// traces keeps what the interpreter writes when a panic passes its functions.
type traces struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (t *traces) Write(b []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.buf.Len() > 1<<16 {
		t.buf.Reset()
	}
	return t.buf.Write(b)
}
