package rama_test

import (
	"go/ast"
	"go/parser"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/cockroachdb/datadriven"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
	. "github.com/ramaworkshop/ramaworkshop/rama"
)

// The scripts in testdata/navigators say, for each navigator, what it visits and what a transform
// through it makes of a value:
//
//	select                        transform
//	{"a": 1}                      {"a": 1}
//	Key("a")                      Key("a"), Term(ops.Inc)
//	----                          ----
//	1                             {"a": 2}
//
// A value is written as values print, a path as in a program. A select shows a line for each
// visited value. Every case also runs against PStates that
// hold the value; there, a subindexed structure cannot be visited as a whole.
func TestNavigatorScripts(t *testing.T) {
	files, err := filepath.Glob("testdata/navigators/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".txt")
		t.Run(name, func(t *testing.T) {
			datadriven.RunTest(t, f, func(t *testing.T, d *datadriven.TestData) string {
				text, path, ok := strings.Cut(d.Input, "\n")
				if !ok {
					d.Fatalf(t, "a case is a value and a path")
				}
				v := readValue(t, text)
				nav := readPath(t, path)
				out := onValue(d.Cmd, v, nav)
				for _, at := range placesOf(v) {
					got := onPState(d.Cmd, at, v, nav)
					bothFail := strings.HasPrefix(got, "error") && strings.HasPrefix(out, "error")
					asOne := strings.Contains(got, "is not one value that could be handed on")
					if got != out && !bothFail && !asOne && !d.HasArg("values-only") {
						d.Fatalf(t, "on a PState of %s:\n%s\non the value:\n%s", at.schema.Name(), got, out)
					}
				}
				return out
			})
		})
	}
}

func printed(vs []any, err error) string {
	if err != nil {
		return "error: " + err.Error() + "\n"
	}
	if len(vs) == 0 {
		return "nothing\n"
	}
	var b strings.Builder
	for _, v := range vs {
		b.WriteString(show(v) + "\n")
	}
	return b.String()
}

func show(v any) string {
	x, err := value.From(v)
	if err != nil {
		return err.Error()
	}
	return value.String(x)
}

func onValue(cmd string, v any, path []Nav) string {
	if cmd == "select" {
		return printed(SelectIn(v, path...))
	}
	out, err := TransformIn(v, path...)
	return printed([]any{out}, err)
}

func onPState(cmd string, at place, v any, path []Nav) string {
	p := NewTestPState(at.schema)
	defer p.Close()
	if err := fill(p, at.prefix, v); err != nil {
		return err.Error()
	}
	path = slices.Concat(at.prefix, path)
	if cmd == "select" {
		return printed(p.Select(path...))
	}
	if err := p.Transform(path...); err != nil {
		return printed(nil, err)
	}
	// The whole is read by its parts: a stored structure is no value.
	out, err := p.Select(slices.Concat(at.prefix, Path(Subselect(All)))...)
	if err != nil {
		return printed(nil, err)
	}
	return printed([]any{gathered(v, out[0])}, nil)
}

// fill puts a value where it belongs.
func fill(p *TestPState, prefix []Nav, v any) error {
	if len(prefix) > 0 {
		return p.Transform(slices.Concat(prefix, Path(TermVal(v)))...)
	}
	x, _ := value.From(v)
	for k, e := range x.(*value.Map).All() {
		if err := p.Transform(Key(k), TermVal(e)); err != nil {
			return err
		}
	}
	return nil
}

// gathered makes a collection like v of what All visits.
func gathered(v, elems any) any {
	x, _ := value.From(v)
	es, _ := value.From(elems)
	l := es.(*value.List).Elems()
	switch x.(type) {
	case *value.Map:
		m := value.EmptyMap
		for _, e := range l {
			m = m.Set(e.(*value.List).At(0), e.(*value.List).At(1))
		}
		return m
	case *value.Set:
		return value.NewSet(l...)
	}
	return value.NewList(l...)
}

// place is where a PState holds a value.
type place struct {
	schema Schema
	prefix []Nav
}

// placesOf returns the places for a collection: a map at the top; below a key; and subindexed below
// a key. Other values have none.
func placesOf(v any) []place {
	x, _ := value.From(v)
	var s CollSchema
	var out []place
	switch x.(type) {
	case *value.Map:
		s = MapSchema(Object, Object)
		out = append(out, place{s, nil})
	case *value.Set:
		s = SetSchema(Object)
	case *value.List:
		s = ListSchema(Object)
	default:
		return nil
	}
	here := Path(Key("here"))
	return append(out, place{MapSchema(String, s), here}, place{MapSchema(String, s.Subindexed()), here})
}

// readValue reads a value as it prints: nil 1 2.0 "x" [1 2] #{1 2} {"a": 1}.
func readValue(t *testing.T, text string) any {
	t.Helper()
	r := &reader{t: t, s: text}
	v := r.value()
	if r.space(); r.s != "" {
		t.Fatalf("after the value stands %q", r.s)
	}
	return v
}

type reader struct {
	t *testing.T
	s string
}

func (r *reader) space() { r.s = strings.TrimLeft(r.s, " ,:") }

