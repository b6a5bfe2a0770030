package lower

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// fun is one function of the text while its lines are written.
type fun struct {
	l    *lowerer
	pkg  *source
	info *types.Info
	env  *env
	uses map[*types.Var]*use
	vars map[*types.Var]*local

	lines []string
	depth int

	sig     *types.Signature // of the function that a return statement leaves
	named   []*types.Var     // its named results
	leave   func(vals []string)
	frame   *local // what its defer statements are kept in
	recover *local // the frame whose panic recover stops, in a function that may be deferred
	targets []*target
	late    bool   // arguments are evaluated: see bulky
	exits   *exits // the loop whose body this function is, in a range over a function

	checks []check

	pos   token.Pos // of the statement being written
	risky bool      // the lines since the statement began can fail or take time
	dirty bool      // another function may have moved the mark since
}

// local is a variable of the text.
type local struct {
	name  string
	typ   types.Type
	boxed bool   // the name is that of a pointer to it
	raw   string // its type in the text, when the program has no word for it
}

func (f *fun) p(format string, args ...any) {
	line := fmt.Sprintf(format, args...)
	if len(f.checks) > 0 {
		f.check(line)
	}
	f.lines = append(f.lines, strings.Repeat("\t", f.depth)+line)
}

// check is a test that has to stand right before the line that uses a place, as the compiler
// looks at a place only after the calls of the whole statement.
type check struct {
	place string
	write func()
}

// check writes the tests for the places in a line that is about to be written.
func (f *fun) check(line string) {
	var due, rest []check
	for _, c := range f.checks {
		if strings.Contains(line, c.place) {
			due = append(due, c)
		} else {
			rest = append(rest, c)
		}
	}
	f.checks = rest
	for _, c := range due {
		c.write()
	}
}

// alone evaluates something that runs under a condition, or again and again: the tests of the
// places in it are written with it, and not before.
func (f *fun) alone(eval func() val) val {
	pending := f.checks
	f.checks = nil
	v := eval()
	if len(f.checks) > 0 {
		v = val{s: f.atom(v), k: atom}
	}
	f.checks = pending
	return v
}

// open and shut write the first and the last line of a block.
func (f *fun) open(format string, args ...any) {
	f.p(format, args...)
	f.depth++
}

func (f *fun) shut() {
	f.depth--
	f.p("}")
}

// name makes a fresh name.
func (f *fun) name(base string) string {
	f.l.serial++
	return fmt.Sprintf("%s_%d", base, f.l.serial)
}

// fixed is v as something that no later line changes.
func (f *fun) fixed(v val) string {
	if v.k == atom && (strings.HasPrefix(v.s, "t_") || isConstant(v.s)) {
		return v.s
	}
	return f.temp(v.s)
}

// isConstant reports whether an atom is a literal or one of the host's constants.
func isConstant(s string) bool {
	c := s[0]
	return c == '"' || c >= '0' && c <= '9' || (c == 'C' || c == 'F') && !strings.Contains(s, "_")
}

// temp puts a value in a variable of its own.
func (f *fun) temp(s string) string {
	t := f.name("t")
	f.p("%s := %s", t, s)
	return t
}

// typed puts a value in a variable of type t, converting it to an interface if that is one.
func (f *fun) typed(s string, t types.Type) string {
	n := f.name("t")
	f.p("var %s %s = %s", n, f.l.spell(t), s)
	return n
}

// risk notes that what is written next can fail, so the mark must be right by then.
func (f *fun) risk() {
	f.risky = true
	if f.dirty {
		f.dirty = false
		f.mark(f.pos)
	}
}

// step writes one statement with write, and the mark of its position before it when needed.
func (f *fun) step(pos token.Pos, write func()) {
	oldPos, oldRisky := f.pos, f.risky
	f.pos, f.risky, f.dirty = pos, false, false
	at := len(f.lines)
	write()
	if f.risky && f.pkg.main && pos.IsValid() {
		line := strings.Repeat("\t", f.depth) + f.l.mark(pos)
		f.lines = slices.Insert(f.lines, at, line)
	}
	f.pos, f.risky = oldPos, oldRisky || f.risky
}

// mark writes where the program is. What is not the program's own stays silent, so that the mark
// remains on the line that called it.
func (f *fun) mark(pos token.Pos) {
	if f.pkg.main && pos.IsValid() {
		f.p("%s", f.l.mark(pos))
	}
}

func (f *fun) typ(e ast.Expr) types.Type {
	if t := f.l.madeTypes[e]; t != nil {
		return t
	}
	t := f.env.subst(f.info.TypeOf(e))
	if t == nil {
		return types.Typ[types.Invalid]
	}
	return t
}

// declare makes the local for v. The caller writes its declaration.
func (f *fun) declare(v *types.Var) *local {
	base := v.Name()
	if len(base) < 2 {
		base += "v" // one letter is for names of the text's own
	}
	u := f.uses[v]
	lo := &local{name: f.name(ident(base)), typ: f.env.subst(v.Type()), boxed: u != nil && u.boxed()}
	f.vars[v] = lo
	return lo
}

// ident keeps the letters of a name that the text can use.
func ident(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 128 {
			return r
		}
		return 'u'
	}, s)
}

// bind declares v with an initial value.
func (f *fun) bind(v *types.Var, val string) {
	lo := f.declare(v)
	f.initLocal(lo, val)
}

func (f *fun) initLocal(lo *local, val string) {
	if lo.boxed {
		f.p("%s := new(%s)", lo.name, f.l.spell(lo.typ))
		f.p("*%s = %s", lo.name, val)
		return
	}
	f.p("var %s %s = %s", lo.name, f.l.spell(lo.typ), val)
}

// zero declares v with the zero value of its type.
func (f *fun) zeroVar(v *types.Var) {
	lo := f.declare(v)
	if lo.boxed {
		f.p("%s := new(%s)", lo.name, f.l.spell(lo.typ))
		return
	}
	f.p("var %s %s", lo.name, f.l.spell(lo.typ))
}

// box makes a pointer variable that only the text knows.
func (f *fun) box(base string, t types.Type) *local {
	lo := &local{name: f.name(base), typ: t, boxed: true}
	f.p("%s := new(%s)", lo.name, f.l.spell(t))
	return lo
}

// set writes a value, which must be an identifier or a constant, into a local.
func (lo *local) set(val string) string {
	if lo.boxed {
		return fmt.Sprintf("*%s = %s", lo.name, val)
	}
	return fmt.Sprintf("%s = %s", lo.name, val)
}

// unknown refuses what lowering has no case for. No program is known that gets here.
func (f *fun) unknown(n ast.Node) {
	f.refuse(n.Pos(), "the interpreter has no way to run this %s; please report it together with the file",
		strings.TrimPrefix(fmt.Sprintf("%T", n), "*ast."))
}

// refuse reports a construct that cannot be run.
func (f *fun) refuse(pos token.Pos, format string, args ...any) {
	f.l.refuse(f.posIn(pos), format, args...)
}

// posIn is pos, or nothing in the source of a standard package: that has positions of its own.
func (f *fun) posIn(pos token.Pos) token.Pos {
	if f.pkg.main {
		return pos
	}
	return token.NoPos
}
