package interp

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/interp/internal/host"
)

// Panic is a panic of the program, told to the one who wrote it.
type Panic struct {
	File      string
	Line, Col int
	Message   string

	// Stack are the program's functions that were running, the innermost first.
	Stack []string
	// Value is what the program panicked with; for a failure of the language it is an error.
	Value any
}

// At is where it is, file:line:col, or empty when that is not known.
func (p *Panic) At() string {
	if p.File == "" {
		return ""
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

// Error is the position and the message.
func (p *Panic) Error() string {
	if p.File == "" {
		return p.Message
	}
	return p.At() + ": " + p.Message
}

// Unwrap gives the error that the program panicked with, if it was one.
func (p *Panic) Unwrap() error {
	err, _ := p.Value.(error)
	return err
}

// Explain makes a Panic of what recover returned after a call into the program. It must be
// called before the program runs on, as it asks where the program is.
func (p *Program) Explain(recovered any) *Panic {
	if e, ok := recovered.(*Panic); ok {
		return e
	}
	return p.explain(p.linked.Host.Caught(recovered))
}

func (p *Program) explain(t *host.Thrown) *Panic {
	if err := p.linked.Host.Error(t.Value); err != nil {
		t.Value = err
	}
	out := &Panic{Message: p.sentence(t), Value: t.Value}
	pos := p.checked.unit.Mark(t.Mark)
	for i, name := range p.trace.take() {
		pl, ok := p.checked.unit.Places[name]
		if !ok {
			continue
		}
		if i == 0 && pos.IsValid() && (pos < pl.Pos || pos > pl.End) {
			pos = pl.Pos // another goroutine has moved the mark since
		}
		if n := len(out.Stack); n == 0 || out.Stack[n-1] != pl.Name {
			out.Stack = append(out.Stack, pl.Name)
		}
	}
	at := p.checked.fset.Position(pos)
	out.File, out.Line, out.Col = at.Filename, at.Line, at.Column
	return out
}

// crash is what the host calls for a panic in a goroutine of the program.
func (p *Program) crash(f func(*Panic)) func(*host.Thrown) {
	return func(t *host.Thrown) {
		e := p.explain(t)
		if f != nil {
			f(e)
		}
		panic(e)
	}
}

var failures = []rewrite{
	rw(`runtime error: index out of range \[(\d+)\] with length 0`, "index $1 is out of range: there are no elements"),
	rw(`runtime error: index out of range \[(-\d+)\]`, "index $1 is out of range: an index cannot be negative"),
	rw(`runtime error: index out of range`, "the index is out of range"),
	rw(`runtime error: slice bounds out of range \[:(\d+)\] with (?:capacity|length) (\d+)`,
		"the end $1 of the slice is out of range: there is room for $2"),
	rw(`runtime error: slice bounds out of range \[(\d+):(\d+)\]`, "the slice would begin at $1 and end before, at $2"),
	rw(`runtime error: slice bounds out of range.*`, "the bounds of the slice are out of range"),
	rw(`runtime error: invalid memory address or nil pointer dereference`,
		"something nil is used: a pointer, interface or function that nothing has been assigned to"),
	rw(`runtime error: integer divide by zero`, "an integer is divided by zero"),
	rw(`assignment to entry in nil map`,
		"the map is nil, so nothing can be put into it; make it with make or a literal first"),
	rw(`interface conversion: .+ is nil, not (.+)|interface conversion: interface is nil, not (.+)`,
		"the interface holds nothing, and so no $1$2; ask with v, ok := x.($1$2)"),
	rw(`interface conversion: (?:interface \{\}|[\w.]+) is (.+), not (.+)`,
		"the interface holds $1, not $2; ask with v, ok := x.($2)"),
	rw(`interface conversion: (.+) is not (\S+): missing method (\w+)`, "$1 is not a $2, as it has no method $3"),
	rw(`send on closed channel`, "a value is sent on a channel that is closed"),
	rw(`close of closed channel`, "a channel is closed that is closed already"),
	rw(`close of nil channel`, "a channel is closed that is nil"),
	rw(`runtime error: makeslice: len out of range`, "the length for make is negative or far too large"),
	rw(`runtime error: hash of unhashable type (.+)`, "a $1 cannot be the key of a map"),
	rw(`runtime error: comparing uncomparable type (.+)`, "two values of type $1 cannot be compared"),
}

var indexed = regexp.MustCompile(`^runtime error: index out of range \[(\d+)\] with length (\d+)$`)

// sentence tells what happened.
func (p *Program) sentence(t *host.Thrown) string {
	if !t.Runtime {
		if err, ok := t.Value.(error); ok {
			return err.Error()
		}
		return "panic: " + p.linked.Host.Sprint(t.Value)
	}
	text := t.Error()
	if m := indexed.FindStringSubmatch(text); m != nil && m[2] != "0" {
		there := "there are " + m[2] + " elements"
		if m[2] == "1" {
			there = "there is one element"
		}
		return fmt.Sprintf("index %s is out of range: %s, and the first has index 0", m[1], there)
	}
	for _, r := range failures {
		if r.match.MatchString(text) {
			return r.match.ReplaceAllString(text, r.text)
		}
	}
	return strings.TrimPrefix(text, "runtime error: ")
}
