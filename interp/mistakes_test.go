package interp_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The scripts in testdata/language/mistakes show every sentence with which the check of dataflow refuses
// something.
func TestMistakesAreShown(t *testing.T) {
	var shown strings.Builder
	for _, c := range scripts(t, filepath.Join(languageDir, "mistakes")) {
		shown.WriteString(c.out + "\n")
	}
	said := definitionSentences(t, "../engine/dataflow", "../rama")
	if len(said) < 50 {
		t.Fatalf("only %d sentences found: has failf another name?", len(said))
	}
	verb := regexp.MustCompile(`%(\[\d\])?[sdqTv]`)
	for _, s := range said {
		pattern := verb.ReplaceAllString(regexp.QuoteMeta(protect(s)), ".+")
		pattern = strings.ReplaceAll(strings.ReplaceAll(pattern, `%\[1\]s`, ".+"), "\x00", "%")
		if !regexp.MustCompile(pattern).MatchString(shown.String()) {
			t.Errorf("no script shows: %s", s)
		}
	}
}

// neverSaid are for what no program can do.
var neverSaid = []string{"%T is no argument"}

// definitionSentences are the texts with which packages refuse dataflow: those of failf and invalid, and
// the reasons why something is no argument, no call or no output.
func definitionSentences(t *testing.T, dirs ...string) []string {
	t.Helper()
	var out []string
	add := func(e ast.Expr) {
		s := literal(e)
		for _, n := range neverSaid {
			if s == n {
				return
			}
		}
		if s != "" && s != "%s" && s != "%v" {
			out = append(out, s)
		}
	}
	for _, dir := range dirs {
		names, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil || len(names) == 0 {
			t.Fatalf("no source in %s (%v)", dir, err)
		}
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(f, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.CallExpr:
					if name := nameOf(n.Fun); name == "failf" || name == "invalid" {
						add(n.Args[1])
					}
				case *ast.AssignStmt:
					if nameOf(n.Lhs[0]) == "Bad" {
						add(n.Rhs[0])
					}
				case *ast.KeyValueExpr:
					if key := nameOf(n.Key); key == "Reason" || key == "Bad" {
						add(n.Value)
					}
				}
				return true
			})
		}
	}
	return out
}

// nameOf is the last name of an expression.
func nameOf(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	}
	return ""
}
