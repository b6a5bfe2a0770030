package ops_test

import (
	"bufio"
	"bytes"
	"errors"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/op"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	. "github.com/ramaworkshop/ramaworkshop/rama"
)

var rewrite = flag.Bool("rewrite", false, "write what the operations do into testdata")

// A line of the specification is a call and what comes of it, as in the comments of the operations:
//
//	ops.Plus(1, 2) → 3
//	ops.Plus(1, "a") → error: ops.Plus takes numbers, but got a String: "a"
//	ops.Range(0, 2) → emits 0, 1
//	ops.Println(1) → prints "1\n"
//	ops.Random() → 0.5, say
//
// "say" stands behind an example of what is another value each time. An error is told in full.
const arrow = " → "

// Every call is made with its arguments as they stand, with variables that hold them, and, where it
// can be, in a path.
func TestSpecification(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.Base(f), ".txt"), func(t *testing.T) {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			var out bytes.Buffer
			for s := bufio.NewScanner(bytes.NewReader(b)); s.Scan(); {
				line := s.Text()
				if call, want, ok := strings.Cut(line, arrow); ok {
					line = call + arrow + checkCase(t, call, want)
				} else if line != "" && line[0] != '#' {
					line += arrow + checkCase(t, line, "")
				}
				out.WriteString(line + "\n")
			}
			if *rewrite {
				if err := os.WriteFile(f, out.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// The examples in the comments are true, and every operation has one.
func TestExamples(t *testing.T) {
	for name, doc := range exported(t) {
		n := 0
		for _, line := range strings.Split(doc, "\n") {
			if call, want, ok := strings.Cut(strings.TrimSpace(line), arrow); ok {
				checkCase(t, call, want)
				n++
				if !strings.HasPrefix(call, "ops."+name+"(") {
					t.Errorf("%s: the example is of another operation: %s", name, call)
				}
			}
		}
		if n == 0 || !strings.HasPrefix(doc, name+" ") {
			t.Errorf("%s: the comment has %d examples, and begins %.20q", name, n, doc)
		}
	}
}

// Every operation is exported, in the tests' table, and specified: what it gives, and how it fails.
func TestEveryOperation(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txt")
	var spec strings.Builder
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		spec.Write(b)
	}
	docs := exported(t)
	for _, name := range op.Names() {
		if docs[name] == "" || funcs[name] == nil {
			t.Errorf("%s: exported %v, in the table %v", name, docs[name] != "", funcs[name] != nil)
		}
		gives, fails := 0, 0
		for line := range strings.Lines(spec.String()) {
			if call, want, ok := strings.Cut(line, arrow); ok && strings.HasPrefix(call, "ops."+name+"(") {
				if strings.HasPrefix(want, "error: ") {
					fails++
				} else {
					gives++
				}
			}
		}
		if gives == 0 || (fails == 0) != slices.Contains(neverFail, name) {
			t.Errorf("%s: specified with %d results and %d errors", name, gives, fails)
		}
	}
	for name := range docs {
		if op.Get(name) == nil {
			t.Errorf("%s is exported, and there is no such operation", name)
		}
	}
	if len(funcs) != len(docs) {
		t.Errorf("the table has %d operations, the package %d", len(funcs), len(docs))
	}
}

// The contract is kept, and the package comment says what there is beyond it.
func TestContract(t *testing.T) {
	b, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	_, list, ok := strings.Cut(string(b), "Beyond the contract there are:")
	if !ok {
		t.Fatal("the package comment does not say what there is beyond the contract")
	}
	list, _, _ = strings.Cut(list, "package ops")
	told := strings.FieldsFunc(list, func(r rune) bool { return strings.ContainsRune(" /\n.", r) })
	all := slices.Sorted(slices.Values(slices.Concat(contract, told)))
	if !slices.Equal(all, op.Names()) {
		t.Errorf("the contract and what the package comment names are %v, but there are %v", all, op.Names())
	}
}

// exported returns the exported functions of this package and their comments.
func exported(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Name.IsExported() {
				out[fn.Name.Name] = fn.Doc.Text()
			}
		}
	}
	return out
}

