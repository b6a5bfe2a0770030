//go:build exercise

package main

import (
	"errors"
	"fmt"
	"strings"

	. "github.com/ramaworkshop/ramaworkshop/rama"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// mistake is what is wrong with a function, and where.
type mistake struct{ code, why, at string }

// call is one call of a function, and what came of it.
type call struct {
	args    []any
	got     any
	err     error
	printed string
	want    any
}

// function is one of the three.
type function struct {
	name   string
	define func() *Fn
	calls  []call
	// known recognises a mistake by what came of the calls.
	known func(f function) mistake
}

func Grade(t *grade.T) {
	n := int(t.Seed())
	for _, f := range []function{
		{"Area", Area, []call{{args: L{3, 4}, want: 12}, {args: L{n, n + 2}, want: n * (n + 2)}, {args: L{7, 0}, want: 0}},
			areaMistake},
		{"Price", Price, []call{{args: L{true}, want: 8}, {args: L{false}, want: 12}, {args: L{nil}, want: 12}}, priceMistake},
		{"Greeting", Greeting, []call{{args: L{"Ada"}, want: "Hello, Ada"}, {args: L{"Bob"}, want: "Hello, Bob"}},
			greetingMistake},
	} {
		fn, m := define(f)
		if fn != nil {
			callAll(t, fn, &f)
			m = f.mistake()
		}
		t.Check(f.name, func(k *grade.C) {
			if m.code == "" {
				return
			}
			k.FailAt(m.at, 0, m.code, "%s", m.why)
			for _, c := range f.calls {
				if fn != nil && c.err == nil {
					k.Equal(c.got, c.want, "this is what %s has to emit for %v", f.name, Value(c.args))
				}
			}
		})
	}
}

// define defines a function, or says why it is none.
func define(f function) (fn *Fn, m mistake) {
	defer func() {
		if r := recover(); r != nil {
			err, ok := r.(error)
			if !ok {
				err = fmt.Errorf("%v", r)
			}
			m = refused(f.name, err)
		}
	}()
	if fn = f.define(); fn == nil {
		return nil, mistake{code: "no-function", why: f.name + " returns nil. It has to return what RamaFn defines."}
	}
	return fn, mistake{}
}

// refused explains why a body is no function.
func refused(name string, err error) mistake {
	var de *DefinitionError
	var ue *UnboundVarError
	switch {
	case errors.As(err, &ue):
		return mistake{"not-bound-there", "In " + name + ", " + ue.Name + " is not bound where it is used. Statements are " +
			"done from top to bottom: what binds a variable stands above what uses it.", ue.At}
	case !errors.As(err, &de):
		return mistake{"panic", name + " could not be defined: " + err.Error(), ""}
	case strings.Contains(de.Reason, "never emits"):
		return mistake{"never-emits", name + " computes something, and emits nothing: its caller would wait for a value " +
			"that never comes. What comes out of a function is what Emit is given.", de.At}
	case strings.Contains(de.Reason, "emits twice"):
		return mistake{"emits-twice", "There is a way through " + name + " with two emits: after an If, what follows runs in " +
			"either case. Each way has to have one.", de.At}
	case strings.Contains(de.Reason, "after its emit"):
		return mistake{"works-after-emit", name + " does something after its emit. With its emit a function is done, so " +
			"nothing can come after it: put this before the Emit.", de.At}
	}
	return mistake{"refused", name + " is refused: " + de.Reason, de.At}
}

// callAll calls a function in a module, whose journal tells what it prints.
func callAll(t *grade.T, fn *Fn, f *function) {
	m := Module("Calls", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*calls", Random)
		s := topologies.Stream("calls")
		args := []any{LocalSelect("*args", Nth(0)), LocalSelect("*args", Nth(1))}
		s.Source("*calls", "*args",
			fn.Call(args[:len(f.calls[0].args)]...).Out("*emitted"),
			AckReturn(L{"*emitted"}),
		)
	})
	c := t.Cluster()
	if err := c.Launch(t.Context(), m, Launch{Tasks: 1}); err != nil {
		t.NoError(f.name+" can be called in a module", err)
	}
	for i := range f.calls {
		one := &f.calls[i]
		before := len(t.Printed())
		acks, err := c.Depot("Calls", "*calls").Append(t.Context(), one.args)
		if one.printed = strings.TrimSpace(t.Printed()[before:]); err != nil {
			one.err = err
			continue
		}
		one.got = acks["calls"].([]any)[0]
	}
}