// until reads values up to a closing sign.
func (r *reader) until(end string) []any {
	out := []any{}
	for r.space(); !strings.HasPrefix(r.s, end); r.space() {
		if r.s == "" {
			r.t.Fatalf("there is no %s", end)
		}
		out = append(out, r.value())
	}
	r.s = r.s[len(end):]
	return out
}

func (r *reader) opens(sign string) bool {
	rest, ok := strings.CutPrefix(r.s, sign)
	if ok {
		r.s = rest
	}
	return ok
}

func (r *reader) value() any {
	r.space()
	switch {
	case r.opens("#{"):
		return Set(r.until("}"))
	case r.opens("["):
		return L(r.until("]"))
	case r.opens("{"):
		return MapOf(r.until("}")...)
	case strings.HasPrefix(r.s, `"`):
		q, err := strconv.QuotedPrefix(r.s)
		if err != nil {
			r.t.Fatal(err)
		}
		r.s = r.s[len(q):]
		s, _ := strconv.Unquote(q)
		return s
	}
	n := strings.IndexAny(r.s, " ]},:")
	if n < 0 {
		n = len(r.s)
	}
	word := r.s[:n]
	r.s = r.s[n:]
	switch word {
	case "nil":
		return nil
	case "true", "false":
		return word == "true"
	}
	if i, err := strconv.ParseInt(word, 10, 64); err == nil {
		return i
	}
	f, err := strconv.ParseFloat(word, 64)
	if err != nil {
		r.t.Fatalf("%q is no value", word)
	}
	return f
}

// readPath reads a path as it stands in a program.
func readPath(t *testing.T, text string) []Nav {
	t.Helper()
	x, err := parser.ParseExpr("Path(" + strings.ReplaceAll(text, "\n", " ") + ")")
	if err != nil {
		t.Fatal(err)
	}
	v := (&evaluator{t: t, names: map[string]any{}}).eval(x)
	return v.([]Nav)
}

// evaluator evaluates the expressions of paths.
type evaluator struct {
	t     *testing.T
	names map[string]any // of the parameters of RecursivePath
}

func (e *evaluator) eval(x ast.Expr) any {
	switch x := x.(type) {
	case *ast.BasicLit:
		return readValue(e.t, x.Value)
	case *ast.UnaryExpr:
		return readValue(e.t, "-"+x.X.(*ast.BasicLit).Value)
	case *ast.Ident:
		return e.name(x.Name)
	case *ast.CompositeLit:
		return e.literal(x)
	case *ast.SelectorExpr:
		return e.op(x.Sel.Name)
	case *ast.CallExpr:
		return e.call(x)
	}
	e.t.Fatalf("cannot evaluate %T", x)
	return nil
}

func (e *evaluator) name(s string) any {
	switch s {
	case "nil":
		return nil
	case "true", "false":
		return s == "true"
	}
	if v, ok := e.names[s]; ok {
		return v
	}
	if v, ok := navNames[s]; ok {
		return v
	}
	e.t.Fatalf("no name %s", s)
	return nil
}

func (e *evaluator) literal(x *ast.CompositeLit) any {
	var vs []any
	for _, el := range x.Elts {
		if kv, ok := el.(*ast.KeyValueExpr); ok {
			if k, ok := kv.Key.(*ast.Ident); ok {
				vs = append(vs, k.Name)
			} else {
				vs = append(vs, e.eval(kv.Key))
			}
			el = kv.Value
		}
		vs = append(vs, e.eval(el))
	}
	switch x.Type.(*ast.Ident).Name {
	case "L":
		return L(vs)
	case "Set":
		return Set(vs)
	case "M":
		return MapOf(vs...)
	}
	var o RangeOptions
	for i := 0; i < len(vs); i += 2 {
		reflect.ValueOf(&o).Elem().FieldByName(vs[i].(string)).Set(reflect.ValueOf(vs[i+1]))
	}
	return o
}

func (e *evaluator) call(x *ast.CallExpr) any {
	name := x.Fun.(*ast.Ident).Name
	if name == "RecursivePath" {
		fn := x.Args[0].(*ast.FuncLit)
		self := fn.Type.Params.List[0].Names[0].Name
		return RecursivePath(func(n Nav) []Nav {
			e.names[self] = n
			return e.eval(fn.Body.List[0].(*ast.ReturnStmt).Results[0]).([]Nav)
		})
	}
	fn := reflect.ValueOf(e.name(name))
	if fn.Kind() != reflect.Func {
		e.t.Fatalf("%s is no function", name)
	}
	var in []reflect.Value
	for i, a := range x.Args {
		v := e.eval(a)
		p := fn.Type().In(min(i, fn.Type().NumIn()-1))
		if fn.Type().IsVariadic() && i >= fn.Type().NumIn()-1 {
			p = p.Elem()
		}
		if v == nil {
			in = append(in, reflect.Zero(p))
		} else {
			in = append(in, reflect.ValueOf(v))
		}
	}
	return fn.Call(in)[0].Interface()
}

// op is an operation of ops.
func (e *evaluator) op(name string) any {
	f, ok := opNames[name]
	if !ok {
		e.t.Fatalf("the table has no ops.%s", name)
	}
	return f
}
