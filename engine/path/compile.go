package path

import (
	"errors"
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// Env is what a path needs while it runs. It serves one run at a time.
type Env struct {
	// Args fill the Holes.
	Args []any
	// Host is the caller's own, for the functions in the path.
	Host any

	visit     func(v any) error
	collected []any
	scope     *scope
	run       *run
	deal      []any // what a Subselect still has to put back
	// void says that the place being visited is not there yet: a virtual navigator's.
	void bool
}

// Compiled is a path ready to run.
type Compiled struct {
	nav   []Nav
	chain *chain
}

// chain is a path, or the end of one, as closures.
type chain struct {
	sel func(e *Env, v any) error
	// get is sel for a chain that visits exactly one place; nil when it may not.
	get func(e *Env, v any) (any, error)
	// xf returns the value that replaces v, or none; hit says whether a terminal was reached,
	// and when it was not, v stays as it is.
	xf func(e *Env, v any) (nv any, hit bool, err error)
	// put is set for a chain that is just TermVal or None: what it writes, without a look at
	// what is there.
	put func(e *Env) any
}

// none is what a terminal returns to have the visited place removed.
var none any = &struct{ name string }{"none"}

// ErrNoTerminal is the reason of a transform whose path reached a place and had no Term,
// TermVal or None to say what to do there.
var ErrNoTerminal = errors.New("the path ends without a terminal: say what to write with " +
	"Term, TermVal or None")

// Error is a path that could not be followed.
type Error struct {
	// Path is the path up to and with the navigator that failed, Nav that navigator.
	Path, Nav string
	// Reason says what it met and what it takes.
	Reason error
}

func (e *Error) Error() string {
	return fmt.Sprintf("path %s: %v", e.Path, e.Reason)
}

// Unwrap returns the reason.
func (e *Error) Unwrap() error { return e.Reason }

// at is the place of a navigator in its path, for errors.
type at struct {
	path []Nav
	i    int
}

func (a at) err(reason error) error {
	var inner *Error
	if errors.As(reason, &inner) {
		return reason
	}
	return &Error{String(a.path[:a.i+1]), a.path[a.i].Name, reason}
}

func (a at) errf(format string, args ...any) error { return a.err(fmt.Errorf(format, args...)) }

// misfit is the error of a navigator at a value of a wrong kind.
func (a at) misfit(v any, wants string) error {
	what := value.Describe(v)
	if s, ok := v.(Struct); ok {
		what = "a stored " + shapeNames[s.Shape()]
	}
	return a.errf("%s navigates %s, but here is %s", a.path[a.i].Name, wants, what)
}

var shapeNames = [...]string{"Map", "Set", "List", "Map with fixed keys"}

// Compile checks a path and makes it ready to run.
func Compile(p []Nav) (*Compiled, error) {
	if err := checkSelf(p, 0); err != nil {
		return nil, err
	}
	ch, err := compile(p)
	if err != nil {
		return nil, err
	}
	return &Compiled{p, ch}, nil
}

func compile(p []Nav) (*chain, error) { return compileFor(p, plainOf) }

// compileFor compiles a path that ends with what is handed on of each visited value.
func compileFor(p []Nav, of func(v any) (any, error)) (*chain, error) {
	return compileTo(p, &chain{
		sel: func(e *Env, v any) error {
			v, err := of(v)
			if err != nil {
				return err
			}
			return e.visit(e.visited(v))
		},
		get: func(_ *Env, v any) (any, error) { return of(v) },
		xf: func(_ *Env, v any) (any, bool, error) {
			return nil, false, &Error{String(p), "", ErrNoTerminal}
		},
	})
}

// Places returns a path that visits the same places, each as nil: where it leads counts, and not what is
// there, which may be no single value.
func (c *Compiled) Places() *Compiled {
	ch, err := compileFor(c.nav, func(any) (any, error) { return nil, nil })
	if err != nil {
		return c // it was compiled before
	}
	return &Compiled{c.nav, ch}
}

// compileTo compiles a path that goes on with next.
func compileTo(p []Nav, next *chain) (*chain, error) {
	ch := next
	for i := len(p) - 1; i >= 0; i-- {
		n := &p[i]
		def, ok := navs[n.Name]
		if !ok {
			return nil, fmt.Errorf("unknown navigator %q", n.Name)
		}
		a := at{p, i}
		if err := def.check(n); err != nil {
			return nil, a.err(err)
		}
		if def.terminal && i < len(p)-1 {
			return nil, a.errf("%s is a terminal: nothing can follow it", n.Name)
		}
		var err error
		if ch, err = def.build(a, n, ch); err != nil {
			return nil, err
		}
	}
	return ch, nil
}

// Nav returns the path as data.
func (c *Compiled) Nav() []Nav { return c.nav }

// One reports whether the path visits exactly one place whatever the value.
func (c *Compiled) One() bool { return c.chain.get != nil }

// Get returns the only value of a path that is One.
func (c *Compiled) Get(e *Env, root any) (any, error) { return c.chain.get(e, root) }

// Select calls visit for each visited value, in order.
func (c *Compiled) Select(e *Env, root any, visit func(v any) error) error {
	return c.chain.selectInto(e, root, visit)
}

func (c *chain) selectInto(e *Env, v any, visit func(v any) error) error {
	if c.get != nil {
		v, err := c.get(e, v)
		if err != nil {
			return err
		}
		return visit(v)
	}
	saved := e.visit
	e.visit = visit
	err := e.fresh(func() error { return c.sel(e, v) })
	e.visit = saved
	return err
}

// SelectAll returns all visited values.
func (c *Compiled) SelectAll(e *Env, root any) ([]any, error) {
	return c.chain.all(e, root)
}

// Transform returns root with each visited place replaced. A root that is a Struct is
// changed where it is stored, and itself returned.
func (c *Compiled) Transform(e *Env, root any) (any, error) {
	v, hit, err := c.chain.xf(e, root)
	switch {
	case err != nil:
		return nil, err
	case !hit:
		return root, nil
	case v == none:
		return nil, errors.New("None has nothing to remove from: the path visits the top")
	}
	return v, nil
}

// arg is an argument of a navigator: a value, or the number of a Hole.
type arg struct {
	v    any
	hole int
}

func argOf(v any) arg {
	if h, ok := v.(Hole); ok {
		return arg{nil, h.N}
	}
	return arg{v, -1}
}

func (a arg) of(e *Env) any {
	if a.hole >= 0 {
		return e.Args[a.hole]
	}
	return a.v
}

func argsOf(vs []any) []arg {
	as := make([]arg, len(vs))
	for i, v := range vs {
		as[i] = argOf(v)
	}
	return as
}