// right reports whether all calls emitted what they should.
func (f function) right() bool {
	for _, c := range f.calls {
		if c.err != nil || !Equal(c.got, c.want) {
			return false
		}
	}
	return true
}

// emits reports whether the calls emit what g returns for them.
func (f function) emits(g func(c call) any) bool {
	for _, c := range f.calls {
		if c.err != nil || !Equal(c.got, g(c)) {
			return false
		}
	}
	return true
}

// mistake says what is wrong with a function that could be defined.
func (f function) mistake() mistake {
	if m := f.known(f); m.code != "" {
		return m
	}
	for _, c := range f.calls {
		switch {
		case c.err != nil && strings.Contains(c.err.Error(), "ended without an emit"):
			return mistake{"a-way-without", fmt.Sprintf("For %v, %s comes to its end without an emit. That could not be "+
				"seen when it was defined, so the call fails. Every way through a function has to end with an emit.",
				Value(c.args), f.name), placeOf(c.err)}
		case c.err != nil:
			return mistake{"call-fails", fmt.Sprintf("For %v, the call fails: %v", Value(c.args), c.err), placeOf(c.err)}
		case !Equal(c.got, c.want):
			return mistake{code: "other-value", why: fmt.Sprintf("For %v, %s emits %v, and it should emit %v.", Value(c.args), f.name,
				Value(c.got), Value(c.want))}
		}
	}
	return mistake{}
}

// placeOf is where a call failed.
func placeOf(err error) string {
	var te *TopologyError
	if errors.As(err, &te) {
		return te.At
	}
	return ""
}

func areaMistake(f function) mistake {
	printed := f.calls[0].printed != ""
	isNil := f.emits(func(call) any { return nil })
	switch {
	case isNil && printed:
		return mistake{code: "emits-what-println-returns", why: "Area emits nil: Emit is given the value of ops.Println, which " +
			"prints and has none. Give it the area."}
	case isNil:
		return mistake{code: "empty-emit", why: "Area emits, but nothing: Emit() carries no value, and its caller gets nil. " +
			"Say in the Emit what it carries."}
	case f.emits(func(c call) any { return c.args[0] }):
		return mistake{code: "emits-a-parameter", why: "Area emits its first argument. An Emit of two variables carries two " +
			"values, of which the caller takes the first; what is wanted is their product."}
	case f.emits(func(call) any { return "area" }):
		return mistake{code: "emits-a-text", why: "Area emits the text \"area\". A variable's name begins with its sign: " +
			"\"*area\"."}
	}
	return mistake{}
}

func priceMistake(f function) mistake {
	switch {
	case f.emits(func(call) any { return 12 }):
		return mistake{code: "everyone-pays-12", why: "Everyone pays 12: nothing is left that asks for a member. There are two " +
			"ways, so there have to be two emits, one on each."}
	case f.emits(func(call) any { return 8 }):
		return mistake{code: "everyone-pays-8", why: "Everyone pays 8: nothing is left that asks for a member. There are two " +
			"ways, so there have to be two emits, one on each."}
	case f.emits(func(c call) any { return 20 - c.want.(int) }):
		return mistake{code: "prices-turned", why: "Members pay 12, and everyone else 8. The body of the If is the way that is " +
			"taken when the condition is true."}
	}
	return mistake{}
}

func greetingMistake(f function) mistake {
	printed := ""
	for i, c := range f.calls {
		want := []string{"greeted Ada", "greeted Bob"}[i]
		if c.printed != want && printed == "" {
			printed = fmt.Sprintf("it prints %q, and should print %q", c.printed, want)
		}
	}
	isNil := f.emits(func(call) any { return nil })
	switch {
	case isNil && f.calls[0].printed != "":
		return mistake{code: "emits-the-print", why: "Greeting emits nil: what it gives to Emit is ops.Println, which prints " +
			"and has no value. Print in a statement of its own, then emit the text."}
	case f.right() && f.calls[0].printed == "":
		return mistake{code: "prints-nothing", why: "Greeting emits the right text and prints nothing. The line was not the " +
			"mistake: it only stood behind the Emit."}
	case f.right() && printed != "":
		return mistake{code: "prints-something-else", why: "Greeting emits the right text, but " + printed + "."}
	}
	return mistake{}
}
