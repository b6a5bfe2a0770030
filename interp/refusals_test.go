package interp_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/interp"
)

// REFUSALS.md has every sentence with which lowering refuses something, and every package that is
// offered; and a script shows each.
func TestRefusalsAreListed(t *testing.T) {
	doc := oneLine(string(readFile(t, "REFUSALS.md")))
	sentences := refusalSentences(t)
	if len(sentences) < 10 {
		t.Fatalf("only %d sentences found: has refuse another name?", len(sentences))
	}
	for _, s := range sentences {
		if !strings.Contains(doc, s) {
			t.Errorf("REFUSALS.md lacks: %s", s)
		}
	}
	for _, p := range interp.Packages() {
		if !strings.HasPrefix(p, interp.DSL) && !strings.Contains(doc, "`"+p+"`") {
			t.Errorf("REFUSALS.md lacks the package %s", p)
		}
	}
	shown := string(readFile(t, "testdata/script/refused.txt"))
	for _, s := range sentences {
		pattern := strings.ReplaceAll(regexp.QuoteMeta(s), "…", ".+")
		if !regexp.MustCompile(pattern).MatchString(shown) && !strings.Contains(s, "please report") {
			t.Errorf("testdata/script/refused.txt shows no program for: %s", s)
		}
	}
}

// oneLine is a text without its line breaks, and without the marks of quotation.
func oneLine(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "\n> ", "\n")), " ")
}

// refusalSentences are the texts of the calls of refuse, with … for what varies.
func refusalSentences(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob("internal/lower/*.go")
	if err != nil || len(names) == 0 {
		t.Fatalf("no source of lowering (%v)", err)
	}
	var out []string
	for _, n := range names {
		f, err := parser.ParseFile(token.NewFileSet(), n, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) < 2 {
				return true
			}
			if sel, ok := call.Fun.(*ast.SelectorExpr); ok && sel.Sel.Name == "refuse" {
				if s := literal(call.Args[1]); s != "" && s != "%s" {
					verbs := regexp.MustCompile(`%[sTd]`)
					out = append(out, strings.ReplaceAll(verbs.ReplaceAllString(protect(s), "…"), "\x00", "%"))
				}
			}
			return true
		})
	}
	return out
}

// protect keeps the signs that are no verbs.
func protect(s string) string { return strings.ReplaceAll(s, "%%", "\x00") }

// literal is the text of a string that is put together of literals, or of the format of a Sprintf.
func literal(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, _ := strconv.Unquote(e.Value)
		return s
	case *ast.BinaryExpr:
		return literal(e.X) + literal(e.Y)
	case *ast.CallExpr:
		if len(e.Args) > 0 {
			return literal(e.Args[0])
		}
	}
	return ""
}
