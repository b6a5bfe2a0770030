// Package progen writes random Go programs: small, well-typed, without end only if the compiler or
// the interpreter is wrong, and printing what they compute. A compiler and the interpreter must
// agree about each of them.
//
// What the language leaves open is left out: functions with effects stand alone in a statement, as
// the order of reading a variable and calling a function is not prescribed; maps are visited in
// the order of their keys; numbers with a fraction become integers only where they fit.
package progen

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Program is the text of one program, of a package called name with a function Main. The same
// seed gives the same program.
func Program(name string, seed uint64) string {
	g := &gen{Rand: rand.New(rand.NewPCG(seed, 1))}
	g.p("package %s\n", name)
	g.p("import (\n\t\"fmt\"\n\t\"maps\"\n\t\"slices\"\n\t\"strings\"\n)\n")
	g.p("%s", prelude)
	g.choose()
	g.types()
	g.globals()
	for i := range 3 + g.IntN(3) {
		g.function(i)
	}
	g.p("func Main() {")
	g.indent++
	for i := range g.scopes[0] {
		g.scopes[0][i].free = true // functions leave the package variables alone
	}
	g.push()
	for range 8 + g.IntN(12) {
		g.stmt(3)
	}
	g.printAll()
	g.pop()
	g.indent--
	g.p("}")
	return g.b.String()
}

// prelude is what programs are written with.
const prelude = `var _, _, _ = slices.Sorted[int], maps.Keys[map[int]int], strings.ToUpper

type Num interface {
	~int | ~int8 | ~uint8 | ~int32 | ~uint32 | ~int64 | ~uint64 | ~float64
}

func sum[T Num](xs ...T) (t T) {
	for _, x := range xs {
		t += x
	}
	return t
}

func mapped[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func at[T any](xs []T, i int) (t T) {
	if len(xs) == 0 {
		return t
	}
	return xs[int(uint(i)%uint(len(xs)))]
}

func cut(s string, i int) string { return s[:uint(i)%uint(len(s)+1)] }

func count(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func safe(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panics:", r)
		}
	}()
	f()
}

type Shape interface {
	Area() int
	Name() string
}

type Box[T any] struct {
	Val  T
	Hits int
}

func (b *Box[T]) Set(v T) *Box[T] { b.Val = v; b.Hits++; return b }

func (b Box[T]) Get() T { return b.Val }

`

// variable is something that an expression can name.
type variable struct {
	name string
	typ  string
	free bool // may be assigned to
}

type fn struct {
	name   string
	params []string
	result string
}

type gen struct {
	*rand.Rand
	b      strings.Builder
	indent int
	serial int

	scopes  [][]variable
	ints    []string // the integer types that this program uses
	basics  []string // and with them all that are no composites
	structs []strct
	funcs   []fn
	loops   []string // labels of the loops around
	risky   bool     // inside safe, where an operation may fail
}

func (g *gen) p(format string, args ...any) {
	g.b.WriteString(strings.Repeat("\t", g.indent))
	fmt.Fprintf(&g.b, format, args...)
	g.b.WriteByte('\n')
}

// lines writes lines as they are.
func (g *gen) lines(ls ...string) {
	for _, l := range ls {
		g.p("%s", l)
	}
}

func (g *gen) open(format string, args ...any) {
	g.p(format, args...)
	g.indent++
	g.push()
}

func (g *gen) shut() {
	g.pop()
	g.indent--
	g.p("}")
}

func (g *gen) push() { g.scopes = append(g.scopes, nil) }
func (g *gen) pop()  { g.scopes = g.scopes[:len(g.scopes)-1] }

func (g *gen) name(base string) string {
	g.serial++
	return fmt.Sprintf("%s%d", base, g.serial)
}

// declare adds a variable to the innermost scope; its declaration has been written.
func (g *gen) declare(name, typ string, free bool) {
	s := &g.scopes[len(g.scopes)-1]
	*s = append(*s, variable{name, typ, free})
	g.p("_ = %s", name)
}

// vars are the visible variables of a type, those that may be assigned to if free is set.
func (g *gen) vars(typ string, free bool) []string {
	var out []string
	for _, s := range g.scopes {
		for _, v := range s {
			if v.typ == typ && (v.free || !free) {
				out = append(out, v.name)
			}
		}
	}
	return out
}

func (g *gen) chance(percent int) bool { return g.IntN(100) < percent }

func pick[T any](g *gen, xs []T) T { return xs[g.IntN(len(xs))] }