// checkCase makes a call in every way and compares what comes of it; it returns that.
func checkCase(t *testing.T, call, want string) string {
	t.Helper()
	x, err := parser.ParseExpr(call)
	if err != nil {
		t.Fatalf("%s: %v", call, err)
	}
	c, ok := x.(*ast.CallExpr)
	if !ok {
		t.Fatalf("%s is no call", call)
	}
	e := &evaluator{t}
	got := e.outcome(c, false)
	example, some := strings.CutSuffix(want, ", say")
	if some && sortOf(example) == sortOf(got) {
		return want
	}
	if got != want && !*rewrite {
		t.Errorf("%s: got\n%s\nwant\n%s", call, got, want)
	}
	if again := e.outcome(c, true); again != got && !some {
		t.Errorf("%s: with variables\n%s\nwithout\n%s", call, again, got)
	}
	if inPath, ok := e.inPath(c); ok && inPath != got && !some {
		t.Errorf("%s: in a path\n%s\nelse\n%s", call, inPath, got)
	}
	return got
}

var uuidText = regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-`)

// sortOf tells what kind of value prints so.
func sortOf(text string) string {
	switch {
	case uuidText.MatchString(text):
		return "UUID"
	case strings.HasPrefix(text, `"`):
		return "String"
	case strings.HasPrefix(text, "["):
		return "List"
	case strings.HasPrefix(text, "error"):
		return "error"
	}
	if _, err := strconv.ParseInt(text, 10, 64); err == nil {
		return "Long"
	}
	return "Double"
}

// outcome makes a call in dataflow and tells what comes of it.
func (e *evaluator) outcome(c *ast.CallExpr, vars bool) (text string) {
	var printed bytes.Buffer
	defer runenv.Set(runenv.Set(runenv.Settings{Stdout: &printed}))
	defer func() {
		if r := recover(); r != nil {
			err, ok := r.(error)
			if !ok {
				panic(r)
			}
			text = failed(err)
		}
		if printed.Len() > 0 {
			text = "prints " + strconv.Quote(printed.String())
		}
	}()
	args := e.all(c.Args)
	var body []Stmt
	if vars {
		for i, a := range args {
			v := fmt.Sprintf("*v%d", i)
			body = append(body, Let(a).Out(v))
			args[i] = v
		}
	}
	name := opName(c)
	o := op.Get(name)
	if o == nil {
		e.t.Fatalf("there is no ops.%s", name)
	}
	x := apply(e.t, funcs[name], args).(*Expr)
	if !o.Emits() {
		v, err := RamaFn("f", In(), append(body, Emit(x))...).Invoke()
		if err != nil {
			return failed(err)
		}
		return show(v)
	}
	outs := []any{"*a"}
	switch {
	case o.Emit2 != nil:
		outs = []any{"*a", "*b"}
	case o.EmitN != nil:
		outs = nil
		if l, ok := c.Args[0].(*ast.CompositeLit); ok {
			for i := range l.Elts {
				outs = append(outs, fmt.Sprintf("*o%d", i))
			}
		}
	}
	var emits []string
	collect := func(vs ...any) any {
		texts := make([]string, len(vs))
		for i, v := range vs {
			texts[i] = show(v)
		}
		emits = append(emits, strings.Join(texts, " "))
		return nil
	}
	if err := Run(append(body, x.Out(outs...), Call(collect, outs...))...); err != nil {
		return failed(err)
	}
	if len(emits) == 0 {
		return "emits nothing"
	}
	return "emits " + strings.Join(emits, ", ")
}

// inPath makes a call in a path, on its first argument; ok is false when that cannot be.
func (e *evaluator) inPath(c *ast.CallExpr) (text string, ok bool) {
	name := opName(c)
	o := op.Get(name)
	if o.Emits() || o.Here != nil || len(c.Args) == 0 {
		return "", false
	}
	args := e.all(c.Args)
	for _, a := range args {
		if _, nested := a.(*Expr); nested {
			return "", false
		}
	}
	v, err := value.From(args[0])
	if err != nil {
		return "", false
	}
	vs, err := SelectIn(v, View(funcs[name], args[1:]...))
	if err == nil {
		return show(vs[0]), true
	}
	text = failed(err)
	if i := strings.Index(text, ": ops."); i >= 0 && strings.HasPrefix(text, "error: path ") {
		text = "error" + text[i:]
	}
	return text, true
}

func failed(err error) string {
	var re *dataflow.RunError
	if errors.As(err, &re) {
		return "error: " + re.Reason.Error()
	}
	return "error: " + dataflow.Mistakes(err)[0].Text
}

func show(v any) string {
	x, err := value.From(v)
	if err != nil {
		return "error: " + err.Error()
	}
	return value.String(x)
}
