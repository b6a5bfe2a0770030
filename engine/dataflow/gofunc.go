package dataflow

import (
	"errors"
	"fmt"
	"reflect"
	"runtime"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// GoFunc is a Go function as an operation: it emits its results once; a last result of type
// error fails the event.
type GoFunc struct {
	Name string
	fn   reflect.Value
	in   []reflect.Type
	// variadic is the type of each further argument, nil when there are none.
	variadic reflect.Type
	results  int // without the error
	fails    bool

	// fast1 and fast2 call functions of common signatures without reflection; see gofast.go.
	fast1 call1
	fast2 call2
}

var errType = reflect.TypeFor[error]()

// NewGoFunc makes an operation of a Go function.
func NewGoFunc(fn any) (*GoFunc, error) {
	v := reflect.ValueOf(fn)
	if v.Kind() != reflect.Func {
		return nil, fmt.Errorf("a Go function is needed here, not %s", value.Describe(fn))
	}
	if v.IsNil() {
		return nil, errors.New("the Go function here is nil")
	}
	t := v.Type()
	g := &GoFunc{Name: funcName(v), fn: v, results: t.NumOut()}
	if n := t.NumOut(); n > 0 && t.Out(n-1) == errType {
		g.fails, g.results = true, n-1
	}
	n := t.NumIn()
	if t.IsVariadic() {
		n--
		g.variadic = t.In(n).Elem()
	}
	for i := range n {
		g.in = append(g.in, t.In(i))
	}
	g.fast1, g.fast2 = fastPaths(g.Name, fn)
	return g, nil
}

// funcName is the name of a compiled function; one without, a literal or an interpreted one, is
// the Go function.
func funcName(v reflect.Value) string {
	f := runtime.FuncForPC(v.Pointer())
	if f == nil {
		return "the Go function"
	}
	name := f.Name()
	name = name[strings.LastIndexByte(name, '/')+1:]
	if strings.Contains(name, ".func") || strings.HasPrefix(name, "reflect.") ||
		strings.HasPrefix(name, "interp.") {
		return "the Go function"
	}
	return strings.TrimSuffix(name, "-fm")
}

// CheckArity returns an error when the function does not take n arguments.
func (g *GoFunc) CheckArity(n int) error {
	if n == len(g.in) || g.variadic != nil && n > len(g.in) {
		return nil
	}
	return arityError(g.Name, len(g.in), n)
}

// call applies the function and returns its results.
func (g *GoFunc) call(args []any) ([]any, error) {
	return g.apply(make([]reflect.Value, 0, len(args)), args)
}

// callWith is call with a first argument that is no value.
func (g *GoFunc) callWith(first reflect.Value, args []any) ([]any, error) {
	in := make([]reflect.Value, 0, len(args)+1)
	return g.apply(append(in, first.Convert(g.in[0])), args)
}

func (g *GoFunc) apply(in []reflect.Value, args []any) ([]any, error) {
	for i, a := range args {
		t := g.variadic
		if len(in) < len(g.in) {
			t = g.in[len(in)]
		}
		v, err := value.ToType(a, t)
		if err != nil {
			return nil, fmt.Errorf("argument %d of %s: %w", i+1, g.Name, err)
		}
		in = append(in, v)
	}
	out := g.fn.Call(in)
	if g.fails {
		if err, _ := out[len(out)-1].Interface().(error); err != nil {
			return nil, err
		}
	}
	vs := make([]any, g.results)
	for i := range vs {
		var err error
		if vs[i], err = value.From(out[i].Interface()); err != nil {
			return nil, fmt.Errorf("result %d of %s: %w", i+1, g.Name, err)
		}
	}
	return vs, nil
}

// call1 applies the function and returns its first result, nil when it has none.
func (g *GoFunc) call1(args []any) (any, error) {
	switch {
	case len(args) == 1 && g.fast1 != nil:
		return g.fast1(args[0])
	case len(args) == 2 && g.fast2 != nil:
		return g.fast2(args[0], args[1])
	}
	vs, err := g.call(args)
	if err != nil || len(vs) == 0 {
		return nil, err
	}
	return vs[0], nil
}

// GoCall returns a function of one value that calls what a Call calls, outside of dataflow.
func GoCall(c Callee) (func(v any) (any, error), error) {
	f, err := goCall(c)
	if err != nil {
		return nil, err
	}
	return func(v any) (any, error) { return f(v) }, nil
}

// GoFold returns a function that takes its values two by two from the left with what a Call calls; of
// one value it is that value.
func GoFold(c Callee) (func(vs []any) (any, error), error) {
	if a, ok := c.(interface{ CheckArity(n int) error }); ok {
		if err := a.CheckArity(2); err != nil {
			return nil, err
		}
	} else if d, ok := c.(*Def); ok && len(d.In) != 2 {
		return nil, arityError(d.Name, len(d.In), 2)
	}
	f, err := goCall(c)
	if err != nil {
		return nil, err
	}
	return func(vs []any) (any, error) {
		acc := vs[0]
		var err error
		for _, v := range vs[1:] {
			if acc, err = f(acc, v); err != nil {
				return nil, err
			}
		}
		return acc, nil
	}, nil
}

func goCall(c Callee) (func(vs ...any) (any, error), error) {
	f, err := PathFunc(c)
	if err != nil {
		return nil, err
	}
	return func(vs ...any) (out any, err error) {
		defer func() {
			if r := recover(); r != nil {
				err = PanicError(r)
			}
		}()
		return f.Call(&path.Env{Host: NewExec()}, vs)
	}, nil
}
