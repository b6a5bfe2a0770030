package interp

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"go/parser"
	"io"
	"reflect"
	"testing/fstest"

	yaegi "github.com/traefik/yaegi/interp"

	"github.com/ramaworkshop/ramaworkshop/interp/internal/host"
	"github.com/ramaworkshop/ramaworkshop/interp/internal/link"
)

// LoadOptions are the surroundings of a program that runs.
type LoadOptions struct {
	// Stdout gets what the program prints; nil throws it away.
	Stdout io.Writer
	// Stderr gets what print and println write; nil throws it away.
	Stderr io.Writer
	// Mark receives the number of the running statement, which Checked.Places understands; it
	// may lie in memory that another process reads. Nil means memory of the program's own.
	Mark *int64
	// Crash is told of a panic in one of the program's goroutines. It must not return. Nil
	// panics again.
	Crash func(*Panic)
}

// Program is a program that has been evaluated: its package variables have their values.
type Program struct {
	checked *Checked
	linked  *link.Linked
	interp  *yaegi.Interpreter
	trace   *traces
}

// Load evaluates a checked program. What the program does, it does to the process: only a child
// process should call it. The error is a *Panic when the program panics while its package
// variables get their values, or else a Problem.
func (c *Checked) Load(o LoadOptions) (*Program, error) {
	p := &Program{checked: c, trace: &traces{}}
	var cell *host.Cell
	if o.Mark != nil {
		cell = cellAt(o.Mark)
	} else {
		cell = newCell()
	}
	l, err := link.Link(c.unit, link.Options{Stdout: orDiscard(o.Stdout), Stderr: orDiscard(o.Stderr),
		Cell: cell, Crash: p.crash(o.Crash)})
	if err != nil {
		return nil, c.failed(err)
	}
	p.linked = l
	l.Host.Begin = p.trace.reset
	if err := p.evaluate(); err != nil {
		return nil, c.failed(err)
	}
	if err := p.start(); err != nil {
		return nil, err
	}
	return p, nil
}

func (c *Checked) failed(err error) Problem {
	return Problem{File: c.own, Line: 1, Col: 1, Kind: Failed, Message: failedSentence(err.Error())}
}

func orDiscard(w io.Writer) io.Writer {
	if w == nil {
		return io.Discard
	}
	return w
}

// evaluate has the interpreter compile the lowered text. The text declares functions and nothing
// else, so nothing of the program runs yet.
func (p *Program) evaluate() (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	p.interp = yaegi.New(yaegi.Options{
		Stdin: bytes.NewReader(nil), Stdout: io.Discard, Stderr: p.trace,
		SourcecodeFilesystem: fstest.MapFS{}, Env: []string{}, Args: []string{},
	})
	if err := p.interp.Use(yaegi.Exports{"k/k": p.linked.Values}); err != nil {
		return err
	}
	text := p.checked.unit.Source
	file, err := parser.ParseFile(p.interp.FileSet(), "", text, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	prog, err := p.interp.CompileAST(file)
	if err != nil {
		return err
	}
	if _, err := p.interp.Execute(prog); err != nil {
		return err
	}
	trim(prog)
	return nil
}

// start gives the package variables their values.
func (p *Program) start() (err error) {
	start, ok := p.function("Start")
	if !ok {
		return p.checked.failed(errors.New("the text has no start"))
	}
	defer func() {
		if r := recover(); r != nil {
			err = p.Explain(r)
		}
	}()
	start.Call(nil)
	return nil
}

// function is a function of the lowered text.
func (p *Program) function(name string) (reflect.Value, bool) {
	v, ok := p.interp.Symbols("main")["main"][name]
	return v, ok
}

// Lookup finds a function or variable of the program by its name. A variable is addressable.
func (p *Program) Lookup(name string) (reflect.Value, bool) {
	if i, ok := p.checked.unit.Vars[name]; ok {
		return p.linked.Globals[i].Elem(), true
	}
	if f, ok := p.checked.unit.Funcs[name]; ok {
		return p.function(f)
	}
	return reflect.Value{}, false
}

// Main is the function that runs the program: Main with a context, or main of package main.
func (p *Program) Main() (func(ctx context.Context) error, error) {
	if v, ok := p.Lookup("Main"); ok {
		if f, ok := v.Interface().(func(context.Context) error); ok {
			return f, nil
		}
	}
	if v, ok := p.Lookup("main"); ok && p.checked.pkg.Name() == "main" {
		if f, ok := v.Interface().(func()); ok {
			return func(context.Context) error { f(); return nil }, nil
		}
	}
	return nil, Problem{File: p.checked.own, Line: 1, Col: 1, Kind: Missing,
		Message: "there is nothing to run: write func Main(ctx context.Context) error"}
}
